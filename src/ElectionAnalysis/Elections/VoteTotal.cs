namespace ElectionAnalysis;

/// <summary>All valid votes of an election, as far as everything in the document tells: counts where there are any, else shares.</summary>
internal sealed record VoteTotal
{
    /// <summary>Whether the document gives vote shares only; the total is 1 then.</summary>
    public required bool InShares { get; init; }

    /// <summary>The votes or shares of the listed parties together.</summary>
    public required double Listed { get; init; }

    /// <summary>How far the listed votes may be off, by their rounding.</summary>
    public required double Slack { get; init; }

    /// <summary>The least and the most that all valid votes can be.</summary>
    public required double Low { get; init; }

    /// <inheritdoc cref="Low"/>
    public required double High { get; init; }

    /// <summary>Whether the total itself is known, and not only what it cannot exceed.</summary>
    public required bool Known { get; init; }

    /// <summary>Whether nothing proves the total, so that the parties listed count as all.</summary>
    public bool Assumed { get; private init; }

    /// <summary>What a reader of a result must know of the votes.</summary>
    public IEnumerable<string> Notes => InShares ? ["Computed from vote shares, because the document gives no votes."]
        : Assumed ? [$"{char.ToUpperInvariant(Unlisted.Because[0])}{Unlisted.Because[1..]}."] : [];

    /// <summary>The total as a count, where the document leaves but one; else null.</summary>
    public double? Exact => !InShares && Known && Low.Equals(High) ? Low : null;

    /// <summary>What the listed parties do not have.</summary>
    public required Extent Unlisted { get; init; }

    /// <summary>The total with which a value is computed: the listed votes where they can be all.</summary>
    public required double Value { get; init; }

    /// <summary>The least share of all votes that a party can have: one vote; 0 where the number of voters is not known.</summary>
    public required double Unit { get; init; }

    /// <summary>The votes that a share makes of all, where a party has a share alone and others have counts.</summary>
    private Dictionary<PartyResult, (double Votes, double Tolerance)> FromShares { get; init; } = [];

    /// <summary>
    /// A party's part of the total: its votes, else what its share makes of all; or its share where there are shares alone.
    /// </summary>
    public double? Of(PartyResult party) => InShares ? party.VoteShare?.Value
        : party.Votes is { } votes ? votes.Value
        : FromShares.TryGetValue(party, out var made) ? made.Votes : null;

    /// <summary>How far that part may be off, by its rounding ("1.2m").</summary>
    public double ToleranceOf(PartyResult party) => InShares ? party.VoteShareTolerance
        : party.Votes is not null ? party.VotesTolerance : FromShares.GetValueOrDefault(party).Tolerance;

    /// <summary>Half a unit of the last digit of the previous vote share.</summary>
    public static double PreviousTolerance(PartyResult party) => party.PreviousVoteShareTolerance;

    /// <summary>
    /// The total of shares with which a value is computed: their sum where rounding hides what lacks to 1, by the digits of the list
    /// ("40%" beside "42.4%" has lost its zero), and 1 elsewhere, so that nothing is scaled up.
    /// </summary>
    public static double OfShares(IReadOnlyCollection<(double Share, double Tolerance)> shares) =>
        shares.Sum(s => s.Share) is var listed && 1 - listed <= (shares.Count * shares.Min(s => s.Tolerance)) + 1e-9 ? listed : 1;

    public static VoteTotal? Of(Election election)
    {
        var rows = election.Parties;
        return rows.Any(p => p.Votes is not null) ? Counted(election)
            : rows.Any(p => p.VoteShare is not null) ? Shared(election) : null;
    }

    private static VoteTotal Shared(Election election)
    {
        var shares = election.Parties.Where(p => p.VoteShare is not null).ToList();
        var (listed, slack) = (shares.Sum(p => p.VoteShare!.Value), shares.Sum(p => p.VoteShareTolerance));
        var (low, high) = (Math.Max(0, 1 - listed - slack), Math.Max(0, 1 - listed + slack));
        low = low < 1e-9 ? 0 : low;
        var round = election.RoundOfVotes;
        double? voters = round.Valid?.Value ?? round.Cast?.Value ?? round.Registered?.Value;
        var because = low > 0 ? Invariant($"the vote shares listed add up to {listed:0.##%}")
            : Invariant($"the vote shares listed add up to {listed:0.##%}, and rounding can hide {high:0.###%}");
        return new()
        {
            InShares = true,
            Listed = listed,
            Slack = slack,
            Low = 1,
            High = 1,
            Known = true,
            Unlisted = new(low, high, because),
            Value = OfShares([.. shares.Select(p => (p.VoteShare!.Value, p.VoteShareTolerance))]),
            Unit = voters > 0 ? 1 / voters.Value : 0,
        };
    }

