namespace ElectionAnalysis;

/// <summary>Parts of a unit in words: half a million, a quarter of a million, half a percentage point, a fifth of one per cent.</summary>
internal static class Portion
{
    private static readonly (string Words, double Part)[] Parts = [("three quarters of", 0.75), ("three-quarters of", 0.75),
        ("two thirds of", 2 / 3.0), ("two-thirds of", 2 / 3.0), ("half of", 0.5), ("half", 0.5), ("a third of", 1 / 3.0),
        ("one third of", 1 / 3.0), ("a quarter of", 0.25), ("one quarter of", 0.25), ("quarter of", 0.25), ("a fifth of", 0.2),
        ("one fifth of", 0.2), ("a tenth of", 0.1), ("one tenth of", 0.1)];

    private static readonly (string Words, double Unit, bool IsShare, bool IsPoints)[] Units = [(" a million", 1e6, false, false),
        (" one million", 1e6, false, false), (" a percentage point", 1, true, true), (" one percentage point", 1, true, true),
        (" a per cent", 1, true, false), (" one per cent", 1, true, false), (" a percent", 1, true, false),
        (" one percent", 1, true, false), (" a point", 1, true, true), (" one point", 1, true, true)];

    /// <summary>The number that starts at a word, as a token; null where none does.</summary>
    public static Token? At(string text, int start, int end)
    {
        // Most words are none of a portion's first ones.
        if (text[start] is not ('h' or 'H' or 'a' or 'A' or 'o' or 'O' or 'q' or 'Q' or 't' or 'T') || end - start > 14)
        {
            return null;
        }

        var rest = text.AsSpan(start);
        foreach (var (words, part) in Parts)
        {
            if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var (unit, size, isShare, isPoints) in Units)
            {
                var length = words.Length + unit.Length;
                if (rest[words.Length..].StartsWith(unit, StringComparison.OrdinalIgnoreCase)
                    && (rest.Length == length || !char.IsLetterOrDigit(rest[length])))
                {
                    return new Token
                    {
                        Kind = TokenKind.Number, Start = start, End = start + length, Number = part * size, Tolerance = 0.1 * part * size,
                        IsPercent = isShare, IsPoints = isPoints, Wording = QuantityContext.BoundBefore(text, start),
                    };
                }
            }
        }

        return null;
    }
}
