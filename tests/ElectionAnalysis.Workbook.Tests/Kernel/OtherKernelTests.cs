namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The kernel of .NET Interactive runs the project's notebooks: one case a test, as for our own.</summary>
[Collection("kernel of .NET Interactive")]
public sealed class OtherKernelTests : IDisposable
{
    internal const string Module = "test_interactive";

    private readonly SuiteProcess suite = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public static TheoryData<string> Tests() => new(KernelSuiteTests.TestsOf(Module));

    public void Dispose() => suite.Dispose();

    [InteractiveTheory]
    [MemberData(nameof(Tests))]
    public Task KernelOfDotNetInteractive_UnderJupytersClients_Passes(string test) => suite.PassesAsync(test);
}
