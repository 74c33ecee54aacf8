namespace ElectionAnalysis.Tests;

public class ElectionTests
{
    private static PartyResult Party(string lines) => Text.Election("- Party1: A\n" + lines).Parties.Single();

    [Theory]
    [InlineData("11", 11, null, PartyStatus.Continuing)]
    [InlineData("0", 0, null, PartyStatus.Continuing)]
    [InlineData("New", 0, null, PartyStatus.New)]
    [InlineData("new[a]", 0, null, PartyStatus.New)]
    [InlineData("Did not contest", 0, null, PartyStatus.New)]
    [InlineData("–", null, null, PartyStatus.Unknown)]
    [InlineData("57 seats, 29.3%", 57, 0.293, PartyStatus.Continuing)]
    [InlineData("33.8%, 239 seats", 239, 0.338, PartyStatus.Continuing)]
    [InlineData("12.5%", null, 0.125, PartyStatus.Continuing)]
    public void LastElection_AsWritten_IsSeatsShareAndStatus(string value, int? seats, double? share, PartyStatus status)
    {
        var party = Party($"- Seats1: 20\n- Last Election1: {value}");

        Assert.Equal((seats, share, status), (party.PreviousSeats?.Value, party.PreviousVoteShare?.Value, party.Status));
    }

    [Theory]
    [InlineData("Increase 72", 90, 18, 72)]
    [InlineData("▼ 54", 10, 64, -54)]
    [InlineData("72", 90, 18, 72)]
    [InlineData("72", 18, 90, -72)]
    [InlineData("Steady", 5, 5, 0)]
    [InlineData("0", 5, 5, 0)]
    public void SeatChange_UnsignedOrNot_TakesItsSign(string value, int seats, int previous, int change) =>
        Assert.Equal(change, Party($"- Seats1: {seats}\n- Last Election1: {previous}\n- Seat Change1: {value}").SeatChangeStated?.Value);

    [Fact]
    public void SeatChange_UnsignedWithoutPreviousSeats_IsNotGuessed()
    {
        var election = Text.Election("- Party1: A\n- Seats1: 90\n- Seat Change1: 72");

        Assert.Null(election.Parties[0].SeatChangeStated);
        Assert.Contains(election.Findings,
            f => f.Check == "unreadable_value" && f.Message.Contains("sign cannot be told", StringComparison.Ordinal));
    }

    [Fact]
    public void Votes_CountWithShareInBrackets_GivesBoth()
    {
        var party = Party("- Popular Vote1: 44,309,925 (71.5%)");

        Assert.Equal((44_309_925L, 0.715), (party.Votes?.Value, party.VoteShare?.Value));
    }

