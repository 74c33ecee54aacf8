namespace ElectionAnalysis;

/// <summary>
/// Commentary computed from data: Markdown written by the author, with values filled in that can neither be
/// mistaken for markup nor change with the machine's language.
/// </summary>
/// <example><c>Prose.Of($"**{winner.Party}** won {winner.Seats} of {mali.HouseSeats} seats, {winner.SeatShare:0.0%}.")</c></example>
[TypeFormatterSource(typeof(ProseFormatters), PreferredMimeTypes = ["text/markdown", "text/plain"])]
public sealed class Prose
{
    internal Prose(string markdown, string text) => (Markdown, Text) = (markdown, text);

    /// <summary>The commentary as Markdown, filled-in values escaped.</summary>
    public string Markdown { get; }

    /// <summary>The commentary as plain text.</summary>
    public string Text { get; }

    /// <summary>Commentary from an interpolated string.</summary>
    /// <param name="text">The author's Markdown, with values in braces; a paragraph may stand on several lines.</param>
    /// <returns>The commentary.</returns>
    public static Prose Of(ProseHandler text)
    {
        var (markdown, plain) = text.Texts;
        return new(markdown, plain);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
