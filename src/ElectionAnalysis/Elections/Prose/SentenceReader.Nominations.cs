namespace ElectionAnalysis;

/// <content>Candidates without the word: slates, candidacies, and who follows with how many.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Whether the infobox has a number as somebody's seats, now or before.</summary>
    private bool IsKnownSeats(int i, ClaimSubject of) =>
        context.Known.Fits(Make(ClaimKind.SeatsWon, of, i, 1, share: false)) == true
        || context.Known.Fits(Make(ClaimKind.PreviousSeats, of, i, 1, share: false)) == true;

    private bool IsBarred(int k) => W(k) is "banned" or "barred" or "disqualified" or "excluded" or "vetoed" or "blocked" or "struck"
        or "withdrawn" or "rejected" or "unsuccessful" or "defeated" or "removed";

    [System.Text.RegularExpressions.GeneratedRegex(@"^[^;0-9]{0,120}\b(was|were|been|being) (removed|disqualified|rejected|barred|banned|excluded|struck)\b|^[^.,;0-9]{0,40}\b(ineligible|withdrew)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex RemovedBehind();

    /// <summary>"A, B and C each ran a full slate of 124; D followed with 116", "rejected six candidacies".</summary>
    private bool Nominated(int i, Phrase phrase)
    {
        if (W(phrase.End) is "candidacies" or "candidatures" && W(Before(i)) is "rejected" or "refused" or "declined" or "invalidated"
            or "disqualified" or "annulled" or "withdrew")
        {
            return true;
        }

        // "Banned 499 candidates", "all 456 banned candidates": who did not stand.
        if (phrase.Is(Term.Candidate) && (RemovedBehind().IsMatch(text.AsSpan(tokens[phrase.End].End)) || IsBarred(Before(i))
            || Enumerable.Range(i + 1, Math.Max(0, phrase.End - i - 1)).Any(IsBarred)))
        {
            return true;
        }

        // "Fielded 70 new candidates", "35 student leaders as new candidates": some of them.
        if (phrase.Is(Term.Candidate) && HasBetween(i + 1, phrase.End, "new")
            || HasBetween(i + 1, i + 7, "new") && HasBetween(i + 1, i + 8, "candidates"))
        {
            return true;
        }

        if (phrase.Unit != Term.None && !phrase.Is(Term.Candidate) || IsLocal(i, phrase.End) || Other(i, phrase.End) is not null)
        {
            return false;
        }

        var of = Before(i);
        if (Is(of, "of") && W(of - 1) is "slate" or "slates" or "complement" or "roster" or "team")
        {
            var verb = of - 2;
            while (verb > 0 && !Is(verb, Term.Field | Term.Hold | Term.Contest) && tokens[verb].Mention == 0 && !tokens[verb].IsNumber)
            {
                verb--;
            }

            // "With a full slate of 124, the Greens stood everywhere".
            if (tokens[verb].Mention > 0 || tokens[verb].IsNumber || !Is(verb, Term.Field | Term.Hold | Term.Contest))
            {
                return SubjectOf(i) is { } whose && Add(ClaimKind.Candidates, whose, i);
            }

            var named = mentions.FindAll(m => m.First >= ClauseStart(i) && m.Last < verb && !m.IsPronoun && IsPartyLike(m.Subject)
                && PastAside(m, verb) is null);
            foreach (var subject in named.Select(m => m.Subject).DistinctBy(s => (s.Party?.Number, s.Party is null ? s.Text : "")))
            {
                Add(ClaimKind.Candidates, subject, i);
            }

            return named.Count > 0 || SubjectOf(i) is { } doer && Add(ClaimKind.Candidates, doer, i);
        }

        // "The Libertarians followed with 116": somebody whom the infobox does not list.
        if (Last is { Kind: ClaimKind.Candidates } && Is(of, "with") && W(of - 1) is "followed" or "came" && of > 1 && IsCapital(of - 2)
            && tokens[of - 2] is { Kind: TokenKind.Word, Mention: 0 } && phrase.Unit == Term.None)
        {
            return Add(ClaimKind.Candidates, ClaimSubject.Unresolved(Text(of - 2, of - 2), "no party of the infobox has this name"), i);
        }

        // "The Liberals fielded 517. The National Front, with 54, qualified for a broadcast".
        if (memory.Candidates && Last is null or { Kind: ClaimKind.Candidates } && Is(of, "with") && IsMark(of - 1, ',')
            && IsMark(i + 1, ',') && phrase.Unit == Term.None && tokens[i].Number > 1
            && ((tokens[of - 2].Mention is > 0 and var stood ? mentions[stood - 1].Subject : null) ?? OpeningName()) is { } aside
            && IsPartyLike(aside) && !IsKnownSeats(i, aside)
            && !claims.Exists(c => c.Kind == ClaimKind.Candidates && c.Subject.Same(aside)))
        {
            return Add(ClaimKind.Candidates, aside, i);
        }

        return Last is { Kind: ClaimKind.Candidates } && phrase.Unit == Term.None && tokens[i].Number > 1 && Is(of, "with")
            && (W(of - 1) is "followed" or "next" or "behind" or "came" || of > 0 && tokens[of - 1].Mention > 0)
            && SubjectOf(i) is { } next && Add(ClaimKind.Candidates, next, i);
    }
}
