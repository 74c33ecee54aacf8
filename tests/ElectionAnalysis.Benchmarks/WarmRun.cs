using System.Diagnostics;

namespace ElectionAnalysis.Benchmarks;

/// <summary>The whole program on the committed notebooks, as a reader starts it, against its goal of five seconds.</summary>
internal static class WarmRun
{
    private const double GoalSeconds = 5;

    public static void Print()
    {
        var program = Path.Combine(Repository.Folder, "src", "ElectionAnalysis.Workbook", "bin", "Release", "net10.0", "elections.dll");
        if (!File.Exists(program))
        {
            Console.WriteLine("elections run: build it first with 'dotnet build -c Release src/ElectionAnalysis.Workbook'.");
            return;
        }

        var seconds = Enumerable.Range(0, 6).Select(_ => Once(program)).Skip(1).Order().ToList();
        Console.WriteLine($"elections run, warm, median of {seconds.Count}: {seconds[seconds.Count / 2]:0.00} s, {seconds[seconds.Count / 2] / GoalSeconds:0.00} of the goal of {GoalSeconds:0} s ({Environment.ProcessorCount} cores)");
    }

    private static double Once(string program)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true,
            WorkingDirectory = Repository.Folder };
        start.ArgumentList.Add(program);
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("elections run failed");
    }
}
