using System.Globalization;
using System.Numerics;

namespace ElectionAnalysis;

/// <summary>Votes as whole numbers: fractions, written as the decimals they print as, are all scaled up by one power of ten.</summary>
internal sealed class ExactVotes
{
    private readonly BigInteger[] votes;

    public ExactVotes(BigInteger[] votes, BigInteger scale)
    {
        this.votes = votes;
        Scale = scale;
        Total = votes.Aggregate(BigInteger.Zero, static (sum, v) => sum + v);
    }

    public BigInteger Total { get; }

    /// <summary>What stands for one vote.</summary>
    public BigInteger Scale { get; }

    public int Count => votes.Length;

    public BigInteger this[int party] => votes[party];

    public static ExactVotes Of(ReadOnlySpan<double> votes)
    {
        var parsed = new (BigInteger Digits, int Decimals)[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            Measure.CheckWeight(votes[i], i);
            parsed[i] = Parse(votes[i]);
        }

        var decimals = parsed.Select(p => p.Decimals).DefaultIfEmpty().Max();
        return new(Array.ConvertAll(parsed, p => p.Digits * BigInteger.Pow(10, decimals - p.Decimals)), BigInteger.Pow(10, decimals));
    }

    /// <summary>A number's digits and how many of them are decimals.</summary>
    public static (BigInteger Digits, int Decimals) Parse(double value)
    {
        if (value == Math.Truncate(value) && value < 9e15)
        {
            return ((long)value, 0);
        }

        // The shortest text that reads back as the same number, such as 49.65 or 1.5E-07.
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : parts[0].Length - point - 1;
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var digits = BigInteger.Parse(point < 0 ? parts[0] : parts[0].Remove(point, 1), CultureInfo.InvariantCulture);
        return places > exponent ? (digits, places - exponent) : (digits * BigInteger.Pow(10, exponent - places), 0);
    }
}
