namespace ElectionAnalysis.Tests;

/// <summary>Files whose rows, names and numbers say what they are: types of rows, languages, shares, members of JSON.</summary>
public sealed class OfficialFilesTypesTests : TableFileCase
{
    // A coalition counts what its parties count, and a few votes for it alone.
    [Theory]
    [InlineData("type,name,votes\ncoalition,Left,1000\nparty,Red,600\nparty,Rose,390\ncoalition,Right,800\nparty,Blue,800\ntotal,total,1900\n", "Red 600, Rose 390, Blue 800", "Left, Left, Right")]
    [InlineData("tipo_eleccion;nombre;votos\ncoalicion;Izquierda;1000\npartido;Rojo;600\npartido;Rosa;390\ntotal;total;1900\n", "Rojo 600, Rosa 390", "Izquierda, Izquierda")]
    [InlineData("type;partia;glosy\nkoalicja;Lewica;1000\npartia;Róża;600\npartia;Mak;390\nrazem;razem;1900\n", "Róża 600, Mak 390", "Lewica, Lewica")]
    public void Load_RowsOfCoalitionsAboveTheirParties_AreTheirAlliancesAndCountOnce(string csv, string votes, string alliances)
    {
        var election = Load(csv);

        Assert.Equal(votes, Votes(election));
        Assert.Equal(alliances, string.Join(", ", election.Parties.Select(p => p.Alliance?.Value)));
        Assert.Equal(1900, election.Rounds[0].Valid?.Value);
    }

    [Fact]
    public void Load_AnAllianceThatStandsBesideParties_IsOneOfThem() =>
        Assert.Equal("Red 600, Front 300, Blue 800", Votes(Load("type,name,votes\nparty,Red,600\nalliance,Front,300\nparty,Blue,800\n")));

    // Whatever counts are called of which a column has the percentages; other counts stay unread.
    [Theory]
    [InlineData("candidate,percent_voters,number_voters\nA,54.70,5470\nB,30.1,3010\nC,13.20,1320\n")]
    [InlineData("kandidat;prozent;personen\nA;54,7;5470\nB;30,1;3010\nC;13,2;1320\n")]
    [InlineData("candidato,porcentaje,actas,cantidad\nA,54.7,31,5470\nB,30.1,32,3010\nC,13.2,33,1320\n")]
    public void Load_CountsOfWhichAColumnHasThePercentages_AreVotes(string csv) => Assert.Equal("A 5470, B 3010, C 1320", Votes(Load(csv)));

    [Fact]
    public void Load_CountsOfWhichNoColumnHasThePercentages_AreNoVotes() =>
        Assert.Equal("A , B , C ", Votes(Load("candidate,percent,offices\nA,54.7,20\nB,30.1,31\nC,13.2,7\n")));

    // Names in several languages are those in English; a language behind a usual name takes nothing from it.
    [Theory]
    [InlineData("name_hy,name_en,votes\nԱ,Red,600\nԲ,Blue,800\n", "Red 600, Blue 800")]
    [InlineData("party_name_kr,votenum\n가,600\n나,800\n", "가 600, 나 800")]
    [InlineData("candidate_type,partei_de,stimmen\nliste,Rot,600\nliste,Blau,800\n", "Rot 600, Blau 800")]
    public void Load_NamesWithTheirLanguage_AreNames(string csv, string votes) => Assert.Equal(votes, Votes(Load(csv)));

    [Fact]
    public void Load_AThresholdInVotes_IsNoShare() => Assert.Null(Load("Party;Votes;5%-threshold\nA;60000;7000\nB;80000;7000\n").Parties[0].VoteShare);

    // A file of one election whose parties are members of an object.
    [Theory]
    [InlineData("""{"votes": {"Red": 600, "Blue": 800}, "agreements": {"Red": "Blue"}, "threshold": 3.25}""", "Red 600, Blue 800")]
    [InlineData("""[{"Kreis": "Nord", "Stimmen": {"Rot": 200, "Blau": 300}}, {"Kreis": "Süd", "Stimmen": {"Rot": 400, "Blau": 500}}]""", "Rot 600, Blau 800")]
    [InlineData("""{"states": [{"name": "Abia", "registered": 2000, "results": {"Red": 200, "Blue": 300}}, {"name": "Yobe", "registered": 900, "results": {"Red": 400, "Blue": 500}}]}""", "Red 600, Blue 800")]
    [InlineData("""{"votos": {"Rojo": "600", "Azul": "800"}, "escaños": {"Rojo": 3, "Azul": 5}}""", "Rojo 600, Azul 800")]
    public void Load_ResultsInJsonUnderTheNamesOfParties_AreTheirs(string json, string votes) =>
        Assert.Equal(votes, Votes(Load(json, "a.json")));

