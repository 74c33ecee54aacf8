namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Runs where the Jupyter clients and the kernel of .NET Interactive are, and says elsewhere what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InteractiveTheoryAttribute : TheoryAttribute
{
    public InteractiveTheoryAttribute()
    {
        Skip = Jupyter.Missing ?? InteractiveTool.Missing;
    }
}
