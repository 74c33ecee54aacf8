using System.Text;

namespace ElectionAnalysis;

/// <summary>An order that looks like chance and is the same on every machine: FNV-1a of the texts, stirred by SplitMix64.</summary>
internal sealed class QuizOrder
{
    private ulong state;

    private QuizOrder(ulong state) => this.state = state;

    public static QuizOrder Of(int seed, params ReadOnlySpan<string> texts)
    {
        var hash = 14695981039346656037UL ^ unchecked((uint)seed);
        foreach (var text in texts)
        {
            foreach (var octet in Encoding.UTF8.GetBytes(text))
            {
                hash = unchecked((hash ^ octet) * 1099511628211UL);
            }
        }

        return new(hash);
    }

    /// <summary>The items in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        List<T> list = [.. items];
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
