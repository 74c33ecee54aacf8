namespace ElectionAnalysis;

/// <content>Votes, of a party or of all.</content>
internal sealed partial class SentenceReader
{
    private bool Votes(int i, Phrase phrase)
    {
        var stop = Math.Min(phrase.End + 8, ClauseEnd(i));
        var after = phrase.End + 1;
        var before = Before(i);
        var next = NextNumber(i, stop);
        // "1,500 vote machines": what else than votes.
        if (Is(phrase.End, "vote") && tokens[i].Number > 1 && after < tokens.Count && tokens[after] is { Kind: TokenKind.Word, Mention: 0,
            Terms: Term.None } && W(after) is [_, _, .., 's'])
        {
            return true;
        }

        // "Some 2.7 million list votes": of a party that the infobox has them of.
        if (phrase.Is(Term.Subset) && tokens[i].Number >= 1000 && HasBetween(i, phrase.End, "list") && !IsLocal(i, phrase.End)
            && Other(i, phrase.End) is null && SubjectOf(i) is { Kind: SubjectKind.Party } lister
            && context.Known.Fits(Make(ClaimKind.Votes, lister, i, 1, share: false)) == true)
        {
            return Add(ClaimKind.Votes, lister, i);
        }

        // "Had hoped for 4 million votes".
        if (Between(Math.Max(ClauseStart(i), i - 5), i, Term.Unreal) && !Between(i - 3, i, Term.Win))
        {
            return true;
        }

        if (phrase.Is(Term.Subset) || Is(after, "short") || Is(i - 1, "every") || (phrase.Is(Term.Fewer | Term.More) && Is(after, "than")))
        {
            return true;
        }

        // "2,221,283 of the 5,951,838 registered voters cast ballots".
        if (phrase.Whole >= 0)
        {
            if ((phrase.Is(Term.Registered) || phrase.Is(Term.Voter) && tokens[i].Number > 1000) && !IsLocal(i, phrase.End))
            {
                if (i > 0 && IsTurnoutOf(i, phrase))
                {
                    Facts(ClaimKind.Cast, i, phrase.End);
                    return Facts(ClaimKind.Registered, phrase.Whole, phrase.End);
                }

                _ = HasCastVerb(after, stop) < 0 && !(Last is { Kind: ClaimKind.Turnout } && Is(phrase.Whole - 2, "out"))
                    || Facts(Between(after, stop, Term.Not) ? ClaimKind.Abstained : ClaimKind.Cast, i, phrase.End);
                return Facts(ClaimKind.Registered, phrase.Whole, phrase.End);
            }

            // "Mnangagwa had 2,456,010 of the 4,774,878 valid votes".
            if (phrase.Is(Term.Vote) && Is(before, Term.Win | Term.Hold) && tokens[i].Number >= 1000 && !IsLocal(i, phrase.End)
                && Other(i, phrase.End) is null && SubjectOf(i) is { } holder)
            {
                Add(ClaimKind.Votes, holder, i);
                return PhraseAfter(phrase.Whole).Is(Term.Valid) ? Facts(ClaimKind.Valid, phrase.Whole, phrase.End)
                    : !Is(phrase.End + 1, "cast") || Facts(ClaimKind.Cast, phrase.Whole, phrase.End);
            }

            // "2,861,023 of the 2,880,425 ballots were valid".
            if (phrase.Is(Term.Vote | Term.Ballot) && tokens[i].Number >= 1000 && Is(after, Term.Be) && !IsLocal(i, phrase.End)
                && (Between(after + 1, after + 4, Term.Invalid) ? ClaimKind.Invalid
                    : Between(after + 1, after + 4, Term.Blank) ? ClaimKind.Blank
                    : Between(after + 1, after + 4, Term.Valid) ? ClaimKind.Valid : (ClaimKind?)null) is { } became)
            {
                became = became == ClaimKind.Valid && Between(after + 1, after + 3, Term.Not) ? ClaimKind.Invalid : became;
                return Facts(became, i, phrase.End) && Facts(ClaimKind.Cast, phrase.Whole, phrase.End);
            }

            return true;
        }

        // "Returning officers set aside 89,703 ballots", "23,151 papers were thrown out".
        if (phrase.Is(Term.Vote | Term.Ballot) && !phrase.Is(Term.Electoral) && tokens[i].Number > 20 && IsDiscarded(before, after))
        {
            return Facts(ClaimKind.Invalid, i, phrase.End);
        }

        // "46.70% of the 6,585,808 valid votes".
        if (phrase.Is(Term.Valid | Term.Vote | Term.Ballot) && Is(before, "of") && before > 0 && tokens[before - 1].IsPercent)
        {
            return phrase.Is(Term.Valid) ? Facts(ClaimKind.Valid, i, phrase.End) : Facts(ClaimKind.Cast, i, phrase.End);
        }

        // "64.70% of the 28,136,332 electors voted".
        if (phrase.Is(Term.Voter) && Is(before, "of") && before > 0 && tokens[before - 1].IsPercent && tokens[i].Number > 1000
            && (HasCastVerb(after, after + 4) >= 0 || Between(after, after + 4, Term.Abstain | Term.Not) || Is(after, "stayed")))
        {
            return Facts(ClaimKind.Registered, i, phrase.End);
        }

        // "Rejected were 155,306 papers".
        if (i >= 2 && Is(i - 1, Term.Be) && tokens[i - 2].Is(Term.Invalid | Term.Blank) && phrase.Is(Term.Ballot | Term.Vote))
        {
            return Facts(tokens[i - 2].Is(Term.Blank) ? ClaimKind.Blank : ClaimKind.Invalid, i, phrase.End);
        }

        // "4,031 ballot papers, or 1.28%, were invalid".
        if (phrase.Is(Term.Ballot | Term.Vote) && FateAfterAside(phrase.End + 1, hasShare: false) is { } lost)
        {
            return Facts(lost, i, phrase.End);
        }

        // "The 10,269,051 ballots cast for Labour", "1,242,380 valid votes for the SNP": theirs, and not all.
        if ((phrase.Is(Term.Ballot | Term.Valid) || Is(phrase.End + 1, Term.Be) && context.Election.Kind == ElectionKind.Referendum)
            && !phrase.Is(Term.Invalid | Term.Blank) && CastFor(phrase.End) is { } chosen)
        {
            return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null
                || AddVoted(current = chosen, i, phrase.End, phrase.End + 2);
        }

        // Who is counted, or what becomes of the ballots.
        if (phrase.Is(Term.Voter) || (phrase.Is(Term.Registered) && !phrase.Is(Term.Vote | Term.Ballot)))
        {
            return Voters(i, phrase, before);
        }

        if (phrase.Is(Term.Invalid))
        {
            return Facts(ClaimKind.Invalid, i, phrase.End);
        }

        if (phrase.Is(Term.Blank))
        {
            return Facts(HasBetween(i, next, "and") && Between(i, Math.Min(next, phrase.End + 4), Term.Invalid)
                ? ClaimKind.Invalid
                : ClaimKind.Blank, i, phrase.End);
        }

        if (phrase.Is(Term.Valid) && !Between(Math.Max(ClauseStart(i), i - 4), i, Term.Win))
        {
            return Facts(ClaimKind.Valid, i, phrase.End);
        }

        // "The government was confirmed with 84 votes": by the house.
        if (IsPersonal(i) || tokens[i].Number <= context.House && Enumerable.Range(ClauseStart(i), i - ClauseStart(i)).Any(k => W(k) is
            "confirmed" or "approved" or "adopted" or "ratified" or "invested"))
        {
            return true;
        }

        if (tokens[i].IsCompound || W(after) is "ahead" or "clear" or "behind" || Is(after, Term.Margin | Term.Majority)
            || (Is(before, "of") && Is(before - 1, Term.Margin | Term.Majority))
            || (Is(before, "by") && Between(Math.Max(0, before - 6), before, Term.Defeat | Term.Win | Term.Lose | Term.Margin))
            && !IsTo(i, phrase.End))
        {
            var lead = SubjectOf(i);
            return IsLocal(i, phrase.End)
                || (lead is null ? Add(ClaimKind.VoteMargin, RoundSubject(i), i) : Add(ClaimKind.VoteMargin, lead, i));
        }

        // "31,002 were invalid", "2,122,449 being valid".
        if (Between(after, next, Term.Invalid))
        {
            return Facts(ClaimKind.Invalid, i, phrase.End);
        }

        if (Between(after, next, Term.Blank))
        {
            return Facts(ClaimKind.Blank, i, phrase.End);
        }

        if (Between(after, next, Term.Valid) && !HasBetween(after, next, "of"))
        {
            var isNot = Between(after, Math.Min(next, FirstOf(after, next, Term.Valid)), Term.Not) || HasBetween(after, next, "no")
                || HasBetween(after, next, "not");
            return Facts(isNot ? ClaimKind.Invalid : ClaimKind.Valid, i, phrase.End);
        }

        // "… to 7.37%: of 445,009 ballots only 412,232 were valid".
        if (phrase.Is(Term.Ballot) && W(i - 1) is "of" && (i == 1 || tokens[i - 2].Mark is ':' or ';' or ',')
            && FirstOf(after, Math.Min(tokens.Count, after + 8), Term.Valid | Term.Invalid | Term.Blank) is var ending and < int.MaxValue
            && tokens.FindIndex(after, ending - after, t => t.IsNumber) > 0)
        {
            return Facts(ClaimKind.Cast, i, phrase.End);
        }

        var cast2 = HasCast(after, Math.Min(next, after + 4));
        // "The roll held 1,000,000 voters and 640,000 votes were cast": by nobody who is named before.
        var doing = !(Is(after, Term.Be) && cast2) && mentions.Exists(m => m.Last < i)
            && Enumerable.Range(0, i).Skip(Math.Max(ClauseStart(i), i - 8))
            .Any(k => tokens[k].Is(Doing) && tokens[k].Mention == 0 && !(Is(k, Term.Registered) && Between(k - 1, k + 2, Term.Voter)));
        if (cast2 && For(i) is { } receiver)
        {
            return Add(ClaimKind.Votes, receiver, i);
        }

        var behind = Is(phrase.End + 1, Term.Article) ? phrase.End + 2 : phrase.End + 1;
        if (Is(before, "with") && behind < tokens.Count && tokens[behind].Mention is > 0 and var follower
            && mentions[follower - 1].Subject is { Kind: SubjectKind.Party } owner)
        {
            return Add(ClaimKind.Votes, owner, i);
        }

        if (Is(before, Term.Gain) && !Is(before, Term.Win))
        {
            return true;
        }

        // "On 2,426,316 ballots nothing valid was marked, so that 42,552,835 votes were counted": fewer than were cast.
        if (cast2 && HasBetween(after, after + 4, "counted") && Make(ClaimKind.Cast, RoundSubject(i), i, 1, share: false) is var all
            && (context.Known.Fits(all) is { } fits ? !fits && !context.Known.IsSlip(all, tokens[i].Tolerance)
                : Between(0, i, Term.Invalid | Term.Blank) || HasBetween(0, i, "no") && Between(0, i, Term.Valid))
            && context.Known.Fits(all with { Kind = ClaimKind.Valid }) != false)
        {
            return Facts(ClaimKind.Valid, i, phrase.End);
        }

        if ((cast2 && SubjectAfter(phrase.End) is null && !doing) || (!doing && phrase.Is(Term.Ballot)) || (cast2 && Is(before, "of")))
        {
            return Facts(ClaimKind.Cast, i, phrase.End);
        }

        if (IsLocal(i, phrase.End) || Between(Math.Max(0, i - 4), i, Term.Need)
            || phrase.Is(Term.Ballot) && Is(before, "of") && !Between(ClauseStart(i), i, Term.Win))
        {
            return true;
        }

        // Votes lost, or more than before, are no votes won.
        if (Is(before, "and") && Last is { Kind: ClaimKind.SeatChange or ClaimKind.VoteShareChange }
            && tokens.FindLastIndex(before, t => t.IsNumber) is >= 0 and var beside && !mentions.Exists(m => m.First > beside && m.Last < i)
            && !Between(beside, i, Doing))
        {
            return true;
        }

        if (Is(before, Term.Lose) || Is(before, "by") || Is(after, "more") || Is(after, "fewer"))
        {
            return true;
        }

        if (Other(i, phrase.End) is { } other)
        {
            return other.IsPrevious || Add(ClaimKind.Votes, OtherElection(other.Year), i);
        }

        if (phrase.Mention > 0)
        {
            return Add(ClaimKind.Votes, mentions[phrase.Mention - 1].Subject, i);
        }

        // "Among the parties without representation pro NRW was the largest, with 118,326 votes".
        if (W(0) is "among" or "of" && Between(1, 4, Term.Group | Term.Candidate) && Is(before, "with")
            && !mentions.Exists(m => m.Subject.Kind == SubjectKind.Party && m.Last < i))
        {
            return Add(ClaimKind.Votes, ClaimSubject.Unresolved("", "one of several whom the infobox does not list"), i);
        }

        return Party(ClaimKind.Votes, i, phrase.End)
            || (phrase.Is(Term.Vote) && (Between(Math.Max(0, i - 6), i, Term.Turnout) || Is(i - 2, "total"))
                && Facts(ClaimKind.Cast, i, phrase.End));
    }
}
