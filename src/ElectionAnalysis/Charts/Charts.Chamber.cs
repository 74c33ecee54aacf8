namespace ElectionAnalysis;

/// <content>Houses, seat by seat.</content>
public static partial class Charts
{
    private const int MostHemicycleSeats = 1_000;

    /// <summary>
    /// Every seat of the house as a dot, parties from left to right where the document orders them, else from the largest on the
    /// left; above 1,000 seats, bars.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="chamber">How the house sits; a half-round when null.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">A party named in <paramref name="chamber"/> has no seats in this election.</exception>
    public static Figure Hemicycle(Election election, Chamber? chamber = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        chamber ??= new();
        var listed = election.SeatsListed ?? 0;
        var house = Math.Max(listed, election.HouseSeats?.Value ?? 0);
        if (listed == 0 || house > MostHemicycleSeats)
        {
            return SeatsBar(election);
        }

        var colours = Palette.Of(election);
        var parties = InOrder(election);
        var speaker = chamber.Speaker is { } of ? parties[PartyCalled(election, parties, of)] : -1;
        var left = chamber.Government.Count == 0 ? [parties.MaxBy(i => election.Parties[i].Seats!.Value)]
            : chamber.Government.Select(name => parties[PartyCalled(election, parties, name)]).ToHashSet();
        var seats = parties.ConvertAll(i => election.Parties[i].Seats!.Value - (i == speaker ? 1 : 0));
        var (places, gap) = Places(chamber.Shape, parties, seats, left, house - (speaker >= 0 ? 1 : 0));
        var size = Math.Clamp(gap * 175, 3, 26);
        var small = parties.Where(i => Palette.IsGrey(colours[i]) && !election.Parties[i].IsIndependents).ToList();
        var unnamed = small.Any(i => election.Parties[i].IsOthers);
        var smaller = small.Count(i => !election.Parties[i].IsOthers);
        var traces = new List<Trace>();
        foreach (var (k, i) in parties.Index())
        {
            var party = election.Parties[i];
            var isSmall = small.Contains(i);
            traces.Add(Dots(places[k], colours[i], size, new(colours[i], 0)) with
            {
                Name = isSmall && small.Count > 1
                    ? Invariant($"{smaller} smaller {(smaller == 1 ? "party" : "parties")}{(unnamed ? " and others" : "")}") : PlotText.Lines(party),
                LegendGroup = isSmall ? "small" : Invariant($"party{i}"),
                ShowLegend = !isSmall || i == small[0],
                Key = PlotText.Escape(party.Party.Value),
                HoverTemplate = $"<b>{PlotText.Escape(party.Party.Value)}</b><br>{Of(party.Seats!.Value, house)}<extra></extra>",
            });
        }

        if (places[^1].Count > 0 && places.Count > parties.Count)
        {
            traces.Add(Dots(places[^1], "rgba(0,0,0,0)", size, new(Palette.Neutral, 1.5)) with
            {
                Name = "no listed party",
                HoverTemplate = $"{PlotText.Seats(places[^1].Count)} of no listed party<extra></extra>",
            });
        }

        if (speaker >= 0)
        {
            traces.Add(Dots([(0, 0.26)], colours[speaker], size, new(Palette.Neutral, 2)) with
            {
                Name = "speaker",
                HoverTemplate = $"<b>speaker</b><br>{PlotText.Escape(election.Parties[speaker].Party.Value)}<extra></extra>",
            });
        }

        var middle = chamber.Shape == ChamberShape.Benches ? -0.02 : 0.12;
        return new()
        {
            Data = traces,
            Layout = InChamber(Invariant($"{PlotText.Escape(election.ShortName)}: the {house} seats"), 460,
                [new(Invariant($"<b>{house}</b>"), 0, middle, "x", "y") { Font = new(null, chamber.Shape == ChamberShape.Benches ? 18 : 30) },
                    new(MajorityWords(election, listed), 0, middle - 0.15, "x", "y") { Font = new(null, 13) }]) with
            {
                ShowLegend = true,
                Legend = Legend.Below,
                Margin = new(8, 8, 52, 44),
            },
            Caption = $"Source: {election.Document.Credit}. One dot is one seat; {Standing(election, parties, chamber.Shape)}.",
            Description = Describe(election, Largest(election)),
        };
    }

