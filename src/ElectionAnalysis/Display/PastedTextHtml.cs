namespace ElectionAnalysis;

/// <summary>A pasted text, folded, with the numbers of its lines, since there is no file to open; what was read is marked.</summary>
internal static class PastedTextHtml
{
    private const int MostLines = 500;

    public static void Write(string text, IEnumerable<EvidenceRow> rows, TextWriter writer)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd().Split('\n', '\r');
        var read = rows.ToLookup(r => r.Line);
        writer.Write(Invariant($"<details><summary>the text, {lines.Length:N0} {(lines.Length == 1 ? "line" : "lines")}; what was read is marked</summary>"));
        writer.Write("<ol style=\"font:.85em/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;padding-left:3.6em\">");
        for (var i = 0; i < Math.Min(lines.Length, MostLines); i++)
        {
            writer.Write("<li>");
            Write(lines[i], [.. read[i + 1]], writer);
            writer.Write("</li>");
        }

        writer.Write("</ol>");
        writer.Write(lines.Length > MostLines ? Invariant($"<p>{lines.Length - MostLines:N0} more lines</p></details>") : "</details>");
    }

    /// <summary>A sentence is marked in its line; what stands in no one place of it marks the line.</summary>
    private static void Write(string line, EvidenceRow[] rows, TextWriter writer)
    {
        var done = 0;
        foreach (var (at, text, here) in rows.GroupBy(r => r.Text.Trim(), StringComparer.Ordinal)
            .Select(g => line.IndexOf(g.Key, StringComparison.Ordinal) is >= 0 and var at ? (At: at, Text: g.Key, Rows: g.ToList())
                : (At: 0, Text: line, Rows: g.ToList()))
            .OrderBy(m => m.At).ThenByDescending(m => m.Text.Length))
        {
            if (at < done || text.Length == 0)
            {
                continue;
            }

            var contradicted = here.Exists(r => r.Contradictions.Count > 0);
            writer.Write(Html.Encode(line[done..at]));
            writer.Write($"<mark style=\"color:inherit;background:{(contradicted ? "#d55e0066" : "#e69f003d")}\" title=\"");
            writer.Write(Html.Encode(string.Join("; ", here.Select(r => $"{r.What}: {r.Value}"))));
            writer.Write($"\">{(contradicted ? "⚠ " : "")}{Html.Encode(text)}</mark>");
            done = at + text.Length;
        }

        writer.Write(Html.Encode(line[done..]));
    }
}
