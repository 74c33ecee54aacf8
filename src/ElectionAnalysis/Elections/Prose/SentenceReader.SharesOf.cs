namespace ElectionAnalysis;

/// <content>Whose a share is that is named behind it.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"compared with 42 for Labour", of somebody else: not what the first one had before.</summary>
    private bool IsComparedToAnother(int i, int end, ClaimSubject subject) =>
        Is(end + 1, "for") && claims.FindLast(c => c.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes) is { } last
            && ReferenceEquals(last.Sentence, sentence.Text)
            && (Is(end + 2, Term.Article) ? end + 3 : end + 2) is var name && name < tokens.Count
            && tokens[name].Mention is > 0 and var number
            && mentions[number - 1].Subject is var other && (!other.Same(last.Subject) || !subject.Same(last.Subject))
            && Other(i, end) is null;

    /// <summary>"31.2% for Labour", "24% of the vote went to the Greens", "51.9% voted to leave".</summary>
    private ClaimSubject? SubjectAfterShare(int i, int next)
    {
        for (var k = i + 1; k < next && k < i + 12; k++)
        {
            if (tokens[k].Mark is ',' or ';' or '('
                || (tokens[k].Is(Doing) && !(W(k) is "went" or "going" or "supported" or "backed" or "chose")))
            {
                return null;
            }

            if (tokens[k].Mention is > 0 and var number)
            {
                // "49.1% of the vote to the Democrats' 48.0%": the other number is theirs.
                var name = mentions[number - 1].Last;
                if (IsNumber(name + 1) || tokens[Math.Min(name + 1, tokens.Count - 1)].Mark is 's' or '\'' or '’' && IsNumber(name + 2))
                {
                    return null;
                }

                // "38.1% in favour".
                if (k == i + 1 && !IsCapital(k) && mentions[number - 1].Subject.Party?.IsIndependents == false
                    && !mentions[number - 1].IsPronoun)
                {
                    return current = mentions[number - 1].Subject;
                }

                return Is(k - 2, "chose") || W(k - 1) is "for" or "to" or "by" || W(k - 2) is "for" or "to" or "by" || Is(k - 1, "voted")
                    || Is(k - 1, "chose") || Is(k - 1, "supported") || Is(k - 1, "backed") || Is(k - 2, "backed") || Is(k - 2, "supported")
                    || (Is(k - 1, "voting")) ? current = mentions[number - 1].Subject : null;
            }
        }

        return null;
    }
}
