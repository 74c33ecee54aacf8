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
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
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
    /// <returns>What each is, and its address from the page.</returns>
    public IEnumerable<(string Kind, string Address)> Export(JsonObject output, string html, int cell)
    {
        foreach (var (mime, content) in exports.GetValueOrDefault(output) ?? [])
        {
            var isTable = mime == "text/csv";
            var name = !isTable ? "references" : TableNumber().Match(html) is { Success: true } number ? number.Groups["name"].Value : Invariant($"cell-{cell}");
            yield return (isTable ? "CSV" : "BibTeX", Add(Free(name, isTable ? ".csv" : ".bib"), Encoding.UTF8.GetBytes(content)));
        }
    }

    private string Add(string file, byte[] content)
    {
        AtomicFile.Write(Path.Combine(report, page, file), content);
        return $"{Uri.EscapeDataString(page)}/{file}";
    }

    private string Free(string name, string ending)
    {
        var file = name + ending;
        for (var i = 2; !names.Add(file); i++)
        {
            file = Invariant($"{name}-{i}{ending}");
        }

        return file;
    }

    [GeneratedRegex("<table class=\"ea-table\" id=\"(?<name>table-[0-9]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex TableNumber();
}
