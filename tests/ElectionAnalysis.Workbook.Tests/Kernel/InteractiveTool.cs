using System.Diagnostics;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The tool Microsoft.dotnet-interactive of <c>.config/dotnet-tools.json</c>, where it has been restored.</summary>
internal static class InteractiveTool
{
    private static readonly Lazy<bool> Found = new(() => Run("--version").Exit == 0);

    /// <summary>Why tests with it are skipped, or null. Nothing is downloaded here: whoever runs tests may be without a network.</summary>
    public static string? Missing => Found.Value ? null : "needs the kernel of .NET Interactive; 'dotnet tool restore' fetches it";

    public static (int Exit, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["interactive", .. arguments])
        {
            WorkingDirectory = Workspace.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
