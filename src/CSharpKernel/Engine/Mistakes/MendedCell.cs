using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// A cell in which advice is followed, one piece after the other, as long as the compiler likes it better for that. In the end
/// a reader is shown the own line put right, and only where it compiles.
/// </summary>
internal sealed class MendedCell
{
    /// <summary>A cell of more than a screen takes too long to be compiled again and again.</summary>
    private const int MostLetters = 6000, MostTries = 40, MostSteps = 12, MostWays = 2;

    /// <summary>A try whose catch may follow when the next line is looked at.</summary>
    private const string NoCatch = "CS1524";

    private static readonly string[] Follows = ["else", "catch", "finally"];

    private readonly Dictionary<int, List<string>> reasons = [];
    private readonly Dictionary<int, int> blocks = [];
    private readonly HashSet<int> hopeless = [];
    private int tries;

    private MendedCell(string code, FailedCell cell) => (Code, Cell) = (code, cell);

    private string Code { get; set; }

    private FailedCell Cell { get; set; }

    /// <summary>What to say of each line that could be put right: why, and the line.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="mistakes">What is known of its lines.</param>
    /// <param name="isSyntax">Whether it could not even be parsed.</param>
    /// <param name="cell">What is known of it.</param>
    public static IReadOnlyDictionary<int, string> Lines(string code, IReadOnlyList<Mistake> mistakes, bool isSyntax, FailedCell cell)
    {
        if (code.Length > MostLetters)
        {
            return new Dictionary<int, string>();
        }

        var mended = new MendedCell(code, cell);
        mended.Write(mistakes);
        if (!mended.End())
        {
            return new Dictionary<int, string>();
        }

        mended.Compile();
        return mended.Result(code);
    }

