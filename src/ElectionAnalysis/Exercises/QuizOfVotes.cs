namespace ElectionAnalysis;

/// <summary>Questions on votes: who got most, how large a part, how many took part, how well seats follow votes.</summary>
internal static class QuizOfVotes
{
    public static IEnumerable<QuizDraft?> Drafts(QuizElection source, int seed)
    {
        var ranked = source.ByVotes;
        var complete = ranked.Count == source.Election.Parties.Count(p => !p.IsOthers);
        yield return Turnout(source);
        yield return Gallagher(source);
        yield return complete ? Largest(source, ranked) : null;
        yield return complete ? ShareOfLargest(source, ranked) : null;
        yield return Difference(source, ranked);
        yield return ranked.Count < 2 ? LargestShare(source) : null;
        yield return ranked.Count < 2 ? DifferenceOfShares(source) : null;
        yield return GainOfShare(source);
        yield return complete ? Second(source, ranked, seed) : null;
        yield return Together(source, ranked);
    }

    private static QuizOption Option(QuizElection source, PartyResult party, bool isRight) => new(source.Label(party), isRight,
        Invariant($"{source.Label(party)} got {party.Votes!.Value:#,0} {source.Votes}."));

    private static QuizDraft? Largest(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        ranked is [{ IsIndependents: false } first, var second, ..] && first.Votes!.Value > second.Votes!.Value
            && source.Election.Parties.All(p => !p.IsOthers || p.Votes is not null)
            ? QuizDraft.Of($"{source.Name}: which of the {source.Nouns} listed got the most {source.Votes}?",
                new(source.Label(first), true,
                    Invariant($"{source.Label(first)} got {first.Votes.Value:#,0}, more than {source.Label(second)} with {second.Votes.Value:#,0}.")),
                ranked.Skip(1).Where(p => !p.IsIndependents).Select(p => Option(source, p, false)))
            : null;

    private static QuizDraft? Second(QuizElection source, IReadOnlyList<PartyResult> ranked, int seed) =>
        ranked is [var first, { IsIndependents: false } second, var third, ..] && first.Votes!.Value > second.Votes!.Value
            && second.Votes.Value > third.Votes!.Value
            ? QuizDraft.Of($"{source.Name}: which of the {source.Nouns} listed got the second most {source.Votes}?",
                new(source.Label(second), true,
                    Invariant($"{source.Label(second)} got {second.Votes.Value:#,0}, after {source.Label(first)} with {first.Votes.Value:#,0}.")),
                QuizOrder.Of(seed, source.Name).Shuffle(ranked.Where(p => p != second && !p.IsIndependents))
                    .Select(p => Option(source, p, false)))
            : null;

    private static QuizDraft? ShareOfLargest(QuizElection source, IReadOnlyList<PartyResult> ranked)
    {
        if (ranked is not [var first, _, ..] || source.Election.Parties.Any(p => p.Votes is null) || source.Failed(CheckKind.VotesSum)
            || source.Election.Parties.Any(p => p.VotesTolerance > 0))
        {
            return null;
        }

        var (votes, total) = (first.Votes!.Value, source.Election.Parties.Sum(p => (double)p.Votes!.Value));
        var share = votes / total;

        // Where the document's own percentage has another base, the question would be answered in two ways.
        return total <= 0 || (first.VoteShare is { } stated && Math.Abs(stated.Value - share) > 0.0005 + first.VoteShareTolerance) ? null
            : QuizDraft.Of(Exercise.Share(
                    Invariant($"{source.Name}: {source.Label(first)} got {votes:#,0} of the {total:#,0} {source.Votes} listed. What share is that, in per cent to one decimal?"),
                    () => share, "Divide its votes by all votes.")
                .Because(() => Invariant($"{votes:#,0} of {total:#,0} are {share:0.0%}."))
                .Instead(() => votes / (total - votes), "You divided by the votes of the others. Its own are part of all votes, too.")
                .Instead(() => source.House is { } house && first.Seats is { } seats ? seats / (double)house : double.NaN,
                    "That is its share of the seats; votes are asked."));
    }

    private static QuizDraft? Difference(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        ranked is [var first, var second, ..] && first.Votes!.Value > second.Votes!.Value && !source.IsDisputed(ClaimKind.VoteMargin)
            ? QuizDraft.Of(Exercise.Number(
                    Invariant($"{source.Name}: {source.Label(first)} got {first.Votes!.Value:#,0} {source.Votes}, {source.Label(second)} {second.Votes!.Value:#,0}. How many more is that?"),
                    () => first.Votes!.Value - (double)second.Votes!.Value, "Take the smaller number from the larger.")
                .Because(() => Invariant($"{first.Votes!.Value:#,0} − {second.Votes!.Value:#,0} = {first.Votes.Value - second.Votes.Value:#,0}.")))
            : null;

    private static QuizDraft? Together(QuizElection source, IReadOnlyList<PartyResult> ranked) => ranked is [var first, var second, ..]
        ? QuizDraft.Of(Exercise.Number($"{source.Name}: how many {source.Votes} did {source.Label(first)} and {source.Label(second)} get together?",
                () => first.Votes!.Value + (double)second.Votes!.Value, "Look both up, and add them.")
            .Because(() => Invariant($"{first.Votes!.Value:#,0} + {second.Votes!.Value:#,0} = {first.Votes.Value + (double)second.Votes.Value:#,0}.")))
        : null;

    private static bool HasAllShares(QuizElection source) => source.ByShare.Count > 1
        && source.ByShare.Count == source.Election.Parties.Count(p => !p.IsOthers) && !source.Failed(CheckKind.VoteShareSum);

    private static QuizDraft? LargestShare(QuizElection source) =>
        HasAllShares(source) && source.ByShare is [{ IsIndependents: false } first, var second, ..]
            && first.VoteShare!.Value > second.VoteShare!.Value
            ? QuizDraft.Of($"{source.Name}: which of the {source.Nouns} listed has the largest share of the {source.Votes}?",
                new(source.Label(first), true,
                    Invariant($"{source.Label(first)} got {first.VoteShare.Value:0.##%}, more than {source.Label(second)} with {second.VoteShare.Value:0.##%}.")),
                source.ByShare.Skip(1).Where(p => !p.IsIndependents)
                    .Select(p => new QuizOption(source.Label(p), false, Invariant($"{source.Label(p)} got {p.VoteShare!.Value:0.##%}."))))
            : null;

    private static QuizDraft? DifferenceOfShares(QuizElection source) =>
        source.ByShare is [var first, var second, ..] && !source.IsDisputed(ClaimKind.ShareMargin)
            ? QuizDraft.Of(Exercise.Number(
                    Invariant($"{source.Name}: {source.Label(first)} got {first.VoteShare!.Value:0.##%} of the {source.Votes}, {source.Label(second)} {second.VoteShare!.Value:0.##%}. How many percentage points lie between them, to one decimal?"),
                    () => (first.VoteShare!.Value - second.VoteShare!.Value) * 100, "Take the smaller share from the larger.", decimals: 1)
                .Because(() => Invariant($"{first.VoteShare!.Value * 100:0.##} − {second.VoteShare!.Value * 100:0.##} = {(first.VoteShare.Value - second.VoteShare.Value) * 100:0.##} points.")))
            : null;

    private static QuizDraft? GainOfShare(QuizElection source)
    {
        var known = source.ByShare.Where(p => p.VoteChangePoints is not null).OrderByDescending(p => p.VoteChangePoints).ToList();
        if (known.Count < 2 || known[0].VoteChangePoints - known[1].VoteChangePoints < 0.0011 || known[0].VoteChangePoints <= 0
            || known[0].IsIndependents || source.Failed(CheckKind.Swing)
            || source.Election.Parties.Any(p => source.IsDisputed(ClaimKind.VoteShareChange, p)
                || source.IsDisputed(ClaimKind.PreviousVoteShare, p)))
        {
            return null;
        }

        QuizOption Of(PartyResult p, bool isRight) => new(source.Label(p), isRight,
            Invariant($"{source.Label(p)} changed by {p.VoteChangePoints * 100:+0.##;−0.##;0} points."));
        return QuizDraft.Of($"{source.Name}: of the {source.Nouns} whose change the document gives, which gained the most in its share of the vote?",
            Of(known[0], true), known.Skip(1).Where(p => !p.IsIndependents).Select(p => Of(p, false)));
    }

    private static QuizDraft? Turnout(QuizElection source)
    {
        CheckKind[] checks =
            [CheckKind.Turnout, CheckKind.TurnoutRange, CheckKind.CastInRegistered, CheckKind.ValidInCast, CheckKind.ValidAndInvalid];
        ClaimKind[] kinds = [ClaimKind.Turnout, ClaimKind.Cast, ClaimKind.Registered, ClaimKind.Abstention, ClaimKind.Abstained];
        var round = source.Election.Rounds
            .FirstOrDefault(r => r is { Turnout: > 0 and <= 1, CastTolerance: <= 0, RegisteredTolerance: <= 0 });
        if (round is not { Cast: { } cast, Registered: { } registered } || checks.Any(source.Failed)
            || kinds.Any(k => source.IsDisputed(k)))
        {
            return null;
        }

        var which = source.Election.Rounds.Count > 1 ? Invariant($" in round {round.Round}") : "";
        return QuizDraft.Of(Exercise.Share(
                Invariant($"{source.Name}: of {registered.Value:#,0} registered voters {cast.Value:#,0} cast a ballot{which}. What was the turnout, in per cent to one decimal?"),
                () => cast / registered, "Ballots cast, valid or not, divided by registered voters.")
            .Because(() => Invariant($"{cast.Value:#,0} of {registered.Value:#,0} are {cast / registered:0.0%}."))
            .Instead(() => round.Valid is { } valid ? valid / registered : double.NaN,
                "That counts valid ballots only. Who cast an invalid one took part, too."));
    }

    private static QuizDraft? Gallagher(QuizElection source)
    {
        var parties = source.Election.Parties;
        if (!source.AllSeats || source.House is not { } house || source.Election.SeatsListed != house || parties.Count > 40
            || parties.Any(p => p.IsOthers || p.Votes is null || p.VotesTolerance > 0 || source.IsDisputed(ClaimKind.Votes, p))
            || source.Failed(CheckKind.VotesSum) || source.Election.UnlistedVotes is not { High: <= 0 }
            || source.Election.Measure(Disproportionality.Gallagher).Value.OrNull is not { } value)
        {
            return null;
        }

        var group = parties.Any(p => p.IsIndependents) ? ", independents as one group" : "";
        return QuizDraft.Of(Exercise.Share(
                $"{source.Name}: how disproportional are seats to {source.Votes} by Gallagher's index{group}, in per cent to one decimal?", () => value,
                "Square every party's share of the seats less its share of the votes, add up, halve, and take the root.")
            .Because(() => Invariant($"half the sum of the squared differences is {value * value:0.00000}, and its root is {value:0.0%}."))
            .Instead(() => value * value, "That is half the sum of the squares. Take the root.")
            .Instead(() => value * Math.Sqrt(2), "That is the root of the whole sum. Halve the sum first.")
            .Instead(() => source.Election.Measure(Disproportionality.LoosemoreHanby).Value.OrNull ?? double.NaN,
                "That is Loosemore and Hanby's index, which adds differences without squaring them."));
    }
}
