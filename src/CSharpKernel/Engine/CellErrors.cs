using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>Turns compiler messages and exceptions into errors with the cell's own line numbers.</summary>
internal static class CellErrors
{
    private const int MostMessages = 8;

    public static CellError Interrupted { get; } = Of("Interrupted", "The cell was stopped; variables keep the values they had.");

    public static CellError TooDeep { get; } = Of("CompilationError",
        "The cell is nested too deeply to be compiled; take a part of it out into a variable or a function.");

    /// <summary>An error of the program's own making, whose message says everything.</summary>
    public static CellError Of(string name, string message) => new(name, message, [.. WrappedLine.Of($"{name}: {message}")]);

    /// <param name="errors">What the compiler says.</param>
    /// <param name="path">What the cell is called.</param>
    /// <param name="code">The cell.</param>
    /// <param name="remedyFor">What to do about an error, or null.</param>
    public static CellError OfCompilation(IReadOnlyList<Diagnostic> errors, string path, string code, Func<Diagnostic, string?> remedyFor)
    {
        var lines = code.Split('\n');
        var messages = new List<string>();
        string? first = null;
        foreach (var error in errors.Take(MostMessages))
        {
            var place = error.Location.GetLineSpan();
            var at = place.StartLinePosition;
            var isLoaded = Path.IsPathRooted(place.Path);
            var file = isLoaded ? $"{Path.GetFileName(place.Path)}, " : File(path);
            var remedy = remedyFor(error);
            var message =
                $"{file}line {at.Line + 1}: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')} ({error.Id}).{(remedy is null ? "" : " " + remedy)}";
            first ??= message;
            messages.AddRange(WrappedLine.Of(message));
            if (!isLoaded && at.Line < lines.Length)
            {
                messages.Add("  " + lines[at.Line].TrimEnd().Replace('\t', ' '));
                messages.Add("  " + new string(' ', at.Character) + "^");
            }
        }

        if (errors.Count > MostMessages)
        {
            messages.Add($"… {errors.Count - MostMessages} more");
        }

        return new("CompilationError", first ?? "", messages);
    }

    public static CellError OfException(Exception exception, string path, string code)
    {
        while (exception is System.Reflection.TargetInvocationException or AggregateException { InnerExceptions.Count: 1 }
            or TypeInitializationException && exception.InnerException is { } inner)
        {
            exception = inner;
        }

        if (exception is CellInterruptedException or ThreadInterruptedException
            || (exception is AggregateException many && many.Flatten().InnerExceptions.Any(e => e is CellInterruptedException)))
        {
            return Interrupted;
        }

        var message = exception.Message.ReplaceLineEndings(" ");
        if (Remedies.For(exception) is { } remedy)
        {
            message = $"{message.TrimEnd('.')}. {remedy}";
        }

        var lines = code.Split('\n');
        List<string> trace = [.. WrappedLine.Of($"{exception.GetType().Name}: {message}")];
        int? line = null;
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var isShort = true;
        foreach (var frame in frames)
        {
            // Only the reader's own cells: what lies between them is in the full trace.
            if (Path.GetFileName(frame.GetFileName()) is not { } file || !file.StartsWith("cell ", StringComparison.Ordinal))
            {
                isShort &= line is not null;
                continue;
            }

            var at = frame.GetFileLineNumber();
            if (file == path)
            {
                line ??= at;
            }

            var text = file == path && at >= 1 && at <= lines.Length ? $": {lines[at - 1].Trim()}" : "";
            trace.Add($"  at {file}, line {at}{text}");
        }

        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            trace.AddRange(WrappedLine.Of($"  because {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}"));
        }

        return new(
            exception.GetType().Name,
            line is null ? message : $"{File(path)}line {line}: {message}",
            [.. trace.Distinct(StringComparer.Ordinal)],
            isShort ? null : Full(exception, frames));
    }

    /// <summary>A cell is meant unless a file that it imports is.</summary>
    public static string File(string path) => path.Split(", ", 2) is [_, var file] ? file + ", " : "";

    /// <summary>The whole stack, with file names but without the folders of this machine.</summary>
    private static string Full(Exception exception, StackFrame[] frames)
    {
        const int most = 60;
        var lines = frames
            .Where(f => f.GetMethod() is { } m && m.DeclaringType?.Namespace != typeof(CellErrors).Namespace)
            .Select(f => (f, Method: f.GetMethod()!))
            .Select(x =>
                $"   at {x.Method.DeclaringType?.Name}.{x.Method.Name}({string.Join(", ", x.Method.GetParameters().Select(p => p.ParameterType.Name))})"
                + (x.f.GetFileName() is { } file ? $" in {Path.GetFileName(file)}, line {x.f.GetFileLineNumber()}" : ""))
            .ToList();
        var cut = lines.Count > most ? [.. lines.Take(most / 2), $"   … {lines.Count - most} more …", .. lines.TakeLast(most / 2)] : lines;
        return string.Join('\n', cut.Prepend($"{exception.GetType().FullName}: {exception.Message}"));
    }
}
