namespace ElectionAnalysis;

/// <content>What the numbers prove where the names of columns say nothing.</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// Names in whatever language: whole numbers of which another column has the shares of all, row by row, are votes, and the texts beside
    /// them, none of which comes twice, the parties.
    /// </summary>
    private void ProvenByShares()
    {
        if (Columns is not { Votes: null, VoteShare: null } || (Columns.Election ?? Columns.Year ?? Columns.Date) is not null
            || (Columns.Party is { } party ? Table[party] : Free().Find(c => c.Type == typeof(string) && c.NullCount == 0)) is not { } names
            || names.Codes(out var different).Length < 3 || different < Table.RowCount)
        {
            return;
        }

        var free = Free().FindAll(c => c.IsNumeric);
        foreach (var votes in free.Where(c => Numbers(c).All(n => n >= 0 && double.IsInteger(n)) && Numbers(c).Sum() > 100))
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
}
