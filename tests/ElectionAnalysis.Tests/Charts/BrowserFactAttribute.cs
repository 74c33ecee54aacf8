namespace ElectionAnalysis.Tests;

/// <summary>A fact that needs a browser, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the tools are missing.</summary>
    public BrowserFactAttribute() => Skip = BrowserTools.Missing;
}
