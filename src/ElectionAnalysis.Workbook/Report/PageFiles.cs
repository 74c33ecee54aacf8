namespace ElectionAnalysis.Workbook;

/// <summary>The files beside a page of the report, in a folder of the page's name.</summary>
/// <param name="report">The report's folder.</param>
/// <param name="page">The page's name.</param>
internal sealed class PageFiles(string report, string page)
{
    private int pictures;

    /// <summary>Writes the next picture of the page.</summary>
    /// <returns>Its address, from the page.</returns>
    public string AddPicture(byte[] png)
    {
        pictures++;
        var file = Invariant($"figure-{pictures}.png");
        AtomicFile.Write(Path.Combine(report, page, file), png);
        return Address(file);
    }

    private string Address(string file) => $"{Uri.EscapeDataString(page)}/{file}";
}
