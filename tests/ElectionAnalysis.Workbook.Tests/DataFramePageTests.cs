using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The page on frames shows what its code gives, and has every member that the kernel advises on.</summary>
public sealed partial class DataFramePageTests
{
    /// <summary>How the page prints values.</summary>
    private const string Printing = """
        string Printed(object value) => value switch
        {
            null => "null",
            string text => text.Trim().ReplaceLineEndings(" ⏎ "),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            ElectionAnalysis.Column c => string.Join(", ", Enumerable.Range(0, c.Length).Select(i => Printed(c.Value(i)))),
            System.Collections.IEnumerable all => string.Join(", ", all.Cast<object>().Select(Printed)),
            _ => value.ToString(),
        };
        """;

    private static readonly string Seeds = Path.Combine(Workspace.Repository, "seeds");

    private static readonly string Page = File
        .ReadAllText(Path.Combine(Workspace.Repository, "docs", "dataframes.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Page_EveryCall_GivesWhatThePageSays()
    {
        using var console = new ConsoleRouter();
        var session = new NotebookSession(Workspace.Repository, new LibraryHost());
        var rows = Row().Matches(Page);
        var blocks = Block().Matches(Page).Select(m => m.Groups["code"].Value
            .Replace("\"seeds\"", $"@\"{Seeds}\"", StringComparison.Ordinal));
        var calls = string.Concat(rows.SelectMany(Calls).Select(c => $"Console.WriteLine(Printed({c}));\n"));
        var outputs = new CellOutputs();
        foreach (var cell in (string[])[.. blocks, Printing, calls])
        {
            outputs = new();
            Assert.Null((await session.RunAsync(cell, 1, outputs))?.Message);
        }

        var written = outputs.ToJson().Where(o => (string?)o!["name"] == "stdout").Select(o => NotebookCell.Joined(o!["text"]));
        Assert.Equal(rows.SelectMany(Results), string.Concat(written).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Page_EveryMemberOfTheAdvice_IsOnIt()
    {
        var names = DataFrameAdvice.Ids.Select(id => id.Split('(')[0]).Select(id => id[(id.LastIndexOf('.') + 1)..])
            .Select(n => n == "op_Division" ? " / " : n + "(").Distinct().ToList();

        // In running text a name stands without its brackets.
        var code = string.Join('\n', Code().Matches(Page).Select(m => m.Value + "("));

        Assert.NotEmpty(names);
        Assert.All(names, n => Assert.Contains(n, code, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Calls(Match row) => [row.Groups["frame"].Value, row.Groups["table"].Value];

    private static IEnumerable<string> Results(Match row) => [row.Groups["wrong"].Value, row.Groups["right"].Value];

    [GeneratedRegex(
        @"^\| `(?<frame>[^`]+)` \| (?<wrong>[^|]*) \| `(?<table>[^`]+)` \| (?<right>[^|]*) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("(?<=`)[^`\n]+(?=`)")]
    private static partial Regex Code();
}
