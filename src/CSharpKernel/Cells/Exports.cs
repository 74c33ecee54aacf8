using Microsoft.DotNet.Interactive.Formatting;

namespace CSharpKernel;

/// <summary>Forms of a value that are never shown but belong beside a report: a table's CSV, a bibliography's BibTeX.</summary>
internal static class Exports
{
    private static readonly string[] MimeTypes = ["text/csv", "application/x-bibtex"];

    /// <summary>The forms that the value's type offers in so many words; the formatter could make CSV of anything.</summary>
    public static IReadOnlyList<(string Mime, string Content)> Of(object? value)
    {
        var source = value?.GetType().GetCustomAttributes(inherit: true)
            .FirstOrDefault(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        if (source?.GetType().GetProperty("FormatterSourceType")?.GetValue(source) is not Type type
            || Activator.CreateInstance(type) is not { } formatters
            || type.GetMethod("CreateTypeFormatters")?.Invoke(formatters, null) is not IEnumerable<object> offered)
        {
            return [];
        }

        return [.. offered.Select(f => f.GetType().GetProperty("MimeType")?.GetValue(f) as string)
            .Where(m => MimeTypes.Contains(m, StringComparer.Ordinal)).Select(m => (m!, value.ToDisplayString(m!)))];
    }
}
