using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>Turns compiler messages and exceptions into errors with the cell's own line numbers.</summary>
internal static class CellErrors
{
    private const int MostMessages = 8;

    /// <summary>Errors about a name, whose text says which; and about a sign, where it says what is missing.</summary>
    private static readonly HashSet<string> NamesUnknown = ["CS0103", "CS0246", "CS0234", "CS1061", "CS0117", "CS1002", "CS0144"];

    public static CellError Interrupted { get; } = Of("Interrupted", "The cell was stopped; variables keep the values they had.");

    public static CellError TooDeep { get; } = Of("CompilationError",
        "The cell is nested too deeply to be compiled; take a part of it out into a variable or a function.");

    /// <summary>An error of the program's own making, whose message says everything.</summary>
    public static CellError Of(string name, string message) => new(name, message, [.. WrappedLine.Of($"{name}: {message}")]);

    /// <param name="errors">What the compiler says.</param>
    /// <param name="isSyntax">Whether the cell could not even be parsed.</param>
    /// <param name="path">What the cell is called.</param>
    /// <param name="code">The cell.</param>
    /// <param name="cell">What is known of the cell.</param>
    public static CellError OfCompilation(IReadOnlyList<Diagnostic> errors, bool isSyntax, string path, string code, FailedCell cell)
    {
        var lines = code.Split('\n');
        var mistakes = IsTyped(code) ? Tried(() => MistakeReader.InWriting(code, errors, isSyntax, cell)) ?? [] : [];
        var mended = (IsTyped(code) ? Tried(() => MendedCell.Lines(code, mistakes, isSyntax, cell)) : null)
            ?? new Dictionary<int, string>();
        var messages = new List<string>();
        string? first = null;
        var said = mistakes.Select(m => (m.Line, m.Column,
            Text: Ended($"{File(path)}line {m.Line + 1}: {mended.GetValueOrDefault(m.Line, m.Advice)}"), Compiler: "", IsHere: true)).ToList();
        var others = Distinct(errors, isSyntax, mistakes, mended);
        said.AddRange(others.Take(MostMessages).Select(e => Said(e, path, cell, !IsTyped(code) || (isSyntax && IsLong(e)), mended)));
        foreach (var (line, column, text, compiler, isHere) in said.OrderBy(s => s.IsHere ? s.Line : -1).Take(MostMessages))
        {
            first ??= text;
            messages.AddRange(WrappedLine.Of(text));
            if (isHere && line < lines.Length)
            {
                var (shown, at) = Around(lines[line].TrimEnd().Replace('\t', ' '), column);
                messages.Add("  " + shown);
                messages.Add("  " + new string(' ', at) + "^");
            }

            messages.AddRange(compiler.Length > 0 ? WrappedLine.Of(compiler) : []);
        }

        var count = mistakes.Count + others.Count;
        if (count > MostMessages)
        {
            messages.Add($"… {count - MostMessages} more");
        }

        return new("CompilationError", first ?? "", messages);
    }

    /// <summary>What a rule makes of a cell, or null where it fails: the compiler's own words are there all the same.</summary>
    public static T? Tried<T>(Func<T> look)
        where T : class?
    {
        try
        {
            return look();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }

    /// <summary>Whether a person can have typed a cell. What is longer was made by a program, and is told what the compiler says.</summary>
    public static bool IsTyped(string code) => code.Length <= 50_000;

    /// <summary>Whether an error is on a line that nobody wrote by hand; what the compiler makes of such is not asked for.</summary>
    private static bool IsLong(Diagnostic error) => error.Location.SourceTree is { } tree
        && tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].Span.Length > 3000;

    /// <summary>What of a long line is around a place, and where the place is in that.</summary>
    private static (string Text, int Column) Around(string line, int column)
    {
        const int most = 400, before = 60;
        if (line.Length <= most)
        {
            return (line, column);
        }

        var start = Math.Clamp(column - before, 0, line.Length);
        var end = Math.Min(line.Length, start + most);
        var gap = start > 0 ? "… " : "";
        return ($"{gap}{line[start..end]}{(end < line.Length ? " …" : "")}", column - start + gap.Length);
    }

