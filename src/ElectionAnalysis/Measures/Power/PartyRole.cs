namespace ElectionAnalysis;

/// <summary>What a party's seats let it do.</summary>
public enum PartyRole
{
    /// <summary>It has no seats.</summary>
    WithoutSeats,

    /// <summary>No coalition needs it.</summary>
    Dummy,

    /// <summary>Some coalition needs it.</summary>
    Pivotal,

    /// <summary>Every winning coalition needs it.</summary>
    Veto,

    /// <summary>It decides alone, and nothing can be decided without it.</summary>
    Dictator,
}
