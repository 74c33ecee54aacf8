namespace ElectionAnalysis;

/// <summary>
/// The votes and the seats of every party of an election, as far as the document tells, and what no listed party has of either.
/// </summary>
internal sealed class VotesAndSeats
{
    private readonly List<(string Name, (double Low, double Middle, double High) Votes, (double Low, double Middle, double High) Seats,
        bool Others)> rows = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> notes = [];
    private (double Low, double Value, double High) totalVotes;
    private (double Low, double Value, double High) totalSeats;
    private double unit;

    private VotesAndSeats()
    {
    }

    /// <summary>Why there is nothing to measure, or null.</summary>
    public string? Missing { get; private set; }

    /// <summary>Why a value cannot be told, or null.</summary>
    public string? Unknown { get; private set; }

    public IReadOnlyList<LeftOut> LeftOut => leftOut;

    public IReadOnlyList<string> Notes => notes;

    public IReadOnlyList<string> Names => rows.ConvertAll(r => r.Name);

    public static VotesAndSeats Of(Election election, UnitPolicy policy)
    {
        var pair = new VotesAndSeats();
        if (VoteTotal.Of(election) is not { } total || election.UnlistedSeats is not { } restSeats)
        {
            pair.Missing = "the document does not give the votes and the seats of any party";
            return pair;
        }

        // Members of an alliance may have its seats: then whose votes made them is not known.
        if (election.Document.Problems.Any(p => p.Kind == "seats_missing")
            && election.Parties.FirstOrDefault(p => p.Seats is null && (p.Votes?.Value ?? p.VoteShare?.Value) > 0) is { } without)
        {
            pair.Missing = $"{Words.Possessive(without.Party.Value)} seats are not given, and the others fill the house";
            return pair;
        }

        pair.Add(election, total, restSeats, policy);
        return pair;
    }

    public WeightRange Votes(bool named = false) => Range(named, r => r.Votes, totalVotes, unit);

    public WeightRange Seats(bool named = false) => Range(named, r => r.Seats, totalSeats, 1);

    private WeightRange Range(bool named,
        Func<(string Name, (double Low, double Middle, double High) Votes, (double Low, double Middle, double High) Seats,
            bool Others), (double Low, double Middle, double High)> of, (double Low, double Value, double High) total, double least)
    {
        var all = rows.Where(r => !named || !r.Others).Select(of).ToList();
        return new([.. all.Select(w => w.Low)], [.. all.Select(w => w.Middle)], [.. all.Select(w => w.High)], total.Low, total.Value,
            total.High, least);
    }

    private void Add(Election election, VoteTotal total, Extent restSeats, UnitPolicy policy)
    {
        double outVotes = 0, outTolerance = 0, outSeats = 0;
        foreach (var party in election.Parties)
        {
            var (name, given, tolerance) = (party.Party.Value, total.Of(party), total.ToleranceOf(party));
            if (given is null && party.Seats is null)
            {
                leftOut.Add(new(name, "neither its votes nor its seats are given"));
                Unknown ??= total.Unlisted.High > 0 || restSeats.High > 0 ? $"neither {Words.Possessive(name)} votes nor its seats are given" : null;
            }
            else if (policy.LeavesOut(party, (given ?? 0, given is null ? 0 : total.Listed)) is { } left)
            {
                leftOut.Add(left);
                (outVotes, outTolerance,
                    outSeats) = (outVotes + (given ?? 0), outTolerance + tolerance, outSeats + (party.Seats?.Value ?? 0));
            }
            else
            {
                var (restLow, rest) = (Math.Min(total.Unit, total.Unlisted.High), total.Unlisted.High);
                rows.Add((name,
                    given is { } v
                        ? (Math.Max(0, v - tolerance), v, v + tolerance)
                        : (restLow, double.IsInfinity(rest) ? restLow : (restLow + rest) / 2, rest),
                    party.Seats is { } s
                        ? (s.Value, s.Value, s.Value)
                        : (0, double.IsInfinity(restSeats.High) ? 0 : restSeats.High / 2, restSeats.High), party.IsOthers));
                Unknown ??= given is null
                    ? $"{Words.Possessive(name)} votes are not given"
                    : party.Seats is null && restSeats.High > 0 ? $"{Words.Possessive(name)} seats are not given" : null;
            }
        }

        unit = total.Unit;
        var votes = rows.Sum(r => r.Votes.Middle) + outVotes;
        totalVotes = (Math.Max(0, total.Low - outVotes - outTolerance), Math.Max(total.Value, votes) - outVotes,
            total.High - outVotes + outTolerance);
        var listed = election.SeatsListed!.Value;
        totalSeats = (listed + restSeats.Low - outSeats, listed + restSeats.Low - outSeats, listed + restSeats.High - outSeats);
        Unknown ??= total.Known ? null : total.Unlisted.Because;
        AddRest(total, restSeats);
    }

    private void AddRest(VoteTotal total, Extent restSeats)
    {
        notes.AddRange(total.Notes);
        foreach (var (rest, what, shares) in new[] { (total.Unlisted, "votes", total.InShares), (restSeats, "seats", false) })
        {
            if (rest.Low > 0 || (rest.High > 0 && Unknown is not null))
            {
                leftOut.Add(new(RestWords.Of(rest, what, shares), rest.Because));
            }
        }
    }
}