    private static VoteTotal Counted(Election election)
    {
        var rows = election.Parties.Where(p => p.Votes is not null).ToList();
        var (listed, slack) = (rows.Sum(p => (double)p.Votes!.Value), rows.Sum(p => p.VotesTolerance));
        var least = listed - slack;
        var found = new List<(double Low, double High, string Because)>();
        var round = election.RoundOfVotes;
        if (round.ValidCount is { } valid
            && (round.Valid is null ? round.CastTolerance + round.InvalidTolerance : round.ValidTolerance) is var around
            && valid + around >= least)
        {
            found.Add((valid - around, valid + around,
                Invariant($"{valid:#,0} votes were valid, and the parties listed have {listed:#,0}")));
        }

        var implied = rows.Where(p => p is { VoteShare: not null, Votes.Value: > 0 } && p.VoteShare.Value + p.VoteShareTolerance > 0)
            .Select(p => Implied(p, p.VoteShare!.Value, p.VoteShareTolerance)).Where(t => t.High >= least).ToList();
        if (found.Count == 0 && implied.Count == 0)
        {
            implied = [.. OfProse(election).Where(t => t.High >= least)];
        }

        if (implied.Exists(t => double.IsFinite(t.High)))
        {
            // Where rounding alone does not reconcile them, every one of them may be right.
            var (low, high) = (implied.Max(t => t.Low), implied.Min(t => t.High));
            (low, high) = low <= high ? (low, high) : (implied.Min(t => t.Low), implied.Max(t => t.High));
            found.Add((low, high,
                Invariant($"votes and their percentages prove {low:#,0} to {high:#,0} votes together, and the parties listed have {listed:#,0}")));
        }

        var limit = round.Cast is { } cast && cast.Value + round.CastTolerance >= least
            ? cast.Value + round.CastTolerance
            : double.PositiveInfinity;
        var absent = election.Parties.FirstOrDefault(p => p.Votes is null && !p.IsOthers);
        ((double Low, double High, string Because) total, bool known) = found switch
        {
            [var one] => (one, true),
            [var stated, var proven] when proven.Low <= stated.High && stated.Low <= proven.High => (stated, true),
            [var stated, var proven] =>
                ((Math.Min(stated.Low, proven.Low), Math.Max(stated.High, proven.High), stated.Because + ", but " + proven.Because), true),
            _ when double.IsFinite(limit) =>
                ((least, limit, Invariant($"{limit:#,0} ballots were cast, valid or not, and the parties listed have {listed:#,0}")),
                    false),
            _ when absent is not null =>
                ((least, limit, $"{Words.Possessive(absent.Party.Value)} votes are not given, nor how many there are together"), false),
            _ when election.UnlistedSeats is { Low: > 0 } =>
                ((least, limit, "seats belong to no listed party, and the document does not give all valid votes"), false),
            _ when implied.Count > 0 =>
                ((Math.Max(least, implied.Max(t => t.Low)), limit, "percentages that round to nothing do not limit all votes"), false),
            _ => ((listed, listed, "the document gives no total of votes, so the parties listed count as all"), true),
        };

        // More votes than ballots: either may be right.
        var most = Math.Max(limit, least);
        total = most < total.Low ? (most, total.High, Invariant($"{total.Because}, but {limit:#,0} ballots were cast"))
            : (Math.Max(total.Low, least), Math.Min(total.High, most), total.Because);
        var assumed = known && found.Count == 0;
        var ofShares = new Dictionary<PartyResult, (double Votes, double Tolerance)>(ReferenceEqualityComparer.Instance);
        foreach (var party in election.Parties.Where(p => found.Count > 0 && p is { Votes: null, VoteShare: not null }))
        {
            ofShares[party] = Made(party, total.Low, total.High);
        }

        (listed, slack) = (listed + ofShares.Values.Sum(p => p.Votes), slack + ofShares.Values.Sum(p => p.Tolerance));
        var unlisted = (Low: Math.Max(0, total.Low - listed - slack), High: Math.Max(0, total.High - listed + slack));
        return new()
        {
            InShares = false,
            Listed = listed,
            Slack = slack,
            Low = total.Low,
            High = total.High,
            Known = known,
            Unlisted = new(unlisted.Low, unlisted.High, total.Because),
            Value = unlisted.Low <= 0 || double.IsInfinity(total.High) ? listed : (total.Low + total.High) / 2,
            Unit = 1,
            Assumed = assumed,
            FromShares = ofShares,
        };
    }

    /// <summary>The totals that votes prove with the shares which the prose tells of them, where it tells one thing of a party.</summary>
    private static IEnumerable<(double Low, double High)> OfProse(Election election)
    {
        var told = election.Claims.Where(c => c is
            {
                Kind: ClaimKind.VoteShare,
                IsFact: true,
                Subject: { Kind: SubjectKind.Party, Party: not null },
                Value: ClaimValue.Share { IsExact: true, Stated: > 0 and <= 1 },
            } && (c.Subject.Round is not { } round || round == election.RoundOfVotes.Round)).ToLookup(c => c.Subject.Party!.Number);
        foreach (var party in election.Parties.Where(p => p is { Votes.Value: > 0, IsOthers: false }))
        {
            var shares = told[party.Number].Select(c => (ClaimValue.Share)c.Value).ToList();
            var (low, high) = (shares.Select(s => s.Low).DefaultIfEmpty(1).Max(), shares.Select(s => s.High).DefaultIfEmpty(0).Min());
            if (low <= high && high > 0)
            {
                yield return Implied(party, (low + high) / 2, (high - low) / 2);
            }
        }
    }

    /// <summary>The votes that a party's share makes of a total, with the rounding of both.</summary>
    private static (double Votes, double Tolerance) Made(PartyResult party, double low, double high)
    {
        var (share, around) = (party.VoteShare!.Value, party.VoteShareTolerance);
        var (least, most) = (Math.Max(0, share - around) * low, (share + around) * high);
        return ((least + most) / 2, (most - least) / 2);
    }

    /// <summary>The total that a party's votes and percentage prove: 5,000,000 votes at 40.0% are 12.48–12.52 million together.</summary>
    private static (double Low, double High) Implied(PartyResult party, double share, double around)
    {
        var (votes, tolerance) = ((double)party.Votes!.Value, party.VotesTolerance);
        return ((votes - tolerance) / (share + around), share > around ? (votes + tolerance) / (share - around) : double.PositiveInfinity);
    }
}
