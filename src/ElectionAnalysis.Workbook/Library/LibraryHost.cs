using System.Runtime.CompilerServices;
using CSharpKernel;
using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// What the kernel learns of the library. Nothing of the library is loaded before a cell has asked for it, because a notebook
/// may name another build of it: what needs it stands in <see cref="LibraryValues"/>, behind a look at the names.
/// </summary>
internal sealed class LibraryHost : IKernelHost
{
    private bool isPrepared;

    /// <inheritdoc/>
    public KernelIdentity Identity { get; } = new(
        "elections", LibraryBuild.Name, typeof(LibraryHost).Assembly.GetName().Version!.ToString(3), "Fragmentation.LaaksoTaagepera");

    /// <inheritdoc/>
    public IReadOnlyList<(string Part, string Version)> Versions => [(LibraryBuild.Name, LibraryValues.Version())];

    /// <inheritdoc/>
    public CarriedAssemblies Assemblies { get; } = new LibraryAssemblies();

    /// <inheritdoc/>
    public IReadOnlyList<Magic> Magics { get; } =
        [new("sql", [], "SQL over the tables in variables; '#!sql --name x' keeps the result as x.", IsLanguage: true, SqlMagic.Run)];

    /// <inheritdoc/>
    public string? Remedy(string name) => name == LibraryBuild.Name || LibraryBuild.TypeNames.Value.Contains(name)
        ? "It belongs to the library: run the notebook's first cell, with '#r \"…/ElectionAnalysis.dll\"' and 'using ElectionAnalysis;'."
        : ElectionVocabulary.Abbreviated(name) is { } measure ? $"It is a measure: {measure}" : null;

    /// <inheritdoc/>
    public string? Remedy(WrongValue wrong) => ElectionVocabulary.Instead(wrong);

    /// <inheritdoc/>
    public string? Remedy(ITypeSymbol type, string member, string text) => ElectionVocabulary.Meant(type, member, text);

    /// <inheritdoc/>
    public string? Rewrite(ForeignExpression expression) => ElectionVerbs.Rewrite(expression)
        ?? TableVerbs.Rewrite(expression) ?? FrameVerbs.Rewrite(expression);

    /// <inheritdoc/>
    public string? Size(object value) => value.GetType().Assembly.GetName().Name == LibraryBuild.Name ? LibraryValues.Size(value) : null;

    /// <inheritdoc/>
    public bool IsShown(ITypeSymbol type) => type.ContainingAssembly?.Name == LibraryBuild.Name
        && (type.Name is "Figure" or "Table" or "ExerciseReply" or "SystemResult" || type.BaseType?.Name == "Explained");

    /// <inheritdoc/>
    public bool IsShare(ISymbol symbol, string? name) => symbol.ContainingAssembly?.Name == LibraryBuild.Name
        && (name is null ? symbol.Name.EndsWith("Share", StringComparison.Ordinal)
            : symbol is { Name: "Number", ContainingType.Name: "Row" }
                && (name.EndsWith("_share", StringComparison.Ordinal) || name is "turnout" or "turnout_stated"));

    /// <inheritdoc/>
    public string? DataRemedy => "An election of it is made with Election.From(ElectionDocument.Parse(text, \"pasted\"))";

    /// <inheritdoc/>
    public IEnumerable<string> Advise(CompiledCell cell) => DataFrameAdvice.For(cell);

    /// <inheritdoc/>
    public IEnumerable<(string Title, string Text)> Describe(ISymbol symbol) =>
        symbol.IsStatic && symbol.ContainingAssembly?.Name == LibraryBuild.Name ? LibraryValues.OfMeasure(symbol) : [];

    /// <inheritdoc/>
    public IEnumerable<string> NamesIn(object value, IReadOnlyList<string> members) =>
        value.GetType().Assembly.GetName().Name == LibraryBuild.Name ? LibraryValues.ColumnNames(value, members) : [];

    /// <summary>Charts and frames of packages are shown as the library's own; what that takes is loaded with the first of them.</summary>
    /// <param name="value">The value.</param>
    public void Prepare(object value)
    {
        if (!isPrepared && value.GetType().Assembly.GetName().Name is "Plotly.NET" or "Microsoft.Data.Analysis")
        {
            isPrepared = true;
            Reclaim();
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Reclaim() => ElectionAnalysisExtension.Register();
}
