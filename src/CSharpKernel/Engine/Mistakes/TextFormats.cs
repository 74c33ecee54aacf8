using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Values put into a text as Python, C and JavaScript do it.</summary>
internal static partial class TextFormats
{
    private const string Reason = "A text with values in it begins with a dollar sign";

    /// <summary>"{} seats".format(seats), and x.toFixed(2).</summary>
    public static string? Called(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not
            { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access } call || access.Name != node)
        {
            return null;
        }

        var arguments = FailedCell.Arguments(call);
        if (name is "format" && access.Expression is LiteralExpressionSyntax { Token.Value: string })
        {
            return Filled(access.Expression.ToString(), arguments);
        }

        return name is "toFixed" or "toPrecision" or "toLocaleString" && cell.TypeOf(access.Expression) is not null
            ? $"A number is shown with so many digits: $\"{{{access.Expression}:0.{new string('0', Digits(arguments))}}}\"" : null;
    }

    /// <summary>"%d seats" % seats.</summary>
    public static string? Percent(SyntaxNode node) => node.FirstAncestorOrSelf<BinaryExpressionSyntax>() is
            { OperatorToken.Text: "%", Left: LiteralExpressionSyntax { Token.Value: string } text } binary
        ? Filled(text.ToString(), binary.Right is TupleExpressionSyntax many
            ? [.. many.Arguments.Select(a => a.ToString())] : [binary.Right.ToString()])
        : null;

    /// <summary>Console.WriteLine("Seats:", seats), which shows the text and not the value.</summary>
    public static string? Dropped(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments
            is [{ Expression: LiteralExpressionSyntax { Token: { Value: string text, Text: ['"', ..] literal } } }, _, ..] all
            && !text.Contains('{', StringComparison.Ordinal) && !literal.StartsWith("\"\"\"", StringComparison.Ordinal)
            ? $"what stands behind the comma is not shown; put it into the text: {call.Expression}"
                + $"($\"{literal[1..^1].TrimEnd()} {string.Join(" ", all.Skip(1).Select(a => $"{{{a}}}"))}\")" : null;

    private static string Filled(string literal, IReadOnlyList<string> values)
    {
        var next = 0;
        var text = Holes().Replace(literal, hole =>
        {
            var index = int.TryParse(hole.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : next++;
            var digits = hole.Groups["digits"].Value;
            return index >= values.Count ? hole.Value : $"{{{values[index]}{(digits.Length > 0 ? ":0." + new string('0', digits[0] - '0') : "")}}}";
        });
        return $"{Reason}: ${text.Replace('\'', '"')}";
    }

    /// <summary>Python's formats behind a colon, as those of .NET.</summary>
    public static string OfPython(string text) => Specs().Replace(text, spec =>
    {
        var (digits, isGrouped) = (spec.Groups["digits"].Value, spec.Groups["group"].Length > 0);
        var count = digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1;
        return spec.Groups["kind"].Value switch
        {
            "%" => count <= 0 ? ":0%}" : $":0.{new string('0', count)}%}}",
            "d" or "" => isGrouped ? ":N0}" : "}",
            _ => count < 0 ? "}" : Invariant($":{(isGrouped ? 'N' : 'F')}{count}}}"),
        };
    });

    /// <summary>Python's format in a text of .NET, which takes most of its signs for text.</summary>
    public static string? Foreign(InterpolationFormatClauseSyntax format) =>
        format.Parent is InterpolationSyntax hole && Foreign().IsMatch(format.FormatStringToken.Text)
            ? $"the format is Python's; with .NET's it is {OfPython(hole.ToString())}" : null;

    [GeneratedRegex(@"^(,|,?\.\d[fg%]?|,[fd])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex(@":(?<group>,?)(\.(?<digits>\d))?(?<kind>[fd%g]?)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Specs();

    private static int Digits(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && int.TryParse(arguments[0], System.Globalization.CultureInfo.InvariantCulture, out var digits)
            ? Math.Clamp(digits, 0, 12) : 0;

    [GeneratedRegex(@"\{(?<at>\d*)(:\.(?<digits>\d)f?%?)?\}|%(\.(?<digits>\d))?[dsfi]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holes();
}
