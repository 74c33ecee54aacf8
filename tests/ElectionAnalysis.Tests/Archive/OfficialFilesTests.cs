using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Files as offices, scrapers and students really publish them: codes, levels, parts, answers side by side, records.</summary>
public sealed class OfficialFilesTests : TableFileCase
{
    // Two answers whose columns differ in nothing but the words for yes and no; women and men are parts of the voters.
    [Theory]
    [InlineData("comune,elettori_maschi,elettori_totali,votanti_totali,schede_nulle,schede_bianche,schede_contestate,percentuale_no,percentuale_si,voti_no,voti_si\nAbano,480,1000,610,4,5,1,40.0,60.0,240,360\nBra,900,2000,1010,6,3,1,30.0,70.0,300,700\n", "si 1060, no 540", 3000)]
    [InlineData("District,Registered,Yes votes,No votes\nNorth,1000,360,240\nSouth,2000,700,300\n", "Yes 1060, No 540", 3000)]
    [InlineData("commune;inscrits;hommes inscrits;nb_oui;nb_non\nAix;1000;480;360;240\nBrou;2000;900;700;300\n", "oui 1060, non 540", 3000)]
    [InlineData("Kreis;Wahlberechtigte;Ja-Stimmen;Nein-Stimmen\nA;1000;360;240\nB;2000;700;300\n", "Ja 1060, Nein 540", 3000)]
    [InlineData("county,electors,agree_ticket,disagree_ticket\n1,1000,360,240\n2,2000,700,300\n", "agree 1060, disagree 540", 3000)]
    [InlineData("地區,選舉人數,同意票數,不同意票數\n甲,1000,360,240\n乙,2000,700,300\n", "同意 1060, 不同意 540", 3000)]
    [InlineData("Area,Electorate,ExpectedBallots,Remain,Leave\nEast,1000,620,360,240\nWest,2000,1010,700,300\n", "Remain 1060, Leave 540", 3000)]
    [InlineData("ward,electorate,VotesFor,VotesAgainst\nEast,1000,360,240\nWest,2000,700,300\n", "For 1060, Against 540", 3000)]
    public void Load_AnswersSideBySide_AreTheParties(string csv, string votes, int registered)
    {
        var election = Load(csv);

        Assert.Equal(votes, Votes(election));
        Assert.Equal(registered, election.Rounds[0].Registered?.Value);
        Assert.Equal(1600, election.Rounds[0].Valid?.Value);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Load_NullBlankAndContestedPapers_AreAllInvalid() => Assert.Equal(20, Load("""
        comune,votanti_totali,schede_nulle,schede_bianche,schede_contestate,voti_no,voti_si
        Abano,610,4,5,1,240,360
        Bra,1010,6,3,1,300,700
        """).Rounds[0].Invalid);

    // Country, counties and towns in one file, told apart by zeros in the codes of what is within.
    [Theory]
    [InlineData("00,000,15000,9000,6000\n10,000,8500,5000,3500\n20,000,6500,4000,2500\n10,001,3500,2000,1500\n10,002,5000,3000,2000\n20,001,6500,4000,2500\n", "Blue 9000, Red 6000")]
    [InlineData("00,000,15000,9000,6000\n10,000,8500,5000,3500\n10,001,3500,2000,1500\n10,002,5001,3000,2001\n20,000,6500,4000,2500\n20,001,6500,4000,2500\n", "Blue 9000, Red 6000")]
    public void Load_LevelsToldByZerosInCodes_CountOnce(string rows, string votes) =>
        Assert.Equal(votes, Votes(Load("prv_code,town_code,valid,Blue,Red\n" + rows)));

    // A country below its regions with their parts.
    [Fact]
    public void Load_ATotalBelowRegionsThatStandAboveTheirParts_CountsOnce() => Assert.Equal("Blue 9000, Red 6000", Votes(Load("""
        entity_id,valid,Blue,Red
        R1,8500,5000,3500
        R1A,3500.0000000001,2000,1500
        R1B,5000,3000,2000
        R2,6500,4000,2500
        R2A,2500,1500,1000
        R2B,4000,2500,1500
        ALL,15000,9000,6000
        """)));

    // Among many places one has the votes of two others by chance: 1,500 = 700 + 800.
    [Fact]
    public void Load_APlaceWithTheVotesOfTheNextTwoByChance_IsNoSum()
    {
        var election = Load("""
            district,valid,Blue,Red
            A,1500,900,600
            B,700,300,400
            C,800,350,450
            D,1200,700,500
            """);

        Assert.Equal("Blue 2250, Red 1950", Votes(election));
    }

    // What follows "of which" is part of the column before it, and no party; nor is line 3.1 beside line 3.
    [Theory]
    [InlineData("Gmina;Liczba uprawnionych;Liczba kart ważnych;Liczba głosów nieważnych;w tym z powodu X;w tym z powodu Y;Liczba głosów ważnych;NOWAK Jan;KOWAL Ewa\nA;2000;1510;10;6;4;1500;900;600\nB;3000;2220;20;15;5;2200;1200;1000\n", "NOWAK Jan 2100, KOWAL Ewa 1600", 3700)]
    [InlineData("Gemeinde;Wahlberechtigte;Gültige Stimmen;davon Briefwahl;davon Urne;SPD;CDU;FDP\nA;2000;1500;500;1000;700;500;300\nB;3000;2200;700;1500;1000;800;400\n", "SPD 1700, CDU 1300, FDP 700", 3700)]
    [InlineData("участок;1. Число избирателей;3. Число проголосовавших;3.1 досрочно;3.2 на дому;3.3 в день выборов;Иванов;Петров;Сидоров\n1;2000;1500;500;100;900;700;500;300\n2;3000;2200;700;200;1300;1000;800;400\n", "Иванов 1700, Петров 1300, Сидоров 700", 3700)]
    public void Load_PartsOfACount_AreNoParties(string csv, string votes, int valid)
    {
        var election = Load(csv);

        Assert.Equal(votes, Votes(election));
        Assert.Equal(valid, election.Rounds[0].Valid?.Value);
    }

    // Names of parties with a word that elsewhere means "together"; a candidate who withdrew keeps an empty column.
    [Theory]
    [InlineData("okręg;głosy ważne;KW RAZEM;KKW LEWICA RAZEM;KW PSL\n1;1500;700;500;300\n2;2200;1000;800;400\n", "KW RAZEM 1700, KKW LEWICA RAZEM 1300, KW PSL 700")]
    [InlineData("구,선거인수,투표수,가나당 김,다라당 이,마바당 박,계,무효 투표수\n중구,2000,1510,700,,800,1500,10\n동구,3000,2220,1000,,1200,2200,20\n", "가나당 김 1700, 마바당 박 2000")]
    public void Load_PartiesInColumns_AreAllRead(string csv, string votes) => Assert.Equal(votes, Votes(Load(csv)));

    // Who was elected stands beside each polling station, or in remarks that say nothing else.
    [Theory]
    [InlineData("bureau;Nuance candidat 1;Nom candidat 1;Voix 1;Elu 1;Nuance candidat 2;Nom candidat 2;Voix 2;Elu 2\n1;UG;CADALEN;260;élu;RN;KERVELLA;147;\n2;UG;CADALEN;300;élu;RN;KERVELLA;200;\n3;UG;CADALEN;280;élu;RN;KERVELLA;190;\n", 1, 0)]
    [InlineData("PoliticalPartyName,CandidateName,DistrictName,TotalVoteReceived,Remarks\nCongress,A,North,600,Elected\nUML,B,North,400,\nCongress,C,South,500,Elected\nUML,D,South,300,\n", 2, 0)]
    [InlineData("partido,candidato,distrito,votos,observación\nX,Ana,Norte,600,electa\nY,Beto,Norte,400,\nX,Caro,Sur,300,\nY,Dani,Sur,500,electo\n", 1, 1)]
    public void Load_WhoWasElected_CountsOnce(string csv, int first, int second) =>
        Assert.Equal([first, second], Load(csv).Parties.Select(p => p.Seats?.Value ?? 0));

    // A total that most of its numbers show to be of these districts, and one that lacks a district.
    [Theory]
    [InlineData("District,Registered,Valid,Blue,Red,Green\nA,2000,1500,700,500,300\nB,3000,2200,1000,800,400\nC,1000,760,350,290,120\nTotal,6000,4460,2050,1600,820\n", "'Total' gives Red votes as 1,600, and the districts make 1,590.")]
    [InlineData("District,Registered,Valid,Blue,Red,Green\nA,2000,1500,700,500,300\nB,3000,2200,1000,800,400\nC,1000,760,350,290,120\nTotal,6010,4460,2050,1590,820\n", "'Total' gives registered voters as 6,010, and the districts make 6,000.")]
    [InlineData("District,Registered,Valid,Blue,Red,Green\nA,2000,1500,700,500,300\nB,3000,2200,1000,800,400\nC,1000,760,350,290,120\nTotal,7000,5160,2350,1890,920\n", null)]
    [InlineData("Bezirk;Partei;Stimmen\nA;X;700\nA;Y;500\nA;Z;300\nB;X;1000\nB;Y;800\nB;Z;400\nInsgesamt;X;1700\nInsgesamt;Y;1310\nInsgesamt;Z;700\n", "'Insgesamt' gives Y votes as 1,310, and the districts make 1,300.")]
    public void Load_ATotalThatItsDistrictsDoNotMake_DisagreesWhereTheOthersAgree(string csv, string? message)
    {
        var election = Load(csv);
        var wrong = election.Findings.Where(f => f.Verdict == Verdict.Disagrees && f.Message.Contains("the districts make", StringComparison.Ordinal))
            .Select(f => f.Message).ToList();

        Assert.Equal(message is null ? [] : [message], wrong);
    }

    // Constituencies are numbered anew in every region, or within a district of several.
    [Theory]
    [InlineData("Województwo;Nr okr.;głosy ważne;PiS;KO;PSL\nA;1;600;310;200;90\nA;2;700;350;240;110\nB;1;800;420;300;80\n", 3)]
    [InlineData("Party,Candidate,District,Const,Votes\nX,a,North,1,600\nY,b,North,1,400\nX,c,North,2,500\nY,d,North,2,300\nX,e,South,1,200\nY,f,South,1,100\n", 3)]
    [InlineData("Lema,Departamento,Hoja,CantidadVotos\nX,North,404,600\nX,North,71,400\nY,North,609,500\nY,South,609,300\nX,South,404,200\n", 2)]
    public void Load_NumbersThatTellDistrictsApart_AreOfTheirNames(string csv, int districts) =>
        Assert.Equal(districts, Load(csv).Districts.Select(d => d.District).Distinct().Count());

    // Names of places that are glued together or that nobody knows: what tells the rows of a party apart.
    [Theory]
    [InlineData("constituencyid,constituencyname,party,name,votes\nW1,Aberavon,Labour,A,600\nW1,Aberavon,UKIP,B,400\nW2,Arfon,Labour,C,500\nW2,Arfon,UKIP,D,300\n")]
    [InlineData("blorp,party,votes\nNorth,Labour,600\nNorth,UKIP,400\nSouth,Labour,500\nSouth,UKIP,300\n")]
    [InlineData("pref_code,pref_name,muni_code,muni_name,party_name,votes,valid_votes_muni\n01,A,01101,X,Labour,600,1000\n01,A,01101,X,UKIP,400,1000\n02,B,02101,X,Labour,500,800\n02,B,02101,X,UKIP,300,800\n")]
    public void Load_PartiesThatComeAgain_AreAddedUp(string csv)
    {
        var election = Load(csv);

        Assert.Equal("Labour 1100, UKIP 700", Votes(election));
        Assert.Equal(2, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Fact]
    public void Load_PartiesThatComeAgainAndNothingTellsWhy_AreRefused()
    {
        var path = Path.Combine(Folder, "a.csv");
        File.WriteAllText(path, "party,votes\n" + string.Concat(Enumerable.Repeat("Blue,10\nRed,20\n", 9)));

        Assert.Contains("name the column that tells them apart", Assert.Throws<DocumentException>(() => ElectionArchive.Load(path)).Message,
            StringComparison.Ordinal);
    }

    // Of counts by preferences the first is of first preferences, below each other or side by side; shares that make 100% are of all.
    [Theory]
    [InlineData("Candidate;Count Number;Transfers;Votes;Total Votes;Party\nAnn;1;0;500;500;Green\nAnn;2;50;500;550;Green\nBob;1;0;400;400;Red\nBob;2;20;400;420;Red\nBob;3;20;420;440;Red\nCy;1;0;100;100;Blue\n", null)]
    [InlineData("Party,Candidate,FPv%,Count 1,Count 2,Count 3\nGreen,Ann,50,500,550,\nRed,Bob,40,400,420,440\nBlue,Cy,10,100,,\n", 1000)]
    public void Load_CountsByPreferences_GiveFirstPreferences(string csv, int? valid)
    {
        var election = Load(csv);

        Assert.Equal("Green 500, Red 400, Blue 100", Votes(election));
        Assert.Equal(valid, election.Rounds[0].Valid?.Value);
    }

    // Lines of winners are seats; small numbers are seats where the title says so.
    [Theory]
    [InlineData("a.csv", "Constituency,Leading Candidate,Leading Party,Trailing Party,Margin,State\nA,x,Blue,Red,10,S\nB,y,Blue,Red,20,S\nC,z,Red,Blue,30,S\nD,u,Blue,Red,40,T\nE,v,Blue,Red,50,T\nF,w,Red,Blue,60,T\n", "Blue 4, Red 2")]
    [InlineData("mandatos-por-partido.csv", "Anos,Total,Blue,Red,Green\n1975, 13,8,3,2\n", "Blue 8, Red 3, Green 2")]
    public void Load_SeatsThatNobodyCallsSo_AreRead(string name, string csv, string seats) => Assert.Equal(seats,
        string.Join(", ", Load(csv, name).Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Seats?.Value}"))));

    [Fact]
    public void Load_CandidatesWithTheirRolesBehindALine_AreTheParties() => Assert.Equal("lula 104, bolsonaro 132", Votes(Load("""
        city,zona,lula_voto,lula_pct,bolsonaro_voto,bolsonaro_pct,eligible_voters,valid_votes,valid_pct,turnout_pct
        Abidjan,1,26,0.634,15,0.366,77,41,0.95,0.56
        Abu Dhabi,2,78,0.4,117,0.6,409,195,0.97,0.49
        """)));

    // A name that spans an empty column of colours is of the column beside it.
    [Fact]
    public void Load_ANameOverAnEmptyColumn_IsOfTheNextOne() => Assert.Equal("Blue 500, Red 400, Green 100, Others 50, Grey 20",
        Votes(Load("""
        Party,,Votes
        ,Blue,500
        ,Red,400
        ,Green,100
        ,Others,50
        ,Grey,20
        """)));

    // "Name (short name)" is a party and no person of one, so every line of a winner is a seat.
    [Fact]
    public void Load_PartiesWithTheirShortNames_AreNoPersons() => Assert.Equal([3, 1], Load("""
        state,seat,name,party,votes,result
        Perlis,P1,a,KEADILAN RAKYAT (PKR),600,1
        Perlis,P1,b,BARISAN NASIONAL (BN),400,0
        Perlis,P2,c,KEADILAN RAKYAT (PKR),700,1
        Perlis,P2,d,BARISAN NASIONAL (BN),300,0
        Kedah,P3,e,KEADILAN RAKYAT (PKR),500,1
        Kedah,P3,f,BARISAN NASIONAL (BN),200,0
        Kedah,P4,g,KEADILAN RAKYAT (PKR),100,0
        Kedah,P4,h,BARISAN NASIONAL (BN),900,1
        """).Parties.Select(p => p.Seats?.Value ?? 0));

    // Numbers repeated on every row of a line's parties or ballots are of the place, and count once.
    [Theory]
    [InlineData("a.csv", "district,registered,party,Constituency votes,Constituency seats,List votes,List seats\nA,1000,Blue,300,2,320,1\nA,1000,Red,200,1,180,1\nB,2000,Blue,500,2,520,1\nB,2000,Red,600,3,580,1\n", 3000)]
    [InlineData("a.json", """[{"district":"A","registered":1000,"party":"Blue","votes":300},{"district":"A","registered":1000,"party":"Red","votes":200},{"district":"B","registered":2000,"party":"Blue","votes":500},{"district":"B","registered":2000,"party":"Red","votes":600}]""", 3000)]
    [InlineData("a.json", """[{"district":"A","registered":1000,"valid":500,"Blue":300,"Red":200},{"district":"B","registered":2000,"valid":1100,"Blue":500,"Red":600}]""", 3000)]
    [InlineData("a.csv", "district,party,candidate,position,votes,registered\nA,Blue,a,1,200,1000\nA,Blue,b,2,100,1000\nA,Red,c,1,150,1000\nA,Red,d,2,50,1000\n", 1000)]
    public void Load_NumbersOfAPlaceOnEachOfItsRows_CountOnce(string name, string text, int registered) =>
        Assert.Equal(registered, Load(text, name).Rounds[0].Registered?.Value);

    // Candidacies are no papers, positions no districts, terms no places, and a municipality's leader has won no seat.
    [Fact]
    public void Load_CandidatesContested_AreNoInvalidPapers() =>
        Assert.Null(Load("Party,Contested,Won,Votes\nBJP,428,282,171660230\nINC,464,44,106935942\n").Rounds[0].Invalid);

    [Theory]
    [InlineData("Term,Total,Red,Blue,Green\n12,1000,500,310,190\n13,1100,510,380,210\n14,1200,520,450,230\n")]
    [InlineData("municipality,turnout,leading_party\nA,60,Blue\nB,61,Red\nC,62,Blue\nD,63,Red\nE,64,Blue\nF,65,Blue\n")]
    public void Load_WhatNobodyCanTell_IsRefused(string csv)
    {
        var path = Path.Combine(Folder, "a.csv");
        File.WriteAllText(path, csv);

        Assert.Contains("name", Assert.Throws<DocumentException>(() => ElectionArchive.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SparseSeatsBesideANamelessColumn_StayTheirs() => Assert.Equal([1, 0, 0, 0, 0, 0], Load("""
        Party,Votes,Seats,
        Blue,500,1,x
        Red,400,,y
        Green,300,,z
        Grey,200,,u
        Pink,100,,v
        Gold,50,,w
        """).Parties.Select(p => p.Seats?.Value ?? 0));

    [Fact]
    public void Load_ElectedInALaterCount_HasTheSeat() => Assert.Equal([1, 1], Load("""
        candidate,party,count,votes,elected
        Ann,Green,1,500,Elected
        Bob,Red,1,300,
        Bob,Red,2,420,
        Bob,Red,3,450,Elected
        Cy,Red,1,200,
        Cy,Red,2,210,
        """).Parties.Select(p => p.Seats?.Value ?? 0));

    // A number that is the same for all parties is no party's.
    [Fact]
    public void Load_VotesThatAreTheSameForAllParties_AreNoPartys() => Assert.All(Load("""
        party,votes,voteshare
        spd,41870467,25.7
        cdu,41870467,41.5
        fdp,41870467,4.8
        """).Parties, p => Assert.Null(p.Votes));

    // Records as programs exchange them: a list, one on every line, candidates within districts, districts under their codes.
    [Theory]
    [InlineData("a.json", """[{"district":"North","party":"Blue","votes":600},{"district":"North","party":"Red","votes":400},{"district":"South","party":"Blue","votes":500},{"district":"South","party":"Red","votes":300}]""")]
    [InlineData("a.jsonl", "{\"district\":\"North\",\"party\":\"Blue\",\"votes\":600}\n{\"district\":\"North\",\"party\":\"Red\",\"votes\":400}\n{\"district\":\"South\",\"party\":\"Blue\",\"votes\":500}\n{\"district\":\"South\",\"party\":\"Red\",\"votes\":300}\n")]
    [InlineData("a.json", """{"election":"2019","results":[{"district":"North","candidates":[{"party":"Blue","votes":600},{"party":"Red","votes":400}]},{"district":"South","candidates":[{"party":"Blue","votes":500},{"party":"Red","votes":300}]}]}""")]
    [InlineData("a.json", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"district":"North","valid":1000,"Blue":600,"Red":400},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{"district":"South","valid":800,"Blue":500,"Red":300},"geometry":{"type":"Point","coordinates":[3,4]}}]}""")]
    [InlineData("a.ndjson", "{\"district\":\"North\",\"result\":{\"party\":\"Blue\",\"votes\":600}}\n{\"district\":\"North\",\"result\":{\"party\":\"Red\",\"votes\":400}}\n{\"district\":\"South\",\"result\":{\"party\":\"Blue\",\"votes\":500}}\n{\"district\":\"South\",\"result\":{\"party\":\"Red\",\"votes\":300}}\n")]
    public void Load_RecordsInJson_AreATable(string name, string json)
    {
        var election = Load(json, name);

        Assert.Equal("Blue 1100, Red 700", Votes(election));
        Assert.Equal(2, election.Districts.Select(d => d.District).Distinct().Count());
        Assert.Equal(json.Contains("valid", StringComparison.Ordinal) ? 1800 : null, election.Rounds[0].Valid?.Value);
    }

    [Fact]
    public void ReadJson_NumbersAndTexts_AreWhatJsonSays()
    {
        var path = Path.Combine(Folder, "a.json");
        File.WriteAllText(path, "[\n  {\"id\": \"007\", \"share\": 1.234, \"votes\": 1e3, \"isWinner\": true},\n\n  {\"id\": \"008\", \"share\": 2.345, \"votes\": null}\n]");
        var table = Table.ReadJson(path);

        Assert.Equal("007", table["id"].Text(0));
        Assert.Equal([1.234, 2.345], [table["share"].Number(0), table["share"].Number(1)]);
        Assert.Equal((1000, null), (table["votes"].Number(0), table["votes"].Number(1)));
        Assert.Equal((2, 4), (table.LineOf(0), table.LineOf(1)));
    }

    // JSON-stat as statistical offices write it, in both versions: years, parties, and what is measured.
    [Theory]
    [InlineData("""{"class":"dataset","label":"Storting","id":["parti","Tid","ContentsCode"],"size":[2,2,2],"role":{"metric":["ContentsCode"]},"dimension":{"parti":{"label":"parti","category":{"index":["A","H"],"label":{"A":"Arbeiderpartiet","H":"Høyre"}}},"Tid":{"label":"år","category":{"index":{"2013":0,"2017":1}}},"ContentsCode":{"label":"statistikkvariabel","category":{"index":{"s":0,"p":1},"label":{"s":"Stemmer","p":"Prosent"}}}},"value":[600,60.0,500,50.0,400,40.0,500,50.0]}""")]
    [InlineData("""{"dataset":{"label":"Storting","dimension":{"id":["parti","Tid","m"],"size":[2,2,1],"parti":{"label":"parti","category":{"index":{"A":0,"H":1},"label":{"A":"Arbeiderpartiet","H":"Høyre"}}},"Tid":{"label":"år","category":{"index":{"a":0,"b":1},"label":{"a":"2013","b":"2017"}}},"m":{"label":"m","category":{"label":{"s":"Stemmer"}}}},"value":{"0":600,"1":500,"2":400,"3":500}}}""")]
    public void Load_JsonStat_GivesItsElections(string json)
    {
        var path = Path.Combine(Folder, "a.json");
        File.WriteAllText(path, json);
        var elections = ElectionArchive.Load(path).Records;

        Assert.Equal([2013, 2017], elections.Select(e => e.Year));
        Assert.Equal("Arbeiderpartiet 600, Høyre 400", Votes(elections[0]));
        Assert.Equal("Arbeiderpartiet 500, Høyre 500", Votes(elections[1]));
    }

    [Theory]
    [InlineData("{\"a\": [1, 2", "this is no JSON")]
    [InlineData("[1, 2, 3]", "the JSON has no records")]
    [InlineData("{}", "the JSON has no records")]
    [InlineData("\"text\"", "the JSON has no records")]
    [InlineData("[{\"name\": \"x\", \"height\": 3}]", "no column of")]
    public void Load_JsonWithoutResults_SaysSoInOneLine(string json, string problem)
    {
        var path = Path.Combine(Folder, "a.json");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(json));
        var error = Assert.Throws<DocumentException>(() => ElectionArchive.Load(path));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
