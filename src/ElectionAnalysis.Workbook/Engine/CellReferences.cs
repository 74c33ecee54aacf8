using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Finds what <c>#r</c> names: a file relative to the notebook's folder, a part of .NET, or a restored package. What
/// the program itself runs on is never loaded a second time, because two copies of one type would not be the same type;
/// so <c>#r</c> of the library also works before its own path is built.
/// </summary>
internal sealed class CellReferences(string directory, CellAssemblies assemblies) : MetadataReferenceResolver
{
    public const string PackagePrefix = "nuget:";

    private static readonly Assembly[] Shared =
    [
        typeof(NotebookFunctions).Assembly,
        typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly,
    ];

    private static readonly string PlatformFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Dictionary<string, string> Platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(p => Path.GetDirectoryName(p) == PlatformFolder)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToDictionary(p => Path.GetFileNameWithoutExtension(p), StringComparer.OrdinalIgnoreCase);

    private readonly string directory = directory;
    private readonly HashSet<string> restored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PortableExecutableReference> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> known = new(StringComparer.Ordinal);

    /// <summary>
    /// What every cell sees without a directive. What the library stands on is among it: if it came with a later cell,
    /// the compiler would take the library's types for others than those that the cells before had.
    /// </summary>
    public static ImmutableArray<MetadataReference> Default { get; } =
    [
        .. Platform.Values.Order(StringComparer.Ordinal).Concat(Shared.Select(a => a.Location)).Concat(LibraryBuild.Ground)
            .Select(p => Read(p, MetadataReferenceProperties.Assembly)),
    ];

    public override bool ResolveMissingAssemblies => false;

    /// <summary>Whether the process has one copy, which cells use too: what the program or the library speak with them in.</summary>
    public static bool IsShared(string name) =>
        IsLibrary(name) || LibraryBuild.Carried(name) is not null || Shared.Any(a => Same(a.GetName().Name, name));

    public static bool IsPlatform(string name) => Platform.ContainsKey(name);

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
        path = LibraryBuild.Carried(name) ?? path;
        if (!IsLibrary(name) && File.Exists(path))
        {
            Add(path == LibraryBuild.Interactive ? LibraryBuild.Upper : AssemblyFile.Closure(path));
        }
    }

    private void Add(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (LibraryBuild.Carried(name) is { } carried)
            {
                packages[name] = Carried(carried);
            }
            else if (!IsPlatform(name) && !IsShared(name))
            {
                packages[name] = Reference(file, MetadataReferenceProperties.Assembly);
            }
        }
    }

    public bool HasPackages(string directive) => restored.Contains(directive);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
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

        if (IsLibrary(name))
        {
            return [Reference(LibraryBuild.Choose(Path.GetFullPath(path, directory)), properties)];
        }

        if (Array.Find(Shared, a => Same(a.GetName().Name, name)) is { } own)
        {
            return [Reference(own.Location, properties)];
        }

        if (LibraryBuild.Carried(name) is { } carried)
        {
            return [Carried(carried)];
        }

        var full = Path.GetFullPath(path, directory);
        return File.Exists(full) ? [Reference(full, properties)]
            : !path.Contains('/', StringComparison.Ordinal) && Platform.TryGetValue(name, out var part) ? [Reference(part, properties)]
            : [];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => directory.GetHashCode(StringComparison.Ordinal);

    private static bool IsLibrary(string name) => Same(name, LibraryBuild.Name);

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one reference to a file of the program's own.</summary>
    private PortableExecutableReference Carried(string path) =>
        Default.FirstOrDefault(r => r.Display == path) as PortableExecutableReference ?? Reference(path, MetadataReferenceProperties.Assembly);

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
