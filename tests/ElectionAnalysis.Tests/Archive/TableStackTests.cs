using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Files with several tables below each other, and in encodings that nobody wrote down.</summary>
public sealed class TableStackTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("stack").FullName, "own.csv");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    private Election Read(string text, Encoding? encoding = null) => All(text, encoding).Single();

    private IReadOnlyList<Election> All(string text, Encoding? encoding = null)
    {
        File.WriteAllText(file, text, encoding ?? Encoding.UTF8);
        return ElectionArchive.Load(file).Records;
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
    public void Load_ContestsBelowEachOther_AreElectionsOfTheirOwn()
    {
        var elections = All("""
            PRESIDENT
            Precinct,Registered Voters,Ballots Cast,Harris (DEM),Trump (REP),Oliver (LIB)
            North,1000,600,300,280,20
            South,900,500,200,280,20

            SHERIFF
            Precinct,Registered Voters,Ballots Cast,Stiles (REP),Moss (IND)
            North,1000,600,350,220
            South,900,500,300,180
            """);

        Assert.Equal(["PRESIDENT", "SHERIFF"], elections.Select(e => e.Title));
        Assert.Equal([1900, 1900], elections.Select(e => e.Rounds[0].Registered!.Value));
        Assert.Equal([500, 560, 40], elections[0].Parties.Select(p => p.Votes!.Value));
        Assert.Equal([650, 400], elections[1].Parties.Select(p => p.Votes!.Value));
    }

    [Fact]
    public void Load_TablesOfSomethingElseBelow_AreSaid()
    {
        var election = Read("""
            Party,Votes,Seats
            A,600,6
            B,400,4

            Party,Members,Offices
            A,9000,12
            B,8000,10
            """);

        Assert.Equal([600, 400], election.Parties.Select(p => p.Votes!.Value));
        Assert.Contains(election.Findings, f => f.Message.StartsWith("Another table with other columns starts on line 5", StringComparison.Ordinal));
    }

    // Shares in a table of seats are of the seats.
    [Fact]
    public void Load_SeatsBelowVotesOfTheSameParties_AreTheirs()
    {
        var election = Read("""
            Votes by party
            Party,Votes
            Alpha,600
            Beta,300
            Gamma,100

            Seats by party
            Party,Seats,Share
            Beta,3,30.0
            Alpha,7,70.0
            """);

        Assert.Equal([("Alpha", 600, 7), ("Beta", 300, 3), ("Gamma", 100, null)],
            election.Parties.Select(p => (p.Party.Value, p.Votes!.Value, p.Seats?.Value)));
        Assert.All(election.Parties, p => Assert.Null(p.VoteShare));
    }

    [Fact]
    public void Load_TablesOfSeveralYears_AreElections()
    {
        var elections = All("""
            North 2021
            Party,Votes,%
            A,60,60.0
            B,40,40.0

            North 2017
            Party,Votes,%
            A,50,50.0
            B,50,50.0

            South 2021
            Party,Votes,%
            A,30,60.0
            B,20,40.0

            South 2017
            Party,Votes,%
            A,20,40.0
            B,30,60.0
            """);

        Assert.Equal([(2021, 90, 60), (2017, 70, 80)],
            elections.Select(e => (e.Year!.Value, (int)e.Parties[0].Votes!.Value, (int)e.Parties[1].Votes!.Value)));
        Assert.Equal(["North", "South"], elections[0].Districts.Select(d => d.District).Distinct());
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

    [Theory]
    [InlineData("Party,Members,Offices\nA,9000,12\nB,1,2,3\nC,1,2,3\nD,1,2,3")]
    [InlineData("Party,,,Members,,,Offices\nA,,,9000,,,12\nB,,,8000,,,10")]
    public void Load_ALowerTableThatCannotBeRead_IsSaidAndTheFirstIsRead(string lower)
    {
        var election = Read("Party,Votes,Seats\nA,600,6\nB,400,4\n\n" + lower);

        Assert.Equal([600, 400], election.Parties.Select(p => p.Votes!.Value));
        Assert.Contains(election.Findings, f => f.Message.Contains("table that starts on line 5 cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("First round", "Second round")]
    [InlineData("Présidentielle – premier tour", "Présidentielle – second tour")]
    [InlineData("1. Wahlgang", "Stichwahl")]
    public void Load_RoundsBelowEachOther_AreOneElection(string first, string second)
    {
        var election = Read($"{first}\nCandidate,Party,Votes\nAnn,Alpha,400\nBob,Beta,350\nCyd,Gamma,250\n\n"
            + $"{second}\nCandidate,Party,Votes\nAnn,Alpha,560\nBob,Beta,440\n");

        Assert.Equal([400, 350, 250, 560, 440], election.Parties.Select(p => p.Results[0].Votes!.Value)
            .Concat(election.Parties.SelectMany(p => p.Results.Where(r => r.Round == 2)).Select(r => r.Votes!.Value)));
    }
}
