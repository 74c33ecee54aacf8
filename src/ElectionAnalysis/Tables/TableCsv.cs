using System.Globalization;
using CsvHelper;

namespace ElectionAnalysis;

/// <summary>CSV in and out.</summary>
internal static class TableCsv
{
    private static readonly CsvReaderOptions Reading = new()
    {
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
        csv.ReadHeader();
        var header = Names(csv.Headers, name, notices);
        var fields = header.ConvertAll(n => new TableCsvColumn(n));
        while (csv.Read())
        {
            if (csv.FieldCount == 1 && header.Count > 1 && csv.IsEmpty(0))
            {
                continue;
            }

            if (csv.FieldCount != header.Count)
            {
                var counts = Invariant($"{name}:{csv.LineNumber}: this row has {csv.FieldCount} fields and the header has {header.Count}");
                throw new TableException(
                    $"{counts}; quote fields that contain {Named(csv.Separator)}, or say what separates them in a first line such as 'sep=;'.");
            }

            for (var i = 0; i < fields.Count; i++)
            {
                var raw = csv.GetRawSpan(i).Trim((byte)' ');
                if (raw is [(byte)'"', ..] && (raw.Length == 1 || raw[^1] != '"') && raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
                {
                    throw new TableException(Invariant($"{name}:{csv.LineNumber}: a quote opens in a row above and never closes, ")
                        + "so the rest of the file would be one field; close it, or double the quotes inside of quoted fields.");
                }

                fields[i].Add(csv.IsEmpty(i) ? null : csv.GetString(i), isQuoted: raw is [(byte)'"', ..]);
            }
        }

        // A column that can be read in one way only tells how the others are meant.
        var evidence = fields.Aggregate(TableCsvNotation.None, (all, f) => all | f.Look());
        return new(fields.ConvertAll(f => f.Infer(csv.Separator, evidence, notices))) { Notices = notices };
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

    /// <summary>
    /// The columns' names: empty ones are named after their place, the first one <c>row</c>, as R writes the names of
    /// rows; repeated ones are numbered.
    /// </summary>
    private static List<string> Names(IReadOnlyList<string> header, string name, List<string> notices)
    {
        var given = header.Select(h => h.Trim()).ToList();
        var unnamed = given.Count(g => g.Length == 0);
        if (given.Count > 2 && unnamed * 2 > given.Count)
        {
            throw new TableException(
                Invariant($"{name}:1: this line names {given.Count - unnamed} of {given.Count} columns, so it is no header; remove the lines above the table."));
        }

        var reserved = given.ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        for (var i = 0; i < given.Count; i++)
        {
            var wanted = given[i].Length > 0 ? given[i] : i == 0 ? "row" : Invariant($"column_{i + 1}");
            var chosen = wanted;
            for (var n = 2; (chosen != given[i] && reserved.Contains(chosen)) || !used.Add(chosen); n++)
            {
                chosen = Invariant($"{wanted}_{n}");
            }

            names.Add(chosen);
        }

        if (given.Find(g => TableCsvNumbers.Of(g) != TableCsvNotation.None && g.Length != 4) is { } number)
        {
            notices.Add($"The first line is taken as the header, but '{number}' in it is a number; add a line with the names of the columns if it is data.");
        }

        notices.AddRange(names.Where((n, i) => n != given[i]).Select(n => $"A column without a name of its own is called '{n}'."));
        return names;
    }

    private static string Named(char separator) =>
        separator switch { ',' => "a comma", ';' => "a semicolon", '\t' => "a tab", _ => $"'{separator}'" };
}
