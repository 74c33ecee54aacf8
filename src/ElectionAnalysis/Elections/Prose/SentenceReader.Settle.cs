namespace ElectionAnalysis;

/// <content>
/// Numbers that can be read in more than one way. A reading that the infobox contradicts gives way to another one of the
/// sentence that it bears out; a number that no rule could read is read where the infobox has it of somebody whom the
/// sentence names.
/// </content>
internal sealed partial class SentenceReader
{
    private static readonly ClaimKind[] SeatKinds = [ClaimKind.SeatsWon, ClaimKind.PreviousSeats, ClaimKind.SeatChange];
    private static readonly ClaimKind[] VoteKinds = [ClaimKind.Votes, ClaimKind.VoteMargin];
    private static readonly ClaimKind[] RoundCounts = [ClaimKind.Registered, ClaimKind.Cast, ClaimKind.Valid, ClaimKind.Invalid,
        ClaimKind.Blank, ClaimKind.Abstained];
    private static readonly ClaimKind[] ShareKinds = [ClaimKind.VoteShare, ClaimKind.PreviousVoteShare, ClaimKind.VoteShareChange,
        ClaimKind.ShareMargin];
    private static readonly ClaimKind[] RoundShares = [ClaimKind.Turnout, ClaimKind.TurnoutChange, ClaimKind.Abstention];

    /// <summary>The reading that stands: the first one, unless only another one is borne out.</summary>
    private Claim? Settled(Claim claim, int i)
    {
        if (IsTurnedAside(claim, i))
        {
            return null;
        }

        if (claim.Subject.Kind == SubjectKind.Unresolved)
        {
            // "225 members were elected from nationwide lists and 225 in constituencies": how the house is made up.
            if (claim.Kind == ClaimKind.SeatsWon && claim.Subject.Text.Length == 0 && WayOfElecting().IsMatch(text))
            {
                return null;
            }

            // "47 candidates were returned directly, thirteen of its rival": a part of somebody's seats.
            if (claim.Kind == ClaimKind.SeatsWon && PartInSentence().IsMatch(text))
            {
                return null;
            }

            // What was before the election is told of the house before it.
            if (claim.Kind == ClaimKind.SeatsWon && IsBackground && HasWord(" had ")
                && claim.Subject.Text is [>= 'A' and <= 'Z', ..])
            {
                return claim with { Kind = ClaimKind.PreviousSeats };
            }

            if (claim.Subject.Text == "independents" && certain.Contains(i))
            {
                return claim;
            }

            if (claim.Subject.Party is { } leading
                && claim with { Subject = ClaimSubject.Of(leading, claim.Subject.Text, "the infobox has this number of it") } is var own
                && context.Known.Fits(own) == true)
            {
                return own;
            }

            return OfNumber(claim, i)
                ?? (claim.Subject.Office is null && claim.Subject.Party is null && claim.Value.IsExact
                    && Supported(i, claim) is { } borneOut && !(borneOut.Subject.Party is { } owner && IsOfAnother(claim, owner)) ? borneOut
                    : null)
                ?? claim;
        }

        // "His front having taken 72 seats and the LDF 68", of what was before.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Kind: SubjectKind.Alliance } && IsBackground && (HasWord(" had ") || HasWord("having")))
        {
            return claim with { Kind = ClaimKind.PreviousSeats };
        }

        // "Seats before the election": the section lists what was held.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Kind: SubjectKind.Party } && HeldBefore().IsMatch(section.Heading))
        {
            return claim with { Kind = ClaimKind.PreviousSeats } is var held && context.Known.Fits(held) == false ? null : held;
        }

        if (HeldThen(claim) is { } earlier)
        {
            return earlier;
        }

        // What is of another election is held against nothing here.
        if (claim.Subject.Kind == SubjectKind.OtherElection)
        {
            return claim;
        }

        // "At dissolution it held 70 seats": parties change between an election and the end of its house.
        if (claim.Kind == ClaimKind.PreviousSeats && (HasWord("dissol") || HasWord("outgoing") || HasWord("before the announcement"))
            && (claim.Subject.Party?.PreviousSeats is { } then ? then.Value != claim.Value.Number : context.Known.Fits(claim) != true))
        {
            return null;
        }

        if (IsUncheckedAside(claim))
        {
            return null;
        }

        if (context.Known.Fits(claim) is not false and var fits && !(fits is null && IsPartBesideAnother(claim.Subject, i)))
        {
            return claim;
        }

        if (IsPartBesideAnother(claim.Subject, i))
        {
            return claim with { Subject = ClaimSubject.Unresolved(claim.Subject.Text, PartOfAParty),
                Kind = claim.Kind == ClaimKind.SeatsWon && IsBackground ? ClaimKind.PreviousSeats : claim.Kind };
        }

        // "Won 13 of the contests", where the infobox has the 46 of the whole house: both are its own.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party: not null } && context.SeatsAreOfHouse
            && claim.Value.Number <= context.Election.SeatsContested?.Value && !Is(Before(i), "to"))
        {
            return claim;
        }

