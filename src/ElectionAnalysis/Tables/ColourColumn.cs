namespace ElectionAnalysis;

/// <summary>
/// The column of colours of an article's table, which is empty where the table was copied: rows of totals, whose name spans it, begin
/// one field too early.
/// </summary>
internal static class ColourColumn
{
    private const int LeastRows = 3;

    /// <summary>The lines without it; the same where there is none.</summary>
    public static List<TableLine> Without(List<TableLine> lines)
    {
        var header = lines.FindIndex(l => l.Filled > 2 && !TableLines.HasNumbers(l));
        if (header < 0 || !IsShort(lines[header]))
        {
            return lines;
        }

        var below = lines.Skip(header + 1).Where(l => l.Filled > 1).ToList();
        var (rows, totals) = (below.FindAll(IsShort), below.FindAll(l => l[0].Length > 0));
        var isShifted = rows.Count >= LeastRows && totals.Count > 0 && rows.Count >= totals.Count
            && totals.TrueForAll(l => TableLine.IsNumber(l[1]));
        return !isShifted ? lines
            : lines.ConvertAll(l => IsShort(l) || l.Equals(lines[header])
                ? l with { Fields = l.Fields[1..], Quoted = l.Quoted?[1..] } : l);
    }

    /// <summary>Whether a line begins with an empty field and a name.</summary>
    private static bool IsShort(TableLine line) => line.Fields.Length > 2 && line[0].Length == 0 && line[1].Length > 0
        && !TableLine.IsNumber(line[1]);
}
