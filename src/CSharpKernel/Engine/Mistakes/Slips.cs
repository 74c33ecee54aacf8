namespace CSharpKernel;

/// <summary>Signs that are missing, doubled or their neighbours on the keyboard, between names that are right.</summary>
internal static class Slips
{
    /// <summary>Write Line(…) and Charts Hemicycle(…): a gap in a name, or in the place of a dot.</summary>
    public static Correction? Gap(CellLine line, int i)
    {
        if (!line.IsName(i) || !line.IsName(i + 1) || line.Touches(i) || line[i + 2] is not ("(" or "." or ")" or ";" or "" or ","))
        {
            return null;
        }

        if (line[i - 1] == "." && line.Names.Spelled(line[i] + line[i + 1]) is { } whole)
        {
            return Between(line, i, i + 2, whole, "A name has no gap in it");
        }

        var isDot = line.Names.HasMember(line[i], line[i + 1])
            || (line[i - 1] == "." && line[i + 2] == "(" && KnownNames.IsOfLists(line[i + 1]));
        return isDot ? Between(line, i, i + 2, $"{line[i]}.{line[i + 1]}", "What belongs to a thing is named after a dot") : null;
    }

    /// <summary>Console,WriteLine(…).</summary>
    public static Correction? Comma(CellLine line, int i) =>
        line[i] is "," or ":" or ";" or "-" or "/" && line.IsName(i - 1) && line.IsName(i + 1) && line.Touches(i - 1) && line.Touches(i)
            && !line.IsWord(i - 2) && line.Names.HasMember(line[i - 1], line[i + 1]) && !line.Names.IsValue(line[i + 1])
            ? Between(line, i, i + 1, ".", "What belongs to a thing is named after a dot") : null;

    /// <summary>Exercises.Majority(mali)Check(74).</summary>
    public static Correction? Dot(CellLine line, int i) =>
        line[i] is ")" or "]" && line.IsName(i + 1) && (line.Touches(i) || line[i + 2] == "(")
            && line.IsName(line.Opening(i) - 1)
            ? new(line.Tokens[i].Span.End, line.Tokens[i + 1].SpanStart, ".", "What belongs to a thing is named after a dot") : null;

    /// <summary>mali.Parties."Rally for Mali".</summary>
    public static Correction? Text(CellLine line, int i) =>
        line.IsNumber(i) && line[i] is ['.', _, ..] && line.IsName(i - 1) && line.Touches(i - 1)
            ? Between(line, i, i + 1, $"[\"{line[i][1..]}\"]", "Behind a dot stands a name, and no number")
        : line[i] != "." || !line.EndsValue(i - 1) || !line.IsText(i + 1) ? null
            : line.IsText(i - 1) || line.Names.IsText(line[i - 1]) ? Between(line, i, i + 1, "+", "Texts are joined with +")
            : line.Touches(i) ? Between(line, i, i + 2, $"[{line[i + 1].Replace('\'', '"')}]", "Behind a dot stands a name, and no text") : null;

    /// <summary>mali..Parties.</summary>
    public static Correction? Dots(CellLine line, int i) =>
        line[i] is ".." or "." && line.IsName(i - 1) && line.Touches(i - 1) && line.Touches(i)
            && (line[i] == ".." ? line.IsName(i + 1) : line[i + 1] == "." && line.IsName(i + 2))
            ? Between(line, i, line[i] == ".." ? i + 1 : i + 2, ".", "One dot is enough") : null;

    /// <summary>mali.Parties{0}.</summary>
    public static Correction? Place(CellLine line, int i) =>
        line[i] == "{" && line[i + 2] == "}" && (line.IsNumber(i + 1) || line.IsText(i + 1)) && line.EndsValue(i - 1) && line.Touches(i - 1)
            && line.Find("new") < 0
            ? Between(line, i, i + 3, $"[{line[i + 1]}]", "A place in a list stands in square brackets") : null;

    /// <summary>f(x name: y): a comma is missing before an argument with a name.</summary>
    public static Correction? Argument(CellLine line, int i) =>
        line.EndsValue(i) && line.IsName(i + 1) && line[i + 2] == ":" && !line.Touches(i) && line.Find("?") < 0
            && line.Tokens.Take(i).Count(t => t.Text == "(") > line.Tokens.Take(i).Count(t => t.Text == ")")
            ? new(line.Tokens[i].Span.End, line.Tokens[i].Span.End, ",", "Arguments are separated by commas") : null;

    /// <summary>Two statements on one line and nothing between them.</summary>
    public static Correction? Statement(CellLine line, int i) =>
        line.EndsValue(i) && line[i + 1] is "var" && line.IsName(i + 2) && line[i + 3] == "=" && line.Find("(") < 0
            ? new(line.Tokens[i].Span.End, line.Tokens[i].Span.End, ";", "A semicolon stands between two statements") : null;

    /// <summary>seats + = 5: a gap in the sign.</summary>
    public static Correction? Sign(CellLine line, int i) => line[i] is "+" or "-" or "*" or "/" && line[i + 1] == "=" && !line.Touches(i)
        && i > 0 && (line.IsName(i - 1) || line[i - 1] is "]") && line.BeginsValue(i + 2)
            ? Between(line, i, i + 2, line[i] + "=", "The sign has no gap in it") : null;

    /// <summary>double share = 0.449,5: a second decimal sign.</summary>
    public static Correction? Fraction(CellLine line, int i) => line.IsNumber(i) && line[i].Contains('.', StringComparison.Ordinal)
        && line[i - 1] == "=" && line[i + 1] == "," && line.IsNumber(i + 2) && line[i + 2].All(char.IsAsciiDigit)
        && line.Touches(i) && line.Touches(i + 1) && line[i + 3] is ";" or ""
            ? Between(line, i, i + 3, line[i] + line[i + 2], "A number has one decimal sign, the point") : null;

    private static Correction Between(CellLine line, int first, int end, string text, string reason) =>
        new(line.Tokens[first].SpanStart, line.Tokens[end - 1].Span.End, text, reason);
}
