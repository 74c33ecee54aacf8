namespace CSharpKernel;

/// <summary>R's pipe, and the verbs of dplyr behind it.</summary>
internal static class Pipes
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["filter"] = "Where", ["select"] = "Select", ["pull"] = "Select", ["mutate"] = "Select", ["arrange"] = "OrderBy",
        ["group_by"] = "GroupBy", ["head"] = "Take", ["slice_head"] = "Take", ["count"] = "Count", ["nrow"] = "Count", ["n"] = "Count",
        ["distinct"] = "Distinct", ["sum"] = "Sum", ["mean"] = "Average", ["max"] = "Max", ["min"] = "Min", ["print"] = "ToList",
    };

    public static Correction? Rule(CellLine line, int i)
    {
        var after = line[i] == "%" && line[i + 1] is ">" && line[i + 2] == "%" ? i + 3
            : line[i] == "|" && line[i + 1] == ">" && line.Touches(i) ? i + 2 : -1;
        if (after < 0)
        {
            return null;
        }

        var (start, reason) = (i > 0 ? line.Tokens[i - 1].Span.End : line.Tokens[i].SpanStart, "What is done with a value is called after a dot");
        if (!line.IsName(after) || !Verbs.TryGetValue(line[after], out var verb) || line[after + 1] != "("
            || line.Closing(after + 1) is not (> 0 and var close))
        {
            return new(start, after < line.Count ? line.Tokens[after].SpanStart : line.Tokens[after - 1].Span.End, ".", reason);
        }

        var given = Corrections.Applied(line, after + 2, close);
        var isDescending = verb == "OrderBy" && line[after + 2] is "desc" or "-";
        given = isDescending ? given.Replace("desc", "", StringComparison.Ordinal).Trim('(', ')', '-') : given;
        var isItem = given.Length > 0 && char.IsLetter(given[0]) && !given.Contains("=>", StringComparison.Ordinal);
        var item = isItem ? $"x => x.{char.ToUpperInvariant(given[0])}{given[1..]}" : given;
        return new(start, line.Tokens[close].Span.End, $".{verb}{(isDescending ? "Descending" : "")}({item})", reason);
    }
}
