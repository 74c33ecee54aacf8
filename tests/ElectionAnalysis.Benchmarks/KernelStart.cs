namespace ElectionAnalysis.Benchmarks;

/// <summary>The installed kernel beside ipykernel, measured by the same client in one run, against the goals.</summary>
internal static class KernelStart
{
    private static readonly (string Name, string Unit, double Goal)[] Goals =
        [("start to first result", "s", 1.2), ("resident memory then", "MB", 150), ("three cells through nbclient", "s", 1.6)];

    public static void Print()
    {
        var script = Path.Combine(Repository.Folder, "tests", "kernel", "measure.py");
        if (MeasuringScript.Run("kernel", "'elections kernel install', and Python with Jupyter's clients and ipykernel (Debian: see .ci/run)", "/usr/bin/python3", script) is not { } medians)
        {
            return;
        }

        foreach (var ((name, unit, goal), ours, theirs) in Goals.Zip(medians[".net-csharp"], medians["python3"]))
        {
            Console.WriteLine(FormattableString.Invariant($"kernel, {name}, median of 5: {ours:0.00} {unit}, {ours / goal:0.00} of the goal of {goal:0.0} {unit}; ipykernel {theirs:0.00} {unit}, ratio {ours / theirs:0.00}"));
        }
    }
}
