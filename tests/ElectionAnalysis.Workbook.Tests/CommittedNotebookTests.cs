using System.Text.Json.Nodes;

namespace ElectionAnalysis.Workbook.Tests;

public sealed class CommittedNotebookTests
{
    /// <summary>Front-ends compare the two with what a notebook says, and write what differs into the file.</summary>
    [Fact]
    public void CommittedNotebooks_SayOfTheKernelWhatItSaysOfItself()
    {
        var spec = JsonNode.Parse(KernelSpec.Json("elections.dll"))!;
        var kernel = new JsonObject { ["display_name"] = (string?)spec["display_name"], ["language"] = (string?)spec["language"],
            ["name"] = KernelSpec.DefaultName };

        Assert.All(Workspace.CommittedNotebooks, path =>
        {
            var notebook = JsonNode.Parse(File.ReadAllText(path))!;
            Assert.Equal(kernel.ToJsonString(), notebook["metadata"]!["kernelspec"]!.ToJsonString());
            Assert.Equal(KernelLanguage.Info().ToJsonString(), notebook["metadata"]!["language_info"]!.ToJsonString());
            Assert.All(notebook["cells"]!.AsArray(), c => Assert.Null(c!["metadata"]!["vscode"]));
        });
    }
}
