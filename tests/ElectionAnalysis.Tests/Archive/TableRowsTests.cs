namespace ElectionAnalysis.Tests;

/// <summary>What a row is: a party's, a total's, a part of another.</summary>
public class TableRowsTests
{
    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static Election Read(string csv) => All(csv).Single();

    private static string Votes(Election election) =>
        string.Join(", ", election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")));

    [Theory]
    [InlineData("Bulletins blancs et nuls", TotalKind.Invalid)]
    [InlineData("Bulletins déposés", TotalKind.Cast)]
    [InlineData("Électeurs inscrits", TotalKind.Registered)]
    [InlineData("Total des votes valables", TotalKind.Valid)]
    [InlineData("Totalt antal röster", TotalKind.Cast)]
    [InlineData("Gyldige stemmer i alt", TotalKind.Valid)]
    [InlineData("Afgivne stemmer i alt", TotalKind.Cast)]
    [InlineData("Andre ugyldige stemmer", TotalKind.Invalid)]
    [InlineData("JUMLAH SELURUH SUARA SAH DAN SUARA TIDAK SAH", TotalKind.Cast)]
    [InlineData("Jumlah suara tidak sah", TotalKind.Invalid)]
    [InlineData("Общ брой действителни гласове", TotalKind.Valid)]
    [InlineData("Total Poll", TotalKind.Cast)]
    [InlineData("Alegători prezenți la urne", TotalKind.Cast)]
    [InlineData("Rød blok i alt", TotalKind.Other)]
    [InlineData("Puolueet yhteensä", TotalKind.Other)]
    [InlineData("Stemmeprocent", TotalKind.Other)]
    [InlineData("Vote Leave", TotalKind.None)]
    [InlineData("People's Vote", TotalKind.None)]
    [InlineData("Party of Valid Votes", TotalKind.None)]
    [InlineData("No", TotalKind.None)]
    [InlineData("Others", TotalKind.None)]
    [InlineData("Die Anderen", TotalKind.None)]
    [InlineData("Alternativet", TotalKind.None)]
    [InlineData("Total Voters Front Kenya", TotalKind.Other)]
    internal void KindOf_RowsOfOthers_AreTotalsWhereAllTheirWordsCountSomething(string row, TotalKind kind) =>
        Assert.Equal(kind, ResultTableReader.KindOf(row));

    [Fact]
    public void From_TotalNamedInAnotherColumn_IsNoParty() =>
        Assert.Equal("A 600, B 400", Votes(Read("group,party,votes,seats\n1,A,600,6\n2,B,400,4\nTotal,,1000,10")));

    [Fact]
    public void From_SeveralCandidatesOfAParty_AreAddedUpWithoutTheirOwnTotal()
    {
        var election = Read("""
            Group,Candidate,Party,Votes,Percent,Elected
            A,Ticket,Green,4000,40.0,N
            A,Ann,Green,1500,15.0,Y
            A,Bob,Green,500,5.0,N
            A,Group Total,Green,6000,60.0,
            B,Cy,Red,4000,40.0,Y
            """);

        Assert.Equal("Green 6000, Red 4000", Votes(election));
        Assert.Equal([0.6, 0.4], election.Parties.Select(p => p.VoteShare!.Value));
        Assert.Equal([1, 1], election.Parties.Select(p => p.Seats!.Value));
    }

    [Fact]
    public void From_VotesInPartsAndTogether_TakesTheSum() => Assert.Equal("A 110, B 90, C 25",
        Votes(Read("Party,Votes at polls,Postal,All together\nA,100,10,110\nB,70,20,90\nC,20,5,25")));

    [Fact]
    public void From_TransfersBesideCounts_AreNoParts() => Assert.Equal("A 100, B 70, C 20",
        Votes(Read("Party,First preference votes,Transfer,Count 2\nA,100,10,110\nB,70,10,80\nC,20,-20,0")));

    [Fact]
    public void From_NamesAndNumbersAboveTheTable_AreItsTotals()
    {
        var election = Read("General Election 2020,,\nTotal Electorate:,\"98,834\",\nTotal Poll:,\"2,003\",\nSpoilt Votes:,3,\nNumber of Seats:,4,\n,,\n"
            + "Candidate,Party,Votes\nAnn,A,1200\nBob,B,800");

        Assert.Equal((98_834, 2_003, 3, 4), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value,
            election.Rounds[0].InvalidStated!.Value, election.HouseSeats!.Value));
    }

