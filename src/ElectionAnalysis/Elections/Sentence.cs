namespace ElectionAnalysis;

/// <summary>A sentence of a paragraph, and where it starts there.</summary>
internal readonly record struct Sentence(string Text, int Start)
{
    /// <summary>Longer sentences are read in pieces, so that no pattern ever sees more than this.</summary>
    private const int Longest = 2_000;

    /// <summary>Splits at full stops, question and exclamation marks that a capital letter or a digit follows.</summary>
    public static IEnumerable<Sentence> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] is '.' or '!' or '?' && EndsSentence(text, i)) || i - start >= Longest)
            {
                yield return new(text[start..(i + 1)], start);
                start = i + 1;
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

    private static bool EndsSentence(string text, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or ')' or '’' or ']')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
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

        var abbreviation = text[i] == '.' && (i - word == 1 || text.AsSpan(word, i - word) is "St" or "Dr" or "Mr" or "Mrs" or "Ms" or "No" or "Gen" or "Jan" or "Feb" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec");
        return !abbreviation && (next >= text.Length || char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '"' or '“' || char.IsLetter(text[next]) && !char.IsLower(text[next]));
    }
}
