namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Runs where the Jupyter clients are, and says elsewhere what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JupyterTheoryAttribute : TheoryAttribute
{
    public JupyterTheoryAttribute()
    {
        Skip = Jupyter.Missing;
    }
}
