using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook;

/// <summary>The files beside a page of the report, in a folder of the page's name: pictures, tables, a bibliography.</summary>
/// <param name="report">The report's folder.</param>
/// <param name="page">The page's name.</param>
/// <param name="exports">What the page's outputs offer beside what they show.</param>
internal sealed partial class PageFiles(string report, string page, IReadOnlyDictionary<JsonObject, IReadOnlyList<(string Mime, string Content)>> exports)
{
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
    private int pictures;

    /// <summary>Writes the next picture of the page.</summary>
    /// <returns>Its address, from the page.</returns>
    public string AddPicture(byte[] png)
    {
        pictures++;
        return Add(Invariant($"figure-{pictures}.png"), png);
    }

    /// <summary>Writes what an output offers beside what it shows. A numbered table is called so, others by their cell.</summary>
    /// <param name="output">The output.</param>
    /// <param name="html">The output as the page shows it.</param>
    /// <param name="cell">The number of its cell.</param>
    /// <returns>The files' addresses, from the page.</returns>
    public IEnumerable<string> Export(JsonObject output, string html, int cell)
    {
        foreach (var (mime, content) in exports.GetValueOrDefault(output) ?? [])
        {
            var isTable = mime == "text/csv";
            var name = !isTable ? "references" : TableNumber().Match(html) is { Success: true } number ? number.Groups["name"].Value : Invariant($"cell-{cell}");
            yield return Add(Free(name, isTable ? ".csv" : ".bib"), Encoding.UTF8.GetBytes(content));
        }
    }

    /// <summary>Takes away what an earlier report had beside this page and this one has not.</summary>
    public void RemoveOld()
    {
        var folder = new DirectoryInfo(Path.Combine(report, page));
        foreach (var file in folder.Exists ? folder.GetFiles() : [])
        {
            if (Ours().IsMatch(file.Name) && !written.Contains(file.Name))
            {
                file.Delete();
            }
        }
    }

    private string Add(string file, byte[] content)
    {
        written.Add(file);
        AtomicFile.Write(Path.Combine(report, page, file), content);
        return $"{Uri.EscapeDataString(page)}/{file}";
    }

    private string Free(string name, string ending)
    {
        var file = name + ending;
        for (var i = 2; written.Contains(file); i++)
        {
            file = Invariant($"{name}-{i}{ending}");
        }

        return file;
    }

    [GeneratedRegex(@"^((figure|table|cell)-\d+(-\d+)?\.(png|csv)|references(-\d+)?\.bib)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ours();

    [GeneratedRegex("<table class=\"ea-table\" id=\"(?<name>table-[0-9]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex TableNumber();
}
