namespace ElectionAnalysis;

/// <content>What a percentage is of: turnout, abstention, invalid votes; and how it changed.</content>
internal sealed partial class SentenceReader
{
    /// <summary>What the percentage is of, by the nearest word that says so.</summary>
    private Term Topic(int i, int start, int next)
    {
        if (Is(i + 1, "of") && IsNumber(next) && next - i <= 5)
        {
            next = NextNumber(next, Math.Min(ClauseEnd(i), next + 9));
        }

        // Right of it: "67.7% turnout", "67.7% of registered voters", "53.8% abstained".
        var words = 0;
        for (var k = i + 1; k < next && words < 9; k++, words++)
        {
            if (tokens[k].Mark is ',' or ';' or '(' || Is(k, "and")
                || (tokens[k].Mention > 0 && !mentions[tokens[k].Mention - 1].IsPronoun))
            {
                break;
            }

            if (tokens[k].Is(Term.Abstain) || IsAway(k) || tokens[k].Is(Term.Not) && Between(k, k + 3, Term.CastVerb))
            {
                return Term.Abstain;
            }

            if (Is(k, "not") && W(k - 1) is not ("was" or "were" or "is"))
            {
                return Term.Abstain;
            }

            // "in the second 46.66% did", "91.8% went to the polls".
            if (k == i + 1 && (W(k) is "went" && HasBetween(k, k + 4, "polls")
                || W(k) is "returned" or "came" && (W(k + 1) is "for" or "in" && W(k + 3) is "second" or "run" or "runoff"
                    || HasBetween(k, k + 4, "polls"))
                || W(k) is "exercised" && HasBetween(k, k + 3, "right") || W(k) is "took" && Is(k + 1, "part")
                || Is(k, "did") && Last is { Kind: ClaimKind.Turnout
                or ClaimKind.Cast or ClaimKind.Registered }))
            {
                return Term.Turnout;
            }

            if (k == i + 1 && (W(k) is "voted" or "cast" or "turned" or "participated") && AnswerAt(k) is null
                && !HasBetween(k + 1, k + 3, "for")
                && !HasBetween(k + 1, k + 3, "against") && !HasBetween(k + 1, k + 3, "to") && !HasBetween(k + 1, k + 3, "in"))
            {
                return Term.Turnout;
            }

            // "72.8 per cent of us went."
            if (k == i + 2 && Is(i + 1, "of") && Is(k, "us") && W(k + 1) is "went" or "voted")
            {
                return Term.Turnout;
            }

            // "57.9% of them used it": of those who are registered, whom this sentence or the one before counts.
            if (k == i + 2 && Is(i + 1, "of") && W(k) is "them" or "these" or "those" && IsOfRegistered
                && (HasCastVerb(k + 1, k + 2) >= 0 && !(W(k + 2) is "for" or "against" or "to" or "in")
                    || Is(k + 1, "used") && W(k + 2) is "it" or "their" or "this" or "that" || Is(k + 1, "did")
                    || Is(k + 1, "exercised") && HasBetween(k + 2, k + 4, "right")))
            {
                return Term.Turnout;
            }

            // "61.05% of the 98.5 million on the list voted".
            if (IsNumber(k - 1) && Is(k, "on") && Is(k + 1, Term.Article) && W(k + 2) is "list" or "lists" or "roll" or "rolls" or "register"
                && Is(k + 3, "voted") && !(W(k + 4) is "for" or "against" or "to" or "in"))
            {
                return Term.Turnout;
            }

            // "64% of Mexicans voted."
            if (k == i + 2 && Is(i + 1, "of") && IsCapital(k) && tokens[k] is { Mention: 0, Terms: Term.None }
                && (Is(k + 1, "voted") && !(W(k + 2) is "for" or "against" or "to" or "in") || HasCastVerb(k + 1, k + 2) >= 0))
            {
                return Term.Turnout;
            }

            if (tokens[k].Is(Term.Invalid | Term.Blank)
                || (tokens[k].Is(Term.Valid) && !Is(k + 1, Term.Vote | Term.Ballot) && !Is(k + 1, "cast")
                    && !(W(k - 1) is "of" or "the" or "all" || W(k - 1) is "were" or "was" && W(k - 2) is "that" or "which")))
            {
                return Term.Invalid;
            }

            if (tokens[k].Is(Term.Turnout))
            {
                return Term.Turnout;
            }

            if ((tokens[k].Is(Term.Registered) || (tokens[k].Is(Term.Voter) && HasCastVerb(k, next) >= 0)) && !Is(k, "called"))
            {
                if (!(Between(k, UntilVoted(k, Math.Min(k + 8, ClauseEnd(i))), Term.Abstain | Term.Not) || SaysAway(k)))
                {
                    return HasBetween(k, next, "for")
                        || Between(k, k + 5, Term.Win) && !HasBetween(k, k + 6, "part") && !HasBetween(k, k + 6, "trouble")
                        && !HasBetween(k, k + 8, "polls")
                        ? Term.None
                        : Term.Turnout;
                }

                return Term.Abstain;
            }

            if (tokens[k].Is(Term.Vote | Term.Ballot))
            {
                break;
            }
        }

        // "Close to three in four, 72.8 per cent, had gone to the polls"; "Fewer went to the run-off, 68.9 per cent."
        if (IsMark(i - 1, ',') && !tokens[i].IsPoints && (i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';')
            && (IsMark(i + 1, ',') && W(i + 2) is "had" or "have" && W(i + 3) is "gone" or "voted" or "turned" or "participated"
                || mentions.TrueForAll(m => m.First > i || m.Last < start)
                    && Enumerable.Range(start, i - start).Any(k => W(k) is "went" or "gone"
                    && Is(k + 1, "to") && HasBetween(k + 2, k + 5, "polls") | HasBetween(k + 2, k + 5, "run") | HasBetween(k + 2, k + 5,
                        "vote"))))
        {
            return Term.Turnout;
        }

        if (IsMark(i + 1, ',') && (Is(i + 2, Term.Turnout) || (Is(i + 2, Term.Article) && Is(i + 3, Term.Turnout))))
        {
            return Term.Turnout;
        }

        for (var k = i - 1; k >= start; k--)
        {
            k = PastTopicAside(k, start, i);
            var token = tokens[k];
            if (token.Is(Term.Turnout))
            {
                return Term.Turnout;
            }

            if (token.Is(Term.Abstain))
            {
                return Term.Abstain;
            }

            if (token.Is(Term.Invalid | Term.Blank) && (!Is(k, "rejected") || Between(k - 3, k + 4, Term.Vote | Term.Ballot))
                && (!Between(k, i, Doing) || Between(k + 1, k + 4, Term.Vote | Term.Ballot) && SaysInvalid(i) is not null)
                    && mentions.TrueForAll(m => m.First < k || m.First > i))
            {
                return Term.Invalid;
            }

            if ((token.Mention > 0 && !mentions[token.Mention - 1].IsPronoun)
                || (token.Is(Term.Share | Term.Vote) && !Is(k, "vote") | Is(k + 1, "share")))
            {
                return Term.None;
            }
        }

        // A later clause of a sentence about turnout: "…, but fell to 37%".
        return Last is { Kind: ClaimKind.Turnout } && !Between(start, i, Term.Vote | Term.Share)
            && mentions.TrueForAll(m => m.Last < start || m.First > i || m.IsPronoun) ? Term.Turnout : Term.None;
    }

