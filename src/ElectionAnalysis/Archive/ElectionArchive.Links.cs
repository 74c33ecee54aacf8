namespace ElectionAnalysis;

/// <content>Which election comes before which.</content>
public sealed partial class ElectionArchive
{
    private readonly Lazy<ElectionLinks> links;

    /// <summary>
    /// Every election with the one before it, and its parties with those of then: one link per election, by country and day.
    /// </summary>
    public ElectionLinks Links => links.Value;

    /// <summary>The house of the election before, where that is here, is the previous house.</summary>
    private void LearnHouses()
    {
        foreach (var (_, election) in all.FindAll(x => x.Election is { PreviousSeatsListed: not null, PreviousHouseIsKnown: false }))
        {
            if (Links.Previous(election) is { } before)
            {
                election.Learn(before);
            }
        }
    }

    /// <summary>What documents say of the elections before, where their documents are here too.</summary>
    private IEnumerable<(string? Key, Finding Finding)> Between()
    {
        var spoken = all.FindAll(x => x.Election.Parties.Any(p => p.PreviousSeats is not null || p.PreviousVoteShare is not null)
            || x.Election.Rounds[0].TurnoutChangeStated is not null);
        return spoken.SelectMany(x => Links.Of(x.Election).Findings.Select(f => ((string?)x.Key, f)));
    }
}
