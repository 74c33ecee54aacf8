using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Checks of the prose against the infobox, against itself, and against what other numbers make.</summary>
internal sealed partial class ClaimChecks
{
    private readonly Election election;
    private readonly FindingList findings;
    private readonly KnownFacts known;
    private readonly HashSet<Provenance> claimed = [];
    private readonly int? previousYear;

    private ClaimChecks(Election election, FindingList findings)
    {
        this.election = election;
        this.findings = findings;
        known = new(election);
        previousYear = ProseContext.PreviousYearOf(election);
        foreach (var claim in election.Claims)
        {
            claimed.Add(claim.Source);
        }
    }

    public static void Check(Election election, FindingList findings)
    {
        if (election.Claims.Count == 0)
        {
            return;
        }

        var checks = new ClaimChecks(election, findings);
        foreach (var claim in election.Claims)
        {
            if (claim.IsFact && (claim.Subject.Kind is SubjectKind.Party or SubjectKind.House or SubjectKind.Election or SubjectKind.Round))
            {
                checks.Compare(claim);
            }
        }

        ClaimSums.Check(election, findings);
    }

    private void Compare(Claim claim)
    {
        var own = FindingSide.Of(claim);
        var sides = known.Stated(claim);
        var others =
            sides.FindAll(s => !ReferenceEquals(s.Claim, claim) && s.Source != claim.Source && s.Claim?.Sentence != claim.Sentence);
        if (others.Count > 0)
        {
            var ofBallot = OfNamedBallot(claim, others);
            var isOfNamedBallot = ofBallot.Count < others.Count;
            others = ofBallot;
            var match = others.Find(s => s.Value!.Meets(claim.Value))
                ?? (isOfNamedBallot ? [] : known.Computed(claim)).Find(s => s.Value!.Meets(claim.Value) && !IsLoose(s));
            if (match is not null || CanContradict(claim, others, isOfNamedBallot))
            {
                var against = match ?? others[0];
                var inText = against.Claim is not null || claimed.Contains(against.Source!);
                findings.Compare(inText ? CheckKind.ProseTwice : CheckKind.Prose, match is not null, Severity.Warning,
                    Message(claim, against, match is not null), own, against);
            }
        }
        else if (!IsComputedAlready(claim) && known.Computed(claim) is { Count: > 0 } computed
            && !((IsSummed(claim) || claim.Kind == ClaimKind.SeatChange && IsHalfOfChange(claim, computed))
                && !computed.Exists(s => s.Value!.Meets(claim.Value))))
        {
            var match = computed.Find(s => s.Value!.Meets(claim.Value));
            var against = match ?? computed[0];
            findings.Compare(CheckKind.ProseComputed, match is not null, Severity.Warning, Message(claim, against, match is not null), own,
                against);
        }

        // A second place that states it is held against the first one; one sentence may count it twice in two ways.
        if (sides.Count == 0)
        {
            known.Keep(claim.Kind, claim.Subject, own);
        }
    }

    /// <summary>
    /// A share that is only known to a tenth of a point or worse, because a register of no round or a rounded count makes it: it
    /// does not excuse a number that differs from a stated one.
    /// </summary>
    private static bool IsLoose(FindingSide side) =>
        side.Value is ClaimValue.Share { Range: var (low, high) } && high - low > 0.002 + 1e-9;

    /// <summary>Whether a turnout that only the text states was found not to be what the counts make.</summary>
    private bool IsComputedAlready(Claim claim) => claim.Kind == ClaimKind.Turnout
        && findings.All.Any(f => f is { Kind: CheckKind.Turnout, Verdict: Verdict.Disagrees }
            && (f.Left?.Source == claim.Source || f.Right?.Source == claim.Source));

    /// <summary>Whether valid, invalid and cast votes were found not to make each other already, by this very number.</summary>
    private bool IsSummed(Claim claim) => claim.Kind is ClaimKind.Valid or ClaimKind.Invalid or ClaimKind.Cast
        && findings.All.Any(f => f is { Kind: CheckKind.ValidAndInvalid, Verdict: Verdict.Disagrees }
            && (f.Right?.Source == claim.Source || f.Left?.Parts.Any(p => p.Source == claim.Source) == true));

