using System.Globalization;

namespace ElectionAnalysis;

/// <content>Small multiples: a panel for each country, below each other on one scale.</content>
public static partial class Charts
{
    /// <summary>Puts values of several panels onto one axis: each panel has the part from its number to a little below the next.</summary>
    private sealed class PanelScale
    {
        /// <summary>How much of a panel's height its values take; above them stands the country's name.</summary>
        private const double Filled = 0.66;

        private const int Height = 84;
        private readonly Measure measure;
        private readonly double low;
        private readonly double high;

        public PanelScale(IEnumerable<Moment> moments, Measure measure)
        {
            var all = moments.SelectMany(m => new[] { m.Value, m.Low, m.High }).OfType<double>().Where(double.IsFinite).ToList();
            var (least, most) = (all.Min(), all.Max());
            var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most - Math.Min(0, least), 1e-9)))) / 10;
            this.measure = measure;
            low = least >= 0 && least < most / 2 ? 0 : Math.Floor(least / step) * step;
            high = Math.Max(Math.Ceiling(most / step) * step, low + step);
        }

        /// <summary>An election where its panel is.</summary>
        public Moment In(Moment moment, int panel)
        {
            double? At(double? value) => value is { } v ? ((Math.Clamp(v, low, high) - low) / (high - low) * Filled) - panel : null;
            return moment with { Value = At(moment.Value), Low = At(moment.Low), High = At(moment.High) };
        }

        /// <summary>The plot of all panels, the first on top, with the ends of the scale beside each.</summary>
        public Plotly.Layout Stacked(Plotly.Layout plot, List<string> countries)
        {
            var ends = Enumerable.Range(0, countries.Count).SelectMany(i => new[] { -i, Filled - i }).ToList();
            string Shown(double end) => IsPercent(measure) ? end.ToString("0.#%", CultureInfo.InvariantCulture)
                : end.ToString("0.##", CultureInfo.InvariantCulture);
            return plot with
            {
                Height = 100 + (Height * countries.Count),
                YAxis = plot.YAxis! with
                {
                    TickFormat = null, RangeMode = null, Range = [0.85 - countries.Count, 1.02],
                    TickVals = ends, TickText = [.. countries.SelectMany(_ => new[] { Shown(low), Shown(high) })],
                },
                Annotations = [.. countries.Select((c, i) => new Plotly.Annotation($"<b>{PlotText.Label(c, 60)}</b>", 0, Filled + 0.17 - i, "paper", "y")
                {
                    XAnchor = "left", YAnchor = "middle",
                })],
            };
        }
    }
}
