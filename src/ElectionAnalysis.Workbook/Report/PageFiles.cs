using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>The files beside a page of the report, in a folder of the page's name: pictures, tables, a bibliography.</summary>
/// <param name="report">The report's folder.</param>
/// <param name="page">The page's name.</param>
/// <param name="exports">What the page's outputs offer beside what they show.</param>
internal sealed partial class PageFiles(string report, string page,
    IReadOnlyDictionary<JsonObject, IReadOnlyList<(string Mime, string Content)>> exports)
{
    private readonly List<(string Address, string Content)> pictures = [];
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the picture of a chart. A numbered figure or table is called so, others by their cell.</summary>
    /// <param name="png">The picture.</param>
    /// <param name="html">The chart as the page shows it.</param>
    /// <param name="cell">The number of its cell.</param>
    /// <returns>Its address, from the page.</returns>
    public string AddPicture(byte[] png, string html, int cell)
    {
        var address = Add(NameOf(html, cell), ".png", png);
        pictures.Add((address, Convert.ToHexString(SHA256.HashData(png))));
        Cover ??= IsCover ? address : null;
        return address;
    }

    /// <summary>Whether pictures that come now are of the cell that stands for the page.</summary>
    public bool IsCover { get; set; }

    /// <summary>The picture that stands for the page, where a cell was chosen for it.</summary>
    public string? Cover { get; private set; }

    /// <summary>The page's pictures in its order: the address of each, and what is the same for equal ones.</summary>
    public IReadOnlyList<(string Address, string Content)> Pictures => pictures;

    /// <summary>Writes what an output offers beside what it shows.</summary>
    /// <param name="output">The output.</param>
    /// <param name="cell">The number of its cell.</param>
    /// <returns>The files' addresses, from the page.</returns>
    public IEnumerable<string> Export(JsonObject output, int cell)
    {
        foreach (var (mime, content) in exports.GetValueOrDefault(output) ?? [])
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            yield return mime == "text/csv"
                ? Add(NameOf(NotebookCell.Joined(output["data"]?["text/html"]), cell), ".csv", bytes)
                : Add("references", ".bib", bytes);
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

    private string Add(string name, string ending, byte[] content)
    {
        var file = name + ending;
        for (var i = 2; !written.Add(file); i++)
        {
            file = Invariant($"{name}-{i}{ending}");
        }

        AtomicFile.Write(Path.Combine(report, page, file), content);
        return $"{Uri.EscapeDataString(page)}/{file}";
    }

    private static string NameOf(string html, int cell) => ShownHtml.Read(html).Number ?? Invariant($"cell-{cell}");

    [GeneratedRegex(@"^((figure|table|cell)-\d+(-\d+)?\.(png|csv)|references(-\d+)?\.bib)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ours();
}