    /// <summary>
    /// Whether a difference is one: not where the infobox has several rounds or ballots and the text may speak of another.
    /// </summary>
    private bool CanContradict(Claim claim, List<FindingSide> others, bool isOfNamedBallot) =>
        (claim.Kind is ClaimKind.RoundDate or ClaimKind.StatesCarried or ClaimKind.PreviousVoteShare or ClaimKind.VoteShareChange
            or ClaimKind.Votes or ClaimKind.VoteShare or ClaimKind.SeatsWon or ClaimKind.SeatChange or ClaimKind.PreviousSeats
            or ClaimKind.ElectoralVotes
            || election.Rounds.Count == 1 || claim.Subject.Round is not null || claim.Subject.Kind is SubjectKind.House
            || claim.Kind == ClaimKind.Registered && IsOffEveryRegister(claim, others)
            || claim is { Kind: ClaimKind.Registered or ClaimKind.Cast or ClaimKind.Valid or ClaimKind.Invalid, Value: { IsExact: true } }
                && known.IsSlip(claim, 0, least: 5))
        && !(claim is { Kind: ClaimKind.SeatsWon } && (IsOfSeatsContested(claim) || BallotSection.IsOfLists(claim.Section) is not null))
        && !(claim is { Kind: ClaimKind.SeatChange } && IsHalfOfChange(claim, others))
        && !known.IsOfAnotherRound(claim, others)
        && !MayBeOfAnotherRound(claim, others)
        && (claim.Kind is ClaimKind.RoundDate or ClaimKind.MajoritySeats or ClaimKind.HouseSeats || !known.IsFar(claim) || IsSlip(claim)
            || IsOfWholeHouse(claim) || isOfNamedBallot || IsBesideRight(claim) || claim.IsPlain)
        && !claim.Section.Contains("annulled", StringComparison.OrdinalIgnoreCase)
        && (claim.Section.Length == 0 || !IsToldOfOthers(claim))
        && !(claim.Kind is ClaimKind.Turnout or ClaimKind.Cast or ClaimKind.Valid or ClaimKind.Invalid
            && OneBallot().IsMatch(claim.Sentence))
        && !(claim.Kind is ClaimKind.Votes or ClaimKind.VoteShare && claim.Subject.Party?.Results.All(r => r.Ballot is Ballot.Only) == true
            && OneBallotOfSeveral(AroundNumber(claim)))
        && !(claim.Kind is ClaimKind.Threshold && !others.Exists(o => ThresholdWord().IsMatch(o.Claim?.Sentence ?? "")
            && ThresholdWord().IsMatch(claim.Sentence)))
        && !(claim.Kind is ClaimKind.PreviousSeats or ClaimKind.SeatChange or ClaimKind.HouseSeats
        && others.Exists(o => o.Claim is not null));

    /// <summary>"Fewer than six million could vote", where every round has 6.38 million: registers change little between rounds.</summary>
    private static bool IsOffEveryRegister(Claim claim, List<FindingSide> others) => claim.Value.Range is var (low, high)
        && others.TrueForAll(o => o.Value?.Number is { } number && (high < 0.98 * number || low > 1.02 * number));

    /// <summary>
    /// "Mujica, who received 48%", of a candidate whose share the infobox gives for no round: the text may mean any, unless it names the
    /// last one.
    /// </summary>
    private bool MayBeOfAnotherRound(Claim claim, List<FindingSide> others) =>
        election is { Rounds.Count: > 1, HouseSeats: null }
            && claim is { Kind: ClaimKind.Votes or ClaimKind.VoteShare, Subject.Round: null }
            && others.TrueForAll(o => o.Subject?.Round is null) && RoundMention.First(claim.Sentence) != election.Rounds.Count
            && !IsSlip(claim);

    /// <summary>"97 of the 200 seats" of a house that has 200: said in so many words, however far it is.</summary>
    private bool IsOfWholeHouse(Claim claim) => claim.Kind is ClaimKind.SeatsWon && election.HouseSeats is { } house
        && PlaceOf(claim) is >= 0 and var at
        && claim.Sentence.AsSpan(at + claim.Source.Text.Length).StartsWith(Invariant($" of the {house.Value} "), StringComparison.Ordinal);

    /// <summary>Whether a number is the known one but for a digit; what is far from it and no slip was said of something else.</summary>
    private bool IsSlip(Claim claim) => claim.Value.Range is var (low, high)
        && known.IsSlip(claim, claim.Value is ClaimValue.Share ? Math.Max(0.005, 50 * (high - low)) : (high - low) / 2, least: 2);

    /// <summary>"Won 13 of the contests": no more than were up for election, where the infobox counts the whole house.</summary>
    private bool IsOfSeatsContested(Claim claim) =>
        election is { SeatsContested: { } contested, HouseSeats: { } house } && contested.Value < house.Value
        && claim.Value.Number <= contested.Value && election.Parties.Sum(p => (long)(p.Seats?.Value ?? 0)) > contested.Value;

