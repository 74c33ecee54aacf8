using System.Net;

namespace ElectionAnalysis;

/// <summary>Text made safe for HTML, and what one cannot see in it visible.</summary>
internal static class Html
{
    /// <summary>The place of a numbered thing on its page: "Figure 2" stands at figure-2.</summary>
    public static string Anchor(string number) => number.ToLowerInvariant().Replace(' ', '-');

    public static string Encode(string? text) => WebUtility.HtmlEncode(VisibleText.Show(text, hasLines: true));
}
