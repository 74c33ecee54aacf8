using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Tables between the paragraphs: copied with tabs, drawn with bars, or set apart by spaces.</content>
internal sealed partial class DocumentParser
{
    /// <summary>Fewer rows below a line of names are no table.</summary>
    private const int FewestRows = 2;

    private const int LongestCaption = 120;

    /// <summary>Whether a text has an infobox in lines, whatever the markup of its tables.</summary>
    public static bool HasInfobox(string text)
    {
        var isInside = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (isInside && !line.IsEmpty)
            {
                return line is ['-', ' ', ..] && line.Contains(':');
            }

            isInside |= line.Equals("Infobox", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>A document in lines between which the tables of an article's source were left as they are.</summary>
    public static ElectionDocument OfMarkup(string text, string name, string sha256)
    {
        var (left, depth) = (new StringBuilder(text.Length), 0);
        foreach (var line in text.Split('\n'))
        {
            // A table that is not closed ends at the next heading.
            depth = line.StartsWith("==", StringComparison.Ordinal) ? 0 : depth;
            depth += line.AsSpan().TrimStart().StartsWith("{|", StringComparison.Ordinal) ? 1 : 0;
            left.Append(depth > 0 ? "" : line.TrimEnd('\r')).Append('\n');
            depth -= depth > 0 && line.AsSpan().TrimStart() is ['|', '}'] or ['|', '}', not '}', ..] ? 1 : 0;
        }

        var parser = new DocumentParser(left.ToString(), name, sha256);
        parser.tables.AddRange(new WikitextReader(text, name, sha256).Parse().Tables);
        return parser.Parse();
    }

    private readonly List<DocumentTable> tables = [];

    // Up to here it is known that no table starts.
    private int lookedUntil;

    /// <summary>Takes the table that starts with a line, if one does.</summary>
    /// <param name="at">Where the line starts; afterwards, where the table ends.</param>
    /// <param name="line">Its number; afterwards, that of the table's last line.</param>
    private bool TryTable(ref int at, ref int line)
    {
        if (at < lookedUntil || MarkOf(Line(at)) is not { } mark)
        {
            return false;
        }

        // "Turnout | 81.9%" right above the names of a list's columns.
        if (mark == '\t' && Fields(Line(at), mark) is [_, var single] && IsCount(single.Split(' ')[0])
            && Fields(Line(Math.Min(After(at), text.Length - 1)), mark) is { Length: > 2 } names && !Array.Exists(names, IsCount))
        {
            return false;
        }

        var rows = new List<(string[] Fields, int Line)>();
        var (end, last, width, isUneven) = (at, line, 0, false);
        for (var (next, number) = (at, line); next < text.Length; number++)
        {
            var content = Line(next);
            var isRule = IsRule(content);
            var fields = isRule ? [] : Fields(content, mark);

            // A remark between the names and the first row, such as "This lists parties that won seats."
            if (rows.Count == 1 && mark == '\t' && fields is [var remark] && !remark.Any(char.IsDigit) && After(next) < text.Length
                && Fields(Line(After(next)), mark).Length == rows[0].Fields.Length)
            {
                next = After(next);
                continue;
            }

            isUneven = mark == ' ' && rows.Count > 0 && fields.Length > 1 && fields.Length != width && !isRule;
            if (isUneven || (!isRule && (fields.Length < 2 || fields[0].EndsWith(':') || IsLabelled(fields, rows.Count))))
            {
                break;
            }

            width = fields.Length > 0 ? fields.Length : width;
            next = After(next);
            (end, last) = (next, number);
            if (!isRule)
            {
                rows.Add((fields, number));
            }
        }

        lookedUntil = end;
        if (isUneven || rows.Count <= FewestRows || Array.Exists(rows[0].Fields, IsCount)
            || rows.Skip(1).Count(r => r.Fields.Skip(1).Any(IsCount)) < FewestRows)
        {
            return false;
        }

        var caption = lineStarts.Count == 1 && text.AsSpan(first).Length < LongestCaption ? text[first] : "";
        EndEntry();
        EndParagraph();
        tables.Add(new(caption, heading, line, Cells(rows)));
        (at, line) = (end, last);
        return true;
    }

    private ReadOnlySpan<char> Line(int at)
    {
        var rest = text.AsSpan(at);
        return rest.IndexOfAny('\n', '\r') is >= 0 and var length ? rest[..length].TrimEnd() : rest.TrimEnd();
    }

    private int After(int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        var end = length < 0 ? text.Length : at + length;
        return Math.Min(text.Length, end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1));
    }

    /// <summary>What parts a line's fields, if it may be one of a table.</summary>
    private static char? MarkOf(ReadOnlySpan<char> line) => line.IndexOf('\t') >= 0 ? '\t'
        : line.Trim("| \t").IndexOf('|') >= 0 ? '|' : line.Trim().IndexOf("  ") >= 0 ? ' ' : null;

    private static string[] Fields(ReadOnlySpan<char> line, char mark) => mark switch
    {
        '\t' => Array.ConvertAll(line.ToString().Split('\t'), f => f.Trim()),
        '|' when line.Contains('|') => Array.ConvertAll(Sides().Replace(line.ToString(), "").Split('|'),
            f => f.Replace("**", "", StringComparison.Ordinal).Trim()),
        ' ' => Gap().Split(line.Trim().ToString()),
        _ => [],
    };

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length > 2 && line.Contains('-') && line.IndexOfAnyExcept("|-:+= \t") < 0;

    /// <summary>A line of an infobox, which has its label in front; the names of a table's columns may begin with one.</summary>
    private bool IsLabelled(string[] fields, int row) => row > 0 && (isCopied ??= IsCopied(text))
        && InfoboxKey.Split(fields[0].TrimEnd(':')) is (var label, null) && InfoboxKey.Known.Contains(label)
        && !ResultWords.Contains(label);

    /// <summary>Labels of an infobox that begin rows of a table as well.</summary>
    private static readonly HashSet<string> ResultWords = new(StringComparer.Ordinal)
    {
        "total", "turnout", "registered", "electorate", "valid", "invalid", "valid votes", "invalid votes", "blank votes", "others",
    };

    /// <summary>Whether a field is a number of something, and no year.</summary>
    private static bool IsCount(string field)
    {
        var digits = field.Count(char.IsDigit);
        return digits > 0 && digits * 2 >= field.Length && !field.AsSpan().ContainsAnyInRange('a', 'z')
            && !(digits == 4 && field.Length == 4 && field[0] is '1' or '2');
    }

    /// <summary>The rows in their places; a column of colours, which is copied empty, is none.</summary>
    private static IReadOnlyList<IReadOnlyList<DocumentCell?>> Cells(List<(string[] Fields, int Line)> rows)
    {
        if (LostSpans.Restored(rows.ConvertAll(r => (string?[])r.Fields)) is var (above, below, upper, lower, _))
        {
            (rows[above], rows[below]) = ((Array.ConvertAll(upper, f => f ?? ""), rows[above].Line),
                (Array.ConvertAll(lower, f => f ?? ""), rows[below].Line));
        }

        var header = rows[0].Fields;
        var isShifted = rows.Skip(1).Count(r => r.Fields is ["", not "", ..]) >= FewestRows
            && (header[0].Length == 0 || rows.Exists(r => r.Fields[0].Length == 0 && r.Fields.Length == header.Length + 1));
        var grid = new TableGrid();
        for (var i = 0; i < rows.Count; i++)
        {
            grid.NewRow();
            foreach (var field in isShifted && rows[i].Fields[0].Length == 0 ? rows[i].Fields[1..] : rows[i].Fields)
            {
                grid.Add(new(Decoded(field), null, i == 0, rows[i].Line), 1, 1);
            }
        }

        return grid.Rows();
    }

    [GeneratedRegex(@"^\s*\||\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex("  +", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
