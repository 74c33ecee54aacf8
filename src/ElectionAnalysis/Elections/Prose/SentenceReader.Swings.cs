namespace ElectionAnalysis;

/// <content>Swings, the answers of referendums, majorities that are shares, and shares of invalid votes.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"The treaty was rejected by 50.7% of voters": the answer that the verb says.</summary>
    private bool Answered(int i, int before)
    {
        if (context.Election.Kind != ElectionKind.Referendum || context.Parties.Count != 2 || tokens[i].IsPoints || !Is(before, "by")
            || before < 1 || Other(i, i) is not null || IsLocal(i, i) || Is(i + 1, "to"))
        {
            return false;
        }

        var isNo = W(before - 1) is "rejected" or "opposed" or "refused";
        if (!isNo && W(before - 1) is not ("approved" or "accepted" or "endorsed" or "supported" or "backed"))
        {
            return false;
        }

        return context.Parties.FirstOrDefault(p => PartyNames.IsYes(p.Party.Value)) is { } yes
            && Add(ClaimKind.VoteShare, ClaimSubject.Of(isNo ? context.Parties.First(p => p.Number != yes.Number) : yes,
                W(before - 1).ToString(), $"it was {W(before - 1)}"), i, share: true);
    }

    /// <summary>
    /// "A majority of 66.4% voted in favour": more than half is a share of the vote, unless the infobox has somebody so far ahead.
    /// </summary>
    private bool IsMajorityShare(int i, int before) =>
        tokens[i] is { Number: > 50, IsPoints: false } && Is(before, "of") && Is(before - 1, Term.Majority)
        && !context.Known.Leaders.Any(p =>
            context.Known.Fits(Make(ClaimKind.ShareMargin, ClaimSubject.Of(p, "", ""), i, 1, share: true)) == true);

    /// <summary>"By a majority of 66.4%, voters approved the proposal": the answer that the clause behind it says.</summary>
    private bool AnsweredByMajority(int i, int before)
    {
        if (context.Election.Kind != ElectionKind.Referendum || context.Parties.Count != 2 || !IsMajorityShare(i, before)
            || IsLocal(i, i) || Other(i, i) is not null || IsNumber(NextNumber(i, Math.Min(tokens.Count, i + 12)))
            || context.Parties.FirstOrDefault(p => PartyNames.IsYes(p.Party.Value)) is not { } yes)
        {
            return false;
        }

        for (var k = Is(before - 2, "a") && Is(before - 3, "by") ? Math.Max(0, before - 9) : i + 1; k < tokens.Count && k < i + 10; k++)
        {
            var isNo = W(k) is "rejected" or "opposed" or "refused" or "against" || Is(k, "no");
            if (isNo || W(k) is "approved" or "accepted" or "endorsed" or "supported" or "backed" or "favour" or "favor" || Is(k, "yes"))
            {
                return !Between(Math.Max(0, k - 3), k, Term.Not) && AddPlain(ClaimKind.VoteShare,
                    ClaimSubject.Of(isNo ? context.Parties.First(p => p.Number != yes.Number) : yes, Text(k, k), $"it was {Text(k, k)}"),
                    i, share: true);
            }
        }

        return false;
    }

    /// <summary>"The informal vote amounted to 9.4%", "blank ballots accounted for 2%": what the clause before it is about.</summary>
    private ClaimKind? SaysInvalid(int i)
    {
        var verb = i - 1;
        while (verb > 0 && !tokens[verb].Is(Term.Be | Term.Reach) && W(verb) is not ("made" or "accounted" or "formed" or "came"
            or "represented" or "constituted" or "comprised" or "exceeded")
            && !(Is(verb, Term.Gain | Term.Lose) && !Is(verb, "up")) && tokens[verb].Mark == '\0' && !tokens[verb].IsNumber)
        {
            verb--;
        }

        var start = Math.Max(ClauseStart(i), verb - 9);
        return verb <= 0 || tokens[verb].Mark != '\0' || tokens[verb].IsNumber || !Between(start, verb, Term.Vote | Term.Ballot) ? null
            : Between(start, verb, Term.Invalid) ? ClaimKind.Invalid
            : Between(start, verb, Term.Blank) ? ClaimKind.Blank : null;
    }

    /// <summary>
    /// "A swing of 2.8% against it", "a 4.1-point swing to Labour": a change of its share; "a swing of 16% from Labour to the
    /// Conservatives" is between two and no share of either.
    /// </summary>
    private bool Swing(int i, int before)
    {
        var swing = W(before) is "of" or "by" && Is(before - 1, "swing") ? before - 1 : Is(i + 1, "swing") ? i + 1 : -1;
        if (swing < 0)
        {
            return false;
        }

        var at = Math.Max(i, swing) + 1;
        var sign = Is(at, "against") ? -1
            : W(at) is "to" or "towards" || Is(at, "in") && W(at + 1) is "favour" or "favor" or "its" or "their" ? 1 : 0;
        var who = at + 1;
        while (Is(who, Term.Article) || W(who) is "favour" or "favor" or "of")
        {
            who++;
        }

        if (sign != 0 && !HasBetween(at, Math.Min(at + 7, tokens.Count), "from") && IsChangeOfOne())
        {
            var subject = who < tokens.Count && tokens[who].Mention is > 0 and var number ? mentions[number - 1].Subject : SubjectOf(i);
            _ = subject is null || IsLocal(i, i) || Other(i, i) is not null
                || Add(ClaimKind.VoteShareChange, subject, i, sign, share: true);
        }

        return true;

        bool IsChangeOfOne() => mentions.Where(m => !m.IsPronoun && m.First > at).All(m => m.First == who || !Is(m.First - 1, "from"));
    }

    private bool IsMargin(int i, int start, int stop, int before)
    {
        // "The 61.6%–29.6% margin": what both had.
        if (IsTo(i, i) || Is(i + 1, "of") || IsOfPair(i))
        {
            return false;
        }

        if (IsMajorityShare(i, before))
        {
            return false;
        }

        return (Between(i + 1, Math.Min(i + 4, stop), Term.Margin) && !HasMark(i + 1, i + 4))
            || (Is(before, "of") && Is(before - 1, Term.Margin | Term.Majority)) || (Is(before, "by") && Is(before - 1, Term.Margin))
            || (tokens[i].IsPoints
                && (Is(i + 1, "behind") || Is(i + 1, "over")
                    || Is(before, "by") && Between(Math.Max(start, before - 9), before, Term.Defeat | Term.Win | Term.Margin)
                    || (tokens[i].IsPoints && Is(before, "by") && W(before - 1) is "losing" or "lost")));
    }

    private bool HasMark(int from, int to)
    {
        for (var k = from; k < to && k < tokens.Count; k++)
        {
            if (tokens[k].Mark is ',' or ')' or '(')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Three seats up", "two deputies worse off": the way that the words behind a number say; 0 for none.</summary>
    private int WayBehind(int i)
    {
        var k = Math.Max(i, PhraseAfter(i).End) + 1;
        var isOff = W(k) is "better" or "worse" && Is(k + 1, "off");
        return Is(k, "up") && !Is(k + 1, "for") || Is(k, "stronger") || isOff && Is(k, "better") ? 1
            : W(k) is "down" or "weaker" || isOff ? -1 : 0;
    }

    /// <summary>
    /// "In 2011 it had been 65.6%, nearly 14 points higher", "96 seats, eight more than this time": how what was then differs from now.
    /// </summary>
    private bool IsOfThen(int i, int end)
    {
        var than = tokens.FindIndex(end, Math.Min(5, tokens.Count - end), t => text.AsSpan(t.Start, t.End - t.Start) is "than");
        if (than > 0)
        {
            return W(than + 1) is "now" or "today" || W(than + 1) is "this" && Is(than + 2, "time");
        }

        // Where this election's own number stands in this part of the sentence, what differs is that one.
        var then = tokens.FindLastIndex(Math.Max(0, i - 1), t => t.IsNumber);
        var isApart = then > 0 && tokens.FindLastIndex(then, t => t.Mark == ';') > 0;
        return IsMark(Before(i), ',') && Last is { Subject.Kind: SubjectKind.OtherElection }
                or { Kind: ClaimKind.PreviousSeats or ClaimKind.PreviousVoteShare }
            && claims.Skip(firstClaim).All(c => isApart || c.Subject.Kind == SubjectKind.OtherElection
                || c.Kind is ClaimKind.PreviousSeats or ClaimKind.PreviousVoteShare)
            && then > 0 && !(W(Before(then)) is "from" or "against" or "after" or "with" or "to")
            && Enumerable.Range(ClauseStart(then), then - ClauseStart(then)).Any(k => Is(k, "had"))
            && !HasBetween(Before(i), i, "now")
            && Math.Max(i, PhraseAfter(i).End) is var last && Enumerable.Range(last, 3).Any(k => k + 1 >= tokens.Count
                || tokens[k + 1].Mark is '.' or ',' or ';' or ')');
    }

    /// <summary>"11 more than in 2008", "compared with 2008, eleven seats up", where the previous election was in 2013.</summary>
    private bool IsAgainstOtherYear(int i) => context.PreviousYear is { } previous && Enumerable.Range(ClauseStart(i), ClauseEnd(i)
        - ClauseStart(i)).Any(k => tokens[k].Kind == TokenKind.Year && (int)tokens[k].Number < previous - 1
            && (k > i ? W(k - 1) is "with" or "to" or "on" or "than" || W(k - 1) is "in" && W(k - 2) is "than"
                : W(ClauseStart(i)) is "compared" && k < ClauseStart(i) + 4));
}
