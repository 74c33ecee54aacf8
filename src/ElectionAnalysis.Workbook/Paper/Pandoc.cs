using System.ComponentModel;
using System.Diagnostics;

namespace ElectionAnalysis.Workbook;

/// <summary>pandoc, which turns one form of a text into others and sets references in any style.</summary>
internal static class Pandoc
{
    private const int MostSaid = 400;

    private static readonly string[] Programs = ["pandoc", "pandoc.exe"];

    /// <summary>The program, or null where there is none.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Programs.Select(p => System.IO.Path.Combine(folder, p))).FirstOrDefault(File.Exists);

    /// <param name="what">What needs it, such as "a docx".</param>
    /// <exception cref="PaperException">There is none.</exception>
    public static void Require(string what)
    {
        if (Path is null)
        {
            throw new PaperException($"{what} is made by pandoc, which was not found on this machine; install it "
                + "(https://pandoc.org/installing.html).");
        }
    }

    /// <summary>Why it failed: without its warnings, which are of something else, and no longer than one reads.</summary>
    private static string Said(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var own = string.Join(' ', lines.Where(l => !l.StartsWith("[WARNING]", StringComparison.Ordinal)));
        var said = own.Length > 0 ? own : string.Join(' ', lines);
        return said.Length <= MostSaid ? said : said[..MostSaid] + " …";
    }

    /// <summary>Runs it to its good end.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="PaperException">It failed; the message is its own.</exception>
    public static async Task<string> RunAsync(string input, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? await output
                : throw new PaperException($"pandoc said: {Said(await errors)}");
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new PaperException($"pandoc could not be run ({e.Message}).");
        }
    }
}
