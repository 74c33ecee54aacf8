using System.Diagnostics;
using System.Text.Json;

namespace ElectionAnalysis.Benchmarks;

/// <summary>The installed kernel beside ipykernel, measured by the same client in one run, against the goals.</summary>
internal static class KernelStart
{
    private static readonly (string Name, string Unit, double Goal)[] Goals =
        [("start to first result", "s", 1.2), ("resident memory then", "MB", 150), ("three cells through nbclient", "s", 1.6)];

    public static void Print()
    {
        var start = new ProcessStartInfo("/usr/bin/python3", Path.Combine(Repository.Folder, "tests", "kernel", "measure.py")) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Console.WriteLine($"kernel: install it with 'elections kernel install', and Jupyter's clients with ipykernel ({error.Result.Trim().Split('\n')[^1]}).");
                return;
            }

            var medians = JsonSerializer.Deserialize<Dictionary<string, double[]>>(output)!;
            foreach (var ((name, unit, goal), ours, theirs) in Goals.Zip(medians[".net-csharp"], medians["python3"]))
            {
                Console.WriteLine(FormattableString.Invariant($"kernel, {name}, median of 5: {ours:0.00} {unit}, {ours / goal:0.00} of the goal of {goal:0.0} {unit}; ipykernel {theirs:0.00} {unit}, ratio {ours / theirs:0.00}"));
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("kernel: needs Python with Jupyter's clients (Debian: see .ci/run).");
        }
    }
}
