namespace ElectionAnalysis;

/// <summary>How many seats each area of a tier has.</summary>
public abstract record AreaSeats
{
    private AreaSeats()
    {
    }

    /// <summary>The same in every area.</summary>
    /// <param name="seats">How many.</param>
    /// <returns>The seats.</returns>
    /// <exception cref="MeasureException">The number is negative.</exception>
    public static AreaSeats Each(int seats) => seats >= 0 ? new Equal(seats)
        : throw new MeasureException(Invariant($"There cannot be {seats} seats; give 0 or more."));

    /// <summary>Those of a list, such as a law's.</summary>
    /// <param name="seats">Every area's seats.</param>
    /// <returns>The seats.</returns>
    public static AreaSeats Of(IReadOnlyDictionary<string, int> seats) => new Listed(seats);

    /// <summary>Shared among the areas by the votes cast there.</summary>
    /// <param name="seats">How many there are together.</param>
    /// <param name="method">How they are shared.</param>
    /// <returns>The seats.</returns>
    public static AreaSeats Shared(int seats, ApportionmentMethod method) => new ByVotes(seats, method);

    public static implicit operator AreaSeats(int seats) => Each(seats);

    /// <summary>The seats of each area.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="votes">All votes of each.</param>
    internal abstract int[] In(IReadOnlyList<string> areas, double[] votes);

    private sealed record Equal(int Seats) : AreaSeats
    {
        internal override int[] In(IReadOnlyList<string> areas, double[] votes) => [.. areas.Select(_ => Seats)];

        public override string ToString() => Seats == 1 ? "1 seat" : Invariant($"{Seats} seats");
    }

    private sealed record Listed(IReadOnlyDictionary<string, int> Seats) : AreaSeats
    {
        internal override int[] In(IReadOnlyList<string> areas, double[] votes) => [.. areas.Select(a => Seats.TryGetValue(a, out var n) ? n
            : throw new MeasureException($"The system does not say how many seats '{a}' has.{NearestNames.Suggest(a, Seats.Keys)}"))];

        public override string ToString() => Seats.Count == 0 ? "no seats"
            : Invariant($"{Seats.Values.Min()} to {Seats.Values.Max()} seats, together {Seats.Values.Sum()}");
    }

    private sealed record ByVotes(int Seats, ApportionmentMethod Method) : AreaSeats
    {
        internal override int[] In(IReadOnlyList<string> areas, double[] votes) => Method.Of(areas, votes, Seats) is { Tie: null } shared
            ? [.. shared.Seats]
            : throw new MeasureException($"{Words.List(areas)} tie for seats of the tier; say how many each has.");

        public override string ToString() => Invariant($"{Seats} seats together, shared by {Method.Variant} among the votes cast");
    }
}
