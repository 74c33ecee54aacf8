using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>What the rounds of an election are called in cells and headings of the world's tables.</summary>
internal static partial class RoundWords
{
    /// <summary>The longest name of a round: words of which more would have to be looked at together.</summary>
    private const int MostWords = 3;

    /// <summary>What may stand between a number and its word: "1.º turno", "2nd voting round", "turul al II-lea".</summary>
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
        {
            "o", "a", "º", "ª", "e", "er", "re", "eme", "st", "nd", "rd", "ro", "do", "da", "ra", "th", "ter", "te", "i", "al", "no", "nr",
            "n", "voting", "lea", "й", "ый", "ой", "го",
        };

    private static readonly HashSet<string> Rounds = [.. ColumnVocabulary.Of("RoundWord")];

    private static readonly Dictionary<string, RoundName> Ordinals = Names(("First", RoundName.First), ("Second", RoundName.Second),
        ("Third", RoundName.Third));

    /// <summary>What American offices write for short.</summary>
    private static readonly Dictionary<string, RoundName> Stages = new(StringComparer.Ordinal)
        { ["gen"] = RoundName.General, ["pri"] = RoundName.Primary, ["run"] = RoundName.Runoff };

    private static readonly Dictionary<string, RoundName> Wholes = Names(("FirstRound", RoundName.First), ("SecondRound", RoundName.Second),
        ("ThirdRound", RoundName.Third), ("Runoff", RoundName.Runoff));

    /// <summary>The round that a cell of a column of rounds names, which may be a number alone; none where it names no one round.</summary>
    public static RoundName OfCell(string text)
    {
        if (text.Length > 60)
        {
            return RoundName.None;
        }

        var plain = ColumnVocabulary.Plain(text);
        return Cut(text) is { } cut ? cut.Round
            : Stages.TryGetValue(plain, out var stage) ? stage
            : Ordinal(plain) is { } alone ? alone
            : plain.Split('_') is [var number, var suffix] && Between.Contains(suffix) && Ordinal(number) is { } ordinal ? ordinal
            : ResultLabels.Scan(text).Select(l => l.Round).Where(r => r != RoundName.None).Distinct().ToList() is [var only] ? only
            : RoundName.None;
    }

    /// <summary>Whether a heading is of a fourth round or a later one, such as of a count by preferences, which no vote follows.</summary>
    public static bool IsLater(string heading) => heading.Length <= 120
        && Word().Matches(Day().Replace(heading, " ")).Select(m => ColumnVocabulary.Plain(m.Value)).ToList() is var words
        && Enumerable.Range(0, Math.Max(words.Count - 1, 0)).Any(i => Rounds.Contains(words[i]) && IsMore(words[i + 1])
            || (Rounds.Contains(words[i + 1]) && IsMore(words[i])));

    private static bool IsMore(string word) => word is [>= '4' and <= '9'] or [>= '1' and <= '9', >= '0' and <= '9'];

