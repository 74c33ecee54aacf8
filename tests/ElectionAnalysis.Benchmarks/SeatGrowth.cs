using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Seats given out exactly, against the same in floating point by the loop one would write.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class SeatGrowth
{
    private double[] votes = [];

    /// <summary>Parties.</summary>
    [Params(10, 100, 1_000)]
    public int Parties { get; set; }

    /// <summary>Seats.</summary>
    [Params(100, 10_000)]
    public int Seats { get; set; }

    /// <summary>The same pseudo-random votes on every run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20131215);
        votes = [.. Enumerable.Range(0, Parties).Select(_ => (double)random.Next(1, 5_000_000))];
    }

    /// <summary>One seat after the other, each to the largest quotient of all.</summary>
    /// <returns>The seats.</returns>
    [Benchmark(Baseline = true)]
    public int[] ByHand()
    {
        var given = new int[votes.Length];
        for (var seat = 0; seat < Seats; seat++)
        {
            var best = 0;
            for (var i = 1; i < votes.Length; i++)
            {
                if (votes[i] / (given[i] + 1) > votes[best] / (given[best] + 1))
                {
                    best = i;
                }
            }

            given[best]++;
        }

        return given;
    }

    /// <summary>The library, D'Hondt.</summary>
    /// <returns>The seats.</returns>
    [Benchmark]
    public SeatAllocation DHondt() => Apportionment.DHondt.Of(votes, Seats);

    /// <summary>The library, Hare.</summary>
    /// <returns>The seats.</returns>
    [Benchmark]
    public SeatAllocation Hare() => Apportionment.Hare.Of(votes, Seats);
}
