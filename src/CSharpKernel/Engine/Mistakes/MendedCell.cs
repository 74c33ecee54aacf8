using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    private readonly Dictionary<int, List<string>> reasons = [];
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
        if (isSyntax && !mended.End())
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
    public static string? Line(FailedCell cell, SyntaxNode node, string sentence)
    {
        var code = node.SyntaxTree.ToString();
        if (code.Length > MostLetters)
        {
            return null;
        }

        var mended = new MendedCell(code, cell);
        return mended.Follow(node, sentence, Line(node)) ? mended.Result(code).Values.FirstOrDefault() : null;
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line;

    private IReadOnlyDictionary<int, string> Result(string before)
    {
        var (old, now) = (before.Split('\n'), Code.Split('\n'));
        var wrong = Errors(Cell).Where(e => e.Id is not ("CS0103" or "CS0246"))
            .Select(e => e.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
        return reasons.Where(r => !wrong.Contains(r.Key) && r.Key < now.Length && now[r.Key] != old[r.Key])
            .ToDictionary(r => r.Key, r => Advice.Sentence(r.Value, now[r.Key].Trim()));
    }

    /// <summary>Lines that cannot be parsed.</summary>
    private void Write(IReadOnlyList<Mistake> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            var lines = Code.Split('\n');
            var line = lines[mistake.Line];
            var indent = line[..(line.Length - line.TrimStart().Length)];
            foreach (var advice in Advice.Of(mistake.Advice).Where(a => !a.Code.Contains('\n', StringComparison.Ordinal)))
            {
                lines[mistake.Line] = indent + advice.Code;
                var code = string.Join('\n', lines);
                if (Parsed(code) is { } tree && !Broken(tree).Any(e => e.Location.GetLineSpan().StartLinePosition.Line == mistake.Line))
                {
                    Code = code;
                    Because(mistake.Line, advice.Reason);
                    break;
                }
            }
        }
    }

    /// <summary>Puts semicolons where only they are missing.</summary>
    /// <returns>Whether all can be parsed.</returns>
    private bool End()
    {
        for (var i = 0; i < MostSteps && Parsed(Code) is { } tree; i++)
        {
            var errors = Broken(tree).ToList();
            if (errors.Count == 0)
            {
                return Take(tree);
            }

            if (errors[0].Id != "CS1002" || !IsAtEnd(errors[0].Location.SourceSpan.Start))
            {
                return false;
            }

            var at = errors[0].Location.SourceSpan.Start;
            Because(errors[0].Location.GetLineSpan().StartLinePosition.Line, "A semicolon ends the statement");
            Code = Code.Insert(at, ";");
        }

        return false;
    }

    /// <summary>Whether nothing follows on the line but a comment.</summary>
    private bool IsAtEnd(int at) => Code[at..].Split('\n')[0].TrimStart() is "" or ['/', '/', ..];

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
            if (!MistakeReader.Remedies(Cell, error).Take(MostWays).Any(r => Follow(r.Node, r.Sentence, line)))
            {
                hopeless.Add(line);
            }
        }

        // What can be compiled now may still mean something else.
        for (var i = 0; i < 2 && hopeless.Count == 0 && !Errors(Cell).Any(); i++)
        {
            var (node, sentence) = SilentMistakes.Found(Cell).FirstOrDefault(f => reasons.ContainsKey(Line(f.Node)));
            if (node is null || !Follow(node, sentence, Line(node)))
            {
                break;
            }
        }
    }

    /// <summary>
    /// Puts the advice's code in the place of what it is about: the piece around the error that is most like it, and with which
    /// the code compiles there.
    /// </summary>
    private bool Follow(SyntaxNode node, string sentence, int line)
    {
        var before = Errors(Cell).Count();
        foreach (var advice in Advice.Of(sentence))
        {
            var isStatement = advice.Code[^1] is ';' or '}';
            var words = Words(advice.Code);
            foreach (var part in node.AncestorsAndSelf().Where(a => isStatement ? a is StatementSyntax or MemberDeclarationSyntax
                : a is ExpressionSyntax or StatementSyntax or VariableDeclarationSyntax or NameColonSyntax)
                .OrderByDescending(a => Likeness(words, Words(a.ToString()))))
            {
                var old = part.ToString();
                if (tries >= MostTries || old == advice.Code || Lines(old) != Lines(advice.Code))
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
                if (errors.Count <= before && !errors.Exists(e => e.Location.SourceSpan.Start is var at && at >= start
                    && at <= start + advice.Code.Length && e.Id is not ("CS0103" or "CS0246")))
                {
                    (Code, Cell) = (tree.ToString(), next);
                    Because(line, advice.Reason);
                    return true;
                }
            }
        }

        return false;
    }

    private static List<string> Words(string code) =>
        [.. SyntaxFactory.ParseTokens(code, options: CellSyntax.Options).Select(t => t.Text.ToUpperInvariant()).Where(t => t.Length > 0)];

    /// <summary>How much of two pieces of code is the same, from 0 to 1.</summary>
    private static double Likeness(List<string> one, List<string> other)
    {
        var left = other.CountBy(w => w).ToDictionary();
        var same = one.Count(w => left.TryGetValue(w, out var count) && (left[w] = count - 1) >= 0);
        return (double)same / Math.Max(1, one.Count + other.Count - same);
    }

    private void Because(int line, string reason)
    {
        if (!reasons.TryGetValue(line, out var all))
        {
            reasons.Add(line, all = []);
        }

        all.Add(reason);
    }

    private bool Take(SyntaxTree tree)
    {
        Cell = Cell.With(tree);
        return true;
    }

    private SyntaxTree? Parsed(string code) => CellSyntax.TryParse(code, Cell.Tree.FilePath, out var tree) ? tree : null;

    private static IEnumerable<Diagnostic> Broken(SyntaxTree tree) =>
        tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<Diagnostic> Errors(FailedCell cell) => cell.Model.GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree == cell.Tree);

    private static int Lines(string text) => text.Count(c => c == '\n');
}
