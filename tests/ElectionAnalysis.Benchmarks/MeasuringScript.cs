using System.Diagnostics;
using System.Text.Json;

namespace ElectionAnalysis.Benchmarks;

/// <summary>A script in another language that measures from outside and prints medians by name as JSON, null for what never came.</summary>
internal static class MeasuringScript
{
    /// <summary>Runs it to the end.</summary>
    /// <param name="about">What it measures, for messages.</param>
    /// <param name="needs">What it needs, for where that is missing.</param>
    /// <param name="program">The program that runs it.</param>
    /// <param name="arguments">The script and what it is told.</param>
    /// <returns>The medians; null, after a message, where they could not be had.</returns>
    public static Dictionary<string, double?[]>? Run(string about, string needs, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program,
                arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return JsonSerializer.Deserialize<Dictionary<string, double?[]>>(output)!;
            }

            Console.WriteLine($"{about}: needs {needs} ({error.Result.Trim().Split('\n')[^1]}).");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"{about}: needs {needs}.");
        }

        return null;
    }
}
