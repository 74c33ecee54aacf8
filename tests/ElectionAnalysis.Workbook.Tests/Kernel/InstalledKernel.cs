namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The kernel as a user installs it, in a folder of its own; installed once for all tests.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private readonly string prefix = Directory.CreateTempSubdirectory("jupyter").FullName;

    /// <summary>Where clients look for kernels: there, and nowhere else.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["JUPYTER_DATA_DIR"] = Path.Combine(prefix, "share", "jupyter"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(prefix, "runtime"),
        ["IPYTHONDIR"] = Path.Combine(prefix, "ipython"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(prefix, "config"),
    };

    public string Spec => Path.Combine(prefix, "share", "jupyter", "kernels", ".net-csharp");

    public async Task InitializeAsync()
    {
        if (Jupyter.Missing is not null)
        {
            return;
        }

        using var workspace = new Workspace();
        var (exit, output, error) = await workspace.ElectionsAsync("kernel", "install", "--prefix", prefix);
        Assert.True(exit == 0, output + error);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(prefix, recursive: true);
        return Task.CompletedTask;
    }
}
