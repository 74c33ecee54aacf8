using System.Text.Json.Nodes;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Notebooks that use the library.</summary>
public sealed class LibraryRunTests : IDisposable
{
    private const string Setup = "#r \"../src/ElectionAnalysis/bin/Debug/net10.0/ElectionAnalysis.dll\"\nusing ElectionAnalysis;";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private async Task<(RunResult Result, JsonArray[] Outputs)> Run(params string[] cells) =>
        await Workspace.RunAsync(workspace.AddNotebook("n", cells));

    private static string Text(JsonNode? output, string mime = "text/plain") => NotebookCell.Joined(output!["data"]?[mime]);

    [Fact]
    public async Task Run_Library_ShowsItselfAndIsNotLoadedTwice()
    {
        var (result, outputs) = await Run(
            Setup,
            "ElectionArchive.Load(\"../seeds\").Parties.Head(2)",
            "Charts.Hemicycle(ElectionArchive.Load(\"../seeds\").Find(\"Mali\"))",
            "Prose.Of($\"**{\"<b>\"}**\")",
            "AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == \"ElectionAnalysis\")");

        Assert.Null(result.Error);
        Assert.StartsWith("<table", Text(outputs[1][0], "text/html"), StringComparison.Ordinal);
        Assert.Contains("Rally for Mali", Text(outputs[1][0]), StringComparison.Ordinal);
        Assert.Contains("data-ea-figure", Text(outputs[2][0], "text/html"), StringComparison.Ordinal);
        Assert.Equal("**&lt;b&gt;**", Text(outputs[3][0], "text/markdown"));
        Assert.Contains("1", outputs[4][0]!["data"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FramesInSeveralNotebooks_AreTablesInEach()
    {
        const string frame = "using Microsoft.Data.Analysis;\nnew DataFrame(new Int32DataFrameColumn(\"n\", new[] { 1, 2 }))";
        var runner = new NotebookRunner(static () => new LibraryHost());
        foreach (var name in (string[])["first", "second"])
        {
            var result = await runner.RunAsync(Notebook.Read(workspace.AddNotebook(name, frame)), static (_,
                _) => { }, CancellationToken.None);

            Assert.Contains("ea-table", Text(result.Notebook.Cells[0].Outputs[0], "text/html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_MissingSeedFolder_SaysWhatToDo()
    {
        var (result, _) = await Run(Setup + "\nElectionArchive.Load(\"../nothing\")");

        Assert.Contains("there is no such folder or file", result.Error!.Message, StringComparison.Ordinal);
    }
}
