using System.Globalization;
using System.Numerics;

namespace ElectionAnalysis;

/// <summary>
/// A column of values whose types only the values tell, as databases and other libraries give them: whole numbers,
/// numbers, truth values and dates keep their kind if all values are of it; anything else is text.
/// </summary>
internal static class ValueColumn
{
    /// <exception cref="TableException">A value is of a type that no text can stand for.</exception>
    public static Column Of(string name, IReadOnlyList<object?> values)
    {
        var present = values.Where(v => v is not (null or DBNull)).Select(v => v!).ToList();
        bool All(Func<object, bool> isSo) => present.Count > 0 && present.TrueForAll(v => isSo(v));
        return All(IsInt) ? Column.OfNullable(name, values.Select(v => Value<int>(v, x => (int)Whole(x)!.Value)))
            : All(v => Whole(v) is not null) ? Column.OfNullable(name, values.Select(v => Value<long>(v, x => Whole(x)!.Value)))
            : All(v => Number(v) is not null) ? Column.OfNullable(name, values.Select(v => Value<double>(v, x => Number(x)!.Value)))
            : All(v => v is bool) ? Column.OfNullable(name, values.Select(v => Value<bool>(v, x => (bool)x)))
            : All(v => Day(v) is not null) ? Column.OfNullable(name, values.Select(v => Value<DateOnly>(v, x => Day(x)!.Value)))
            : Column.OfText(name, values.Select(v => v is null or DBNull ? null : Text(name, v)));
    }

    /// <summary>Names that a table can have: what stands there twice gets a number.</summary>
    public static IEnumerable<string> Distinct(IEnumerable<string> names)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var unique = name.Length == 0 ? "column" : name;
            for (var n = 2; !known.Add(unique); n++)
            {
                unique = Invariant($"{(name.Length == 0 ? "column" : name)}_{n}");
            }

            yield return unique;
        }
    }

    private static T? Value<T>(object? value, Func<object, T> convert)
        where T : struct
        => value is null or DBNull ? null : convert(value);

    private static bool IsInt(object value) => value is int or short or sbyte or byte or ushort;

    private static long? Whole(object value) => value switch
    {
        long l => l,
        _ when IsInt(value) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        uint u => u,
        ulong u when u <= long.MaxValue => (long)u,
        BigInteger b when b >= long.MinValue && b <= long.MaxValue => (long)b,
        _ => null,
    };

    /// <summary>A float by its digits: 0.1f is the 0.1 somebody wrote, not 0.10000000149.</summary>
    private static double? Number(object value) => value switch
    {
        double d => d,
        float f => float.IsFinite(f) ? double.Parse(f.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : f,
        decimal d => (double)d,
        Half h => (double)h,
        ulong u => u,
        BigInteger b => (double)b,
        _ => Whole(value),
    };

    private static DateOnly? Day(object value) => value switch
    {
        DateOnly d => d,
        DateTime t when t.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(t),
        DateTimeOffset t when t.TimeOfDay == TimeSpan.Zero && t.Offset == TimeSpan.Zero => DateOnly.FromDateTime(t.DateTime),
        _ => null,
    };

    private static string Text(string name, object value) => value switch
    {
        string s => s,
        bool b => b ? "true" : "false",
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime t => t.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateTimeOffset t => t.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new TableException(
            $"Column '{name}' holds values of type {value.GetType().Name}, which no column of a table can hold; leave it out, or make it text."),
    };
}
