namespace ElectionAnalysis.Tests;

/// <summary>Real files say what was added up from them by hand.</summary>
public sealed class FileFactTests
{
    [RealDataFact]
    public void Files_OfTheWorld_SayWhatWasAddedUpByHand()
    {
        var facts = FileFact.All(Path.Combine(AppContext.BaseDirectory, "documents", "files-of-the-world.tsv"));
        foreach (var file in facts.GroupBy(f => f.File, StringComparer.Ordinal))
        {
            var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, file.Key));
            Assert.All(file, f => Assert.True(f.IsIn(archive), f.ToString()));
        }
    }
}
