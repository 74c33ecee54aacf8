using AngleSharp.Html.Dom;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>Writes papers into a folder: each in the formats asked for, its figures and tables beside it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="options">What the author wants.</param>
internal sealed class PaperWriter(string folder, PaperOptions options)
{
    /// <summary>Says at once what is missing on this machine.</summary>
    /// <exception cref="PaperException">It is missing; the message says how to get it.</exception>
    public static void Require(IReadOnlyList<PaperFormat> formats, PaperOptions options)
    {
        foreach (var format in formats.Where(f => f is PaperFormat.Docx or PaperFormat.Tex))
        {
            Pandoc.Require($"A {format.ToString().ToLowerInvariant()}");
        }

        if (options.Style is not null || options.Bibliography is not null)
        {
            Pandoc.Require("A list of references in a style of its own");
        }

        if (formats.Contains(PaperFormat.Pdf))
        {
            PaperBrowser.Require();
        }

        PaperForms.Require(formats, options);
    }

    /// <summary>Writes one paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The files that a reader is handed.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(Paper paper, IReadOnlyList<PaperFormat> formats, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        if (paper.Charts.Count > 0)
        {
            PaperBrowser.Require();
        }

        var drawings = await ChartDrawer.DrawAsync(paper.Charts, cancellation);
        foreach (var (file, csv) in paper.Tables)
        {
            AtomicFile.Write(Beside(paper, file), csv);
        }

        var bibTeX = Beside(paper, "references.bib");
        AtomicFile.Write(bibTeX, paper.BibTeX);
        var written = new List<string>();
        foreach (var format in formats)
        {
            // Every format changes the page in its own way.
            var copy = paper with { Page = (IHtmlDocument)paper.Page.Clone() };
            var target = Path.Combine(folder, $"{paper.Name}.{format.ToString().ToLowerInvariant()}");
            if (format is PaperFormat.Docx or PaperFormat.Tex)
            {
                await WritePandocAsync(copy, format, drawings, bibTeX, target, cancellation);
            }
            else
            {
                await WritePageAsync(copy, format, drawings, bibTeX, target, cancellation);
            }

            written.Add(target);
        }

        return written;
    }

    private async Task WritePageAsync(Paper paper, PaperFormat format, IReadOnlyList<Drawing> drawings, string bibTeX, string target,
        CancellationToken cancellation)
    {
        if (Pandoc.Path is not null && paper.Page.QuerySelector("#refs") is not null)
        {
            await Citations.SetAsync(paper, options, bibTeX, cancellation);
        }

        if (Pandoc.Path is not null)
        {
            await Formulas.SetAsync(paper.Page, cancellation);
        }

        var html = HtmlPaper.Write(paper.Page, drawings);
        if (format == PaperFormat.Html)
        {
            AtomicFile.Write(target, html);
            return;
        }

        using var work = new WorkFolder();
        var page = work.File("paper.html");
        var script = ReportWriter.Script("pages.js") + ReportWriter.Script("paper.js");
        await File.WriteAllTextAsync(page, html.Replace("</body>", $"<script>{script}</script></body>", StringComparison.Ordinal), cancellation);
        await PaperBrowser.PrintAsync(page, Path.GetFullPath(target), work.File("profile"), cancellation);
    }

    private async Task WritePandocAsync(Paper paper, PaperFormat format, IReadOnlyList<Drawing> drawings, string bibTeX, string target,
        CancellationToken cancellation)
    {
        var pictures = new List<string>();
        using var work = new WorkFolder();
        for (var i = 0; i < drawings.Count; i++)
        {
            var svg = work.File(paper.Charts[i].Name + ".svg");
            await File.WriteAllTextAsync(svg, drawings[i].Svg, cancellation);
            if (format == PaperFormat.Docx)
            {
                pictures.Add(svg);
                continue;
            }

            var pdf = Beside(paper, paper.Charts[i].Name + ".pdf");
            Directory.CreateDirectory(Path.GetDirectoryName(pdf)!);
            await FigurePdf.WriteAsync(drawings[i], pdf, work, cancellation);
            pictures.Add($"{paper.Name}/{paper.Charts[i].Name}.pdf");
        }

        await PandocPaper.WriteAsync(paper, format, pictures, bibTeX, options, target, cancellation);
        if (format == PaperFormat.Docx)
        {
            DocxFinish.Do(target, [.. drawings.Select(d => d.Png)]);
        }
    }

    private string Beside(Paper paper, string file) => Path.Combine(folder, paper.Name, file);
}
