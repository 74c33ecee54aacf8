namespace ElectionAnalysis;

/// <content>What the numbers prove where the names of columns say nothing.</content>
internal sealed partial class TableShape
{
    /// <summary>Shares of fewer votes come about by chance.</summary>
    private const int FewVotes = 20;

    /// <summary>
    /// Names in whatever language: whole numbers of which another column has the shares of all, row by row, are votes, and the texts beside
    /// them, none of which comes twice, the parties.
    /// </summary>
    private void ProvenByShares()
    {
        if (Columns is not { Votes: null, VoteShare: null } || (Columns.Election ?? Columns.Year ?? Columns.Date) is not null
            || (Columns.Party is { } party ? Table[party] : Free().Find(c => c.Type == typeof(string) && c.NullCount == 0
                && !IsOfOne(c))) is not { } names
            || names.Codes(out var different).Length < 3 || different < Table.RowCount)
        {
            return;
        }

        var free = Free().FindAll(c => c.IsNumeric);
        foreach (var votes in free.Where(c => AreWhole(c) && Numbers(c).Sum() > FewVotes
            && Numbers(c).Where(n => n > 0).Distinct().Count() > 2))
        {
            // A row of all has the share of all.
            var all = Enumerable.Range(0, Table.RowCount).Select(r => votes.Number(r) ?? 0).ToArray();
            var sum = Math.Abs(all.Sum() - (2 * all.Max())) < 0.5 ? all.Max() : all.Sum();
            bool Are(Column shares, double unit) => Enumerable.Range(0, all.Length)
                .All(r => shares.Number(r) is not { } share || Math.Abs((all[r] / sum * unit) - share) <= 0.00061 * unit);
            if (free.Find(c => c != votes && c.Type == typeof(double) && c.NullCount + 2 < c.Length
                && (Are(c, 1) || Are(c, 100))) is { } found)
            {
                Columns = Columns with { Party = names.Name, Votes = votes.Name, VoteShare = found.Name };
                Say("votes_by_shares", $"'{found.Name}' has the shares of '{votes.Name}', so these are votes, and '{names.Name}' has the parties.");
                return;
            }
        }
    }

    /// <summary>Whether a text stands on every row, such as the name of the town whose result it is.</summary>
    private static bool IsOfOne(Column column) => column.Codes(out var different).Length > 1 && different == 1;

    /// <summary>
    /// Shares without votes: the only counts beside them of which all shares are percentages of one number, whatever these are called; a
    /// number of voters for a candidate is one of votes.
    /// </summary>
    private void VotesOfShares()
    {
        if (Columns is not { Votes: null, VoteShare: { } share, Party: not null, District: null, Ballot: null } || !Table[share].IsNumeric
            || (Columns.Election ?? Columns.Year ?? Columns.Date) is not null)
        {
            return;
        }

        double?[] Of(Column column) => [.. Enumerable.Range(0, Table.RowCount).Select(column.Number)];
        var shares = Of(Table[share]);
        shares = shares.Max() <= 1.0001 ? Array.ConvertAll(shares, s => s * 100) : shares;
        if (Free().FindAll(c => c.IsNumeric && !IsPercent(c) && AreWhole(c)
            && ShareBases.Base(Of(c), shares) is > 0 and var whole && Numbers(c).Max() <= whole) is [var votes])
        {
            Columns = Columns with { Votes = votes.Name };
            Say("votes_by_shares", $"'{share}' has percentages of '{votes.Name}', so these are votes.");
        }
    }

    /// <summary>
    /// A place's "total votes" that are those of whoever has most there, wherever others have votes too, are the winner's and no total.
    /// </summary>
    private void ValidOfWinners()
    {
        if (IsTurned || Columns is not { Valid: { } valid, Votes: { } votes, Party: not null } || !Table[valid].IsNumeric
            || !Table[votes].IsNumeric)
        {
            return;
        }

        var places = Enumerable.Range(0, Table.RowCount).GroupBy(r => (Table[valid].Number(r),
                Columns.District is { } district ? Table[district].Text(r) : null))
            .Select(g => (Total: g.Key.Item1, Votes: g.Select(r => Table[votes].Number(r) ?? 0).ToList()))
            .Where(g => g.Votes.Count(v => v > 0) > 1).ToList();
        if (places.Count > 1 && places.TrueForAll(p => p.Total is { } total && Math.Abs(p.Votes.Max() - total) < 0.5))
        {
            Say("votes_of_winners", $"'{Shown(valid)}' is what the first of each place has, so it is taken for no total.");
            Columns = Columns with { Valid = null };
        }
    }

    /// <summary>
    /// Valid votes beside the parties of each district, which these make in most: where they do not, that is said, for the sums of all may
    /// hide it.
    /// </summary>
    private void ValidOfDistricts()
    {
        if (IsTurned || Columns is not { Valid: { } valid, Votes: { } votes, Party: { } party, District: { } district, Ballot: null }
            || !Table[valid].IsNumeric || !Table[votes].IsNumeric)
        {
            return;
        }

        var made = Groups().Select(g => Array.FindAll(g, r => ResultTableReader.KindOf(Table[party].Text(r) ?? "") == TotalKind.None))
            .Where(g => g.Length > 1 && Array.TrueForAll(g, r => !Table[votes].IsNull(r))
                && g.Select(r => Table[valid].Number(r)).Distinct().ToList() is [not null])
            .Select(g => (Row: g[0], Sum: g.Sum(r => Table[votes].Number(r)!.Value), Valid: Table[valid].Number(g[0])!.Value)).ToList();
        var wrong = made.FindAll(m => Math.Abs(m.Sum - m.Valid) > 0.5);
        if (wrong.Count > 0 && made.Count - wrong.Count > 1 && wrong.Count * 2 <= made.Count)
        {
            var (row, sum, stated) = wrong[0];
            Say("rows_do_not_add_up", Invariant($"In {wrong.Count} of {made.Count} districts the parties do not make '{Shown(valid)}'; in '{Table[district].Text(row)}' they make {sum:#,0.##} and not {stated:#,0.##}."),
                Lines[row], isNote: false);
        }
    }
}
