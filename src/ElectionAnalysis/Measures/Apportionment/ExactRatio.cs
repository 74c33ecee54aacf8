using System.Numerics;

namespace ElectionAnalysis;

/// <summary>The nearest number to a quotient of two whole ones, however long they are.</summary>
internal static class ExactRatio
{
    public static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        // Both keep 1,000 bits: enough for every digit, and few enough for a double's exponent.
        const int bits = 1_000;
        var (up, down) = (Math.Max(0, numerator.GetBitLength() - bits), Math.Max(0, denominator.GetBitLength() - bits));
        return Math.ScaleB((double)(numerator >> (int)up) / (double)(denominator >> (int)down), (int)(up - down));
    }
}
