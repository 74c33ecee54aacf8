namespace ElectionAnalysis;

/// <content>What became of ballots that are counted.</content>
internal sealed partial class SentenceReader
{
    /// <summary>What became of the ballots, said after their share: ", or 1.28%, were blank or void".</summary>
    private ClaimKind? FateAfterAside(int k, bool hasShare = true)
    {
        // "69,498 of them, or 88.2%, voted".
        k += Is(k, "of") && W(k + 1) is "them" or "these" or "whom" or "which" ? 2
            : Is(k, "of") && W(k + 1) is "those" or "the" && Is(k + 2, Term.Registered) ? 3 : 0;
        var (open, close) = IsMark(k, ',') ? (k, ',') : IsMark(k, '(') ? (k, ')') : IsMark(k, '-') ? (k, '-') : (-1, ' ');
        var end = open < 0 ? -1 : tokens.FindIndex(open + 1, Math.Min(10, tokens.Count - open - 1), t => t.Mark == close);
        if (end > 0 && tokens.GetRange(open, end - open).Exists(t => t.IsPercent) && W(open + 1) is "or" or "(" | IsNumber(open + 1))
        {
            var verb = W(end + 1) is "had" or "have" ? end + 2 : end + 1;
            if (W(verb) is "stayed" or "abstained" || Is(verb, "did") && Is(verb + 1, "not"))
            {
                return ClaimKind.Abstained;
            }

            if (W(verb) is "voted" or "participated" && !Is(verb + 1, "for") && !Is(verb + 1, "against")
                || Is(verb, "took") && Is(verb + 1, "part") || Is(verb, "turned") && Is(verb + 1, "out"))
            {
                return ClaimKind.Cast;
            }
        }

        if (end < 0 || !Is(end + 1, Term.Be) || hasShare && !tokens.GetRange(open, end - open).Exists(t => t.IsPercent))
        {
            return null;
        }

        return Between(end + 2, end + 6, Term.Invalid) ? ClaimKind.Invalid
            : Between(end + 2, end + 4, Term.Blank) ? ClaimKind.Blank
            : Between(end + 2, end + 4, Term.Valid) ? ClaimKind.Valid
            : null;
    }

    private ClaimKind? Fate(int i, int next)
    {
        var k = i + 1;
        k = IsMark(k, '(') ? CloseBracket(k) + 1 : k;
        for (; k > 0 && k < next && k < i + 9; k++)
        {
            // "584,948 of those registered, or 16.53%, had stayed at home".
            if (IsMark(k, ',') && Is(k + 1, "or") && IsNumber(k + 2) && IsMark(k + 3, ','))
            {
                k += 3;
                continue;
            }

            if (tokens[k].Is(Term.Invalid)
                || (Is(k, "not") && Last is { Kind: ClaimKind.Valid }
                    && (k + 1 >= tokens.Count || tokens[k + 1].Mark is '.' or ';' or ',')))
            {
                return ClaimKind.Invalid;
            }

            if (Is(k, "accepted") || Is(k, "counted") && Is(k - 1, "be") && tokens[i].Number >= 1000
                || (Is(k, "expressed") && HasBetween(k, k + 3, "choice")))
            {
                return ClaimKind.Valid;
            }

            if (Is(k, "did") && k == i + 1 && Last is { Kind: ClaimKind.Registered })
            {
                return ClaimKind.Cast;
            }

            if (tokens[k].Is(Term.Blank))
            {
                return Between(k, k + 3, Term.Invalid) ? ClaimKind.Invalid : ClaimKind.Blank;
            }

            if (tokens[k].Is(Term.Valid))
            {
                return ClaimKind.Valid;
            }

            if (Is(k, "stayed") && tokens[i].Number > 200)
            {
                return ClaimKind.Abstained;
            }

            if ((Is(k, "took") && Is(k + 1, "part") || (Is(k, "made") && Is(k + 1, "use"))
                || W(k) is "turned" or "participated" or "attended" || Is(k, "handed") && Is(k + 1, "in")
                || W(k) is "gave" or "deposited" or "submitted" or "returned" or "posted" && Between(k + 1, k + 4, Term.Ballot | Term.Vote)
                    && SubjectAfter(k + 2) is null
                || Is(k, "went") && (Is(k + 2, "vote") || HasBetween(k, k + 4, "polls"))) && tokens[i].Number > 200)
            {
                return ClaimKind.Cast;
            }

            if (W(k) is "came" or "come" or "gone" && HasBetween(k + 1, k + 5, "polls") && tokens[i].Number > 200)
            {
                return ClaimKind.Cast;
            }

            if (Is(k, "did") && Is(k + 1, "so") && tokens[i].Number > 200)
            {
                return Between(k + 2, k + 5, Term.Blank) ? ClaimKind.Blank : Between(k + 2, k + 5, Term.Invalid) ? ClaimKind.Invalid
                    : ClaimKind.Cast;
            }

            if (Is(k, "voted") && k + 1 < tokens.Count && tokens[k + 1].Mention is > 0 and var answer
                && context.Election.Kind == ElectionKind.Referendum)
            {
                current = mentions[answer - 1].Subject;
                return ClaimKind.Votes;
            }

            if (W(k) is "voted" or "cast" && !(Is(k, "voted") && W(k + 1) is "for" or "against") && SubjectAfter(k) is null
                && tokens[i].Number > 200)
            {
                return ClaimKind.Cast;
            }

            if (!(tokens[k].Is(Term.Be | Term.Ballot | Term.Article | Term.Vote)
                || Is(k, Term.Registered)
                || W(k) is "of" or "them" or "these" or "which" or "declared" or "considered" or "deemed" or "found" or "had" or "actually"
                    or "have" or "left" or "ruled"
                // "The rest, 28,237 in number, were void", "203,772 could be counted".
                || IsMark(k, ',') && IsMark(i - 1, ',') && Is(k + 1, Term.Be) || W(k) is "in" or "could" && W(k + 1) is "number" or "be"
                || Is(k, "number")))
            {
                return null;
            }
        }

        return null;
    }
}
