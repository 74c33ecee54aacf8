namespace ElectionAnalysis;

/// <summary>Reads what stands before and after a number: signs, bounds, multipliers.</summary>
internal static class QuantityContext
{
    private const int Before = 24;

    private static readonly (string Word, double Value, bool Attached)[] Multipliers =
    [
        ("thousand", 1e3, false), ("lakhs", 1e5, false), ("lakh", 1e5, false), ("million", 1e6, false), ("crores", 1e7, false),
        ("crore", 1e7, false),
        ("billion", 1e9, false), ("bn", 1e9, true), ("mn", 1e6, true), ("m", 1e6, true), ("k", 1e3, true),
    ];

    private static readonly (string Word, Wording Bound)[] Bounds =
    [
        ("~", Wording.About), ("≈", Wording.About), ("c.", Wording.About), ("ca.", Wording.About), ("approx.", Wording.About),
        ("circa", Wording.About), ("about", Wording.About), ("around", Wording.About), ("approximately", Wording.About),
        ("roughly", Wording.About), ("close to", Wording.About), ("estimated", Wording.About), ("some", Wording.About),
        ("est.", Wording.About),
        (">", Wording.Over), ("≥", Wording.Over), ("over", Wording.Over), ("more than", Wording.Over), ("above", Wording.Over),
        ("at least", Wording.Over), ("exceeding", Wording.Over), ("upwards of", Wording.Over),
        ("<", Wording.Under), ("≤", Wording.Under), ("nearly", Wording.Under), ("almost", Wording.Under), ("under", Wording.Under),
        ("less than", Wording.Under), ("fewer than", Wording.Under), ("below", Wording.Under), ("at most", Wording.Under),
        ("up to", Wording.Under),
    ];

    // Most numbers follow something else.
    private static readonly System.Buffers.SearchValues<char> LastOfBounds =
        System.Buffers.SearchValues.Create([.. Bounds.SelectMany(b => new[] { b.Word[^1], char.ToUpperInvariant(b.Word[^1]) })]);

    /// <summary>What the word before a number says of it.</summary>
    public static Wording BoundBefore(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - Before)..start].TrimEnd();
        foreach (var article in (ReadOnlySpan<string>)[" a total of", " a", " the"])
        {
            if (before.EndsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                before = before[..^article.Length];
            }
        }

        if (before.IsEmpty || !LastOfBounds.Contains(before[^1]))
        {
            return Wording.Exact;
        }

        // "No more than 24,965,218" says that it was so many.
        if (before.EndsWith("no more than", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("no fewer than", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("no less than", StringComparison.OrdinalIgnoreCase))
        {
            return Wording.Exact;
        }

        // "The four add up to 82", "turnout edged up to 68.2%", "the Conservatives up to 16": where something came to.
        if (before.EndsWith(" up to", StringComparison.OrdinalIgnoreCase) && IsMovedTo(before[..^" up to".Length].TrimEnd()))
        {
            return Wording.Exact;
        }

        foreach (var (word, bound) in Bounds)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]) || !char.IsLetter(word[0])))
            {
                return bound;
            }
        }

        return Wording.Exact;
    }

    /// <summary>What stands behind a number and bounds it: 40+, "40 or more".</summary>
    public static Wording BoundAfter(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..];
        return rest is ['+', ..] && !(rest.Length > 1 && char.IsAsciiDigit(rest[1]))
            || rest.StartsWith(" or more", StringComparison.OrdinalIgnoreCase)
            ? Wording.Over
            : rest.StartsWith(" or fewer", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith(" or less", StringComparison.OrdinalIgnoreCase)
                ? Wording.Under : Wording.Exact;
    }

    /// <summary>Whether "up" behind a text says a movement: a verb of it, or what moved, stands before.</summary>
    private static bool IsMovedTo(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" \u00A0(,;") + 1)..];
        return word is "went" or "gone" or "going" or "go" or "goes" or "moved" or "moving" or "add" or "adds" or "added" or "adding"
            or "edged" or "edging" or "crept" or "creeping" or "rose" or "climbed" or "climbing" or "came" or "shot" or "jumped" or "nudged"
            or "inched" or "ticked" or "bumped" or "pushed" or "pushing" or "brought" or "bringing" or "took" or "taking" or "lifted" or "lifting"
            or "sent" or "drove" or "driven" or "was" or "were" or "is" or "are" or "be" or "been" or "being" or "back" or "turnout"
            or "share" or "vote" or "total" or "tally" or "representation" or "strength" or "figure" or "participation" or "it" or "them"
            || word.Length > 1 && word.Length < before.Length && char.IsUpper(word[0]);
    }

    /// <summary>
    /// Half a unit of the last digit that is not 0: what "about 5,000" leaves open at least. A count given to its last one leaves
    /// nothing open.
    /// </summary>
    public static double HalfUnit(double number)
    {
        var unit = 1.0;
        while (number > 0 && number < 1e15 && number % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit > 1 ? unit / 2 : 0;
    }

    /// <summary>Where "million", "lakh", "bn" and the like end, if one follows; an abbreviation must touch its number.</summary>
    public static int MultiplierEnd(ReadOnlySpan<char> text, int at, out double multiplier)
    {
        var rest = text[at..Math.Min(text.Length, at + 12)];
        var word = rest.TrimStart(" \u00A0\u2009\u202F-");
        var gap = rest.Length - word.Length;
        foreach (var (name, value, attached) in Multipliers)
        {
            if (gap > 1 || (gap == 0) != attached)
            {
                continue;
            }

            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (word.Length == name.Length || !char.IsLetterOrDigit(word[name.Length])))
            {
                multiplier = value;
                return at + gap + name.Length;
            }
        }

        multiplier = 0;
        return 0;
    }

    /// <summary>+1 or −1 when a sign, an arrow or a word before the number says so, else 0.</summary>
    public static int SignBefore(ReadOnlySpan<char> text, int start)
    {
        var from = Math.Max(0, start - Before);
        var before = text[from..start].TrimEnd();
        if (before.IsEmpty)
        {
            return 0;
        }

        switch (before[^1])
        {
            case '+' or '＋' or '▲' or '△' or '↑' or '⬆' or '↗':
                return 1;
            case '▼' or '▽' or '↓' or '⬇' or '↘' or '−' or '－' or '﹣':
                return -1;
            case '\uDD3A' or '\uDD3B' when before is [.., '\uD83D', _]:
                return before[^1] == '\uDD3A' ? 1 : -1;
            case '-' or '–' or '‐' or '‑' or '—':
                // After a digit or a word it is a range or a hyphen.
                return before.Length == start - from
                    && (before.Length == 1 || before[^2] is ' ' or '(' or ',' or '\u00A0' or '\n' or ':' or ';') ? -1 : 0;
        }

        return Direction(before[(before.LastIndexOfAny(" \u00A0(,\n") + 1)..]);
    }

    public static int Direction(ReadOnlySpan<char> word) =>
        word.Equals("Increase", StringComparison.OrdinalIgnoreCase) || word.Equals("Up", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Gain", StringComparison.OrdinalIgnoreCase) ? 1
        : word.Equals("Decrease", StringComparison.OrdinalIgnoreCase) || word.Equals("Down", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Loss", StringComparison.OrdinalIgnoreCase) ? -1
        : 0;
}
