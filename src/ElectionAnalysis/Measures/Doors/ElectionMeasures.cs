namespace ElectionAnalysis;

/// <summary>The measures of one election, with explanation.</summary>
public static class ElectionMeasures
{
    /// <summary>
    /// Measures an election by any measure of the catalogue that is of parties or of voting rounds. The result shows the
    /// value under other policies too, and what belongs to no listed party is inside its bounds.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">
    /// The measure, such as <see cref="Fragmentation.LaaksoTaagepera"/>, or one that <see cref="Measures.Find"/> finds.
    /// </param>
    /// <param name="scale">Seats or votes, where there is a choice; seats by default.</param>
    /// <param name="policy">What counts as a party; by default independents are one group and "others" one party.</param>
    /// <param name="round">The voting round, or the first of the two rounds, from 1; for measures of turnout.</param>
    /// <param name="since">
    /// The previous election, to compare with what its own document gives; null for what this one's says of it. Previous seats
    /// of no listed party count as one party that left.
    /// </param>
    /// <param name="lineage">
    /// Which party follows which; null for the links that <see cref="LinkTo"/> finds, and the result tells them;
    /// <c>Lineage.Of()</c> to match names exactly.
    /// </param>
    /// <param name="rule">What a merger or a split is, where there is a lineage; Bartolini and Mair's by default.</param>
    /// <param name="bloc">The bloc a party belongs to; for measures of blocs.</param>
    /// <param name="to">The party the swing is to; for a swing between two parties.</param>
    /// <param name="from">The party the swing is from.</param>
    /// <returns>The result; undefined, with the reason, when the document lacks a number, because missing is not zero.</returns>
    /// <exception cref="MeasureException">
    /// The measure is of something else, has no such choice or wants one; there is no such round or party; the lineage names a
    /// party that did not stand.
    /// </exception>
    public static MeasureResult Measure(
        this Election election,
        Measure measure,
        MeasureScale? scale = null,
        UnitPolicy? policy = null,
        int? round = null,
        Election? since = null,
        Lineage? lineage = null,
        LineageRule? rule = null,
        Func<PartyResult, string>? bloc = null,
        string? to = null,
        string? from = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        var question = new ElectionQuestion(election)
        {
            Scale = scale, Policy = policy, Round = round, Since = since, Lineage = lineage, Rule = rule, Bloc = bloc, To = to, From = from,
        };
        question.CheckChoices(measure);
        return measure.Answer(question);
    }

    /// <summary>
    /// Which party of an election is which at an earlier one: by ids, by names, by what the documents state; each with its reason, and
    /// those without a link with theirs.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="before">The earlier one; for the one before in an archive see <see cref="ElectionArchive.Links"/>.</param>
    /// <returns>The link, with what the two documents say of each other.</returns>
    /// <exception cref="MeasureException">It is the same election, or a later one.</exception>
    public static ElectionLink LinkTo(this Election election, Election before)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(before);
        if (ReferenceEquals(election, before))
        {
            throw new MeasureException($"{election.ShortName} cannot be linked to itself; give an earlier election.");
        }

        var isLater = election.Rounds[0].Date is { } day && before.Rounds[0].Date is { } other ? other.Value > day.Value
            : before.Year > election.Year;
        return isLater
            ? throw new MeasureException($"{election.ShortName} cannot be linked to {before.ShortName}, which is later; give an earlier election.")
            : new(before, election, "asked for");
    }

    /// <summary>
    /// Every party's change of seats since the previous election, in seats, in points of each house, and relative to what it had.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="since">The previous election, to compare with what its own document gives; null for what this one's says of it.</param>
    /// <param name="lineage">Which party follows which; null for the links that <see cref="LinkTo"/> finds.</param>
    /// <returns>
    /// rule, party, before, after, change, change_points, relative_change; with a lineage every rule has its rows, so that
    /// they can be read side by side. A party without seats before has no relative change, and there is no change in points where the
    /// previous house was larger than the seats listed and nothing tells how large.
    /// </returns>
    /// <exception cref="MeasureException">A party's seats are not given, or the lineage names a party that did not stand.</exception>
    public static Table SeatSwings(this Election election, Election? since = null, Lineage? lineage = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        return ElectionChange.SeatSwings(election, since, lineage);
    }

    /// <summary>The house an election made, to ask who can make and break majorities.</summary>
    /// <param name="election">The election.</param>
    /// <param name="quota">
    /// The seats needed for a decision; null for the majority of the whole house, as the source states it where it does.
    /// </param>
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
        return new([.. weights.Names], seats,
            quota ?? election.MajorityStated?.Value ?? (int)Math.Min(int.MaxValue, Math.Floor(house / 2) + 1))
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
        var because = weights.Missing
            ?? (weights.Absent is { } absent
                ? $"{Words.Possessive(absent)} votes are not given, and missing is not zero"
                : house is null ? "the document does not give the number of seats" : null);
        var allocation = because is null
            ? method.Of([.. weights.Names], weights.Weights, house!.Value, rules)
            : method.Impossible([.. weights.Names], weights.Weights, house ?? 0, because);
        return allocation with { Subject = election.ShortName, Policy = new(), LeftOut = [.. weights.LeftOut, .. allocation.LeftOut],
            Notes = [.. weights.Notes, .. allocation.Notes] };
    }

    /// <summary>Every measure of the catalogue that can be asked of one election without further choices.</summary>
    /// <param name="election">The election.</param>
    /// <param name="since">
    /// The previous election, with which a measure of change compares where the election's own document does not say enough of it.
    /// </param>
    /// <returns>The results, undefined ones among them.</returns>
    public static IReadOnlyList<MeasureResult> MeasureAll(this Election election, Election? since = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        return [.. Measures.All.SelectMany(m => m.Questions(election).Select(q => (Measure: m, Question: q)))
            .OrderBy(x => x.Question.Scale is { } scale ? (int)scale : int.MaxValue).ThenBy(x => x.Question.Round)
            .Select(x => x.Measure.Answer(x.Question) is var own && !own.Value.IsDefined && since is not null
                && x.Measure.Choices.Contains("since") ? x.Measure.Answer(x.Question with { Since = since }) : own)];
    }
}
