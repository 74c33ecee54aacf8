using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>A text of several lines between marks that hold only one, or with marks that do not stand alone.</summary>
internal static class TextBlocks
{
    private const string Marks = "\"\"\"";

    private static readonly string[] Opening = [Marks, "'''", "`", "\"", "'"];

    /// <param name="code">The cell.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="errors">How many errors it has, as far as the parser sees.</param>
    public static Mistake? Find(string code, ImmutableArray<CellLine> lines, int errors)
    {
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (Opened(lines[i]) is not var (at, mark) || Closed(lines, i, at, mark) is not var (end, column))
            {
                continue;
            }

            var (before, first) = (lines[i].Text[..at], lines[i].Text[(at + mark.Length)..]);
            var (last, after) = (lines[end].Text[..column], lines[end].Text[(column + mark.Length)..]);
            before = before.EndsWith('f') && !char.IsLetterOrDigit(before.Length > 1 ? before[^2] : ' ') ? before[..^1] + "$" : before;
            string[] inner = [first, .. lines[(i + 1)..end].Select(l => l.Text), last];
            var written = string.Join('\n', [.. lines[..i].Select(l => l.Text), before + Marks,
                .. inner.Skip(first.Trim().Length == 0 ? 1 : 0).SkipLast(last.Trim().Length == 0 ? 1 : 0), Marks + after,
                .. lines[(end + 1)..].Select(l => l.Text)]);
            if (written != code && CellSyntax.TryParse(written, "", out var tree)
                && tree.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error) < errors)
            {
                return new(i, at, $"A text of several lines stands between three quotation marks, the first and the last on lines of their own: "
                    + $"{before.Trim()}{(before.EndsWith(' ') ? " " : "")}{Marks} … {Marks}{after.TrimEnd()}");
            }
        }

        return null;
    }

    /// <summary>Where a text begins that does not end on its line, and by what mark.</summary>
    private static (int At, string Mark)? Opened(CellLine line)
    {
        for (var at = 0; at < line.Text.Length; at++)
        {
            if (line.Text.AsSpan(at).StartsWith("//") || Opening.FirstOrDefault(m => string.CompareOrdinal(line.Text, at, m, 0, m.Length) == 0)
                is not { } mark)
            {
                if (line.Text.AsSpan(at).StartsWith("//"))
                {
                    return null;
                }

                continue;
            }

            var end = line.Text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                // A fence of Markdown stands at a line's beginning.
                return at > 0 && line.Text[at - 1] == '@' || line.Text.TrimStart().StartsWith('`') ? null : (at, mark);
            }

            at = end + mark.Length - 1;
        }

        return null;
    }

    /// <summary>Where it ends; what lies between must not look like code, since a mark can be missing, too.</summary>
    private static (int Line, int Column)? Closed(ImmutableArray<CellLine> lines, int open, int at, string mark)
    {
        var isOne = mark.Length == 1;
        if (isOne && IsCode(lines[open].Text[(at + 1)..]))
        {
            return null;
        }

        for (var i = open + 1; i < lines.Length; i++)
        {
            var column = lines[i].Text.LastIndexOf(mark, StringComparison.Ordinal);
            if (column >= 0 && (!isOne || lines[i].Text.Count(c => c == mark[0]) % 2 == 1))
            {
                return lines[i].Text[(column + mark.Length)..].TrimStart() is "" or [';' or ')' or ',' or '.' or ']', ..]
                    && !(isOne && IsCode(lines[i].Text[..column])) ? (i, column) : null;
            }

            if (isOne && IsCode(lines[i].Text))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsCode(string text) => text.TrimEnd() is [.., ';' or '{'] or "}" || text.Contains(" = ", StringComparison.Ordinal)
        && text.Contains('(', StringComparison.Ordinal);
}
