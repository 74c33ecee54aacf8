namespace ElectionAnalysis;

/// <summary>The votes of every party in every district. A party without a row in a district did not stand there and has 0.</summary>
public sealed class DistrictVotes
{
    private readonly double[,] votes;

    private DistrictVotes(IReadOnlyList<string> districts, IReadOnlyList<string> parties, double[,] votes) =>
        (Districts, Parties, this.votes) = (districts, parties, votes);

    /// <summary>The districts, in the table's order.</summary>
    public IReadOnlyList<string> Districts { get; }

    /// <summary>The parties, in the table's order.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>The votes of a party in a district, by their places from 0.</summary>
    /// <param name="district">The district.</param>
    /// <param name="party">The party.</param>
    public double this[int district, int party] => votes[district, party];

    /// <summary>Districts that all vote alike, such as for what a system would make of a country's votes.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="votes">The votes of each, in every district.</param>
    /// <param name="districts">How many districts there are.</param>
    /// <returns>The votes.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public static DistrictVotes Alike(IReadOnlyList<string> parties, IReadOnlyList<double> votes, int districts = 1)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(votes);
        if (parties.Count != votes.Count || districts < 1)
        {
            throw new MeasureException(Invariant($"There are {parties.Count} parties, {votes.Count} numbers of votes and {districts} districts; give every party one, in at least one district."));
        }

        var all = new double[districts, parties.Count];
        for (var p = 0; p < parties.Count; p++)
        {
            ElectionAnalysis.Measure.CheckWeight(votes[p], p);
            for (var d = 0; d < districts; d++)
            {
                all[d, p] = votes[p];
            }
        }

