namespace CSharpKernel;

/// <summary>Signs that word processors, other keyboards and mathematics have, and C# does not.</summary>
internal static class Signs
{
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['‟'] = "\"", ['«'] = "\"", ['»'] = "\"", ['″'] = "\"", ['＂'] = "\"", ['‘'] = "\"",
        ['’'] = "\"", ['‚'] = "\"", ['‹'] = "\"", ['›'] = "\"", ['「'] = "\"", ['」'] = "\"", ['`'] = "\"", ['´'] = "\"",
        ['，'] = ",", ['、'] = ",", ['；'] = ";", ['：'] = ":", ['（'] = "(", ['）'] = ")", ['。'] = ".", ['．'] = ".", ['［'] = "[",
        ['］'] = "]", ['【'] = "[", ['】'] = "]", ['｛'] = "{", ['｝'] = "}", ['＝'] = "=", ['＋'] = "+", ['－'] = "-", ['＊'] = "*",
        ['／'] = "/", ['＜'] = "<", ['＞'] = ">", ['！'] = "!", ['？'] = "?", ['％'] = "%", ['＆'] = "&", ['｜'] = "|", ['،'] = ",",
        ['؛'] = ";", ['–'] = "-", ['—'] = "-", ['−'] = "-", ['‐'] = "-", ['‑'] = "-", ['×'] = "*", ['·'] = "*", ['∙'] = "*", ['÷'] = "/",
        ['∕'] = "/", ['≤'] = "<=", ['≥'] = ">=", ['≠'] = "!=", ['→'] = "=>", ['⇒'] = "=>", ['←'] = "=", ['∧'] = "&&", ['∨'] = "||",
        ['¬'] = "!", ['½'] = "0.5", ['¼'] = "0.25", ['¾'] = "0.75", ['π'] = "Math.PI", ['…'] = "", ['\u200b'] = "", ['\u200e'] = "",
        ['\u200f'] = "", ['\ufeff'] = "", ['\u2060'] = "", ['\u00ad'] = "",
    };

    public static Correction? Foreign(CellLine line, int i)
    {
        var token = line[i];
        if (token is "∑" && line[i + 1] == "(" && line.Closing(i + 1) is > 0 and var close)
        {
            return new(line.Tokens[i].SpanStart, line.Tokens[close].Span.End, $"{Corrections.Applied(line, i + 2, close)}.Sum()", "A sum is taken with Sum");
        }

        if (token.Length != 1 || !Plain.TryGetValue(token[0], out var plain))
        {
            return token is "√" && line.BeginsValue(i + 1) && line[i + 1] != "("
                    ? new(line.Tokens[i].SpanStart, line.Tokens[line.OperandEnd(i + 1) - 1].Span.End, $"Math.Sqrt({line.From(i + 1, line.OperandEnd(i + 1))})", "A root is written Math.Sqrt(…)")
                : token is "²" ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, $" * {Before(line, i)}", "A square is written as a product")
                : token is "√" ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, "Math.Sqrt", "A root is written Math.Sqrt(…)")
                : null;
        }

        // French puts gaps inside its quotation marks.
        var (start, end) = (line.Tokens[i].SpanStart, line.Tokens[i].Span.End);
        (start, end) = token switch
        {
            "«" or "‹" when !line.Touches(i) && i + 1 < line.Count && line[i - 1] is "(" or "," or "=" or "==" or "[" =>
                (start, line.Tokens[i + 1].SpanStart),
            "»" or "›" when i > 0 && !line.Touches(i - 1) && line[i + 1] is ")" or "," or ";" or "]" or "" =>
                (line.Tokens[i - 1].Span.End, end),
            _ => (start, end),
        };
        return new(start, end, plain, plain switch
        {
            "" => "Here stands a sign that cannot be seen or does not belong here; write the line anew",
            "\"" => $"Text stands between straight quotation marks, and {token} is another sign",
            _ => $"The sign {token} is written {plain} in C#",
        });
    }

    private static string Before(CellLine line, int i) => line.From(line.OperandStart(i - 1), i);
}
