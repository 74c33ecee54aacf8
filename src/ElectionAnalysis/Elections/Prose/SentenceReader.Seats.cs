namespace ElectionAnalysis;

/// <content>Seats of somebody: won, lost, held before.</content>
internal sealed partial class SentenceReader
{
    /// <summary>No house has more members.</summary>
    private const int LargestHouse = 5000;

    private int SeatCount(int i, Phrase phrase)
    {
        var last = Math.Max(i, phrase.Whole);
        if (context.Election.Kind == ElectionKind.Referendum)
        {
            return last;
        }

        // "A party with 7 million members", "can win one of the 93 seats".
        if (tokens[i].Number > LargestHouse || HasBetween(i - 4, i, "can"))
        {
            return last;
        }

        var end = phrase.End;
        var before = Before(i);
        var start = ClauseStart(i);
        var stop = Math.Min(end + 7, ClauseEnd(i));
        if (tokens[i].IsCompound)
        {
            // A 200-seat parliament, 61-seat majority; the house is not what elects a president.
            if (context.House is null && context.Title.Contains("presidential", StringComparison.OrdinalIgnoreCase))
            {
                return last;
            }

            if (Between(end + 1, end + 4, Term.House) && Other(i, end) is null)
            {
                House(i, end);
            }
            else if (Between(end + 1, end + 3, Term.Majority)
                && (HasWord("needed") || HasWord("required") || HasWord("threshold") || HasWord("mark")))
            {
                Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
            }

            return last;
        }

        // "Chose a parliament of 400 members", "the Chamber, which counts 99 members".
        if (phrase.Whole < 0 && tokens[i].Number >= 20 && Other(i, end) is null && !IsLocal(i, end)
            && (Is(before, "of") && Is(before - 1, Term.House) && Is(before - 2, Term.Article)
                || W(before) is "counts" or "numbers" or "comprises" && Is(before - 1, "which") && Between(before - 6, before, Term.House)))
        {
            House(i, end);
            return last;
        }

        // "The largest party in the Chamber of Deputies, which has 513 members": the house's own.
        if (phrase.Whole < 0 && Is(before, "has") && Is(before - 1, "which") && IsMark(before - 2, ',')
            && Between(before - 5, before - 2, Term.House) && tokens[before - 3].Mention == 0)
        {
            if (IsHouseElected && !IsInOtherHouse(before - 6) && !OtherHouse(before - 6))
            {
                House(i, end);
            }

            return last;
        }

        // "Soong founded the People First Party, with 17 legislators": of the new one.
        if (Is(before, "with") && Enumerable.Range(start, Math.Max(0, before - start)).Any(k => W(k) is "founded" or "formed"
            or "launched" or "established"
            && (Is(k + 1, Term.Article) ? k + 2 : k + 1) is var founded && IsCapital(founded)
            && !mentions.Exists(m => m.First > founded + 6 && m.Last < i)))
        {
            _ = Taken(i);
            return last;
        }

        // "Two sitting members had joined it": who came over.
        if (W(i + 1) is "sitting" or "former" or "retiring" or "retired" && phrase.Is(Term.Member) && phrase.Whole < 0)
        {
            _ = Taken(i);
            return last;
        }

        // Seats that are up for election are not yet won.
        if (Verb(i, start) is >= 0 and var doing && W(doing).StartsWith("defend", StringComparison.OrdinalIgnoreCase))
        {
            return last;
        }

        if (phrase.Whole < 0 && HasBetween(Math.Max(start, i - 8), end + 5, "short"))
        {
            // "two short of a majority with 136 seats": what somebody has; "35 seats short": what is missing.
            if (Is(i - 1, "with") && SubjectOf(i) is { } near)
            {
                Add(ClaimKind.SeatsWon, near, i);
            }

            return last;
        }

        if (AllButThose(i, phrase))
        {
            return last;
        }

        if (IsMajority(i, end) && !IsLocal(i, end))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
            return last;
        }

        // "which had been expected to hold the balance, lost four": what an aside supposes ends with it.
        var main = i - 1;
        while (main > start && !(IsMark(main, ',') && Is(main + 1, Doing) && W(main + 1) is not [.., 'i', 'n', 'g']))
        {
            main--;
        }

        // "The two, which would together have commanded 53 seats": a sum of what they have.
        var isSum = IsOfSeveral(start, i) && HasBetween(start, i, "would") && HasBetween(start, i, "have")
            && Several(i).Parties.Count > 1;
        if (IsLocal(i, end) || Is(before, Term.Not) || Between(main, i, Term.Unreal) && !isSum || IsNobody(i)
            || Between(Math.Max(start, i - 3), i, Term.Not))
        {
            return last;
        }

        // "Twenty of the Assembly's members are returned from five regions": some of them.
        if (phrase.Whole < 0 && !(Is(i + 1, "of") && Between(i + 2, end, Term.House)) && IsHouse(i, phrase, stop))
        {
            House(i, end);
            return last;
        }

