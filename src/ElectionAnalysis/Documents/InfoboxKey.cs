using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>The keys of Wikipedia's election infoboxes, and how a written key is told apart from its number.</summary>
internal static class InfoboxKey
{
    /// <summary>Keys that say of which party one is the heir.</summary>
    public static readonly string[] Successions = ["formerly", "successor of", "merged from", "split from"];

    /// <summary>
    /// Parameters of Wikipedia's {{Infobox election}} and {{Infobox legislative election}}, as of 2025. A numbered
    /// parameter (party1, party2, …) stands here once, without its number. The ones that say nothing of the
    /// result (pictures, colours, maps) are known too, so that they are not reported as unknown.
    /// </summary>
    public static readonly FrozenSet<string> Known = new[]
    {
        "election name", "name", "country", "flag year", "flag image", "type", "ongoing", "noleader", "opinion polls", "results sec",
        "party name", "party color", "party colour", "previous election", "previous year", "previous mps", "next election", "next year",
        "next mps", "seats for election", "votes for election", "majority seats", "needed votes", "election date", "elected mps", "module",
        "registered",
        "turnout", "votes counted", "reporting", "last update", "time zone", "nopercentage", "nopopular", "first election", "election",
        "electorate", "eligible", "voting age population", "voting age", "total votes", "votes cast", "valid votes", "invalid votes",
        "blank votes",
        "image", "image size", "image upright", "alt", "caption", "colour", "color", "leader", "leader since", "party leader",
        "leaders seat", "short name", "position",
        "candidate", "nominee", "running mate", "party", "alliance", "alliance colour", "home state", "states carried", "delegate count",
        "party id", "election id", "previous election id",
        "last election", "previous house", "previous registered", "previous votes cast", "previous valid votes",
        "previous invalid votes", "previous turnout",
        "seats before", "seats needed", "seats after", "current seats", "seats", "seat change",
        "popular vote", "votes", "percentage", "swing", "electoral vote", "new party", "heading", "1blank", "2blank", "3blank", "4blank",
        "5blank", "1data", "2data",
        "3data", "4data", "5data", "1namedata", "map", "map image", "map size", "map caption", "map alt", "map upright", "map2 image",
        "map2 size",
        "map2 caption", "map2 alt", "title", "posttitle", "before election", "before party", "before image", "after election",
        "after party", "after image",
        "outgoing members", "elected members", "government", "government color", "row", "results",
        "seats up", "date", "location", "question", "yes", "no", "yes text", "no text", "yestext", "notext", "yes percentage",
        "no percentage", "percentage yes", "percentage no",
        "yes votes", "no votes", "votes yes", "votes no", "percent yes", "percent no", "for", "against", "valid", "invalid", "blank",
        "total", "cast", "ballots cast", "valid ballots",
        "invalid ballots", "blank ballots", "spoilt votes", "spoiled votes", "rejected votes", "invalid or blank votes",
        "invalid and blank votes", "invalid/blank votes",
        "registered voters", "eligible voters", "electors", "percent", "leaders name", "party leader", "results map", "threshold",
        "validpct", "invalidpct", "totalpct", "voting system", "outcome", "notes", "website", "mapcaption", "mapdivision", "map division", "embed",
        "other papers", "othertype", "blanktype",
    }.Concat(Successions).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Known keys that say nothing of the result: pictures, colours, maps, layout. Their values are set aside on purpose.
    /// </summary>
    public static readonly FrozenSet<string> SetAside = new[]
    {
        "election name", "name", "flag year", "flag image", "ongoing", "noleader", "opinion polls", "results sec", "party color",
        "party colour", "module", "time zone",
        "nopercentage", "nopopular", "image", "image size", "image upright", "alt", "caption", "alliance colour", "map",
        "map image", "map size",
        "map caption", "map alt", "map upright", "map2 image", "map2 size", "map2 caption", "map2 alt", "before image", "after image",
        "government color", "row",
        "1namedata", "party name", "party title", "last update", "outgoing members", "elected members", "previous mps", "next mps",
        "posttitle", "validpct", "invalidpct", "totalpct", "voting system", "outcome", "notes", "website", "mapcaption", "mapdivision",
            "map division", "embed", "othertype", "blanktype",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Other writings of known keys.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["leaderseat"] = "leaders seat", ["leader seat"] = "leaders seat", ["leaders constituency"] = "leaders seat",
        ["short"] = "short name", ["shortname"] = "short name", ["abbreviation"] = "short name", ["left to right"] = "position",
        ["runningmate"] = "running mate", ["homestate"] = "home state",
        ["popularvote"] = "popular vote", ["popular votes"] = "popular vote", ["total vote"] = "votes",
        ["electoralvote"] = "electoral vote", ["electoral votes"] = "electoral vote",
        ["vote share"] = "percentage", ["vote percentage"] = "percentage", ["percent"] = "percentage", ["share"] = "percentage",
        ["vote %"] = "percentage",
        ["former name"] = "formerly", ["previous name"] = "formerly", ["renamed from"] = "formerly", ["successor to"] = "successor of",
        ["predecessor"] = "successor of", ["predecessors"] = "successor of", ["merger of"] = "merged from", ["breakaway from"] = "split from",
        ["last result"] = "last election", ["previous result"] = "last election", ["previous seats"] = "last election",
        ["last election seats"] = "last election",
        ["seats won"] = "seats", ["seat won"] = "seats", ["seatchange"] = "seat change", ["change in seats"] = "seat change",
        ["change"] = "seat change", ["seats change"] = "seat change",
        ["leadersince"] = "leader since", ["statescarried"] = "states carried", ["states won"] = "states carried",
        ["delegates"] = "delegate count",
        ["delegatecount"] = "delegate count", ["delegates won"] = "delegate count", ["election day"] = "election date",
        ["dates"] = "election date",
        ["majority"] = "majority seats", ["seats needed for majority"] = "majority seats", ["seats for majority"] = "majority seats",
        ["blank/invalid"] = "invalid or blank votes",
        ["registered electors"] = "registered voters", ["seats up for election"] = "seats for election",
        ["seats to be elected"] = "seats for election",
        ["yes percent"] = "yes percentage", ["no percent"] = "no percentage",
        ["yes share"] = "yes percentage", ["no share"] = "no percentage", ["yes %"] = "yes percentage", ["no %"] = "no percentage",
        ["for percentage"] = "yes percentage", ["against percentage"] = "no percentage", ["for percent"] = "yes percentage",
        ["against percent"] = "no percentage",
        ["yespct"] = "yes percentage", ["nopct"] = "no percentage", ["turnoutpct"] = "turnout", ["results date"] = "date",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the entry's key is one of the template's, in the form (numbered or not) that it has there.</summary>
    public static bool IsKnown(InfoboxEntry entry) => Known.Contains(entry.Name);

    /// <summary>
    /// Splits <c>Last_Election12</c> into <c>last election</c> and 12, and a number in the middle (<c>seats1_before</c>,
    /// <c>leader2_since</c>) off where the rest is a known key.
    /// </summary>
    public static (string Name, int? Number) Split(string key)
    {
        var text = new StringBuilder(key.Length);
        foreach (var c in Digits.ToAscii(key))
        {
            if (c is '_' or '-' || char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (c is not ('\'' or '’'))
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        var name = text.ToString().TrimEnd();
        if (Synonyms.TryGetValue(name, out var whole))
        {
            return (whole, null);
        }

        var digits = name.Length;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1]))
        {
            digits--;
        }

        if (digits > 0 && digits < name.Length
            && int.TryParse(name.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var rest = name[..digits].TrimEnd(' ', '#', '(');

            // An answer of a referendum takes a party's place; without a number, the word heads a column.
            return (rest == "choice" ? "party" : Synonyms.GetValueOrDefault(rest, rest), number);
        }

        return Middle(name) ?? (name, null);
    }

    private static (string Name, int? Number)? Middle(string name)
    {
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start;
        while (end >= 0 && end < name.Length && char.IsAsciiDigit(name[end]))
        {
            end++;
        }

        if (start <= 0 || end >= name.Length || name[end] != ' ' || Known.Contains(name)
            || !int.TryParse(name.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var rest = name[..start].TrimEnd() + name[end..];
        rest = Synonyms.GetValueOrDefault(rest, rest);
        return Known.Contains(rest) ? (rest, number) : null;
    }
}
