namespace ElectionAnalysis;

/// <summary>Measures of turnout applied to the rounds of one election.</summary>
internal static class ElectionTurnout
{
    /// <param name="election">The election.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="round">The round, or the first of two; with an earlier election, the round of both.</param>
    /// <param name="since">An earlier election to compare with; null for the next round of this one.</param>
    public static MeasureResult Measure(Election election, ScalarMeasure measure, int round, Election? since = null)
    {
        var two = measure.ComparesRounds;
        var first = Round(since ?? election, round);
        var second = since is not null ? Round(election, round) : two ? Round(election, round + 1) : null;
        var inputs = measure.Needs.Select(need => (Name: need, Number: Input(need, first, second))).ToList();
        var absent = inputs.Where(i => i.Number is null).Select(i => i.Name.Replace('_', ' ')).ToList();
        var notes = new List<string>();
        if (measure == Turnout.ChangePoints && absent.Count == 0)
        {
            notes.Add(since is not null ? $"The turnout of {since.ShortName} is {Origin(first)}, that of {election.ShortName} {Origin(second!)}."
                : Invariant($"Round {round}'s turnout is {Origin(first)}, round {round + 1}'s is {Origin(second!)}."));
        }
        else if (measure == Turnout.OfRegistered && first.TurnoutStated is { } stated)
        {
            notes.Add(Invariant($"The source states {stated.Value:0.##%} ({stated.Source.Place})."));
        }

        var value = absent.Count > 0
            ? MeasureValue.Undefined($"the document{(since is null ? " does" : "s do")} not give {string.Join(" and ", absent)}")
            : measure.Calculate([.. inputs.Select(i => i.Number!.Value)]);
        return new(value, measure.Steps(inputs.ConvertAll(i => i.Number)))
        {
            Measure = measure,
            Subject = since is null ? election.ShortName : $"{since.ShortName} to {election.ShortName}",
            Scale = since is not null ? "voters" : two ? Invariant($"round {round} to {round + 1}") : election.Rounds.Count == 1 ? "voters" : Invariant($"round {round}"),
            Notes = notes,
            Bounds = absent.Count > 0 ? MeasureBounds.Exactly(value) : measure.Bounds(value, Ends(measure, first, second)),
        };
    }

    /// <summary>The numbers with the rounded ones at their ends; no part is more than the whole, and no turnout more than all.</summary>
    private static IEnumerable<double[]> Ends(ScalarMeasure measure, VotingRound first, VotingRound? second)
    {
        List<VotingRound?> seconds = second is null ? [null] : [.. second.Ends()];
        foreach (var one in first.Ends())
        {
            foreach (var other in seconds)
            {
                double[] inputs = [.. measure.Needs.Select(need => Math.Max(0, Input(need, one, other)!.Value))];
                if (measure.SubjectOf == ScalarSubject.Round)
                {
                    inputs[0] = Math.Min(inputs[0], inputs[1]);
                }

                yield return measure == Turnout.ChangePoints ? Array.ConvertAll(inputs, turnout => Math.Min(1, turnout)) : inputs;
            }
        }
    }

    /// <summary>
    /// The measure in a row of elections: with the one before; without one, the change that the document itself states, and nothing of
    /// another kind, such as the change between two rounds.
    /// </summary>
    public static MeasureResult InARow(Election election, ScalarMeasure measure, Election? since)
    {
        if (measure.SubjectOf == ScalarSubject.TwoRounds && election.Rounds.Count == 1)
        {
            return Of(election, measure, MeasureBounds.Nothing("it has 1 voting round, and this compares two"));
        }

        if (since is not null || measure.SubjectOf != ScalarSubject.RoundsOrElections)
        {
            return Measure(election, measure, 1, since);
        }

        return measure == Turnout.ChangePoints && election.Rounds[0] is { TurnoutChangeStated: { } stated } round
            ? Of(election, measure, new(MeasureValue.Of(stated.Value), stated.Value - round.TurnoutChangeTolerance,
                stated.Value + round.TurnoutChangeTolerance, Invariant($"The document states the change ({stated.Source.Place}).")))
            : Of(election, measure, MeasureBounds.Nothing("there is no election before to compare with"));
    }

    private static MeasureResult Of(Election election, ScalarMeasure measure, MeasureBounds bounds) =>
        new(bounds.Value, measure.Steps([.. measure.Needs.Select(_ => (double?)null)]))
        {
            Measure = measure, Subject = election.ShortName, Scale = "voters", Bounds = bounds,
        };

    private static VotingRound Round(Election election, int number) => election.Rounds.FirstOrDefault(r => r.Round == number)
        ?? throw new MeasureException(Invariant($"{election.ShortName} has {election.Rounds.Count} voting round{(election.Rounds.Count == 1 ? "" : "s")}; there is no round {number}."));

    private static string Origin(VotingRound round) => round.Turnout is null ? "as stated" : "computed";

    private static double? Input(string need, VotingRound first, VotingRound? second) => need switch
    {
        "cast" or "cast_before" or "cast_first" => first.Cast?.Value,
        "registered" => first.Registered?.Value,
        "voting_age_population" => first.VotingAgePopulation?.Value,
        "valid" => first.ValidCount,
        "invalid" => first.Invalid,
        "turnout_before" => first.TurnoutKnown,
        "turnout_after" => second!.TurnoutKnown,
        "cast_after" or "cast_second" => second!.Cast?.Value,
        _ => null,
    };
}
