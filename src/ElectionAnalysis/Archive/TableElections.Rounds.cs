namespace ElectionAnalysis;

/// <content>The rounds of one election, put together.</content>
internal sealed partial class TableElections
{
    private static readonly string[] Totals = ["registered", "votes_cast", "valid_votes", "invalid_votes", "turnout", "election_date"];

    /// <summary>What a table has of one round, or of an election without rounds.</summary>
    /// <param name="Round">The round's number; null where there are no rounds.</param>
    /// <param name="Entries">The totals and the parties, under the keys of an election of one round.</param>
    /// <param name="Districts">The results by district.</param>
    /// <param name="BallotThen">The ballot of the results before.</param>
    /// <param name="First">The first row.</param>
    private sealed record Part(int? Round, List<InfoboxEntry> Entries, IReadOnlyList<DistrictResult> Districts,
        string? BallotThen, int First);

    /// <summary>
    /// The entries of all rounds: votes and ballots under keys of their round, parties by one number, seats of the election, and the
    /// election before beside the round that stands for the parties.
    /// </summary>
    private List<InfoboxEntry> Joined(List<Part> parts, string title, List<ReadingProblem> problems)
    {
        var main = parts.MaxBy(p => p.Entries.Count(e => e.Name == "party"))!;
        var numbers = Numbers(parts);
        var (joined, had) = (new List<InfoboxEntry>(), new HashSet<(string Key, int? Number)>());
        foreach (var part in parts)
        {
            foreach (var entry in part.Entries.Where(e => e.Name is not ("seats" or "seats for election")))
            {
                var number = entry.Number is { } own ? numbers[(part.Round!.Value, own)] : (int?)null;
                if (KeyOf(entry, part.Round!.Value, part == main) is { } key && had.Add((key, number)))
                {
                    joined.Add(entry with { Key = Invariant($"{key}{number}"), Name = key, Number = number });
                }
            }
        }

        SeatsOfRounds(joined, parts, numbers, problems);
        if (parts.Exists(p => p != main && p.Entries.Exists(e => e.Name.StartsWith("previous ", StringComparison.Ordinal) || e.Name == "last election")
            && !p.Entries.FindAll(e => e.Name == "last election").ConvertAll(e => e.Value)
                .TrueForAll(v => main.Entries.Exists(e => e.Name == "last election" && e.Value == v))))
        {
            problems.Add(new("rounds_before", Invariant($"The numbers of the election before are those beside round {main.Round}, as the others have no place."),
                new(name, shape.Lines[main.First], title)) { IsNote = true });
        }

        if (parts.Exists(p => p != main && p.Districts.Count > 0))
        {
            problems.Add(new("districts_of_rounds", Invariant($"The results by district are those of round {main.Round}; those of other rounds are added up and have no table of districts."),
                new(name, shape.Lines[main.First], title)) { IsNote = true });
        }

        return joined;
    }

    /// <summary>The key that an entry of one round has in an election of several; null where it has no place there.</summary>
    private static string? KeyOf(InfoboxEntry entry, int round, bool isMain)
    {
        var of = RoundReader.KeyOf(round);
        return entry.Name switch
        {
            "popular vote" => of + "votes",
            "percentage" => of + "percentage",
            "swing" => of + "swing",
            "election date" => ElectionColumns.DayOf(entry.Value) is null ? entry.Name : of + entry.Name,
            "last election" or "seat change" => isMain ? entry.Name : null,
            _ when entry.Name.StartsWith("previous ", StringComparison.Ordinal) && entry.Name != "previous election id" =>
                isMain ? entry.Name : null,
            _ when Array.IndexOf(Totals, entry.Key) >= 0 => of + entry.Name,
            _ when entry.Number is not null && !InfoboxKey.Known.Contains(entry.Name) => of + entry.Name,
            _ => entry.Name,
        };
    }

