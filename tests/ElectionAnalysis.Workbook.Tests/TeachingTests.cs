using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>What the lesson plan shows is what its cells print, and its solutions are those of the lab.</summary>
public sealed partial class TeachingTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Workspace.Repository, "docs", "teaching.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public async Task Page_EveryCell_PrintsWhatItSays()
    {
        using var console = new ConsoleRouter();
        var session = new NotebookSession(Workspace.Repository, new LibraryHost());
        var blocks = Block().Matches(Page);
        Assert.Equal(5, blocks.Count);
        foreach (Match block in blocks)
        {
            var outputs = new CellOutputs();
            var code = Folder().Replace(block.Groups["code"].Value, m => $"Load(@\"{Path.Combine(Workspace.Repository, m.Groups[1].Value)}\")")
                .Replace("WriteAllText(\"", $"WriteAllText(@\"{AppContext.BaseDirectory}", StringComparison.Ordinal);

            Assert.Null((await session.RunAsync(code, 1, outputs))?.Message);

            var shown = string.Concat(outputs.ToJson().Select(o => NotebookCell.Joined(o!["data"]?["text/plain"] ?? o["text"])));
            Assert.Equal(block.Groups["output"].Value.TrimEnd(), shown.TrimEnd());
        }
    }

    /// <summary>The table's answers are taken by the exercises of their number.</summary>
    [Fact]
    public void Solutions_OfThePage_AreTakenByTheLab()
    {
        var mali = ElectionArchive.Load(Path.Combine(Workspace.Repository, "seeds")).Find("Mali");
        (int Number, Exercise Exercise)[] lab =
        [
            (1, Exercises.Majority(mali)), (2, Exercises.LargestShare(mali)), (3, Exercises.LargestGain(mali)),
            (4, Exercises.BiggestLoser(mali)),
            (6, Exercises.SumOfSquares(mali)), (7, Exercises.EffectiveNumber(mali)), (8, Exercises.UnlistedSeats(mali)),
            (9, Exercises.Volatility(mali)), (10, Exercises.TurnoutOf(mali, 2)), (11, Exercises.Partners(mali)),
            (12, Exercises.SeatsBy(Apportionment.DHondt, ["A", "B", "C"], [600, 280, 120], 6, "A")),
            (13, Exercises.SeatsBy(Apportionment.SainteLague, ["A", "B", "C"], [600, 280, 120], 6, "A")),
        ];

        Assert.All(lab, x => Assert.StartsWith("✓", x.Exercise.Check(
            Regex.Match(Page, $@"^\| {x.Number} [^|]*\| (?<answer>[^|]+) \|", RegexOptions.Multiline).Groups["answer"].Value).ToString(),
            StringComparison.Ordinal));
    }

    [GeneratedRegex(@"Load\(""(\w+)""\)")]
    private static partial Regex Folder();

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n(\n```text\n(?<output>.*?)```)?", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
