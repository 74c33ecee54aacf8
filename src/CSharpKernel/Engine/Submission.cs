using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>A compiled cell whose declarations later cells can use.</summary>
/// <param name="Compilation">The cell after those before it.</param>
/// <param name="Instance">The object that holds its variables, or null when it only has directives.</param>
/// <param name="Declares">Its variables, functions and types, as names that a later cell can take over.</param>
/// <param name="Directives">Its usings, references and loaded files.</param>
/// <param name="Uses">The assemblies of the earlier cells whose declarations it names.</param>
/// <param name="IsPinned">
/// The cell cannot be compiled a second time: a variable has a type without a name, or it loaded files, which may have changed.
/// </param>
internal sealed record Submission(
    CSharpCompilation Compilation,
    object? Instance,
    IReadOnlySet<string> Declares,
    IReadOnlyList<string> Directives,
    IReadOnlySet<string> Uses,
    bool IsPinned)
{
    public string Name => Compilation.AssemblyName!;

    public static Submission Of(CSharpCompilation compilation, object? instance, IReadOnlyCollection<Submission> before)
    {
        var members = compilation.ScriptClass?.GetMembers().Where(m => !m.IsImplicitlyDeclared && m.CanBeReferencedByName).ToList() ?? [];
        var earlier = before.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var uses = new HashSet<string>(StringComparer.Ordinal);
        var directives = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = tree.GetCompilationUnitRoot();
            directives.AddRange(root.Usings.Select(u => u.WithoutTrivia().ToFullString()));
            directives.AddRange(root.GetReferenceDirectives().Select(r => r.WithoutTrivia().ToFullString()));
            directives.AddRange(root.GetLoadDirectives().Select(l => l.WithoutTrivia().ToFullString()));
            if (members.Count == 0 || earlier.Count == 0)
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            foreach (var name in root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol?.ContainingAssembly?.Name is { } assembly && earlier.Contains(assembly))
                {
                    uses.Add(assembly);
                }
            }
        }

        return new(
            compilation,
            instance,
            members.Select(Key).ToHashSet(StringComparer.Ordinal),
            directives,
            uses,
            members.OfType<IFieldSymbol>().Any(f => !HasName(f.Type)) || compilation.SyntaxTrees.Length > 1);
    }

    /// <summary>What a later declaration must equal to hide this one: functions hide only those with the same parameters.</summary>
    private static string Key(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method =>
            $"{method.Name}`{method.Arity}({string.Join(',', method.Parameters.Select(p => p.Type.ToDisplayString()))})",
        INamedTypeSymbol type => $"{type.Name}`{type.Arity}",
        _ => $"{symbol.Name}`0",
    };

    private static bool HasName(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named =>
            !named.IsAnonymousType && (named.CanBeReferencedByName || named.IsTupleType) && named.TypeArguments.All(HasName),
        IArrayTypeSymbol array => HasName(array.ElementType),
        _ => true,
    };
}
