namespace ElectionAnalysis;

/// <summary>One count of votes by a system's rules, tier after tier.</summary>
internal sealed class SystemCount
{
    /// <summary>A house is not levelled to more times its size.</summary>
    private const int MostLevelled = 10;

    private readonly ElectoralSystem system;
    private readonly DistrictVotes lists;
    private readonly DistrictVotes candidates;
    private readonly IReadOnlyDictionary<string, string>? regions;
    private readonly double? validVotes;
    private readonly string[] parties;
    private readonly List<(SeatTier Tier, string Area, int[] Seats)> given = [];
    private readonly List<string> ties = [];
    private readonly List<string> notes = [];

    public SystemCount(ElectoralSystem system, DistrictVotes lists, DistrictVotes candidates, IReadOnlyDictionary<string, string>? regions,
        double? validVotes)
    {
        (this.system, this.lists, this.candidates, this.regions, this.validVotes) = (system, lists, candidates, regions, validVotes);
        parties = [.. lists.Parties.Union(candidates.Parties, StringComparer.Ordinal)];
    }

    public SystemResult Result()
    {
        foreach (var tier in system.Tiers)
        {
            Count(tier);
        }

        int[] Of(SeatTier? tier) => [.. Enumerable.Range(0, parties.Length)
            .Select(p => given.Where(g => tier is null || ReferenceEquals(g.Tier, tier)).Sum(g => g.Seats[p]))];
        var rows = given.SelectMany(g => Enumerable.Range(0, parties.Length).Where(p => g.Seats[p] != 0)
            .Select(p => (g.Tier, g.Area, Party: p, Seats: g.Seats[p]))).ToList();
        var votes = Country(lists);
        return new()
        {
            System = system,
            Parties = parties,
            Votes = votes,
            ValidVotes = validVotes ?? votes.Sum(),
            Seats = Of(null),
            TierSeats = [.. system.Tiers.Select(Of)],
            Areas = new(Column.OfText("tier", rows.Select(r => r.Tier.Name)), Column.OfText("area", rows.Select(r => r.Area)),
                Column.OfText("party", rows.Select(r => parties[r.Party])), Column.Of("seats", rows.Select(r => r.Seats))),
            Ties = ties,
            Notes = notes,
        };
    }

