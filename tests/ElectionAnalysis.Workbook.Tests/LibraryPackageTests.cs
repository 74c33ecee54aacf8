namespace ElectionAnalysis.Workbook.Tests;

/// <summary><c>#r "nuget: …"</c> of what people know, and of what the library stands on.</summary>
public sealed class LibraryPackageTests() : SessionCase(new LibraryHost())
{
    [Theory]
    [InlineData("Microsoft.Data.Analysis, 0.23.1",
        "new Microsoft.Data.Analysis.DataFrame(new Microsoft.Data.Analysis.Int32DataFrameColumn(\"seats\", new[] { 66, 17 "
            + "})).Columns[0].Sum()", "83")]
    [InlineData("Plotly.NET.CSharp, 0.14.0",
        "Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] { 1.0 }, new[] { 2.0 }).GetType().Name", "Chart")]
    [InlineData("DuckDB.NET.Data.Full, 1.4.4",
        "var c = new DuckDB.NET.Data.DuckDBConnection(\"DataSource=:memory:\"); c.Open(); var q = c.CreateCommand(); q.CommandText = "
            + "\"SELECT 40 + 2\"; q.ExecuteScalar()", "42")]
    public async Task Package_ThatPeopleKnow_LoadsWithAllThatItNeeds(string package, string code, string expected) =>
        Assert.EndsWith(expected, await Shown($"#r \"nuget: {package}\"\n{code}"), StringComparison.Ordinal);

    [Fact]
    public async Task Package_ThatTheLibraryStandsOn_IsThereAtOnceAndOnce()
    {
        await Shown("#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis; var table = new Table(Column.Of(\"seats\", new[] { 66, 17 }));");

        Assert.Equal("66",
            await Shown("#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"\nMicrosoft.Data.Analysis.DataFrame frame = "
                + "table;\nframe[\"seats\"].Max()"));
        Assert.Equal("2", await Shown("#r \"nuget: Microsoft.Data.Analysis\"\n((Table)frame).RowCount"));
    }

    [Fact]
    public async Task Package_ThatTheLibraryStandsOn_InAnotherVersion_IsSaidAndTypesStayTheSame()
    {
        await Shown("#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis; var table = new Table(Column.Of(\"seats\", new[] { 66, 17 }));");

        Assert.Equal(
            "Restored CsvHelper, 33.0.1. CsvHelper stays at 34.0.0, which the library stands on.|34",
            await Shown("#r \"nuget: CsvHelper, 33.0.1\"\nTable same = table;\ntypeof(CsvHelper.CsvReader).Assembly.GetName().Version.Major"));
    }

    [Fact]
    public void Ground_IsAllThatTheLibraryNeeds()
    {
        var needs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "elections.deps.json"));
        var library = System.Text.Json.Nodes.JsonNode.Parse(needs)!["targets"]!.AsObject().Single().Value!.AsObject();
        var found = new HashSet<string>(StringComparer.Ordinal);
        Follow(library.Single(p => p.Key.StartsWith("ElectionAnalysis/", StringComparison.Ordinal)).Key);

        Assert.Equal(found.Order(StringComparer.Ordinal),
            LibraryBuild.Ground.Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal));
        Assert.All(LibraryBuild.Ground, p => Assert.True(File.Exists(p), p));

        void Follow(string package)
        {
            foreach (var (id, version) in library[package]!["dependencies"]?.AsObject() ?? [])
            {
                if (library[$"{id}/{version}"]?["runtime"] is { } files)
                {
                    found.UnionWith(files.AsObject().Select(f => Path.GetFileNameWithoutExtension(f.Key)));
                    Follow($"{id}/{version}");
                }
            }
        }
    }
}
