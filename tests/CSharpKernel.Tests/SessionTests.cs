namespace CSharpKernel.Tests;

/// <summary>Cells as people write them: declarations across cells, directives and magics.</summary>
public sealed class SessionTests() : SessionCase(new PlainHost())
{
    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    [Fact]
    public async Task Cells_DeclareAndRedefine_LaterOnesSeeTheNewest()
    {
        await Cell("using List = System.Collections.Generic.List<int>;\nvar x = 1; record P(int A); int Add(int n) => n + x;");
        await Cell("var p = new P(2);");

        Assert.Equal("3", await Shown("Add(p.A)"));
        await Cell("var x = \"text\"; record P(string B); int Add(int n) => n + 100; enum Color { Red }");
        Assert.Equal("textb|102|2|0", await Shown("Console.Write(x + new P(\"b\").B); display(Add(2)); display(p.A); new List().Count"));
    }

    [Theory]
    [InlineData("static int Twice(this int n) => 2 * n;", "4.Twice()", "8")]
    [InlineData("var (a, b) = (1, 2);", "a + b", "3")]
    [InlineData("int.TryParse(\"5\", out var n);", "n", "5")]
    [InlineData("if (\"x\" is string s) { }", "s", "x")]
    [InlineData("await Task.Delay(1); var later = 1;", "later", "1")]
    [InlineData("Func<int, int> fib = null; fib = k => k < 2 ? k : fib(k - 1) + fib(k - 2);", "fib(15)", "610")]
    [InlineData("var seen = new List<int>(); Action<int> add = k => seen.Add(k); Func<int, int> id = k => Math.Abs(k); Func<Task> wait = "
        + "async () => await Task.Delay(1); Func<Task<int>> get = async () => await Task.FromResult(7); Action set = () => seen = new "
            + "List<int>(seen) { 9 };", "add(1); await wait(); set(); seen.Sum() + id(-2) + await get()", "19")]
    [InlineData("int Deep(Func<int, int> g) { try { return g(0); } catch (InsufficientExecutionStackException) { return -1; } "
        + "}\nFunc<int, int> down = null; down = k => down(k + 1);", "Deep(down)", "-1")]
    [InlineData("static int Same(this int n) => 2 * n;\nstatic int Other(this int n) => Same(n);", "4.Other()", "8")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, bool>> e = k => k > 2;", "e.ToString()", "k => (k > 2)")]
    [InlineData("int Loop() { var i = 0; while (true) if (++i > 3) return i; }", "Loop()", "4")]
    [InlineData("int Goto() { var i = 0; again: i++; if (i < 5) goto again; return i; }", "Goto()", "5")]
    [InlineData("IEnumerable<int> Gen() { for (var i = 0; i < 3; i++) yield return i; }", "Gen().Sum()", "3")]
    [InlineData("async Task<int> Later() => await Task.FromResult(4);\nasync Task Nothing() => await Later();",
        "await Nothing(); await Later()", "4")]
    [InlineData("class C { int f; public int P => f + 1; public int Q { get => f; set => f = value; } public ref int R => ref f; public "
        + "C(int n) => f = n; public static C operator +(C a, C b) => new(a.f + b.f); }", "var c = new C(2) + new C(3); c.R++; c.Q + c.P",
        "13")]
    [InlineData("class Thrower { public int Bad() => throw new NotSupportedException(); public int this[int i] => i * 2; }",
        "new Thrower()[4]", "8")]
    [InlineData("Action a1 = () => Console.Write(1); Func<int> f1 = () => (2); Func<string> f2 = () => $\"{3}\";", "a1(); f1() + f2()",
        "23")]
    public async Task Cells_EveryKindOfCode_RunsAsWritten(string first, string second, string shown)
    {
        Assert.Null((await Cell(first)).Error);
        Assert.EndsWith(shown, await Shown(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_LinesOfErrors_AreTheOnesWritten()
    {
        const string code = """
            int A(int n) =>
                n / (n - n);
            int B
            {
                get
                    => A(1);
            }
            Func<int, int> f = n =>
                n + B;
            while (true)
                f(2);
            """;
        var (error, _) = await Cell(code);

        Assert.Equal(["  at cell 1, line 2: n / (n - n);", "  at cell 1, line 6: => A(1);", "  at cell 1, line 9: n + B;",
            "  at cell 1, line 11: f(2);"], error!.Traceback.Where(l => l.StartsWith("  at", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cells_AfterAnError_KeepWhatWasAssigned()
    {
        await Cell("var a = 1; var b = 2; a = 10; throw new Exception(); b = 20;");

        Assert.Equal("12", await Shown("a + b"));
    }

    [Fact]
    public async Task Cells_RunAgainAndAgain_LeaveOneCopyOfEachDeclaration()
    {
        for (var i = 0; i < 200; i++)
        {
            Assert.Null((await Cell(Invariant($"using System.IO; var x = {i}; record R(int N); int F(int n) => n + x; var r = new R(F(1)); x"))).Error);
        }

        Assert.InRange(Session.Engine.Cells.Count, 1, 40);
        Assert.Equal("398", await Shown("r.N + F(-1)"));
    }

    [Fact]
    public async Task Cells_ThatDependOnAHiddenDeclaration_KeepIt()
    {
        await Cell("record Old(int N); var old = new Old(5); int Base() => old.N;");
        for (var i = 0; i < 60; i++)
        {
            await Cell(Invariant($"var x = {i};"));
            await Cell("record Old(string S); var fresh = new Old(\"s\");");
        }

        Assert.Equal("5s59", await Shown("Base() + fresh.S + x"));
    }

    [Fact]
    public async Task Cells_WithTypesWithoutNames_SurviveCleaning()
    {
        await Cell("var anonymous = new { A = 1 };");
        for (var i = 0; i < 60; i++)
        {
            await Cell(Invariant($"var x = {i}; var other = new {{ B = x }};"));
        }

        Assert.Equal("60", await Shown("anonymous.A + other.B"));
    }

    [Fact]
    public async Task Reference_OfAFileAndItsNeighbour_Loads()
    {
        Compile("Inner", "public static class Inner { public static int Value => 20; }");
        Compile("Outer", "public static class Outer { public static int Value => Inner.Value + 1; }", "Inner");

        Assert.Equal("21", await Shown("#r \"Outer.dll\"\nOuter.Value"));
        Assert.Equal("21", await Shown("Outer.Value"));
    }

    [Fact]
    public async Task Reference_OfAFileThatIsNoAssembly_IsAnError()
    {
        Write("broken.dll", "not an assembly");

        Assert.StartsWith("line 1: ", (await Cell("#r \"broken.dll\"\n1")).Error!.Message, StringComparison.Ordinal);
        Assert.Equal("2", await Shown("1+1"));
    }

    [Fact]
    public async Task Load_File_DeclaresWhatItSays()
    {
        Write("helpers.csx", "int Triple(int n) => 3 * n;\nvar loaded = 4;");

        Assert.Equal("12", await Shown("#load \"helpers.csx\"\nTriple(loaded)"));
        Assert.Equal("6", await Shown("Triple(2)"));
    }

    [Fact]
    public async Task Load_ErrorInTheFile_NamesIt()
    {
        Write("bad.csx", "\nint x = \"a\";");

        Assert.StartsWith("bad.csx, line 2: ", (await Cell("#load \"bad.csx\"")).Error!.Message, StringComparison.Ordinal);
        Assert.Contains("not there", (await Cell("#load \"none.csx\"")).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: \"", "line 1: 'nuget: ' is no package; write #r \"nuget: Id, Version\".")]
    [InlineData("#i \"nuget: nowhere\"",
        "line 1: there is no folder 'nowhere' to take packages from; check the path, which starts at the notebook's folder.")]
    [InlineData("1+1\n#!nonsense x",
        "line 2: there is no magic '#!nonsense'; there are #!csharp, #!markdown, #!html, #!javascript, #!time, #!who, #!whos, #!import, "
            + "#!doc, #!trace, #!about, #!lsmagic.")]
    [InlineData("#!import none.csx", "line 1: there is no file 'none.csx'; check the path, which starts at the notebook's folder.")]
    [InlineData("#!doc", "line 1: say which name: #!doc Math.Abs.")]
    [InlineData("#!doc Nothing.AtAll",
        "line 1: nothing is known of 'Nothing.AtAll'; check the spelling, or run the cell with its using first.")]
    public async Task Magic_ThatCannotBeDone_SaysWhy(string code, string message)
    {
        Assert.Equal(message, (await Cell(code)).Error!.Message);
    }

    [Fact]
    public async Task Magic_Languages_DivideTheCell()
    {
        var (error, outputs) =
            await Cell("var n = 1;\n#!markdown\n# Title\n\ntext\n#!html\n<b>x</b>\n#!javascript\nalert(1)\n#!csharp\nn + 1");

        Assert.Null(error);
        Assert.Equal(["# Title\n\ntext", "<b>x</b>", "<script type=\"text/javascript\">alert(1)</script>", "2"],
            outputs.Select(o =>
                NotebookCell.Joined(o!["data"]!.AsObject().First(p => p.Key != "text/html" || o["data"]!.AsObject().Count == 1).Value)));
    }

    [Fact]
    public async Task Magic_LanguageOfACell_ComesFromTheNotebook()
    {
        var (_, outputs) = await Cell("*a*", "markdown");

        Assert.Equal("*a*", NotebookCell.Joined(outputs[0]!["data"]!["text/markdown"]));
    }

    [Fact]
    public async Task Magic_ErrorsAfterAMagic_KeepTheCellsLines()
    {
        Assert.StartsWith("line 3: ", (await Cell("#!time\n\nunknown")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Magic_Time_SaysHowLong()
    {
        Assert.Matches(@"^3\|Wall time: \d+\.\d ms$", await Shown("#!time\n1+2"));
    }

    [Fact]
    public async Task Magic_Who_ListsVariables()
    {
        await Cell("var b = 2; string a = null; int F() => 1;");

        Assert.Equal("a\nb", await Shown("#!who"));
        Assert.Equal("a: string = null\nb: int = 2", await Shown("#!whos"));
        await Cell("var html = \"<i>\";");
        Assert.Contains("&lt;i&gt;", await Shown("#!whos", "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Magic_Import_RunsFilesAndNotebooks()
    {
        Write("part.csx", "var imported = 5;\nConsole.Write(imported);");
        Write("part.ipynb",
            "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":\"x\"},{\"cell_type\":\"code\",\"source\":[\"var more = \",\"imported + "
                + "1;\"]}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":4}");
        Write("bad.csx", "\n\noops");
        Write("round.csx", "#!import round.csx");

        Assert.Equal("5|6", await Shown("#!import \"part.csx\"\n#!import part.ipynb\nmore"));
        Assert.StartsWith("bad.csx, line 3: ", (await Cell("#!import bad.csx")).Error!.Message, StringComparison.Ordinal);
        Assert.Contains("imported by what it imports", (await Cell("#!import round.csx")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Magic_DocTraceAboutLsmagic_Show()
    {
        Assert.Contains("Math.Abs", await Shown("#!doc Math.Abs"), StringComparison.Ordinal);
        var about = await Shown("#!about", "text/markdown");
        Assert.StartsWith("| | |\n| --- | --- |\n| **Plain C#** | 1.2.3 |\n| .NET |", about, StringComparison.Ordinal);
        Assert.Contains("Roslyn", about, StringComparison.Ordinal);
        Assert.Contains("`#!time`", await Shown("#!lsmagic", "text/markdown"), StringComparison.Ordinal);
        await Cell("int.Parse(\"x\")");
        Assert.Contains("Int32.Parse", await Shown("#!trace"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_OfMicrosoftsNames_Show()
    {
        Assert.Equal("[ 1, 2 ]", (await Shown("new[] { 1, 2 }.Display(\"text/plain\");")).Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains("<td>", await Shown("new[] { (A: 1, B: 2) }.DisplayTable();", "text/html"), StringComparison.Ordinal);
        Assert.Equal("<style>a{}</style>", await Shown("CSS(\"a{}\");", "text/html"));
        Assert.Equal("<script type=\"text/javascript\">1</script>", await Shown("Javascript(\"1\");", "text/html"));
        Assert.Equal("after", await Shown("var shown = display(\"before\"); shown.Update(\"after\");"));
        Assert.Equal("2", await Shown("Console.WriteLine(1); ClearOutput(wait: true); display(2);"));
        Assert.Contains("Nobody can answer", (await Cell("await GetInputAsync(\"?\")")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_UpdateFromALaterCell_ChangesTheEarlierOutput()
    {
        var (_, outputs) = await Cell("var shown = display(\"before\");");
        await Cell("shown.Update(\"after\");");

        Assert.Equal("after", NotebookCell.Joined(outputs[0]!["data"]!["text/plain"]));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    public async Task Interrupt_Cell_StopsAndKeepsVariables(string code)
    {
        using var started = new SemaphoreSlim(0);
        HandedOver.Value = started;
        var running = Cell($"var kept = 5; ((System.Threading.SemaphoreSlim){typeof(HandedOver).FullName}.Value).Release();\n{code}");
        await started.WaitAsync();

        Assert.True(await Session.InterruptAsync());
        Assert.Equal("Interrupted", (await running).Error!.Name);
        Assert.Equal("5", await Shown("kept"));
    }

    [Fact]
    public async Task Cancellation_OfARun_StopsAnEndlessCell()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var error = await Session.RunAsync("while (true) { }", 1, new CellOutputs(), cancellation: stop.Token);

        Assert.Equal("Interrupted", error!.Name);
    }

    private void Compile(string name, string code, params string[] references) => TestPackages.Compile(Folder, name, code, references);
}
