namespace ElectionAnalysis;

/// <content>The house as it was before the election.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"The House", "the National Council", where that is elected; not "the House of Lords" nor "the state parliament".</summary>
    private bool IsOwnHouse(int house)
    {
        var first = house;
        while (first > 0 && tokens[first - 1] is { Kind: TokenKind.Word } && !Is(first - 1, Term.Article))
        {
            first--;
        }

        var last = !Is(house + 1, "of") ? house : Math.Min(tokens.Count - 1, Is(house + 2, Term.Article) ? house + 3 : house + 2);
        var name = Text(first, last);
        return first > 0 && (first == last && !(W(house) is "council" or "councils" or "senate" or "Senate")
            || context.Title.Contains(name, StringComparison.OrdinalIgnoreCase)
            || context.Election.SeatsAsWritten?.Value.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>Whether a house is large enough for the seats that the parties listed had before.</summary>
    private bool HoldsWhatWasHeld(double seats) => context.Parties.Sum(p => (long)(p.PreviousSeats?.Value ?? 0)) <= seats;

    /// <summary>"then had", "at the time", in the clause of a number.</summary>
    private bool SaysThen(int i)
    {
        for (var k = ClauseStart(i); k < ClauseEnd(i); k++)
        {
            if (Is(k, "then") && !Is(k - 1, "and") && !Is(k - 1, "by") && !Is(k - 1, "since")
                    && (Is(k + 1, Doing | Term.Be) || Is(k - 1, Doing | Term.Be)
                        || W(k + 1) is "consisted" or "comprised" or "counted")
                || Is(k, "at") && (Is(k + 1, "the") || Is(k + 1, "that")) && Is(k + 2, "time") && !Is(k + 3, "of"))
            {
                return true;
            }
        }

        return false;
    }
}
