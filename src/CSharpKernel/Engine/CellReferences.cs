using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>
/// Finds what <c>#r</c> names: a file relative to the notebook's folder, a part of .NET, or a restored package. What
/// the program itself runs on is never loaded a second time, because two copies of one type would not be the same type;
/// so <c>#r</c> of the host's library also works before its own path is built.
/// </summary>
internal sealed class CellReferences : MetadataReferenceResolver
{
    public const string PackagePrefix = "nuget:";

    /// <summary>Read once for all sessions: what every cell sees stays the same while the process runs.</summary>
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> ReadFiles = new(StringComparer.Ordinal);

    private readonly string directory;
    private readonly SharedAssemblies shared;
    private readonly CellAssemblies assemblies;
    private readonly Dictionary<string, PortableExecutableReference> inSight;
    private readonly HashSet<string> restored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PortableExecutableReference> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> known = new(StringComparer.Ordinal);

    public CellReferences(string directory, SharedAssemblies shared, CellAssemblies assemblies)
    {
        this.directory = directory;
        this.shared = shared;
        this.assemblies = assemblies;
        var files = shared.InSight.Distinct(StringComparer.Ordinal).ToList();
        inSight = files.ToDictionary(p => p, p => ReadFiles.GetOrAdd(p, f => Read(f, MetadataReferenceProperties.Assembly)),
            StringComparer.Ordinal);
        Default = [.. files.Select(f => inSight[f])];
    }

    /// <summary>What every cell sees without a directive.</summary>
    public ImmutableArray<MetadataReference> Default { get; }

    public override bool ResolveMissingAssemblies => false;

    /// <summary>What the first cell is compiled against: what every cell sees, and the packages that the session has restored.</summary>
    public IEnumerable<MetadataReference> All => packages.Count == 0 ? Default : [.. Default, .. packages.Values];

    /// <summary>
    /// What a cell must be given beyond what it has from the cells before it. The compiler hands on every reference, and
    /// keeps a table of all of them with every cell: given again each time, a thousand cells would take gigabytes.
    /// </summary>
    public IEnumerable<MetadataReference> Beyond(IReadOnlyList<Submission> cells) =>
        cells.Count == 0 ? All : packages.Values.Where(p => !cells.Any(c => c.Compilation.ExternalReferences.Contains(p)));

    /// <summary>
    /// Makes a directive such as <c>#r "nuget: Id, Version"</c> good, and gives every later cell the files. The compiler
    /// takes one reference for a directive, and a package has many.
    /// </summary>
    public void AddPackages(string directive, IEnumerable<string> files)
    {
        Add(files);
        restored.Add(directive);
    }

    /// <summary>
    /// Gives a cell what a file that it names stands on and has beside it. If that came with a later cell, the compiler
    /// would take the file's types for others than before.
    /// </summary>
    /// <param name="reference">The file, as <c>#r</c> names it.</param>
    public void AddNeighbours(string reference)
    {
        var path = Path.GetFullPath(reference.Replace('\\', '/'), directory);
        var name = Path.GetFileNameWithoutExtension(path);
        path = shared.Carried.Find(name) ?? path;
        if (!shared.IsLibrary(name) && File.Exists(path))
        {
            Add(shared.Carried.With(path) ?? AssemblyFile.Closure(path));
        }
    }

    public bool HasPackages(string directive) => restored.Contains(directive);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath,
        MetadataReferenceProperties properties)
    {
        if (restored.Contains(reference))
        {
            return [(PortableExecutableReference)Default[0]];
        }

        var path = reference.Replace('\\', '/');
        var name = Path.GetFileName(path);
        if (name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
        {
            name = Path.GetFileNameWithoutExtension(name);
        }

        if (shared.IsLibrary(name))
        {
            return [Reference(shared.Carried.Choose(Path.GetFullPath(path, directory)), properties)];
        }

        if (SharedAssemblies.OwnFile(name) is { } own)
        {
            return [Reference(own, properties)];
        }

        if (shared.Carried.Find(name) is { } carried)
        {
            return [OneOf(carried)];
        }

        var full = Path.GetFullPath(path, directory);
        return File.Exists(full) ? [Reference(full, properties)]
            : !path.Contains('/', StringComparison.Ordinal) && SharedAssemblies.PlatformFile(name) is { } part
                ? [Reference(part, properties)]
            : [];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => directory.GetHashCode(StringComparison.Ordinal);

    private void Add(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (shared.Carried.Find(name) is { } carried)
            {
                packages[name] = OneOf(carried);
            }
            else if (!SharedAssemblies.IsPlatform(name) && !shared.Has(name))
            {
                packages[name] = Reference(file, MetadataReferenceProperties.Assembly);
            }
        }
    }

    /// <summary>The one reference to a file that the host shares: the one that every cell has, where they have it.</summary>
    private PortableExecutableReference OneOf(string path) =>
        inSight.GetValueOrDefault(path) ?? Reference(path, MetadataReferenceProperties.Assembly);

    /// <summary>Only the metadata: the code of all of .NET would take a hundred megabytes.</summary>
    private static PortableExecutableReference Read(string path, MetadataReferenceProperties properties)
    {
        try
        {
            using var file = AssemblyFile.Open(path);
            return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata))
                .GetReference(SymbolDocumentation.Of(path), properties.Aliases, properties.EmbedInteropTypes, path);
        }
        catch (BadImageFormatException)
        {
            // Read as a whole, it becomes an error of the compiler's, with the line of the directive.
            return MetadataReference.CreateFromFile(path, properties);
        }
    }

    private PortableExecutableReference Reference(string path, MetadataReferenceProperties properties)
    {
        var key = $"{path}|{File.GetLastWriteTimeUtc(path).Ticks}";
        if (!known.TryGetValue(key, out var reference))
        {
            assemblies.Register(path);
            known[key] = reference = Read(path, properties);
        }

        return reference;
    }
}
