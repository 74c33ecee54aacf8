namespace ElectionAnalysis;

/// <summary>
/// What the infobox states of an election, itself or by arithmetic: what a number of the prose is held against, and by
/// which a number that can be read in two ways is read.
/// </summary>
internal sealed class KnownFacts
{
    private readonly Election election;
    private readonly Margins margins;
    private readonly Lazy<Dictionary<ClaimKind, List<FindingSide>>> byNumber;
    private readonly Lazy<Dictionary<(ClaimKind Kind, int Round), List<double>>> counts;
    private readonly Lazy<List<(double Low, double High)>> totals;
    private readonly Lazy<Dictionary<(bool IsShare, int Decimals, long Number), int>> rounds;
    private readonly Dictionary<(ClaimKind Kind, int Party), List<FindingSide>> stated = [];

    public KnownFacts(Election election)
    {
        this.election = election;
        margins = new(election);
        counts = new(Counts);
        totals = new(Totals);
        rounds = new(Rounds);
        byNumber = new(() => new() { [ClaimKind.Votes] = Sorted(ClaimKind.Votes), [ClaimKind.VoteShare] = Sorted(ClaimKind.VoteShare) });
        foreach (var fact in InfoboxFacts.Of(election))
        {
            Keep(fact.Kind!.Value, fact.Subject!, fact);
        }
    }

    /// <summary>All votes of every round and ballot, as the largest party's votes and share of them make them.</summary>
    private List<(double Low, double High)> Totals() =>
        [.. election.Parties.SelectMany(p => p.Results).Where(r => r is { Votes: not null, VoteShare.Value: > 0.01 })
            .GroupBy(r => (r.Round, r.Ballot)).Select(b => b.MaxBy(r => r.VoteShare!.Value)!)
            .Select(r =>
                ((r.Votes!.Value - r.VotesTolerance) / (r.VoteShare!.Value + r.VoteShareTolerance),
                    (r.Votes.Value + r.VotesTolerance) / (r.VoteShare.Value - r.VoteShareTolerance)))];

    public void Keep(ClaimKind kind, ClaimSubject subject, FindingSide side)
    {
        var key = (kind, subject.Party?.Number ?? -1);
        if (!stated.TryGetValue(key, out var sides))
        {
            stated.Add(key, sides = []);
        }

        sides.Add(side);
    }

    /// <summary>What is stated of the same thing: of the claim's round where it names one, else of any.</summary>
    public List<FindingSide> Stated(ClaimKind kind, ClaimSubject subject)
    {
        var all = stated.GetValueOrDefault((kind, subject.Party?.Number ?? -1)) ?? [];
        if (subject.Round is not { } round)
        {
            return all;
        }

        var own = all.FindAll(s => s.Subject?.Round == round);
        return own.Count > 0 || election.Rounds.Count > 1 && subject.Party is null
            ? own
            : all.FindAll(s => s.Subject?.Round is null || election.Rounds.Count == 1);
    }

    /// <summary>Whether so many votes are that share of all votes of a round or ballot, or of a total that the text gave.</summary>
    public bool IsShare(double votes, double share, double tolerance, (double Low, double High)? given)
    {
        bool Fits((double Low, double High) total) => votes / total.High <= share + tolerance && share - tolerance <= votes / total.Low;
        return totals.Value.Exists(Fits) || (given is { } total && Fits(total));
    }

    /// <summary>
    /// The only round of which the infobox has this number, to as many decimals as are written; null where it has it of several
    /// or of none.
    /// </summary>
    public int? RoundOf(double number, bool isShare, int decimals) =>
        rounds.Value.GetValueOrDefault(Key(number, isShare, decimals)) is > 0 and var round ? round : null;

    private static (bool IsShare, int Decimals, long Number) Key(double number, bool isShare, int decimals) =>
        (isShare, decimals,
            (long)Math.Round(isShare ? number * Math.Pow(10, decimals + 2) : Math.Min(number, 1e15), MidpointRounding.AwayFromZero));

