namespace ElectionAnalysis;

/// <summary>Every number of an election with the line it was read from, and what contradicts it.</summary>
public sealed partial class Evidence
{
    private Evidence(IReadOnlyList<EvidenceRow> rows) => Rows = rows;

    /// <summary>The numbers, in the document's order.</summary>
    public IReadOnlyList<EvidenceRow> Rows { get; }

    /// <summary>The evidence of an election.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var against = election.Findings.Where(f => f.Verdict == Verdict.Disagrees)
            .SelectMany(f => new[] { (At: f.LeftAt, f.Message), (At: f.RightAt, f.Message) }).Where(f => f.At is not null)
            .ToLookup(f => f.At!, f => f.Message, StringComparer.Ordinal);
        var rows = new List<EvidenceRow>();
        void Add(string what, string? value, Provenance? source, string? text = null)
        {
            if (value is not null && source is not null)
            {
                // One line gives the turnout of every round; a finding says which one it is about.
                rows.Add(new(what, value, source.Place, source.Line, text ?? source.Text, [.. against[source.Place].Distinct(StringComparer.Ordinal)
                    .Where(m => !what.StartsWith("round ", StringComparison.Ordinal) || !m.StartsWith("Round ", StringComparison.Ordinal) || m.StartsWith(what.Split(':')[0], StringComparison.OrdinalIgnoreCase))]));
            }
        }

        Add("seats contested", election.SeatsContested is { } contested ? Invariant($"{contested.Value:N0}") : null, election.SeatsContested?.Source);
        Add("majority", election.MajorityStated is { } majority ? Invariant($"{majority.Value:N0}") : null, election.MajorityStated?.Source);
        foreach (var party in election.Parties)
        {
            var name = party.Party.Value;
            Add($"{name}: seats", party.Seats is { } s ? Invariant($"{s.Value:N0}") : null, party.Seats?.Source);
            Add($"{name}: previous seats", party.PreviousSeats is { } p ? Invariant($"{p.Value:N0}") : null, party.PreviousSeats?.Source);
            Add($"{name}: seat change", party.SeatChangeStated is { } c ? PlotText.Signed(c.Value) : null, party.SeatChangeStated?.Source);
            Add($"{name}: votes", party.Votes is { } v ? Invariant($"{v.Value:N0}") : null, party.Votes?.Source);
            Add($"{name}: share of votes", party.VoteShare is { } vs ? Invariant($"{vs.Value:0.##%}") : null, party.VoteShare?.Source);
        }

        foreach (var round in election.Rounds)
        {
            var name = Invariant($"round {round.Round}");
            Add($"{name}: registered", round.Registered is { } r ? Invariant($"{r.Value:N0}") : null, round.Registered?.Source);
            Add($"{name}: cast", round.Cast is { } c ? Invariant($"{c.Value:N0}") : null, round.Cast?.Source);
            Add($"{name}: valid", round.Valid is { } v ? Invariant($"{v.Value:N0}") : null, round.Valid?.Source);
            Add($"{name}: turnout", round.TurnoutStated is { } t ? Invariant($"{t.Value:0.##%}") : null, round.TurnoutStated?.Source);
        }

        foreach (var claim in election.Claims.Where(c => c.Unit != "yyyymmdd"))
        {
            Add($"{claim.Kind.Replace('_', ' ')}: {claim.Subject}", claim.Unit == "share" ? Invariant($"{claim.Value:0.##%}") : Invariant($"{claim.Value:N0} {claim.Unit}"), claim.Source, claim.Sentence);
        }

        return new([.. rows.OrderBy(r => r.Line)]);
    }

    /// <summary>As a table.</summary>
    /// <returns>what, value, at (file:line), text, contradicted (null when nothing does).</returns>
    public DataFrame ToFrame() => new(
        Column.OfText("what", Rows.Select(r => r.What)),
        Column.OfText("value", Rows.Select(r => r.Value)),
        Column.OfText("at", Rows.Select(r => r.At)),
        Column.OfText("text", Rows.Select(r => r.Text)),
        Column.OfText("contradicted", Rows.Select(r => r.Contradictions.Count > 0 ? string.Join(" ", r.Contradictions) : null)));
}
