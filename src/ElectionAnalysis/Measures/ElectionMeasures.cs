namespace ElectionAnalysis;

/// <summary>The measures of one election, with explanation.</summary>
public static class ElectionMeasures
{
    /// <summary>Measures how seats or votes are distributed over the parties. The result shows the value under other policies, too.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="scale">Seats or votes.</param>
    /// <param name="policy">What counts as a party; by default independents are one group and "others" one party.</param>
    /// <returns>The result.</returns>
    public static MeasureResult Measure(this Election election, DistributionMeasure measure, MeasureScale scale = MeasureScale.Seats, UnitPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        policy ??= new();
        return ElectionDistribution.Measure(election, measure, scale, policy);
    }

    /// <summary>Measures how far the seats depart from the votes.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="policy">What counts as a party. Votes of independents cannot be told apart, and blank ballots win no seats, so neither changes anything here.</param>
    /// <returns>The result; undefined when a party's votes or seats are not given, because missing is not zero.</returns>
    public static MeasureResult Measure(this Election election, DisproportionalityMeasure measure, UnitPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        return ElectionDisproportionality.Measure(election, measure, policy ?? new());
    }

    /// <summary>
    /// Measures the change since the previous election: as the document gives it, or from the previous election's own
    /// document. Previous seats of no listed party count as one party that left; the result shows what follows if they
    /// had belonged to listed parties, and with a lineage what the other rule and no lineage would give.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="scale">Seats, or votes (from vote shares).</param>
    /// <param name="since">The previous election, to compare with what its own document gives; null for what this one's says of it.</param>
    /// <param name="lineage">Which party follows which; null to match names exactly, and the result says so.</param>
    /// <param name="rule">What a merger or a split is, where there is a lineage.</param>
    /// <param name="policy">What counts as a party.</param>
    /// <returns>The result; undefined when a party's base is not given, because missing is not zero.</returns>
    /// <exception cref="MeasureException">The lineage names a party that did not stand.</exception>
    public static MeasureResult Measure(
        this Election election,
        ChangeMeasure measure,
        MeasureScale scale = MeasureScale.Seats,
        Election? since = null,
        Lineage? lineage = null,
        LineageRule rule = LineageRule.BartoliniMair,
        UnitPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        return ElectionChange.Measure(measure, new(election, scale, since, lineage, rule, policy ?? new()));
    }

    /// <summary>Every party's change of seats since the previous election, in seats, in points of each house, and relative to what it had.</summary>
    /// <param name="election">The election.</param>
    /// <param name="since">The previous election, to compare with what its own document gives; null for what this one's says of it.</param>
    /// <param name="lineage">Which party follows which; null to match names exactly.</param>
    /// <returns>
    /// rule, party, before, after, change, change_points, relative_change; with a lineage every rule has its rows, so that
    /// they can be read side by side. A party without seats before has no relative change.
    /// </returns>
    /// <exception cref="MeasureException">A party's seats are not given, or the lineage names a party that did not stand.</exception>
    public static Table SeatSwings(this Election election, Election? since = null, Lineage? lineage = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        return ElectionChange.SeatSwings(election, since, lineage);
    }

