using System.Reflection;

namespace CSharpKernel;

/// <summary>
/// What the process has one copy of, which cells use too: .NET, the kernel with what it speaks to cells in, and what the host
/// shares.
/// </summary>
/// <param name="carried">What the host shares.</param>
internal sealed class SharedAssemblies(CarriedAssemblies carried)
{
    private static readonly Dictionary<string, string> Own = new Assembly[]
    {
        typeof(NotebookFunctions).Assembly,
        typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly,
    }.ToDictionary(a => a.GetName().Name!, a => a.Location, StringComparer.OrdinalIgnoreCase);

    private static readonly string PlatformFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Dictionary<string, string> Platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(p => Path.GetDirectoryName(p) == PlatformFolder)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToDictionary(p => Path.GetFileNameWithoutExtension(p), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the host shares.</summary>
    public CarriedAssemblies Carried => carried;

    /// <summary>The files of what every cell sees without a directive.</summary>
    public IEnumerable<string> InSight => Platform.Values.Order(StringComparer.Ordinal).Concat(Own.Values).Concat(carried.Ground);

    /// <summary>A part of .NET, or null.</summary>
    public static string? PlatformFile(string name) => Platform.GetValueOrDefault(name);

    public static bool IsPlatform(string name) => Platform.ContainsKey(name);

    /// <summary>The kernel's own file, or one it speaks to cells in; null for any other.</summary>
    public static string? OwnFile(string name) => Own.GetValueOrDefault(name);

    public bool IsLibrary(string name) => string.Equals(name, carried.Library, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether cells use the process's copy: of anything but .NET itself, which the runtime sees to.</summary>
    public bool Has(string name) => IsLibrary(name) || Own.ContainsKey(name) || carried.Find(name) is not null;
}