    /// <summary>A line of a cell that runs, with one thing put right, or null where that would not compile.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="node">What the advice is on.</param>
    /// <param name="sentence">The advice.</param>
    /// <param name="isExact">Whether the advice is on the whole of it, and on nothing around it.</param>
    public static string? Line(FailedCell cell, SyntaxNode node, string sentence, bool isExact = false)
    {
        var code = node.SyntaxTree.ToString();
        if (code.Length > MostLetters)
        {
            return null;
        }

        var mended = new MendedCell(code, cell);
        if (!mended.Follow(node, sentence, Line(node), isExact: isExact))
        {
            return null;
        }

        // What is put right can hold a second mistake: Math.Pow(66 / 147, 2).
        mended.Look();
        return mended.Result(code).Values.FirstOrDefault();
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line;

    /// <summary>A line, or a block as one line.</summary>
    private string Shown(string[] lines, int number) =>
        string.Join(' ', lines[number..(Through(lines, number) + 1)].Select(l => l.Trim()).Where(l => l.Length > 0));

    /// <summary>The last line of a block, with the else or the catch that belongs to it.</summary>
    private int Through(string[] lines, int number)
    {
        var last = blocks.GetValueOrDefault(number, number);
        while (last > number && last + 1 < lines.Length && blocks.TryGetValue(last + 1, out var next)
            && Follows.Any(w => lines[last + 1].TrimStart().StartsWith(w, StringComparison.Ordinal)))
        {
            last = next;
        }

        return last;
    }

    private IReadOnlyDictionary<int, string> Result(string before)
    {
        var (old, now) = (before.Split('\n'), Code.Split('\n'));
        var wrong = Errors(Cell).Where(e => e.Id is not "CS0103")
            .Select(e => e.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
        return reasons.Where(r => !wrong.Contains(r.Key) && r.Key < now.Length && now[r.Key] != old[r.Key])
            .Where(r => !blocks.Keys.Any(b => b < r.Key && Through(now, b) >= r.Key))
            .ToDictionary(r => r.Key, r => Advice.Sentence(r.Value, Shown(now, r.Key)));
    }

    /// <summary>Lines that cannot be parsed.</summary>
    private void Write(IReadOnlyList<Mistake> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            Write(mistake.Line, mistake.Advice);
        }
    }

    private bool Write(int number, string sentence)
    {
        var lines = Code.Split('\n');
        var indent = Indented.Of(lines[number]);
        foreach (var advice in Advice.Of(sentence).Where(a => !a.Code.Contains('\n', StringComparison.Ordinal)))
        {
            var written = (string[])lines.Clone();
            var isOpen = advice.Code.EndsWith(Advice.Open, StringComparison.Ordinal);
            written[number] = indent + (isOpen ? advice.Code[..^Advice.Open.Length] + "{" : advice.Code);
            var last = isOpen ? Indented.Last(lines, number) : number;
            if (isOpen && last == number)
            {
                continue;
            }

            written[last] += isOpen ? " }" : "";
            var code = string.Join('\n', written);
            if (code != Code && Parsed(code) is { } tree && !Broken(tree).Any(e =>
                e.Id != NoCatch && e.Location.GetLineSpan().StartLinePosition.Line == number))
            {
                Code = code;
                Because(number, advice.Reason);
                if (isOpen)
                {
                    blocks[number] = last;
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Puts semicolons where only they are missing, and looks again at lines that the first look spared.</summary>
    /// <returns>Whether all can be parsed.</returns>
    private bool End()
    {
        for (var i = 0; i < MostSteps && Parsed(Code) is { } tree; i++)
        {
            var error = Broken(tree).OrderBy(e => e.Id == NoCatch).FirstOrDefault();
            if (error is null)
            {
                Cell = Cell.With(tree);
                return true;
            }

            var (at, line) = (error.Location.SourceSpan.Start, error.Location.GetLineSpan().StartLinePosition.Line);
            if (error.Id == "CS1002" && IsAtEnd(at))
            {
                Because(line, "A semicolon ends the statement");
                Code = Code.Insert(Code[..at].TrimEnd(' ').Length, ";");
            }
            else
            {
                // What should be a catch can be read as something else, too.
                line += error.Id == NoCatch ? 1 : 0;
                var all = CellLine.Of(Code, new(Cell));
                if (line >= all.Length || MistakeReader.OfLine(all[line]) is not { } sentence || !Write(line, sentence))
                {
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>Whether nothing follows on the line but a comment or a brace.</summary>
    private bool IsAtEnd(int at) => Code[at..].Split('\n')[0].TrimStart() is "" or ['/', '/', ..] or ['}', ..];

    /// <summary>What the compiler does not understand.</summary>
    private void Compile()
    {
        for (var i = 0; i < MostSteps; i++)
        {
            var error = Errors(Cell).FirstOrDefault(e => !hopeless.Contains(e.Location.GetLineSpan().StartLinePosition.Line));
            if (error is null)
            {
                break;
            }

            var line = error.Location.GetLineSpan().StartLinePosition.Line;
            if (!MistakeReader.Remedies(Cell, error).Take(MostWays)
                .TakeWhile(r => !r.Sentence.EndsWith(UnknownNames.NotMade + ".", StringComparison.Ordinal)).Any(r =>
                    Follow(r.Node, r.Sentence, line)))
            {
                hopeless.Add(line);
            }
        }

        Look();
    }

    /// <summary>What can be compiled now may still mean something else.</summary>
    private void Look()
    {
        for (var i = 0; i < MostSteps && hopeless.Count == 0 && !Errors(Cell).Any(); i++)
        {
            var (node, sentence) = SilentMistakes.Found(Cell).FirstOrDefault(f =>
                reasons.TryGetValue(Line(f.Node), out var said) && !said.Contains(SlashedDivision.Reason));
            if (node is null || !Follow(node, sentence, Line(node), isExact: SilentMistakes.IsExact(node)))
            {
                break;
            }
        }
    }

    /// <summary>
    /// Puts the advice's code in the place of what it is about: the piece around the error that is most like it, and with which
    /// the code compiles there.
    /// </summary>
    /// <param name="node">What the advice is on.</param>
    /// <param name="sentence">The advice.</param><param name="line">The line that it is said of.</param>
    /// <param name="isSecond">Whether it is on what other advice has made, which may hold no third mistake.</param>
    /// <param name="isExact">Whether it is on the whole node.</param>
    private bool Follow(SyntaxNode node, string sentence, int line, bool isSecond = false, bool isExact = false)
    {
        if (sentence.StartsWith(BrokenNames.Reason, StringComparison.Ordinal))
        {
            // It is told of several lines, and shown as one.
            return false;
        }

        var before = Errors(Cell).Count();
        foreach (var advice in Advice.Of(sentence))
        {
            var isStatement = advice.Code[^1] is ';' or '}';
            var words = Likeness.Words(advice.Code);
            foreach (var part in node.AncestorsAndSelf().Where(a => isStatement ? a is StatementSyntax or MemberDeclarationSyntax
                : a is ExpressionSyntax or StatementSyntax or VariableDeclarationSyntax or NameColonSyntax)
                .OrderByDescending(a => isExact && a == node).ThenByDescending(a => Likeness.Of(words, Likeness.Words(a.ToString()))))
            {
                var old = part.ToString();
                if (tries >= MostTries || old == advice.Code || Indented.Breaks(old) != Indented.Breaks(advice.Code))
                {
                    continue;
                }

                var start = part.SpanStart;
                if (Parsed(Code[..start] + advice.Code + Code[part.Span.End..]) is not { } tree || Broken(tree).Any())
                {
                    continue;
                }

                tries++;
                var next = Cell.With(tree);
                var errors = Errors(next).ToList();
                var (code, cell) = (Code, Cell);
                var left = errors.Find(e => e.Location.SourceSpan.Start is var at && at >= start
                    && at <= start + advice.Code.Length && e.Id is not "CS0103");
                if (errors.Count > before || (left is not null && isSecond))
                {
                    continue;
                }

                (Code, Cell) = (tree.ToString(), next);
                Because(line, advice.Reason);
                if (left is null || MistakeReader.Remedies(next, left).Take(MostWays).Any(r =>
                    Follow(r.Node, r.Sentence, line, isSecond: true)))
                {
                    return true;
                }

                (Code, Cell) = (code, cell);
                reasons[line].Remove(advice.Reason);
            }
        }

        return false;
    }

    private void Because(int line, string reason)
    {
        if (!reasons.TryGetValue(line, out var all))
        {
            reasons.Add(line, all = []);
        }

        all.Add(reason);
    }

    private SyntaxTree? Parsed(string code) => CellSyntax.TryParse(code, Cell.Tree.FilePath, out var tree) ? tree : null;

    private static IEnumerable<Diagnostic> Broken(SyntaxTree tree) =>
        tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<Diagnostic> Errors(FailedCell cell) => cell.Model.GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree == cell.Tree);
}
