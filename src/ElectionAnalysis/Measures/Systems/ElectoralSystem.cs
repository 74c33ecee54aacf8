namespace ElectionAnalysis;

/// <summary>
/// A law that turns votes into seats, as data: its tiers in the order in which they are given out. Print it, change it with
/// <c>with</c>, apply it to votes, and compare what it makes of them with others.
/// </summary>
/// <param name="Name">What it is called, such as "New Zealand".</param>
/// <param name="Tiers">The tiers.</param>
public sealed partial record ElectoralSystem(string Name, params IReadOnlyList<SeatTier> Tiers)
{
    /// <summary>The law, or who describes it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Applies the system to votes by district.</summary>
    /// <param name="lists">The votes for parties.</param>
    /// <param name="candidates">The votes for candidates, where voters have two; the same votes where they have one.</param>
    /// <param name="regions">The region of every district, for tiers of regions.</param>
    /// <param name="validVotes">All valid votes, of which thresholds are shares; the sum of the parties where it is not given.</param>
    /// <returns>The seats.</returns>
    /// <exception cref="MeasureException">A number that the system needs is not given; the message says which.</exception>
    public SystemResult Of(DistrictVotes lists, DistrictVotes? candidates = null, IReadOnlyDictionary<string, string>? regions = null,
        double? validVotes = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return new SystemCount(this, lists, candidates ?? lists, regions, validVotes).Result();
    }

    /// <summary>Applies the system to the votes of a whole country, which is then its only district.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="votes">Their votes.</param>
    /// <param name="validVotes">All valid votes, of which thresholds are shares; the sum of the parties where it is not given.</param>
    /// <returns>The seats.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public SystemResult Of(IReadOnlyList<string> parties, IReadOnlyList<double> votes, double? validVotes = null) =>
        Of(DistrictVotes.Alike(parties, votes), validVotes: validVotes);

    /// <summary>Applies the system to an election, on its lists and, where it has them, its candidates.</summary>
    /// <param name="election">The election; without districts, its country is the only one.</param>
    /// <returns>The seats.</returns>
    /// <exception cref="MeasureException">The election has no votes, or a number that the system needs is not given.</exception>
    public SystemResult Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var valid = election.Rounds.FirstOrDefault()?.Valid?.Value;
        if (election.Districts.Count == 0)
        {
            var parties = election.Parties.Where(p => p.Votes is not null).ToList();
            return parties.Count > 0
                ? Of([.. parties.Select(p => p.Party.Value)], [.. parties.Select(p => (double)p.Votes!.Value)], valid)
                : throw new MeasureException($"{election.ShortName} has no votes by party; give parties and votes.");
        }

        Ballot[] ofPersons = [Ballot.Constituency, Ballot.First];
        var persons = Array.Find(ofPersons, b => b != election.MainBallot && election.Districts.Any(d => d.Ballot == b));
        var hasPersons = election.Districts.Any(d => d.Ballot == persons && d.Ballot != election.MainBallot);
        return Of(DistrictVotes.From(election), hasPersons ? DistrictVotes.From(election, persons) : null, null, valid);
    }

    /// <summary>The system with lists that are linked in every tier of lists.</summary>
    /// <param name="lists">The names of the lists, group by group.</param>
    /// <returns>The system.</returns>
    public ElectoralSystem Linking(params IReadOnlyList<IReadOnlyList<string>> lists) => this with
    {
        Tiers = [.. Tiers.Select(t => t.Method is null ? t : t with { LinkedLists = lists })],
    };

    /// <summary>What several systems make of the same votes.</summary>
    /// <param name="lists">The votes for parties.</param>
    /// <param name="systems">The systems.</param>
    /// <returns>party, vote_share, and the seats under each system.</returns>
    public static Table Compare(DistrictVotes lists, params IReadOnlyList<ElectoralSystem> systems)
    {
        ArgumentNullException.ThrowIfNull(systems);
        var results = systems.Select(s => s.Of(lists)).ToList();
        var (votes, names) = (lists.National(), new HashSet<string>(["party", "vote_share"], StringComparer.Ordinal));
        return new(
        [
            Column.OfText("party", lists.Parties),
            Column.Of("vote_share", votes.Select(v => v / Math.Max(votes.Sum(), 1))),
            .. results.Select(r => Column.Of(names.Add(r.System.Name) ? r.System.Name : Invariant($"{r.System.Name} {names.Count}"), r.Seats)),
        ]);
    }

    /// <summary>The tiers side by side.</summary>
    /// <returns>tier, seats, area, method, threshold, compensation.</returns>
    public Table ToTable() => new(
        Column.OfText("tier", Tiers.Select(t => t.Name)),
        Column.OfText("seats", Tiers.Select(t => $"{t.Seats}")),
        Column.OfText("area", Tiers.Select(t => TableRecords.SnakeCase(t.Area.ToString()))),
        Column.OfText("method", Tiers.Select(t => t.Method?.Variant ?? "most votes")),
        Column.OfText("threshold", Tiers.Select(t => $"{t.Threshold ?? t.AreaThreshold}")),
        Column.OfText("compensation", Tiers.Select(t => TableRecords.SnakeCase(t.Compensation.ToString()))));

    /// <inheritdoc/>
    public bool Equals(ElectoralSystem? other) =>
        other is not null && Name == other.Name && Source == other.Source && Tiers.SequenceEqual(other.Tiers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Tiers.Count);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}. {string.Join(". ", Tiers)}.";
}
