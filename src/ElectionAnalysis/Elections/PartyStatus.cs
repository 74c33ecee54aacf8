namespace ElectionAnalysis;

/// <summary>What the source says of a party's past.</summary>
public enum PartyStatus
{
    /// <summary>The source gives no result for the previous election.</summary>
    Unknown,

    /// <summary>The source gives a result for the previous election, which may be 0.</summary>
    Continuing,

    /// <summary>The source says that the party is new: its base is 0 seats and there is no base for relative change.</summary>
    New,
}
