using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>Texts whose quotation marks are missing: one of them, or both.</summary>
internal static partial class Quotes
{
    /// <summary>D'Hondt: names have none.</summary>
    public static string? Apostrophe(CellLine line)
    {
        if (WithApostrophe().Match(line.Text) is { Success: true } quoted)
        {
            var code = line.Text.Remove(quoted.Index, quoted.Length).Insert(quoted.Index, $"\"{quoted.Value[1..^1]}\"").Trim();
            return $"A text stands between double quotation marks, and an apostrophe does not end it: {code}";
        }

        if (Grouped().Match(line.Text) is { Success: true } number && line.Text[..number.Index].Count(c => c == '"') % 2 == 0)
        {
            return "A large number is written without apostrophes: " + (line.Text[..number.Index]
                + string.Concat(number.Value.Where(char.IsAsciiDigit)) + line.Text[(number.Index + number.Length)..]).Trim();
        }

        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (!line.IsName(i) || !line.Touches(i) || line[i + 1] is not ['\'' or '’', ..])
            {
                continue;
            }

            var at = line.Tokens[i + 1].SpanStart - line.Start + 1;
            var rest = new string([.. line.Text.Skip(at).TakeWhile(char.IsLetter)]);
            if (line.Names.Spelled(line[i] + rest) is { } name)
            {
                return $"A name has no apostrophe in it: {line.From(0, i)}{name}{line.Text[(at + rest.Length)..]}";
            }
        }

