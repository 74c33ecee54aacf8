namespace ElectionAnalysis;

/// <content>Votes alone.</content>
public static partial class Charts
{
    /// <summary>Votes by party or candidate, largest first, as counts where the document gives them, else as shares.</summary>
    /// <param name="election">The election; its main round and ballot are shown.</param>
    /// <returns>The figure.</returns>
    public static Figure VotesBar(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var colours = Palette.Of(election);
        var title = $"{PlotText.Escape(election.ShortName)}: votes";
        var inShares = election.Parties.All(p => p.Votes is null);
        var total = VoteTotal.Of(election);
        var bars = election.Parties.Zip(colours, (p, colour) =>
                (Party: p, Value: inShares ? p.VoteShare?.Value : p.Votes?.Value, Share: ShareOfVotes(p, total), Colour: colour))
            .Where(b => b.Value is not null).OrderByDescending(b => b.Value).ToList();
        if (bars.Count == 0)
        {
            return Empty(election, title, "the document gives no party's votes");
        }

        var shown = bars.Take(MostBars).ToList();
        var layout = Bars(title, shown.ConvertAll(b => PlotText.Lines(b.Party.ShortName ?? b.Party.Party.Value)),
            inShares ? "share of the votes" : "votes");
        string Text((PartyResult Party, double? Value, double? Share, string Colour) bar) =>
            inShares ? PlotText.Percent(bar.Value!.Value)
                : Invariant($"{bar.Value:#,0}{(bar.Share is { } share ? $" ({PlotText.Percent(share)})" : "")}");
        return new()
        {
            Data =
            [
                new BarTrace
                {
                    Orientation = "h",
                    X = shown.ConvertAll(b => b.Value),
                    Y = Positions(shown.Count),
                    Text = shown.ConvertAll(Text),
                    TextPosition = "outside",
                    ClipOnAxis = false,
                    Keys = shown.ConvertAll(b => PlotText.Escape(b.Party.Party.Value)),
                    HoverText = shown.ConvertAll(b => $"<b>{PlotText.Escape(b.Party.Party.Value)}</b><br>{Text(b)}"
                        + (b.Party.Leader is { } leader ? $"<br>{PlotText.Escape(leader.Value)}" : "")),
                    HoverTemplate = "%{hovertext}<extra></extra>",
                    Marker = new() { Color = shown.ConvertAll(b => b.Colour) },
                },
            ],
            Layout = WithRoom(layout, shown.Select(Text)) with
            {
                XAxis = layout.XAxis! with { TickFormat = inShares ? PlotText.PercentTicks : null },
            },
            Caption = $"Source: {election.Document.Credit}."
                + (bars.Count > MostBars ? Invariant($" The {bars.Count - MostBars} smallest are left out.") : ""),
            Description = $"{election.ShortName}: {string.Join(", ", shown.Select(b => $"{b.Party.Party.Value} {Text(b)}"))}.",
        };
    }
}
