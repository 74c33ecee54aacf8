using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// The protocol of a commission without headings: numbered lines of voters and papers, and below them the lists with their votes. Which
/// lines are lists is told by the valid papers, which their votes make.
/// </summary>
internal static partial class ProtocolLines
{
    /// <summary>The lists and the lines that are understood, as parties and votes; the same where a table is no such protocol.</summary>
    public static Table Told(Table table)
    {
        foreach (var labels in table.Columns.Where(c => c.Type == typeof(string)))
        {
            var kinds = Enumerable.Range(0, table.RowCount)
                .Select(r => labels.Text(r) is { } label ? ResultTableReader.KindOf(label) : TotalKind.None).ToArray();
            if (kinds.Count(k => k == TotalKind.Valid) != 1
                || !kinds.Any(k => k is TotalKind.Registered or TotalKind.Cast or TotalKind.Invalid))
            {
                continue;
            }

            // Several columns of numbers are of places or candidates.
            var counted = table.Columns.Where(c => c != labels && !(c.IsNumeric && RowsAlone.IsRowNumber(c))
                && Enumerable.Range(0, table.RowCount).Any(r => Count(c, r) is not null)).ToList();
            if (counted is not [var values])
            {
                continue;
            }

            var counts = Enumerable.Range(0, table.RowCount).Select(r => labels.IsNull(r) ? null : Count(values, r)).ToArray();
            if (First(counts, kinds, labels) is { } first)
            {
                return Of(table, labels, values, kinds, counts, first);
            }
        }

        return table;
    }

    private static Table Of(Table table, Column labels, Column values, TotalKind[] kinds, double?[] counts, int first)
    {
        int[] kept = [.. Enumerable.Range(0, table.RowCount).Where(r => counts[r] is not null
            && (r >= first
                || kinds[r] is TotalKind.Registered or TotalKind.Cast or TotalKind.Valid or TotalKind.Invalid or TotalKind.Blank))];
        var shares = Array.ConvertAll(kept, r => Share(values, r));
        var hasShares = Enumerable.Range(0, kept.Length).All(i => kept[i] < first || shares[i] is not null);
        Column[] columns = [Column.OfText("party", kept.Select(labels.Text)),
            Column.OfNullable("votes", kept.Select(r => (long?)counts[r])),
            .. hasShares ? new[] { Column.OfText("vote share", shares.Select(s => s is null ? null : $"{s}%")) } : []];
        var left = counts.Where((c, r) => c is not null && !kept.Contains(r)).Count();
        return table.Reshaped(columns, [.. table.Said.Where(n => n.Column is null && !n.IsOfUnnamed),
            Invariant($"The lists from '{DocumentParser.Shorten(labels.Text(first)!)}' on make the valid papers, so the lines above them are the protocol's{(left > 0 ? Invariant($"; {left} of those say nothing of voters or papers cast and were left out") : "")}.")],
            Array.ConvertAll(kept, table.LineOf));
    }

    /// <summary>
    /// The first line from which on all are lists that make the valid papers; null where they do not, or where a line without votes above
    /// them may be a list, too.
    /// </summary>
    private static int? First(double?[] counts, TotalKind[] kinds, Column labels)
    {
        var valid = Array.IndexOf(kinds, TotalKind.Valid);
        var (sum, lists) = (0.0, 0);
        for (var r = counts.Length - 1; r > valid && counts[valid] is > 0 and var whole && sum < whole; r--)
        {
            if (counts[r] is not { } count)
            {
                if (labels.IsNull(r))
                {
                    continue;
                }

                return null;
            }

            if (kinds[r] != TotalKind.None)
            {
                return null;
            }

            (sum, lists) = (sum + count, lists + 1);
            if (sum.Equals(whole))
            {
                return lists > 1
                    && (counts[r - 1] is not 0 || kinds[r - 1] != TotalKind.None || OfTheFirst().IsMatch(labels.Text(r)!)) ? r : null;
            }
        }

        return null;
    }

    private static double? Count(Column values, int row) => values.IsNumeric ? values.Number(row)
        : values.Text(row) is { } text && Both().Match(text) is { Success: true } both
            ? LooseNumbers.Whole(both.Groups["count"].Value.Trim()) : null;

    private static string? Share(Column values, int row) => !values.IsNumeric && values.Text(row) is { } text
        && Both().Match(text) is { Success: true } both && both.Groups["share"].Success ? both.Groups["share"].Value.Replace(',', '.')
        : null;

    /// <summary>"8695522 13.24%": the votes, and below them their share.</summary>
    [GeneratedRegex(@"^\s*(?<count>[0-9]([0-9.,' \u00A0\u202F]*[0-9])?)(\s+\(?(?<share>[0-9]{1,3}([.,][0-9]+)?)\s?%\)?)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Both();

    /// <summary>"1. Green Party".</summary>
    [GeneratedRegex(@"^\s*1[.)]\s*\p{L}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfTheFirst();
}
