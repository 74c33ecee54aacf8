using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The README's code must print what the README says it prints.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Code_OfTheReadme_PrintsWhatItSays()
    {
        var example = Example().Match(File.ReadAllText(Path.Combine(Workspace.Repository, "README.md")).ReplaceLineEndings("\n"));
        var code = example.Groups["code"].Value.Replace("Load(\"seeds\")", "Load(\"../seeds\")", StringComparison.Ordinal);
        var (result, outputs) = await Workspace.RunAsync(workspace.AddNotebook("readme", code));

        Assert.Null(result.Error);
        Assert.Equal(example.Groups["output"].Value, NotebookCell.Joined(outputs[0][0]!["text"]).ReplaceLineEndings("\n"));
        Assert.Contains("data-ea-figure", NotebookCell.Joined(outputs[0][^1]!["data"]!["text/html"]), StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
