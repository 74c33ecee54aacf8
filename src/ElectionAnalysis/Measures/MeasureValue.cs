using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// A measured number, or the reason why there is none. Never NaN, never a stand-in 0. It can stand wherever a number can;
/// an undefined one throws its reason there.
/// </summary>
[SuppressMessage("Design", "MA0097:Comparison operators", Justification = "Converted to numbers, they compare as these do.")]
public readonly record struct MeasureValue : IFormattable, IComparable<MeasureValue>, IComparable
{
    private readonly double value;

    private MeasureValue(double value, string? undefined)
    {
        this.value = value;
        UndefinedBecause = undefined;
    }

    /// <summary>Why there is no number, or null when there is one.</summary>
    public string? UndefinedBecause { get; }

    /// <summary>Whether there is a number.</summary>
    [MemberNotNullWhen(false, nameof(UndefinedBecause))]
    public bool IsDefined => UndefinedBecause is null;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The measure is undefined; the message says why.</exception>
    public double Value =>
        UndefinedBecause is null ? value : throw new InvalidOperationException($"The measure is undefined: {UndefinedBecause}.");

    /// <summary>The number, or null.</summary>
    public double? OrNull => UndefinedBecause is null ? value : null;

    /// <summary>A number.</summary>
    /// <param name="value">The number; it must be finite.</param>
    /// <returns>The measured number.</returns>
    public static MeasureValue Of(double value) => double.IsFinite(value) ? new(value, null) : new(0, "the formula gives no finite number");

    /// <summary>No number.</summary>
    /// <param name="because">Why, as a clause: "the total is zero".</param>
    /// <returns>The absence, with its reason.</returns>
    public static MeasureValue Undefined(string because) => new(0, because);

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The measure is undefined; the message says why.</exception>
    public static implicit operator double(MeasureValue value) => value.Value;

    /// <inheritdoc/>
    public override string ToString() => ToString("0.####", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        UndefinedBecause is null ? value.ToString(format ?? "0.####", formatProvider) : $"undefined: {UndefinedBecause}";

    /// <summary>By the number; what is undefined stands last.</summary>
    public int CompareTo(MeasureValue other) =>
        IsDefined && other.IsDefined ? value.CompareTo(other.value) : other.IsDefined.CompareTo(IsDefined);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is MeasureValue other ? CompareTo(other) : 1;
}
