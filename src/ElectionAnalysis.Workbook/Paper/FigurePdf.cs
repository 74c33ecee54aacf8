namespace ElectionAnalysis.Workbook;

/// <summary>A figure as a PDF of its own size, which LaTeX takes as vectors.</summary>
internal static class FigurePdf
{
    public static async Task WriteAsync(Drawing drawing, string target, WorkFolder work, CancellationToken cancellation)
    {
        var page = work.File("figure.html");
        await File.WriteAllTextAsync(page, Invariant($$"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>
            @page { size: {{drawing.Width}}px {{drawing.Height}}px; margin: 0; }
            html, body { margin: 0; } svg { display: block; }
            </style></head><body>
            """) + drawing.Svg + "</body></html>", cancellation);
        File.Delete(target);
        await PaperBrowser.PrintAsync(page, Path.GetFullPath(target), work.File("profile"), cancellation);
    }
}
