namespace ElectionAnalysis;

/// <summary>The weights of an election's parties on one scale, with what had to be left out.</summary>
internal sealed class ElectionWeights
{
    private ElectionWeights(MeasureScale scale, string? missing)
    {
        Scale = scale;
        Missing = missing;
    }

    public MeasureScale Scale { get; }

    /// <summary>Why there are no weights at all, or null.</summary>
    public string? Missing { get; private init; }

    public List<PartyResult> Parties { get; } = [];

    public List<double> Weights { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Weight that the source gives to no listed party, in units of the scale.</summary>
    public double Unlisted { get; private set; }

    /// <summary>What one unit of weight is: a seat or a vote, or a percent when only shares are known.</summary>
    public double UnitWeight { get; private set; } = 1;

    public string Label => Scale == MeasureScale.Seats ? "seats" : "votes";

    public static ElectionWeights Of(Election election, MeasureScale scale)
    {
        Func<PartyResult, double?> weight = scale == MeasureScale.Seats ? p => p.Seats?.Value : p => p.Votes?.Value;
        var shares = false;
        if (scale == MeasureScale.Votes && !election.Parties.Any(p => p.Votes is not null))
        {
            shares = true;
            weight = p => p.VoteShare?.Value;
        }

        var given = election.Parties.Any(p => weight(p) is not null);
        var weights = new ElectionWeights(scale, given ? null : scale == MeasureScale.Seats ? "the document gives no party's seats" : "the document gives no party's votes");
        foreach (var party in election.Parties)
        {
            if (weight(party) is { } value)
            {
                weights.Parties.Add(party);
                weights.Weights.Add(value);
            }
            else if (given)
            {
                weights.LeftOut.Add(new(party.Party.Value, $"its {weights.Label} are not given"));
            }
        }

        weights.Close(election, shares);
        return weights;
    }

    private void Close(Election election, bool shares)
    {
        var total = Weights.Sum();
        if (shares && Missing is null)
        {
            UnitWeight = 0.01;
            Notes.Add("Computed from vote shares, because the document gives no votes.");
            Unlisted = total < 0.9995 ? 1 - total : 0;
        }
        else if (Scale == MeasureScale.Seats && election.SeatsContested is { } house && Missing is null)
        {
            Unlisted = Math.Max(0, house.Value - total);
        }

        if (Unlisted > 0)
        {
            Notes.Add(shares ? $"{Unlisted:0.##%} of the vote belongs to no listed party and is left out." : $"{Unlisted:0} of the seats belong to no listed party and are left out.");
        }
    }
}
