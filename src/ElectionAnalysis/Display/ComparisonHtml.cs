namespace ElectionAnalysis;

/// <summary>Definitions next to each other as HTML, each with its formula.</summary>
internal static class ComparisonHtml
{
    public static void Write(MeasureComparison comparison, TextWriter writer)
    {
        writer.Write("<div class=\"ea-result\" tabindex=\"0\">");
        if (comparison.Subject.Length > 0)
        {
            writer.Write($"<p>{Html.Encode(comparison.Subject)}</p>");
        }

        writer.Write("<table class=\"ea-table\"><thead><tr><th scope=\"col\" style=\"text-align:left\">measure</th><th scope=\"col\" style=\"text-align:left\">formula</th><th scope=\"col\" style=\"text-align:right\">value</th><th scope=\"col\" style=\"text-align:left\">why they differ</th></tr></thead><tbody>");
        foreach (var (measure, value) in comparison.Entries)
        {
            writer.Write($"<tr><td style=\"text-align:left\">{Html.Encode(measure.ToString())}</td><td style=\"text-align:left\">{LatexMath.ToMathMl(measure.Formula)}</td><td style=\"text-align:right;font-variant-numeric:tabular-nums\">{Html.Encode(measure.Show(value))}</td><td style=\"text-align:left;min-width:20em\">{Html.Encode(measure.Note)}</td></tr>");
        }

        writer.Write("</tbody></table></div>");
    }
}
