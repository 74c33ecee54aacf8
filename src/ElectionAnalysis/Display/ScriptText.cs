namespace ElectionAnalysis;

/// <summary>A page's scripts as they are sent: what only their authors need, indents and lines of comment, stays behind.</summary>
internal static class ScriptText
{
    /// <summary>The script without its indents and its lines of comment.</summary>
    public static string Short(string script) => string.Join('\n',
        script.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())
            .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)));
}
