namespace ElectionAnalysis;

/// <summary>Whether a tier's seats make up for those won before it, and what becomes of parties that had won more than their due.</summary>
public enum Compensation
{
    /// <summary>The tier does not look at other seats: tiers side by side, as in Japan.</summary>
    None,

    /// <summary>The party keeps its seats and the house grows by them, as in New Zealand.</summary>
    OverhangStays,

    /// <summary>The party keeps its seats and the others share what is left of the house, as in Scotland.</summary>
    OverhangAbsorbed,

    /// <summary>The house grows until everybody has its due, as in Germany from 2013 to 2021, there with further rules.</summary>
    OverhangLevelled,

    /// <summary>Seats above a party's due are not given, as in Germany since 2025.</summary>
    OverhangDropped,
}