    /// <summary>
    /// One error. Where a rule knows what was meant, it says so first, and the compiler's words come after the line of code,
    /// unless these name what is not known.
    /// </summary>
    private static (int Line, int Column, string Text, string Compiler, bool IsHere) Said(
        Diagnostic error, string path, FailedCell cell, bool isLong, IReadOnlyDictionary<int, string> mended)
    {
        var place = error.Location.GetLineSpan();
        var at = place.StartLinePosition;
        var isLoaded = Path.IsPathRooted(place.Path);
        var file = isLoaded ? $"{Path.GetFileName(place.Path)}, " : File(path);
        var where = $"{file}line {at.Line + 1}:";
        var compiler = $"{Plain(error).TrimEnd('.')} ({error.Id}).";
        var whole = isLoaded ? null : mended.GetValueOrDefault(at.Line);
        var meant = isLong ? null : whole ?? Tried(() => MistakeReader.Remedies(cell, error).Select(r => r.Sentence).FirstOrDefault());
        if (meant is not null && (whole is not null || !NamesUnknown.Contains(error.Id)))
        {
            return (at.Line, at.Character, Ended($"{where} {meant}"), $"  The compiler says: {compiler}", !isLoaded);
        }

        var remedy = meant ?? Remedies.For(error);
        return (at.Line, at.Character, remedy is null ? $"{where} {compiler}" : Ended($"{where} {compiler} {remedy}"), "", !isLoaded);
    }

    /// <summary>
    /// Errors that do not follow from others: of those that the parser sees one a line and none after a mistake that is known;
    /// of the rest one for every name,
    /// and one for a line that can be put right as a whole.
    /// </summary>
    private static List<Diagnostic> Distinct(IReadOnlyList<Diagnostic> errors, bool isSyntax, IReadOnlyList<Mistake> mistakes,
        IReadOnlyDictionary<int, string> mended)
    {
        var spoilt = isSyntax ? mistakes.Select(m => m.Line).DefaultIfEmpty(int.MaxValue).Min() : int.MaxValue;
        var known = mistakes.Select(m => m.Line).ToHashSet();
        return [.. errors
            .Where(e => e.Id != "CS0161" || !errors.Any(o => o.Id == "CS0201" && IsIn(o, e)))
            .Where(e => Path.IsPathRooted(e.Location.GetLineSpan().Path) || (Line(e) < spoilt && !known.Contains(Line(e))))
            .DistinctBy(e => isSyntax || mended.ContainsKey(Line(e)) ? (object)Line(e) : (e.Id, FailedCell.Message(e)))];

        static int Line(Diagnostic error) => error.Location.GetLineSpan().StartLinePosition.Line;

        // A value that is not returned says more than the function that returns none.
        static bool IsIn(Diagnostic value, Diagnostic function) => value.Location.SourceTree == function.Location.SourceTree
            && function.Location.SourceTree?.GetRoot().FindNode(function.Location.SourceSpan)
                .FullSpan.Contains(value.Location.SourceSpan) == true;
    }

    /// <summary>The compiler's words without its guess at what a project lacks: a cell has no project.</summary>
    private static string Plain(Diagnostic error)
    {
        var message = FailedCell.Message(error);
        if (error.Id == "CS0102" && message.Split('\'') is [_, _, _, var name, _])
        {
            return $"'{name}' is declared twice in this cell";
        }

        foreach (var from in (string[])[" and no accessible extension method", " (are you missing"])
        {
            var at = message.IndexOf(from, StringComparison.Ordinal);
            message = at > 0 ? message[..at] : message;
        }

        return message;
    }

    /// <summary>A sentence ends with a full stop; code that it ends in does not.</summary>
    private static string Ended(string text) => text[^1] is '.' or ';' or '}' or '?' or ')' or '"' or ']' ? text
        : text + (text.Contains(": ", StringComparison.Ordinal) ? "" : ".");

    public static CellError OfException(Exception exception, string path, string code, Func<FailedCell> cell)
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
        var lines = code.Split('\n');
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var own = frames.FirstOrDefault(f => Path.GetFileName(f.GetFileName()) == path)?.GetFileLineNumber();
        var mended = own is { } number && IsTyped(code) ? Tried(() => FailedRun.Remedy(exception, number - 1, cell())) : null;
        if ((mended ?? Remedies.For(exception)) is { } remedy)
        {
            message = $"{message.TrimEnd('.')}. {remedy}";
        }

        List<string> trace = [.. WrappedLine.Of($"{exception.GetType().Name}: {message}")];
        int? line = null;
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
