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

    /// <summary>Longer files are not looked through for several tables.</summary>
    private const int MostStacked = 20_000_000;

    /// <param name="path">The file.</param>
    /// <param name="isPatient">Whether a few lines that do not fit are left out and said.</param>
    /// <param name="manner">How the file is written, as far as the caller knows.</param>
    public static Table Read(string path, bool isPatient = false, TableCsvManner manner = default)
    {
        var name = Path.GetFileName(path);
        var notices = new List<TableNotice>();
        TableCsvText.CheckLines(path, name);
        using var reader = new StringReader(TableCsvText.Decode(File.ReadAllBytes(path), name, notices, manner.Encoding));
        return Read(reader, name, notices, isPatient, manner);
    }

    public static Table Read(TextReader reader, string name, List<TableNotice>? notices = null, bool isPatient = false,
        TableCsvManner manner = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        notices ??= [];
        if (reader.Peek() == '\uFEFF')
        {
            _ = reader.Read();
        }

        if (reader.Peek() < 0)
        {
            throw new TableException($"{name}:1: there is nothing in it; the first line must name the columns, such as Party,Votes,Seats.");
        }

        var text = reader.ReadToEnd();
        var drawn = DrawnTable.Tabbed(text);
        text = drawn ?? text;
        using var whole = new StringReader(text);
        var separator = manner.Separator ?? (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? null : Separator(text));
        using var csv = CsvReader.Create(whole, separator is { } mark ? Reading with { Separator = mark } : Reading, leaveOpen: true);
        if (manner.Separator is null && drawn is null && separator is not (null or ','))
        {
            notices.Add($"Fields are separated by {TableCsvManner.Name(separator.Value)}.");
        }

        char Marked() => csv.Separator;
        var lines = Lines(csv, name, notices);
        if (!isPatient || text.Length >= MostStacked)
        {
            return TableLines.Read(lines, name, notices, Marked, isPatient, manner.Numbers);
        }

        var all = Spread(ColourColumn.Without([.. lines]));
        return TableStack.Read(all, name, notices, Marked) ?? TableLines.Read(all, name, notices, Marked, isPatient);
    }

    /// <summary>The lines with headings over several columns in their places, where a copy has lost these.</summary>
    private static List<TableLine> Spread(List<TableLine> lines)
    {
        if (LostSpans.Restored(lines.ConvertAll(l => l.Fields)) is not var (above, below, upper, lower, width))
        {
            return lines;
        }

        // Nothing may stand between them afterwards.
        (lines[above], lines[below]) = (lines[above] with { Fields = upper, Quoted = null },
            lines[below] with { Fields = lower, Quoted = null });
        (lines[above], lines[below - 1]) = (lines[below - 1], lines[above]);
        return lines.ConvertAll(l => l.Fields.Length > width && l.Fields.AsSpan(width).ContainsAnyExcept(null, "")
            || l.Fields.Length <= width ? l : l with { Fields = l.Fields[..width], Quoted = l.Quoted?[..width] });
    }

    /// <summary>
    /// What separates the fields: the mark that most of the first lines have equally often, and of several the one they have most often.
    /// A title above the table may have none, or another.
    /// </summary>
    private static char Separator(string text)
    {
        var counts = ",;\t|".Select(s => (Mark: s, Counts: new List<int>())).ToList();
        var (isQuoted, start, lines) = (false, 0, 0);
        var line = new int[counts.Count];
        for (var i = 0; i <= text.Length && lines < 60; i++)
        {
            if (i == text.Length || (text[i] == '\n' && !isQuoted))
            {
                if (text.AsSpan(start, i - start).Trim().Length > 0)
                {
                    counts.ForEach(c => c.Counts.Add(line[counts.IndexOf(c)]));
                    lines++;
                }

                (start, line) = (i + 1, new int[counts.Count]);
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && ",;\t|".IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var mark)
            {
                line[mark]++;
            }
        }

        return counts.Select(c => c.Counts.Where(n => n > 0).GroupBy(n => n).Select(g => (c.Mark, Lines: g.Count(), Times: g.Key))
                .OrderByDescending(g => g.Lines).ThenByDescending(g => g.Times).FirstOrDefault((Mark: c.Mark, Lines: 0, Times: 0)))
            .OrderByDescending(m => m.Lines * Math.Min(m.Times, 3)).ThenByDescending(m => m.Times).First() is { Lines: > 0 } best
                ? best.Mark : ',';
    }

    private static IEnumerable<TableLine> Lines(CsvReader csv, string name, List<TableNotice> notices)
    {
        while (csv.Read())
        {
            var fields = new string?[csv.FieldCount];
            var quoted = new bool[csv.FieldCount];
            for (var i = 0; i < fields.Length; i++)
            {
                var raw = csv.GetRawSpan(i).Trim((byte)' ');
                quoted[i] = raw is [(byte)'"', ..];
                var isOpen = quoted[i] && raw.Count((byte)'"') % 2 == 1;
                if (isOpen && raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
                {
                    throw new TableException(Invariant($"{name}:{csv.LineNumber}: a quote opens in this row and never closes, ")
                        + "so the rest of the file would be one field; close it, or double the quotes inside of quoted fields.");
                }

                if (isOpen)
                {
                    notices.Add(new(Invariant($"Line {csv.LineNumber} ends inside a quote, so the file may be cut off there."))
                        { LostLine = (int)csv.LineNumber });
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
