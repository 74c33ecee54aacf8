namespace ElectionAnalysis;

/// <content>The winner's number beside the loser's.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"A defeated B by 52.18% to 47.82%", "won by 306 electoral votes to 232".</summary>
    private bool Versus(int i, int end)
    {
        var (first, second) = (tokens[i], end + 2);
        if (!(W(end + 1) is "to" or "against") || !IsNumber(second) || Is(Before(i), "from") || first.IsPercent != tokens[second].IsPercent
            || first.IsPoints || IsOfHouse || IsLocal(i, end))
        {
            return false;
        }

        var start = ClauseStart(i);
        var verb = -1;
        for (var k = i - 1; k >= start && verb < 0; k--)
        {
            verb = tokens[k].Mention == 0
                && (tokens[k].Is(Term.Defeat)
                    || W(k) is "won" or "prevailed" or "lost" or "outpolled" or "carried" or "approved" or "rejected" or "elected")
                    ? k
                    : -1;
        }

        if (verb < 0 || Is(verb, Term.Gain) || Between(verb, i, Term.Reach))
        {
            return false;
        }

        ClaimKind? kind = first.IsPercent
            ? ClaimKind.VoteShare
            : PhraseAfter(i).Is(Term.Electoral) || first.Number < 1000 && HasWord("electoral")
                ? ClaimKind.ElectoralVotes
                : first.Number >= 1000 ? ClaimKind.Votes
                : PhraseAfter(i).Is(Term.Seat) && context.House >= first.Number ? ClaimKind.SeatsWon : null;
        if (context.Election.Kind == ElectionKind.Referendum && kind is { } answer && W(verb) is "approved" or "rejected" or "carried"
            && context.Parties.Count == 2
            && context.Parties.FirstOrDefault(p => PartyNames.IsYes(p.Party.Value)) is { } yes)
        {
            var no = context.Parties.First(p => p.Number != yes.Number);
            var (one, two) = Is(verb, "rejected") ? (no, yes) : (yes, no);
            ClaimSubject Of(PartyResult party) => ClaimSubject.Of(party, W(verb).ToString(), $"it was {W(verb)}");
            return Other(i, end) is null && Add(answer, Of(one), i, share: first.IsPercent)
                && Add(answer, Of(two), second, share: first.IsPercent);
        }

        var doer = mentions.FindLast(m => m.Last < verb && m.First >= start && m.Subject.Kind == SubjectKind.Party)?.Subject
            ?? mentions.FindLast(m => m.Last < verb && m.First >= start && IsPartyLike(m.Subject) && !IsSecondName(m))?.Subject
            ?? (memory.Subject is { } earlier && mentions.TrueForAll(m => m.Last > verb) ? earlier : null);
        var loser = mentions.Find(m => m.First > verb && m.Last < i && !m.IsPronoun && IsPartyLike(m.Subject)
            && doer?.Same(m.Subject) != true)?.Subject;
        if (kind is not { } of || doer is null)
        {
            return false;
        }

        // "He had beaten Mills", who held the office before.
        doer = Other(i, end) is { IsPrevious: true } && doer is { Because: PartyNames.HeldOffice, Party: { } held }
            ? ClaimSubject.Of(held, doer.Text, doer.Because) : doer;
        if (Other(i, end) is { IsPrevious: true } && of == ClaimKind.VoteShare && doer.Kind == SubjectKind.Party
            && context.Election.Kind != ElectionKind.Referendum
            && !RoundOfYear().IsMatch(text) && (loser ?? Opponent(doer) switch { { } rest => ClaimSubject.Of(rest, "", "the other one"),
                _ => null }) is { } beaten)
        {
            current = doer;
            (doer, beaten) = Is(verb, "lost") ? (beaten, doer) : (doer, beaten);
            return Add(ClaimKind.PreviousVoteShare, doer, i, share: true) && Add(ClaimKind.PreviousVoteShare, beaten, second, share: true);
        }

        if (Other(i, end) is { } other)
        {
            return Add(of, OtherElection(other.Year), i, share: first.IsPercent)
                && Add(of, OtherElection(other.Year), second, share: first.IsPercent);
        }

        current = doer;
        loser ??= Beaten(verb, i) ?? Opponent() ?? ClaimSubject.Unresolved("", "the text does not say whose it is");
        if (Is(verb, "lost"))
        {
            (doer, loser) = (loser, doer);
        }

        return Add(of, doer, i, share: first.IsPercent) && Add(of, loser, second, share: first.IsPercent);
    }

    /// <summary>"Together overtook its Patriotic Front, with 39.2% against 34.7%": whom the verb names, whoever it is.</summary>
    private ClaimSubject? Beaten(int verb, int i)
    {
        var name = Is(verb + 1, Term.Article) ? verb + 2 : verb + 1;
        var last = name;
        while (last < i && IsCapital(last) && tokens[last] is { Kind: TokenKind.Word, Mention: 0 })
        {
            last++;
        }

        return last > name ? ClaimSubject.Unresolved(Text(name, last - 1), "no party of the infobox has this name") : null;
    }

    private static bool IsPartyLike(ClaimSubject subject) =>
        subject.Kind is SubjectKind.Party or SubjectKind.Alliance or SubjectKind.Unresolved;

    /// <summary>"Emmanuel Macron of La République En Marche!": one and the same.</summary>
    private bool IsSecondName(Mention mention) => IsMark(mention.First - 1, '(');

    /// <summary>"Three fewer than its best", "than it had hoped": than at no election that is named.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^than ((it|they|he|she|the party) (had|was|were) (hoped|expected|predicted|forecast|feared|promised)|((at|in) )?((its|their|his|her|the|a|an|any|ever|all) )?((\p{L}+|[0-9]{4}) )?(best|worst|records?|peak|height|high|low|target|hoped|expected|predicted|forecast|feared|heyday|maximum|aim|goal|polls?|before in its))\b", Words)]
    private static partial System.Text.RegularExpressions.Regex BestWord();
}
