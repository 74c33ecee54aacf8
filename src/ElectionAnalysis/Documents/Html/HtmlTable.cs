using System.Globalization;
using AngleSharp.Dom;

namespace ElectionAnalysis;

/// <summary>Reads the tables of a page.</summary>
internal static class HtmlTable
{
    public static DocumentTable Read(IElement table, string heading)
    {
        var grid = new TableGrid();
        foreach (var row in Rows(table))
        {
            grid.NewRow();
            foreach (var cell in Cells(row))
            {
                grid.Add(new(HtmlText.Of(cell).Replace('\n', ' '), HtmlText.Target(cell), cell.TagName == "TH", LineOf(cell)),
                    Span(cell, "colspan"), Span(cell, "rowspan"));
            }
        }

        var caption = table.Children.FirstOrDefault(c => c.TagName == "CAPTION");
        return new(caption is null ? "" : HtmlText.Of(caption).Replace('\n', ' '), heading, LineOf(table), grid.Rows());
    }

    /// <summary>The table's own rows, not those of tables inside.</summary>
    public static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(c => c.TagName == "TR" ? [c] : c.TagName is "TBODY" or "THEAD" or "TFOOT" ? c.Children
            : Enumerable.Empty<IElement>())
            .Where(r => r.TagName == "TR");

    public static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.TagName is "TD" or "TH" && !HtmlText.IsUnseen(c));

    public static int LineOf(IElement element) => element.SourceReference?.Position.Line ?? 1;

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? span : 1;
}
