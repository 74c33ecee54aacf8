namespace ElectionAnalysis;

/// <content>Which round a table or an infobox is of, and the tables of several rounds as one.</content>
internal sealed partial class ResultTables
{
    /// <summary>
    /// The tables of the election's rounds, the first round first: the chosen one, and those of other rounds in which the same candidates
    /// stand, or some of them. None but the chosen one where it names its rounds itself, or where two are of one round.
    /// </summary>
    private static List<ResultTable> OfAllRounds(ResultTable chosen, List<ResultTable> eligible)
    {
        var names = new RoundNames();
        var named = eligible.ConvertAll(t => (Table: t, Round: RoundOf(t))).FindAll(t => t.Round != RoundName.None
            && t.Table.Has(ColumnRole.Votes));
        named.ForEach(t => names.Add(t.Round));
        var (_, own) = named.Find(t => t.Table == chosen);
        if (own == RoundName.None)
        {
            return [chosen];
        }

        var others = named.FindAll(t => t.Round != own
            && (names.Number(t.Round) < names.Number(own) ? StandIn(chosen, t.Table) : StandIn(t.Table, chosen)));
        return others.Select(t => names.Number(t.Round)).Append(names.Number(own)).Distinct().Count() <= others.Count ? [chosen]
            : [.. others.Append((Table: chosen, Round: own)).OrderBy(t => names.Number(t.Round)).Select(t => t.Table)];
    }

    /// <summary>
    /// The round that the caption of a table names, or else the nearest heading above it that names one; none where its columns do.
    /// </summary>
    private static RoundName RoundOf(ResultTable table) =>
        table.Parties.Any(p => p.Cells.Any(c => c.Column.Round != RoundName.None)) ? RoundName.None
        : table.Source.Above.Append(table.Source.Heading).Append(table.Source.Caption).Reverse()
            .Select(h => ResultLabels.Scan(h).Select(l => l.Round).Where(r => r != RoundName.None).Distinct().ToList() is [var only] ? only
                : RoundWords.Cut(h)?.Round ?? RoundName.None)
            .FirstOrDefault(r => r != RoundName.None);

    /// <summary>Whether all who stand in a later round stood in an earlier one too.</summary>
    private static bool StandIn(ResultTable later, ResultTable earlier)
    {
        var before = earlier.Parties.Select(Person).ToHashSet(StringComparer.Ordinal);
        var persons = later.Parties.Where(r => !IsNobody(r)).Select(Person).ToList();
        return persons.Count >= 2 && persons.TrueForAll(before.Contains);
    }

    private static bool IsNobody(ResultRow row) => PartyNames.IsOthers(row.Name.Value);

    private static string Person(ResultRow row) => Plain((row.Candidate ?? row.Name).Value);

    /// <summary>
    /// One table of the tables of several rounds, every column with the name of its round. Seats that more than one gives are those of its
    /// round, and not all.
    /// </summary>
    private static ResultTable Together(List<ResultTable> tables, ResultTable chosen)
    {
        var together = new List<ResultRow>();
        var byPerson = new Dictionary<string, int>(StringComparer.Ordinal);
        var totals = new List<ResultRow>();
        var isOfARound = tables.Count(t => t.Has(ColumnRole.Seats)) > 1;
        foreach (var table in tables)
        {
            var round = RoundOf(table);
            ResultRow Named(ResultRow row) => row with
            {
                Cells = [.. row.Cells.Where(c => !(isOfARound && c.Column.Role is ColumnRole.Seats or ColumnRole.SeatChange))
                    .Select(c => c with { Column = c.Column with { Round = round } })],
            };
            totals.AddRange(table.Totals.Select(Named));
            foreach (var row in table.Parties.Select(Named))
            {
                if (byPerson.TryGetValue(Person(row), out var at))
                {
                    together[at] = together[at] with
                    {
                        Cells = [.. together[at].Cells, .. row.Cells],
                        Targets = [.. together[at].Targets.Union(row.Targets, StringComparer.Ordinal)],
                    };
                }
                else
                {
                    byPerson.Add(Person(row), together.Count);
                    together.Add(row);
                }
            }
        }

        return chosen with { Parties = together, Totals = totals };
    }

    /// <summary>
    /// An infobox that names no round and ballot gives the numbers of one: of that in which all its parties have what the table says.
    /// </summary>
    private List<PartyResult> WithRounds(List<PartyResult> parties)
    {
        bool IsUnnamed(BallotResult result) => result.Round is null && result.Ballot == plain;
        bool Fits(PartyResult party, BallotResult result, (int?, Ballot) of) =>
            !rows.TryGetValue(party.Number, out var row)
            || row.Cells.Any(c => Of(c.Column) == of && Agrees(result, c) == true)
                && !row.Cells.Any(c => Of(c.Column) == of && Agrees(result, c) == false);

        var unnamed = parties.SelectMany(p => p.Results.Where(IsUnnamed).Select(r => (Party: p, Result: r))).ToList();
        var all = Table.Parties.SelectMany(p => p.Cells).Where(c => c.Column.Role is ColumnRole.Votes or ColumnRole.Share)
            .Select(c => Of(c.Column)).Distinct().ToList();
        var found = all.FindAll(of => unnamed.TrueForAll(u => Fits(u.Party, u.Result, of)));
        found = found.Count > 0 ? found : Nearest(all, unnamed);
        return unnamed.Count == 0 || found.Count == 0 || found.Contains((null, plain)) ? parties
            : parties.ConvertAll(p => p with
            {
                Results = [.. p.Results.Select(r => IsUnnamed(r) ? r with { Round = found[0].Round, Ballot = found[0].Ballot } : r)],
            });
    }

    /// <summary>
    /// Where the infobox differs from every round: the one of which it has most numbers, if it has few of it otherwise and fewer than half
    /// as many of any other.
    /// </summary>
    private List<(int? Round, Ballot Ballot)> Nearest(List<(int? Round, Ballot Ballot)> all,
        List<(PartyResult Party, BallotResult Result)> unnamed)
    {
        int Count((int?, Ballot) of, bool agrees) => unnamed.Where(u => rows.ContainsKey(u.Party.Number))
            .Sum(u => rows[u.Party.Number].Cells.Count(c => Of(c.Column) == of && Agrees(u.Result, c) == agrees));

        var counts = all.ConvertAll(of => (Of: of, Same: Count(of, true), Other: Count(of, false)));
        var best = counts.OrderByDescending(c => c.Same).FirstOrDefault();
        return best.Same > best.Other && counts.TrueForAll(c => c.Of == best.Of || c.Same * 2 < best.Same) ? [best.Of] : [];
    }
}
