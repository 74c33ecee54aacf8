namespace ElectionAnalysis;

/// <summary>One small example for every measure, the same for all that take the same numbers, so that values can be compared.</summary>
internal static class WorkedExamples
{
    private static readonly string[] Parties = ["A", "B", "C"];

    private static readonly DistrictVotes Districts = DistrictVotes.From(new(
        Column.OfText("district", ["north", "north", "south", "south"]),
        Column.OfText("party", ["A", "B", "A", "B"]),
        Column.Of("votes", [60, 40, 60, 240])));

    /// <summary>The example in words.</summary>
    public static string Words(Measure measure) => measure switch
    {
        DistributionMeasure => "Three parties with 50, 30 and 20 seats.",
        ResidualMeasure => "Three parties with 40, 30 and 20 percent, and 10 percent for others.",
        DisproportionalityMeasure => "Three parties with 500, 300 and 200 votes and 6, 4 and 0 seats.",
        ChangeMeasure => "Two parties had 50 percent each; now they have 40 and 30, and a third has 30.",
        BlocMeasure => "The same three parties; A and C are of the left, B of the right.",
        ScalarMeasure s =>
            $"{string.Join(", ", s.Needs.Zip(Numbers(s), (need, number) => Invariant($"{need.Replace('_', ' ')} {number:0.####}")))}.",
        ApportionmentMethod => "Three parties with 600, 280 and 120 votes; 6 seats.",
        PowerIndex => "Four parties with 4, 2, 1 and 1 seats; 5 decide.",
        DistrictMeasure { PartOfWhole: true } => "A party with 60 of 100 votes in the north and 60 of 300 in the south.",
        DistrictMeasure when measure == Territory.Malapportionment => "Two districts with 100 and 300 people and 2 seats each.",
        DistrictMeasure => "Five districts of 100 votes, where A has 5, 60, 25, 55 and 55 and B the rest.",
        _ => "Two parties with 60 and 40 votes in the north, 60 and 240 in the south.",
    };

    /// <summary>The example, measured.</summary>
    public static Explained Of(Measure measure) => measure switch
    {
        DistributionMeasure m => m.Of("", Parties, 50, 30, 20),
        ResidualMeasure m => m.Of("", Parties, [40, 30, 20], 10),
        DisproportionalityMeasure m => m.Of("", Parties, [500, 300, 200], [6, 4, 0]),
        ChangeMeasure m => m.Of("", Parties, [50, 50, 0], [40, 30, 30]),
        BlocMeasure m => m.Of("", Parties, [50, 50, 0], [40, 30, 30], ["left", "right", "left"]),
        ScalarMeasure m => m.Of("", Numbers(m)),
        ApportionmentMethod m => m.Of(Parties, [600, 280, 120], 6),
        PowerIndex m => new VotingGame(["A", "B", "C", "D"], [4, 2, 1, 1], 5).Measure(m),
        DistrictMeasure { PartOfWhole: true } m => Districts.Measure(m, "A") with { Subject = "" },
        DistrictMeasure m when m == Territory.Malapportionment => m.Of("", ["north", "south"], [100, 300], [2, 2]),
        DistrictMeasure m => m.Of("", ["1", "2", "3", "4", "5"], [5, 60, 25, 55, 55], [95, 40, 75, 45, 45]),
        PartySystemMeasure m => Districts.Measure(m),
        _ => throw new NotSupportedException($"There is no example for {measure}."),
    };

    private static double[] Numbers(ScalarMeasure measure) => measure.Key switch
    {
        "butler_swing" or "steed_swing" => [0.35, 0.45, 0.45, 0.40],
        "points_change" => [0.464, 0.51],
        "seat_swing" or "relative_seat_swing" => [20, 25],
        "seat_swing_points" => [20, 100, 25, 200],
        "turnout_registered" => [600, 1_000],
        "turnout_voting_age" => [600, 1_200],
        "valid_share" => [570, 600],
        "invalid_share" => [30, 600],
        "turnout_change_points" => [0.6, 0.54],
        _ => [600, 540],
    };
}
