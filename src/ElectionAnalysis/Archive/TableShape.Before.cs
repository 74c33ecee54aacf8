namespace ElectionAnalysis;

/// <content>The numbers of the election before, in columns beside those of now.</content>
internal sealed partial class TableShape
{
    /// <summary>The table without the columns of the election before.</summary>
    public Table Visible => Table.Drop(Table.Columns.Select(c => c.Name).Where(IsOfBefore).ToList());

    /// <summary>Whether a column has numbers of the election before, beside another.</summary>
    public bool IsOfBefore(string column) => column is ['\u0003' or '\u0004', ..] || before.Values.Contains(column);

    /// <summary>The column with the numbers before that stands beside one of now; null where there is none.</summary>
    public string? BeforeOf(string? now) =>
        now is null ? null
        : Table.Columns.Any(c => c.Name == Then(now)) ? Then(now)
        : before.TryGetValue(now, out var old) && Table.Columns.Any(c => c.Name == old && c.IsNumeric) ? old : null;

    /// <summary>Whether the table says that the party of a row is new.</summary>
    public bool IsNew(int row) => Table.Columns.Any(c => c.Name == ColumnsBefore.New) && !Table[ColumnsBefore.New].IsNull(row);

    /// <summary>The totals' columns of the election before, in the roles of those of now.</summary>
    public ElectionColumns ColumnsThen => Columns with
    {
        Votes = Columns.PreviousVotes,
        VoteShare = Columns.PreviousVoteShare,
        Seats = Columns.PreviousSeats,
        HouseSeats = BeforeOf(Columns.HouseSeats),
        Registered = BeforeOf(Columns.Registered),
        Cast = BeforeOf(Columns.Cast),
        Valid = BeforeOf(Columns.Valid),
        Invalid = BeforeOf(Columns.Invalid),
        SeatChange = null,
    };

    /// <summary>What the numbers before are called that stand beside a column which was made here.</summary>
    private static string Then(string now) => "\u0003" + now;

    /// <summary>The columns that have a role, and those of the election before.</summary>
    private HashSet<string> Used() => [.. Columns.Named(), .. Table.Columns.Select(c => c.Name).Where(IsOfBefore),
        .. Turnouts is var (turnouts, _) ? new[] { turnouts } : []];

    private void ResultsBefore() => Columns = Columns with
    {
        PreviousVotes = Columns.PreviousVotes ?? BeforeOf(Columns.Votes),
        PreviousVoteShare = Columns.PreviousVoteShare ?? BeforeOf(Columns.VoteShare),
        PreviousSeats = Columns.PreviousSeats ?? BeforeOf(Columns.Seats),
    };
}
