namespace ElectionAnalysis.Tests;

/// <summary>Votes belong to a round and a ballot, however an infobox names them.</summary>
public class BallotTests
{
    private static string Results(Election election, int party = 0) =>
        string.Join("; ",
            election.Parties[party].Results.Select(r =>
                FormattableString.Invariant($"{r.Round}/{r.Ballot} {r.Votes?.Value} {r.VoteShare?.Value} {r.VoteShareChange?.Value}")
                    .TrimEnd()));

    private static string Results(string lines) => Results(Text.Election("- Party1: A\n" + lines));

    [Theory]
    [InlineData("- Popular Vote1: 18,768,639 (58.55%) (second round)", "2/Only 18768639 0.5855")]
    [InlineData("- Popular Vote1: 9,783,058 (27.85%) (first round), 18,768,639 (58.55%) (second round)",
        "1/Only 9783058 0.2785; 2/Only 18768639 0.5855")]
    [InlineData("- Percentage1: 48.70% (Decrease 8.52pp) (first round), 46.23% (Increase 3.59 pp) (second round)",
        "1/Only  0.487 -0.0852; 2/Only  0.4623 0.0359")]
    [InlineData("- Percentage1: 64.5% (1st round) ▲ 2 pp\n68.2% (2nd round) ▼ 1 pp", "1/Only  0.645 0.02; 2/Only  0.682 -0.01")]
    [InlineData("- Popular Vote1: First round: 1,000 / Runoff: 2,000", "1/Only 1000; 2/Only 2000")]
    [InlineData("- Popular Vote1: 1 000 000 (primary), 2 000 000 (general), 3 000 000 (runoff)",
        "1/Only 1000000; 2/Only 2000000; 3/Only 3000000")]
    [InlineData("- Popular Vote1: 1,000 (general), 900 (run-off)", "1/Only 1000; 2/Only 900")]
    [InlineData("- Popular Vote1: 1,000 (first ballot); 1,200 (second ballot); 1,500 (third ballot)",
        "1/Only 1000; 2/Only 1200; 3/Only 1500")]
    [InlineData("- Popular Vote1: 1,000 in round one\n1,200 in the final round", "1/Only 1000; 2/Only 1200")]
    [InlineData("- Popular Vote1: 1,000 (final)", "/Only 1000")]
    [InlineData("- Popular Vote1: 5,000\n- Percentage1: 10.5%", "/Only 5000 0.105")]
    [InlineData("- Popular Vote1: 5,000 (10.4%)\n- Percentage1: 10.5%", "/Only 5000 0.105")]
    [InlineData("- Percentage1: 19.8%\n- Votes %1: 5", "/Only  0.198")]
    [InlineData("- First Round1: 24.01%\n- Final Round1: 58.55%", "1/Only  0.2401; 2/Only  0.5855")]
    [InlineData("- Constituency Vote1: 1,291,204\n- % and Swing1: 47.7% Increase 1.2%\n- Regional Vote1: 1,094,374\n- % and Swing1: "
        + "40.3% Decrease 1.4%", "/Constituency 1291204 0.477 0.012; /Regional 1094374 0.403 -0.014")]
    [InlineData("- Electorate Vote1: 1,192,251\n- Party Vote1: 1,085,851", "/Constituency 1192251; /PartyList 1085851")]
    [InlineData("- Erststimmen1: 12.234.690 (26,4%)\n- Zweitstimmen1: 11.955.434 (25,7%)", "/First 12234690 0.264; /Second 11955434 0.257")]
    [InlineData("- Second Vote1: 11,955,434\n- First Vote1: 12,234,690", "/Second 11955434; /First 12234690")]
    [InlineData("- First Preference Vote1: 4,776,030\n- Percentage1: 32.58%\n- TPP1: 52.13%",
        "/FirstPreferences 4776030 0.3258; /AfterPreferences  0.5213")]
    [InlineData("- List Votes1: 700", "/PartyList 700")]
    [InlineData("- Popular Vote1: 81,283,501\n- Percentage1: 51.3%\n- Electoral Vote1: 306", "/Popular 81283501 0.513; /Electoral 306")]
    [InlineData("- 1blank: First round\n- 1data1: 8,656,346 (24.01%)\n- 2blank: Second round\n- 2data1: 20,743,128 (66.10%)",
        "1/Only 8656346 0.2401; 2/Only 20743128 0.661")]
    [InlineData("- 1data1: 1,000\n- 2data1: 47.7% (▲1.2pp)\n- 1blank: Regional vote\n- 2blank: % and swing", "/Regional 1000 0.477 0.012")]
    public void Results_AsWritten_KeepRoundAndBallot(string lines, string expected) => Assert.Equal(expected, Results(lines));

