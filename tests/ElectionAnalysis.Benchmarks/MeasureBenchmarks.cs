using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Ten million rows in one million elections, against loops written by hand over the same arrays.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MeasureBenchmarks
{
    private const int Elections = 1_000_000;
    private const int Parties = 10;

    private int[] election = [];
    private double[] before = [];
    private double[] after = [];
    private int[] seats = [];
    private Table table = null!;
    private DataFrame frame = null!;

    /// <summary>The same pseudo-random rows on every run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20131215);
        election = [.. Enumerable.Range(0, Elections * Parties).Select(i => i / Parties)];
        before = [.. election.Select(_ => (double)random.Next(1, 1_000_000))];
        after = [.. election.Select(_ => (double)random.Next(1, 1_000_000))];
        seats = [.. election.Select(_ => random.Next(1, 1_000_000))];
        table = new(Column.Of("election", election), Column.Of("before", before), Column.Of("after", after), Column.Of("seats", seats));
        frame = table;
    }

    /// <summary>The loop one would write.</summary>
    /// <returns>The effective numbers.</returns>
    [BenchmarkCategory("Laakso–Taagepera"), Benchmark(Baseline = true)]
    public List<double> LaaksoTaageperaByHand()
    {
        var results = new List<double>();
        for (var i = 0; i < election.Length;)
        {
            double sum = 0, squares = 0;
            var current = election[i];
            for (; i < election.Length && election[i] == current; i++)
            {
                sum += after[i];
                squares += after[i] * after[i];
            }

            results.Add(sum * sum / squares);
        }

        return results;
    }

    /// <summary>The library.</summary>
    /// <returns>The effective numbers.</returns>
    [BenchmarkCategory("Laakso–Taagepera"), Benchmark]
    public Table LaaksoTaagepera() => table.Measure(Fragmentation.LaaksoTaagepera, "after", "election");

    /// <summary>The library over the buffers of a frame.</summary>
    /// <returns>The effective numbers.</returns>
    [BenchmarkCategory("Laakso–Taagepera"), Benchmark]
    public Table LaaksoTaageperaOfAFrame() => frame.Measure(Fragmentation.LaaksoTaagepera, "after", "election");

    /// <summary>The loop one would write.</summary>
    /// <returns>The effective numbers.</returns>
    [BenchmarkCategory("Laakso–Taagepera, int"), Benchmark(Baseline = true)]
    public List<double> LaaksoTaageperaOfIntsByHand()
    {
        var results = new List<double>();
        for (var i = 0; i < election.Length;)
        {
            double sum = 0, squares = 0;
            var current = election[i];
            for (; i < election.Length && election[i] == current; i++)
            {
                double weight = seats[i];
                sum += weight;
                squares += weight * weight;
            }

            results.Add(sum * sum / squares);
        }

        return results;
    }

    /// <summary>The library.</summary>
    /// <returns>The effective numbers.</returns>
    [BenchmarkCategory("Laakso–Taagepera, int"), Benchmark]
    public Table LaaksoTaageperaOfInts() => table.Measure(Fragmentation.LaaksoTaagepera, "seats", "election");

    /// <summary>The library over the buffers of a frame.</summary>
    /// <returns>The effective numbers.</returns>
    [BenchmarkCategory("Laakso–Taagepera, int"), Benchmark]
    public Table LaaksoTaageperaOfAFrameOfInts() => frame.Measure(Fragmentation.LaaksoTaagepera, "seats", "election");

    /// <summary>The loop one would write.</summary>
    /// <returns>The volatilities.</returns>
    [BenchmarkCategory("Pedersen"), Benchmark(Baseline = true)]
    public List<double> PedersenByHand()
    {
        var results = new List<double>();
        for (var i = 0; i < election.Length;)
        {
            double totalBefore = 0, totalAfter = 0, change = 0;
            var (start, current) = (i, election[i]);
            for (; i < election.Length && election[i] == current; i++)
            {
                totalBefore += before[i];
                totalAfter += after[i];
            }

            for (var k = start; k < i; k++)
            {
                change += Math.Abs((after[k] / totalAfter) - (before[k] / totalBefore));
            }

            results.Add(change / 2);
        }

        return results;
    }

    /// <summary>The library.</summary>
    /// <returns>The volatilities.</returns>
    [BenchmarkCategory("Pedersen"), Benchmark]
    public Table Pedersen() => table.Measure(Swing.Pedersen, ["before", "after"], "election");
}
