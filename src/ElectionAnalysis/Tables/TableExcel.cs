using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ElectionAnalysis;

/// <summary>The sheets of a workbook: what its cells show, formulas as they were last computed, no macro run.</summary>
internal static class TableExcel
{
    /// <summary>More columns than any table of results has; a sheet may claim 16,384.</summary>
    private const int MostColumns = 2_000;

    /// <summary>The visible sheets that hold anything, in order.</summary>
    /// <exception cref="TableException">The file is no workbook, or protected by a password.</exception>
    public static IEnumerable<(string Sheet, Func<Table> Table, Func<IEnumerable<Table>> Parts)> Sheets(string path)
    {
        var name = Path.GetFileName(path);
        var sheets = new List<(string, List<TableLine>)>();
        try
        {
            // Old workbooks are written in the alphabet of their machine.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var file = File.OpenRead(path);
            using var reader = ExcelReaderFactory.CreateReader(file);
            do
            {
                if (string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase) && Lines(reader) is { Count: > 1 } lines)
                {
                    sheets.Add((reader.Name, lines));
                }
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException e)
        {
            throw new TableException($"{name}:1: the workbook is protected by a password; save it without one.", e);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or IOException or UnauthorizedAccessException))
        {
            throw new TableException($"{name}:1: the workbook cannot be read ({e.Message.ReplaceLineEndings(" ")}); open and save it, or save the sheet as CSV.", e);
        }

        Table Of(string sheet, List<TableLine> lines) => TableStack.Read(lines, $"{name}[{sheet}]", [], () => '\t')
            ?? TableLines.Read(lines, $"{name}[{sheet}]", [], () => '\t');
        return sheets.Select(s => (s.Item1, (Func<Table>)(() => Of(s.Item1, s.Item2)), (Func<IEnumerable<Table>>)(() =>
            Parts(s.Item2).Select(p => Of(s.Item1, p)))));
    }

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

    private static List<TableLine> Lines(IExcelDataReader reader)
    {
        var rows = new List<string?[]>();
        var merged = reader.MergeCells ?? [];
        while (reader.Read())
        {
            var fields = new string?[Math.Min(reader.FieldCount, MostColumns)];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = Text(reader.GetValue(i));
            }

            rows.Add(fields);
        }

        // A name that spans several rows, such as a region's, is that of each of them.
        foreach (var cell in merged.Where(m => m.FromColumn == m.ToColumn && m.FromRow < rows.Count && m.FromColumn < MostColumns))
        {
            for (var row = cell.FromRow + 1; row <= cell.ToRow && row < rows.Count; row++)
            {
                if (cell.FromColumn < rows[row].Length && cell.FromColumn < rows[cell.FromRow].Length)
                {
                    rows[row][cell.FromColumn] ??= rows[cell.FromRow][cell.FromColumn];
                }
            }
        }

        // Empty columns at either side are the sheet's, not the table's.
        var used = Enumerable.Range(0, rows.Select(r => r.Length).DefaultIfEmpty().Max())
            .Where(c => rows.Exists(r => c < r.Length && r[c] is not null)).ToList();
        return used.Count == 0 ? []
            : [.. rows.Select((r, i) => new TableLine(i + 1,
                [.. Enumerable.Range(used[0], used[^1] - used[0] + 1).Select(c => c < r.Length ? r[c] : null)], null))];
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text.Trim() is { Length: > 0 } trimmed ? trimmed : null,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString(Math.Abs(number) < 1e15 && double.IsInteger(number) ? "F0" : "R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
