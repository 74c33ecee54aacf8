using System.Reflection;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Between tables and records.</summary>
internal static class TableRecords
{
    public static Table From<T>(IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var all = records.ToList();
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract");
        return new(properties.Select(p => ToColumn(SnakeCase(p.Name), p, all)));
    }

    public static IReadOnlyList<T> To<T>(Table table)
    {
        var constructor = typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new TableException($"{typeof(T).Name} has no public constructor to fill.");
        var parameters = constructor.GetParameters();
        var sources = Array.ConvertAll(parameters, p => table[SnakeCase(p.Name!)]);
        var setters = typeof(T).GetProperties().Where(p => p.CanWrite && parameters.Length == 0 && table.Has(SnakeCase(p.Name))).ToList();
        var records = new List<T>(table.RowCount);
        for (var i = 0; i < table.RowCount; i++)
        {
            var row = i;
            var record = constructor.Invoke(parameters.Select((p, k) => Convert(sources[k], row, p.ParameterType)).ToArray());
            foreach (var setter in setters)
            {
                setter.SetValue(record, Convert(table[SnakeCase(setter.Name)], row, setter.PropertyType));
            }

            records.Add((T)record);
        }

        return records;
    }

    /// <summary><c>SeatShare</c> becomes <c>seat_share</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static Column ToColumn<T>(string name, PropertyInfo property, List<T> records)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var values = records.Select(r => property.GetValue(r));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sourced<>))
        {
            // A value of a document is that value; where it was read has no place in a column.
            var value = type.GetProperty(nameof(Sourced<int>.Value))!;
            (type, values) = (value.PropertyType, values.Select(v => v is null ? null : value.GetValue(v)));
        }

        return type == typeof(int) ? Column.OfNullable(name, values.Select(v => (int?)v))
            : type == typeof(long) ? Column.OfNullable(name, values.Select(v => (long?)v))
            : type == typeof(double) ? Column.OfNullable(name, values.Select(v => (double?)v))
            : type == typeof(bool) ? Column.OfNullable(name, values.Select(v => (bool?)v))
            : type == typeof(DateOnly) ? Column.OfNullable(name, values.Select(v => (DateOnly?)v))
            : type == typeof(string) ? Column.OfText(name, values.Select(v => (string?)v))
            : type.IsEnum ? Column.OfText(name, values.Select(v => v?.ToString()))
            : type.Assembly == typeof(TableRecords).Assembly ? Column.OfText(name, values.Select(v => v?.ToString()))
            : throw new TableException($"Property {typeof(T).Name}.{property.Name} is {type.Name}, which no column can hold.");
    }

    private static object? Convert(Column column, int row, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        var value = column.Value(row);
        if (value is null)
        {
            return !target.IsValueType || type != target ? null
                : throw new TableException(Invariant($"Row {row} of column '{column.Name}' is null, but {target.Name} takes no null; make it nullable."));
        }

        try
        {
            return type.IsInstanceOfType(value) ? value
                : type.IsEnum && value is string text ? Enum.Parse(type, text)
                : System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            throw new TableException(Invariant($"Row {row} of column '{column.Name}' ({column.TypeName} '{value}') is no {type.Name}."), e);
        }
    }
}
