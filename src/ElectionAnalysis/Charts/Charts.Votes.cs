namespace ElectionAnalysis;

/// <content>Votes beside seats.</content>
public static partial class Charts
{
    private const int MostPairs = 24;

    /// <summary>
    /// What every party won of the votes and of the seats: a ring at its share of the votes, a dot at its share of the seats, and between
    /// them what the rules gave it or took from it. Parties stand from the largest share of either downwards.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    public static Figure VotesAndSeats(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var title = $"{PlotText.Escape(election.ShortName)}: votes and seats";
        var total = VoteTotal.Of(election);
        var colours = Palette.Of(election);

        // Where nobody says how large the house is, the seats listed are it, if every party's are.
        var house = election.Parties.All(p => p.Seats is not null) ? (double?)election.SeatsListed : null;
        var all = election.Parties.Select((p, i) => (p.Party.Value, Votes: ShareOfVotes(p, total),
                Seats: p.SeatShare ?? p.Seats?.Value / house, Colour: colours[i]))
            .Where(p => p.Votes is not null || p.Seats is not null).OrderByDescending(p => Math.Max(p.Votes ?? 0, p.Seats ?? 0)).ToList();
        var pairs = all.Take(MostPairs).ToList();
        if (!pairs.Exists(p => p.Votes is not null) || !pairs.Exists(p => p.Seats is not null))
        {
            return Empty(election, title, "the document does not give both votes and seats");
        }

        var places = Positions(pairs.Count);
        Plotly.ScatterTrace Dots(string name, Func<(string Value, double? Votes, double? Seats, string Colour), double?> of,
            string symbol) => new()
        {
            Name = name,
            Mode = "markers",
            X = pairs.ConvertAll(p => of(p)),
            Y = places,
            Keys = pairs.ConvertAll(p => PlotText.Escape(p.Value)),
            HoverText = pairs.ConvertAll(p => $"<b>{PlotText.Escape(p.Value)}</b><br>{PairWords(p.Votes, p.Seats)}"),
            HoverTemplate = "%{hovertext}<extra></extra>",
            ClipOnAxis = false,
            Marker = new() { Color = pairs.ConvertAll(p => p.Colour), Size = 12, Symbol = symbol,
                Line = new(Palette.Neutral, symbol == "circle" ? 0 : 2) },
        };
        return new()
        {
            Data =
            [
                .. pairs.Select((p, i) => new Plotly.ScatterTrace
                {
                    Mode = "lines", X = [p.Votes ?? p.Seats, p.Seats ?? p.Votes], Y = [places[i], places[i]], HoverInfo = "skip",
                    ShowLegend = false, Line = new(p.Colour, 3, "solid"),
                }),
                Dots("share of the votes", p => p.Votes, "circle-open"),
                Dots("share of the seats", p => p.Seats, "circle"),
            ],
            Layout = WithLegend(Bars(title, pairs.ConvertAll(p => PlotText.Lines(Short(election, p.Value))), "share")) with
            {
                XAxis = new() { Title = new("share"), TickFormat = PlotText.PercentTicks,
                    Range = [-0.02 * pairs.Max(p => Math.Max(p.Votes ?? 0, p.Seats ?? 0)),
                        1.06 * pairs.Max(p => Math.Max(p.Votes ?? 0, p.Seats ?? 0))], AutoMargin = true,
                    FixedRange = true },
                BarGap = null,
            },
            Caption = $"Source: {election.Document.Credit}. Rings are shares of the votes, dots shares of the seats."
                + (all.Count > MostPairs ? Invariant($" The {all.Count - MostPairs} smallest parties are left out.") : ""),
            Description = string.Join(" ", pairs.Select(p => $"{p.Value}: {PairWords(p.Votes, p.Seats)}.")),
        };
    }

    /// <summary>A party's share of all votes where these are known, else as the document states it, else of all that it leaves.</summary>
    private static double? ShareOfVotes(PartyResult party, VoteTotal? total)
    {
        double? Of(double? all) => total is { InShares: false } && all is { } votes && party.Votes is { } own ? own.Value / votes : null;
        return Of(total?.Exact) ?? party.VoteShare?.Value ?? Of(total is null ? null : Math.Max(total.Low, total.Listed));
    }

    private static string PairWords(double? votes, double? seats)
    {
        var gap = votes is { } v && seats is { } s
            ? Invariant($", {PlotText.Points(s - v)} points")
            : "";
        return Invariant($"{(votes is { } w ? PlotText.Percent(w) : "unknown part")} of the votes, {(seats is { } t ? PlotText.Percent(t) : "unknown part")} of the seats{gap}");
    }
}
