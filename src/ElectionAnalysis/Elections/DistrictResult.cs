namespace ElectionAnalysis;

/// <summary>What a party or candidate won in one district.</summary>
/// <param name="District">The district.</param>
/// <param name="Party">The party, list or candidate.</param>
/// <param name="Ballot">The ballot, where voters have several.</param>
/// <param name="Votes">Votes; null where the source gives none.</param>
/// <param name="Seats">Seats; null where the source gives none.</param>
public sealed record DistrictResult(string District, string Party, Ballot Ballot, double? Votes, int? Seats);
