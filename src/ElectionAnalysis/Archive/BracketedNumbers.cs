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

    /// <summary>Headings that shares and counts of votes stand under.</summary>
    private static readonly string[] OfVotes =
        [.. new[] { "Votes", "VoteShare", "Result" }.SelectMany(ColumnVocabulary.Of), "voters", "electors"];

    /// <summary>Headings of what is no vote for anyone now.</summary>
    private static readonly string[] OfOthers =
        [.. new[] { "Turnout", "Invalid", "Blank", "Round", "RoundWord", "Before", "Earlier" }.SelectMany(ColumnVocabulary.Of)];

    /// <summary>The table with a column for what stands in brackets; the same where it has none, or none that is clear.</summary>
    public static Table Split(Table table)
    {
        // Two of them are of two elections or rounds, or of two parties.
        var ofVotes = table.Columns.Where(c => c.Type == typeof(string) && MayCountVotes(c.Name)).ToList();
        foreach (var column in table.Columns.Where(c => c.Type == typeof(string)).ToList())
        {
            var cells = Enumerable.Range(0, column.Length).Select(r => Pair().Match(column.Text(r) ?? "")).ToList();
            var pairs = cells.FindAll(c => c.Success);
            if (pairs.Count >= LeastRows && pairs.Count * 5 >= (column.Length - column.NullCount) * 3
                && ofVotes is [var only] && only == column && AreSharesOfCounts(pairs)
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

    private static bool MayCountVotes(string name) => ColumnVocabulary.Plain(name) is var plain
        && ColumnVocabulary.Contains(plain, OfVotes) && !ColumnVocabulary.Contains(plain, OfOthers)
        && !ColumnVocabulary.IsOfSex(name) && RoundWords.Cut(name) is null && DateScanner.Year(name) is null;

    /// <summary>
    /// "43.5% (24,060)": a percentage before each count. Most counts are of as many voters as another one, which years and other counts
    /// beside shares are not.
    /// </summary>
    private static bool AreSharesOfCounts(List<Match> pairs)
    {
        if (!pairs.TrueForAll(p => p.Groups["first"].Value.EndsWith('%')
            && ComputedColumns.Loose(p.Groups["first"].Value) is >= 0 and <= 100
            && p.Groups["second"].Value is not ['+' or '-' or '−' or '–', ..]
            && LooseNumbers.Whole(p.Groups["second"].Value) is >= 0))
        {
            return false;
        }

        // What each count would be a share of, at least and at most.
        var wholes = pairs.ConvertAll(p =>
        {
            var written = p.Groups["first"].Value.AsSpan().TrimEnd("% \u00A0\u202F");
            var point = written.LastIndexOfAny('.', ',');
            var half = 0.5 * Math.Pow(10, point < 0 ? 0 : point + 1 - written.Length);
            var (share, count) = (ComputedColumns.Loose(p.Groups["first"].Value)!.Value, LooseNumbers.Whole(p.Groups["second"].Value)!.Value);
            return (Least: 100 * count / (share + half), Most: share > half ? 100 * count / (share - half) : 0, Count: count);
        }).Where(w => w.Most > 0 && w.Count > 0).OrderBy(w => w.Least + w.Most).ToList();
        bool AreSame(int left, int right) => left >= 0 && right < wholes.Count && wholes[right].Least <= wholes[left].Most;
        return wholes.Sum(w => w.Count) > 100
            && Enumerable.Range(0, wholes.Count).Count(i => AreSame(i - 1, i) || AreSame(i, i + 1)) * 2 > wholes.Count;
    }

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
