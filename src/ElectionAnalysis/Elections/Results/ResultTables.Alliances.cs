namespace ElectionAnalysis;

/// <content>Parties for which the infobox gives what their alliances have, and the table what they have themselves.</content>
internal sealed partial class ResultTables
{
    /// <summary>The parties whose numbers in the infobox are of their alliances.</summary>
    public HashSet<int> OfAlliances { get; } = [];

    /// <summary>
    /// Where the infobox has for a party the seats or votes of all rows of its alliance, its numbers are the alliance's; so are those of
    /// other parties that lead one, where they are no fewer than the party's own.
    /// </summary>
    private void FindAlliances(List<PartyResult> parties, List<ReadingProblem> problems)
    {
        var byAlliance = Table.Parties.Where(r => r.Alliance is not null).GroupBy(r => r.Alliance!.Value).Where(g => g.Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var leading = parties.FindAll(p => rows.TryGetValue(p.Number, out var row) && row.Alliance is { } alliance
            && byAlliance.ContainsKey(alliance.Value));
        bool Compare(PartyResult party, Func<double, double, double, bool> fits)
        {
            var row = rows[party.Number];
            return Numbers(party).Any(n => Number(row, n.Role, n.Of) is { } own
                && fits(n.Value, own, byAlliance[row.Alliance!.Value].Sum(r => Number(r, n.Role, n.Of) ?? 0)));
        }

        var proven = leading.FindAll(p => Compare(p, (stated, own, all) => stated.Equals(all) && all > own));
        if (proven.Count > 0)
        {
            OfAlliances.UnionWith(proven.Select(p => p.Number).Concat(leading.Where(p => p.Alliance is not null
                && Compare(p, (stated, own, _) => stated > own) && !Compare(p, (stated, own, _) => stated < own)).Select(p => p.Number)));
            problems.Add(new("numbers_of_alliance",
                $"The infobox gives '{DocumentParser.Shorten(proven[0].Party.Value)}' what its alliance '{DocumentParser.Shorten(rows[proven[0].Number].Alliance!.Value)}' has together; the parties' own numbers are taken from the table of results.",
                proven[0].Party.Source));
        }
    }

    private static IEnumerable<(ColumnRole Role, (int? Round, Ballot Ballot)? Of, double Value)> Numbers(PartyResult party) =>
        party.Results.Where(r => r.Votes is not null)
            .Select(r => (ColumnRole.Votes, ((int?, Ballot)?)(r.Round, r.Ballot), (double)r.Votes!.Value))
            .Concat(party.Seats is { } seats ? [(ColumnRole.Seats, null, seats.Value)] : []);

    private double? Number(ResultRow row, ColumnRole role, (int? Round, Ballot Ballot)? of) =>
        row.Cells.FirstOrDefault(c => c.Column.Role == role && (of is null || Of(c.Column) == of)) is { Column: not null } cell
            ? cell.Number.Number : null;
}
