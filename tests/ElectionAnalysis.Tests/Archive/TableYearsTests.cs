namespace ElectionAnalysis.Tests;

/// <summary>Elections of several years in one file that names no country.</summary>
public class TableYearsTests
{
    private const string Rows = "\nA,600,6,500,5\nB,400,4,501,6";

    [Theory]
    [InlineData("Party,Votes 2018,Seats 2018,Votes 2022,Seats 2022", "landtag.csv", "landtag 2018", "landtag 2022")]
    [InlineData("Partei,2018 Stimmen,2018 Sitze,2022 Stimmen,2022 Sitze", "landtag.csv", "landtag 2018", "landtag 2022")]
    [InlineData("Parti,Voix (2018),Sièges (2018),Voix (2022),Sièges (2022)", "région_2018_2022.csv", "région 2018", "région 2022")]
    [InlineData(",2018,,2022,\nParty,Votes,Seats,Votes,Seats", "b.xlsx[Testland]", "Testland 2018", "Testland 2022")]
    [InlineData("Assembly of Testland 2018 and 2022,,,,\n,2018,,2022,\nParty,Votes,Seats,Votes,Seats", "x.csv", "Assembly of Testland 2018",
        "Assembly of Testland 2022")]
    [InlineData("Wybory (2018–2022),,,,\n,2018,,2022,\nPartia,Głosy,Mandaty,Głosy,Mandaty", "x.csv", "Wybory 2018", "Wybory 2022")]
    [InlineData("Party,Votes 2018,Seats 2018,Votes 2022,Seats 2022", "table", "2018", "2022")]
    public void Of_TwoYearsBesideEachOther_AreCalledAfterTheFileAndLinked(string header, string name, string before, string after)
    {
        var archive = Of(header + Rows, name);

        Assert.Equal([before, after], archive.Records.OrderBy(e => e.Year).Select(e => e.Title));
        var link = archive.Links.Of(archive.Records.Single(e => e.Year == 2022));
        Assert.Equal(before, link.Before?.Title);
        Assert.Contains("with the same parties", link.Because, StringComparison.Ordinal);
        var series = archive.Series(Swing.Pedersen, MeasureScale.Seats);
        Assert.Equal(((6 / 10.0 - 5 / 11.0) + (6 / 11.0 - 4 / 10.0)) / 2, series.Last().Number("pedersen")!.Value, 12);
    }

    [Fact]
    public void Of_AChangeOfTurnout_IsOfTheTwoYears()
    {
        var archive = Of("Year,Party,Votes,Registered,Cast\n2018,A,60,200,100\n2018,B,40,200,100\n2022,A,50,200,120\n2022,B,70,200,120", "x.csv");

        Assert.Equal(0.1, archive.Series(Turnout.ChangePoints).Last().Number("turnout_change_points")!.Value, 12);
    }

    [Theory]
    [InlineData("Year,Party,Votes\n2018,A,60\n2018,B,40\n2022,X,50\n2022,Y,70", "other parties")]
    [InlineData("office,year,party,votes\nMayor,2018,A,60\nMayor,2018,B,40\nSheriff,2022,A,50\nSheriff,2022,B,70", "names no country")]
    public void Of_OtherPartiesOrContests_AreNotLinked(string csv, string because)
    {
        var archive = Of(csv, "x.csv");

        var link = archive.Links.Of(archive.Records[^1]);
        Assert.Null(link.Before);
        Assert.Contains(because, link.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ElectionsOfSeveralFiles_AreNotLinkedWithoutACountry()
    {
        var archive = ElectionArchive.Of([.. Of("Year,Party,Votes\n2018,A,60\n2018,B,40", "x.csv").Records,
            .. Of("Year,Party,Votes\n2022,A,50\n2022,B,70", "y.csv").Records]);

        Assert.All(archive.Links, l => Assert.Null(l.Before));
    }

    [Theory]
    [InlineData("Party,Votes 2018,Seats 2018,Votes 2022,Seats 2022,+/-")]
    [InlineData("Partei,Stimmen 2018,Sitze 2018,Stimmen 2022,Sitze 2022,Veränderung Sitze")]
    [InlineData("Party,Votes 2018,Seats 2018,Votes 2022,Seats 2022,Seat change")]
    [InlineData("Parti,Röster 2018,Mandat 2018,Röster 2022,Mandat 2022,Förändring mandat")]
    public void Of_AChangeBesideBothYears_IsOfTheLaterOneAndChecked(string header)
    {
        var archive = Of(header + "\nA,600,6,500,5,-1\nB,400,4,501,6,+3", "x.csv");

        Assert.Equal([-1, 3], archive.Records.Single(e => e.Year == 2022).Parties.Select(p => p.SeatChangeStated!.Value));
        Assert.All(archive.Records.Single(e => e.Year == 2018).Parties, p => Assert.Null(p.SeatChangeStated));
        var wrong = archive.Links.SelectMany(l => l.Findings).Where(f => f.Verdict == Verdict.Disagrees).ToList();
        Assert.Contains(wrong, f => f.Message.StartsWith("B ", StringComparison.Ordinal)
            || f.Message.StartsWith("B:", StringComparison.Ordinal));
        Assert.DoesNotContain(wrong, f => f.Message.StartsWith('A'));
    }

    [Fact]
    public void Of_AChangeWithItsPlusReadAsANumber_KeepsIt() => Assert.Equal([-1, 3, 0],
        Of("Party,Votes,Seats,Seat change\nA,600,6,-1\nB,400,4,+3\nC,100,1,0", "x.csv").Records[0].Parties.Select(p => p.SeatChangeStated!.Value));

    [Fact]
    public void Of_AChangeForEachYear_IsOfItsYear()
    {
        var records = Of("Party,Seats 2018,Votes 2018,Change of seats 2018,Seats 2022,Votes 2022,Change of seats 2022\nA,6,600,+1,5,500,-1\nB,4,400,-1,5,500,+1", "x.csv").Records;

        Assert.Equal([("A", -1), ("B", 1)],
            records.Single(e => e.Year == 2022).Parties.Select(p => (p.Party.Value, p.SeatChangeStated!.Value)));
    }

    private static ElectionArchive Of(string csv, string name) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv)), name: name);
}
