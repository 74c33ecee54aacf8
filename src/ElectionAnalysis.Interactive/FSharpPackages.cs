using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace ElectionAnalysis;

/// <summary>
/// The files beside this assembly that stand on F#, in a context of their own, for kernels that have loaded an older FSharp.Core
/// than Plotly.NET needs: a file that met the older one there would not find its methods.
/// </summary>
internal sealed class FSharpPackages : AssemblyLoadContext
{
    private const string Core = "FSharp.Core";

    private static FSharpPackages? installed;

    private readonly Dictionary<string, string> files;

    private FSharpPackages(Dictionary<string, string> files)
        : base("F#") => this.files = files;

    private static Version? Loaded => Default.Assemblies.Select(a => a.GetName()).FirstOrDefault(n => n.Name == Core)?.Version;

    /// <summary>Lets everybody find these files there, unless the FSharp.Core that is loaded is new enough.</summary>
    public static void Install()
    {
        var own = typeof(FSharpPackages).Assembly.Location;
        var core = Path.Combine(Path.GetDirectoryName(own) ?? "", Core + ".dll");
        if (installed is null && Loaded is { } loaded && File.Exists(core) && AssemblyName.GetAssemblyName(core).Version > loaded)
        {
            installed = new FSharpPackages(Directory.GetFiles(Path.GetDirectoryName(core)!, "*.dll")
                .Where(f => f != own && (f == core || StandsOnFSharp(f)))
                .ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.OrdinalIgnoreCase));

            // The contexts of cells ask here before they look for themselves, and who answers first wins.
            Default.Resolving += (_, name) => installed.Load(name);
        }

        Check();
    }

    /// <summary>Says what to do where Plotly.NET has met an FSharp.Core that is too old for it.</summary>
    public static void Check()
    {
        var plotly = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name == "Plotly.NET").ToList();
        var needed = plotly.SelectMany(a => a.GetReferencedAssemblies()).Where(n => n.Name == Core).Max(n => n.Version);
        if (Loaded is { } loaded && loaded < needed && plotly.Exists(a => GetLoadContext(a) is not FSharpPackages))
        {
            throw new InvalidOperationException(
                $"Plotly.NET 6 needs FSharp.Core {needed.ToString(2)} and this kernel has loaded {loaded.ToString(2)}: use the kernel "
                + "'C# (ElectionAnalysis)', or restart this one and run 'ElectionAnalysisExtension.Register();' "
                + "in a cell before the first chart.");
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        files.TryGetValue(assemblyName.Name!, out var file) ? LoadFromAssemblyPath(file) : null;

    private static bool StandsOnFSharp(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.HasMetadata ? image.GetMetadataReader() : null;
        return reader?.AssemblyReferences.Any(r => reader.StringComparer.Equals(reader.GetAssemblyReference(r).Name, Core)) ?? false;
    }
}
