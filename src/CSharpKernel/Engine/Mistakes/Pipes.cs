namespace CSharpKernel;

/// <summary>R's pipes.</summary>
internal static class Pipes
{
    public static Correction? Rule(CellLine line, int i)
    {
        var after = line[i] == "%" && line[i + 1] is ">" && line[i + 2] == "%" ? i + 3
            : line[i] == "|" && line[i + 1] == ">" && line.Touches(i) ? i + 2 : -1;
        return after < 0 ? null : new(i > 0 ? line.Tokens[i - 1].Span.End : line.Tokens[i].SpanStart,
            after < line.Count ? line.Tokens[after].SpanStart : line.Tokens[after - 1].Span.End, ".", "What is done with a value is called after a dot");
    }
}
