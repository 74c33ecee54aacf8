using System.Data;
using System.Data.Common;
using System.Text;
using System.Text.Json;

namespace ElectionAnalysis;

/// <content>Ways in and out.</content>
public sealed partial class Table
{
    /// <summary>A table of records: one column per public property, its name in snake case.</summary>
    /// <typeparam name="T">The records' type; properties may be of column types (nullable or not) or enums.</typeparam>
    /// <param name="records">The records.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">A property is of a type that no column can hold.</exception>
    public static Table From<T>(IEnumerable<T> records) => TableRecords.From(records);

    /// <summary>The rows as records: each column fills the constructor parameter or property of its name.</summary>
    /// <typeparam name="T">A class or record with one public constructor, or with settable properties.</typeparam>
    /// <returns>The records.</returns>
    /// <exception cref="TableException">A column is missing, of another type, or null where the record takes no null.</exception>
    public IReadOnlyList<T> ToRecords<T>() => TableRecords.To<T>(this);

    /// <summary>
    /// What <see cref="ReadCsv(string, char?, Encoding?, char?)"/> had to decide for this table, such as an encoding or how numbers are
    /// written; one sentence each.
    /// </summary>
    public IReadOnlyList<string> Notices => [.. Said.Select(n => n.Text)];

    /// <summary>From where the rows are, where that can be asked.</summary>
    internal TableOrigin? Origin { get; init; }

    /// <summary>What was decided, with what it is about.</summary>
    internal IReadOnlyList<TableNotice> Said { get; init; } = [];

    /// <summary>The line of the file on which the first row stands.</summary>
    internal int FirstLine { get; init; } = 2;

    /// <summary>The line of each row, where they do not stand one after the other.</summary>
    internal int[]? RowLines { get; init; }

    /// <summary>The line of the file on which a row stands.</summary>
    internal int LineOf(int row) => RowLines?[row] ?? FirstLine + row;

