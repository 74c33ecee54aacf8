using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <content>What is known of a member that there is not.</content>
internal static partial class UnknownMembers
{
    private sealed record Unknown(FailedCell Cell, ITypeSymbol? Type, bool IsStatic, string Text, string Name, HashSet<string> Names,
        ExpressionSyntax Whole,
        int Position)
    {
        public ExpressionSyntax? Owner => (Whole as MemberAccessExpressionSyntax
            ?? (Whole as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression;

        public string Arguments => Whole is InvocationExpressionSyntax call ? string.Join(", ", FailedCell.Arguments(call)) : "";

        /// <summary>The same with another name. A text as argument that names what each item has, is a function of the item.</summary>
        public string With(string other) => Text + "." + other + (Whole is InvocationExpressionSyntax
                { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } && Type is not null
                && FailedCell.ElementOf(Type) is { } element && Has(element, key.Replace("_", "", StringComparison.Ordinal)) is { } property
            ? $"({Items.Parameter(element)} => {Items.Parameter(element)}.{property})" : Whole is InvocationExpressionSyntax call ? call.ArgumentList.ToString()
            : Names.Contains(other) && IsMethod(other) ? "()" : "");

        public bool IsMethod(string other) => Type is not null
            && Cell.Model.LookupSymbols(Position, Type, other, includeReducedExtensionMethods: true)
            is { IsEmpty: false } all && all.All(s => s is IMethodSymbol);

        public static Unknown? Of(FailedCell cell, SyntaxNode node)
        {
            var (name, owner, whole) = node switch
            {
                SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } n when access.Name == n =>
                    (n, access.Expression, (ExpressionSyntax)access),
                SimpleNameSyntax { Parent: MemberBindingExpressionSyntax { Parent: var parent } binding } n
                    when node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional =>
                        (n, conditional.Expression, binding),
                _ => (null, null, null),
            };
            if (name is null || owner is null)
            {
                return null;
            }

            var symbol = cell.Model.GetSymbolInfo(owner).Symbol;
            var type = symbol as ITypeSymbol ?? cell.TypeOf(owner);
            var names = type is null ? [] : cell.Model.LookupSymbols(name.SpanStart, type, includeReducedExtensionMethods: true)
                .Where(s => symbol is ITypeSymbol ? s.IsStatic : !s.IsStatic || s is IMethodSymbol { IsExtensionMethod: true })
                    .Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
            return new(cell, type, symbol is ITypeSymbol, owner.ToString(), name.Identifier.ValueText, names,
                whole!.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole, name.SpanStart);
        }
    }
}
