using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>How much two pieces of code have in common, sign by sign.</summary>
internal static class Likeness
{
    /// <summary>
    /// The signs of a piece of code, whatever their order and case; = and == are one, since who mends them changes nothing else.
    /// </summary>
    public static List<string> Words(string code) =>
        [.. SyntaxFactory.ParseTokens(code, options: CellSyntax.Options)
            .Select(t => t.Text == "==" ? "=" : t.Text.ToUpperInvariant()).Where(t => t.Length > 0)];

    /// <summary>
    /// How much of two pieces is the same, from 0 to 1. What the first has not of the second counts more than what it adds.
    /// </summary>
    public static double Of(List<string> one, List<string> other)
    {
        var left = other.CountBy(w => w).ToDictionary();
        var same = one.Count(w => left.TryGetValue(w, out var count) && (left[w] = count - 1) >= 0);
        return (double)same / Math.Max(1, one.Count + (3 * (other.Count - same)));
    }
}
