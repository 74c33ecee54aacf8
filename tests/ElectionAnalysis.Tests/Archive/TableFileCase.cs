namespace ElectionAnalysis.Tests;

/// <summary>Files of tables with one election each, in a folder that goes with the test.</summary>
public abstract class TableFileCase : IDisposable
{
    /// <summary>The folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Election Load(string text, string name = "a.csv")
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return ElectionArchive.Load(path).Records.Single();
    }

    private protected static string Votes(Election election) =>
        string.Join(", ", election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")));
}
