namespace ElectionAnalysis;

/// <content>A percentage right behind a number of seats, which may be of the seats.</content>
internal sealed partial class SentenceReader
{
    /// <summary>A percentage of seats or of some of the voters is no share of the vote, and is read no more.</summary>
    private bool TakeShareOfSeats(int i)
    {
        // A slip of the share of the vote it is not either; nor is that of women.
        tokens[i] = IsShareOfSeats(i) || !tokens[i].IsPoints && (IsOfWomen(i) || IsOfPeople(i))
            ? tokens[i] with { IsTaken = true } : tokens[i];
        return tokens[i].IsTaken;
    }

    /// <summary>"Drew 29.8% of women", and in a referendum "Munster 59.8%", "Leinster outside it 62.6%": of some of the voters.</summary>
    private bool IsOfPeople(int i) => Is(i + 1, "of") && W(i + 2) is "women" or "men" or "pensioners" or "workers"
        || context.Election.Kind == ElectionKind.Referendum && (HasBetween(i - 3, i, "outside")
            || IsCapital(i - 1) && tokens[i - 1] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None });

    /// <summary>
    /// "Labour won 202 seats (31.1%)", "lost 60 of its 262 seats, or 23%", "took 206 seats, about 28% of all": what the number before
    /// makes of the house, or of the seats that it is a part of.
    /// </summary>
    private bool IsShareOfSeats(int i)
    {
        var token = tokens[i];
        if (token.IsPoints || Last is not { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange } seats
            || SeatsBefore(i, seats) is not { } whole || IsOfVotes(i))
        {
            return false;
        }

        // "Lost 60 of its 262 seats": what is told is the 60.
        seats = seats.Kind == ClaimKind.PreviousSeats && claims.Count > firstClaim + 1 && claims[^2].Kind == ClaimKind.SeatChange
            ? claims[^2] : seats;
        var count = Math.Abs(seats.Value.Number ?? 0);
        var of = whole > 0 ? whole : seats.Kind switch
        {
            ClaimKind.SeatsWon => context.House,
            ClaimKind.PreviousSeats => context.Election.PreviousHouseStated?.Value?.Number,
            _ => seats.Subject.Party?.PreviousSeats?.Value,
        };

        // How large an earlier house was, may not be known.
        return W(i + 1) is "of" && W(i + 2) is "those" or "its" or "their"
            || of > 0 && Math.Abs((count / of.Value * 100) - token.Number) <= token.Tolerance + 0.05;
    }

    /// <summary>The number that the seats right before are a part of, or 0; null where something else stands between.</summary>
    private double? SeatsBefore(int i, Claim seats)
    {
        var whole = 0.0;
        for (var k = i - 1; k >= 0 && k > i - 12; k--)
        {
            if (tokens[k] is { IsNumber: true })
            {
                if (text.AsSpan(tokens[k].Start, tokens[k].End - tokens[k].Start).SequenceEqual(seats.Source.Text))
                {
                    return whole;
                }

                if (whole > 0 || tokens[k].IsPercent)
                {
                    return null;
                }

                whole = tokens[k].Number;
            }
            else if (!(tokens[k].Is(Term.Seat | Term.Member | Term.Article | Term.Be | Term.House)
                || tokens[k].Mark is ',' or '(' or '-' or ':'
                || W(k) is "of" or "its" or "their" or "or" or "about" or "around" or "roughly" or "some" or "nearly" or "almost" or "just"
                    or "over" or "under" or "exactly" or "which" or "that" or "is" or "i" or "e" or "i.e" or "in" or "all" or "equal"
                    or "equivalent" or "to" or "makes" or "made" or "corresponds" or "representing" or "."))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"31.1% of the vote", "31.1%, of all votes": said to be of votes.</summary>
    private bool IsOfVotes(int i) => Between(i + 1, Math.Min(tokens.Count, i + 7), Term.Vote | Term.Ballot)
        && !Between(i + 1, Math.Min(tokens.Count, i + 4), Term.Seat | Term.Break);
}
