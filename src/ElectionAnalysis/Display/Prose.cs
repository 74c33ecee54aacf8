namespace ElectionAnalysis;

/// <summary>
/// Commentary computed from data: Markdown written by the author, with values filled in that can neither be
/// mistaken for markup nor change with the machine's language.
/// </summary>
/// <example><c>Prose.Of($"**{party.Name}** won {seats} of {house} seats, {share:0.0%}.")</c></example>
[TypeFormatterSource(typeof(ProseFormatters), PreferredMimeTypes = ["text/markdown", "text/plain"])]
public sealed class Prose
{
    internal Prose(string markdown, string text)
    {
        Markdown = markdown;
        Text = text;
    }

    /// <summary>The commentary as Markdown, filled-in values escaped.</summary>
    public string Markdown { get; }

    /// <summary>The commentary as plain text.</summary>
    public string Text { get; }

    /// <summary>Commentary from an interpolated string.</summary>
    /// <param name="text">The author's Markdown, with values in braces.</param>
    /// <returns>The commentary.</returns>
    public static Prose Of(ProseHandler text) => new(text.Markdown, text.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
