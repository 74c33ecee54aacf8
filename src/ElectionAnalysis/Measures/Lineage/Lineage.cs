namespace ElectionAnalysis;

/// <summary>Which party follows which between two elections. Parties it does not mention are matched by their exact names.</summary>
public sealed class Lineage
{
    private const double Rounding = 1e-9;

    /// <summary>Names of different parties then and now.</summary>
    private readonly IReadOnlySet<string> apart;

    /// <summary>Whether the lines were found in documents: one whose party has no weight, or is left out, says nothing then.</summary>
    private readonly bool isFound;

    private Lineage(IReadOnlyList<Succession> successions, IReadOnlySet<string>? apart = null, bool isFound = false) =>
        (Successions, this.apart, this.isFound) = (successions, apart ?? new HashSet<string>(), isFound);

    /// <summary>The lines.</summary>
    public IReadOnlyList<Succession> Successions { get; }

    /// <summary>A lineage from its lines.</summary>
    /// <param name="successions">The lines.</param>
    /// <returns>The lineage.</returns>
    /// <exception cref="MeasureException">A line stands twice, or a party's heirs inherit more than all of it.</exception>
    public static Lineage Of(params IEnumerable<Succession> successions)
    {
        var all = successions.ToList();
        foreach (var lines in all.GroupBy(s => s.Before, StringComparer.Ordinal))
        {
            if (lines.GroupBy(s => s.After, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                throw new MeasureException($"The lineage says twice that '{twice.Key}' follows '{lines.Key}'; keep one line.");
            }

            if (lines.Sum(s => s.Share ?? 0) > 1 + Rounding)
            {
                throw new MeasureException(Invariant($"The heirs of '{lines.Key}' inherit {lines.Sum(s => s.Share ?? 0):0.####} of it; shares add up to at most 1."));
            }
        }

        return new(all);
    }

    /// <summary>A lineage that was found in two documents.</summary>
    internal static Lineage Found(IEnumerable<Succession> successions, IReadOnlySet<string> apart) =>
        new([.. successions], apart, isFound: true);

    /// <summary>Whether every party follows one and is followed by one, so that all rules see the same.</summary>
    internal bool IsOneToOne => Successions.All(s => s.Kind == SuccessionKind.Renamed);

    /// <summary>A lineage from a table, such as one read from CSV.</summary>
    /// <param name="table">
    /// Columns <c>before</c> and <c>after</c>, and where known <c>kind</c> (renamed, merged, split, joint list) and <c>share</c>.
    /// </param>
    /// <returns>The lineage.</returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">A line cannot be read; the message names it.</exception>
    public static Lineage From(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table.Select(row =>
        {
            var kind = table.Has("kind")
                ? row.Text("kind")?.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
                : null;
            if (row.Text("before") is not { Length: > 0 } before || row.Text("after") is not { Length: > 0 } after)
            {
                throw new MeasureException(Invariant($"Line {row.Index + 1} of the lineage lacks a party; give both before and after."));
            }

            return new Succession(
                before,
                after,
                kind is null
                    ? SuccessionKind.Renamed
                    : Enum.TryParse<SuccessionKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
                    : throw new MeasureException(Invariant($"Line {row.Index + 1} of the lineage says '{row.Text("kind")}'; a kind is renamed, merged, split or joint list.")),
                table.Has("share") ? row.Number("share") : null);
        }));
    }

    /// <summary>The lines as a table.</summary>
    /// <returns>before, after, kind, share.</returns>
    public Table ToTable() => new(
        Column.OfText("before", Successions.Select(s => s.Before)),
        Column.OfText("after", Successions.Select(s => s.After)),
        Column.OfText("kind",
            Successions.Select(s => s.Kind == SuccessionKind.JointList ? "joint list" : s.Kind.ToString().ToLowerInvariant())),
        Column.OfNullable("share", Successions.Select(s => s.Share)));

