namespace CSharpKernel;

/// <summary>
/// The pieces of a line that other languages, spreadsheets and word processors write otherwise. Each is found by its tokens,
/// and the line is shown with all of them put right.
/// </summary>
internal static class Corrections
{
    private static readonly Func<CellLine, int, Correction?>[] All =
    [
        Operators.OfSheet, SpokenOperators.Rule, Slips.Text,
        Keyword, Named.Colon, Slips.Gap, Slips.Sign, Slips.Fraction, Slips.Comma, Slips.Dot, Slips.Dots,
            Lambdas.Body, Slips.Place, Slips.Argument,
            Slips.Statement, Pipes.Rule, Dotted.Rule,
            JavaWords.Rule, Signs.Foreign,
        Texts.Formatted, Texts.Single, Operators.Choice, Operators.Half, Operators.Inside, Operators.Words, Operators.Signs,
        Operators.Power, Operators.Slice, UnitWords.Null, UnitWords.Percent,
        UnitWords.Unit, Commas.Rule, UnitWords.Sign, UnitWords.Hundred,
        Numbers.Percent, Numbers.Comma, Numbers.Thousands, Numbers.Product, Numbers.Made,
        Numbers.Point, Separator, Column, Words.Constants,
    ];

    public static string? Rule(CellLine line)
    {
        var found = Of(line, 0, line.Count);
        return found.Count == 0 ? null : $"{found[0].Reason}: {Applied(line, 0, line.Count, found)}";
    }

    /// <summary>A part of a line with all that is known put right.</summary>
    public static string Applied(CellLine line, int first, int end) => Applied(line, first, end, Of(line, first, end));

    private static List<Correction> Of(CellLine line, int first, int end)
    {
        var found = new List<Correction>();
        for (var i = first; i < Math.Min(end, line.Count); i++)
        {
            foreach (var look in All)
            {
                if (look(line, i) is { } one && (found.Count == 0 || found[^1].End <= one.Start))
                {
                    found.Add(one);
                    break;
                }
            }
        }

        return found;
    }

    private static string Applied(CellLine line, int first, int end, List<Correction> found)
    {
        if (first >= Math.Min(end, line.Count))
        {
            return "";
        }

        var at = line.Tokens[first].SpanStart;
        var stop = line.Tokens[Math.Min(end, line.Count) - 1].Span.End;
        var text = new System.Text.StringBuilder();
        foreach (var one in found)
        {
            text.Append(Slice(at, one.Start)).Append(one.Text);
            at = one.End;
        }

        return text.Append(Slice(at, stop)).ToString().Trim();

        string Slice(int from, int to)
        {
            var (a, b) = (Math.Clamp(from - line.Start, 0, line.Text.Length), Math.Clamp(to - line.Start, 0, line.Text.Length));
            return a < b ? line.Text[a..b] : "";
        }
    }

    /// <summary>A semicolon between the arguments of a call, as spreadsheets have it where the comma is the decimal sign.</summary>
    private static Correction? Separator(CellLine line, int i)
    {
        if (line[i] != ";")
        {
            return null;
        }

        // Charts.SeatsBar(mali;)
        if (line[i + 1] is ")" && line.EndsValue(i - 1) && line.Opening(i + 1) is > 0 and var call && line.IsName(call - 1)
            && line[call - 1] is not "for")
        {
            return new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, "", "No semicolon stands inside of the brackets");
        }

        var open = new Stack<int>();
        for (var k = 0; k < i; k++)
        {
            if (line[k] is "(" or "[" or "{")
            {
                open.Push(k);
            }
            else if (line[k] is ")" or "]" or "}")
            {
                open.TryPop(out _);
            }
        }

        return open.TryPeek(out var bracket) && line[bracket] is "(" or "[" && line[bracket - 1] is not "for"
            && line.Closing(bracket) > i && !line.Tokens.Skip(bracket).Take(i - bracket).Any(t => t.Text is "{" or "=>")
            ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, ",", "Arguments are separated by commas")
            : null;
    }

    /// <summary>A keyword with a capital letter.</summary>
    private static Correction? Keyword(CellLine line, int i)
    {
        var small = line[i].ToLowerInvariant();
        return line.IsName(i) && small != line[i] && line[i - 1] != "." && line[i + 1] is not ("." or "=" or ")" or ",")
            && small is "foreach" or "for" or "while" or "if" or "else" or "return" or "new" or "switch" or "using" or "try" or "catch" or "throw"
                or "var" or "void" or "static" or "public" or "in" or "await"
                ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, small, "Keywords are written in small letters") : null;
    }

    /// <summary>R's dollar before the name of a column, and PHP's and the shell's before every name.</summary>
    private static Correction? Column(CellLine line, int i) =>
        line[i] != "$" || !line.IsName(i + 1) || !line.Touches(i) ? null
            : line.IsName(i - 1) && line.Touches(i - 1)
            ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, ".", "What belongs to a thing is named after a dot")
            : new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, "", "A name has no dollar sign before it");
}
