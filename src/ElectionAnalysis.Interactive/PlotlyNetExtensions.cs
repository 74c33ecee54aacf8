using global::Plotly.NET;

namespace ElectionAnalysis;

/// <summary>Plotly.NET's charts to and from figures.</summary>
public static class PlotlyNetExtensions
{
    /// <summary>The figure as a chart of Plotly.NET, with the same JSON, to go on with in its vocabulary.</summary>
    /// <param name="figure">The figure. Its lists and sliders stay behind: Plotly.NET has none.</param>
    /// <returns>The chart.</returns>
    public static GenericChart ToChart(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        FSharpPackages.Check();
        return PlotlyNetJson.Chart(figure.ToJson());
    }

    /// <summary>The chart as a figure of the workbook, to be shown, numbered in a write-up and exported like any other.</summary>
    /// <param name="chart">The chart, such as of <c>Chart.Column</c>.</param>
    /// <param name="caption">Where the numbers come from and how to read the chart.</param>
    /// <param name="title">Its title, which Plotly.NET cannot be given in C#; by default the one it has.</param>
    /// <param name="description">What it shows, in words; by default its series are named.</param>
    /// <returns>The figure.</returns>
    public static Figure ToFigure(this GenericChart chart, string caption, string? title = null, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        FSharpPackages.Check();
        return Figure.FromJson(GenericChart.toFigureJson(chart), caption, title, description);
    }

    extension(Figure)
    {
        /// <summary>The chart as a figure of the workbook; where Plotly.NET is imported too, <c>chart.ToFigure(…)</c> is shorter.</summary>
        /// <param name="chart">The chart, such as of <c>Chart.Column</c>.</param>
        /// <param name="caption">Where the numbers come from and how to read the chart.</param>
        /// <returns>The figure.</returns>
        public static Figure From(GenericChart chart, string caption) => chart.ToFigure(caption);
    }
}
