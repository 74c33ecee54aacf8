namespace ElectionAnalysis;

/// <summary>How independents are counted.</summary>
public enum IndependentsPolicy
{
    /// <summary>As one group, as the sources list them.</summary>
    OneGroup,

    /// <summary>Each as a party of one seat; votes cannot be split and stay together.</summary>
    EachAParty,
}
