using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;

namespace ElectionAnalysis.Workbook;

/// <summary>What every cell can call without a using, under the names that .NET Interactive gives it.</summary>
[SuppressMessage("Style", "IDE1006:Naming Styles", Justification = ".NET Interactive's names.")]
public static class NotebookFunctions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">The value.</param>
    public static void display(object? value) => Show(value);

    /// <summary>HTML to be shown as it is.</summary>
    /// <param name="content">The markup; encode what comes from elsewhere.</param>
    /// <returns>The content, for display.</returns>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Shows a value below the cell.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static void Display<T>(this T value) => Show(value);

    private static void Show(object? value)
    {
        if (ConsoleRouter.Current is { } outputs)
        {
            outputs.Display(value);
        }
        else
        {
            Console.WriteLine(value);
        }
    }
}
