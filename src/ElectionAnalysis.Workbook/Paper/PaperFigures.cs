using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook;

/// <summary>Charts of a page as figures of a paper: a picture, and a caption that says which choice it shows.</summary>
internal static partial class PaperFigures
{
    /// <summary>The figure of a chart, without a number where the chart has none.</summary>
    /// <param name="page">The page that it is for.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="at">Which of the paper's charts it is.</param>
    public static IElement Of(IDocument page, ChartOutput chart, int at)
    {
        var shown = new HtmlParser().ParseDocument(chart.Html).QuerySelector("figure")!;
        var figure = page.CreateElement("figure");
        if (shown.Id is { Length: > 0 } id)
        {
            figure.Id = id;
        }

        var picture = page.CreateElement("img");
        picture.SetAttribute("data-chart", Invariant($"{at}"));
        picture.SetAttribute("alt", chart.Words);
        var caption = page.CreateElement("figcaption");
        var words = shown.QuerySelector("figcaption");
        words?.QuerySelector("strong")?.Remove();
        var text = OfATable().Replace(words?.TextContent.Trim() ?? "", "");
        if (shown.QuerySelector($".{PageMarks.Controls}") is { } controls)
        {
            var kept = OfWhatIsChosen().Replace(ShownHtml.ForAScreen().Replace(text, ""), "");
            text = string.Join(' ', [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries), Choices(controls)]).TrimEnd();
        }

        // A figure that its author has not named is called what the chart is.
        var plot = shown.QuerySelector($".{PageMarks.Plot}");
        var (label, description) = (plot?.GetAttribute("aria-label") ?? "", ": " + plot?.TextContent);
        var title = label.EndsWith(description, StringComparison.Ordinal) ? label[..^description.Length] : "";
        caption.TextContent = string.IsNullOrEmpty(figure.Id) && title.Length > 0 ? $"{title}{(char.IsPunctuation(title[^1]) ? "" : ".")} {text}" : text;
        figure.Append(picture, caption);
        return figure;
    }

    /// <summary>What is chosen, such as "Shown: method Sainte-Laguë, threshold 5%."</summary>
    private static string Choices(IElement controls)
    {
        // Paper shows every party of a house in its colour, whichever are chosen; a slider without words stands where it does nothing.
        var chosen = controls.QuerySelectorAll("select, input[type=range][aria-valuetext]").Where(c => !c.HasAttribute(PageMarks.Sets))
            .Select(c => $"{(controls.QuerySelector($"label[for='{c.Id}']") ?? c.Closest("label")?.FirstChild)?.TextContent.Trim().TrimEnd(':')} "
                + (c.GetAttribute("aria-valuetext") ?? (c.QuerySelector("option[selected]") ?? c.QuerySelector("option"))?.TextContent))
            .Concat(controls.QuerySelectorAll($"input[type=checkbox][checked]:not([{PageMarks.Weight}])").Select(c => c.ParentElement!.TextContent.Trim())).ToList();
        return chosen.Count == 0 ? "" : $"Shown: {string.Join(", ", chosen)}.";
    }

    /// <summary>Of what can be put together paper shows all, and nothing chosen.</summary>
    [GeneratedRegex(@"(?<=^|\.\s+)Seats chosen\b[^.]*\.")]
    private static partial Regex OfWhatIsChosen();

    /// <summary>What a chart of a computed table says of it is nothing that a reader could find.</summary>
    [GeneratedRegex(@" ?Source: a table of \d+ rows\.")]
    private static partial Regex OfATable();
}
