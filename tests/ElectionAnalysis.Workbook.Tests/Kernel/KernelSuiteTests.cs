using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The tests of <c>tests/kernel</c>, which talk to the installed kernel as Jupyter's own clients do: one case a test.</summary>
[Collection(InstalledKernels.Name)]
public sealed partial class KernelSuiteTests(InstalledKernel kernel)
{
    /// <summary>jupyter_kernel_test 0.4.5 brings these with it.</summary>
    private static readonly string[] Protocol =
        ["clear_output", "completion", "display_data", "error", "execute_result", "execute_stderr", "execute_stdout", "history", "inspect", "is_complete", "kernel_info", "pager"];

    private static string Folder => Path.Combine(Workspace.Repository, "tests", "kernel");

    public static TheoryData<string> Tests()
    {
        var tests = new TheoryData<string>();
        foreach (var name in Protocol)
        {
            tests.Add($"test_protocol.ProtocolTests.test_{name}");
        }

        foreach (var file in Directory.GetFiles(Folder, "test_*.py").Order(StringComparer.Ordinal))
        {
            var type = "";
            foreach (Match match in Definition().Matches(File.ReadAllText(file)))
            {
                if (match.Groups["type"].Success)
                {
                    type = match.Groups["type"].Value;
                }
                else
                {
                    tests.Add($"{Path.GetFileNameWithoutExtension(file)}.{type}.{match.Groups["test"].Value}");
                }
            }
        }

        return tests;
    }

    [JupyterTheory]
    [MemberData(nameof(Tests))]
    public async Task Kernel_UnderJupytersClients_Passes(string test)
    {
        using var process = Jupyter.Start(Folder, kernel.Environment, "-B", "-W", "ignore", "-m", "unittest", test);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0 && !error.Contains("skipped", StringComparison.Ordinal), $"{await output}\n{error}");
    }

    [JupyterFact]
    public async Task Protocol_HasNoTestThatIsNotRun()
    {
        using var process = Jupyter.Start(Folder, kernel.Environment, "-B", "-W", "ignore", "-m", "unittest", "-v", "-k", "ProtocolTests", "test_protocol");
        var error = await process.StandardError.ReadToEndAsync();

        Assert.Contains($"Ran {Protocol.Length} tests", error, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^class (?<type>\w+)\(.*\):$|^    def (?<test>test_\w+)\(self\):$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
