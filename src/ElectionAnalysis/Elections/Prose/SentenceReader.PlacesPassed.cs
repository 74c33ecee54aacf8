namespace ElectionAnalysis;

/// <content>Places that a sentence names in passing, and those that somebody won.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"Komeito, defeated in Aichi and Kanagawa, returned eight": what an aside says.</summary>
    private bool IsWithinAside(int k, int i) => mentions.Exists(m => m.Last < k && IsMark(m.Last + 1, ',')
        && Is(m.Last + 2, Term.Defeat | Term.Relative) && AsideClose(m.Last + 1) is { } end && end > k && end < i);

    /// <summary>"Turnout fell, which was put down to the floods in the south: 9,021,144 voted": a place that only explains.</summary>
    private bool IsInReason(int k, int i) => tokens.FindIndex(k, i - k, t => t.Mark == ':') is > 0 and var colon && !Is(colon + 1, "there")
        && tokens.FindLastIndex(k, k - ClauseStart(i) + 1, t => text.AsSpan(t.Start, t.End - t.Start) is "which") is > 0 and var which
        && Enumerable.Range(which, k - which).Any(n => W(n) is "blamed" or "attributed" or "ascribed" or "due" or "because" or "owing"
            || Is(n, "down") && Is(n + 1, "to"));

    /// <summary>"Won 15 in Calgary and, with a gain of 50 seats, exceeded its hopes": what is gained in all, behind a comma.</summary>
    private bool IsGainInAside(int place, int i, int end) => Is(Before(i), "of") && Is(Before(i) - 1, Term.Gain | Term.Lose)
        && (IsMark(end + 1, ',') || IsMark(end + 1, '.') || end + 1 >= tokens.Count)
        && tokens.FindLastIndex(Before(i), Math.Min(6, Before(i) + 1), t => t.Mark == ',') is > 0 and var comma
        && comma > place && Is(comma + 1, "with");

    /// <summary>"Won Georgia by 11,779", "took New Hampshire with 25.6%": a place.</summary>
    private bool IsConquered(int k)
    {
        if (!(W(k) is "won" or "carried" or "flipped" or "took" or "lost" or "wins" or "captured" or "swept" or "held"
                or "retained" or "defended" or "regained" or "recaptured") || !IsCapital(k + 1)
            || tokens[k + 1].Kind != TokenKind.Word
            || tokens[k + 1].Mention > 0 && mentions[tokens[k + 1].Mention - 1].Subject.Kind != SubjectKind.Unresolved
            || tokens[k + 1].Is(Term.House))
        {
            return false;
        }

        var last = k + 1;
        while (IsCapital(last + 1) && tokens[last + 1].Kind == TokenKind.Word)
        {
            last++;
        }

        return W(last + 1) is "by" or "with" or "from" or "and" || IsMark(last + 1, ',') || IsMark(last + 1, '(')
            || Is(last + 1, "in") && last + 2 < tokens.Count && tokens[last + 2].Kind == TokenKind.Year;
    }
}
