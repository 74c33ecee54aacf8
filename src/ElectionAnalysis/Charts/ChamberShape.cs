namespace ElectionAnalysis;

/// <summary>The forms of chambers.</summary>
public enum ChamberShape
{
    /// <summary>Rows in a half-circle.</summary>
    HalfRound,

    /// <summary>A half-circle with straight arms.</summary>
    Horseshoe,

    /// <summary>Two sides that face each other: the government on the left, all others on the right.</summary>
    Benches,
}
