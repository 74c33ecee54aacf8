namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The tests that share one report on the project's own notebooks.</summary>
[CollectionDefinition(Name)]
public sealed class CommittedReports : ICollectionFixture<CommittedReport>
{
    public const string Name = "committed report";
}
