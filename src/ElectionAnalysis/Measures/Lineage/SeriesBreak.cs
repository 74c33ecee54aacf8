using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Something that changed between two elections and makes them hard to compare.</summary>
/// <param name="What">What changed, such as "house of 120 seats, 99 before".</param>
/// <param name="Source">Where the later document says so.</param>
/// <param name="SourceBefore">Where the earlier one says otherwise; null where the later one states the change.</param>
public sealed partial record SeriesBreak(string What, Provenance Source, Provenance? SourceBefore)
{
    /// <summary>A longer description of rules is never word for word the next one's, and tells nothing by that.</summary>
    private const int ShortText = 320;

    private const string NewRulesStated = "new rules, as its document states";

    /// <summary>What is told where rules differ in words that are no known names, so that nobody knows whether they changed.</summary>
    internal const string Reworded = "the rules are described in other words";

    internal static IReadOnlyList<SeriesBreak> Between(Election before, Election after)
    {
        var breaks = new List<SeriesBreak>();
        if (before.HouseSeats is { } then && after.HouseSeats is { } now && then.Value != now.Value)
        {
            breaks.Add(new(Invariant($"house of {now.Value} seats, {then.Value} before"), now.Source, then.Source));
        }

        if (Rules(before) is { } old && Rules(after) is { } rules)
        {
            var ((systemsThen, restThen), (systems, rest)) = (RuleNames.Of(old.Text), RuleNames.Of(rules.Text));
            if (systemsThen is [var was] && systems is [var system] && RuleNames.Differ(was, system))
            {
                breaks.Add(new($"{system}, {was} before", rules, old));
            }
            else if (Words.Plain(old.Text) != Words.Plain(rules.Text) && Stated(before, after) is { } said)
            {
                breaks.Add(new(NewRulesStated, said, null));
            }
            else if (restThen != rest || !systemsThen.SequenceEqual(systems))
            {
                breaks.Add(new(Reworded, rules, old));
            }
        }
        else if (Stated(before, after) is { } stated)
        {
            breaks.Add(new(NewRulesStated, stated, null));
        }

        return breaks;
    }

    /// <summary>The system as an infobox names it, or as a short section describes it.</summary>
    private static Provenance? Rules(Election election)
    {
        if (election.Document.Infobox.FirstOrDefault(e => e.Name == "voting system" && e.Value.Length > 0) is { } entry)
        {
            return entry.Source with { Text = entry.Value };
        }

        return election.Document.Sections.FirstOrDefault(s => Heading().IsMatch(s.Heading)) is { Paragraphs: [var only] }
            && only.Text.Length <= ShortText ? new(election.Document.Name, only.Line, only.Text) : null;
    }

    /// <summary>
    /// Where the later document says that its rules are new: a sentence of other years is of theirs, and one of plans changes nothing.
    /// </summary>
    private static Provenance? Stated(Election before, Election after)
    {
        foreach (var paragraph in after.Document.Sections.SelectMany(s => s.Paragraphs))
        {
            for (var match = NewRules().Match(paragraph.Text); match.Success; match = match.NextMatch())
            {
                var start = paragraph.Text.LastIndexOf(". ", match.Index, StringComparison.Ordinal) + 1;
                var end = paragraph.Text.IndexOf(". ", match.Index + match.Length, StringComparison.Ordinal);
                var sentence = paragraph.Text[start..(end < 0 ? paragraph.Text.Length : end)];
                var years = Year().Matches(sentence).Select(y => int.Parse(y.ValueSpan, CultureInfo.InvariantCulture)).ToList();
                if (!Unreal().IsMatch(sentence) && (years.Count == 0 || years.Exists(y => (before.Year is not { } then || y > then)
                    && (after.Year is not { } now || y <= now))))
                {
                    return new(after.Document.Name, paragraph.LineAt(match.Index), match.Value);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:1[89]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>What was wanted, refused or left as it was.</summary>
    [GeneratedRegex(@"\b(?:not|never|no|would|could|should|propos\w*|promis\w*|pledg\w*|call\w*\sfor|demand\w*|reject\w*|fail\w*|unchanged|remain\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unreal();

    [GeneratedRegex(@"^(?:electoral|voting|election)\s(?:system|rules|law)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bfirst\s(?:[\w-]+\s){0,3}elections?\s(?:to\sbe\s)?(?:held\s|conducted\s|contested\s)?(?:under|using)\s[^.;]{0,60}\b(?:system|representation|plurality|boundaries|law|rules|MMP|quotas?|threshold)\b|\b(?:new|changed|reformed)\s(?:electoral|voting|election)\s(?:system|law|code|rules)\s(?:was|were|had\sbeen)\s(?:used|applied|introduced|adopted|passed|enacted|approved|in\sforce)\b|\b(?:electoral|voting|election)\s(?:system|law|code|rules)\s(?:was|were|had\sbeen)\s(?:changed|reformed|replaced|amended|overhauled|rewritten)\b|\bthreshold\s(?:of\s[0-9][^\s]*\s(?:per\scent\s|percent\s)?)?(?:was|had\sbeen)\s(?:introduced|raised|lowered|reduced|increased|abolished|removed|cut|doubled|halved)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NewRules();
}
