namespace ElectionAnalysis.Tests;

/// <summary>Counts by preferences below each other: the votes are those of the first, and who is elected counts once.</summary>
public sealed class PreferenceCountsTests : TableFileCase
{
    // Two counts, the result repeated in each, a fate that changes, a ward with one count only.
    [Theory]
    [InlineData("Constituency,Surname,First Name,Party,Count,Transfers,Total Votes,Status\nTown,Byrne,Ann,Red,1,,900,\nTown,Casey,Bob,Blue,1,,800,\nTown,Daly,Cy,Green,1,,200,\nTown,Byrne,Ann,Red,2,110,1010,Elected\nTown,Casey,Bob,Blue,2,90,890,\nTown,Daly,Cy,Green,2,-200,0,Excluded\n", "Red 900, Blue 800, Green 200", "1, 0, 0")]
    [InlineData("Constituency,Candidate,Result,Party,Count Number,Transfers,Votes,Total Votes\nTown,Ann,Elected,Red,1,0,1000,1000\nTown,Bob,Elected,Blue,1,0,900,900\nTown,Cy,,Green,1,0,600,600\nTown,Ann,Elected,Red,2,-50,0,950\nTown,Bob,Elected,Blue,2,40,0,940\nTown,Cy,,Green,2,10,0,610\n", "Red 1000, Blue 900, Green 600", "1, 1, 0")]
    [InlineData("Ward,Candidate,Party,Stage,Transfer,Votes,Status\nA,Ann,Red,1,,500,Elected\nA,Bob,Blue,1,,300,Continuing\nA,Cy,Green,1,,100,Continuing\nA,Ann,Red,2,-50,450,Elected\nA,Bob,Blue,2,40,340,Continuing\nA,Cy,Green,2,5,105,Excluded\nA,Bob,Blue,3,60,400,Elected\n", "Red 500, Blue 300, Green 100", "1, 1, 0")]
    [InlineData("Ward,Candidate,Party,Count,Transfers,Votes,Result\nA,Ann,Red,1,,500,\nA,Bob,Blue,1,,400,\nA,Ann,Red,2,100,600,Elected\nA,Bob,Blue,2,150,550,\nB,Dan,Red,1,,700,\nB,Eve,Blue,1,,800,Elected\nB,Flo,Green,1,,90,\n", "Red 1200, Blue 1200, Green 90", "1, 1, 0")]
    public void Load_ARowForEveryCount_HasTheVotesOfTheFirst(string csv, string votes, string seats)
    {
        var election = Load(csv);
        Assert.Equal((votes, seats), (Votes(election), string.Join(", ", election.Parties.Select(p => p.Seats?.Value ?? 0))));
        Assert.Null(election.Rounds[0].Valid);
        Assert.Contains(election.Document.Problems, p => p.Message.EndsWith("numbers the counts by preferences; the votes are those of the first.", StringComparison.Ordinal));
    }

    // Two numbers without transfers may be of anything, and a count of one alone has nothing behind it.
    [Theory]
    [InlineData("Ward,Candidate,Party,Stage,Votes\nA,Ann,Red,1,500\nA,Bob,Blue,1,400\nA,Ann,Red,2,520\nA,Bob,Blue,2,480\n")]
    [InlineData("Ward,Candidate,Party,Count,Transfers,Votes\nA,Ann,Red,1,0,500\nA,Bob,Blue,1,0,400\nB,Dan,Red,1,0,520\nB,Eve,Blue,1,0,480\n")]
    public void Load_NumbersWithoutTransfers_AreNoCounts(string csv) => Assert.DoesNotContain(
        Load(csv).Document.Problems, p => p.Message.Contains("counts by preferences", StringComparison.Ordinal));
}
