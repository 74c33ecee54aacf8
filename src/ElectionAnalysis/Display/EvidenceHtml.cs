namespace ElectionAnalysis;

/// <summary>Evidence as HTML: every number opens the text it was read from, and what contradicts it is marked.</summary>
internal static class EvidenceHtml
{
    public static void Write(Evidence evidence, TextWriter writer)
    {
        writer.Write($"<table class=\"{PageMarks.Table}\"><thead><tr><th scope=\"col\" style=\"text-align:left\">what</th><th scope=\"col\" "
            + "style=\"text-align:right\">value</th><th scope=\"col\" style=\"text-align:left\">read from</th></tr></thead><tbody>");
        foreach (var row in evidence.Rows)
        {
            var marked = row.Contradictions.Count > 0;
            writer.Write($"<tr><td style=\"text-align:left\">{Html.Encode(row.What)}</td><td style=\"text-align:right;font-variant-numeric:tabular-nums\">{(marked ? "<span title=\"contradicted\" aria-label=\"contradicted\">⚠ </span>" : "")}{Html.Encode(row.Value)}</td>");
            writer.Write($"<td style=\"text-align:left;min-width:20em\"><details><summary>{Html.Encode(row.At)}</summary><q>{Html.Encode(row.Text)}</q>");
            foreach (var contradiction in row.Contradictions)
            {
                writer.Write($"<br><strong>{Html.Encode(contradiction)}</strong>");
            }

            writer.Write("</details></td></tr>");
        }

        writer.Write("</tbody></table>");
    }
}
