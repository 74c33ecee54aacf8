namespace ElectionAnalysis;

/// <summary>A sentence of a paragraph, and where it starts there.</summary>
internal readonly record struct Sentence(string Text, int Start)
{
    /// <summary>Whether it stood behind the mark of a list's item.</summary>
    public bool IsListed { get; init; }

    /// <summary>Longer sentences are read in pieces, so that no pattern ever sees more than this.</summary>
    private const int Longest = 2_000;

    /// <summary>Splits at full stops, question and exclamation marks that a capital letter or a digit follows.</summary>
    public static IEnumerable<Sentence> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] is '.' or '!' or '?' ? SentenceEnd(text, i) : -1;
            if (end > 0 || i - start >= Longest)
            {
                end = Math.Max(end, i + 1);
                yield return new(text[start..end], start);
                start = end;
                while (start < text.Length && text[start] == ' ')
                {
                    start++;
                }

                i = start - 1;
            }
        }

        if (start < text.Length)
        {
            yield return new(text[start..], start);
        }
    }

    /// <summary>
    /// Where the sentence ends that a mark may end, with the quotes, brackets and footnotes behind it; −1 where it goes on.
    /// </summary>
    private static int SentenceEnd(string text, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or ')' or '’' or ']')
        {
            next++;
        }

        // "… in 1974.[1] They finished …".
        while (next < text.Length && text[next] == '['
            && text.AsSpan(next, Math.Min(8, text.Length - next)).IndexOf(']') is > 0 and var close)
        {
            next += close + 1;
        }

        var end = next;
        if (next >= text.Length)
        {
            return end;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            // "obtaining 6 seats.With 54.13%": the space is missing.
            return text[i] == '.' && next == i + 1 && next + 1 < text.Length && char.IsUpper(text[next]) && char.IsLower(text[next + 1])
                && i > 2 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsLower(text[i - 3]) ? end : -1;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        // "J. Smith", "St. Lucia", "Dr. No", "No. 5".
        var word = i;
        while (word > 0 && char.IsLetter(text[word - 1]) && i - word < 4)
        {
            word--;
        }

        var abbreviation = text[i] == '.'
            && (i - word == 1 && !(word > 1 && text[word - 1] is '\'' or '’' && char.IsLetter(text[word - 2]))
                || text.AsSpan(word, i - word) is "St" or "Dr" or "Mr" or "Mrs" or "Ms" or "No" or "Gen" or "Jan" or "Feb" or "Aug"
                    or "Sep" or "Sept" or "Oct" or "Nov" or "Dec");
        return !abbreviation
            && (next >= text.Length || char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '"' or '“'
                || char.IsLetter(text[next]) && !char.IsLower(text[next]) || IsItem(text.AsSpan(next))) ? end : -1;
    }

    /// <summary>"(b) The Greens", "(iv) The", "(2) The": the next item of a list.</summary>
    private static bool IsItem(ReadOnlySpan<char> text) =>
        text is ['(', _, _, _, _, ..] && text.IndexOf(')') is > 1 and < 6 and var close
            && text[1..close].IndexOfAnyExceptInRange('a', 'z') is var letter && (letter < 0 || letter == 0 && char.IsAsciiDigit(text[1]))
            && close + 2 < text.Length && text[close + 1] == ' ' && char.IsUpper(text[close + 2]);
}
