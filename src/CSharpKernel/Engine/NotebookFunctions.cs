using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace CSharpKernel;

/// <summary>What every cell can call without a using, under the names that .NET Interactive gives it.</summary>
[SuppressMessage("Style", "IDE1006:Naming Styles", Justification = ".NET Interactive's names.")]
public static class NotebookFunctions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms to show it in; those its type prefers when none is given.</param>
    /// <returns>What is shown, to be updated.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        new(value, MimeBundle.Of(value, mimeTypes), mimeTypes);

    /// <summary>Shows a value below the cell.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms to show it in; those its type prefers when none is given.</param>
    /// <returns>What is shown, to be updated.</returns>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows a text as what it is said to be.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its MIME type, such as <c>text/markdown</c>.</param>
    /// <returns>What is shown, to be updated.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => new(value, new MimeBundle(mimeType, value), [mimeType]);

    /// <summary>Shows objects as a table: a row each, a column a property.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="value">The objects.</param>
    /// <param name="mimeTypes">The forms to show it in; those a table prefers when none is given.</param>
    /// <returns>What is shown, to be updated.</returns>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        display(value?.ToTabularDataResource(), mimeTypes);

    /// <summary>HTML to be shown as it is.</summary>
    /// <param name="content">The markup; encode what comes from elsewhere.</param>
    /// <returns>The content, for display.</returns>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Styles the page that the notebook is shown in.</summary>
    /// <param name="content">A style sheet.</param>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs("text/html");

    /// <summary>Runs a script in the page that the notebook is shown in.</summary>
    /// <param name="content">The script.</param>
    public static void Javascript(string content) => $"<script type=\"text/javascript\">{content}</script>".DisplayAs("text/html");

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Only when something new comes, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Sink?.Clear(wait);

    /// <summary>Asks the reader for a line of text.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="typeHint">The kind of input, such as <c>text</c> or <c>password</c>.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(Ask(prompt, typeHint == "password"));

    /// <summary>Asks the reader for a line that is not shown.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        Task.FromResult(new PasswordString(Ask(prompt, isPassword: true)));

    private static string Ask(string prompt, bool isPassword) =>
        CellContext.Sink is { } sink
            ? sink.Ask(prompt, isPassword)
            : throw new InvalidOperationException("Only the code of a cell can ask the reader.");
}
