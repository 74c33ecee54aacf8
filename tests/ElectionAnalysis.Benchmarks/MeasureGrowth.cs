using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Gallagher's index over a table, against the loop one would write, with more parties and with more elections.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class MeasureGrowth
{
    private int[] election = [];
    private double[] votes = [];
    private double[] seats = [];
    private Table table = null!;

    /// <summary>Elections in the table.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Elections { get; set; }

    /// <summary>Parties in every election.</summary>
    [Params(5, 20)]
    public int Parties { get; set; }

    /// <summary>The same pseudo-random rows on every run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20131215);
        election = [.. Enumerable.Range(0, Elections * Parties).Select(i => i / Parties)];
        votes = [.. election.Select(_ => (double)random.Next(1, 1_000_000))];
        seats = [.. election.Select(_ => (double)random.Next(0, 100))];
        table = new(Column.Of("election", election), Column.Of("votes", votes), Column.Of("seats", seats));
    }

    /// <summary>The loop one would write.</summary>
    /// <returns>The indices.</returns>
    [Benchmark(Baseline = true)]
    public List<double> ByHand()
    {
        var results = new List<double>();
        for (var i = 0; i < election.Length;)
        {
            double totalVotes = 0, totalSeats = 0, sum = 0;
            var (start, current) = (i, election[i]);
            for (; i < election.Length && election[i] == current; i++)
            {
                totalVotes += votes[i];
                totalSeats += seats[i];
            }

            for (var k = start; k < i; k++)
            {
                var d = (seats[k] / totalSeats) - (votes[k] / totalVotes);
                sum += d * d;
            }

            results.Add(Math.Sqrt(sum / 2));
        }

        return results;
    }

    /// <summary>The library.</summary>
    /// <returns>The indices.</returns>
    [Benchmark]
    public Table Library() => table.Measure(Disproportionality.Gallagher, ["votes", "seats"], "election");
}
