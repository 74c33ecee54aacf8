namespace CSharpKernel;

/// <summary>Lists and dictionaries as Python and JavaScript write them.</summary>
internal static class Literals
{
    public static string? Dictionary(CellLine line)
    {
        var open = line.Find("{");
        open = open < 0 && line.Find("[") is >= 0 and var list && line.IsText(list + 1) && line[list + 2] == "=>" ? list : open;
        if (open < 0 || Named.IsInBraces(line, open + 1) || !(line.IsText(open + 1) || line.IsName(open + 1))
            || line[open + 2] is not (":" or "=>"))
        {
            return null;
        }

        var close = line.Closing(open) is > 0 and var end ? end : line.Count;
        List<string> entries = [];
        var isNumber = true;
        for (var i = open + 1; i + 2 < close;)
        {
            var stop = line.OperandEnd(i + 2);
            var key = line.IsName(i) ? $"\"{line[i]}\"" : line[i].Replace('\'', '"');
            entries.Add($"[{key}] = {line.From(i + 2, stop).Replace('\'', '"')}");
            isNumber &= line.IsNumber(i + 2);
            i = stop + 1;
        }

        if (entries.Count > 0 && line.IsName(open + 1) && line[open - 1] is "=" or "(" or "," or "return" && line.Closing(open) > 0)
        {
            return "An object of named values is made with new: " + line.From(0, open) + (line[open - 1] is "(" ? "" : " ") + "new { "
                + string.Join(", ", entries.Select(e => e.Replace("[\"", "", StringComparison.Ordinal).Replace("\"] =", " =",
                    StringComparison.Ordinal)))
                + " }" + line.From(close + 1, line.Count);
        }

        var type = isNumber ? "double" : "string";
        var name = line.IsName(0) && line[1] == "=" ? $"var {line.From(0, open)} " : line.From(0, open) is { Length: > 0 } before ? before + " " : "";
        return $"Keys and values are written: {name}new Dictionary<string, {type}> {{ {string.Join(", ", entries)} }}{line.From(close + 1, line.Count)}";
    }

    /// <summary>A list in braces as an argument.</summary>
    public static string? Argument(CellLine line)
    {
        var open = line.Find("{");
        return open > 1 && line[open - 1] is "(" or "," && line.IsName(open - 2) && (line.IsNumber(open + 1) || line.IsText(open + 1))
            && line.Closing(open) is > 0 and var close && line.Find(";", open) is var end && (end < 0 || end > close)
                ? $"A list stands in square brackets: {line.From(0, open)}[{line.From(open + 1, close)}]{line.From(close + 1, line.Count)}" : null;
    }

    public static string? Set(CellLine line)
    {
        var open = line.Find("{");
        return open > 1 && line[open - 1] == "=" && (line.IsNumber(open + 1) || line.IsText(open + 1))
            && line.Closing(open) is > 0 and var close
            && !line.Tokens.Any(t => t.Text is "new" or "]" or ">")
            ? $"A list is written with new[]: {(line.IsName(0) && line[1] == "=" ? "var " : "")}{line.From(0, open)} new[] {line.From(open, close + 1).Replace('\'', '"')};" : null;
    }
}
