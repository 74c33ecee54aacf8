namespace ElectionAnalysis;

/// <summary>
/// Figures the reader can play with, in a report or a saved notebook, without a kernel: everything is computed beforehand.
/// </summary>
public static partial class Charts
{
    private const int MostCoalitions = 40;

    /// <summary>Put parties together and see whether they reach a majority; minimal winning coalitions are ready to choose.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The document gives no party's seats, or no coalition can reach a majority.</exception>
    public static Figure Coalitions(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var game = election.VotingGame();
        var colours = Palette.Of(election);
        var parties = Enumerable.Range(0, election.Parties.Count).Where(i => election.Parties[i].Seats?.Value > 0)
            .OrderByDescending(i => election.Parties[i].Seats!.Value).ToList();
        var places = parties.Select((party, place) => (election.Parties[party].Party.Value, place))
            .GroupBy(p => p.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().place, StringComparer.Ordinal);
        var coalitions = game.MinimalWinning().Take(10_000).OrderBy(c => c.Parties.Count).ThenByDescending(c => c.Seats)
            .Take(MostCoalitions).ToList();
        var house = Math.Max(game.Total, election.HouseSeats?.Value ?? 0);
        return new()
        {
            Data = [.. parties.Select((i, place) => new BarTrace
            {
                Name = PlotText.Label(election.Parties[i].Party.Value, 40),
                Key = PlotText.Escape(election.Parties[i].Party.Value),
                Orientation = "h",
                X = [place == 0 ? election.Parties[i].Seats!.Value : 0],
                Y = [0],
                HoverTemplate =
                    $"<b>{PlotText.Escape(election.Parties[i].Party.Value)}</b><br>{PlotText.Seats(election.Parties[i].Seats!.Value)}<extra></extra>",
                Marker = new() { Color = [colours[i]], Line = new("rgba(128,128,128,0.6)", 1) },
            })],
            Layout = Charts.WithMajority(new()
            {
                Title = Charts.Heading($"{PlotText.Escape(election.ShortName)}: who makes a majority?"),
                Height = 200,
                Margin = new(12, 16, 64, 44),
                BarMode = "stack",
                XAxis = new() { Title = new("seats"), Range = [0, house], FixedRange = true, AutoMargin = true },
                YAxis = new() { Visible = false, Range = [-0.5, 0.5], FixedRange = true },
            }, game.Quota),
            Toggles = new(
                "Coalition",
                [.. parties.Select(i => election.Parties[i].Party.Value)],
                [.. parties.Select(i => election.Parties[i].Seats!.Value)],
                [.. parties.Select((_, place) => place == 0)],
                game.Quota,
                house,
                [.. coalitions.Select(c =>
                    (Invariant($"{string.Join(" + ", c.Parties)} ({c.Seats})"),
                        (IReadOnlyList<int>)[.. c.Parties.Select(p => places[p])]))]),
            Caption =
                Invariant($"Source: {election.Document.Name}. Tick parties, or take one of the {coalitions.Count} minimal winning coalitions of the fewest parties; there are {game.MinimalWinningCount:N0} in all. Independents count as one group."),
            Description =
                Invariant($"{election.ShortName}: {game.Quota} of {house} seats make a majority. There are {game.MinimalWinningCount:N0} minimal winning coalitions, the smallest {coalitions.Take(3).Select(c => c.ToString()).DefaultIfEmpty("none").Aggregate((a, b) => a + "; " + b)}."),
        };
    }
}
