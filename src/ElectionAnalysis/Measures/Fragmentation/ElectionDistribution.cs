namespace ElectionAnalysis;

/// <summary>Measures of the distribution of seats or votes applied to one election.</summary>
internal static class ElectionDistribution
{
    public static MeasureResult Measure(Election election, DistributionMeasure measure, MeasureScale scale, UnitPolicy policy)
    {
        var weights = ElectionWeights.Of(election, scale, policy);
        var bounds = Bounds(measure, weights);
        var alternatives = Alternatives(election, measure, weights, policy).ToList();
        bounds = bounds.Spanning(alternatives.Select(a => a.Bounds).OfType<MeasureBounds>());
        return new(bounds.Value,
            measure.Steps(weights.Names, weights.Label, weights.Weights,
                weights.Nobody + (weights.Missing is null ? weights.RestOfValue : 0)))
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = scale == MeasureScale.Votes ? election.VotesUsed : weights.Label,
            Policy = policy,
            Again = other => Measure(election, measure, scale, other),
            LeftOut = weights.LeftOut,
            Alternatives = [.. alternatives.Select(a => a.Alternative)],
            Notes = [.. weights.Notes, .. bounds.Rule is { } rule ? [rule] : Array.Empty<string>()],
            Bounds = bounds,
        };
    }

    private static MeasureBounds Bounds(DistributionMeasure measure, ElectionWeights weights)
    {
        if (weights.Missing is { } missing)
        {
            return MeasureBounds.Nothing(missing);
        }

        var (listed, named) = (weights.Range(), weights.Range(named: true));
        MeasureValue Direct() => measure.Calculate(weights.Weights, weights.Nobody);
        if (named.IsExact)
        {
            return MeasureBounds.Exactly(Direct());
        }

        if (double.IsInfinity(named.TotalHigh))
        {
            return MeasureBounds.Nothing(weights.TotalUnknown!);
        }

        var nobody = weights.Nobody;
        GroupFormulation formula = nobody > 0 ? (groups, total, none) => measure.Grouped!(groups, total + nobody, none) : measure.Grouped!;
        return MeasureBounds.Of(measure, new(formula, named, null, measure.CountsFrom), new(formula, listed, null, measure.CountsFrom),
            weights.RestOfValue > 0 ? null : Direct, weights.TotalUnknown,
            DistributionBounds.Of(measure, formula, named, nobody));
    }

    private static IEnumerable<(Alternative Alternative, MeasureBounds? Bounds)> Alternatives(Election election,
        DistributionMeasure measure, ElectionWeights weights, UnitPolicy policy)
    {
        (Alternative, MeasureBounds?) Under(string words, UnitPolicy other)
        {
            var bounds = Bounds(measure, ElectionWeights.Of(election, weights.Scale, other));
            return (new(words, bounds.Value), bounds);
        }

        if (weights.Independents > 1)
        {
            var group = policy.Independents == IndependentsPolicy.OneGroup;
            yield return Under(
                group
                    ? Invariant($"each of the {weights.Independents} independents as a party of one")
                    : Invariant($"the {weights.Independents} independents as one group"),
                policy with { Independents = group ? IndependentsPolicy.EachAParty : IndependentsPolicy.OneGroup });
        }

        // What others won was won: leaving it out is another question, not another answer, and no part of the range.
        if (measure != Fragmentation.LaaksoTaagepera && election.Parties.Any(p => p.IsOthers))
        {
            var other = policy with { Others = policy.Others == OthersPolicy.OneParty ? OthersPolicy.LeftOut : OthersPolicy.OneParty };
            yield return (Under(other.Others == OthersPolicy.OneParty ? "others as one party" : "others left out", other).Item1, null);
        }

        if (weights.Unnamed > 0 && weights.TotalUnknown is null && measure == Fragmentation.LaaksoTaagepera
            && policy is { Blank: BlankPolicy.LeftOut, Threshold: 0 })
        {
            foreach (var (words, bound) in new[] { ("others as one party (Taagepera's lower bound)", Fragmentation.TaageperaLow),
                ("others of one unit each (Taagepera's upper bound)", Fragmentation.TaageperaHigh) })
            {
                var value = bound.Calculate(weights.Known, weights.Unnamed);
                yield return (new(words, value), null);
            }
        }
    }
}
