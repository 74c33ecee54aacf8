namespace ElectionAnalysis;

/// <content>The seats of the house, of another house, or of a part of it.</content>
internal sealed partial class SentenceReader
{
    private void House(int i, int end)
    {
        // A part of the house, or another house.
        var isSlip = i == 1 && Is(0, "the") && end == 2 && context.Known.IsSlip(Make(ClaimKind.HouseSeats, ClaimSubject.House, i, 1,
            share: false), 0, least: 2);
        if (context.House is { } known && known != (int)tokens[i].Number && !isSlip
            && (PartOfHouse().IsMatch(text.AsSpan(tokens[end].Start)) || OtherHouse(end)))
        {
            return;
        }

        // "The remaining 12 seats are filled", "from five 10-seat constituencies", "ranging from 4 to 16 seats": parts of it.
        if (IsOfOldHouse(i) || W(i - 1) is "remaining" or "other" || HasBetween(end + 1, end + 4, "constituencies")
            || HasBetween(end + 1, end + 4, "districts") || HasBetween(Math.Max(0, i - 6), i, "ranging"))
        {
            return;
        }

        // "and the Senate from 315 to 200", where the Senate is not what was elected.
        for (var k = i - 1; k >= 0 && !(tokens[k].Mark is ';'); k--)
        {
            if (Is(k, "Senate") && context.Election.Kind != ElectionKind.Senate && tokens[k].Mention == 0)
            {
                return;
            }

            if (tokens[k].Is(Term.House) && tokens[k].Mention == 0)
            {
                break;
            }
        }

        // "from 386 to 199 with effect from the next election": a later house.
        if (HasWord("next election") || HasWord("following election"))
        {
            _ = Is(Before(i), "from") && Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
            return;
        }

        if (IsBackground && SaysThen(i) && !HoldsWhatWasHeld(tokens[i].Number))
        {
            return;
        }

        if (Other(i, end) is { } other)
        {
            Add(other.IsPrevious ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats,
                other.IsPrevious ? ClaimSubject.House : OtherElection(other.Year), i);
        }
        else if (Is(Before(i), "from") || Between(Math.Max(0, i - 2), i, Term.Previous) || IsOfPreviousHouse(i))
        {
            Add(ClaimKind.PreviousHouseSeats, ClaimSubject.House, i);
        }
        else if (!(IsBackground && tokens[i].Number != context.House && (SaysThen(i) || HasWord("in those days"))))
        {
            Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
        }
    }

    /// <summary>"Raised from 100 to 150 in 1956": a change that the election before had seen already.</summary>
    private bool IsOfOldHouse(int i)
    {
        var last = context.PreviousYear ?? context.Year - 6;
        return Enumerable.Range(ClauseStart(i), Math.Max(0, ClauseEnd(i) - ClauseStart(i))).Any(k => tokens[k].Kind == TokenKind.Year
            && (int)tokens[k].Number < last && W(k - 1) is "in" or "since" or "In" or "Since" or "of" or "from" or "until" or "before")
            && (Is(Before(i), "from") || Is(Before(i), "to"));
    }

    /// <summary>"the outgoing parliament had 147 seats": whose house the number is of.</summary>
    private bool IsOfPreviousHouse(int i)
    {
        var house = i - 1;
        while (house >= ClauseStart(i) && !tokens[house].Is(Term.House))
        {
            house--;
        }

        // "The House then had 630 members", told of what was before: where the infobox has another number, that of today.
        return house >= ClauseStart(i) && (Is(house - 1, Term.Previous) || Is(house - 1, "old")
            || IsBackground && tokens[i].Number != context.House && IsOwnHouse(house) && HoldsWhatWasHeld(tokens[i].Number) && SaysThen(i));
    }

    /// <summary>"needed 74 seats for a majority", "the 272 seats required to govern alone", "a majority mark of 272 seats".</summary>
    private bool IsMajority(int i, int end)
    {
        var from = Math.Max(ClauseStart(i), i - 9);
        var to = Math.Min(ClauseEnd(i), end + 9);
        if (IsOfPair(i))
        {
            return false;
        }

        var word = Between(from, to, Term.Majority) || HasBetween(from, to, "govern") || HasBetween(from, to, "government");
        return word && !Between(i + 1, end + 1, Term.More)
            && (Between(Math.Max(from, i - 5), i, Term.Need)
                || Between(end + 1, Math.Min(to, end + 5), Term.Need & ~Term.Margin) && !Is(end + 1, "short")
                    && !HasBetween(end + 1, end + 5, "than"))
            && !(Is(end + 1, "short") || HasBetween(end + 1, end + 3, "short"));
    }

