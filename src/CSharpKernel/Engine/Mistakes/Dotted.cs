namespace CSharpKernel;

/// <summary>R's functions with a dot in their names, of which C# takes the first word for its own.</summary>
internal static class Dotted
{
    public static Correction? Rule(CellLine line, int i)
    {
        var first = line[i] == "!" ? i + 1 : i;
        if (line[first] is not ("is" or "as") || line[first + 1] != "." || line[first + 3] != "(" || line.EndsValue(first - 1)
            || line.Closing(first + 3) is not (> 0 and var close))
        {
            return null;
        }

        var given = line.From(first + 4, close);
        var not = first > i ? "not " : "";
        var text = (line[first], line[first + 2].ToLowerInvariant()) switch
        {
            ("is", "na" or "null" or "nan") => $"{given} is {not}null",
            ("is", "character" or "string") => $"{given} is {not}string",
            ("is", "numeric" or "double") => $"{given} is {not}double",
            ("is", "integer") => $"{given} is {not}int",
            ("is", "logical") => $"{given} is {not}bool",
            ("as", "numeric" or "double") => $"Convert.ToDouble({given})",
            ("as", "integer") => $"Convert.ToInt32({given})",
            ("as", "character" or "string") => $"{given}.ToString()",
            ("as", "logical") => $"Convert.ToBoolean({given})",
            ("as", "date") => $"DateOnly.Parse({given})",
            ("as", "vector" or "list") => $"{given}.ToList()",
            _ => null,
        };
        return text is null ? null : new(line.Tokens[i].SpanStart, line.Tokens[close].Span.End, text,
            line[first] == "is" ? "Whether a value is missing, or what it is, is asked with is" : "A value is made into another kind by a function");
    }
}
