using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Gives plotly.js to notebooks in VS Code, from the kernel's own copy. Their pages load from the notebook's folder and
/// from the network, and from nowhere else, so it is put there before the first chart is shown; other front-ends get it
/// from their server, which knows the kernel's folder. So no chart carries it, and no notebook saves it.
/// </summary>
/// <param name="directory">The notebook's folder.</param>
/// <param name="source">The kernel's copy, which need not exist.</param>
internal sealed class ChartLibrary(string directory, string source)
{
    /// <summary>Begun with a dot, as the folders of other tools beside a notebook.</summary>
    public const string Folder = ".elections";

    private bool isProvided;

    /// <summary>The plotly.js that lies beside this program, if its build could fetch one.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "assets", "plotly.min.js");

    /// <summary>The name by which charts ask for it.</summary>
    public static string FileName { get; } = $"plotly-{Figure.PlotlyVersion}.min.js";

    /// <summary>
    /// Whether VS Code has started this kernel: it calls connection files so, and leaves this variable to what it starts.
    /// </summary>
    /// <param name="connectionFile">The file that the kernel was started with.</param>
    public static bool IsWanted(string connectionFile) =>
        Path.GetFileName(connectionFile).StartsWith("kernel-v", StringComparison.Ordinal)
        || Environment.GetEnvironmentVariable("VSCODE_PID") is { Length: > 0 };

    /// <summary>Puts it there when an output needs it; once, and in silence: a chart that does not find it asks the network.</summary>
    /// <param name="data">The output that is about to be shown.</param>
    public void ProvideFor(MimeBundle data)
    {
        if (isProvided || !data.Parts.Any(p => p.Mime == "text/html" && ShownHtml.HasFigure(p.Content)))
        {
            return;
        }

        isProvided = true;
        try
        {
            var target = Path.Combine(directory, Folder, FileName);
            if (File.Exists(source) && (!File.Exists(target) || new FileInfo(target).Length != new FileInfo(source).Length))
            {
                // Git is not to see the folder.
                AtomicFile.Write(Path.Combine(directory, Folder, ".gitignore"), "*\n");
                AtomicFile.Write(target, File.ReadAllBytes(source));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written to.
        }
    }
}
