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
            && (tokens[i - 1].Mark is ';' or '/' or '|'
                // "The RPF (1.8%, three seats) overtook the SGP (1.7%, two)".
                || IsMark(i - 1, ',') && IsMark(i + 1, ')') && last.Kind == ClaimKind.VoteShare && IsHouseElected
                    && tokens.Exists(t => t.Is(Term.Seat) && t.Mention == 0) || Is(i - 1, "and") && last.Kind == ClaimKind.VoteShare)
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
                        : IsChangeOfEach(i) ? ClaimKind.SeatChange : ClaimKind.SeatsWon;
        if (other is not null && kind != ClaimKind.SeatsWon)
        {
            return false;
        }

        // "In 2009 A had 64 seats, and B and C eleven each".
        kind = other is not null || kind == ClaimKind.SeatsWon && Elided(i) is { Kind: ClaimKind.PreviousSeats }
            ? ClaimKind.PreviousSeats : kind;
        var change = Is(Before(i), "by") ? Before(i) - 1 : Before(i);
        var sign = kind == ClaimKind.SeatChange && (Is(change, Term.Lose) && !Is(change, Term.Gain) || Is(i + 1, Term.Fewer)) ? -1 : 1;
        var first = i - 1;
        while (first > 0 && tokens[first].Mark is not ';' && !(tokens[first] is { IsNumber: true, IsPercent: false, Mention: 0 }))
        {
            // "A (30,167 votes) and B (27,466) took ten seats each".
            first = tokens[first].Mark == ')'
                ? Math.Max(1, tokens.FindLastIndex(first, Math.Min(first + 1, LongestBracket), t => t.Mark == '('))
                : first;
            first--;
            first = IsAsideNumber(first) ? first - 1 : first;
        }

        var any = false;
        var named = mentions.FindAll(m => m.First >= first && m.Last < i && PastAside(m, i) is null && (!m.IsPronoun
            || m.Subject.Kind is SubjectKind.Party));
        named = InOrder(verb) ?? named;
        var isPlain = kind == ClaimKind.SeatsWon && IsRowOfNames(named);
        foreach (var subject in named.Select(m => m.Subject).DistinctBy(s => s.Party?.Number ?? -1).ToList())
        {
            any |= isPlain && !context.Known.IsFar(Make(kind, subject, i, sign, share: false)) ? AddPlain(kind, subject, i, sign)
                : Add(kind, subject, i, sign);
        }

        return any;
    }

    /// <summary>"A, B and C stood everywhere: the first two put up 87 each": the first or last of those whom the sentence named.</summary>
    private List<Mention>? InOrder(int verb)
    {
        var two = verb - 1;
        if (!(IsNumber(two) && tokens[two].Number is >= 2 and <= 5 && W(two - 1) is "first" or "last" or "former" or "latter"
            && Is(two - 2, "the")))
        {
            return null;
        }

        var named = mentions.FindAll(m => m.Last < two - 1 && !m.IsPronoun && !IsSecondName(m) && IsPartyLike(m.Subject)
            && IsCapital(m.First));
        var count = (int)tokens[two].Number;
        if (named.Count < count)
        {
            return null;
        }

        tokens[two] = tokens[two] with { IsTaken = true };
        return named.GetRange(W(two - 1) is "first" or "former" ? 0 : named.Count - count, count);
    }

    /// <summary>"Both fell by two seats each", "four parties lost five seats apiece".</summary>
    private bool IsChangeOfEach(int i) => Is(i + 1, Term.More | Term.Fewer) || Is(Before(i), "by") && Is(Before(i) - 1, Term.Gain | Term.Lose)
        || Is(Before(i), Term.Lose) && !Is(Before(i), Term.Win | Term.Gain);

    /// <summary>"The TOP 09 obtained two seats, as did the North Bohemians": the same of another one.</summary>
    private void AsDidOthers()
    {
        for (var k = 1; k + 2 < tokens.Count; k++)
        {
            // "15 seats, the same number as B", "232 of them by A and the same number by B", "nine, as many as B".
            var isSame = W(k + 1) is "as" or "by" or "for" or "from" && Is(k, "number") && Is(k - 1, "same")
                || Is(k + 1, "as") && Is(k, "many") && Is(k - 1, "as");
            var name = Is(k + 2, Term.Article) ? k + 3 : k + 2;
            if (!(Is(k, "as") && W(k + 1) is "did" or "had" or "does" || isSame) || name >= tokens.Count
                || tokens[name].Mention is not (> 0 and var number)
                || mentions[number - 1] is not { IsPronoun: false } other || !IsPartyLike(other.Subject)
                || other.Last + 1 < tokens.Count && tokens[other.Last + 1].Mark is not (',' or '.' or ';')
                    && (isSame || !Is(other.Last + 1, "and")))
            {
                continue;
            }

            var at = tokens.FindLastIndex(k, Math.Min(k + 1, isSame ? 16 : 8), t => t.IsNumber);
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
        && (IsMark(k - 2, ',') || IsMark(k - 3, ',') && Is(k - 2, Term.Relative | Term.Win)
            || Is(k - 1, "with") && tokens[k - 2].Mention > 0);
}
