namespace ElectionAnalysis;

/// <summary>A party, or several that are counted as one, at two elections.</summary>
/// <param name="Party">The name now, or then for one that left; several names are joined by " + ".</param>
/// <param name="Before">Its weight then; 0 when it is new.</param>
/// <param name="After">Its weight now; 0 when it left.</param>
public sealed record AlignedParty(string Party, double Before, double After);
