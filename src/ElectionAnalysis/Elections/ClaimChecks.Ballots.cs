using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>The ballot that the text names, and numbers beside right ones.</content>
internal sealed partial class ClaimChecks
{
    /// <summary>
    /// "In the constituency vote the SNP received 1,391,204 votes": what the infobox has of that ballot, where it has several of the
    /// party; else all that it has.
    /// </summary>
    private List<FindingSide> OfNamedBallot(Claim claim, List<FindingSide> sides) =>
        claim is { Kind: ClaimKind.Votes or ClaimKind.VoteShare, Subject.Party: { } party } && NamedBallot(claim) is { } lists
            && party.Results.Where(r => IsOfLists(r.Ballot) == lists).SelectMany(r => (Provenance?[])[r.Votes?.Source, r.VoteShare?.Source])
                .ToList() is var own
            && sides.FindAll(s => s.Source is { } source && own.Contains(source)) is { Count: > 0 } named && named.Count < sides.Count
            ? named : sides;

    private static bool? IsOfLists(Ballot ballot) => ballot switch
    {
        Ballot.Constituency or Ballot.First => false,
        Ballot.PartyList or Ballot.Regional or Ballot.Second => true,
        _ => null,
    };

    /// <summary>Whether the number is said of the lists or of the constituencies: right behind it, or else before it.</summary>
    private static bool? NamedBallot(Claim claim)
    {
        var (text, at) = (claim.Sentence, PlaceOf(claim));
        if (at < 0)
        {
            return null;
        }

        var match = BallotBehind().Match(text[(at + claim.Source.Text.Length)..]);
        match = match.Success ? match : BallotBefore().Matches(text[..at]).LastOrDefault() ?? match;
        return match.Success ? match.Groups["lists"].Success : BallotSection.IsOfLists(claim.Section);
    }

    private const string BallotWords =
        @"(constituency|district|direct|first|candidate|(?<lists>(party|regional|closed|proportional|second)?[ -]?list|regional|party|proportional|second))";

    [GeneratedRegex(@"^( (per ?cent|%))?( of)?( the)? " + BallotWords + @"[ -](votes?|ballots?)\b"
        + @"|^( per ?cent| %)?( of the)?( votes?)? (in|on|under) the " + BallotWords + @"[ -](votes?|ballots?|section|tier|one)\b"
        + @"|^( per ?cent| %)?( votes?)? (in|on|for|under) (the|its|their) (?<lists>(regional |party |closed )?lists?|regions)\b",
        ListedWords)]
    private static partial Regex BallotBehind();

    /// <summary>"In the regional vote the Greens had 8.1 per cent": what a clause begins with, up to the next one.</summary>
    [GeneratedRegex(@"(^|[,;:] |\b(and|but) )(in|on|under|at) the (constituencies\b|(?<lists>regions|lists)\b|" + BallotWords + @"[ -](votes?|ballots?|section|tier|one)\b)"
        + @"(?=[^;.]*$)(?!.*\b(but|while|whereas|although|though|overall)\b)", ListedWords)]
    private static partial Regex BallotBefore();

    private const RegexOptions ListedWords = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>Where the number stands in its sentence, not inside a longer one ("8.1%" in "48.1%"); −1 where nowhere.</summary>
    private static int PlaceOf(Claim claim)
    {
        var (text, number) = (claim.Sentence, claim.Source.Text);
        var at = text.IndexOf(number, StringComparison.Ordinal);
        while (at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] is '.' or ',' && at > 1 && char.IsDigit(text[at - 2]))
            || at >= 0 && at + number.Length < text.Length && char.IsDigit(text[at + number.Length]))
        {
            at = text.IndexOf(number, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    /// <summary>
    /// "Slipped from 44 seats to 38": beside what the infobox has of the same party, then or now, a number is of this election, however
    /// far it is.
    /// </summary>
    private bool IsBesideRight(Claim claim) => claim.Value.IsExact && !IsThanAnything(claim) && election.Claims.Any(c =>
        ReferenceEquals(c.Sentence, claim.Sentence) && c.Source.Line == claim.Source.Line && c.Value.IsExact
        && c.Subject.Same(claim.Subject) && AreOfOneRow(c.Kind, claim.Kind)
        && AreOfOnePart(c, claim) && InfoboxHas(c));

    /// <summary>"Labour held 38 seats; it had won 52 in its heyday": what a semicolon parts is told apart.</summary>
    private static bool AreOfOnePart(Claim one, Claim other) => (PlaceOf(one), PlaceOf(other)) is (>= 0, >= 0) and var (a, b)
        && !one.Sentence.AsSpan(Math.Min(a, b), Math.Abs(a - b)).ContainsAny(';', ':');

    /// <summary>"Ten fewer than the Greens", "than it had hoped": no change since the last time.</summary>
    private static bool IsThanAnything(Claim claim) =>
        PlaceOf(claim) is >= 0 and var at
        && ThanAnything().IsMatch(claim.Sentence[(at + claim.Source.Text.Length)..]);

    [GeneratedRegex(@"^( \w+){0,2} (more|fewer|less|better|worse) than (?!(in|at|before|previously|last|the last|the time|it had before|[0-9a-z]+ years)\b)", ListedWords)]
    private static partial Regex ThanAnything();

    /// <summary>"Lost ten seats and won nine": a loss of one, as the infobox has it, is both.</summary>
    private static bool IsHalfOfChange(Claim claim, List<FindingSide> others) => claim.Value.Number is { } half
        && others[0].Value?.Number is { } change && ProseLexer.Read(claim.Sentence).Exists(t => t is { IsNumber: true, IsPercent: false }
            && t.Number > 0 && Math.Abs(t.Number - Math.Abs(change - half)) < 0.5 && Math.Abs(t.Number - Math.Abs(half)) > 0.5);

    private bool InfoboxHas(Claim claim) =>
        known.Stated(claim).FindAll(s => s.Claim is null && !claimed.Contains(s.Source!)) is { Count: > 0 } stated
            ? stated.Exists(s => s.Value!.Meets(claim.Value))
            : known.Computed(claim).Exists(s => s.Value!.Meets(claim.Value));

    /// <summary>Now, then, and the difference.</summary>
    private static bool AreOfOneRow(ClaimKind one, ClaimKind other) => one != other
        && (one is ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange
                && other is ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange
            || one is ClaimKind.VoteShare or ClaimKind.PreviousVoteShare or ClaimKind.VoteShareChange
                && other is ClaimKind.VoteShare or ClaimKind.PreviousVoteShare or ClaimKind.VoteShareChange);
}
