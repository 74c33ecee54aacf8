namespace ElectionAnalysis;

/// <summary>
/// Figures the reader can play with, in a report or a saved notebook, without a kernel: everything is computed beforehand.
/// </summary>
public static partial class Charts
{
    private const int MostCoalitions = 40;
    private const int MostLookedAt = 10_000;

    /// <summary>
    /// Put parties together by clicking their seats, which then have an outline, and see whether they reach a majority, who of them
    /// is needed and who is left in opposition; minimal winning coalitions are ready to choose.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="impossible">Pairs that do not sit in one government: each rules the other out.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">A party of <paramref name="impossible"/> has no seats.</exception>
    public static Figure Coalitions(Election election, params IEnumerable<(string One, string Other)> impossible)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(impossible);
        VotingGame game;
        try
        {
            game = election.VotingGame();
        }
        catch (MeasureException e)
        {
            return Empty(election, $"{PlotText.Escape(election.ShortName)}: who makes a majority?", e.Message.TrimEnd('.'));
        }

        var colours = Palette.Of(election);
        var parties = InOrder(election);
        var seats = parties.ConvertAll(i => election.Parties[i].Seats!.Value);
        var pairs = impossible.Select(p => (One: PartyCalled(election, parties, p.One), Other: PartyCalled(election, parties, p.Other)))
            .ToList();
        var places = parties.Select((party, place) => (election.Parties[party].Party.Value, place))
            .GroupBy(p => p.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().place, StringComparer.Ordinal);
        var all = game.MinimalWinning().Take(MostLookedAt).Select(c => (Coalition: c, Members: c.Parties.Select(p => places[p]).ToList()))
            .Where(c => !pairs.Exists(p => c.Members.Contains(p.One) && c.Members.Contains(p.Other)))
            .OrderBy(c => c.Members.Count).ThenByDescending(c => c.Coalition.Seats).ToList();
        var coalitions = all.Take(MostCoalitions).ToList();
        var house = Math.Max(game.Total, election.HouseSeats?.Value ?? 0);
        var largest = seats.IndexOf(seats.Max());

        // A dot for every seat while they can be told apart; then a dot for several.
        var each = Math.Max(1, (house + MostHemicycleSeats - 1) / MostHemicycleSeats);
        var dots = seats.ConvertAll(s => Math.Max(1, (int)Math.Round((double)s / each)));
        var (where, gap) = Places(ChamberShape.HalfRound, parties, dots, [], Math.Max(house / each, dots.Sum()));
        var size = Math.Round(Math.Clamp(gap * 175, 3, 26), 1);
        var outline = Math.Round(Math.Min(2.5, size / 6), 1);
        var traces = parties.Select((i, k) => (k == largest
            ? Dots(where[k], colours[i], size, new(Palette.Neutral, outline), 1)
            : Dots(where[k], colours[i], size, new(Palette.Neutral, 0), 0.85)) with
        {
            Name = PlotText.Lines(election.Parties[i]),
            Key = PlotText.Escape(election.Parties[i].Party.Value),
            HoverTemplate = $"<b>{PlotText.Escape(election.Parties[i].Party.Value)}</b><br>{Of(seats[k], house)}<extra></extra>",
        }).ToList();
        if (where[^1].Count > 0)
        {
            traces.Add(Dots(where[^1], "rgba(0,0,0,0)", size, new(Palette.Neutral, 1.5)) with
            {
                Name = "no listed party", HoverTemplate = "of no listed party<extra></extra>",
            });
        }

        var ruled = pairs.Count == 0 ? "" : $" (not together: {string.Join("; ", pairs.Select(p => $"{Named(p.One)} and {Named(p.Other)}"))})";
        string Named(int place) => election.Parties[parties[place]].Party.Value;
        return new()
        {
            Data = [.. traces],
            Layout = InChamber($"{PlotText.Escape(election.ShortName)}: who makes a majority?", 410,
                [new(Invariant($"<b>{seats[largest]}</b>"), 0, 0.12, "x", "y") { Font = new(null, 30) },
                    new(Invariant($"of {house} seats chosen<br>{game.Quota} are a majority"), 0, -0.08, "x", "y") { Font = new(null, 13) }]) with
            {
                ShowLegend = false,
            },
            Toggles = new(
                "Coalition",
                parties.ConvertAll(i => election.Parties[i].ShortName ?? election.Parties[i].Party.Value),
                seats,
                [.. parties.Select((_, place) => place == largest)],
                parties.ConvertAll(i => colours[i]),
                pairs,
                game.Quota,
                house,
                [.. coalitions.Select(c =>
                    (Invariant($"{string.Join(" + ", c.Coalition.Parties)} ({c.Coalition.Seats})"), (IReadOnlyList<int>)c.Members))]),
            Caption =
                $"Source: {election.Document.Credit}. Click seats or tick parties, or take one of the minimal winning coalitions{ruled}: "
                + (coalitions.Count == game.MinimalWinningCount ? Invariant($"all {coalitions.Count:N0} are listed.")
                    : game.MinimalWinningCount > MostLookedAt
                        ? Invariant($"{coalitions.Count:N0} with few parties, of {game.MinimalWinningCount:N0}, are listed.")
                    : coalitions.Count == all.Count ? Invariant($"the {all.Count:N0} of {game.MinimalWinningCount:N0} without such a pair are listed.")
                    : Invariant($"the {coalitions.Count:N0} with the fewest parties, of {all.Count:N0}{(pairs.Count == 0 ? "" : " without such a pair")}, are listed."))
                + $" Seats chosen have an outline. "
                + $"{(each == 1 ? "" : Invariant($"One dot is about {each} seats. "))}{(election.Parties.Any(p => p.IsIndependents) ? "Independents count as one group." : "")}".TrimEnd(),
            Description =
                Invariant($"{election.ShortName}: {game.Quota} of {house} seats make a majority. Minimal winning coalitions: {game.MinimalWinningCount:N0}, ")
                + "the smallest "
                + $"{coalitions.Take(3).Select(c => c.Coalition.ToString()).DefaultIfEmpty("none").Aggregate((a, b) => a + "; " + b)}.",
        };
    }
}
