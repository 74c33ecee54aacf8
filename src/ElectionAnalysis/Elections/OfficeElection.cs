using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>A sentence that says who was elected to an office by the house: "X was elected as President of the Y".</summary>
internal sealed partial record OfficeElection(string Name, string Winner)
{
    public static OfficeElection? Find(string sentence)
    {
        if (!sentence.Contains("elected", StringComparison.OrdinalIgnoreCase) || Pattern().Match(sentence) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Value[Prefix().Match(match.Value).Length..];
        var lead = sentence[..match.Index];
        var comma = lead.IndexOf(',', StringComparison.Ordinal);
        var winner = (comma > 0 ? lead[..comma] : lead).Replace(" was", "", StringComparison.Ordinal).Trim();
        winner = Opening().Replace(winner, "");

        // "On 1 October, at the opening of the session, Larcher was elected": what opens the sentence is no name.
        return new(name, comma > 0 && Circumstance().IsMatch(winner + ",") && NameAtEnd().Match(lead) is { Success: true } said
            ? said.Groups["name"].Value : winner);
    }

    /// <summary>"On 17 October Kristersson": the day is no name.</summary>
    [GeneratedRegex(@"^(On|In)( the)?( [0-9]{1,2}(st|nd|rd|th)?)?( of)? (January|February|March|April|May|June|July|August|September|October|November|December)( [0-9]{1,2})?( [0-9]{4})? ", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(On|In|At|After|When|Before|Since|Following|During|Two|Three|Four|Five|Six|A|An|The next|The following|Later)\b", Options)]
    private static partial Regex Circumstance();

    [GeneratedRegex(@"(?<name>\p{Lu}[\p{L}\p{M}'’-]+( (de|van|von|der|al|el|bin|da|dos|di|la|le))*( \p{Lu}[\p{L}\p{M}'’.-]*( (de|van|von|der|al|el|bin|da|dos|di|la|le))*)*) ((was|is|had been|has been|then|were) )*$", Options)]
    private static partial Regex NameAtEnd();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(re-)?[Ee]lected( as)?( the)?( new| its)? ([Pp]resident of (the )?(\p{Lu}[\p{L}\p{M}'’-]* (of )?(the )?){0,3}(Assembly|Parliament|House|Senate|Chamber|Congress|Council|Knesset|Bundestag|Deputies)|[Ss]peaker|[Mm]arshal|[Cc]hair(man|woman|person)?|[Pp]rime [Mm]inister)( of (the )?(\p{Lu}[\p{L}\p{M}'’-]*)( ((of|for|the) ){0,2}\p{Lu}[\p{L}\p{M}'’-]*)*)?", Options)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(re-)?[Ee]lected( as)?( the)?( new| its)? ", Options)]
    private static partial Regex Prefix();
}
