namespace ElectionAnalysis;

/// <summary>Which names of a table have an outline, and which outlines a name. Case, accents and punctuation do not count.</summary>
public sealed class OutlineMatch
{
    private readonly Dictionary<string, List<int>> outlines;

    private OutlineMatch(string property, Dictionary<string, List<int>> outlines, IReadOnlyList<string> keys, Outlines all)
    {
        (Property, this.outlines) = (property, outlines);
        Matched = [.. keys.Where(k => outlines.ContainsKey(Plain(k)))];
        WithoutOutline = [.. keys.Where(k => !outlines.ContainsKey(Plain(k)))];
        var named = Matched.SelectMany(Of).ToHashSet();
        WithoutRow = [.. all.All.Index().Where(o => !named.Contains(o.Index)).Select(o => o.Item)];
    }

    /// <summary>The property of the outlines that was compared, or <c>id</c>.</summary>
    public string Property { get; }

    /// <summary>The names of the table that have an outline.</summary>
    public IReadOnlyList<string> Matched { get; }

    /// <summary>The names of the table that have none, and so cannot be drawn.</summary>
    public IReadOnlyList<string> WithoutOutline { get; }

    /// <summary>The outlines of which the table has no row.</summary>
    public IReadOnlyList<Outline> WithoutRow { get; }

    /// <summary>What does not fit, on both sides, with the names on the other side that are most like it.</summary>
    /// <returns>missing (<c>outline</c> or <c>row</c>), name, similar.</returns>
    public Table ToTable()
    {
        var rows = WithoutOutline.Select(n => (Missing: "outline", Name: n, Others: WithoutRow.Select(NameOf)))
            .Concat(WithoutRow.Select(o => (Missing: "row", Name: NameOf(o), Others: (IEnumerable<string>)WithoutOutline))).ToList();
        return new(
            Column.OfText("missing", rows.Select(r => (string?)r.Missing)),
            Column.OfText("name", rows.Select(r => (string?)r.Name)),
            Column.OfText("similar", rows.Select(r => NearestNames.Of(r.Name, r.Others.Distinct(StringComparer.Ordinal)).FirstOrDefault())));
    }

    /// <inheritdoc/>
    public override string ToString() => Invariant($"by {Property}: {Matched.Count} matched, {WithoutOutline.Count} without an outline, {WithoutRow.Count} outlines without a row");

    /// <exception cref="TableException">No outline has that property.</exception>
    internal static OutlineMatch Of(IEnumerable<string> names, Outlines outlines, string? property)
    {
        var keys = names.Distinct(StringComparer.Ordinal).ToList();
        var plain = keys.Select(Plain).ToHashSet(StringComparer.Ordinal);
        var known = plain.Select(CountryNames.Key).ToHashSet(StringComparer.Ordinal);
        var properties = outlines.All.SelectMany(o => o.Properties.Keys).Prepend("id").Distinct(StringComparer.Ordinal).ToList();
        if (property is not null)
        {
            property = properties.Find(p => p == property) ?? properties.Find(p => p.Equals(property, StringComparison.OrdinalIgnoreCase))
                ?? throw new TableException($"No outline of {outlines.Source} has a property '{property}'.{NearestNames.Suggest(property, properties)} The properties are {string.Join(", ", properties.Take(30))}.");
        }

        // Of two that fit alike, the one that more tells outlines apart.
        property ??= properties.MaxBy(p => outlines.All.Select(o => Value(o, p)).OfType<string>()
            .Select(v => CountryNames.Key(Plain(v))).Where(known.Contains).Distinct(StringComparer.Ordinal).Count())!;
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (i, outline) in outlines.All.Index())
        {
            if (Value(outline, property) is { } value)
            {
                (byName.TryGetValue(Plain(value), out var list) ? list : byName[Plain(value)] = []).Add(i);
            }
        }

        // A country that the outlines have by another of its names.
        var countries = byName.Keys.ToLookup(CountryNames.Key, StringComparer.Ordinal);
        foreach (var key in plain.Where(k => !byName.ContainsKey(k)).ToList())
        {
            if (countries[CountryNames.Key(key)].FirstOrDefault() is { } other)
            {
                byName.Add(key, byName[other]);
            }
        }

        return new(property, byName, keys, outlines);
    }

    /// <summary>The places of the outlines with a name; several where a district lies apart.</summary>
    internal IReadOnlyList<int> Of(string key) => outlines.GetValueOrDefault(Plain(key)) ?? [];

    internal string NameOf(Outline outline) => Property == "id" || Value(outline, Property) is not { } name ? outline.Name : name;

    /// <summary>Numbers are the same with zeros before them: "05" is "5".</summary>
    internal static string Plain(string name)
    {
        var plain = Words.Plain(name);
        return plain.Length > 1 && plain.All(char.IsAsciiDigit) ? plain.TrimStart('0') is { Length: > 0 } number ? number : "0" : plain;
    }

    private static string? Value(Outline outline, string property) =>
        property == "id" ? outline.Id ?? outline.Properties.GetValueOrDefault("id") : outline.Properties.GetValueOrDefault(property);
}
