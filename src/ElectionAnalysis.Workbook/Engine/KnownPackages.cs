using System.Runtime.CompilerServices;

namespace ElectionAnalysis.Workbook;

/// <summary>Values of packages that the workbook knows how to show; what that takes is loaded with the first of them.</summary>
internal static class KnownPackages
{
    private static bool isPrepared;

    public static void Prepare(object? value)
    {
        if (!isPrepared && value?.GetType().Assembly.GetName().Name is "Plotly.NET" or "Microsoft.Data.Analysis")
        {
            isPrepared = true;
            Register();
        }
    }

    /// <summary>Has the workbook show them, also when an extension has come that would do so too.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Register() => ElectionAnalysisExtension.Register();
}
