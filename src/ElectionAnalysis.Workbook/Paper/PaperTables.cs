using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>Tables of a page as tables of a paper: plain heads, numbers to the right under their points, columns that fit.</summary>
internal static partial class PaperTables
{
    /// <summary>The class of a table in smaller type, and of one across the page.</summary>
    public const string Small = "small", Wide = "wide";

    /// <summary>Characters that fit beside each other: in the type of tables, in smaller type.</summary>
    private const int Line = 84, SmallLine = 98;

    /// <summary>As wide as a figure and as a point, and neither.</summary>
    private const char NoFigure = '\u2007', NoPoint = '\u2008';

    private const string Left = "text-align: left", Right = "text-align: right";

    /// <summary>Makes a table of one that a notebook shows.</summary>
    /// <param name="table">The table.</param>
    /// <returns>How many rows it does not show; none for most.</returns>
    public static string? Clean(IElement table)
    {
        foreach (var extra in table.QuerySelectorAll("thead small, thead br, wbr"))
        {
            extra.Remove();
        }

        foreach (var details in table.QuerySelectorAll("details"))
        {
            Unfold(details);
        }

        foreach (var unseen in table.QuerySelectorAll("[title], [aria-label]"))
        {
            unseen.RemoveAttribute("title");
            unseen.RemoveAttribute("aria-label");
        }

        var more = table.QuerySelector("tfoot");
        more?.Remove();
        table.RemoveAttribute("style");
        table.RemoveAttribute("class");
        table.QuerySelector("caption")?.RemoveAttribute("style");
        var rows = table.QuerySelectorAll("tr").Select(r => r.Children.ToList()).ToList();
        for (var column = 0; column < rows.Max(r => r.Count); column++)
        {
            Align([.. rows.Where(r => r.Count > column).Select(r => r[column])]);
        }

        Break(table);
        Fit(table, rows);
        return more?.TextContent;
    }

    private static void Unfold(IElement details)
    {
        var summary = details.QuerySelector("summary");
        var words = details.Owner!.CreateElement("span");
        words.TextContent = (summary?.TextContent ?? "") + ": ";
        summary?.Remove();
        details.Before([words, .. details.ChildNodes]);
        details.Remove();
    }

    private static void Align(List<IElement> cells)
    {
        var head = cells[0].LocalName == "th" ? cells[0] : null;
        var body = cells.Skip(head is null ? 0 : 1).ToList();
        if (head is not null)
        {
            head.TextContent = head.TextContent.Replace('_', ' ').Trim();
        }

        var texts = body.ConvertAll(c => c.TextContent.Trim());
        var numbers = texts.ConvertAll(t => Number().Match(t));
        var isNumeric = body.Exists(c => c.GetAttribute("style")?.Contains("right", StringComparison.Ordinal) == true)
            || (numbers.Exists(n => n.Success) && texts.TrueForAll(t => t is "" or "–" || Number().IsMatch(t)));
        foreach (var cell in cells)
        {
            cell.SetAttribute("style", isNumeric ? Right : Left);
        }

        var places = numbers.Where(n => n.Success).Select(n => n.Groups["decimals"].Length).DefaultIfEmpty(0).Max();
        if (!isNumeric || places == 0)
        {
            return;
        }

        foreach (var (cell, number) in body.Zip(numbers).Where(p => p.Second.Success && p.First.ChildElementCount == 0))
        {
            var missing = places - number.Groups["decimals"].Length;
            cell.TextContent = number.Groups["number"].Value + (number.Groups["decimals"].Length == 0 ? $"{NoPoint}" : "")
                + new string(NoFigure, missing) + number.Groups["unit"].Value;
        }
    }

    /// <summary>What has no place to break, such as a fingerprint, gets some.</summary>
    private static void Break(IElement table)
    {
        foreach (var text in table.Descendants<IText>().Where(t => LongWord().IsMatch(t.Data)).ToList())
        {
            text.Data = LongWord().Replace(text.Data, word => string.Join('\u200B', word.Value.Chunk(8).Select(c => new string(c))));
        }
    }

    /// <summary>Gives columns their widths where a line would not hold them side by side, and smaller type where it must be.</summary>
    private static void Fit(IElement table, List<List<IElement>> rows)
    {
        var columns = rows.Max(r => r.Count);
        var (least, natural) = (new int[columns], new int[columns]);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                var text = row[i].TextContent.Trim();
                var isNumber = row[i].GetAttribute("style") == Right && row[i].LocalName == "td";
                least[i] = Math.Max(least[i], 2 + (isNumber ? text.Length : text.Split(' ', '\u200B').Max(w => w.Length)));
                natural[i] = Math.Max(natural[i], 2 + text.Length);
            }
        }

        if (natural.Sum() <= Line)
        {
            return;
        }

        var line = least.Sum() <= Line && natural.Sum() < 3 * Line ? Line : least.Sum() <= SmallLine ? SmallLine : least.Sum();
        if (line > Line)
        {
            table.ClassName = line > SmallLine ? Wide : Small;
        }

        // What is left after every longest word goes to long texts, by the root of their length: lines then end near each other.
        var want = natural.Zip(least, (n, l) => Math.Sqrt(n - l)).ToArray();
        var rest = Math.Max(0, line - least.Sum());
        var group = table.Owner!.CreateElement("colgroup");
        for (var i = 0; i < columns; i++)
        {
            var width = least[i] + (want.Sum() > 0 ? rest * want[i] / want.Sum() : 0);
            var column = table.Owner.CreateElement("col");
            column.SetAttribute("style", string.Create(CultureInfo.InvariantCulture, $"width: {100 * width / Math.Max(line, least.Sum()):0.#}%"));
            group.AppendChild(column);
        }

        if (table.QuerySelector("caption") is { } caption)
        {
            caption.After(group);
        }
        else
        {
            table.Prepend(group);
        }
    }

    [GeneratedRegex(@"^(?<number>[-−+]?\d[\d,]*(\.(?<decimals>\d+))?)(?<unit> ?%)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\w/.:-]{30,}")]
    private static partial Regex LongWord();
}
