namespace ElectionAnalysis.Tests;

/// <summary>A result says which votes it was made of, where a document has several.</summary>
public sealed class VotesUsedTests
{
    private static Election Of(params string[] lines) => Election.From(ElectionDocument.Parse(
        "= 2001 Freedonian election =\n\nInfobox\n- Country: Freedonia\n" + string.Join("\n", lines.Select(l => "- " + l)) + "\n", "a.txt"));

    [Theory]
    [InlineData("600 (first round), 550 (second round)", "400 (first round), 450 (second round)", "votes of round 1")]
    [InlineData("600", "400", "votes")]
    public void Measure_OfVotes_SaysTheirRound(string first, string second, string scale)
    {
        var election = Of("Candidate1: Ann Low", "Party1: Red Party", $"Popular Vote1: {first}", "Seats1: 6", "Candidate2: Bo High",
            "Party2: Blue Party", $"Popular Vote2: {second}", "Seats2: 4");
        var result = election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes);

        Assert.Equal(scale, result.Scale);
        Assert.Equal($"seats against {scale}", election.Measure(Disproportionality.Gallagher).Scale);
        Assert.Equal("seats", election.Measure(Fragmentation.LaaksoTaagepera).Scale);
        Assert.Equal(scale != "votes", result.Notes.Any(n => n.StartsWith("The parties' votes are the votes of round 1, because", StringComparison.Ordinal)));
    }
}
