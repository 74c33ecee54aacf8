using System.Globalization;

namespace ElectionAnalysis;

/// <content>The same votes, other rules.</content>
public static partial class Charts
{
    private static readonly decimal[] Thresholds = [0, 0.01m, 0.02m, 0.03m, 0.04m, 0.05m, 0.06m, 0.08m, 0.1m];

    /// <summary>
    /// Choose a method and a threshold, and see the seats, Gallagher's index and the effective number of parties that the same
    /// votes give.
    /// </summary>
    /// <param name="title">What the votes are of, such as "Germany 2013".</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="votes">Their votes.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="source">Where the votes are from.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public static Figure ApportionmentLab(string title, IReadOnlyList<string> parties, ReadOnlySpan<double> votes, int seats, string source)
    {
        ArgumentNullException.ThrowIfNull(parties);
        var numbers = votes.ToArray();
        var order = Enumerable.Range(0, parties.Count).OrderByDescending(i => numbers[i]).ToList();
        var total = numbers.Sum();
        var methods = Measures.All.OfType<ApportionmentMethod>().ToList();
        var allocations = methods.ConvertAll(m =>
            Array.ConvertAll(Thresholds, t => m.Of(parties, numbers, seats, t == 0 ? null : new() { Threshold = Threshold.OfShare(t) })));
        List<int?> Given(SeatAllocation allocation) =>
            order.ConvertAll(i => allocation.UndefinedBecause is null ? allocation.Seats[i] : (int?)null);
        double? ShareOfSeats(int? given) => seats > 0 ? given / (double)seats : null;
        FigureState State(SeatAllocation allocation, decimal threshold)
        {
            var with =
                $"{allocation.Method.Variant}{(threshold == 0 ? "" : $", {threshold.ToString("0%", CultureInfo.InvariantCulture)} threshold")}";
            var given = Given(allocation);
            string says;
            if (allocation.UndefinedBecause is { } because)
            {
                says = $"{with}: the seats cannot be given: {because}.";
            }
            else
            {
                double[] counts = [.. allocation.Seats.Select(s => (double)s)];
                var (gallagher, number) = (Disproportionality.Gallagher.Calculate(numbers, counts),
                    Fragmentation.LaaksoTaagepera.Calculate(counts));
                says =
                    Invariant($"{with}: Gallagher {Disproportionality.Gallagher.Show(gallagher)}, effective number of parties in seats {Fragmentation.LaaksoTaagepera.Show(number)}.{(allocation.Tie is null ? "" : $" {allocation.Tie}.")}");
            }

            return new(says, [1], new Dictionary<string, IReadOnlyList<object?>>(StringComparer.Ordinal)
            {
                ["y"] = [given.ConvertAll(ShareOfSeats)],
                ["text"] = [given.ConvertAll(g => Invariant($"{g}"))],
            });
        }

        var first = allocations[0][0];
        return new()
        {
            Data =
            [
                new BarTrace
                {
                    Name = "share of votes",
                    X = Charts.Positions(parties.Count),
                    Y = order.ConvertAll(i => total > 0 ? numbers[i] / total : (double?)null),
                    HoverTemplate = "%{y:.1%} of the votes<extra></extra>",
                    Marker = new() { Color = [.. order.Select(_ => Palette.Neutral)] },
                },
                new BarTrace
                {
                    Name = "share of seats",
                    X = Charts.Positions(parties.Count),
                    Y = Given(first).ConvertAll(ShareOfSeats),
                    Text = Given(first).ConvertAll(g => Invariant($"{g}")),
                    TextPosition = "outside",
                    ClipOnAxis = false,
                    Keys = order.ConvertAll(i => PlotText.Escape(parties[i])),
                    HoverTemplate = "%{y:.1%} of the seats<extra></extra>",
                    Marker = new() { Color = [.. order.Select(_ => Palette.Parties[0])] },
                },
            ],
            Measures = [.. methods, Disproportionality.Gallagher, Fragmentation.LaaksoTaagepera],
            Layout = Charts.Columns(Invariant($"{PlotText.Escape(title)}: {seats} seats by the same votes"),
                order.ConvertAll(i => PlotText.Label(parties[i], 18)),
                new() { Title = new("share"), TickFormat = ".0%", RangeMode = "tozero", AutoMargin = true, FixedRange = true }),
            Controls =
            [
                new("Method", methods.ConvertAll(m => m.Variant!)),
                new("Threshold", [.. Thresholds.Select(t => t == 0 ? "none" : t.ToString("0%", CultureInfo.InvariantCulture))],
                    IsSlider: true),
            ],
            States = [.. allocations.SelectMany(a => a.Select((allocation, t) => State(allocation, Thresholds[t])))],
            Caption = $"Source: {source}. Shares of votes are of the parties listed. The numbers on the bars are seats.",
            Description = $"{title}: {first.Text}. {State(first, 0).Words}",
        };
    }
}
