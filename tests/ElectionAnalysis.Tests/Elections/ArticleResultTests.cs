namespace ElectionAnalysis.Tests;

/// <summary>Results that an article spreads over templates, rounds, houses and its infobox.</summary>
public class ArticleResultTests
{
    private const string Rounds = """
        == Results ==
        === First round ===
        {| class=wikitable
        ! Candidate !! Votes !! %
        |-
        | Ann Lee || 400 || 40.0
        |-
        | Bo Roe || 350 || 35.0
        |-
        | Cy Poe || 250 || 25.0
        |-
        | Total || 1,000 || 100
        |}
        === Second round ===
        {| class=wikitable
        ! Candidate !! Votes !! %
        |-
        | Ann Lee || 540 || 60.0
        |-
        | Bo Roe || 360 || 40.0
        |-
        | Total || 900 || 100
        |}
        """;

    private static Election Read(string text) => Election.From(new WikitextReader(text, "a.wikitext", "").Parse());

    private static string Box(string votes, string share) => $$$"""
        {{Infobox election
        | election_name = 2010 Ruritanian presidential election
        | election_date = 7 March 2010 (first round)<br>21 March 2010 (second round)
        | candidate1 = Ann Lee
        | popular_vote1 = 540
        | percentage1 = 60.0%
        | candidate2 = Bo Roe
        | popular_vote2 = {{{votes}}}
        | percentage2 = {{{share}}}%
        }}

        """;

