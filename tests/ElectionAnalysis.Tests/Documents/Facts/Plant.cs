using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis.Tests.Documents.Facts;

/// <summary>A document in which one number was changed that stands in it twice.</summary>
/// <param name="Fact">The fact that is no longer so.</param>
/// <param name="Where">infobox or prose: where the number was changed.</param>
/// <param name="Text">The document with the other number.</param>
internal sealed record Plant(Fact Fact, string Where, string Text)
{
    // Which column of the infobox says the same as a kind of claim.
    private static readonly Dictionary<string, string> Twins = new(StringComparer.Ordinal)
    {
        ["seats_won"] = "seats", ["previous_seats"] = "previous_seats", ["seat_change"] = "seat_change", ["votes"] = "votes",
        ["vote_share"] = "vote_share",
        ["previous_vote_share"] = "previous_vote_share", ["vote_share_change"] = "swing", ["electoral_votes"] = "electoral_votes",
        ["states_carried"] = "states_carried",
        ["registered"] = "registered", ["cast"] = "cast", ["valid"] = "valid", ["invalid"] = "invalid", ["turnout"] = "turnout",
        ["house_seats"] = "house_seats",
        ["majority_seats"] = "majority", ["round_date"] = "date",
    };

    public static IEnumerable<Plant> All(FactSheet sheet)
    {
        foreach (var fact in sheet.Prose)
        {
            if (Twins.TryGetValue(fact.Kind, out var kind) && fact.Value[0] is not ('<' or '>' or '~')
                && sheet.Infobox.Exists(i => i.Kind == kind && SameSubject(i.Subject, fact.Subject, kind) && SameValue(i, fact))
                && Other(fact) is { } number)
            {
                var at = sheet.Text.IndexOf(fact.Snippet, StringComparison.Ordinal);
                if (at < 0)
                {
                    throw new InvalidDataException($"{sheet.Name}: '{fact.Snippet}' does not stand in the document.");
                }

                var start = at + fact.Text.IndexOf('«', StringComparison.Ordinal);
                yield return new(fact, "prose",
                    string.Concat(sheet.Text.AsSpan(0, start), number, sheet.Text.AsSpan(start + fact.Number.Length)));
                if (InInfobox(sheet, fact) is { } other)
                {
                    yield return new(fact, "infobox", other);
                }
            }
        }
    }

    /// <summary>Whether a check disagrees that did not before.</summary>
    public bool IsFound(FactSheet sheet, Election before)
    {
        static HashSet<string> Against(Election e) => [.. e.Findings.Where(f => f.Verdict == Verdict.Disagrees).Select(f => f.ToString())];
        var known = Against(before);
        return Against(sheet.Read(Text)).Any(f => !known.Contains(f));
    }

    public override string ToString() => $"in the {Where}, {Fact.Kind} of {Fact.Subject}: {Fact.Text} → {Other(Fact)}";

    /// <summary>Whether the infobox has this number, up to rounding: not that of another round or ballot.</summary>
    private static bool SameValue(Fact infobox, Fact prose)
    {
        var ((a, b), (c, d)) = (infobox.Range, prose.Range);
        return a <= d + 1e-9 && c <= b + 1e-9;
    }

    private static bool SameSubject(string infobox, string prose, string kind) =>
        infobox == prose || infobox.Split(" @ ")[0] == prose || (kind is "house_seats" or "majority" && infobox == "election")
            || (infobox == "round 1" && prose == "election");

    /// <summary>The document with another number in the infobox, where the number stands there exactly once.</summary>
    private static string? InInfobox(FactSheet sheet, Fact fact)
    {
        var start = sheet.Text.IndexOf("Infobox", StringComparison.Ordinal);
        var end = sheet.Text.IndexOf("\n\n", start, StringComparison.Ordinal);
        if (fact.Value.AsSpan().IndexOfAnyExcept("0123456789.%") >= 0 || fact.Kind == "round_date")
        {
            return null;
        }

        var written = long.TryParse(fact.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Invariant($"{count:N0}")
            : fact.Value.TrimEnd('%');
        var found = Regex.Matches(sheet.Text[start..end], $@"(?<![\d.,]){Regex.Escape(written)}(?![\d.,]*\d)", RegexOptions.None,
            TimeSpan.FromSeconds(1));
        if (found is not [var only] || written.Length < 3)
        {
            return null;
        }

        var at = start + only.Index;
        return string.Concat(sheet.Text.AsSpan(0, at), written[0] == '9' ? "8" : ((char)(written[0] + 1)).ToString(),
            sheet.Text.AsSpan(at + 1));
    }

    /// <summary>
    /// Another number in the same writing: its first digits changed, so that no rounding explains it. Null for number words.
    /// </summary>
    private static string? Other(Fact fact)
    {
        var number = fact.Number;
        var text = new StringBuilder(number);
        if (fact.Kind == "round_date")
        {
            var day = number.AsSpan().IndexOfAnyInRange('0', '9');
            return day < 0 ? null : number.Replace(Digits(number, day), Digits(number, day) == "7" ? "5" : "7", StringComparison.Ordinal);
        }

        var first = number.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return null;
        }

        var digit = number[first] - '0';
        text[first] = (char)('0' + (digit == 9 ? 8 : digit + 1));
        return text.ToString();
    }

    private static string Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text[start..end].ToString(CultureInfo.InvariantCulture);
    }
}
