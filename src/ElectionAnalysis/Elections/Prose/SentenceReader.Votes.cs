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

        // "1,203,517 preference votes": a person's, not the list's.
        if (HasBetween(i, phrase.End, "preference") && !HasBetween(i, phrase.End, "first") || HasBetween(i, phrase.End, "personal")
            || HasBetween(i, phrase.End, "preferential"))
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

        // Who is counted, or what becomes of the ballots.
        if (phrase.Is(Term.Voter) || (phrase.Is(Term.Registered) && !phrase.Is(Term.Vote | Term.Ballot)))
        {
            // "Twenty million people, most of whom had never voted": of an aside.
            var isAside = IsMark(after, ',') && W(after + 1) is "most" or "many" or "some" or "who" or "none" or "few" or "all";
            if (Between(after, next, Term.Abstain) || (!isAside && Between(after, next, Term.Not) && Between(after, next, Term.CastVerb))
                || HasBetween(after, next, "stayed"))
            {
                return Facts(ClaimKind.Abstained, i, phrase.End);
            }

            // "Of 52.2 million voters 75.71 per cent cast a ballot."
            if (W(i - 1) is "of" && (i == 1 || tokens[i - 2].Mark != '\0' || Is(i - 2, "out")) && next < tokens.Count
                && tokens[next].IsPercent && HasCastVerb(next, next + 5) >= 0)
            {
                return Facts(ClaimKind.Registered, i, phrase.End);
            }

            if (IsMark(after, ',') && Is(after + 1, "out") && Is(after + 2, "of") && tokens[i].Number > 1000)
            {
                return Facts(ClaimKind.Cast, i, phrase.End);
            }

            if (IsMark(after, ',') && after + 1 < tokens.Count && tokens[after + 1].IsPercent
                && Between(after + 2, after + 8, Term.Registered | Term.Voter))
            {
                return Facts(ClaimKind.Cast, i, phrase.End);
            }

            if (Between(phrase.End, Math.Min(next, after + 4), Term.Blank))
            {
                return Facts(ClaimKind.Blank, i, phrase.End);
            }

            if (HandedIn(after) is { } spoilt && !IsLocal(i, phrase.End))
            {
                return Facts(spoilt, i, phrase.End);
            }

            if (Chosen(i, phrase.End))
            {
                return true;
            }

            // "Backed by 2,909 voters".
            if (Is(before, "by") && W(before - 1) is "backed" or "supported" or "chosen" or "preferred" or "favoured" or "favored"
                && !IsLocal(i, phrase.End) && Other(i, phrase.End) is null && SubjectOf(i) is { } backed)
            {
                return Add(ClaimKind.Votes, backed, i);
            }

            // "His opponent, for whom 236,965 Cypriots voted", "it had the support of 1,080,914 voters".
            if (VotersOfSomebody(i, before, phrase.End) is { } theirs)
            {
                return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null || Add(ClaimKind.Votes, theirs, i);
            }

            // "The commission registered 4.6 million voters."
            if (Is(before, "registered") && before == i - 1)
            {
                return Facts(ClaimKind.Registered, i, phrase.End);
            }

            // "the 6.4 million people who voted in favour".
            if (tokens[i].Number >= 1000 && Is(after, "who") && AnswerAt(after + 1) is { } favoured)
            {
                return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null || Add(ClaimKind.Votes, favoured, i);
            }

            if (Is(before, "by") || Between(after, next, Term.Not))
            {
                return true;
            }

            var cast = HasCastVerb(after, next);
            if ((Is(i - 1, "of") && W(i - 2) is "out" or "Out") && !phrase.Is(Term.Ballot))
            {
                return Facts(ClaimKind.Registered, i, phrase.End);
            }

            // "17,378,581 people voted to stay": for an answer, which the infobox tells.
            if (cast >= 0 && context.Election.Kind == ElectionKind.Referendum && Is(cast, "voted") && W(cast + 1) is "to" or "in"
                && !IsLocal(i, phrase.End))
            {
                return true;
            }

            // "805,658 voters said yes to the agreement".
            if (tokens[i].Number >= 1000 && AnswerAt(after) is { } chooses)
            {
                return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null || Add(ClaimKind.Votes, chooses, i);
            }

            if (cast >= 0 && context.Election.Kind == ElectionKind.Referendum && cast + 1 < tokens.Count
                && tokens[cast + 1].Mention is > 0 and var chosen && !IsLocal(i, phrase.End))
            {
                return Add(ClaimKind.Votes, mentions[chosen - 1].Subject, i);
            }

            // "489,230 people voted for the PNC".
            if (cast >= 0 && Is(cast, "voted") && Is(cast + 1, "for") && context.Election.Kind != ElectionKind.Referendum)
            {
                var elect = Is(cast + 2, Term.Article) ? cast + 3 : cast + 2;
                return elect >= tokens.Count || tokens[elect].Mention is not (> 0 and var voted) || IsLocal(i, elect)
                    || Other(i, elect) is not null
                    || Add(ClaimKind.Votes, current = mentions[voted - 1].Subject, i);
            }

            var registered = phrase.Is(Term.Registered) || HasBetween(after, after + 5, "right") && HasBetween(after, after + 7, "vote")
                || Between(after, next, Term.Registered) && !(cast >= 0 && cast < FirstOf(after, next, Term.Registered));
            return registered ? Facts(ClaimKind.Registered, i, phrase.End)
                : cast >= 0 ? Facts(ClaimKind.Cast, i, phrase.End)
                : Is(before, "of") && (Between(before - 3, before, Term.Registered)) ? Facts(ClaimKind.Registered, i, phrase.End)
                : true;
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

    /// <summary>Whose voters are counted: of whom "for whom" is said, or who has their support.</summary>
    private ClaimSubject? VotersOfSomebody(int i, int before, int end)
    {
        if (W(before) is "whom" or "which" && Is(before - 1, "for") && HasCastVerb(end + 1, end + 3) >= 0)
        {
            var name = IsMark(before - 2, ',') ? before - 3 : before - 2;
            return name >= 0 && tokens[name].Mention is > 0 and var number && mentions[number - 1].Subject is { } of
                && (of.Kind == SubjectKind.Party || of.Text is [var letter, ..] && char.IsUpper(letter))
                ? current = of
                : ClaimSubject.Unresolved("", "the text does not say whose they are");
        }

        return Is(before, "of") && W(before - 1) is "support" or "backing" or "votes" or "ballots" or "confidence" or "trust"
            && Between(Math.Max(0, before - 5), before - 1, Term.Win | Term.Hold) ? SubjectOf(i) : null;
    }

    /// <summary>"For the Workers' Party 210,000 votes were cast".</summary>
    private ClaimSubject? For(int i)
    {
        var name = IsMark(i - 1, ',') ? i - 2 : i - 1;
        return name > 0 && tokens[name].Mention is > 0 and var number && mentions[number - 1] is { First: var first } mention
            && (Is(first - 1, "for") || Is(first - 1, Term.Article) && Is(first - 2, "for")) ? mention.Subject : null;
    }

    /// <summary>Whether the sentence is about somebody's own constituency.</summary>
    private bool IsPersonal(int i)
    {
        var (start, end) = (tokens[ClauseStart(i)].Start, tokens[Math.Min(ClauseEnd(i), tokens.Count) - 1].End);
        var clause = text.AsSpan(start, Math.Max(0, end - start));
        return clause.ContainsAny(OwnSeats);
    }

    private static readonly System.Buffers.SearchValues<string> OwnSeats = System.Buffers.SearchValues.Create(["his seat", "her seat",
        "his constituency", "her constituency", " constituency with", "his own seat", "her own seat"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"by 115 votes to 30".</summary>
    private bool IsTo(int i, int end) => Is(end + 1, "to") && IsNumber(end + 2);

    /// <summary>"Lula obtained 57,259,504 (48.43%)", "Likud 1,115,336": votes, for nothing else is counted so high.</summary>
    private bool BareVotes(int i, int before)
    {
        if (tokens[i].Number is >= 1300 and < 2600 && tokens[i].End - tokens[i].Start == 4
            || tokens[i].Number < Math.Max(1000, 3 * (context.House ?? 0)) || IsLocal(i, i) || before < 0
            || (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Terms == Term.None && !IsCapital(i + 1))
            || CurrencySign().IsMatch(text.AsSpan(tokens[i].Start - Math.Min(3, tokens[i].Start), Math.Min(3, tokens[i].Start))))
        {
            return false;
        }

        // "The Front's vote came to 1,326,040".
        if (W(before) is "to" && W(before - 1) is "came" or "amounted" or "ran" or "rose" or "fell" or "climbed" or "dropped" or "added"
            || W(before) is "totalled" or "was" or "numbered" or "reached")
        {
            var what = Is(before, "to") ? before - 2 : before - 1;
            if (W(what) is "vote" or "votes" or "total" or "tally" or "poll" or "score" && what > 1
                && tokens[what - 1].Mark is 's' or '\'' or '’' && tokens[what - 2].Mention is > 0 and var possessor && Other(i, i) is null
                && mentions[possessor - 1].Subject is { Kind: SubjectKind.Party or SubjectKind.Unresolved } whose)
            {
                return Add(ClaimKind.Votes, current = whose, i);
            }
        }

        var name = Is(before, Term.Win | Term.Hold) || W(before) is "with" or "on" or "at" or "to" or "against"
            || tokens[before].Mark is ':' or '(' or ',' or '-' or 's' ? before - 1 : before;
        name = name >= 0 && tokens[name].Mark == ')'
            ? tokens.FindLastIndex(name, Math.Min(name + 1, LongestBracket), t => t.Mark == '(') - 1
            : name >= 0 && tokens[name].Mark == ',' ? name - 1 : name;

        // "ahead of Quijano, who received 1,047,592".
        name = W(name) is "who" or "which" ? (IsMark(name - 1, ',') ? name - 2 : name - 1) : name;
        if (BeforeAsides(i) is { } apart && IsPartyLike(apart) && Other(i, i) is null && Last is { Kind: ClaimKind.Votes or ClaimKind.VoteShare })
        {
            return Add(ClaimKind.Votes, current = apart, i);
        }

        // "Ayeni of the Alliance, who finished third, had 53,537".
        if (name > 0 && (tokens[name].Mention == 0 || !EndsWithName(name)) && Is(before, Term.Win | Term.Hold) && IsMark(before - 1, ',')
            && Other(i, i) is null
            && SubjectOf(i) is { } behindAside && (behindAside.Kind == SubjectKind.Party || behindAside.Text is [var letter, ..]
            && char.IsUpper(letter)))
        {
            return Add(ClaimKind.Votes, behindAside, i);
        }

        // "The Communists were second with 153,335".
        if (name > 0 && W(before) is "with" or "on" && W(name) is "second" or "third" or "fourth" or "fifth" or "last" or "first"
            && SubjectOf(i) is
            { } placed && Other(i, i) is null)
        {
            return Add(ClaimKind.Votes, placed, i);
        }

        if (name < 0 || tokens[name].Mention is not (> 0 and var number))
        {
            return SubjectAfter(i) is { } after && Last is { Kind: ClaimKind.Votes } && Add(ClaimKind.Votes, after, i)
                || W(before) is "with" or "on" or "at" && ShareAfter(i) is not null && SubjectOf(i) is { } doer && Other(i, i) is null
                    && Add(ClaimKind.Votes, doer, i);
        }

        var subject = mentions[number - 1].Subject;
        return Other(i, i) is { } other
            ? other.IsPrevious || Add(ClaimKind.Votes, OtherElection(other.Year), i)
            : Add(ClaimKind.Votes, current = subject, i);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"[$€£¥₹]|US", Words)]
    private static partial System.Text.RegularExpressions.Regex CurrencySign();

    /// <summary>The only other one that the sentence names.</summary>
    private ClaimSubject? Opponent()
    {
        var mine = current;
        var others = mentions.FindAll(m => m.Subject.Kind == SubjectKind.Party && mine is not null && !m.Subject.Same(mine))
            .DistinctBy(m => m.Subject.Party?.Number).ToList();
        return others is [var only] ? only.Subject
            : others.Count == 0 && mine?.Party is { } party && context.Parties.Count == 2
                ? context.Parties.FirstOrDefault(p => p.Number != party.Number) is { } rest
                    ? ClaimSubject.Of(rest, "", "the only other one of the infobox")
                    : null
            : ClaimSubject.Unresolved("", "the text does not say whose it is");
    }
}