    /// <summary>Puts two elections side by side, one row for each party that a rule takes for one.</summary>
    /// <param name="before">Names and weights then.</param>
    /// <param name="after">Names and weights now.</param>
    /// <param name="rule">What a merger or a split is.</param>
    /// <returns>The parties now, in their order, then those that left.</returns>
    /// <exception cref="MeasureException">The lineage names a party that did not stand; the message names the nearest.</exception>
    public IReadOnlyList<AlignedParty> Align(IEnumerable<(string Party, double Weight)> before,
        IEnumerable<(string Party, double Weight)> after, LineageRule rule)
    {
        var (then, now) = (Weights(before), Weights(after));
        foreach (var line in isFound ? [] : Successions)
        {
            Known(line.Before, then, "then");
            Known(line.After, now, "now");
        }

        // Two parties of one name are two rows; the lines know the one of then by its own name.
        var links = new List<LineageLink>();
        foreach (var party in then.Keys.ToList())
        {
            var isApart = apart.Contains(party) && now.ContainsKey(party);
            var row = isApart ? $"{party} (then)" : party;
            links.AddRange(Heirs(party, row, now));
            if (isApart)
            {
                then[row] = then[party];
                then.Remove(party);
            }
        }

        return rule == LineageRule.Mainwaring ? LineageRules.Mainwaring(links, then, now) : LineageRules.BartoliniMair(links, then, now);
    }

    /// <summary>Measures a change by both rules and by exact names, side by side.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="before">Names and weights then.</param>
    /// <param name="after">Names and weights now.</param>
    /// <returns>rule, value, difference (from exact names), undefined, shown.</returns>
    /// <exception cref="MeasureException">The lineage names a party that did not stand, or a weight is negative or not finite.</exception>
    public Table Compare(ChangeMeasure measure, IEnumerable<(string Party, double Weight)> before,
        IEnumerable<(string Party, double Weight)> after)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (then, now) = (before.ToList(), after.ToList());
        (string Rule, MeasureValue Value)[] all =
        [
            ("exact names", measure.Calculate(Of().Align(then, now, default))),
            ("Bartolini–Mair", measure.Calculate(Align(then, now, LineageRule.BartoliniMair))),
            ("Mainwaring", measure.Calculate(Align(then, now, LineageRule.Mainwaring))),
        ];
        return new([Column.OfText("rule", all.Select(a => a.Rule)),
            .. MeasureComparison.Columns([.. all.Select(a => ((Measure)measure, a.Value))])]);
    }

    private static void Known(string party, OrderedDictionary<string, double> weights, string when)
    {
        if (!weights.ContainsKey(party))
        {
            throw new MeasureException($"The lineage names '{party}', and no party of that name has a result {when}.{NearestNames.Suggest(party, weights.Keys)}");
        }
    }

    private static OrderedDictionary<string, double> Weights(IEnumerable<(string Party, double Weight)> parties)
    {
        var weights = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (party, weight) in parties)
        {
            weights[party] = weights.GetValueOrDefault(party) + weight;
        }

        return weights;
    }

    /// <summary>What follows a party; itself, too, when it still stands and no line says otherwise.</summary>
    /// <param name="party">Its name in the lines.</param>
    /// <param name="row">Its row, of another name where a party of its name now is not it.</param>
    /// <param name="now">The parties now.</param>
    private IEnumerable<LineageLink> Heirs(string party, string row, OrderedDictionary<string, double> now)
    {
        var lines = Successions.Where(s => s.Before == party && now.ContainsKey(s.After)).ToList();
        var links = lines.ConvertAll(s => new LineageLink(row, s.After, s.Share));
        if (now.ContainsKey(row) && !lines.Exists(s => s.After == row))
        {
            double? rest = lines.Count == 0 ? 1 : lines.TrueForAll(s => s.Share is not null) ? 1 - lines.Sum(s => s.Share!.Value) : null;
            if (rest is null or > Rounding)
            {
                links.Add(new(row, row, rest));
            }
        }

        return links.Count == 1 && links[0].Share is null ? [links[0] with { Share = 1 }] : links;
    }
}
