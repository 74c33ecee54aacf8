namespace ElectionAnalysis;

/// <summary>A measure's result as HTML: the number, and folded below it how it came about.</summary>
internal static class ResultHtml
{
    public static void Write(MeasureResult result, TextWriter writer)
    {
        writer.Write("<div class=\"ea-result\">");
        writer.Write($"<p><strong>{Html.Encode(result.Measure.ToString())}</strong>, {Html.Encode(result.Scale)}, {Html.Encode(result.Subject)}: ");
        writer.Write($"<strong style=\"font-size:1.3em\">{Html.Encode(result.Text)}</strong></p>");
        List(writer, result.Alternatives.Select(a => $"{a.Policy}: {result.Measure.Show(a.Value)}"));
        List(writer, result.Notes);
        List(writer, result.LeftOut.Select(l => $"Left out: {l.Row}, because {l.Because}."));
        writer.Write("<details><summary>How it is computed</summary>");
        writer.Write($"<p>Formula: <code>{Html.Encode(result.Measure.Formula)}</code><br>Range: {Html.Encode(result.Measure.Range)}<br>Source: {Html.Encode(result.Measure.Citation)}</p>");
        FrameHtml.Write(result.Steps, writer);
        writer.Write("</details></div>");
    }

    private static void List(TextWriter writer, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            writer.Write("<ul>");
            all.ForEach(i => writer.Write($"<li>{Html.Encode(i)}</li>"));
            writer.Write("</ul>");
        }
    }
}