    [Fact]
    public void From_SubtotalsAboveTheirParts_AreLeftOutWithTheWrongOne()
    {
        var election = Read("""
            Province,Canton,Valid votes,A,B
            The country,,3500,1900,1600
            Total North,,1500,900,600
            North,Central,1000,600,400
            North,Paradise,500,300,200
            Total South,,2001,1001,1000
            South,Central,1200,700,500
            South,Bay,800,300,500
            """);

        Assert.Equal("A 1900, B 1600", Votes(election));
        Assert.Equal(4, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Fact]
    public void From_DistrictNamedOnceAboveItsParts_IsFilledDown()
    {
        var election = Read("""
            Ward,Station,Registered,A,B
            North,Subtotal,4000,1600,1100
            ,Hall,1500,600,400
            ,School,2500,1000,700
            South,Subtotal,4200,1500,1400
            ,Hall,2000,700,800
            ,Church,2200,800,600
            """);

        Assert.Equal("A 3100, B 2500", Votes(election));
        Assert.Equal(["North: Hall", "North: School", "South: Hall", "South: Church"], election.Districts.Select(d => d.District).Distinct());
    }

    [Fact]
    public void From_RowsOfSeatsBelowDistricts_AreThePartiesSeats()
    {
        var parties = Read("District;Valid votes;A;B\nNorth;1000;600;400\nSouth;900;500;400\nWest;800;300;500\nSeats 2022;5;3;2\nSeats 2017;5;4;1").Parties;

        Assert.Equal([(1400, 3, 4), (1300, 2, 1)], parties.Select(p => (p.Votes!.Value, p.Seats!.Value, p.PreviousSeats!.Value)));
    }

    [Fact]
    public void From_TablesSideBySide_AreElectionsOfTheirOwn()
    {
        var elections = All("SENATE,,,,HOUSE,,\nParty,Votes,Seats,,Party,Votes,Seats\nA,600,6,,B,700,70\nB,400,4,,A,200,20\n,,,,C,100,10");

        Assert.Equal(["SENATE", "HOUSE"], elections.Select(e => e.Title));
        Assert.Equal("B 700, A 200, C 100", Votes(elections[1]));
        Assert.Equal([10, 100], elections.Select(e => e.HouseSeats!.Value));
    }

    [Fact]
    public void From_YearsAboveNamesOfSeveralWords_AreElections()
    {
        var elections = All("\t2012\t\t\t2017\t\t\nParty\tNumber of votes\tShare of votes (%)\tSeats won\tNumber of votes\tShare of votes (%)\tSeats won\n"
            + "A\t600\t60.0\t6\t500\t50.0\t5\nB\t400\t40.0\t4\t500\t50.0\t5");

        Assert.Equal([2012, 2017], elections.Select(e => e.Year!.Value));
        Assert.Equal("A 600, B 400", Votes(elections[0]));
        Assert.Equal([5, 5], elections[1].Parties.Select(p => p.Seats!.Value));
    }

    [Fact]
    public void From_CandidatesBesideRejectedPapers_TheirVotesAreTheValidOnes()
    {
        var election = Read("riding,party,candidate,votes,electors,rejected\nN,A,Ann,60,200,3\nN,B,Bob,40,200,3\nS,A,Cy,30,100,1\nS,B,Di,20,100,1");

        Assert.Equal((150, 4, 300), (election.Rounds[0].Valid!.Value, election.Rounds[0].InvalidStated!.Value, election.Rounds[0]
            .Registered!.Value));
        Assert.Contains(election.Findings, f => f.Check == "valid_from_votes");
    }

    [Fact]
    public void From_SeveralVotesPerVoter_AreNotComparedWithBallots() => Assert.DoesNotContain(
        Read("Wahlbezirk;Wahlberechtigte;Wähler;Ungültige Stimmzettel;Gültige Stimmen;CDU;SPD;FDP\nA;200;100;2;1900;1000;600;300\nB;300;150;3;2900;1500;900;500")
            .Findings, f => f.Verdict == Verdict.Disagrees);

    [Fact]
    public void From_SharesBesideEachParty_AreNoParties() => Assert.Equal("CDU 1600, SPD 900",
        Votes(Read("Wahlkreis;Gültige;CDU;CDU %;SPD;SPD %\nA;1500;1000;66,7;500;33,3\nB;1000;600;60,0;400;40,0")));

    [Fact]
    public void From_PartiesAgainAndAgainWithoutDistricts_TheTextThatTellsThemApartIsTheDistrict()
    {
        var election = Read("Muhafaza;List;Votes\nX;A;100\nX;B;90\nX;C;80\nY;A;50\nY;B;60\nZ;A;10\nZ;C;5");

        Assert.Equal("A 160, B 150, C 85", Votes(election));
        Assert.Contains(election.Findings, f => f.Check == "district_column");
    }

    [Fact]
    public void From_ListsAboveTheirCandidates_CountOnce()
    {
        var election = Read("""
            Number,List,Rank,Candidate,Elected,Hall,School
            1,Green,,,,50,60
            ,,1,Ann,yes,30,40
            ,,2,Bob,,20,20
            2,Red,,,,30,45
            ,,1,Cy,yes,25,25
            ,,2,Di,,5,20
            ,,,Valid votes,,80,105
            ,,,Invalid votes,,2,3
            """);

        Assert.Equal("Green 110, Red 75", Votes(election));
        Assert.Equal([1, 1], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal((185, 5), (election.Rounds[0].Valid!.Value, election.Rounds[0].InvalidStated!.Value));
    }

    [Fact]
    public void From_CandidatesSideBySide_AreTakenOneByOne()
    {
        var election = Read("""
            circonscription;Inscrits;Votants;Exprimés;Nuance 1;Voix 1;Elu 1;Nuance 2;Voix 2;Elu 2
            1;1000;600;590;RN;300;élu;UG;290;
            2;900;500;490;ENS;200;;RN;290;élu
            3;800;400;395;UG;395;élu;;;
            """);

        Assert.Equal([("RN", 590, 2), ("UG", 685, 1), ("ENS", 200, 0)],
            election.Parties.Select(p => (p.Party.Value, p.Votes!.Value, p.Seats!.Value)));
        Assert.Equal((2700, 1500, 1475), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value, election.Rounds[0]
            .Valid!.Value));
    }

    [Fact]
    public void From_QuestionsUnderHeadings_AreElectionsOfTheirOwn()
    {
        var elections = All("Kanton;Stimmberechtigte;Vorlage A;;;Vorlage B;;\n;;Gültige;Ja;Nein;Gültige;Ja;Nein\nZH;900;500;300;200;510;110;400\n"
            + "BE;800;400;150;250;420;220;200\nUR;90;40;15;25;42;22;20");

        Assert.Equal(["Vorlage A", "Vorlage B"], elections.Select(e => e.Title));
        Assert.Equal("Ja 465, Nein 475", Votes(elections[0]));
        Assert.Equal("Ja 352, Nein 620", Votes(elections[1]));
    }

    [Fact]
    public void From_SharesAndSeatsBehindEachParty_AreThatParty()
    {
        var parties = Read("Περιφέρεια;Έγκυρα;ΝΔ;Ποσοστό;Έδρες;ΠΑΣΟΚ;Ποσοστό;Έδρες;ΚΚΕ;Ποσοστό;Έδρες\nΑ;1000;500;50,00%;3;300;30,00%;1;200;20,00%;0\n"
            + "Β;2000;900;45,00%;4;700;35,00%;2;400;20,00%;1").Parties;

        Assert.Equal([("ΝΔ", 1400, 7), ("ΠΑΣΟΚ", 1000, 3), ("ΚΚΕ", 600, 1)], parties.Select(p => (p.Party.Value, p.Votes!.Value, p.Seats!.Value)));
    }

    [Fact]
    public void From_RowsOfPercentagesBelowOthers_AreLeftOut() => Assert.Equal("Amanat 900, Auyl 300",
        Votes(Read("Показатель;Всего;Абай;Астана\nЧисло избирателей;2000;1500;500\nЧисло действительных бюллетеней;1200;800;400\nAmanat;900;600;300\n"
            + "в процентах;75%;75%;75%\nAuyl;300;200;100\nв процентах;25%;25%;25%")));

    [Fact]
    public void From_SeatsOverYears_AreElectionsWithSeats()
    {
        var elections = All("Seats won in the assembly;;;\n;;;\nParty;2015;2019;Change 2015-19\nA;6;8;2\nB;4;.;-4\nC;1;3;2\nTotal;11;11;");

        Assert.Equal([2015, 2019], elections.Select(e => e.Year!.Value));
        Assert.Equal([6, 4, 1], elections[0].Parties.Select(p => p.Seats!.Value));
        Assert.All(elections[0].Parties, p => Assert.Null(p.SeatChangeStated));
    }

    [Fact]
    public void From_ElectedOnACount_AreThoseWithANumber()
    {
        var election = Read("LEA,Seats,Electorate,Candidate,Party,First Preference Votes,Elected on Count\nNorth,2,5000,Ann,A,900,1\n,,,Bob,B,700,3\n"
            + ",,,Cy,A,300,Not elected\nSouth,1,4000,Di,B,800,1\n,,,Ed,A,200,Not elected");

        Assert.Equal([("A", 1400, 1), ("B", 1500, 2)], election.Parties.Select(p => (p.Party.Value, p.Votes!.Value, p.Seats!.Value)));
        Assert.Equal(9000, election.Rounds[0].Registered!.Value);
    }

    [Fact]
    public void From_TotalsWithMoreDecimalsThanTheParties_LeaveTheirRounding() => Assert.DoesNotContain(
        Read("Party,Votes,%\nA,163903,29.2\nB,130370,23.2\nC,266681,47.5\nValid votes,560954,99.28\nInvalid votes,4091,0.72").Findings,
        f => f.Verdict == Verdict.Disagrees);

    [Fact]
    public void From_CodesForMissingInADistrict_MakeNoTotal()
    {
        var round = Read("cst,pty,pv1,vot1,vv1\nN,A,600,1000,990\nN,B,390,1000,990\nS,A,500,-990,800\nS,B,300,-990,800").Rounds[0];

        Assert.Null(round.Cast);
        Assert.Equal(1790, round.Valid!.Value);
    }

    [Fact]
    public void From_AlliancesAboveTheirParties_CountOnceAlsoWithOneParty() => Assert.Equal("PC 1501, CS 1002, PS 2003, PPD 1304, PDG 3001",
        Votes(Read("Pacto,Votos,Electos\nA. UNO,2503,5\nPC,1501,3\nCS,1002,2\nB. DOS,3307,4\nPS,2003,3\nPPD,1304,1\nE. TRES,3001,6\nPDG,3001,6\nTotal,8811,15")));

    [Fact]
    public void From_TurnoutInPercentAmongDistricts_IsTheTurnoutAndNoDistrict()
    {
        var election = Read("Wahlkreis;CDU;SPD;Grüne\nNord;300;200;100\nSüd;150;250;50\nSumme;450;450;150\nSitze;4;4;–\nWahlbeteiligung (%);65,4;;");

        Assert.Equal("CDU 450, SPD 450, Grüne 150", Votes(election));
        Assert.Equal(0.654, election.Rounds[0].TurnoutStated!.Value, 6);
        Assert.Equal([4, 4, null], election.Parties.Select(p => p.Seats?.Value));
        Assert.Contains(election.Findings, f => f.Message.EndsWith("it has no number for 'Grüne', whose seats are missing and not zero.", StringComparison.Ordinal));
        Assert.Equal(["Nord", "Süd"], election.Districts.Select(d => d.District).Distinct());
    }

    [Theory]
    [InlineData("Party;Votes;Share\nA;600;60.0\nB;400;40.0\nTurnout;51.5;", 0.515)]
    [InlineData("Parti;Stemmer;Prosent\nA;6000;60,0\nB;4000;40,0\nValgdeltakelse;;77,2", 0.772)]
    [InlineData("Party;Votes\nA;6000\nB;4000\nTurnout (%);66", 0.66)]
    [InlineData("政党;得票数\nA;6000\nB;4000\n投票率;55.9", 0.559)]
    public void From_TurnoutInPercentAmongParties_IsNoCountOfBallots(string csv, double turnout)
    {
        var election = Read(csv);

        Assert.Equal(turnout, election.Rounds[0].TurnoutStated!.Value, 6);
        Assert.Null(election.Rounds[0].Cast);
        Assert.Equal(2, election.Parties.Count);
    }

    [Fact]
    public void From_TurnoutAsACount_IsTheBallots() =>
        Assert.Equal(47_000, Read("Partij;Stemmen\nVVD;26000\nD66;20000\nOpkomst;47000").Rounds[0].Cast!.Value);

    // 87 of the 640 and 87 are no percentage: fewer ballots than votes there cannot be.
    [Theory]
    [InlineData("Precinct,Party,Votes\nP1,A,50\nP1,B,36\nP1,Turnout,87\nP2,A,400\nP2,B,230\nP2,Turnout,640\n", 727)]
    [InlineData("Precinct,Party,Votes\nP1,A,50\nP1,B,36\nP1,Turnout,87\nP2,A,40\nP2,B,30\nP2,Turnout,71\n", 158)]
    public void From_TurnoutsOfSmallPrecincts_AreCounts(string csv, int cast) => Assert.Equal(cast, Read(csv).Rounds[0].Cast!.Value);

    // A dash may be no seat, or not known; only a house of which the others have all seats tells.
    [Theory]
    [InlineData("Parti;Stemmer;Mandater\nA;6000;7\nB;3000;3\nC;1000;–\nGyldige stemmer;10000;", null)]
    [InlineData("Parti;Stemmer;Mandater\nA;6000;7\nB;3000;3\nC;1000;–\nGyldige stemmer;10000;10", 0)]
    public void From_ADashForSeats_IsZeroOnlyWhereTheHouseSaysSo(string csv, int? seats)
    {
        var election = Read(csv);

        Assert.Equal(seats, election.Parties[2].Seats?.Value);
        Assert.Contains(election.Findings, f => f.Message.StartsWith("A dash in 'Mandater' is read as missing", StringComparison.Ordinal));
    }

    // Names in no language of the vocabulary, but 45,000 is 45.0% of 100,000.
    [Fact]
    public void From_SharesOfAColumn_ProveThatItCountsVotes()
    {
        var election = Read("Xxx,Yyy,Zzz\nA,45000,45.0\nB,35000,35.0\nC,20000,20.0\n");

        Assert.Equal("A 45000, B 35000, C 20000", Votes(election));
        Assert.Equal(0.45, election.Parties[0].VoteShare!.Value, 6);
    }

    // 95 of 120 cannot be 95 %: 93 valid votes are 77.5 % of them.
    [Theory]
    [InlineData("Row;North;South\nRegistered;120;110\nTurnout;95;80\nValid;93;79\nA;50;40\nB;43;39")]
    [InlineData("Row;North;South\nRegistered;120;110\nTurnout;95;\nValid;93;79\nA;50;40\nB;43;39")]
    [InlineData("Poste;Nord;Sud\nInscrits;120;110\nParticipation;95;80\nA;50;40\nB;43;39\nNuls;2;1")]
    public void From_TurnoutOfASmallPlaceAsACount_IsNoPercentage(string csv)
    {
        var election = Read(csv);

        Assert.DoesNotContain(election.Findings, f => f.Message.Contains("is in percent", StringComparison.Ordinal));
        Assert.Null(election.Rounds[0].TurnoutStated);
    }

    [Theory]
    [InlineData("Row;North;South\nRegistered;1200;110\nTurnout;79;\nValid;930;79\nA;500;40\nB;430;39")]
    [InlineData("Row;North;South\nRegistered;120;110\nTurnout;79,2;72,7\nValid;93;79\nA;50;40\nB;43;39")]
    [InlineData("Row;North;South\nRegistered;120;110\nTurnout;79%;\nValid;93;79\nA;50;40\nB;43;39")]
    [InlineData("Row;North;South\nRegistered;120;110\nTurnout (%);79;73\nValid;93;79\nA;50;40\nB;43;39")]
    [InlineData("Zeile;Nord;Süd\nWahlberechtigte;120;110\nWahlbeteiligung in Prozent;79;73\nGültige;93;79\nA;50;40\nB;43;39")]
    [InlineData("Row;North;South\nRegistered;120;110\n投票率;79;73\nValid;93;79\nA;50;40\nB;43;39")]
    [InlineData("District;A;B;Cast\nNorth;300;200;500\nSouth;150;250;400\nTurnout;;;66")]
    public void From_TurnoutThatIsSaidOrProvenToBePercent_IsTaken(string csv) =>
        Assert.Contains(Read(csv).Findings, f => f.Message.Contains("is in percent", StringComparison.Ordinal));
}