    [Fact]
    public void Tables_OfTwoRoundsUnderHeadings_AreOne()
    {
        var election = Read(Box("360", "40.0") + Rounds);

        Assert.Equal([400, 350, 250], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal([540L, 360L], election.Parties.SelectMany(p => p.Results).Where(r => r.Round == 2).Select(r => r.Votes!.Value));
        Assert.Equal([1000L, 900L], election.Rounds.Select(r => r.Valid!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Theory]
    [InlineData("630", "40.0", 1)]
    [InlineData("360", "44.0", 1)]
    [InlineData("357", "39.1", 0)]
    public void Infobox_OfOneRound_IsHeldAgainstThatOfWhichItHasMost(string votes, string share, int contradictions)
    {
        var election = Read(Box(votes, share) + Rounds);

        Assert.Equal(contradictions, election.Findings.Count(f => f.Verdict == Verdict.Disagrees));
    }

    [Fact]
    public void Tables_OfAPrimaryWithOthers_AreNoRound()
    {
        var election = Read(Box("360", "40.0").Replace(" (first round)<br>21 March 2010 (second round)", "", StringComparison.Ordinal)
            + Rounds.Replace("First round", "Blue primary", StringComparison.Ordinal)
                .Replace("Second round", "General election", StringComparison.Ordinal)
                .Replace("| Bo Roe || 350", "| Di Fry || 350", StringComparison.Ordinal));

        Assert.Equal([540, 360], election.Parties.Select(p => p.Votes!.Value));
    }

    [Fact]
    public void Seats_OfEachRound_AreNotAllOfAParty()
    {
        var election = Read("""
            {{Infobox election
            | election_name = 1997 Gaulian legislative election
            | seats_for_election = All 20 seats
            | party1 = Left
            | seats1 = 12
            | party2 = Right
            | seats2 = 8
            }}

            """ + Rounds.Replace("Candidate !! Votes !! %", "Party !! Votes !! Seats", StringComparison.Ordinal)
            .Replace("Ann Lee", "Left", StringComparison.Ordinal).Replace("Bo Roe", "Right", StringComparison.Ordinal)
            .Replace("40.0", "3", StringComparison.Ordinal).Replace("35.0", "2", StringComparison.Ordinal)
            .Replace("25.0", "0", StringComparison.Ordinal).Replace("60.0", "9", StringComparison.Ordinal));

        Assert.Equal([12, 8, null], election.Parties.Select(p => p.Seats?.Value));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Summary_WithPartiesThatTheInfoboxLacks_GivesThem()
    {
        var election = Read("""
            {{Infobox election
            | election_name = 2008 Gannock council election
            | party1 = Labour Party (UK)
            | seats1 = 9
            }}
            ==Election result==
            {{Election Summary Begin with Leaders|title=Gannock 2008}}
            {{Election Summary Party with Leaders|party=Labour Party (UK)|leader=Tom Roe|seats=9|net=-2|votes %=60.0|votes=600}}
            {{Election Summary Party with Leaders|party=Independent (politician)|seats=5|net=+2|votes %=40.0|votes=400}}
            {{Election Summary Total|total seats=14|total votes=1,000}}
            {{Election Summary End}}
            """);

        Assert.Equal([("Labour Party", 9, 600L, 11), ("Independent", 5, 400L, 3)],
            election.Parties.Select(p => (p.Party.Value, p.Seats!.Value, p.Votes!.Value, p.PreviousSeats!.Value)));
    }

    [Fact]
    public void Votes_OfWhichVotersHadSeveral_AreNoPapers()
    {
        var election = Read("""
            {{Infobox election
            | election_name = 2015 Eastmere council election
            | party1 = Labour Party (UK)
            | popular_vote1 = 600
            | party2 = Green Party
            | popular_vote2 = 400
            }}
            ==Election result==
            {{Election summary begin|title=Result}}
            {{Election summary party|party=Labour Party (UK)|seats=2|votes=600}}
            {{Election summary party|party=Green Party|seats=1|votes=400}}
            {{Election summary total|total seats=3|total votes=1,000}}
            {{Election summary end}}
            ===Abbey===
            {{Election box begin|title=Abbey (3)}}
            {{Election box candidate|party=Labour|candidate=Ann Lee|votes=200}}
            {{Election box candidate|party=Green|candidate=Bo Roe|votes=190}}
            {{Election box turnout|votes=180}}
            {{Election box end}}
            """);

        Assert.Null(election.Rounds[0].Valid);
        Assert.Null(election.Rounds[0].Cast);
    }

    private static Election WithTemplate(string shareOfRed, string more = "") => Read($$$"""
        {{Infobox election
        | election_name = 2016 Kadorian general election
        | party1 = Blue
        | popular_vote1 = 50,000
        | percentage1 = 50.00%
        | party2 = Red
        | popular_vote2 = 30,000
        | percentage2 = {{{shareOfRed}}}
        }}
        ==Results==
        {{Election results
        |party1=Blue|votes1=50000
        |party2=Red|votes2=30000
        |party3=Green|votes3=15000
        {{{more}}}
        }}
        """);

    [Fact]
    public void Shares_WhereTheTemplateLacksRows_AreTheInfoboxs()
    {
        var election = WithTemplate("30.00%");

        Assert.Equal([0.5, 0.3, null], election.Parties.Select(p => p.VoteShare?.Value));
        Assert.Contains(election.Problems, p => p.Message.Contains("are 95.00% of what the votes of the table's rows make", StringComparison.Ordinal));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
        Assert.Null(election.Rounds[0].Valid);
    }

    [Theory]
    [InlineData("35.00%", "")]
    [InlineData("30.00%", "|valid=95000")]
    public void Shares_ThatNoLackingRowsExplain_Contradict(string shareOfRed, string more) =>
        Assert.Contains(WithTemplate(shareOfRed, more).Findings, f => f.Verdict == Verdict.Disagrees);

    [Fact]
    public void Seats_OfSeveralKinds_AreAddedUpWithoutThoseNotWonNow()
    {
        var election = Read("""
            {{Infobox election
            | election_name = 2016 Kadorian senate election
            | party1 = Blue
            | seats1 = 7
            }}
            ==Results==
            {{Election results
            |seattype1=National|seattype2=Local|seattype3=Not up|seattype4=Total after
            |party1=Blue|votes1=700|st1t1=3|st2t1=4|st3t1=9|st4t1=16|sc1=+1
            |party2=Red|votes2=250|st1t2=2|st2t2=–|st3t2=3|st4t2=5|sc2=–1
            |row3=None of the above|votes3=50
            }}
            """);

        Assert.Equal([7, 2], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal([0.7, 0.25], election.Parties.Select(p => p.VoteShare!.Value));
        Assert.Equal(1000, election.Rounds[0].Valid?.Value);
    }

    [Fact]
    public void Seats_InSeveralColumns_AreThoseOfTheColumnThatHasAll()
    {
        var election = Read("""
            {|
            ! rowspan=2 | Party !! colspan=2 | National !! colspan=3 | Seats
            |-
            ! Votes !! Seats !! Elected !! Not up !! Total after
            |-
            | Blue || 600 || 5 || 11 || 12 || 23
            |-
            | Red || 400 || 3 || 3 || 9 || 12
            |}

            """);

        Assert.Equal([11, 3], election.Parties.Select(p => p.Seats!.Value));
    }

    [Fact]
    public void Columns_OfABallottaggio_AreOfTheSecondRound()
    {
        var election = Read("""
            {|
            ! rowspan=2 | Candidato !! colspan=2 | Primo turno !! colspan=2 | Ballottaggio
            |-
            ! Voti !! % !! Voti !! %
            |-
            | Laura Neri || 500 || 50,0 || 480 || 60,0
            |-
            | Piero Bassi || 300 || 30,0 || 320 || 40,0
            |-
            | Ugo Rossi || 200 || 20,0 || – || –
            |}

            """);

        Assert.Equal([480L, 320L], election.Parties.SelectMany(p => p.Results).Where(r => r.Round == 2).Select(r => r.Votes!.Value));
    }

    [Theory]
    [InlineData("{{bajada}} 4", -4)]
    [InlineData("{{Augmentation}} 4", 4)]
    [InlineData("{{flecha rara}} 4", null)]
    [InlineData("4", 4)]
    public void Change_BesideAnArrow_HasItsSignOrNone(string cell, int? change)
    {
        var election = Read($"{{|\n! Partido !! Cabeza de lista !! Votos !! Escaños !! +/–\n|-\n| A || Ana Paz || 60 || 6 || {cell}\n|-\n"
            + "| B || Blas Gil || 40 || 4 || –\n|}\n");

        Assert.Equal(change, election.Parties[0].SeatChangeStated?.Value);
        Assert.Equal(["A", "B"], election.Parties.Select(p => p.Party.Value));
    }

    [Theory]
    [InlineData("diputados1 = 40\n|senadores1 = 12", 40)]
    [InlineData("sénateurs1 = 12\n|députés1 = 40", 40)]
    [InlineData("senadores1 = 12", 12)]
    public void Seats_OfTwoHouses_AreThoseOfTheLower(string keys, int seats) =>
        Assert.Equal(seats, Read($"{{{{Ficha de elección\n|partido1 = A\n|votos1 = 900\n|{keys}\n}}}}\n").Parties[0].Seats?.Value);

    [Fact]
    public void Names_WithShortOnesInBrackets_AreThoseOfTheInfobox()
    {
        var election = Read("""
            {{Infobox election
            | election_name = 2001 Zandian general election
            | party1 = ZLP
            | seats1 = 6
            | party2 = Grüne
            | seats2 = 4
            }}
            ==Results==
            {| class=wikitable
            ! Party !! Votes !! Seats
            |-
            | Zandian Labour Movement (ZLP) || 600 || 5
            |-
            | Ecology Alternative (Grüne) || 300 || 3
            |-
            | Party of Work (PdA) || 100 || 2
            |}
            """);

        Assert.Equal(["ZLP", "Grüne", "Party of Work (PdA)"], election.Parties.Select(p => p.Party.Value));
    }

    [Theory]
    [InlineData("Votos en blanco y nulos", TotalKind.Invalid)]
    [InlineData("Blancs et nuls", TotalKind.Invalid)]
    [InlineData("Votes blancs", TotalKind.Blank)]
    public void Rows_OfBlankPapers_AreInvalidOnesTooWhereTheySaySo(string name, object kind) =>
        Assert.Equal(kind, ResultTableReader.KindOf(name));

    [Theory]
    [InlineData("Although Alpha received more votes, Beta won two more seats.", false)]
    [InlineData("Beta won two more seats, though Alpha had the most votes.", false)]
    [InlineData("Beta won two more seats.", true)]
    public void Seats_MoreThanThoseOfAPartyWithMoreVotes_AreNoChange(string sentence, bool isChange)
    {
        var election = Read("""
            {{Infobox election
            | election_name = 2018 Ardenne general election
            | seats_for_election = All 10 seats
            | party1 = Alpha
            | seats1 = 4
            | party2 = Beta
            | seats2 = 6
            }}

            """ + sentence);

        Assert.Equal(isChange, election.Claims.Any(c => c.Kind == ClaimKind.SeatChange));
    }
}
