namespace ElectionAnalysis;

/// <summary>Checks of the prose against the infobox, against itself, and against what other numbers make.</summary>
internal sealed class ClaimChecks
{
    private readonly Election election;
    private readonly FindingList findings;
    private readonly Dictionary<(ClaimKind Kind, int Party, int Round), List<FindingSide>> stated = [];
    private readonly HashSet<Provenance> claimed = [];

    private ClaimChecks(Election election, FindingList findings)
    {
        this.election = election;
        this.findings = findings;
        foreach (var claim in election.Claims)
        {
            claimed.Add(claim.Source);
        }

        foreach (var fact in election.Claims.Count > 0 ? InfoboxFacts.Of(election) : [])
        {
            Keep(Key(fact.Kind!.Value, fact.Subject!), fact);
        }
    }

    public static void Check(Election election, FindingList findings)
    {
        var checks = new ClaimChecks(election, findings);
        foreach (var claim in election.Claims)
        {
            if (claim.IsFact && (claim.Subject.Kind is SubjectKind.Party or SubjectKind.House or SubjectKind.Election or SubjectKind.Round))
            {
                checks.Compare(claim);
            }
        }

        ClaimSums.Check(election, findings);
    }

    private static (ClaimKind Kind, int Party, int Round) Key(ClaimKind kind, ClaimSubject subject) => (kind, subject.Party?.Number ?? -1, subject.Round ?? 0);

    private void Keep((ClaimKind Kind, int Party, int Round) key, FindingSide side)
    {
        if (!stated.TryGetValue(key, out var sides))
        {
            stated.Add(key, sides = []);
        }

        sides.Add(side);
    }

    private void Compare(Claim claim)
    {
        var own = FindingSide.Of(claim);
        var sides = Stated(claim);
        var others = sides.FindAll(s => !ReferenceEquals(s.Claim, claim) && s.Source != claim.Source && s.Claim?.Sentence != claim.Sentence);
        if (others.Count > 0)
        {
            var match = others.Find(s => s.Value!.Meets(claim.Value));
            if (match is not null || CanContradict(claim, others))
            {
                var against = match ?? others[0];
                var inText = against.Claim is not null || claimed.Contains(against.Source!);
                findings.Compare(inText ? CheckKind.ProseTwice : CheckKind.Prose, match is not null, Severity.Warning, Message(claim, against, match is not null), own, against);
            }
        }
        else if (ClaimArithmetic.Of(election, claim) is { Count: > 0 } computed)
        {
            var match = computed.Find(s => s.Value!.Meets(claim.Value));
            var against = match ?? computed[0];
            findings.Compare(CheckKind.ProseComputed, match is not null, Severity.Warning, Message(claim, against, match is not null), own, against);
        }

        // A second place that states it is held against the first one; one sentence may count it twice in two ways.
        if (sides.Count == 0)
        {
            Keep(Key(claim.Kind, claim.Subject), own);
        }
    }

    /// <summary>What is stated of the same thing elsewhere; of any round where the text names none.</summary>
    private List<FindingSide> Stated(Claim claim)
    {
        var key = Key(claim.Kind, claim.Subject);
        if (claim.Subject.Kind is SubjectKind.Election && claim.Kind != ClaimKind.Threshold)
        {
            var all = new List<FindingSide>();
            for (var round = 0; round <= election.Rounds.Count; round++)
            {
                all.AddRange(stated.GetValueOrDefault(key with { Round = round }) ?? []);
            }

            return all;
        }

        var own = stated.GetValueOrDefault(key) ?? [];
        return own.Count == 0 && key.Round > 0 && (key.Party >= 0 || election.Rounds.Count == 1) ? stated.GetValueOrDefault(key with { Round = 0 }) ?? [] : own;
    }

    /// <summary>Whether a difference is one: not where the infobox has several rounds or ballots and the text may speak of another.</summary>
    private bool CanContradict(Claim claim, List<FindingSide> others) =>
        (election.Rounds.Count == 1 || claim.Subject.Round is not null || claim.Subject.Kind is SubjectKind.House || claim.Kind is ClaimKind.SeatsWon or ClaimKind.SeatChange or ClaimKind.PreviousSeats or ClaimKind.ElectoralVotes)
        && !(claim.Kind is ClaimKind.Votes or ClaimKind.VoteShare && (OneBallotOfSeveral(claim.Sentence) || (election.Rounds.Count > 1 && others.TrueForAll(o => o.Subject?.Round != claim.Subject.Round))))
        && !(claim.Kind is ClaimKind.PreviousSeats or ClaimKind.SeatChange && others.Exists(o => o.Claim is not null));

    private static bool OneBallotOfSeveral(string sentence) =>
        sentence.Contains("constituenc", StringComparison.OrdinalIgnoreCase) || sentence.Contains("list", StringComparison.OrdinalIgnoreCase)
        || sentence.Contains("preference", StringComparison.OrdinalIgnoreCase) || sentence.Contains("regional", StringComparison.OrdinalIgnoreCase)
        || sentence.Contains("party vote", StringComparison.OrdinalIgnoreCase) || sentence.Contains("first vote", StringComparison.OrdinalIgnoreCase)
        || sentence.Contains("second vote", StringComparison.OrdinalIgnoreCase);

    private FormattableString Message(Claim claim, FindingSide against, bool agrees)
    {
        var of = claim.Subject.Kind switch
        {
            SubjectKind.Party => claim.Subject.Name + ", ",
            SubjectKind.House => "",
            _ when election.Rounds.FirstOrDefault(r => r.Round == (claim.Subject.Round ?? 1)) is { } round && (claim.Subject.Round is not null || election.Rounds.Count == 1) => Invariant($"round {round.Round}, "),
            _ => "",
        };
        var where = claim.Section.Length > 0 ? $"section '{claim.Section}'" : "the lead";
        var place = against.Source is { } source && against.Parts.Count == 0 ? Invariant($"line {source.Line} gives") : "the other numbers make";
        var what = Words(claim.Kind);
        var counts = claim.Kind == ClaimKind.Turnout && election.Rounds.FirstOrDefault(r => r.Round == (claim.Subject.Round ?? 1)) is { Turnout: { } turnout } r2
            ? Invariant($" ({r2.Cast!.Value:N0} of {r2.Registered!.Value:N0} registered is {turnout:0.00%})") : "";
        var start = of + what;
        return agrees ? (FormattableString)$"{char.ToUpperInvariant(start[0])}{start[1..]}: {where} gives {FindingSide.Of(claim)}, which fits {(against.Source is { } at && against.Parts.Count == 0 ? Invariant($"line {at.Line}") : "the other numbers")}{counts}."
            : $"{char.ToUpperInvariant(start[0])}{start[1..]}: {where} gives {FindingSide.Of(claim)}, {place} {against}{counts}.";
    }

    /// <summary>The kind in words.</summary>
    internal static string Words(ClaimKind kind) => FrameRecords.SnakeCase(kind.ToString()).Replace('_', ' ');
}
