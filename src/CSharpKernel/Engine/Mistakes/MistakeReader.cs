using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// Finds out of the compiler's errors what was meant. What cannot be read as C# is looked at line by line, because the
/// parser's guess at it says nothing; all else is known by the compiler's own errors.
/// </summary>
internal static class MistakeReader
{
    private static readonly ImmutableArray<LineRule> Written =
    [
        Latex.Rule, .. Pasted.Rules, Commands.Rule, Commands.Shell, Commands.Question,
            Texts.Template, Texts.Brace, Queries.Rule, SlashedDivision.Rule, Quotes.Apostrophe,
            Quotes.Unclosed, NativeWords.Rule, Lambdas.Each, .. OtherLanguages.Rules,
            .. Declarations.Rules,
        Literals.Dictionary, Literals.Set, Literals.Argument, Numbers.Date, UnquotedItems.Rule, Quotes.Prose, Corrections.Rule,
        Quotes.Missing, Quotes.Beside, Quotes.Neighbours,
    ];

    /// <summary>What can be read as C# and means something else.</summary>
    private static readonly ImmutableArray<LineRule> Understood =
        [OtherLanguages.Assignment, OtherLanguages.Import, OtherLanguages.Declaration, Commands.Rule, Commands.Shell, Pasted.LineNumber];

    private static readonly ImmutableArray<ErrorRule> Meant =
    [
        .. Statements.Rules, .. UnknownNames.Rules, .. UnknownMembers.Rules, .. WrongArguments.Rules, .. Conversions.Rules,
    ];

    /// <summary>The mistakes in the writing of a cell, first lines first.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="errors">What the compiler says of it.</param>
    /// <param name="isSyntax">Whether it could not even be parsed.</param>
    /// <param name="cell">What is known of it.</param>
    public static IReadOnlyList<Mistake> InWriting(string code, IReadOnlyList<Diagnostic> errors, bool isSyntax, FailedCell cell)
    {
        var places = errors.Where(e => e.Location.SourceTree is { FilePath: var path } && !Path.IsPathRooted(path))
            .Select(e => e.Location.GetLineSpan().StartLinePosition).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var (host, lines) = (cell.Host, CellLine.Of(code, new(cell)));
        if (isSyntax && Pasted.Table(lines) is { } table)
        {
            return [table with { Advice = Of(host, table.Advice) }];
        }

        if (isSyntax && TextBlocks.Find(code, lines, errors.Count) is { } block)
        {
            return [block];
        }

        if (isSyntax && places.Select(p => p.Line).FirstOrDefault(n => n > 0 && n < lines.Length && lines[n][0] == "."
            && lines[n - 1].Text.TrimEnd().EndsWith(';'), -1) is > 0 and var goesOn)
        {
            var before = lines[goesOn - 1].Text;
            return [new(goesOn - 1, before.TrimEnd().Length - 1,
                $"The semicolon ends the statement, and the next line goes on with it; leave the semicolon out: {before.TrimEnd()[..^1].Trim()}")];
        }

        var wrong = places.Select(p => p.Line).ToHashSet();
        var mistakes = Look(wrong.Where(n => n < lines.Length).Order().Select(n => lines[n]));
        if (isSyntax && mistakes.Count == 0)
        {
            mistakes = Look(lines.Where(l => !wrong.Contains(l.Number)));
        }

        if (isSyntax && Brackets.Find(lines) is { } bracket && mistakes.TrueForAll(m => m.Line > bracket.Line))
        {
            // One bracket is enough to spoil all that follows.
            return [bracket];
        }

        return mistakes;

        List<Mistake> Look(IEnumerable<CellLine> among)
        {
            var found = new List<Mistake>();
            var said = new HashSet<string>(StringComparer.Ordinal);
            foreach (var line in among.Where(l => !l.IsLong && (l.Count > 0 || l.Text.Contains('#', StringComparison.Ordinal))))
            {
                if ((isSyntax ? OfLine(line) : Understood.Select(rule => rule(line)).FirstOrDefault(a => a is not null)) is { } advice
                    && said.Add(Of(host, advice)))
                {
                    var column = places.Where(p => p.Line == line.Number)
                        .Select(p => p.Character).DefaultIfEmpty(line.Text.Length - line.Text.TrimStart().Length).Min();
                    found.Add(new(line.Number, column, Of(host, advice)));
                }
            }

            return found;
        }
    }

    /// <summary>What is known of a line that cannot be parsed.</summary>
    public static string? OfLine(CellLine line) => Written.Select(rule => rule(line)).FirstOrDefault(a => a is not null);

    /// <summary>What to do about one error: what is known best comes first.</summary>
    public static IEnumerable<(SyntaxNode Node, string Sentence)> Remedies(FailedCell cell, Diagnostic error)
    {
        if (cell.Node(error) is not { } node)
        {
            return [];
        }

        if (Awaits.Rule(cell, node) is { } awaited)
        {
            return [awaited];
        }

        // The whole of a foreign expression is meant, and not the first of its names that is unknown.
        var whole = node.AncestorsAndSelf().TakeWhile(n => n is not (StatementSyntax or MemberDeclarationSyntax)).OfType<ExpressionSyntax>()
            .Reverse().Select(e => new ForeignExpression(e, cell.Model))
            .Select(e => ((SyntaxNode)e.Syntax, cell.Host.Rewrite(e) ?? ListVerbs.Rewrite(e))).Take(12);
        return whole.Concat(Meant.Where(r => r.Ids.Contains(error.Id)).Select(r => (node, r.Look(cell, error, node))))
            .Where(r => r.Item2 is not null).Select(r => (r.Item1, r.Item2!));
    }

    private static string Of(IKernelHost host, string advice) =>
        advice == Pasted.DataAdvice && host.DataRemedy is { } remedy ? $"{advice}. {remedy}" : advice;
}