    /// <summary>"66 seats in the Senate", where another house was elected.</summary>
    private bool IsInOtherHouse(int end)
    {
        if (!(W(end + 1) is "in" or "of") || context.Election.Kind == ElectionKind.Senate)
        {
            return false;
        }

        for (var k = end + 2; k < Math.Min(tokens.Count, end + 6) && !tokens[k].IsNumber && tokens[k].Mark == '\0'; k++)
        {
            if (W(k) is "senate" or "Senate" or "council" or "Council" or "Lords" or "Bundesrat" || Is(k, "upper") && Is(k + 1, Term.House))
            {
                var word = W(k);
                return !context.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
                    && context.Election.SeatsAsWritten?.Value.Contains(word, StringComparison.OrdinalIgnoreCase) != true;
            }
        }

        return false;
    }

    /// <summary>"The 25-member National Council", where the infobox elects the National Assembly.</summary>
    private bool OtherHouse(int end)
    {
        if (context.Election.SeatsAsWritten is not { } written)
        {
            return false;
        }

        for (var k = end + 1; k < Math.Min(tokens.Count, end + 7); k++)
        {
            if (tokens[k].Is(Term.House) && IsCapital(k))
            {
                return written.Value.Any(char.IsLetter) && !written.Value.Contains(W(k), StringComparison.OrdinalIgnoreCase)
                    && Lexicon.Contains(written.Value, Term.House);
            }
        }

        return false;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+ ((are|were|is) )?(directly )?(elected|chosen|returned|filled|allocated|allotted|distributed)? ?(in|by|from|through|under|on) (single|two|multi|the (single|con(?!gress))|prop|party|closed|open|a |an |lists|constitu|district|indirect|regional|prefect|women|nation)", Words)]
    private static partial System.Text.RegularExpressions.Regex PartOfHouse();

    private bool IsToElect(int i, int start)
    {
        for (var k = i - 1; k >= start && k > i - 14 && !tokens[k].IsNumber; k--)
        {
            if (W(k) is "elect" or "electing" or "choose" or "choosing" || W(k) is "election" && Is(k + 1, "of"))
            {
                return true;
            }

            if (tokens[k].Mention == 0 && tokens[k].Is(Doing | Term.Be))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"A 7-2 majority": one of two numbers that a dash joins.</summary>
    private bool IsOfPair(int i) => IsMark(i + 1, '-') && IsNumber(i + 2) || IsMark(i - 1, '-') && IsNumber(i - 2);

    private bool IsHouse(int i, Phrase phrase, int stop)
    {
        var (end, start) = (phrase.End, ClauseStart(i));
        if (phrase.Mention > 0 || SubjectAfterVerb(end, phrase.Is(Term.Member)))
        {
            return false;
        }

        var all = W(i - 1) is "all" or "All" || (Is(i - 1, "the") && Is(i - 2, "all")) || (Is(i - 1, "of") && Is(i - 2, "all"))
            || (Is(i - 1, "the") && Is(i - 2, "of") && Is(i - 3, "all")) || (Is(i - 1, "its") && Is(i - 2, "all"));
        var won = Between(Math.Max(start, i - 6), i, Term.Win | Term.Lose | Term.Gain | Term.Hold)
            && !Between(Math.Max(start, i - 4), i, Term.Contest);
        if (all && !won)
        {
            return true;
        }

        // "There are 63 seats."
        if (W(i - 1) is "are" or "were" && Is(i - 2, "there") && phrase.Is(Term.Seat) && i < 4 && tokens[i].Number >= 20
            && (end + 1 >= tokens.Count || tokens[end + 1].Mark is '.' or ',' or ';' or ':' || Is(end + 1, "in")))
        {
            return true;
        }

        // "to elect the president and the 193 members of the National Assembly", "the election of 275 members of Parliament".
        if (phrase.Is(Term.Member) && Is(end + 1, "of") && Between(end + 2, end + 5, Term.House)
            && (Is(i - 1, Term.Article) || context.House is not null) && IsToElect(i, start))
        {
            return true;
        }

        // "The elections filled 180 seats in the Chamber of Deputies."
        if (Is(i - 1, "filled") && Is(i - 2, Term.Election) && phrase.Is(Term.Seat))
        {
            return true;
        }

        // "A majority of the 183 members".
        if (Is(i - 1, "the") && Is(i - 2, "of") && Is(i - 3, Term.Majority) && tokens[i].Number == context.House)
        {
            return true;
        }

        // "Of the 200 seats, 66 went to …"
        if (Is(i - 2, "of") && Is(i - 1, "the") && (i == 2 || i == 3 || tokens[i - 3].Mark == ',') && IsMark(end + 1, ','))
        {
            return true;
        }

        // "Of 89 seats in the Legislative Assembly, 78 were captured", "The 400 members are drawn from lists".
        if (i == 1 && end == 2 && (W(0) is "of" && Between(end + 1, end + 5, Term.House) || W(0) is "the" && Is(end + 1, Term.Be))
            && (context.House == tokens[i].Number || context.Known.IsSlip(Make(ClaimKind.HouseSeats, ClaimSubject.House, i, 1,
                share: false), 0, least: 2)))
        {
            return true;
        }

        // "Its 75 members were chosen", where the house has as many.
        if (W(0) is "its" or "the" && i == 1 && phrase.Is(Term.Seat | Term.Member) && Is(end + 1, Term.Be)
            && W(end + 2) is "chosen" or "elected" or "filled" or "distributed" or "allocated" or "directly"
            && (context.House == tokens[i].Number || context.Known.IsSlip(Make(ClaimKind.HouseSeats, ClaimSubject.House, i, 1,
                share: false), 0, least: 2)))
        {
            return true;
        }

        // "The Assembly's 200 members", "200 members are elected".
        if ((IsMark(i - 1, 's') && Is(i - 2, Term.House))
            || (phrase.Is(Term.Member) && Is(end + 1, "are") && W(end + 2) is "elected" or "chosen" or "returned"
                && !mentions.Exists(m => m.Last < i)))
        {
            return true;
        }

        // "up for election", "at stake", "were contested", "to be filled".
        for (var k = end + 1; k < stop && !(won && Is(i + 1, "of")); k++)
        {
            if ((Is(k, "up") && Is(k + 1, "for")) || W(k) is "stake" or "grabs" or "contested" or "available" or "filled"
                || (Is(k, "to") && Is(k + 1, "be")))
            {
                return true;
            }
        }

        // "eleven blocks, which fill 180 seats": what parts of the country do.
        var before = Before(i);
        if (Is(before, Term.Contest) && W(before - 1) is "which" or "that" && tokens[i].Number != context.House
            && !Between(before - 5, before - 1, Term.House | Term.Voter))
        {
            return false;
        }

        if (Is(before, Term.Contest) && !Is(before, Term.Win)
            || (Is(before, "for") && !won
                && Between(Math.Max(0, before - 12), before, Term.Contest | Term.Candidate | Term.Voter | Term.CastVerb)))
        {
            return Is(i - 1, Term.Article) || Is(before, Term.Contest) || phrase.Is(Term.Seat);
        }

        if (W(before) is "of" && (Is(before - 1, "consists") || Is(before - 1, "composed") || Is(before - 1, "consisted"))
            || Is(before, "comprises"))
        {
            return !mentions.Exists(m => m.Last < i && m.Subject.Kind == SubjectKind.Party);
        }

        var houseLeft = Between(start, i, Term.House) && !mentions.Exists(m => m.Last < i && m.First >= start);
        if (houseLeft
            && (HasBetween(start, i, "consists") || HasBetween(start, i, "comprises") || HasBetween(start, i, "composed")
                || HasBetween(start, i, "made") || HasBetween(start, i, "comprised") || Is(before, "has") || Is(before, "had")
                || Is(before, "have") || HasBetween(start, i, "comprising")
            || (Between(start, i, Term.Gain | Term.Lose | Term.Reach) || HasBetween(start, i, "enlarged")
                || HasBetween(start, i, "expanded")) && W(before) is "to" or "from"))
        {
            return true;
        }

        // "The number of seats was increased from 125 to 150", nobody being named.
        if (W(before) is "to" or "from" && HasBetween(start, i, "number") && HasBetween(start, i, "seats")
            && !mentions.Exists(m => m.Last < i))
        {
            return true;
        }

        return Is(i - 1, "the") && !won && Between(end + 1, end + 6, Term.House) && Is(end + 1, "in") | Is(end + 1, "of")
            && !Between(start, i, Doing);
    }
}
