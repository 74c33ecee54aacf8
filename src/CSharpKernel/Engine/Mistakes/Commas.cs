using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>Values side by side between brackets, without the comma between them.</summary>
internal static class Commas
{
    /// <summary>Of(60 30 10), ["A" "B"], Charts.Bar(own "party" "seats").</summary>
    public static Correction? Rule(CellLine line, int i)
    {
        if (!IsValue(line, i) || !Begins(line, i + 1) || line.Touches(i) || Open(line, i) is not (>= 0 and var open)
            || IsThousands(line, i, open))
        {
            return null;
        }

        // What is written out is joined, and not listed.
        var isShown = line[open - 1] is "WriteLine" or "Write" or "print" or "display" or "Print" or "cat";
        return isShown && (line.IsText(i) || line.IsText(i + 1)) ? null
            : new(line.Tokens[i].Span.End, line.Tokens[i].Span.End, ",", "Values are separated by commas");
    }

    private static bool IsValue(CellLine line, int i) => line.IsNumber(i) || (line.IsText(i) && !line.Tokens[i].ContainsDiagnostics)
        || (line.IsName(i) && (line[i - 1] == "." || line.Names.IsValue(line[i]))) || line[i] is "]" or ")";

    private static bool Begins(CellLine line, int i) => line.IsNumber(i) || (line.IsText(i) && !line.Tokens[i].ContainsDiagnostics)
        || (line.IsName(i) && line.Names.IsValue(line[i])) || (line[i] == "[" && line.EndsValue(i - 1));

    /// <summary>The bracket of the call or the list around a place, or -1.</summary>
    private static int Open(CellLine line, int at)
    {
        var depth = 0;
        for (var i = line[at] is "]" or ")" ? line.Opening(at) - 1 : at; i >= 0; i--)
        {
            depth += line[i] is ")" or "]" or "}" ? 1 : line[i] is "(" or "[" or "{" ? -1 : 0;
            if (depth < 0)
            {
                var isCall = line[i] == "(" && line.IsName(i - 1);
                return isCall || (line[i] == "[" && !line.EndsValue(i - 1)) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>1 102 345 is one number; 600 280 120 and what stands in a list are several.</summary>
    private static bool IsThousands(CellLine line, int i, int open)
    {
        if (line[open] == "[" || !line.IsNumber(i) || !line.IsNumber(i + 1))
        {
            return false;
        }

        var (first, last) = (i, i + 1);
        for (; line.IsNumber(first - 1); first--)
        {
        }

        for (; line.IsNumber(last + 1); last++)
        {
        }

        return Enumerable.Range(first + 1, last - first).All(n => line[n].Length == 3) && line[first].Length <= 3
            && (line[first].Length < 3 || last == first + 1);
    }
}