        return new([.. Enumerable.Range(1, districts).Select(d => Invariant($"district {d}"))], [.. parties], all);
    }

    /// <summary>The districts of an election.</summary>
    /// <param name="election">An election read from a table of districts.</param>
    /// <param name="ballot">The ballot, where voters have several; the main one where it is not said.</param>
    /// <returns>The votes.</returns>
    /// <exception cref="MeasureException">The election has no districts with votes on that ballot.</exception>
    public static DistrictVotes From(Election election, Ballot? ballot = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ballot ??= election.Districts.Any(d => d.Ballot == election.MainBallot) ? election.MainBallot
            : election.Districts.FirstOrDefault()?.Ballot;
        var rows = election.Districts.Where(d => d.Ballot == ballot && d.Votes is not null).ToList();
        return rows.Count > 0
            ? From(new Table(Column.OfText("district", rows.Select(r => (string?)r.District)),
                Column.OfText("party", rows.Select(r => (string?)r.Party)),
                Column.Of("votes", rows.Select(r => r.Votes!.Value))))
            : throw new MeasureException($"{election.ShortName} has no votes by district; read it from a table with a row per party and district.");
    }

    /// <summary>Reads a table with one row per party and district.</summary>
    /// <param name="table">The table.</param>
    /// <param name="district">The column that names the district.</param>
    /// <param name="party">The column that names the party.</param>
    /// <param name="votes">The column of votes.</param>
    /// <returns>The votes.</returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">
    /// A name or a number is missing, negative or not finite, or a party stands twice in a district; the message says where.
    /// </exception>
    public static DistrictVotes From(Table table, string district = "district", string party = "party", string votes = "votes")
    {
        ArgumentNullException.ThrowIfNull(table);
        var (districts, parties) = (new OrderedDictionary<string, int>(StringComparer.Ordinal),
            new OrderedDictionary<string, int>(StringComparer.Ordinal));
        var cells = new Dictionary<(int District, int Party), double>();
        foreach (var row in table)
        {
            if (row.Text(district) is not { } d || row.Text(party) is not { } p)
            {
                throw new MeasureException(Invariant($"Row {row.Index + 1} lacks a {(row.Text(district) is null ? district : party)}; every row needs both."));
            }

            var number = row.Number(votes)
                ?? throw new MeasureException($"The votes of {p} in {d} are not given, and missing is not zero; leave out the district, or the party everywhere.");
            ElectionAnalysis.Measure.CheckWeight(number, row.Index);
            districts.TryAdd(d, districts.Count);
            parties.TryAdd(p, parties.Count);
            if (!cells.TryAdd((districts[d], parties[p]), number))
            {
                throw new MeasureException($"{p} has two rows in {d}; add them up.");
            }
        }

        var all = new double[districts.Count, parties.Count];
        foreach (var ((d, p), number) in cells)
        {
            all[d, p] = number;
        }

        return new([.. districts.Keys], [.. parties.Keys], all);
    }

    /// <summary>A party's votes in every district.</summary>
    /// <param name="party">The party.</param>
    /// <returns>One number per district.</returns>
    /// <exception cref="MeasureException">There is no such party; the message names the nearest.</exception>
    public double[] Of(string party)
    {
        var p = Parties.Index().Where(x => string.Equals(x.Item, party, StringComparison.Ordinal)).Select(x => x.Index).FirstOrDefault(-1);
        return p >= 0 ? Of(p) : throw new MeasureException($"There is no party '{party}'.{NearestNames.Suggest(party, Parties)}");
    }

    /// <summary>All votes in every district.</summary>
    /// <returns>One number per district.</returns>
    public double[] Totals() =>
        [.. Enumerable.Range(0, Districts.Count).Select(d => Enumerable.Range(0, Parties.Count).Sum(p => votes[d, p]))];

    /// <summary>A party's votes everywhere.</summary>
    /// <returns>One number per party.</returns>
    public double[] National() => [.. Enumerable.Range(0, Parties.Count).Select(p => Of(p).Sum())];

    /// <summary>Measures how evenly one party's support is spread.</summary>
    /// <param name="measure">A measure of a party's votes among all, such as <see cref="Territory.Nationalisation"/>.</param>
    /// <param name="party">The party.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">There is no such party, or the measure is of something else.</exception>
    public MeasureResult Measure(DistrictMeasure measure, string party)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.PartOfWhole ? measure.Of(party, Districts, Of(party), Totals())
            : throw new MeasureException($"{measure} needs {measure.Needs[0]} and {measure.Needs[1]}; name two parties, or give it the numbers.");
    }

    /// <summary>Measures two parties against each other.</summary>
    /// <param name="measure">A measure of two parties, such as <see cref="Territory.EfficiencyGap"/>.</param>
    /// <param name="first">The party it is positive for when it is favoured.</param>
    /// <param name="second">The other.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">There is no such party, or the measure is of something else.</exception>
    public MeasureResult Measure(DistrictMeasure measure, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return !measure.PartOfWhole && measure != Territory.Malapportionment
            ? measure.Of($"{first} against {second}", Districts, Of(first), Of(second))
            : throw new MeasureException($"{measure} needs {measure.Needs[0]} and {measure.Needs[1]}, not two parties.");
    }

    /// <summary>Measures the party system.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <returns>The result.</returns>
    public MeasureResult Measure(PartySystemMeasure measure, string subject = "")
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Of(subject, this);
    }

    /// <summary>Who has most votes in every district, and how far ahead.</summary>
    /// <returns>
    /// district, votes, winner (null without votes; of several with as many, all names), winner_share, second, margin (between these two,
    /// as a share of the votes; 0 for a tie).
    /// </returns>
    public Table Winners()
    {
        var rows = Districts.Select((_, d) =>
        {
            var own = In(d);
            var (total, ranked) = (own.Sum(), own.Index().Where(v => v.Item > 0).OrderByDescending(v => v.Item).ToList());
            var first = ranked.FindAll(v => v.Item == ranked[0].Item);
            return (Votes: total, Winner: ranked.Count == 0 ? null : Words.List(first.ConvertAll(v => Parties[v.Index])),
                Share: ranked.Count == 0 ? null : (double?)(ranked[0].Item / total),
                Second: ranked.Count > 1 && first.Count == 1 ? Parties[ranked[1].Index] : null,
                Margin: ranked.Count == 0 ? null : (double?)((ranked[0].Item - (ranked.Count > 1 ? ranked[1].Item : 0)) / total));
        }).ToList();
        return new(
            Column.OfText("district", Districts),
            Column.Of("votes", rows.Select(r => r.Votes)),
            Column.OfText("winner", rows.Select(r => r.Winner)),
            Column.OfNullable("winner_share", rows.Select(r => r.Share)),
            Column.OfText("second", rows.Select(r => r.Second)),
            Column.OfNullable("margin", rows.Select(r => r.Margin)));
    }

    /// <summary>Every party's score side by side.</summary>
    /// <returns>party, votes, vote_share, and a column for every measure of nationalisation; null where it is undefined.</returns>
    public Table Nationalisation()
    {
        var (national, totals) = (National(), Totals());
        return new(
        [
            Column.OfText("party", Parties),
            Column.Of("votes", national),
            Column.Of("vote_share", national.Select(v => totals.Sum() > 0 ? v / totals.Sum() : 0)),
            .. Territory.OfOneParty.Select(m =>
                Column.OfNullable(m.Key, Enumerable.Range(0, Parties.Count).Select(p => m.Calculate(Of(p), totals).OrNull))),
        ]);
    }

    internal double[] Of(int party) => [.. Enumerable.Range(0, Districts.Count).Select(d => votes[d, party])];

    internal double[] In(int district) => [.. Enumerable.Range(0, Parties.Count).Select(p => votes[district, p])];
}
