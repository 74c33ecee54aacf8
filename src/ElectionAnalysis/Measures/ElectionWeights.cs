namespace ElectionAnalysis;

/// <summary>The units of an election and their weights on one scale under one policy, with what had to be left out.</summary>
internal sealed class ElectionWeights
{
    /// <summary>More independents than this are never told apart.</summary>
    public const int MostIndependents = 10_000;

    private readonly List<(string Name, double Weight, double Tolerance, bool Others)> units = [];
    private readonly List<string> absentees = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> notes = [];

    private ElectionWeights(MeasureScale scale) => Scale = scale;

    public MeasureScale Scale { get; }

    /// <summary>Why there are no weights at all, or null.</summary>
    public string? Missing { get; private set; }

    public IReadOnlyList<LeftOut> LeftOut => leftOut;

    public IReadOnlyList<string> Notes => notes;

    public IEnumerable<string> Names => units.Select(u => u.Name);

    public double[] Weights => [.. units.Select(u => u.Weight)];

    /// <summary>The weights of named parties in whole units (seats, votes, or percent when only shares are known).</summary>
    public double[] Known { get; private set; } = [];

    /// <summary>The least and the most that all have together, without what the policy leaves out and without nobody's ballots.</summary>
    public (double Low, double Value, double High) Total { get; private set; }

    /// <summary>What no listed party has, and why; null when the document speaks of no more than it lists.</summary>
    public Extent? Rest { get; private set; }

    /// <summary>Why the total that a value would need is not known, or null.</summary>
    public string? TotalUnknown { get; private set; }

    /// <summary>What the value leaves to no listed party.</summary>
    public double RestOfValue => Total.Value - units.Sum(u => u.Weight) is var rest && rest > 1e-12 * Total.Value ? rest : 0;

    /// <summary>The least that a party has which has any.</summary>
    public double Unit { get; private set; } = 1;

    private double LeftOutWeight { get; set; }

    private double LeftOutTolerance { get; set; }

    /// <summary>The weight, in the same units, of parties that are not named: others, and what the source gives to nobody listed.</summary>
    public double Unnamed { get; private set; }

    /// <summary>Seats of independents as one group, when there is more than one.</summary>
    public int Independents { get; private set; }

    /// <summary>Blank and invalid ballots, where the policy counts them in the total; they belong to nobody.</summary>
    public double Nobody { get; private set; }

    /// <summary>The first party whose weight is not given, or null.</summary>
    public string? Absent => absentees.Count > 0 ? absentees[0] : null;

    /// <summary>All parties whose weights are not given.</summary>
    public IReadOnlyList<string> Absentees => absentees;

    /// <summary>The units with how far they may be off.</summary>
    public IReadOnlyList<(string Name, double Weight, double Tolerance, bool Others)> Units => units;

    public string Label => Scale == MeasureScale.Seats ? "seats" : "votes";

    /// <param name="election">The election.</param>
    /// <param name="scale">Seats or votes.</param>
    /// <param name="policy">What counts as a party.</param>
    /// <param name="when">Of two elections, which this is: independents counted one by one are different people at each.</param>
    public static ElectionWeights Of(Election election, MeasureScale scale, UnitPolicy policy, string when = "")
    {
        var weights = new ElectionWeights(scale);
        var total = scale == MeasureScale.Votes ? VoteTotal.Of(election) : null;
        Func<PartyResult, double?> weight = scale == MeasureScale.Seats ? p => p.Seats?.Value : p => total?.Of(p);
        Func<PartyResult, double> tolerance = scale == MeasureScale.Seats ? _ => 0 : p => total!.ToleranceOf(p);
        var shares = total is { InShares: true };

        if (!election.Parties.Any(p => weight(p) is not null))
        {
            weights.Missing = $"the document gives no party's {weights.Label}";
            return weights;
        }

        if (scale == MeasureScale.Seats && election.SeatsListed is null)
        {
            weights.Missing = "the parties have more seats than can be counted together";
            return weights;
        }

        if (scale == MeasureScale.Votes && MainBallot.HasOthers(election))
        {
            weights.notes.Add(election.MainBallotBecause);
        }

        if (policy.Blank == BlankPolicy.InTheTotal && scale == MeasureScale.Votes)
        {
            weights.CountBlank(election, shares);
        }

        var counted = election.Parties.Where(p => !p.IsOthers || policy.Others == OthersPolicy.OneParty).Sum(p => weight(p) ?? 0)
            + weights.Nobody;
        foreach (var party in election.Parties)
        {
            weights.Add(party, weight(party), tolerance(party), policy, counted, when);
        }

        weights.Close(election, weight, total);
        return weights;
    }

