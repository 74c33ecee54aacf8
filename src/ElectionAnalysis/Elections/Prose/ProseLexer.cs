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
        while (end < text.Length
            && (char.IsLetterOrDigit(text[end])
                || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        if (Portion.At(text, start, end) is { } portion)
        {
            tokens.Add(portion);
            return portion.End;
        }

        if (Fraction.At(text, start, end) is ( > 0 and var fractionEnd, var percent))
        {
            var bound = QuantityContext.BoundBefore(text, start);
            tokens.Add(new() { Kind = TokenKind.Number, Start = start, End = fractionEnd, Number = percent, Tolerance = 2, IsPercent = true,
                Wording = bound == Wording.Exact ? Wording.About : bound });

            // "One registered voter in five": whose part it is stands within.
            if (Fraction.OfVoters(text, start, end) is (> 0, _, var nouns))
            {
                for (var at = end + 1; at < nouns; at = text.IndexOf(' ', at) + 1)
                {
                    var next = text.IndexOf(' ', at);
                    tokens.Add(new() { Kind = TokenKind.Word, Start = at, End = next, Terms = Lexicon.Of(text.AsSpan(at, next - at)) });
                }
            }

            return fractionEnd;
        }

        // "A full point less".
        if (text.AsSpan(start, end - start) is "full" or "whole" && text.AsSpan(0, start).TrimEnd() is var article
            && (article.EndsWith(" a", StringComparison.Ordinal) || article is "a" or "A")
            && Unit(text, end) is ( > 0 and var pointEnd, true))
        {
            tokens.Add(new() { Kind = TokenKind.Number, Start = start, End = pointEnd, Number = 1, Tolerance = 0.5, IsPercent = true,
                IsPoints = true });
            return pointEnd;
        }

        if (NumberWords.Value(text.AsSpan(start, end - start)) >= 0
            && NumberWords.Read(text, start, end, out var after) is >= 0 and var value && IsCount(text, start, after))
        {
            // "Seven and a half points", "ten and a quarter million".
            var (number, tolerance) = ((double)value, NumberWords.Tolerance(text.AsSpan(start, after - start), value));
            if (NumberWords.Part(text, after, out var partEnd, out var whole) is > 0 and var part && (value < 100 || value == 1_000_000))
            {
                // "A million and a quarter".
                whole = value < 100 ? whole : value;
                number = ((value < 100 ? value : 1) + part) * whole;
                (tolerance, after) = (whole == 1 ? 0 : part % 0.5 > 0 ? whole / 8 : whole / 4, partEnd);
            }

            // "Fewer than three million" is so many and not one more.
            var bound = QuantityContext.BoundBefore(text, start);
            var token = new Token { Kind = TokenKind.Number, Start = start, End = after, Number = number, Wording = bound,
                Tolerance = bound is Wording.Over or Wording.Under ? 0 : tolerance };
            if (Unit(text, after) is ( > 0 and var unitEnd, var points))
            {
                token = token with { End = unitEnd, IsPercent = true, IsPoints = points, Tolerance = 0.5 };
            }
            else if (after + 1 < text.Length && text[after] is '-' or '‑' && char.IsLetter(text[after + 1]))
            {
                token.IsCompound = true;
                token.End = after;
                tokens.Add(token);
                return after + 1;
            }

            tokens.Add(token);
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
            && !(rest.StartsWith(" of the ", StringComparison.Ordinal)
                && text.AsSpan(start, after - start).Equals("one", StringComparison.OrdinalIgnoreCase)
                && !rest[8..].TrimStart().StartsWith("seat", StringComparison.Ordinal) && !IsNumberAt(rest[8..]));
    }

    /// <summary>"one of the nine provinces".</summary>
    private static bool IsNumberAt(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(Letters);
        return text.Length > 0 && (char.IsAsciiDigit(text[0]) || length > 0 && NumberWords.Value(text[..length]) is > 1 and < 1000);
    }

    private static int Number(string text, Quantity q, List<Token> tokens)
    {
        var end = q.End;
        var number = q.Number;
        var tolerance = q.IsPercent || q.Decimals > 0 ? 0.5 * Math.Pow(10, -q.Decimals) : q.CountTolerance;
        var token = new Token { Kind = TokenKind.Number, Start = q.Start, Sign = q.Sign, IsPercent = q.IsPercent, Wording = q.Bound };
        if (q.IsPercent)
        {
            token.IsPoints = q.IsPoints;
        }
        else if (Unit(text, end) is ( > 0 and var unitEnd, var points))
        {
            token.IsPercent = true;
            token.IsPoints = points;
            tolerance = 0.5 * Math.Pow(10, -q.Decimals);
            end = unitEnd;
        }

        if (double.IsInfinity(number) || (end < text.Length && char.IsLetter(text[end])) || IsMoney(text, q.Start, end))
        {
            // Letters that belong to the digits, or a sum of money: no number of an election, whatever it is.
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

        if (!token.IsPercent && !token.IsCompound && token.End - token.Start == 4 && q.IsWhole && number is >= 1700 and < 2200
            && text.AsSpan(q.Start, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (!CountsSomething(text, end) || IsBehindMonth(text, q.Start)))
        {
            token.Kind = TokenKind.Year;
        }

        tokens.Add(token);
        return end;
    }

    private static bool IsMoney(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \u00A0");
        if (before.Length > 0
            && (char.GetUnicodeCategory(before[^1]) == System.Globalization.UnicodeCategory.CurrencySymbol
                || before is [.., 'R', 's'] or [.., 'R', 's', '.']
                    && !(before.Length > 3 && char.IsLetter(before[before[^1] == '.' ? ^4 : ^3]))))
        {
            return true;
        }

        return FirstWord(text.AsSpan(end).TrimStart(" \u00A0")) is "dollars" or "euros" or "pounds" or "rupees" or "kroner" or "kronor"
            or "francs" or "pesos" or "yen" or "yuan" or "roubles" or "rubles" or "naira" or "shillings" or "baht" or "reais" or "dinars"
            or "dirhams" or "zloty";
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(Letters) is >= 0 and var length ? text[..length] : text;

    /// <summary>"The elections of December 2017 called by the prime minister".</summary>
    private static bool IsBehindMonth(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > 2 && word.Length < start && Lexicon.Of(word).HasFlag(Term.Month);
    }

    private static bool CountsSomething(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(24, text.Length - end)).TrimStart(" \u00A0");
        return (Lexicon.Of(FirstWord(rest)) & (Term.Unit | Term.Registered | Term.Valid | Term.Invalid) & ~Term.CastVerb) != Term.None
            && !rest.StartsWith("register", StringComparison.Ordinal) | rest.StartsWith("registered", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>3.2 points, 12-point, 5-percent, 31pc.</summary>
    private static (int End, bool Points) Unit(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(18, text.Length - at));
        var word = rest.TrimStart(" \u00A0-");
        foreach (var (name, points) in (ReadOnlySpan<(string, bool)>)[("percentage points", true), ("percentage point", true),
            ("points", true), ("point", true), ("percent", false), ("per cent", false), ("pc", false),
            ("in the hundred", false), ("in a hundred", false)])
        {
            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (word.Length == name.Length || !char.IsLetterOrDigit(word[name.Length])))
            {
                return (at + rest.Length - word.Length + name.Length, points);
            }
        }

        return default;
    }
}
