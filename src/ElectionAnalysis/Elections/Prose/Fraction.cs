namespace ElectionAnalysis;

/// <summary>Shares of the vote in words: a third of the votes, two thirds of the electorate, three in five voters.</summary>
internal static partial class Fraction
{
    private static readonly (string Words, double Percent)[] Parts = [("half", 50), ("one half", 50), ("a third", 100 / 3.0), ("one third", 100 / 3.0),
        ("a quarter", 25), ("one quarter", 25), ("a fifth", 20), ("one fifth", 20), ("a sixth", 100 / 6.0), ("a tenth", 10),
        ("one tenth", 10), ("two thirds", 200 / 3.0), ("two-thirds", 200 / 3.0), ("three quarters", 75), ("three-quarters", 75),
        ("two fifths", 40), ("two-fifths", 40), ("three fifths", 60), ("three-fifths", 60), ("four fifths", 80), ("four-fifths", 80)];

    private static readonly string[] Ofs = [" of the vote", " of the valid", " of the total", " of the popular", " of the electorate",
        " of the poll", " of the ballots", " of the voters", " of the votes", " of all vote", " of all valid", " of those voting",
        " of those who voted", " of those entitled", " of those registered", " of those eligible", " of those on the ",
        " of voters", " of votes", " of registered", " of the registered", " of valid",
        " of eligible", " of electors", " of all elector", " of all ballots"];

    private static readonly string[] Counted = [" of the ", " of those ", " voters", " votes", " electors", " ballots", " eligible",
        " registered", " valid", " people", " citizens", " adults", " of them ", " of us ", " of all "];

    /// <summary>Where a share in words ends, and what it is; (−1, 0) where none starts.</summary>
    public static (int End, double Percent) At(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var rest = text.AsSpan(start);
        if (word.Length > 5 || rest.Length < 10)
        {
            return (-1, 0);
        }

        foreach (var (words, percent) in Parts)
        {
            if (rest.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (Follows(rest[words.Length..], Ofs) || IsOfNumber(rest[words.Length..])))
            {
                return (start + words.Length, percent);
            }
        }

        return OfVoters(text, start, end) is (> 0, _, _) of ? (of.End, of.Percent) : PartIn(rest, word, start);
    }

    /// <summary>
    /// "One registered voter in five", "three voters out of four": the nouns within it, which say of whom it is.
    /// </summary>
    public static (int End, double Percent, int Nouns) OfVoters(string text, int start, int end)
    {
        if (NumberWords.Value(text.AsSpan(start, end - start)) is not (> 0 and < 10 and var part))
        {
            return (-1, 0, 0);
        }

        var match = VotersIn().Match(text, end);
        return match.Success && NumberWords.Value(match.Groups["all"].ValueSpan) is > 1 and <= 20 and var all && all > part
            ? (match.Index + match.Length, 100.0 * part / all, match.Groups["in"].Index) : (-1, 0, 0);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\G( (registered|eligible|enrolled|entitled|valid|adult))? (voters?|electors?|votes?|ballots?|citizens?|people|persons?|adults?)(?<in> (in|out of)( every)? )(?<all>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b(?! (thousand|hundred|million|seats|per))",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.ExplicitCapture)]
    private static partial System.Text.RegularExpressions.Regex VotersIn();

    private static (int End, double Percent) PartIn(ReadOnlySpan<char> rest, ReadOnlySpan<char> word, int start)
    {
        // "Three in five voters", "two out of three votes".
        if (NumberWords.Value(word) is > 0 and < 10 and var part
            && (rest[word.Length..].StartsWith(" in ", StringComparison.Ordinal) ? 4
                : rest[word.Length..].StartsWith(" out of ", StringComparison.Ordinal) ? 8 : 0) is > 0 and var skipped
            && rest[(word.Length + skipped)..] is var whole && whole.IndexOfAnyExcept(Letters) is > 2 and var length
            && NumberWords.Value(whole[..length]) is > 1 and <= 10 and var all && all > part && Follows(whole[length..], Counted))
        {
            return (start + word.Length + skipped + length, 100.0 * part / all);
        }

        return (-1, 0);
    }

    /// <summary>"of the 1,127,980 registered electors", "of the 12,123,452 that were valid": how many they are, said in between.</summary>
    private static bool IsOfNumber(ReadOnlySpan<char> rest)
    {
        const string Of = " of the ";
        if (!rest.StartsWith(Of, StringComparison.Ordinal) || rest.Length == Of.Length || !char.IsAsciiDigit(rest[Of.Length]))
        {
            return false;
        }

        var noun = rest[Of.Length..].TrimStart("0123456789.,\u00A0 ");
        noun = noun.StartsWith("million ", StringComparison.Ordinal) ? noun["million ".Length..] : noun;
        return Follows(noun, Counters);
    }

    private static readonly string[] Counters = ["vote", "valid", "registered", "elector", "ballot", "people entitled", "people registered",
        "people on the", "citizens", "eligible", "papers", "that were valid", "names on"];

    private static bool Follows(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
}
