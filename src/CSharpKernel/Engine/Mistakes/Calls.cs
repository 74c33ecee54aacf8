using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Functions that other languages and spreadsheets have by name, and what is called instead.</summary>
internal static partial class Calls
{
    /// <summary>{0}, {1}: the arguments; {*}: all of them.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["print"] = "Console.WriteLine({*})", ["println"] = "Console.WriteLine({*})", ["printf"] = "Console.WriteLine({*})",
        ["cat"] = "Console.WriteLine({*})", ["echo"] = "Console.WriteLine({*})", ["puts"] = "Console.WriteLine({*})",
        ["MsgBox"] = "Console.WriteLine({*})", ["writeln"] = "Console.WriteLine({*})", ["disp"] = "Console.WriteLine({*})",
        ["message"] = "Console.WriteLine({*})", ["fprintf"] = "Console.WriteLine({*})", ["writeLines"] = "Console.WriteLine({*})",
        ["sapply"] = "{0}.Select({1})", ["lapply"] = "{0}.Select({1})", ["vapply"] = "{0}.Select({1})", ["Map"] = "{1}.Select({0})",
        ["Filter"] = "{1}.Where({0})", ["Reduce"] = "{1}.Aggregate({0})", ["reduce"] = "{1}.Aggregate({0})",
        ["which.max"] = "{0}.IndexOf({0}.Max())", ["which.min"] = "{0}.IndexOf({0}.Min())", ["Sys.time"] = "DateTime.Now",
        ["Sys.Date"] = "DateOnly.FromDateTime(DateTime.Now)", ["alert"] = "Console.WriteLine({*})", ["show"] = "display({*})",
            ["View"] = "display({*})", ["plot"] = "display({*})",
        ["input"] = "await GetInputAsync({*})", ["len"] = "{0}.Count()", ["length"] = "{0}.Count()", ["count"] = "{0}.Count()",
        ["nrow"] = "{0}.Count()", ["size"] = "{0}.Count()", ["sum"] = "{0}.Sum()", ["Σ"] = "{0}.Sum()",
        ["mean"] = "{0}.Average()", ["avg"] = "{0}.Average()",
        ["average"] = "{0}.Average()", ["median"] = "{0}.Order().ElementAt({0}.Count() / 2)", ["sqrt"] = "Math.Sqrt({0})",
        ["abs"] = "Math.Abs({0})", ["round"] = "Math.Round({*})", ["floor"] = "Math.Floor({0})", ["ceil"] = "Math.Ceiling({0})",
        ["ceiling"] = "Math.Ceiling({0})", ["pow"] = "Math.Pow({*})", ["power"] = "Math.Pow({*})", ["exp"] = "Math.Exp({0})",
        ["log"] = "Math.Log({*})", ["ln"] = "Math.Log({0})", ["log10"] = "Math.Log10({0})", ["log2"] = "Math.Log2({0})",
        ["sorted"] = "{0}.Order()", ["sort"] = "{0}.Order()", ["order"] = "{0}.Order()", ["reversed"] = "{0}.Reverse()",
        ["rev"] = "{0}.Reverse()", ["unique"] = "{0}.Distinct()", ["set"] = "{0}.ToHashSet()", ["list"] = "{0}.ToList()",
        ["tuple"] = "{0}.ToArray()", ["str"] = "{0}.ToString()", ["toString"] = "{0}.ToString()", ["repr"] = "{0}.ToString()",
        ["paste"] = "string.Join(\" \", {*})", ["paste0"] = "string.Concat({*})", ["type"] = "{0}.GetType()", ["typeof"] = "{0}.GetType()",
        ["class"] = "{0}.GetType()", ["range"] = "Enumerable.Range(0, {0})", ["seq"] = "Enumerable.Range({*})",
        ["enumerate"] = "{0}.Index()", ["zip"] = "{0}.Zip({1})", ["map"] = "{1}.Select({0})", ["filter"] = "{1}.Where({0})",
        ["any"] = "{0}.Any()", ["all"] = "{0}.All(x => …)", ["head"] = "{0}.Take(6)", ["tail"] = "{0}.TakeLast(6)", ["c"] = "new[] { {*} }",
        ["list_of"] = "new[] { {*} }", ["Array"] = "new[] { {*} }", ["parseInt"] = "int.Parse({0})", ["parseFloat"] = "double.Parse({0})",
        ["Number"] = "double.Parse({0})", ["nchar"] = "{0}.Length", ["toupper"] = "{0}.ToUpper()", ["tolower"] = "{0}.ToLower()",
        ["upper"] = "{0}.ToUpper()", ["lower"] = "{0}.ToLower()", ["dict"] = "new Dictionary<string, double>()", ["exit"] = "return",
        ["open"] = "System.IO.File.ReadAllText({0})", ["not"] = "!({0})", ["NOT"] = "!({0})", ["isinstance"] = "{0} is {1}",
            ["names"] = "{0}.ToTable()",
        ["SUM"] = "new[] { {*} }.Sum()", ["AVERAGE"] = "new[] { {*} }.Average()", ["MAX"] = "new[] { {*} }.Max()",
        ["MIN"] = "new[] { {*} }.Min()", ["COUNT"] = "new[] { {*} }.Count()", ["ROUND"] = "Math.Round({*})", ["ABS"] = "Math.Abs({0})",
        ["SQRT"] = "Math.Sqrt({0})", ["POWER"] = "Math.Pow({*})", ["IF"] = "{0} ? {1} : {2}", ["CONCATENATE"] = "string.Concat({*})",
        ["ifelse"] = "{0} ? {1} : {2}", ["if_else"] = "{0} ? {1} : {2}", ["IIf"] = "{0} ? {1} : {2}", ["IIF"] = "{0} ? {1} : {2}",
        ["SE"] = "{0} ? {1} : {2}", ["ALS"] = "{0} ? {1} : {2}", ["HVIS"] = "{0} ? {1} : {2}", ["OM"] = "{0} ? {1} : {2}",
        ["LEN"] = "{0}.Length", ["UPPER"] = "{0}.ToUpper()", ["PRODUCT"] = "new[] { {*} }.Aggregate((a, b) => a * b)",
        ["RUNDEN"] = "Math.Round({*})", ["ARRONDI"] = "Math.Round({*})", ["REDONDEAR"] = "Math.Round({*})", ["WURZEL"] = "Math.Sqrt({0})",
        ["RACINE"] = "Math.Sqrt({0})", ["POTENZ"] = "Math.Pow({*})", ["SI"] = "{0} ? {1} : {2}", ["SOMME"] = "new[] { {*} }.Sum()",
        ["SUMA"] = "new[] { {*} }.Sum()", ["MOYENNE"] = "new[] { {*} }.Average()", ["PROMEDIO"] = "new[] { {*} }.Average()",
        ["ANZAHL"] = "new[] { {*} }.Count()", ["ZÄHLENWENN"] = "{0}.Count(x => x {1})", ["SUMMEWENN"] = "{0}.Where(x => x {1}).Sum()",
        ["NB.SI"] = "{0}.Count(x => x {1})", ["SUMME"] = "new[] { {*} }.Sum()", ["MITTELWERT"] = "new[] { {*} }.Average()",
            ["WENN"] = "{0} ? {1} : {2}", ["INT"] = "Math.Floor({0})",
        ["SUMIF"] = "{0}.Where(x => x {1}).Sum()", ["COUNTIF"] = "{0}.Count(x => x {1})", ["AVERAGEIF"] = "{0}.Where(x => x {1}).Average()",
        ["sprintf"] = "string.Format({*})", ["quit"] = "return", ["is_null"] = "{0} is null", ["isnull"] = "{0} is null", ["is.na"] = "{0} is null",
    };

    private const string EachItem = "x => x {1}";

    /// <summary>How a value is shown, as a sentence.</summary>
    public static string Shown(string call) => "A value is shown by itself as the cell's last line, and elsewhere with a function: " + call;

    private static readonly HashSet<string> Extremes = ["max", "min", "Max", "Min"];

    public static string? Of(string name, IReadOnlyList<string> arguments)
    {
        // Spreadsheets and SPSS write in capitals what others write small.
        if (name.Length > 1 && !Known.ContainsKey(name) && name.ToUpperInvariant() == name)
        {
            name = name.ToLowerInvariant();
        }

        if (Extremes.Contains(name))
        {
            var proper = char.ToUpperInvariant(name[0]) + name[1..];
            return arguments.Count switch
            {
                1 => $"{arguments[0]}.{proper}()",
                2 => $"Math.{proper}({arguments[0]}, {arguments[1]})",
                _ => $"new[] {{ {string.Join(", ", arguments)} }}.{proper}()",
            };
        }

        // With several numbers in place of a list, these are the list.
        if (arguments.Count > 1 && Known.TryGetValue(name, out var one) && one.StartsWith("{0}.", StringComparison.Ordinal)
            && one.EndsWith("()", StringComparison.Ordinal) && !one.Contains("{1}", StringComparison.Ordinal))
        {
            return $"new[] {{ {string.Join(", ", arguments)} }}{one[3..]}";
        }

        if (Known.TryGetValue(name, out var show) && show == "Console.WriteLine({*})" && arguments.Count != 1)
        {
            return Printed([.. arguments.Where(a => !a.StartsWith("end", StringComparison.Ordinal)
                && !a.StartsWith("sep", StringComparison.Ordinal))]);
        }

        // SUM of one name is that of a list, and not of a list with one item.
        if (arguments is [var list] && Known.TryGetValue(name, out var sheet) && sheet.StartsWith("new[] { {*} }.", StringComparison.Ordinal)
            && SyntaxFactory.ParseExpression(list) is not LiteralExpressionSyntax)
        {
            return list + sheet["new[] { {*} }".Length..];
        }

        if (arguments.Count == 0 && name is "list" or "array" or "vector" or "c")
        {
            return "new List<double>()";
        }

        if (name is "range" && arguments.Count > 1)
        {
            return int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var from)
                && int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var to)
                ? Invariant($"Enumerable.Range({from}, {to - from})")
                : $"Enumerable.Range({arguments[0]}, {arguments[1]} - {arguments[0]})";
        }

        if (NativeWords.Function(name) is { } native && arguments.Count > 0)
        {
            return native == "!" ? $"!({string.Join(", ", arguments)})" : Printed(arguments);
        }

        if (!Known.TryGetValue(name, out var pattern))
        {
            return null;
        }

        if (pattern.Contains(EachItem, StringComparison.Ordinal) && arguments is [_, var criterion, ..])
        {
            if (SyntaxFactory.ParseExpression(criterion) is BinaryExpressionSyntax)
            {
                // A condition on what each item has: the item is put before the names afterwards.
                pattern = pattern.Replace(EachItem, "{1}", StringComparison.Ordinal)
                    .Replace("()", arguments.Count > 2 ? "({2})" : "()", StringComparison.Ordinal);
            }
            else
            {
                arguments = [arguments[0], Criterion(criterion)];
            }
        }

        for (var i = 0; i < 3; i++)
        {
            var place = Invariant($"{{{i}}}");
            if (pattern.Contains(place, StringComparison.Ordinal))
            {
                pattern = pattern.Replace(place, i < arguments.Count
                    ? Grouped(arguments[i], pattern.StartsWith(place + ".", StringComparison.Ordinal)) : "…",
                    StringComparison.Ordinal);
            }
        }

        return pattern.Replace("{*}", string.Join(", ", arguments), StringComparison.Ordinal);
    }

    /// <summary>Several values side by side are one text here, with the values in it.</summary>
    public static string Printed(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => "Console.WriteLine()",
        [var one] => $"Console.WriteLine({one})",
        [['"', .., '"'] text, ..] when Format().IsMatch(text) || text.Contains("{0", StringComparison.Ordinal) =>
            text.Contains("{0", StringComparison.Ordinal) ? $"Console.WriteLine({string.Join(", ", arguments)})"
            : $"Console.WriteLine({Filled(text, arguments)})",
        _ => $"Console.WriteLine($\"{string.Join(" ", arguments.Select(a => a is ['"', .. var text, '"'] ? text.Trim() : $"{{{a}}}"))}\")",
    };

    /// <summary>printf's places, filled with what follows.</summary>
    private static string Filled(string text, IReadOnlyList<string> arguments)
    {
        var next = 1;
        return "$" + Format().Replace(text, m => next >= arguments.Count ? m.Value
            : m.Groups["digits"].Value is { Length: > 0 } digits ? $"{{{arguments[next++]}:F{digits}}}" : $"{{{arguments[next++]}}}")
            .Replace("\\n\"", "\"", StringComparison.Ordinal).Replace("%%", "%", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"%\d*(\.(?<digits>\d))?[dsfigu]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Format();

    /// <summary>What a list has in place of a spreadsheet's function.</summary>
    public static string? OfSheet(string name) => name.ToUpperInvariant() switch
    {
        "SUM" or "SUMME" or "SOMME" or "SUMA" => "Sum",
        "AVERAGE" or "MITTELWERT" or "MOYENNE" or "PROMEDIO" or "MEDIA" => "Average",
        "MAX" => "Max",
        "MIN" => "Min",
        "COUNT" or "COUNTA" or "ANZAHL" or "NB" or "CONTAR" => "Count",
        _ => null,
    };

    /// <summary>What COUNTIF looks for, ">10" or 10 or "Red".</summary>
    private static string Criterion(string written)
    {
        var inner = written is ['"', .. var text, '"'] ? text : written;
        return inner is ['<', '>', .. var other] ? "!= " + Value(other) : inner is ['=', .. var same] ? "== " + Value(same.TrimStart('='))
            : inner is ['<' or '>' or '!', ..] ? inner : "== " + Value(inner);

        string Value(string value) => inner == written || double.TryParse(value, CultureInfo.InvariantCulture, out _) ? value : $"\"{value}\"";
    }

    private static string Grouped(string argument, bool isReceiver) =>
        isReceiver && (argument.Contains(' ', StringComparison.Ordinal) || argument.StartsWith('[')) && !argument.StartsWith('"')
            && !argument.EndsWith(')')
            ? argument.StartsWith('[') && argument.EndsWith(']') ? $"new[] {{ {argument[1..^1].Trim()} }}" : $"({argument})"
            : argument;
}
