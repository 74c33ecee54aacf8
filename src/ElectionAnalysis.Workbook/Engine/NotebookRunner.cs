using Microsoft.DotNet.Interactive.Formatting;

namespace ElectionAnalysis.Workbook;

/// <summary>Runs notebooks one after the other, each from its own folder and with formatters of its own.</summary>
internal sealed class NotebookRunner
{
    /// <summary>Runs every code cell; a failing cell ends its notebook and is shown with its error.</summary>
    /// <param name="notebook">The notebook; it gets the outputs.</param>
    /// <param name="progress">Told after every cell: cells done, cells in all.</param>
    /// <param name="cancellation">Stops between cells.</param>
    public async Task<RunResult> RunAsync(Notebook notebook, Action<int, int> progress, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(notebook.Path)!;
        var (previousFolder, previousOut, previousError) = (Directory.GetCurrentDirectory(), Console.Out, Console.Error);
        var cells = notebook.Cells.Where(c => c.Kind == "code").ToList();
        Formatter.ResetToDefault();
        Directory.SetCurrentDirectory(folder);
        Console.SetOut(new ConsoleRouter("stdout", previousOut));
        Console.SetError(new ConsoleRouter("stderr", previousError));
        try
        {
            using var engine = new CSharpEngine(folder);
            CellError? failed = null;
            var number = 0;
            for (var i = 0; i < cells.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var cell = cells[i];
                if (failed is not null || string.IsNullOrWhiteSpace(cell.Source))
                {
                    cell.SetResult(null, []);
                    continue;
                }

                number++;
                var outputs = new CellOutputs();
                failed = cell.Language is { } language and not ("csharp" or "C#")
                    ? new("UnknownLanguage", $"This cell is written in {language}; only C# cells can be run.", [])
                    : await engine.RunAsync(cell.Source, number, outputs, cancellation);
                if (failed is not null)
                {
                    outputs.Error(failed);
                }

                cell.SetResult(number, outputs.ToJson());
                progress(i + 1, cells.Count);
            }

            return new(notebook, number, failed);
        }
        finally
        {
            Console.SetOut(previousOut);
            Console.SetError(previousError);
            Directory.SetCurrentDirectory(previousFolder);
        }
    }
}
