namespace ElectionAnalysis.Tests;

/// <summary>A test on real files, which says why it is skipped where there are none.</summary>
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute() => Skip = Directory.Exists(RealData.Folder) ? null
        : $"There is no folder '{RealData.Folder}' with the real files; name one in ELECTION_DATA.";
}
