namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The kernel as a user installs it, in a folder of its own; installed once for all tests.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private readonly string prefix = Directory.CreateTempSubdirectory("jupyter").FullName;

    private SuiteProcess? suite;

    /// <summary>Where clients look for kernels: there, and nowhere else.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["JUPYTER_DATA_DIR"] = Path.Combine(prefix, "share", "jupyter"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(prefix, "runtime"),
        ["IPYTHONDIR"] = Path.Combine(prefix, "ipython"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(prefix, "config"),
    };

    /// <summary>The tests of <c>tests/kernel</c>, run with this kernel.</summary>
    internal SuiteProcess Suite => suite ??= new(Environment);

    public string Spec => Path.Combine(prefix, "share", "jupyter", "kernels", ".net-csharp");

    /// <summary>The user's settings of a VS Code, which the installation was asked to change.</summary>
    public string Settings => Path.Combine(prefix, "settings", "Code", "User", "settings.json");

    /// <summary>What the installation said.</summary>
    public string Said { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Jupyter.Missing is not null)
        {
            return;
        }

        using var workspace = new Workspace();
        Directory.CreateDirectory(Path.GetDirectoryName(Settings)!);
        await File.WriteAllTextAsync(Settings, "{\n  // mine\n  \"editor.fontSize\": 14,\n}\n");

        // Elsewhere than on Linux these lie where no variable leads away from the settings of whoever runs the tests.
        workspace.Environment["XDG_CONFIG_HOME"] = workspace.Environment["XDG_DATA_HOME"] = Path.Combine(prefix, "settings");
        var (exit, output, error) = await workspace.ElectionsAsync(["kernel", "install", "--prefix", prefix,
            .. OperatingSystem.IsLinux() ? ["--vscode-completion"] : Array.Empty<string>()]);
        Assert.True(exit == 0, output + error);
        Said = output;
    }

    public Task DisposeAsync()
    {
        suite?.Dispose();
        Directory.Delete(prefix, recursive: true);
        return Task.CompletedTask;
    }
}