        if (Between(end + 1, end + 3, Term.Need) && phrase.Whole < 0)
        {
            return last;
        }

        // "Lost its majority by three seats", "missed a majority by 31": how far from it, no change.
        if (IsOffMajority(i))
        {
            return last;
        }

        if (phrase.Whole < 0 && Is(i + 1, "of") && W(i + 2) is "its" or "their" && Verb(i, start) is >= 0 and var losing
            && Is(losing, Term.Lose) && (phrase.Is(Term.Seat) || i - losing < 5))
        {
            Party(ClaimKind.SeatChange, i, end, -1);
            return last;
        }

        if (phrase.Whole < 0 && IsInOtherHouse(end) || IsSetInOtherHouse)
        {
            return last;
        }

        if (phrase.Is(Term.Subset) || HasBetween(start, i, "women")
            || (phrase.Whole < 0 && (HasBetween(i, end, "its") || HasBetween(i, end, "their")))
            || Between(end + 1, stop, Term.Subset & ~Term.Local) && phrase.Whole < 0)
        {
            return last;
        }

        if (Is(before, Term.Need) || W(end + 1) is "short" or "away" or "behind" or "ahead" or "clear" || Is(end + 1, Term.Majority)
            || (Is(before, "of") && Is(before - 1, Term.Majority | Term.Margin)
                && !(tokens[i].Number > (context.House ?? int.MaxValue) / 2.0)))
        {
            return last;
        }

        // "Forfeited its deposit in 62 of 70 seats", "came second in 15 seats": what happened there, and not who won them.
        if (Is(before, "in") && !(W(before - 1) is "won" or "succeeded" or "successful" or "victorious" or "prevailed" or "triumphed"
            or "elected" or "returned" or "first" || Is(before - 1, Term.Election | Term.Contest)))
        {
            return last;
        }

        if (phrase.Whole >= 0)
        {
            if (!AllBut(i, phrase) && !(phrase.Is(Term.Subset) && tokens[phrase.Whole].Number != context.House))
            {
                Pair(i, phrase);
            }

            return last;
        }

        // "after 35 delegates walked out": what the members did.
        if (phrase.Is(Term.Member) && !phrase.Is(Term.Seat) && phrase.Mention == 0 && !Is(before, Doing)
            && !Is(before, Term.Preposition & ~Term.Previous) | Is(before, "after") | Is(before, "since")
            && (W(end + 1) is [_, _, .., 'e', 'd'] and not ("elected" or "returned" or "compared")
            || W(end + 1) is "had" or "left" or "went"))
        {
            return last;
        }

        if (phrase.Is(Term.Member) && !phrase.Is(Term.Seat) && !Between(start, stop, Doing | Term.Contest) && phrase.Mention == 0
            && !Is(before, "with") && !(IsMark(before, ':') && before > 0 && tokens[before - 1].Mention > 0) && !(IsMark(before, '(')
            && IsCapital(before - 1) && !Is(before - 1, Term.House))
            && !(Is(before, "and") && Last is { Kind: ClaimKind.Votes or ClaimKind.VoteShare }))
        {
            return last;
        }

        Seats(i, phrase.Mention > 0 ? mentions[phrase.Mention - 1].Subject : null, end, before);
        return last;
    }

    /// <summary>"Lost all but two of its 17 seats": two are left.</summary>
    private bool AllBut(int i, Phrase phrase)
    {
        if (!(Is(i - 1, "but") && Is(i - 2, "all")) || SubjectOf(i) is not { } subject)
        {
            return false;
        }

        if (Is(Verb(i, 0), Term.Lose))
        {
            return Add(ClaimKind.SeatsWon, subject, i) && Add(ClaimKind.PreviousSeats, subject, phrase.Whole);
        }

        // "Won all but two of the 41 seats".
        return Is(Verb(i, 0), Term.Win) && (!phrase.Own && tokens[phrase.Whole].Number == context.House)
            && Add(ClaimKind.HouseSeats, ClaimSubject.House, phrase.Whole);
    }

    private bool SubjectAfterVerb(int end, bool from = false)
    {
        var saved = current;
        var found = SubjectAfter(end, from) is not null;
        current = saved;
        return found;
    }

    /// <summary>
    /// The verb that reaches the number: the nearest before it in its clause, brackets and names aside; −1 when there is none.
    /// </summary>
    private int Verb(int i, int start)
    {
        for (var k = i - 1; k >= start; k--)
        {
            if (tokens[k].Mark == ')')
            {
                while (k > start && tokens[k].Mark != '(')
                {
                    k--;
                }
            }
            else if (tokens[k].Mention == 0 && tokens[k].Is(Doing))
            {
                return k;
            }
        }

        return -1;
    }
}
