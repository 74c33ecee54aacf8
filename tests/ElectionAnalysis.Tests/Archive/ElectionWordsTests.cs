namespace ElectionAnalysis.Tests;

/// <summary>Texts that tell of an election in whatever words are read; others are refused.</summary>
public sealed class ElectionWordsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Path(string text, string extension)
    {
        var path = System.IO.Path.Combine(folder, "a" + extension);
        File.WriteAllText(path, text);
        return path;
    }

    [Theory]
    [InlineData("Die Bundestagswahl 2021 gewann die SPD.")]
    [InlineData("Eduskuntavaalit pidettiin 14. huhtikuuta.")]
    [InlineData("Folketingsvalget blev afholdt i juni.")]
    [InlineData("Riksdagsvalet hölls i september.")]
    [InlineData("A választást a Fidesz nyerte.")]
    [InlineData("総選挙が行われた。")]
    public void Load_AWordOfElectionsWithinALongerOne_IsRead(string text) =>
        Assert.Single(ElectionArchive.Load(Path(text, ".txt")).Records);

    [Fact]
    public void Load_APageCalledAfterAnElection_IsRead() => Assert.Single(ElectionArchive.Load(Path(
        "<html><head><title>Eduskuntavaalit 2019</title></head><body><h1>Eduskuntavaalit 2019</h1><p>Antti Rinne.</p></body></html>",
        ".html")).Records);

    [Theory]
    [InlineData("The festival of roses is in June.")]
    [InlineData("Das Wetter wird schön.")]
    public void Load_NoWordOfElections_IsRefused(string text)
    {
        var archive = ElectionArchive.Load(Path(text, ".txt"));

        Assert.Empty(archive.Records);
        Assert.Contains("no election was found in it", Assert.Single(archive.Errors).Message, StringComparison.Ordinal);
    }
}
