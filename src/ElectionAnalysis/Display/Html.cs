using System.Net;

namespace ElectionAnalysis;

/// <summary>Text made safe for HTML.</summary>
internal static class Html
{
    public static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
