using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The tests of <c>tests/kernel</c>, which talk to the installed kernel as Jupyter's own clients do: one case a test.</summary>
[Collection(InstalledKernels.Name)]
public sealed partial class KernelSuiteTests(InstalledKernel kernel)
{
    /// <summary>jupyter_kernel_test 0.4.5 brings these with it.</summary>
    private static readonly string[] Protocol =
        ["clear_output", "completion", "display_data", "error", "execute_result", "execute_stderr", "execute_stdout", "history", "inspect",
            "is_complete", "kernel_info", "pager"];

    public static TheoryData<string> Tests() => new(
    [
        .. Protocol.Select(name => $"test_protocol.ProtocolTests.test_{name}"),
        .. Directory.GetFiles(SuiteProcess.Folder, "test_*.py").Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(m => m != OtherKernelTests.Module).Order(StringComparer.Ordinal).SelectMany(TestsOf),
    ]);

    [JupyterTheory]
    [MemberData(nameof(Tests))]
    public Task Kernel_UnderJupytersClients_Passes(string test) => kernel.Suite.PassesAsync(test);

    [JupyterFact]
    public async Task Protocol_HasNoTestThatIsNotRun() =>
        Assert.Equal(Protocol.Select(name => $"test_protocol.ProtocolTests.test_{name}"), await kernel.Suite.TestsOfAsync("test_protocol"));

    internal static IEnumerable<string> TestsOf(string module)
    {
        var type = "";
        foreach (Match match in Definition().Matches(File.ReadAllText(Path.Combine(SuiteProcess.Folder, module + ".py"))))
        {
            if (match.Groups["type"].Success)
            {
                type = match.Groups["type"].Value;
            }
            else
            {
                yield return $"{module}.{type}.{match.Groups["test"].Value}";
            }
        }
    }

    [GeneratedRegex(@"^class (?<type>\w+)\(.*\):$|^    def (?<test>test_\w+)\(self\):$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
