using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>The library, the second half of it, and what both stand on, as the kernel asks for them.</summary>
internal sealed class LibraryAssemblies : CarriedAssemblies
{
    /// <inheritdoc/>
    public override string Library => LibraryBuild.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Ground => LibraryBuild.Ground;

    /// <inheritdoc/>
    public override string Choose(string asked) => LibraryBuild.Choose(asked);

    /// <inheritdoc/>
    public override string? Find(string name) => LibraryBuild.Carried(name);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? With(string file) => file == LibraryBuild.Interactive ? LibraryBuild.Upper : null;
}
