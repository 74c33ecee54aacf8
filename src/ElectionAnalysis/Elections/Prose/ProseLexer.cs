namespace ElectionAnalysis;

/// <summary>Cuts a sentence into words, numbers and marks. One pass, linear time.</summary>
internal static class ProseLexer
{
    public static List<Token> Read(string text)
    {
        var quantities = QuantityScanner.Scan(text);
        var tokens = new List<Token>(text.Length / 5);
        var next = 0;
        for (var i = 0; i < text.Length;)
        {
            while (next < quantities.Count && quantities[next].Start < i)
            {
                next++;
            }

            var c = text[i];
            if (next < quantities.Count && quantities[next].Start == i)
            {
                i = Number(text, quantities[next], tokens);
            }
            else if (char.IsLetterOrDigit(c))
            {
                i = Word(text, i, tokens);
            }
            else if (c is '\'' or '’' && i + 1 < text.Length && text[i + 1] is 's' && (i + 2 >= text.Length || !char.IsLetter(text[i + 2])))
            {
                tokens.Add(new() { Kind = TokenKind.Mark, Start = i, End = i + 2, Mark = 's' });
                i += 2;
            }
            else
            {
                if (!char.IsWhiteSpace(c))
                {
                    var mark = c is '–' or '—' or '−' or '‑' or '‐' ? '-' : c is '[' ? '(' : c is ']' ? ')' : c;
                    tokens.Add(new() { Kind = TokenKind.Mark, Start = i, End = i + 1, Mark = mark });
                }

                i++;
            }
        }

        return tokens;
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        if (NumberWords.Value(text.AsSpan(start, end - start)) >= 0 && NumberWords.Read(text, start, end, out var after) is >= 0 and var value && IsCount(text, start, after))
        {
            var token = new Token { Kind = TokenKind.Number, Start = start, End = after, Number = value };
            if (Unit(text, after) is ( > 0 and var unitEnd, var points))
            {
                token = token with { End = unitEnd, IsPercent = true, IsPoints = points, Tolerance = 0.5 };
            }
            else if (after + 1 < text.Length && text[after] is '-' or '‑' && char.IsLetter(text[after + 1]))
            {
                token.IsCompound = true;
                token.End = after;
                tokens.Add(Bounded(token, text));
                return after + 1;
            }

            tokens.Add(Bounded(token, text));
            return token.End;
        }

        tokens.Add(new() { Kind = TokenKind.Word, Start = start, End = end, Terms = Lexicon.Of(text.AsSpan(start, end - start)) });
        return end;
    }

    /// <summary>"one of the", "no one", "One Nation", "two-round" count nothing.</summary>
    private static bool IsCount(string text, int start, int after)
    {
        var rest = text.AsSpan(after);
        return !(start > 0 && char.IsUpper(text[start])) && !(start > 0 && text[start - 1] == '-')
            && !(rest.StartsWith(" of the ", StringComparison.Ordinal) && text.AsSpan(start, after - start).Equals("one", StringComparison.OrdinalIgnoreCase)
                && !rest[8..].TrimStart().StartsWith("seat", StringComparison.Ordinal));
    }

    private static int Number(string text, Quantity q, List<Token> tokens)
    {
        var end = q.End;
        var number = q.Number;
        var tolerance = q.IsPercent || q.Decimals > 0 ? 0.5 * Math.Pow(10, -q.Decimals) : q.CountTolerance;
        var token = new Token { Kind = TokenKind.Number, Start = q.Start, Sign = q.Sign, IsPercent = q.IsPercent };
        if (q.IsPercent)
        {
            var slice = text.AsSpan(q.Start, q.End - q.Start);
            token.IsPoints = slice.EndsWith("pp", StringComparison.OrdinalIgnoreCase) || slice.Contains("point", StringComparison.OrdinalIgnoreCase);
        }
        else if (Multiplier(text, end) is ( > 0 and var times, var past))
        {
            number = Math.Round(number * times);
            tolerance = 0.5 * times * Math.Pow(10, -q.Decimals);
            end = past;
        }
        else if (Unit(text, end) is ( > 0 and var unitEnd, var points))
        {
            token.IsPercent = true;
            token.IsPoints = points;
            tolerance = 0.5 * Math.Pow(10, -q.Decimals);
            end = unitEnd;
        }

        if (double.IsInfinity(number) || (end < text.Length && char.IsLetter(text[end])))
        {
            // Letters that belong to the digits: no number, whatever it is.
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            tokens.Add(new() { Kind = TokenKind.Word, Start = q.Start, End = end });
            return end;
        }

        token.End = end;
        token.Number = number;
        token.Tolerance = tolerance;
        if (end + 1 < text.Length && text[end] is '-' or '‑' && char.IsLetter(text[end + 1]))
        {
            token.IsCompound = true;
            end++;
        }

        if (!token.IsPercent && !token.IsCompound && token.End - token.Start == 4 && q.IsWhole && number is >= 1700 and < 2200 && text.AsSpan(q.Start, 4).IndexOfAnyExceptInRange('0', '9') < 0 && !CountsSomething(text, end))
        {
            token.Kind = TokenKind.Year;
        }

        tokens.Add(token.Kind == TokenKind.Year ? token : Bounded(token, text));
        return end;
    }

