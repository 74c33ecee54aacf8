using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// A column along an axis, in the unit that tables show it in: numbers, shares as percentages, differences of shares in points, or
/// dates as years.
/// </summary>
internal sealed class ColumnAxis
{
    /// <summary>Below this a percentage has more decimals, so that what is little does not look like nothing.</summary>
    private const double LeastOfOneDecimal = 0.001;

    private readonly string name;
    private readonly bool isDate;
    private readonly MeasureUnit unit;

    /// <param name="table">The table.</param>
    /// <param name="name">The column.</param>
    /// <param name="label">The column that was given before it, which may be meant instead.</param>
    public ColumnAxis(Table table, string name, string? label = null)
    {
        this.name = name;
        var column = table[name];
        isDate = column.Type == typeof(DateOnly);
        if (!column.IsNumeric && !isDate && column.NullCount < column.Length)
        {
            var swapped = label is not null && table[label].IsNumeric
                ? $" '{label}' has them, and the label comes before the value: \"{name}\", \"{label}\"." : "";
            throw new TableException($"Column '{name}' is {column.TypeName}; a chart needs numbers there.{swapped}");
        }

        unit = column.IsNumeric ? ColumnUnits.Of(table, column) : MeasureUnit.Number;
    }

    /// <summary>How plotly.js writes the numbers along the axis; null for its own way.</summary>
    public string? TickFormat => unit == MeasureUnit.Share ? PlotText.PercentTicks : unit == MeasureUnit.Points ? "+~" : isDate ? "d" : null;

    private bool IsYear => name.Equals("year", StringComparison.OrdinalIgnoreCase);

    public double? Of(Row row) => isDate ? row[name] is DateOnly day ? YearOf(day) : null
        : row.Number(name) is not { } number || !double.IsFinite(number) ? null
        : unit == MeasureUnit.Points ? number * 100
        : number;

    public string Show(double value) => value.ToString(
        unit == MeasureUnit.Share ? value != 0 && Math.Abs(value) < LeastOfOneDecimal ? "0.0###%" : "0.0%"
            : unit == MeasureUnit.Points ? "+0.0;−0.0;0.0"
            : isDate || IsYear ? "0"
            : "#,0.##",
        CultureInfo.InvariantCulture);

    /// <param name="values">What is drawn along it.</param>
    public Axis Axis(IEnumerable<double?> values)
    {
        var title = new Title(PlotText.Escape(name.Replace('_', ' ')));
        var axis = new Axis { Title = title, TickFormat = TickFormat, AutoMargin = true, FixedRange = true };
        return isDate || IsYear ? TimeAxis.With(axis, values) : axis;
    }

    /// <summary>The day at a place of an axis of years.</summary>
    public static DateOnly DayOf(double at) => new DateOnly((int)at, 1, 1)
        .AddDays((int)Math.Round((at - Math.Floor(at)) * (DateTime.IsLeapYear((int)at) ? 366 : 365)));

    /// <summary>A day along an axis of years.</summary>
    public static double YearOf(DateOnly day) => day.Year + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365.0));
}
