namespace ElectionAnalysis;

/// <summary>Parties that are alike: each has the same two weights.</summary>
/// <param name="First">What each has of the first thing: of seats, of votes, or before.</param>
/// <param name="Second">What each has of the second: of seats beside votes, or after.</param>
/// <param name="Count">How many there are; a very large number stands for arbitrarily many.</param>
internal readonly record struct PartyGroup(double First, double Second, double Count = 1);
