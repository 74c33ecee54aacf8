namespace ElectionAnalysis;

/// <summary>That a table has the parties of elections, a row each.</summary>
/// <param name="all">The elections, by what the column <c>election</c> says.</param>
internal sealed class ElectionRows(IReadOnlyList<(string Key, Election Election)> all) : TableOrigin
{
    /// <summary>Where a table says which election a row is of.</summary>
    public const string ElectionColumn = "election";

    private static readonly Dictionary<string, Func<PartyResult, double?>> Known = new(StringComparer.Ordinal)
    {
        ["seats"] = p => p.Seats?.Value,
        ["seat_share"] = p => p.SeatShare,
        ["previous_seats"] = p => p.PreviousSeats?.Value,
        ["votes"] = p => p.Votes?.Value,
        ["vote_share"] = p => p.VoteShare,
        ["previous_vote_share"] = p => p.PreviousVoteShare?.Value,
    };

    private readonly Lazy<Dictionary<string, Election>> byKey =
        new(() => all.ToDictionary(x => x.Key, x => x.Election, StringComparer.Ordinal));

    /// <summary>
    /// The election that some rows are of, where they are all its parties and have the numbers of its document: then what the document
    /// proves to be missing is known. Null where the rows were chosen or changed.
    /// </summary>
    public Election? WholeOf(Table table, int[] rows, ColumnNames columns)
    {
        var elections = table[ElectionColumn];
        return rows.Length > 0 && elections.Text(rows[0]) is { } key && byKey.Value.TryGetValue(key, out var election)
            && election.Parties.Count == rows.Length && Array.TrueForAll(rows, r => elections.Text(r) == key)
            && columns.All(c => Known.TryGetValue(c, out var of) && table[c].IsNumeric
                && rows.Select(table[c].Number).Order().SequenceEqual(election.Parties.Select(of).Order())) ? election : null;
    }
}