    /// <summary>
    /// Whether a section tells of other houses besides: what came before, unless the sentence says that it is of the
    /// election before this one, and what followed.
    /// </summary>
    private bool IsToldOfOthers(Claim claim) => claim.Kind switch
    {
        ClaimKind.PreviousSeats or ClaimKind.PreviousVoteShare or ClaimKind.HouseSeats => EarlierSection().IsMatch(claim.Section)
            && claim.Subject.Year is null && !((previousYear is { } year && claim.Sentence.Contains(Invariant($"{year}"), StringComparison.Ordinal))
                || Earlier().IsMatch(claim.Sentence)),
        ClaimKind.SeatsWon or ClaimKind.SeatChange => LaterSection().IsMatch(claim.Section)
            && (claim.Kind == ClaimKind.SeatChange || LaterTime().IsMatch(claim.Sentence) || IsOfOtherYear(claim.Sentence)),
        _ => false,
    };

    [GeneratedRegex(@"\b(background|history|context|prelude|seat.?sharing)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EarlierSection();

    [GeneratedRegex(@"\b(previous|last|earlier|preceding|following the|reduced|came)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(aftermath|sequel|afterwards|later|subsequent|legacy)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LaterSection();

    /// <summary>A sentence of what came later: another vote, members who changed sides, a government or another house.</summary>
    [GeneratedRegex(@"\b(by-?elections?|next|following|later|subsequent\w*|new elections?|snap|since|then|by the (end|time)|months?|years?|weeks?|days|defect\w*|split\w*|left the|resign\w*|merg\w+|expel\w*|expulsion|join\w*|died|death|court|annul\w*|recount\w*|rerun|cabinet|coalition|government|opposition|poll(s|ing)?|senate|council|municipal\w*|local|provincial|regional|presidential|european|state|together)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LaterTime();

    private bool IsOfOtherYear(string sentence) =>
        Years().Matches(sentence).Any(y => election.Year is not { } year || y.Value != Invariant($"{year}"));

    [GeneratedRegex(@"\b(1[89]|20)[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    /// <summary>A list may need one share to win a seat, a candidate another one to be elected at once.</summary>
    [GeneratedRegex(@"\b(thresholds?|hurdle|barrier)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ThresholdWord();

    /// <summary>What is said of the number itself: up to the next comma or semicolon, with what opens the sentence.</summary>
    private static string AroundNumber(Claim claim)
    {
        var (text, at) = (claim.Sentence, PlaceOf(claim));
        if (at < 0)
        {
            return text;
        }

        var end = text.AsSpan(at + claim.Source.Text.Length).IndexOfAny(",;:".AsSpan());
        return end < 0 ? text : text[..(at + claim.Source.Text.Length + end)];
    }

    private static bool OneBallotOfSeveral(string sentence) => PartOfVote().IsMatch(sentence);

    [GeneratedRegex(@"\b(constituenc(y|ies)|(list|party) (votes?|ballots?|seats)|on (the |joint |closed )*(party |regional )?lists?|joint lists?|(?<!first[- ])preferences?|regional|(first|second) votes?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PartOfVote();

    [GeneratedRegex(@"\b((constituency|list|party|regional|proportional|first|second) (votes?|ballots?)|(on|for|under) the (lists|proportional)|in the constituencies)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OneBallot();

    private FormattableString Message(Claim claim, FindingSide against, bool agrees)
    {
        var of = claim.Subject.Kind switch
        {
            SubjectKind.Party => claim.Subject.Name + ", ",
            SubjectKind.House => "",
            _
                when election.Rounds.FirstOrDefault(r => r.Round == (claim.Subject.Round ?? 1)) is { } round
                    && (claim.Subject.Round is not null || election.Rounds.Count == 1) => Invariant($"round {round.Round}, "),
            _ => "",
        };
        var where = claim.Section.Length > 0 ? $"section '{claim.Section}'" : "the lead";
        var place = against.Source is { } source && against.Parts.Count == 0
            ? Invariant($"line {source.Line} gives")
            : "the other numbers make";
        var what = Words(claim.Kind);
        var counts = claim.Kind == ClaimKind.Turnout
            && election.Rounds.FirstOrDefault(r => r.Round == (claim.Subject.Round ?? 1)) is { Turnout: { } turnout } r2
            ? Invariant($" ({r2.Cast!.Value:N0} of {r2.Registered!.Value:N0} registered is {turnout:0.00%})") : "";
        var start = of + what;
        return agrees
            ? (FormattableString)$"{char.ToUpperInvariant(start[0])}{start[1..]}: {where} gives {FindingSide.Of(claim)}, which fits {(against.Source is { } at && against.Parts.Count == 0 ? Invariant($"line {at.Line}") : "the other numbers")}{counts}."
            : $"{char.ToUpperInvariant(start[0])}{start[1..]}: {where} gives {FindingSide.Of(claim)}, {place} {against}{counts}.";
    }

    /// <summary>The kind in words.</summary>
    internal static string Words(ClaimKind kind) => TableRecords.SnakeCase(kind.ToString()).Replace('_', ' ');
}
