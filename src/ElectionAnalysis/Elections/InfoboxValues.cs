namespace ElectionAnalysis;

/// <summary>Looks entries up and turns messy values into numbers, noting what cannot be read.</summary>
internal sealed class InfoboxValues
{
    private static readonly string[] Nothing = ["", "–", "—", "-", "−", "n/a", "N/A", "none", "None", "unknown", "Unknown", "TBD", "?", "tbd"];
    private static readonly string[] NewWords = ["new", "new party", "did not exist", "did not contest", "did not run", "did not participate", "boycotted", "boycott"];

    private readonly Dictionary<(string Name, int? Number), InfoboxEntry> entries = [];
    private readonly List<ReadingProblem> problems;

    public InfoboxValues(IEnumerable<InfoboxEntry> infobox, List<ReadingProblem> problems)
    {
        this.problems = problems;
        foreach (var entry in infobox)
        {
            var key = (entry.Name, entry.Number);
            if (!entries.TryGetValue(key, out var first) || IsNothing(first.Value))
            {
                entries[key] = entry;
            }
        }
    }

    public static bool IsNothing(string value) => Array.IndexOf(Nothing, value.Length > 16 ? value : QuantityScanner.WithoutFootnotes(value).Trim()) >= 0;

    public static bool IsNew(string value) =>
        Array.Exists(NewWords, w => value.Length < 60 && QuantityScanner.WithoutFootnotes(value).Equals(w, StringComparison.OrdinalIgnoreCase));

    public InfoboxEntry? Entry(int? number, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entries.TryGetValue((name, number), out var entry) && entry.Value.Length > 0)
            {
                return entry;
            }
        }

        return null;
    }

    public Sourced<string>? Text(int? number, params ReadOnlySpan<string> names) =>
        Entry(number, names) is { } entry && !IsNothing(entry.Value)
            ? new(QuantityScanner.WithoutFootnotes(entry.Value).Replace('\n', ' '), entry.Source)
            : null;

    public Sourced<int>? Seats(int? number, params ReadOnlySpan<string> names) =>
        Whole(number, int.MaxValue, names) is { } count ? new((int)count.Value, count.Source) : null;

    /// <summary>The first whole number of an entry; notes a value that has none, or one that no count can have.</summary>
    public Sourced<long>? Whole(int? number, long largest, params ReadOnlySpan<string> names)
    {
        if (Entry(number, names) is not { } entry || IsNothing(entry.Value))
        {
            return null;
        }

        foreach (var q in Quantities(entry))
        {
            if (q.IsWhole)
            {
                return Checked(entry, q, largest);
            }
        }

        Unreadable(entry, "write a whole number such as 17");
        return null;
    }

    public Sourced<long>? Checked(InfoboxEntry entry, Quantity q, long largest)
    {
        if (q.Sign < 0)
        {
            Unreadable(entry, "a count cannot be negative; check the source");
            return null;
        }

        if (q.Number > largest)
        {
            Unreadable(entry, Invariant($"a count above {largest:N0} is not believed; check the source"));
            return null;
        }

        return new((long)q.Number, entry.Source);
    }

    public Sourced<double>? Share(int? number, params ReadOnlySpan<string> names)
    {
        if (Entry(number, names) is not { } entry || IsNothing(entry.Value))
        {
            return null;
        }

        var all = Quantities(entry);
        foreach (var q in all)
        {
            // A percentage may be written without its sign where the key says what it is.
            if (q.IsPercent || (all.Count == 1 && q.Number <= 100))
            {
                return new(q.Share * (q.Sign < 0 ? -1 : 1), entry.Source);
            }
        }

        Unreadable(entry, "write a percentage such as 29.3%");
        return null;
    }

    public static List<Quantity> Quantities(InfoboxEntry entry) => QuantityScanner.Scan(QuantityScanner.WithoutFootnotes(entry.Value));

    public void Unreadable(InfoboxEntry entry, string remedy) => problems.Add(new(
        "unreadable_value", $"'{DocumentParser.Shorten(entry.Key)}' says '{DocumentParser.Shorten(entry.Value.Replace('\n', ' '))}', which was not read: {remedy}.", entry.Source));
}
