using System.Diagnostics;
using CSharpKernel;
using Spectre.Console;

namespace ElectionAnalysis.Workbook;

/// <summary>Finds, reads and runs the notebooks that a command names.</summary>
internal static class NotebookRuns
{
    /// <summary>A notebook, or the notebooks of a folder in the order of their names.</summary>
    public static IEnumerable<string> NotebooksOf(string name)
    {
        if (!Directory.Exists(name))
        {
            return [name];
        }

        var notebooks = Directory.GetFiles(name, "*.ipynb");
        return notebooks.Length > 0 ? notebooks.Order(StringComparer.Ordinal) : [name];
    }

    public static async Task<(List<Notebook> Loaded, bool Unreadable)> LoadAsync(string[] paths)
    {
        var loaded = new List<Notebook>();
        var unreadable = false;
        foreach (var path in paths)
        {
            try
            {
                var notebook = Notebook.Read(path);
                if (loaded.Exists(n => n.Name == notebook.Name))
                {
                    throw new NotebookException($"{Path.GetFileName(path)}:1: another notebook of this name is named before it; their report pages would be the same file.");
                }

                loaded.Add(notebook);
            }
            catch (NotebookException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                unreadable = true;
            }
        }

        return (loaded, unreadable);
    }

    /// <summary>Runs notebooks one after the other and says how far it is.</summary>
    /// <param name="runner">Runs them.</param>
    /// <param name="notebooks">The notebooks; they get the outputs.</param>
    /// <param name="says">Where a line per notebook goes; a terminal's output shows progress instead.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<List<RunResult>> ExecuteAsync(NotebookRunner runner, List<Notebook> notebooks, TextWriter says,
        CancellationToken cancellation)
    {
        var results = new List<RunResult>();
        if (says != Console.Out || Console.IsOutputRedirected)
        {
            foreach (var notebook in notebooks)
            {
                var clock = Stopwatch.StartNew();
                results.Add(await runner.RunAsync(notebook, static (_, _) => { }, cancellation));
                await says.WriteLineAsync($"{VisibleText.Show(notebook.Name)}: {Counted.Of(results[^1].Cells, "cell")}, {clock.Elapsed.TotalSeconds:0.0} s{(results[^1].Error is null ? "" : ", stopped by an error")}");
            }

            return results;
        }

        // Cells may write to the console; the display keeps the real one.
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        await terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
                new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var tasks = notebooks.ConvertAll(n => context.AddTask(Markup.Escape(VisibleText.Show(n.Name)), autoStart: false, maxValue: 1));
            for (var i = 0; i < notebooks.Count; i++)
            {
                var task = tasks[i];
                task.StartTask();
                results.Add(await runner.RunAsync(notebooks[i], (done, all) => task.Value = (double)done / all, cancellation));
                task.Description = results[^1].Error is null
                    ? $"[green]✓[/] {Markup.Escape(VisibleText.Show(notebooks[i].Name))}"
                    : $"[red]✗[/] {Markup.Escape(VisibleText.Show(notebooks[i].Name))}";
                task.Value = 1;
                task.StopTask();
            }
        });
        return results;
    }

    /// <summary>The nearest folder, from here upward, that holds a folder 'notebooks' with a notebook in it.</summary>
    public static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var notebooks = Path.Combine(folder.FullName, "notebooks");
            if (Directory.Exists(notebooks) && Directory.EnumerateFiles(notebooks, "*.ipynb").Any())
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
