using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>The pages that earlier runs wrote into a report's folder, each beside its executed notebook.</summary>
internal static class EarlierPages
{
    /// <summary>Their notebooks as they ran then.</summary>
    public static IEnumerable<RunResult> In(string report)
    {
        var notebooks = new DirectoryInfo(Path.Combine(report, "notebooks"));
        foreach (var file in notebooks.Exists ? notebooks.GetFiles("*.ipynb") : [])
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (File.Exists(Path.Combine(report, name + ".html")) && Read(file.FullName) is { } notebook)
            {
                yield return Ended(notebook);
            }
        }
    }

    /// <summary>The pictures of a page in its order: the address of each, and what is the same for equal ones.</summary>
    public static IEnumerable<(string Address, string Content)> Pictures(string report, string name)
    {
        var html = File.ReadAllText(Path.Combine(report, name + ".html"));
        foreach (Match picture in Regex.Matches(html, $"src=\"(?<address>{Regex.Escape(Uri.EscapeDataString(name))}/(?<file>[a-z0-9-]+[.]png))\""))
        {
            var file = Path.Combine(report, name, picture.Groups["file"].Value);
            if (File.Exists(file))
            {
                yield return (picture.Groups["address"].Value, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
            }
        }
    }

    private static Notebook? Read(string path)
    {
        try
        {
            return Notebook.Read(path);
        }
        catch (NotebookException)
        {
            // What is no notebook has no page.
            return null;
        }
    }

    /// <summary>A cell that stopped with an error was the last to run.</summary>
    private static RunResult Ended(Notebook notebook)
    {
        var cells = notebook.Cells.Where(c => c.Kind == "code").ToList();
        var failed = cells.FindIndex(c => Error(c) is not null);
        return new(notebook, failed < 0 ? cells.Count : failed + 1, failed < 0 ? null : Error(cells[failed]),
            new Dictionary<JsonObject, IReadOnlyList<(string, string)>>());
    }

    private static CellError? Error(NotebookCell cell) =>
        cell.Outputs.OfType<JsonObject>().FirstOrDefault(o => (string?)o["output_type"] == "error") is { } error
            ? new((string?)error["ename"] ?? "", (string?)error["evalue"] ?? "", []) : null;
}