    [Fact]
    public void Votes_TwoRounds_AreOfTheFirstForEveryParty()
    {
        var election = Text.Election(
            "- Party1: A\n- Popular Vote1: 9,783,058 (27.85%) (first round), 18,768,639 (58.55%) (second round)\n"
            + "- Party2: B\n- Popular Vote2: 8,133,828 (23.15%) (first round), 13,288,686 (41.45%) (second round)\n- Party3: C\n- "
                + "Popular Vote3: 900 (second round)");

        Assert.Equal((2, Ballot.Only), (election.MainRound, election.MainBallot));
        Assert.Equal([18_768_639L, 13_288_686, 900], election.Parties.Select(p => p.Votes?.Value));
        Assert.Contains("more parties (3) have them", election.MainBallotBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Votes_BothRoundsOfEveryParty_AreOfTheFirst()
    {
        var election =
            Text.Election("- Party1: A\n- Popular Vote1: 30 (second round), 20 (first round)\n- Party2: B\n- Popular Vote2: 10 (first "
                + "round), 40 (second round)");

        Assert.Equal(1, election.MainRound);
        Assert.Equal([20L, 10], election.Parties.Select(p => p.Votes?.Value));
        Assert.Equal(4, ElectionArchive.Of(election).Tables.Single(t => t.Name == "results").Table.RowCount);
    }

    [Fact]
    public void Votes_ConstituencyAndList_AreTheListsForEveryParty()
    {
        var election =
            Text.Election("- Party1: A\n- Constituency Vote1: 100\n- Party Vote1: 90\n- Party2: B\n- Constituency Vote2: 50\n- Party "
                + "Vote2: 60");

        Assert.Equal(Ballot.PartyList, election.MainBallot);
        Assert.Equal([90L, 60], election.Parties.Select(p => p.Votes?.Value));
    }

    [Fact]
    public void Votes_OnlyOfACollege_AreNoVotersVotes()
    {
        var election = Text.Election("- Party1: A\n- Electoral Vote1: 300");

        Assert.Null(election.Parties[0].Votes);
        Assert.Equal("electoral", ElectionArchive.Of(election).Results[0].Text("ballot"));
    }

    [Fact]
    public void Votes_RoundedWritings_CarryWhatTheyLeaveOpen()
    {
        var parties =
            Text.Election("- Party1: A\n- Popular Vote1: 1.2m\n- Percentage1: 44,4\n- Party2: B\n- Popular Vote2: c. 5,000\n- Party3: "
                + "C\n- Popular Vote3: 3.25 lakh").Parties;

        Assert.Equal([(1_200_000L, 50_000.0), (5_000, 500), (325_000, 500)], parties.Select(p => (p.Votes!.Value, p.VotesTolerance)));
        Assert.Equal((0.444, 0.0005), (parties[0].VoteShare?.Value, Math.Round(parties[0].VoteShareTolerance, 9)));
    }

    [Fact]
    public void Alliances_Parties_AreSummedAndMissingStaysMissing()
    {
        var election = Text.Election(
            "- Seats For Election: 20\n- Party1: A\n- Alliance1: Left\n- Seats1: 5\n- Popular Vote1: 100\n- Party2: B\n- Alliance2: "
                + "Left\n- Seats2: 3\n- Party3: C\n- Alliance3: Right\n- Seats3: 2\n- Popular Vote3: 7\n- Party4: D\n- Seats4: 10\n- "
                    + "Alliance4: None");
        var table = ElectionArchive.Of(election).Alliances;

        Assert.Equal([("Left", 8L, (long?)null), ("Right", 2, 7)], election.Alliances.Select(a => (a.Name, a.Seats!.Value, a.Votes)));
        Assert.Equal((2, 0.4), (table.RowCount, table[0].Number("seat_share")));
    }

    [Fact]
    public void Referendum_YesAndNo_AreOptionsWithTheirQuestion()
    {
        var election = Text.Election(
            "- Country: United Kingdom\n- Title: Should the United Kingdom remain a member of the European Union?\n- Date: 23 June "
            + "2016\n- Yes Text: Remain\n- No Text: Leave\n- Yes: 16,141,241\n- No: 17,410,742\n"
            + "- Valid: 33,551,983\n- Invalid: 25,359\n- Total: 33,577,342\n- Electorate: 46,500,001", title: "2016 membership referendum");
        var round = election.Rounds.Single();

        Assert.Equal(ElectionKind.Referendum, election.Kind);
        Assert.Equal("Should the United Kingdom remain a member of the European Union?", election.Question?.Value);
        Assert.Equal([("Remain", 16_141_241L), ("Leave", 17_410_742)], election.Parties.Select(p => (p.Party.Value, p.Votes!.Value)));
        Assert.Equal((46_500_001L, 33_577_342L, 33_551_983L, 25_359L),
            (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value, round.InvalidStated!.Value));
        Assert.Empty(election.Problems);
    }

    [Fact]
    public void Referendum_TwoAnswers_AreAllValidVotes()
    {
        var round = Text.Election("- Yes: 600\n- No: 400\n- Invalid: 24\n- Electorate: 2048", title: "2014 referendum").Rounds.Single();

        Assert.Equal((1_000L, 1_024L, 0.5), (round.Valid!.Value, round.Cast!.Value, round.Turnout));
    }

    [Fact]
    public void Referendum_AnswersInRoundNumbers_MakeNoTotal() =>
        Assert.Null(Text.Election("- Yes: 1.2 million\n- No: 1.1 million\n- Invalid: 24,123", title: "2014 referendum").Rounds.Single().Valid);

    [Fact]
    public void Referendum_SharesInBrackets_AreRead()
    {
        var election = Text.Election("- Question: Do you agree?\n- Yes: 1,617,989 (44.7%)\n- No: 2,001,926\n- No Percentage: 55.3%",
            title: "2014 independence referendum");

        Assert.Equal([0.447, 0.553], election.Parties.Select(p => p.VoteShare?.Value));
    }

    [Fact]
    public void Party_Unnumbered_IsTheOnlyCandidate()
    {
        var election = Text.Election("- Candidate: Jane Brown\n- Party: Liberal Democrats\n- Popular Vote: 13,826\n- Percentage: 43.5%");

        Assert.Equal(("Liberal Democrats", "Jane Brown", 13_826L, 0.435),
            (election.Parties.Single().Party.Value, election.Parties[0].Leader?.Value, election.Parties[0].Votes!.Value,
                election.Parties[0].VoteShare!.Value));
        Assert.Empty(election.Problems);
    }

    [Theory]
    [InlineData("2019 European Parliament election in Austria", ElectionKind.Supranational)]
    [InlineData("2023 Polish Senate election", ElectionKind.Senate)]
    [InlineData("2022 Japanese House of Councillors election", ElectionKind.Senate)]
    [InlineData("2016 United Kingdom European Union membership referendum", ElectionKind.Referendum)]
    [InlineData("2021 Chilean gubernatorial elections", ElectionKind.Local)]
    [InlineData("2019 Lok Sabha election", ElectionKind.Parliamentary)]
    public void Kind_OtherKinds_AreToldByTheTitle(string title, ElectionKind kind) =>
        Assert.Equal(kind, Text.Election("- Country: X", title: title).Kind);
}
