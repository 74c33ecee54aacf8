using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Columns side by side that are parties, because their sum stands beside them.</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// Columns side by side whose numbers make, row by row, the valid votes: these are the parties. Where a column of parties is there
    /// too, they are parts of its votes, such as by mail, unless every row makes a hundred.
    /// </summary>
    private string[]? Run()
    {
        var used = Used();
        foreach (var total in new[] { Columns.Valid, Columns.Votes, Columns.Cast }.OfType<string>().Where(t => Table[t].IsNumeric))
        {
            var sums = Enumerable.Range(0, Table.RowCount).Select(r => Table[total].Number(r) ?? 0).ToArray();
            var rows = Enumerable.Range(0, Table.RowCount).Where(r => sums[r] > 0).ToArray();
            if (rows.Length == 0 || (Columns.Party is not null && !Array.TrueForAll(rows, r => Math.Abs(sums[r] - 100) < 0.5)))
            {
                continue;
            }

            // A total may count the invalid and blank papers, too: what fits more rows to the last vote is meant.
            var invalid = Columns.Invalid is { } lost && Table[lost].IsNumeric ? Table[lost] : null;
            var whole = LongestRun(total, used, sums, rows) ?? (Columns.Party is null ? Scattered(total, used, sums, rows) : null);
            var (less, without) = WithoutLost(total, used, sums, rows, invalid);
            if (less is { } parties && (whole is null || parties.Exact > whole.Value.Exact))
            {
                AddsUp(parties.Columns, total, without, rows);
                var valid = ExactTotal(parties.Columns, rows);
                Columns = Columns with { Cast = Columns.Cast ?? total, Valid = Columns.Valid == total ? valid : Columns.Valid ?? valid,
                    Votes = Columns.Votes == total ? null : Columns.Votes };
                return parties.Columns;
            }

            // Of the ballots cast, the parties need not make all; what is left may be invalid.
            if (whole is { } best)
            {
                // Valid votes may have a column beside that of valid papers.
                if (best.Exact * 10 < rows.Length * 9 && ExactTotal(best.Columns, rows) is { } exact
                    && ColumnVocabulary.Contains(ColumnVocabulary.Plain(exact), ColumnVocabulary.Of(nameof(ElectionColumns.Valid))))
                {
                    Columns = Columns with { Valid = exact, Votes = Columns.Votes == total ? null : Columns.Votes };
                    return best.Columns;
                }

                var isCast = total == Columns.Cast && best.Exact * 10 < rows.Length * 9;
                AddsUp(best.Columns, total, sums, isCast ? [.. rows.Where(r => Made(best.Columns, r) > sums[r])] : rows);
                Columns = Columns with { Valid = isCast ? Columns.Valid : total, Votes = Columns.Votes == total ? null : Columns.Votes,
                    Cast = total == Columns.Cast && !isCast && invalid is not null && Numbers(invalid).Sum() > 0 ? AllPapers(total, invalid)
                        : Columns.Cast };
                return best.Columns;
            }
        }

        return Columns.Party is null ? RunOfAny(used) : null;
    }

    /// <summary>
    /// The run whose sum is a total less the invalid papers, the blank ones or both, whichever fits most rows, and the total without them.
    /// </summary>
    private ((string[] Columns, int Exact)? Run, double[] Sums) WithoutLost(string total, HashSet<string> used, double[] sums, int[] rows,
        Column? invalid)
    {
        var blank = Table.Columns.FirstOrDefault(c => c.IsNumeric && c != invalid && c.Name != total
            && ColumnVocabulary.TotalOf(c.Name) == TotalKind.Blank);

        // Blank papers alone are among the valid ones in some countries.
        Column[][] papers = [.. invalid is null ? [] : new[] { new[] { invalid } },
            .. blank is null || total != Columns.Cast ? [] : new[] { new[] { blank } },
            .. invalid is null || blank is null ? [] : new[] { new[] { invalid, blank } }];
        var (best, without) = (((string[] Columns, int Exact)?)null, sums);
        foreach (var lost in papers)
        {
            var left = sums.Select((s, r) => s - lost.Sum(c => c.Number(r) ?? 0)).ToArray();
            if (LongestRun(total, [.. used, .. lost.Select(c => c.Name)], left, rows) is { } run && !(run.Exact <= best?.Exact))
            {
                (best, without) = (run, left);
            }
        }

        return (best, without);
    }

    /// <summary>Where no column is called a total: the longest run of at least four whose sum stands, row by row, in another
    /// column.</summary>
    private string[]? RunOfAny(HashSet<string> used)
    {
        var (best, of) = ((string[]?)null, "");
        foreach (var total in Free().Where(c => c.IsNumeric && !IsPercent(c)).Take(MostTotals))
        {
            var sums = Enumerable.Range(0, Table.RowCount).Select(r => total.Number(r) ?? 0).ToArray();
            var rows = Enumerable.Range(0, Table.RowCount).Where(r => sums[r] > 0).ToArray();
            if (rows.Length > 1 && LongestRun(total.Name, [.. used, total.Name], sums, rows) is { Columns: { Length: > 3 } run }
                && run.Length > (best?.Length ?? 0) && rows.Count(r => Math.Abs(Made(run, r) - sums[r]) < 0.5) * 20 >= rows.Length * 19)
            {
                (best, of) = (run, total.Name);
            }
        }

        if (best is not null && Inner(best, of) is var (inner, lost, valid))
        {
            Columns = Columns with { Cast = Columns.Cast ?? of, Invalid = Columns.Invalid ?? lost };
            (best, of) = (inner, valid);
        }

        if (best is not null)
        {
            Say("parties_across", $"The columns {Names([.. best.Select(b => Table[b])])} make '{of}' in every row, so they are taken as parties.");
            Columns = Columns with { Valid = Columns.Valid ?? of };
        }

        return best;
    }

    /// <summary>
    /// Where a run without its first or last column is the sum of another, this column has the invalid papers, and the run's sum those
    /// cast.
    /// </summary>
    private (string[] Columns, string Lost, string Valid)? Inner(string[] run, string total)
    {
        foreach (var (inner, lost) in run.Length < 4 ? [] : new[] { (run[1..], run[0]), (run[..^1], run[^1]) })
        {
            var valid = Free().Find(c => c.IsNumeric && c.Name != total && !run.Contains(c.Name)
                && Enumerable.Range(0, Table.RowCount).All(r => Math.Abs((c.Number(r) ?? 0) - Made(inner, r)) < 0.5));
            if (valid is not null && Numbers(valid).Sum() > 0)
            {
                return (inner, lost, valid.Name);
            }
        }

        return null;
    }

    /// <summary>
    /// Ballots "cast" that the parties make to the last one are the valid ones, where there are invalid ones, too; all are then in a total
    /// that is at least both together.
    /// </summary>
    private string? AllPapers(string valid, Column invalid) => Free().Find(c => c.IsNumeric && c.Name != valid
        && ColumnVocabulary.Contains(ColumnVocabulary.Plain(c.Name), ColumnVocabulary.Of("Total")) && !IsPercent(c)
        && Enumerable.Range(0, Table.RowCount).All(r => c.Number(r) >= (Table[valid].Number(r) ?? 0) + (invalid.Number(r) ?? 0)))?.Name;

    /// <summary>A column that nobody uses yet which has the sum of some in every row.</summary>
    private string? ExactTotal(string[] parties, int[] rows) => Free().Find(c => c.IsNumeric && !parties.Contains(c.Name)
        && Array.TrueForAll(rows, r => Math.Abs((c.Number(r) ?? 0) - Made(parties, r)) < 0.5))?.Name;

    private (string[] Columns, int Exact)? LongestRun(string total, HashSet<string> used, double[] sums, int[] rows)
    {
        var (best, matches) = ((string[]?)null, -1);
        var percent = Table.Columns.Where(IsPercent).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var subtotals = Sums(Table.Columns.Where(c => c.IsNumeric && !used.Contains(c.Name) && !percent.Contains(c.Name)).ToList());
        var ranked = TableBlocks.Ranked(Table.Columns.Select(c => c.Name));
        var columns = Table.Columns
            .Where(c => c.Name != total && !percent.Contains(c.Name) && !subtotals.Contains(c.Name) && !IsEmpty(c))
            .Take(MostColumns).ToList();
        var own = columns.ConvertAll(IsOwn);
        var only = own.Count(o => o) == 2;
        for (var first = 0; first < columns.Count; first++)
        {
            var (partial, filled) = (new double[Table.RowCount], new int[Table.RowCount]);
            for (var last = first; last < columns.Count && own[last]; last++)
            {
                foreach (var r in rows)
                {
                    var n = columns[last].Number(r) ?? 0;
                    (partial[r], filled[r]) = (partial[r] + n, filled[r] + (n > 0 ? 1 : 0));
                }

                // A count may miss a paper or two; the run with most rows that fit to the last vote is the one. A single column is no run.
                var near = rows.Count(r => filled[r] > 1 && Math.Abs(partial[r] - sums[r]) <= 0.02 * sums[r]);
                var exact = rows.Count(r => Math.Abs(partial[r] - sums[r]) <= Slack(total, last - first + 1));
                var isRun = last > first + 1 || (last > first && (only || ColumnVocabulary.IsYes(columns[first].Name)
                    || (exact == rows.Length && AreTwo(columns[first], columns[last], rows))));
                if (isRun
                    && (near * 10 >= rows.Length * 9 || (rows.Length > 3 && exact == rows.Length - 1))
                    && (exact > matches || (exact == matches && last - first >= best!.Length)))
                {
                    (best, matches) = ([.. columns.Skip(first).Take(last - first + 1).Select(c => c.Name)], exact);
                }
            }
        }

        return best is null ? null : (best, matches);

        // The reasons why papers are invalid stand among the counts, too.
        bool IsOwn(Column column) => column.IsNumeric && !used.Contains(column.Name) && !ColumnVocabulary.IsPart(column.Name)
            && !IsPartByNumber(column.Name) && !IsTurnout(column) && !ranked.Contains(column.Name)
            && ColumnVocabulary.TotalOf(column.Name) != TotalKind.Total;

        // Who withdrew may keep a column without a number.
        static bool IsEmpty(Column column) => column.NullCount == column.Length;
    }

    /// <summary>
    /// Whether two columns that make the total in every one of many rows are of two candidates or answers, and not of parts of the voters
    /// such as women and men, or mail and polls.
    /// </summary>
    private static bool AreTwo(Column left, Column right, int[] rows) => rows.Length >= LeastProof && new[] { left, right }.All(c =>
        ColumnVocabulary.TotalOf(c.Name) == TotalKind.None && !IsPercent(c) && !IsChange(c.Name) && !ColumnVocabulary.IsOfSex(c.Name)
        && !ColumnVocabulary.IsApart(c.Name) && !ColumnVocabulary.Contains(ColumnVocabulary.Plain(c.Name), ColumnVocabulary.Of("AtPolls"))
        && rows.Count(r => c.Number(r) > 0) * 2 > rows.Length);

    /// <summary>In fewer rows two numbers may make a third by chance.</summary>
    private const int LeastProof = 5;

    /// <summary>"3.1 at home" beside "3. Voters who took part": a line of a protocol that is part of another.</summary>
    private bool IsPartByNumber(string name) => NumberOfLine().Match(name) is { Success: true } own && own.Groups["part"].Success
        && Table.Columns.Any(c => NumberOfLine().Match(c.Name) is { Success: true } other && !other.Groups["part"].Success
            && other.Groups["line"].ValueSpan.SequenceEqual(own.Groups["line"].ValueSpan));

    [GeneratedRegex(@"^\s*(?<line>[0-9]{1,2})\.(?<part>[0-9]{1,2})?(?=[^0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOfLine();

    private double Made(string[] columns, int row) => columns.Sum(c => Table[c].Number(row) ?? 0);

    private void AddsUp(string[] parties, string total, double[] sums, int[] rows)
    {
        var made = rows.Select(r => (Row: r, Sum: Made(parties, r))).ToList();
        if (made.FindAll(x => Math.Abs(x.Sum - sums[x.Row]) > Slack(total, parties.Length)) is [var first, ..] wrong)
        {
            Say("rows_do_not_add_up",
                Invariant($"In {wrong.Count} of {rows.Length} rows the parties do not make '{total}'; in the first they make {first.Sum:#,0.##} and not {sums[first.Row]:#,0.##}."),
                Lines[first.Row], isNote: false);
        }
    }

    private static bool IsTurnout(Column column) => ColumnVocabulary.IsTurnout(column.Name) &&
        Numbers(column).All(n => n is >= 0 and <= 100);

    /// <summary>Shares beside the votes of each party.</summary>
    private static bool IsPercent(Column column) => column.Name.Contains('%', StringComparison.Ordinal)
        || (ColumnVocabulary.Plain(column.Name).Split('_') is var words
            && (words[0] is "pct" or "percent" || (words.Length > 1 && ColumnVocabulary.Of("Percent").Contains(words[^1]))));

    /// <summary>Columns that are, in every row, the sum of two or more that follow, such as an alliance beside its parties.</summary>
    private HashSet<string> Sums(List<Column> columns)
    {
        var (found, open) = (new HashSet<string>(StringComparer.Ordinal), new List<double[]>());
        for (var i = columns.Count - 1; i >= 0 && columns.Count <= MostColumns; i--)
        {
            var own = Enumerable.Range(0, Table.RowCount).Select(r => columns[i].Number(r) ?? 0).ToArray();
            var sum = new double[own.Length];
            var parts = 0;
            while (parts < open.Count && Enumerable.Range(0, own.Length).All(r => sum[r] <= own[r] + 0.5) && !Same(sum, own))
            {
                parts++;
                for (var r = 0; r < own.Length; r++)
                {
                    sum[r] += open[^parts][r];
                }
            }

            if (parts > 1 && own.Sum() > SumTree.Least && Same(sum, own))
            {
                found.Add(columns[i].Name);
                open.RemoveRange(open.Count - parts, parts);
            }

            open.Add(own);
        }

        return found;

        static bool Same(double[] left, double[] right) => left.Zip(right).All(p => Math.Abs(p.First - p.Second) < 0.5);
    }

    private List<Column> WithoutSums(List<Column> columns)
    {
        var sums = Sums(columns.FindAll(c => !IsPercent(c)));
        return columns.FindAll(c => !IsPercent(c) && !sums.Contains(c.Name));
    }

    private double Slack(string total, int parts) => Table[total].Type == typeof(double) ? 0.06 * parts : 0.5;
}