    /// <summary>
    /// The majority as stated; else of the house, whose size is given or whose seats are listed whole; else no more than what is
    /// counted.
    /// </summary>
    private static string MajorityWords(Election election, int listed) =>
        election.MajorityStated is { } stated ? Invariant($"majority {stated.Value}")
        : (election.HouseSeats?.Value ?? (election.UnlistedSeats is { High: 0 } ? listed : 0)) is var house && house > 1 && house >= listed
            ? Invariant($"{(house / 2) + 1} are a majority")
        : listed == 1 && house <= 1 ? "seat" : "seats";

    /// <summary>The parties with seats, as they sit: by position where any has one, the largest first among equals.</summary>
    private static List<int> InOrder(Election election) =>
        [.. Enumerable.Range(0, election.Parties.Count).Where(i => election.Parties[i].Seats?.Value > 0)
            .OrderBy(i => election.Parties[i].Position ?? double.PositiveInfinity).ThenBy(i => election.Parties[i].Rank).ThenBy(i => i)];

    private static string Standing(Election election, List<int> parties, ChamberShape shape)
    {
        var placed = parties.Count(i => election.Parties[i].Position is not null);
        var order = placed == 0 ? "parties stand by size, not by ideology"
            : placed == parties.Count ? "parties stand from left to right as they are ordered in the source"
            : Invariant($"parties stand from left to right as they are ordered, then {parties.Count - placed} without a place by size");
        return shape == ChamberShape.Benches ? $"those on the left face all others; {order}" : order;
    }

    /// <summary>Where each party's seats are, and last those of no listed party.</summary>
    private static (List<IReadOnlyList<(double X, double Y)>> Places, double Gap) Places(ChamberShape shape, List<int> parties,
        List<int> seats, HashSet<int> left, int house)
    {
        var unlisted = house - seats.Sum();
        if (shape != ChamberShape.Benches)
        {
            var (all, gap) = ElectionAnalysis.Hemicycle.Place(house, shape == ChamberShape.Horseshoe);
            var next = 0;
            IReadOnlyList<(double X, double Y)> Next(int count) => [.. all.Skip((next += count) - count).Take(count)];
            return ([.. seats.Append(unlisted).Select(Next)], gap);
        }

        var governing = parties.Zip(seats).Where(p => left.Contains(p.First)).Sum(p => p.Second);
        var (lefts, rights, width) = ElectionAnalysis.Hemicycle.Benches(governing, house - governing);
        int[] at = [0, 0];
        IReadOnlyList<(double X, double Y)> Side(int side, int count)
        {
            at[side] += count;
            return [.. (side == 0 ? lefts : rights).Skip(at[side] - count).Take(count)];
        }

        return ([.. parties.Zip(seats).Select(p => Side(left.Contains(p.First) ? 0 : 1, p.Second)), Side(1, unlisted)], width);
    }

    /// <summary>The place in a list of parties of the one that people call so.</summary>
    private static int PartyCalled(Election election, List<int> parties, string name)
    {
        var plain = ElectionAnalysis.Words.Plain(name);
        var at = parties.FindIndex(i => election.Parties[i] is { } p
            && p.OtherNames.Append(p.Party.Value).Append(p.ShortName ?? "").Append(p.Leader?.Value ?? "")
                .Any(n => ElectionAnalysis.Words.Plain(n) == plain));
        return at >= 0 ? at : throw new MeasureException($"'{name}' has no seats in {election.ShortName}."
            + NearestNames.Suggest(name, parties.Select(i => election.Parties[i].Party.Value)));
    }

    private static Layout InChamber(string title, int height, IReadOnlyList<Annotation> words)
    {
        var hidden = new Axis { Visible = false, FixedRange = true };
        return new()
        {
            Title = Heading(title),
            Height = height,
            Margin = new(8, 8, 52, 8),
            XAxis = hidden with { Range = [-1.1, 1.1] },
            YAxis = hidden with { Range = [words.Min(w => w.Y) - 0.07, 1.1], ScaleAnchor = "x" },
            Annotations = words,
        };
    }

    private static ScatterTrace Dots(IReadOnlyList<(double X, double Y)> places, string colour, double size, MarkerLine line,
        double? opacity = null) => new()
    {
        Mode = "markers",
        X = [.. places.Select(p => (double?)Math.Round(p.X, 4))],
        Y = [.. places.Select(p => (double?)Math.Round(p.Y, 4))],
        Marker = new() { Color = [.. Enumerable.Repeat(colour, places.Count)], Size = Math.Round(size, 1), Opacity = opacity,
            Line = line },
    };
}
