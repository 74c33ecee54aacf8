namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The copy of plotly.js that the kernel puts where VS Code's pages find it.</summary>
public sealed class ChartLibraryTests : IDisposable
{
    private static readonly MimeBundle Chart = new("text/html", "<figure class=\"ea-figure\" data-ea-figure=\"0\"></figure>");

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private string Source
    {
        get
        {
            var source = Path.Combine(workspace.Folder, "source.js");
            File.WriteAllText(source, "// plotly");
            return source;
        }
    }

    private string Target => Path.Combine(workspace.Folder, ".elections", ChartLibrary.FileName);

    [Theory]
    [InlineData("/run/user/1000/jupyter/kernel-v3a0b1.json", true)]
    [InlineData("kernel-v2-12.json", true)]
    [InlineData("kernel-0a1b2c3d-0000-4000-8000-000000000000.json", false)]
    public void IsWanted_OfAConnectionFile_KnowsVisualStudioCodes(string file, bool expected) =>
        Assert.Equal(expected, ChartLibrary.IsWanted(file));

    [Fact]
    public void ProvideFor_TheFirstChart_PutsItThereOnceAndOutOfGitsSight()
    {
        var library = new ChartLibrary(workspace.Folder, Source);
        library.ProvideFor(new("text/html", "<p>no chart</p>"));
        Assert.False(File.Exists(Target));

        library.ProvideFor(Chart);
        Assert.Equal("// plotly", File.ReadAllText(Target));
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(workspace.Folder, ".elections", ".gitignore")));

        File.Delete(Target);
        library.ProvideFor(Chart);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void ProvideFor_ACopyThatIsHalf_ReplacesItAndAWholeOneStays()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "//");
        new ChartLibrary(workspace.Folder, Source).ProvideFor(Chart);
        Assert.Equal("// plotly", File.ReadAllText(Target));

        var written = File.GetLastWriteTimeUtc(Target);
        new ChartLibrary(workspace.Folder, Source).ProvideFor(Chart);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Target));
    }

    [Fact]
    public void ProvideFor_NothingToGiveOrNowhereToPutIt_IsSilent()
    {
        new ChartLibrary(workspace.Folder, Path.Combine(workspace.Folder, "none.js")).ProvideFor(Chart);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Target)));

        File.WriteAllText(Path.Combine(workspace.Folder, ".elections"), "a file");
        new ChartLibrary(workspace.Folder, Source).ProvideFor(Chart);
    }

    /// <summary>The library's charts ask for the copies by these names.</summary>
    [Fact]
    public async Task Chart_AsksForTheCopiesByTheNamesTheyHave()
    {
        var (_, outputs) = await Workspace.RunAsync(workspace.AddNotebook("n", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            Charts.SeatsBar(ElectionArchive.Load("../seeds").Find("Mali"))
            """));
        var html = NotebookCell.Joined(outputs[0][0]!["data"]!["text/html"]);
        var copy = Path.GetRelativePath(AppContext.BaseDirectory, ChartLibrary.Own).Replace('\\', '/');

        Assert.Contains($"\"{ChartLibrary.Folder}/{ChartLibrary.FileName}\"", html, StringComparison.Ordinal);
        Assert.Contains($"\"kernelspecs/{KernelSpec.DefaultName}/{KernelInstaller.ProgramFolder}/{copy}?v=", html,
            StringComparison.Ordinal);
    }
}
