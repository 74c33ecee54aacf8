namespace ElectionAnalysis;

/// <summary>Measures of seats against votes applied to one election.</summary>
internal static class ElectionDisproportionality
{
    public static MeasureResult Measure(Election election, DisproportionalityMeasure measure)
    {
        var byVotes = election.Parties.Any(p => p.Votes is not null);
        var rows = new List<(string Party, double Votes, double Seats)>();
        string? missing = null;
        foreach (var party in election.Parties)
        {
            var votes = byVotes ? party.Votes?.Value : party.VoteShare?.Value;
            if (votes is { } v && party.Seats is { } seats)
            {
                rows.Add((party.Party.Value, v, seats.Value));
            }
            else
            {
                missing ??= $"{party.Party.Value}'s {(votes is null ? "votes are" : "seats are")} not given, and missing is not zero";
            }
        }

        if (rows.Count == 0)
        {
            missing = "the document does not give the votes and the seats of any party";
        }

        return new()
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = "seats against votes",
            Value = missing is null ? measure.Of([.. rows.Select(r => r.Votes)], [.. rows.Select(r => r.Seats)]) : MeasureValue.Undefined(missing),
            Steps = Steps(measure, rows),
        };
    }

    private static DataFrame Steps(DisproportionalityMeasure measure, List<(string Party, double Votes, double Seats)> rows)
    {
        var (votes, seats) = (rows.Sum(r => r.Votes), rows.Sum(r => r.Seats));
        var shares = rows.ConvertAll(r => (Votes: votes > 0 ? r.Votes / votes : 0, Seats: seats > 0 ? r.Seats / seats : 0));
        var frame = new DataFrame(
            Column.OfText("party", rows.Select(r => r.Party)),
            Column.Of("votes", rows.Select(r => r.Votes)),
            Column.Of("seats", rows.Select(r => r.Seats)),
            Column.Of("share of votes", shares.Select(s => s.Votes)),
            Column.Of("share of seats", shares.Select(s => s.Seats)),
            Column.Of("d", shares.Select(s => s.Seats - s.Votes)));
        if (measure.Term is not { } term)
        {
            return frame;
        }

        var terms = shares.ConvertAll(s => term(s.Votes, s.Seats));
        var running = 0.0;
        return frame.With(Column.Of(measure.TermName, terms)).With(Column.Of("running sum", terms.ConvertAll(t => running += t)));
    }
}
