namespace ElectionAnalysis;

/// <content>The page.</content>
public static partial class Measures
{
    /// <summary>
    /// The catalogue as a page in Markdown: every formula with its source, its conventions and a worked example, and published
    /// values that do not recompute.
    /// </summary>
    /// <returns>The text of <c>docs/measures.md</c>.</returns>
    public static string Page() => CatalogueMarkdown.Page();
}
