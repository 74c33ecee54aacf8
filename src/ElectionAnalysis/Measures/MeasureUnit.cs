namespace ElectionAnalysis;

/// <summary>How a measured number is read.</summary>
public enum MeasureUnit
{
    /// <summary>A plain number, such as a number of parties.</summary>
    Number,

    /// <summary>A whole number of things, such as of coalitions.</summary>
    Count,

    /// <summary>A share, 0–1, shown as a percentage.</summary>
    Share,

    /// <summary>A difference of shares, −1 to 1, shown in percentage points.</summary>
    Points,

    /// <summary>A count of seats.</summary>
    Seats,

    /// <summary>A count of voters.</summary>
    Voters,
}
