namespace ElectionAnalysis.Benchmarks;

/// <summary>
/// The installed kernel beside ipykernel and the kernel of .NET Interactive, measured by the same client in one run, against the
/// goals.
/// </summary>
internal static class KernelStart
{
    private const string Ours = "ours";

    private static readonly (string Name, string Unit, double Goal)[] Goals =
    [
        ("start to first result", "s", 1.2), ("memory then", "MB", 150), ("three cells through nbclient", "s", 1.6),
        ("from interrupting a loop to the next result", "s", 1), ("memory after 1,000 new names", "MB", 400),
    ];

    public static void Print()
    {
        var script = Path.Combine(Repository.Folder, "tests", "kernel", "measure.py");
        const string needs = "'elections kernel install', and Python with Jupyter's clients and ipykernel (Debian: see .ci/run)";
        if (MeasuringScript.Run("kernel", needs, "/usr/bin/python3", script) is not { } measured)
        {
            return;
        }

        foreach (var (i, (name, unit, goal)) in Goals.Index())
        {
            var others = measured.Where(kernel => kernel.Key != Ours).Select(kernel => $"{kernel.Key} {In(kernel.Value[i], unit)}");
            var ratio = FormattableString.Invariant($"{measured[Ours][i] / goal:0.00} of the goal of {goal:0.0} {unit}");
            Console.WriteLine($"kernel, {name}: {In(measured[Ours][i], unit)}, {ratio}; {string.Join(", ", others)}");
        }
    }

    private static string In(double? value, string unit) =>
        value is { } number ? FormattableString.Invariant($"{number:0.00} {unit}") : "never";
}
