namespace ElectionAnalysis;

/// <content>Columns that are parties, because their sum stands beside them, with others between them.</content>
internal sealed partial class TableShape
{
    /// <summary>Among more columns too many sums are tried.</summary>
    private const int MostScattered = 40;

    /// <summary>So many rows tell sums apart; the others must then bear it out.</summary>
    private const int MostTried = 60;

    private const int MostSums = 20_000;

    /// <summary>
    /// Columns with percentages or the counts of others between them that make a total in every row to the last vote, where no other
    /// columns do: these are the parties.
    /// </summary>
    private (string[] Columns, int Exact)? Scattered(string total, HashSet<string> used, double[] sums, int[] rows)
    {
        var ranked = TableBlocks.Ranked(Table.Columns.Select(c => c.Name));
        var columns = Table.Columns.Where(c => c.Name != total && c.IsNumeric && !used.Contains(c.Name) && !Code().IsMatch(c.Name)
            && !IsPercent(c) && !CountsOthers(c) && !ranked.Contains(c.Name) && ColumnVocabulary.TotalOf(c.Name) == TotalKind.None
            && !ColumnVocabulary.IsPart(c.Name)
            && AreWhole(c) && Numbers(c).Sum() > 0)
            .OrderByDescending(c => Numbers(c).Sum()).Take(MostScattered + 1).ToList();
        if (rows.Length < 3 || columns.Count is < 3 or > MostScattered)
        {
            return null;
        }

        var tried = rows.Take(MostTried).ToArray();
        var counts = columns.ConvertAll(c => Array.ConvertAll(tried, r => c.Number(r) ?? 0));
        var left = new double[columns.Count + 1][];
        left[columns.Count] = new double[tried.Length];
        for (var c = columns.Count - 1; c >= 0; c--)
        {
            left[c] = [.. left[c + 1].Zip(counts[c], (a, b) => a + b)];
        }

        var (found, chosen, steps) = (new List<int[]>(), new Stack<int>(), 0);
        Try(0, Array.ConvertAll(tried, r => sums[r]));
        if (steps > MostSums || found is not [{ Length: > 2 } only])
        {
            return null;
        }

        var parties = only.Select(c => columns[c].Name).ToHashSet(StringComparer.Ordinal);
        string[] names = [.. Table.Columns.Select(c => c.Name).Where(parties.Contains)];
        return Array.TrueForAll(rows, r => Math.Abs(Made(names, r) - sums[r]) < 0.5) ? (names, rows.Length) : null;

        // What is open in each row can be neither less than nothing nor more than the columns still to come.
        void Try(int column, double[] open)
        {
            if (++steps > MostSums || found.Count > 1 || Array.Exists(open, n => n < -0.5)
                || open.Zip(left[column]).Any(p => p.First > p.Second + 0.5))
            {
                return;
            }

            if (Array.TrueForAll(open, n => n < 0.5))
            {
                found.Add([.. chosen]);
                return;
            }

            chosen.Push(column);
            Try(column + 1, [.. open.Zip(counts[column], (a, b) => a - b)]);
            chosen.Pop();
            Try(column + 1, open);
        }
    }
}
