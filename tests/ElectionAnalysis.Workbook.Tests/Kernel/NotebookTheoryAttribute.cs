using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Runs where Jupyter Notebook and a browser are, and says elsewhere what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotebookTheoryAttribute : TheoryAttribute
{
    public NotebookTheoryAttribute()
    {
        Skip = Jupyter.Missing ?? BrowserTools.Missing;
    }
}
