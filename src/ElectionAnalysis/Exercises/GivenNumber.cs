namespace ElectionAnalysis;

/// <summary>A number of an answer, as it was written.</summary>
/// <param name="Value">The number; of "44.9%" it is 44.9.</param>
/// <param name="Unit">What stands after it, in small letters: "%", "seats"; empty for nothing.</param>
/// <param name="IsWhole">Whether it is of a type that knows whole numbers only, so that a division may have lost its rest.</param>
internal readonly record struct GivenNumber(double Value, string Unit = "", bool IsWhole = false)
{
    public bool IsPercentage => Unit is "%" or "percent" or "per";

    public bool IsPoints => Unit is "points" or "point" or "pp" or "percentage";
}
