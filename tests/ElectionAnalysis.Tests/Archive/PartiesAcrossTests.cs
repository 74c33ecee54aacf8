namespace ElectionAnalysis.Tests;

/// <summary>Parties that are nothing but the names of columns, with no total beside them.</summary>
public sealed class PartiesAcrossTests
{
    private static IReadOnlyList<Election> Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static string Votes(Election election) =>
        string.Join(", ", election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")));

    [Theory]
    [InlineData("Constituency,PAP,WP,Others\nAL,4801,7002,0\nBE,6003,3304,105\n", "PAP 10804, WP 10306, Others 105")]
    [InlineData("Region;ODS;ČSSD;ANO\nPraha;180;91;150\nBrno;60;57;90\n", "ODS 240, ČSSD 148, ANO 240")]
    [InlineData("Place,Area code,Stations,ALP,LNP,GRN\nX,101,12,1801,1500,300\nY,102,9,1600,1907,400\n", "ALP 3401, LNP 3407, GRN 700")]
    [InlineData("Kanton;Einwohner;SVP;SP;Grüne\nZug;120000;7000;5003;1001\nUri;36000;3000;2003;402\n", "SVP 10000, SP 7006, Grüne 1403")]
    [InlineData("округ,население,Яблоко,КПРФ\nА,120000,700,503\nБ,36000,300,203\n", "Яблоко 1000, КПРФ 706")]
    [InlineData("県,人口,自民,立憲,維新\n青森,99999,1801,1500,300\n岩手,88888,1604,1907,400\n", "自民 3405, 立憲 3407, 維新 700")]
    [InlineData("Município,Votos brancos,PT,PSDB\nA,12,700,503\nB,22,900,811\n", "PT 1600, PSDB 1314")]
    [InlineData("Votes by parish\n\nBlock,Smith,Jones\nNorth,700,503\nSouth,900,911\n", "Smith 1600, Jones 1414")]
    [InlineData("Block,Smith,Jones,Rejected\nNorth,700,503,12\nSouth,900,911,10\n", "Smith 1600, Jones 1414")]
    public void From_CountsThatHaveTheNamesOfParties_AreTheirVotes(string csv, string votes) =>
        Assert.Equal(votes, Votes(Read(csv).Single()));

    [Fact]
    public void From_SharesOfPartiesByYear_AreThoseOfEachElection()
    {
        var elections = Read("Year,CDU,SPD,FDP,Sonstige\n2017,33.1,30.2,20.4,16.3\n2021,30.1,33.2,22.4,14.3\n");

        Assert.Equal([0.331, 0.301], elections.Select(e => Math.Round(e.Parties[0].VoteShare!.Value, 4)));
        Assert.All(elections, e => Assert.Null(e.Parties[0].Votes));
    }

    // A total of an unknown name; nothing that tells of an election; years; more votes than voters; no count.
    [Theory]
    [InlineData("Region,Doctors,Schools,Cars\nA,120,33,7001\nB,140,35,8002\n", "'Cars' is more than the other columns together in every row, so it may be no party")]
    [InlineData("Block,Smith,Jones\nNorth,700,503\nSouth,900,911\n", "no column of parties")]
    [InlineData("Region,2015,2019\nA,700,503\nB,900,811\n", "no column of parties")]
    [InlineData("Region,Registered,Smith,Jones\nA,1000,700,503\nB,2000,900,811\n", "no column of parties")]
    [InlineData("Region,Smith,Jones\nA,70.5,29.5\nB,60.25,39.75\n", "no column of parties")]
    public void From_CountsThatMayBeOfSomethingElse_AreRefused(string csv, string message) =>
        Assert.Contains(message, Assert.Throws<TableException>(() => Read(csv)).Message, StringComparison.Ordinal);
}
