using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook;

/// <summary>Formulas of a paper: set ones, and those that an author of Markdown writes in LaTeX between dollar signs.</summary>
internal static class Formulas
{
    private const string Written = "code." + MarkdownHtml.Formula;

    /// <summary>Has pandoc set what is written, in MathML; what it cannot read stays as it is written.</summary>
    public static async Task SetAsync(IHtmlDocument page, CancellationToken cancellation)
    {
        var places = page.QuerySelectorAll(Written).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var asked = new StringBuilder();
        foreach (var place in places)
        {
            asked.Append("<p>").Append(Latex(page, place.TextContent, IsBlock(place)).ToHtml()).Append("</p>\n");
        }

        var set = new HtmlParser().ParseDocument(await Pandoc.RunAsync(asked.ToString(),
            ["--from=html", "--to=html", "--mathml"], cancellation));
        foreach (var (place, paragraph) in places.Zip(set.QuerySelectorAll("p").ToList()))
        {
            if (paragraph.QuerySelector("math") is { } math)
            {
                math.QuerySelector("annotation")?.SetAttribute("hidden", "");
                Replace(place, math);
            }
        }
    }

    /// <summary>Puts every formula as LaTeX again, as pandoc reads it from a page.</summary>
    public static void Unset(IHtmlDocument page)
    {
        foreach (var formula in page.QuerySelectorAll(Written + ", math").ToList())
        {
            if ((formula.LocalName == "code" ? formula : formula.QuerySelector("annotation")) is { } latex)
            {
                Replace(formula, Latex(page, latex.TextContent, IsBlock(formula)));
            }
        }
    }

    /// <summary>In a table a formula stands in its line.</summary>
    private static bool IsBlock(IElement formula) => formula.Closest("td, th") is null && (formula.GetAttribute("display") == "block"
        || formula.ParentElement!.LocalName == "pre" || formula.ClassList.Contains("display"));

    private static IElement Latex(IHtmlDocument page, string latex, bool isBlock)
    {
        var script = page.CreateElement("script");
        script.SetAttribute("type", isBlock ? "math/tex; mode=display" : "math/tex");
        script.TextContent = latex.Trim();
        return script;
    }

    /// <summary>Lines of code as which a formula stood become its paragraph.</summary>
    private static void Replace(IElement formula, IElement set)
    {
        if (formula.ParentElement is { LocalName: "pre" } lines)
        {
            var paragraph = formula.Owner!.CreateElement("p");
            paragraph.AppendChild(set);
            lines.Replace(paragraph);
        }
        else
        {
            formula.Replace(set);
        }
    }
}
