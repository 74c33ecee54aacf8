namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report on the project's own notebooks and documents, made once for all tests that only read it.</summary>
public sealed class CommittedReport : IAsyncLifetime
{
    private readonly Workspace workspace = new();

    /// <summary>The report's folder.</summary>
    public string Folder => Path.Combine(workspace.Folder, "report");

    /// <summary>The pages, the index among them.</summary>
    public string[] Pages => [.. Directory.GetFiles(Folder, "*.html").Order(StringComparer.Ordinal)];

    /// <summary>The text of one of its files.</summary>
    public string Read(params string[] file) => File.ReadAllText(Path.Combine([Folder, .. file]));

    /// <summary>Makes the report again in another folder of the same workbook.</summary>
    /// <returns>The folder.</returns>
    public async Task<string> AgainAsync()
    {
        await RunAsync("run", "--out", "again");
        return Path.Combine(workspace.Folder, "again");
    }

    public Task InitializeAsync()
    {
        workspace.CopyCommittedNotebooks();
        return RunAsync("run");
    }

    public Task DisposeAsync()
    {
        workspace.Dispose();
        return Task.CompletedTask;
    }

    private async Task RunAsync(params string[] arguments)
    {
        var (exit, output, error) = await workspace.ElectionsAsync(arguments);
        Assert.True(exit == 0, output + error);
    }
}
