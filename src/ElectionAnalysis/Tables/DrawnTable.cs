using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Tables that are drawn for the eye: with bars and rules, as in Markdown, or with columns set apart by spaces.</summary>
internal static partial class DrawnTable
{
    /// <summary>So many lines tell how a table is drawn.</summary>
    private const int Looked = 400;

    /// <summary>Whether a table is drawn.</summary>
    /// <param name="text">A file, its first lines, or what was pasted.</param>
    /// <param name="isBarred">Whether it is drawn with bars.</param>
    public static bool Is(string text, out bool isBarred)
    {
        var lines = text.Split('\n', Looked + 1)[..^(text.AsSpan().Count('\n') >= Looked ? 1 : 0)].Select(l => l.TrimEnd()).ToList();
        isBarred = lines.Exists(IsRule) && HasBars(lines);
        return isBarred || (!text.Contains('\t', StringComparison.Ordinal) && AreSetApart(lines));
    }

    /// <summary>The table with tabs between its fields, every line where it was; null where it is not drawn.</summary>
    public static string? Tabbed(string text)
    {
        if (!Is(text, out var isBarred))
        {
            return null;
        }

        var all = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        var read = isBarred ? all.Select(l => Bars().IsMatch(l) && !IsRule(l) ? Fields(l) : IsRule(l) ? "" : l) : ByPlace(all);
        return string.Join('\n', read);
    }

    /// <summary>A line of bars, dashes and crosses between the rows of a drawn table, which says nothing.</summary>
    public static bool IsRule(string line) =>
        line.AsSpan().Trim().Length > 2 && line.AsSpan().IndexOfAnyExcept("|-:+=_ \t\r─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╞╡╪╤╧") < 0;

    private static bool HasBars(List<string> lines)
    {
        var rows = lines.FindAll(l => Bars().IsMatch(l) && !IsRule(l));
        return rows.Count > 1 && rows.Count * 2 >= lines.Count(l => l.Length > 0 && !IsRule(l));
    }

    private static string Fields(string line) => string.Join('\t', Bars().Split(Sides().Replace(line, ""))
        .Select(f => f.Replace("**", "", StringComparison.Ordinal).Trim()));

    /// <summary>
    /// Whether most lines have fields that two or more spaces part, of which the last is a number, and nobody else's marks.
    /// </summary>
    private static bool AreSetApart(List<string> lines)
    {
        var written = lines.FindAll(l => l.Length > 0 && !IsRule(l));
        var rows = written.FindAll(l => Gap().IsMatch(l.Trim()));
        return rows.Count(IsRow) is > 1 and var numbered && rows.Count * 2 > written.Count && numbered * 3 > written.Count
            && !rows.Exists(l => Gap().Split(l.Trim()).Any(f => f[0] is ',' or ';' or '"' || f[^1] is ',' or ';' or '"' or '|'));
    }

    private static bool IsRow(string line) => Gap().Split(line.Trim()) is { Length: > 1 } fields && TableLine.IsNumber(fields[^1]);

    /// <summary>
    /// Fields by the places at which all rows are empty, so that one that is missing moves no other; by the spaces between them where
    /// these places give fewer fields than a row has.
    /// </summary>
    private static IEnumerable<string> ByPlace(List<string> lines)
    {
        var rows = lines.FindAll(l => !IsRule(l) && Gap().Split(l.Trim()).Length > 1);
        var most = rows.Select(r => Gap().Split(r.Trim()).Length).GroupBy(n => n).MaxBy(g => g.Count())!.Key;
        var places = Places(rows.FindAll(IsRow));
        var header = rows.FindIndex(IsRow) - 1;
        var isPlaced = places.Count + 1 >= most
            && (header < 0 || places.TrueForAll(p => p.From >= rows[header].Length
                || rows[header][p.From..Math.Min(p.To, rows[header].Length)].Contains(' ', StringComparison.Ordinal)));
        return lines.Select(l => IsRule(l) ? "" : Gap().Split(l.Trim()).Length < 2 ? l.Trim()
            : isPlaced ? Cut(l, places) : Gap().Replace(l.Trim(), "\t"));
    }

    /// <summary>Runs of two or more places, behind the first letter of any row, at which no row has a letter.</summary>
    private static List<(int From, int To)> Places(List<string> rows)
    {
        var width = rows.Max(r => r.Length);
        var start = rows.Min(r => r.Length - r.TrimStart().Length);
        var isEmpty = new bool[width];
        Array.Fill(isEmpty, true);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                isEmpty[i] &= row[i] == ' ';
            }
        }

        var places = new List<(int, int)>();
        for (var i = start; i < width; i++)
        {
            var to = Array.IndexOf(isEmpty, false, i);
            if (to - i > 1)
            {
                places.Add((i, to));
            }

            i = Math.Max(i, to);
        }

        return places;
    }

    /// <summary>A word that reaches into a gap belongs to the side on which most of it stands.</summary>
    private static string Cut(string line, List<(int From, int To)> places)
    {
        var fields = new List<string>();
        var start = 0;
        foreach (var (from, to) in places.TakeWhile(p => p.From < line.Length))
        {
            var end = Math.Min(to, line.Length);
            var cut = line.LastIndexOf("  ", end - 1, Math.Max(end - from, 0), StringComparison.Ordinal) is >= 0 and var wide ? wide
                : line.LastIndexOf(' ', end - 1, Math.Max(end - from, 0)) is >= 0 and var at ? at : from;
            cut = Math.Max(cut, start);
            fields.Add(line[start..cut].Trim());
            start = cut;
        }

        return string.Join('\t', [.. fields, line[start..].Trim()]);
    }

    [GeneratedRegex("[|│┃║]", RegexOptions.CultureInvariant)]
    private static partial Regex Bars();

    /// <summary>The bars at the sides of a row.</summary>
    [GeneratedRegex(@"^\s*[|│┃║]|[|│┃║]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex("  +", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
