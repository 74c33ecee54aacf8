namespace ElectionAnalysis;

/// <content>What if seats had gone elsewhere?</content>
public static partial class Charts
{
    private const int MostMovers = 4;
    private const int MostMoved = 20;

    /// <summary>Move seats from one party to another, and see the house, the effective number of parties and the majority change.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    public static Figure WhatIfSwing(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var colours = Palette.Of(election);
        var rows = Enumerable.Range(0, election.Parties.Count).Where(i => election.Parties[i].Seats is not null)
            .OrderByDescending(i => election.Parties[i].Seats!.Value)
            .Select(i => (Name: election.Parties[i].Party.Value, Seats: election.Parties[i].Seats!.Value, Colour: colours[i])).Take(40)
            .ToList();
        var movers = rows.Take(MostMovers).Where(r => r.Seats > 0).ToList();
        if (movers.Count < 2)
        {
            return Empty(election, $"{PlotText.Escape(election.ShortName)}: what if seats had gone elsewhere?",
                "the document gives the seats of fewer than two parties");
        }

        var quota = election.VotingGame().Quota;
        var pairs = (from a in Enumerable.Range(0, movers.Count) from b in Enumerable.Range(0, movers.Count) where a != b
            select (From: a, To: b)).OrderBy(p => p.To).ThenBy(p => p.From).ToList();
        var most = Math.Min(MostMoved, movers.Max(m => m.Seats));
        FigureState State((int From, int To) pair, int moved)
        {
            var possible = Math.Min(moved, rows[pair.From].Seats);
            int[] seats = [.. rows.Select((r, i) => r.Seats + (i == pair.To ? possible : i == pair.From ? -possible : 0))];
            var n = Fragmentation.LaaksoTaagepera.Calculate([.. seats.Select(s => (double)s)]);
            var largest = seats.Index().MaxBy(s => s.Item);
            var majority = largest.Item >= quota
                ? Invariant($"{rows[largest.Index].Name} has a majority with {largest.Item}")
                : Invariant($"nobody has the {quota} of a majority; {rows[largest.Index].Name} has {largest.Item}");
            return new(
                Invariant($"{PlotText.Seats(possible)} from {rows[pair.From].Name} to {rows[pair.To].Name}: {majority}. Effective number of parties {n.Value:0.00}."),
                [0],
                new Dictionary<string, IReadOnlyList<object?>>(StringComparer.Ordinal)
                {
                    ["x"] = [seats],
                    ["text"] = [Array.ConvertAll(seats, s => Invariant($"{s}"))],
                });
        }

        var layout = Charts.Bars($"{PlotText.Escape(election.ShortName)}: what if seats had gone elsewhere?",
            rows.ConvertAll(r => PlotText.Lines(Short(election, r.Name))), "seats");
        return new()
        {
            Data =
            [
                new BarTrace
                {
                    Orientation = "h",
                    X = rows.ConvertAll(r => (double?)r.Seats),
                    Y = Charts.Positions(rows.Count),
                    Text = rows.ConvertAll(r => Invariant($"{r.Seats}")),
                    TextPosition = "outside",
                    ClipOnAxis = false,
                    Keys = rows.ConvertAll(r => PlotText.Escape(r.Name)),
                    HoverTemplate = "%{x} seats<extra></extra>",
                    Marker = new() { Color = rows.ConvertAll(r => r.Colour) },
                },
            ],
            Measures = [Fragmentation.LaaksoTaagepera],
            Layout = Charts.WithMajority(layout with { XAxis =
                layout.XAxis! with { Range = [0, Math.Max(quota, rows[0].Seats + most) * 1.08], RangeMode = null } }, quota),
            Controls =
            [
                new("Move",
                    pairs.ConvertAll(p =>
                        $"from {PlotText.Shorten(Short(election, movers[p.From].Name), 28)} to {PlotText.Shorten(Short(election, movers[p.To].Name), 28)}")),
                new("Seats", [.. Enumerable.Range(0, most + 1).Select(k => Invariant($"{k}"))], IsSlider: true),
            ],
            States = [.. pairs.SelectMany(p => Enumerable.Range(0, most + 1).Select(k => State(p, k)))],
            Caption =
                $"Source: {election.Document.Credit}. Seats move one for one, whatever votes and districts would have done. Independents count as one group.",
            Description = State(pairs[0], 0).Words,
        };
    }
}
