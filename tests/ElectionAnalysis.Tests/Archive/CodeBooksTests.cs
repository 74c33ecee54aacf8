namespace ElectionAnalysis.Tests;

/// <summary>Columns under the names that code books of political science give them.</summary>
public sealed class CodeBooksTests
{
    private static IReadOnlyList<Election> Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static string Parties(Election election) => string.Join(", ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value ?? p.VoteShare?.Value} {p.Seats?.Value}").TrimEnd()));

    // February and October 1974 in one file of constituencies.
    [Fact]
    public void From_MonthsOfOneYear_AreElections()
    {
        var elections = Read("""
            ctr_n,yr,mn,cst_n,pty_n,can,pev1,vv1,pv1,seat
            UK,1974,2,North,Lab,Ann,2000,1501,901,1
            UK,1974,2,North,Con,Bob,2000,1501,600,0
            UK,1974,10,North,Lab,Ann,2010,1403,802,1
            UK,1974,10,North,Con,Bob,2010,1403,601,0
            """);

        Assert.Equal(["UK February 1974", "UK October 1974"], elections.Select(e => e.Title));
        Assert.Equal(["Lab 901 1, Con 600 0", "Lab 802 1, Con 601 0"], elections.Select(Parties));
        Assert.Contains(elections[0].Document.Problems, p => p.Message.Contains("'pv1' is the party's votes", StringComparison.Ordinal));
    }

    // The party's votes stand beside each of its candidates; two with the same votes by chance keep both.
    [Theory]
    [InlineData("ctr_n,yr,cst_n,mag,pty_n,can,vv1,cv1,pv1\nX,2010,North,2,Blue,Ann,1500,500,900\nX,2010,North,2,Blue,Bob,1500,400,900\nX,2010,North,2,Red,Cat,1500,600,600\nX,2010,South,2,Blue,Dan,1000,700,700\nX,2010,South,2,Red,Eve,1000,201,300\nX,2010,South,2,Red,Fay,1000,99,300\n", "Blue 1600, Red 900")]
    [InlineData("District;Party;Candidate;Votes\nA;X;Ann;120\nA;X;Bob;120\nA;Y;Cid;99\n", "X 240, Y 99")]
    public void From_VotesOfAPartyBesideEachCandidate_CountOnce(string csv, string parties) =>
        Assert.Equal(parties, Parties(Read(csv).Single()));

    [Fact]
    public void From_AManifestoArchive_HasNamesDaysAndSeats()
    {
        var elections = Read("""
            country,countryname,edate,date,party,partyname,pervote,absseat,totseats
            11,Ruritania,15/09/2002,200209,11220,Left,12.5,30,100
            11,Ruritania,15/09/2002,200209,11320,Social,87.5,70,100
            11,Ruritania,17/09/2006,200609,11220,Left,22.5,40,100
            11,Ruritania,17/09/2006,200609,11320,Social,77.5,60,100
            """);

        Assert.Equal(["Ruritania 2002-09-15", "Ruritania 2006-09-17"], elections.Select(e => e.Title));
        Assert.Equal("Left 0.125 30, Social 0.875 70", Parties(elections[0]));
        Assert.Equal(100, elections[0].HouseSeats?.Value);
    }

    [Fact]
    public void From_AnArchiveOfParties_HasSharesAndSeats() => Assert.Equal("Left 0.125 30, Social 0.875 70", Parties(Read("""
        v2paenname,country_name,year,v2pavote,v2panumbseat,v2patotalseat
        Left,Ruritania,2002,12.5,30,100
        Social,Ruritania,2002,87.5,70,100
        """).Single()));

    // What no code book says is not guessed.
    [Fact]
    public void From_NamesLikeThoseOfACodeBook_AreLeftAndSaid() => Assert.Contains("'pv_t'", Assert.Single(Read("""
        ctr_n,year,cst_n,pty_n,pv_t,seat_t
        X,2010,North,Blue,900,2
        X,2010,North,Red,600,1
        """).Single().Document.Problems, p => p.Message.StartsWith("Nothing was read", StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Fact]
    public void From_NoRowOfAParty_SaysWhatIsMissing() => Assert.StartsWith("table:3: no row has the name of a party beside its result",
        Assert.Throws<TableException>(() => Read("pv1,Votes\nelected,500\nOthers,\n")).Message, StringComparison.Ordinal);
}
