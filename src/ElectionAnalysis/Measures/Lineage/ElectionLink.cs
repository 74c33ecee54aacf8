namespace ElectionAnalysis;

/// <summary>
/// An election and the one before it: which party is which, each with its reason, and what the two documents say of each other.
/// </summary>
public sealed partial class ElectionLink
{
    private readonly Lazy<PartyLinker?> linker;
    private readonly Lazy<IReadOnlyList<Finding>> findings;
    private readonly Lazy<IReadOnlyList<SeriesBreak>> breaks;

    internal ElectionLink(Election? before, Election after, string because)
    {
        (Before, After, Because) = (before, after, because);
        linker = new(() => Before is null ? null : PartyLinker.Of(Before, After));
        findings = new(() => Before is null ? [] : LinkChecks.Of(this));
        breaks = new(() => Before is null ? [] : SeriesBreak.Between(Before, After));
    }

    /// <summary>The election before; null where none can be told.</summary>
    public Election? Before { get; }

    /// <summary>The election.</summary>
    public Election After { get; }

    /// <summary>Why the two are linked, or why there is none before, in a sentence.</summary>
    public string Because { get; }

    /// <summary>The parties: those that are linked, then those of now and of then that are not.</summary>
    public IReadOnlyList<PartyLink> Parties => linker.Value?.Links ?? [];

    /// <summary>What one document says of the other's election, compared with what that says itself.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value;

    /// <summary>What makes the two hard to compare: a house of another size, other rules.</summary>
    public IReadOnlyList<SeriesBreak> Breaks => breaks.Value;

    /// <summary>The links as a lineage, for measures of change.</summary>
    public Lineage Lineage => Lineage.Found(
        Parties.Where(p => p.IsLinked && (p.Before!.Party.Value != p.After!.Party.Value || p.Succession != SuccessionKind.Renamed))
            .Select(p => new Succession(p.Before!.Party.Value, p.After!.Party.Value, p.Succession!.Value)),
        linker.Value?.Apart ?? []);

    /// <summary>The links in words: "8 by name, 1 stated; 2 not linked".</summary>
    public string Summary
    {
        get
        {
            var linked = Parties.Where(p => p.IsLinked).CountBy(p => p.Kind).OrderBy(k => k.Key).Select(k => Invariant($"{k.Value} {Words(k.Key)}"));
            var unlinked = Parties.Count(p => p.IsUnlinkedParty);
            return string.Join("; ", new[] { string.Join(", ", linked), unlinked == 0 ? "" : Invariant($"{unlinked} not linked") }
                .Where(s => s.Length > 0));
        }
    }

    /// <summary>The share (0–1) of the parties without a link, then or now; null where it is not given of all of them.</summary>
    /// <param name="scale">Seats or votes.</param>
    /// <param name="then">Whether at the election before.</param>
    /// <returns>The share, 0 where every party is linked.</returns>
    public double? UnlinkedShare(MeasureScale scale, bool then = false)
    {
        var shares = Parties.Where(p => p.IsUnlinkedParty).Select(p => then ? p.Before : p.After).OfType<PartyResult>()
            .Select(p => scale == MeasureScale.Votes ? p.ShareNow : p.SeatShare).ToList();
        return Before is null || shares.Contains(null) ? null : shares.Sum();
    }

    /// <summary>The parties as a table.</summary>
    /// <returns>
    /// before, after, kind, succession, because, seats_before, seats, vote_share_before, vote_share (as stated, else as the votes make
    /// them), at.
    /// </returns>
    public Table ToTable() => new(
        Column.OfText("before", Parties.Select(p => p.Before?.Party.Value)),
        Column.OfText("after", Parties.Select(p => p.After?.Party.Value)),
        Column.OfText("kind", Parties.Select(p => (string?)Words(p.Kind))),
        Column.OfText("succession", Parties.Select(p => p.Succession is { } kind ? TableRecords.SnakeCase(kind.ToString()).Replace('_', ' ') : null)),
        Column.OfText("because", Parties.Select(p => (string?)p.Because)),
        Column.OfNullable("seats_before", Parties.Select(p => p.Before?.Seats?.Value)),
        Column.OfNullable("seats", Parties.Select(p => p.After?.Seats?.Value)),
        Column.OfNullable("vote_share_before", Parties.Select(p => p.Before?.ShareNow)),
        Column.OfNullable("vote_share", Parties.Select(p => p.After?.ShareNow)),
        Column.OfText("at", Parties.Select(p => p.Source?.Place)));

    /// <inheritdoc/>
    public override string ToString() => Before is null ? $"{After.ShortName}: {Because}"
        : $"{Before.ShortName} to {After.ShortName}: {Because}; {Summary}";

    internal static string Words(PartyLinkKind kind) => kind switch
    {
        PartyLinkKind.Id => "by id",
        PartyLinkKind.Name => "by name",
        PartyLinkKind.OtherName => "by another form of the name",
        PartyLinkKind.Stated => "as stated",
        PartyLinkKind.JointList => "by a joint list",
        PartyLinkKind.PreviousResult => "by the previous result",
        PartyLinkKind.Group => "as a group",
        PartyLinkKind.Ambiguous => "ambiguous",
        _ => "not linked",
    };
}
