using System.Text.Json.Nodes;

namespace CSharpKernel.Tests;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("runner").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string File(params string[] cells) => TestNotebook.Write(Path.Combine(folder, "n.ipynb"), cells);

    private Task<(RunResult Result, JsonArray[] Outputs)> Run(params string[] cells) => TestNotebook.RunAsync(File(cells), new PlainHost());

    private static string Text(JsonNode? output, string mime = "text/plain") => NotebookCell.Joined(output!["data"]?[mime]);

    [Fact]
    public async Task Run_LastExpression_IsTheResult()
    {
        var (result, outputs) = await Run("var x = 20;", "x + 22", "x++;");

        Assert.Equal((3, null), (result.Cells, result.Error));
        Assert.Empty(outputs[0]);
        Assert.Equal(("execute_result", 2), ((string?)outputs[1][0]!["output_type"], (int)outputs[1][0]!["execution_count"]!));
        Assert.Contains("42", outputs[1][0]!["data"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ConsoleDisplayAndResult_KeepTheirOrder()
    {
        var (_, outputs) =
            await Run("Console.WriteLine(\"one\"); Console.Write(\"two\"); display(\"shown\"); Console.Error.WriteLine(\"bad\"); "
                + "HTML(\"<b>hi</b>\")");

        Assert.Equal(["stream", "display_data", "stream", "execute_result"], outputs[0].Select(o => (string?)o!["output_type"]));
        Assert.Equal("one\ntwo", NotebookCell.Joined(outputs[0][0]!["text"]).ReplaceLineEndings("\n"));
        Assert.Equal("stderr", (string?)outputs[0][2]!["name"]);
        Assert.Equal("<b>hi</b>", Text(outputs[0][3], "text/html"));
    }

    [Fact]
    public async Task Run_AwaitTypesAndRedefinitions_WorkAcrossCells()
    {
        var (result, outputs) = await Run(
            "using System.IO;\nrecord Point(int X);\nstatic int Twice(this Point p) => p.X * 2;\nvar x = 1;",
            "await Task.Delay(1);\nvar x = \"again\";\nPath.Combine(\"a\", x)",
            "new Point(4).Twice()",
            "5.Display();");

        Assert.Null(result.Error);
        Assert.Contains("again", Text(outputs[1][0], outputs[1][0]!["data"]!.AsObject().First().Key), StringComparison.Ordinal);
        Assert.Equal("display_data", (string?)outputs[3][0]!["output_type"]);
    }

    [Fact]
    public async Task Run_FailingCell_StopsItsNotebookAndIsShown()
    {
        var (result, outputs) = await Run("Console.WriteLine(\"before\");\n\nint Half(int n) =>\n    n / (n - n);\nHalf(4)", "\"never\"");

        Assert.Equal("line 4: Attempted to divide by zero.", result.Error!.Message);
        Assert.Equal(["stream", "error"], outputs[0].Select(o => (string?)o!["output_type"]));
        Assert.Equal("DivideByZeroException", (string?)outputs[0][1]!["ename"]);
        Assert.Contains("  at cell 1, line 4: n / (n - n);", outputs[0][1]!["traceback"]!.AsArray().Select(l => (string?)l));
        Assert.Empty(outputs[1]);
    }

    [Fact]
    public async Task Run_ErrorInAnEarlierCellsMethod_NamesThatCell()
    {
        var (result, _) = await Run("int Zero() => 0;\nint Bad() => 1 / Zero();", "Bad()");

        Assert.Contains("  at cell 1, line 2", result.Error!.Traceback);
    }

    [Theory]
    [InlineData("var x = 1\nvar y = 2;", "line 1: A semicolon ends the statement: var x = 1;")]
    [InlineData("\n\nunknownName",
        "line 3: The name 'unknownName' does not exist in the current context (CS0103). Check the spelling, or run the cell that "
            + "declares it first.")]
    [InlineData("#r \"no-such.dll\"\n1",
        "line 1: Metadata file 'no-such.dll' could not be found (CS0006). Check the path; it starts at the notebook's folder.")]
    public async Task Run_CodeThatDoesNotCompile_NamesTheCellsOwnLine(string code, string message)
    {
        var (result, _) = await Run("1", code);

        Assert.Equal(("CompilationError", message), (result.Error!.Name, result.Error.Message));
        Assert.DoesNotContain(result.Error.Traceback, l => l.Contains(folder, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_LongErrors_AreBrokenBetweenWordsAndTheirCodeIsNot()
    {
        var code = "var total = unknownName + \"" + new string('x', 120) + "\";";
        var (result, outputs) = await Run(code);
        var lines = outputs[0][0]!["traceback"]!.AsArray().Select(l => (string)l!).ToList();

        Assert.DoesNotContain('\n', result.Error!.Message);
        Assert.Equal(result.Error.Message,
            string.Join(' ', lines.TakeWhile(l => !l.StartsWith("  var", StringComparison.Ordinal)).Select(l => l.Trim())));
        Assert.Equal(["  " + code, "              ^"], lines[^2..]);
        Assert.All(lines[..^2], l => Assert.InRange(l.Length, 1, WrappedLine.Width));
        Assert.True(lines.Count > 3);
    }

    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("short", new[] { "short" })]
    [InlineData("  because A B", new[] { "  because A B" })]
    public void WrappedLine_OfWhatFits_IsTheLine(string line, string[] expected) => Assert.Equal(expected, WrappedLine.Of(line));

    [Fact]
    public void WrappedLine_OfAWordThatIsTooLong_KeepsItWhole()
    {
        var word = new string('w', 150);

        Assert.Equal([word], WrappedLine.Of(word));
        Assert.Equal(["  " + word, "    and", "    " + word, "    end"], WrappedLine.Of($"  {word} and {word} end"));
    }

    [Fact]
    public async Task Run_RunawayConsole_IsCut()
    {
        var (result, outputs) = await Run("for (var i = 0; i < 800; i++) Console.WriteLine(new string('x', 10_000));");

        Assert.Null(result.Error);
        Assert.InRange(NotebookCell.Joined(outputs[0].Single()!["text"]).Length, 4_900_000, 5_100_000);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "\n… cut after 5,000,000 characters\n")]
    [InlineData(2, "\n… cut after 5,000,000 characters\n")]
    public void Write_BeyondWhatFits_IsCalledCutOnce(int more, string expected)
    {
        var outputs = new CellOutputs();
        outputs.Write("stdout", new string('x', 5_000_000));
        for (var i = 0; i < more; i++)
        {
            outputs.Write("stdout", "y");
        }

        Assert.Equal(expected, NotebookCell.Joined(outputs.ToJson().Single()!["text"])[5_000_000..]);
    }

    [Fact]
    public async Task Run_CellInAnotherLanguage_SaysSo()
    {
        var path = File("print(1)");
        await System.IO.File.WriteAllTextAsync(path,
            (await System.IO.File.ReadAllTextAsync(path)).Replace("\"metadata\":{},\"outputs\"",
                "\"metadata\":{\"polyglot_notebook\":{\"kernelName\":\"fsharp\"}},\"outputs\"", StringComparison.Ordinal));

        Assert.Equal("This cell is written in fsharp; only these can be run: csharp, markdown, html, javascript.",
            (await TestNotebook.RunAsync(path, new PlainHost())).Result.Error!.Message);
    }

    [Fact]
    public async Task Run_Afterwards_ConsoleAndFolderAreAsBefore()
    {
        var (output, folder) = (Console.Out, Directory.GetCurrentDirectory());
        await Run("System.IO.Directory.GetCurrentDirectory()");

        Assert.Same(output, Console.Out);
        Assert.Equal(folder, Directory.GetCurrentDirectory());
    }
}
