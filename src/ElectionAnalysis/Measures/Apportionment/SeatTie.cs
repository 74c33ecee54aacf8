namespace ElectionAnalysis;

/// <summary>Parties with equal claims to fewer seats than they are. The law, not arithmetic, decides between them; often by lot.</summary>
/// <param name="Indices">The tied parties, by their places from 0.</param>
/// <param name="Parties">Their names.</param>
/// <param name="Seats">The seats at stake; each of the parties can get at most one of them.</param>
public sealed record SeatTie(IReadOnlyList<int> Indices, IReadOnlyList<string> Parties, int Seats)
{
    /// <inheritdoc/>
    public override string ToString() => Invariant($"{Words.List(Parties)} tie for {Seats} seat{(Seats == 1 ? "" : "s")}");
}
