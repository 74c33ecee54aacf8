namespace ElectionAnalysis.Workbook;

/// <summary>A folder for the time that it takes to make something.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("paper");

    public string File(string name) => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // What a browser still holds stays in the system's folder for temporary files.
        }
    }
}
