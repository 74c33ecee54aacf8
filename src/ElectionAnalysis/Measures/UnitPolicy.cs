namespace ElectionAnalysis;

/// <summary>What counts as a party when an election is measured. Blank and invalid ballots never do.</summary>
/// <param name="Independents">How independents are counted.</param>
/// <param name="Others">How a row of "others" is counted.</param>
public sealed record UnitPolicy(IndependentsPolicy Independents = IndependentsPolicy.OneGroup, OthersPolicy Others = OthersPolicy.OneParty);
