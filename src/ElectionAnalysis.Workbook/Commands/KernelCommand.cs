using System.CommandLine;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary><c>elections kernel</c>: the notebooks' engine for VS Code, JupyterLab and Notebook.</summary>
internal static class KernelCommand
{
    /// <summary>The name of the command that front-ends run.</summary>
    public const string Start = "start";

    public static void AddTo(RootCommand root)
    {
        var name = new Option<string>("--name") { Description = "The kernel's name, which notebooks ask for.",
            DefaultValueFactory = _ => KernelSpec.DefaultName };
        var prefix = new Option<string?>("--prefix") { Description =
            "Install under DIR/share/jupyter instead of the user's Jupyter folder.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Replace another program's kernel of this name." };
        var completion = new Option<bool>("--vscode-completion") { Description =
            "Also switch on completion in VS Code, by a line in your user settings." };
        var install = new Command("install",
            "Publish this program and make it known to Jupyter front-ends.") { name, prefix, force, completion };
        install.SetAction((parsed, cancellation) => Guard(async () =>
        {
            var exit = await KernelInstaller.InstallAsync(new(parsed.GetValue(name)!, parsed.GetValue(prefix)), parsed.GetValue(force),
                cancellation);
            VsCodeCompletion.Offer(parsed.GetValue(completion));
            return exit;
        }));

        var list = new Command("list", "List the kernels of the user's Jupyter folder.") { prefix };
        list.SetAction(parsed => List(parsed.GetValue(prefix)));

        var uninstall = new Command("uninstall", "Remove what 'install' wrote.") { name, prefix, force };
        uninstall.SetAction((parsed, _) =>
            Guard(() =>
                Task.FromResult(KernelInstaller.Uninstall(new(parsed.GetValue(name)!, parsed.GetValue(prefix)), parsed.GetValue(force)))));

        var file = new Option<string>("--connection-file") { Description = "Where to listen, as the front-end has written it.",
            HelpName = "FILE", Required = true };
        var remote = new Option<bool>("--allow-remote") { Description =
            "Listen where other machines can connect. Who can connect and knows the key can run code here." };
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
        var connection = ConnectionFile.Read(path, allowsRemote);
        var library = ChartLibrary.IsWanted(path) ? new ChartLibrary(Directory.GetCurrentDirectory(), ChartLibrary.Own) : null;
        await KernelProcess.RunAsync(connection, new LibraryHost(), library is null ? null : library.ProvideFor);
        return ExitCode.Good;
    }
}
