namespace CSharpKernel;

/// <summary>Words of SQL within C#: a where behind a list, a desc behind what is sorted by, a query without its select.</summary>
internal static class Queries
{
    public static string? Rule(CellLine line) => Chosen(line) ?? Sorted(line) ?? Ordered(line) ?? Turned(line) ?? Open(line);

    /// <summary>mali.Parties where p.Seats > 10.</summary>
    private static string? Chosen(CellLine line)
    {
        var at = line.Find("where");
        if (at < 1 || line[0] is "from" or "select" or "SELECT" || line.OperandStart(at - 1) is var start && !line.Names.IsValue(line[start])
            || !line.IsName(at + 1))
        {
            return null;
        }

        var end = line[line.Count - 1] == ";" ? line.Count - 1 : line.Count;
        var item = line[at + 2] == "." ? line[at + 1] : "x";
        return $"Items are chosen with Where and a function of each item: {line.From(0, at)}.Where({item} => "
            + $"{(item == "x" ? "x." : "")}{Corrections.Applied(line, at + 1, end)}){line.From(end, line.Count)}";
    }

    /// <summary>OrderBy(p => p.Seats desc).</summary>
    private static string? Sorted(CellLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is "OrderBy" or "ThenBy" && line[i + 1] == "(" && line.Closing(i + 1) is > 0 and var close
                && line[close - 1].ToLowerInvariant() is "desc" or "descending")
            {
                var end = line[close - 2] == "," ? close - 2 : close - 1;
                return $"From the largest to the smallest is {line[i]}Descending: {line.From(0, i)}{line[i]}Descending({line.From(i + 2, end)}{line.From(close, line.Count)}";
            }
        }

        return null;
    }

    /// <summary>from p in mali.Parties order by p.Seats select p.</summary>
    private static string? Ordered(CellLine line)
    {
        var order = line.Find("order");
        return order > 0 && line[order + 1] == "by" && line.Find("from") is >= 0 and var from && from < order
            ? $"It is one word in C#: {line.From(0, order)} orderby {line.From(order + 2, line.Count)}" : null;
    }

    /// <summary>select p.Party from p in mali.Parties.</summary>
    private static string? Turned(CellLine line)
    {
        var from = line.Find("from");
        var end = line[line.Count - 1] == ";" ? line.Count - 1 : line.Count;
        return line[0].ToLowerInvariant() == "select" && from > 1 && line.IsName(from + 1) && line[from + 2] == "in"
            ? $"What a query selects stands at its end: {line.From(from, end)} select {line.From(1, from)}{line.From(end, line.Count)}" : null;
    }

    /// <summary>from p in mali.Parties where p.Seats > 10.</summary>
    private static string? Open(CellLine line)
    {
        var end = line[line.Count - 1] == ";" ? line.Count - 1 : line.Count;
        var from = line.Find("from");
        return from >= 0 && line.IsName(from + 1) && line[from + 2] == "in" && line.Find("select") < 0 && line.Find("group") < 0
            ? $"A query ends with what it selects: {line.From(0, end)} select {line[from + 1]}{line.From(end, line.Count)}" : null;
    }
}
