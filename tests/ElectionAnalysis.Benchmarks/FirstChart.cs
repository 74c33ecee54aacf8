namespace ElectionAnalysis.Benchmarks;

/// <summary>
/// How long a reader of the report waits for a page's first chart, beside what plotly.js alone takes to load, in one run.
/// </summary>
internal static class FirstChart
{
    private const double GoalMilliseconds = 1500;

    public static void Print()
    {
        var report = Path.Combine(Repository.Folder, "report");
        if (!Directory.Exists(Path.Combine(report, "assets")))
        {
            Console.WriteLine("first chart: run the notebooks first, with npm at hand.");
            return;
        }

        var script = Path.Combine(Repository.Folder, "tests", "tools", "first-chart.mjs");
        if (MeasuringScript.Run("first chart", "node, Chromium, and Playwright by 'npm ci --prefix tests/tools'", "node", script, report,
            "/usr/bin/chromium") is not { } times)
        {
            return;
        }

        var alone = times.Values.First()[0];
        Console.WriteLine(FormattableString.Invariant($"plotly.js alone, median of 5: {alone:0} ms"));
        foreach (var (page, medians) in times.Skip(1))
        {
            Console.WriteLine(FormattableString.Invariant($"{page}, median of 5: first chart seen after {medians[0]:0} ms, {medians[0] / GoalMilliseconds:0.00} of the goal of {GoalMilliseconds:0} ms; drawn after {medians[1]:0} ms, {medians[1] / alone:0.00} times plotly.js alone"));
        }
    }
}
