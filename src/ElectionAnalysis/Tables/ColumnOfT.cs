using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ElectionAnalysis;

/// <summary>A column of one type over one contiguous stretch of memory.</summary>
/// <typeparam name="T">string, int, long, double, bool or DateOnly.</typeparam>
public sealed class Column<T> : Column
    where T : notnull
{
    private readonly ReadOnlyMemory<T> memory;
    private readonly bool[]? nulls;

    internal Column(string name, ReadOnlyMemory<T> values, bool[]? nulls)
        : base(name, values.Length)
    {
        if (typeof(T) != typeof(string) && typeof(T) != typeof(int) && typeof(T) != typeof(long) && typeof(T) != typeof(double)
            && typeof(T) != typeof(bool) && typeof(T) != typeof(DateOnly))
        {
            throw new ArgumentException(Nullable.GetUnderlyingType(typeof(T)) is { } inner
                ? $"Column '{name}': values may be missing; a column of such is made with Column.OfNullable<{inner.Name}>."
                : $"Column '{name}': {typeof(T).Name} is no column type; use string, int, long, double, bool or DateOnly (Column.OfNullable where values are missing).", nameof(values));
        }

        memory = values;
        this.nulls = nulls;
    }

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override int NullCount => nulls?.Count(n => n) ?? 0;

    /// <summary>All values, the type's default where <see cref="IsNull"/>.</summary>
    public ReadOnlySpan<T> Values => memory.Span;

    /// <inheritdoc/>
    public override bool IsNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Length, nameof(row));
        return nulls is not null && nulls[row];
    }

    /// <inheritdoc/>
    public override object? Value(int row) => IsNull(row) ? null : Values[row];

    /// <inheritdoc/>
    public override double? Number(int row) => IsNull(row) ? null : Values[row] switch
    {
        int i => i,
        long l => l,
        double d => d,
        bool b => b ? 1 : 0,
        _ => throw new InvalidOperationException($"Column '{Name}' holds {TypeName} values, not numbers."),
    };

    /// <inheritdoc/>
    public override Column Renamed(string name) => new Column<T>(name, memory, nulls);

    internal override Column Copied() => new Column<T>(Name, memory.ToArray(), nulls);

    internal override ReadOnlySpan<bool> Nulls => nulls;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void CopyNumbers(int start, Span<double> into)
    {
        if (typeof(T) == typeof(int))
        {
            var whole = As<int>()[start..];
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = whole[i];
            }
        }
        else if (typeof(T) == typeof(long))
        {
            var whole = As<long>()[start..];
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = whole[i];
            }
        }
        else
        {
            As<double>().Slice(start, into.Length).CopyTo(into);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void GatherNumbers(ReadOnlySpan<int> rows, Span<double> into)
    {
        if (typeof(T) == typeof(int))
        {
            var whole = As<int>();
            for (var i = 0; i < rows.Length; i++)
            {
                into[i] = whole[rows[i]];
            }
        }
        else if (typeof(T) == typeof(long))
        {
            var whole = As<long>();
            for (var i = 0; i < rows.Length; i++)
            {
                into[i] = whole[rows[i]];
            }
        }
        else
        {
            var numbers = As<double>();
            for (var i = 0; i < rows.Length; i++)
            {
                into[i] = numbers[rows[i]];
            }
        }
    }

    internal override Column Take(ReadOnlySpan<int> rows)
    {
        var values = Values;
        var taken = new T[rows.Length];
        bool[]? missing = null;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row < 0 || (nulls is not null && nulls[row]))
            {
                (missing ??= new bool[rows.Length])[i] = true;
            }
            else
            {
                taken[i] = values[row];
            }
        }

        return new Column<T>(Name, taken, missing);
    }

    internal override Column Append(Column other)
    {
        if (other is not Column<T> same)
        {
            throw new TableException($"Column '{Name}' is {TypeName} above and {other.TypeName} below; convert one of them first.");
        }

        bool[]? missing = null;
        if (nulls is not null || same.nulls is not null)
        {
            missing = [.. nulls ?? new bool[Length], .. same.nulls ?? new bool[same.Length]];
        }

        return new Column<T>(Name, (T[])[.. Values, .. same.Values], missing);
    }

    internal override int[] Codes(out int count)
    {
        var values = Values;
        var codes = new int[Length];
        var known = new Dictionary<T, int>(typeof(T) == typeof(string) ? (IEqualityComparer<T>)(object)StringComparer.Ordinal : null);
        var nullCode = -1;
        for (var i = 0; i < codes.Length; i++)
        {
            if (nulls is not null && nulls[i])
            {
                codes[i] = nullCode >= 0 ? nullCode : nullCode = known.Count;
                continue;
            }

            ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, values[i], out var exists);
            if (!exists)
            {
                code = known.Count - 1 + (nullCode >= 0 ? 1 : 0);
            }

            codes[i] = code;
        }

        count = known.Count + (nullCode >= 0 ? 1 : 0);
        return codes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override int[]? SortedRuns()
    {
        if (nulls is not null)
        {
            return null;
        }

        var starts = new List<int>();
        if (typeof(T) == typeof(int))
        {
            // The usual key of large tables: plain comparisons, nothing called.
            var whole = As<int>();
            for (var i = 0; i < whole.Length; i++)
            {
                if (i > 0 && whole[i] <= whole[i - 1])
                {
                    if (whole[i] < whole[i - 1])
                    {
                        return null;
                    }

                    continue;
                }

                starts.Add(i);
            }
        }
        else if (typeof(T) == typeof(string))
        {
            var texts = As<string>();
            for (var i = 0; i < texts.Length; i++)
            {
                var order = i == 0 ? -1 : string.CompareOrdinal(texts[i - 1], texts[i]);
                if (order > 0)
                {
                    return null;
                }

                if (order < 0)
                {
                    starts.Add(i);
                }
            }
        }
        else
        {
            var all = Values;
            for (var i = 0; i < all.Length; i++)
            {
                var order = i == 0 ? -1 : Comparer<T>.Default.Compare(all[i - 1], all[i]);
                if (order > 0)
                {
                    return null;
                }

                if (order < 0)
                {
                    starts.Add(i);
                }
            }
        }

        starts.Add(Length);
        return [.. starts];
    }

    internal override int CompareRows(int left, int right)
    {
        var (l, r) = (IsNull(left), IsNull(right));
        if (l || r)
        {
            return l.CompareTo(r);
        }

        return typeof(T) == typeof(string)
            ? string.CompareOrdinal(As<string>()[left], As<string>()[right])
            : Comparer<T>.Default.Compare(Values[left], Values[right]);
    }

    /// <summary>The values in the type that <typeparamref name="T"/> is known to be.</summary>
    private ReadOnlySpan<TKnown> As<TKnown>() =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, TKnown>(ref MemoryMarshal.GetReference(Values)), Length);
}
