using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel.Tests;

/// <summary>Assemblies and NuGet packages made on the spot.</summary>
internal static class TestPackages
{
    /// <summary>Everything that this process runs on.</summary>
    public static IEnumerable<MetadataReference> References =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(p => MetadataReference.CreateFromFile(p));

    public static string Compile(string folder, string name, string code, params IEnumerable<string> references)
    {
        var path = Path.Combine(folder, name + ".dll");
        var result = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [
                .. References,
                .. references.Select(r => MetadataReference.CreateFromFile(Path.Combine(folder, r + ".dll"))),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success);
        return path;
    }

    /// <summary>A package is a zip file with a manifest and a folder for every framework.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <param name="id">Its name, and its assembly's.</param>
    /// <param name="version">Its version.</param>
    /// <param name="code">What the assembly holds.</param>
    /// <param name="needs">The packages it depends on, with the versions that it takes.</param>
    public static void Pack(string folder, string id, string version, string code, params IEnumerable<(string Id, string Version)> needs) =>
        Pack(folder, id, version, code, extension: null, needs);

    /// <summary>A package that is an extension of .NET Interactive too, with a script, unless that is null.</summary>
    public static void Pack(string folder, string id, string version, string code, string? extension,
        IEnumerable<(string Id, string Version)> needs)
    {
        using var package = ZipFile.Open(Path.Combine(folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(Compile(folder, id, code, needs.Select(n => n.Id)), $"lib/net8.0/{id}.dll");
        if (extension is not null)
        {
            package.CreateEntryFromFile(Path.Combine(folder, id + ".dll"), $"interactive-extensions/dotnet/{id}.dll");
            using var script = new StreamWriter(package.CreateEntry("interactive-extensions/dotnet/extension.dib").Open());
            script.Write(extension);
        }

        using var manifest = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        var dependencies = string.Concat(needs.Select(n => $"<dependency id=\"{n.Id}\" version=\"{n.Version}\" />"));
        manifest.Write($"<package><metadata><id>{id}</id><version>{version}</version><authors>a</authors><description>d</description><dependencies><group targetFramework=\"net8.0\">{dependencies}</group></dependencies></metadata></package>");
    }
}
