namespace ElectionAnalysis;

/// <summary>Questions on what a document does not tell, and on where it tells two things.</summary>
internal static class QuizLimits
{
    public static QuizDraft? CannotBeSaid(QuizElection source, int seed)
    {
        var given = Given(source);
        var missing = Missing(source);
        if (given.Count < 2 || missing.Count == 0)
        {
            return null;
        }

        var (what, because) = missing[(int)((uint)seed % (uint)missing.Count)];
        return QuizDraft.Of($"{source.Name}: which of these cannot be said from this document alone?", new(what, true, because),
            QuizOrder.Of(seed, source.Name, "given").Shuffle(given).Select(g => new QuizOption(g.What, false, $"The document gives it: {g.Value}.")));
    }

    public static QuizDraft? Contradiction(QuizElection source, int seed)
    {
        var finding = source.Disagreements.FirstOrDefault(f => Topic(source, f.Left) is not null);
        if (finding is null || Topic(source, finding.Left) is not { } topic)
        {
            return null;
        }

        var others = Given(source).Where(g => g.IsNumber && Words.Plain(g.What) != Words.Plain(topic)).ToList();
        return others.Count < 2 ? null
            : QuizDraft.Of($"{source.Name}: of one of these the document says two things that cannot both be true. Of which?",
                new(topic, true, VisibleText.Show(DocumentParser.Shorten(finding.Message, 300))),
                QuizOrder.Of(seed, source.Name, "agree").Shuffle(others)
                    .Select(g => new QuizOption(g.What, false, $"The document says one thing of it: {g.Value}.")));
    }

    /// <summary>What the document says, and says once or without contradiction.</summary>
    private static List<(string What, string Value, bool IsNumber)> Given(QuizElection source)
    {
        var given = new List<(string, string, bool)>();
        foreach (var party in source.BySeats.Take(3))
        {
            given.Add(($"how many seats {source.Label(party)} won", Invariant($"{party.Seats!.Value:#,0}"), true));
        }

        foreach (var party in source.ByVotes.Take(2))
        {
            given.Add(($"how many {source.Votes} {source.Label(party)} got", Invariant($"{party.Votes!.Value:#,0}"), true));
        }

        foreach (var party in source.ByVotes.Count > 0 ? [] : source.ByShare.Take(2))
        {
            given.Add(($"what share of the {source.Votes} {source.Label(party)} got", Invariant($"{party.VoteShare!.Value:0.##%}"), true));
        }

        if (source.House is { } house)
        {
            given.Add(("how many seats the house has", Invariant($"{house:#,0}"), true));
        }

        if (source.Election.Rounds[0].Date is { } date && !source.IsDisputed(ClaimKind.RoundDate))
        {
            given.Add(("when people voted", date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture), false));
        }

        return given;
    }

    /// <summary>What it does not say, the most telling first; the last is in no document of results.</summary>
    private static List<(string What, string Because)> Missing(QuizElection source)
    {
        var (election, missing) = (source.Election, new List<(string, string)>());
        var hasSeats = election.Parties.Any(p => p.Seats is not null);
        if (hasSeats && election.Parties.All(p => p is { Votes: null, VoteShare: null, Results.Count: 0 })
            && !source.Claims(ClaimKind.Votes, ClaimKind.VoteShare))
        {
            missing.Add(("how well the seats follow the votes", "The document gives no party's votes, and without votes nobody can compare seats with them."));
        }

        if (election.Rounds.All(r => r is { Turnout: null, TurnoutStated: null, Cast: null, Registered: null })
            && !source.Claims(ClaimKind.Turnout, ClaimKind.Abstention, ClaimKind.Abstained, ClaimKind.Cast, ClaimKind.Registered))
        {
            missing.Add(("what part of the voters took part", "The document gives neither a turnout nor registered voters and ballots cast."));
        }

        if (hasSeats && election.Parties.All(p => p is { PreviousSeats: null, SeatsBefore: null, SeatChangeStated: null })
            && !source.Claims(ClaimKind.PreviousSeats, ClaimKind.SeatChange))
        {
            missing.Add(("who lost seats", "The document gives no seats of the election before, and a change needs both."));
        }

        var names = source.BySeats.Count > 1 ? source.BySeats : source.ByVotes.Count > 1 ? source.ByVotes : source.ByShare;
        missing.Add(names is [var first, var second, ..] && !first.IsIndependents && !second.IsIndependents && !source.IsReferendum
            ? ($"how many of those who voted for {source.Label(first)} had voted for {source.Label(second)} the time before",
                "Totals do not tell what single voters did. To conclude from the ones to the others is the ecological fallacy.")
            : ("whether young people voted otherwise than old ones",
                "Totals do not tell what single voters did. To conclude from the ones to the others is the ecological fallacy."));
        return missing;
    }

    /// <summary>What a side of a contradiction is about, as an option names it.</summary>
    private static string? Topic(QuizElection source, FindingSide? side)
    {
        var party = side?.Subject?.Party is { } listed ? source.Label(listed) : null;
        var round = side?.Subject?.Round is { } number && source.Election.Rounds.Count > 1 ? Invariant($" of round {number}") : "";
        return side?.Kind switch
        {
            ClaimKind.Turnout => $"how high the turnout{round} was",
            ClaimKind.Registered => $"how many voters were registered{round}",
            ClaimKind.Cast => $"how many ballots{round} were cast",
            ClaimKind.Valid => $"how many ballots{round} were valid",
            ClaimKind.Invalid => $"how many ballots{round} were invalid",
            ClaimKind.HouseSeats => "how many seats the house has",
            ClaimKind.MajoritySeats => "how many seats make a majority",
            ClaimKind.SeatsWon when party is not null => $"how many seats {party} won",
            ClaimKind.SeatChange when party is not null => $"by how many seats {party} changed",
            ClaimKind.Votes when party is not null => $"how many {source.Votes} {party} got",
            ClaimKind.VoteShare when party is not null => $"what share of the {source.Votes} {party} got",
            _ => null,
        };
    }
}