    /// <summary>The numbers that tell a round, with −1 where more than one round has them.</summary>
    private Dictionary<(bool IsShare, int Decimals, long Number), int> Rounds()
    {
        var found = new Dictionary<(bool IsShare, int Decimals, long Number), int>();
        foreach (var side in stated.Where(s =>
            s.Key.Kind is ClaimKind.Votes or ClaimKind.VoteShare or ClaimKind.Turnout or ClaimKind.Registered or ClaimKind.Cast
                or ClaimKind.Valid or ClaimKind.Invalid).SelectMany(s => s.Value))
        {
            if (side.Subject!.Round is { } round && side.Value!.Number is { } number)
            {
                var isShare = side.Value is ClaimValue.Share;
                for (var decimals = isShare ? 1 : 0; decimals <= (isShare ? 2 : 0); decimals++)
                {
                    var key = Key(number, isShare, decimals);
                    found[key] = found.TryGetValue(key, out var other) && other != round ? -1 : round;
                }
            }
        }

        return found;
    }

    /// <summary>The parties that lead in some round or ballot.</summary>
    public IReadOnlyList<PartyResult> Leaders => margins.Leaders;

    /// <summary>The first two of the last round of which there are numbers, the first one first.</summary>
    public IReadOnlyList<PartyResult> LastTwo => margins.LastTwo;

    /// <summary>What the other numbers make of what a claim states.</summary>
    public List<FindingSide> Computed(Claim claim) =>
        claim.Kind is ClaimKind.VoteMargin or ClaimKind.ShareMargin ? margins.Of(claim) : ClaimArithmetic.Of(election, claim, Counted);

    /// <summary>The only party of which the infobox has this number; null where none or several have it.</summary>
    public PartyResult? Only(Claim claim)
    {
        if (claim.Value.Range is not var (low, high) || !byNumber.Value.TryGetValue(claim.Kind, out var sorted))
        {
            return null;
        }

        // The first that is not below; rounding makes every range far narrower than a number is large.
        var slack = 0.01 * Math.Abs(high);
        var (from, to) = (0, sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle].Value!.Number!.Value < low - slack ? (middle + 1, to) : (from, middle);
        }

        PartyResult? only = null;
        for (; from < sorted.Count && sorted[from].Value!.Number!.Value <= high + slack; from++)
        {
            if (sorted[from].Value!.Meets(claim.Value) && sorted[from].Subject!.Party is { } party && party.Number != only?.Number)
            {
                if (only is not null)
                {
                    return null;
                }

                only = party;
            }
        }