    /// <summary>Independents, each as a party of one.</summary>
    public static IEnumerable<(string Name, double Weight)> OneByOne(string name, int count, string when) =>
        Enumerable.Range(1, count).Select(i => (Invariant($"{name}, {i} of {count}{(when.Length > 0 ? $" ({when})" : "")}"), 1.0));

    private void CountBlank(Election election, bool shares)
    {
        if (shares || election.RoundOfVotes.Invalid is not { } invalid)
        {
            Missing = shares
                ? "the document gives shares instead of votes, so blank and invalid ballots cannot be added"
                : "the document does not give the blank and invalid ballots";
            return;
        }

        Nobody = invalid;
        notes.Add(Invariant($"{invalid:#,0} blank and invalid ballots count in the total, for nobody."));
    }

    private void Add(PartyResult party, double? weight, double tolerance, UnitPolicy policy, double counted, string when)
    {
        if (weight is not { } value)
        {
            absentees.Add(party.Party.Value);
            leftOut.Add(new(party.Party.Value, $"its {Label} are not given"));
        }
        else if (policy.LeavesOut(party, (value, counted)) is { } left)
        {
            leftOut.Add(left);
            LeftOutWeight += value;
            LeftOutTolerance += tolerance;
        }
        else if (party.IsIndependents && Scale == MeasureScale.Seats && value is > 1 and <= MostIndependents)
        {
            Independents = (int)value;
            if (policy.Independents == IndependentsPolicy.EachAParty)
            {
                units.AddRange(OneByOne(party.Party.Value, Independents, when).Select(u => (u.Name, u.Weight, 0.0, false)));
            }
            else
            {
                units.Add((party.Party.Value, value, tolerance, party.IsOthers));
            }
        }
        else
        {
            units.Add((party.Party.Value, value, tolerance, party.IsOthers));
        }
    }

    /// <summary>The weights as far as the document tells.</summary>
    /// <param name="named">Whether only named parties are listed, so that a row of others belongs to the rest.</param>
    public WeightRange Range(bool named = false)
    {
        var listed = units.Where(u => !named || !u.Others).ToList();
        return new([.. listed.Select(u => Math.Max(0, u.Weight - u.Tolerance))], [.. listed.Select(u => u.Weight)],
            [.. listed.Select(u => u.Weight + u.Tolerance)], Total.Low, Total.Value, Total.High, Unit);
    }

    private void Close(Election election, Func<PartyResult, double?> weight, VoteTotal? votes)
    {
        var shares = votes is { InShares: true };
        var listed = election.Parties.Sum(p => weight(p) ?? 0);
        double low, value, high;
        if (votes is null)
        {
            Rest = election.UnlistedSeats!;
            (low, value, high) = (listed + Rest.Low, listed + Rest.Low, listed + Rest.High);
            TotalUnknown = Rest.IsPoint ? null : Rest.Because;
        }
        else
        {
            Rest = votes.Unlisted;
            (low, value, high, Unit) = (votes.Low, votes.Value, votes.High, votes.Unit);
            TotalUnknown = votes.Known ? null : Rest.Because;
            notes.AddRange(votes.Notes);
        }

        if (Absent is { } absent && Rest.High > 0)
        {
            TotalUnknown ??= $"{Words.Possessive(absent)} {Label} are not given";
        }

        Total = (Math.Max(0, low - LeftOutWeight - LeftOutTolerance), value - LeftOutWeight, high - LeftOutWeight + LeftOutTolerance);
        AddRest(shares);
        var unit = shares ? 0.01 : 1;
        Known = [.. election.Parties.Where(p => !p.IsOthers).Select(weight).OfType<double>().Select(w => w / unit)];
        Unnamed = (RestOfValue + election.Parties.Where(p => p.IsOthers).Sum(p => weight(p) ?? 0)) / unit;
    }

    private void AddRest(bool shares)
    {
        if (Rest is { High: > 0 and < double.PositiveInfinity } rest && (RestOfValue > 0 || TotalUnknown is not null))
        {
            leftOut.Add(new(RestWords.Of(rest, Label, shares), rest.Because));
        }
    }
}
