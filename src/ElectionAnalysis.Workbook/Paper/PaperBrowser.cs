namespace ElectionAnalysis.Workbook;

/// <summary>The browser, as a paper needs it.</summary>
internal static class PaperBrowser
{
    /// <exception cref="PaperException">There is none.</exception>
    public static void Require()
    {
        if (Browser.Path is null)
        {
            throw new PaperException("neither Chromium, Chrome nor Edge was found on this machine; install one of them "
                + "(https://www.chromium.org/getting-involved/download-chromium).");
        }
    }

    /// <inheritdoc cref="Browser.DocumentAsync"/>
    public static Task<string> DocumentAsync(string page, string profile, CancellationToken cancellation) =>
        SayAsync(() => Browser.DocumentAsync(page, profile, cancellation));

    /// <summary>Prints a page into a file.</summary>
    public static async Task PrintAsync(string page, string target, string profile, CancellationToken cancellation)
    {
        await SayAsync(() => Browser.PrintAsync(page, target, profile, cancellation));
        if (!File.Exists(target))
        {
            throw new PaperException($"The browser did not print '{Path.GetFileName(target)}'; try again.");
        }
    }

    private static async Task<string> SayAsync(Func<Task<string>> ask)
    {
        Require();
        try
        {
            return await ask();
        }
        catch (PictureException e)
        {
            throw new PaperException($"{e.Message}; try again.");
        }
    }
}
