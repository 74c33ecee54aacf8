namespace ElectionAnalysis;

/// <summary>Parties that together have the seats to decide.</summary>
/// <param name="Parties">The parties, the largest first (or in the order given, for connected ones).</param>
/// <param name="Seats">Their seats.</param>
/// <param name="Surplus">Seats beyond those needed.</param>
public sealed record Coalition(IReadOnlyList<string> Parties, int Seats, int Surplus)
{
    /// <summary>Coalitions as a table.</summary>
    /// <param name="coalitions">The coalitions; they may be endless, for only so many are read.</param>
    /// <param name="most">How many rows at most.</param>
    /// <returns>coalition, parties, seats, surplus.</returns>
    public static Table Table(IEnumerable<Coalition> coalitions, int most = 1_000)
    {
        var all = coalitions.Take(most).ToList();
        return new(
            Column.OfText("coalition", all.Select(c => string.Join(" + ", c.Parties))),
            Column.Of("parties", all.Select(c => c.Parties.Count)),
            Column.Of("seats", all.Select(c => c.Seats)),
            Column.Of("surplus", all.Select(c => c.Surplus)));
    }

    /// <inheritdoc/>
    public override string ToString() => Invariant($"{string.Join(" + ", Parties)}: {Seats}");
}
