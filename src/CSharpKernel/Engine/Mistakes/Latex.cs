using System.Text.RegularExpressions;

namespace CSharpKernel;

/// <summary>A formula of LaTeX in a cell of code: \frac{66}{147}.</summary>
internal static partial class Latex
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["cdot"] = "*", ["times"] = "*", ["div"] = "/", ["leq"] = "<=", ["geq"] = ">=", ["le"] = "<=", ["ge"] = ">=",
        ["neq"] = "!=", ["ne"] = "!=", ["left"] = "", ["right"] = "", ["%"] = "%", [","] = "",
    };

    public static string? Rule(CellLine line)
    {
        if (!Command().IsMatch(line.Text) || line.Text.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        var text = line.Text.Trim().Trim('$').Trim();
        for (var before = ""; before != text;)
        {
            before = text;
            text = Power().Replace(text, m => $"Math.Pow({m.Groups["base"]}, {m.Groups["exponent"].Value.Trim('{', '}')})");
            text = Root().Replace(text, m => $"Math.Sqrt({m.Groups["of"]})");
            text = Fraction().Replace(text, m => $"{Grouped(m.Groups["above"].Value)} / {Grouped(m.Groups["below"].Value)}");
        }

        // In C# ^ is no power.
        text = Sign().Replace(text, m => Signs.GetValueOrDefault(m.Groups["name"].Value, m.Value));
        return text.AsSpan().IndexOfAny('\\', '^') >= 0 ? null : $"This is a formula of LaTeX; in C# it is written: {text}";
    }

    private static string Grouped(string part) => part.Trim().All(c => char.IsLetterOrDigit(c) || c is '.' or '_') ? part.Trim() : $"({part.Trim()})";

    [GeneratedRegex(@"\\([dt]?frac|sqrt|cdot|times|leq?|geq?|neq)(?![A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\\(?<name>[A-Za-z]+|[%,])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?<base>[A-Za-z_0-9.]+)\^(?<exponent>\{[A-Za-z_0-9.]+\}|[0-9]+|[A-Za-z])", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Power();

    [GeneratedRegex(@"\\[dt]?frac\s*\{(?<above>[^{}]*)\}\s*\{(?<below>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\\sqrt\s*\{(?<of>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Root();
}
