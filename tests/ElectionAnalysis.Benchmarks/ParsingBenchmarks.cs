using System.Text;
using BenchmarkDotNet.Attributes;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Reading documents: the two real ones repeated until they make 20 MB, from bytes to text to structure to election.</summary>
public class ParsingBenchmarks
{
    private static readonly string[] Seeds =
        [.. Directory.GetFiles(Path.Combine(Repository.Folder, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    private static readonly string[] Documents =
        [.. Enumerable.Range(0, 20_000_000 / Seeds.Sum(Encoding.UTF8.GetByteCount)).SelectMany(_ => Seeds)];
    private static readonly byte[][] Files = Array.ConvertAll(Documents, Encoding.UTF8.GetBytes);

    /// <summary>The documents' size.</summary>
    public static double Megabytes { get; } = Files.Sum(f => (double)f.Length) / 1e6;

    /// <summary>What any reader must do at least.</summary>
    [Benchmark(Baseline = true)]
    public int DecodeAndSplitLines() => Files.Sum(f => Encoding.UTF8.GetString(f).Split('\n').Length);

    /// <summary>Title, infobox, sections, provenance.</summary>
    [Benchmark]
    public int DecodeAndParse() => Files.Sum(f => ElectionDocument.Parse(Encoding.UTF8.GetString(f), "a.txt").Infobox.Count);

    /// <summary>All of it: values, claims in prose, checks.</summary>
    [Benchmark]
    public int WholeElection() => Files.Sum(f => Election.From(ElectionDocument.Parse(Encoding.UTF8.GetString(f), "a.txt")).Findings.Count);
}
