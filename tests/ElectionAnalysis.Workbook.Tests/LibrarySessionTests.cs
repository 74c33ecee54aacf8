namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Cells that use the library: what the kernel does for them beyond plain C#.</summary>
public sealed class LibrarySessionTests() : SessionCase(new LibraryHost())
{
    private const string Library = "#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;\n";

    [Fact]
    public async Task Reference_OfTheLibrary_IsNeverLoadedTwice()
    {
        await Cell("#r \"../anywhere/ElectionAnalysis.dll\"\nusing ElectionAnalysis;");

        Assert.Equal("True",
            await Shown("typeof(Election).Assembly == AppDomain.CurrentDomain.GetAssemblies().Single(a => a.GetName().Name == "
                + "\"ElectionAnalysis\")"));
    }

    [Theory]
    [InlineData("1+1\n#!nonsense x",
        "line 2: there is no magic '#!nonsense'; there are #!csharp, #!markdown, #!html, #!javascript, #!sql, #!time, #!who, #!whos, "
            + "#!import, #!doc, #!trace, #!about, #!lsmagic.")]
    [InlineData("#!doc", "line 1: say which name: #!doc Fragmentation.LaaksoTaagepera.")]
    [InlineData("#!sql\nSELECT * FROM parties",
        "line 2: no such table: parties. No variable holds a table yet: load an archive first, with var archive = "
            + "ElectionArchive.Load(\"../seeds\").")]
    [InlineData("#!sql SELECT * FROM parties",
        "line 1: no such table: parties. No variable holds a table yet: load an archive first, with var archive = "
            + "ElectionArchive.Load(\"../seeds\").")]
    [InlineData("#!sql --nome x\nSELECT 1", "line 2: write #!sql, or #!sql --name x to keep the result as the variable x.")]
    public async Task Magic_ThatCannotBeDone_SaysWhy(string code, string message)
    {
        Assert.Equal(message, (await Cell(code)).Error!.Message);
    }

    [Theory]
    [InlineData("ElectionArchive.Load(\"seeds\")", "The name 'ElectionArchive' does not exist in the current context (CS0103)")]
    [InlineData("using ElectionAnalysis;",
        "The type or namespace name 'ElectionAnalysis' could not be found (CS0246)")]
    public async Task Name_OfTheLibraryBeforeItsCell_SaysToRunThatCell(string code, string message) => Assert.Equal(
        $"line 1: {message}. It belongs to the library: run the notebook's first cell, with '#r \"…/ElectionAnalysis.dll\"' and 'using ElectionAnalysis;'.",
        (await Cell(code)).Error!.Message);

    [Fact]
    public async Task Magic_About_NamesTheLibraryFirst() =>
        Assert.StartsWith("| | |\n| --- | --- |\n| **ElectionAnalysis** | ", await Shown("#!about", "text/markdown"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Magic_Sql_ReadsTheTablesOfVariables()
    {
        await Cell(Library
            + $"var archive = ElectionArchive.Load(@\"{Path.Combine(Workspace.Repository, "seeds")}\");\nvar big = archive.Parties.Where(r => r.Number(\"seats\") > 20);");
        var shown = await Shown("#!sql --name top\nSELECT party, seats, seat_share FROM parties WHERE seats > 40 ORDER BY seats DESC");

        Assert.Contains("Rally for Mali", shown, StringComparison.Ordinal);
        Assert.Equal("66|2", await Shown("display(top[0].Number(\"seats\")); top.RowCount"));
        Assert.EndsWith("|3", await Shown("#!sql --name n\nSELECT count(*) AS n FROM big\n#!csharp\n(int)n[0].Number(\"n\")"),
            StringComparison.Ordinal);
        await Cell("var frame = archive.DataFrames[\"parties\"];");
        Assert.EndsWith("|26", await Shown("#!sql --name m\nSELECT count(*) AS n FROM frame\n#!csharp\n(int)m[0].Number(\"n\")"),
            StringComparison.Ordinal);
        Assert.Equal("line 2: near \"SELEC\": syntax error. Tables: alliances, big, claims, elections, findings, frame, m, n, offices, "
            + "parties, results, rounds, top.", (await Cell("#!sql\nSELEC 1")).Error!.Message);
    }

    [Fact]
    public async Task Magic_Sql_KeepsTypesAndMissingValues()
    {
        await Cell(Library + $"var archive = ElectionArchive.Load(@\"{Path.Combine(Workspace.Repository, "seeds")}\");");
        await Cell("#!sql --name t\nSELECT date, registered, turnout, round FROM rounds");

        Assert.Equal("string long double long True",
            await Shown("string.Join(' ', t.Columns.Select(c => c.TypeName)) + ' ' + (t.Column<long>(\"registered\").NullCount > 0)"));
    }
}
