using System.Diagnostics;
using System.Globalization;
using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Benchmarks;

/// <summary>What is read of a folder of real files: a table in Markdown, with the seconds beside those of a bare read.</summary>
internal static class FilesOfTheWorld
{
    public static int Print(string folder)
    {
        var facts = FileFact.All(Path.Combine(Repository.Folder, "tests", "documents", "files-of-the-world.tsv"));
        Console.WriteLine("| file | MB | elections | rows of parties | of districts | facts right | findings | s | bare read, s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(p => Path.GetFileName(p) is not "README.md" && !p.EndsWith(".table.csv", StringComparison.Ordinal)))
        {
            var clock = Stopwatch.StartNew();
            var bytes = File.ReadAllBytes(path).LongLength;
            var bare = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var (archive, refused) = Load(path);
            var read = clock.Elapsed.TotalSeconds;
            var own = facts.Where(f => path.EndsWith(f.File, StringComparison.Ordinal)).ToList();
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            Console.WriteLine(archive is null ? FormattableString.Invariant($"| {name} | {bytes / 1e6:0.##} | – | – | – | – | refused: {refused} | {read:0.##} | {bare:0.###} |")
                : FormattableString.Invariant($"| {name} | {bytes / 1e6:0.##} | {archive.Records.Count} | {archive.Parties.RowCount} | {archive.Districts.RowCount} | {Right(own, archive)} | {archive.Findings.RowCount} | {read:0.##} | {bare:0.###} |"));
        }

        return 0;
    }

    private static string Right(List<FileFact> facts, ElectionArchive archive) => facts.Count == 0 ? "none listed"
        : string.Create(CultureInfo.InvariantCulture, $"{facts.Count(f => f.IsIn(archive))} of {facts.Count}");

    private static (ElectionArchive? Archive, string Refused) Load(string path)
    {
        try
        {
            return (ElectionArchive.Load(path), "");
        }
        catch (DocumentException e)
        {
            return (null, e.Message[..Math.Min(120, e.Message.Length)].Replace("|", "\\|", StringComparison.Ordinal) + "…");
        }
    }
}
