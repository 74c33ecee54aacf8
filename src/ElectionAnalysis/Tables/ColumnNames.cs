using System.Collections;
using System.Runtime.CompilerServices;

namespace ElectionAnalysis;

/// <summary>Names of columns: <c>"seats"</c>, or several, <c>["votes", "seats"]</c>.</summary>
[CollectionBuilder(typeof(ColumnNames), nameof(Of))]
public readonly struct ColumnNames : IReadOnlyList<string>
{
    private readonly string[]? names;

    private ColumnNames(string[] names) => this.names = names;

    /// <inheritdoc/>
    public int Count => names?.Length ?? 0;

    /// <inheritdoc/>
    public string this[int index] => (names ?? [])[index];

    /// <summary>One column.</summary>
    public static implicit operator ColumnNames(string name) => Of(name);

    /// <summary>Several columns.</summary>
    public static implicit operator ColumnNames(string[] names) => Of(names);

    /// <summary>Some columns, in this order.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The columns.</returns>
    public static ColumnNames Of(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(names));
        }

        return new(names.ToArray());
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)(names ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
