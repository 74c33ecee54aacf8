namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Runs where the kernel of .NET Interactive is, and says elsewhere what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InteractiveFactAttribute : FactAttribute
{
    public InteractiveFactAttribute()
    {
        Skip = InteractiveTool.Missing;
    }
}
