namespace ElectionAnalysis;

/// <summary>Seats that are certain, and seats for which parties tie.</summary>
internal readonly record struct SeatRound(int[] Seats, int[] Tied, int AtStake, string? UndefinedBecause = null)
{
    public static SeatRound Impossible(string because) => new([], [], 0, because);
}
