using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Which build of the library runs. One process has one, because two copies of a type would not be the same type. An
/// installed kernel brings a precompiled copy; but when the notebook's own <c>#r</c> names another build, that one is
/// loaded, so that nobody reads yesterday's numbers from today's code.
/// </summary>
internal static class LibraryBuild
{
    public const string Name = "ElectionAnalysis";

    /// <summary>Where an installed kernel keeps its copy, out of reach of the runtime's own search.</summary>
    public const string Folder = "library";

    /// <summary>Names the build that the copy was compiled from.</summary>
    public const string BuiltFrom = "built-from.txt";

    private static readonly Lock Gate = new();
    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, Folder, Name + ".dll");
    private static readonly HashSet<Guid> Mentioned = [];

    private static string? loaded;
    private static Guid build;

    /// <summary>What the library stands on beside .NET. Its public types speak of it, so a process has one copy of each.</summary>
    public static IReadOnlyList<string> Ground { get; } =
        Files("AngleSharp", "Apache.Arrow", "Apache.Arrow.Scalars", "CsvHelper", "ExcelDataReader", "SharpCompress",
            "Microsoft.Data.Analysis", "Microsoft.ML.DataView", "System.Numerics.Tensors");

    /// <summary>The library's second half, for Plotly.NET and .NET Interactive.</summary>
    public static string Interactive { get; } = Beside("ElectionAnalysis.Interactive");

    /// <summary>That half and what it stands on beside the ground: a cell has it when it asks for it.</summary>
    public static IReadOnlyList<string> Upper { get; } = [Interactive, .. Files(
        "DynamicObj", "Fable.Core", "FSharp.Core", "Giraffe.ViewEngine", "Newtonsoft.Json", "Plotly.NET", "Plotly.NET.CSharp",
        "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Documents", "System.Reactive")];

    /// <summary>The file of an assembly that a process has one copy of, the program's, or null.</summary>
    /// <param name="name">The assembly's name.</param>
    public static string? Carried(string name) =>
        Ground.Concat(Upper)
            .FirstOrDefault(p => string.Equals(Path.GetFileNameWithoutExtension(p), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of public types, without loading anything.</summary>
    public static Lazy<HashSet<string>> TypeNames { get; } = new(() => ReadTypeNames(loaded ?? (File.Exists(Own) ? Own : Location())));

    /// <summary>Has the runtime ask here for the library when it is first needed.</summary>
    [ModuleInitializer]
    internal static void Attach()
    {
        if (File.Exists(Own))
        {
            AssemblyLoadContext.Default.Resolving += static (context, name) =>
                name.Name == Name ? context.LoadFromAssemblyPath(Choose(asked: null)) : null;
        }
    }

    /// <summary>The file of the build that runs, or that will from now on.</summary>
    /// <param name="asked">The file that a notebook names.</param>
    public static string Choose(string? asked)
    {
        if (!File.Exists(Own))
        {
            return Location();
        }

        lock (Gate)
        {
            var wanted = asked is not null && File.Exists(asked) ? Version(asked) : null;
            if (loaded is null)
            {
                var own = Guid.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Own)!, BuiltFrom)));
                build = wanted ?? own;
                loaded = build == own ? Own : Copied(asked!);
                AssemblyLoadContext.Default.LoadFromAssemblyPath(loaded);
            }
            else if (wanted is { } other && other != build && Mentioned.Add(other))
            {
                Console.Error.WriteLine($"{Path.GetFileName(asked)} has been built anew; restart the kernel to use it.");
            }

            return loaded;
        }
    }

    /// <summary>The id that the compiler gives a build, or null when the file is none.</summary>
    private static Guid? Version(string path)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            var metadata = image.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A copy, so that the library can be built again while the kernel runs.</summary>
    private static string Copied(string path)
    {
        var folder = Directory.CreateTempSubdirectory("elections-library").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        foreach (var ending in (string[])[".dll", ".pdb", ".xml"])
        {
            var file = Path.ChangeExtension(path, ending);
            if (File.Exists(file))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }

        return Path.Combine(folder, Path.GetFileName(path));
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A system that locks loaded libraries keeps it in its folder for temporary files.
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Location() => typeof(Election).Assembly.Location;

    private static string[] Files(params string[] names) => Array.ConvertAll(names, Beside);

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static HashSet<string> ReadTypeNames(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(t => (t.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
            .Select(t => metadata.GetString(t.Name))
            .ToHashSet(StringComparer.Ordinal);
    }
}
