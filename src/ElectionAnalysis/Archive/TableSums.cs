namespace ElectionAnalysis;

/// <summary>Rows of an election that sum up others of it, such as "Sonstige" above the parties that it counts.</summary>
internal sealed class TableSums(TableShape shape, string name, List<ReadingProblem> problems)
{
    /// <summary>More rows are districts, and would take long to compare.</summary>
    private const int MostRows = 1_000;

    /// <summary>The shares of all parties may be off a hundred by so much.</summary>
    private const double MostOff = 0.6;

    private readonly Table table = shape.Table;

    /// <summary>
    /// The rows without those that hold no number, and without those that are the sum of the two or more rows below them, or of all
    /// above them.
    /// </summary>
    public int[] Without(int[] rows, Func<int, bool> isTotal)
    {
        if (shape.Columns is not { District: null, Ballot: null, Votes: { } votes, Party: { } party } || rows.Length > MostRows)
        {
            return rows;
        }

        rows = rows.Length == 0 ? rows : WithoutTop(rows, isTotal);
        double Of(int i) => table[votes].Number(rows[i]) ?? 0;
        string?[] counted = [votes, shape.Columns.Seats, shape.Columns.VoteShare];
        var (kept, sums) = (new List<int>(), 0);
        var excess = Excess(rows, votes, isTotal);
        var isOnce = excess.Exists(e => Math.Abs(e) < 0.5) || AreWhole(rows, isTotal);
        for (var i = 0; i < rows.Length; i++)
        {
            if (!counted.OfType<string>().Any(c => table[c].Number(rows[i]) is not null))
            {
                continue;
            }

            if (isOnce || isTotal(rows[i]) || Of(i) < SumTree.Least || !(IsSum(i, rows, Of, isTotal, excess)
                || IsSumOfAbove(kept, i, rows, votes, isTotal)
                || (sums > 1 && i + 1 < rows.Length && IsAlike(rows[i], rows[i + 1], counted))))
            {
                kept.Add(rows[i]);
                continue;
            }

            sums++;
            var what = DocumentParser.Shorten(table[party].Text(rows[i]) ?? table.Columns.Where(c => c.Type == typeof(string))
                .Select(c => c.Text(rows[i])).FirstOrDefault(t => t?.Length > 0) ?? Invariant($"line {shape.Lines[rows[i]]}"));
            problems.Add(new("sum_among_parties", $"'{what}' is the sum of other rows and was left out, so that nothing counts twice.",
                new(name, shape.Lines[rows[i]], what)) { IsNote = true });
        }

        return [.. kept];
    }

    /// <summary>By how many votes all parties together exceed the table's own sums: so many count twice.</summary>
    private List<double> Excess(int[] rows, string votes, Func<int, bool> isTotal)
    {
        var sum = rows.Where(r => !isTotal(r)).Sum(r => table[votes].Number(r) ?? 0);
        return sum <= SumTree.Least ? [] : [.. rows.Where(isTotal).Select(r => sum - table[votes].Number(r)).OfType<double>()];
    }

    /// <summary>Whether the shares of all parties make no more than a hundred, so that none counts twice.</summary>
    private bool AreWhole(int[] rows, Func<int, bool> isTotal)
    {
        var shares = shape.Columns.VoteShare is not { } share ? []
            : rows.Where(r => !isTotal(r)).Select(r => table[share].Number(r)).ToList();
        return shares.Count > 0 && shares.TrueForAll(n => n is not null)
            && Math.Abs((shares.Sum()!.Value * (shares.Max() <= 1 ? 100 : 1)) - 100) < MostOff;
    }

    /// <summary>Whether a row's share is that of its parts together, and all shares make more than a hundred.</summary>
    private bool DoSharesSay(int i, int[] parts, int[] rows, Func<int, bool> isTotal)
    {
        if (shape.Columns.VoteShare is not { } share || table[share].Number(rows[i]) is not { } own)
        {
            return false;
        }

        double Sum(IEnumerable<int> of) => of.Sum(r => table[share].Number(r) ?? 0);
        var whole = rows.Max(r => table[share].Number(r) ?? 0) <= 1 ? 1 : 100;
        return Math.Abs(Sum(parts) - own) * 100 < MostOff * whole && Sum(rows.Where(r => !isTotal(r))) * 100 > (100 + MostOff) * whole;
    }

