namespace ElectionAnalysis;

/// <summary>Measures of seats against votes applied to one election.</summary>
internal static class ElectionDisproportionality
{
    public static MeasureResult Measure(Election election, DisproportionalityMeasure measure, UnitPolicy policy)
    {
        var byVotes = election.Parties.Any(p => p.Votes is not null);
        var rows = new List<(string Party, double Votes, double Seats)>();
        var leftOut = new List<LeftOut>();
        string? missing = null;
        var total = election.Parties.Sum(p => Votes(p, byVotes) ?? 0);
        foreach (var party in election.Parties)
        {
            var name = party.Party.Value;
            if (Votes(party, byVotes) is not { } votes || party.Seats is not { } seats)
            {
                missing ??= $"{name}'s {(Votes(party, byVotes) is null ? "votes are" : "seats are")} not given, and missing is not zero";
            }
            else if (policy.LeavesOut(party, (votes, total)) is { } left)
            {
                leftOut.Add(left);
            }
            else
            {
                rows.Add((name, votes, seats.Value));
            }
        }

        if (rows.Count == 0 && leftOut.Count == 0)
        {
            missing = "the document does not give the votes and the seats of any party";
        }

        double[] v = [.. rows.Select(r => r.Votes)], s = [.. rows.Select(r => r.Seats)];
        return new(missing is null ? measure.Of(v, s) : MeasureValue.Undefined(missing), measure.Steps(rows.ConvertAll(r => r.Party), v, s))
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = "seats against votes",
            Policy = policy,
            LeftOut = leftOut,
            Again = other => Measure(election, measure, other),
        };
    }

    private static double? Votes(PartyResult party, bool byVotes) => byVotes ? party.Votes?.Value : party.VoteShare?.Value;
}
