namespace ElectionAnalysis.Tests;

/// <summary>Rows below the last district that are none of it, where a district stands on the first row of its parties only.</summary>
public class RowsBelowDistrictsTests
{
    private const string Rows = "\nNorth,A,500\n,B,400\n,C,300\nSouth,A,600\n,B,500\n,C,200";

    [Theory]
    [InlineData("District,Party,Votes", "\n,A,1100\n,B,900\n,C,500")]
    [InlineData("Wahlkreis,Partei,Stimmen", "\n,C,500\n,A,1100\n,B,900")]
    [InlineData("Circonscription,Liste,Voix", "\n,Total,2500")]
    [InlineData("Distrito,Partido,Votos", "\n,A,1100\n,B,900\n,C,500\n,Total,2500")]
    [InlineData("Okręg,Komitet,Głosy", "\n,Ogółem,2500")]
    [InlineData("Округ,Партия,Голоса", "\n,Итого,2500")]
    [InlineData("Valkrets,Parti,Röster", "\n,Summa,2500")]
    [InlineData("選挙区,政党,得票数", "\n,合計,2500")]
    [InlineData("Kommune,Parti,Stemmer", "\n,B,900\n,A,1100\n,C,500")]
    public void From_SumsBelowTheLastDistrict_AreNotItsRows(string header, string below)
    {
        var election = Read(header + Rows + below);

        Assert.Equal([("A", 1100L), ("B", 900L), ("C", 500L)], election.Parties.Select(p => (p.Party.Value, p.Votes!.Value)));
        Assert.Equal(6, election.Districts.Count);
        Assert.Equal([600, 500, 200], election.Districts.Where(d => d.District == "South").Select(d => d.Votes!.Value));
        Assert.Equal(below.Contains("2500", StringComparison.Ordinal) ? 2500 : null, election.Rounds[0].Valid?.Value);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void From_VotersAbroadBelowTheLastDistrict_CountForThePartiesAndForNoDistrict()
    {
        var election = Read("District,Party,Votes" + Rows + "\n,A,50\n,B,31");

        Assert.Equal([1150, 931, 500], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal([600, 500, 200], election.Districts.Where(d => d.District == "South").Select(d => d.Votes!.Value));
        Assert.Contains(election.Problems, p => p.Kind == "below_districts" && p.Source.Line == 8);
    }

    [Theory]
    [InlineData("Circonscription,Liste,Voix,Sièges", "Étranger", "Total")]
    [InlineData("District,Party,Votes,Seats", "Abroad", "Total")]
    [InlineData("Wahlkreis,Partei,Stimmen,Sitze", "Ausland", "Insgesamt")]
    public void From_ANameAboveTheRowsBelow_IsTheirDistrictAndTheTotalStays(string header, string abroad, string total)
    {
        var election = Read($"{header}\nNorth,A,500,3\n,B,400,2\nSouth,A,600,4\n,B,500,2\n,{abroad},,\n,A,50,0\n,B,30,0\n,{total},2080,11");

        Assert.Equal([50, 30], election.Districts.Where(d => d.District == abroad).Select(d => d.Votes!.Value));
        Assert.Equal([1150, 930], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal((2080, 11), (election.Rounds[0].Valid!.Value, election.HouseSeats!.Value));
    }

    [Theory]
    [InlineData("District,Party,Votes" + Rows + "\n,D,50\n,E,31", 5)]
    [InlineData("District,Party,Votes\nNorth,A,500\n,A,400\n,C,300\nSouth,A,600\n,B,500\n,A,50\n,B,70", 2)]
    public void From_OtherPartiesOfTheLastDistrict_AreItsRows(string csv, int south)
    {
        var election = Read(csv);

        Assert.Equal(south, election.Districts.Count(d => d.District == "South"));
        Assert.DoesNotContain(election.Problems, p => p.Kind == "below_districts");
    }

    [Fact]
    public void From_TotalsOfEachDistrictAndOfAll_CountOnce()
    {
        var election = Read("District,Party,Votes\nNorth,A,500\n,B,400\n,C,300\n,Total,1200\nSouth,A,600\n,B,500\n,C,200\n,Total,1300\n,Total,2500");

        Assert.Equal([1100, 900, 500], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal(2500, election.Rounds[0].Valid!.Value);
    }

    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single();
}
