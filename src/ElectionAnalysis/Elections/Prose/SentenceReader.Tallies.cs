namespace ElectionAnalysis;

/// <content>Seats without the word: tallies, places with a number behind them, and those that all the others did not win.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"The AAP's tally of 67", "its representation of nine": seats, where a house is elected and no vote is that small.</summary>
    private bool TallyOf(int i, Phrase phrase)
    {
        var of = Before(i);
        var noun = of - 1;
        if (!IsHouseElected || tokens[i].Number > context.House || tokens[i].Tolerance > 0 || tokens[i].Sign != 0
            || phrase.Unit != Term.None || !(Is(of, "of") && W(noun) is "tally" or "total" or "haul" or "representation" or "contingent"
                or "strength" or "delegation")
            || IsLocal(i, i) || HasWord("poll"))
        {
            return false;
        }

        var earlier = Is(noun - 1, Term.Previous);
        noun -= earlier || W(noun - 1) is "final" or "overall" or "new" or "own" or "seat" ? 1 : 0;
        var whose = tokens[Math.Max(0, noun - 1)].Mark is 's' or '\'' or '’' && noun > 1 && tokens[noun - 2].Mention is > 0 and var number
            ? mentions[number - 1].Subject
            : W(noun - 1) is "its" or "their" or "his" or "her" ? SubjectOf(i) ?? memory.Subject : null;
        if (whose is null || !IsPartyLike(whose))
        {
            return false;
        }

        var other = Other(i, i);
        return other is { IsPrevious: false, Year: var year } ? Add(ClaimKind.SeatsWon, OtherElection(year), i)
            : Add(earlier || other is not null ? ClaimKind.PreviousSeats : ClaimKind.SeatsWon, whose, i);
    }

    private bool IsHouseElected => context.House is not null
        && context.Election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum);

    /// <summary>
    /// "Formed the Official Opposition with 40", "came first in terms of seats won with 51": what follows a place is of the seats
    /// that the sentence or the one before speaks of.
    /// </summary>
    private bool IsPlacedWith(int i, int before)
    {
        if (!(W(before) is "with" or "on" or "at")
            || !(memory.Seats || Last is { Kind: ClaimKind.SeatsWon } || tokens.Exists(t => t.Is(Term.Seat) && t.Mention == 0)))
        {
            return false;
        }

        for (var k = before - 1; k >= ClauseStart(i) && k > before - 12 && !tokens[k].IsNumber; k--)
        {
            if (W(k) is "came" or "finished" or "placed" or "ranked" or "followed" or "formed" or "remained" or "emerged" or "coming"
                or "finishing" or "forming" or "followed" or "next" or "second" or "third" or "fourth" or "fifth"
                || Is(k, "opposition"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Won all but three of the seats, those being retained by the BJP": whose the exceptions are.</summary>
    private bool AllButThose(int i, Phrase phrase)
    {
        if (!(Is(i - 1, "but") && Is(i - 2, "all")) || !phrase.Is(Term.Seat | Term.Member) || IsLocal(i, phrase.End))
        {
            return false;
        }

        var k = IsMark(phrase.End + 1, ',') || IsMark(phrase.End + 1, ';') ? phrase.End + 2 : phrase.End + 1;
        if (W(k) is "those" or "these" or "which" or "they" or "the" or "all")
        {
            for (var by = k + 1; by < k + 8 && by + 1 < tokens.Count; by++)
            {
                var name = Is(by + 1, Term.Article) ? by + 2 : by + 1;
                if (W(by) is "by" or "to" && name < tokens.Count && tokens[name].Mention is > 0 and var number)
                {
                    return Add(ClaimKind.SeatsWon, mentions[number - 1].Subject, i);
                }
            }
        }

        return false;
    }

    /// <summary>", Vihiga,": an aside of names right behind a number; where it ends.</summary>
    private int PastNameAside(int k)
    {
        if (!IsMark(k, ','))
        {
            return k;
        }

        for (var close = k + 1; close < tokens.Count && close < k + 7; close++)
        {
            if (IsMark(close, ',') && close > k + 1)
            {
                return W(close + 1) is "went" or "fell" or "was" or "were" ? close + 1 : k;
            }

            if (!(tokens[close] is { Kind: TokenKind.Word } && IsCapital(close)
                && (tokens[close].Mention == 0 || mentions[tokens[close].Mention - 1].Subject.Kind == SubjectKind.Unresolved)
                || W(close) is "and" or "the" or "of"
                || tokens[close].Mark is '-'))
            {
                return k;
            }
        }

        return k;
    }
}
