using Xunit.Abstractions;

namespace ElectionAnalysis.Tests.Documents.Facts;

/// <summary>Real elections, written as people write them: how much of each document is read, and how much of that is right.</summary>
public sealed class DocumentFactTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<(string Name, FactScore Score)>> Scores =
        new(() => [.. FactSheet.All.Select(s => (s.Name, FactScore.Of(s)))]);

    private static readonly Lazy<IReadOnlyList<(string Name, FactScore Score)>> UnseenScores =
        new(() => [.. FactSheet.Unseen.Select(s => (s.Name, FactScore.Of(s)))]);

    private static FactScore UnseenTotal => UnseenScores.Value.Select(s => s.Score).Aggregate((a, b) => a + b);

    private static FactScore Total => Scores.Value.Select(s => s.Score).Aggregate((a, b) => a + b);

    [Fact]
    public void Documents_AllOfThem_AreOfEveryShape() => Assert.True(FactSheet.All.Count >= 25, $"only {FactSheet.All.Count} documents");

    [Fact]
    public void Infobox_OverAllDocuments_IsReadTo99Percent()
    {
        output.WriteLine(FactScore.Table([.. Scores.Value, ("all", Total)]));
        output.WriteLine(string.Join('\n', Total.Missed.Concat(Total.Wrong)));
        AssertShare(0.99, Total.InfoboxRead, Total.InfoboxFacts);
    }

    [Fact]
    public void Prose_OverAllDocuments_IsReadTo90PercentAndRightTo97()
    {
        AssertShare(0.90, Total.ProseRead, Total.ProseFacts);
        AssertShare(0.97, Total.ClaimsRight, Total.Claims);
    }

    [Fact]
    public void Disagreements_OverAllDocuments_AreRealTo95Percent() => AssertShare(0.95, Total.DisagreesReal, Total.Disagrees);

    [Fact]
    public void Contradictions_PlantedOneAtATime_AreFoundTo90Percent()
    {
        Assert.True(Total.Plants >= 100, $"only {Total.Plants} plants");
        AssertShare(0.90, Total.PlantsFound, Total.Plants);
    }

    /// <summary>
    /// What the rules are worth on texts that others wrote after them. The bars above are the goal here as well; these are
    /// what is reached, so that it does not get worse.
    /// </summary>
    [Fact]
    public void Unseen_DocumentsWrittenAfterTheRules_AreReadNoWorseThanBefore()
    {
        output.WriteLine(FactScore.Table([.. UnseenScores.Value, ("unseen", UnseenTotal)]));
        output.WriteLine(string.Join('\n', UnseenTotal.Missed.Concat(UnseenTotal.Wrong)));
        AssertShare(0.99, UnseenTotal.InfoboxRead, UnseenTotal.InfoboxFacts);
        AssertShare(0.89, UnseenTotal.ProseRead, UnseenTotal.ProseFacts);
        AssertShare(0.97, UnseenTotal.ClaimsRight, UnseenTotal.Claims);
        AssertShare(0.90, UnseenTotal.PlantsFound, UnseenTotal.Plants);
        Assert.True(UnseenTotal.Disagrees - UnseenTotal.DisagreesReal == 0,
            Invariant($"{UnseenTotal.Disagrees - UnseenTotal.DisagreesReal} verdicts of a contradiction are wrong"));
    }

    private static void AssertShare(double bar, int part, int whole) =>
        Assert.True(part >= bar * whole, Invariant($"{part} of {whole} is {(double)part / whole:0.0%}, below {bar:0%}"));
}
