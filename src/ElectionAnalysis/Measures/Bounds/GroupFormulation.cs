namespace ElectionAnalysis;

/// <summary>A formula over groups of parties that are alike, with totals that may be more than the groups have.</summary>
/// <returns>The value; infinite where it is, NaN where there is none.</returns>
internal delegate double GroupFormulation(ReadOnlySpan<PartyGroup> groups, double totalFirst, double totalSecond);
