using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>A fact that needs pandoc, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PandocFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the tool is missing.</summary>
    public PandocFactAttribute() => Skip = BrowserTools.Find("pandoc") is null ? "pandoc is not installed." : null;
}
