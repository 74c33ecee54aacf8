namespace CSharpKernel;

/// <summary>Lists made of others and functions without names, as Python, R and JavaScript have them within a line.</summary>
internal static class Expressions
{
    public static string? Comprehension(CellLine line)
    {
        for (var open = 0; open < line.Count; open++)
        {
            var close = line[open] is "[" or "(" ? line.Closing(open) : -1;
            var loop = line.Find("for", open);
            var inside = loop < 0 ? -1 : line.Find("in", loop);
            var call = line[open] == "(" ? Of(line[open - 1]) : "ToList";
            if (close < 0 || loop <= open + 1 || loop > close || inside < 0 || inside > close || call is null)
            {
                continue;
            }

            var filter = line.Find("if", inside);
            var (name, list) = (line.From(loop + 1, inside), line.From(inside + 1, filter > 0 && filter < close ? filter : close));
            var where = filter > 0 && filter < close ? $".Where({name} => {Corrections.Applied(line, filter + 1, close)})" : "";
            var what = Corrections.Applied(line, open + 1, loop);
            var each = what == name ? "" : $"{name} => {what}";
            var made = call is "ToList" or "ToHashSet" or "Count" or "Order" ? $"{(each.Length > 0 ? $".Select({each})" : "")}.{call}()" : $".{call}({each})";
            return $"A list made from another is written: {line.From(0, line[open] == "[" ? open : open - 1)}{(open > 1 && line[open] == "[" && !line.Touches(open - 1) ? " " : "")}"
                + $"{list}{where}{made}{line.From(close + 1, line.Count)}";
        }

        return null;

        static string? Of(string function) => function switch
        {
            "sum" => "Sum", "max" => "Max", "min" => "Min", "mean" => "Average", "any" => "Any", "all" => "All", "list" or "tuple" => "ToList",
            "set" => "ToHashSet", "len" => "Count", "sorted" => "Order", _ => null,
        };
    }

    public static string? Lambda(CellLine line)
    {
        var at = line.Find("lambda");
        var colon = at < 0 ? -1 : line.Find(":", at);
        if (colon > at && at >= 0)
        {
            var names = line.From(at + 1, colon);
            return Nameless(line, at, names.Contains(',', StringComparison.Ordinal) || names.Length == 0 ? $"({names})" : names, colon + 1);
        }

        at = line.Find("function");
        var end = at >= 0 && line[at + 1] == "(" ? line.Closing(at + 1) : -1;
        if (end > 0 && at > 0)
        {
            return Nameless(line, at, Bare(line, at + 1, end), end + 1);
        }

        // R's \(x) x * 2.
        at = line.Find("\\");
        end = at >= 0 && line[at + 1] == "(" ? line.Closing(at + 1) : -1;
        if (end > 0)
        {
            return Nameless(line, at, Bare(line, at + 1, end), end + 1);
        }

        var arrow = line.Find("->");
        return arrow > 0 && line.IsName(arrow - 1) && line[arrow - 2] is "(" or "," && line.BeginsValue(arrow + 1)
            ? Nameless(line, arrow - 1, line[arrow - 1], arrow + 1) : null;
    }

    /// <summary>One name needs no brackets.</summary>
    private static string Bare(CellLine line, int open, int close) => close == open + 2 ? line[open + 1] : line.From(open, close + 1);

    /// <summary>The line with an arrow between what a function takes and what it gives.</summary>
    private static string Nameless(CellLine line, int start, string takes, int body)
    {
        var (depth, end) = (0, body);
        for (; end < line.Count && depth >= 0; end++)
        {
            depth += line[end] is "(" or "[" or "{" ? 1 : line[end] is ")" or "]" or "}" ? -1 : 0;
            if (depth < 0 || (depth == 0 && line[end] is "," or ";"))
            {
                break;
            }
        }

        var gives = Corrections.Applied(line, body, end).Trim('{', '}', ' ').Replace("return ", "", StringComparison.Ordinal).TrimEnd(';', ' ');
        var before = line.From(0, start);
        var gap = start > 0 && !line.Touches(start - 1) ? " " : "";
        return $"A function without a name is written with an arrow: {before}{gap}{takes} => {gives}{line.From(end, line.Count)}";
    }
}
