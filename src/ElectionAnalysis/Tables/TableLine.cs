namespace ElectionAnalysis;

/// <summary>A line of a file or sheet, in fields.</summary>
/// <param name="Number">Its line, from 1.</param>
/// <param name="Fields">The fields; null where one is empty.</param>
/// <param name="Quoted">Which fields stood in quotes; null where there are no such.</param>
internal readonly record struct TableLine(int Number, string?[] Fields, bool[]? Quoted)
{
    public int Filled => Fields.Count(f => !string.IsNullOrWhiteSpace(f));

    /// <summary>Whether nothing is on it, which a file may have anywhere.</summary>
    public bool IsBlank => Filled == 0;

    /// <summary>The field, or an empty text where the line ends before it.</summary>
    public string this[int i] => i < Fields.Length ? Fields[i]?.Trim() ?? "" : "";

    /// <summary>Whether a field is a number that is no year.</summary>
    public bool HasNumber(int i) => IsNumber(this[i]) && !IsYear(this[i]);

    public static bool IsNumber(string field) => TableCsvNumbers.Of(TableCsvNumbers.Plain(field)
        .TrimEnd('%', ' ')) != TableCsvNotation.None;

    /// <summary>Whether a field may be the year of an election; 1700 is a count.</summary>
    public static bool IsYear(string field) => field is [_, _, _, _] && IsNumber(field)
        && (string.CompareOrdinal(field, "1780") >= 0 && string.CompareOrdinal(field, "2100") < 0);
}
