using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Every recipe of the cookbook prints what the page says, in at most three lines.</summary>
public sealed partial class CookbookTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Workspace.Repository, "docs", "cookbook.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public async Task Page_EveryRecipe_PrintsWhatItSays()
    {
        using var console = new ConsoleRouter();
        var session = new NotebookSession(Workspace.Repository, new LibraryHost());
        var blocks = Block().Matches(Page);
        Assert.True(blocks.Count > 10);
        foreach (Match block in blocks)
        {
            var outputs = new CellOutputs();
            var code = Files().Replace(block.Groups["code"].Value, file => $"Load(@\"{Path.Combine(Workspace.Repository, file.Groups["path"].Value)}\"");

            Assert.Null((await session.RunAsync(code, 1, outputs))?.Message);

            var shown = string.Concat(outputs.ToJson().Select(o => NotebookCell.Joined(o!["data"]?["text/plain"] ?? o["text"])));
            Assert.Equal(block.Groups["output"].Value.TrimEnd(), shown.TrimEnd());
        }
    }

    [Fact]
    public void Page_EveryRecipe_IsShort() =>
        Assert.All(Block().Matches(Page).Skip(1), block => Assert.InRange(block.Groups["code"].Value.Split('\n').Length, 1, 3));

    [GeneratedRegex("Load\\(\"(?<path>(seeds|examples)[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Files();

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n(\n```text\n(?<output>.*?)```)?",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