    /// <summary>Of columns below a heading that spans several: the heading and the name.</summary>
    internal IReadOnlyDictionary<string, (string Above, string Own)> Headings { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>The headings of each column, from the highest to its own, where there are several rows of them.</summary>
    internal IReadOnlyDictionary<string, string[]> Levels { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Of columns with the numbers of the election before beside them: the column of now, and that of then.</summary>
    internal IReadOnlyDictionary<string, string> Before { get; init; } = new Dictionary<string, string>();

    /// <summary>What columns are in words, where the file says that beside their names.</summary>
    internal IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The texts above the header, such as a title.</summary>
    internal IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>What stands above the table as a name and a number, such as "Total electorate: 98,834", and their lines.</summary>
    internal IReadOnlyList<(string Label, string Value, int Line)> Pairs { get; init; } = [];

    /// <summary>The sentences above and below the table.</summary>
    internal IReadOnlyList<Paragraph> Prose { get; init; } = [];

    /// <summary>Tables of other columns that stand below this one in its file.</summary>
    internal IReadOnlyList<Table> Below { get; private init; } = [];

    /// <summary>This table, with others that stand below it.</summary>
    internal Table Over(IReadOnlyList<Table> below) => new(columns)
    {
        Said = Said,
        FirstLine = FirstLine,
        RowLines = RowLines,
        Headings = Headings,
        Levels = Levels,
        Above = Above,
        Pairs = Pairs,
        Prose = Prose,
        Below = below,
    };

    /// <summary>Other columns of the same file: what was decided and what stands above the table stay with them.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="said">What was decided.</param>
    /// <param name="lines">The line of each row; null where the rows are the same.</param>
    /// <param name="before">The columns before by those of now; null where they are the same.</param>
    internal Table Reshaped(IEnumerable<Column> columns, IReadOnlyList<TableNotice> said, int[]? lines = null,
        IReadOnlyDictionary<string, string>? before = null) => new(columns)
    {
        Said = said,
        FirstLine = FirstLine,
        RowLines = lines ?? RowLines,
        Headings = Headings,
        Levels = Levels,
        Before = before ?? Before,
        Above = Above,
        Pairs = Pairs,
        Prose = Prose,
    };

    /// <summary>
    /// Reads a CSV file. The line of names may stand below others, such as a title, and below headings that span several columns;
    /// what is above is left out. Comma, semicolon, tab or bar are told apart, as are UTF-8, UTF-16 and
    /// Windows-1252. A column has a type when every value in it has: numbers may have separated thousands (1,234),
    /// a decimal comma (1,5) or digits of any script, and percentages become shares (45.3% is 0.453). Empty fields are
    /// null, and so are a dash or "n/a" among numbers and R's bare NA, except in a column of texts that are not all quoted, where it may be
    /// a code.
    /// <see cref="Notices"/> tells what was decided so.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">What separates the fields; without it, it is told by the lines.</param>
    /// <param name="encoding">The encoding; without it, it is told by the text. A mark at the start of the file goes before it.</param>
    /// <param name="decimalMark">
    /// How decimals are written: with <c>','</c>, 1.234 is a thousand, with <c>'.'</c>, 1,234 is. Without it, it is told by the numbers.
    /// </param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">
    /// The file is empty, a row's number of fields is not the header's, or a quote never closes.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimal mark is neither a point nor a comma.</exception>
    public static Table ReadCsv(string path, char? separator = null, Encoding? encoding = null, char? decimalMark = null) =>
        decimalMark is null or '.' or ',' ? TableCsv.Read(Regular(path), manner: new(separator, decimalMark, encoding))
            : throw new ArgumentOutOfRangeException(nameof(decimalMark), decimalMark, "Decimals have a point '.' or a comma ','.");

    /// <summary>
    /// Reads a sheet of a workbook (<c>.xlsx</c>, <c>.xls</c>, <c>.xlsb</c>, <c>.xlsm</c>, or LibreOffice's <c>.ods</c>) as
    /// <see cref="ReadCsv(string, char?, Encoding?, char?)"/> reads a file: formulas as they were last computed, no macro run, hidden
    /// sheets left out.
    /// </summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The sheet's name; without it the first that holds a table.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">There is no such sheet, or the file is no workbook that can be read.</exception>
    public static Table ReadExcel(string path, string? sheet = null)
    {
        var sheets = TableSheets.Read(Regular(path)).ToList();
        var found = sheets.FindIndex(s => sheet is null || string.Equals(s.Sheet, sheet, StringComparison.OrdinalIgnoreCase));
        return found >= 0 ? sheets[found].Table()
            : throw new TableException($"{Path.GetFileName(path)}: there is no sheet '{sheet}' with a table. There are: {string.Join(", ", sheets.Select(s => s.Sheet))}.");
    }

    /// <summary>
    /// Reads a data file of Stata (<c>.dta</c>, formats 113 to 115 and 117 to 119, of Stata 8 and later). Numbers whose values have
    /// labels are given as these texts; . and .a to .z are missing; days (<c>%td</c>) are dates, and other times are as Stata shows them;
    /// empty texts are missing. <see cref="Notices"/> tells labels, and codes for what is missing.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">
    /// The encoding of texts in files before Stata 14, which do not say it; without it, it is told by the texts.
    /// </param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">The file is no Stata file, of a format that cannot be read, or cut off.</exception>
    public static Table ReadStata(string path, Encoding? encoding = null) => TableStata.Read(Regular(path), encoding);

    /// <summary>
    /// Reads records in JSON, a list of them or one on every line, as <see cref="ReadCsv(string, char?, Encoding?, char?)"/> reads a file:
    /// what an object holds around a list of others, such as a district around its candidates, stands on each of their rows.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">The file is no JSON, or has no records.</exception>
    public static Table ReadJson(string path) => TableJson.Read(File.ReadAllBytes(Regular(path)), Path.GetFileName(path));

    /// <summary>Reads CSV text with a header row, as <see cref="ReadCsv(string, char?, Encoding?, char?)"/> does.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">
    /// There is no header, a row's number of fields is not the header's, or a quote never closes.
    /// </exception>
    public static Table ReadCsv(TextReader reader) => TableCsv.Read(reader, "CSV");

    /// <summary>Writes the table as CSV (RFC 4180, culture-invariant) row by row; null is an empty field.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="spreadsheetSafe">
    /// Whether texts that start with = + - @, a tab or a line break get an apostrophe before them, so that no spreadsheet
    /// runs them as a formula. Numbers stay as they are. Without it the data are exact.
    /// </param>
    public void WriteCsv(TextWriter writer, bool spreadsheetSafe = false) => TableCsv.Write(this, writer, spreadsheetSafe);

    /// <summary>Writes the table as CSV to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="spreadsheetSafe">Whether texts that a spreadsheet would run as a formula get an apostrophe before them.</param>
    public void WriteCsv(string path, bool spreadsheetSafe = false)
    {
        using var writer = new StreamWriter(path);
        WriteCsv(writer, spreadsheetSafe);
    }

    /// <summary>The table as CSV.</summary>
    /// <param name="spreadsheetSafe">Whether texts that a spreadsheet would run as a formula get an apostrophe before them.</param>
    /// <returns>The text.</returns>
    public string ToCsv(bool spreadsheetSafe = false)
    {
        using var writer = new StringWriter();
        WriteCsv(writer, spreadsheetSafe);
        return writer.ToString();
    }

    /// <summary>Writes the rows as an array of JSON objects; null, and numbers JSON cannot say, are null.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        for (var i = 0; i < RowCount; i++)
        {
            writer.WriteStartObject();
            foreach (var column in columns)
            {
                writer.WritePropertyName(column.Name);
                switch (column.Value(i))
                {
                    case int v: writer.WriteNumberValue(v); break;
                    case long v: writer.WriteNumberValue(v); break;
                    case double v when double.IsFinite(v): writer.WriteNumberValue(v); break;
                    case bool v: writer.WriteBooleanValue(v); break;
                    case null or double: writer.WriteNullValue(); break;
                    default: writer.WriteStringValue(column.Text(i)); break;
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The rows as an array of JSON objects.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonText.Write(WriteJson);

    /// <summary>The table as an ADO.NET table; dates become <see cref="DateTime"/>.</summary>
    /// <returns>The table.</returns>
    public DataTable ToDataTable()
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            table.Columns.Add(column.Name, column.Type == typeof(DateOnly) ? typeof(DateTime) : column.Type);
        }

        table.BeginLoadData();
        for (var i = 0; i < RowCount; i++)
        {
            table.Rows.Add(Array.ConvertAll(columns, c => c.Value(i) switch
            {
                null => DBNull.Value,
                DateOnly d => d.ToDateTime(TimeOnly.MinValue),
                var v => v,
            }));
        }

        table.EndLoadData();
        return table;
    }

    /// <summary>
    /// The rows as a <see cref="DbDataReader"/>, which <c>Microsoft.Data.Analysis.DataFrame.LoadFrom</c> and bulk copies take.
    /// </summary>
    /// <returns>The reader; dates are <see cref="DateTime"/>.</returns>
    public DbDataReader ToDataReader() => ToDataTable().CreateDataReader();

    /// <summary>A path where no pipe or device stands, for whose end a reader would wait.</summary>
    private static string Regular(string path) => DocumentFile.Irregularity(path) is not { } kind ? path
        : throw new TableException($"{Path.GetFileName(path)}:1: this is {kind}, not a file; save the table as a file.");
}
