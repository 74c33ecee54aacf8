namespace ElectionAnalysis.Tests;

/// <summary>
/// Files without a line that names the columns: read where the rows tell places from parties, else refused with the remedy.
/// </summary>
public sealed class RowsAloneTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Election Load(string text)
    {
        var path = Path.Combine(folder, "a.csv");
        File.WriteAllText(path, text);
        return ElectionArchive.Load(path).Records.Single();
    }

    private static string Votes(Election election) =>
        string.Join(", ", election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")));

    // Others, invalid papers and "Party" name no place; "Wahlkreis 1" names no party; shares make a hundred within places only.
    [Theory]
    [InlineData("North,Blue,712\nNorth,Others,1300\nWest,Blue,845\nWest,Others,22\n", "Blue 1557, Others 1322")]
    [InlineData("Blue,North,712\nBlue,West,845\nIndependent,North,1300\nIndependent,West,22\n", "Blue 1557, Independent 1322")]
    [InlineData("Wahlkreis 1;SPD;700\nWahlkreis 1;CDU;501\nWahlkreis 2;SPD;1000\nWahlkreis 2;CDU;801\n", "SPD 1700, CDU 1302")]
    [InlineData("Norte,PAN,700\nNorte,PRI,501\nNorte,Votos nulos,12\nSur,PAN,1000\nSur,PRI,800\nSur,Votos nulos,22\n", "PAN 1700, PRI 1301")]
    [InlineData("North,Blue Party,700\nNorth,Red Party,501\nSouth,Blue Party,1000\nSouth,Red Party,800\n", "Blue Party 1700, Red Party 1301")]
    [InlineData("東,甲党,712\n東,乙党,530\n西,甲党,912\n西,乙党,830\n", "甲党 1624, 乙党 1360")]
    [InlineData("Blue,North,700,46.7\nRed,North,500,33.3\nGreen,North,300,20.0\nBlue,South,1000,45.5\nRed,South,800,36.4\nGreen,South,400,18.2\n", "Blue 1700, Red 1300, Green 700")]
    [InlineData("Blue;1712\nRed;1305\nOthers;711\n", "Blue 1712, Red 1305, Others 711")]
    public void Load_RowsThatTellPlacesFromParties_AreRead(string csv, string votes)
    {
        var election = Load(csv);

        Assert.Equal(votes, Votes(election));
        Assert.Contains(election.Document.Problems, p => p.Message.Contains("is taken as the parties", StringComparison.Ordinal));
    }

    // Either may be the places; a year parts elections, and a person, a party and a place are three texts.
    [Theory]
    [InlineData("North,Blue,700\nNorth,Red,500\nSouth,Blue,1000\nSouth,Red,800\n", "columns: new() { District = \"column_1\", Party = \"column_2\", Votes = \"column_3\" }")]
    [InlineData("Blue;1700\nRed;1300\nGreen;700\n", "columns: new() { Party = \"column_1\", Votes = \"column_2\" }")]
    [InlineData("2019,North,Blue,700\n2019,North,Red,500\n2023,North,Blue,1000\n2023,North,Red,800\n", "District = \"column_2\", Party = \"column_3\", Votes = \"column_4\"")]
    [InlineData("Ann Lee,Blue,North,700\nBob Ray,Others,North,500\nCat Poe,Blue,South,600\nDan Fox,Others,South,900\n", "name the columns")]
    public void Load_RowsThatDoNotTell_AreRefusedWithTheRemedy(string csv, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<DocumentException>(() => Load(csv)).Message, StringComparison.Ordinal);
}
