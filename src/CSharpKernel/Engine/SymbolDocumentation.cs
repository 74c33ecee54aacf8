using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>The XML documentation of an assembly, read when it is first asked for.</summary>
internal sealed class SymbolDocumentation : DocumentationProvider
{
    /// <summary>Where .NET's own documentation lies: the SDK has it, in files divided otherwise than the assemblies are.</summary>
    private static readonly string[] CoreFiles = ["System.Runtime", "System.Collections", "System.Threading", "System.Console",
        "System.Linq"];

    /// <summary>Every file is read once: .NET's assemblies look into the same few.</summary>
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Known = new(StringComparer.Ordinal);

    private readonly Lazy<string[]> files;
    private readonly string path;

    private SymbolDocumentation(string path)
    {
        this.path = path;
        files = new(() => [.. Files(path).Where(File.Exists)]);
    }

    public static SymbolDocumentation Of(string assembly) => new(assembly);

    public override bool Equals(object? obj) => obj is SymbolDocumentation other && other.path == path;

    public override int GetHashCode() => path.GetHashCode(StringComparison.Ordinal);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture,
        CancellationToken cancellationToken = default) =>
        files.Value.Select(f => Known.GetOrAdd(f, Read).GetValueOrDefault(documentationMemberID)).FirstOrDefault(m => m is not null);

    private static Dictionary<string, string> Read(string file)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(file);
            for (var more = reader.ReadToFollowing("member"); more; more = reader.NodeType == XmlNodeType.Element
                || reader.ReadToFollowing("member"))
            {
                if (reader.GetAttribute("name") is { } name)
                {
                    read.TryAdd(name, reader.ReadOuterXml());
                    reader.MoveToContent();
                }
                else
                {
                    reader.Read();
                }
            }
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // Half a documentation file is better than none, and none is no error.
        }

        return read;
    }

    private static IEnumerable<string> Files(string assembly)
    {
        yield return Path.ChangeExtension(assembly, ".xml");
        var runtime = Path.GetDirectoryName(assembly)!;
        if (runtime != Path.GetDirectoryName(typeof(object).Assembly.Location))
        {
            yield break;
        }

        // …/shared/Microsoft.NETCore.App/10.0.1 → …/packs/Microsoft.NETCore.App.Ref/10.0.*/ref/net10.0
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var major = Path.GetFileName(runtime).Split('.')[0] + ".";
        var pack = Directory.Exists(packs)
            ? Directory.GetDirectories(packs, major + "*").Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        var folder = pack is null ? null : Directory.GetDirectories(Path.Combine(pack, "ref")).FirstOrDefault();
        if (folder is not null)
        {
            foreach (var name in CoreFiles.Prepend(Path.GetFileNameWithoutExtension(assembly)).Distinct(StringComparer.Ordinal))
            {
                yield return Path.Combine(folder, name + ".xml");
            }
        }
    }
}
