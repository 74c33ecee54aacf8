using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Text for plotly.js, which reads a little HTML in every label.</summary>
internal static class PlotText
{
    /// <summary>A text from a document, so that no markup in it is obeyed, no placeholder filled, and nothing unseen.</summary>
    public static string Escape(string text) => VisibleText.Show(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("%{", "%&#123;", StringComparison.Ordinal);

    /// <summary>A label short enough for an axis.</summary>
    public static string Label(string text, int length = 34) => Escape(Shorten(text, length));

    /// <summary>A label beside a bar: over two lines where it is too long for one.</summary>
    public static string Lines(string text, int length = 50)
    {
        if (text.Length <= length)
        {
            return Escape(text);
        }

        var at = text.LastIndexOf(' ', length);
        return at <= length / 3 ? Label(text, length) : $"{Escape(text[..at])}<br>{Label(text[(at + 1)..], length)}";
    }

    /// <summary>A party in a legend: its short name where it has one, over two lines where it is too long for one.</summary>
    public static string Lines(PartyResult party, int length = 34) => Lines(party.ShortName ?? party.Party.Value, length);

    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1).TrimEnd(), "…");

    /// <summary>How plotly.js writes percentages along an axis: with as many decimals as tell its ticks apart.</summary>
    public const string PercentTicks = "~%";

    public static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    public static string Signed(double number) => number.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>A difference of shares in percentage points, as fine as shares beside it are written.</summary>
    public static string Points(double shares) => (shares * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    public static string Seats(double number) => number == 1 ? "1 seat" : Invariant($"{number:#,0} seats");
}
