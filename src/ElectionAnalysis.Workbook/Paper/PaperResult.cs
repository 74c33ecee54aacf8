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
    /// <param name="shorten">Makes a table (of the appendix or not) one for paper, and gives a note on what it leaves out.</param>
    /// <param name="isNumbered">Whether the author numbers tables, so that those of a result go to the appendix.</param>
    /// <param name="appendix">The appendix.</param>
    public void Divide(Func<int> next, Func<IElement, bool, INode?> shorten, bool isNumbered, IElement appendix)
    {
        var about = shown!.QuerySelector("p");
        var name = Subject(about);
        var steps = shown.QuerySelector("details");
        steps?.Remove();
        if (steps is null && about?.QuerySelector("strong") is null)
        {
            // Definitions beside each other have no value of their own to speak of, and where they are of numbers no subject.
            name = name.Length == 0 ? "Definitions side by side" : $"Definitions side by side, {name}";
            if (about is null)
            {
                shown.Prepend(about = page.CreateElement("p"));
            }

            about.TextContent = "Definitions side by side";
        }

        foreach (var table in shown.QuerySelectorAll("table").ToList())
        {
            var note = shorten(table, isNumbered);
            if (isNumbered)
            {
                table.Remove();
                Append(appendix, table, note, name, next(), about);
            }
            else if (note is not null)
            {
                table.After(note);
            }
        }

        if (steps is not null)
        {
            var heading = page.CreateElement("h3");
            heading.TextContent = name;
            appendix.AppendChild(heading);
            steps.QuerySelector("summary")?.Remove();
            works.AddCitation(steps.QuerySelectorAll("p").LastOrDefault());
            foreach (var child in steps.Children.ToList())
            {
                if (child.LocalName == "table")
                {
                    var note = shorten(child, true);
                    Append(appendix, child, note, $"{name}: the calculation", next(), about);
                }
                else
                {
                    AddLines(appendix, child);
                }
            }
        }

        foreach (var style in shown.QuerySelectorAll("[style]").Where(e => e.Closest("table") is null))
        {
            style.RemoveAttribute("style");
        }

        shown.Replace([.. shown.ChildNodes]);
    }

    /// <summary>What stands on lines of its own becomes paragraphs.</summary>
    private void AddLines(IElement appendix, IElement paragraph)
    {
        var line = page.CreateElement("p");
        foreach (var node in paragraph.ChildNodes.ToList())
        {
            if (node is IElement { LocalName: "br" })
            {
                appendix.AppendChild(line);
                line = page.CreateElement("p");
            }
            else
            {
                line.AppendChild(node);
            }
        }

        appendix.AppendChild(line);
    }

    private static void Append(IElement appendix, IElement table, INode? note, string caption, int number, IElement? about)
    {
        PaperNumbers.Name(table, Invariant($"A{number}"), caption);
        appendix.Append([table, .. note is null ? [] : new[] { note }]);
        if (about?.LastChild is IText { Data: ")" } end)
        {
            end.Data = ", ";
            about.Insert(AdjacentPosition.BeforeEnd, PaperNumbers.Pointer("", number, ")"));
        }
        else
        {
            about?.Insert(AdjacentPosition.BeforeEnd, PaperNumbers.Pointer(" (", number, ")"));
        }
    }

    /// <summary>"Volatility (Pedersen), seats, Mali 2013", without the value after it.</summary>
    private static string Subject(IElement? about)
    {
        var text = about?.TextContent.Trim() ?? "";
        var value = about?.QuerySelectorAll("strong").Skip(1).FirstOrDefault()?.TextContent;
        return value is not null && text.EndsWith(value, StringComparison.Ordinal) ? text[..^value.Length].TrimEnd(' ', ':') : text;
    }
}
