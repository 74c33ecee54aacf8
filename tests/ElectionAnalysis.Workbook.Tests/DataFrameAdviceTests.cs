using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>What the kernel says of cells that call what gives wrong numbers without a word.</summary>
public sealed class DataFrameAdviceTests() : SessionCase(new LibraryHost())
{
    /// <summary>A region that nobody knows, seats that are all known, and votes that are not.</summary>
    private const string Frame = """
        using Microsoft.Data.Analysis;
        var frame = new DataFrame(
            new StringDataFrameColumn("region", new[] { "north", null, "south", "north" }),
            new Int32DataFrameColumn("seats", new[] { 1, 2, 4, 8 }),
            new Int32DataFrameColumn("votes", new int?[] { 10, null, 40, 80 }),
            new DoubleDataFrameColumn("share", new double?[] { 0.5, null, 0.25, 0.25 }));
        """;

    /// <summary>What the cell says on its error stream, before anything that it shows.</summary>
    private async Task<string> Said(string code)
    {
        var (error, outputs) = await Cell(code);
        Assert.True(error is null, error?.Message);
        return outputs is [{ } first, ..] && (string?)first["name"] == "stderr" ? NotebookCell.Joined(first["text"]) : "";
    }

    [Fact]
    public async Task GroupBy_OfAVariable_CountsTheMissingKeys()
    {
        await Cell(Frame);

        Assert.Equal(
            "line 2: GroupBy leaves out rows whose key is missing: 1 of 4 here; Table.GroupBy keeps them.\n",
            await Said("var one = 1;\nvar sums = frame.GroupBy(\"region\").Sum(\"seats\"); frame.GroupBy(\"region\").Sum(\"seats\")"));
    }

    [Fact]
    public async Task GroupBy_OfAnArchivesFrame_CountsTheMissingKeys()
    {
        var seeds = Path.Combine(Workspace.Repository, "seeds");
        await Cell($"#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nvar archive = ElectionArchive.Load(@\"{seeds}\");");

        Assert.Matches(
            @"^line 1: GroupBy leaves out rows whose key is missing: \d+ of 26 here; Table\.GroupBy keeps them\.\n",
            await Said("archive.DataFrames[\"parties\"].GroupBy(\"leader\").Sum(\"seats\")"));
    }

    [Theory]
    [InlineData("frame.GroupBy(\"seats\").Sum(\"seats\")")]
    [InlineData("frame[\"seats\"].ElementwiseLessThan(3)")]
    [InlineData("frame.Columns[\"seats\"].Median()")]
    [InlineData("frame[\"seats\"].Sum()")]
    [InlineData("frame[\"share\"].Sum()")]
    [InlineData("frame[\"share\"] / 2")]
    [InlineData("frame[\"seats\"] * 1.0 / frame[\"share\"]")]
    [InlineData("frame[\"share\"] / frame[\"seats\"]")]
    [InlineData("frame.Columns.GetInt32Column(\"seats\") / 2.0")]
    [InlineData("frame.Columns.GetDoubleColumn(\"share\") / 2")]
    [InlineData("frame[\"seats\"].ElementwiseIsNull()")]
    [InlineData("DataFrame.SaveCsv(frame, new System.IO.MemoryStream(), encoding: new UTF8Encoding(false));")]
    [InlineData("frame.Rows.GroupBy(r => r[0]).Count()")]
    public async Task Calls_ThatAreRight_SayNothing(string code)
    {
        await Cell(Frame);

        Assert.Equal("", await Said(code));
    }

