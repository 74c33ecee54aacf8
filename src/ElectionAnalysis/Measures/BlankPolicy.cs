namespace ElectionAnalysis;

/// <summary>What blank and invalid ballots do to shares of votes. They are never a party.</summary>
public enum BlankPolicy
{
    /// <summary>Nothing: shares are of the parties' votes.</summary>
    LeftOut,

    /// <summary>They count in the total that shares are of, for nobody.</summary>
    InTheTotal,
}
