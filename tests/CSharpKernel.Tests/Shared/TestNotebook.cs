using System.Text.Json.Nodes;

namespace CSharpKernel.Tests;

/// <summary>Notebooks written on the spot.</summary>
internal static class TestNotebook
{
    /// <summary>Writes a notebook of code cells (a cell that starts with "md:" is Markdown).</summary>
    /// <returns>Its path.</returns>
    public static string Write(string path, params string[] cells)
    {
        var json = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(Cell)]),
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(path, json.ToJsonString());
        return path;
    }

    /// <summary>Runs a notebook in this process.</summary>
    public static async Task<(RunResult Result, JsonArray[] Outputs)> RunAsync(string path, IKernelHost host)
    {
        var result = await new NotebookRunner(() => host).RunAsync(Notebook.Read(path), static (_, _) => { }, CancellationToken.None);
        return (result, [.. result.Notebook.Cells.Where(c => c.Kind == "code").Select(c => c.Outputs)]);
    }

    private static JsonObject Cell(string source, int index)
    {
        var isText = source.StartsWith("md:", StringComparison.Ordinal);
        var cell = new JsonObject { ["cell_type"] = isText ? "markdown" : "code" };
        if (!isText)
        {
            cell["execution_count"] = null;
        }

        cell["id"] = $"c{index}";
        cell["metadata"] = new JsonObject();
        if (!isText)
        {
            cell["outputs"] = new JsonArray();
        }

        cell["source"] = isText ? source[3..] : source;
        return cell;
    }
}
