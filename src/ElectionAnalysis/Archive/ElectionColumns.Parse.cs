namespace ElectionAnalysis;

/// <content>Columns named in a line beside a file.</content>
public sealed partial record ElectionColumns
{
    /// <summary>The line of a file's block in <see cref="DocumentSource.FileName"/> that names its columns.</summary>
    internal const string Key = "columns";

    /// <summary>
    /// The columns that a line names as <c>Party = Liste; Votes = Zweitstimmen</c>, with the names of this record's properties; of
    /// <see cref="Parties"/> the names stand between commas.
    /// </summary>
    /// <param name="line">The line, without its key.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="TableException">A part names no property, or no column.</exception>
    public static ElectionColumns Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var columns = new ElectionColumns();
        string[] names = [.. Roles.Select(r => r.Property), nameof(Parties)];
        foreach (var part in line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var given, { Length: > 0 } column])
            {
                throw new TableException($"'{part}' names no column; write such as 'Votes = Zweitstimmen; Seats = Sitze'.");
            }

            var property = Array.Find(names, n => n.Equals(given, StringComparison.OrdinalIgnoreCase))
                ?? throw new TableException($"there is no '{given}' to name a column for; there are {ElectionAnalysis.Words.List(names)}.{NearestNames.Suggest(given, names)}");
            column = column.Trim('"');
            Property(property).SetValue(columns, property == nameof(Parties)
                ? column.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : column);
        }

        return columns;
    }
}
