using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Which pages of a wiki are worth reading.</content>
internal sealed partial class WikitextReader
{
    /// <summary>Whether a page has a template that is of elections by its name.</summary>
    public static bool HasTemplate(string text) => OfElections().IsMatch(text);

    /// <summary>Whether a page has such a template, the parameters of a box in any language known here, or a table.</summary>
    public static bool MayHaveResults(string text) => text.Contains("{|", StringComparison.Ordinal)
        || text.Contains("<table", StringComparison.OrdinalIgnoreCase) || HasTemplate(text)
        || InfoboxNames.AreOfAnElection(Parameter().Matches(text).Select(m => m.Groups["key"].Value));

    [GeneratedRegex(@"\{\{\s*(template\s*:\s*)?(infobox[ _][^|{}\n]{0,60}(election|referendum)|election[ _](results|box|summary)|referendum[ _]results|referendum\s*[|}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfElections();

    [GeneratedRegex(@"\|\s*(?<key>\p{L}[^|=\[\]{}\n]{0,40}?)\s*=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
