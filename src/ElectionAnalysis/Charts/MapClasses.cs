namespace ElectionAnalysis;

/// <summary>Numbers or names in classes with a colour each, as a map's legend lists them.</summary>
internal sealed class MapClasses
{
    private const int MostNumbers = 6;

    /// <summary>From low to high, light to dark; told apart with any colour vision (steps of cividis).</summary>
    private static readonly string[] Rising = ["#fee838", "#cbba69", "#a69d75", "#7c7b78", "#575d6d", "#213a6e"];

    /// <summary>Below zero and above it, the farther the darker.</summary>
    private static readonly string[] Below = ["#F6CBA9", "#E8935A", Palette.Loss];
    private static readonly string[] Above = ["#B5D7EC", "#5BA8D6", Palette.Gain];

    private static readonly string?[] Patterns = [null, "/", "x", "-", ".", "\\", "|", "+"];

    private readonly Func<double?, string?, int> find;

    private MapClasses(IReadOnlyList<MapClass> all, Func<double?, string?, int> find, string note) =>
        (All, this.find, Note) = (all, find, note);

    public IReadOnlyList<MapClass> All { get; }

    /// <summary>How the classes were made, in a sentence; empty where that needs no word.</summary>
    public string Note { get; }

    /// <summary>Where no value belongs.</summary>
    public static MapClass None { get; } = new("no value", Palette.Neutral, "/", IsGap: true);

    /// <summary>Classes of about as many values each; on both sides of zero where there are values on both.</summary>
    public static MapClasses OfNumbers(IEnumerable<double> values, Func<double, string> show)
    {
        var all = values.Order().ToList();
        if (all.Count == 0)
        {
            return new([], (_, _) => -1, "");
        }

        if (all[0] < 0 && all[^1] > 0)
        {
            var (down, up) = (Groups(all.FindAll(v => v < 0), Below.Length), Groups(all.FindAll(v => v >= 0), Above.Length));
            return Made([.. down, .. up],
                [.. Shades(down.Count, Below).Reverse(), .. Shades(up.Count, Above)], show, "Blue is above zero and orange below it, the farther the darker.");
        }

        var groups = Groups(all, MostNumbers);
        return Made(groups, Shades(groups.Count, Rising), show,
            all.Distinct().Count() > MostNumbers ? "The steps hold about as many values each." : "");
    }

    /// <summary>A class for each name, the most frequent first; after the palette's colours, these again with hatching.</summary>
    /// <param name="names">The names of all places.</param>
    /// <param name="colours">Colours that names have already, such as those of parties in other charts.</param>
    public static MapClasses OfNames(IEnumerable<string> names, IReadOnlyDictionary<string, string>? colours = null)
    {
        var all = names.CountBy(n => n, StringComparer.Ordinal).OrderByDescending(n => n.Value).Select(n => n.Key).ToList();
        var most = Palette.Parties.Count * Patterns.Length;
        var free = (from pattern in Patterns from colour in Palette.Parties select (colour, pattern)).ToList();
        var looks = new Dictionary<string, (string Colour, string? Pattern)>(StringComparer.Ordinal);
        foreach (var name in all.Where(n => colours?.GetValueOrDefault(n) is { } c && Palette.Parties.Contains(c)))
        {
            looks[name] = (colours![name], null);
            free.Remove(looks[name]);
        }

        // A colour that another party has in other charts is not free for one that is grey there.
        free.RemoveAll(f => f.pattern is null && colours?.Values.Contains(f.colour) == true);
        foreach (var name in all.Where(n => !looks.ContainsKey(n)).Take(free.Count).ToList())
        {
            looks[name] = free[0];
            free.RemoveAt(0);
        }

        var shown = all.Where(looks.ContainsKey).ToList();
        var rest = all.Count - shown.Count;
        List<MapClass> classes = [.. shown.Select(n => new MapClass(n, looks[n].Colour, looks[n].Pattern)),
            .. rest > 0 ? [new MapClass(Invariant($"{rest} others"), Palette.Greys[1], null)] : Array.Empty<MapClass>()];
        var at = shown.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        return new(classes, (_, name) => name is null ? -1 : at.GetValueOrDefault(name, classes.Count - 1),
            rest > 0 ? Invariant($"Beyond {most} names there are no colours left; pointing at a place names it.") : "");
    }

    /// <summary>The place of a value's class; −1 where there is no value.</summary>
    public int Of(double? number, string? name) => find(number, name);

    private static MapClasses Made(List<(double Low, double High)> groups, string[] colours, Func<double, string> show, string note) => new(
        [.. groups.Select((g, i) => new MapClass(show(g.Low) == show(g.High) ? show(g.Low) : $"{show(g.Low)} to {show(g.High)}", colours[i], null))],
        (value, _) => value is { } v ? Math.Max(0, groups.FindLastIndex(g => g.Low <= v)) : -1, note);

    /// <summary>The least and the greatest value of each group; equal values are never parted.</summary>
    private static List<(double Low, double High)> Groups(List<double> sorted, int most)
    {
        var distinct = sorted.Distinct().ToList();
        if (distinct.Count <= most)
        {
            return distinct.ConvertAll(v => (v, v));
        }

        var starts = Enumerable.Range(0, most).Select(i => sorted[i * sorted.Count / most]).Distinct().ToList();
        return [.. starts.Select((s, i) => (s, i + 1 < starts.Count ? sorted.FindLast(v => v < starts[i + 1]) : sorted[^1]))];
    }

    private static string[] Shades(int count, string[] all) =>
        [.. Enumerable.Range(0, count).Select(i =>
            all[count == 1 ? all.Length / 2 : (int)Math.Round(i * (all.Length - 1.0) / (count - 1))])];
}

/// <summary>A class of a map's places.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Pattern">Its hatching; null for none.</param>
/// <param name="IsGap">Whether it is of places without a value, which are hatched on the page itself.</param>
internal sealed record MapClass(string Name, string Colour, string? Pattern, bool IsGap = false)
{
    public FillPattern Hatching => new(Pattern ?? "", IsGap ? "replace" : "overlay", IsGap ? 0.25 : 0.3);

    /// <summary>The colour of borders around it.</summary>
    public string Border => IsGap ? Palette.Greys[1] : "rgba(255,255,255,0.75)";

    /// <summary>The colour of letters on it.</summary>
    public string Ink
    {
        get
        {
            if (IsGap)
            {
                return Palette.Neutral;
            }

            double[] weights = [0.299, 0.587, 0.114];
            var light = weights.Index().Sum(w => Convert.ToInt32(Colour.Substring(1 + (2 * w.Index), 2), 16) * w.Item);
            return light > 140 ? "#1a1a1a" : "#ffffff";
        }
    }
}
