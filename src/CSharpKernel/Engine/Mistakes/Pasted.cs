using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>What comes along when code, data or prose is copied from a page.</summary>
internal static partial class Pasted
{
    public static IReadOnlyList<LineRule> Rules { get; } =
        [Escaped, Prompt, Fence, LineNumber, Comment, Remark, Bold, Formula, Address, Command, Absolute, Data];

    /// <summary>Signs as the source of a page has them.</summary>
    private static string? Escaped(CellLine line)
    {
        var text = line.Text.Trim();
        return Entity().IsMatch(text) && System.Net.WebUtility.HtmlDecode(text) is var code && code != text
            ? $"The signs are those of a page's source: {code.Replace('\u00A0', ' ')}" : null;
    }

    [GeneratedRegex("&(lt|gt|amp|quot|nbsp|#39|#34|apos);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entity();

    private static string? Prompt(CellLine line)
    {
        var trimmed = line.Text.TrimStart();
        if (line.Count > 3 && line[0] is "In" or "Out" && line[1] == "[" && line.Find("]") is > 1 and var close && line[close + 1] == ":")
        {
            return $"Leave out what stands before the code: {line.From(close + 2, line.Count)}";
        }

        foreach (var prompt in (string[])[">>>", "...", "> ", "C#>", "csharp> ", "$ "])
        {
            if (trimmed.StartsWith(prompt, StringComparison.Ordinal))
            {
                return $"Leave out the {prompt.Trim()} at the beginning of the line: {trimmed[prompt.Length..].Trim()}";
            }
        }

        return null;
    }

    private static string? Fence(CellLine line) =>
        line.Text.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.Text.TrimStart().StartsWith("~~~", StringComparison.Ordinal)
            ? $"Leave out the line {line.Text.Trim()}: it belongs to the page that the code was copied from." : null;

    public static string? LineNumber(CellLine line)
    {
        var number = line[0].TrimEnd('.');
        var next = line[1] is "." or ":" or ")" or "|" ? 2 : 1;
        return line.IsNumber(0) && number == Invariant($"{line.Number + 1}") && line.IsWord(next) && !line.Touches(next - 1)
            && (next == 1 || line.Count > next + 1)
            ? $"Leave out the number of the line: {line.From(next, line.Count)}"
            : null;
    }

    /// <summary>A comment of Python or R, SQL or a spreadsheet.</summary>
    private static string? Comment(CellLine line)
    {
        var text = line.Text;
        var at = text.IndexOf('#', StringComparison.Ordinal);
        while (at >= 0 && line.Tokens.Any(t => t.SpanStart - line.Start < at && t.Span.End - line.Start > at))
        {
            at = text.IndexOf('#', at + 1);
        }

        if (at < 0)
        {
            return text.TrimStart().StartsWith("<!--", StringComparison.Ordinal) || text.TrimStart().StartsWith("-- ", StringComparison.Ordinal)
                ? $"A comment begins with //: // {text.Trim().TrimStart('<', '!', '-', ' ').TrimEnd('>', '-', ' ')}" : null;
        }

        var rest = text[(at + 1)..].TrimStart('#', ' ', '\t');
        if (text[..at].Trim().Length == 0)
        {
            var word = new string([.. rest.TakeWhile(char.IsLetter)]);
            var given = rest[word.Length..].Trim();
            if (word is "r" or "R" or "load" or "Load" or "reference" && given.Length > 0 && (!given.Contains(' ', StringComparison.Ordinal)
                || given.IndexOfAny(['"', '\'', '“', '<']) == 0))
            {
                var name = given.Trim(' ', '\'', '"', '<', '>', '“', '”', ';');
                var fixedWord = word is "load" or "Load" ? "load" : "r";
                var file = fixedWord == "r" && !name.Contains('.', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
                    ? name + ".dll" : name;
                return text.Trim() == $"#{fixedWord} \"{file}\"" ? null
                    : $"The name of the file stands between straight quotation marks, and nothing after it: #{fixedWord} \"{file}\"";
            }

            if (word is "include" or "import" or "using")
            {
                return "A namespace is opened with using, without the sign #: using System.IO;";
            }

            if ((SyntaxFacts.GetPreprocessorKeywordKind(word) != SyntaxKind.None && text[at + 1] != ' ') || rest.StartsWith('!'))
            {
                return null;
            }
        }

        return $"A comment begins with //: {text[..at].Trim()}{(text[..at].Trim().Length > 0 ? " " : "")}// {rest}";
    }

    /// <summary>A comment of MATLAB and of TeX behind an expression: x / 2 % half of it.</summary>
    private static string? Remark(CellLine line)
    {
        var at = line.Find("%");
        return at > 0 && !line.Touches(at - 1) && !line.Touches(at) && at + 3 < line.Count
            && Enumerable.Range(at + 1, line.Count - at - 1).All(line.IsWord) && line.EndsValue(at - 1)
            && !SyntaxFactory.ParseExpression(line.From(0, at)).ContainsDiagnostics
            ? $"A comment begins with //: {line.From(0, at)} // {line.From(at + 1, line.Count)}" : null;
    }

    /// <summary>Code in the stars of Markdown.</summary>
    private static string? Bold(CellLine line)
    {
        var text = line.Text.Trim();
        return text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)
            ? $"Leave out the stars, which make text bold on a page: {text[2..^2].Trim()}" : null;
    }

    private static string? Formula(CellLine line)
    {
        if (line[line.Count - 1] == "=" && line.Count > 3 && line.EndsValue(line.Count - 2) && line.IsNumber(0))
        {
            return $"What is computed is shown without the sign =: {line.From(0, line.Count - 1)}";
        }

        if (line[0] != "=" || line.Count < 2)
        {
            return null;
        }

        var isRange = line.Tokens.Select((t, i) => (t, i)).Any(x => x.t.Text == ":" && line.IsName(x.i - 1) && line.IsName(x.i + 1));
        var isKnown = line[2] == "(" && !isRange && line.Closing(2) > 0;
        return isKnown ? $"A formula stands without the sign =: {OtherLanguages.Branch(line.Without(1))?.Split(": ", 2)[1] ?? Corrections.Applied(line, 1, line.Count)}"
            : isRange || line[2] == "("
            ? $"This is a formula of a spreadsheet; here a list has names: numbers.{Calls.OfSheet(line[1]) ?? "Sum"}()"
            : $"A line begins with what is to be computed, without the sign =: {line.From(1, line.Count)}";
    }

    private static string? Address(CellLine line) =>
        line.Tokens.ToList().FindIndex(t => t.Text is "http" or "https" or "www") is >= 0 and var at && line[at + 1] is ":" or "."
            ? $"An address is a text and stands between quotation marks: {line.From(0, at)} \"{line.Text[(line.Tokens[at].SpanStart - line.Start)..].Trim().TrimEnd(';')}\"".Replace(":  ", ": ", StringComparison.Ordinal)
            : null;

    private static string? Command(CellLine line)
    {
        var text = line.Text.Trim().TrimStart('!', '%', '$', ' ');
        if (Package().Match(text) is { Success: true } package)
        {
            var version = package.Groups["version"] is { Success: true } of ? $", {of.Value}" : "";
            return $"This is a command for a terminal; a package is brought into a notebook with #r \"nuget: {package.Groups["name"].Value}{version}\"";
        }

        return (line[0] is "pip" or "conda" or "npm" or "dotnet" or "apt" && line.IsWord(1))
            || text.StartsWith("pip ", StringComparison.Ordinal) || text.StartsWith("install.packages(", StringComparison.Ordinal)
            ? "This is a command for a terminal; a package is brought into a notebook with #r \"nuget: Name\""
            : line.Text.TrimStart().StartsWith("%matplotlib", StringComparison.Ordinal)
                || line.Text.TrimStart().StartsWith("%%", StringComparison.Ordinal)
                ? "A magic begins with #! here; #!lsmagic lists them."
            : null;
    }

    /// <summary>The commands by which a package of .NET is added, as its page shows them.</summary>
    [GeneratedRegex(@"^(dotnet (add( \S+)? package|package add)|(nuget|paket) (install|add)|Install-Package|NuGet\\Install-Package) (?<name>[\w.]+)(\s+(--?[vV]ersion|-v)\s+(?<version>[\w.-]+))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Package();

    /// <summary>A number without its sign, between the bars of mathematics: |66 - 51|, and no row of a table.</summary>
    private static string? Absolute(CellLine line)
    {
        var end = line[line.Count - 1] == ";" ? line.Count - 2 : line.Count - 1;
        return end > 3 && line[0] == "|" && line[end] == "|" && Enumerable.Range(1, end - 1).All(i => line[i] != "|")
            && Enumerable.Range(2, end - 3).Any(i => line[i] is "-" or "−" or "–" && line.EndsValue(i - 1) && line.BeginsValue(i + 1))
            ? $"A number without its sign is written: Math.Abs({Corrections.Applied(line, 1, end)})" : null;
    }

    /// <summary>Lines of an infobox, of wikitext or of a list.</summary>
    private static string? Data(CellLine line)
    {
        var text = line.Text.Trim();
        var isEntry = text.StartsWith("{{", StringComparison.Ordinal) || text.StartsWith("[[", StringComparison.Ordinal)
            || (text.StartsWith('|') && !text.StartsWith("||", StringComparison.Ordinal) && !text.StartsWith("|>", StringComparison.Ordinal))
            || (text.StartsWith("- ", StringComparison.Ordinal) && line.IsWord(1) && text.Contains(": ", StringComparison.Ordinal))
            || (text.StartsWith("= ", StringComparison.Ordinal) && text.EndsWith(" =", StringComparison.Ordinal));
        return isEntry ? DataAdvice : null;
    }

    /// <summary>Lines with one number of separators: a table.</summary>
    public static Mistake? Table(ImmutableArray<CellLine> lines)
    {
        var rows = lines.Where(l => l.Text.Trim().Length > 0).ToList();
        foreach (var separator in (char[])['\t', ';', ','])
        {
            var counts = rows.Select(l => l.Text.Trim().Count(c => c == separator)).ToList();
            if (rows.Count >= 2 && counts[0] > 0 && counts.TrueForAll(c => c == counts[0])
                && rows.TrueForAll(l => l.Text.AsSpan().IndexOfAny("(){}[]=") < 0 && !l.Text.TrimEnd().EndsWith(';')))
            {
                return new(rows[0].Number, 0, DataAdvice);
            }
        }

        return null;
    }

    public const string DataAdvice =
        "This is data, and not code: put it between three quotation marks, as in var text = \"\"\" … \"\"\"; and use that text";
}
