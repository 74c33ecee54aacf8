using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>Tables of a page as tables of a paper: plain heads, numbers to the right under their points, columns that fit.</summary>
internal static partial class PaperTables
{
    /// <summary>The classes of a table in smaller type, of one across the page, and of one that stands on one page.</summary>
    public const string Small = "small", Wide = "wide", Whole = "whole";

    /// <summary>The class of what is said of a table below it.</summary>
    public const string Note = "note";

    /// <summary>No page has more columns beside each other that can be read; of such a table the first few are shown.</summary>
    private const int MostColumns = 12, FirstColumns = 8;

    /// <summary>A table of so few rows is not broken.</summary>
    public const int WholeRows = 16;

    /// <summary>Characters that fit beside each other: in the type of tables, in smaller type, in that on a page across.</summary>
    private const int Line = 88, SmallLine = 102, WideLine = 190;

    /// <summary>The characters beside each other that make a column of text good to read.</summary>
    private const int Readable = 28;

    /// <summary>How much more than a count of letters a word processor may need, in wide letters and in those of most papers.</summary>
    private const double WideLetters = 1.3, CommonLetters = 1.1;

    /// <summary>LaTeX's letters and the room between its columns are wider.</summary>
    private const int LatexLine = 66;

    /// <summary>As wide as a figure and as a point, and neither.</summary>
    private const char NoFigure = '\u2007', NoPoint = '\u2008';

    private const string Left = "text-align: left", Right = "text-align: right";

    /// <summary>Makes a table of one that a notebook shows.</summary>
    /// <param name="table">The table.</param>
    /// <returns>What it does not show, in words; null for most.</returns>
    public static string? Clean(IElement table)
    {
        var columns = table.QuerySelectorAll("thead tr").Select(r => r.ChildElementCount).DefaultIfEmpty(0).Max();
        if (columns > MostColumns)
        {
            foreach (var cell in table.QuerySelectorAll("tr").SelectMany(r => r.Children.Skip(FirstColumns)).ToList())
            {
                cell.Remove();
            }
        }

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
        var rows = Rows(table);
        for (var column = 0; column < rows.Max(r => r.Count); column++)
        {
            Align([.. rows.Where(r => r.Count > column).Select(r => r[column])]);
        }

        return more is null && columns <= MostColumns ? null
            : columns <= MostColumns ? $"the first rows; all of them, {more!.TextContent},"
            : Invariant($"the first {FirstColumns} of {columns} columns; {(more is null ? "all of them" : "they, and all rows,")}");
    }

    /// <summary>A table as CSV.</summary>
    public static string Csv(IElement table) => string.Concat(Rows(table).Select(row => string.Join(',', row.Select(c =>
        c.TextContent.Trim() is var text && text.IndexOfAny([',', '"', '\n']) >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text)) + "\n"));

    /// <summary>Gives the columns of a table the room that its texts need, when these are final.</summary>
    public static void Fit(IElement table)
    {
        Break(table);
        var rows = Rows(table);
        Fit(table, rows);
        if (rows.Count <= WholeRows)
        {
            table.ClassList.Add(Whole);
        }
    }

