namespace ElectionAnalysis;

/// <content>Shares of the vote, in brackets or not, and of something else.</content>
internal sealed partial class SentenceReader
{
    private void Percent(int i)
    {
        var token = tokens[i];
        if (token.Number > 100 && !token.IsPoints || token.Number > 1_000 || token.Mention > 0 || token.IsTaken || SameAgain(i)
            || Continued(i) || Versus(i, i))
        {
            return;
        }

        if (W(0) is "that" or "this" && i < 8 && Last is null && !token.IsPoints && memory.Counted is { } counted
            && Is(1, Term.Be)
                | W(1) is "corresponds" or "corresponded" or "represents" or "represented" or "equals" or "means" or "meant" or "amounts"
                    or "amounted" or "made")
        {
            Add(counted.Kind switch { ClaimKind.Cast => ClaimKind.Turnout, ClaimKind.Votes => ClaimKind.VoteShare,
                _ => ClaimKind.Abstention }, counted.Subject with { Because = "the sentence before counts them" }, i, share: true);
            return;
        }

        if (!token.IsPoints && IsOfTheEconomy
            && (OfTheEconomy().IsMatch(Segment(i)) || !mentions.Exists(m => m.Subject.Kind == SubjectKind.Party)
                && !Between(0, tokens.Count, Term.Turnout | Term.Vote | Term.Ballot)))
        {
            return;
        }

        // "Had located it between 42% and 44%": no number of its own.
        if (Is(i - 1, "between") && Is(i + 1, "and") && IsNumber(i + 2) || Is(i - 1, "and") && IsNumber(i - 2) && Is(i - 3, "between"))
        {
            return;
        }

        // "The minor candidates accounted for the remaining 7.8%", "eleven lists shared 6.7% of the vote": of several together.
        if (!token.IsPoints && (Is(i - 1, "remaining") || W(Before(i)) is "shared" or "sharing" && !Is(i + 1, Term.Seat))
            && Other(i, i) is null && !IsLocal(i, i) && !Between(ClauseStart(i), i, Term.Turnout | Term.Registered | Term.Abstain))
        {
            Add(ClaimKind.VoteShare, ClaimSubject.Unresolved("several together", "it is of several together"), i, share: true);
            return;
        }

        // "The other six candidates remained below 2% each": of each of several.
        if (token is { Wording: Wording.Under, IsPoints: false } && W(i + 1) is "each" or "apiece" && !IsLocal(i, i) && Other(i, i) is null
            && !mentions.Exists(m => m.First >= ClauseStart(i) && m.Last < i && m.Subject.Kind == SubjectKind.Party))
        {
            Add(ClaimKind.VoteShare, ClaimSubject.Unresolved("each of several", "the text does not say who they are"), i, share: true);
            return;
        }

        // "Ponta needed to gain 10 points": what did not come.
        if (token.IsPoints && HasBetween(i - 5, i, "to") && Between(ClauseStart(i), i, Term.Need) && !Between(ClauseStart(i), i, Term.Win))
        {
            tokens[i] = token with { IsTaken = true };
            return;
        }

        if (IsOfChoosingPlace(i) || !token.IsPoints && Chosen(i, EndOfVoters(i)))
        {
            return;
        }

        if (Is(0, "women") || IsPromised(i) || !token.IsPoints && IsOfApproval(i) || IsShareOfOtherBefore(i))
        {
            return;
        }

        // "Women make up 38% of the new parliament"; "the Western Isles, with 70.5%, voted No".
        if (Is(Before(i), "up") && W(Before(i) - 1) is "made" or "make" or "makes" or "making" && SaysInvalid(i) is null
            || context.Election.Kind == ElectionKind.Referendum && Is(i - 1, "with") && IsMark(i - 2, ',') && IsMark(i + 1, ',')
                && i > 3 && IsCapital(i - 3) && tokens[i - 3].Mention == 0
            || FirstVotes().IsMatch(text.AsSpan(tokens[i].End, Math.Min(22, text.Length - tokens[i].End)))
            || FirstVotes().IsMatch(text.AsSpan(tokens[ClauseStart(i)].Start, tokens[i].Start - tokens[ClauseStart(i)].Start)))
        {
            return;
        }

        // "Voters under 32 made up 52% of the register", "40 of the 96 will be women, or 41%".
        if (Is(i + 1, "of") && Between(i + 2, i + 5, Term.Registered | Term.Voter)
            && (W(Before(i)) is "up" && W(Before(i) - 1) is "made" or "make"
            || W(Before(i)) is "constituted" or "represented" or "comprised"
                || Is(Before(i), "for") && W(Before(i) - 1) is "accounted" or "accounting")
            || Women().IsMatch(text.AsSpan(tokens[ClauseStart(i)].Start, tokens[i].Start - tokens[ClauseStart(i)].Start)) && IsRule)
        {
            return;
        }

        // "of whom 41% voted", "among voters under 30 Labour won 27%": of some of the voters.
        if (Is(i - 1, "whom") && Is(i - 2, "of") || W(0) is "among" && (Between(1, 6, Term.Voter) || IsAmongPeople()))
        {
            return;
        }

        // "Turnout among voters resident in Finland was 72.0%".
        var start = ClauseStart(i);
        if (Between(start, i, Term.Turnout) && HasBetween(start, i, "among") && !HasBetween(start, i, "registered")
            && !HasBetween(start, i, "eligible"))
        {
            return;
        }

        var stop = Math.Min(ClauseEnd(i), i + 9);
        var next = NextNumber(i, stop);
        var before = Before(i);
        if (W(i + 1) is "mark" or "threshold" or "hurdle" or "barrier" || !token.IsPoints && Is(i - 1, Term.Article)
            && W(i + 1) is "needed" or "required" or "necessary" or "demanded" or "stipulated" or "prescribed")
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            return;
        }