    /// <summary>Whether a row and the rows that it seems to sum up all have seats, which differ.</summary>
    private bool HasOtherSeats(int row, IEnumerable<int> parts) => shape.Columns.Seats is { } seats && table[seats].Number(row) is { } own
        && parts.Select(r => table[seats].Number(r)).ToList() is var of && of.TrueForAll(n => n is not null) && of.Sum() != own;

    /// <summary>Whether a row alone has no seats, and all that it seems to sum up have.</summary>
    private bool LacksSeats(int row, IEnumerable<int> parts) => shape.Columns.Seats is { } seats && table[seats].IsNull(row)
        && parts.All(r => !table[seats].IsNull(r));

    /// <summary>Beside sums of several, one with the same numbers as the row below it is the sum of that one.</summary>
    private bool IsAlike(int row, int below, string?[] counted) => counted.OfType<string>()
        .All(c => table[c].Number(row).Equals(table[c].Number(below)));

    /// <summary>
    /// What stands among the totals above the parties counts no party's votes; nor does a row that alone has neither share nor seats.
    /// </summary>
    private int[] WithoutTop(int[] rows, Func<int, bool> isTotal)
    {
        var top = rows.Length > 0 && isTotal(rows[0]) ? 0 : -1;
        for (var i = 1; top >= 0 && i < rows.Length && i - top <= 3; i++)
        {
            top = isTotal(rows[i]) ? i : top;
        }

        var share = shape.Columns.VoteShare;
        bool IsBare(int row) => share is not null && table[share].IsNull(row) && table[shape.Columns.Votes!].Number(row) is > SumTree.Least
            && (shape.Columns.Seats is not { } seats || table[seats].IsNull(row));
        var bare = rows.Where(r => !isTotal(r) && IsBare(r)).ToList();
        var left = rows.Where((r, i) => !isTotal(r) && (i < top || (bare.Count * 5 < rows.Length && bare.Contains(r)))).ToHashSet();
        foreach (var row in left)
        {
            var what = DocumentParser.Shorten(table[shape.Columns.Party!].Text(row) ?? "");
            problems.Add(new("total_among_parties", $"'{what}' stands among the totals, or has votes and no share, so it is taken as no party.",
                new(name, shape.Lines[row], what)) { IsNote = true });
        }

        return [.. rows.Where(r => !left.Contains(r))];
    }

    private bool IsSum(int i, int[] rows, Func<int, double> of, Func<int, bool> isTotal, List<double> excess)
    {
        var (sum, parts) = (0.0, 0);
        for (var j = i + 1; j < rows.Length && sum < of(i) + 0.5 && !isTotal(rows[j]); j++)
        {
            sum += of(j);
            parts += of(j) > 0 ? 1 : 0;
            // A round number may be a sum by chance, as of parties in a made-up table; what is called others is their sum at the end of it.
            if (parts > 1 && Math.Abs(sum - of(i)) < 0.5 && (of(i) % 100 > 0 || excess.Contains(of(i))
                || LacksSeats(rows[i], rows[(i + 1)..(j + 1)])
                || DoSharesSay(i, rows[(i + 1)..(j + 1)], rows, isTotal)
                || ((j == rows.Length - 1 || isTotal(rows[j + 1])) && !IsNamed(rows[i])))
                && !HasOtherSeats(rows[i], rows[(i + 1)..(j + 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row has the name of a party, and not that of others, of all or none.</summary>
    private bool IsNamed(int row) => table[shape.Columns.Party!].Text(row) is { Length: > 0 } party && !PartyNames.IsOthers(party)
        && !ColumnVocabulary.MayBeTotal(party);

    private bool IsSumOfAbove(List<int> kept, int i, int[] rows, string votes, Func<int, bool> isTotal)
    {
        var above = kept.Where(r => !isTotal(r)).Select(r => table[votes].Number(r) ?? 0).Where(v => v > 0).ToList();
        var number = table[votes].Number(rows[i]) ?? 0;
        return i == rows.Length - 1 && above.Count > 1
            && (number % 100 > 0 || !IsNamed(rows[i]) || LacksSeats(rows[i], kept.Where(r => !isTotal(r)))
                || DoSharesSay(i, [.. kept.Where(r => !isTotal(r))], rows, isTotal))
            && !HasOtherSeats(rows[i], kept.Where(r => !isTotal(r)))
            && Math.Abs(above.Sum() - number) < 0.5;
    }
}
