namespace ElectionAnalysis;

/// <content>The same swing everywhere.</content>
public static partial class Charts
{
    private const int MostSwing = 20;
    private const int MostSwinging = 4;

    /// <summary>
    /// Move the same share of the votes from one party to another in every district, and see the districts that change hands: the
    /// uniform swing of Butler, with one seat a district for the party with the most votes.
    /// </summary>
    /// <param name="districts">The votes by district, such as <c>DistrictVotes.From(election)</c>.</param>
    /// <param name="title">What the votes are of, such as "United Kingdom 2019".</param>
    /// <param name="source">Where the votes are from.</param>
    /// <returns>The figure; one that says why where there are fewer than two parties or districts.</returns>
    public static Figure UniformSwing(DistrictVotes districts, string title, string source) => Swung(districts, title, source, null);

    /// <summary>The same for an election read from a table of districts, whose parties have the colours that they have elsewhere.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The election has no districts with votes.</exception>
    public static Figure UniformSwing(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var colours = Palette.Of(election);
        var byName = election.Parties.Index().DistinctBy(p => p.Item.Party.Value, StringComparer.Ordinal)
            .ToDictionary(p => p.Item.Party.Value, p => colours[p.Index], StringComparer.Ordinal);
        return Swung(DistrictVotes.From(election), election.ShortName, election.Document.Credit, byName);
    }

    private static Figure Swung(DistrictVotes districts, string title, string source, Dictionary<string, string>? byName)
    {
        ArgumentNullException.ThrowIfNull(districts);
        var heading = $"{PlotText.Escape(title)}: what if votes had swung alike everywhere?";
        if (districts.Parties.Count < 2 || districts.Districts.Count < 2)
        {
            return Empty(heading, "a swing needs two parties and two districts", title, $"Source: {source}.");
        }

        var totals = districts.Parties.Select((_, p) => districts.Of(p).Sum()).ToList();
        var order = Enumerable.Range(0, totals.Count).OrderByDescending(p => totals[p]).ToList();
        var cast = Enumerable.Range(0, districts.Districts.Count).Select(d => order.Sum(p => districts[d, p])).ToArray();
        var pairs = (from to in Enumerable.Range(0, Math.Min(MostSwinging, order.Count))
            from of in Enumerable.Range(0, Math.Min(MostSwinging, order.Count)) where of != to select (From: order[of], To: order[to]))
                .ToList();

        // Seats of every party, and the districts in which two are level: no draw is decided.
        (double?[] Seats, int Level) Won((int From, int To) pair, double swing)
        {
            var seats = new double?[order.Count];
            Array.Fill(seats, 0);
            var level = 0;
            for (var d = 0; d < cast.Length; d++)
            {
                var moved = Math.Min(swing * cast[d], districts[d, pair.From]);
                var votes = order.ConvertAll(p => districts[d, p] + (p == pair.To ? moved : p == pair.From ? -moved : 0));
                var most = votes.Max();
                if (most <= 0 || votes.Count(v => v == most) > 1)
                {
                    level++;
                }
                else
                {
                    seats[votes.IndexOf(most)]++;
                }
            }

            return (seats, level);
        }

        var now = Won(pairs[0], 0);
        var bySeats = Enumerable.Range(0, order.Count).OrderByDescending(k => now.Seats[k]).ToList();
        var shown = bySeats.Where(k => now.Seats[k] > 0 || k < MostSwinging).Take(MostBars).ToList();
        FigureState State((int From, int To) pair, int points)
        {
            var (seats, level) = Won(pair, points / 100.0);
            var first = Array.IndexOf(seats, seats.Max());
            var need = (cast.Length / 2) + 1;
            var majority = seats[first] >= need ? Invariant($"{districts.Parties[order[first]]} has a majority with {seats[first]}")
                : Invariant($"nobody has the {need} of a majority; {districts.Parties[order[first]]} has {seats[first]}");
            var changed = seats.Zip(now.Seats, (a, b) => Math.Max(0, a!.Value - b!.Value)).Sum();
            return new(
                Invariant($"{points} of 100 voters from {districts.Parties[pair.From]} to {districts.Parties[pair.To]}: {majority}. ")
                    + Invariant($"{changed:0} of {cast.Length} districts change hands.")
                    + (level == 0 ? "" : Invariant($" In {level} the first two are level.")),
                [0],
                new Dictionary<string, IReadOnlyList<object?>>(StringComparer.Ordinal)
                {
                    ["x"] = [shown.ConvertAll(k => seats[k])],
                    ["text"] = [shown.ConvertAll(k => Invariant($"{seats[k]}"))],
                });
        }

        // As the parties of an election have them: the most seats first.
        var ranked = Palette.Of(bySeats.ConvertAll(k => districts.Parties[order[k]] is var name
            ? (name, (string?)null, PartyNames.IsIndependents(name), false) : default));
        var colours = shown.ConvertAll(k => byName?.GetValueOrDefault(districts.Parties[order[k]]) ?? ranked[bySeats.IndexOf(k)]);
        var layout = Bars(heading, shown.ConvertAll(k => PlotText.Lines(districts.Parties[order[k]])), "districts");
        return new()
        {
            Data =
            [
                new BarTrace
                {
                    Orientation = "h",
                    X = shown.ConvertAll(k => now.Seats[k]),
                    Y = Positions(shown.Count),
                    Text = shown.ConvertAll(k => Invariant($"{now.Seats[k]}")),
                    TextPosition = "outside",
                    ClipOnAxis = false,
                    Keys = shown.ConvertAll(k => PlotText.Escape(districts.Parties[order[k]])),
                    HoverTemplate = "%{x} districts<extra></extra>",
                    Marker = new() { Color = colours },
                },
            ],
            Measures = [Swing.Butler],
            Layout = WithMajority(layout with { XAxis = layout.XAxis! with { Range = [0, cast.Length * 1.05], RangeMode = null } },
                (cast.Length / 2) + 1),
            Controls =
            [
                new("Swing", pairs.ConvertAll(p => $"from {PlotText.Shorten(districts.Parties[p.From], 28)} to "
                    + PlotText.Shorten(districts.Parties[p.To], 28))),
                new("Voters of 100", [.. Enumerable.Range(0, MostSwing + 1).Select(k => Invariant($"{k}"))], IsSlider: true),
            ],
            States = [.. pairs.SelectMany(p => Enumerable.Range(0, MostSwing + 1).Select(k => State(p, k)))],
            Caption = $"Source: {source}. The same share of all votes moves in every district, and nowhere more than the party had; the party "
                + "with the most votes has the district.",
            Description = State(pairs[0], 0).Words,
        };
    }
}
