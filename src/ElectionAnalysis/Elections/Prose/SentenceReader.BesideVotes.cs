namespace ElectionAnalysis;

/// <content>Votes that a share beside them tells.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "Andrews (GUM) 105,548, or 0.80 per cent", "Artés — 102,897 (1.46%)": a number that is just that share of the votes is the
    /// votes of whom it stands behind.
    /// </summary>
    private void SharesBesideVotes()
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i] is not { IsNumber: true, IsTaken: false, IsPercent: false, IsCompound: false, Number: > 100 } votes
                || ShareAfter(i) is not { } share
                || !context.Known.IsShare(votes.Number, tokens[share].Number / 100, tokens[share].Tolerance / 100, memory.Total)
                || (BeforeAsides(i) ?? NamedJustBefore(i)) is not { } subject)
            {
                continue;
            }

            Add(ClaimKind.Votes, subject, i);
            Add(ClaimKind.VoteShare, subject, share, share: true);
        }
    }

    /// <summary>All votes, where the sentence gives somebody's votes and share.</summary>
    private (double Low, double High)? TotalHere()
    {
        for (var c = firstClaim + 1; c < claims.Count; c++)
        {
            var (votes, share) = claims[c].Kind == ClaimKind.Votes ? (claims[c], claims[c - 1]) : (claims[c - 1], claims[c]);
            if (votes is { Kind: ClaimKind.Votes, Value.Range: var (votesLow, votesHigh) }
                && share is { Kind: ClaimKind.VoteShare, Value.Range: ( > 0.01, var high) and var (low, _) }
                && share.Subject.Same(votes.Subject))
            {
                return (votesLow / high, votesHigh / low);
            }
        }

        return null;
    }

    /// <summary>The percentage after a number with nothing between them but marks, "votes" and "or".</summary>
    private int? ShareAfter(int i)
    {
        for (var k = i + 1; k < tokens.Count && k <= i + 6; k++)
        {
            if (tokens[k].IsNumber)
            {
                return tokens[k] is { IsPercent: true, IsTaken: false } ? k : null;
            }

            if (!(tokens[k].Is(Term.Vote | Term.Ballot | Term.Article)
                || tokens[k].Mark is ',' or '(' or '-' or '–' or '—' or ':' or '|' or '='
                || W(k) is "or" or "i" or "e" or "valid" or "popular" or "and" or "with"))
            {
                return null;
            }
        }

        return null;
    }

    private const int LongestBracket = 16;

    /// <summary>Whose name stands before a number, over its bracket and its marks: one of the infobox or another one.</summary>
    private ClaimSubject? NamedJustBefore(int i)
    {
        var k = i - 1;
        while (k >= 0 && tokens[k].Mark is ',' or '-' or '–' or '—' or ':' or '|')
        {
            k--;
        }

        if (k > 0 && tokens[k].Mark == ')')
        {
            k = tokens.FindLastIndex(k, Math.Min(k + 1, LongestBracket), t => t.Mark == '(') - 1;
        }

        if (k < 0)
        {
            return null;
        }

        if (tokens[k].Mention > 0)
        {
            return mentions[tokens[k].Mention - 1] is { IsPronoun: false } mention ? mention.Subject : null;
        }

        var first = k;
        while (first > 0
            && (IsName(first - 1)
                || (W(first - 1) is "of" or "de" or "von" or "van" or "der" or "al" or "bin" or "the" or "for" or "and" && first > 1
                    && IsName(first - 2))))
        {
            first--;
        }

        return IsName(k) ? ClaimSubject.Unresolved(Text(first, k), "no party of the infobox has this name") : null;

        bool IsName(int at) => tokens[at] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } && IsCapital(at);
    }
}
