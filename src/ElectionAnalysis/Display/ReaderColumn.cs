using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// A column as people read it: shares as percentages, differences with their sign, one number of decimals for all of its numbers,
/// whole numbers whole, a true minus sign. What is exported keeps every digit.
/// </summary>
internal sealed class ReaderColumn
{
    private const char Minus = '\u2212';

    /// <summary>Four digits are years and codes more often than counts: these are set apart where a column has larger ones.</summary>
    private const long Thousands = 10_000;

    private readonly Column column;
    private readonly Kind kind;
    private readonly string format;

    /// <summary>The file and colon before every line, where all places in the table are in one file.</summary>
    private readonly string? file;

    public ReaderColumn(Table table, Column column, int rows)
        : this(column, rows, ColumnUnits.Of(table, column)) => file = IsOfPlaces(column) ? OnlyFile(table, rows) : null;

    private ReaderColumn(Column column, int rows, MeasureUnit unit)
    {
        this.column = column;
        var numbers = column.IsNumeric
            ? Enumerable.Range(0, rows).Select(column.Number).OfType<double>().Where(double.IsFinite).Select(Math.Abs).ToList() : [];
        kind = KindOf(column, unit);
        format = Format(numbers);
    }

    private enum Kind
    {
        Plain,
        Label,
        Share,
        Points,
        Change,
    }

    /// <summary>The name in words.</summary>
    public string Heading => ColumnWords.Of(column.Name);

    /// <summary>A cell for reading; null where there is no value.</summary>
    public string? Cell(int row) => column.Value(row) switch
    {
        null => null,
        string text when file is not null && text.StartsWith(file, StringComparison.Ordinal) => "line " + text[file.Length..],
        string text => ColumnWords.Text(column.Name, text),
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        _ => Number(column.Number(row)!.Value),
    };

    private static bool IsOfPlaces(Column column) =>
        column.Type == typeof(string) && (column.Name == "at" || column.Name.EndsWith("_at", StringComparison.Ordinal));

    private static string? OnlyFile(Table table, int rows)
    {
        var files = table.Columns.Where(IsOfPlaces).SelectMany(c => Enumerable.Range(0, rows).Select(c.Text)).OfType<string>()
            .Select(t => t[..(t.LastIndexOf(':') + 1)]).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return files is [{ Length: > 0 } one] ? one : null;
    }

    private static Kind KindOf(Column column, MeasureUnit unit)
    {
        var words = column.Name.Split('_', ' ');
        return unit switch
        {
            MeasureUnit.Share => Kind.Share,
            MeasureUnit.Points => Kind.Points,
            _ when column.Type == typeof(double) => Kind.Plain,
            _ => words is ["year" or "line" or "id" or "code" or "round" or "rank"] or [.., "id" or "year" or "code"] ? Kind.Label
                : words.Contains("change") ? Kind.Change
                : Kind.Plain,
        };
    }

    private string Format(List<double> magnitudes)
    {
        var most = magnitudes.Count == 0 ? 0 : magnitudes.Max();
        if (kind is Kind.Label or Kind.Change || column.Type != typeof(double))
        {
            return kind != Kind.Label && most >= Thousands ? "N0" : "0";
        }

        if (kind == Kind.Plain && magnitudes.TrueForAll(m => m == Math.Floor(m)))
        {
            return most >= Thousands ? "N0" : "0";
        }

        var scale = kind == Kind.Plain ? 1 : 100;
        var usual = kind != Kind.Plain ? column.Name.StartsWith("turnout", StringComparison.Ordinal) ? 2 : 1
            : most >= 100 ? 1
            : most >= 1 ? 2
            : 4;
        var least = magnitudes.Where(m => m > 0).DefaultIfEmpty(1).Min() * scale;

        // The smallest keeps two digits, so that what is little does not look like nothing.
        var needed = least >= 1 ? 0 : (int)Math.Ceiling(kind == Kind.Plain ? 1 - Math.Log10(least) : -Math.Log10(least));
        return string.Create(CultureInfo.InvariantCulture, $"{(most * scale >= Thousands ? 'N' : 'F')}{Math.Max(usual, Math.Min(needed, 6))}");
    }

    private string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "∞" : $"{Minus}∞";
        }

        var shown = kind is Kind.Share or Kind.Points ? value * 100 : value;
        var text = shown.ToString(format, CultureInfo.InvariantCulture);
        if (value != 0 && text.AsSpan().IndexOfAnyInRange('1', '9') < 0)
        {
            text = shown.ToString("0.##E+0", CultureInfo.InvariantCulture);
        }

        var sign = value < 0 ? $"{Minus}" : value > 0 && kind is (Kind.Points or Kind.Change) ? "+" : "";
        return $"{sign}{text.TrimStart('-')}{(kind == Kind.Share ? "%" : "")}";
    }
}
