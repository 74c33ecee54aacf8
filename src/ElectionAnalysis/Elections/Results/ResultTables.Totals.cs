namespace ElectionAnalysis;

/// <content>The totals below the parties.</content>
internal sealed partial class ResultTables
{
    /// <summary>The seats that the table's total counts.</summary>
    public Sourced<int>? TotalSeats => Total(ColumnRole.Seats);

    /// <summary>The valid votes at the election before, which a total below the parties' votes then gives.</summary>
    public long? ValidThen => isOfOneBallot && Table.Totals.Where(t => t.Total is TotalKind.Total or TotalKind.Valid)
        .SelectMany(t => t.Cells).Where(c => c.Column.Role == ColumnRole.PreviousVotes).Select(c => (long)c.Number.Number).Distinct()
        .ToList() is [var only] && Table.Parties.SelectMany(p => p.Cells).Where(c => c.Column.Role == ColumnRole.PreviousVotes)
            .Sum(c => c.Number.Number) <= only ? only : null;

    /// <summary>The size of the previous house: the total of its seats, else that of the seats now less by how many it grew.</summary>
    public Sourced<int>? PreviousTotalSeats => Total(ColumnRole.PreviousSeats) ?? ByChange;

    /// <summary>The cells below the parties in a column of seats.</summary>
    private IEnumerable<ResultCell> OfHouse(ColumnRole role) => Table.Totals
        .Where(t => t.Total is TotalKind.Total or TotalKind.Valid or TotalKind.Cast).SelectMany(t => t.Cells)
        .Where(c => c.Column.Role == role);

    private Sourced<int>? Total(ColumnRole role) => OfHouse(role).Where(c => c.Number.Number is > 0 and < int.MaxValue)
        .Select(c => new Sourced<int>((int)c.Number.Number, c.Source)).FirstOrDefault();

    private Sourced<int>? ByChange => TotalSeats is { } now
        && OfHouse(ColumnRole.SeatChange).Where(c => c.Number.Number <= int.MaxValue).ToList() is [{ Number: var by } cell]
        && now.Value - (by.Sign < 0 ? -1 : 1) * (long)by.Number is > 0 and <= int.MaxValue and var before ? new((int)before, cell.Source)
            : null;

    /// <summary>What the rows of totals give of each round, on one ballot.</summary>
    public IEnumerable<(int Round, VotingRound Totals)> Totals(Ballot main)
    {
        var cells = Table.Totals.SelectMany(t => t.Cells.Select(c => (Row: t, Cell: c, Of: Of(c.Column))))
            .Where(x => x.Of.Ballot == main && x.Cell.Column.Role is ColumnRole.Votes or ColumnRole.Share);
        foreach (var round in cells.GroupBy(x => x.Of.Round ?? 1).OrderBy(g => g.Key))
        {
            // What a bare total counts is told by the rows that say what they count.
            var totals = new VotingRound { Round = round.Key };
            foreach (var (row, cell, _) in round.OrderBy(x => x.Row.Total == TotalKind.Total))
            {
                totals = cell.Column.Role == ColumnRole.Votes ? With(totals, row.Total, cell) : WithTurnout(totals, row.Total, cell);
            }

            yield return (round.Key, totals);
        }
    }

    /// <summary>
    /// What the rows of totals give of the election before, in its columns; null where they give nothing, or voters had several ballots.
    /// </summary>
    public VotingRound? TotalsThen()
    {
        var totals = new VotingRound { Round = 1 };
        foreach (var (row, cell) in isOfOneBallot ? Table.Totals.SelectMany(t => t.Cells.Select(c => (Row: t, Cell: c))) : [])
        {
            totals = cell.Column.Role switch
            {
                _ when cell.Column.Round != RoundName.None => totals,
                ColumnRole.PreviousVotes => With(totals, row.Total, cell),
                ColumnRole.PreviousShare => WithTurnout(totals, row.Total, cell),
                _ => totals,
            };
        }

        return totals == new VotingRound { Round = 1 } ? null : totals;
    }

