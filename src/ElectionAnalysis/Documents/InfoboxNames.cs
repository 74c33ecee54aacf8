using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>What the parameters of infoboxes are called in other languages, as <c>InfoboxNames.txt</c> has it.</summary>
internal static partial class InfoboxNames
{
    private static readonly FrozenDictionary<string, string> Numbered = Read(isNumbered: true);

    private static readonly FrozenDictionary<string, string> Single = Read(isNumbered: false);

    private static readonly string[] Naming = ["party", "candidate", "leader"];

    private static readonly string[] Counting = ["seats", "popular vote", "percentage"];

    /// <summary>The parameter's English name with its number, or the key itself where it is English or not known.</summary>
    public static string English(string key)
    {
        var (name, number) = InfoboxKey.Split(key);
        if (InfoboxKey.Known.Contains(name))
        {
            return key;
        }

        if (OfARound(key) is { } ofARound)
        {
            return ofARound;
        }

        if (number is null && Middle(name) is { } middle)
        {
            (name, number) = middle;
        }

        return number is null ? Single.GetValueOrDefault(name, key)
            : Numbered.TryGetValue(name, out var english) ? Invariant($"{english}{number}")
            : Before().Match(name) is { Success: true } before && Numbered.GetValueOrDefault(name[..before.Index]) == "seats"
                ? Invariant($"last_election{number}")
            : key;
    }

    /// <summary>"concejales ant", "sièges précédents": what the seats were.</summary>
    [GeneratedRegex(@"[ -](ant(erior(es)?)?|pré|préc|précédents?|previos|précédentes?|precedenti|poprzednio|anteriors)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    /// <summary>
    /// "votos1v2", "voix1 2", "głosy1 II tura": the votes or the share of the first party in the second round, under the key that reads
    /// so.
    /// </summary>
    private static string? OfARound(string key)
    {
        var match = NameAndRound().Match(Digits.ToAscii(key).Replace('_', ' ').ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value.Trim();
        var field = InfoboxKey.Split(Numbered.GetValueOrDefault(name, name)).Name switch
        {
            "popular vote" or "votes" => "votes",
            "percentage" => "percentage",
            _ => null,
        };
        var rest = match.Groups["rest"].Value;
        var round = ShortRound().Match(rest) is { Success: true } number ? number.Groups["round"].ValueSpan[0] - '0'
            : WrittenRound().Match(rest) is { Success: true } written
                ? written.Groups["first"].Success ? 1 : written.Groups["second"].Success ? 2 : 3 : 0;
        return field is null || round == 0 ? null : Invariant($"{Ordinals[round - 1]} round {field}{match.Groups["party"].Value}");
    }

    /// <summary>The entries; votes and shares of no named round beside those of a second one are of the first.</summary>
    public static List<InfoboxEntry> WithRounds(List<InfoboxEntry> entries) =>
        !entries.Exists(e => e.Number is not null && e.Name is "second round votes" or "second round percentage") ? entries
        : entries.ConvertAll(e => e is { Number: not null, Name: "popular vote" or "votes" or "percentage" }
            ? e with { Name = e.Name == "percentage" ? "first round percentage" : "first round votes" }
            : e);

    /// <summary>Whether parameters number parties, candidates or leaders and give their votes or seats.</summary>
    public static bool AreOfAnElection(IEnumerable<string> keys)
    {
        var names = keys.Where(k => k.Any(char.IsDigit)).Select(k => InfoboxKey.Split(English(k)))
            .Where(k => k.Number is not null).Select(k => k.Name)
            .ToHashSet(StringComparer.Ordinal);
        return Array.Exists(Naming, names.Contains) && Array.Exists(Counting, names.Contains);
    }

    /// <summary>"escaños1_ant": a number before the last word.</summary>
    private static (string Name, int Number)? Middle(string name)
    {
        var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
        var length = digit < 0 ? 0 : name.AsSpan(digit).IndexOfAnyExceptInRange('0', '9');
        return digit > 0 && length > 0 && name[digit + length] == ' '
            && int.TryParse(name.AsSpan(digit, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name[..digit].TrimEnd() + name[(digit + length)..], number) : null;
    }

    private static string[] Ordinals { get; } = ["first", "second", "third"];

    [GeneratedRegex(@"^(?<name>[^0-9]*\p{L})\s?(?<party>[0-9]{1,2})(?<rest>\D.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameAndRound();

    /// <summary>"second round", "segunda vuelta", "II tura", "deuxième tour".</summary>
    [GeneratedRegex("""
        ^\s?(
        (?<first>first|premier|primera?|primeiro|primo|erster?|pierwsza|první|birinci|i)
        | (?<second>second|deuxième|segund[ao]|secondo|zweiter?|druga|drugi|druhé|ikinci|kedua|andre|ii)
        | (third|troisième|tercera?|terceiro|terzo|dritter?|trzecia|iii)
        )\s(round|vuelta|volta|turno|tour|tura|tur|kolo|krug|wahlgang|ronde|runde|omgang|putaran)$
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WrittenRound();

    /// <summary>"v2", "t2", " 2", " 2t", " tour2": the number of the round, and a letter or a word that says so.</summary>
    [GeneratedRegex(@"^([ -]|[ -]?(v|t|r|k|vuelta|volta|turno|tour|tura?|kolo|krug|wahlgang|wg|round|ronda|runde|omgang|ronde|putaran|тур)[ .-]?)(?<round>[123])(v|t|r|e|ª|º|\.)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortRound();

    private static FrozenDictionary<string, string> Read(bool isNumbered)
    {
        using var stream = typeof(InfoboxNames).Assembly.GetManifestResourceStream("InfoboxNames.txt")!;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var english = "";
        foreach (var line in new StreamReader(stream).ReadToEnd().Split('\n').Where(l => l is not (['#', ..] or "")))
        {
            if (line[0] != ' ')
            {
                english = line.Trim(':', '\r');
            }
            else if (english.EndsWith('#') == isNumbered)
            {
                foreach (var other in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    names.TryAdd(InfoboxKey.Split(other).Name, english.TrimEnd('#'));
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
