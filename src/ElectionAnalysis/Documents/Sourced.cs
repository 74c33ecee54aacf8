using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ElectionAnalysis;

/// <summary>
/// Something that a document says, with the place where. A division of two numbers is one of real numbers, whatever they
/// count: 66 seats of 147 are 0.449 and not 0.
/// </summary>
/// <param name="Source">Where it was read.</param>
[SuppressMessage("Design", "MA0097:Comparison operators", Justification = "Converted to numbers, they compare as these do.")]
public abstract record Sourced(Provenance Source) : IFormattable, IComparable
{
    private protected abstract object Content { get; }

    /// <summary>A number divided by a number.</summary>
    /// <exception cref="InvalidOperationException">One of them is missing or is no number.</exception>
    [OverloadResolutionPriority(1)]
    public static double operator /(Sourced? left, Sourced? right) => Number(left) / Number(right);

    /// <summary>A number divided by a number.</summary>
    /// <exception cref="InvalidOperationException">The first is missing or is no number.</exception>
    public static double operator /(Sourced? left, double right) => Number(left) / right;

    /// <summary>A number divided by a number.</summary>
    /// <exception cref="InvalidOperationException">The second is missing or is no number.</exception>
    public static double operator /(double left, Sourced? right) => left / Number(right);

    /// <summary>A number times a number, a real one too.</summary>
    /// <exception cref="InvalidOperationException">One of them is missing or is no number.</exception>
    [OverloadResolutionPriority(1)]
    public static double operator *(Sourced? left, Sourced? right) => Number(left) * Number(right);

    /// <summary>A number times a number, a real one too, so that <c>seats * 100 / 147</c> is no division of whole numbers.</summary>
    /// <exception cref="InvalidOperationException">The first is missing or is no number.</exception>
    public static double operator *(Sourced? left, double right) => Number(left) * right;

    /// <summary>A number times a number, a real one too.</summary>
    /// <exception cref="InvalidOperationException">The second is missing or is no number.</exception>
    public static double operator *(double left, Sourced? right) => left * Number(right);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Content is IFormattable formattable ? formattable.ToString(format, formatProvider) : Content.ToString() ?? "";

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparer<object>.Default.Compare(Content, obj is Sourced other ? other.Content : obj);

    /// <summary>What it says, without the place.</summary>
    public sealed override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    private static double Number(Sourced? sourced) => sourced switch
    {
        null => throw new InvalidOperationException(Missing),
        { Content: int or long or double } => Convert.ToDouble(sourced.Content, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(Invariant($"'{sourced}' ({sourced.Source.Place}) is no number.")),
    };

    private protected const string Missing =
        "The document does not give this. Leave out what lacks it, with Where(x => x.… is not null), or ask with '?.Value', which is "
            + "null then.";
}
