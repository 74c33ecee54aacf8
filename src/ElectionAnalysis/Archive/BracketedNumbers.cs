using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Two numbers in one cell, the second in brackets: "44 (46)", "12,345 (43.2%)", "16 (+5)". They become columns of their own where it is
/// clear what the second is: a share, a change, or the number of the election before, as a column of changes or a line above proves.
/// </summary>
internal static partial class BracketedNumbers
{
    private const int LeastRows = 3;

    /// <summary>How people call brackets, in whole or in part.</summary>
    private static readonly string[] Brackets =
    [
        "klammer", "bracket", "parenthes", "parenthès", "paréntesis", "paréntese", "parêntese", "parentes", "parèntesi", "haakje", "haken",
        "zárójel", "nawias", "závork", "závorc", "zátvork", "zagrad", "oklepaj", "paranteze", "скобк", "скоба", "скоби", "дужк", "заград",
        "παρένθεσ", "parantez", "suluissa", "sulgudes", "iekavās", "skliaust", "sviga", "括弧", "カッコ", "かっこ", "括号", "括號", "괄호", "قوسين",
        "أقواس", "סוגריים", "कोष्ठक", "วงเล็บ", "kurung",
    ];

    /// <summary>The table with a column for what stands in brackets; the same where it has none, or none that is clear.</summary>
    public static Table Split(Table table)
    {
        foreach (var column in table.Columns.Where(c => c.Type == typeof(string)).ToList())
        {
            var cells = Enumerable.Range(0, column.Length).Select(r => Pair().Match(column.Text(r) ?? "")).ToList();
            var pairs = cells.FindAll(c => c.Success);
            if (pairs.Count >= LeastRows && pairs.Count * 5 >= (column.Length - column.NullCount) * 3 && AreSharesOfCounts(pairs)
                && new[] { "Vote share", "Votes" } is var both && !both.Any(table.Has))
            {
                table = table.Reshaped(table.Columns.SelectMany<Column, Column>(c => c.Name != column.Name ? [c] : new[]
                {
                    Column.OfText(both[0], cells.Select(m => m.Success ? m.Groups["first"].Value : null)),
                    Column.OfText(both[1], cells.Select((m, r) => m.Success ? m.Groups["second"].Value : c.Text(r))),
                }), [.. table.Said, $"'{column.Name}' has shares, and in brackets the votes: '{pairs[0].Value.Trim()}'."]);
            }
            else if (pairs.Count >= LeastRows && pairs.Count * 5 >= (column.Length - column.NullCount) * 3
                && Called(table, column, cells) is { } name)
            {
                var columns = table.Columns.SelectMany<Column, Column>(c => c.Name != column.Name ? [c] : new[]
                {
                    Column.OfText(c.Name, cells.Select((m, r) => m.Success ? m.Groups["first"].Value : c.Text(r))),
                    Column.OfText(name, cells.Select(m => m.Success ? m.Groups["second"].Value : null)),
                });
                table = table.Reshaped(columns, [.. table.Said, $"What stands in brackets in '{column.Name}' is taken as '{name}'."]);
            }
        }

        return table;
    }

    /// <summary>"43.5% (24,060)": a percentage before each count.</summary>
    private static bool AreSharesOfCounts(List<Match> pairs) => pairs.TrueForAll(p => p.Groups["first"].Value.EndsWith('%')
            && ComputedColumns.Loose(p.Groups["first"].Value) is >= 0 and <= 100
            && p.Groups["second"].Value is not ['+' or '-' or '−' or '–', ..]
            && LooseNumbers.Whole(p.Groups["second"].Value) is >= 0)
        && pairs.Sum(p => LooseNumbers.Whole(p.Groups["second"].Value)!.Value) > 100;

    /// <summary>What a column of the numbers in brackets is called; null where it is not clear what they are.</summary>
    private static string? Called(Table table, Column column, List<Match> cells)
    {
        var second = cells.ConvertAll(c => c.Success ? c.Groups["second"].Value : null);
        var isPercent = second.Exists(s => s?.Contains('%', StringComparison.Ordinal) ?? false);
        var name = second.Exists(s => s is ['+' or '-' or '−' or '–', ..]) ? $"{column.Name} +/-"
            : isPercent && !ColumnVocabulary.SaysPercent(column.Name)
                && !cells.Exists(c => c.Groups["first"].Value.Contains('%', StringComparison.Ordinal)) ? $"{column.Name} %"
            : AreOfBefore(table, cells) ? $"{column.Name} before" : null;
        return name is not null && !table.Has(name) ? name : null;
    }

    private static bool AreOfBefore(Table table, List<Match> cells)
    {
        double?[] Numbers(string group) => [.. cells.Select(c => c.Success ? ComputedColumns.Loose(c.Groups[group].Value) : null)];
        var (now, before) = (Numbers("first"), Numbers("second"));
        return table.Columns.Any(c => ComputedColumns.IsDifference(ComputedColumns.Numbers(c, cells.Count), now, before))
            || table.Above.Any(a => Array.Exists(Brackets, b => a.Contains(b, StringComparison.OrdinalIgnoreCase))
                && (DateScanner.Year(a) is not null
                    || ColumnVocabulary.Contains(ColumnVocabulary.Plain(a), ColumnVocabulary.Of("Before"))));
    }

    [GeneratedRegex(@"^\s*(?<first>[0-9][0-9.,'’ \u00A0\u202F]*%?)\s*\((?<second>[+\-−–]?\s?[0-9][0-9.,'’ \u00A0\u202F]*%?)\)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