        return null;
    }

    /// <summary>'Mali's election', where a text is wanted.</summary>
    [GeneratedRegex(@"(?<=[(,=\[]\s*)'[^'""]*\p{L}['’]\p{L}[^'""]*'(?=\s*([),;\]]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithApostrophe();

    /// <summary>6'829'696, as Switzerland writes it.</summary>
    [GeneratedRegex(@"(?<![\w'’])\d{1,3}(['’]\d{3})+(?![\w'’])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();

    public static string? Unclosed(CellLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var token = line.Tokens[i];
            if (!token.ContainsDiagnostics || token.Text.Length == 0 || token.Text[0] is not ('"' or '\'' or '$' or '@')
                || !line.IsText(i) && !token.IsKind(SyntaxKind.InterpolatedStringToken))
            {
                continue;
            }

            var mark = token.Text.TrimStart('$', '@') is [var first, ..] ? first : '"';
            if (token.Text.Length > 1 && token.Text[^1] == mark && token.Text.TrimStart('$', '@').Length > 1)
            {
                continue;
            }

            var body = token.Text.TrimStart('$', '@')[1..];
            var before = line.From(0, i);
            if (body.All(c => c is ')' or ';' or ' ' or ']' or ',') && i > 0)
            {
                var start = i - 1;
                while (start > 0 && line.IsWord(start - 1))
                {
                    start--;
                }

                return $"The text has no quotation mark at its beginning: {line.From(0, start)}\"{line.From(start, i)}\"{body}";
            }

            var comment = body.IndexOf(" //", StringComparison.Ordinal) is > 0 and var slashes ? body[slashes..] : "";
            body = body[..^comment.Length];
            if (Joined(line, body) is > 0 and var plus)
            {
                return $"The text that begins here has no quotation mark at its end: {before}{Gap(line, i)}{token.Text[..^token.Text.TrimStart('$', '@')[1..].Length]}"
                    + $"{body[..plus].TrimEnd()} \"{body[plus..]}{comment}";
            }

            var open = before.Count(c => c is '(' or '[') - before.Count(c => c is ')' or ']');
            if (open > 0 && Member().Match(body) is { Success: true, Index: var at })
            {
                return $"The text has no quotation mark at its end: {before}{Gap(line, i)}{token.Text[..^token.Text.TrimStart('$', '@')[1..].Length]}"
                    .Replace('\'', '"') + $"{body[..at]}\"{body[at..]}{comment}";
            }

            var end = body.Length;
            while (end > 0 && (body[end - 1] is ';' or ' ' || (body[end - 1] is ')' or ']' && open-- > 0)))
            {
                end--;
            }

            return $"The text that begins here has no quotation mark at its end: {before}{Gap(line, i)}{token.Text[0]}{(token.Text.Length > 1 && token.Text[1] == '"' ? "\"" : "")}{body[..end].TrimEnd()}\"{body[end..]}{comment}"
                .Replace("'" + body[..end].TrimEnd() + "\"", "\"" + body[..end].TrimEnd() + "\"", StringComparison.Ordinal);
        }

        return null;
    }

    /// <summary>The bracket that closes a call, by what follows it: Turkmenistan).Parties.</summary>
    [GeneratedRegex(@"(?<=^[^()]*)\)+\.\p{Lu}\w*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Member();

    /// <summary>Where a + before a variable was taken into the text, or -1.</summary>
    private static int Joined(CellLine line, string body)
    {
        var plus = body.LastIndexOf(" + ", StringComparison.Ordinal);
        var name = plus < 0 ? "" : new string([.. body[(plus + 3)..].TakeWhile(SyntaxFacts.IsIdentifierPartCharacter)]);
        return name.Length > 0 && line.Names.IsValue(name) ? plus : -1;
    }

    /// <summary>Several words where a value is expected: a name that wants quotation marks.</summary>
    public static string? Missing(CellLine line)
    {
        for (var open = 0; open < line.Count; open++)
        {
            var begins = line[open] is "(" or "[" or "," or "==" or "!=" || (line[open] == "=" && open > 0);
            if (!begins || !line.IsName(open + 1) || !line.IsWord(open + 2))
            {
                continue;
            }

            var end = open + 1;
            while (line.IsWord(end) || (line[end] is "-" && line.IsWord(end + 1) && line.IsWord(end - 1)))
            {
                end++;
            }

            var words = line.Tokens.Skip(open + 1).Take(end - open - 1).Select(t => t.Text).ToList();
            var isCode = words.Any(w => w is "is" or "as" or "new" or "await" or "var" or "out" or "ref" or "from" or "select" or "and"
                or "where" or "return" or "not" or "or" or "if" or "else" or "lambda" or "typeof" or "with" or "switch" or "int"
                    or "string" or "double");
            isCode |= words[0] is "in" || (words.Count < 3 && words.Contains("in"));
            var isSignature = line[open] is "(" or "," && words.Count == 2 && (line.IsName(open - 1) && line.IsWord(open - 2)
                || line[0] is "void" or "static" or "record" or "class" or "public" || line.Tokens.Any(t => t.Text == "=>"));
            var closes = end >= line.Count || line[end] is ")" or "]" or "," or ";" or "&&" or "||";
            if (!isCode && !isSignature && closes && words.Any(w => char.IsUpper(w[0])) && line.Find("for") != 0 && line.Find("foreach") != 0)
            {
                var name = line.From(open + 1, end);
                if (line[open] is "(" or "," && line.Names.Static(name) is { } place)
                {
                    return $"A name has no gap in it: {line.From(0, open + 1)}{(line[open] is "," ? " " : "")}{place}{line.From(end, line.Count)}";
                }

                if (line[open] == "(" && line[end] == ")" && Searched(line, open, name) is { } search)
                {
                    return $"A name of several words is a text and stands between quotation marks: {line.From(0, open + 1)}{search}{line.From(end, line.Count)}";
                }

                return $"A name of several words is a text and stands between quotation marks: {line.From(0, open + 1)}{(line[open] is "(" or "[" ? "" : " ")}\"{name}\"{line.From(end, line.Count)}";
            }
        }

        return null;
    }

    /// <summary>What First and its like take for a name, where the list before the dot has it.</summary>
    private static string? Searched(CellLine line, int open, string name) => Detours.IsCondition(line[open - 1])
        && line[open - 2] == "." && line.Names.NamedBy(line.From(line.OperandStart(open - 3), open - 2), name) is { } by
            ? $"{char.ToLowerInvariant(by[0])} => {char.ToLowerInvariant(by[0])}.{by} == \"{name}\"" : null;

    /// <summary>A text and a value with nothing between them.</summary>
    public static string? Beside(CellLine line)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (line.IsText(i) && line.IsText(i + 2) && line.IsName(i + 1) && line.Touches(i) && line.Touches(i + 1))
            {
                return "A quotation mark inside a text has a backslash before it: "
                    + $"{line.From(0, i)}{Gap(line, i)}{line[i][..^1]}\\\"{line[i + 1]}\\\"{line[i + 2][1..]}{line.From(i + 3, line.Count)}";
            }

            if (line.IsText(i) && !line.Tokens[i].ContainsDiagnostics && (line.IsName(i + 1) || line.IsNumber(i + 1) || line.IsText(i + 1)))
            {
                return $"Between a text and what follows it something is missing, such as + or a comma: {line.From(0, i + 1)} + {line.From(i + 1, line.Count)}";
            }

            if (line.IsName(i) && line.IsText(i + 1) && line[i - 1] is "+" or "(" && line[i].Length > 1 && i > 0)
            {
                return $"Between a text and what stands before it something is missing, such as + or a comma: {line.From(0, i + 1)} + {line.From(i + 1, line.Count)}";
            }
        }

        return null;
    }

    /// <summary>Two values with nothing between them.</summary>
    public static string? Neighbours(CellLine line)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (!(line.IsName(i) || line.IsNumber(i) || line[i] is ")" or "]") || !(line.IsName(i + 1) || line.IsNumber(i + 1))
                || line.Touches(i))
            {
                continue;
            }

            var (start, end) = (line.OperandStart(i), line.OperandEnd(i + 1));
            if (start == 0 && line[1] == "." && line.IsName(i) && (end >= line.Count || line[end] == ";"))
            {
                return $"What a function takes stands in brackets: {line.From(0, i + 1)}({line.From(i + 1, end)})";
            }

            var open = line.Tokens.Take(i + 1).Count(t => t.Text is "(") - line.Tokens.Take(i + 1).Count(t => t.Text is ")");
            if (open > 0 && line[end] is ")" or "," && line[start - 1] is "(" or "," && !line.Tokens.Any(t => t.Text is "for" or "foreach" or "=>"))
            {
                return $"Between {line.From(start, i + 1)} and {line.From(i + 1, end)} something is missing, such as a comma or an operator.";
            }
        }

        return null;
    }

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase)
        { "the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los" };

    /// <summary>A sentence in a cell of code.</summary>
    public static string? Prose(CellLine line)
    {
        var all = line.Tokens.Select(t => t.Text).ToList();
        if (Enumerable.Range(0, line.Count).Any(i => SpokenOperators.Rule(line, i) is not null)
            || (all.Contains("if") && all.Contains("else")) || (all.IndexOf("not") is >= 0 and var not && line[not + 1] == "in"))
        {
            return null;
        }

        var words = line.Tokens.Count(t => char.IsLetter(t.Text[0]));
        var signs = line.Tokens.Count(t => t.Text is "=" or "(" or ")" or ";" or "[" or "]" or "{" or "}" or "=>" or "==" or "\"");
        var isRow = 0;
        for (var i = 0; i + 2 < line.Count; i++)
        {
            isRow = Math.Max(isRow, line.IsWord(i) && line.IsWord(i + 1) && line.IsWord(i + 2) ? 1 : 0);
        }

        var isEnough = words >= 4 || (words == 3 && line.Tokens.Any(t => Articles.Contains(t.Text)));
        if (isRow == 1 && isEnough && signs == 0 && words * 2 > line.Count && !SyntaxFacts.IsReservedKeyword(line.Tokens[0].Kind()))
        {
            return $"This reads like a sentence: notes stand behind //, or in a Markdown cell: // {line.Text.Trim()}";
        }

        return null;
    }

    private static string Gap(CellLine line, int i) =>
        i > 0 && line.Tokens[i].SpanStart > line.Tokens[i - 1].Span.End ? " " : "";
}
