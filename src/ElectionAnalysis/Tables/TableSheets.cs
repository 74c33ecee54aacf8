namespace ElectionAnalysis;

/// <summary>The sheets of a workbook, whatever wrote it: what its cells show, formulas as they were last computed, no macro run.</summary>
internal static class TableSheets
{
    /// <summary>More columns than any table of results has; a sheet may claim 16,384.</summary>
    public const int MostColumns = 2_000;

    /// <summary>The visible sheets that hold anything, in order.</summary>
    /// <exception cref="TableException">The file is no workbook, or protected by a password.</exception>
    public static IEnumerable<(string Sheet, Func<Table> Table, Func<IEnumerable<Table>> Parts)> Read(string path)
    {
        var name = Path.GetFileName(path);
        List<(string Sheet, List<TableLine> Lines)> sheets;
        try
        {
            sheets = [.. (TableOpenDocument.Is(path) ? TableOpenDocument.Sheets(path) : TableExcel.Sheets(path))
                .Select(s => (s.Sheet, Lines(s.Rows))).Where(s => s.Item2.Count > 1)];
        }
        catch (Exception e) when (e is not (TableException or OutOfMemoryException or IOException or UnauthorizedAccessException))
        {
            throw new TableException($"{name}:1: the workbook cannot be read ({e.Message.ReplaceLineEndings(" ")}); open and save it, or save the sheet as CSV.", e);
        }

        Table Of(string sheet, List<TableLine> lines) => TableStack.Read(lines, $"{name}[{sheet}]", [], () => '\t')
            ?? TableLines.Read(lines, $"{name}[{sheet}]", [], () => '\t');
        return sheets.Select(s => (s.Sheet, (Func<Table>)(() => Of(s.Sheet, s.Lines)), (Func<IEnumerable<Table>>)(() =>
            Parts(s.Lines).Select(p => Of(s.Sheet, p)))));
    }

    /// <summary>What is said of a workbook that only its password opens.</summary>
    public static TableException Protected(string path, Exception? inner = null) =>
        new($"{Path.GetFileName(path)}:1: the workbook is protected by a password; save it without one.", inner);

    /// <summary>Tables that stand below each other on one sheet, parted by empty rows: the longest first, each with the sheet's first
    /// lines.</summary>
    private static IEnumerable<List<TableLine>> Parts(List<TableLine> lines)
    {
        var parts = new List<List<TableLine>> { new() };
        foreach (var line in lines)
        {
            if (!line.IsBlank)
            {
                parts[^1].Add(line);
            }
            else if (parts[^1].Count > 0)
            {
                parts.Add([]);
            }
        }

        // The title of the sheet stands over each of them.
        var title = parts[0].Count < 4 ? parts[0] : [];
        return parts.Where(p => p.Count > 2 && p != title).OrderByDescending(p => p.Count).Take(8).Select(p =>
        {
            var used = Enumerable.Range(0, p[0].Fields.Length).Where(i => p.Exists(l => l[i].Length > 0)).ToList();
            TableLine Cut(TableLine line) => line with { Fields = [.. used.Select(i => i < line.Fields.Length ? line.Fields[i] : null)] };
            return (List<TableLine>)[.. title.Select(t => t with { Fields = [.. t.Fields.Take(used.Count)] }),
                new TableLine(p[0].Number - 1, [], null),
                .. p.Select(Cut)];
        });
    }

    /// <summary>Empty columns at either side are the sheet's, not the table's.</summary>
    private static List<TableLine> Lines(List<string?[]> rows)
    {
        var used = Enumerable.Range(0, rows.Select(r => r.Length).DefaultIfEmpty().Max())
            .Where(c => rows.Exists(r => c < r.Length && r[c] is not null)).ToList();
        return used.Count == 0 ? []
            : [.. rows.Select((r, i) => new TableLine(i + 1,
                [.. Enumerable.Range(used[0], used[^1] - used[0] + 1).Select(c => c < r.Length ? r[c] : null)], null))];
    }
}
