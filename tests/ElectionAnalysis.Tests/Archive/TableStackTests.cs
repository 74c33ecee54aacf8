using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Files with several tables below each other, and in encodings that nobody wrote down.</summary>
public sealed class TableStackTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("stack").FullName, "own.csv");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    private Election Read(string text, Encoding? encoding = null)
    {
        File.WriteAllText(file, text, encoding ?? Encoding.UTF8);
        return ElectionArchive.Load(file).Records.Single();
    }

    [Fact]
    public void Load_ATableForEachDistrict_AreOneElection()
    {
        var election = Read("""
            Election of 2020

            Unit I
            Registered:;3000
            Votes cast:;1505
            List;Votes;Seats
            Alpha;900;3
            Beta;600;2

            Unit II
            Registered:;2000
            Votes cast:;1010
            List;Votes;Seats
            Alpha;400;1
            Beta;600;3
            """);

        Assert.Equal([("Alpha", 1300, 4), ("Beta", 1200, 5)], election.Parties.Select(p => (p.Party.Value, p.Votes!.Value, p.Seats!.Value)));
        Assert.Equal(["Unit I", "Unit II"], election.Districts.Select(d => d.District).Distinct());
        Assert.Equal((5000, 2515), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value));
    }

    [Fact]
    public void Load_ContestsWithOtherCandidates_ReadsTheFirstAndSaysTheOthers()
    {
        var election = Read("""
            PRESIDENT
            Precinct,Registered Voters,Ballots Cast,Harris (DEM),Trump (REP),Oliver (LIB)
            North,1000,600,300,280,20
            South,900,500,200,280,20

            SHERIFF
            Precinct,Registered Voters,Ballots Cast,Stiles (REP),Moss (IND)
            North,1000,600,350,220
            South,900,500,300,180
            """);

        Assert.Equal(1900, election.Rounds[0].Registered!.Value);
        Assert.Equal([500, 560, 40], election.Parties.Select(p => p.Votes!.Value));
        Assert.Contains(election.Findings, f => f.LeftAt == "own.csv:7" && f.Message.StartsWith("Another table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iso-8859-2")]
    [InlineData("windows-1250")]
    public void Load_CentralEuropeanLetters_AreReadInEitherEncoding(string encoding)
    {
        var election = Read("Županija;Važeći listići;Nevažeći listići;MOŽEMO;Živi zid;Šibenik\nIstarska županija;600;5;300;200;100\nŽupanija II;300;4;100;150;50",
            CodePagesEncodingProvider.Instance.GetEncoding(encoding));

        Assert.Equal(["MOŽEMO", "Živi zid", "Šibenik"], election.Parties.Select(p => p.Party.Value));
        Assert.Equal((900, 9), (election.Rounds[0].Valid!.Value, election.Rounds[0].InvalidStated!.Value));
    }
}
