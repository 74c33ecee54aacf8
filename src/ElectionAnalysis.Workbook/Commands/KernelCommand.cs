using System.CommandLine;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace ElectionAnalysis.Workbook;

/// <summary><c>elections kernel</c>: the notebooks' engine for VS Code, JupyterLab and Notebook.</summary>
internal static class KernelCommand
{
    /// <summary>The name of the command that front-ends run.</summary>
    public const string Start = "start";

    private const int MostThreadsAtOnce = 64;

    public static void AddTo(RootCommand root)
    {
        var name = new Option<string>("--name") { Description = "The kernel's name, which notebooks ask for.", DefaultValueFactory = _ => KernelSpec.DefaultName };
        var prefix = new Option<string?>("--prefix") { Description = "Install under DIR/share/jupyter instead of the user's Jupyter folder.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Replace another program's kernel of this name." };
        var completion = new Option<bool>("--vscode-completion") { Description = "Also switch on completion in VS Code, by a line in your user settings." };
        var install = new Command("install", "Publish this program and make it known to Jupyter front-ends.") { name, prefix, force, completion };
        install.SetAction((parsed, cancellation) => Guard(async () =>
        {
            var exit = await KernelInstaller.InstallAsync(new(parsed.GetValue(name)!, parsed.GetValue(prefix)), parsed.GetValue(force), cancellation);
            VsCodeCompletion.Offer(parsed.GetValue(completion));
            return exit;
        }));

        var list = new Command("list", "List the kernels of the user's Jupyter folder.") { prefix };
        list.SetAction(parsed => List(parsed.GetValue(prefix)));

        var uninstall = new Command("uninstall", "Remove what 'install' wrote.") { name, prefix, force };
        uninstall.SetAction((parsed, _) => Guard(() => Task.FromResult(KernelInstaller.Uninstall(new(parsed.GetValue(name)!, parsed.GetValue(prefix)), parsed.GetValue(force)))));

        var file = new Option<string>("--connection-file") { Description = "Where to listen, as the front-end has written it.", HelpName = "FILE", Required = true };
        var remote = new Option<bool>("--allow-remote") { Description = "Listen where other machines can connect. Who can connect and knows the key can run code here." };
        var start = new Command(Start, "Run the kernel; front-ends do this.") { file, remote };
        start.SetAction((parsed, _) => Guard(() => StartAsync(parsed.GetValue(file)!, parsed.GetValue(remote))));

        root.Add(new Command("kernel", "The notebooks' engine for VS Code, JupyterLab and Notebook.") { install, list, uninstall, start });
    }

    private static async Task<int> Guard(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (ConnectionFileException e)
        {
            await Console.Error.WriteLineAsync($"elections: {e.Message}");
            return ExitCode.UnreadableInput;
        }
        catch (KernelInstallException e)
        {
            await Console.Error.WriteLineAsync($"elections: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static int List(string? prefix)
    {
        var folder = KernelSpec.Folder(prefix);
        foreach (var spec in KernelSpec.All(prefix))
        {
            Console.WriteLine($"{spec.Name}\t{(spec.IsOurs ? "this program" : "another program")}\t{VisibleText.Show(spec.Path)}");
        }

        Console.Error.WriteLine($"Kernels of {folder}.");
        return ExitCode.Good;
    }

    private static async Task<int> StartAsync(string path, bool allowsRemote)
    {
        // Cells may fill the thread pool with work of their own (Parallel.For); requests must not queue behind it.
        ThreadPool.SetMinThreads(MostThreadsAtOnce, MostThreadsAtOnce);
        var directory = Directory.GetCurrentDirectory();
        var connection = ConnectionFile.Read(path, allowsRemote);
        _ = Task.Run(() => WarmUp(directory), CancellationToken.None);
        await using var kernel = new JupyterKernel(connection, directory, ChartLibrary.IsWanted(path) ? new(directory, ReportWriter.Plotly) : null);

        // Ctrl+C in the terminal of a front-end is meant for the cell.
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            _ = kernel.InterruptAsync();
        };

        // An exception on a thread that a cell has started ends that thread, not the session.
        ExceptionHandling.SetUnhandledExceptionHandler(static e =>
        {
            Console.Error.WriteLine($"A thread of a cell has ended with an error: {e.GetType().Name}: {e.Message}");
            return true;
        });
        using var orphaned = new CancellationTokenSource();
        _ = WatchParentAsync(orphaned);
        await kernel.RunAsync(orphaned.Token);

        // A cell that still runs, or a thread it has started, must not keep the process.
        Environment.Exit(ExitCode.Good);
        return ExitCode.Good;
    }

    /// <summary>Compiles and runs a cell that nobody sees while the front-end is still connecting.</summary>
    private static void WarmUp(string directory)
    {
        try
        {
            new CSharpEngine(directory).Run("1+1", "cell 0", value => MimeBundle.Of(value));
        }
        catch (Exception)
        {
            // Only the first cell's time was at stake; if something is wrong, that cell will say it.
        }
    }

    /// <summary>Front-ends say who they are; when they are gone, so is the reason to run.</summary>
    private static async Task WatchParentAsync(CancellationTokenSource orphaned)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= 1 || OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            using var parent = System.Diagnostics.Process.GetProcessById(id);
            while (!parent.HasExited)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
        catch (ArgumentException)
        {
            // It was gone before it could be watched.
        }

        await orphaned.CancelAsync();
    }
}
