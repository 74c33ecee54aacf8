namespace ElectionAnalysis;

/// <summary>Looks entries up and turns messy values into numbers, noting what cannot be read and what nobody read.</summary>
internal sealed partial class InfoboxValues
{
    /// <summary>No count of votes or voters is believed above this.</summary>
    public const long MostVotes = 10_000_000_000;

    private const int General = -1;

    private static readonly string[] Nothing =
        ["", "–", "—", "-", "−", "‑", "--", "n/a", "N/A", "NA", "none", "None", "unknown", "Unknown", "TBD", "?", "tbd", "TBA",
            "not available", "Not available", "N/a"];

    private static readonly string[] NewWords =
        ["new", "new party", "new alliance", "new list", "did not exist", "did not contest", "did not stand", "did not run",
            "did not participate", "not contested", "not founded", "boycotted", "boycott", "DNC", "DNP"];

    private static readonly string[] Origins = ["founded", "formed", "established", "created", "did not ", "new ("];

    // A party has a handful of entries: looking through them beats hashing every name.
    private readonly Dictionary<int, List<InfoboxEntry>> byNumber = [];
    private readonly Dictionary<InfoboxEntry, InfoboxReading?> readings = new(ReferenceEqualityComparer.Instance);
    private readonly List<ReadingProblem> problems;

    // Entries that say nothing, each of which is looked at once.
    private readonly HashSet<InfoboxEntry> nones = new(ReferenceEqualityComparer.Instance);

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
            if (entry.Number is not null && !InfoboxKey.IsKnown(entry))
            {
                Rounds.Add(entry.Name);
            }

            if (IsMarkup(entry.Value) || IsNothing(entry.Value))
            {
                readings[entry] = null;
            }
            else if (entry.Value.Length < 1_000)
            {
                Rounds.Add(entry.Value);
            }
        }
    }

    /// <summary>The names that this document has for its rounds.</summary>
    public RoundNames Rounds { get; } = new();

    public static bool IsNothing(string value) =>
        value.Length <= 24 && Array.IndexOf(Nothing, QuantityScanner.WithoutFootnotes(value).Trim()) >= 0;

    public static bool IsNew(string value)
    {
        if (value.Length >= 60)
        {
            return false;
        }

        var words = QuantityScanner.WithoutFootnotes(value).Trim('(', ')', ' ', '.');
        return Array.Exists(NewWords, w => words.Equals(w, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Origins, w => words.StartsWith(w, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a value holds template or link markup, whose text nobody expanded.</summary>
    public static bool IsMarkup(string value) =>
        value.Contains("{{", StringComparison.Ordinal) || value.Contains("[[", StringComparison.Ordinal)
            || value.Contains("<ref", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key without a number starts so.</summary>
    public bool HasKey(string start) =>
        byNumber.GetValueOrDefault(General)?.Exists(e => e.Name.StartsWith(start, StringComparison.Ordinal)) ?? false;

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

    /// <summary>The value of the first of several keys, opened for reading; null when there is none or it says nothing.</summary>
    public InfoboxReading? Open(int? number, QuantityStyle style, params ReadOnlySpan<string> names) =>
        Entry(number, names) is { } entry ? Open(entry, style) : null;

    /// <summary>An entry opened for reading, and from now on accounted for; null when it says nothing.</summary>
    public InfoboxReading? Open(InfoboxEntry entry, QuantityStyle style)
    {
        if (!readings.TryGetValue(entry, out var reading))
        {
            readings.Add(entry, reading = new(entry, style));
        }

        // For a number, "none" may be 0 or nothing known.
        if (reading is null && style != QuantityStyle.Prose && nones.Add(entry) && QuantityScanner.WithoutFootnotes(entry.Value).Trim()
            .Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            Unreadable(entry, "write 0 if it was 0, or leave the line out");
        }

        return reading;
    }

    public bool IsOpened(InfoboxEntry entry) => readings.ContainsKey(entry);

    /// <summary>A value that is words: used as a whole.</summary>
    public Sourced<string>? Text(int? number, params ReadOnlySpan<string> names)
    {
        if (Entry(number, names) is not { } entry || IsNothing(entry.Value))
        {
            return null;
        }

        readings[entry] = null;
        return new(QuantityScanner.WithoutFootnotes(entry.Value).Replace('\n', ' '), entry.Source);
    }

    public Sourced<int>? Seats(int? number, params ReadOnlySpan<string> names) =>
        Open(number, QuantityStyle.Count, names) is { } reading && Whole(reading, int.MaxValue) is { } count
            ? new((int)count.Value, count.Source)
            : null;

    public void Unreadable(InfoboxReading reading, string remedy)
    {
        if (!reading.IsReported)
        {
            reading.IsReported = true;
            Unreadable(reading.Entry, remedy);
        }
    }

    /// <summary>Says how a value was taken that was read.</summary>
    public void Note(InfoboxReading reading, string kind, string note) =>
        problems.Add(new(kind, $"{reading.Entry.Label} says '{Shown(reading.Entry)}', which {note}.",
            reading.Entry.Source));

    public void Unreadable(InfoboxEntry entry, string remedy)
    {
        readings[entry] = null;
        problems.Add(new("unreadable_value", $"{entry.Label} says '{Shown(entry)}', which was not read: {remedy}.",
            entry.Source));
    }

    /// <summary>
    /// Accounts for every entry: what was opened but not used to its end, and what was never opened, becomes a
    /// finding. Returns the entries whose key nobody knows.
    /// </summary>
    public IReadOnlyList<InfoboxEntry> Finish(IEnumerable<InfoboxEntry> infobox)
    {
        var unknown = new List<InfoboxEntry>();
        InfoboxEntry? markup = null;
        var markups = 0;
        foreach (var entry in infobox)
        {
            if (entry.Value.Length > 0 && IsMarkup(entry.Value))
            {
                markup ??= entry;
                markups++;
            }
            else if (readings.TryGetValue(entry, out var reading))
            {
                if (reading is { IsReported: false } && reading.Leftover() is { } left)
                {
                    problems.Add(new("partly_read",
                        $"{entry.Label} says '{Shown(entry)}', of which '{DocumentParser.Shorten(left).Replace('\n', ' ')}' was not used; give it a key of its own, or leave it out.", entry.Source));
                }
            }
            else if (!InfoboxKey.IsKnown(entry))
            {
                unknown.Add(entry);
            }
            else if (!InfoboxKey.SetAside.Contains(entry.Name) && !ReferenceEquals(entry, Entry(entry.Number, entry.Name))
                && Entry(entry.Number, entry.Name) is { } first && readings.ContainsKey(first))
            {
                // A second line of one key: the reader of the document has said so.
            }
            else if (!InfoboxKey.SetAside.Contains(entry.Name))
            {
                problems.Add(new("unused_value",
                    $"{entry.Label} says '{Shown(entry)}', for which there is no place beside the other lines; it is kept in the document but in no table.", entry.Source));
            }
        }

        if (markup is not null)
        {
            problems.Add(new("wikitext",
                Invariant($"'{DocumentParser.Shorten(markup.Key)}' is wikitext ('{Shown(markup)}'; values of this kind: {markups}); numbers in them were not read. Save the whole source of the article as .wikitext, or the article as it is displayed."), markup.Source));
        }

        return unknown;
    }

    private static string Shown(InfoboxEntry entry) => DocumentParser.Shorten(entry.Value).Replace('\n', ' ');
}
