using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The pages at the root and under <c>docs</c> name only what is there.</summary>
public sealed partial class PapersTests
{
    private static string Root => Workspace.Repository;

    [Fact]
    public void Pages_EveryLinkAndPath_LeadsSomewhere()
    {
        var pages = Directory.GetFiles(Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories));
        var missing = pages.Order(StringComparer.Ordinal).SelectMany(page => File.ReadLines(page).SelectMany((text, i) => Named(page, text)
            .Where(n => !Exists(n.Full)).Select(n => $"{Path.GetRelativePath(Root, page)}:{i + 1}: there is no '{n.Written}'"))).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Citation_Version_IsTheBuilds()
    {
        var version = XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Contains($"version: {version}", File.ReadAllLines(Path.Combine(Root, "CITATION.cff")));
    }

    /// <summary>Links, which start at the page, and paths, which start at the root; neither addresses nor what a build makes.</summary>
    private static IEnumerable<(string Written, string Full)> Named(string page, string line) =>
        Link().Matches(line).Select(m => m.Groups["to"].Value).Where(to => !to.Contains(':', StringComparison.Ordinal))
            .Select(to => (to, Path.GetFullPath(to, Path.GetDirectoryName(page)!)))
            .Concat(FromRoot().Matches(line).Select(m => m.Value).Where(path => !path.Contains("/bin/", StringComparison.Ordinal))
                .Select(path => (path, Path.GetFullPath(path, Root))));

    private static bool Exists(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        return name.Contains('*', StringComparison.Ordinal)
            ? Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, name).Any()
            : Path.Exists(path);
    }

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(src|tests|notebooks|seeds|docs|\.ci|\.github|\.devcontainer)/[\w./*-]*[\w*]",
        RegexOptions.ExplicitCapture)]
    private static partial Regex FromRoot();
}
