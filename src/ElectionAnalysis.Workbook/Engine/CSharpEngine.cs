using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace ElectionAnalysis.Workbook;

/// <summary>Runs C# cell by cell; each sees what the ones before declared.</summary>
internal sealed class CSharpEngine : IDisposable
{
    private static readonly Assembly[] Preloaded = [typeof(Election).Assembly, typeof(NotebookFunctions).Assembly];

    private readonly InteractiveAssemblyLoader loader = new();
    private readonly ScriptOptions options;
    private ScriptState<object>? state;

    /// <param name="directory">The folder that <c>#r</c> paths are relative to.</param>
    public CSharpEngine(string directory)
    {
        foreach (var assembly in Preloaded)
        {
            loader.RegisterDependency(assembly);
        }

        options = ScriptOptions.Default
            .WithReferences(PlatformReferences.All)
            .AddReferences(typeof(NotebookFunctions).Assembly, typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly)
            .WithImports("System", "System.Text", "System.Threading.Tasks", "System.Linq", "System.Collections.Generic", typeof(NotebookFunctions).FullName!)
            .WithMetadataResolver(new HostFirstResolver(ScriptMetadataResolver.Default.WithBaseDirectory(directory), Preloaded))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(directory))
            .WithEmitDebugInformation(true)
            .WithFileEncoding(System.Text.Encoding.UTF8)
            .WithOptimizationLevel(OptimizationLevel.Debug)
            .WithLanguageVersion(LanguageVersion.Preview)
            .WithAllowUnsafe(false);
    }

    /// <summary>Runs one cell.</summary>
    /// <returns>The error that stopped it, or null.</returns>
    public async Task<CellError?> RunAsync(string code, int number, CellOutputs outputs, CancellationToken cancellation)
    {
        var path = $"cell {number}";
        try
        {
            ConsoleRouter.Current = outputs;
            var script = state is null
                ? CSharpScript.Create<object>(code, options.WithFilePath(path), assemblyLoader: loader)
                : state.Script.ContinueWith<object>(code, options.WithFilePath(path));
            var errors = script.Compile(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
            if (!errors.IsEmpty)
            {
                return CellErrors.OfCompilation(errors, code);
            }

            state = state is null
                ? await script.RunAsync(cancellationToken: cancellation)
                : await script.RunFromAsync(state, cancellation);
            if (HasResult(script))
            {
                outputs.Result(state.ReturnValue, number);
            }

            return null;
        }
        catch (CompilationErrorException e)
        {
            return CellErrors.OfCompilation(e.Diagnostics, code);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return CellErrors.OfException(e, number, code);
        }
        finally
        {
            ConsoleRouter.Current = null;
        }
    }

    public void Dispose() => loader.Dispose();

    /// <summary>Whether the cell ends in an expression without a semicolon that has a value.</summary>
    private static bool HasResult(Script script)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }] }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType is not SpecialType.System_Void;
    }
}
