namespace CSharpKernel;

/// <summary>The words of C# as tongues other than English have them: wenn, oder, пока. Only where nothing is called so.</summary>
internal static class NativeWords
{
    private static readonly Dictionary<string, string> Heads = Table(
        ("if", "wenn falls si se eğer если jeśli als hvis om jos"),
        ("while", "solange tant_que mientras enquanto finché пока dopóki terwijl"),
        ("for", "für für_jede für_jeden für_jedes pour pour_chaque para para_cada per per_ogni için для dla voor för"),
        ("else", "sonst sinon sino senão altrimenti yoksa иначе inaczej anders ellers annars"),
        ("else if", "sonst_wenn sinon_si sino_si si_no senão_se altrimenti_se иначе_если"),
        ("return", "zurück retourne retourner devuelve devolver retorna retornar restituisci вернуть zwróć"),
        ("print", "drucke schreibe zeige affiche afficher écris imprime imprimir imprima escribe escribir escreva escrever stampa scrivi "
            + "yazdır yaz печать вывести drukuj wypisz schrijf"));

    private static readonly Dictionary<string, string> Joints = Table(
        ("&&", "und et y e ve и i"), ("||", "oder ou o veya или lub"), ("not", "nicht non no não değil не nie niet ikke inte"));

    private static readonly HashSet<string> Within = ["in", "dans", "en", "em", "w", "в"];

    private static readonly HashSet<string> Comparisons = ["<", ">", "<=", ">=", "==", "!=", "true", "false"];

    /// <summary>Words for a function that shows something, or for what is denied.</summary>
    public static string? Function(string name) => Heads.GetValueOrDefault(name) is "print" ? "Console.WriteLine"
        : Joints.GetValueOrDefault(name) is "not" ? "!" : null;

    public static string? Rule(CellLine line)
    {
        var words = new List<(int First, int End, string Word)>();
        for (var i = 0; i < line.Count; i++)
        {
            if ((Head(line, i, words) ?? Joint(line, i, words)) is { } found)
            {
                words.Add(found);
                i = found.End - 1;
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var (first, end, word) in words)
        {
            text.Append(line.Text, at, line.Tokens[first].SpanStart - line.Start - at).Append(word);
            at = line.Tokens[end - 1].Span.End - line.Start;
        }

        // What is English now may still be no C#.
        var english = text.Append(line.Text, at, line.Text.Length - at).ToString().Trim();
        var meant = MistakeReader.OfLine(CellLine.Of(english, line.Names)[0]);
        var (at1, _, sign) = words[0];
        var reason = words.TrueForAll(w => w.Word is "&&" or "||" or "not")
            ? $"'{line[at1]}' is written {(sign == "not" ? "!" : sign)} in C#" : "The words of C# are English";
        return $"{reason}: {(meant is null ? english : Advice.Of(meant).FirstOrDefault()?.Code ?? english)}";
    }

    private static (int First, int End, string Word)? Head(CellLine line, int i, List<(int First, int End, string Word)> before)
    {
        if (i > 0 && line[i - 1] is not ("}" or ";" or "{" or "else") || !line.IsName(i) || line.Names.Has(line[i]))
        {
            return null;
        }

        var (first, end) = (Small(line[i]), i + 1);
        if (!line.Touches(i) && Heads.TryGetValue($"{first}_{Small(line[i + 1])}", out var word))
        {
            end = i + 2;
        }
        else if (!Heads.TryGetValue(first, out word))
        {
            return null;
        }

        var isBlock = line.Find("{", end) >= 0 || line[line.Count - 1] == ":";
        var isHead = word switch
        {
            "if" or "while" => isBlock || (line[end] == "(" && line.Closing(end) is > 0 and var close && close < line.Count - 1
                && line[close + 1] is not (";" or "." or "?") && line.Tokens.Take(close).Any(t => Comparisons.Contains(t.Text))),
            "for" => isBlock,
            "else" => isBlock || before.Count > 0 || line[i - 1] == "}",
            "else if" => true,
            _ => line.IsText(end),
        };
        return isHead ? (i, end, word) : null;
    }

    private static (int First, int End, string Word)? Joint(CellLine line, int i, List<(int First, int End, string Word)> before)
    {
        if (before is [{ Word: "for" }, ..] && Within.Contains(line[i]) && line.IsName(i - 1) && line.BeginsValue(i + 1))
        {
            return line[i] == "in" ? null : (i, i + 1, "in");
        }

        if (!line.IsName(i) || !Joints.TryGetValue(Small(line[i]), out var word) || line.Names.Has(line[i]) || !line.BeginsValue(i + 1))
        {
            return null;
        }

        var isMeant = word == "not" ? (!line.EndsValue(i - 1) || before.Exists(w => w.End == i)) && line[i + 1] != "-"
            : line.EndsValue(i - 1) && line.Tokens.Take(i).Any(t => Comparisons.Contains(t.Text));
        return isMeant ? (i, i + 1, word) : null;
    }

    /// <summary>A word as it stands within a sentence; WENN is a spreadsheet's.</summary>
    private static string Small(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1])
        ? char.ToLowerInvariant(word[0]) + word[1..] : word;

    private static Dictionary<string, string> Table(params (string Word, string Native)[] rows) =>
        rows.SelectMany(r => r.Native.Split(' ').Select(n => (n, r.Word))).ToDictionary(r => r.n, r => r.Word, StringComparer.Ordinal);
}