    /// <summary>
    /// One number for a party in all rounds: by its name, else by its name without accents and case, else by the candidate.
    /// </summary>
    private static Dictionary<(int Round, int Own), int> Numbers(List<Part> parts)
    {
        var (numbers, known) = (new Dictionary<(int, int), int>(), new List<(string Name, string? Leader, HashSet<int> Rounds)>());
        foreach (var part in parts)
        {
            var round = part.Round!.Value;
            var leaders = part.Entries.Where(e => e.Name == "leader" && e.Number is not null).DistinctBy(e => e.Number)
                .ToDictionary(e => e.Number!.Value, e => e.Value);
            var open = part.Entries.Where(e => e.Name == "party")
                .Select(e => (Own: e.Number!.Value, Name: e.Value, Leader: leaders.GetValueOrDefault(e.Number.Value)))
                .ToList();
            foreach (var key in new Func<string, string?, string?>[]
            {
                (name, _) => name,
                (name, _) => ColumnVocabulary.Plain(name) is { Length: > 0 } plain ? plain : null,
                (_, leader) => leader,
            })
            {
                var alike = Enumerable.Range(0, known.Count).ToLookup(k => key(known[k].Name, known[k].Leader), StringComparer.Ordinal);
                var left = new List<(int Own, string Name, string? Leader)>();
                foreach (var party in open)
                {
                    if (key(party.Name, party.Leader) is { } own
                        && alike[own].Where(k => !known[k].Rounds.Contains(round)).Take(2).ToList() is [var only])
                    {
                        known[only].Rounds.Add(round);
                        numbers[(round, party.Own)] = only + 1;
                    }
                    else
                    {
                        left.Add(party);
                    }
                }

                open = left;
            }

            foreach (var (own, name, leader) in open)
            {
                known.Add((name, leader, [round]));
                numbers[(round, own)] = known.Count;
            }
        }

        return numbers;
    }

    /// <summary>
    /// Seats that are the same in every round are the election's; else each round's are won in it, and are added up. Where only one round
    /// has any, they are those.
    /// </summary>
    private void SeatsOfRounds(List<InfoboxEntry> joined, List<Part> parts, Dictionary<(int Round, int Own), int> numbers,
        List<ReadingProblem> problems)
    {
        var seats = parts.SelectMany(p => OfParties(p.Entries, "seats").Select(e => (Part: p, Party: numbers[(p.Round!.Value, e.Number!.Value)],
            Seats: e))).ToLookup(s => s.Party);
        var isRepeated = seats.All(s => s.Select(x => x.Seats.Value).Distinct().Count() == 1) && seats.Any(s => s.Count() > 1);
        var stood = numbers.Select(n => (n.Key.Round, Party: n.Value)).ToHashSet();
        var rounds = seats.SelectMany(s => s.Select(x => x.Part)).Distinct().ToList();
        foreach (var party in seats.OrderBy(s => s.Key))
        {
            // An empty cell beside the seats of others is missing.
            if (isRepeated || rounds.TrueForAll(p => !stood.Contains((p.Round!.Value, party.Key)) || party.Any(x => x.Part == p)))
            {
                var sum = isRepeated ? Number(party.First().Seats) : party.Sum(x => Number(x.Seats));
                joined.Add(InfoboxEntry.Of(Invariant($"seats{party.Key}"), Text(sum), party.First().Seats.Source));
            }
        }

        var houses = parts.ConvertAll(p => p.Entries.Find(e => e.Name == "seats for election")).OfType<InfoboxEntry>().ToList();
        var isSum = houses.Select(h => h.Value).Distinct().Count() > 1 && !isRepeated && houses.Count == rounds.Count;
        if (houses.Count > 0 && (isSum || houses.Select(h => h.Value).Distinct().Count() == 1))
        {
            joined.Add(InfoboxEntry.Of("seats_for_election", Text(isSum ? houses.Sum(Number) : Number(houses[0])), houses[0].Source));
        }

        if (!isRepeated && seats.Any(s => s.Count(x => Number(x.Seats) > 0) > 1))
        {
            problems.Add(new("seats_of_rounds", "The seats differ between the rounds, so they are taken as won in each, and are added up.",
                new(name, shape.Lines[parts[0].First], "")) { IsNote = true });
        }
    }
}
