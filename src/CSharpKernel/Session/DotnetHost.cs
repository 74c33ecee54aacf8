using System.Diagnostics;
using System.Text;

namespace CSharpKernel;

/// <summary>The <c>dotnet</c> that this program runs on, wherever it is installed.</summary>
public static class DotnetHost
{
    /// <summary>The program.</summary>
    public static string Path { get; } = Find();

    /// <summary>Runs it to the end, past the settings that a build around this program may have made for itself.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="onLine">Told every line as it comes.</param>
    /// <returns>Its exit status, and all it said.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It is not to be found.</exception>
    public static async Task<(int Exit, string Output)> RunAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellation, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("RestoreLockedMode");
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            output.AppendLine(line);
            onLine?.Invoke(line);
        }

        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, output.Append(await error).ToString());
    }

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // …/dotnet beside …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
        var root = new FileInfo(typeof(object).Assembly.Location).Directory?.Parent?.Parent?.Parent;
        var beside = root is null ? name : System.IO.Path.Combine(root.FullName, name);
        return File.Exists(beside) ? beside : name;
    }
}
