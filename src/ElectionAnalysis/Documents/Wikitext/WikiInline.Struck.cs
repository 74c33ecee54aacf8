using System.Text;

namespace ElectionAnalysis;

/// <content>Text that is struck through.</content>
internal sealed partial class WikiInline
{
    /// <summary>
    /// What is struck through is no text where other text stands beside it; of a candidate who withdrew it is all there is.
    /// </summary>
    private static string WithoutStruck(string text)
    {
        if (text.IndexOf(Strike, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var (kept, depth) = (new StringBuilder(text.Length), 0);
        foreach (var c in text)
        {
            depth = c switch { Strike => depth + 1, StrikeEnd => Math.Max(0, depth - 1), _ => depth };
            kept.Append(depth > 0 || c is Strike or StrikeEnd ? "" : c.ToString());
        }

        return kept.ToString().Any(char.IsLetterOrDigit) || text.Any(char.IsDigit) ? kept.ToString()
            : text.Replace($"{Strike}", "", StringComparison.Ordinal).Replace($"{StrikeEnd}", "", StringComparison.Ordinal);
    }

    // Stand for the tags around what is struck through until the whole text is known.
    private const char Strike = '\uFDD0';

    private const char StrikeEnd = '\uFDD1';
}
