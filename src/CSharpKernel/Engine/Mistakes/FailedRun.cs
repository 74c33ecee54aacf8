using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>The line put right of a cell that failed while it ran, where the error says enough for that.</summary>
internal static partial class FailedRun
{
    /// <param name="exception">The error.</param>
    /// <param name="line">The line in which it occurred, counted from 0.</param>
    /// <param name="cell">The cell, which compiles.</param>
    /// <returns>Why, and the line; or null.</returns>
    public static string? Remedy(Exception exception, int line, FailedCell cell)
    {
        var nodes = cell.Tree.GetRoot().DescendantNodes().Where(n => IsOn(n, line)).ToList();
        IEnumerable<(SyntaxNode Node, string? Sentence)> found = exception switch
        {
            NullReferenceException => nodes.OfType<MemberAccessExpressionSyntax>().Select(a => Unsummed(cell, a) ?? (a, Missing(cell, a))),
            InvalidOperationException { Message: "Sequence contains more than one matching element" or "Sequence contains more than one element" } =>
                Called(nodes, "Single").Select(c => ((SyntaxNode)c, (string?)$"More than one fits, and First gives the first of them: {Renamed(c, "First")}")),
            InvalidOperationException { Message: "Sequence contains no matching element" } =>
                Called(nodes, "First", "Single", "Last").Select(c => ((SyntaxNode)c, (string?)Nothing(c))),
            IndexOutOfRangeException or ArgumentOutOfRangeException { ParamName: "index" } =>
                nodes.OfType<ElementAccessExpressionSyntax>().Select(e => ((SyntaxNode)e, PlacesPastEnd.Failed(cell, e))),
            InvalidCastException => nodes.OfType<CastExpressionSyntax>().Select(c => ((SyntaxNode)c, Converted(cell, c))),
            _ => Quoted(exception.Message, nodes, cell),
        };
        return found.Where(f => f.Sentence is not null).Select(f => f.Sentence!.EndsWith('.') ? f.Sentence
            : MendedCell.Line(cell, f.Node, f.Sentence, isExact: true))
            .FirstOrDefault(s => s is not null);
    }

