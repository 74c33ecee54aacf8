namespace ElectionAnalysis;

/// <content>Whether seats are of several together, tied to a name, or a gain.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"So that together they held 350", "a majority between them with 79": not of the one named last.</summary>
    private bool IsOfSeveral(int start, int i) =>
        HasBetween(start, i, "combined") || HasBetween(start, i, "jointly")
        || Enumerable.Range(start, i - start).Any(k => Is(k, "between") && Is(k + 1, "them") || Is(k, "together") && !Is(k + 1, "with"));

    private bool HasTiedNumber(int i, int before) =>
        before >= 0
            && (tokens[before].Mention > 0 || tokens[before].Mark is '(' or ',' or 's' or ':' or '-' or '\'' or '’'
                || W(before) is "with" or "and" or "on" or "has" or "to");

    /// <summary>
    /// "Gained 20 seats" is a change in some newsrooms and a result in others: a total beside it, or the party's own
    /// numbers in the infobox, tell which.
    /// </summary>
    private bool IsGain(int i, ClaimSubject subject)
    {
        for (var k = i + 1; k < ClauseEnd(i); k++)
        {
            if (tokens[k].IsNumber && !tokens[k].IsPercent)
            {
                return Between(i, k, Term.Reach | Term.Hold) || HasBetween(i, k, "to") || HasBetween(i, k, "for")
                    || HasBetween(i, k, "from");
            }
        }

        var number = (int)tokens[i].Number;
        return subject.Party is not { } party ? HasBetween(i - 3, i, "net") : party.Seats?.Value != number
            && (party.PreviousSeats is { Value: > 0 } || party.SeatChangeStated is not null)
            && (party.Seats is not { } seats || number < seats.Value);
    }
}
