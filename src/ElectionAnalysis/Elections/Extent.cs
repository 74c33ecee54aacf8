using System.Globalization;

namespace ElectionAnalysis;

/// <summary>How much of something there is, as far as a document tells: at least, at most, and why.</summary>
/// <param name="Low">The least there can be, 0 or more.</param>
/// <param name="High">The most there can be; infinite where nothing limits it.</param>
/// <param name="Because">What in the document says so, as a clause.</param>
public sealed record Extent(double Low, double High, string Because)
{
    /// <summary>Whether the document leaves but one number.</summary>
    public bool IsPoint => double.IsFinite(High) && High - Low <= 1e-12 * Math.Max(1, Math.Abs(High));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Range} ({Because})");

    private string Range => IsPoint ? Low.ToString("#,0.####", CultureInfo.InvariantCulture)
        : Invariant($"{Low:#,0.####} to {(double.IsInfinity(High) ? "any number" : High.ToString("#,0.####", CultureInfo.InvariantCulture))}");
}
