using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>One infobox value while it is read: its numbers and labels, and which of them were used.</summary>
internal sealed partial class InfoboxReading
{
    // Words that say what a number is, which the key says already, or how it came about.
    private static readonly FrozenSet<string> Understood = new[]
    {
        "seat", "seats", "mandate", "mandates", "vote", "votes", "voter", "voters", "of", "the", "in", "and", "or", "to", "for", "on",
        "at", "by", "from", "won", "all", "out", "total", "a", "an",
        "member", "members", "delegate", "delegates", "elector", "electors", "electoral", "college", "state", "states", "valid", "cast",
        "registered", "eligible",
        "turnout", "pp", "pts", "percentage", "points", "percent", "increase", "decrease", "steady", "up", "down", "gain", "gains", "loss",
        "losses", "no", "change",
        "new", "swing", "ballots", "ballot", "round", "rounds", "million", "estimated", "est", "approx", "approximately", "about",
        "around", "over", "more", "than", "least",
        "nearly", "almost", "under", "fewer", "less", "circa", "ca", "c", "br", "sup", "sub", "small", "p", "contested", "elected", "only",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnderstoodSpans =
        Understood.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<(int Start, int End)> used = [];
    private List<ResultLabel>? labels;
    private bool wordsUsed;
    private (int At, int Lines) counted;

    public InfoboxReading(InfoboxEntry entry, QuantityStyle style)
    {
        Entry = entry;
        Text = Mask(entry.Value);
        Numbers = QuantityScanner.Scan(Text, style);
        if (Numbers.Count > 0 && Labels.Count > 0)
        {
            // The 2 of "round 2" is no count.
            var next = 0;
            Numbers.RemoveAll(q =>
            {
                while (next < Labels.Count && Labels[next].End <= q.Start)
                {
                    next++;
                }

                return next < Labels.Count && Labels[next].Start <= q.Start;
            });
        }
    }

    public InfoboxEntry Entry { get; }

    /// <summary>The value without footnotes and links, every character at its place.</summary>
    public string Text { get; }

    public List<Quantity> Numbers { get; }

    public List<ResultLabel> Labels => labels ??= ResultLabels.Scan(Text);

    /// <summary>Set once something was said of the value, so that nothing is said twice.</summary>
    public bool IsReported { get; set; }

    /// <summary>Whether any part of the value was used.</summary>
    public bool IsUsed => used.Count > 0;

    public void Use(Quantity q) => used.Add((q.Start, q.End));

    public void Use(int start, int end) => used.Add((start, end));

    public void UseAll() => used.Add((0, Text.Length));

    /// <summary>Takes all words as read, so that only numbers are left over.</summary>
    public void UseWords() => wordsUsed = true;

    /// <summary>
    /// The labels of each number. Where labels follow their numbers, "63.5% (constituency) ▲7.7pp" is a change of the number before it,
    /// unless a label of its own follows.
    /// </summary>
    public IReadOnlyList<(RoundName Round, Ballot? Ballot)?> AssignLabels()
    {
        var assigned = ResultLabels.Assign(Text, Labels, Numbers.ConvertAll(q => q.Start));
        if (Labels.Count == 0 || Numbers.Count < 2 || Labels[0].Start < Numbers[0].Start)
        {
            return assigned;
        }

        var (result, label) = (assigned.ToArray(), 0);
        for (var i = 1; i < result.Length; i++)
        {
            while (label < Labels.Count && Labels[label].Start < Numbers[i].Start)
            {
                label++;
            }

            var end = i + 1 < Numbers.Count ? Numbers[i + 1].Start : Text.Length;
            if (IsChange(Numbers[i]) && !IsChange(Numbers[i - 1]) && !(label < Labels.Count && Labels[label].Start < end))
            {
                result[i] = result[i - 1];
            }
        }

        return result;

        static bool IsChange(Quantity q) => q.Sign != 0 || q.IsPoints;
    }

    /// <summary>The place of a number inside a value that may run over several lines.</summary>
    public Provenance At(int start)
    {
        // Places are asked for from left to right, so that each line is counted once.
        if (start < counted.At)
        {
            counted = default;
        }

        counted = (start, counted.Lines + Entry.Value.AsSpan(counted.At, start - counted.At).Count('\n'));
        return counted.Lines == 0 || !Entry.HasItsOwnLines ? Entry.Source : Entry.Source with { Line = Entry.Source.Line + counted.Lines };
    }

    /// <summary>The first part of the value that was neither used nor understood, one with a number if there is any; else null.</summary>
    public string? Leftover()
    {
        if (used is [(0, var whole)] && whole >= Text.Length)
        {
            return null;
        }

        used.AddRange(Labels.Select(l => (l.Start, l.End)));
        used.Sort();
        var (next, i) = (0, 0);
        string? first = null;
        while (i < Text.Length)
        {
            while (next < used.Count && used[next].End <= i)
            {
                next++;
            }

            if (next < used.Count && used[next].Start <= i)
            {
                i = used[next].End;
                continue;
            }

            if (!char.IsLetterOrDigit(Text[i]) && !IsFraction(Text[i]))
            {
                i++;
                continue;
            }

            var limit = next < used.Count ? used[next].Start : Text.Length;
            var end = i + 1;
            while (end < limit
                && (char.IsLetterOrDigit(Text[end]) || char.IsSurrogate(Text[end])
                    || char.GetUnicodeCategory(Text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                end++;
            }

            var isNumber = Text.AsSpan(i, end - i).IndexOfAnyInRange('0', '9') >= 0;
            if ((isNumber || first is null) && !(wordsUsed && !isNumber)
                && !UnderstoodSpans.Contains(Text.AsSpan(i, end - i)))
            {
                var stop = Text.AsSpan(i, limit - i).IndexOfAny('\n', ';', ')') is >= 0 and var s ? i + s : limit;
                first = Text[i..Math.Max(end, stop)].Trim();
                if (first.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
                {
                    return first;
                }
            }

            i = end;
        }

        return first;
    }

    /// <summary>Blanks footnote marks, line breaks of HTML, links and access dates.</summary>
    internal static string Mask(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) >= 0 || text.Contains("etrieved", StringComparison.Ordinal)
            || text.Contains("ccessed", StringComparison.Ordinal) || text.Contains("rchived", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.Ordinal))
        {
            text = Blank()
                .Replace(text,
                    m => m.Value is ['[', ..] && !QuantityScanner.IsMark(m.ValueSpan[1..^1]) ? m.Value : new string(' ', m.Length));
        }

        return text;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("[†‡*¹²³⁴⁵⁶⁷⁸⁹⁰<:");

    private static bool IsFraction(char c) => c is '½' or '¼' or '¾' or (>= '⅐' and <= '⅞');

    [GeneratedRegex(@"\[[^\[\]\n]{0,18}\]|[†‡*¹²³⁴⁵⁶⁷⁸⁹⁰]|</?(?:br|small|sup|sub|b|i|nowiki)\s?/?>|(?:https?://|www\.)[^\s)\]]+|\b(?:[Rr]etrieved|[Aa]ccessed|[Aa]rchived from the original)\b[^\n;)]{0,60}?\b[12][0-9]{3}\b(?:-[0-9]{2}-[0-9]{2})?\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