        if (IsNeededSupport(i))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            return;
        }

        if (IsRule && !SubjectIsParty(i) && !IsShareOfOther(i, next) && !Between(i + 1, Math.Min(i + 5, next), Term.Turnout))
        {
            // "It takes about a sixth of the votes to be elected": no law says so.
            if (!token.IsPoints && !Is(before, "from") && token.Wording != Wording.About)
            {
                tokens[i] = tokens[i] with { Wording = Wording.Exact };
                Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            }

            return;
        }

        // "The outcome was to be binding provided that at least 40 per cent of the electorate took part."
        if (!token.IsPoints && IsCondition(i) && !SubjectIsParty(i))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            return;
        }

        if (!IsMark(i - 1, '(') && IsOfAnybody(i) && !IsShareOfOther(i, next))
        {
            var within = text.AsSpan(token.End, Math.Min(60, text.Length - token.End));
            if (!Is(before, "from") && !within.Contains("in their", StringComparison.Ordinal)
                && !within.Contains("in a constituency", StringComparison.Ordinal)
                && !within.Contains("in the last", StringComparison.Ordinal)
                && !within.Contains("in the previous", StringComparison.Ordinal)
                && !within.Contains("in the constituency", StringComparison.Ordinal))
            {
                tokens[i] = tokens[i] with { Wording = Wording.Exact };
                Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            }

            return;
        }

        // "Never before had it had less than 30 per cent": what it never was.
        if (token.Wording is Wording.Over or Wording.Under && !token.IsPoints && HasBetween(start, i, "never")
            && !HasBetween(start, i, "but"))
        {
            return;
        }

        if (token.Tolerance > 1 && (HasBetween(i, i + 12, "didn") || HasBetween(i, i + 12, "not")))
        {
            return;
        }

        // "Labour needed more than half of the votes."
        if (token.Tolerance > 1 && Between(Math.Max(start, i - 6), i, Term.Need) && SubjectIsParty(i))
        {
            return;
        }

        // "As no candidate received more than 50% of the vote, …": what one would have needed.
        if (context.Election.Kind == ElectionKind.Presidential
            && token is { Number: 50, IsPoints: false, Wording: Wording.Over or Wording.Exact }
            && IsNobody(i) && !IsLocal(i, i) && Other(i, i) is null && !claims.Exists(c => c.Kind == ClaimKind.Threshold
            && ReferenceEquals(c.Sentence, sentence.Text)))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            return;
        }

        if (IsLocal(i, i) || Between(Math.Max(start, i - 6), i, Term.Unreal) || IsNobody(i) || ShareOfSeats(i) || IsShareOfOther(i, next)
            || HasBetween(start, i, "if"))
        {
            return;
        }

        // "More than half of them, 57%, did not want him."
        if (IsMark(i - 1, ',') && IsMark(i + 1, ',') && (Between(i + 2, i + 5, Term.Not) || HasBetween(i + 2, i + 5, "didn")
            || HasBetween(i + 2, i + 5, "not")))
        {
            return;
        }

        if (IsMark(i - 1, '(') && i > 2 && IsCapital(i - 2) && tokens[i - 2] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None })
        {
            return;
        }

        if (Between(Math.Max(start, i - 6), i, Term.Poll))
        {
            return;
        }

        if (Answered(i, before) || AnsweredByMajority(i, before))
        {
            return;
        }

        // A percentage in brackets is of the number before it.
        if (IsMark(i - 1, '(') && !token.IsPoints && InBrackets(i))
        {
            return;
        }

        if (IsThreshold(i, start, next))
        {
            if (Is(before, "from"))
            {
                return;
            }

            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, RoundSubject(i) with { Kind = SubjectKind.Election, Round = null }, i, share: true);
            return;
        }

        // "0.8% of the ballots were invalid."
        var be = FirstOf(i + 2, Math.Min(next, i + 7), Term.Be);
        if (Is(i + 1, "of") && be < next && Between(i + 2, be, Term.Vote | Term.Ballot) && Between(be, be + 4, Term.Invalid | Term.Blank)
            && !token.IsPoints)
        {
            Facts(Between(be, be + 4, Term.Invalid) ? ClaimKind.Invalid : ClaimKind.Blank, i, i, share: true);
            return;
        }

        var topic = Topic(i, start, next);
        if (topic == Term.Abstain)
        {
            if (!token.IsPoints && !IsChange(i, before))
            {
                Facts(ClaimKind.Abstention, i, i, share: true);
            }

            return;
        }

        if (topic == Term.Turnout)
        {
            Turnout(i, before);
            return;
        }

        if (topic == Term.Invalid)
        {
            // "The informal vote amounted to 9.4%", "invalid ballots made up 2%".
            if (!token.IsPoints && !IsChange(i, before) && SaysInvalid(i) is { } spoilt)
            {
                Facts(spoilt, i, i, share: true);
            }

            return;
        }

        if (Swing(i, before))
        {
            return;
        }

        // "48.51%, up by more than 13 points".
        if (token.IsPoints && Is(before, "by") && W(before - 1) is "up" or "down" && Last is { Kind: ClaimKind.VoteShare } had)
        {
            Add(ClaimKind.VoteShareChange, had.Subject, i, Is(before - 1, "down") ? -1 : 1, share: true);
            return;
        }

        // "At fewer than half a percentage point, or precisely 0.42 points, the margin was the narrowest".
        if (token.IsPoints && Is(0, "at") && i < 8 && FirstOf(i, i + 14, Term.Margin) is var noun and < int.MaxValue
            && Is(noun - 1, Term.Article) && IsMark(noun - 2, ','))
        {
            Lead(ClaimKind.ShareMargin, i, noun);
            return;
        }

        if (IsMargin(i, start, stop, before) || (token.IsPoints && IsLead(i, i)))
        {
            Lead(ClaimKind.ShareMargin, i, i);
            return;
        }

        VoteShare(i, start, next, before);
    }

    /// <summary>"In the first round of 2008 he had 33.29%": of another election's rounds.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(round|ballot|run-?off) (of|in) ([A-Z]\w+ )?[12][0-9]{3}\b", Words)]
    private static partial System.Text.RegularExpressions.Regex RoundOfYear();

    /// <summary>Votes for a person beside those for a list.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\bof (its|their|the) first votes\b", Words)]
    private static partial System.Text.RegularExpressions.Regex FirstVotes();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(women|female)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex Women();

    /// <summary>"30% of the seats", "40% of women", "62% of respondents".</summary>
    private bool IsShareOfOther(int i, int next)
    {
        if (IsOfOthersVoters(i))
        {
            return true;
        }

        if (!Is(i + 1, "of"))
        {
            return Is(i + 1, Term.Seat | Term.Member | Term.Candidate)
                || W(i + 1) is "women" or "female" or "ethnic" or "growth" or "inflation" or "reservation" or "tax" or "interest"
                    or "discount" or "duty" or "tariff" or "quota" or "unemployment" or "stake" or "pay" or "wage"
                || W(i + 1) is "a" or "per" && W(i + 2) is "year" or "month" or "annum" or "day";
        }

        // "54% of the delegates' votes".
        if (FirstOf(i + 2, Math.Min(next, i + 6), Term.Member) < FirstOf(i + 2, Math.Min(next, i + 6), Term.Vote))
        {
            return true;
        }

        if (Between(i + 2, Math.Min(next, i + 6), Term.Vote | Term.Ballot) && !HasBetween(i + 2, i + 5, "women"))
        {
            return false;
        }

        if (IsOfOtherThings(i + 2))
        {
            return true;
        }

        for (var k = i + 2; k < next && k < i + 7; k++)
        {
            if (tokens[k].Is(Term.Vote | Term.Ballot | Term.Registered | Term.Voter) || Is(k, "votes") || Is(k, "votes")
                || W(k) is "electorate" or "poll" or "total" or "first" or "preferences" or "those" or "valid" or "popular")
            {
                return false;
            }

            if (tokens[k].Is(Term.Seat | Term.Member | Term.Candidate | Term.Subset | Term.State)
                || W(k) is "polling" or "stations" or "population" or "respondents" or "districts" or "precincts" or "municipalities"
                    or "regencies" or "regions" or "branches" or "communes" or "villages" or "constituencies" or "parliament"
                    or "households" or "GDP" or "results" or "ballots'" or "adults" or "party")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a percentage in brackets; false where it stands for itself.</summary>
    private bool InBrackets(int i)
    {
        var close = CloseBracket(i);
        var k = i - 2;
        if (k < 0)
        {
            return false;
        }

        if (tokens[k].Mention > 0 || close < 0)
        {
            // "Labour (25.1%, 30 seats)".
            return Between(i, close, Term.Turnout);
        }

        // What the bracket follows: the number, perhaps with its noun.
        var last = Last;
        var number = k;
        while (number > Math.Max(0, k - 8) && !tokens[number].IsNumber)
        {
            number--;
        }

        if (last is null || !tokens[number].IsNumber)
        {
            return Between(Math.Max(0, k - 6), k + 1, Term.Turnout) && !mentions.Exists(m => m.First > k - 6 && m.Last <= k)
                && Facts(ClaimKind.Turnout, i, i, share: true);
        }

        if (!last.Source.Text.AsSpan()
            .Equals(sentence.Text.AsSpan(tokens[number].Start, tokens[number].End - tokens[number].Start), StringComparison.Ordinal))
        {
            // The number before it was no claim: this one may be about anything, except where its fate follows the bracket.
            return Fate(number, tokens.Count) is not null || !HasBetween(i, close + 3, "vote") && !HasBetween(i, close + 3, "votes");
        }

        switch (last.Kind)
        {
            case ClaimKind.Votes:
                return Add(ClaimKind.VoteShare, last.Subject, i, share: true);
            case ClaimKind.Cast:
                return Add(ClaimKind.Turnout, last.Subject, i, share: true);
            case ClaimKind.Registered when HasCastVerb(number, i) >= 0:
                return Add(ClaimKind.Turnout, last.Subject, i, share: true);
            case ClaimKind.Invalid or ClaimKind.Blank:
                return Add(last.Kind, last.Subject, i, share: true);
            case ClaimKind.Abstained:
                return Add(ClaimKind.Abstention, last.Subject, i, share: true);
            case ClaimKind.VoteShare when Other(i, i) is { IsPrevious: true } && IsPartyLike(last.Subject):
                return Add(ClaimKind.PreviousVoteShare, last.Subject, i, share: true);
            case ClaimKind.SeatsWon when last.Subject.Kind is SubjectKind.Party or SubjectKind.Unresolved:
                var ofHouse = context.House is { } house
                    && Math.Abs((last.Value.Number ?? 0) / house * 100 - tokens[i].Number) <= tokens[i].Tolerance + 0.02;
                return ofHouse || HasBetween(i, close, "seats") || Add(ClaimKind.VoteShare, last.Subject, i, share: true);
            default:
                return true;
        }
    }

    private void VoteShare(int i, int start, int next, int before)
    {
        var ofVotes = Is(i + 1, "of") && (Between(i + 2, Math.Min(next, i + 8), Term.Vote | Term.Ballot)
            || IsNumber(i + 3) && Between(i + 4, i + 8, Term.Valid));
        var subject = SubjectAfterShare(i, next) ?? SubjectOf(i)
            ?? (i > 0 && tokens[i - 1].Mark is ':' or '-' or '|' ? NamedJustBefore(i) : null);
        if (subject is null)
        {
            if (!ofVotes || !Between(start, i, Term.Win))
            {
                return;
            }

            subject = ClaimSubject.Unresolved("", "the text does not say whose it is");
        }

        // "Less than two points more than Morales": between two.
        if (tokens[i].IsPoints && Is(i + 1, Term.More | Term.Fewer) && Is(i + 2, "than")
            && mentions.Exists(m => m.First is var first && (first == i + 3 || first == i + 4) && !m.IsPronoun && !m.Subject.Same(subject)))
        {
            _ = (Other(i, i) is { } another ? OtherElection(another.Year) : Last?.Subject) is { Kind: SubjectKind.OtherElection } of
                ? Add(ClaimKind.ShareMargin, of, i, share: true)
                : Is(i + 1, Term.More) && Lead(ClaimKind.ShareMargin, i, i);
            return;
        }

        if (tokens[i].IsPoints || (IsChange(i, before) && !(W(before) is "up" or "down" && Is(before + 1, "from"))))
        {
            if (Direction(i, before) is not 0 and var sign && !HasBetween(Math.Max(start, i - 5), i + 4, "swing"))
            {
                Add(ClaimKind.VoteShareChange, subject, i, sign, share: true);
            }

            return;
        }

        var then = Is(before, "from") || (W(before) is "with" or "to" && Is(before - 1, "compared"))
            || (Is(before, "against") && Other(i, i) is { IsPrevious: true });
        // "After 42.3% with Balaguer it fell to 15.00%".
        then |= Is(before, "after") && IsNumber(next = NextNumber(i, ClauseEnd(i))) && tokens[next].IsPercent && Is(Before(next), "to")
            && Between(i, next, Term.Gain | Term.Lose | Term.Reach);
        then &= !IsComparedToAnother(i, i, subject);
        if (then && claims.Skip(firstClaim).Any(c => c.Kind == ClaimKind.Turnout)
            && !claims.Skip(firstClaim).Any(c => c.Kind == ClaimKind.VoteShare))
        {
            Add(ClaimKind.Turnout, OtherElection(Other(i, i)?.Year ?? context.PreviousYear), i, share: true);
            return;
        }

        if (then)
        {
            Add(ClaimKind.PreviousVoteShare, subject, i, share: true);
            return;
        }

        if (Other(i, i) is { } other)
        {
            // "When Stoiber had carried 60.7%": of the only party of the sentence that had so much.
            if (other.IsPrevious && subject is { Kind: SubjectKind.Unresolved, Text: [>= 'A' and <= 'Z', ..] }
                && mentions.Find(m => m.Subject.Kind == SubjectKind.Party
                    && context.Known.Fits(Make(ClaimKind.PreviousVoteShare, m.Subject, i, 1, share: true)) == true) is { } had)
            {
                Add(ClaimKind.PreviousVoteShare, had.Subject, i, share: true);
                return;
            }

            // "Funes received 51.32% in 2009": for the party that he held the office for.
            if (other.IsPrevious && subject is { Because: PartyNames.HeldOffice, Party: { } held } && !RoundOfYear().IsMatch(text)
                && !HasWord("electoral college"))
            {
                Add(ClaimKind.PreviousVoteShare, ClaimSubject.Of(held, subject.Text, subject.Because), i, share: true);
                return;
            }

            other = other with { IsPrevious = other.IsPrevious && context.Election.Kind != ElectionKind.Referendum
                && subject.Kind is SubjectKind.Party or SubjectKind.Alliance && (mentions.Exists(m => m.Subject.Same(subject)) || YearOfParagraph is not null)
                && !HasBetween(0, 5, "rerun") && !RoundOfYear().IsMatch(text) };
            Add(other.IsPrevious ? ClaimKind.PreviousVoteShare : ClaimKind.VoteShare,
                other.IsPrevious ? subject : OtherElection(other.Year), i, share: true);
            return;
        }

        // "by 51.6% to 48.4%": the second is the other one's.
        if (W(before) is "to" or "against" && IsNumber(before - 1) && tokens[before - 1].IsPercent && !tokens[before - 1].IsPoints
            && !Between(start, before - 1, Term.Gain | Term.Lose) && !Is(before - 2, "from") && SubjectAfterShare(i, next) is null)
        {
            if (Last is { Kind: ClaimKind.VoteShare } && Opponent() is { } opponent)
            {
                Add(ClaimKind.VoteShare, opponent, i, share: true);
            }

            return;
        }

        var verb = Verb(i, start);
        var tied = before >= 0
            && (tokens[before].Mention > 0 || tokens[before].Mark is '(' or 's' or ':' or ',' or '-'
                || W(before) is "with" or "on" or "at" or "and" or "to" or "by");
        if (ofVotes || verb >= 0 || tied || SubjectAfterShare(i, next) is not null || Between(start, i, Term.Share | Term.Vote))
        {
            Add(ClaimKind.VoteShare, subject, i, share: true);
        }
    }
}
