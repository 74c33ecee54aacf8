using System.Text;

namespace ElectionAnalysis.Tests;

public sealed class TextTableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("a.txt", "Party\tVotes\tSeats\nA\t600\t6\nB\t300\t3\n")]
    [InlineData("a.txt", "Result of 2020\nParty|Votes|Seats\nA|600|6\nB|300|3\n")]
    [InlineData("a.txt", "Party;Votes;Seats\nA;600;6\nB;300;3\n")]
    [InlineData("a.tab", "Party\tVotes\tSeats\nA\t600\t6\nB\t300\t3\n")]
    [InlineData("a.psv", "Party|Votes|Seats\nA|600|6\nB|300|3\n")]
    public void Load_ATableAsText_IsATable(string name, string text) =>
        Assert.Equal([600, 300], Votes(Load(name, Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Load_ADocumentWithCommasAndBars_StaysADocument() =>
        Assert.Equal("2020 Exampleland election", Load("a.txt", Encoding.UTF8.GetBytes("""
            = 2020 Exampleland election =

            Infobox
            - Country: Exampleland
            - Party1: Blue | Green, and others
            - Seats1: 6
            """)).Title);

    [Theory]
    [InlineData("2017 general election\n\n15 March 2017\n\nAll 150 seats in the House\n76 seats needed for a majority\nTurnout\t81.9% (Increase 7.3 pp)\n")]
    [InlineData("2017 general election\nMarch 15, 2017\nAll 150 seats in the House of Representatives\n76 seats needed for a majority\nTurnout: 81.9%\n")]
    public void Load_InfoboxCopiedWithItsList_KeepsTheLinesAboveIt(string above)
    {
        var election = Load("a.txt", Encoding.UTF8.GetBytes(above
            + "Party\tLeader\t%\tSeats\t+/–\nThis lists parties that won seats. See the complete results below.\nA\tAnn Ash\t50.3\t76\t+5\nB\tBo Bay\t39.7\t59\tNew\nC\tCy Cole\t10.0\t15\t–1\n"));

        Assert.Equal((150, 76), (election.HouseSeats?.Value, election.MajorityStated?.Value));
        Assert.Equal((new DateOnly(2017, 3, 15), 0.819), (election.Rounds[0].Date?.Value, election.Rounds[0].TurnoutStated?.Value));
        Assert.DoesNotContain(election.Problems, p => !p.IsNote);
    }

    [Theory]
    [InlineData("12 March 2021\nParliamentary election 2017\n", 2017)]
    [InlineData("Parliamentary election 2017\nTurnout in 2012: 61.2%\n", 2017)]
    public void Load_DayOrTurnoutOfSomethingElseAboveATable_IsNotTheVotes(string above, int year)
    {
        var election = Load("a.csv", Encoding.UTF8.GetBytes(above + "Party,Votes,Seats\nA,100,2\nB,200,3\nC,50,1\n"));

        Assert.Equal((year, (DateOnly?)null, (double?)null),
            (election.Year, election.Rounds[0].Date?.Value, election.Rounds[0].TurnoutStated?.Value));
    }

    [Theory]
    [InlineData("61 of the 120 seats needed for a majority")]
    [InlineData("61 seats needed for a majority")]
    public void Load_SeatsNeededAboveATable_AreTheMajority(string above)
    {
        var election = Load("a.csv", Encoding.UTF8.GetBytes("Election 2020\n" + above + "\nParty,Votes,Seats\nA,100,62\nB,200,58\n"));

        Assert.Equal(61, election.MajorityStated?.Value);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    // Of each encoding a text whose letters only it has together.
    [Theory]
    [InlineData("windows-1250", "Candidat;Voturi\nŢăriceanu;600\nMeleşcanu;300\nBrînză;100\n", "Ţăriceanu")]
    [InlineData("windows-1257", "Partija;Balsai\nTėvynės sąjunga;600\nLietuvos valstiečių ir žaliųjų sąjunga;300\n", "Tėvynės sąjunga")]
    [InlineData("windows-1257", "Partija;Balsis\nZaļo un Zemnieku savienība;600\nSaskaņa;300\nJaunā Vienotība;100\n", "Zaļo un Zemnieku savienība")]
    [InlineData("windows-1251", "Суб'єкт;Голосів\nЗеленський;600\nПорошенко;300\nЮлія Тимошенко;100\n", "Зеленський")]
    [InlineData("windows-1251", "Партия;Гласове\nГЕРБ;600\nДвижение за права и свободи;300\n", "ГЕРБ")]
    [InlineData("windows-1253", "Κόμμα;Ψήφοι\nΝέα Δημοκρατία;600\nΣΥΡΙΖΑ;300\n", "Νέα Δημοκρατία")]
    [InlineData("windows-1254", "Parti;Oy\nİyi Parti;600\nDoğru Yol Partisi;300\nYeşil Çağrı;100\n", "İyi Parti")]
    [InlineData("windows-1250", "Párt;Szavazat\nMagyar Kétfarkú Kutya Párt;600\nÖsszefogás a jövőért;300\nEgyüttműködők;100\n", "Magyar Kétfarkú Kutya Párt")]
    [InlineData("windows-1252", "Partido;Votos\nUnión del Pueblo Navarro;600\nEsquerra, Coalición por Melilla;300\n", "Unión del Pueblo Navarro")]
    [InlineData("windows-1252", "Parti;Voix\nLes Écologistes;600\nÀ gauche, la forêt brûlée;300\n", "Les Écologistes")]
    [InlineData("windows-874", "พรรค;คะแนน\nก้าวไกล;600\nเพื่อไทย;300\n", "ก้าวไกล")]
    public void Load_AnEncodingThatNobodyWritesDown_IsToldByItsLetters(string encoding, string text, string party)
    {
        var election = Load("a.csv", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Equal(party, election.Parties[0].Party.Value);
        Assert.Contains(election.Findings, f => f.Message.StartsWith("The file is not UTF-8", StringComparison.Ordinal));
    }

    // A document is decoded as a table is; one in UTF-8 with a broken byte stays what it is.
    [Fact]
    public void Load_ADocumentInAnotherEncoding_HasItsLetters()
    {
        const string Text = "= Election in Côte d’Ivoire =\n\nInfobox\n- Country: Côte d’Ivoire\n- Party1: Parti démocratique\n- Seats1: 6\n";
        var western = Load("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text));
        var broken = Load("b.txt", [.. Encoding.UTF8.GetBytes(Text), 0xE9]);

        Assert.Equal("Parti démocratique", western.Parties[0].Party.Value);
        Assert.Contains(western.Findings, f => f.Message.StartsWith("The file is not UTF-8", StringComparison.Ordinal));
        Assert.Equal("Parti démocratique", broken.Parties[0].Party.Value);
        Assert.Contains(broken.Findings, f => f.Message.StartsWith("Some characters are not valid UTF-8", StringComparison.Ordinal));
    }

    private Election Load(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return Assert.Single(ElectionArchive.Load(Path.Combine(folder, name)).Records);
    }

    private static IEnumerable<long> Votes(Election election) => election.Parties.Select(p => (long)p.Votes!.Value);
}
