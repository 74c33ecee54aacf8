using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Recommendations;
using Microsoft.CodeAnalysis.Text;

namespace CSharpKernel;

/// <summary>What can be written at a place in a cell, as Roslyn's recommender sees it.</summary>
/// <param name="engine">The cells before it.</param>
/// <param name="host">What it knows of texts that name something.</param>
/// <param name="magics">The magics there are now.</param>
internal sealed class CodeCompletion(CSharpEngine engine, IKernelHost host, Func<IReadOnlyList<Magic>> magics)
{
    private static readonly string[] Keywords =
        [.. SyntaxFacts.GetKeywordKinds().Where(k => !SyntaxFacts.IsPreprocessorKeyword(k) || SyntaxFacts.IsReservedKeyword(k))
            .Select(SyntaxFacts.GetText).Where(k => k.Length > 1 && char.IsLetter(k[0]) && k[0] != '_').Distinct(StringComparer.Ordinal)];

    private readonly List<(string Name, ProjectId Project)> projects = [];
    private AdhocWorkspace? workspace;
    private Solution? solution;

    /// <param name="code">The cell.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Completions> CompleteAsync(string code, int position, CancellationToken cancellation = default)
    {
        position = Math.Clamp(position, 0, code.Length);
        var line = code[..position].Split('\n')[^1];
        if (line.TrimStart() is ['#', '!', .. var magic])
        {
            var fitting = magics().Where(m => m.Name.StartsWith(magic, StringComparison.OrdinalIgnoreCase));
            return new(position - magic.Length, position, [.. fitting.Select(m => new Completion(m.Name, "magic", m.Summary))]);
        }

        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
        {
            start--;
        }

        var prefix = code[start..position];
        if (!CellSyntax.TryParse(code, "", out var tree))
        {
            return new(position, position, []);
        }

        var root = await tree.GetRootAsync(cancellation);
        if (IsInText(root, position))
        {
            var fitting = Names(root, position).Where(c => c.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
            return new(start, position, [.. fitting.Select(c => new Completion(c, "column", "column"))]);
        }

        var document = Document(code);
        var symbols = (await Recommender.GetRecommendedSymbolsAtPositionAsync(document, position, options: null, cancellation)).ToList();
        var afterDot = start > 0 && code[start - 1] == '.';
        var all = symbols
            .Where(s => s.CanBeReferencedByName && s.Name.Length > 0 && s.Name[0] != '<')
            .Where(s => !afterDot || !OrdinaryMembers.IsOne(s)
                || (prefix.Length > 0 && s.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g =>
                new Completion(g.Key, Kind(g.First()), SymbolText.OneLine(g.First()) + (g.Count() > 1 ? $" (+{g.Count() - 1})" : "")))
            .Concat(afterDot ? [] : Keywords.Select(k => new Completion(k, "keyword", k)))
            .DistinctBy(c => c.Text, StringComparer.Ordinal)
            .ToList();
        var matching = all.Where(c => c.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToList();
        if (matching.Count == 0 && prefix.Length > 1)
        {
            matching = [.. all.Where(c => c.Text.Contains(prefix, StringComparison.OrdinalIgnoreCase))];
        }

        return new(start, position,
            [.. matching.OrderBy(c => c.Kind == "keyword").ThenBy(c => c.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(c => c.Text, StringComparer.Ordinal)]);
    }

    private static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "function",
        IPropertySymbol => "property",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { IsValueType: true } => "struct",
        ITypeSymbol => "class",
        INamespaceSymbol => "module",
        IEventSymbol => "event",
        IFieldSymbol { IsConst: true } => "constant",
        ILocalSymbol or IParameterSymbol or IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        _ => "field",
    };

    private static bool IsInText(SyntaxNode root, int position)
    {
        var trivia = root.FindTrivia(Math.Max(0, position - 1));
        if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            return true;
        }

        var token = root.FindToken(Math.Max(0, position - 1));
        return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            && token.SpanStart < position && (position < token.Span.End || token.ContainsDiagnostics);
    }

    /// <summary>Inside a text that is an argument of a value's member, what the host says that it may name.</summary>
    private IEnumerable<string> Names(SyntaxNode root, int position)
    {
        var argument = root.FindToken(Math.Max(0, position - 1)).Parent?.FirstAncestorOrSelf<BaseArgumentListSyntax>();
        var receiver = argument?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            ElementAccessExpressionSyntax element => element.Expression,
            _ => null,
        };
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax inner })
        {
            receiver = inner.Expression;
        }

        var members = new Stack<string>();
        for (; receiver is MemberAccessExpressionSyntax access; receiver = access.Expression)
        {
            members.Push(access.Name.Identifier.ValueText);
        }

        return receiver is IdentifierNameSyntax name
            && engine.Variables().FirstOrDefault(v => v.Name == name.Identifier.ValueText)?.Value is { } value
            ? host.NamesIn(value, [.. members])
            : [];
    }

    /// <summary>The cell as the last of the session's submissions; what the session has run so far is added once.</summary>
    private Document Document(string code)
    {
        workspace ??= new AdhocWorkspace(MefHostServices.DefaultHost);
        var cells = engine.Cells;
        if (solution is null || projects.Count > cells.Count || projects.Where((p, i) => p.Name != cells[i].Name).Any())
        {
            projects.Clear();
            solution = workspace.CurrentSolution;
        }

        foreach (var cell in cells.Skip(projects.Count))
        {
            solution = Add(solution, cell.Name, cell.Compilation.SyntaxTrees[^1].GetText(), cell.Compilation.Options,
                cell.Compilation.ExternalReferences, out var id);
            projects.Add((cell.Name, id));
        }

        var with = Add(solution, "asked", SourceText.From(code), engine.Options, engine.References.Beyond(cells), out var asked);
        return with.GetProject(asked)!.Documents.Single();
    }

    private Solution Add(Solution to, string name, SourceText text, CSharpCompilationOptions options,
        IEnumerable<MetadataReference> references, out ProjectId id)
    {
        id = ProjectId.CreateNewId();
        return to
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                parseOptions: CellSyntax.Options,
                compilationOptions: options,
                metadataReferences: references,
                projectReferences: projects.Count == 0 ? [] : ImmutableArray.Create(new ProjectReference(projects[^1].Project)),
                isSubmission: true))
            .AddDocument(DocumentId.CreateNewId(id), name, text);
    }
}
