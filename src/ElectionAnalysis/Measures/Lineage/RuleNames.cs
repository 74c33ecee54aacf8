using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>The electoral systems that a short text on the rules names.</summary>
internal static class RuleNames
{
    /// <summary>
    /// More special names first, for they hold words of the general ones; initials in capitals, for "av" is a word of Swedish. A general
    /// name may mean any of those that it is given for.
    /// </summary>
    private static readonly (string Name, string? General, Regex Words)[] Known =
    [
        Named("mixed-member proportional", "mixed", @"mixed[-\s]member\sproportional(?:\srepresentation)?|(?-i:MMP)"),
        Named("parallel voting", "mixed", @"parallel(?:\s(?:voting|system))?|mixed[-\s]member\smajoritarian|(?-i:MMM)|supplementary\smember(?:\ssystem)?"),
        Named("additional members", "mixed", @"additional[-\s]member(?:\ssystem)?|(?-i:AMS)"),
        Named("mixed", null, @"mixed(?:[-\s]member)?(?:\s(?:electoral|voting))?(?:\s(?:system|representation))?"),
        Named("single transferable vote", "proportional", @"(?:proportional\srepresentation\s(?:by|with|using)\s(?:the\s)?)?(?:(?-i:PR)[-\s])?(?:single[-\s]transferable[-\s]votes?|(?-i:STV))"),
        Named("lists in proportion", "proportional", @"(?:(?:open|closed)[-\s])?(?:party[-\s])?list[-\s](?:proportional\srepresentation|(?-i:PR))|proportional\srepresentation\s(?:by|with|using)\s(?:(?:open|closed|party)[-\s]){0,2}lists"),
        Named("proportional", null, @"proportional(?:\srepresentation)?|(?-i:PR)"),
        Named("alternative vote", "majority", @"instant[-\s]run-?off(?:\svoting)?|(?-i:IRV)|alternative\svote|(?-i:AV)|preferential\svoting|(?:full|optional)[-\s]preferential(?:\svoting)?|ranked[-\s]choice(?:\svoting)?|(?-i:RCV)"),
        Named("two rounds", "majority", @"two[-\s]round(?:s|\ssystem|\svoting)?|(?-i:TRS)|(?:second[-\s]ballot|run-?off)(?:\s(?:system|voting))?"),
        Named("first past the post", "majority", @"first[-\s]past[-\s]the[-\s]post|(?-i:FPTP|FPP)|single[-\s]member\splurality|(?-i:SMP)"),
        Named("single non-transferable vote", "majority", @"single\snon-?transferable\svotes?|(?-i:SNTV)"),
        Named("block vote", "majority", @"(?:block|plurality[-\s]at[-\s]large)\svot(?:e|ing)|multiple\snon-?transferable\svotes?"),
        Named("majority", null, @"(?:simple\s)?(?:plurality|majority|majoritarian)"),
    ];

    /// <summary>The systems, and what a text says beside their names.</summary>
    public static (IReadOnlyList<string> Names, string Else) Of(string text)
    {
        var (names, rest) = (new List<string>(), text);
        foreach (var (name, _, words) in Known)
        {
            var without = words.Replace(rest, " ");
            if (without != rest)
            {
                names.Add(name);
                rest = without;
            }
        }

        return (names, Words.Plain(rest));
    }

    /// <summary>Whether one name cannot mean what the other does.</summary>
    public static bool Differ(string one, string other) => one != other && General(one) != other && General(other) != one;

    private static string? General(string name) => Array.Find(Known, k => k.Name == name).General;

    /// <summary>The words stand alone, with "voting", "system" or the short name in brackets behind them.</summary>
    private static (string Name, string? General, Regex Words) Named(string name, string? general, string words) =>
        (name, general, new($@"(?<![\p{{L}}\p{{N}}])(?:{words})(?![\p{{L}}\p{{N}}])(?:\s(?:voting|vote|electoral))?(?:\s(?:system|method|rules?))?",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
}
