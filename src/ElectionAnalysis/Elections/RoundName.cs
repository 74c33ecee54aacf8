namespace ElectionAnalysis;

/// <summary>What a source calls a round; which number that is depends on the other names it uses.</summary>
internal enum RoundName
{
    None,
    First,
    Second,
    Third,
    Primary,
    General,
    Runoff,
    Final,

    /// <summary>The bare word "final", which is a round only beside another one.</summary>
    Finally,
}
