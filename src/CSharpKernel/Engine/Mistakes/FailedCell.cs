using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A cell that does not compile, and all that is known of it.</summary>
/// <param name="compilation">The cell after those before it.</param>
/// <param name="host">What the program around the kernel knows.</param>
/// <param name="variables">Reads the variables of the cells before it.</param>
internal sealed class FailedCell(CSharpCompilation compilation, IKernelHost host, Func<IReadOnlyList<Variable>> variables)
{
    private readonly Lazy<IReadOnlyList<Variable>> known = new(variables);
    private readonly Dictionary<(SyntaxNode Node, Type Type), object?> made = [];
    private readonly Lazy<SemanticModel> model = new(() => compilation.GetSemanticModel(compilation.SyntaxTrees[^1]));

    public CSharpCompilation Compilation => compilation;

    /// <summary>The cell itself, without the files that it loads.</summary>
    public SyntaxTree Tree => compilation.SyntaxTrees[^1];

    public IKernelHost Host => host;

    /// <summary>The same with another text in the place of the cell's.</summary>
    public FailedCell With(SyntaxTree tree) => new(compilation.ReplaceSyntaxTree(Tree, tree), host, () => Variables);

    /// <summary>The variables of the cells before it, newest first.</summary>
    public IReadOnlyList<Variable> Variables => known.Value;

    public SemanticModel Model => model.Value;

    public static string Message(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>What an error is about, in the cell itself and not in a file that it loads.</summary>
    public SyntaxNode? Node(Diagnostic error) => error.Location.SourceTree is { } tree && tree == compilation.SyntaxTrees[^1]
        ? tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) : null;

    /// <summary>What an expression is, or null where the compiler does not know either.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error } type
        ? type : null;

    public ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = Model.GetSymbolInfo(node);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    /// <summary>The value of an expression that is a variable of an earlier cell.</summary>
    public object? ValueOf(ExpressionSyntax expression) => expression is IdentifierNameSyntax name
        ? Variables.FirstOrDefault(v => v.Name == name.Identifier.ValueText)?.Value : null;

    /// <summary>What a variable holds that is declared as object: by its first value in the cell, or by its value of an earlier
    /// one.</summary>
    public ITypeSymbol? Held(ExpressionSyntax expression)
    {
        if (expression is not IdentifierNameSyntax { Identifier.ValueText: var name } || SymbolOf(expression) is not { } symbol)
        {
            return null;
        }

        var declared = symbol.DeclaringSyntaxReferences.Where(r => r.SyntaxTree == Tree).Select(r => r.GetSyntax())
            .OfType<VariableDeclaratorSyntax>().FirstOrDefault();
        var last = Tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .LastOrDefault(a => a.SpanStart < expression.SpanStart && a.Left is IdentifierNameSyntax left
                && left.Identifier.ValueText == name)?.Right;
        return (last ?? declared?.Initializer?.Value) is { } value ? TypeOf(value)
            : declared is null && ValueOf(expression)?.GetType().FullName is { } type ? Compilation.GetTypeByMetadataName(type) : null;
    }

    /// <summary>Everything that has a name at a place and holds a value; what is null, since its cell failed, comes last.</summary>
    public IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> Values(int position) =>
        Model.LookupSymbols(position).Select(s => (s, s switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol { IsStatic: false, ContainingType.IsScriptClass: true } field => field.Type,
            _ => null,
        })).Where(s => s.Item2 is { TypeKind: not TypeKind.Error }).Select(s => (s.s, s.Item2!)).OrderBy(s => IsNull(s.s));

    private bool IsNull(ISymbol symbol) => symbol is IFieldSymbol { Type.IsValueType: false } field
        && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly)
        && Variables.FirstOrDefault(v => v.Name == field.Name) is { Value: null };

    /// <summary>What was made out of a piece of the cell, made once.</summary>
    public T Remember<T>(SyntaxNode node, Func<T> make)
    {
        if (!made.TryGetValue((node, typeof(T)), out var value))
        {
            made.Add((node, typeof(T)), value = make());
        }

        return (T)value!;
    }

    /// <summary>Whether a type is one of .NET's own.</summary>
    public static bool IsOfSystem(ISymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System";
    }

    /// <summary>What is written between the brackets of a call, argument by argument.</summary>
    public static ImmutableArray<string> Arguments(InvocationExpressionSyntax call) =>
        [.. call.ArgumentList.Arguments.Select(a => a.ToString())];

    /// <summary>A type as a beginner reads it.</summary>
    public static string Plain(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "a text",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte => "a whole number",
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => "a number",
        SpecialType.System_Boolean => "true or false",
        SpecialType.System_Char => "a single letter",
        SpecialType.System_Object => "a value",
        _ => type switch
        {
            IArrayTypeSymbol array => "a list of " + Many(array.ElementType),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe => Plain(maybe.TypeArguments[0]),
            INamedTypeSymbol { TypeKind: TypeKind.Delegate } => "a function such as x => …",
            INamedTypeSymbol { TypeArguments: [var only] } list when ElementOf(list) is { } element
                && SymbolEqualityComparer.Default.Equals(only, element) => "a list of " + Many(element),
            _ => Article(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?')),
        },
    };

    /// <summary>What a list is made of, or null when the type is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => type.SpecialType == SpecialType.System_String ? null
        : type is INamedTypeSymbol { Name: "ReadOnlySpan" or "Span", TypeArguments: [var part] } ? part
        : type is IArrayTypeSymbol array ? array.ElementType
        : type.AllInterfaces.Concat(type is INamedTypeSymbol self ? [self] : [])
            .FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0];

    public static string Article(string name) => name.Length > 0 && "AEIOUaeiou".Contains(name[0], StringComparison.Ordinal)
        ? "an " + name : "a " + name;

    private static string Many(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "texts",
        SpecialType.System_Int32 or SpecialType.System_Int64 => "whole numbers",
        SpecialType.System_Double or SpecialType.System_Decimal => "numbers",
        _ => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
    };
}
