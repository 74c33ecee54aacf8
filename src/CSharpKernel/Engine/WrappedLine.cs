namespace CSharpKernel;

/// <summary>Breaks sentences for front-ends that show errors as they come and let long lines run out of sight.</summary>
internal static class WrappedLine
{
    /// <summary>Fits beside the margin of a notebook in half a window.</summary>
    public const int Width = 100;

    /// <summary>Deeper than the lines of code between messages, so that it is seen what belongs together.</summary>
    private const string Continuation = "    ";

    /// <param name="line">A sentence; it is broken between words, and a word that is too long stays whole.</param>
    public static IEnumerable<string> Of(string line)
    {
        var start = 0;
        var indent = "";
        while (line.Length - start > Width - indent.Length)
        {
            // Spaces at the start are the line's own indentation, not a place to break.
            var from = start + line.AsSpan(start).IndexOfAnyExcept(' ');
            var room = Math.Min(start + Width - indent.Length, line.Length - 1);
            var end = room >= from ? line.LastIndexOf(' ', room, room - from + 1) : -1;
            end = end > from ? end : line.IndexOf(' ', from);
            if (end < 0)
            {
                break;
            }

            yield return indent + line[start..end].TrimEnd();
            indent = Continuation;
            start = end + 1;
        }

        if (start == 0 || !string.IsNullOrWhiteSpace(line[start..]))
        {
            yield return indent + line[start..];
        }
    }
}
