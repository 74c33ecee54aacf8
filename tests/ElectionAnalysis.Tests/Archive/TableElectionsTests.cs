namespace ElectionAnalysis.Tests;

/// <summary>Somebody's table of results is an archive of elections, read and checked like documents.</summary>
public class TableElectionsTests
{
    private static Table Csv(string text) => Table.ReadCsv(new StringReader(text));

    private static string Parties(Election election) => string.Join("; ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Seats?.Value} {p.Votes?.Value} {p.VoteShare?.Value}")));

    [Fact]
    public void From_UsualNames_MakesAnElectionOfEachCountryAndDay()
    {
        var archive = ElectionArchive.From(Csv("""
            country,election_date,party,votes,vote_share,seats,seats_total
            Utopia,2016-05-01,Alpha,600,60,6,10
            Utopia,2016-05-01,Beta,400,40,4,10
            Utopia,2020-05-03,Alpha,450,45.0,5,10
            Utopia,2020-05-03,Beta,550,55.0,5,10
            Arcadia,2019-01-06,Gamma,,,7,7
            """), name: "results.csv");

        Assert.Equal(["Utopia 2016", "Utopia 2020", "Arcadia 2019"], archive.Records.Select(e => e.ShortName));
        Assert.Equal("Alpha 5 450 0.45; Beta 5 550 0.55", Parties(archive.Records[1]));
        Assert.Equal("results.csv:5", archive.Records[1].Parties[1].Votes!.Source.Place);
        Assert.Equal(10, archive.Records[0].HouseSeats!.Value);
        Assert.Contains(archive.Records[2].Findings, f => f is { Check: "seats_sum", Verdict: Verdict.Agrees });
    }

    [Fact]
    public void From_NamedColumns_TakesThem()
    {
        var archive = ElectionArchive.From(Csv("Wahl;Partei;Zweitstimmen;Sitze;Erststimmen\nA;Rot;1.000;3;1.900\nA;Grün;1.002.500;7;2.600"),
            new() { Election = "Wahl", Votes = "Erststimmen" });

        Assert.Equal("Rot 3 1900 ; Grün 7 2600 ", Parties(archive.Records.Single()));
    }

    [Theory]
    [InlineData("party,share,seats\nA,0.601,6\nB,0.399,4", 0.601, 0.0005)]
    [InlineData("party,share,seats\nA,60.1,6\nB,39.9,4", 0.601, 0.0005)]
    [InlineData("party,share,seats\nA,60.15,6\nB,39.85,4", 0.6015, 0.00005)]
    [InlineData("party,percent,seats\nA,60.1%,6\nB,39.9%,4", 0.601, 0.0005)]
    public void From_Shares_AreTakenAsTheyWereRounded(string csv, double share, double tolerance)
    {
        var party = ElectionArchive.From(Csv(csv)).Records.Single().Parties[0];

        Assert.Equal(share, party.VoteShare!.Value, 12);
        Assert.Equal(tolerance, party.VoteShareTolerance, 12);
    }

    [Fact]
    public void From_Districts_AddsThemUpAndLeavesTheirTotalOut()
    {
        var election = ElectionArchive.From(Csv("""
            year,constituency,party,votes,seats
            2020,North,A,100,1
            2020,North,B,50,0
            2020,South,A,70,0
            2020,South,B,80,1
            2020,All,A,170,1
            2020,All,B,130,1
            """)).Records.Single();

        Assert.Equal("A 1 170 ; B 1 130 ", Parties(election));
        Assert.Contains(election.Problems, p => p.Kind == "total_district");
    }

    [Fact]
    public void From_SeveralRowsOfAParty_SaysThatDistrictsWantAName() =>
        Assert.Contains(ElectionArchive.From(Csv("year,ward,party,votes\n2020,N,A,100\n2020,S,A,70\n2020,N,B,5")).Records.Single().Problems,
            p => p.Kind == "repeated_party" && p.Message.Contains("District = ", StringComparison.Ordinal));

    [Fact]
    public void From_NoParties_SaysWhatToName() =>
        Assert.Contains("columns: new() { Party = ",
            Assert.Throws<TableException>(() => ElectionArchive.From(Csv("a,b\n1,2"))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ColumnThatARowKeepsFromBeingNumbers_NamesTheRow() =>
        Assert.Contains("row 2 says 'n/a'",
            Assert.Throws<TableException>(() => ElectionArchive.From(Csv("party,votes\nA,100\nB,n/a"))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ColumnThatIsNotThere_SaysSo() =>
        Assert.Contains("There is no column 'Partie'", Assert.Throws<TableException>(() =>
            ElectionArchive.From(Csv("party,votes\nA,100\nB,5"), new() { Party = "Partie" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Series_OfAChange_ComparesWithTheElectionBefore()
    {
        var archive = ElectionArchive.From(Csv("""
            country,year,party,seats
            Utopia,2020,Alpha,30
            Utopia,2020,Beta,70
            Utopia,2016,Alpha,60
            Utopia,2016,Beta,40
            Arcadia,2018,Gamma,5
            """));

        var series = archive.Series(Swing.Pedersen);

        Assert.Equal(["Arcadia 2018", "Utopia 2016", "Utopia 2020"], series.Select(r => r.Text("election")));
        Assert.Equal([null, null, 0.3], series.Select(r => r.Number("pedersen") is { } v ? Math.Round(v, 12) : (double?)null));
        Assert.Equal([null, null, "Utopia 2016"], series.Select(r => r.Text("since")));
        Assert.All(series.Take(2), r => Assert.NotNull(r.Text("undefined")));
    }

    [Fact]
    public void OverTime_OfSevenCountries_RepeatsNoColourAndNamesThem()
    {
        var csv = "country,year,party,seats\n" + string.Join('\n', Enumerable.Range(1, 7).SelectMany(c =>
            new[] { $"C{c},2016,A,{c}", $"C{c},2016,B,9", $"C{c},2020,A,9", $"C{c},2020,B,{c}" }));
        var archive = ElectionArchive.From(Csv(csv));
        var all = Charts.OverTime(archive, Fragmentation.LaaksoTaagepera);
        var three = Charts.OverTime(archive, Fragmentation.LaaksoTaagepera, ["C1", "C2", "C7"]);

        Assert.Equal(7, all.Data.Count);
        Assert.Contains("7 countries", all.Caption, StringComparison.Ordinal);
        Assert.Equal(3, three.Layout.Annotations!.Count);
        Assert.Equal(3, three.Data.OfType<Plotly.ScatterTrace>().Where(t => t.Name is not null).Select(t => t.Line!.Color).Distinct()
            .Count());
    }

    [RealDataFact]
    public void ParlGov_AllElections_AddUpToTheirHouses()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "parlgov_view_election.csv"));

        Assert.Equal(919, archive.Records.Count);
        Assert.Equal(7_808, archive.Parties.RowCount);
        Assert.DoesNotContain(archive.Records.SelectMany(e => e.Findings), f => f is { Check: "seats_sum", Verdict: Verdict.Disagrees });
        Assert.Equal(0.0782, archive.Series(Disproportionality.Gallagher)
            .Single(r => r.Text("election") == "Germany 2013-09-22 (parliament)").Number("gallagher")!.Value, 4);
    }
}
