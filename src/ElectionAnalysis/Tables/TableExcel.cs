using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ElectionAnalysis;

/// <summary>The sheets of Excel's workbooks.</summary>
internal static class TableExcel
{
    /// <summary>The rows of the visible sheets, in order.</summary>
    public static List<(string Sheet, List<string?[]> Rows)> Sheets(string path)
    {
        // Old workbooks are written in the alphabet of their machine.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sheets = new List<(string, List<string?[]>)>();
        try
        {
            using var file = File.OpenRead(path);
            using var reader = ExcelReaderFactory.CreateReader(file);
            do
            {
                if (string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
                {
                    sheets.Add((reader.Name, Rows(reader)));
                }
            }
            while (reader.NextResult());
            TableExcelErrors.Fill(file, sheets);
        }
        catch (InvalidPasswordException e)
        {
            throw TableSheets.Protected(path, e);
        }

        return sheets;
    }

    private static List<string?[]> Rows(IExcelDataReader reader)
    {
        var rows = new List<string?[]>();
        var merged = reader.MergeCells ?? [];
        while (reader.Read())
        {
            var fields = new string?[Math.Min(reader.FieldCount, TableSheets.MostColumns)];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = Text(reader.GetValue(i));
            }

            rows.Add(fields);
        }

        // A name that spans several rows, such as a region's, is that of each of them.
        foreach (var cell in merged.Where(m => m.FromColumn == m.ToColumn && m.FromRow < rows.Count
            && m.FromColumn < TableSheets.MostColumns))
        {
            for (var row = cell.FromRow + 1; row <= cell.ToRow && row < rows.Count; row++)
            {
                if (cell.FromColumn < rows[row].Length && cell.FromColumn < rows[cell.FromRow].Length)
                {
                    rows[row][cell.FromColumn] ??= rows[cell.FromRow][cell.FromColumn];
                }
            }
        }

        return rows;
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
