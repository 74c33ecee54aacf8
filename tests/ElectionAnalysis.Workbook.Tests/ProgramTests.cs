using System.Text.Json;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The program as scripts use it: data on standard output, messages on standard error, a meaning in the exit status.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Tables_Json_IsOneObjectOfTables()
    {
        var (exit, output, error) = await workspace.ElectionsAsync("tables", "seeds");
        var json = JsonDocument.Parse(output).RootElement;

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(["elections", "parties", "rounds", "results", "alliances", "offices", "claims", "findings"],
            json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(66, json.GetProperty("parties")[0].GetProperty("seats").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("rounds")[0].GetProperty("turnout").ValueKind);
        Assert.Contains("Keïta", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_OneTable_InEveryFormat()
    {
        var csv = await workspace.ElectionsAsync("tables", "seeds", "--table", "rounds", "--format", "csv");
        var md = await workspace.ElectionsAsync("tables", "seeds", "--table", "rounds", "--format", "md");
        var json = await workspace.ElectionsAsync("tables", "seeds", "--table", "rounds");

        Assert.StartsWith("election,round,date,registered,cast", csv.Output, StringComparison.Ordinal);
        Assert.StartsWith("| election | round | date |", md.Output, StringComparison.Ordinal);
        Assert.Equal(3, JsonDocument.Parse(json.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Measures_Csv_HasAValueOrAReasonInEveryRow()
    {
        var (exit, output, _) = await workspace.ElectionsAsync("measures", "seeds", "--format", "csv");
        var table = Table.ReadCsv(new StringReader(output));

        Assert.Equal(0, exit);
        Assert.All(table, r => Assert.True(r["value"] is null != r["undefined"] is null));
    }

    [Fact]
    public async Task Tables_AnyTableOfTheArchive_CanBeNamed()
    {
        foreach (var (table, _) in ElectionArchive.Of().Tables)
        {
            Assert.Equal(0, (await workspace.ElectionsAsync("tables", "seeds", "--table", table, "--format", "csv")).Exit);
        }
    }

    [Fact]
    public async Task Check_Strict_FailsOnlyWhenSomethingDisagrees()
    {
        var (exit, output, error) = await workspace.ElectionsAsync("check", "seeds");

        Assert.Equal(0, exit);
        Assert.Contains("DISAGREES    000_66ebde0043347ccf.txt:105", output, StringComparison.Ordinal);
        Assert.Contains("2 elections, 24 checks: 19 agree, 2 disagree, 1 incomplete, 2 cannot tell.", error, StringComparison.Ordinal);
        Assert.Equal(1, (await workspace.ElectionsAsync("check", "seeds", "--strict")).Exit);
    }

    [Theory]
    [InlineData("--stict", "elections: there is no option '--stict'. Did you mean '--strict'?")]
    [InlineData("--max-sise=3", "elections: there is no option '--max-sise'. Did you mean '--max-size'?")]
    [InlineData("examples", "elections: 'seeds' is one folder or file too many")]
    public async Task Check_WordThatItDoesNotTake_NamesThatWord(string word, string message)
    {
        var (exit, output, error) = await workspace.ElectionsAsync("check", word, "seeds");

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Table_TellsNotesOnItsReadingFromWhatIsWrong()
    {
        var table = Path.Combine(workspace.Folder, "own.csv");
        File.WriteAllText(table, "Result of 2020\nParty;Votes;Seats\nBlue;1.600;6\nRed;1.400;4\nGreen\n");

        var (exit, output, error) = await workspace.ElectionsAsync("check", table);

        Assert.Equal(0, exit);
        Assert.Contains("note         own.csv:2  The table starts on line 2", output, StringComparison.Ordinal);
        Assert.Contains("cannot tell  own.csv:5  Line 5 has one text and no other field", output, StringComparison.Ordinal);
        Assert.StartsWith("1 election, 2 checks: 0 agree, 0 disagree, 0 incomplete, 2 cannot tell. ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "", "tables")]
    [InlineData(2, "", "tables", "seeds", "--format", "xml")]
    [InlineData(2, "", "tables", "seeds", "--format", "csv")]
    [InlineData(2, "Give --max-size a whole number of megabytes", "tables", "seeds", "--max-size", "0")]
    [InlineData(2, "", "tables", "seeds", "--max-size", "many")]
    [InlineData(2, "", "nonsense")]
    [InlineData(2, "there is no option '--picture'. Did you mean '--pictures'?", "run", "--picture")]
    [InlineData(2, "--strict", "check", "seeds", "--stict")]
    [InlineData(2, "tables", "tabels", "seeds")]
    [InlineData(3, "nothing: there is no such folder or file", "tables", "nothing")]
    [InlineData(3, "Did you mean 'seeds'?", "check", "seds")]
    [InlineData(3, "gone.ipynb: there is no such notebook; check the path.", "run", "gone.ipynb")]
    [InlineData(2, "Name a folder of election documents or give --catalogue, not both.", "measures", "seeds", "--catalogue")]
    [InlineData(2, "Name a folder of election documents, or give --catalogue.", "measures")]
    public async Task WrongCall_Any_SaysSoOnStandardErrorAlone(int expected, string message, params string[] arguments)
    {
        var (exit, output, error) = await workspace.ElectionsAsync(arguments);

        Assert.Equal(expected, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.NotEmpty(error);
        Assert.True(output.Length == 0 || arguments[0] == "run");
    }

    [Fact]
    public async Task UnreadableDocument_BesideGoodOnes_IsNamedAndTheRestPrinted()
    {
        File.WriteAllText(Path.Combine(workspace.Seeds, "empty.txt"), "");
        var (exit, output, error) = await workspace.ElectionsAsync("tables", "seeds", "--table", "elections");

        Assert.Equal(3, exit);
        Assert.StartsWith("empty.txt:1: the document is empty", error, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task NamesThatATerminalWouldObey_AreShownOnStandardErrorAndEscapedInJson()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(Path.Combine(workspace.Seeds, "a\u001B[2J\u202E.txt"), "");
        File.WriteAllText(Path.Combine(workspace.Seeds, "b.txt"),
            "= 2020 Testland general election =\n\nInfobox\n- Party1: =1+1\u009B\n- Seats1: 5\n");
        var (_, json, error) = await workspace.ElectionsAsync("tables", "seeds");
        var (_, csv, _) = await workspace.ElectionsAsync("tables", "seeds", "--table", "parties", "--format", "csv", "--spreadsheet");

        Assert.StartsWith("a⟨U+001B⟩[2J⟨U+202E⟩.txt:1: the document is empty", error, StringComparison.Ordinal);
        Assert.DoesNotContain(json, c => c is '\u001B' or '\u202E' or '\u009B');
        Assert.Contains(",'=1+1\u009B,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables")]
    [InlineData("measures")]
    public async Task UnreadableValue_InAGoodDocument_IsNamedWithItsLineAndLeftOut(string command)
    {
        foreach (var seed in Directory.GetFiles(workspace.Seeds))
        {
            File.Delete(seed);
        }

        await File.WriteAllTextAsync(Path.Combine(workspace.Seeds, "x.txt"),
            "= 2020 Testland parliamentary election =\n\nInfobox\n- Country: Testland\n- Party1: Blue\n- Seats1: many\n- Party2: "
                + "Green\n- Seats2: 5\n");
        var (exit, output, error) = await workspace.ElectionsAsync(command, "seeds");

        Assert.Equal(0, exit);
        Assert.Equal("x.txt:6: 'Seats1' says 'many', which was not read: write a whole number such as 17.\n",
            error.ReplaceLineEndings("\n"));
        if (command == "measures")
        {
            Assert.Equal("Blue", JsonDocument.Parse(output).RootElement[0].GetProperty("left_out").GetString());
        }
    }

    [Fact]
    public async Task Run_WithoutNotebooks_SaysWhereToGo()
    {
        var (exit, _, error) = await workspace.ElectionsAsync();

        Assert.Equal(2, exit);
        Assert.Contains("there is no folder 'notebooks' here or above", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Country_OutsideOfTheWorkbook_SaysWhereToGo()
    {
        var (exit, _, error) = await workspace.ElectionsAsync("country", "Malli");

        Assert.Equal(2, exit);
        Assert.Equal("elections: there is no folder 'notebooks' here or above; go to the workbook's folder, "
            + "since a notebook of it writes the page of 'Malli'.", error.Trim());
    }

    [Fact]
    public async Task Country_Mistyped_IsToldWhichIsMeant()
    {
        var (exit, _, error) = await workspace.ElectionsAsync("country", "Malli", "--from", Path.Combine(Workspace.Repository, "seeds"));

        Assert.Equal(2, exit);
        Assert.Equal("elections: no election is of 'Malli'; there are Mali, Turkmenistan. Did you mean 'Mali'?", error.Trim());
    }

    [Fact]
    public async Task Tables_MistypedFormat_IsToldWhichIsMeant()
    {
        var (exit, _, error) = await workspace.ElectionsAsync("tables", "seeds", "--format", "jsn");

        Assert.Equal(2, exit);
        Assert.Contains("'jsn'", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'json'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OneNotebookFails_TheOthersStillRun()
    {
        workspace.AddNotebook("a", "throw new InvalidOperationException(\"broken\");");
        workspace.AddNotebook("b", "1 + 1");
        var (exit, output, error) = await workspace.ElectionsAsync();

        Assert.Equal(1, exit);
        Assert.Contains("a.ipynb: cell 1: InvalidOperationException: line 1: broken", error, StringComparison.Ordinal);
        Assert.Contains("1 of 2 notebooks ran", output, StringComparison.Ordinal);
        Assert.Contains("Report: ", output, StringComparison.Ordinal);
        Assert.Contains("Stopped at cell 1", workspace.Report("index.html"), StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", workspace.Report("a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AFolder_RunsItsNotebooks()
    {
        workspace.AddNotebook("b", "1 + 1");
        workspace.AddNotebook("a", "1 + 1");
        var (exit, output, _) = await workspace.ElectionsAsync("run", Path.Combine(workspace.Folder, "notebooks"));

        Assert.Equal(0, exit);
        Assert.Matches("(?s)^a: .*b: .*2 of 2 notebooks ran.*Report: file://.*index.html", output);
    }

    [Fact]
    public async Task Run_AFolderWithoutNotebooks_SaysSo()
    {
        var (exit, _, error) =
            await workspace.ElectionsAsync("run", Directory.CreateDirectory(Path.Combine(workspace.Folder, "empty")).FullName);

        Assert.Equal(3, exit);
        Assert.Equal("empty: the folder holds no notebook; put at least one .ipynb file there.", error.Trim());
    }

    [Fact]
    public async Task Run_NothingThatIsThere_WritesNothing()
    {
        var (exit, output, _) = await workspace.ElectionsAsync("run", "gone.ipynb");

        Assert.Equal((3, ""), (exit, output));
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "report")));
    }

    [Fact]
    public async Task WordThatNobodyKnows_BehindACommand_IsNamedAlone()
    {
        var (exit, _, error) = await workspace.ElectionsAsync("kernel", "foo");

        Assert.Equal(2, exit);
        Assert.StartsWith("elections: Unrecognized command or argument 'foo'.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "hello.txt", "hello world")]
    [InlineData(3, "hello.html", "<!DOCTYPE html><html><head><title>Hello</title></head><body><h1>Hello</h1><p>world</p></body></html>")]
    [InlineData(0, "title.txt", "= Hello =\n\nworld\n")]
    [InlineData(0, "prose.txt", "Nobody knows who won the election.\n")]
    public async Task Check_ATextWithNothingOfAnElection_IsNone(int expected, string name, string text)
    {
        var path = Path.Combine(workspace.Folder, name);
        await File.WriteAllTextAsync(path, text);
        var (exit, _, error) = await workspace.ElectionsAsync("check", path);

        Assert.Equal(expected, exit);
        Assert.Equal(expected == 3, error.Contains($"{name}:1: no election was found in it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OutAndInPlace_WriteWhereTold()
    {
        var path = workspace.AddNotebook("a", "1 + 1");
        var before = await File.ReadAllTextAsync(path);
        await workspace.ElectionsAsync("run", path, "--out", "elsewhere");
        Assert.True(File.Exists(Path.Combine(workspace.Folder, "elsewhere", "a.html")));
        Assert.Equal(before, await File.ReadAllTextAsync(path));

        await workspace.ElectionsAsync("run", path, "--in-place");
        Assert.Contains("\"execution_count\": 1", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Any_NamesTheCommands()
    {
        var (exit, output, _) = await workspace.ElectionsAsync("--help");

        Assert.Equal(0, exit);
        Assert.All(["run", "tables", "measures", "check"], command => Assert.Contains(command, output, StringComparison.Ordinal));
    }
}