    [Fact]
    public void Load_NumbersInJsonUnderYears_AreNoParties() => Assert.DoesNotContain("2019", Votes(Load(
        """[{"party": "Red", "votes": {"2019": 600, "2023": 700}}, {"party": "Blue", "votes": {"2019": 800, "2023": 900}}]""", "a.json")),
        StringComparison.Ordinal);

    // A counting program's page: tables within tables, of which one has the results.
    [Theory]
    [InlineData("Precinct", "Total")]
    [InlineData("Gemeinde", "Summe")]
    [InlineData("Sezione", "Totale")]
    public void Load_APageWhoseOnlyTableOfResultsStandsInOthers_IsRead(string place, string total)
    {
        var election = Load($"""
            <html><head><title>Results</title></head><body><table><tr><td>
            <table><tr><th>&nbsp;</th><th>{place}</th><th>Ann / Bob</th><th>Cy / Di</th><th>Ed / Flo</th><th>Gil / Hal</th><th>{total}</th></tr>
            <tr><td></td><td>North</td><td>1,100</td><td>20</td><td>5</td><td>7</td><td>1,132</td></tr>
            <tr><td></td><td>South</td><td>200</td><td>40</td><td>5</td><td>8</td><td>253</td></tr>
            <tr><td></td><td>{total}</td><td>1,300</td><td>60</td><td>10</td><td>15</td><td>1,385</td></tr></table>
            </td></tr><tr><td>Print this page</td></tr></table></body></html>
            """, "a.html");

        Assert.Equal("Ann / Bob 1300, Cy / Di 60, Ed / Flo 10, Gil / Hal 15", Votes(election));
        Assert.Equal(1385, election.Rounds[0].Valid?.Value);
    }

    [Fact]
    public void Load_APageInOneLine_HasTheTotalsOfAllItsRows() => Assert.Equal(1385, Load(
        "<html><head><title>Results</title></head><body><table><tr><th>Precinct</th><th>A</th><th>B</th><th>C</th><th>D</th><th>Total</th></tr>"
        + "<tr><td>North</td><td>1100</td><td>20</td><td>5</td><td>7</td><td>1132</td></tr>"
        + "<tr><td>South</td><td>200</td><td>40</td><td>5</td><td>8</td><td>253</td></tr></table></body></html>", "a.html").Rounds[0].Valid?.Value);

    // A party of half the votes is no sum of the others, where the shares make a hundred with it.
    [Theory]
    [InlineData("Puolue;Äänet;Osuus\nA;1000;50,0\nB;600;30,0\nC;400;20,0\n", "A 1000, B 600, C 400")]
    [InlineData("Party,Votes,Share\nAll left,1001,50.1\nB,601,30.1\nC,400,20.0\nD,999,49.9\n", "B 601, C 400, D 999")]
    public void Load_APartyWithTheVotesOfTheNextTwo_IsASumOnlyWhereTheSharesMakeMoreThanAHundred(string csv, string votes) =>
        Assert.Equal(votes, Votes(Load(csv)));

    [Fact]
    public void Load_AWordInCapitalsThatOutnumbersAllParties_IsSaidToBeNone() => Assert.Contains("'YAZILI' is more than the other columns",
        Assert.Throws<DocumentException>(() => Load("IL,YAZILI,AKP,CHP,MHP\nAdana,1000,300,200,100\nBolu,500,200,50,100\n")).Message,
        StringComparison.Ordinal);

    // Two of three places have a register: their voters are not those of all. Votes by mail have none.
    [Theory]
    [InlineData("Province,Eligible voters,Red,Blue\nA,1000,300,500\nB,,400,300\nC,900,200,100\n", null)]
    [InlineData("Gemeinde;Wahlberechtigte;Rot;Blau\nA;1000;300;500\nB;900;400;300\nBriefwahl;;200;100\n", 1900)]
    public void Load_VotersOfSomePlaces_AreNoneOfAll(string csv, int? registered) =>
        Assert.Equal(registered, Load(csv).Rounds[0].Registered?.Value);

    [Fact]
    public void Load_SharesWithoutVotesOfOneDistrict_SayThatTheSumsLackThem() => Assert.Contains("'Oslo', have a share and no votes",
        Load("Municipality\tParty\tPercentage\tVotes\nBergen\tH\t60\t600\nBergen\tAp\t40\t400\nOslo\tH\t55\t\nOslo\tAp\t45\t\n", "a.tsv")
            .Document.Problems.Single(p => p.Kind == "votes_of_some").Message, StringComparison.Ordinal);

    // A title with its year needs no day, and is none.
    [Fact]
    public void Load_ATitleWithADayInIt_IsTheTitle() => Assert.Equal("National Assembly, 6 May 2012", Load(
        """{"election": "National Assembly, 6 May 2012", "date": "2012-05-06", "parties": [{"party": "A", "votes": 10}, {"party": "B", "votes": 20}]}""",
        "a.json").Title);
}
