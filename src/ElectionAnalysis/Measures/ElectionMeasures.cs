namespace ElectionAnalysis;

/// <summary>The measures of one election, with explanation.</summary>
public static class ElectionMeasures
{
    /// <summary>Measures how seats or votes are distributed over the parties. Independents count as one group; the result shows the other way as a bound.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="scale">Seats or votes.</param>
    /// <returns>The result.</returns>
    public static MeasureResult Measure(this Election election, DistributionMeasure measure, MeasureScale scale = MeasureScale.Seats)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        var weights = ElectionWeights.Of(election, scale);
        double[] values = [.. weights.Weights];
        return new()
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = weights.Label,
            Value = weights.Missing is { } missing ? MeasureValue.Undefined(missing) : measure.Of(values),
            Steps = Steps(measure, weights),
            LeftOut = weights.LeftOut,
            Alternatives = [.. Alternatives(measure, weights)],
            Notes = weights.Notes,
        };
    }

    /// <summary>
    /// Measures the change since the previous election as the document gives it. Previous seats of no listed party
    /// count as one party that left; the result shows what follows if they had belonged to listed parties.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="scale">Seats, or votes (from vote shares).</param>
    /// <returns>The result; undefined when a party's base is not given, because missing is not zero.</returns>
    public static MeasureResult Measure(this Election election, ChangeMeasure measure, MeasureScale scale = MeasureScale.Seats)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        return ElectionChange.Measure(election, measure, scale);
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

    private static IEnumerable<Alternative> Alternatives(DistributionMeasure measure, ElectionWeights weights)
    {
        if (weights.Missing is not null)
        {
            yield break;
        }

        var independents = weights.Parties.FindIndex(p => p.IsIndependents);
        if (independents >= 0 && weights.Weights[independents] > 1 && weights.Scale == MeasureScale.Seats)
        {
            var each = weights.Weights.ToList();
            var members = (int)each[independents];
            each.RemoveAt(independents);
            if (members <= 100_000)
            {
                each.AddRange(Enumerable.Repeat(1.0, members));
                yield return new($"each of the {members} independents as a party of one", measure.Of([.. each]));
            }
        }

        var others = weights.Parties.FindIndex(p => p.IsOthers);
        var rest = weights.Unlisted + (others >= 0 ? weights.Weights[others] : 0);
        if (rest > 0 && measure == Fragmentation.LaaksoTaagepera)
        {
            var known = weights.Weights.Where((_, i) => i != others).Select(w => w / weights.UnitWeight).ToArray();
            yield return new("others as one party (Taagepera's lower bound)", Fragmentation.TaageperaLow.Of(known, rest / weights.UnitWeight));
            yield return new("others of one unit each (Taagepera's upper bound)", Fragmentation.TaageperaHigh.Of(known, rest / weights.UnitWeight));
        }
    }

    private static DataFrame Steps(DistributionMeasure measure, ElectionWeights weights)
    {
        var total = weights.Weights.Sum();
        var shares = weights.Weights.ConvertAll(w => total > 0 ? w / total : 0);
        var frame = new DataFrame(
            Column.OfText("party", weights.Parties.Select(p => p.Party.Value)),
            Column.Of(weights.Label, weights.Weights),
            Column.Of("share", shares));
        if (measure.Term is not { } term || total <= 0)
        {
            return frame;
        }

        var largest = shares.Max();
        var running = 0.0;
        var terms = shares.ConvertAll(p => term(p, largest));
        return frame.With(Column.Of(measure.TermName, terms)).With(Column.Of("running sum", terms.ConvertAll(t => running += t)));
    }
}