    /// <summary>Measures the change since the previous election between or within blocs of parties, on seats.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure"><see cref="Swing.BartoliniMairBetween"/> or <see cref="Swing.BartoliniMairWithin"/>.</param>
    /// <param name="bloc">The bloc a party belongs to.</param>
    /// <returns>The result; seats of no listed party count as a bloc of their own that left.</returns>
    public static MeasureResult Measure(this Election election, BlocMeasure measure, Func<PartyResult, string> bloc)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(bloc);
        return ElectionChange.Measure(election, measure, bloc);
    }

    /// <summary>Measures a voting round, or the change from one round to the next.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">A measure of <see cref="Turnout"/>.</param>
    /// <param name="round">The round, or the first of the two rounds, from 1.</param>
    /// <returns>The result; undefined when the document lacks a number.</returns>
    /// <exception cref="MeasureException">The measure is not about voting rounds, or there is no such round.</exception>
    public static MeasureResult Measure(this Election election, ScalarMeasure measure, int round = 1)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        return ElectionTurnout.Measure(election, measure, round);
    }

    /// <summary>Measures the swing between two parties' votes after Butler or Steed.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure"><see cref="Swing.Butler"/> or <see cref="Swing.Steed"/>.</param>
    /// <param name="to">The party the swing is to.</param>
    /// <param name="from">The party the swing is from.</param>
    /// <returns>The result; undefined when the document lacks a vote share.</returns>
    /// <exception cref="MeasureException">A party is not listed, or the measure is no swing between two parties.</exception>
    public static MeasureResult MeasureSwing(this Election election, ScalarMeasure measure, string to, string from)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        return ElectionChange.TwoParties(election, measure, to, from);
    }

    /// <summary>The house an election made, to ask who can make and break majorities.</summary>
    /// <param name="election">The election.</param>
    /// <param name="quota">The seats needed for a decision; null for the majority of the whole house, as the source states it where it does.</param>
    /// <param name="policy">What counts as a party; by default independents are one group, as if they voted together.</param>
    /// <returns>The game; seats of no listed party take part in no coalition, but count for the majority.</returns>
    /// <exception cref="MeasureException">The document gives no party's seats, or no coalition can reach the quota.</exception>
    public static VotingGame VotingGame(this Election election, int? quota = null, UnitPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        policy ??= new();
        var weights = ElectionWeights.Of(election, MeasureScale.Seats, policy);
        if (weights.Missing is { } missing)
        {
            throw new MeasureException($"Nobody can tell who can decide in {election.ShortName}: {missing}.");
        }

        int[] seats = [.. weights.Weights.Select(w => (int)w)];
        var house = Math.Max(election.HouseSeats?.Value ?? 0, weights.Weights.Sum());
        return new([.. weights.Names], seats, quota ?? election.MajorityStated?.Value ?? (int)Math.Min(int.MaxValue, Math.Floor(house / 2) + 1))
        {
            Subject = election.ShortName,
            Policy = policy,
            Notes = [.. weights.Notes, .. weights.LeftOut.Select(l => $"{l.Row} is left out: {l.Because}.")],
        };
    }

    /// <summary>Gives out an election's seats anew, by its votes.</summary>
    /// <param name="election">The election.</param>
    /// <param name="method">The method.</param>
    /// <param name="seats">How many seats; null for those that were up for election.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <returns>The seats, with a tie where there is one; undefined when the document lacks the votes or the number of seats.</returns>
    /// <exception cref="MeasureException">A rule lacks its numbers.</exception>
    public static SeatAllocation Apportion(this Election election, ApportionmentMethod method, int? seats = null, SeatRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(method);
        var weights = ElectionWeights.Of(election, MeasureScale.Votes, new());
        var house = seats ?? election.SeatsContested?.Value ?? election.SeatsListed;
        var because = weights.Missing ?? (weights.Absent is { } absent ? $"{absent}'s votes are not given, and missing is not zero" : house is null ? "the document does not give the number of seats" : null);
        var allocation = because is null ? method.Of([.. weights.Names], weights.Weights, house!.Value, rules) : method.Impossible([.. weights.Names], weights.Weights, house ?? 0, because);
        return allocation with { Subject = election.ShortName, Policy = new(), LeftOut = [.. weights.LeftOut, .. allocation.LeftOut], Notes = [.. weights.Notes, .. allocation.Notes] };
    }

    /// <summary>Every measure of the catalogue that can be asked of one election without further choices.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The results, undefined ones among them.</returns>
    public static IReadOnlyList<MeasureResult> MeasureAll(this Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var results = new List<MeasureResult>();
        foreach (var scale in new[] { MeasureScale.Seats, MeasureScale.Votes })
        {
            results.AddRange(Measures.All.OfType<DistributionMeasure>().Select(m => election.Measure(m, scale)));
            results.AddRange(Measures.All.OfType<ChangeMeasure>().Select(m => election.Measure(m, scale)));
        }

        results.AddRange(Measures.All.OfType<DisproportionalityMeasure>().Select(m => election.Measure(m)));
        var (turnout, change) = (ElectionTurnout.OfOneRound, ElectionTurnout.OfTwoRounds);
        foreach (var round in election.Rounds)
        {
            results.AddRange(turnout.Select(m => election.Measure(m, round.Round)));
            if (election.Rounds.Any(r => r.Round == round.Round + 1))
            {
                results.AddRange(change.Select(m => election.Measure(m, round.Round)));
            }
        }

        return results;
    }
}
