using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Every power index of one house, against a look at every coalition (which ends at 20 parties), with more parties.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class PowerGrowth
{
    private const int House = 1_000;
    private const int MostToEnumerate = 20;

    private int[] seats = [];

    /// <summary>Parties in a house of 1,000.</summary>
    [Params(10, 20, 40)]
    public int Parties { get; set; }

    /// <summary>The same pseudo-random seats on every run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20131215);
        seats = [.. Enumerable.Range(0, Parties).Select(_ => 1 + random.Next(House / Parties))];
        seats[0] += House - seats.Sum();
    }

    /// <summary>Swings over every coalition, of the first 20 parties where there are more.</summary>
    /// <returns>The swings.</returns>
    [Benchmark(Baseline = true)]
    public long[] EveryCoalition()
    {
        var swings = new long[seats.Length];
        for (var coalition = 0; coalition < 1 << Math.Min(MostToEnumerate, seats.Length); coalition++)
        {
            var sum = 0;
            for (var i = 0; i < seats.Length; i++)
            {
                sum += (coalition >> i & 1) * seats[i];
            }

            for (var i = 0; i < seats.Length && sum > House / 2; i++)
            {
                swings[i] += (coalition >> i & 1) == 1 && sum - seats[i] <= House / 2 ? 1 : 0;
            }
        }

        return swings;
    }

    /// <summary>The library's swings.</summary>
    /// <returns>The swings.</returns>
    [Benchmark]
    public IReadOnlyList<double> Banzhaf() => Power.BanzhafSwings.Of(seats, (House / 2) + 1);

    /// <summary>Shapley and Shubik's index.</summary>
    /// <returns>The index.</returns>
    [Benchmark]
    public IReadOnlyList<double> ShapleyShubik() => Power.ShapleyShubik.Of(seats, (House / 2) + 1);

    /// <summary>Deegan and Packel's index.</summary>
    /// <returns>The index.</returns>
    [Benchmark]
    public IReadOnlyList<double> DeeganPackel() => Power.DeeganPackel.Of(seats, (House / 2) + 1);

    /// <summary>Johnston's index.</summary>
    /// <returns>The index.</returns>
    [Benchmark]
    public IReadOnlyList<double> Johnston() => Power.Johnston.Of(seats, (House / 2) + 1);
}
