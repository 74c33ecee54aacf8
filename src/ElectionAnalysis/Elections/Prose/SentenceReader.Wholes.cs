namespace ElectionAnalysis;

/// <content>Some seats of all of them, and a house that changed.</content>
internal sealed partial class SentenceReader
{
    private void Pair(int i, Phrase phrase)
    {
        var whole = phrase.Whole;
        var before = Before(i);
        // "Passed with 215 of 225 members in favour": a vote of the house.
        if (W(phrase.End + 1) is "voting" or "voted" or "against" or "present" or "absent" or "abstaining"
            || Is(phrase.End + 1, "in") && W(phrase.End + 2) is "favour" or "favor" or "support" or "attendance")
        {
            return;
        }

        if (phrase.Mention > 0)
        {
            // Some of a party's own members.
            return;
        }

        if (Other(i, phrase.End) is { } other && (other.IsPrevious || other.Year is null && context.House is null || W(0) is "in" or "at"))
        {
            // "In 1996 the Liberals won 37 of 49 seats."
            _ = other.IsPrevious ? Party(ClaimKind.PreviousSeats, i, phrase.End) : Add(ClaimKind.SeatsWon, OtherElection(other.Year), i);
            if (other.IsPrevious && !phrase.Own && Last is { Kind: ClaimKind.PreviousSeats }
                && (Is(whole - 1, "the") || phrase.End == whole + 1 && Is(whole - 1, "of") && Is(phrase.End, Term.Seat | Term.Member)
                    && !Is(phrase.End + 1, Term.Contest) && !phrase.Is(Term.Subset)) && tokens[whole].Number > 20)
            {
                Add(ClaimKind.PreviousHouseSeats, ClaimSubject.House, whole);
            }

            return;
        }

        if ((Between(Math.Max(0, i - 3), i, Term.Contest) || Is(before, "for") && Is(before - 1, Term.Election))
            && !Between(ClauseStart(i), i, Term.Win))
        {
            // "33 of the 100 seats were contested": both are of the house.
            Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
            Add(ClaimKind.HouseSeats, ClaimSubject.House, whole);
            return;
        }

        // "Won 20 of the 35 seats contested" of a house of 100: what was won of a part is not what somebody has of all.
        var isPart = !phrase.Own && tokens[whole].Number < context.House && (tokens[whole].Number == context.Election.SeatsContested?.Value
            || W(phrase.End + 1) is "contested" or "up" or "renewed" || W(phrase.End + 1) is "being" or "that" or "which" or "at" or "on"
                && (HasBetween(phrase.End + 1, phrase.End + 5, "contested") || HasBetween(phrase.End + 1, phrase.End + 5, "up")
                    || HasBetween(phrase.End + 1, phrase.End + 5, "stake") || HasBetween(phrase.End + 1, phrase.End + 5, "defended")));
        if (isPart && tokens[whole].Number != context.Election.SeatsContested?.Value | context.Parties.Any(p => p.SeatsAreAfter))
        {
            if (tokens[whole].Number == context.Election.SeatsContested?.Value)
            {
                Add(ClaimKind.HouseSeats, ClaimSubject.House, whole);
            }

            tokens[whole] = tokens[whole] with { IsTaken = true };
            if ((SubjectAfter(phrase.End) ?? SubjectOf(i)) is { } winner)
            {
                Add(ClaimKind.SeatsWon, ClaimSubject.Unresolved("a part of the house", $"it is of the seats contested alone, by {winner.Text}"), i);
            }

            return;
        }

        // "Together, A and B command 131 of the 200 seats".
        if (!phrase.Own && IsOfSeveral(ClauseStart(i), i) && SubjectAfter(phrase.End) is null)
        {
            Add(ClaimKind.SeatsWon, Several(i), i);
            Add(ClaimKind.HouseSeats, ClaimSubject.House, whole);
            return;
        }

        var lost = Verb(i, ClauseStart(i)) is >= 0 and var verb && Is(verb, Term.Lose) && !Is(verb, Term.Reach);
        var kind = lost ? ClaimKind.SeatChange : ClaimKind.SeatsWon;
        if (!Party(kind, i, phrase.End, lost ? -1 : 1) && before >= 0 && Between(ClauseStart(i), i, Term.Win))
        {
            Add(kind, ClaimSubject.Unresolved("", "the text does not say whose they are"), i, lost ? -1 : 1);
        }

        // "413 of the 418 seats won by the party in the previous election".
        var isHeld = !phrase.Own && tokens[whole].Number != context.House && W(phrase.End + 1) is "won" or "held" or "taken" or "it"
            && (HeldThen().IsMatch(text.AsSpan(tokens[phrase.End].End, Math.Min(70, text.Length - tokens[phrase.End].End)))
                || Is(phrase.End + 1, "it") && W(phrase.End + 2) is "had" or "held");
        if (isHeld || phrase.Own && !IsOwnOfHouse(i, whole))
        {
            _ = Last is { } part && Add(ClaimKind.PreviousSeats, part.Subject, whole);
        }
        else
        {
            Add(ClaimKind.HouseSeats, ClaimSubject.House, whole);
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^ (won|held|taken) [^,.;]{0,40}\b(previous|last|preceding|earlier|before)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex HeldThen();

    /// <summary>
    /// "Won a majority in the National Assembly, taking 33 of its 65 seats": as many as the house has, or right behind its name.
    /// </summary>
    private bool IsOwnOfHouse(int i, int whole)
    {
        if (tokens[whole].Number == context.House
            && !context.Parties.Any(p => p.PreviousSeats?.Value == (int)tokens[whole].Number))
        {
            return true;
        }

        var verb = Verb(i, 0);
        var comma = IsMark(verb - 1, ',') ? verb - 1 : W(verb - 1) is "and" or "where" or "by" ? verb - 1 : -1;
        return comma > 1 && !Is(verb, Term.Lose) && Enumerable.Range(comma - 4, 4).Any(k => k >= 0 && Is(k, Term.House)
            && tokens[k].Mention == 0) && !mentions.Exists(m => m.First >= comma - 4 && m.Last < comma);
    }

    /// <summary>
    /// "as the house grew by 56 members to 237", "the Senate was enlarged from 27 to 36": the house, or how it changed, and nobody's seats.
    /// </summary>
    private bool HouseChanged(int i)
    {
        var before = Before(i);
        if (!(W(before) is "by" or "from" or "to") || tokens[i].IsPercent || tokens[i].Tolerance > 0)
        {
            return false;
        }

        var verb = before - 1;
        while (verb > 0 && verb > before - 8 && !IsSize(verb) && tokens[verb].Mention == 0 && tokens[verb].Mark is '\0')
        {
            verb--;
        }

        var house = IsSize(verb) ? verb - 1 : 0;
        while (house > 0 && house > verb - 4 && (Is(house, Term.Be | Term.Hold) || W(house) is [.., 'l', 'y'] or "again" or "further"))
        {
            house--;
        }

        if (!IsSize(verb) || !Is(house, Term.House) || tokens[house].Mention > 0)
        {
            return false;
        }

        // Another house, or by how much it changed: nothing that has a name here.
        return W(before) is "by" || OtherHouse(house - 1) || UpperHouse().IsMatch(Text(Math.Max(0, house - 1), house)) && IsLowerElected
            ? Taken(i) : IsOfOldHouse(i)
            || Add(W(before) is "from" ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, ClaimSubject.House, i);

        bool IsSize(int k) => W(k) is "grew" or "grown" or "enlarged" or "expanded" or "increased" or "swelled" or "shrank" or "shrunk"
            or "reduced" or "cut" or "extended" or "swollen" or "trimmed" or "rose" or "raised" or "growing" or "swelling";
    }
}
