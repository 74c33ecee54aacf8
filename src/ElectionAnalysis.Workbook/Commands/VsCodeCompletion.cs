using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// The setting that makes VS Code ask the kernel for completions. VS Code takes it from the user's own settings only, so it
/// is written there when the user has asked for it, and never otherwise.
/// </summary>
internal static class VsCodeCompletion
{
    private const string Setting = "jupyter.completionTriggerCharacters";

    /// <summary>After a dot, a magic's mark, and the quotation mark before a column's name.</summary>
    private const string Characters = """[".", "!", "\""]""";

    private static readonly string[] Editors = ["Code", "Code - Insiders", "VSCodium"];

    /// <summary>What to paste where it cannot be written.</summary>
    public static string Lines { get; } = $$"""  "{{Setting}}": { "{{KernelLanguage.Name}}": {{Characters}} }""";

    /// <summary>The user's settings of VS Code and its relatives, of those that have been started here once.</summary>
    public static IEnumerable<string> Files()
    {
        static string Variable(string name, string otherwise) =>
            Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Application Support")
            : Variable("XDG_CONFIG_HOME", Path.Combine(home, ".config"));
        var data = Variable("XDG_DATA_HOME", Path.Combine(home, ".local", "share"));
        return Editors.Select(e => Path.Combine(folder, e)).Append(Path.Combine(data, "code-server"))
            .Select(f => Path.Combine(f, "User")).Where(Directory.Exists).Select(f => Path.Combine(f, "settings.json"));
    }

    /// <summary>Writes the setting when asked to, asks in a terminal, and is silent where it is there.</summary>
    /// <param name="isWanted">Whether the user has asked for it.</param>
    public static void Offer(bool isWanted)
    {
        var open = Files().Select(f => (File: f, Content: Edited(f))).Where(f => f.Content is null || !f.Content.Value.IsThere).ToList();
        if (!isWanted && (open.Count == 0 || !IsAgreed()))
        {
            return;
        }

        foreach (var (file, content) in open)
        {
            if (content is { } edited && TryWrite(file, edited.Bytes))
            {
                Console.WriteLine($"Completion is on in VS Code: {VisibleText.Show(file)}");
            }
            else
            {
                Console.WriteLine($"{VisibleText.Show(file)} cannot be changed safely. Put this line into it:\n{Lines}");
            }
        }

        if (open.Count == 0)
        {
            Console.WriteLine(Files().Any()
                ? "Completion is on in VS Code already."
                : $"No settings of VS Code were found. Put this line into them:\n{Lines}");
        }
    }

    private static bool IsAgreed()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            return false;
        }

        Console.Write("Let VS Code complete C# while you type, by a line in your user settings? [y/N] ");
        return Console.ReadLine()?.Trim() is { Length: > 0 } answer && "yes".StartsWith(answer, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The file with the setting in it; null where that cannot be done.</summary>
    private static (byte[] Bytes, bool IsThere)? Edited(string file)
    {
        try
        {
            var before = File.Exists(file) ? File.ReadAllBytes(file) : [];
            var after = SettingsText.With(before, Setting, KernelLanguage.Name, Characters);
            return after is null ? null : (after, ReferenceEquals(before, after));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool TryWrite(string file, byte[] content)
    {
        try
        {
            // Settings are often a link into a folder under version control, and sometimes nobody else's business.
            var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
            UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(target) ? File.GetUnixFileMode(target) : null;
            AtomicFile.Write(target, content);
            if (mode is { } m && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(target, m);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