    /// <summary>What the error quotes is written on the line: the call is written otherwise, or the text is another.</summary>
    private static IEnumerable<(SyntaxNode Node, string? Sentence)> Quoted(string message, List<SyntaxNode> nodes, FailedCell cell)
    {
        var texts = nodes.OfType<LiteralExpressionSyntax>()
            .Where(l => l.Token.Value is string text && message.Contains($"'{text}'", StringComparison.Ordinal)).ToList();
        var near = Nearest().Match(message);
        var named = texts.Where(t => near.Success && near.Groups["given"].Value == (string)t.Token.Value!)
            .Select(t => Renamed(cell, t, near.Groups["meant"].Value)).ToList();

        // "country, party" is two names, which a rewriting of the call knows.
        return named.Where(n => n.Node is InvocationExpressionSyntax)
            .Concat(texts.Select(t => t.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>()
                .Select(c => ((SyntaxNode)c, cell.Host.Rewrite(new(c, cell.Model)))))
            .Concat(named);
    }

    /// <summary>A text that is another, with those beside it that are other names of the same list: Select("Party", "Seats").</summary>
    private static (SyntaxNode Node, string? Sentence) Renamed(FailedCell cell, LiteralExpressionSyntax text, string meant)
    {
        if (text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } all, Parent: InvocationExpressionSyntax
                { Expression: MemberAccessExpressionSyntax access } call } }
            && all.Select(a => a.Expression).Prepend(access.Expression).Select(e => Names(cell, e))
                .FirstOrDefault(n => n.Count > 0) is { } names
            && !text.Token.ValueText.AsSpan().ContainsAny(' ', ',', '-'))
        {
            var written = all.Select(a => a.Expression == text ? Quote(meant)
                : a.Expression is LiteralExpressionSyntax { Token.Value: string other } && !names.Contains(other)
                    && (names.FirstOrDefault(n => KnownNames.Letters(n) == KnownNames.Letters(other)) ?? Spelling.Nearest(other, names))
                        is { } near ? Quote(near) : a.ToString());
            return (call, $"Write: {access}({string.Join(", ", written)})");
        }

        return (text, $"Write: {Quote(meant)}");

        static string Quote(string name) => SymbolDisplay.FormatLiteral(name, quote: true);
    }

    /// <summary>The names in what a variable holds, or in a part of it.</summary>
    private static HashSet<string> Names(FailedCell cell, ExpressionSyntax of) =>
        UnlikeTexts.Held(cell, of) is var (value, members) ? cell.Host.NamesIn(value, members).ToHashSet(StringComparer.Ordinal) : [];

    /// <summary>Sum(p => p.Votes.Value), where what is missing must not count as nothing.</summary>
    private static (SyntaxNode Node, string? Sentence)? Unsummed(FailedCell cell, MemberAccessExpressionSyntax access)
    {
        if (access.FirstAncestorOrSelf<SimpleLambdaExpressionSyntax>() is not { Parent: ArgumentSyntax { Parent.Parent:
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax of } call },
                Parameter.Identifier.ValueText: var item }
            || of.Name.Identifier.ValueText is not ("Sum" or "Average" or "Max" or "Min") || call.ArgumentList.Arguments.Count != 1
            || !access.Expression.ToString().StartsWith(item + ".", StringComparison.Ordinal) || !MayBeMissing(cell, access.Expression))
        {
            return null;
        }

        return (call, access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
            && IsNowhere(cell, of.Expression, name)
            ? $"None of {of.Expression} has {Words(name)} given, so there is nothing to add up or to compare."
            : $"{access.Expression} is not given for some, and what is missing is not zero; leave those out: "
                + $"{of.Expression}.Where({item} => {access.Expression} is not null).{of.Name}{call.ArgumentList}");

        static string Words(string name) =>
            "its " + string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")).Trim();
    }

    /// <summary>Whether no item of a variable's list has a property.</summary>
    private static bool IsNowhere(FailedCell cell, ExpressionSyntax list, string property) =>
        UnlikeTexts.Held(cell, list) is var (value, members)
        && UnlikeTexts.Read(value, members) is System.Collections.IEnumerable items && items.Cast<object?>().All(i =>
            i?.GetType().GetProperty(property) is { } asked && asked.GetValue(i) is null);

    private static bool IsOn(SyntaxNode node, int line) => node.GetLocation().GetLineSpan() is var span
        && span.StartLinePosition.Line <= line && span.EndLinePosition.Line >= line;

    /// <summary>r.Text("leader").Contains("Keita"), where a leader may be missing.</summary>
    private static string? Missing(FailedCell cell, MemberAccessExpressionSyntax access)
    {
        if (!MayBeMissing(cell, access.Expression))
        {
            return null;
        }

        ExpressionSyntax whole = access;
        while (whole.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            || (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole))
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        var at = access.Expression.Span.End - whole.SpanStart;
        var text = whole.ToString().Insert(at, "?");
        var asked = cell.TypeOf(whole)?.SpecialType == SpecialType.System_Boolean ? $"{text} == true" : text;
        return $"{access.Expression} may be missing, and a question mark before the dot allows for that: "
            + (whole.Parent is PrefixUnaryExpressionSyntax not && asked != text ? $"{not.OperatorToken}({asked})" : asked);
    }

    private static IEnumerable<InvocationExpressionSyntax> Called(IEnumerable<SyntaxNode> nodes, params string[] names) =>
        nodes.OfType<InvocationExpressionSyntax>().Where(c => c.Expression is MemberAccessExpressionSyntax access
            && names.Contains(access.Name.Identifier.ValueText));

    private static string Renamed(InvocationExpressionSyntax call, string name) =>
        $"{((MemberAccessExpressionSyntax)call.Expression).Expression}.{name}{call.ArgumentList}";

    /// <summary>FirstOrDefault, and a question mark before what is asked of it.</summary>
    private static string Nothing(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            || (whole.Parent is InvocationExpressionSyntax of && of.Expression == whole))
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        var rest = whole.ToString()[call.Span.Length..];
        return "Nothing fits; look at what there is, or allow for nothing with OrDefault and a question mark: "
            + $"{Renamed(call, ((MemberAccessExpressionSyntax)call.Expression).Name + "OrDefault")}{(rest.Length > 0 ? "?" : "")}{rest}";
    }

    private static bool MayBeMissing(FailedCell cell, ExpressionSyntax value) =>
        cell.TypeOf(value) is { IsReferenceType: true } && cell.SymbolOf(value) is { } symbol && (symbol switch
        {
            IMethodSymbol method => method.ReturnNullableAnnotation,
            IPropertySymbol property => property.NullableAnnotation,
            ILocalSymbol local => local.NullableAnnotation,
            IFieldSymbol field => field.NullableAnnotation,
            _ => NullableAnnotation.None,
        } == NullableAnnotation.Annotated
        || (symbol.DeclaringSyntaxReferences is [var declared] && declared.SyntaxTree == cell.Tree
            && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var first } && MayBeMissing(cell, first)));

    /// <summary>(double)answer, where the answer is a whole number.</summary>
    private static string? Converted(FailedCell cell, CastExpressionSyntax cast) =>
        cell.TypeOf(cast.Expression) is { SpecialType: SpecialType.System_Object } && cell.TypeOf(cast.Type)?.SpecialType switch
        {
            SpecialType.System_Double => "ToDouble",
            SpecialType.System_Int32 => "ToInt32",
            SpecialType.System_Decimal => "ToDecimal",
            SpecialType.System_String => "ToString",
            _ => null,
        } is { } made ? $"A value of another kind is converted: Convert.{made}({cast.Expression})" : null;

    [GeneratedRegex(@"'(?<given>[^']+)'\.? Did you mean '(?<meant>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nearest();
}
