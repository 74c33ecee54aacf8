namespace ElectionAnalysis;

/// <summary>
/// What the infobox states of an election, itself or by arithmetic: what a number of the prose is held against, and by
/// which a number that can be read in two ways is read.
/// </summary>
internal sealed class KnownFacts
{
    private readonly Election election;
    private readonly Dictionary<(ClaimKind Kind, int Party), List<FindingSide>> stated = [];

    public KnownFacts(Election election)
    {
        this.election = election;
        foreach (var fact in InfoboxFacts.Of(election))
        {
            Keep(fact.Kind!.Value, fact.Subject!, fact);
        }
    }

    public void Keep(ClaimKind kind, ClaimSubject subject, FindingSide side)
    {
        var key = (kind, subject.Party?.Number ?? -1);
        if (!stated.TryGetValue(key, out var sides))
        {
            stated.Add(key, sides = []);
        }

        sides.Add(side);
    }

    /// <summary>What is stated of the same thing: of the claim's round where it names one, else of any.</summary>
    public List<FindingSide> Stated(ClaimKind kind, ClaimSubject subject)
    {
        var all = stated.GetValueOrDefault((kind, subject.Party?.Number ?? -1)) ?? [];
        if (subject.Round is not { } round)
        {
            return all;
        }

        var own = all.FindAll(s => s.Subject?.Round == round);
        return own.Count > 0 || election.Rounds.Count > 1 && subject.Party is null ? own : all.FindAll(s => s.Subject?.Round is null || election.Rounds.Count == 1);
    }

    /// <summary>Whether the infobox has the number; null where it says nothing of it.</summary>
    public bool? Fits(Claim claim)
    {
        var sides = Stated(claim.Kind, claim.Subject);
        if (sides.Count == 0)
        {
            sides = ClaimArithmetic.Of(election, claim);
        }

        return sides.Count == 0 ? null : sides.Exists(s => s.Value!.Meets(claim.Value));
    }
}
