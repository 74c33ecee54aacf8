using System.Diagnostics;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>A Python that has the Jupyter clients, where there is one.</summary>
internal static class Jupyter
{
    private static readonly string[] Modules = ["jupyter_client", "jupyter_kernel_test", "jupyter_console", "nbclient", "nbconvert",
        "notebook", "ipykernel", "zmq"];

    private static readonly Lazy<string?> Found =
        new(() => ((string[])["/usr/bin/python3", "python3", "python"]).FirstOrDefault(HasModules));

    public static string? Python => Found.Value;

    /// <summary>Why tests with clients are skipped, or null.</summary>
    public static string? Missing => Python is null ? $"needs a Python with {string.Join(", ", Modules)} (Debian: see .ci/run)" : null;

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python!,
            arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
                RedirectStandardInput = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static bool HasModules(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python,
                ["-c", $"import {string.Join(", ", Modules)}"]) { RedirectStandardError = true, RedirectStandardOutput = true,
                    UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
