namespace ElectionAnalysis.Tests;

/// <summary>Elections below each other that only a column of days, or of texts with years, tells apart, whatever it is called.</summary>
public sealed class TableYearsInTextsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<Election> Load(string text)
    {
        var path = Path.Combine(folder, "a.csv");
        File.WriteAllText(path, text);
        return ElectionArchive.Load(path).Records;
    }

    private static string Votes(IEnumerable<Election> elections) => string.Join(" | ", elections.Select(e =>
        FormattableString.Invariant($"{e.Year}: ") + string.Join(", ", e.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")))));

    // Danish with dashes, Italian with slashes and two elections in one year, a program's midnight, Hungarian words.
    [Theory]
    [InlineData("Parti;Valg;Stemmetal\nA;03-04-1901;100\nB;03-04-1901;50\nA;16-06-1903;80\nB;16-06-1903;90\n", "1901: A 100, B 50 | 1903: A 80, B 90")]
    [InlineData("Lista;Tornata;Voti\nA;04/05/1924;100\nB;04/05/1924;50\nA;17/12/1924;80\nB;17/12/1924;90\n", "1924: A 100, B 50 | 1924: A 80, B 90")]
    [InlineData("partia,kiedy,glosy\nA,2015-10-25 00:00:00,100\nB,2015-10-25 00:00:00,50\nA,2019-10-13 00:00:00,80\nB,2019-10-13 00:00:00,90\n", "2015: A 100, B 50 | 2019: A 80, B 90")]
    [InlineData("Párt;Mikor;Szavazatok\nA;2018. április 8.;100\nB;2018. április 8.;50\nA;2022. április 3.;80\nB;2022. április 3.;90\n", "2018: A 100, B 50 | 2022: A 80, B 90")]
    [InlineData("Party,Assembly,Votes\nA,Lok Sabha 2014,100\nB,Lok Sabha 2014,50\nA,Lok Sabha 2019,80\nB,Lok Sabha 2019,90\n", "2014: A 100, B 50 | 2019: A 80, B 90")]
    [InlineData("Party,Held,Votes\nA,Snap election 2014,100\nB,Snap election 2014,50\nA,2019 Bundestagswahl,80\nB,2019 Bundestagswahl,90\n", "2014: A 100, B 50 | 2019: A 80, B 90")]
    public void Load_ATextOfDaysOrYearsThatTellsTheRowsOfAPartyApart_IsOfElections(string csv, string votes) =>
        Assert.Equal(votes, Votes(Load(csv)));

    [Fact]
    public void Load_DaysWithDashesOfWhichOneSaysThatTheDayStandsFirst_AreThose() => Assert.Equal(new DateOnly(1901, 4, 3),
        Load("Parti;Valg;Stemmetal\nA;03-04-1901;100\nB;03-04-1901;50\nA;16-06-1903;80\nB;16-06-1903;90\n")[0].Rounds[0].Date?.Value);

    [Fact]
    public void Load_PartiesBesideTextsWithAYear_AreThoseOfAnElectionEach() =>
        Assert.Equal("2016: PSOE 542, PP 790, Podemos 500 | 2019: PSOE 748, PP 435, Podemos 373", Votes(Load(
            "Convocatoria;Censo;Votantes;Nulos;PSOE;PP;Podemos\nJunio 2016;3400;2400;20;542;790;500\nAbril 2019;3500;2600;30;748;435;373\n")));

    // When a district was counted, when a candidate was born, and numbers like years are no elections.
    [Theory]
    [InlineData("Name,Candidate,Votes\nNo 1901,Ann,100\nNo 1901,Bob,50\nNo 1902,Ann,80\nNo 1902,Bob,90\n", ": Ann 180, Bob 140")]
    [InlineData("Location,Candidate,Votes\n1905 Oak Street,Ann,120\n1905 Oak Street,Bob,130\n1999 Elm Street,Ann,150\n1999 Elm Street,Bob,90\n", ": Ann 270, Bob 220")]
    [InlineData("Lokal;Lista;Glosy\nLokal 1901;A;10\nLokal 1901;B;5\nLokal 1902;A;8\nLokal 1902;B;9\nLokal 1903;A;1\nLokal 1903;B;1\nLokal 1904;A;1\nLokal 1904;B;1\n", ": A 20, B 16")]
    [InlineData("district,party,votes,counted\nN,A,100,2019-05-26\nN,B,50,2019-05-26\nS,A,80,2019-05-27\nS,B,90,2019-05-27\n", ": A 180, B 140")]
    [InlineData("party,born,votes\nA,1950-01-02,100\nB,1961-03-04,50\nC,1972-05-06,80\nD,1983-07-08,90\n", ": A 100, B 50, C 80, D 90")]
    public void Load_DaysOfSomethingElse_DoNotPartTheElection(string csv, string votes) => Assert.Equal(votes, Votes(Load(csv)));

    [Fact]
    public void Load_SharesThatMakeAHundredOfTheVotes_SayThatTheseAreAllValidOnes()
    {
        Assert.Equal(1000, Load("Partij;Stemmen;Percentage\nA;600;60,0\nB;333;33,3\nC;67;6,7\n")[0].Rounds[0].Valid?.Value);
        Assert.Null(Load("Partij;Stemmen;Percentage\nA;600;58,8\nB;333;32,6\nC;67;6,6\n")[0].Rounds[0].Valid);
    }
}
