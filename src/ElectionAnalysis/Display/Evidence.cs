namespace ElectionAnalysis;

/// <summary>Every number of an election with the line it was read from, and what contradicts it.</summary>
public sealed partial class Evidence
{
    private Evidence(ElectionDocument document, IReadOnlyList<EvidenceRow> rows) =>
        (Document, PastedText, Rows) = (document.Name, document.PastedText, rows);

    internal string Document { get; }

    /// <summary>The text itself, where it was pasted.</summary>
    internal string? PastedText { get; }

    /// <summary>The numbers, in the document's order.</summary>
    public IReadOnlyList<EvidenceRow> Rows { get; }

    /// <summary>The evidence of an election.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var against = new List<(FindingSide Side, Finding Finding)>();
        foreach (var finding in election.Findings.Where(f => f.Verdict == Verdict.Disagrees))
        {
            foreach (var side in new[] { finding.Left, finding.Right }.OfType<FindingSide>())
            {
                // A computed side is contradicted in the numbers it was computed from.
                against.AddRange((side.Parts.Count > 0 ? side.Parts : [side]).Select(p => (p, finding)));
            }
        }

        var bySource = against.Where(a => a.Side.Source is not null).ToLookup(a => a.Side.Source!);
        var claimed = election.Claims.Select(c => c.Source).ToHashSet();
        var sides = InfoboxFacts.Of(election).Where(f => !claimed.Contains(f.Source!))
            .Concat(election.Claims.Where(c => c.Kind != ClaimKind.RoundDate).Select(FindingSide.Of));
        var rows = sides.Select(side => new EvidenceRow(
            What(election, side), Value(side), side.Source!.Place, side.Source.Line, side.Claim?.Sentence ?? side.Source.Text,
            [.. bySource[side.Source].Where(a => Same(a.Side, side)).Select(a => a.Finding.Message).Distinct(StringComparer.Ordinal)]));
        return new(election.Document, [.. rows.OrderBy(r => r.Line)]);
    }

    /// <returns>what, value, at (file:line), text, contradicted (null when nothing does).</returns>
    public Table ToTable() => new(
        Column.OfText("what", Rows.Select(r => r.What)),
        Column.OfText("value", Rows.Select(r => r.Value)),
        Column.OfText("at", Rows.Select(r => r.At)),
        Column.OfText("text", Rows.Select(r => r.Text)),
        Column.OfText("contradicted", Rows.Select(r => r.Contradictions.Count > 0 ? string.Join(" ", r.Contradictions) : null)));

    private static bool Same(FindingSide one, FindingSide other) => one.Claim is not null || other.Claim is not null
        ? ReferenceEquals(one.Claim, other.Claim) || (one.Kind == other.Kind && one.Claim is null != other.Claim is null)
        : one.Kind == other.Kind && (one.Subject is null || other.Subject is null || one.Subject.Same(other.Subject));

    private static string What(Election election, FindingSide side)
    {
        var kind = ClaimChecks.Words(side.Kind!.Value);
        return side.Claim is not null
            ? $"{kind}: {side.Subject!.Name}{(side.Subject.Kind == SubjectKind.Unresolved ? $" ({side.Subject.Text})" : "")}"
            : side.Subject!.Kind == SubjectKind.House
                ? side.Source == election.SeatsContested?.Source && side.Kind == ClaimKind.HouseSeats
                    ? "seats contested"
                    : side.Kind == ClaimKind.MajoritySeats ? "majority" : kind
            : $"{side.Subject.Name}: {kind switch { "seats won" => "seats", "vote share" => "share of votes", _ => kind }}";
    }

    private static string Value(FindingSide side) =>
        side.Claim is { Value: ClaimValue.Count } claim ? $"{side} {claim.Unit}" : side.ToString();
}
