using System.Text;

namespace ElectionAnalysis;

/// <summary>How a CSV file is written, as far as somebody says so; what is null is told by the file.</summary>
/// <param name="Separator">What separates the fields.</param>
/// <param name="DecimalMark">A point or a comma.</param>
/// <param name="Encoding">The encoding.</param>
internal readonly record struct TableCsvManner(char? Separator, char? DecimalMark, Encoding? Encoding = null)
{
    /// <summary>The ways in which numbers may be written.</summary>
    public TableCsvNotation Numbers => DecimalMark switch
    {
        '.' => TableCsvNotation.Point,
        ',' => TableCsvNotation.Comma,
        _ => TableCsvNotation.Either,
    };

    /// <summary>A separator in words.</summary>
    public static string Name(char separator) =>
        separator switch { ',' => "a comma", ';' => "a semicolon", '\t' => "a tab", '|' => "a bar", _ => $"'{separator}'" };
}
