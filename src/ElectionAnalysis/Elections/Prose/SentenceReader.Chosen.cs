namespace ElectionAnalysis;

/// <content>People first, and then whom they chose.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "3,074,164 people, or 44.06%, gave their vote to A", "one voter in five, 20.14% to be exact, chose B": whom they chose, and the
    /// percentage of an aside before it.
    /// </summary>
    private (ClaimSubject Subject, int Share)? ChosenBehind(int k)
    {
        var share = -1;
        for (var asides = 0; asides < 2 && k < tokens.Count && tokens[k].Mark is ',' or '(' or '-'; asides++)
        {
            var mark = tokens[k].Mark is '(' ? ')' : tokens[k].Mark;
            var close = tokens.FindIndex(k + 1, Math.Min(LongestAside, tokens.Count - k - 1), t => t.Mark == mark);
            if (close < 0)
            {
                return null;
            }

            share = share >= 0 ? share : tokens.FindIndex(k, close - k, t => t is { IsNumber: true, IsPercent: true, IsPoints: false });
            k = close + 1;
        }

        k += W(k) is "who" or "that" && !Is(k - 1, Term.Article) ? 1 : 0;
        k += Is(k, Term.Hold) && Is(k + 1, Term.Win | Term.CastVerb) ? 1 : 0;
        if (W(k) is "gave" or "given" or "cast" or "lent" or "entrusted")
        {
            var to = k + 1;
            while (to < k + 5 && (Is(to, Term.Article | Term.Vote | Term.Ballot) || W(to) is "support" or "confidence" or "trust" or "first"
                or "preference"))
            {
                to++;
            }

            return to > k + 1 && W(to) is "to" or "for" && Target(to + 1) is { } given ? (given, share) : null;
        }

        var at = W(k) is "voted" or "opted" or "plumped" && Is(k + 1, "for") ? k + 2
            : W(k) is "chose" or "supported" or "backed" or "preferred" or "favoured" or "favored" or "trusted" or "picked" ? k + 1
            : W(k) is "stayed" or "remained" or "kept" && W(k + 1) is "loyal" or "faithful" or "true" or "with" or "behind"
                || W(k) is "stuck" or "stood" or "sided" or "rallied" && W(k + 1) is "by" or "with" or "to"
                ? Is(k + 2, "to") ? k + 3 : k + 2 : -1;
        return at > 0 && Target(at) is { } chosen ? (chosen, share) : null;

        ClaimSubject? Target(int name)
        {
            name += Is(name, Term.Article) ? 1 : 0;
            return name >= tokens.Count ? null
                : tokens[name].Mention is > 0 and var number
                    ? IsPartyLike(mentions[number - 1].Subject) ? mentions[number - 1].Subject : null
                : Name(name) is { } other ? ClaimSubject.Unresolved(other, "no party of the infobox has this name") : null;
        }
    }

    /// <summary>Reads the votes, or the share, of those who chose somebody; false where nobody is chosen behind it.</summary>
    private bool Chosen(int i, int end)
    {
        if (context.Election.Kind == ElectionKind.Referendum || IsLocal(i, end) || Other(i, end) is not null || tokens[i].IsPoints
            || !tokens[i].IsPercent && tokens[i].Number < 1000 || ChosenBehind(end + 1) is not var (subject, share))
        {
            return false;
        }

        _ = Add(tokens[i].IsPercent ? ClaimKind.VoteShare : ClaimKind.Votes, current = subject, i, share: tokens[i].IsPercent);
        return share < 0 || Add(ClaimKind.VoteShare, subject, share, share: true);
    }

    /// <summary>The end of "voters", "of voters", "of those who voted" right behind a percentage; the percentage itself without.</summary>
    private int EndOfVoters(int i)
    {
        var k = Is(i + 1, "of") ? i + 2 : i + 1;
        k += Is(k, Term.Article) ? 1 : 0;
        return Is(k, Term.Voter) ? k : W(k) is "those" && Is(k + 1, "who") && Is(k + 2, "voted") ? k + 2 : i;
    }

    /// <summary>
    /// "Santa Cruz, with 52.59%, Beni and Pando preferred A": places that choose somebody, one of them with what it gave.
    /// </summary>
    private bool IsOfChoosingPlace(int i)
    {
        if (!(Is(i - 1, "with") && IsMark(i - 2, ',') && IsMark(i + 1, ',')) || i < 3 || !IsCapital(i - 3) || tokens[i - 3].Kind
            != TokenKind.Word || tokens[i - 3].Mention is > 0 and var name && mentions[name - 1].Subject.Kind != SubjectKind.Unresolved)
        {
            return false;
        }

        for (var k = i + 2; k < Math.Min(ClauseEnd(i), i + 16); k++)
        {
            if (W(k) is "preferred" or "chose" or "favoured" or "favored" or "backed" or "supported"
                || W(k) is "voted" or "opted" or "went" && W(k + 1) is "for" or "to" || Is(k, "remained") && Is(k + 1, "with"))
            {
                return mentions.Exists(m => m.First > k && m.First < k + 4 && m.Subject.Kind == SubjectKind.Party);
            }

            if (tokens[k].Mention is > 0 and var of && mentions[of - 1].Subject.Kind == SubjectKind.Party)
            {
                return false;
            }
        }

        return false;
    }
}
