namespace ElectionAnalysis;

/// <summary>Evidence as HTML: every number opens the text it was read from, and what contradicts it is marked.</summary>
internal static class EvidenceHtml
{
    public static void Write(Evidence evidence, TextWriter writer)
    {
        var contradicted = evidence.Rows.Count(r => r.Contradictions.Count > 0);
        var count = evidence.Rows.SelectMany(r => r.Contradictions).Distinct(StringComparer.Ordinal).Count();
        var found = count switch
        {
            0 => "none is contradicted",
            1 when contradicted == 2 => "2 of them contradict each other",
            1 => Invariant($"1 contradiction, in {contradicted} of them"),
            _ => Invariant($"{count} contradictions, in {contradicted} of them"),
        };
        var numbers = evidence.Rows.Count == 1 ? "1 number with its line" : evidence.Rows.Count == 0 ? "no numbers" : Invariant($"{evidence.Rows.Count} numbers with their lines");
        var summary = $"{numbers} in {evidence.Document}; {found}";
        writer.Write($"<details><summary>{Html.Encode(summary)}</summary>");
        writer.Write($"<table class=\"{PageMarks.Table}\"><thead><tr><th scope=\"col\" style=\"text-align:left\">what</th><th scope=\"col\" "
            + "style=\"text-align:right\">value</th><th scope=\"col\" style=\"text-align:left\">read from</th></tr></thead><tbody>");
        foreach (var row in evidence.Rows)
        {
            var mark = row.Contradictions.Count > 0 ? "<span title=\"contradicted\" aria-label=\"contradicted\">⚠ </span>" : "";
            writer.Write($"<tr><td style=\"text-align:left\">{Html.Encode(row.What)}</td>");
            writer.Write($"<td style=\"text-align:right;font-variant-numeric:tabular-nums\">{mark}{Html.Encode(row.Value)}</td>");
            writer.Write($"<td style=\"text-align:left;min-width:20em\"><details>");
            writer.Write(Invariant($"<summary>line {row.Line}</summary>"));
            writer.Write($"<q>{Html.Encode(row.Text)}</q>");
            foreach (var contradiction in row.Contradictions)
            {
                writer.Write($"<br><strong>{Html.Encode(contradiction)}</strong>");
            }

            writer.Write("</details></td></tr>");
        }

        writer.Write("</tbody></table></details>");
        if (evidence.PastedText is { } text)
        {
            PastedTextHtml.Write(text, evidence.Rows, writer);
        }
    }
}
