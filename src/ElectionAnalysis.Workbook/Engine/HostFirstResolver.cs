using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Resolves <c>#r</c> as usual, except that an assembly the program itself runs on is never loaded a second time:
/// two copies of one type would not be the same type. It also works before the notebook's own path is built.
/// </summary>
internal sealed class HostFirstResolver(MetadataReferenceResolver inner, IReadOnlyList<Assembly> host) : MetadataReferenceResolver
{
    private readonly MetadataReferenceResolver inner = inner;

    public override bool ResolveMissingAssemblies => inner.ResolveMissingAssemblies;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var name = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
        var own = host.FirstOrDefault(a => string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase));
        return own is null ? inner.ResolveReference(reference, baseFilePath, properties) : [MetadataReference.CreateFromFile(own.Location, properties)];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        inner.ResolveMissingAssembly(definition, referenceIdentity);

    public override bool Equals(object? other) => other is HostFirstResolver resolver && inner.Equals(resolver.inner);

    public override int GetHashCode() => inner.GetHashCode();
}