    [Fact]
    public void From_PresidentialInfobox_ReadsCandidates()
    {
        var election = Text.Election(
            "- Type: presidential\n- Votes For Election: 538 members of the Electoral College\n- Needed Votes: 270 electoral votes\n- "
            + "Turnout: 61.6%\n"
            + "- Nominee1: Ann Example\n- Party1: Blue Party\n- Running Mate1: Bo Sample\n- Electoral Vote1: 306\n- Popular Vote1: "
                + "81,283,501\n- Percentage1: 51.3%\n"
            + "- Nominee2: Cy Instance\n- Party2: Red Party\n- Electoral Vote2: 232\n- Popular Vote2: 74,223,975\n- Percentage2: 46.8%",
            title: "2020 Exampleland presidential election");

        Assert.Equal(ElectionKind.Presidential, election.Kind);
        Assert.Equal(("Ann Example", "Bo Sample", 306),
            (election.Parties[0].Leader?.Value, election.Parties[0].RunningMate?.Value, election.Parties[0].ElectoralVotes?.Value));
        Assert.Equal([1, 2], election.Parties.Select(p => p.Rank));
        Assert.Equal((538, 270), (election.HouseSeats?.Value, election.MajorityStated?.Value));
        Assert.Equal(538, election.ElectoralVotesListed);
        Assert.Equal(Verdict.Agrees, election.Findings.Single(f => f.Check == "seats_sum").Verdict);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Dates_SeveralDaysOfOneRound_KeepTheFirstAndTheLast()
    {
        var election = Text.Election("- Election Date: 7 April – 12 May 2014");

        Assert.Equal((new DateOnly(2014, 4, 7), new DateOnly(2014, 5, 12)),
            (election.Rounds.Single().FirstDay?.Value, election.Rounds.Single().Date?.Value));
        Assert.Equal("2014-04-07", ElectionArchive.Of(election).Elections[0].Text("first_date"));
    }

    [Fact]
    public void Rounds_TwoOnSeveralLines_KeepTheirOwnNumbers()
    {
        var rounds =
            Text.Election("- Election Date: 11 June 2017 (first round)\n18 June 2017 (second round)\n- Registered: 47,570,988 (first "
                + "round)\n47,293,103 (second round)\n- Turnout: 48.70% (first round)\n42.64% (second round)").Rounds;

        Assert.Equal([47_570_988L, 47_293_103], rounds.Select(r => r.Registered?.Value));
        Assert.Equal([0.487, 0.4264], rounds.Select(r => r.TurnoutStated?.Value));
        Assert.Equal([11, 18], rounds.Select(r => r.Date?.Value.Day));
        Assert.Equal([(4, 6, 8), (5, 7, 9)],
            rounds.Select(r => (r.Date!.Source.Line, r.Registered!.Source.Line, r.TurnoutStated!.Source.Line)));
    }

    [Fact]
    public void SeatsForElection_PartOfAHouse_KeepsBothNumbers()
    {
        var election = Text.Election("- Seats For Election: 33 of the 100 seats in the Senate\n- Majority Seats: 51");

        Assert.Equal((33, 100), (election.SeatsContested?.Value, election.HouseSeats?.Value));
        Assert.Equal(Verdict.Agrees, election.Findings.Single(f => f.Check == "majority").Verdict);
    }

    [Fact]
    public void SeatsForElection_FootnoteBetween_StillFindsTheHouse() =>
        Assert.Equal(100, Text.Election("- Seats For Election: 33[a] of the 100 seats in the Senate").HouseSeats?.Value);

    [Fact]
    public void Turnout_TwoRounds_AreToldApartByTheirNames()
    {
        var rounds = Text.Election("- Turnout: 37.32% (second round), 38.63% (first round)").Rounds;

        Assert.Equal([0.3863, 0.3732], rounds.Select(r => r.TurnoutStated?.Value));
    }

    [Fact]
    public void Turnout_CountBeforeThePercentage_IsVotesCast()
    {
        var round = Text.Election("- Turnout: 44,309,925 (71.5%)\n- Registered: 62,000,000").Rounds.Single();

        Assert.Equal((44_309_925L, 62_000_000L, 0.715), (round.Cast?.Value, round.Registered?.Value, round.TurnoutStated?.Value));
        Assert.Equal(44_309_925.0 / 62_000_000, round.Turnout);
    }

    [Fact]
    public void Names_AnyScript_AreKept()
    {
        var party = Text.Election("- Party1: Гражданская платформа\n- Leader1: محمد بن علي\n- Seats1: 3\n- Last Election1: 2").Parties[0];

        Assert.Equal(("Гражданская платформа", "محمد بن علي"), (party.Party.Value, party.Leader?.Value));
    }

    [Fact]
    public void Rank_EqualSeats_ShareAPlace() =>
        Assert.Equal([2, 1, 2, 4],
            Text.Election("- Party1: A\n- Seats1: 5\n- Party2: B\n- Seats2: 9\n- Party3: C\n- Seats3: 5\n- Party4: D\n- Seats4: 1").Parties.Select(p => p.Rank));

    [Theory]
    [InlineData("2013 Malian parliamentary election", ElectionKind.Parliamentary)]
    [InlineData("2020 United States presidential election", ElectionKind.Presidential)]
    [InlineData("2015 United Kingdom general election", ElectionKind.General)]
    [InlineData("2016 independence referendum", ElectionKind.Referendum)]
    [InlineData("The vote", ElectionKind.Unknown)]
    public void Kind_Title_TellsIt(string title, ElectionKind kind) => Assert.Equal(kind, Text.Election("- Country: X", title: title).Kind);
}
