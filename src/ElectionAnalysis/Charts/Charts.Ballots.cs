using System.Globalization;

namespace ElectionAnalysis;

/// <content>Ballots of every round.</content>
public static partial class Charts
{
    /// <summary>
    /// Registered voters, ballots cast and valid ballots of every round as bars inside each other, with the turnout that the
    /// source states. They lie, so that the names of however many rounds have room.
    /// </summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure BallotsByRound(params IEnumerable<Election> elections)
    {
        var all = elections.ToList();
        var rounds = all.SelectMany(e => e.Rounds.Select(r => (Election: e, Round: r))).ToList();
        if (!rounds.Exists(r => (r.Round.Registered ?? r.Round.Cast ?? r.Round.Valid) is not null))
        {
            var subject = all is [var only] ? only.ShortName : Invariant($"{all.Count} elections");
            return Empty("Registered, cast, valid", "no count of registered voters, ballots cast or valid ballots is given", subject,
                $"Source: {Sources(all)}.");
        }

        BarTrace Series(string name, string colour, double width, Func<VotingRound, Sourced<long>?> count) => new()
        {
            Name = name,
            Orientation = "h",
            X = rounds.ConvertAll(r => (double?)count(r.Round)?.Value),
            Y = Positions(rounds.Count),
            Width = width,
            Keys = rounds.ConvertAll(r => Invariant($"{PlotText.Escape(r.Election.ShortName)}, round {r.Round.Round}")),
            HoverText = rounds.ConvertAll(r =>
                count(r.Round) is { } c
                    ? Invariant($"<b>{PlotText.Escape(r.Election.ShortName)}, round {r.Round.Round}</b><br>{c.Value:N0} {name}<br>{PlotText.Escape(c.Source.Place)}")
                    : ""),
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Color = [.. Enumerable.Repeat(colour, rounds.Count)] },
        };
        var stated = rounds.Index().Where(r => r.Item.Round is { TurnoutStated: not null, Registered: not null }).ToList();
        return new()
        {
            Data =
            [
                Series("registered", Palette.Greys[1], 0.8, r => r.Registered),
                Series("cast", Palette.Parties[4], 0.55, r => r.Cast),
                Series("valid", Palette.Parties[0], 0.3, r => r.Valid),
                .. stated.Count == 0 ? Enumerable.Empty<Trace>() : [new ScatterTrace
                {
                    Name = "cast, by the turnout stated",
                    Mode = "markers",
                    X = stated.ConvertAll(r => (double?)Math.Round(r.Item.Round.TurnoutStated!.Value * r.Item.Round.Registered!.Value)),
                    Y = stated.ConvertAll(r => (double?)r.Index),
                    HoverText = stated.ConvertAll(r =>
                        Invariant($"{r.Item.Round.TurnoutStated!.Value:0.00%} stated, of {r.Item.Round.Registered!.Value:N0} registered<br>{PlotText.Escape(r.Item.Round.TurnoutStated.Source.Place)}")),
                    HoverTemplate = "%{hovertext}<extra></extra>",
                    Marker = new() { Color = [.. stated.Select(_ => Palette.Loss)], Size = 13, Symbol = "line-ns-open",
                        Line = new(Palette.Loss, 3) },
                }],
            ],
            Layout = WithLegend(Bars("Registered, cast, valid",
                rounds.ConvertAll(r => Invariant($"{PlotText.Escape(r.Election.ShortName)}<br>round {r.Round.Round}")), "voters")) with
            {
                Height = 150 + (rounds.Count * 44),
                BarMode = "overlay",
            },
            Caption =
                $"Source: {Sources(all)}. A missing bar means that the source does not say, not zero. The mark is the turnout stated times the voters registered.",
            Description = OrWhyEmpty(string.Join(" ",
                rounds.Select(r =>
                    Invariant($"{r.Election.ShortName}, round {r.Round.Round}: {Count(r.Round.Registered)} registered, {Count(r.Round.Cast)} cast, {Count(r.Round.Valid)} valid.")))),
        };
    }

    private static string Count(Sourced<long>? number) => number?.Value.ToString("N0", CultureInfo.InvariantCulture) ?? "unknown number";
}
