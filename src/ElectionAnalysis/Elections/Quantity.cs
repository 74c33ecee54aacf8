namespace ElectionAnalysis;

/// <summary>A number found in a text.</summary>
/// <param name="Number">The number as written, without its sign; 38.63 for <c>38.63%</c>.</param>
/// <param name="Decimals">How many digits follow the decimal point; 0 for <c>5.9 million</c>, which is a whole number.</param>
/// <param name="IsPercent">Whether a percent sign or the word follows.</param>
/// <param name="Sign">+1 or −1 when the text says so (plus, minus, arrows, Increase, Decrease), else 0.</param>
/// <param name="Start">Where its digits start.</param>
/// <param name="End">Where it ends, percent sign included.</param>
internal readonly record struct Quantity(double Number, int Decimals, bool IsPercent, int Sign, int Start, int End)
{
    /// <summary>What the text leaves open of a number such as 5.9 million; 0 for a number written out.</summary>
    public double CountTolerance { get; init; }

    /// <summary>Whether the unit is points, so that the number can only be a change.</summary>
    public bool IsPoints { get; init; }

    /// <summary>How the word before the number bounds it: exact, about, at least or at most.</summary>
    public Wording Bound { get; init; }

    public bool IsWhole => !IsPercent && Decimals == 0;

    /// <summary>A percentage that some share could be; 140% is wrong but readable, 10,000% is noise.</summary>
    public bool IsShare => IsPercent && Number <= 1_000;

    /// <summary>0.3863 for 38.63%, through decimal arithmetic so that no digit is invented.</summary>
    public double Share => Number < 1e9 ? (double)((decimal)Number / 100m) : Number / 100;

    /// <summary>Half a unit of the last digit, as a share: what the text leaves open.</summary>
    public double ShareTolerance => 0.5 * Math.Pow(10, -Decimals - 2);
}