    [Theory]
    [InlineData("frame[\"seats\"] / frame[\"votes\"]", "Division of whole numbers drops the fraction")]
    [InlineData("frame.Columns.GetInt32Column(\"seats\") / 2", "Division of whole numbers drops the fraction")]
    [InlineData("DataFrameColumn half = frame[\"seats\"]; half /= 2;", "Division of whole numbers drops the fraction")]
    [InlineData("frame[\"seats\"].ReverseDivide(2)", "Division of whole numbers drops the fraction")]
    [InlineData("frame.Columns.GetInt32Column(\"votes\").ElementwiseLessThan(3)", "A comparison takes a missing value for 0")]
    [InlineData("frame[\"votes\"].ElementwiseEquals(0)", "A comparison takes a missing value for 0")]
    [InlineData("frame.GroupBy(\"seats\").Mean(\"votes\")", "GroupBy.Mean divides by all rows")]
    [InlineData("frame.GroupBy<int>(\"seats\").Min(\"votes\")", "GroupBy.Min takes a missing value for 0")]
    [InlineData("(frame[\"seats\"] * 1000000000).Sum()", "Sum of whole numbers starts again")]
    [InlineData("frame.OrderBy(\"seats\")", "OrderBy takes one key")]
    [InlineData("frame.Description()", "Description keeps seven digits")]
    [InlineData("frame.FillNulls(new List<object> { \"\", 0, 0, 0.0 })", "FillNulls by column fills the original")]
    [InlineData("DataFrame.SaveCsv(frame, new System.IO.MemoryStream());", "SaveCsv writes \"?\"")]
    [InlineData("DataFrame.LoadCsvFromString(\"v\\n1\\n\")", "LoadCsvFromString keeps seven digits")]
    [InlineData("DataFrame Sums(DataFrame any) => any.GroupBy(\"region\").Count();", "GroupBy leaves out rows whose key is missing; ")]
    public async Task Calls_ThatAreWrong_AreSaidToBe(string code, string said)
    {
        await Cell(Frame);
        var lines = await Said(code);

        Assert.StartsWith("line 1: " + said, lines, StringComparison.Ordinal);
        Assert.Equal(1, lines.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Advice_OnceAMessageAndCell_InTheOrderOfTheLines()
    {
        await Cell(Frame);
        var said = await Said("""
            var small = frame["votes"].ElementwiseLessThan(20);
            var none = frame["votes"].ElementwiseEquals(0);
            var half = frame["seats"] / 2;
            """);

        Assert.Equal(["line 1", "line 3"], said.TrimEnd('\n').Split('\n').Select(l => l[..6]));
    }

    [Fact]
    public async Task Variable_ThatTheCellChanges_IsNotCounted()
    {
        await Cell(Frame);

        const string said = "line 2: GroupBy leaves out rows whose key is missing; ";

        Assert.StartsWith(said, await Said("frame = frame.DropNulls();\nframe.GroupBy(\"region\").Count()"), StringComparison.Ordinal);
        await Cell(Frame);
        const string filled = "frame[\"region\"].FillNulls(\"?\", inPlace: true);\nframe.GroupBy(\"region\").Count()";
        Assert.StartsWith(said, await Said(filled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0 / 2")]
    [InlineData("new[] { 1, 2 }.GroupBy(n => n % 2).Sum(g => g.Sum())")]
    [InlineData("using Microsoft.Data.Analysis;")]
    public async Task OrdinaryCells_SayNothing(string code)
    {
        Assert.Equal("", await Said(code));
    }

    [Fact]
    public async Task Cells_ThatDoNotCompileOrFail_HaveTheirErrorOnly()
    {
        await Cell(Frame);
        var (wrong, outputs) = await Cell("frame.GroupBy(\"region\").Sum(");
        Assert.Equal("CompilationError", wrong!.Name);
        Assert.Equal("error", (string?)outputs[0]!["output_type"]);
        Assert.Equal("CompilationError", (await Cell("frame.GroupBy(\"region\").Nothing()")).Error!.Name);

        var (failed, shown) = await Cell("frame.GroupBy(\"nowhere\").Count()");
        Assert.Equal("ArgumentException", failed!.Name);
        Assert.Equal("stderr", (string?)shown[0]!["name"]);
    }

    /// <summary>The names that compiled code refers to decide, so no cell is bound twice for nothing.</summary>
    [Theory]
    [InlineData("var sums = Enumerable.Range(0, 9).GroupBy(n => n % 3).Select(g => g.Sum() / 2).ToList();", false)]
    [InlineData("new Microsoft.Data.Analysis.DataFrame().GroupBy(\"seats\");", true)]
    public void Concerns_Code_OnlyThatOfThePackage(string code, bool concerns)
    {
        var tree = CSharpSyntaxTree.ParseText($"using System.Linq; class C {{ void M() {{ {code} }} }}");
        using var image = new MemoryStream();
        CSharpCompilation.Create("cell", [tree], TestPackages.References, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);

        Assert.Equal(concerns, DataFrameAdvice.Concerns(image));
    }

    [Fact]
    public void Table_EveryId_IsAMember()
    {
        var compilation = CSharpCompilation.Create("ids", references: TestPackages.References);
        var assemblies = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>();
        var package = assemblies.Single(a => a.Name == "Microsoft.Data.Analysis");
        var used = Types(package.GlobalNamespace).SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>()
            .Where(m => m.DeclaredAccessibility == Accessibility.Public)
            .Select(DataFrameAdvice.IdOf).ToHashSet();

        Assert.Equal(DataFrameAdvice.Ids.Order(StringComparer.Ordinal), used.OfType<string>().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
