using System.Numerics;

namespace ElectionAnalysis;

/// <summary>
/// Counts by dynamic programming over seats: how many coalitions have so many seats, and so many members. A party is
/// taken out of a table by undoing the step that put it in. The time grows with the parties' number, squared, times the quota.
/// </summary>
/// <typeparam name="T">A whole number that can hold 2 to the number of parties.</typeparam>
internal sealed class CoalitionCounts<T>(int[] seats, int quota) : ICoalitionCounts
    where T : IBinaryInteger<T>
{
    private readonly int count = seats.Length;
    private readonly int total = seats.Sum();

    public BigInteger MinimalWinningCount
    {
        get
        {
            // The smallest member closes a coalition: without it the larger ones lose, with it they win.
            var sorted = Sorted();
            var ways = new T[quota];
            ways[0] = T.One;
            var closed = T.Zero;
            foreach (var party in sorted)
            {
                for (var w = Math.Max(0, quota - seats[party]); w < quota; w++)
                {
                    closed += ways[w];
                }

                Add(ways, seats[party]);
            }

            return BigInteger.CreateChecked(closed);
        }
    }

    public double[] Swings() => Array.ConvertAll(CountSwings(), s => double.CreateChecked(s));

    public double[] SwingChances() =>
        Array.ConvertAll(CountSwings(), s => ExactRatio.ToDouble(BigInteger.CreateChecked(s), BigInteger.One << (count - 1)));

    public double[][] Pivots()
    {
        // Coalitions by seats below the quota and members.
        var ways = Table(count + 1, quota);
        ways[0][0] = T.One;
        for (var party = 0; party < count; party++)
        {
            for (var members = party; members >= 0; members--)
            {
                AddInto(ways[members], ways[members + 1], seats[party]);
            }
        }

        return PerParty(party =>
        {
            // Undone from the fewest members up: without the party, those with it are taken off.
            var (value, below, without) = (new double[count], new T[quota], new T[quota]);
            for (var members = 0; members < count; members++)
            {
                TakeOut(ways[members], below, without, seats[party]);
                value[members] = ExactRatio.ToDouble(BigInteger.CreateChecked(Sum(without, quota - seats[party], quota)),
                    Choose(count - 1, members)) / count;
                (below, without) = (without, below);
            }

            return value;
        });
    }

    public double[] MinimalWinning()
    {
        // Members in order of size: choices among the larger ones by seats, and ways to close a coalition with smaller ones.
        var order = Sorted();
        var closing = new T[count + 1][];
        closing[count] = new T[quota];
        for (var k = count - 1; k >= 0; k--)
        {
            var size = seats[order[k]];
            closing[k] = (T[])closing[k + 1].Clone();
            for (var w = 0; w < quota; w++)
            {
                closing[k][w] += w + size < quota ? closing[k + 1][w + size] : T.One;
            }
        }

        var result = new double[count];
        var ways = new T[quota];
        ways[0] = T.One;
        for (var k = 0; k < count; k++)
        {
            var (size, sum) = (seats[order[k]], T.Zero);
            for (var w = 0; w < quota; w++)
            {
                sum += ways[w] * (w + size < quota ? closing[k + 1][w + size] : T.One);
            }

            result[order[k]] = double.CreateChecked(sum);
            Add(ways, size);
        }

        return result;
    }

    public double[][] MinimalWinningBySize()
    {
        // As above, with the number of members beside the seats.
        var order = Sorted();
        var closing = new T[count + 1][][];
        closing[count] = Table(count + 1, quota);
        for (var k = count - 1; k >= 0; k--)
        {
            var (next, own) = (closing[k + 1], Table(count + 1, quota));
            var size = seats[order[k]];
            for (var more = 1; more <= count - k; more++)
            {
                for (var w = 0; w < quota; w++)
                {
                    own[more][w] = next[more][w] + (w + size < quota ? next[more - 1][w + size] : more == 1 ? T.One : T.Zero);
                }
            }

            closing[k] = own;
        }

        var result = new double[count][];
        var ways = Table(count + 1, quota);
        ways[0][0] = T.One;
        for (var k = 0; k < count; k++)
        {
            var bySize = new T[count];
            var size = seats[order[k]];
            for (var chosen = 0; chosen <= k; chosen++)
            {
                for (var w = 0; w < quota; w++)
                {
                    var larger = ways[chosen][w];
                    if (!T.IsZero(larger) && w + size >= quota)
                    {
                        bySize[chosen] += larger;
                    }
                    else if (!T.IsZero(larger))
                    {
                        for (var more = 1; more < count - k; more++)
                        {
                            bySize[chosen + more] += larger * closing[k + 1][more][w + size];
                        }
                    }
                }
            }

            for (var chosen = k; chosen >= 0; chosen--)
            {
                AddInto(ways[chosen], ways[chosen + 1], size);
            }

            result[order[k]] = Array.ConvertAll(bySize, b => double.CreateChecked(b));
        }

        return result;
    }

    public double[][] CriticalWith()
    {
        // With e seats more than needed, the critical members are those with more than e seats. While e runs between two
        // sizes they are the same parties, the heavy ones, whose number in a coalition a table keeps apart.
        var result = new double[count][];
        for (var i = 0; i < count; i++)
        {
            result[i] = new double[count];
        }

        var order = Sorted();
        var width = total + 1;
        var ways = Table(count + 1, width);
        ways[0][0] = T.One;
        foreach (var party in order)
        {
            Add(ways[0], seats[party]);
        }

        for (var heavy = 1; heavy <= count; heavy++)
        {
            // The next party becomes heavy: it leaves the table and comes back as one that is counted.
            var size = seats[order[heavy - 1]];
            for (var members = 0; members < heavy; members++)
            {
                Remove(ways[members], size);
            }

            for (var members = heavy - 1; members >= 0; members--)
            {
                AddInto(ways[members], ways[members + 1], size);
            }

            var (from, to) = (heavy < count ? seats[order[heavy]] : 0, Math.Min(size, total - quota + 1));
            if (from < to)
            {
                for (var i = 0; i < heavy; i++)
                {
                    Critical(ways, seats[order[i]], heavy, quota + from, quota + to, result[order[i]]);
                }
            }
        }

        return result;
    }

    /// <summary>Coalitions with a heavy party that have from up to below to seats, by how many heavy members they have.</summary>
    private static void Critical(T[][] ways, int size, int heavy, int from, int to, double[] result)
    {
        var (below, without) = (new T[to], new T[to]);
        for (var others = 0; others < heavy; others++)
        {
            TakeOut(ways[others], below, without, size);
            result[others] += double.CreateChecked(Sum(without, from - size, to - size));
            (below, without) = (without, below);
        }
    }

    private T[] CountSwings()
    {
        var ways = new T[quota];
        ways[0] = T.One;
        foreach (var size in seats)
        {
            Add(ways, size);
        }

        return PerParty(party =>
        {
            var without = (T[])ways.Clone();
            Remove(without, seats[party]);
            return Sum(without, quota - seats[party], quota);
        });
    }

    /// <summary>Parties with equally many seats have equal values.</summary>
    private TValue[] PerParty<TValue>(Func<int, TValue> value)
    {
        var bySeats = new Dictionary<int, TValue>();
        var values = new TValue[count];
        for (var party = 0; party < count; party++)
        {
            values[party] = bySeats.TryGetValue(seats[party], out var known) ? known : bySeats[seats[party]] = value(party);
        }

        return values;
    }

    private int[] Sorted() => [.. Enumerable.Range(0, count).OrderByDescending(i => seats[i])];

    private static T[][] Table(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => new T[columns])];

    private static void Add(T[] ways, int size)
    {
        for (var w = ways.Length - 1; w >= size; w--)
        {
            ways[w] += ways[w - size];
        }
    }

    private static void Remove(T[] ways, int size)
    {
        for (var w = size; w < ways.Length; w++)
        {
            ways[w] -= ways[w - size];
        }
    }

    private static void AddInto(T[] from, T[] to, int size)
    {
        for (var w = size; w < to.Length; w++)
        {
            to[w] += from[w - size];
        }
    }

    /// <summary>Coalitions without a party: of all with so many members, those that it makes of one fewer are taken off.</summary>
    private static void TakeOut(T[] all, T[] below, T[] without, int size)
    {
        Array.Copy(all, without, without.Length);
        for (var w = size; w < without.Length; w++)
        {
            without[w] -= below[w - size];
        }
    }

    private static T Sum(T[] ways, int from, int to)
    {
        var sum = T.Zero;
        for (var w = Math.Max(0, from); w < to; w++)
        {
            sum += ways[w];
        }

        return sum;
    }

    private static BigInteger Choose(int n, int k)
    {
        var choose = BigInteger.One;
        for (var i = 1; i <= k; i++)
        {
            choose = choose * (n - k + i) / i;
        }

        return choose;
    }
}
