using System.Diagnostics.CodeAnalysis;

namespace ElectionAnalysis;

/// <summary>A measured number, or the reason why there is none. Never NaN, never a stand-in 0.</summary>
public readonly record struct MeasureValue
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
    public double Value => UndefinedBecause is null ? value : throw new InvalidOperationException($"The measure is undefined: {UndefinedBecause}.");

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

    /// <inheritdoc/>
    public override string ToString() => UndefinedBecause is null ? value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : $"undefined: {UndefinedBecause}";
}
