namespace ElectionAnalysis.Tests;

/// <summary>A stated total that its parts do not make is said, also where the sums of all hide it.</summary>
public sealed class StatedTotalsTests
{
    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single();

    [Theory]
    [InlineData("District,Blue,Red,Total\nA,700,503,1203\nB,611,805,1418\nC,311,205,516\nD,444,333,777\n", 3, "In 1 of 4 rows the parties do not make 'Total'; in the first they make 1,416 and not 1,418.")]
    [InlineData("Kanton;SVP;SP;Total\nZug;7000;5003;12003\nUri;3000;2003;5003\nBern;4000;2007;6107\nTotal;14000;9013;23113\n", 4, "In 2 of 4 rows the parties do not make 'Total'; in the first they make 6,007 and not 6,107.")]
    [InlineData("District,Valid votes,Party,Votes\nA,1203,Blue,700\nA,1203,Red,503\nB,1418,Blue,611\nB,1418,Red,805\nC,514,Blue,311\nC,514,Red,205\nD,777,Blue,444\nD,777,Red,333\n", 4, "In 2 of 4 districts the parties do not make 'Valid votes'; in 'B' they make 1,416 and not 1,418.")]
    public void From_ATotalThatItsPartsDoNotMake_IsSaid(string csv, int line, string message) =>
        Assert.Contains(Read(csv).Document.Problems,
        p => !p.IsNote && p.Source.Line == line && p.Message == message);

    // What fits, and what never fits because more stood than are listed.
    [Theory]
    [InlineData("District,Blue,Red,Total\nA,700,503,1203\nB,611,805,1416\n")]
    [InlineData("District,Valid votes,Party,Votes\nA,1300,Blue,700\nA,1300,Red,503\nB,1500,Blue,611\nB,1500,Red,805\nC,600,Blue,311\nC,600,Red,205\n")]
    public void From_TotalsThatFitOrAreOfMore_AreNotSaid(string csv) =>
        Assert.DoesNotContain(Read(csv).Document.Problems, p => p.Message.Contains("do not make", StringComparison.Ordinal));
}
