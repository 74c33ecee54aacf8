namespace ElectionAnalysis.Tests;

/// <summary>The folder of real files, where there is one.</summary>
internal static class RealData
{
    public static string Folder { get; } = Environment.GetEnvironmentVariable("ELECTION_DATA") ?? Beside();

    /// <summary>The nearest folder <c>shared/data</c> beside or above the workbook.</summary>
    private static string Beside()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (above is not null && !Directory.Exists(Path.Combine(above.FullName, "shared", "data")))
        {
            above = above.Parent;
        }

        return Path.Combine(above?.FullName ?? "", "shared", "data");
    }
}
