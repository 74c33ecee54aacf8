namespace ElectionAnalysis.Tests;

/// <summary>A theory that needs a browser, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where the tools are missing.</summary>
    public BrowserTheoryAttribute() => Skip = BrowserTools.Missing;
}
