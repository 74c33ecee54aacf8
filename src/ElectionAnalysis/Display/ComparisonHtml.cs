namespace ElectionAnalysis;

/// <summary>Definitions next to each other as HTML, each with its formula.</summary>
internal static class ComparisonHtml
{
    public static void Write(MeasureComparison comparison, TextWriter writer)
    {
        static string Cell(string element, string style, string html) => $"<{element} style=\"{style}\">{html}</{element.Split(' ')[0]}>";
        const string left = "text-align:left", right = "text-align:right;font-variant-numeric:tabular-nums";
        string Heading(string text, string side) => Cell("th scope=\"col\"", side, Html.Encode(text));
        writer.Write($"<div class=\"{PageMarks.Result}\" tabindex=\"0\">");
        if (comparison.Subject.Length > 0)
        {
            writer.Write($"<p>{Html.Encode(comparison.Subject)}</p>");
        }

        writer.Write($"<table class=\"{PageMarks.Table}\"><thead><tr>{Heading("measure", left)}{Heading("formula", left)}");
        writer.Write(string.Concat(comparison.Shown.Select(c => Heading(c.Name, "text-align:right"))));
        writer.Write($"{Heading("why they differ", left)}</tr></thead><tbody>");
        foreach (var (row, measure) in comparison.Measures.Index())
        {
            writer.Write($"<tr>{Cell("td", left, Html.Encode(measure.ToString()))}{Cell("td", left, LatexMath.ToMathMl(measure.Formula))}");
            writer.Write(string.Concat(comparison.Shown.Select(c => Cell("td", right, Html.Encode(c.Text(row) ?? "")))));
            writer.Write($"{Cell("td", left + ";min-width:20em", Html.Encode(measure.Note))}</tr>");
        }

        writer.Write("</tbody></table></div>");
    }
}
