namespace ElectionAnalysis;

/// <summary>Parties that together have the seats to decide.</summary>
/// <param name="Parties">The parties, the largest first (or in the order given, for connected ones).</param>
/// <param name="Seats">Their seats.</param>
/// <param name="Surplus">Seats beyond those needed.</param>
public sealed record Coalition(IReadOnlyList<string> Parties, int Seats, int Surplus)
{
    /// <inheritdoc/>
    public override string ToString() => Invariant($"{string.Join(" + ", Parties)}: {Seats}");
}
