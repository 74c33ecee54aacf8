using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Numbers with their names beside a table: "Registered voters | 162,580", "Wahlberechtigte: 744’210, davon …".</summary>
internal static partial class TablePairs
{
    /// <summary>What a line above or below the table says as names and numbers; nothing where it does not.</summary>
    public static IEnumerable<(string Label, string Value, int Line)> Of(TableLine line)
    {
        var fields = line.Fields.OfType<string>().Where(f => !string.IsNullOrWhiteSpace(f)).Select(f => f.Trim()).ToList();
        return fields.Count is 2 or 3 && Unit().Replace(fields[1], "") is var number && TableLine.IsNumber(number)
            ? [(fields[0].TrimEnd(':').Trim(), number, line.Number)]
            : fields.Count == 1 ? InText(fields[0]).Select(p => (p.Label, p.Value, line.Number)) : [];
    }

    /// <summary>
    /// What a line above the table says besides: a percentage with its name, and under no name what stands there alone, such as "All 150
    /// seats in the House".
    /// </summary>
    public static IEnumerable<(string Label, string Value, int Line)> Above(TableLine line)
    {
        var fields = line.Fields.OfType<string>().Where(f => !string.IsNullOrWhiteSpace(f)).Select(f => f.Trim()).ToList();
        var named = fields is [var only] ? only.Split(':', 2, StringSplitOptions.TrimEntries) : [.. fields];
        return named is [var name, var share] && Percent().IsMatch(share) ? [(name.TrimEnd(':').Trim(), share, line.Number)]
            : fields.Count == 1 ? [("", fields[0], line.Number), .. Of(line)] : Of(line);
    }

    [GeneratedRegex(@"^[0-9]{1,2}([.,][0-9]+)?\s?%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();

    /// <summary>Of a sentence, the name before its colon with the number behind it, and what else it counts behind commas.</summary>
    private static IEnumerable<(string Label, string Value)> InText(string text) => First().IsMatch(text)
        ? Pair().Matches(text).Select(m => (m.Groups["label"].Value.Trim(), m.Groups["number"].Value.Trim())) : [];

    /// <summary>What is counted, behind the number: "39,514,973 คน", "120석".</summary>
    [GeneratedRegex(@"(?<=\p{Nd})\s?[\p{L}\p{M}]{1,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[\p{L}\p{M}][^:;|0-9]{1,60}:\s*[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"(?<=^|[.,;]\s)(?<label>[\p{L}\p{M}][^:;,|0-9]{1,60}?):?\s+(?<number>[0-9]{1,3}([.,'’ \u00A0\u202F\u2009][0-9]{3})+|[0-9]+([.,][0-9]+)?)(?![0-9.,]*\s?%|[0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
