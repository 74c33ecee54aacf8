using System.Text;

namespace ElectionAnalysis.Workbook;

/// <summary>Long tables on a page show their first rows, and a box below them that opens the rest. Without styles all rows are
/// shown.</summary>
internal static class FoldedRows
{
    private const string Rest = $"<tbody class=\"{PageMarks.Rest}\">";

    /// <param name="html">An output with tables of the library in it.</param>
    public static string In(string html)
    {
        var page = new StringBuilder();
        var done = 0;
        for (int at; (at = html.IndexOf(Rest, done, StringComparison.Ordinal)) >= 0; done = at + Rest.Length)
        {
            var head = html.AsSpan(0, at)[html.AsSpan(0, at).LastIndexOf("<thead>")..];
            var rows = html.AsSpan(at)[..html.AsSpan(at).IndexOf("</tbody>")].Count("<tr>");
            page.Append(html, done, at - done)
                .Append(Invariant($"<tbody class=\"more\"><tr><td colspan=\"{head.Count("<th ")}\"><label><input type=\"checkbox\"> "))
                .Append(Invariant($"{rows} more rows</label></td></tr></tbody>{Rest}"));
        }

        return page.Append(html, done, html.Length - done).ToString();
    }
}
