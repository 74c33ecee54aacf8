using System.Text.Json.Nodes;
using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Jupyter Notebook in Chromium, as a lecturer uses it: open, run all, look.</summary>
[Collection(InstalledKernels.Name)]
public sealed class NotebookInBrowserTests(InstalledKernel kernel) : IDisposable
{
    private static readonly string Script = Path.Combine(Workspace.Repository, "tests", "tools", "run-notebook.mjs");

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [NotebookTheory]
    [InlineData("01-first-look")]
    [InlineData("02-mali-2013")]
    [InlineData("03-turkmenistan-2013")]
    public async Task RunAll_OfACommittedNotebook_ShowsWhatIsCommitted(string name)
    {
        var committed = Path.Combine(Workspace.Repository, "notebooks", name + ".ipynb");
        var saved = Path.Combine(workspace.Folder, "notebooks", name + ".ipynb");
        File.Copy(committed, saved);
        using var server = await NotebookServer.StartAsync(workspace.Folder, kernel.Environment);
        var output = await Workspace.OutputOfAsync("node", Script, new Uri(server.Address, $"notebooks/notebooks/{name}.ipynb").ToString(),
            BrowserTools.Chromium!, Picture(name));

        var shown = JsonNode.Parse(output)!;
        var expected = Notebook.Read(committed).Cells.Where(c => c.Kind == "code").Select(c => c.Outputs).ToList();
        Assert.Equal(expected.ConvertAll(Normal), shown["outputs"]!.AsArray().Select(c => Normal(c!.AsArray())));
        Assert.False((bool)shown["before"]!["isTrusted"]!);
        Assert.Equal(ChartOutput.In(Notebook.Read(committed)).Count(), shown["before"]!["charts"]!.AsArray().Count);
        Assert.All(shown["before"]!["charts"]!.AsArray(),
            c =>
                Assert.True((int)c!["drawn"]! == 0 && (int)c["height"]! is > 10 and < 200 && ((string)c["text"]!).Length > 40,
                    c.ToJsonString()));

        // The pictures are gone, and plotly.js has not come in.
        Assert.InRange(new FileInfo(saved).Length, 10_000, new FileInfo(committed).Length);
    }

    private static string Picture(string name) => Path.Combine(Workspace.Repository, "TestResults", $"notebook-{name}.png");

    /// <summary>Outputs as one text: streams joined, texts in one piece, without pictures and what else a client does not send.</summary>
    private static string Normal(JsonArray outputs) =>
        string.Join('\n', outputs.Select(o => o!["output_type"]!.GetValue<string>() == "stream"
        ? NotebookCell.Joined(o["text"])
        : string.Join('\n',
            o["data"]!.AsObject().Where(p => p.Key != "image/png").OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => $"{p.Key}: {NotebookCell.Joined(p.Value)}"))));
}
