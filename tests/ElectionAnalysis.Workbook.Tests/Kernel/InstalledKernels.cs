namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The tests that share one installed kernel, because publishing it takes a minute.</summary>
[CollectionDefinition(Name)]
public sealed class InstalledKernels : ICollectionFixture<InstalledKernel>
{
    public const string Name = "installed kernel";
}
