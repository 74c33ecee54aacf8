using System.Diagnostics;
using System.Text.Json.Nodes;

// What happens in this process happens one after the other; what a collection does in others goes on beside it.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>A temporary workbook: a folder with notebooks and the real documents, and the program to run on it.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace()
    {
        Folder = Directory.CreateTempSubdirectory("workbook").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "notebooks"));
        Directory.CreateDirectory(Path.Combine(Folder, "seeds"));
        foreach (var seed in Directory.GetFiles(Path.Combine(Repository, "seeds")))
        {
            File.Copy(seed, Path.Combine(Folder, "seeds", Path.GetFileName(seed)));
        }
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>The program where it was built, with the assets that lie beside it there.</summary>
    public static string Program { get; } = Path.Combine(
        Repository, "src", "ElectionAnalysis.Workbook", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0",
        "elections.dll");

    public string Folder { get; }

    /// <summary>What the program is to find in its environment instead.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Seeds => Path.Combine(Folder, "seeds");

    public string Report(string file) => File.ReadAllText(Path.Combine(Folder, "report", file));

    public static string[] CommittedNotebooks =>
        [.. Directory.GetFiles(Path.Combine(Repository, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>Puts the project's own notebooks, and the examples that they read, into the workbook.</summary>
    public void CopyCommittedNotebooks()
    {
        var examples = Directory.CreateDirectory(Path.Combine(Folder, "examples")).FullName;
        foreach (var example in Directory.GetFiles(Path.Combine(Repository, "examples")))
        {
            File.Copy(example, Path.Combine(examples, Path.GetFileName(example)));
        }

        foreach (var notebook in CommittedNotebooks)
        {
            File.Copy(notebook, Path.Combine(Folder, "notebooks", Path.GetFileName(notebook)));
        }
    }

    /// <summary>Writes a notebook of code cells (a cell that starts with "md:" is Markdown).</summary>
    public string AddNotebook(string name, params string[] cells) =>
        TestNotebook.Write(Path.Combine(Folder, "notebooks", name + ".ipynb"), cells);

    /// <summary>Runs the program in the workbook's folder.</summary>
    public async Task<(int Exit, string Output, string Error)> ElectionsAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        foreach (var argument in arguments.Prepend(Program))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    /// <summary>Runs another program to its good end.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> OutputOfAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program,
            arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    /// <summary>Runs a notebook in this process.</summary>
    public static Task<(RunResult Result, JsonArray[] Outputs)> RunAsync(string path) => TestNotebook.RunAsync(path, new LibraryHost());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ElectionAnalysis.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
