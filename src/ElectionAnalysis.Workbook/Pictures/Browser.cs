using System.Diagnostics;

namespace ElectionAnalysis.Workbook;

/// <summary>Chromium or a relative of it, where a machine has one.</summary>
internal static class Browser
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
        "chrome.exe", "msedge.exe"];

    /// <summary>Where installers put it without putting it on the search path.</summary>
    private static readonly string[] Installed =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program, or null where there is none.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Programs.Select(p => System.IO.Path.Combine(folder, p))).Concat(Installed).FirstOrDefault(File.Exists);

    /// <summary>
    /// Opens a page without a network, lets its scripts run for a minute of the page's own time, and gives its document back.
    /// </summary>
    /// <param name="page">The page's file.</param>
    /// <param name="profile">A folder for the browser's own files.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PictureException">It did not come to an end, or could not be started.</exception>
    public static Task<string> DocumentAsync(string page, string profile, CancellationToken cancellation) =>
        RunAsync(["--dump-dom", new Uri(page).AbsoluteUri], profile, cancellation);

    /// <summary>Opens a page in the same way and prints it, with bookmarks and without a header or footer of the browser's own.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="target">The PDF.</param>
    /// <param name="profile">A folder for the browser's own files.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PictureException">It did not come to an end, or could not be started.</exception>
    public static Task<string> PrintAsync(string page, string target, string profile, CancellationToken cancellation) => RunAsync(
        ["--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={target}", new Uri(page).AbsoluteUri], profile,
        cancellation);

    private static async Task<string> RunAsync(string[] order, string profile, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path!,
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--allow-file-access-from-files", $"--user-data-dir={profile}", "--window-size=1000,1000", "--virtual-time-budget=60000",

            // The sandbox cannot be had by the superuser, as whom containers usually run.
            .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Enumerable.Empty<string>(),
            .. order,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        try
        {
            using var process = Process.Start(start)!;
            using var stop = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var document = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            await errors;
            return patience.IsCancellationRequested
                ? throw new PictureException("the browser did not come to an end within five minutes")
                : document;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new PictureException($"the browser could not be started ({e.Message})");
        }
    }
}
