namespace ElectionAnalysis.Tests;

/// <summary>A word where the votes stand says that nobody else stood: someone won without a vote.</summary>
public sealed class UnopposedTests
{
    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single();

    private static string Parties(Election election) => string.Join(", ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value} {p.Seats?.Value}").TrimEnd()));

    [Theory]
    [InlineData("Constituency,Candidate,Party,Votes\nNorth,Ann,Blue,700\nNorth,Bob,Red,501\nSouth,Cat,Blue,Uncontested\nWest,Dan,Red,912\nWest,Eve,Blue,407\n", "Blue 1107, Red 1413")]
    [InlineData("Bahagian;Calon;Parti;Undi\nUtara;Ali;BN;7003\nUtara;Abu;PAS;5001\nSelatan;Siti;BN;Menang tanpa bertanding\n", "BN 7003, PAS 5001")]
    [InlineData("選挙区,候補者,政党,得票数\n東,甲,あ党,703\n東,乙,い党,501\n西,丙,う党,無投票\n", "あ党 703, い党 501, う党")]
    [InlineData("Ward,Candidate,Party,Votes,%,Elected\nA,Ann,Con,unopposed,,Yes\nB,Bob,Lab,503,62.6,Yes\nB,Cid,Con,301,37.4,No\n", "Con 301 1, Lab 503 1")]
    [InlineData("Wahlkreis;Bewerber;Partei;Stimmen;Gewählt\nA;Ann;X;700;ja\nA;Bob;Y;501;nein\nB;Cid;X;stille Wahl;\n", "X 700 2, Y 501 0")]
    [InlineData("Riding,Party,Candidate,Votes,Result\nA,Liberal,Ann,,Acclaimed\nB,Tory,Bob,503,Elected\nB,Liberal,Cid,301,\n", "Liberal 301 1, Tory 503 1")]
    [InlineData("Constituency,Con,Lab,Lib\nA,700,501,21\nB,Unopposed,,\nC,,Unopposed,\nD,403,811,33\n", "Con 1103, Lab 1312, Lib 54")]
    public void From_AWordInsteadOfVotes_IsAWinnerWithoutAny(string csv, string parties) => Assert.Equal(parties, Parties(Read(csv)));

    [Fact]
    public void From_AWordInsteadOfVotes_IsSaidWithItsLine() =>
        Assert.Contains(Read("Ward,Candidate,Party,Votes\nA,Ann,X,700\nA,Bob,Y,501\nB,Cid,X,No contest\n").Document.Problems,
            p => p.Source.Line == 4 && p.Message.Contains("votes are missing there, not zero", StringComparison.Ordinal));

    [Fact]
    public void From_OtherWordsInsteadOfVotes_AreRefused() => Assert.Contains("'postponed'",
        Assert.Throws<TableException>(() => Read("Ward,Candidate,Party,Votes\nA,Ann,X,700\nA,Bob,Y,501\nB,Cid,X,postponed\n")).Message,
        StringComparison.Ordinal);
}
