namespace ElectionAnalysis;

/// <summary>Numbers the rounds of one document by all the names that it uses.</summary>
internal sealed class RoundNames
{
    private readonly HashSet<RoundName> used = [];

    public void Add(string text)
    {
        foreach (var label in ResultLabels.Scan(text))
        {
            used.Add(label.Round);
        }
    }

    public void Add(RoundName name) => used.Add(name);

    /// <summary>The round's number, or null for no round.</summary>
    public int? Number(RoundName name) => name switch
    {
        RoundName.First or RoundName.Primary => 1,
        RoundName.Second => 2,
        RoundName.Third => 3,
        RoundName.General => used.Contains(RoundName.Primary) ? 2 : 1,
        RoundName.Runoff => Last(used.Contains(RoundName.Primary) && used.Contains(RoundName.General)),
        RoundName.Finally when used.IsSubsetOf([RoundName.None, RoundName.Finally]) => null,
        RoundName.Final or RoundName.Finally =>
            Last(used.Contains(RoundName.Second) || used.Contains(RoundName.Runoff)
                || (used.Contains(RoundName.Primary) && used.Contains(RoundName.General))),
        _ => null,
    };

    /// <summary>
    /// A heading as this document means it: beside a primary and a general round, a "primary vote" is the vote of the primary round and
    /// not the first preferences.
    /// </summary>
    public ResultHeading InContext(ResultHeading heading) =>
        heading is { Round: RoundName.None, Ballot: Ballot.FirstPreferences } && used.Contains(RoundName.Primary)
            && used.Contains(RoundName.General)
            ? heading with { Round = RoundName.Primary, Ballot = null } : heading;

    private int Last(bool third) => third || used.Contains(RoundName.Third) ? 3 : 2;
}
