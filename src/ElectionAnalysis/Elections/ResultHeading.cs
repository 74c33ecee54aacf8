namespace ElectionAnalysis;

/// <summary>
/// What a row of an infobox holds: known keys have their field, free headings ("Constituency vote", "% and swing") are read.
/// </summary>
internal readonly record struct ResultHeading(ResultField Field, RoundName Round, Ballot? Ballot)
{
    /// <summary>Reads a heading, such as the text of <c>1blank</c> or a key that no template has.</summary>
    public static ResultHeading Read(string heading)
    {
        if (heading.Length > 60)
        {
            return default;
        }

        var text = heading.ToLowerInvariant();
        var (round, ballot) = (RoundName.None, (Ballot?)null);
        foreach (var label in ResultLabels.Scan(text))
        {
            round = label.Round != RoundName.None ? label.Round : round;
            ballot ??= label.Ballot;
        }

        return new(FieldOf(text, ballot is not null || round != RoundName.None), round, ballot);
    }

    private static ResultField FieldOf(string text, bool labelled)
    {
        bool Has(string word) => text.Contains(word, StringComparison.Ordinal);
        var percent = Has("%") || Has("percent") || Has("per cent") || Has("share") || Has("pct");
        var swing = Has("swing") || (percent && (Has("change") || Has("+/") || Has("±")));
        if (percent || swing)
        {
            return !percent ? ResultField.Swing : swing ? ResultField.ShareAndSwing : ResultField.Share;
        }

        if (Has("seat") || Has("member") || Has("mps"))
        {
            // Seats of one kind are no party's seats.
            return labelled ? ResultField.None
                : Has("before") || Has("outgoing") || Has("current") ? ResultField.SeatsBefore
                : Has("previous") || Has("last") ? ResultField.PreviousSeats
                : Has("after") ? ResultField.SeatsAfter
                : Has("change") || Has("+/") || Has("±") || Has("gain") ? ResultField.SeatChange
                : text is "seats" or "seats won" or "total seats" or "members" or "mps" or "members elected" ? ResultField.Seats
                : ResultField.None;
        }

        if (Has("electoral vote") || Has("electors"))
        {
            return ResultField.ElectoralVotes;
        }

        if (Has("carried"))
        {
            return ResultField.StatesCarried;
        }

        return Has("delegate") ? ResultField.Delegates
            : Has("previous") || Has("last ") || Has("date") ? ResultField.None
            : labelled || text is "votes" or "vote" or "total votes" or "votes won" or "vote total" ? ResultField.Votes
            : ResultField.None;
    }
}
