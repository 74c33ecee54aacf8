using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>Whole lines as Python, R, JavaScript, Basic and SQL have them.</summary>
internal static partial class OtherLanguages
{
    public static IReadOnlyList<LineRule> Rules { get; } =
        [Import, Function, Loop, Branch, Expressions.Comprehension, Expressions.Lambda, Assignment, Print, Printed, Declaration, Block,
            Sql];

    public static string? Import(CellLine line)
    {
        var names = line[0] is "import" or "library" or "require" or "from" && (line.IsName(1) || line[1] == "(");
        if (!names || line.Find("=") >= 0 || (line[0] == "from" && line.Find("import") < 0))
        {
            return null;
        }

        var given = line.Tokens.Skip(1).Where(t => t.Text is not ("(" or ")" or ";" or "{" or "}")).Select(t => t.Text.Trim('"', '\''))
            .ToList();
        return given.Count > 0 && given.TrueForAll(n => n is "." || SyntaxFacts.IsValidIdentifier(n))
            && line.Names.IsNamespace(string.Concat(given))
            ? $"A namespace is opened with using: using {string.Concat(given)};"
            : "Nothing needs to be imported for the usual things; a namespace is opened with using, as in: using System.IO;";
    }

    private static string? Function(CellLine line)
    {
        var start = line[0] == "async" ? 1 : 0;
        if (line[start] is "def" or "function" or "func" or "fn" or "sub" or "Sub" or "Function" && line.IsName(start + 1)
            && line[start + 2] == "(")
        {
            return Written(line[start + 1], start + 3);
        }

        if (line.IsName(0) && line[1] == "(" && line.Closing(1) is > 2 and var takes && line[takes + 1] == "{" && line.Find("return") > takes
            && Enumerable.Range(2, takes - 2).All(i => i % 2 == 0 ? line.IsName(i) : line[i] == ","))
        {
            return Written(line[0], 2);
        }

        // R and JavaScript give a function to a name.
        var given = line.Find("function");
        if (given >= 2 && line[given - 1] is "=" or "-" && line[given + 1] == "(" && line.IsName(0))
        {
            return Written(line.IsName(1) ? line[1] : line[0], given + 2);
        }

        return null;

        string Written(string name, int from)
        {
            var end = line.Closing(from - 1);
            var parameters = (end < 0 ? ""
                : line.From(from, end)).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Split(':', '=')[0].Trim())
                .Select(p => $"double {(p.Split(' ') is [var one, var type] && Words.IsType(type) ? one : p)}");
            var body = end < 0 ? "" : Body(line, Words.IsType(line[end + 1]) ? end + 2 : end + 1);
            return $"A function says the type of what it gives and takes: double {name}({string.Join(", ", parameters)}) {(body.Length > 0 ? $"=> {body};" : Advice.Open)}";
        }
    }

    /// <summary>What a function gives, where that stands behind its head.</summary>
    private static string Body(CellLine line, int at)
    {
        at = line[at] == "-" && line[at + 1] == ">" || line[at] is "->" ? Math.Max(line.Find(":", at), at) : at;
        var isBlock = line[at] == "{" && line.Closing(at) > 0;
        var text = isBlock ? Corrections.Applied(line, at + 1, line.Closing(at)) : line[at] is "{" ? ""
            : Corrections.Applied(line, at + (line[at] == ":" ? 1 : 0), line.Count);
        text = text.Trim().TrimEnd(';');
        return text.Contains(';', StringComparison.Ordinal) ? "" : text.StartsWith("return ", StringComparison.Ordinal) ? text[7..] : text;
    }

    private static string? Loop(CellLine line)
    {
        if (line[0] is not ("for" or "For" or "foreach" or "ForEach"))
        {
            return null;
        }

        // Java's for (PartyResult p : mali.Parties).
        if (line[0] == "for" && line[1] == "(" && line.Find(":") is > 2 and var of && line.Closing(1) is > 0 and var shut && of < shut
            && line.Find(";") is var stop && (stop < 0 || stop > shut) && line.IsName(of - 1) && line.Find("?") < 0)
        {
            var type = line[of - 2] is "(" or "final" or "auto" ? "var" : line.From(2, of - 1);
            return $"A loop over a list is written: foreach ({type} {line[of - 1]} in {line.From(of + 1, shut)}) {Block(line, shut + 1)}";
        }

        if (line[0] == "for" && line[1] == "(" && line.Closing(1) is > 0 and var third && line.Find("in") < 0
            && Enumerable.Range(2, third - 2).Count(i => line[i] == ";") == 1 && line.Find("=") is > 2 and var gives && line.IsName(gives - 1))
        {
            var step = line.Find(">") > 0 || line.Find(">=") > 0 ? "--" : "++";
            return $"A loop that counts says how it goes on, too: {line.From(0, third)}; {line[gives - 1]}{step}) {Block(line, third + 1)}";
        }

        var each = line[1] is "each" or "Each" ? 1 : 0;
        var bracket = line[1 + each] == "(" ? 1 + each : each;
        var word = line.Tokens.ToList().FindIndex(t => t.Text is "in" or "of" || (t.Text == ":" && line[0] == "foreach"));
        if (word > bracket && (line[1 + each] != "(" || line[0] is "for" or "For" || line[word] != "in"))
        {
            var close = bracket > each ? line.Closing(bracket) : -1;
            var brace = line.Tokens.ToList().FindIndex(word, t => t.Text is "{");
            var colon = line.Tokens.ToList().FindIndex(word, (int)Math.Max(0, line.Count - word), t => t.Text is ":");
            var next = Enumerable.Range(word + 2, Math.Max(0, line.Count - word - 2)).FirstOrDefault(i =>
                Begins(line, i) && line.EndsValue(i - 1) && !line.Touches(i - 1));
            var end = close > 0 ? close : brace > 0 ? brace : colon > 0 && !line.IsNumber(colon + 1) ? colon
                : next > 0 ? next : line.Count;
            var first = bracket + 1 + (line[bracket + 1] is "var" or "let" or "const" or "each" ? 1 : 0);
            var name = line.From(first, word);
            name = name.Contains(',', StringComparison.Ordinal) && name[0] != '(' ? $"({name})" : name;
            var list = line.From(word + 1, end);
            return Range(line, word + 1) is var (from, to)
                ? $"A loop that counts is written: for (var {name} = {from}; {name} < {to}; {name}++) {Rest(line, end + 1)}"
                : line[word + 2] == ":" && line.IsNumber(word + 1)
                    ? $"A loop that counts is written: for (var {name} = {line[word + 1]}; {name} <= {line.From(word + 3, end)}; {name}++) {Rest(line, end + 1)}"
                : list.StartsWith("enumerate(", StringComparison.Ordinal)
                    ? $"A loop over a list is written: foreach (var {name} in {list["enumerate(".Length..^1]}.Index()) {Rest(line, end + 1)}"
                : $"A loop over a list is written: foreach (var {name} in {list}) {Rest(line, end == next ? end : end + 1)}";
        }

        if (bracket == 1 && line[0] == "for" && line.Find(";") < 0 && line.Closing(1) is > 0 and var closing && line.Find(",") > 0)
        {
            return $"The three parts of a for loop stand between semicolons: for ({line.From(2, closing).Replace(",", ";", StringComparison.Ordinal)})";
        }

        var to2 = line.Tokens.ToList().FindIndex(t => t.Text is "to" or "To" or "TO");
        return bracket == 0 && to2 > 3 && line[2] == "="
            ? $"A loop that counts is written: for (var {line[1]} = {line.From(3, to2)}; {line[1]} <= {line.From(to2 + 1, line.Count)}; {line[1]}++) {{ … }}"
            : null;
    }

    private static (string From, string To)? Range(CellLine line, int at)
    {
        if (line[at] is not ("range" or "seq_len" or "seq") || line[at + 1] != "(" || line.Closing(at + 1) is not (> 0 and var end))
        {
            return null;
        }

        if (line[at + 2] is "len" or "length" or "nrow" && line[at + 3] == "(" && line.Closing(at + 3) == end - 1)
        {
            return ("0", line.From(at + 4, end - 1) + ".Count()");
        }

        var parts = line.From(at + 2, end).Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 1 ? ("0", parts[0]) : (parts[0], parts[1]);
    }

    public static string? Assignment(CellLine line)
    {
        if (line.IsName(0) && line[1] == "<" && line[2] == "-" && line.Touches(1))
        {
            return $"A value is given with =: var {line[0]} = {Ended(Corrections.Applied(line, 3, line.Count))}";
        }

        if (line.IsName(0) && line[1] == ":" && line[2] == "=" && line.Touches(1))
        {
            return $"A value is given with =: var {line[0]} = {Ended(line.From(3, line.Count))}";
        }

        var arrow = line.Find("->");
        return arrow > 0 && arrow == line.Count - 2 && line.IsName(arrow + 1) && !line.Touches(arrow)
            ? $"A value is given with =, and the name stands first: var {line[arrow + 1]} = {line.From(0, arrow)};"
            : null;
    }

    /// <summary>A line that does nothing but print, among others that cannot be read.</summary>
    private static string? Printed(CellLine line) =>
        line[0] is "print" or "println" or "printf" or "cat" or "echo" && line[1] == "(" && line.Closing(1) == line.Count - 1
            ? Calls.Shown($"Console.WriteLine({Corrections.Applied(line, 2, line.Count - 1)});") : null;

    private static string? Print(CellLine line) =>
        line[0] is "display" or "di" or "disp" or "list" or "show" or "say" && line.Count > 1 && line[1] != "(" && line.BeginsValue(1)
                && !(line.IsName(1) && line.IsName(2))
            ? Calls.Shown($"display({Corrections.Applied(line, 1, line.Count).TrimEnd(';')});")
        :
        line[0] is "print" or "echo" or "puts" or "Print" or "println" && line.Count > 1 && line[1] != "(" && line.BeginsValue(1)
            ? Calls.Shown($"Console.WriteLine({Corrections.Applied(line, 1, line.Count).TrimEnd(';')});")
            : null;

    public static string? Declaration(CellLine line)
    {
        if (line[0] is "let" or "const" or "val" or "my" or "local" or "Var" or "Let" or "auto" or "Dim" or "dim" or "set" or "Set"
            or "gen" or "generate" or "egen" or "scalar" or "global" or "LET" or "def" or "COMPUTE" or "Compute" or "compute"
            && line.IsName(1) && line[2] == "=")
        {
            var arrow = line.Find("=>");
            if (arrow > 3)
            {
                var count = line[3] == "(" ? line.Tokens.Take(arrow).Count(t => t.Text == ",") + 1 : 1;
                return $"A function without a name says what it takes and gives: Func<{string.Concat(Enumerable.Repeat("double, ", count))}double> "
                    + Ended(Corrections.Applied(line, 1, line.Count));
            }

            // SPSS ends a command with a full stop, which is no decimal point of the number before it.
            var end = line[line.Count - 1] == "." ? line.Count - 1 : line.Count;
            var given = end < line.Count && line.IsNumber(end - 1) ? $"{Corrections.Applied(line, 1, end - 1)} {line[end - 1]}"
                : Corrections.Applied(line, 1, end);
            return $"A variable is made with var: var {Ended(given)}";
        }

        var typed = line[0] is "let" or "const" or "val" or "var" or "Dim" or "dim" && line.IsName(1) && line[2] is ":" or "As" or "as"
            && line.IsWord(3) && line[4] is "=" or "" ? Words.Type(line[3]) ?? line[3].ToLowerInvariant() : null;
        if (typed is not null)
        {
            var first = line[4] == "=" ? Corrections.Applied(line, 5, line.Count)
                : typed switch { "string" => "\"\"", "bool" => "false", "int" or "double" => "0", _ => "default" };
            return $"The type stands before the name: {typed} {line[1]} = {Ended(first)}";
        }

        if (line[0] is "Dim" or "dim" && line.IsName(1))
        {
            return $"A variable is made with var and its first value: var {line[1]} = 0;";
        }

        // Python's and TypeScript's "seats: int = 5".
        return line.IsName(0) && line[1] == ":" && line.IsWord(2) && line[3] == "="
            ? $"The type stands before the name: {(line[2] is "str" ? "string" : line[2])} {line[0]} = {Ended(line.From(4, line.Count))}"
            : null;
    }

    private static string? Block(CellLine line) => line.Count switch
    {
        1 when line[0] is "pass" => "Nothing to do is written as empty braces: { }",
        1 when line[0] is "end" or "endif" or "End" or "fi" or "done" => "What belongs together ends with a brace: }",
        2 when line[0] is "End" or "end" && line.IsWord(1) => "What belongs together ends with a brace: }",
        _ => null,
    };

    private static string? Sql(CellLine line) =>
        line[0] is "SELECT" or "select" or "Select" && line.Count > 2 && line[1] != "("
            ? "This is SQL, and not C#: the first line of a cell of SQL is #!sql"
            : null;

    private static string Ended(string text) => text.EndsWith(';') || text.EndsWith('{') ? text : text + ";";
}