    private static bool CountsSomething(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(24, text.Length - end)).TrimStart(" \u00A0");
        var length = rest.IndexOfAnyExcept(Letters);
        return (Lexicon.Of(length < 0 ? rest : rest[..length]) & (Term.Unit | Term.Registered | Term.Valid | Term.Invalid) & ~Term.CastVerb) != Term.None
            && !rest.StartsWith("register", StringComparison.Ordinal) | rest.StartsWith("registered", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>117.4m, 2.3bn, 12 lakh, 1.2 crore, 40 thousand.</summary>
    private static (double Times, int End) Multiplier(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(12, text.Length - at));
        var word = rest.TrimStart(" \u00A0-");
        var attached = word.Length == rest.Length;
        foreach (var (name, times, tied) in (ReadOnlySpan<(string, double, bool)>)
            [("million", 1e6, false), ("billion", 1e9, false), ("thousand", 1e3, false), ("lakh", 1e5, false), ("lakhs", 1e5, false), ("crore", 1e7, false), ("crores", 1e7, false), ("bn", 1e9, false), ("mn", 1e6, false), ("m", 1e6, true), ("k", 1e3, true)])
        {
            if ((attached || !tied) && word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (word.Length == name.Length || !char.IsLetterOrDigit(word[name.Length])))
            {
                return (times, at + rest.Length - word.Length + name.Length);
            }
        }

        return default;
    }

    /// <summary>3.2 points, 12-point, 5-percent, 31pc.</summary>
    private static (int End, bool Points) Unit(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(18, text.Length - at));
        var word = rest.TrimStart(" \u00A0-");
        foreach (var (name, points) in (ReadOnlySpan<(string, bool)>)[("percentage points", true), ("percentage point", true), ("points", true), ("point", true), ("percent", false), ("per cent", false), ("pc", false)])
        {
            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (word.Length == name.Length || !char.IsLetterOrDigit(word[name.Length])))
            {
                return (at + rest.Length - word.Length + name.Length, points);
            }
        }

        return default;
    }

    /// <summary>What the words before a number leave open of it.</summary>
    private static Token Bounded(Token token, string text)
    {
        var from = Math.Max(0, token.Start - 24);
        var before = text.AsSpan(from, token.Start - from).TrimEnd();
        foreach (var skipped in (ReadOnlySpan<string>)[" a total of", " a", " the"])
        {
            if (before.EndsWith(skipped, StringComparison.OrdinalIgnoreCase))
            {
                before = before[..^skipped.Length];
            }
        }

        foreach (var (words, wording) in Hedges)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsLetter(before[^(words.Length + 1)])))
            {
                token.Wording = wording;
                break;
            }
        }

        return token;
    }

    private static readonly (string Words, Wording Wording)[] Hedges =
    [
        ("just over", Wording.Over), ("more than", Wording.Over), ("at least", Wording.Over), ("over", Wording.Over), ("above", Wording.Over), ("exceeding", Wording.Over), ("upwards of", Wording.Over),
        ("just under", Wording.Under), ("less than", Wording.Under), ("fewer than", Wording.Under), ("under", Wording.Under), ("below", Wording.Under), ("nearly", Wording.Under), ("almost", Wording.Under), ("close to", Wording.About), ("up to", Wording.Under),
        ("around", Wording.About), ("about", Wording.About), ("approximately", Wording.About), ("roughly", Wording.About), ("some", Wording.About), ("estimated", Wording.About), ("circa", Wording.About),
    ];
}
