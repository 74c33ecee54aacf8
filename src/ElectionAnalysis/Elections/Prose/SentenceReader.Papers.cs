namespace ElectionAnalysis;

/// <content>Ballots and voters counted without a verb: so many of so many, blank ones, those in all.</content>
internal sealed partial class SentenceReader
{
    private const int LongestAside = 14;

    /// <summary>Leaves a number to nobody.</summary>
    private bool Taken(int i)
    {
        tokens[i] = tokens[i] with { IsTaken = true };
        return true;
    }

    /// <summary>
    /// Whether ballots are set aside, thrown out or struck off: by the words right before their number or right behind them.
    /// </summary>
    private bool IsDiscarded(int before, int after)
    {
        var be = Is(after, "had") && Is(after + 1, "to") ? after + 2 : after;
        be += Is(be, Term.Hold) && Is(be + 1, "been") ? 1 : 0;
        return IsVerb(before) || Is(be, Term.Be) && (IsVerb(be + 1) || IsVerb(be + 2));

        bool IsVerb(int k) => W(k) is "rejected" or "invalidated" or "annulled" or "discarded" or "disallowed" or "excluded"
            or "disqualified" or "discounted" or "nullified" or "voided"
            || W(k) is "set" && W(k + 1) is "aside" || W(k) is "aside" && W(k - 1) is "set"
            || W(k) is "thrown" or "threw" && W(k + 1) is "out" or "away" || W(k) is "out" && W(k - 1) is "threw" or "ruled" or "struck"
            || W(k) is "ruled" or "struck" && W(k + 1) is "out";
    }

    /// <summary>
    /// "Turnout was 67.32%: 136,757 of 203,144 registered voters", "gone to the polls: 4,859,440 of 5,139,554 people on the roll, 94.55%":
    /// those who voted, by what stands before the colon or by a percentage that is just this part.
    /// </summary>
    private bool IsTurnoutOf(int i, Phrase phrase)
    {
        if (Last is { Kind: ClaimKind.Turnout } && tokens[i - 1].Mark is '(' or ':' or ',' or '-')
        {
            return true;
        }

        var start = ClauseStart(i);
        if (IsMark(i - 1, ':') && (Between(start, i, Term.Turnout | Term.CastVerb) || HasBetween(start, i, "polls")))
        {
            return true;
        }

        var part = 100 * tokens[i].Number / tokens[phrase.Whole].Number;
        return tokens.Exists(t => t is { IsNumber: true, IsPercent: true, IsPoints: false } && t.Tolerance < 0.5
            && Math.Abs(t.Number - part) <= t.Tolerance + 0.005);
    }

    /// <summary>"came to vote, 564,451 in all": those who did, behind the comma.</summary>
    private bool IsCountInAll(int i) => tokens[i].Number >= 1000 && IsMark(i - 1, ',')
        && (W(i + 1) is "altogether" || Is(i + 1, "in") && W(i + 2) is "all" or "total")
        && HasCastVerb(ClauseStart(i), i) is >= 0 and var verb && !mentions.Exists(m => m.First > verb && m.Last < i)
        || tokens[i].Number >= 1000 && IsMark(i - 1, ',') && W(i + 1) is "in" or "altogether" && W(i + 2) is "all" or "total"
            && Is(i - 2, "vote") && Is(i - 3, "to");

    /// <summary>"6,226 voters, more than ever before, handed in a blank paper": what they did with it, past an aside.</summary>
    private ClaimKind? HandedIn(int k)
    {
        for (var end = Math.Min(ClauseEnd(k), k + LongestAside); k < end && !tokens[k].IsNumber; k++)
        {
            if (W(k) is "handed" or "cast" or "returned" or "submitted" or "deposited" or "left" or "spoilt" or "spoiled" or "dropped"
                or "gave" or "annulled" or "invalidated" or "defaced")
            {
                return W(k) is "spoilt" or "spoiled" or "annulled" or "invalidated" or "defaced"
                    || Between(k + 1, k + 6, Term.Invalid) ? ClaimKind.Invalid
                    : Between(k + 1, k + 6, Term.Blank) ? ClaimKind.Blank
                    : Between(k + 1, NextNumber(k, Math.Min(tokens.Count, k + 4)), Term.Valid) ? ClaimKind.Valid : null;
            }
        }

        return null;
    }

    /// <summary>"170,946 papers were void and 86,243 unmarked": together as many as the infobox calls invalid.</summary>
    private bool IsSummedWithBlank(Claim claim, int i)
    {
        for (var j = 0; j < tokens.Count; j++)
        {
            if (j != i && tokens[j] is { IsNumber: true, IsPercent: false, Tolerance: 0, Number: >= 20 }
                && context.Known.Fits(Make(claim.Kind, claim.Subject, ClaimValue.Of((long)(tokens[i].Number + tokens[j].Number)),
                    tokens[i].Start, tokens[i].End)) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"which brought the number of voters to 9,094,364", beside ballots that are counted: all of them.</summary>
    private bool IsNumberOfVoters(int k) => Is(k, Term.Voter) && Is(k - 1, "of") && Is(k - 2, "number")
        && claims.Skip(firstClaim).Any(c => c.Kind is ClaimKind.Valid or ClaimKind.Invalid or ClaimKind.Blank);
}