    private static List<List<IElement>> Rows(IElement table) => [.. table.QuerySelectorAll("tr").Select(r => r.Children.ToList())];

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
        foreach (var text in head?.Descendants<IText>().Where(t => t.ParentElement?.LocalName != "code") ?? [])
        {
            text.Data = text.Data.Replace('_', ' ');
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
            cell.TextContent = number.Value + (number.Groups["decimals"].Length == 0 ? $"{NoPoint}" : "") + new string(NoFigure, missing);
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

    /// <summary>
    /// Gives columns widths for programs that keep to them in any letters, wide ones too: what cannot be broken has room to spare,
    /// less of it where texts would be nothing but broken lines, and long texts share what is left.
    /// </summary>
    public static void SetWidths(IElement table)
    {
        table.QuerySelector("colgroup")?.Remove();
        var (least, natural) = Widths(Rows(table));
        var line = 0.85 * (table.ClassList.Contains(Wide) ? WideLine : table.ClassList.Contains(Small) ? SmallLine : Line);
        var texts = natural.Zip(least, (n, l) => Math.Max(0, n - l)).ToArray();
        double Rest(double spare) => Math.Min(line, spare * natural.Sum()) - (spare * least.Sum());
        if (!table.ClassList.Contains(Wide) && !table.ClassList.Contains(Small) && Rest(CommonLetters) < 0.4 * texts.Sum())
        {
            // Names of three lines and more are for smaller type.
            table.ClassList.Add(Small);
            line = 0.85 * SmallLine;
        }

        var spare = Rest(WideLetters) >= 0.4 * texts.Sum() ? WideLetters : CommonLetters;
        SetWidths(table, Rest(spare) < 0
            ? least.Select(l => (double)l / least.Sum())
            : least.Zip(texts, (l, t) => ((spare * l) + (texts.Sum() > 0 ? Rest(spare) * t / texts.Sum() : 0)) / line));
    }

    /// <summary>The same, and smaller type, where LaTeX would set a table into the margin.</summary>
    public static void FitLatex(IElement table)
    {
        if (Widths(Rows(table)).Natural.Sum() > LatexLine)
        {
            SetWidths(table);
            table.ClassList.Add(Small);
        }
    }

    /// <summary>Gives columns their widths where a line would not hold them side by side, and smaller type where it must be.</summary>
    private static void Fit(IElement table, List<List<IElement>> rows)
    {
        var (least, natural) = Widths(rows);
        if (natural.Sum() <= Line)
        {
            return;
        }

        // Smaller type is for columns that would be nothing but broken lines; a page across for words that do not fit, and for
        // tables that are long anyway.
        var good = natural.Zip(least, (n, l) => Math.Max(l, Math.Min(n, Readable))).Sum();
        var isAcross = least.Sum() > SmallLine || (good > 1.3 * SmallLine && rows.Count > WholeRows);
        var line = isAcross ? WideLine : good <= Line && natural.Sum() < 3 * Line ? Line : SmallLine;
        if (line > Line)
        {
            table.ClassName = line > SmallLine ? Wide : Small;
        }

        line = Math.Max(line, least.Sum());

        // What is left after every longest word goes to long texts, by the root of their length: lines then end near each other.
        var want = natural.Zip(least, (n, l) => Math.Sqrt(n - l)).ToArray();
        var rest = Math.Max(0, line - least.Sum());
        SetWidths(table, least.Select((l, i) => (l + (want.Sum() > 0 ? rest * want[i] / want.Sum() : 0)) / line));
    }

    /// <summary>The characters that each column needs at least, and those of its longest text.</summary>
    private static (int[] Least, int[] Natural) Widths(List<List<IElement>> rows)
    {
        var columns = rows.Max(r => r.Count);
        var (least, natural) = (new int[columns], new int[columns]);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                var text = row[i].TextContent.Trim();
                var isNumber = row[i].GetAttribute("style") == Right && row[i].LocalName == "td";
                var word = 3 + Breaks().Split(text).Max(w => w.Length);
                least[i] = Math.Max(least[i], isNumber ? 3 + text.Length : word);

                // A head of several words may stand on several lines.
                natural[i] = Math.Max(natural[i], row[i].LocalName == "th" ? word : 3 + text.Length);
            }
        }

        return (least, natural);
    }

    private static void SetWidths(IElement table, IEnumerable<double> shares)
    {
        var group = table.Owner!.CreateElement("colgroup");
        foreach (var share in shares)
        {
            var column = table.Owner.CreateElement("col");
            column.SetAttribute("style", string.Create(CultureInfo.InvariantCulture, $"width: {100 * share:0.#}%"));
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

    /// <summary>Where a line may end, after the hyphen of a double name too.</summary>
    [GeneratedRegex(@"[ \u200B]|(?<=\p{L}-)(?=\p{L})")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[\w/.:-]{30,}")]
    private static partial Regex LongWord();
}
