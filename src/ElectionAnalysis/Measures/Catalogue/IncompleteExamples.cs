namespace ElectionAnalysis;

/// <summary>One small election with a rest for every measure that takes shares of parties.</summary>
internal static class IncompleteExamples
{
    private static readonly Election Votes =
        Read("- Seats For Election: 100\n- Party1: A\n- Percentage1: 50.00%\n- Seats1: 60\n- Party2: B\n- Percentage2: 30.00%\n- Seats2: "
            + "40\n- Party3: C\n- Percentage3: 9.00%\n- Seats3: 0");

    private static readonly Election Change =
        Read("- Seats For Election: 100\n- Party1: A\n- Seats1: 60\n- Last Election1: 50 seats\n- Party2: B\n- Seats2: 40\n- Last "
            + "Election2: 40 seats");

    /// <summary>The example in words.</summary>
    public static string Words(Measure measure) => measure switch
    {
        DistributionMeasure => "A document lists 50.00%, 30.00% and 9.00% of the votes; 11% belong to no listed party.",
        DisproportionalityMeasure =>
            "A document lists 50.00%, 30.00% and 9.00% of the votes with 60, 40 and 0 of 100 seats; 11% of the votes belong to no "
                + "listed party.",
        _ => "Two parties have 60 and 40 of 100 seats and had 50 and 40; the document does not say how large the previous house was.",
    };

    /// <summary>The example, measured; null for a measure that takes no election.</summary>
    public static MeasureResult? Of(Measure measure) => measure switch
    {
        DistributionMeasure m => Votes.Measure(m, scale: MeasureScale.Votes),
        DisproportionalityMeasure m => Votes.Measure(m),
        ChangeMeasure m => Change.Measure(m),
        _ => null,
    };

    private static Election Read(string infobox) =>
        Election.From(ElectionDocument.Parse($"= 2020 Testland parliamentary election =\n\nInfobox\n- Country: Testland\n{infobox}\n",
            "example"));
}
