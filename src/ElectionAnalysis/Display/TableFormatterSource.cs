namespace ElectionAnalysis;

/// <summary>The formatters of a type that is shown as a table and nothing else.</summary>
/// <param name="table">The table.</param>
internal abstract class TableFormatterSource<T>(Func<T, Table> table)
    : FormatterSource<T>((value, writer) => TableHtml.Write(table(value), writer), table);
