using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ElectionAnalysis.Tests;

/// <summary>Chromium and plotly.js, where a machine has them: <c>npm ci --prefix tests/tools</c> brings the latter.</summary>
internal static partial class BrowserTools
{
    public static string? Chromium { get; } = Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome");

    /// <summary>The root of this repository.</summary>
    public static string Repository { get; } = FindRepository();

    private static readonly string Tools = Path.Combine(Repository, "tests", "tools");

    /// <summary>Why browser tests cannot run here, or null.</summary>
    public static string? Missing =>
        Chromium is null ? "Chromium is not installed."
        : !File.Exists(Plotly("plotly-4")) || !File.Exists(Plotly("plotly-2")) || !File.Exists(Axe)
            ? "plotly.js and axe-core are not installed; run 'npm ci --prefix tests/tools'."
        : null;

    /// <summary>The script that looks for barriers to people who cannot see, hear or point.</summary>
    public static string Axe => Path.Combine(Tools, "node_modules", "axe-core", "axe.min.js");

    public static string Plotly(string version) => Path.Combine(Tools, "node_modules", version, "plotly.min.js");

    /// <summary>The program of that name on the search path, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <summary>Loads a page, lets its scripts run, and gives the document back.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="profile">A folder for the browser's own files.</param>
    /// <param name="options">More options for the browser, such as its window's size.</param>
    public static async Task<string> DumpAsync(string page, string profile, params string[] options)
    {
        var start = new ProcessStartInfo(Chromium!) { UseShellExecute = false, RedirectStandardOutput = true,
            RedirectStandardError = true };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--allow-file-access-from-files",
            $"--user-data-dir={Path.Combine(profile, "profile")}",
            "--virtual-time-budget=10000", .. options, "--dump-dom", "file://" + page,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;

        // A browser that hangs must not hang the tests; two minutes are twenty times what it needs.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var kill = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return output;
    }

    /// <summary>What a page has written into its element <c>out</c>, up to a line <c>end</c>.</summary>
    public static string Output(string dump) => Out().Match(dump).Groups["out"].Value;

    [GeneratedRegex("<pre id=\"out\">(?<out>.*?)\nend</pre>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Out();

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ElectionAnalysis.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