    private void Count(SeatTier tier)
    {
        var ballots = tier.IsOfCandidates ? candidates : lists;
        var areas = ballots.Districts.Index().GroupBy(d => AreaOf(tier.Area, d.Item), d => d.Index, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Votes: Sum(ballots, [.. g]))).ToList();
        var seats = tier.Seats.In([.. areas.Select(a => a.Name)], [.. areas.Select(a => a.Votes.Sum())]);
        var passed = Passed(tier, Country(ballots), tier.Threshold, tier.ThresholdOf, validVotes);
        var before = given.ToList();
        foreach (var (area, house) in areas.Zip(seats))
        {
            var there = Passed(tier, area.Votes, tier.AreaThreshold, new Dictionary<string, Threshold?>(), null);
            var votes = area.Votes.Select((v, p) => passed[p] && there[p] ? v : 0).ToArray();
            var won = new int[parties.Length];
            foreach (var g in before.Where(g => tier.Area == TierArea.Country || Inside(g, tier.Area, area.Name)))
            {
                for (var p = 0; p < won.Length; p++)
                {
                    won[p] += g.Seats[p];
                }
            }

            given.Add((tier, area.Name, tier.Compensation == Compensation.None ? Share(tier, area.Name, votes, house)
                : Compensate(tier, area.Name, votes, house, won)));
        }
    }

    /// <summary>A tier's seats that make up for those won before it.</summary>
    private int[] Compensate(SeatTier tier, string area, double[] votes, int house, int[] won)
    {
        // Seats of parties that take no part are theirs, and leave the others fewer.
        bool[] takesPart = [.. votes.Select(v => v > 0)];
        var others = won.Where((_, p) => !takesPart[p]).Sum();
        int[] Due(int size, Func<int, bool> isIn) =>
            Share(tier, area, [.. votes.Select((v, p) => isIn(p) ? v : 0)], Math.Max(size, 0));
        var due = Due(house - others, p => takesPart[p]);
        List<int> Over() => [.. Enumerable.Range(0, due.Length).Where(p => takesPart[p] && won[p] > due[p])];
        var overhang = Over().Sum(p => won[p] - due[p]);
        switch (tier.Compensation)
        {
            case Compensation.OverhangStays when overhang > 0:
                notes.Add(Invariant($"{Words.List([.. Over().Select(p => parties[p])])} won {overhang} more than due, by which the house grew."));
                break;
            case Compensation.OverhangDropped when overhang > 0:
                notes.Add(Invariant($"{overhang} seats won in districts are above their parties' due and are not given."));
                return [.. due.Select((d, p) => takesPart[p] ? d - won[p] : 0)];
            case Compensation.OverhangAbsorbed:
                var kept = new HashSet<int>();
                while (Over() is { Count: > 0 } over)
                {
                    kept.UnionWith(over);
                    due = Due(house - others - kept.Sum(p => won[p]), p => takesPart[p] && !kept.Contains(p));
                    foreach (var p in kept)
                    {
                        due[p] = won[p];
                    }
                }

                break;
            case Compensation.OverhangLevelled:
                var size = house;
                while (Over().Count > 0 && size < house * MostLevelled)
                {
                    due = Due(++size - others, p => takesPart[p]);
                }

                if (size > house)
                {
                    notes.Add(Invariant($"The house grew from {house} to {size} seats so that all have their due."));
                }

                break;
        }

        return [.. due.Select((d, p) => takesPart[p] ? Math.Max(0, d - won[p]) : 0)];
    }

    /// <summary>Seats by the tier's method, to linked lists together first.</summary>
    private int[] Share(SeatTier tier, string area, double[] votes, int seats)
    {
        var groups = Enumerable.Range(0, parties.Length).GroupBy(p => tier.LinkedLists.Index().Where(l => votes[p] > 0
            && l.Item.Contains(parties[p]))
            .Select(l => l.Index).FirstOrDefault(-1 - p)).Select(g => g.ToArray()).ToList();
        var result = new int[parties.Length];
        var first = Give(tier, area, [.. groups.Select(g => string.Join(" + ", g.Select(p => parties[p])))],
            [.. groups.Select(g => g.Sum(p => votes[p]))], seats);
        foreach (var (group, of) in groups.Zip(first))
        {
            var shared = group.Length == 1 ? [of] : Give(tier, area, [.. group.Select(p => parties[p])], [.. group.Select(p => votes[p])],
                of);
            foreach (var (p, n) in group.Zip(shared))
            {
                result[p] = n;
            }
        }

        return result;
    }

    private IReadOnlyList<int> Give(SeatTier tier, string area, IReadOnlyList<string> names, double[] votes, int seats)
    {
        var place = area.Length == 0 ? tier.Name : $"{tier.Name}, {area}";
        if (votes.Sum() <= 0)
        {
            if (seats > 0)
            {
                notes.Add(Invariant($"{place}: nobody takes part, so {seats} seats stay empty."));
            }

            return new int[votes.Length];
        }

        if (tier.Method is null)
        {
            var most = Enumerable.Range(0, votes.Length).Where(p => votes[p].Equals(votes.Max())).ToList();
            if (most.Count > 1)
            {
                ties.Add(Invariant($"{place}: {new SeatTie(most, [.. most.Select(p => names[p])], seats)}"));
            }

            return [.. votes.Select((_, p) => most.Count == 1 && p == most[0] ? seats : 0)];
        }

        var allocation = tier.Method.Of(names, votes, seats);
        if (allocation.UndefinedBecause is { } because)
        {
            notes.Add($"{place}: {SeatAllocation.CannotBeGiven(because)}");
            return new int[votes.Length];
        }

        if (allocation.Tie is { } tie)
        {
            ties.Add($"{place}: {tie}");
        }

        return allocation.Seats;
    }

    private bool[] Passed(SeatTier tier, double[] votes, Threshold? threshold, IReadOnlyDictionary<string, Threshold?> own, double? counted)
    {
        if (own.Keys.FirstOrDefault(k => !parties.Contains(k)) is { } unknown)
        {
            throw new MeasureException($"{system.Name}, {tier.Name}: there is no party '{unknown}' to have a threshold of its own.{NearestNames.Suggest(unknown, parties)}");
        }

        if (threshold is null && own.Count == 0)
        {
            return [.. parties.Select(_ => true)];
        }

        var exact = ExactVotes.Of(votes);
        int[] won = [.. Enumerable.Range(0, parties.Length).Select(p => given.Where(g => !ReferenceEquals(g.Tier, tier))
            .Sum(g => g.Seats[p]))];
        bool[] By(Threshold? t) => new SeatRules { Threshold = t, SeatsWon = won, VotesCounted = counted }.Passes(exact);
        var usual = By(threshold);
        return [.. parties.Select((name, p) => own.TryGetValue(name, out var its) ? By(its)[p] : usual[p])];
    }

    private bool Inside((SeatTier Tier, string Area, int[] Seats) seats, TierArea area, string name) =>
        seats.Tier.Area == area ? seats.Area == name
            : area == TierArea.Region && seats.Tier.Area == TierArea.District && AreaOf(area, seats.Area) == name;

    private string AreaOf(TierArea area, string district) => area switch
    {
        TierArea.District => district,
        TierArea.Country => "",
        _ => regions is not null && regions.TryGetValue(district, out var region) ? region
            : throw new MeasureException($"{system.Name} has a tier of regions; say in 'regions' which one '{district}' is in."),
    };

    private double[] Sum(DistrictVotes ballots, int[] districts)
    {
        var sums = new double[parties.Length];
        foreach (var (at, name) in ballots.Parties.Index())
        {
            sums[Array.IndexOf(parties, name)] = districts.Sum(d => ballots[d, at]);
        }

        return sums;
    }

    private double[] Country(DistrictVotes ballots) => Sum(ballots, [.. Enumerable.Range(0, ballots.Districts.Count)]);
}
