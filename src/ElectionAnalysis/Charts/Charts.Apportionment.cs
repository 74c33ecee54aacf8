namespace ElectionAnalysis;

/// <content>The same votes, other rules.</content>
public static partial class Charts
{
    private const double Million = 1_000_000;

    /// <summary>
    /// Move the votes of every party, the method, the threshold, the size of the house and of its districts, and see the seats that
    /// they give beside those that were given; or have the seats given one by one.
    /// </summary>
    /// <param name="election">An election with votes; its seats are shown where the document gives all of them.</param>
    /// <param name="method">The method to begin with.</param>
    /// <param name="threshold">The share of all votes to begin with that a party needs for a seat, 0–1.</param>
    /// <returns>The figure; one that says why where there are no votes or no seats to give.</returns>
    public static Figure ApportionmentLab(Election election, ApportionmentMethod? method = null, double threshold = 0)
    {
        ArgumentNullException.ThrowIfNull(election);
        // Where only shares are given, of a million votes: as fine as any share is written.
        var inShares = election.Parties.Count(p => p.Votes?.Value > 0) < 2;
        double Votes(PartyResult party) => inShares ? Math.Round(Million * (party.VoteShare?.Value ?? 0)) : party.Votes?.Value ?? 0;
        var colours = Palette.Of(election);
        var all = election.Parties.Zip(colours, (p, colour) => (Party: p, Votes: Votes(p), Colour: colour)).Where(p => p.Votes > 0)
            .ToList();
        var parties = all.FindAll(p => !p.Party.IsOthers);

        // What others won together nobody can be given.
        var away = election.Parties.Where(p => p.IsOthers).Sum(p => p.Seats?.Value ?? 0);
        var seats = (election.SeatReference ?? election.SeatsListed) - away;
        var listed = parties.Sum(p => p.Votes);
        var total = inShares ? Million : VoteTotal.Of(election)?.Exact ?? all.Sum(p => p.Votes);
        var rest = Math.Max(0, Math.Round(total - listed));
        if (parties.Count < 2 || seats is not > 0)
        {
            return Empty(election, $"{PlotText.Escape(election.ShortName)}: the same votes under other rules",
                parties.Count < 2 ? "the document gives the votes of fewer than two parties" : "the document does not say how many seats there are");
        }

        // Whoever's seats are not given has none where those of the others are the whole house.
        var isWhole = election.UnlistedSeats is { High: 0 } || election.SeatsListed - away == seats;
        var actual = isWhole || parties.TrueForAll(p => p.Party.Seats is not null) ? parties.ConvertAll(p => p.Party.Seats?.Value ?? 0)
            : null;
        var names = parties.ConvertAll(p => (p.Party.Party.Value, p.Party.ShortName ?? p.Party.Party.Value));
        return Lab(election.ShortName, names, [.. parties.Select(p => p.Votes)], actual, seats.Value,
            election.Document.Credit, parties.ConvertAll(p => p.Colour), inShares ? " Votes are of a million, after the shares." : "",
            (method, threshold), rest);
    }

    /// <summary>The same for votes that stand in no document.</summary>
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
        return Lab(title, parties.Select(p => (p, p)).ToList(), votes.ToArray(), null, seats, source, null, "", (null, 0), 0);
    }

    private static Figure Lab(string title, IReadOnlyList<(string Name, string Short)> parties, double[] votes,
        IReadOnlyList<int>? actual, int seats, string source, IReadOnlyList<string>? colours, string unit,
        (ApportionmentMethod? Method, double Threshold) start, double rest)
    {
        var methods = Measures.All.OfType<ApportionmentMethod>().ToList();
        var total = votes.Sum() + rest;
        var method = Math.Max(0, methods.FindIndex(m => m == start.Method));
        var least = (int)Math.Clamp(Math.Round(start.Threshold * 200), 0, FigureLab.MostThreshold);
        var first = methods[method].Of([.. parties.Select(p => p.Name)], votes, seats, least == 0 ? new() : new SeatRules
        {
            Threshold = Threshold.OfShare(least / 200m),
            VotesCounted = rest > 0 ? total : null,
        });
        var order = Enumerable.Range(0, parties.Count).OrderByDescending(i => votes[i]).ToList();
        var given = order.ConvertAll(i => first.UndefinedBecause is null ? first.Seats[i] : (double?)null);
        BarTrace Series(string name, List<double?> lengths, Marker marker) => new()
        {
            Name = name,
            Orientation = "h",
            X = lengths,
            Y = Positions(parties.Count),
            Text = lengths.ConvertAll(h => name == "in proportion to the votes" ? Invariant($"{h:0.0}") : Invariant($"{h}")),
            TextPosition = "outside",
            TextFont = new(null, SmallNumbers),
            ClipOnAxis = false,
            Keys = order.ConvertAll(i => PlotText.Escape(parties[i].Name)),
            HoverTemplate = $"%{{x:.1f}} seats {name}<extra></extra>",
            Marker = marker,
        };
        List<Trace> traces =
        [
            Series("in proportion to the votes", order.ConvertAll(i => total > 0 ? seats * votes[i] / total : (double?)null),
                new() { Color = [.. order.Select(_ => Palette.Neutral)] }),
            Series("by these rules", given, new() { Color = [.. order.Select(i => colours?[i] ?? Palette.Parties[0])] }),
        ];
        if (actual is not null)
        {
            traces.Add(Series("as it was", order.ConvertAll(i => (double?)actual[i]),
                new() { Color = [.. order.Select(_ => "rgba(0,0,0,0)")], Line = new(Palette.Neutral, 2) }));
        }

        var layout = Bars(Invariant($"{PlotText.Escape(title)}: the same votes under other rules"),
            order.ConvertAll(i => PlotText.Lines(parties[i].Short, 40)), "seats");
        return new()
        {
            Data = traces,
            Measures = [.. methods, Disproportionality.Gallagher, Fragmentation.LaaksoTaagepera],
            Layout = WithLegend(layout) with { Height = 150 + (parties.Count * 50), BarMode = "group" },
            Lab = new(order.ConvertAll(i => VisibleText.Show(parties[i].Short)), order.ConvertAll(i => votes[i]),
                actual is null ? null : order.ConvertAll(i => actual[i]), seats, methods.ConvertAll(m => m.Variant!),
                methods.ConvertAll(m => m.Key), rest, method, least),
            Caption = $"Source: {source}.{unit} {(rest > 0 ? Invariant($"The {rest:#,0} votes of no party that is named count for shares and thresholds, and get no seat") : "Shares of votes are of the parties listed")}. In districts every party has the same share everywhere, "
                + "which real ones do not; what voters would have done under other rules is not computed.",
            Description = $"{title}: {first.Text}.",
        };
    }
}
