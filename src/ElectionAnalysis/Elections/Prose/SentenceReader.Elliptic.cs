namespace ElectionAnalysis;

/// <content>Numbers without a noun, which a number before them, a list or a verb explains.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"B 30 and C 12", "down from 57", "finish on 87", "163 were fielded by groups".</summary>
    private bool Elliptic(int i, Phrase phrase)
    {
        if (tokens[i].IsCompound)
        {
            return false;
        }

        var next = i + 1 < tokens.Count ? NextNumber(i, Math.Min(i + 7, ClauseEnd(i))) : i;
        var before = Before(i);

        if (Is(before, "of") && W(before - 1) is "roll" or "rolls" or "register" or "electorate" or "list" && tokens[i].Number > 1000)
        {
            return Facts(ClaimKind.Registered, i, i);
        }

        if (PartOfItsOwn(i, phrase, before))
        {
            return true;
        }

        // "31,002 (1.3%) were invalid", "2,221,283 cast a vote - with 2,122,449 being valid".
        if (Is(i + 1, Term.Abstain))
        {
            return Facts(ClaimKind.Abstained, i, i + 1);
        }

        if (Is(i - 1, "remaining") && Last is { Kind: ClaimKind.SeatsWon }
            && (i + 1 == tokens.Count || tokens[i + 1].Mark is '.' or ',' or ';' or ':' or ')' || Is(i + 1, "went") || Is(i + 1, "were"))
            && SubjectAfter(i) is null)
        {
            return Add(ClaimKind.SeatsWon, ClaimSubject.Unresolved("the others", "the text does not say who they are"), i);
        }

        if ((W(before) is "remained" or "leaving" or "left" || Is(i + 1, Term.Be) && W(i + 2) is "left" or "remaining")
            && Last is { Kind: ClaimKind.Invalid or ClaimKind.Blank }
            && tokens[i].Number >= 1000)
        {
            return Facts(ClaimKind.Valid, i, i);
        }

        // "239,237 were spoilt and 17,680,729 counted".
        if (tokens[i].Number >= 1000 && W(i + 1) is "counted" or "accepted" && Is(i - 1, Term.Conjunction)
            && (i + 2 >= tokens.Count || tokens[i + 2].Mark != '\0') && Last is { Kind: ClaimKind.Invalid or ClaimKind.Blank })
        {
            return Facts(ClaimKind.Valid, i, i);
        }

        if (IsCountInAll(i))
        {
            return Facts(ClaimKind.Cast, i, i);
        }

        // "That was ten short of its strength in December 2005".
        if (Last is { Kind: ClaimKind.SeatsWon, Subject: var shrunk } && ShortOfItsOwn(i) is not 0 and var sign
            && IsPartyLike(shrunk))
        {
            return Add(ClaimKind.SeatChange, shrunk, i, sign);
        }

        // "Of 2.7 million ballots 139,427, or 5.2 per cent, were rejected".
        if (tokens[i].Number >= 1000 && FateAfterAside(i + 1) is { } ended)
        {
            return Facts(ended, i, i);
        }

        if (tokens[i].Number > 0 && Fate(i, NextNumber(i, Math.Min(i + 10, ClauseEnd(i)))) is { } fate)
        {
            return fate == ClaimKind.Votes ? current is { } voted && Add(ClaimKind.Votes, voted, i) : Facts(fate, i, i);
        }

        if (Is(i + 1, "from") && (HasWord("deput") || HasWord("MPs") || HasWord("members")) && Last?.Kind == ClaimKind.SeatsWon
            && SubjectAfter(i, candidates: true) is { } returned)
        {
            return Add(ClaimKind.SeatsWon, returned, i);
        }

        // "69 members, of whom 61 are elected".
        if (W(i - 1) is "whom" or "which" && Is(i - 2, "of") && Is(i + 1, Term.Be) && W(i + 2) is "elected" or "chosen" or "filled"
            && context.Known.Fits(Make(ClaimKind.HouseSeats, ClaimSubject.House, i, 1, share: false)) == true)
        {
            return Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        // "177 seats in a House of 295".
        if (Is(before, "of") && Is(before - 1, Term.House) && W(before - 2) is "a" or "the" && tokens[i].Number == context.House)
        {
            return Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        // "One seat short of a majority in what was then a house of 181".
        if (Is(before, "of") && Is(before - 1, Term.House) && W(before - 2) is "a" or "an" && HasBetween(before - 6, before, "then")
            && tokens[i].Number > 20)
        {
            return Add(ClaimKind.PreviousHouseSeats, ClaimSubject.House, i);
        }

        if (TallyOf(i, phrase))
        {
            return true;
        }

        // "The number of districts was reduced from 300 to 295, and with it the total from 480 to 475".
        var total = Is(before, "to") && IsNumber(before - 1) ? Before(before - 1) : before;
        if (Is(total, "from") && Is(total - 1, "total") && IsHouseElected && tokens[i].Number > 20
            && !mentions.Exists(m => m.Last < i && !m.IsPronoun) && HasWord("number of"))
        {
            return Add(total == before ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        if (HouseTopic(i) && W(before) is "from" or "to" or "at" or "of")
        {
            return IsOfOldHouse(i)
                || Add(Is(before, "from") ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        // "A elected eleven members, and B, with 6.05%, likewise eleven".
        if (Is(i - 1, "likewise") && Last is { Kind: ClaimKind.VoteShare or ClaimKind.Votes, Subject.Kind: SubjectKind.Party } share
            && claims.FindLastIndex(c => c.Kind == ClaimKind.SeatsWon && c.Value.Number == tokens[i].Number) >= firstClaim)
        {
            return Add(ClaimKind.SeatsWon, share.Subject, i);
        }

        if (LeftAfterLoss(i, before) || LevelWith(i) || LevelOn(i) || CountBehindAsides(i))
        {
            return true;
        }

        // "241 seats to the Democrats' 194".
        var last = Last;
        if (last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.Votes or ClaimKind.ElectoralVotes } && i > 2
            && tokens[i - 1].Mark is 's' or '\'' or '’' && tokens[i - 2].Mention is > 0 and var theirs
            && Is(mentions[theirs - 1].First - (Is(mentions[theirs - 1].First - 1, Term.Article) ? 2 : 1), "to")
            && !mentions[theirs - 1].Subject.Same(last.Subject))
        {
            return Add(last.Kind, last.Subject.Kind == SubjectKind.OtherElection ? last.Subject : mentions[theirs - 1].Subject, i);
        }

        if (IsMark(i - 1, '(') && IsMark(i + 1, ')') && Is(i - 2, "votes") && tokens[i].Number > 200 && !IsLocal(i, i)
            && SubjectOf(i) is { } most)
        {
            return Add(ClaimKind.Votes, most, i);
        }

        if (HasWord("candidate") && SubjectAfter(i, candidates: true) is { } fielded
            && Between(i, Math.Min(i + 5, tokens.Count), Term.Field))
        {
            return Add(ClaimKind.Candidates, fielded, i);
        }

        var seats = last?.Kind is ClaimKind.SeatsWon or ClaimKind.SeatChange or ClaimKind.PreviousSeats or ClaimKind.HouseSeats
            or ClaimKind.PreviousHouseSeats
            || (next < tokens.Count && IsNumber(next) && PhraseAfter(next).Is(Term.Seat | Term.Member)
                && (Is(i - 1, "from") || Is(i - 1, "of") && Is(i - 2, "instead")))
            || (last is null or { Kind: ClaimKind.VoteShare } && (HasWord("seat") || HasWord("representation")))
            || (last is null && memory.Seats && (Is(before, Term.Hold | Term.Win | Term.Reach) || Is(before, "with")
                || Is(before, "to") && Is(before - 1, Term.Gain | Term.Lose))
                && (i + 1 == tokens.Count || tokens[i + 1].Mark is '.' or ',' || W(i + 1) is "in" or "at"));
        if (seats && (ChangedLikewise(i) || SeatWithoutNoun(i, before)))
        {
            return true;
        }

        if (memory.ListOfSeats && context.House >= tokens[i].Number && ListedSeats(i))
        {
            return true;
        }

        if (BareVotes(i, before) || BareSeats(i, before))
        {
            return true;
        }

        if (last is null || tokens[i].Wording != Wording.Exact || tokens[i].End - tokens[i].Start > 15)
        {
            return false;
        }

        var tied = before >= 0
            && (tokens[before].Mention > 0
                || (IsMark(before, ',') && Is(before - 1, ")") == false && tokens[Math.Max(0, before - 1)].Mention > 0)
                || IsMark(before, '(') && tokens[Math.Max(0, before - 1)].Mention > 0
                || IsMark(before, ')') && before == i - 1 && before > 2 && IsMark(before - 2, '(') && tokens[before - 3].Mention > 0
            || (before >= 0 && tokens[before].Mark is 's' or '\'' or '’') && tokens[Math.Max(0, before - 1)].Mention > 0
            || IsMark(before, ':')
            || ((W(before) is "with" or "on" or "at" || Is(before, "for") && HasWord("accounted for")
                || Is(before, "in") && (last.Kind is ClaimKind.StatesCarried or ClaimKind.Candidates || last.Kind is ClaimKind.SeatsWon
                    && Is(Before(tokens.FindLastIndex(i - 1, t => t.IsNumber)), "in"))
                || Is(before, "by") && last.Kind is ClaimKind.Votes or ClaimKind.VoteShare
                || Is(before, Term.Win | Term.Hold | Term.Field))
                && (tokens[Math.Max(0, before - 1)].Mention > 0
                    || IsMark(before - 1, ')') && before > 1 && tokens[before - 2].Mention > 0)));
        ClaimKind? kind = null;
        for (var c = claims.Count - 1; c >= firstClaim && kind is null; c--)
        {
            kind = claims[c].Kind is ClaimKind.SeatsWon or ClaimKind.Votes or ClaimKind.Candidates or ClaimKind.ElectoralVotes
                or ClaimKind.StatesCarried
                && !(claims[c].Kind == ClaimKind.Votes && tokens[i].Number <= (context.House ?? 0)) ? claims[c].Kind : null;
        }

        if (kind is null && last.Kind == ClaimKind.PreviousSeats && tied && IsPreviousOf(i))
        {
            return true;
        }

        if (kind is not { } same)
        {
            return false;
        }

        if (SubjectAfter(i) is { } after)
        {
            // "17 of them put up by recognised parties and two by groups": some of all.
            if (same == ClaimKind.Candidates && after is { Kind: SubjectKind.Unresolved, Text: [>= 'a' and <= 'z', ..] })
            {
                return Taken(i);
            }

            // "91 seats against 70 for the Conservatives", of the election that the first number is of.
            return Add(same, last.Subject.Kind == SubjectKind.OtherElection && last.Kind == same ? last.Subject : after, i);
        }

        // "Tudor 349,416 and Kelemen, the candidate of the minority, 329,727": the name before the aside.
        if (same == ClaimKind.Votes && last.Kind == same && tokens[i].Number >= 1000 && NameBeforeAside(i) is { } apart)
        {
            return Add(same, apart, i);
        }

        // "304 electoral votes to 227": the other one's.
        if (Is(i - 1, "to") && Between(Math.Max(0, i - 4), i, Term.Vote | Term.Seat))
        {
            return Opponent() is { } opponent && Add(same, opponent, i);
        }

        // "Ibarra carried five of the eight provinces, whereas Carvajal prevailed in only three."
        tied |= Is(before, "in") && last.Kind == ClaimKind.StatesCarried && same == ClaimKind.StatesCarried
            && W(before - 1) is "prevailed" or "won" or "ahead" or "first" or "led" or "triumphed";
        return tied && SubjectOf(i) is { } subject
            && !(claims.FindLast(c => c.Kind == same
            && ReferenceEquals(c.Sentence, sentence.Text))?.Subject is { Kind: SubjectKind.Party } told
                && told.Same(subject))
            && (last.Kind == same || !subject.Same(last.Subject) || tokens[before].Mention > 0) && Add(same, subject, i);
    }

    private ClaimSubject? NameBeforeAside(int i)
    {
        if (!IsMark(i - 1, ',') || i + 1 < tokens.Count && !(tokens[i + 1].Mark is ',' or '.' or ';' || Is(i + 1, "and")))
        {
            return null;
        }

        var open = i - 2;
        while (open > 1 && tokens[open].Mark is '\0' or '-' or 's' && !tokens[open].IsNumber)
        {
            open--;
        }

        if (!IsMark(open, ',') || open > i - 4 || !Is(open + 1, Term.Article | Term.Relative | Term.Previous) || !IsCapital(open - 1)
            || tokens[open - 1].Kind != TokenKind.Word)
        {
            return null;
        }

        if (tokens[open - 1].Mention is > 0 and var number)
        {
            return mentions[number - 1].Subject;
        }

        var first = open - 1;
        while (first > 0 && IsCapital(first - 1) && tokens[first - 1] is { Kind: TokenKind.Word, Mention: 0 })
        {
            first--;
        }

        return ClaimSubject.Unresolved(Text(first, open - 1), "no party of the infobox has this name");
    }
}
