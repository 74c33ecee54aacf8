using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>The assemblies of .NET itself, read once for all notebooks.</summary>
internal static class PlatformReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Paths().Select(p => MetadataReference.CreateFromFile(p))];

    private static IEnumerable<string> Paths()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(p => Path.GetDirectoryName(p) == folder)
            .Order(StringComparer.Ordinal);
    }
}
