using System.Diagnostics.CodeAnalysis;

namespace ElectionAnalysis;

/// <summary>A value together with the place it was read from. It can stand wherever the value can.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it was read.</param>
[SuppressMessage("Design", "MA0097:Comparison operators", Justification = "Converted to numbers, they compare as these do.")]
public sealed record Sourced<T>(T Value, Provenance Source) : Sourced(Source)
    where T : notnull
{
    private protected override object Content => Value;

    /// <summary>Whether both say the same, wherever they say it.</summary>
    public bool Equals(Sourced<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The document does not give it.</exception>
    public static implicit operator T(Sourced<T>? sourced) =>
        sourced is null ? throw new InvalidOperationException(Missing) : sourced.Value;
}
