namespace ElectionAnalysis;

/// <content>Two numbers that belong together: the same in other units, and the winner's beside the loser's.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "55,833 votes, or 12.3%", "27.85% of the vote (9,783,058 ballots)", "that is 49.52 percent": what stands before it, said
    /// again.
    /// </summary>
    private bool SameAgain(int i)
    {
        var token = tokens[i];
        var before = Before(i);
        var again = token.IsPoints && IsMark(before, ',') && Last is { Kind: ClaimKind.VoteMargin }
            || token is { IsPercent: true, IsPoints: false } && before == i - 1 && before >= 0 && tokens[before].Mark is ',' or '-' or ':'
                && (i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' or '-' || Is(i + 1, "of"))
                && Last is { Kind: ClaimKind.Cast or ClaimKind.Votes or ClaimKind.Invalid or ClaimKind.Blank or ClaimKind.Abstained }
                    && (tokens[before].Mark is not ':' || Last is { Kind: ClaimKind.Cast })
                || Is(before, "or")
                || Is(before, "to")
                    && W(before - 1) is "amounted" or "amounting" or "corresponds" or "corresponded" or "equal" or "equivalent"
                    || W(before) is "is" && Is(before - 1, "that") || W(before) is "is" && Is(before - 1, "which")
                    || IsMark(before, '(') && !IsMark(i + 1, ')') | token.IsPercent | token.Number >= 1000;
        if (!again || Last is not { } last || last.Subject.Kind == SubjectKind.OtherElection)
        {
            return false;
        }

        var number = before - 1;
        while (number >= 0 && !tokens[number].IsNumber)
        {
            if (tokens[number].Mention > 0 || tokens[number].Mark is ';' or '(')
            {
                return false;
            }

            number--;
        }

        if (number < 0 || paragraph.LineAt(sentence.Start + tokens[number].Start) != last.Source.Line
            || !sentence.Text.AsSpan(tokens[number].Start, tokens[number].End - tokens[number].Start).SequenceEqual(last.Source.Text))
        {
            return false;
        }

        ClaimKind? kind = (last.Kind, token.IsPercent, token.IsPoints) switch
        {
            (ClaimKind.Votes, true, false) => ClaimKind.VoteShare,
            (ClaimKind.VoteShare, false, _) when token.Number >= 1000 => ClaimKind.Votes,
            (ClaimKind.Cast, true, false) => ClaimKind.Turnout,
            (ClaimKind.Registered, true, false) when HasCastVerb(number, i) >= 0 => ClaimKind.Turnout,
            (ClaimKind.Turnout, false, _) when token.Number >= 1000 => ClaimKind.Cast,
            (ClaimKind.Invalid or ClaimKind.Blank, true, false) => last.Kind,
            (ClaimKind.Abstained, true, false) => ClaimKind.Abstention,
            (ClaimKind.Abstention, false, _) when token.Number >= 1000 => ClaimKind.Abstained,
            (ClaimKind.VoteMargin, true, _) => ClaimKind.ShareMargin,
            (ClaimKind.ShareMargin, false, _) when token.Number >= 1000 => ClaimKind.VoteMargin,
            _ => null,
        };
        return kind is { } same && Add(same, last.Subject, i, share: token.IsPercent);
    }

    /// <summary>"SLPFA: 6,853,690; 59.09; 145", "at 14.40% and 65": the columns of a table in a row.</summary>
    private bool Continued(int i)
    {
        if (Last is not { Subject.Kind: SubjectKind.Party or SubjectKind.Unresolved or SubjectKind.Alliance } last || i < 2
            || tokens[i].Sign != 0 || tokens[i].IsPoints)
        {
            return false;
        }

        var number = i - 2;
        while (number > 0 && !tokens[number].IsNumber && (tokens[number].Is(Term.Vote | Term.Seat) || IsMark(number, ')')))
        {
            number--;
        }

        if (!tokens[number].IsNumber
            || sentence.Text.AsSpan(tokens[number].Start, tokens[number].End - tokens[number].Start) is var written
                && !written.SequenceEqual(last.Source.Text))
        {
            return false;
        }

        var ends = i + 1 >= tokens.Count || tokens[i + 1].Mark is '.' or ',' or ';' or ')' || IsCapital(i + 1) || Is(i + 1, Term.Break);
        if (tokens[i - 1].Mark is ';' or ',' or '/' or '|' or '(' && last.Kind == ClaimKind.Votes && tokens[i].Tolerance is > 0 and < 0.5
            && tokens[i].Number < 100 && (ends || tokens[i].IsPercent))
        {
            return Add(ClaimKind.VoteShare, last.Subject, i, share: true);
        }

        return !tokens[i].IsPercent && ends && context.House is { } house && tokens[i].Number <= house && tokens[i].Tolerance == 0
            && last.Kind is ClaimKind.VoteShare or ClaimKind.Votes
            && (tokens[i - 1].Mark is ';' or '/' or '|' || Is(i - 1, "and") && last.Kind == ClaimKind.VoteShare)
            && Other(i, i) is null && Add(ClaimKind.SeatsWon, last.Subject, i);
    }

    /// <summary>"A and B won six seats each", "A and B each have ten members": every one of them.</summary>
    private bool Each(int i, Phrase phrase)
    {
        var end = Math.Max(i, phrase.End);
        var said = W(end + 1) is "each" or "apiece" || W(i + 1) is "each" or "apiece";
        var verb = i - 1;
        while (verb > 0 && !tokens[verb].IsNumber && !tokens[verb].Is(Term.Win | Term.Hold | Term.Field) && tokens[verb].Mention == 0)
        {
            verb--;
        }

        if (!(said || Is(verb - 1, "each") || Is(verb - 1, "both") && verb > 1 && tokens[verb - 2].Mention > 0)
            || phrase.Is(Term.Subset) || IsLocal(i, end) || Other(i, end) is var other && other is { IsPrevious: false })
        {
            return false;
        }

        var kind = phrase.Is(Term.Candidate) || phrase.Unit == Term.None && (Is(Before(i), Term.Field) || verb >= 0 && Is(verb, Term.Field))
            ? ClaimKind.Candidates
            : phrase.Is(Term.State)
                ? ClaimKind.StatesCarried
                : phrase.Is(Term.Vote)
                    ? ClaimKind.Votes
                    : phrase.Unit == Term.None && Last is { Kind: ClaimKind.Candidates or ClaimKind.StatesCarried or ClaimKind.Votes } same
                        && !(same.Kind == ClaimKind.Votes && tokens[i].Number <= context.House)
                        ? same.Kind
                        : Is(Before(i), "by") && Is(Before(i) - 1, Term.Gain | Term.Lose) ? ClaimKind.SeatChange : ClaimKind.SeatsWon;
        if (other is not null && kind != ClaimKind.SeatsWon)
        {
            return false;
        }

        kind = other is not null ? ClaimKind.PreviousSeats : kind;
        var sign = kind == ClaimKind.SeatChange && Is(Before(i) - 1, Term.Lose) && !Is(Before(i) - 1, Term.Gain) ? -1 : 1;
        var first = i - 1;
        while (first > 0 && tokens[first].Mark is not ';' && !(tokens[first].IsNumber && !tokens[first].IsPercent))
        {
            // "A (30,167 votes) and B (27,466) took ten seats each".
            first = tokens[first].Mark == ')'
                ? Math.Max(1, tokens.FindLastIndex(first, Math.Min(first + 1, LongestBracket), t => t.Mark == '('))
                : first;
            first--;
            first = IsAsideNumber(first) ? first - 1 : first;
        }

        var any = false;
        foreach (var subject in mentions.Where(m => m.First >= first && m.Last < i && PastAside(m, i) is null && (!m.IsPronoun
            || m.Subject.Kind is SubjectKind.Party)).Select(m => m.Subject)
            .DistinctBy(s => s.Party?.Number ?? -1).ToList())
        {
            any |= Add(kind, subject, i, sign);
        }

        return any;
    }

    /// <summary>"The TOP 09 obtained two seats, as did the North Bohemians": the same of another one.</summary>
    private void AsDidOthers()
    {
        for (var k = 1; k + 2 < tokens.Count; k++)
        {
            var name = Is(k + 2, Term.Article) ? k + 3 : k + 2;
            if (!(Is(k, "as") && W(k + 1) is "did" or "had" or "does") || name >= tokens.Count
                || tokens[name].Mention is not (> 0 and var number)
                || mentions[number - 1] is not { IsPronoun: false } other || !IsPartyLike(other.Subject)
                || other.Last + 1 < tokens.Count && tokens[other.Last + 1].Mark is not (',' or '.' or ';') && !Is(other.Last + 1, "and"))
            {
                continue;
            }

            var at = tokens.FindLastIndex(k, Math.Min(k + 1, 8), t => t.IsNumber);
            if (at >= 0 && Last is not null && claims.FindLast(c => ReferenceEquals(c.Sentence, sentence.Text)
                && c.Kind is ClaimKind.SeatsWon or ClaimKind.Candidates or ClaimKind.VoteShare or ClaimKind.SeatChange
                && c.Source.Text == sentence.Text[tokens[at].Start..tokens[at].End]) is { } same && !same.Subject.Same(other.Subject))
            {
                AddOwn(same.Kind, other.Subject, at, Math.Sign(same.Value.Number ?? 0) < 0 ? -1 : 1, share: tokens[at].IsPercent);
            }
        }
    }

    /// <summary>"Lost five of its 18 seats, ending level with B on 13": as many of both.</summary>
    private bool LevelWith(int i)
    {
        var name = Before(i) - 1;
        if (!(W(Before(i)) is "on" or "at" or "with") || name < 2 || tokens[name].Mention is not (> 0 and var number) || IsLocal(i, i)
            || context.House is not { } house || tokens[i].Number > house || tokens[i].Number < 1 || Other(i, i) is not null)
        {
            return false;
        }

        var rival = mentions[number - 1];
        var with = Is(rival.First - 1, Term.Article) ? rival.First - 2 : rival.First - 1;
        return Is(with, "with") && W(with - 1) is "level" or "equal" or "tied" or "par"
            && SubjectOf(with - 1) is { } one && IsPartyLike(one) && !one.Same(rival.Subject)
            && Add(ClaimKind.SeatsWon, one, i) && AddOwn(ClaimKind.SeatsWon, rival.Subject, i);
    }

    /// <summary>"Ended up level on 15 with B": as many of both.</summary>
    private bool LevelOn(int i)
    {
        var name = Is(i + 1, "seats") ? i + 3 : i + 2;
        name = Is(name, Term.Article) ? name + 1 : name;
        return W(Before(i)) is "on" or "at" && W(Before(i) - 1) is "level" or "tied" or "equal" && Is(i + 1, "with") | Is(i + 2, "with")
            && context.House is { } house && tokens[i].Number <= house && !tokens[i].IsPercent && name < tokens.Count
            && tokens[name].Mention is > 0 and var number && mentions[number - 1].Subject is { } rival && IsPartyLike(rival)
            && !IsLocal(i, i) && Other(i, i) is null && SubjectOf(i) is { } one && IsPartyLike(one) && !one.Same(rival)
            && Add(ClaimKind.SeatsWon, one, i) && AddOwn(ClaimKind.SeatsWon, rival, i);
    }

    /// <summary>"A, backed by 2,909 voters, and B, with 2,668 votes, gained four each": said of one in passing.</summary>
    private bool IsAsideNumber(int k) => IsNumber(k) && Is(k - 1, Term.Preposition)
        && (IsMark(k - 2, ',') || IsMark(k - 3, ',') && Is(k - 2, Term.Relative | Term.Win));

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
        var loser = mentions.Find(m => m.First > verb && m.Last < i && IsPartyLike(m.Subject) && doer?.Same(m.Subject) != true)?.Subject;
        if (kind is not { } of || doer is null)
        {
            return false;
        }

        // "He had beaten Mills", who held the office before.
        doer = Other(i, end) is { IsPrevious: true } && doer is { Because: PartyNames.HeldOffice, Party: { } held }
            ? ClaimSubject.Of(held, doer.Text, doer.Because) : doer;
        if (Other(i, end) is { IsPrevious: true } && of == ClaimKind.VoteShare && doer.Kind == SubjectKind.Party && context.Election.Kind != ElectionKind.Referendum
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
        loser ??= Opponent() ?? ClaimSubject.Unresolved("", "the text does not say whose it is");
        if (Is(verb, "lost"))
        {
            (doer, loser) = (loser, doer);
        }

        return Add(of, doer, i, share: first.IsPercent) && Add(of, loser, second, share: first.IsPercent);
    }

    private static bool IsPartyLike(ClaimSubject subject) =>
        subject.Kind is SubjectKind.Party or SubjectKind.Alliance or SubjectKind.Unresolved;

    /// <summary>"Emmanuel Macron of La République En Marche!": one and the same.</summary>
    private bool IsSecondName(Mention mention) => IsMark(mention.First - 1, '(');

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
