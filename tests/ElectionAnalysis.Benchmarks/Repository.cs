namespace ElectionAnalysis.Benchmarks;

/// <summary>Where the project lies.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ElectionAnalysis.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
