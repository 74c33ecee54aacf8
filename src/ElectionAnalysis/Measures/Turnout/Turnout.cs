namespace ElectionAnalysis;

/// <summary>Taking part. Blank and invalid ballots are cast ballots, and never a party.</summary>
public static class Turnout
{
    private const string Idea = "Solijonov, A. (2016). Voter Turnout Trends around the World. Stockholm: International IDEA.";

    /// <summary>Ballots cast as a share of registered voters.</summary>
    public static ScalarMeasure OfRegistered { get; } = Ratio(key: "turnout_registered", example: [600, 1_000], name: "Turnout",
        variant: "of registered voters",
        formula: @"\frac{cast}{registered}", citation: Idea, part: "cast", whole: "registered", empty: "there are no registered voters",
        note: "The register can be out of date; a larger number of ballots than of voters on it makes the measure undefined.");

    /// <summary>Ballots cast as a share of the population of voting age.</summary>
    public static ScalarMeasure OfVotingAge { get; } = Ratio(key: "turnout_voting_age", example: [600, 1_200], name: "Turnout",
        variant: "of the voting-age population", formula: @"\frac{cast}{population}", citation: Idea, part: "cast",
        whole: "voting_age_population", empty: "there is no population of voting age",
        note: "Counts people who may not vote, and misses citizens abroad; compares countries with different registers.");

    /// <summary>Valid ballots as a share of ballots cast.</summary>
    public static ScalarMeasure ValidShare { get; } = Ratio(key: "valid_share", example: [570, 600], name: "Valid share", variant: null,
        formula: @"\frac{valid}{cast}", citation: Idea, part: "valid", whole: "cast", empty: "no ballots were cast",
        note: "Blank ballots count as invalid unless the source counts them as valid.");

    /// <summary>Invalid (and blank) ballots as a share of ballots cast.</summary>
    public static ScalarMeasure InvalidShare { get; } = Ratio(key: "invalid_share", example: [30, 600], name: "Invalid share",
        variant: null,
        formula: @"\frac{invalid}{cast}", citation: Idea, part: "invalid", whole: "cast", empty: "no ballots were cast",
        note: "Blank ballots among them.");

    /// <summary>The change of turnout from one round to the next.</summary>
    public static ScalarMeasure ChangePoints { get; } = new("turnout_before", "turnout_after")
    {
        Key = "turnout_change_points",
        ExampleNumbers = [0.6, 0.54],
        SubjectOf = ScalarSubject.RoundsOrElections,
        Name = "Turnout change",
        Variant = "points",
        Family = MeasureFamily.Turnout,
        Formula = @"\Delta t = t_2 - t_1",
        Citation = "By definition.",
        Range = "−1 to 1",
        Unit = MeasureUnit.Points,
        Closing = "turnout after − turnout before",
        Note = "Rounds of one election or elections of one country; a turnout above 100% is no turnout.",
        Compute = static v =>
            v[0] <= 1 && v[1] <= 1 ? MeasureValue.Of(v[1] - v[0]) : MeasureValue.Undefined("a turnout above 100% cannot be compared"),
    };

    /// <summary>The change of the number of ballots cast from one round to the next.</summary>
    public static ScalarMeasure ChangeVoters { get; } = new("cast_before", "cast_after")
    {
        Key = "turnout_change_voters",
        SubjectOf = ScalarSubject.RoundsOrElections,
        Name = "Turnout change",
        Variant = "voters",
        Family = MeasureFamily.Turnout,
        Formula = @"\Delta v = cast_2 - cast_1",
        Citation = "By definition.",
        Range = "any whole number",
        Unit = MeasureUnit.Voters,
        Closing = "cast after − cast before",
        Note = "Counts ballots, so a growing electorate shows as growth.",
        Compute = static v => MeasureValue.Of(v[1] - v[0]),
    };

    /// <summary>
    /// Roll-off: the share of those who voted in the first contest (or round) who did not in the second. Negative when more did.
    /// </summary>
    public static ScalarMeasure RollOff { get; } = new("cast_first", "cast_second")
    {
        Key = "roll_off",
        SubjectOf = ScalarSubject.TwoRounds,
        Name = "Roll-off",
        Family = MeasureFamily.Turnout,
        Formula = @"1 - \frac{cast_2}{cast_1}",
        Citation =
            "Burnham, W. D. (1965). The changing shape of the American political universe. American Political Science Review 59(1), 7–28.",
        Range = "up to 1",
        Unit = MeasureUnit.Share,
        Closing = "1 − cast second ÷ cast first",
        Note = "Negative when more people vote in the second contest.",
        Compute = static v => v[0] > 0 ? MeasureValue.Of(1 - (v[1] / v[0])) : MeasureValue.Undefined("nobody voted in the first contest"),
    };

    private static ScalarMeasure Ratio(string key, double[] example, string name, string? variant, string formula, string citation,
        string part,
        string whole, string empty, string note) => new(part, whole)
    {
        Key = key,
        ExampleNumbers = example,
        SubjectOf = ScalarSubject.Round,
        Name = name,
        Variant = variant,
        Family = MeasureFamily.Turnout,
        Formula = formula,
        Citation = citation,
        Range = "0 to 1",
        Unit = MeasureUnit.Share,
        Closing = $"{part.Replace('_', ' ')} ÷ {whole.Replace('_', ' ')}",
        Note = note,
        Compute = v => v[1] <= 0 ? MeasureValue.Undefined(empty)
            : v[0] > v[1]
                ? MeasureValue.Undefined(Invariant($"{part.Replace('_', ' ')} ({v[0]:#,0.##}) is more than {whole.Replace('_', ' ')} ({v[1]:#,0.##})"))
            : MeasureValue.Of(v[0] / v[1]),
    };
}
