namespace ElectionAnalysis;

/// <summary>
/// Finds coalitions of parties sorted from the largest down, as lists of their places. Every step that is taken leads to at
/// least one of them, so the next one is never far.
/// </summary>
internal static class CoalitionSearch
{
    public static IEnumerable<int[]> MinimalWinning(int[] seats, int quota)
    {
        var rest = Rest(seats);

        // Without the member taken last, the smallest, a coalition loses; so it does without a larger one.
        return Choose(seats, (sum, k, _) => sum < quota && sum + rest[k] >= quota, (sum, _) => sum >= quota);
    }

    public static IEnumerable<int[]> SmallestNumber(int[] seats, int quota)
    {
        var fewest = 0;
        for (var sum = 0; sum < quota; fewest++)
        {
            sum += seats[fewest];
        }

        var before = new int[seats.Length + 1];
        for (var k = 0; k < seats.Length; k++)
        {
            before[k + 1] = before[k] + seats[k];
        }

        return Choose(seats,
            (sum, k, members) =>
                members < fewest && k + fewest - members <= seats.Length && sum + before[k + fewest - members] - before[k] >= quota,
                (sum, members) => members == fewest && sum >= quota);
    }

    public static IEnumerable<int[]> SmallestSeats(int[] seats, int quota)
    {
        // reachable[k][w]: the parties from k on can make exactly w seats.
        var total = seats.Sum();
        var reachable = new bool[seats.Length + 1][];
        reachable[seats.Length] = new bool[total + 1];
        reachable[seats.Length][0] = true;
        for (var k = seats.Length - 1; k >= 0; k--)
        {
            reachable[k] = (bool[])reachable[k + 1].Clone();
            for (var w = total; w >= seats[k]; w--)
            {
                reachable[k][w] |= reachable[k + 1][w - seats[k]];
            }
        }

        var fewest = Array.IndexOf(reachable[0], true, quota);
        return Choose(seats, (sum, k, _) => sum < fewest && reachable[k][fewest - sum], (sum, _) => sum == fewest);
    }

    /// <summary>All ways to take or leave one party after the other while it makes sense, until it is enough.</summary>
    private static IEnumerable<int[]> Choose(int[] seats, Func<int, int, int, bool> makesSense, Func<int, int, bool> enough)
    {
        var chosen = new Stack<int>();
        var (sum, k) = (0, 0);
        while (true)
        {
            if (enough(sum, chosen.Count))
            {
                yield return [.. chosen.Reverse()];
            }
            else if (k < seats.Length && makesSense(sum, k, chosen.Count))
            {
                chosen.Push(k);
                sum += seats[k++];
                continue;
            }

            // Leave the party taken last, and go on after it.
            if (!chosen.TryPop(out var last))
            {
                yield break;
            }

            sum -= seats[last];
            k = last + 1;
        }
    }

    private static int[] Rest(int[] seats)
    {
        var rest = new int[seats.Length + 1];
        for (var k = seats.Length - 1; k >= 0; k--)
        {
            rest[k] = rest[k + 1] + seats[k];
        }

        return rest;
    }
}
