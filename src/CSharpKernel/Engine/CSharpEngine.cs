using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace CSharpKernel;

/// <summary>Compiles and runs C# cell by cell; each sees what the ones before declared.</summary>
internal sealed class CSharpEngine
{
    private const BindingFlags AnyField = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly EmitOptions Emitting = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly IKernelHost host;
    private readonly SubmissionChain chain = new();
    private int sequence;

    /// <param name="directory">The folder that <c>#r</c> and <c>#load</c> paths are relative to.</param>
    /// <param name="host">The program around the kernel.</param>
    public CSharpEngine(string directory, IKernelHost host)
    {
        this.host = host;
        var shared = new SharedAssemblies(host.Assemblies);
        Assemblies = new(shared);
        References = new(directory, shared, Assemblies);
        Options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: Imports,
            optimizationLevel: OptimizationLevel.Debug,
            concurrentBuild: false,
            sourceReferenceResolver: new CellSources(directory),
            metadataReferenceResolver: References,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
            warningLevel: 0);
    }

    public static IReadOnlyList<string> Imports { get; } =
        ["System", "System.Text", "System.Threading.Tasks", "System.Linq", "System.Collections.Generic",
            typeof(NotebookFunctions).FullName!];

    public CSharpCompilationOptions Options { get; }

    public CellReferences References { get; }

    public CellAssemblies Assemblies { get; }

    /// <summary>The cells that a new one can see, oldest first.</summary>
    public IReadOnlyList<Submission> Cells => chain.Kept;

    /// <summary>Runs one cell on the calling thread.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="path">What messages call it: "cell 3", or "cell 3, file.csx".</param>
    /// <param name="show">Gets the value of a last expression without a semicolon.</param>
    /// <param name="cancellation">Breaks off the compilation; code that runs stops at its own checks.</param>
    /// <returns>The error that stopped it, or null.</returns>
    public CellError? Run(string code, string path, Action<object?> show, CancellationToken cancellation = default)
    {
        if (!CellSyntax.TryParse(code, path, out var original))
        {
            return CellErrors.TooDeep;
        }

        if (original.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .ToImmutableArray() is { IsEmpty: false } syntaxErrors)
        {
            return CellErrors.OfCompilation(syntaxErrors, isSyntax: true, path, code, Failed(Compile(original)));
        }

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var compilation = Compile(CellInstrumenter.Instrument(original, () => Compile(original).GetSemanticModel(original)));
        if (!HasCode(compilation, original) && !compilation.GetDiagnostics(cancellation).Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            chain.Add(compilation, instance: null, Recreate);
            return null;
        }

        var emitted = compilation.Emit(image, symbols, options: Emitting, cancellationToken: cancellation);
        if (!emitted.Success)
        {
            // An expression tree, say, cannot hold a check. If the cell is right as it was written, it runs as it was written.
            image.SetLength(0);
            symbols.SetLength(0);
            compilation = Compile(original);
            emitted = compilation.Emit(image, symbols, options: Emitting, cancellationToken: cancellation);
            if (!emitted.Success)
            {
                var errors = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
                return CellErrors.OfCompilation(errors, isSyntax: false, path, code, Failed(compilation));
            }
        }

        foreach (var line in (CellErrors.Tried(() => SilentMistakes.In(original, () => Failed(Compile(original))).ToList()) ?? [])
            .Concat(host.Advise(new(compilation, image, Variables))))
        {
            CellContext.Sink?.Write("stderr", CellErrors.File(path) + line + "\n");
        }

        image.Position = symbols.Position = 0;
        var slots = chain.Slots();
        try
        {
            var value = Wait(EntryPoint(compilation, image, symbols)(slots));
            if (HasResult(compilation))
            {
                show(value);
            }

            return null;
        }
        catch (Exception e)
        {
            return CellErrors.OfException(e, path, code, () => Failed(Compile(original)));
        }
        finally
        {
            // Also after an error: what the cell had assigned by then is kept.
            if (slots[^1] is { } instance)
            {
                chain.Add(compilation, instance, Recreate);
            }
        }
    }

    /// <summary>Code as a cell that could run next: for questions about it.</summary>
    public CSharpCompilation Compile(SyntaxTree tree)
    {
        var name = Invariant($"cell-{++sequence}");
        return CSharpCompilation.CreateScriptCompilation(name, tree, References.Beyond(chain.Kept),
            Options.WithScriptClassName($"Cell{sequence}"), chain.Last, typeof(object));
    }

    /// <summary>The variables in sight, newest first.</summary>
    public IReadOnlyList<Variable> Variables()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var variables = new List<Variable>();
        foreach (var cell in chain.Kept.Reverse().Where(c => c.Instance is not null))
        {
            var members = cell.Compilation.ScriptClass!.GetMembers().Where(m => !m.IsImplicitlyDeclared && m.CanBeReferencedByName)
                .Reverse();
            foreach (var member in members)
            {
                if (seen.Add(member.Name) && member is IFieldSymbol field
                    && cell.Instance!.GetType().GetField(field.Name, AnyField) is { } info)
                {
                    var type = field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                    variables.Add(new(field.Name, type, info.GetValue(cell.Instance)));
                }
            }
        }

        return variables;
    }

    private FailedCell Failed(CSharpCompilation compilation) => new(compilation, host, Variables);

    private static object? Wait(Task<object?> running)
    {
        try
        {
            return running.GetAwaiter().GetResult();
        }
        catch (ThreadInterruptedException) when (!running.IsCompleted && CellContext.Sink is not null)
        {
            CellGuard.Abandon(CellContext.Sink, running);
            throw;
        }
    }

    private CSharpCompilation Recreate(CSharpCompilation cell, CSharpCompilation? previous, IEnumerable<MetadataReference> left) =>
        CSharpCompilation.CreateScriptCompilation(cell.AssemblyName!, cell.SyntaxTrees[^1],
            previous is null ? References.All : cell.ExternalReferences.Union(left), cell.Options, previous, typeof(object));

    private Func<object?[], Task<object?>> EntryPoint(CSharpCompilation compilation, MemoryStream image, MemoryStream symbols)
    {
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        return Assemblies.LoadCell(compilation.AssemblyName!, image, symbols)
            .GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    /// <summary>A cell of directives alone has nothing to run. (A loaded file may have.)</summary>
    private static bool HasCode(CSharpCompilation compilation, SyntaxTree tree) =>
        compilation.SyntaxTrees.Length > 1 || tree.GetCompilationUnitRoot().Members.Count > 0;

    /// <summary>Whether the cell ends in an expression without a semicolon that has a value.</summary>
    private static bool HasResult(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        return tree.GetCompilationUnitRoot() is { Members: [..,
            GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }] }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType is not SpecialType.System_Void;
    }
}
