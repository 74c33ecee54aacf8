namespace ElectionAnalysis.Tests;

/// <summary>What a column is, in the words of others.</summary>
public class TableRolesTests
{
    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single();

    [Theory]
    [InlineData("District,Registered voters,Votes cast,Invalid ballots,Blue,Red,Green")]
    [InlineData("Constituency,Electors on roll,Ballots counted,Spoilt papers,Blue,Red,Green")]
    [InlineData("Electorate,Enrolment,Votes polled,Informal,Blue,Red,Green")]
    [InlineData("Wahlkreis,Wahlberechtigte,Wähler/innen,Ungültige,CDU,SPD,Grüne")]
    [InlineData("Wahlkreis,Stimmberechtigte,Abgegebene Stimmzettel,Ungültige Stimmzettel,SVP,SP,FDP")]
    [InlineData("Circonscription,Inscrits,Votants,Bulletins nuls,PS,LR,RN")]
    [InlineData("Provincia,Censo,Votantes,Votos nulos,PSOE,PP,VOX")]
    [InlineData("Distrito,Eleitores inscritos,Votantes,Votos nulos,PS,PSD,BE")]
    [InlineData("Provincia,Elettori,Votanti,Schede nulle,PD,FI,Lega")]
    [InlineData("Fylke,Stemmeberettigede,Avgitte stemmer,Forkastede,Ap,H,Sp")]
    [InlineData("Valkrets,Röstberättigade,Avgivna röster,Ogiltiga röster,S,M,SD")]
    [InlineData("Storkreds,Stemmeberettigede,Afgivne stemmer,Ugyldige stemmer,A,V,C")]
    [InlineData("Vaalipiiri,Äänioikeutetut,Äänestäneet,Hylätyt äänet,KOK,SDP,PS")]
    [InlineData("Ringkond,Valimisõiguslikke,Hääletanuid,Kehtetud,Reform,Kesk,EKRE")]
    [InlineData("Obec,Zapsaní voliči,Odevzdané obálky,Neplatné hlasy,ANO,ODS,KSČM")]
    [InlineData("Županija,Birači,Glasovalo,Nevažeći,HDZ,SDP,Most")]
    [InlineData("Kieskring,Kiesgerechtigden,Uitgebrachte stemmen,Ongeldige stemmen,VVD,D66,CDA")]
    [InlineData("İl,Kayıtlı seçmen,Oy kullanan,Geçersiz oy,AKP,CHP,MHP")]
    [InlineData("Район,Зарегистрированных,Проголосовавшие,Недействительных,Альфа,Бета,Гамма")]
    [InlineData("Dapil,Pemilih terdaftar,Suara masuk,Suara tidak sah,PDIP,Golkar,PKB")]
    [InlineData("Jimbo,Waliojiandikisha,Kura zilizopigwa,Kura zilizoharibika,CCM,ACT,Chadema")]
    public void From_PartiesBesideBallotsCastAndInvalidOnes_EachIsWhatItIs(string header)
    {
        var election = Read(header + "\nA,1000,711,11,400,200,100\nB,2000,1522,22,700,500,300\nC,3000,2433,33,900,800,700");
        var round = election.Rounds[0];

        Assert.Equal((6000, 4666, 66), (round.Registered!.Value, round.Cast!.Value, round.InvalidStated!.Value));
        Assert.NotEqual(4666, round.Valid?.Value);
        Assert.Equal([2000, 1500, 1100], election.Parties.Select(p => p.Votes!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Check == "rows_do_not_add_up" || f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void From_CastAlone_PartiesMakeAlmostAllOfIt_IsNotValid()
    {
        var round = Read("district,votes cast,A,B,C\n1,1010,500,300,200\n2,1012,400,400,200").Rounds[0];

        Assert.Equal(2022, round.Cast!.Value);
        Assert.Null(round.Valid);
    }

    [Theory]
    [InlineData("Result", "Elected", "Defeated")]
    [InlineData("Elected", "Elected", "")]
    [InlineData("Elected", "x", "")]
    [InlineData("Status", "Won", "Lost")]
    [InlineData("Outcome", "Elected (2nd count)", "Excluded (1st count)")]
    [InlineData("Resultado", "ELEITO POR MÉDIA", "NÃO ELEITO")]
    [InlineData("Gewählt", "ja", "nein")]
    [InlineData("Élu", "oui", "non")]
    [InlineData("elected", "1", "0")]
    [InlineData("Elected", "TRUE", "FALSE")]
    public void From_OutcomesInWords_TheSeatsAreThoseWhoWereElected(string column, string yes, string no)
    {
        var election = Read($"""
            District,Candidate,Party,Votes,{column}
            Bay,Anna,Liberal,5120,{yes}
            Bay,Bob,Tory,4980,{no}
            Hill,Dee,Tory,7001,{yes}
            Hill,Ed,Liberal,3999,{no}
            Lake,Flo,Liberal,610,{yes}
            Lake,Gus,Tory,609,{no}
            Lake,Hal,,12,{no}
            """);

        Assert.Equal([("Liberal", 2, 9729), ("Tory", 1, 12590)], election.Parties.Take(2)
            .Select(p => (p.Party.Value, p.Seats!.Value, p.Votes!.Value)));
        Assert.Equal(0, election.Parties[2].Seats!.Value);
    }

    [Fact]
    public void From_SeveralCandidatesOfAParty_NoneIsItsLeader()
    {
        var election = Read("District,Candidate,Party,Votes\nBay,Anna,Liberal,5120\nBay,Bob,Tory,4980\nHill,Dee,Tory,7001\nHill,Ed,Green,39");

        Assert.Equal(["Anna", null, "Ed"], election.Parties.Select(p => p.Leader?.Value));
    }

    [Fact]
    public void From_ResultsThatAreNumbers_AreNotOutcomes() =>
        Assert.Equal([600, 400], Read("Party,Result,Share\nA,600,60%\nB,400,40%").Parties.Select(p => p.Votes?.Value));

    [Theory]
    [InlineData("Party,Votes,Seats,Change\nA,600,7,+2\nB,400,3,-2", 2, null)]
    [InlineData("Partei;Zweitstimmen;Prozent;Sitze;Veränderung\nA;600;60,0;7;+2\nB;400;40,0;3;−2", 2, null)]
    [InlineData("Party,Votes,%,+/–,Seats,+/–\nA,600,60.0,+5.5,7,+2\nB,400,40.0,–5.5,3,–2", 2, 0.055)]
    [InlineData("Parti,Resultat,Förändring,Mandat\nA,60.05,+5.5,7\nB,39.95,-5.5,3", null, 0.055)]
    [InlineData("Parti;Röster;±;Mandat;±\nA;600;5,5;7;▲ 2\nB;400;−5,5;3;▼ 2", 2, 0.055)]
    [InlineData("Partido;Votos;%;Dif.;Escaños;Diferencia\nA;600;60;x;7;2\nB;400;40;x;3;-2", 2, null)]
    [InlineData("Party,Votes,Change,Seats\nA,600,50,7\nB,400,-50,3", null, null)]
    public void From_ChangesBesideResults_AreOfWhatStandsOnTheirLeft(string csv, int? seats, double? share)
    {
        var parties = Read(csv).Parties;

        Assert.Equal(seats, parties[0].SeatChangeStated?.Value);
        Assert.Equal(-seats, parties[1].SeatChangeStated?.Value);
        Assert.Equal(share, parties[0].SwingStated?.Value);
        Assert.Equal(-share, parties[1].SwingStated?.Value);
    }

    [Fact]
    public void From_NewPartiesAmongChanges_HaveNone()
    {
        var parties = Read("Partei;Stimmen;Sitze;Differenz\nA;600;7;±0\nB;400;3;neu").Parties;

        Assert.Equal((0, null), (parties[0].SeatChangeStated!.Value, parties[1].SeatChangeStated?.Value));
    }

    [Theory]
    [InlineData("Endgültiges Ergebnis der Landtagswahl am 14. September 2014")]
    [InlineData("Élections du 14 septembre 2014 - premier tour")]
    [InlineData("Elecciones del 14 de septiembre de 2014")]
    [InlineData("Valet den 14 september 2014")]
    [InlineData("Wybory z 14 września 2014 r.")]
    [InlineData("2014. szeptember 14. választás")]
    [InlineData("Election of September 14, 2014")]
    [InlineData("衆議院選挙 2014年9月14日")]
    [InlineData("Result (14.9.2014)")]
    public void From_DayInTheTitle_IsTheElections(string title) =>
        Assert.Equal(new DateOnly(2014, 9, 14), Read($"\"{title}\",,\nParty,Votes,Seats\nA,600,7\nB,400,3").Rounds[0].Date!.Value);

    [Fact]
    public void From_PercentagesCalledVotes_AreShares() =>
        Assert.Equal([0.453, 0.447, 0.1], Read("Party,Votes,Seats\nA,45.3%,10\nB,44.7%,9\nC,10.0%,2").Parties.Select(p => p.VoteShare!.Value));

    [Fact]
    public void From_SeatsWithoutAHouse_AreAllWhereTheVotesAre()
    {
        var whole = Read("party,votes,share,seats\nA,600,60.0,7\nB,380,38.0,3\nC,20,2.0,");
        var part = Read("party,votes,share,seats\nA,600,60.0,7\nB,300,30.0,3");

        Assert.Equal((10, 0), (whole.HouseSeats!.Value, whole.Parties[2].Seats!.Value));
        Assert.Contains(whole.Findings, f => f.Check == "house_from_seats");
        Assert.Null(part.HouseSeats);
    }

    [Fact]
    public void From_ColumnsOfNoRole_AreSaid() =>
        Assert.Contains(Read("Party,Votes,Postal\nA,600,200\nB,400,100").Findings,
            f => f.Check == "columns_not_read" && f.Message.Contains("'Postal'", StringComparison.Ordinal));

    [Fact]
    public void From_SeatsOfTwoYearsBesideVotes_AreNowAndBefore()
    {
        var election = Read("Partij,Stemmen,Zetels 2022,Zetels 2018,Verschil\nA,600,6,5,1\nB,400,4,4,2");

        Assert.Equal([(6, 5), (4, 4)], election.Parties.Select(p => (p.Seats!.Value, p.PreviousSeats!.Value)));
        Assert.Contains(election.Findings, f => f is { Verdict: Verdict.Disagrees, Check: "seat_change" });
    }

    [Fact]
    public void From_ResultsWithTheirYearBehind_AreElections()
    {
        var elections = ElectionArchive.From(Table.ReadCsv(new StringReader(
            "Parti\tRöster 2018\tMandat 2018\tRöster 2022\tMandat 2022\nA\t600\t6\t500\t5\nB\t400\t4\t501\t6"))).Records;

        Assert.Equal([(2018, 600, 6), (2022, 500, 5)], elections.Select(e =>
            (e.Year!.Value, e.Parties[0].Votes!.Value, e.Parties[0].Seats!.Value)));
    }

    [Fact]
    public void From_BlankPapersAboveTheTable_AreAmongTheInvalidOnesWhereTheNumbersSaySo()
    {
        var election = Read("Commune de Saint-Aubin,,\nInscrits,5000,\nVotants,3834,\nBlancs,61,\nNuls,38,\nExprimés,3735,\n,,\nListe,Voix,Sièges\nA,2000,20\nB,1735,7");

        Assert.Equal(99, election.Rounds[0].InvalidStated!.Value);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void From_SeatsTakenAsAll_AreNotCheckedAgainstThemselves() => Assert.DoesNotContain(
        Read("Party,Votes,Seats\nA,600,6\nB,400,4").Findings, f => f.Check == "seats_sum");

    [Theory]
    [InlineData("▲12,345", "+12345")]
    [InlineData("−1,234,567", "-1234567")]
    [InlineData("▼ 1,5", "-1.5")]
    [InlineData("+0,123", "+0.123")]
    [InlineData("+12,345%", "+12.345")]
    [InlineData("+1,23", "+1.23")]
    [InlineData("1,2345", "+1.2345")]
    [InlineData("+12", "+12")]
    public void ChangeOf_CommasBetweenThousands_AreNoDecimals(string cell, string change) =>
        Assert.Equal(change, TableShape.ChangeOf(cell));

    [Theory]
    [InlineData("Party,Votes,+/-,Seats\nA,\"600,000\",\"▲12,345\",7\nB,\"400,000\",\"▼12,345\",3", null)]
    [InlineData("Party;Votes;+/-;Seats\nA;600000;▲12.345;7\nB;400000;▼12.345;3", null)]
    [InlineData("Party;Votes;+/-;Seats\nA;600;+5%;7\nB;400;-5%;3", 0.05)]
    [InlineData("Party;Votes;%;+/-;Seats\nA;600;60;+5;7\nB;400;40;-5;3", 0.05)]
    [InlineData("Party;Votes;+/-;Seats\nA;600;▲5,5;7\nB;400;▼5,5;3", 0.055)]
    public void From_ChangesBesideVotes_AreOfSharesOnlyWhereTheySaySo(string csv, double? share)
    {
        var parties = Read(csv).Parties;

        Assert.Equal(share, parties[0].SwingStated?.Value);
        Assert.Equal(-share, parties[1].SwingStated?.Value);
    }

    // Names of places and short words of one language that are others' in another.
    [Theory]
    [InlineData("Party,Votes,Poti\nA,600,9\nB,400,8")]
    [InlineData("Parti,Votes,Oran\nA,600,9\nB,400,8")]
    [InlineData("Parti,Oy,Türü\nA,600,9\nB,400,8")]
    [InlineData("Race,Party,Votes\nBlack,A,600\nWhite,B,400")]
    public void From_ShortWordsOfAnotherLanguage_AreNoResults(string csv)
    {
        var election = Read(csv);

        Assert.Equal([600, 400], election.Parties.Select(p => p.Votes!.Value));
        Assert.All(election.Parties, p => Assert.Null(p.VoteShare ?? (object?)p.Seats));
    }

    [Fact]
    public void From_ShortWordBesideAnotherOfItsLanguage_IsTaken() =>
        Assert.Equal(0.6, Read("Parti,Oy,Oran\nA,600,60.0\nB,400,40.0").Parties[0].VoteShare!.Value, 6);

    [Fact]
    public void Of_EveryRole_HasEachNameOnce() => Assert.All(ColumnVocabulary.Usual,
        u => Assert.Equal(u.Names.Distinct(StringComparer.Ordinal), u.Names));
}