        return only;
    }

    /// <summary>What the prose counts as blank or as invalid, of a round or of none; no document says more than a few.</summary>
    private IEnumerable<double> Counted(ClaimKind kind, int? round) =>
        (counts.Value.GetValueOrDefault((kind, 0)) ?? []).Concat(round is { } of ? counts.Value.GetValueOrDefault((kind, of)) ?? [] : []);

    private Dictionary<(ClaimKind Kind, int Round), List<double>> Counts()
    {
        const int Most = 9;
        var all = new Dictionary<(ClaimKind Kind, int Round), List<double>>();
        foreach (var claim in election.Claims)
        {
            if (claim is { Kind: ClaimKind.Blank or ClaimKind.Invalid, IsFact: true, Value: ClaimValue.Count count })
            {
                var key = (claim.Kind, claim.Subject.Round ?? 0);
                if (!all.TryGetValue(key, out var values))
                {
                    all.Add(key, values = []);
                }

                if (values.Count < Most && !values.Contains(count.Stated))
                {
                    values.Add(count.Stated);
                }
            }
        }

        return all;
    }

    /// <summary>
    /// What a claim is held against: what is stated of the same thing, and only without that what the other numbers make of it.
    /// </summary>
    private List<FindingSide> Sides(Claim claim) => Stated(claim) is { Count: > 0 } sides ? sides : Computed(claim);

    /// <summary>What is stated of the same thing in the same unit: "8.55% invalid" is not held against 594,659.</summary>
    public List<FindingSide> Stated(Claim claim) =>
        claim.Kind is ClaimKind.Invalid or ClaimKind.Blank
            ? Stated(claim.Kind, claim.Subject).FindAll(s => s.Value is ClaimValue.Share == claim.Value is ClaimValue.Share)
            : Stated(claim.Kind, claim.Subject);

    private List<FindingSide> Sorted(ClaimKind kind) =>
        [.. stated.Where(s => s.Key.Kind == kind && s.Key.Party >= 0).SelectMany(s => s.Value).OrderBy(s => s.Value!.Number!.Value)];

    /// <summary>Whether the infobox has the number; null where it says nothing of it.</summary>
    public bool? Fits(Claim claim)
    {
        var sides = Sides(claim);
        return sides.Count == 0 ? null : sides.Exists(s => s.Value!.Meets(claim.Value));
    }

    /// <summary>
    /// Whether a number is so far from the infobox's that it is more likely of something else than a contradiction: more
    /// than 5 points away, or more than a tenth of it and two. A number that is one digit off is no such one
    /// (<see cref="IsSlip"/>).
    /// </summary>
    public bool IsFar(Claim claim)
    {
        var sides = Sides(claim);
        return sides.Count > 0 && !IsOfAnotherRound(claim, sides) && claim.Value.Number is { } number
            && !IsOpposite(claim, sides)
            && sides.TrueForAll(s => s.Value!.Number is { } known
            && Math.Abs(known - number) > (claim.Value is ClaimValue.Share ? 0.05 : Math.Max(2, 0.1 * Math.Abs(known))));
    }

    /// <summary>"Finished three seats up" of one who lost three: the same change the other way.</summary>
    private static bool IsOpposite(Claim claim, List<FindingSide> sides) =>
        claim.Kind is ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.TurnoutChange
        && claim.Value.Range is var (low, high) && sides.Exists(s => s.Value!.Number is { } known && known != 0
            && -known >= low - 1e-9 && -known <= high + 1e-9);

    /// <summary>
    /// Whether a claim names a round, and the infobox has only a number without one: the last round's where persons are elected,
    /// the first one's where a house is.
    /// </summary>
    public bool IsOfAnotherRound(Claim claim, List<FindingSide> sides) =>
        claim.Subject is { Round: { } round, Party: not null } && sides.TrueForAll(s => s.Subject?.Round is null)
        && (election.Rounds.Count > 1 || round > 1) && round != (election.HouseSeats is null ? election.Rounds.Count : 1);

    /// <summary>
    /// Whether the infobox's number, rounded as the claim is, is the same but for one digit: another one, one too many or
    /// too few, or two swapped. Of the one who is named beside it, that is the same number miswritten.
    /// </summary>
    /// <param name="claim">What was read.</param>
    /// <param name="tolerance">Half of its last place: 50,000 of "1.2 million", 0.005 of "12.34%".</param>
    /// <param name="least">How many digits it must have; fewer are alike by chance.</param>
    public bool IsSlip(Claim claim, double tolerance, int least = 3)
    {
        var unit = claim.Value is ClaimValue.Share ? Math.Max(2 * tolerance / 100, 1e-4) : Math.Max(2 * tolerance, 1);
        string Digits(double value) =>
            Math.Round(Math.Abs(value) / unit, MidpointRounding.AwayFromZero)
                .ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        if (claim.Value.Number is not { } number || Digits(number) is var digits && digits.Length < least)
        {
            return false;
        }

        return Sides(claim).Exists(s => s.Value!.Number is { } known && known < 0 == number < 0 && IsOneApart(digits, Digits(known)));
    }

    private static bool IsOneApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var first = a.CommonPrefixLength(b);
        if (a.Length == b.Length)
        {
            return first < a.Length && (a[(first + 1)..].SequenceEqual(b[(first + 1)..])
                || (first + 1 < a.Length && a[first] == b[first + 1] && a[first + 1] == b[first]
                    && a[(first + 2)..].SequenceEqual(b[(first + 2)..])));
        }

        var longer = a.Length > b.Length ? a : b;
        var shorter = a.Length > b.Length ? b : a;
        return longer.Length == shorter.Length + 1 && shorter.Length >= 5 && longer[(first + 1)..].SequenceEqual(shorter[first..]);
    }
}
