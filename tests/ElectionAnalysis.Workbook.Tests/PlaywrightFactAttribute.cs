using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>A fact that drives a browser through Playwright, and says so where node or a browser is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaywrightFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the tools are missing.</summary>
    public PlaywrightFactAttribute() =>
        Skip = BrowserTools.Missing ?? (BrowserTools.Find("node") is null ? "node is not installed." : null);
}
