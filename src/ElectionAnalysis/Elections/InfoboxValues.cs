namespace ElectionAnalysis;

/// <summary>Looks entries up and turns messy values into numbers, noting what cannot be read.</summary>
internal sealed class InfoboxValues
{
    /// <summary>No count of votes or voters is believed above this.</summary>
    public const long MostVotes = 10_000_000_000;

    private const int General = -1;

    private static readonly string[] Nothing = ["", "–", "—", "-", "−", "n/a", "N/A", "none", "None", "unknown", "Unknown", "TBD", "?", "tbd"];
    private static readonly string[] NewWords = ["new", "new party", "did not exist", "did not contest", "did not run", "did not participate", "boycotted", "boycott"];

    // A party has a handful of entries: looking through them beats hashing every name.
    private readonly Dictionary<int, List<InfoboxEntry>> byNumber = [];
    private readonly List<ReadingProblem> problems;

    public InfoboxValues(IEnumerable<InfoboxEntry> infobox, List<ReadingProblem> problems)
    {
        this.problems = problems;
        foreach (var entry in infobox)
        {
            var number = entry.Number ?? General;
            if (!byNumber.TryGetValue(number, out var entries))
            {
                byNumber.Add(number, entries = []);
            }

            entries.Add(entry);
        }
    }

    public static bool IsNothing(string value) => value.Length <= 16 && Array.IndexOf(Nothing, QuantityScanner.WithoutFootnotes(value).Trim()) >= 0;

    public static bool IsNew(string value) =>
        value.Length < 60 && QuantityScanner.WithoutFootnotes(value) is var words && Array.Exists(NewWords, w => words.Equals(w, StringComparison.OrdinalIgnoreCase));

    public InfoboxEntry? Entry(int? number, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            InfoboxEntry? first = null;
            foreach (var entry in byNumber.GetValueOrDefault(number ?? General) ?? [])
            {
                if (entry.Name == name && (first is null || IsNothing(first.Value)))
                {
                    first = entry;
                }
            }

            if (first is { Value.Length: > 0 })
            {
                return first;
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

        return new((long)q.Number, At(entry, q.Start));
    }

    /// <summary>A percentage, and half a unit of its last digit.</summary>
    public (Sourced<double>? Share, double Tolerance) Share(int? number, params ReadOnlySpan<string> names)
    {
        if (Entry(number, names) is not { } entry || IsNothing(entry.Value))
        {
            return default;
        }

        var all = Quantities(entry);
        foreach (var q in all)
        {
            // A percentage may be written without its sign where the key says what it is.
            if (q.Sign >= 0 && (q.IsShare || (all.Count == 1 && q.Number <= 100)))
            {
                return (new(q.Share, entry.Source), q.ShareTolerance);
            }
        }

        Unreadable(entry, "write a percentage such as 29.3%");
        return default;
    }

    /// <summary>The place of a number inside a value that may run over several lines.</summary>
    public static Provenance At(InfoboxEntry entry, int start)
    {
        var text = QuantityScanner.WithoutFootnotes(entry.Value);
        var lines = text.AsSpan(0, Math.Min(start, text.Length)).Count('\n');
        return lines == 0 ? entry.Source : entry.Source with { Line = entry.Source.Line + lines };
    }

    public static List<Quantity> Quantities(InfoboxEntry entry) => QuantityScanner.Scan(QuantityScanner.WithoutFootnotes(entry.Value));

    public void Unreadable(InfoboxEntry entry, string remedy) => problems.Add(new(
        "unreadable_value", $"'{DocumentParser.Shorten(entry.Key)}' says '{DocumentParser.Shorten(entry.Value).Replace('\n', ' ')}', which was not read: {remedy}.", entry.Source));
}
