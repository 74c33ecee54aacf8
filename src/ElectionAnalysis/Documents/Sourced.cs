namespace ElectionAnalysis;

/// <summary>A value together with the place it was read from.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it was read.</param>
public sealed record Sourced<T>(T Value, Provenance Source)
{
    /// <summary>The value in words.</summary>
    public override string ToString() => $"{Value} ({Source.Place})";
}
