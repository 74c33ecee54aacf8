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
    private readonly Dictionary<(ClaimKind Kind, int Party), List<FindingSide>> stated = [];

    public KnownFacts(Election election)
    {
        this.election = election;
        margins = new(election);
        counts = new(Counts);
        totals = new(Totals);
        byNumber = new(() => new() { [ClaimKind.Votes] = Sorted(ClaimKind.Votes), [ClaimKind.VoteShare] = Sorted(ClaimKind.VoteShare) });
        foreach (var fact in InfoboxFacts.Of(election))
        {
            Keep(fact.Kind!.Value, fact.Subject!, fact);
        }
    }

    /// <summary>All votes of every round and ballot, as the largest party's votes and share of them make them.</summary>
    private List<(double Low, double High)> Totals() =>
        [.. election.Parties.SelectMany(p => p.Results).Where(r => r is { Votes: not null, VoteShare.Value: > 0.01 }).GroupBy(r => (r.Round, r.Ballot)).Select(b => b.MaxBy(r => r.VoteShare!.Value)!)
            .Select(r => ((r.Votes!.Value - r.VotesTolerance) / (r.VoteShare!.Value + r.VoteShareTolerance), (r.Votes.Value + r.VotesTolerance) / (r.VoteShare.Value - r.VoteShareTolerance)))];

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
        return own.Count > 0 || election.Rounds.Count > 1 && subject.Party is null ? own : all.FindAll(s => s.Subject?.Round is null || election.Rounds.Count == 1);
    }

    /// <summary>Whether so many votes are that share of all votes of a round or ballot, or of a total that the text gave.</summary>
    public bool IsShare(double votes, double share, double tolerance, (double Low, double High)? given)
    {
        bool Fits((double Low, double High) total) => votes / total.High <= share + tolerance && share - tolerance <= votes / total.Low;
        return totals.Value.Exists(Fits) || (given is { } total && Fits(total));
    }

    /// <summary>The parties that lead in some round or ballot.</summary>
    public IReadOnlyList<PartyResult> Leaders => margins.Leaders;

    /// <summary>The first two of the last round of which there are numbers, the first one first.</summary>
    public IReadOnlyList<PartyResult> LastTwo => margins.LastTwo;

    /// <summary>What the other numbers make of what a claim states.</summary>
    public List<FindingSide> Computed(Claim claim) => claim.Kind is ClaimKind.VoteMargin or ClaimKind.ShareMargin ? margins.Of(claim) : ClaimArithmetic.Of(election, claim, Counted);

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

    /// <summary>What a claim is held against: what is stated of the same thing, and only without that what the other numbers make of it.</summary>
    private List<FindingSide> Sides(Claim claim) => Stated(claim.Kind, claim.Subject) is { Count: > 0 } sides ? sides : Computed(claim);

    private List<FindingSide> Sorted(ClaimKind kind) => [.. stated.Where(s => s.Key.Kind == kind && s.Key.Party >= 0).SelectMany(s => s.Value).OrderBy(s => s.Value!.Number!.Value)];

    /// <summary>Whether the infobox has the number; null where it says nothing of it.</summary>
    public bool? Fits(Claim claim)
    {
        var sides = Sides(claim);
        return sides.Count == 0 ? null : sides.Exists(s => s.Value!.Meets(claim.Value));
    }

    /// <summary>Whether a number is so far from the infobox's that it must be of something else: more than three times as much or as little, or 25 points away.</summary>
    public bool IsFar(Claim claim)
    {
        var sides = Sides(claim);
        return sides.Count > 0 && claim.Value.Number is { } number && sides.TrueForAll(s => s.Value!.Number is { } known
            && (claim.Value is ClaimValue.Share ? Math.Abs(known - number) > 0.25 : Math.Abs(known - number) > 5 && (number * known < 0 || Math.Abs(number) > 3 * Math.Abs(known) || Math.Abs(known) > 3 * Math.Abs(number))));
    }

    /// <summary>
    /// Whether the infobox's number is the same but for one digit: another one, one too many or too few, or two swapped.
    /// Of the one who is named beside it, that is the same number miswritten.
    /// </summary>
    /// <param name="claim">What was read.</param>
    /// <param name="written">The number as the text has it.</param>
    /// <param name="least">How many digits it must have; fewer are alike by chance.</param>
    public bool IsSlip(Claim claim, ReadOnlySpan<char> written, int least = 3)
    {
        Span<char> digits = stackalloc char[20];
        var length = 0;
        var decimals = -1;
        foreach (var c in written)
        {
            if (char.IsAsciiDigit(c) && length < digits.Length)
            {
                digits[length++] = c;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == '.' && claim.Value is ClaimValue.Share)
            {
                decimals = 0;
            }
            else if (c is not (',' or ' ' or '\u00A0' or '.'))
            {
                break;
            }
        }

        if (length < least)
        {
            return false;
        }

        foreach (var side in Stated(claim.Kind, claim.Subject))
        {
            var known = side.Value switch
            {
                ClaimValue.Count count => count.Stated.ToString("0", System.Globalization.CultureInfo.InvariantCulture),
                ClaimValue.Share share => (100 * share.Stated).ToString(decimals > 0 ? "0." + new string('0', decimals) : "0", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal),
                _ => "",
            };
            if (IsOneApart(digits[..length], known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var first = a.CommonPrefixLength(b);
        if (a.Length == b.Length)
        {
            return first < a.Length && (a[(first + 1)..].SequenceEqual(b[(first + 1)..])
                || (first + 1 < a.Length && a[first] == b[first + 1] && a[first + 1] == b[first] && a[(first + 2)..].SequenceEqual(b[(first + 2)..])));
        }

        var longer = a.Length > b.Length ? a : b;
        var shorter = a.Length > b.Length ? b : a;
        return longer.Length == shorter.Length + 1 && shorter.Length >= 5 && longer[(first + 1)..].SequenceEqual(shorter[first..]);
    }
}
