using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CSharpKernel;

/// <summary>Restores <c>#r "nuget: Id, Version"</c> through the installed .NET SDK, all packages of a session together.</summary>
/// <param name="directory">The notebook's folder.</param>
/// <param name="program">What the folder is called in which this machine keeps what was restored.</param>
internal sealed partial class PackageRestorer(string directory, string program)
{
    private readonly List<string> sources = [];
    private readonly Dictionary<string, string> packages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a place to look for packages.</summary>
    /// <param name="source">A folder, relative to the notebook's, or an address.</param>
    public void AddSource(string source)
    {
        var place = source.Contains("://", StringComparison.Ordinal) ? source : Path.GetFullPath(source, directory);
        if (!place.Contains("://", StringComparison.Ordinal) && !Directory.Exists(place))
        {
            throw new SessionException($"there is no folder '{source}' to take packages from; check the path, which starts at the notebook's folder.");
        }

        sources.Add(place);
    }

    /// <param name="directive">What stands in quotes: <c>nuget: Id, Version</c>.</param>
    /// <param name="use">Takes the files; when it cannot, the package is not one of the session.</param>
    /// <param name="cancellation">Ends the SDK.</param>
    /// <exception cref="SessionException">The package cannot be had, or there is no SDK.</exception>
    public void Restore(string directive, Action<RestoredPackages> use, CancellationToken cancellation)
    {
        var (id, version) = Parse(directive);
        var before = packages.GetValueOrDefault(id);
        packages[id] = version.Length == 0 ? before ?? "*" : version;
        try
        {
            use(Restore(cancellation));
        }
        catch (SessionException)
        {
            if (before is null)
            {
                packages.Remove(id);
            }
            else
            {
                packages[id] = before;
            }

            throw;
        }
    }

    /// <summary>The package's name and its version, empty when any will do.</summary>
    /// <exception cref="SessionException">It is no package.</exception>
    public static (string Id, string Version) Parse(string directive) => Directive().Match(directive) is { Success: true } match
        ? (match.Groups["id"].Value, match.Groups["version"].Value)
        : throw new SessionException($"'{directive}' is no package; write #r \"nuget: Id, Version\".");

    private RestoredPackages Restore(CancellationToken cancellation)
    {
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("RestoreRootConfigDirectory", directory),
                new XElement("RestoreAdditionalProjectSources", string.Join(';', sources)),
                new XElement("RuntimeIdentifier", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier),
                new XElement("SelfContained", "false"),
                new XElement("UseAppHost", "false")),
            new XElement("ItemGroup",
                packages.Select(p =>
                    new XElement("PackageReference", new XAttribute("Include", p.Key), new XAttribute("Version", p.Value)))),
            new XElement(
                "Target",
                new XAttribute("Name", "List"),
                new XAttribute("DependsOnTargets", "ResolveReferences"),
                Lines(RestoredPackages.CompileList, "@(ReferencePath->WithMetadataValue('FrameworkReferenceName', ''))"),
                Lines(RestoredPackages.RunList, "@(RuntimeCopyLocalItems)"),
                Lines(RestoredPackages.NativeList, "@(NativeCopyLocalItems)")));
        var text = project.ToString();
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var folder = Path.Combine(home, program, "packages", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
        // What was restored before, and has versions that cannot have changed, needs neither the SDK nor a network.
        if (packages.Values.All(v => v.AsSpan().IndexOfAny("*[(") < 0) && RestoredPackages.Read(folder) is { AreThere: true } before)
        {
            return before;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "packages.csproj"), text);
        File.Delete(Path.Combine(folder, RestoredPackages.NativeList));
        return Dotnet(folder, cancellation) is { } output
            ? throw new SessionException(Message(output))
            : RestoredPackages.Read(folder)?.Found ?? new([], [], []);
    }

    private static XElement Lines(string file, string items) => new(
        "WriteLinesToFile",
        new XAttribute("File", $"$(MSBuildProjectDirectory)/{file}"),
        new XAttribute("Lines", items),
        new XAttribute("Overwrite", "true"));

    /// <returns>What it said when it failed, or null.</returns>
    private static string? Dotnet(string folder, CancellationToken cancellation)
    {
        string[] arguments = ["msbuild", "packages.csproj", "-restore", "-t:List", "-nologo", "-v:quiet", "-nodeReuse:false",
            "-consoleLoggerParameters:NoSummary",
            "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"];
        try
        {
            var (exit, output) = DotnetHost.RunAsync(folder, arguments, cancellation).GetAwaiter().GetResult();
            return exit == 0 ? null : output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new SessionException("packages are restored by the .NET SDK, and 'dotnet' is not to be found; install the SDK.");
        }
    }

    /// <summary>NuGet's first error, without the file names of the project made for it.</summary>
    private static string Message(string output)
    {
        if (output.Contains("No .NET SDKs were found", StringComparison.Ordinal)
            || output.Contains("application 'msbuild' does not exist", StringComparison.Ordinal))
        {
            return "packages are restored by the .NET SDK, and only the runtime is installed; install the SDK.";
        }

        var line = output.Split('\n').FirstOrDefault(l => l.Contains("error ", StringComparison.Ordinal)) ?? output.Trim();
        var match = Error().Match(line);
        var (code, message) = match.Success ? (match.Groups["code"].Value, match.Groups["message"].Value.Trim()) : ("", line.Trim());
        var remedy = code switch
        {
            "NU1101" => "Check the spelling, or name another source with #i \"nuget: address or folder\".",
            "NU1102" or "NU1103" => "Ask for a version that is there.",
            "NU1107" or "NU1608" => "Two packages want different versions of it; name the version that both take in a #r of its own.",
            "NU1605" => "A package wants a newer version than another #r names; name the newer one.",
            "NU1202" or "NU1213" => "The package is not made for .NET 10; ask for another version.",
            "NU1301" => "The source does not answer; check the network, or name another source with #i.",
            _ => "",
        };
        return $"{message.TrimEnd('.')}{(code.Length > 0 ? $" ({code})" : "")}. {remedy}".TrimEnd();
    }

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<id>[\w.\-]+)\s*(?:,\s*(?<version>[\w.\-+*\[\]\(\), ]+?))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Directive();

    [GeneratedRegex(@"error (?<code>\w+)\s*:\s*(?<message>.*?)(?:\s*\[[^\]]*\])?\s*$")]
    private static partial Regex Error();
}