    private VotingRound With(VotingRound totals, TotalKind kind, ResultCell cell)
    {
        if (cell.Number.Number > InfoboxValues.MostVotes || cell.Number.Sign < 0)
        {
            return totals;
        }

        var count = new Sourced<long>((long)cell.Number.Number, cell.Source);
        return kind switch
        {
            // The sum of their votes counts no ballot papers.
            TotalKind.Total or TotalKind.Valid or TotalKind.Cast when isOfManyVotes && IsSum(cell) => totals,
            TotalKind.Registered => totals with { Registered = totals.Registered ?? count },
            TotalKind.Invalid => totals with { InvalidStated = totals.InvalidStated ?? count },
            TotalKind.Blank => totals with { Blank = totals.Blank ?? count },
            TotalKind.Valid => totals with { Valid = count },

            // What is exactly the parties' votes, with nothing invalid beside it, is of valid votes; how many papers were cast is not said.
            TotalKind.Cast when IsOfValidVotes(cell) => totals with { Valid = totals.Valid ?? count },
            TotalKind.Cast or TotalKind.Turnout => totals with { Cast = totals.Cast ?? count },

            // A total that is about the sum of the parties' votes is of valid ones, also where invalid ones follow.
            TotalKind.Total when IsSum(cell)
                || !Table.Totals.Any(t => t.Total is TotalKind.Invalid or TotalKind.Blank) => totals with { Valid = totals.Valid ?? count },
            TotalKind.Total => totals with { Cast = totals.Cast ?? count },
            _ => totals,
        };
    }

    /// <summary>
    /// Whether voters had several votes each: in a table of one constituency the candidates have many more votes than papers were cast.
    /// </summary>
    private static bool IsOfManyVotes(ResultTable table) =>
        table.Totals.Where(t => t.Total is TotalKind.Turnout or TotalKind.Cast).SelectMany(t => t.Cells)
            .Where(c => c.Column.Role == ColumnRole.Votes).Select(c => c.Number.Number).DefaultIfEmpty().Max() is > 0 and var papers
        && table.Parties.Sum(p => p.Cells.FirstOrDefault(c => c.Column.Role == ColumnRole.Votes) is { Column: not null } votes
            ? votes.Number.Number : 0) > MuchMore * papers;

    private const double MuchMore = 1.2;

    /// <summary>Whether a total is the sum of the parties' votes, or nearer to it than to this and the invalid votes.</summary>
    private bool IsSum(ResultCell total)
    {
        var rest = total.Number.Number - Sum(Table.Parties, total);
        return rest == 0
            || Math.Abs(rest) < Math.Abs(rest - Sum(Table.Totals.Where(t => t.Total is TotalKind.Invalid or TotalKind.Blank), total));
    }

    private bool IsOfValidVotes(ResultCell total) =>
        !Table.Totals.Any(t => t.Total is TotalKind.Invalid or TotalKind.Blank or TotalKind.Valid)
        && Sum(Table.Parties, total).Equals(total.Number.Number);

    /// <summary>What rows have together in the column of a cell.</summary>
    private static double Sum(IEnumerable<ResultRow> rows, ResultCell cell) =>
        rows.SelectMany(r => r.Cells).Where(c => c.Column == cell.Column).Sum(c => c.Number.Number);

    private bool IsSumOfShares(ResultCell total)
    {
        var shares = Table.Parties.SelectMany(p => p.Cells).Where(c => c.Column == total.Column).ToList();
        return Math.Abs(shares.Sum(c => c.Number.Share) - total.Number.Share)
            <= shares.Sum(c => c.Number.ShareTolerance) + total.Number.ShareTolerance + 1e-9;
    }

    /// <summary>
    /// A percentage beside voters is the turnout; beside the votes cast it may be the sum of the parties that are listed.
    /// </summary>
    private VotingRound WithTurnout(VotingRound totals, TotalKind kind, ResultCell cell) =>
        (kind is TotalKind.Registered or TotalKind.Turnout ? cell.Number.Number < 100
            : kind is TotalKind.Cast && cell.Number.Number < 99 && !IsSumOfShares(cell)) && totals.TurnoutStated is null
            ? totals with { TurnoutStated = new(cell.Number.Share, cell.Source), TurnoutTolerance = cell.Number.ShareTolerance }
            : totals;
}
