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

    /// <summary>The tests that need another kernel than ours.</summary>
    private const string Interactive = "test_interactive";

    private static string Folder => Path.Combine(Workspace.Repository, "tests", "kernel");

    public static TheoryData<string> Tests() => new(
    [
        .. Protocol.Select(name => $"test_protocol.ProtocolTests.test_{name}"),
        .. Directory.GetFiles(Folder, "test_*.py").Select(f => Path.GetFileNameWithoutExtension(f)).Where(m => m != Interactive)
            .Order(StringComparer.Ordinal).SelectMany(TestsOf),
    ]);

    public static TheoryData<string> InteractiveTests() => new(TestsOf(Interactive));

    [JupyterTheory]
    [MemberData(nameof(Tests))]
    public Task Kernel_UnderJupytersClients_Passes(string test) => PassesAsync(test);

    [InteractiveTheory]
    [MemberData(nameof(InteractiveTests))]
    public Task KernelOfDotNetInteractive_UnderJupytersClients_Passes(string test) => PassesAsync(test);

    [JupyterFact]
    public async Task Protocol_HasNoTestThatIsNotRun()
    {
        using var process = Jupyter.Start(Folder, kernel.Environment, "-B", "-W", "ignore", "-m", "unittest", "-v", "-k", "ProtocolTests",
            "test_protocol");
        var error = await process.StandardError.ReadToEndAsync();

        Assert.Contains($"Ran {Protocol.Length} tests", error, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TestsOf(string module)
    {
        var type = "";
        foreach (Match match in Definition().Matches(File.ReadAllText(Path.Combine(Folder, module + ".py"))))
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

    private async Task PassesAsync(string test)
    {
        using var process = Jupyter.Start(Folder, kernel.Environment, "-B", "-W", "ignore", "-m", "unittest", test);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0 && !error.Contains("skipped", StringComparison.Ordinal), $"{await output}\n{error}");
    }

    [GeneratedRegex(@"^class (?<type>\w+)\(.*\):$|^    def (?<test>test_\w+)\(self\):$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
