using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CSharpKernel;

/// <summary>
/// Finds what <c>#load</c> names, relative to the notebook's folder or to the file that loads it, and makes it stoppable like a
/// cell.
/// </summary>
internal sealed class CellSources(string directory) : SourceReferenceResolver
{
    private readonly SourceFileResolver files = new(ImmutableArray<string>.Empty, directory);

    public override string? NormalizePath(string path, string? baseFilePath) => files.NormalizePath(path, Base(baseFilePath));

    public override string? ResolveReference(string path, string? baseFilePath) => files.ResolveReference(path, Base(baseFilePath));

    public override Stream OpenRead(string resolvedPath) => files.OpenRead(resolvedPath);

    public override SourceText ReadText(string resolvedPath)
    {
        using var stream = OpenRead(resolvedPath);
        var text = SourceText.From(stream, System.Text.Encoding.UTF8);
        return !CellSyntax.TryParse(text.ToString(), resolvedPath, out var tree)
            ? throw new IOException("it is nested too deeply to be compiled")
            : tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? text
            : SourceText.From(CellInstrumenter.Instrument(tree, meaning: null).ToString(), System.Text.Encoding.UTF8);
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => files.GetHashCode();

    /// <summary>Cells are not files, so only a loaded file is a base.</summary>
    private static string? Base(string? path) => Path.IsPathRooted(path) ? path : null;
}