        // "Won 20 seats", where the infobox has what was held after.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party.SeatsAreAfter: true }
            && (context.Known.IsFar(claim) || claim.Value.Number <= context.Election.SeatsContested?.Value
                && context.Election.SeatsContested?.Value < context.House)
            && Is(Verb(i, ClauseStart(i)), Term.Win))
        {
            return claim with { Subject = ClaimSubject.Unresolved("a part of the house", "it is of the seats contested alone") };
        }

        // Under "Constituencies" or "Lists": a part of what the infobox has in all.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party: not null } && BallotSection.IsOfLists(section.Heading) is not null
            && !HasWord(" overall") && !HasWord(" in all") && !HasWord(" altogether") && !HasWord(" in total"))
        {
            return claim;
        }

        // "One of its members", seats of one kind only.
        if (claim.Kind is ClaimKind.SeatsWon && !plain.Contains(i)
            && (tokens[i] is { Number: <= 3 } small && char.IsLetter(text[small.Start]) || PartOfSeats().IsMatch(Segment(i))))
        {
            return Supported(i, claim);
        }

        // The members who were not up for election included.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party: { } of }
            && !(IsOfHouseWon(i) && of.SeatsBefore?.Value == claim.Value.Number)
            && (of.SeatsAfter?.Value == claim.Value.Number || of.SeatsBefore?.Value == claim.Value.Number))
        {
            return claim with { Kind = ClaimKind.PreviousSeats } is var was && context.Known.Fits(was) == true
                && IsHinted(ClaimKind.PreviousSeats, i) ? was : null;
        }

        if (claim.Kind == ClaimKind.Invalid && IsSummedWithBlank(claim, i))
        {
            return claim;
        }

        // "Fell from 23 to twelve": what it has, whatever else is twelve.
        if (claim.Kind == ClaimKind.SeatsWon && Is(Before(i), "to") && IsNumber(Before(i) - 1) && Is(Before(i) - 2, "from")
            && context.Known.Fits(Make(ClaimKind.PreviousSeats, claim.Subject, Before(i) - 1, 1, share: false)) == true)
        {
            return claim;
        }

        if (!plain.Contains(i) && Supported(i, claim) is { } other)
        {
            return other;
        }

        // "With 33.59% it had its second-best result, after 37.6%": its own number is said already.
        if (claims.FindIndex(firstClaim, c => c.Kind == claim.Kind && c.Subject.Same(claim.Subject)
            && c.Value.GetType() == claim.Value.GetType() && c.Source != claim.Source && context.Known.Fits(c) == true) >= 0
            && claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes or ClaimKind.Turnout or ClaimKind.Cast
                or ClaimKind.Registered or ClaimKind.Valid
            && !context.Known.IsSlip(claim, tokens[i].Tolerance))
        {
            if (Slip(i, PhraseAfter(i)) is { } slipped)
            {
                return slipped;
            }

            return claim.Kind is ClaimKind.VoteShare && IsHinted(ClaimKind.PreviousVoteShare, i)
                && claim with { Kind = ClaimKind.PreviousVoteShare } is var past
                && context.Known.IsSlip(past, tokens[i].Tolerance) ? past : null;
        }

        // "In the constituencies Labour won 53 seats": one part of them.
        if (Is(0, "in") && Is(1, "the") && W(2) is "constituencies" or "districts" or "reruns" && !Is(3, "of")
            && claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes
            && !(claim.Kind is not ClaimKind.SeatsWon && Is(2, "constituencies")
                && claim.Subject.Party?.Results.Any(r => r.Ballot is Ballot.Constituency or Ballot.First) == true))
        {
            return null;
        }

        // What was before the election is told of another one.
        if (IsBackground && claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes)
        {
            return claim.Kind != ClaimKind.Votes && !HasWord("dissol") && !HasWord("outgoing") && !HasWord("entered the")
                && !HasWord("start of the campaign")
                && claim with { Kind = claim.Kind == ClaimKind.SeatsWon
                    ? ClaimKind.PreviousSeats
                    : ClaimKind.PreviousVoteShare } is var before
                && context.Known.IsSlip(before, tokens[i].Tolerance, least: 2) ? before : null;
        }

        // "Took 112, but only 29 from the list, 141 altogether": another number of the sentence is the one.
        if (claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes)
        {
            for (var j = 0; j < tokens.Count; j++)
            {
                if (j != i && tokens[j] is { IsNumber: true, Mention: 0, Wording: Wording.Exact }
                    && tokens[j].IsPercent == tokens[i].IsPercent
                    && (tokens[j].IsPercent || tokens[j].Number > 9)
                    && context.Known.Fits(Make(claim.Kind, claim.Subject, j, 1, tokens[j].IsPercent)) == true
                    && !mentions.Exists(m => m.First > Math.Min(i, j) && m.Last < Math.Max(i, j) && m.Subject.Kind == SubjectKind.Party))
                {
                    return null;
                }
            }
        }

        if (context.Known.IsFar(claim) && !context.Known.IsSlip(claim, tokens[i].Tolerance, least: tokens[i].IsPercent ? 2 : 1)
            && !IsBesideRight(claim) && !IsPlain(claim, i) && !certain.Contains(i) || claim.Kind == ClaimKind.SeatsWon && IsPart(i))
        {
            return null;
        }

        if (IsToldAside(claim, i))
        {
            return null;
        }

        return claim;
    }

    /// <summary>
    /// "The CDU won 152 seats and the CSU 45" of CDU/CSU: where the sentence names two parts apart, neither is the whole; "the
    /// CDU and the CSU" together are.
    /// </summary>
    private bool IsPartBesideAnother(ClaimSubject subject, int i) => subject is { Because: PartOfName, Party: { } party }
        && mentions.FindAll(m => m.Subject.Because == PartOfName && m.Subject.Party?.Number == party.Number) is var parts
        && parts.Exists(m => m.Last < i && m.Subject.Text == subject.Text)
            && parts.Exists(one => parts.Exists(other => other.First > one.Last
            && !string.Equals(one.Subject.Text, other.Subject.Text, StringComparison.OrdinalIgnoreCase)
            && !Enumerable.Range(one.Last + 1, other.First - one.Last - 1).All(k => Is(k, "and") || Is(k, Term.Article)
                || tokens[k].Mark is '/' or '-' or '&')));

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(elected|filled|chosen|allocated|returned) (from|by|in|through|under|via|on) [^.;,]{0,40}\b(lists?|constituenc\w+|districts?|proportional|tier|majority)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex WayOfElecting();

    private const string PartOfName = "a part of its name";

    private const string PartOfAParty = "a part of a party of the infobox";

    // Numbers of which the words leave no doubt whose they are.
    private readonly HashSet<int> certain = [];

    // Numbers of which the words leave no doubt either what they are: no other reading is sought.
    private readonly HashSet<int> plain = [];

    private bool AddPlain(ClaimKind kind, ClaimSubject subject, int i, int sign = 1, bool share = false)
    {
        certain.Add(i);
        plain.Add(i);
        return Add(kind, subject, i, sign, share);
    }

    private bool IsBackground => isBackground ??= section.Heading.Length > 0 && BackgroundHeading().IsMatch(section.Heading);

    private bool? isBackground;

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(background|history|context|prelude|previous|preceding|before (the )?(vote|elections?|dissolution)|at dissolution|political (landscape|situation))\b", Words)]
    private static partial System.Text.RegularExpressions.Regex BackgroundHeading();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(seats|members|composition|standings?|strength) (\w+ )?(before|prior|at dissolution)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex HeldBefore();

    /// <summary>Whether the sentence has another number of the same one that the infobox bears out: then this one is of it, too.</summary>
    private bool IsBesideRight(Claim claim) => claims.FindIndex(firstClaim,
        c => c.Subject.Kind == SubjectKind.Party && c.Subject.Same(claim.Subject) && c.Kind != claim.Kind && context.Known.Fits(c) == true)
        >= 0;

    /// <summary>
    /// "Labour won 105 seats", "taking 112 of the 200 seats" of a house that has 200: said in so many words, whatever the infobox
    /// has.
    /// </summary>
    private bool IsPlain(Claim claim, int i)
    {
        var phrase = PhraseAfter(i);
        if (phrase.Whole >= 0 && tokens[phrase.Whole].Number == context.House && claim.Subject.Kind == SubjectKind.Party)
        {
            return true;
        }

        var verb = Before(i);
        return verb > 0 && Is(verb, Doing) && tokens[verb - 1].Mention is > 0 and var number
            && mentions[number - 1] is { IsPronoun: false } who && who.Subject.Same(claim.Subject)
            && (tokens[i].IsPercent || phrase.Is(Term.Seat | Term.Vote)) && !IsMark(who.First - 1, ',')
            && !Is(who.First - 1, Term.Preposition);
    }

    /// <summary>"Secured 276 of the 465 seats": of the whole house, which this election chose.</summary>
    private bool IsOfHouseWon(int i) => PhraseAfter(i) is { Whole: >= 0 } phrase && tokens[phrase.Whole].Number == context.House
        && Is(Verb(i, ClauseStart(i)), Term.Win) && Other(i, phrase.End) is null;

    /// <summary>"37 mandates, of which only four": some of those before it.</summary>
    private bool IsPart(int i)
    {
        for (var k = i - 1; k > 0 && !tokens[k].IsNumber && tokens[k].Mention == 0; k--)
        {
            if (Is(k, "of") && W(k + 1) is "which" or "whom" or "them" || W(k) is "including" or "among")
            {
                return true;
            }
        }

        return false;
    }
}
