using System.Globalization;
using CsvHelper;

namespace ElectionAnalysis;

/// <summary>CSV in and out.</summary>
internal static class FrameCsv
{
    private static readonly CsvReaderOptions Reading = new()
    {
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public static DataFrame Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.Peek() < 0)
        {
            throw new DataFrameException($"{name}:1: there is no header; the first line must name the columns.");
        }

        using var csv = CsvReader.Create(reader, Reading, leaveOpen: true);
        csv.ReadHeader();
        var header = csv.Headers;
        var fields = header.Select(_ => new List<string?>()).ToArray();
        while (csv.Read())
        {
            if (csv.FieldCount == 1 && header.Count > 1 && csv.IsEmpty(0))
            {
                continue;
            }

            if (csv.FieldCount != header.Count)
            {
                throw new DataFrameException(Invariant($"{name}:{csv.LineNumber}: this row has {csv.FieldCount} fields and the header has {header.Count}; quote fields that contain a comma."));
            }

            for (var i = 0; i < fields.Length; i++)
            {
                fields[i].Add(csv.IsEmpty(i) ? null : csv.GetString(i));
            }
        }

        return new(header.Select((h, i) => Infer(h.Trim(), fields[i])));
    }

    public static void Write(DataFrame frame, TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\r\n", FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteHeader(frame.Columns.Select(c => c.Name).ToArray());
        for (var i = 0; i < frame.RowCount; i++)
        {
            foreach (var column in frame.Columns)
            {
                csv.WriteField(column.Text(i) ?? "");
            }

            csv.EndRecord();
        }
    }

    /// <summary>The narrowest type that holds every field: int, long, double, bool, date, else text. Codes such as 007 stay text.</summary>
    private static Column Infer(string name, List<string?> fields)
    {
        var culture = CultureInfo.InvariantCulture;
        if (fields.TrueForAll(f => f is null))
        {
            return Column.OfText(name, fields);
        }

        var code = fields.Exists(f => f is ['0', not '.', ..]);
        return (code ? null : Parsed<int>(name, fields, f => int.TryParse(f, NumberStyles.AllowLeadingSign, culture, out var v) ? v : null))
            ?? (code ? null : Parsed<long>(name, fields, f => long.TryParse(f, NumberStyles.AllowLeadingSign, culture, out var v) ? v : null))
            ?? (code ? null : Parsed<double>(name, fields, f => double.TryParse(f, NumberStyles.Float, culture, out var v) && double.IsFinite(v) ? v : null))
            ?? Parsed<bool>(name, fields, f => f is "true" or "True" or "TRUE" ? true : f is "false" or "False" or "FALSE" ? false : null)
            ?? Parsed<DateOnly>(name, fields, f => DateOnly.TryParseExact(f, "yyyy-MM-dd", culture, DateTimeStyles.None, out var v) ? v : null)
            ?? (Column)Column.OfText(name, fields);
    }

    private static Column<T>? Parsed<T>(string name, List<string?> fields, Func<string, T?> parse)
        where T : struct
    {
        var values = new T?[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (fields[i] is { } field && (values[i] = parse(field)) is null)
            {
                return null;
            }
        }

        return Column.OfNullable(name, values);
    }
}