    /// <summary>The round that a heading names, and the heading without it; null where it names none, or two.</summary>
    public static (RoundName Round, string Stem)? Cut(string heading)
    {
        if (heading.Length > 120)
        {
            return null;
        }

        heading = Day().Replace(heading, " ");
        var words = Word().Matches(heading).Select(m => (m.Index, End: m.Index + m.Length, Plain: ColumnVocabulary.Plain(m.Value)))
            .ToList();
        (RoundName Round, int From, int To)? found = EastAsian(heading);
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words.ConvertAll(w => w.Plain), i) is var (round, length))
            {
                if (found is { } other)
                {
                    if (other.Round != round)
                    {
                        return null;
                    }
                }

                found ??= (round, words[i].Index, words[i + length - 1].End);
                i += length - 1;
            }
        }

        return found is not var (name, from, to) ? null : (name, Rest(heading[..from], heading[to..]));
    }

    /// <summary>The round that words name from one on, and how many words that takes.</summary>
    private static (RoundName Round, int Length)? At(List<string> words, int at)
    {
        for (var length = Math.Min(MostWords, words.Count - at); length > 0; length--)
        {
            if (Wholes.TryGetValue(string.Join('_', words.Skip(at).Take(length)), out var whole))
            {
                return (whole, length);
            }
        }

        if (Glued().Match(words[at]) is { Success: true } glued && Rounds.Contains(glued.Groups["word"].Value))
        {
            return (Ordinals[glued.Groups["number"].Value], 1);
        }

        // The longest first, for the "i" of "raundi i dytë" is no number.
        for (var last = Math.Min(words.Count - 1, at + MostWords); last > at; last--)
        {
            var isBetween = Enumerable.Range(at + 1, last - at - 1).All(k => Between.Contains(words[k]));
            var (number, word) = Rounds.Contains(words[at]) ? (words[last], words[at]) : (words[at], words[last]);
            if (isBetween && Rounds.Contains(word) && Ordinal(number) is { } ordinal)
            {
                // "turul al II-lea": the ending belongs to the number.
                return (ordinal, last - at + 1 + (last + 1 < words.Count && words[last + 1] == "lea" ? 1 : 0));
            }
        }

        return null;
    }

    private static RoundName? Ordinal(string word) => Ordinals.TryGetValue(word, out var name) ? name
        : Numbered().Match(word) is { Success: true } number ? Ordinals[number.Groups["number"].Value] : null;

    /// <summary>第1回投票, 第二輪, 1차 투표, and a name of the last round wherever it stands.</summary>
    private static (RoundName Round, int From, int To)? EastAsian(string heading)
    {
        if (heading.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') < 0)
        {
            return null;
        }

        if (Wholes.Keys.Where(w => w[0] >= '\u2E80' && heading.Contains(w, StringComparison.Ordinal)).MaxBy(w => w.Length) is { } last
            && heading.IndexOf(last, StringComparison.Ordinal) is var at)
        {
            return (RoundName.Runoff, at, at + last.Length);
        }

        return NumberedInEastAsia().Match(heading) is not { Success: true } match ? null : (match.Groups["number"].Value switch
        {
            "1" or "１" or "一" => RoundName.First,
            "2" or "２" or "二" => RoundName.Second,
            _ => RoundName.Third,
        }, match.Index, match.Index + match.Length);
    }

    private static string Rest(string before, string after) =>
        Empty().Replace($"{before.TrimEnd(Marks)} {after.TrimStart(Marks)}", " ").Trim(Marks);

    private static readonly char[] Marks = [' ', '-', '–', '—', '_', ':', ',', ';', '.', '/', '|', '\n'];

    private static Dictionary<string, RoundName> Names(params ReadOnlySpan<(string Role, RoundName Name)> roles)
    {
        var names = new Dictionary<string, RoundName>(StringComparer.Ordinal);
        foreach (var (role, name) in roles)
        {
            foreach (var word in ColumnVocabulary.Of(role))
            {
                names.TryAdd(word, name);
            }
        }

        return names;
    }

    /// <summary>Words, those of "FirstRoundVotes" each by itself.</summary>
    [GeneratedRegex(@"\p{Lu}?[\p{Ll}\p{M}]+(?=\p{Lu}\p{Ll})|[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^((?<word>\p{L}+)(?<number>[123])|(?<number>[123])(?<word>\p{L}+))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    /// <summary>"1er", "2nd", "3e", "2º".</summary>
    [GeneratedRegex(@"^(?<number>[123])(er|re|e|eme|st|nd|rd|d|de|o|a|ro|ra|do|da|te|ter|lik|inci|uncu|й|ый|ой|го|º|ª)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"第?(?<number>[1-3１-３一二三])[回次輪轮]目?(投票|選挙)?|(?<number>[1-3])차(\s*투표)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedInEastAsia();

    /// <summary>The day of a round beside its name: "2 noiembrie 2014", "(16. 3. 2019)", "2022-04-10", "April 10, 2022".</summary>
    [GeneratedRegex(@"[(\[]?\s*\b([0-9]{1,2}\.?[\s./]+(de\s+)?([0-9]{1,2}|[\p{L}\p{M}]{3,})\.?[\s./,]+(de\s+)?(18|19|20)[0-9]{2}|(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[\p{L}\p{M}]{3,}\s+[0-9]{1,2},\s+(18|19|20)[0-9]{2})\b\.?\s*[)\]]?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    /// <summary>Brackets that the round stood in, and more than one space.</summary>
    [GeneratedRegex(@"[(\[]\s*[)\]]|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();
}
