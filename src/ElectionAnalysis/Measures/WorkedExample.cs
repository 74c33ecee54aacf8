namespace ElectionAnalysis;

/// <summary>A small example of a measure, in words and measured, and the numbers that several share.</summary>
internal sealed record WorkedExample(string Words, Explained Result)
{
    public static readonly string[] Parties = ["A", "B", "C"];

    private const string Shares = "- Party1: A\n- Percentage1: 50.00%\n- Seats1: 60\n- Party2: B\n- Percentage2: 30.00%\n- Seats2: 40\n";

    public static DistrictVotes Districts { get; } = DistrictVotes.From(new Table(
        Column.OfText("district", ["north", "north", "south", "south"]),
        Column.OfText("party", ["A", "B", "A", "B"]),
        Column.Of("votes", [60, 40, 60, 240])));

    /// <summary>An election whose document lists 89% of the votes.</summary>
    public static Election UnlistedVotes { get; } = Read(Shares + "- Party3: C\n- Percentage3: 9.00%\n- Seats3: 0");

    /// <summary>An election whose document does not say how large the previous house was.</summary>
    public static Election UnlistedSeats { get; } =
        Read("- Party1: A\n- Seats1: 60\n- Last Election1: 50 seats\n- Party2: B\n- Seats2: 40\n- Last Election2: 40 seats");

    private static Election Read(string infobox) => Election.From(ElectionDocument.Parse(
        $"= 2020 Testland parliamentary election =\n\nInfobox\n- Country: Testland\n- Seats For Election: 100\n{infobox}\n", "example"));
}
