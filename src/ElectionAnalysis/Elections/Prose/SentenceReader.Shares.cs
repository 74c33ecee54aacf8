namespace ElectionAnalysis;

/// <content>Shares of the vote, in brackets or not, and of something else.</content>
internal sealed partial class SentenceReader
{
    private void Percent(int i)
    {
        var token = tokens[i];
        if (token.Number > 100 && !token.IsPoints || token.Number > 1_000 || token.Mention > 0 || TakeShareOfSeats(i) || SameAgain(i)
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

        if (!token.IsPoints && IsOfTax(i) || !token.IsPoints && IsOfTheEconomy
            && (OfTheEconomy().IsMatch(Segment(i)) || !mentions.Exists(m => m.Subject.Kind == SubjectKind.Party)
                && !Between(0, tokens.Count, Term.Turnout | Term.Vote | Term.Ballot)))
        {
            return;
        }

        // "Collected the necessary 2% of signatures".
        if (Is(i + 1, "of") && HasBetween(i + 2, i + 5, "signatures"))
        {
            return;
        }

        // "Had located it between 42% and 44%": no number of its own.
        if (Is(i - 1, "between") && Is(i + 1, "and") && IsNumber(i + 2) || Is(i - 1, "and") && IsNumber(i - 2) && Is(i - 3, "between"))
        {
            tokens[i] = token with { IsTaken = true };
            return;
        }

        // "More than half of the electorate switching parties": what they did besides voting.
        var whose = Is(i + 1, "of") ? Is(i + 2, Term.Article) ? i + 3 : i + 2 : i;
        if (!token.IsPoints && whose > i && Is(whose, Term.Voter | Term.Registered) && W(whose + 1) is [_, _, _, .., 'i', 'n', 'g'] and not
            ("voting" or "casting" or "turning" or "taking" or "participating" or "going" or "abstaining" or "supporting" or "backing"
                or "approving" or "rejecting" or "opposing" or "favouring" or "favoring" or "endorsing" or "accepting" or "choosing"))
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

        if (QuotedAnswer(i) is { } answer)
        {
            _ = IsLocal(i, i) || Other(i, i) is not null || Add(ClaimKind.VoteShare, answer, i, share: true);
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

        // "of whom 41% voted": of some of the voters.
        if (Is(i - 1, "whom") && Is(i - 2, "of"))
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
            && W(i + 1) is "needed" or "required" or "necessary" or "demanded" or "stipulated" or "prescribed"
            // "None of them had secured the necessary 40%", not that of one place, of signatures and the like.
            || !token.IsPoints && W(i - 1) is "necessary" or "required" or "requisite" or "stipulated" or "prescribed" && Is(i - 2, "the")
                && !NoThreshold().IsMatch(text))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            return;
        }

        // "Our Ukraine (1.58%) and the Radical Party (1.08%) were far from the threshold": of those before the brackets.
        var isAside = IsMark(i - 1, '(') && IsMark(i + 1, ')') && !Between(i - 6, i - 1, Term.Threshold | Term.Need);
        if (!isAside && (IsNeededSupport(i) || IsEntitling(i)))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.Threshold, ClaimSubject.Of(null), i, share: true);
            return;
        }

        if (IsRule && !SubjectIsParty(i) && !IsShareOfOther(i, next) && !Between(i + 1, Math.Min(i + 5, next), Term.Turnout))
        {
            // "It takes about a sixth of the votes to be elected": no law says so.
            if (!isAside && !token.IsPoints && !Is(before, "from") && token.Wording != Wording.About)
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

        if (token.Tolerance > 1 && (HasBetween(i, i + 12, "didn") || HasBetween(i, i + 12, "not"))
            && !StayedAway().IsMatch(text.AsSpan(token.End)))
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

        // "Usually acquired more than 90 percent": no one election's.
        if (HasBetween(start, i, "usually") || HasBetween(start, i, "typically") || HasBetween(start, i, "traditionally"))
        {
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

        if (token.IsPoints && GainWas(i, new(Term.None, i, -1, false, 0)) || Swing(i, before))
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
}
