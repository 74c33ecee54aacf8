using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>Turns compiler messages and exceptions into errors with the cell's own line numbers.</summary>
internal static class CellErrors
{
    private const int MostMessages = 8;

    public static CellError OfCompilation(IReadOnlyList<Diagnostic> errors, string code)
    {
        var lines = code.Split('\n');
        var messages = new List<string>();
        foreach (var error in errors.Take(MostMessages))
        {
            var at = error.Location.GetLineSpan().StartLinePosition;
            messages.Add($"line {at.Line + 1}: {error.GetMessage(CultureInfo.InvariantCulture)} ({error.Id})");
            if (at.Line < lines.Length)
            {
                messages.Add("  " + lines[at.Line].TrimEnd().Replace('\t', ' '));
                messages.Add("  " + new string(' ', at.Character) + "^");
            }
        }

        if (errors.Count > MostMessages)
        {
            messages.Add($"… {errors.Count - MostMessages} more");
        }

        return new("CompilationError", messages[0], messages);
    }

    public static CellError OfException(Exception exception, int number, string code)
    {
        while (exception is System.Reflection.TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && exception.InnerException is { } inner)
        {
            exception = inner;
        }

        var message = exception.Message.ReplaceLineEndings(" ");
        var lines = code.Split('\n');
        var trace = new List<string> { $"{exception.GetType().Name}: {message}" };
        int? line = null;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            // Only the reader's own cells: the program's inside, and paths of this machine, are nobody's business.
            if (Path.GetFileName(frame.GetFileName()) is not { } file || !file.StartsWith("cell ", StringComparison.Ordinal))
            {
                continue;
            }

            var at = frame.GetFileLineNumber();
            if (file == $"cell {number}")
            {
                line ??= at;
            }

            var text = file == $"cell {number}" && at >= 1 && at <= lines.Length ? $": {lines[at - 1].Trim()}" : "";
            trace.Add($"  at {file}, line {at}{text}");
        }

        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            trace.Add($"  because {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}");
        }

        return new(exception.GetType().Name, line is null ? message : $"line {line}: {message}", [.. trace.Distinct(StringComparer.Ordinal)]);
    }
}
