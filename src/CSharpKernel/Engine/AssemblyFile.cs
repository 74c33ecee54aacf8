using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CSharpKernel;

/// <summary>What the file of an assembly says of itself, without loading it.</summary>
internal static class AssemblyFile
{
    private const string Formatting = "Microsoft.DotNet.Interactive.Formatting.dll";

    /// <summary>The files beside one that it needs, and that these need in turn.</summary>
    public static IReadOnlyList<string> Closure(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var found = new List<string>();
        var open = new Queue<string>([path]);
        while (open.TryDequeue(out var next))
        {
            foreach (var file in References(next).Select(n => Path.Combine(folder, n + ".dll")))
            {
                if (file != path && !found.Contains(file, StringComparer.OrdinalIgnoreCase) && File.Exists(file))
                {
                    found.Add(file);
                    open.Enqueue(file);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The file for the compiler. .NET Interactive's formatting brings extension methods for every value under the names of
    /// the notebook's own functions, and with them a call that says who it means would be ambiguous: they are not public here.
    /// </summary>
    public static Stream Open(string path)
    {
        if (Path.GetFileName(path) != Formatting)
        {
            return File.OpenRead(path);
        }

        var image = File.ReadAllBytes(path);
        using var reader = new PEReader(new MemoryStream(image, writable: false));
        var metadata = reader.GetMetadataReader();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (metadata.StringComparer.Equals(type.Name, "DisplayExtensions") && metadata.StringComparer.Equals(type.Namespace, "System"))
            {
                var row = (MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.TypeDef);
                var flags = reader.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.TypeDef) + row;
                image[flags] = (byte)(image[flags] & ~(int)TypeAttributes.VisibilityMask);
            }
        }

        return new MemoryStream(image, writable: false);
    }

    /// <summary>The version of the package that a file came with, or null where it says none.</summary>
    public static Version? PackageVersion(string path)
    {
        var product = System.Diagnostics.FileVersionInfo.GetVersionInfo(path).ProductVersion;
        return Version.TryParse(product?.Split('+', '-')[0], out var version) ? version : null;
    }

    private static List<string> References(string path)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            var metadata = image.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))];
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
