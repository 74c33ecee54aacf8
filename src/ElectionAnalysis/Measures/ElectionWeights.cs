namespace ElectionAnalysis;

/// <summary>The units of an election and their weights on one scale under one policy, with what had to be left out.</summary>
internal sealed class ElectionWeights
{
    /// <summary>More independents than this are never told apart.</summary>
    public const int MostIndependents = 10_000;

    private readonly List<(string Name, double Weight)> units = [];
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

    /// <summary>The weight, in the same units, of parties that are not named: others, and what the source gives to nobody listed.</summary>
    public double Unnamed { get; private set; }

    /// <summary>Seats of independents as one group, when there is more than one.</summary>
    public int Independents { get; private set; }

    /// <summary>Blank and invalid ballots, where the policy counts them in the total; they belong to nobody.</summary>
    public double Nobody { get; private set; }

    /// <summary>The first party whose weight is not given, or null.</summary>
    public string? Absent { get; private set; }

    public string Label => Scale == MeasureScale.Seats ? "seats" : "votes";

    /// <param name="election">The election.</param>
    /// <param name="scale">Seats or votes.</param>
    /// <param name="policy">What counts as a party.</param>
    /// <param name="when">Of two elections, which this is: independents counted one by one are different people at each.</param>
    public static ElectionWeights Of(Election election, MeasureScale scale, UnitPolicy policy, string when = "")
    {
        var weights = new ElectionWeights(scale);
        Func<PartyResult, double?> weight = scale == MeasureScale.Seats ? p => p.Seats?.Value : p => p.Votes?.Value;
        var shares = scale == MeasureScale.Votes && !election.Parties.Any(p => p.Votes is not null);
        if (shares)
        {
            weight = p => p.VoteShare?.Value;
        }

        if (!election.Parties.Any(p => weight(p) is not null))
        {
            weights.Missing = $"the document gives no party's {weights.Label}";
            return weights;
        }

        if (policy.Blank == BlankPolicy.InTheTotal && scale == MeasureScale.Votes)
        {
            weights.CountBlank(election, shares);
        }

        var counted = election.Parties.Where(p => !p.IsOthers || policy.Others == OthersPolicy.OneParty).Sum(p => weight(p) ?? 0) + weights.Nobody;
        foreach (var party in election.Parties)
        {
            weights.Add(party, weight(party), policy, counted, when);
        }

        weights.Close(election, weight, shares);
        return weights;
    }

    /// <summary>Independents, each as a party of one.</summary>
    public static IEnumerable<(string Name, double Weight)> OneByOne(string name, int count, string when) =>
        Enumerable.Range(1, count).Select(i => (Invariant($"{name}, {i} of {count}{(when.Length > 0 ? $" ({when})" : "")}"), 1.0));

    private void CountBlank(Election election, bool shares)
    {
        if (shares || election.Rounds[0].Invalid is not { } invalid)
        {
            Missing = shares ? "the document gives shares instead of votes, so blank and invalid ballots cannot be added" : "the document does not give the blank and invalid ballots";
            return;
        }

        Nobody = invalid;
        notes.Add(Invariant($"{invalid:#,0} blank and invalid ballots count in the total, for nobody."));
    }

    private void Add(PartyResult party, double? weight, UnitPolicy policy, double counted, string when)
    {
        if (weight is not { } value)
        {
            Absent ??= party.Party.Value;
            leftOut.Add(new(party.Party.Value, $"its {Label} are not given"));
        }
        else if (policy.LeavesOut(party, (value, counted)) is { } left)
        {
            leftOut.Add(left);
        }
        else if (party.IsIndependents && Scale == MeasureScale.Seats && value is > 1 and <= MostIndependents)
        {
            Independents = (int)value;
            if (policy.Independents == IndependentsPolicy.EachAParty)
            {
                units.AddRange(OneByOne(party.Party.Value, Independents, when));
            }
            else
            {
                units.Add((party.Party.Value, value));
            }
        }
        else
        {
            units.Add((party.Party.Value, value));
        }
    }

    private void Close(Election election, Func<PartyResult, double?> weight, bool shares)
    {
        var listed = election.Parties.Sum(p => weight(p) ?? 0);
        var unlisted = 0.0;
        if (shares)
        {
            notes.Add("Computed from vote shares, because the document gives no votes.");
            unlisted = listed < 0.9995 ? 1 - listed : 0;
        }
        else if (Scale == MeasureScale.Seats && election.SeatsContested is { } house)
        {
            unlisted = Math.Max(0, house.Value - listed);
        }

        if (unlisted > 0)
        {
            notes.Add(shares ? Invariant($"{unlisted:0.##%} of the vote belongs to no listed party and is left out.") : Invariant($"{unlisted:0} of the seats belong to no listed party and are left out."));
        }

        var unit = shares ? 0.01 : 1;
        Known = [.. election.Parties.Where(p => !p.IsOthers).Select(weight).OfType<double>().Select(w => w / unit)];
        Unnamed = (unlisted + election.Parties.Where(p => p.IsOthers).Sum(p => weight(p) ?? 0)) / unit;
    }
}
