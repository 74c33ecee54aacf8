namespace ElectionAnalysis;

/// <summary>The parties of an election with their weights then and now, by name, and what no listed party had or has.</summary>
internal sealed class ElectionPair
{
    private readonly Side then = new("then");
    private readonly Side now = new("now");
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> notes = [];
    private bool fromTwoDocuments;

    private ElectionPair()
    {
    }

    /// <summary>Why the two cannot be compared, or null.</summary>
    public string? Missing { get; private set; }

    /// <summary>Why there can be no value, or null.</summary>
    public string? Unknown { get; private set; }

    public IReadOnlyList<LeftOut> LeftOut => leftOut;

    public IReadOnlyList<string> Notes => notes;

    public IReadOnlyList<AlignedParty> ByName => Rows(null, default);

    public static ElectionPair Of(ElectionQuestion question)
    {
        var pair = new ElectionPair { fromTwoDocuments = question.Since is not null };
        if (question.Since is { } since)
        {
            pair.Add(pair.then, since, question);
            pair.Add(pair.now, question.Election, question);
        }
        else
        {
            pair.AddStated(question);
        }

        return pair;
    }

    /// <summary>The parties as a lineage and a rule see them, or matched by their exact names.</summary>
    public IReadOnlyList<AlignedParty> Rows(Lineage? lineage, LineageRule rule) => Align(lineage, rule, named: false, w => w.Middle);

    /// <summary>What belongs to no listed party, where the value is computed, then and now.</summary>
    public (double Then, double Now) RestOfValue(Lineage? lineage, LineageRule rule)
    {
        var (before, after) = Ranges(lineage, rule, named: false);
        return (before.Rest, after.Rest);
    }

    /// <summary>The weights of the aligned parties as far as the documents tell.</summary>
    /// <param name="lineage">Which party follows which.</param>
    /// <param name="rule">What a merger or a split is.</param>
    /// <param name="named">Whether only named parties are listed, so that a row of others belongs to the rest.</param>
    public (WeightRange Before, WeightRange After) Ranges(Lineage? lineage, LineageRule rule, bool named)
    {
        var middle = Align(lineage, rule, named, w => w.Middle);
        var low = Align(lineage, rule, named, w => w.Low).ToLookup(r => r.Party, StringComparer.Ordinal);
        var high = Align(lineage, rule, named, w => w.High).ToLookup(r => r.Party, StringComparer.Ordinal);
        WeightRange Of(Side side, Func<AlignedParty, double> weight)
        {
            double[] Weights(Func<AlignedParty, double> of) => [.. middle.Select(of)];

            // What one document does not list, its rest may hold.
            double Most(AlignedParty row) =>
                high[row.Party].Select(weight).FirstOrDefault(weight(row)) is var most && most <= 0 && fromTwoDocuments
                    ? side.MostRest
                    : most;
            return new(Weights(r => low[r.Party].Select(weight).FirstOrDefault()), Weights(weight), Weights(Most), side.Low, side.Value,
                side.High, side.Unit);
        }

        return (Of(then, r => r.Before), Of(now, r => r.After));
    }

    private IReadOnlyList<AlignedParty> Align(Lineage? lineage, LineageRule rule, bool named, Func<Weight, double> of)
    {
        IEnumerable<(string, double)> Of(Side side) => side.Parties.Where(p => !named || !p.Others).Select(p => (p.Name, of(p)));
        return (lineage ?? Lineage.Of()).Align(Of(then), Of(now), rule);
    }

    private void Add(Side side, Election election, ElectionQuestion question)
    {
        var weights = ElectionWeights.Of(election, question.ScaleOrSeats, question.PolicyOrUsual, side.When);
        if (weights.Missing is { } missing)
        {
            Missing ??= $"{election.ShortName}: {missing}";
            return;
        }

        leftOut.AddRange(weights.LeftOut);
        notes.AddRange(weights.Notes.Select(n => $"{election.ShortName}: {n}"));
        side.Parties.AddRange(weights.Units.Select(u =>
            new Weight(u.Name, Math.Max(0, u.Weight - u.Tolerance), u.Weight, u.Weight + u.Tolerance, u.Others)));
        (side.Low, side.Value, side.High, side.Unit) = (weights.Total.Low, weights.Total.Value, weights.Total.High, weights.Unit);
        AddAbsent(side, weights.Absentees, $"{weights.Label} {side.When} are");
        Unknown ??= weights.TotalUnknown;
    }

    /// <summary>A listed party whose weight is not given has some of what nobody else has.</summary>
    private void AddAbsent(Side side, IEnumerable<string> names, string what)
    {
        var most = side.High - side.Parties.Sum(p => p.Low);
        foreach (var name in names)
        {
            if (double.IsInfinity(most))
            {
                Missing ??= $"{Words.Possessive(name)} {what} not given, and missing is not zero";
            }
            else if (most > 1e-12 * side.High)
            {
                Unknown ??= $"{Words.Possessive(name)} {what} not given";
                side.Parties.Add(new(name, 0, 0, most, false));
            }
            else
            {
                side.Parties.Add(new(name, 0, 0, 0, false));
            }
        }
    }

