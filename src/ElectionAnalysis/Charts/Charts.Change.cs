namespace ElectionAnalysis;

/// <content>Charts of change.</content>
public static partial class Charts
{
    private const string AsStated = "as stated";
    private const double TurnoutBar = 0.36;
    private const string NoListedParty = "(no listed party)";

    /// <summary>Seats gained and lost since the previous election; new and vanished parties are hatched and named so.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    public static Figure SeatSwing(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        static (string Name, string Mark, double Change, string Hover, bool Hatched, string Colour) Bar(PartyResult p, string colour) => (
            p.Party.Value,
            p.Status == PartyStatus.New ? " (new)" : p.Seats!.Value == 0 && p.PreviousSeats!.Value > 0 ? " (out)" : "",
            p.SeatChange!.Value,
            p.Status == PartyStatus.New ? Invariant($"new: 0 → {p.Seats!.Value}") : Invariant($"{p.PreviousSeats!.Value} → {p.Seats!.Value}"),
            p.Status == PartyStatus.New || p.Seats!.Value == 0,
            colour);
        var bars = election.Parties.Zip(Palette.Of(election)).Where(p => p.First.SeatChange is not null).Select(p => Bar(p.First, p.Second))
            .ToList();
        if ((int)(election.UnlistedPreviousSeats?.Low ?? 0) is > 0 and var remainder)
        {
            bars.Add((NoListedParty, "", -remainder, Invariant($"{remainder} seats of the previous house belong to no listed party"),
                true, Palette.Neutral));
        }

        var unknown = election.Parties.Count(p => p.SeatChange is null);
        bars = [.. bars.OrderByDescending(b => b.Change)];
        if (bars.Count > MostBars)
        {
            var middle = bars.Skip(MostBars / 2).SkipLast(MostBars / 2).ToList();
            bars = [.. bars.Take(MostBars / 2),
                ($"{middle.Count} more parties together", "", middle.Sum(b => b.Change), "added up", false, Palette.Neutral),
                .. bars.TakeLast(MostBars / 2)];
        }

        var since = Since(election);
        var title = $"{PlotText.Escape(election.ShortName)}: seats won and lost {PlotText.Escape(since)}";
        if (bars.Count == 0)
        {
            return Empty(election, title, "the document gives no previous seats");
        }

        BarTrace Series(bool hatched) => new()
        {
            Orientation = "h",
            X = bars.ConvertAll(b => b.Hatched == hatched ? (double?)b.Change : null),
            Y = Positions(bars.Count),
            Keys = bars.ConvertAll(b => PlotText.Escape(b.Name)),
            HoverText = bars.ConvertAll(b => $"<b>{PlotText.Escape(b.Name)}</b>{b.Mark}<br>{b.Hover}<br>{PlotText.Signed(b.Change)}"),
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Color = bars.ConvertAll(b => b.Colour), Pattern = hatched ? new("/") : null },
        };
        ScatterTrace Labels(bool gains) => new()
        {
            Mode = "text",
            X = bars.ConvertAll(b => b.Change >= 0 == gains ? (double?)b.Change : null),
            Y = Positions(bars.Count),
            Text = bars.ConvertAll(b => gains ? $"\u00A0{PlotText.Signed(b.Change)}" : $"{PlotText.Signed(b.Change)}\u00A0"),
            TextPosition = gains ? "middle right" : "middle left",
            ClipOnAxis = false,
            HoverInfo = "skip",
        };
        var reach = Math.Max(1, bars.Max(b => Math.Abs(b.Change))) * 1.3;
        var layout = Bars(title, bars.ConvertAll(b => PlotText.Lines(Short(election, b.Name)) + b.Mark), "seats");
        return new()
        {
            Data = [.. new[] { false, true }.Where(h => bars.Exists(b => b.Hatched == h)).Select(Series), Labels(true), Labels(false)],
            Layout = layout with { BarMode = "overlay", XAxis = layout.XAxis! with { Range = [-reach, reach], RangeMode = null } },
            Caption =
                $"Source: {election.Document.Credit}.{Hatching(bars.ConvertAll(b => (b.Name, b.Mark)))}{(unknown > 0 ? Invariant($" {unknown} without a previous result, or one now, are left out.") : "")}{NotDrawn(election)}",
            Description =
                $"{election.ShortName}, change of seats {since}: {string.Join(", ", bars.Select(b => $"{b.Name}{b.Mark} {PlotText.Signed(b.Change)}"))}.",
        };
    }

    /// <summary>Previous seats that there may have been: what gains and losses differ by, where the house kept its size.</summary>
    private static string NotDrawn(Election election) =>
        election.UnlistedPreviousSeats is { Low: 0, High: > 0 and var most } && double.IsFinite(most)
            ? Invariant($" A previous house of today's size would have had {most:0} more {(most is 1 ? "seat, of a party that is" : "seats, of parties that are")} not listed; {(most is 1 ? "it is" : "they are")} not drawn.")
            : "";

    private static string Since(Election election) =>
        election.PreviousElection?.Value is not { } previous ? "since the previous election"
            : char.IsAsciiDigit(previous.FirstOrDefault()) && previous.Contains(' ', StringComparison.Ordinal) ? $"since the {previous}"
            : $"since {previous}";

    private static string Hatching(List<(string Name, string Mark)> bars)
    {
        string?[] kinds =
        [
            bars.Exists(b => b.Mark == " (new)") ? "new" : null,
            bars.Exists(b => b.Mark == " (out)") ? "gone" : null,
            bars.Exists(b => b.Name == NoListedParty) ? "belonging to no listed party" : null,
        ];
        return kinds.OfType<string>().ToList() is { Count: > 0 } hatched ? $" Hatched: {string.Join(" or ", hatched)}." : "";
    }

    /// <summary>
    /// Seats kept, lost and gained between the two houses. Seats that changed hands pass through one pool, because
    /// no source says from whom to whom they went.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    public static Figure SeatFlow(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var colours = Palette.Of(election);
        var flows = new FlowBuilder();
        var remainder = election.UnlistedPreviousSeats is { High: var most } && double.IsFinite(most) ? (int)most : 0;
        var (then, now) = (election.PreviousElection?.Value ?? "the previous election",
            election.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "now");
        var parties = Enumerable.Range(0, election.Parties.Count)
            .Select(i => (Party: election.Parties[i], Colour: colours[i]))
            .Where(p => p.Party is { Seats: not null, PreviousSeats: not null })
            .OrderBy(p => p.Party.Rank).Take(MostBars).ToList();
        var title = $"{PlotText.Escape(election.ShortName)}: seats kept and changed {PlotText.Escape(Since(election))}";
        if (parties.Count == 0)
        {
            return Empty(election, title, "the document gives no previous seats");
        }

        var lost = parties.Sum(p => (long)Math.Max(0, p.Party.PreviousSeats!.Value - p.Party.Seats!.Value)) + remainder;
        var gained = parties.Sum(p => (long)Math.Max(0, p.Party.Seats!.Value - p.Party.PreviousSeats!.Value));
        var pool = flows.Node("", Invariant($"{lost} seats given up, {gained} won"), Palette.Neutral);
        foreach (var (party, colour) in parties)
        {
            var (before, after) = (party.PreviousSeats!.Value, party.Seats!.Value);
            var kept = Math.Min(before, after);
            var name = PlotText.Escape(party.Party.Value);
            var left = before > 0
                ? flows.Node(Invariant($"{PlotText.Lines(party.ShortName ?? party.Party.Value)} {before}"),
                    $"{name}: {PlotText.Seats(before)} in {PlotText.Escape(then)}", colour)
                : -1;
            var right = after > 0
                ? flows.Node(Invariant($"{PlotText.Lines(party.ShortName ?? party.Party.Value)} {after}"),
                    $"{name}: {PlotText.Seats(after)} in {PlotText.Escape(now)}{(party.Status == PartyStatus.New ? " (new)" : "")}", colour)
                : -1;
            flows.Link(left, right, kept, colour, $"{name} kept {PlotText.Seats(kept)}");
            flows.Link(left, pool, before - kept, colour, $"{name} lost {PlotText.Seats(before - kept)}");
            flows.Link(pool, right, after - kept, colour, $"{name} gained {PlotText.Seats(after - kept)}");
        }

        if (remainder > 0)
        {
            var unlisted = flows.Node(Invariant($"no listed party {remainder}"),
                election.UnlistedPreviousSeats!.IsPoint
                    ? $"{PlotText.Seats(remainder)} of the previous house belong to no listed party"
                    : $"{PlotText.Seats(remainder)} of no listed party, if the previous house had as many as today's", Palette.Neutral);
            flows.Link(unlisted, pool, remainder, Palette.Neutral, $"{PlotText.Seats(remainder)} of no listed party");
        }

        return new()
        {
            Data = [flows.ToTrace()],
            Layout = new()
            {
                Title = Heading(title),
                PlotColor = null,
                Height = 190 + (parties.Count * 27),
                Margin = new(12, 12, 76, 16),
                Font = Font.Default with { Size = 12 },
                Annotations =
                [
                    Above(election.PreviousElection?.Value ?? "before", 0, "left"), Above("changed hands", 0.5, "center"),
                    Above(now, 1, "right"),
                ],
            },
            Caption =
                $"Source: {election.Document.Credit}. Left {then}, right {now}. Nothing is known of who lost to whom, so seats that changed hands run through one pool.{(lost != gained ? Invariant($" {lost} seats were given up and {gained} won: the difference is in the sources.") : "")}",
            Description =
                Invariant($"{election.ShortName}: {parties.Sum(p => (long)Math.Min(p.Party.PreviousSeats!.Value, p.Party.Seats!.Value))} seats are accounted for by the same parties as before, {lost} were given up{(remainder > 0 ? Invariant($" ({remainder} of them by parties that are not listed)") : "")}, {gained} were won."),
        };
    }

    private static Annotation Above(string text, double x, string anchor) =>
        new(PlotText.Lines(text, 24), x, 1, "paper", "paper") { XAnchor = anchor, YAnchor = "bottom" };

    /// <summary>
    /// Turnout of every round of some elections: computed where the counts are known, as stated, and as the prose contradicts it.
    /// </summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure TurnoutByRound(params IEnumerable<Election> elections)
    {
        var all = elections.ToList();
        var rounds = all.SelectMany(e => e.Rounds.Select(r => (Election: e, Round: r))).ToList();
        var other = rounds.Select((r, i) =>
            (Index: i, Claim: r.Election.Findings.Where(f => f is { Verdict: Verdict.Disagrees, Left.Claim.Kind: ClaimKind.Turnout })
            .Select(f => f.Left!.Claim!).FirstOrDefault(c => (c.Subject.Round ?? (r.Election.Rounds.Count == 1 ? 1 : 0)) == r.Round.Round)))
            .Where(c => c.Claim is not null).ToList();

        // Two bars share a round's place; one alone stands in its middle.
        BarTrace Series(string name, string colour, Func<VotingRound, double?> share, Func<VotingRound, string> hover) => new()
        {
            Name = name,
            Orientation = "h",
            X = rounds.ConvertAll(r => share(r.Round)),
            Y = Positions(rounds.Count),
            Width = TurnoutBar,
            Offset = rounds.ConvertAll(r => r.Round is not { TurnoutStated: not null, Turnout: not null } ? -TurnoutBar / 2
                : name == AsStated ? -TurnoutBar : 0),
            Text = rounds.ConvertAll(r =>
                share(r.Round) is { } s ? s.ToString("0.00%", System.Globalization.CultureInfo.InvariantCulture) : ""),
            TextPosition = "auto",
            TextFont = new(null, SmallNumbers),
            ClipOnAxis = false,
            Keys = rounds.ConvertAll(r => Invariant($"{PlotText.Escape(r.Election.ShortName)}, round {r.Round.Round}")),
            HoverText = rounds.ConvertAll(r =>
                Invariant($"<b>{PlotText.Escape(r.Election.ShortName)}, round {r.Round.Round}</b><br>{hover(r.Round)}")),
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Color = [.. Enumerable.Repeat(colour, rounds.Count)] },
        };
        List<Trace> traces =
        [
            Series(AsStated, Palette.Parties[0], r => r.TurnoutStated?.Value,
                r => r.TurnoutStated is { } s ? Invariant($"stated: {s.Value:0.00%} ({PlotText.Escape(s.Source.Place)})") : "not stated"),
            Series("computed from the counts", Palette.Parties[1], r => r.Turnout,
                r =>
                    r.Turnout is { } t
                        ? Invariant($"{r.Cast!.Value:N0} of {r.Registered!.Value:N0} registered: {t:0.00%}")
                        : "votes cast or registered voters are not given"),
        ];
        if (other.Count > 0)
        {
            traces.Add(new ScatterTrace
            {
                Name = "stated otherwise in the text",
                Mode = "markers+text",
                X = other.ConvertAll(o => o.Claim!.Value.Number),
                Y = other.ConvertAll(o => (double?)o.Index),
                Text = other.ConvertAll(o => $"\u00A0{o.Claim!.Value}"),
                TextPosition = "middle right",
                ClipOnAxis = false,
                HoverText =
                    other.ConvertAll(o => Invariant($"<b>{o.Claim!.Value}</b> in the text<br>{PlotText.Escape(o.Claim.Source.Place)}")),
                HoverTemplate = "%{hovertext}<extra></extra>",
                Marker = new() { Color = [.. Enumerable.Repeat(Palette.Loss, other.Count)], Size = 13, Symbol = "x" },
            });
        }

        var top = rounds.SelectMany(r => new[] { r.Round.Turnout, r.Round.TurnoutStated?.Value }).OfType<double>().DefaultIfEmpty(1).Max();
        var layout = Bars("Turnout by round",
            rounds.ConvertAll(r => Invariant($"{PlotText.Escape(r.Election.ShortName)}<br>round {r.Round.Round}")), "of registered voters");
        return new()
        {
            Data = traces,
            Layout = WithLegend(layout) with
            {
                Height = 150 + (rounds.Count * 44),
                BarMode = "overlay",
                XAxis = layout.XAxis! with { TickFormat = ".0%", Range = [0, Math.Max(1, top) * 1.1], RangeMode = null },
            },
            Caption = $"Source: {Sources(all)}. A missing bar means that the source does not say, not zero.",
            Description = string.Join(" ",
                rounds.Select(r =>
                    Invariant($"{r.Election.ShortName}, round {r.Round.Round}: {(r.Round.TurnoutStated is { } s ? Invariant($"stated {s.Value:0.00%}") : "not stated")}, {(r.Round.Turnout is { } t ? Invariant($"computed {t:0.00%}") : "not computable")}."))),
        };
    }
}
