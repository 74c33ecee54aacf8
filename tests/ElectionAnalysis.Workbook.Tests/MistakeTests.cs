namespace ElectionAnalysis.Workbook.Tests;

/// <summary>What beginners write, and what they are told: the cases are in <c>mistakes</c>.</summary>
public sealed class MistakeTests(MistakeTests.Asked asked) : IClassFixture<MistakeTests.Asked>
{
    private static readonly string Folder =
        Path.Combine(Workspace.Repository, "tests", "ElectionAnalysis.Workbook.Tests", "mistakes");

    private static readonly Lazy<IReadOnlyDictionary<string, MistakeCase>> Cases = new(() =>
        Directory.EnumerateFiles(Folder, "*.txt")
            .Order(StringComparer.Ordinal).SelectMany(MistakeCase.Read).ToDictionary(c => c.Name, StringComparer.Ordinal));

    public static TheoryData<string> Mistakes => [.. Cases.Value.Values.Where(c => c.Words.Count > 0).Select(c => c.Name)];

    public static TheoryData<string> RightCells => [.. Cases.Value.Values.Where(c => c.Words.Count == 0).Select(c => c.Name)];

    /// <summary>Cases whose answer is a whole line that can be typed as it stands.</summary>
    public static TheoryData<string> Advised => [.. new[] { "advice.txt", "numbers.txt" }
        .SelectMany(f => MistakeCase.Read(Path.Combine(Folder, f)))
        .Where(c => c.Words.Count > 0 && !c.Words.Any(w => w.Contains('…', StringComparison.Ordinal))).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Cell_WithAMistake_SaysWhatWasMeant(string name)
    {
        var mistake = Cases.Value[name];
        var (said, _) = await asked.Ask(mistake.Cell);

        Assert.True(said.StartsWith($"line {mistake.Line}: ", StringComparison.Ordinal), $"Line {mistake.Line} was meant: {said}");
        Assert.All(mistake.Words, w => Assert.True(said.Contains(w, StringComparison.Ordinal), $"'{w}' is missing: {said}"));
        Assert.All(mistake.Never.Append("are you missing"), w => Assert.DoesNotContain(w, said, StringComparison.Ordinal));
    }

    /// <summary>What stands behind one of the answer's colons or question marks is C#.</summary>
    [Theory]
    [MemberData(nameof(Advised))]
    public async Task Advice_TypedAsItStands_Compiles(string name)
    {
        var said = (await asked.Ask(Cases.Value[name].Cell)).Said.Split('\n')[0];
        foreach (var at in Enumerable.Range(0, said.Length - 1).Where(i => said[i] is ':' or '?' && said[i + 1] == ' '))
        {
            if (await asked.Compiles(said[(at + 2)..]))
            {
                return;
            }
        }

        Assert.Fail($"Nothing of it compiles: {said}");
    }

    [Theory]
    [MemberData(nameof(RightCells))]
    public async Task Cell_ThatIsRight_IsToldNothing(string name) => Assert.Equal(("", true), await asked.Ask(Cases.Value[name].Cell));

    [Fact]
    public async Task Cell_WithOneMissingMark_SaysOneThing()
    {
        var error = await asked.Error("var one = 1;\nvar two = archive.Find(\"Mali);\nvar three = 3;\nforeach (var p in mali.Parties) { one++; }");

        Assert.Single(error!.Traceback, l => l.StartsWith("line ", StringComparison.Ordinal));
    }

    /// <summary>A session in which an archive is loaded, for all cases.</summary>
    public sealed class Asked() : SessionCase(new LibraryHost()), IAsyncLifetime
    {
        public async Task InitializeAsync() => Assert.Null((await Cell($"""
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            var archive = ElectionArchive.Load(@"{Path.Combine(Workspace.Repository, "seeds")}");
            var mali = archive.Find("Mali");
            var numbers = new List<double> {"{"} 1, 2 {"}"};
            var names = new List<string> {"{"} "a" {"}"};
            int seats = 66, house = 147;
            """)).Error);

        public Task DisposeAsync() => Task.CompletedTask;

        /// <summary>What a cell says on its error stream and as an error, and whether it ran.</summary>
        internal async Task<(string Said, bool Ran)> Ask(string code)
        {
            var (error, outputs) = await Cell(code);
            var stream = string.Concat(outputs.Where(o => (string?)o!["name"] == "stderr").Select(o => NotebookCell.Joined(o!["text"])));
            if (error?.Name != "CompilationError")
            {
                // What it declared and changed, it leaves behind, even where it failed half-way: no case may know of another.
                Restart();
                await InitializeAsync();
            }

            return (stream + error?.Message, error is null);
        }

        internal async Task<bool> Compiles(string code)
        {
            if ((await Error(code))?.Name == "CompilationError")
            {
                return false;
            }

            Restart();
            await InitializeAsync();
            return true;
        }

        internal async Task<CellError?> Error(string code) => (await Cell(code)).Error;
    }
}
