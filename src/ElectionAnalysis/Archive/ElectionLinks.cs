using System.Collections;

namespace ElectionAnalysis;

/// <summary>
/// The elections of an archive, by country, kind and day, each linked to the one before it, or with the reason why there is none.
/// </summary>
public sealed partial class ElectionLinks : IReadOnlyList<ElectionLink>
{
    private readonly IReadOnlyList<ElectionLink> all;
    private readonly Dictionary<Election, ElectionLink> byElection = new(ReferenceEqualityComparer.Instance);

    internal ElectionLinks(IReadOnlyList<(string Key, Election Election)> elections)
    {
        var ids = elections.Select(x => x.Election.Id?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        all = [.. elections.Select(x => x.Election)
            .GroupBy(e => (Country: e.Country is { } c ? CountryNames.Key(c.Value) : null, Kind: KindOf(e)))
            .OrderBy(g => g.First().Country?.Value, StringComparer.Ordinal).ThenBy(g => g.Key.Kind)
            .SelectMany(g => PreviousElections.Of([.. g.OrderBy(DayOf)], g.Key.Country is not null, ids))];
        foreach (var link in all)
        {
            byElection[link.After] = link;
        }
    }

    /// <inheritdoc/>
    public int Count => all.Count;

    /// <inheritdoc/>
    public ElectionLink this[int index] => all[index];

    /// <summary>The link of an election to the one before.</summary>
    /// <param name="election">An election of the archive.</param>
    /// <returns>The link; without an election before where none can be told.</returns>
    /// <exception cref="KeyNotFoundException">The archive does not have it.</exception>
    public ElectionLink Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return byElection.GetValueOrDefault(election)
            ?? throw new KeyNotFoundException($"The archive has no '{VisibleText.Show(election.Title)}'; take the election from its Records or by Find.");
    }

    /// <summary>The election before; null where none can be told, which <see cref="Of"/> explains.</summary>
    /// <param name="election">An election of the archive.</param>
    /// <returns>The election before.</returns>
    /// <exception cref="KeyNotFoundException">The archive does not have it.</exception>
    public Election? Previous(Election election) => Of(election).Before;

    /// <summary>The election after; null where none is linked to this one.</summary>
    /// <param name="election">An election of the archive.</param>
    /// <returns>The election after.</returns>
    /// <exception cref="KeyNotFoundException">The archive does not have it.</exception>
    public Election? Next(Election election)
    {
        var own = Of(election).After;
        return all.FirstOrDefault(l => ReferenceEquals(l.Before, own))?.After;
    }

    /// <summary>The links as a table.</summary>
    /// <returns>
    /// election, previous, because, parties (how they are linked), unlinked (parties without a link), unlinked_vote_share and
    /// unlinked_seat_share (theirs now), breaks, disagreements (with what the later document says of the earlier election).
    /// </returns>
    public Table ToTable() => new(
        Column.OfText("election", all.Select(l => (string?)l.After.Title)),
        Column.OfText("previous", all.Select(l => l.Before?.Title)),
        Column.OfText("because", all.Select(l => (string?)l.Because)),
        Column.OfText("parties", all.Select(l => l.Before is null ? null : l.Summary)),
        Column.OfText("unlinked", all.Select(Unlinked)),
        Column.OfNullable("unlinked_vote_share", all.Select(l => l.UnlinkedShare(MeasureScale.Votes))),
        Column.OfNullable("unlinked_seat_share", all.Select(l => l.UnlinkedShare(MeasureScale.Seats))),
        Column.OfText("breaks", all.Select(Breaks)),
        Column.OfNullable("disagreements",
            all.Select(l => l.Before is null ? (int?)null : l.Findings.Count(f => f.Verdict == Verdict.Disagrees))));

    /// <inheritdoc/>
    public IEnumerator<ElectionLink> GetEnumerator() => all.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    /// <summary>A general election is one of the parliament; some countries call it so and others not.</summary>
    internal static ElectionKind KindOf(Election election) => KindOf(election.Kind);

    /// <inheritdoc cref="KindOf(Election)"/>
    internal static ElectionKind KindOf(ElectionKind kind) => kind == ElectionKind.General ? ElectionKind.Parliamentary : kind;

    internal static DateOnly DayOf(Election election) =>
        election.Rounds[0].Date?.Value ?? (election.Year is { } year and >= 1 and <= 9999 ? new(year, 7, 1) : DateOnly.MinValue);

    internal static string? Unlinked(ElectionLink link)
    {
        var names = link.Parties.Where(p => p.IsUnlinkedParty).Select(p => $"{(p.Before ?? p.After)!.Party.Value} ({(p.Before is null ? "now" : "then")})").ToList();
        return names.Count == 0 ? null : string.Join("; ", names);
    }

    internal static string? Breaks(ElectionLink link) => link.Breaks.Count == 0 ? null : string.Join("; ", link.Breaks.Select(b => b.What));
}
