using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>Writes and removes the program's kernelspec, which carries the program with it.</summary>
internal static class KernelInstaller
{
    /// <summary>The folder of the program in the kernelspec; charts know it.</summary>
    public const string ProgramFolder = "program";

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <exception cref="KernelInstallException">It cannot be done; the message says why.</exception>
    public static async Task<int> InstallAsync(KernelSpec spec, bool force, CancellationToken cancellation)
    {
        CheckIsOurs(spec, force);
        var building = $"{spec.Path}.{Path.GetRandomFileName()}.installing";
        try
        {
            var program = Path.Combine(building, ProgramFolder);
            Directory.CreateDirectory(program);
            if (Source() is { } source)
            {
                Console.WriteLine("Publishing the kernel so that it starts fast; this takes some minutes …");
                await PublishAsync(source, program, cancellation);
                SetLibraryApart(program);
                CopyPlotly(program);
            }
            else
            {
                Copy(AppContext.BaseDirectory, program);
            }

            foreach (var logo in Logos)
            {
                using var from = typeof(KernelInstaller).Assembly.GetManifestResourceStream(logo)!;
                using var to = File.Create(Path.Combine(building, logo));
                await from.CopyToAsync(to, cancellation);
            }

            await File.WriteAllTextAsync(Path.Combine(building, "kernel.json"),
                KernelSpec.Json(Path.Combine(spec.Path, ProgramFolder, "elections.dll")), cancellation);
            Remove(spec.Path);
            Directory.Move(building, spec.Path);
        }
        finally
        {
            Remove(building);
        }

        Console.WriteLine($"Installed the kernel '{spec.Name}' in {VisibleText.Show(spec.Path)}");
        Console.WriteLine($"Open a notebook in VS Code, JupyterLab or Notebook and choose '{KernelSpec.DisplayName}'.");
        return ExitCode.Good;
    }

    /// <exception cref="KernelInstallException">It belongs to another program, or cannot be removed.</exception>
    public static int Uninstall(KernelSpec spec, bool force)
    {
        if (!spec.Exists)
        {
            throw new KernelInstallException($"there is no kernel '{spec.Name}' in {Path.GetDirectoryName(spec.Path)}; 'elections kernel list' shows what there is.");
        }

        CheckIsOurs(spec, force);
        Remove(spec.Path);
        Console.WriteLine($"Removed the kernel '{spec.Name}' from {VisibleText.Show(Path.GetDirectoryName(spec.Path))}");
        return ExitCode.Good;
    }

    private static void CheckIsOurs(KernelSpec spec, bool force)
    {
        if (spec.Exists && !spec.IsOurs && !force)
        {
            throw new KernelInstallException($"the kernel '{spec.Name}' in {spec.Path} belongs to another program; choose another --name, or say --force to replace it.");
        }
    }

    /// <summary>The project that this program was built from, when it still lies around it.</summary>
    private static string? Source()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "ElectionAnalysis.Workbook.csproj");
            if (File.Exists(project))
            {
                return project;
            }
        }

        return null;
    }

    /// <summary>Publishes with native code beside the C#; without, where the compiler for it cannot be had.</summary>
    private static async Task PublishAsync(string project, string output, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("elections-kernel").FullName;
        try
        {
            string[] common = ["publish", project, "-c", "Release", "-o", output, "--artifacts-path", scratch, "--nologo", "-v", "minimal",
                "--disable-build-servers",
                "-p:RunAnalyzers=false", "-p:DebugType=embedded", "-p:UseAppHost=false", "-p:WithPlotly=false", "-p:RestoreLockedMode=false",
                "-p:NuGetLockFilePath=" + Path.Combine("obj", "kernel.lock.json")];
            var (exit, text) = await DotnetHost.RunAsync(scratch,
                [.. common, "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true"],
                cancellation, Progress());
            if (exit == 0)
            {
                return;
            }

            Console.WriteLine($"The native compiler is not to be had ({FirstError(text)}); the kernel will take about two seconds longer to start.");
            (exit, text) = await DotnetHost.RunAsync(scratch, common, cancellation, Progress());
            if (exit != 0)
            {
                throw new KernelInstallException($"the kernel cannot be published: {FirstError(text)}; does 'dotnet build' work?");
            }
        }
        finally
        {
            Remove(scratch);
        }
    }

    /// <summary>Says what has been compiled so far, from the lines "Project -> file" that a build writes.</summary>
    private static Action<string> Progress()
    {
        var clock = Stopwatch.StartNew();
        return line =>
        {
            if (line.Split(" -> ") is [{ } project, { } file])
            {
                var step = file.EndsWith(".dll", StringComparison.Ordinal) ? $"{project.Trim()} is compiled" : "native code is compiled";
                Console.WriteLine(Invariant($"  {step} ({clock.Elapsed.TotalSeconds:0} s)"));
            }
        };
    }

    /// <summary>
    /// Moves the library to where <see cref="LibraryBuild"/> decides about it, and out of the list of what the runtime loads.
    /// </summary>
    private static void SetLibraryApart(string program)
    {
        var folder = Directory.CreateDirectory(Path.Combine(program, LibraryBuild.Folder)).FullName;
        foreach (var file in Directory.GetFiles(program).Where(f => Path.GetFileNameWithoutExtension(f) == LibraryBuild.Name))
        {
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, LibraryBuild.BuiltFrom), typeof(Election).Module.ModuleVersionId.ToString());
        var list = Path.Combine(program, "elections.deps.json");
        var json = JsonNode.Parse(File.ReadAllText(list))!;
        foreach (var (_, target) in json["targets"]!.AsObject())
        {
            foreach (var (name, entry) in target!.AsObject())
            {
                if (name.StartsWith(LibraryBuild.Name + "/", StringComparison.Ordinal))
                {
                    entry!.AsObject().Remove("runtime");
                }
            }
        }

        File.WriteAllText(list, json.ToJsonString());
    }

    /// <summary>
    /// Charts load it from there through the Jupyter server that shows them, or from the network where the build had none.
    /// </summary>
    private static void CopyPlotly(string program)
    {
        if (File.Exists(ChartLibrary.Own))
        {
            var target = Path.Combine(program, Path.GetRelativePath(AppContext.BaseDirectory, ChartLibrary.Own));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(ChartLibrary.Own, target);
        }
    }

    private static string FirstError(string output) =>
        (output.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? output).Trim();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelInstallException($"{folder} cannot be removed ({e.Message}); shut down the kernels that run from it and try again.");
        }
    }
}
