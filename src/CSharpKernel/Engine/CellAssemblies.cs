using System.Reflection;
using System.Runtime.Loader;

namespace CSharpKernel;

/// <summary>Loads compiled cells, and what they refer to. A cell that nothing holds any more is unloaded.</summary>
internal sealed class CellAssemblies
{
    private readonly SharedAssemblies shared;
    private readonly AssemblyLoadContext referenced;
    private readonly Dictionary<string, WeakReference<Assembly>> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> natives = new(StringComparer.OrdinalIgnoreCase);

    public CellAssemblies(SharedAssemblies shared)
    {
        this.shared = shared;
        referenced = new ReferencedContext(this);
    }

    /// <summary>Makes a file loadable by the name of its assembly, and its neighbours with it.</summary>
    public void Register(string path)
    {
        if (!HasOther(path))
        {
            files[Path.GetFileNameWithoutExtension(path)] = path;
        }

        folders.Add(Path.GetDirectoryName(path)!);
    }

    /// <summary>Whether an assembly of a file's name is loaded already, from another file.</summary>
    public bool HasOther(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name && files.TryGetValue(name, out var known) && known != path
        && referenced.Assemblies.Any(a => string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Loads a file, or what the session has under its name already: packages bring some files twice.</summary>
    public Assembly Load(string path)
    {
        var name = new AssemblyName(Path.GetFileNameWithoutExtension(path));
        if (!files.ContainsKey(name.Name!))
        {
            Register(path);
        }

        return Find(name) ?? Assembly.Load(name);
    }

    public void RegisterNative(string path) => natives.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    public Assembly LoadCell(string name, MemoryStream code, MemoryStream symbols)
    {
        var assembly = new CellAssemblyContext(name, this).LoadFromStream(code, symbols);
        cells[name] = new(assembly);
        if (cells.Count % 256 == 0)
        {
            foreach (var gone in cells.Where(c => !c.Value.TryGetTarget(out _)).Select(c => c.Key).ToList())
            {
                cells.Remove(gone);
            }
        }

        return assembly;
    }

    private Assembly? Cell(string? name) =>
        name is not null && cells.TryGetValue(name, out var cell) && cell.TryGetTarget(out var assembly) ? assembly : null;

    /// <summary>What the program itself runs on is shared; anything else is the notebook's own choice.</summary>
    private Assembly? Find(AssemblyName wanted)
    {
        if (wanted.Name is not { } name || shared.Has(name))
        {
            return null;
        }

        var path = files.GetValueOrDefault(name) ?? folders.Select(f => Path.Combine(f, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null || SharedAssemblies.IsPlatform(name) ? null : referenced.LoadFromAssemblyPath(path);
    }

    private sealed class ReferencedContext(CellAssemblies owner) : AssemblyLoadContext("referenced")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => owner.Find(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName)
        {
            var name = Path.GetFileNameWithoutExtension(unmanagedDllName);
            var path = owner.natives.GetValueOrDefault(name) ?? owner.natives.GetValueOrDefault("lib" + name);
            return path is null ? 0 : LoadUnmanagedDllFromPath(path);
        }
    }

    private sealed class CellAssemblyContext(string name, CellAssemblies owner) : AssemblyLoadContext(name, isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => owner.Cell(assemblyName.Name) ?? owner.Find(assemblyName);
    }
}
