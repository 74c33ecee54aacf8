using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace CSharpKernel;

/// <summary>Runs notebooks one after the other, each from its own folder and with formatters of its own.</summary>
/// <param name="host">Makes the host of a notebook, which starts without what hosts before it have made known of values.</param>
public sealed class NotebookRunner(Func<IKernelHost> host)
{
    /// <summary>Whether results keep the variables that the cells declared.</summary>
    public bool KeepsVariables { get; init; }

    /// <summary>Runs every code cell; a failing cell ends its notebook and is shown with its error.</summary>
    /// <param name="notebook">The notebook; it gets the outputs.</param>
    /// <param name="progress">Told after every cell: cells done, cells in all.</param>
    /// <param name="cancellation">Stops the cell that runs, and those after it.</param>
    /// <returns>How it ended.</returns>
    public async Task<RunResult> RunAsync(Notebook notebook, Action<int, int> progress, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(notebook.Path)!;
        var previousFolder = Directory.GetCurrentDirectory();
        var cells = notebook.Cells.Where(c => c.Kind == "code").ToList();
        Formatter.ResetToDefault();
        Directory.SetCurrentDirectory(folder);
        using var console = new ConsoleRouter();
        try
        {
            var session = new NotebookSession(folder, host());
            CellError? failed = null;
            var number = 0;
            var exports = new Dictionary<JsonObject, IReadOnlyList<(string Mime, string Content)>>();
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
                failed = await session.RunAsync(cell.Source, number, outputs, cell.Language ?? "csharp", cancellation);
                cell.SetResult(number, outputs.ToJson());
                foreach (var (output, offered) in outputs.Exports)
                {
                    exports[output] = offered;
                }

                progress(i + 1, cells.Count);
            }

            cancellation.ThrowIfCancellationRequested();
            notebook.SetLanguage();
            return new(notebook, number, failed, exports) { Variables = KeepsVariables ? session.Engine.Variables() : [] };
        }
        finally
        {
            Directory.SetCurrentDirectory(previousFolder);
        }
    }
}
