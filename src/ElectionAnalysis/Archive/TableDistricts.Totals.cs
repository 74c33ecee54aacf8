namespace ElectionAnalysis;

/// <content>Whether the line of all districts says what the districts make.</content>
internal sealed partial class TableDistricts
{
    /// <summary>A total that is off by more is of other districts, too.</summary>
    private const double MostOff = 0.03;

    /// <summary>
    /// The numbers of a total that its districts do not make, where most of the others are what they make: a list of districts that lacks
    /// one would make none of them.
    /// </summary>
    /// <param name="total">The rows of the total.</param>
    /// <param name="leaves">The rows of the districts.</param>
    /// <param name="isTotal">Whether a row is one of totals among the parties.</param>
    private List<ReadingProblem> Contradicted(List<int> total, List<int> leaves, Func<int, bool> isTotal)
    {
        var compared = new List<(string What, double Says, double Make, int Row)>();
        void Compare(string what, string? column, IEnumerable<int> said, List<int> rows)
        {
            if (column is not null && said.ToList() is [var row] && table[column].Number(row) is { } says && rows.Count > 1
                && rows.TrueForAll(r => table[column].Number(r) is not null))
            {
                compared.Add((what, says, rows.Sum(r => table[column].Number(r)!.Value), row));
            }
        }

        var parties = leaves.FindAll(r => !isTotal(r)).ToLookup(Party, StringComparer.Ordinal);
        foreach (var party in parties.Where(p => columns.Ballot is null && p.Key.Length > 0))
        {
            var said = total.Where(r => Party(r) == party.Key).ToList();
            Compare($"{party.Key} votes", columns.Votes, said, [.. party]);
        }

        (string, string?)[] counts = shape.IsTurned ? [("registered voters", columns.Registered), ("ballots cast", columns.Cast),
            ("valid votes", columns.Valid), ("invalid votes", columns.Invalid)] : [];
        foreach (var (what, column) in counts)
        {
            Compare(what, column, total.Take(1), [.. leaves.DistinctBy(r => shape.Lines[r])]);
        }

        var wrong = compared.FindAll(c => Math.Abs(c.Says - c.Make) >= 0.5);
        return wrong.Count == 0 || (compared.Count - wrong.Count) < 2 || wrong.Count * 2 > compared.Count
            || wrong.Exists(c => Math.Abs(c.Says - c.Make) > MostOff * Math.Max(c.Says, c.Make) && c.Make > 100) ? []
            : wrong.ConvertAll(c => new ReadingProblem("total_of_districts",
                Invariant($"'{DocumentParser.Shorten(District(c.Row))}' gives {c.What} as {c.Says:#,0.##}, and the districts make {c.Make:#,0.##}."),
                new(name, shape.Lines[c.Row], Invariant($"{c.Says:#,0.##}"))) { IsContradiction = true });
    }
}