    private void AddStated(ElectionQuestion question)
    {
        var (election, seats) = (question.Election, question.ScaleOrSeats == MeasureScale.Seats);
        double? Now(PartyResult p) => seats ? p.Seats?.Value : p.ShareNow;
        double? Then(PartyResult p) =>
            seats ? p.PreviousSeats?.Value : p.PreviousVoteShare?.Value ?? (p.Status == PartyStatus.New ? 0 : null);
        double NowTolerance(PartyResult p) => seats ? 0 : p.VoteShareTolerance;
        double ThenTolerance(PartyResult p) => seats || p.PreviousVoteShare is null ? 0 : VoteTotal.PreviousTolerance(p);
        if (!election.Parties.Any(p => Now(p) is not null && Then(p) is not null)
            || (!seats && !election.Parties.Any(p => p.PreviousVoteShare is not null)))
        {
            Missing = seats ? "the document gives no party's seats both now and before" : "the document gives no vote shares for both elections";
            return;
        }

        Total(then, election, seats ? election.UnlistedPreviousSeats : null, Then, ThenTolerance);
        Total(now, election, seats ? election.UnlistedSeats : null, Now, NowTolerance);
        var (totalThen, totalNow) = (election.Parties.Sum(p => Then(p) ?? 0), election.Parties.Sum(p => Now(p) ?? 0));
        List<string> absentThen = [], absentNow = [];
        foreach (var party in election.Parties)
        {
            var name = party.Party.Value;
            var (before, after) = (Then(party), Now(party));
            if (before is null && after is null)
            {
                leftOut.Add(new(name, "neither its result now nor its previous one is given"));
            }
            else if (question.PolicyOrUsual.LeavesOut(party, (before ?? 0, before is null ? 0 : totalThen),
                (after ?? 0, after is null ? 0 : totalNow)) is { } left)
            {
                leftOut.Add(left);
                then.Without(before ?? 0, ThenTolerance(party));
                now.Without(after ?? 0, NowTolerance(party));
            }
            else if (party.IsIndependents && seats && question.PolicyOrUsual.Independents == IndependentsPolicy.EachAParty
                && before is { } were
                && after is { } are && Math.Max(were, are) <= ElectionWeights.MostIndependents)
            {
                then.Parties.AddRange(ElectionWeights.OneByOne(name, (int)were, "then")
                    .Select(u => new Weight(u.Name, u.Weight, u.Weight, u.Weight, false)));
                now.Parties.AddRange(ElectionWeights.OneByOne(name, (int)are, "now")
                    .Select(u => new Weight(u.Name, u.Weight, u.Weight, u.Weight, false)));
            }
            else
            {
                then.Add(name, before, ThenTolerance(party), party.IsOthers, absentThen);
                now.Add(name, after, NowTolerance(party), party.IsOthers, absentNow);
            }
        }

        AddAbsent(then, absentThen, "previous result is");
        AddAbsent(now, absentNow, "result now is");
        if (seats)
        {
            AddPreviousHouse(election);
        }

        AddRest(then, seats ? "previous seats" : "of the votes then", seats);
        AddRest(now, seats ? "seats" : "of the votes now", seats);
    }

    private void AddPreviousHouse(Election election)
    {
        if (election.PreviousHouseSeats is not { } house || election.PreviousHouseIsKnown)
        {
            return;
        }

        if (double.IsInfinity(house.High))
        {
            Unknown ??= house.Because;
            return;
        }

        notes.Add(house.IsPoint ? $"{char.ToUpperInvariant(house.Because[0])}{house.Because[1..]}."
            : Invariant($"The value counts the listed previous seats as all; {house.Because}, which the range admits."));

        // A house that more than doubled is rarer than a list that names the largest parties' seats alone.
        if (2 * house.Low < house.High)
        {
            Unknown ??= Invariant($"only {house.Low:0} previous seats are listed, fewer than half of today's {house.High:0}");
        }
    }

    private void AddRest(Side side, string what, bool seats)
    {
        var rest = side.Value - side.Parties.Sum(p => p.Middle);
        if (rest > 1e-9)
        {
            leftOut.Add(new(seats
                ? Invariant($"{rest:0} {what}, of no listed party")
                : Invariant($"{rest:0.##%} {what}, of no listed party"), "the document does not list whose they are"));
        }
    }

    private static void Total(Side side, Election election, Extent? rest, Func<PartyResult, double?> weight,
        Func<PartyResult, double> tolerance)
    {
        var listed = election.Parties.Sum(p => weight(p) ?? 0);
        if (rest is not null)
        {
            (side.Low, side.Value, side.High, side.Unit) = (listed + rest.Low, listed + rest.Low, listed + rest.High, 1);
            return;
        }

        // Shares of all votes; what rounding can hide is no proof that anything is missing.
        var shares = election.Parties.Where(p => weight(p) is not null).Select(p => (weight(p)!.Value, tolerance(p)));
        (side.Low, side.Value, side.High, side.Unit) = (1, VoteTotal.OfShares([.. shares]), 1, 0);
    }

    private sealed record Weight(string Name, double Low, double Middle, double High, bool Others);

    private sealed class Side(string when)
    {
        public string When { get; } = when;

        public List<Weight> Parties { get; } = [];

        public double Low { get; set; }

        public double Value { get; set; }

        public double High { get; set; }

        public double Unit { get; set; }

        public double MostRest => Math.Max(0, High - Parties.Sum(p => p.Low));

        public void Add(string name, double? weight, double tolerance, bool others, List<string> absent)
        {
            if (weight is { } given)
            {
                Parties.Add(new(name, Math.Max(0, given - tolerance), given, given + tolerance, others));
            }
            else
            {
                absent.Add(name);
            }
        }

        public void Without(double weight, double tolerance)
        {
            Low = Math.Max(0, Low - weight - tolerance);
            Value -= weight;
            High = High - weight + tolerance;
        }
    }
}
