using System.Text.Json.Nodes;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Installing, listing and removing the kernel, as a user and as somebody else's kernel would see it.</summary>
[Collection(InstalledKernels.Name)]
public sealed class KernelCommandTests(InstalledKernel kernel) : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private string Kernels => Path.Combine(workspace.Folder, "share", "jupyter", "kernels");

    private string Spec(string name, string json)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Kernels, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), json);
        return folder;
    }

    [JupyterFact]
    public void Install_WritesWhatFrontEndsRead()
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(kernel.Spec, "kernel.json")))!;
        var argv = json["argv"]!.AsArray().Select(a => (string)a!).ToList();

        Assert.Equal("C# (ElectionAnalysis)", (string?)json["display_name"]);
        Assert.Equal("csharp", (string?)json["language"]);
        Assert.Equal("message", (string?)json["interrupt_mode"]);
        Assert.True(File.Exists(argv[0]) && File.Exists(argv[1]));
        Assert.Equal(["kernel", "start", "--connection-file", "{connection_file}"], argv[2..]);
        Assert.All(["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], logo => Assert.True(File.Exists(Path.Combine(kernel.Spec, logo))));
    }

    [JupyterFact]
    public void Install_CarriesPrecompiledCode()
    {
        using var image =
            new System.Reflection.PortableExecutable.PEReader(File.OpenRead(Path.Combine(kernel.Spec, "program", "elections.dll")));

        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [JupyterFact]
    public void Install_WherePlotlyWasBuiltIn_CarriesItForTheJupyterServer()
    {
        static FileInfo Plotly(string program) => new(Path.Combine(program, "assets", "plotly.min.js"));
        var (built, installed) = (Plotly(Path.GetDirectoryName(Workspace.Program)!), Plotly(Path.Combine(kernel.Spec, "program")));

        Assert.Equal((built.Exists, built.Exists ? built.Length : 0), (installed.Exists, installed.Exists ? installed.Length : 0));
    }

    [JupyterFact]
    public void Install_AskedForCompletion_WritesItIntoTheUsersSettingsAndSaysSo()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(
                "{\n  \"jupyter.completionTriggerCharacters\": { \"csharp\": [\".\", \"!\", \"\\\"\"] },\n  // mine\n  "
                    + "\"editor.fontSize\": 14,\n}\n",
                File.ReadAllText(kernel.Settings));
            Assert.Contains($"Completion is on in VS Code: {kernel.Settings}\n", kernel.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Install_OverAnotherProgramsKernel_IsRefused()
    {
        var folder = Spec(".net-csharp", "{\"argv\":[\"dotnet-interactive\"],\"display_name\":\".NET (C#)\",\"language\":\"C#\"}");
        var (exit, _, error) = await workspace.ElectionsAsync("kernel", "install", "--prefix", workspace.Folder);

        Assert.Equal((1,
            $"elections: the kernel '.net-csharp' in {folder} belongs to another program; choose another --name, or say --force to replace it.\n"), (exit, error));
        Assert.Equal(1, (await workspace.ElectionsAsync("kernel", "uninstall", "--prefix", workspace.Folder)).Exit);
        Assert.True(Directory.Exists(folder));
    }

    [InteractiveFact]
    public async Task KernelOfDotNetInteractive_TakesTheNameOfOurs()
    {
        Spec(".net-csharp", KernelSpec.Json("elections.dll"));
        var (exit, output) = InteractiveTool.Run("jupyter", "install", "--path", Kernels);

        Assert.True(exit == 0, output);
        Assert.StartsWith(".net-csharp\tanother program\t",
            (await workspace.ElectionsAsync("kernel", "list", "--prefix", workspace.Folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SaysWhoseKernelsThereAre()
    {
        Spec("ours", KernelSpec.Json("elections.dll"));
        Spec("theirs", "{}");
        Spec("broken", "{");
        var (exit, output, _) = await workspace.ElectionsAsync("kernel", "list", "--prefix", workspace.Folder);

        Assert.Equal(0, exit);
        Assert.Equal(["broken\tanother program", "ours\tthis program", "theirs\tanother program"],
            output.TrimEnd().Split('\n').Select(l => l[..l.LastIndexOf('\t')]));
    }

    [Fact]
    public async Task Uninstall_RemovesOursAndNamesWhatIsMissing()
    {
        var folder = Spec("ours", KernelSpec.Json("elections.dll"));

        Assert.Equal(0, (await workspace.ElectionsAsync("kernel", "uninstall", "--name", "ours", "--prefix", workspace.Folder)).Exit);
        Assert.False(Directory.Exists(folder));
        var (exit, _, error) = await workspace.ElectionsAsync("kernel", "uninstall", "--name", "ours", "--prefix", workspace.Folder);
        Assert.Equal((1, $"elections: there is no kernel 'ours' in {Kernels}; 'elections kernel list' shows what there is.\n"),
            (exit, error));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task Name_ThatNoFrontEndTakes_IsRefused(string name)
    {
        var (exit, _, error) = await workspace.ElectionsAsync("kernel", "uninstall", "--name", name, "--prefix", workspace.Folder);

        Assert.Equal((1, $"elections: '{name}' is no name for a kernel; use letters, digits, '-', '.' and '_'.\n"), (exit, error));
    }

    [Theory]
    [InlineData("{", "connection.json:1: this is no JSON; let the front-end write the connection file.")]
    [InlineData("{}", "connection.json:1: 'shell_port' is missing or no port; let the front-end write the connection file.")]
    [InlineData("[]", "connection.json:1: 'shell_port' is missing or no port; let the front-end write the connection file.")]
    public async Task Start_WithABrokenConnectionFile_SaysWhere(string content, string message)
    {
        var path = Path.Combine(workspace.Folder, "connection.json");
        await File.WriteAllTextAsync(path, content);
        var (exit, _, error) = await workspace.ElectionsAsync("kernel", "start", "--connection-file", path);

        Assert.Equal((3, $"elections: {message}\n"), (exit, error));
    }
}