    private bool IsOfRegistered => Last is { Kind: ClaimKind.Registered } || Last is null && memory.CountsRegistered;

    private bool IsChange(int i, int before) =>
        (Is(before, "by") && !(IsTo(i, i) && Between(ClauseStart(i), i, Term.Defeat | Term.Win)))
            || (W(before) is "up" or "down" && !(W(before - 1) is "made" or "make" or "makes" or "making"))
            || (Is(before, "of") && (Is(before - 1, Term.Gain | Term.Lose) || W(before - 1) is "plus" or "minus"))
            || Is(i + 1, Term.More | Term.Fewer) || Is(i + 1, "lower")
            || Is(i + 1, "higher") || (tokens[i].IsPoints && W(i + 1) is "above" or "below" or "up" or "down" or "better" or "worse");

    private int Direction(int i, int before)
    {
        // "Lost 60 seats and 7.9 percentage points".
        if (Is(i - 1, "and") && Last is { Kind: ClaimKind.SeatChange, Value.Number: { } seats })
        {
            return Math.Sign(seats);
        }

        for (var k = before; k >= Math.Max(ClauseStart(i), before - 9); k--)
        {
            if (tokens[k].IsNumber || (tokens[k].Mention > 0 && k < before - 1))
            {
                break;
            }

            if (Is(k, "minus"))
            {
                return -1;
            }

            if (tokens[k].Mention == 0 && (tokens[k].Is(Term.Gain) || Is(k, "plus")) && !tokens[k].Is(Term.Lose))
            {
                return 1;
            }

            if (tokens[k].Mention == 0 && tokens[k].Is(Term.Lose) && !tokens[k].Is(Term.Gain))
            {
                return -1;
            }
        }

        // "1.77 points down on May", "5.4 points better off".
        if (tokens[i].IsPoints && W(i + 1) is "up" or "down" or "better" or "worse")
        {
            return W(i + 1) is "up" or "better" ? 1 : -1;
        }

        var isMore = Is(i + 1, Term.More) || HasBetween(i, i + 3, "higher") || HasBetween(i, i + 3, "more") || Is(i + 1, "above");
        return isMore || Is(i + 1, Term.Fewer) || HasBetween(i, i + 3, "lower") || HasBetween(i, i + 3, "less") || Is(i + 1, "below")
            ? isMore == IsOfThen(i, i) ? -1 : 1 : tokens[i].Sign;
    }

