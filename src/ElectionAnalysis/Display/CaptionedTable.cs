namespace ElectionAnalysis;

/// <summary>A table with its number and what it shows.</summary>
/// <param name="Number">Its number, such as "Table 1".</param>
/// <param name="Caption">What it shows, in a sentence.</param>
/// <param name="Table">The table.</param>
public sealed partial record CaptionedTable(string Number, string Caption, Table Table)
{
    /// <summary>The same for those who compute with it: what the table shows rounded or in words is here as numbers.</summary>
    public Table Data { get; init; } = Table;

    /// <inheritdoc/>
    public override string ToString() => $"{Number}. {Caption}\n\n{Table}";
}
