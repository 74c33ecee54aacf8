namespace ElectionAnalysis;

/// <summary>The lines of headings of a table: names below headings that span several of them, in up to four rows.</summary>
internal static class TableHeadings
{
    private const int MostRows = 4;

    /// <summary>The first line of headings above the line of names, or that line where there is none.</summary>
    public static int First(List<TableLine> top, int header, int width)
    {
        var first = header > 0 && IsHeading(top[header - 1], width) ? header - 1 : header;
        while (first > 0 && first < header && header - first + 1 < MostRows && IsHeading(top[first - 1], width)
            && Holds(top[first - 1], top, first, header))
        {
            first--;
        }

        return first;
    }

    /// <summary>Whether a line holds headings that span several columns each.</summary>
    public static bool IsHeading(TableLine line, int width) =>
        line.Fields.Length == width && !TableLines.HasNumbers(line) && line.Filled - (line[0].Length > 0 ? 1 : 0) > 1;

    /// <summary>
    /// Whether the line below names the columns on: it has texts, such as "number" and "%", where the lines further down have numbers.
    /// </summary>
    public static bool IsSecond(List<TableLine> top, int header, int width)
    {
        // What says that something is missing is data.
        if (header + 3 >= top.Count || !IsHeading(top[header + 1], width) || !IsHeading(top[header], width)
            || Enumerable.Range(0, width).Any(i => top[header + 1][i] == TableCsvColumn.Missing))
        {
            return false;
        }

        var (second, below) = (top[header + 1], top.Skip(header + 2).Take(8).ToList());
        return Enumerable.Range(0, width).Count(i => second[i].Length > 0
            && below.Count(l => TableLine.IsNumber(l[i])) * 2 > below.Count(l => l[i].Length > 0))
            > 1;
    }

    /// <summary>For each column its headings from above to below, each of which spans the empty fields behind it; the last is its
    /// own.</summary>
    public static List<string[]> Paths(List<TableLine> top, int first, int header)
    {
        var paths = new List<string[]>();
        for (var i = 0; i < top[header].Fields.Length; i++)
        {
            var path = new string[header - first + 1];
            var isNew = i == 0;
            for (var level = 0; level < path.Length; level++)
            {
                var own = top[first + level][i];
                isNew |= level > 0 && top[first + level - 1][i].Length > 0 && level < path.Length - 1;
                path[level] = own.Length > 0 || isNew || level == path.Length - 1 ? own : paths[^1][level];
            }

            paths.Add(path);
        }

        return paths;
    }

    /// <summary>A column's name: its headings, each of them once.</summary>
    public static string Name(string[] path) => string.Join(' ', path.Where((p, i) => p.Length > 0 && (i == 0 || p != path[i - 1])));

    /// <summary>Of columns with a name below headings: these, and the name.</summary>
    public static Dictionary<string, (string Above, string Own)> Pairs(List<string> names, List<string[]> paths) =>
        names.Zip(paths, (n, p) => (Name: n, Above: Name(p[..^1]), Own: p[^1])).Where(c => c is { Above.Length: > 0, Own.Length: > 0 })
            .ToDictionary(c => c.Name, c => (c.Above, c.Own), StringComparer.Ordinal);

    /// <summary>Whether each heading of a line has names below it, or stands alone above its column, and some span several.</summary>
    private static bool Holds(TableLine line, List<TableLine> top, int first, int header)
    {
        var starts = Enumerable.Range(0, line.Fields.Length).Where(i => line[i].Length > 0).ToList();
        var spans = starts.Select((s, k) => (From: s, To: k + 1 < starts.Count ? starts[k + 1] : line.Fields.Length)).ToList();
        return spans.TrueForAll(s => top[first][s.From].Length > 0
                || Enumerable.Range(first, header - first + 1)
                    .All(l => Enumerable.Range(s.From, s.To - s.From).All(i => top[l][i].Length == 0))
                || (first < header && top[header][s.From].Length > 0))
            && (spans.Count(s => s.To - s.From > 1) > 1 || starts.Count * 2 > line.Fields.Length);
    }
}
