namespace ElectionAnalysis;

/// <summary>A measure's result as HTML: the number or the table, and folded below it how it came about.</summary>
internal static class ResultHtml
{
    public static void Write(Explained result, TextWriter writer)
    {
        writer.Write($"<div class=\"{PageMarks.Result}\"><p>");
        writer.Write(string.Join(", ",
            new[] { $"<strong>{Html.Encode(result.Measure.ToString())}</strong>", Html.Encode(result.Scale),
                Html.Encode(result.Subject) }.Where(p => p.Length > 0)));
        if (result.Values is { } values)
        {
            writer.Write("</p>");
            TableHtml.Write(values, writer);
        }
        else
        {
            writer.Write($": <strong style=\"font-size:1.3em\">{Html.Encode(result.Text)}</strong></p>");
        }

        List(writer, result.Alternatives.Select(a => $"{a.Policy}: {result.Measure.Show(a.Value)}"));
        List(writer, result.Notes);
        List(writer, result.LeftOut.Select(l => $"Left out: {l.Row}, because {l.Because}."));
        writer.Write("<details><summary>How it is computed</summary>");
        writer.Write($"<p>{LatexMath.ToMathMl(result.Measure.Formula)}</p>");
        TableHtml.Write(result.Steps, writer);
        if (result.Closing is { } closing)
        {
            writer.Write($"<p>{Html.Encode(closing)}</p>");
        }

        writer.Write($"<p>{Html.Encode(result.Measure.Note)}<br>Range: {Html.Encode(result.Measure.Range)}{(result.Policy is null ? "" : $"<br>Counted: {Html.Encode(result.Policy.ToString())}")}<br>Source: {Html.Encode(result.Measure.Citation)}</p></details></div>");
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
