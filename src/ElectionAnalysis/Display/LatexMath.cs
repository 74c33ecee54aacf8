using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>
/// The LaTeX that formulas of the catalogue are written in, as MathML, which browsers draw by themselves. What it does not
/// know it shows as it is written.
/// </summary>
internal sealed class LatexMath
{
    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sum"] = "<mo>∑</mo>",
        ["max"] = "<mi>max</mi>",
        ["arg"] = "<mi>arg</mi><mspace width=\"0.17em\"/>",
        ["ln"] = "<mi>ln</mi>",
        ["log"] = "<mi>log</mi>",
        ["exp"] = "<mi>exp</mi>",
        ["arccos"] = "<mi>arccos</mi>",
        ["infty"] = "<mi>∞</mi>",
        ["pi"] = "<mi mathvariant=\"normal\">π</mi>",
        ["Delta"] = "<mi mathvariant=\"normal\">Δ</mi>",
        ["in"] = "<mo>∈</mo>",
        ["ge"] = "<mo>≥</mo>",
        ["le"] = "<mo>≤</mo>",
        ["cdot"] = "<mo>·</mo>",
        ["ni"] = "<mo>∋</mo>",
        ["quad"] = "<mspace width=\"1em\"/>",
        [","] = "<mspace width=\"0.17em\"/>",
        [";"] = "<mspace width=\"0.28em\"/>",
        ["lfloor"] = "<mo stretchy=\"false\">⌊</mo>",
        ["rfloor"] = "<mo stretchy=\"false\">⌋</mo>",
        ["{"] = "<mo stretchy=\"false\">{</mo>",
        ["}"] = "<mo stretchy=\"false\">}</mo>",
        ["beta"] = "<mi mathvariant=\"normal\">β</mi>",
        ["gamma"] = "<mi mathvariant=\"normal\">γ</mi>",
        ["eta"] = "<mi mathvariant=\"normal\">η</mi>",
        ["phi"] = "<mi mathvariant=\"normal\">φ</mi>",
        ["rho"] = "<mi mathvariant=\"normal\">ρ</mi>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string latex;
    private int at;

    private LatexMath(string latex) => this.latex = latex;

    /// <summary>A formula as a block of MathML.</summary>
    public static string ToMathMl(string latex) =>
        $"<math display=\"block\"><semantics><mrow>{new LatexMath(latex).Row(until: null)}</mrow><annotation encoding=\"application/x-tex\">{Html.Encode(latex)}</annotation></semantics></math>";

    /// <summary>Everything up to a closing brace or \right.</summary>
    private string Row(string? until)
    {
        var row = new StringBuilder();
        var last = "";
        while (at < latex.Length && !Closes(until))
        {
            if (latex[at] is '_' or '^')
            {
                last = Scripts(last);
            }
            else
            {
                row.Append(last);
                last = Atom();
            }
        }

        return row.Append(last).ToString();
    }

    private bool Closes(string? until) => until is not null && string.CompareOrdinal(latex, at, until, 0, until.Length) == 0;

    /// <summary>What stands below and above; below and above the sign itself where it is a sum or a maximum.</summary>
    private string Scripts(string of)
    {
        string? below = null, above = null;
        while (at < latex.Length && latex[at] is '_' or '^')
        {
            var sub = latex[at++] == '_';
            _ = sub ? below = Argument() : above = Argument();
        }

        var name = of is "<mo>∑</mo>" or "<mi>max</mi>" or "<mi>min</mi>" ? ("munder", "mover", "munderover") : ("msub", "msup", "msubsup");
        var what = of.Length > 0 ? of : "<mrow></mrow>";
        return (below, above) switch
        {
            (not null, not null) => $"<{name.Item3}>{what}{below}{above}</{name.Item3}>",
            (not null, null) => $"<{name.Item1}>{what}{below}</{name.Item1}>",
            _ => $"<{name.Item2}>{what}{above}</{name.Item2}>",
        };
    }

    private string Atom()
    {
        var c = latex[at++];
        switch (c)
        {
            case ' ':
                return "";
            case '{':
                var inner = Row("}");
                at = Math.Min(at + 1, latex.Length);
                return $"<mrow>{inner}</mrow>";
            case '\\':
                return Command();
            case '-':
                return "<mo>−</mo>";
            case '\'':
                return "<mo>′</mo>";
        }

        if (char.IsAsciiDigit(c))
        {
            var start = at - 1;
            while (at < latex.Length
                && (char.IsAsciiDigit(latex[at]) || (latex[at] == '.' && at + 1 < latex.Length && char.IsAsciiDigit(latex[at + 1]))))
            {
                at++;
            }

            return $"<mn>{latex[start..at]}</mn>";
        }

        // Only fences after \left grow with what they hold.
        return char.IsLetter(c)
            ? $"<mi>{c}</mi>"
            : c is '(' or ')' or '|' or '[' or ']' or '/'
                ? $"<mo stretchy=\"false\">{c}</mo>"
                : $"<mo>{Html.Encode(c.ToString(CultureInfo.InvariantCulture))}</mo>";
    }

    private string Command()
    {
        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at]))
        {
            at++;
        }

        if (at == start && at < latex.Length)
        {
            at++;
        }

        var name = latex[start..at];
        switch (name)
        {
            case "frac" or "tfrac":
                return $"<mfrac>{Argument()}{Argument()}</mfrac>";
            case "sqrt":
                return $"<msqrt>{Argument()}</msqrt>";
            case "bar":
                return $"<mover accent=\"true\">{Argument()}<mo>¯</mo></mover>";
            case "text":
                var open = latex.IndexOf('{', at);
                var close = open < 0 ? -1 : latex.IndexOf('}', open);
                if (close < 0)
                {
                    return "";
                }

                at = close + 1;
                return $"<mtext>{Html.Encode(latex[(open + 1)..close]).Replace(" ", "&#160;", StringComparison.Ordinal)}</mtext>";
            case "left":
                var left = Delimiter();
                var inside = Row("\\right");
                at = Math.Min(at + "\\right".Length, latex.Length);
                return $"<mrow>{left}{inside}{Delimiter()}</mrow>";
            default:
                return Symbols.TryGetValue(name, out var symbol) ? symbol : $"<mtext>\\{Html.Encode(name)}</mtext>";
        }
    }

    private string Argument()
    {
        while (at < latex.Length && latex[at] == ' ')
        {
            at++;
        }

        return at < latex.Length ? Atom() : "";
    }

    private string Delimiter() =>
        at >= latex.Length
            ? ""
            : latex[at] == '\\'
                ? Atom().Replace(" stretchy=\"false\"", "", StringComparison.Ordinal)
                : latex[at] == '.' ? Skip() : $"<mo>{Html.Encode(latex[at++].ToString(CultureInfo.InvariantCulture))}</mo>";

    private string Skip()
    {
        at++;
        return "";
    }
}
