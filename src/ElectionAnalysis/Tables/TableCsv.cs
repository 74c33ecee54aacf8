using System.Globalization;
using CsvHelper;

namespace ElectionAnalysis;

/// <summary>CSV in and out.</summary>
internal static class TableCsv
{
    private static readonly CsvReaderOptions Reading = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = true,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public static Table Read(string path)
    {
        var name = Path.GetFileName(path);
        var notices = new List<string>();
        using var reader = new StringReader(TableCsvText.Decode(File.ReadAllBytes(path), name, notices));
        return Read(reader, name, notices);
    }

    public static Table Read(TextReader reader, string name, List<string>? notices = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        notices ??= [];
        if (reader.Peek() == '\uFEFF')
        {
            _ = reader.Read();
        }

        if (reader.Peek() < 0)
        {
            throw new TableException($"{name}:1: there is no header; the first line must name the columns.");
        }

        using var csv = CsvReader.Create(reader, Reading, leaveOpen: true);
        return TableLines.Read(Lines(csv, name), name, notices, () => csv.Separator);
    }

    private static IEnumerable<TableLine> Lines(CsvReader csv, string name)
    {
        while (csv.Read())
        {
            var fields = new string?[csv.FieldCount];
            var quoted = new bool[csv.FieldCount];
            for (var i = 0; i < fields.Length; i++)
            {
                var raw = csv.GetRawSpan(i).Trim((byte)' ');
                quoted[i] = raw is [(byte)'"', ..];
                if (quoted[i] && (raw.Length == 1 || raw[^1] != '"') && raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
                {
                    throw new TableException(Invariant($"{name}:{csv.LineNumber}: a quote opens in a row above and never closes, ")
                        + "so the rest of the file would be one field; close it, or double the quotes inside of quoted fields.");
                }

                fields[i] = csv.IsEmpty(i) ? null : csv.GetString(i);
            }

            yield return new((int)csv.LineNumber, fields, quoted);
        }
    }

    /// <summary>
    /// Writes a table; a text that a spreadsheet would run as a formula gets an apostrophe before it where that is wanted.
    /// </summary>
    public static void Write(Table table, TextWriter writer, bool spreadsheetSafe)
    {
        string Safe(string text) => spreadsheetSafe && text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\r\n", FormatProvider = CultureInfo.InvariantCulture },
            leaveOpen: true);
        csv.WriteHeader(table.Columns.Select(c => Safe(c.Name)).ToArray());
        for (var i = 0; i < table.RowCount; i++)
        {
            foreach (var column in table.Columns)
            {
                var text = column.Text(i) ?? "";
                if (column.Type == typeof(string) && text == TableCsvColumn.Missing)
                {
                    // Bare, it would be R's mark for a missing value.
                    csv.WriteField(text, CsvQuoting.Always);
                }
                else
                {
                    csv.WriteField(column.Type == typeof(string) ? Safe(text) : text);
                }
            }

            csv.EndRecord();
        }
    }
}
