using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>A folder that tells Jupyter front-ends of a kernel (https://jupyter-client.readthedocs.io/en/stable/kernels.html).</summary>
internal sealed partial record KernelSpec
{
    public const string DefaultName = ".net-csharp";

    /// <summary>What people choose it by.</summary>
    public const string DisplayName = "C# (ElectionAnalysis)";

    private const string Mark = "elections";

    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="KernelInstallException">Front-ends would not take the name.</exception>
    public KernelSpec(string name, string? prefix)
    {
        Name = Names().IsMatch(name)
            ? name
            : throw new KernelInstallException($"'{name}' is no name for a kernel; use letters, digits, '-', '.' and '_'.");
        Path = System.IO.Path.Combine(Folder(prefix), name);
    }

    public string Name { get; }

    public string Path { get; }

    public bool Exists => Directory.Exists(Path);

    /// <summary>Whether this program installed it.</summary>
    public bool IsOurs
    {
        get
        {
            try
            {
                return JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "kernel.json")))?["metadata"]?[Mark] is not null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    public static IEnumerable<KernelSpec> All(string? prefix)
    {
        var folder = Folder(prefix);
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Where(d => File.Exists(System.IO.Path.Combine(d, "kernel.json")))
                .Select(d => System.IO.Path.GetFileName(d)).Where(n => Names().IsMatch(n)).Order(StringComparer.Ordinal)
                .Select(n => new KernelSpec(n, prefix))
            : [];
    }

    /// <summary>Where front-ends look, by machine (https://docs.jupyter.org/en/stable/use/jupyter-directories.html).</summary>
    public static string Folder(string? prefix)
    {
        string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var data = prefix is not null ? System.IO.Path.Combine(prefix, "share", "jupyter")
            : Variable("JUPYTER_DATA_DIR") is { Length: > 0 } own ? own
            : OperatingSystem.IsWindows()
                ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
            : OperatingSystem.IsMacOS() ? System.IO.Path.Combine(home, "Library", "Jupyter")
            : System.IO.Path.Combine(Variable("XDG_DATA_HOME") is { Length: > 0 } xdg
                ? xdg
                : System.IO.Path.Combine(home, ".local", "share"), "jupyter");
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(data, "kernels"));
    }

    /// <summary>What front-ends read.</summary>
    /// <param name="program">The installed program.</param>
    public static string Json(string program) => new JsonObject
    {
        ["argv"] = new JsonArray(DotnetHost.Path, program, "kernel", "start", "--connection-file", "{connection_file}"),
        ["display_name"] = DisplayName,
        ["language"] = KernelLanguage.Name,
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = typeof(KernelSpec).Assembly.GetName().Version!.ToString(3) },
    }.ToJsonString(Writing) + "\n";

    [GeneratedRegex(@"^[A-Za-z0-9._\-]+$")]
    private static partial Regex Names();
}
