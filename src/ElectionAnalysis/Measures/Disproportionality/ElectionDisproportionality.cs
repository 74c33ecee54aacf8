namespace ElectionAnalysis;

/// <summary>Measures of seats against votes applied to one election.</summary>
internal static class ElectionDisproportionality
{
    public static MeasureResult Measure(Election election, DisproportionalityMeasure measure, UnitPolicy policy)
    {
        var pair = VotesAndSeats.Of(election, policy);
        var bounds = pair.Missing is { } missing ? MeasureBounds.Nothing(missing) : Bounds(measure, pair);
        var alternatives = new List<Alternative>();
        if (pair.Missing is null && election.Parties.Any(p => p.IsOthers))
        {
            var other = policy with { Others = policy.Others == OthersPolicy.OneParty ? OthersPolicy.LeftOut : OthersPolicy.OneParty };
            var another = VotesAndSeats.Of(election, other);
            var under = another.Missing is { } none ? MeasureBounds.Nothing(none) : Bounds(measure, another);
            alternatives.Add(new(other.Others == OthersPolicy.OneParty ? "others as one party" : "others left out", under.Value));
        }

        var (votes, seats) = (pair.Votes(), pair.Seats());
        return new(bounds.Value, measure.Steps(pair.Names, votes.Middle, seats.Middle, votes.Total, seats.Total))
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = $"seats against {election.VotesUsed}",
            Policy = policy,
            LeftOut = pair.LeftOut,
            Notes = [.. pair.Notes, .. bounds.Rule is { } rule ? [rule] : Array.Empty<string>()],
            Alternatives = alternatives,
            Again = other => Measure(election, measure, other),
            Bounds = bounds,
        };
    }

    private static MeasureBounds Bounds(DisproportionalityMeasure measure, VotesAndSeats pair)
    {
        var (votes, seats) = (pair.Votes(), pair.Seats());
        MeasureValue Direct() => measure.Calculate(votes.Middle, seats.Middle);
        var (namedVotes, namedSeats) = (pair.Votes(named: true), pair.Seats(named: true));
        if (namedVotes.IsExact && namedSeats.IsExact)
        {
            return MeasureBounds.Exactly(Direct());
        }

        if (double.IsInfinity(namedVotes.TotalHigh) || double.IsInfinity(namedSeats.TotalHigh))
        {
            return MeasureBounds.Nothing(pair.Unknown!);
        }

        return MeasureBounds.Of(
            measure,
            new(measure.Grouped!, namedVotes, namedSeats, measure.CountsFrom, measure.LeastFavouredFirst),
            new(measure.Grouped!, votes, seats, measure.CountsFrom, measure.LeastFavouredFirst),
            votes.Rest > 0 || seats.Rest > 0 ? null : Direct,
            pair.Unknown,
            Proven(measure, namedVotes, namedSeats));
    }

    private static (double Low, double High)? Proven(DisproportionalityMeasure measure, WeightRange votes, WeightRange seats) =>
        // The search among ways to share out the rest is narrower, where all listed parties' seats are given.
        measure == Disproportionality.GiniOverParties && seats.Low.AsSpan().SequenceEqual(seats.High) ? null
        : SeatBoxes.Over(seats, box => measure == Disproportionality.CoxShugart ? SlopeBounds.Of(votes, box, constant: true)
            : measure == Disproportionality.CoxShugartOrigin ? SlopeBounds.Of(votes, box, constant: false)
            : DeviationBounds.Of(measure, votes, box));
}
