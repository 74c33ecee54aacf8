namespace ElectionAnalysis.Tests.Documents;

/// <summary>Where a document comes from, for a list of sources.</summary>
public sealed class DocumentSourceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    private DocumentSource Source(string list)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), "= A title =\n\nInfobox\n- Country: Mali\n");
        File.WriteAllText(Path.Combine(folder.FullName, DocumentSource.FileName), list);
        return ElectionDocument.Read(Path.Combine(folder.FullName, "a.txt")).Source;
    }

    [Fact]
    public void Source_ListedBesideTheDocument_IsTheLists()
    {
        var source = Source("# a comment\n[*]\npublisher = All\nlicence = CC0 1.0\n\n[b.txt]\naddress = https://b\n[a.txt]\npublisher = One\n"
            + "address = https://a?x=1\nrevision=7\ndate = 2026\n");

        Assert.Equal(new("A title", "One", "https://a?x=1", "7", "2026", "CC0 1.0"), source);
        Assert.Equal("“A title”. One. https://a?x=1. Revision 7. 2026. Licence: CC0 1.0.", source.ToString());
    }

    [Fact]
    public void Source_OfWhatNoListNames_IsTheDocumentsTitle()
    {
        Assert.Equal(new("A title", null, null, null, null, null), Source("[b.txt]\naddress = https://b\nnonsense\n=\n"));
        Assert.Equal("T", ElectionDocument.Parse("= T =\n", "x.txt").Source.Title);
    }

    [Fact]
    public void Source_OfTheSeeds_IsTheirArticle()
    {
        var sources = ElectionArchive.Load(Path.Combine(AppContext.BaseDirectory, "seeds")).Records.Select(e => e.Document.Source).ToList();

        Assert.All(sources, s => Assert.StartsWith("https://en.wikipedia.org/wiki/2013_", s.Address, StringComparison.Ordinal));
        Assert.All(sources, s => Assert.Equal("CC BY-SA 4.0", s.Licence));
    }
}