    private void Turnout(int i, int before)
    {
        if (IsInterim || IsOfPhase(i) || HasWord("nearly everywhere") || HasWord("almost everywhere") || HasWord("highest turnout")
            || HasWord("lowest turnout") || HasWord("highest in the") || HasWord("lowest in the"))
        {
            return;
        }

        if (tokens[i].IsPoints || (IsChange(i, before) && !(W(before) is "up" or "down" && Is(before + 1, "from"))))
        {
            if (Direction(i, before) is not 0 and var sign)
            {
                Add(ClaimKind.TurnoutChange, RoundSubject(i), i, sign, share: true);
            }

            return;
        }

        // "Turnout fell from 86.96% to 77.60% between the rounds."
        if (HasWord("between the rounds") || HasWord("between the two rounds") || HasWord("from one round to the"))
        {
            Add(ClaimKind.Turnout, ClaimSubject.Of(Is(before, "from") ? 1 : 2), i, share: true);
            return;
        }

        // "Went from 47.33 percent to 55.65 percent", which the infobox has of the two rounds.
        if (W(before) is "from" or "to" && tokens[i].Tolerance <= 0.0501
            && context.Known.RoundOf(tokens[i].Number / 100, true, tokens[i].Tolerance > 0.01 ? 1 : 2) is { } known)
        {
            Add(ClaimKind.Turnout, ClaimSubject.Of(known) with { Because = "the infobox has this turnout of the round" }, i, share: true);
            return;
        }

        // "up from 62%", "rose from 62% to 67%", "compared with 62%": of the election before, unless it says of a round.
        var then = Is(before, "from") || (W(before) is "with" or "to" && Is(before - 1, "compared")) || Is(before, "than")
            || Is(before, "against");
        // "68.50%, well above the 53.57% recorded six years before".
        then |= Last is { Kind: ClaimKind.Turnout or ClaimKind.TurnoutChange } && Is(i - 1, "the")
            && W(i - 2) is "above" or "below" or "under" or "over" or "exceeding";
        if (then)
        {
            if (RoundMention.First(text[tokens[i].Start..Math.Min(text.Length, tokens[i].End + 30)]) is { } round && Other(i, i) is null)
            {
                Add(ClaimKind.Turnout, ClaimSubject.Of(round), i, share: true);
                return;
            }

            if ((RoundApart(tokens[i].Start) ?? RoundOfOwnMonth(i)) is { } apart && Other(i, i) is null)
            {
                Add(ClaimKind.Turnout, ClaimSubject.Of(apart), i, share: true);
                return;
            }

            Add(ClaimKind.Turnout, OtherElection(Other(i, i)?.Year ?? YearBehind(i) ?? context.PreviousYear), i, share: true);
            return;
        }

        Facts(ClaimKind.Turnout, i, i, share: true);
    }

    private int? YearBehind(int i)
    {
        for (var k = i + 1; k < tokens.Count && k < i + 6; k++)
        {
            if (tokens[k].Kind == TokenKind.Year && (int)tokens[k].Number != context.Year)
            {
                return (int)tokens[k].Number;
            }
        }

        return null;
    }
}
