namespace ElectionAnalysis;

/// <summary>Seats that are given out together: where, how many, by which method, to whom. Change one with <c>with</c>.</summary>
public sealed record SeatTier
{
    /// <summary>What the law calls it, such as "constituencies".</summary>
    public required string Name { get; init; }

    /// <summary>The seats of each area; of a tier with <see cref="Compensation"/>, together with those won before it there.</summary>
    public required AreaSeats Seats { get; init; }

    /// <summary>The method; null where the party with the most votes takes them all.</summary>
    public ApportionmentMethod? Method { get; init; }

    /// <summary>Where they are given out.</summary>
    public TierArea Area { get; init; } = TierArea.Country;

    /// <summary>Whether the votes are those for candidates, where voters have two.</summary>
    public bool IsOfCandidates { get; init; }

    /// <summary>What a party must reach in the whole country; seats won are those of the tiers before. Null for nothing.</summary>
    public Threshold? Threshold { get; init; }

    /// <summary>What a party must reach in the area; null for nothing.</summary>
    public Threshold? AreaThreshold { get; init; }

    /// <summary>Parties with a threshold of their own in the country, such as 7% for a coalition, or none for a minority.</summary>
    public IReadOnlyDictionary<string, Threshold?> ThresholdOf { get; init; } = new Dictionary<string, Threshold?>();

    /// <summary>Lists that count as one first, and share among themselves then (apparentement).</summary>
    public IReadOnlyList<IReadOnlyList<string>> LinkedLists { get; init; } = [];

    /// <summary>Whether the seats make up for those won before.</summary>
    public Compensation Compensation { get; init; }

    /// <summary>Districts in which the candidates with the most votes win: one seat each, or as many as are said to one party.</summary>
    /// <param name="seats">The seats of every district.</param>
    /// <param name="name">The tier's name.</param>
    /// <returns>The tier.</returns>
    public static SeatTier Plurality(int seats = 1, string name = "constituencies") =>
        new() { Name = name, Seats = seats, Area = TierArea.District, IsOfCandidates = true };

    /// <summary>Lists in districts.</summary>
    /// <param name="method">The method.</param>
    /// <param name="seats">The seats of the districts.</param>
    /// <param name="name">The tier's name.</param>
    /// <returns>The tier.</returns>
    public static SeatTier Districts(ApportionmentMethod method, AreaSeats seats, string name = "districts") =>
        new() { Name = name, Seats = seats, Method = method, Area = TierArea.District };

    /// <summary>Lists of the whole country.</summary>
    /// <param name="method">The method.</param>
    /// <param name="seats">The seats; with compensation, those of the whole house.</param>
    /// <param name="name">The tier's name.</param>
    /// <returns>The tier.</returns>
    public static SeatTier Lists(ApportionmentMethod method, int seats, string name = "lists") =>
        new() { Name = name, Seats = seats, Method = method };

    /// <summary>Seats for the party with the most votes in the country.</summary>
    /// <param name="seats">How many.</param>
    /// <returns>The tier.</returns>
    public static SeatTier Bonus(int seats) => new() { Name = "bonus", Seats = seats };

    /// <inheritdoc/>
    public override string ToString()
    {
        var where = Area switch { TierArea.District => " in every district", TierArea.Region => " in every region", _ => "" };
        var linked = Compensation switch
        {
            Compensation.None => "",
            Compensation.OverhangStays => ", with the seats won before; overhang stays",
            Compensation.OverhangAbsorbed => ", with the seats won before; overhang is absorbed",
            Compensation.OverhangLevelled => ", with the seats won before; overhang is levelled",
            _ => ", with the seats won before; overhang is dropped",
        };
        var to = string.Concat(new[] { (Threshold, ""), (AreaThreshold, " there") }.Where(t => t.Item1 is not null).Select(t => $", {t.Item1}{t.Item2}"));
        return $"{Name}: {Seats}{where}, {Method?.Variant ?? "all to the most votes"}{linked}{to}";
    }
}
