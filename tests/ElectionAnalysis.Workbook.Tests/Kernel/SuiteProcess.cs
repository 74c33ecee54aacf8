using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary><c>tests/kernel/serve.py</c>: one Python that runs the tests it is told to.</summary>
internal sealed class SuiteProcess(IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private Process? process;

    public static string Folder => Path.Combine(Workspace.Repository, "tests", "kernel");

    /// <summary>Runs a test.</summary>
    /// <param name="test">Its module, class and method.</param>
    public async Task PassesAsync(string test)
    {
        var answer = await AskAsync(test);
        Assert.True((bool)answer["passed"]!, (string?)answer["text"]);
    }

    /// <summary>The tests that a module has.</summary>
    public async Task<string[]> TestsOfAsync(string module) => [.. (await AskAsync(module + "?")).AsArray().Select(n => (string)n!)];

    public void Dispose()
    {
        if (process is null)
        {
            return;
        }

        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<JsonNode> AskAsync(string line)
    {
        process ??= Start();
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return JsonNode.Parse(await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"Python ended at {line}."))!;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Jupyter.Python!, ["-B", "-W", "ignore", "serve.py"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
