namespace ElectionAnalysis.Tests;

/// <summary>Small documents, built where a test needs one.</summary>
internal static class Text
{
    public static string SeedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static Election Mali { get; } = ElectionArchive.Load(SeedFolder).Find("Mali");

    public static Election Turkmenistan { get; } = ElectionArchive.Load(SeedFolder).Find("Turkmenistan");

    public static Election Election(string infobox, string prose = "", string title = "2020 Testland parliamentary election") =>
        ElectionAnalysis.Election.From(Document(infobox, prose, title));

    public static ElectionDocument Document(string infobox, string prose = "", string title = "2020 Testland parliamentary election") =>
        ElectionDocument.Parse($"= {title} =\n\nInfobox\n{infobox}\n\n{prose}\n", "test.txt");
}
