using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>A measure's result: its value and what is to be said of it stay in the text, the calculation is for the appendix.</summary>
/// <param name="page">The paper.</param>
/// <param name="part">What a cell shows, which is changed.</param>
/// <param name="works">Gets the measure's source.</param>
internal sealed class PaperResult(IDocument page, IElement part, PaperWorks works)
{
    private readonly IElement? shown = part.QuerySelector($".{PageMarks.Result}");

    public bool IsResult => shown is not null;

    /// <param name="next">Counts the tables of the appendix.</param>
    /// <param name="isNumbered">Whether the author numbers tables, so that those of a result go to the appendix.</param>
    /// <param name="appendix">The appendix.</param>
    public void Divide(Func<int> next, bool isNumbered, IElement appendix)
    {
        var about = shown!.QuerySelector("p");
        var name = Subject(about);
        var steps = shown.QuerySelector("details");
        steps?.Remove();
        foreach (var table in shown.QuerySelectorAll("table").ToList())
        {
            PaperTables.Clean(table);
            if (isNumbered)
            {
                table.Remove();
                Append(appendix, table, name, next(), about);
            }
        }

        if (steps is not null)
        {
            var heading = page.CreateElement("h3");
            heading.TextContent = name;
            appendix.AppendChild(heading);
            steps.QuerySelector("summary")?.Remove();
            works.AddCitation(steps.QuerySelectorAll("p").LastOrDefault()?.TextContent ?? "");
            foreach (var child in steps.Children.ToList())
            {
                if (child.LocalName == "table")
                {
                    PaperTables.Clean(child);
                    Append(appendix, child, $"{name}: the calculation", next(), about);
                }
                else
                {
                    appendix.AppendChild(child);
                }
            }
        }

        foreach (var style in shown.QuerySelectorAll("[style]").Where(e => e.Closest("table") is null))
        {
            style.RemoveAttribute("style");
        }

        shown.Replace([.. shown.ChildNodes]);
    }

    private static void Append(IElement appendix, IElement table, string caption, int number, IElement? about)
    {
        PaperNumbers.Name(table, Invariant($"A{number}"), caption);
        appendix.AppendChild(table);
        about?.Insert(AdjacentPosition.BeforeEnd, PaperNumbers.Pointer(" (", number, ")"));
    }

    /// <summary>"Volatility (Pedersen), seats, Mali 2013", without the value after it.</summary>
    private static string Subject(IElement? about)
    {
        var text = about?.TextContent.Trim() ?? "";
        var value = about?.QuerySelectorAll("strong").Skip(1).FirstOrDefault()?.TextContent;
        return value is not null && text.EndsWith(value, StringComparison.Ordinal) ? text[..^value.Length].TrimEnd(' ', ':') : text;
    }
}
