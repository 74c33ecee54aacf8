namespace ElectionAnalysis;

/// <content>Votes without the word, and of whom they are.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Whose voters are counted: of whom "for whom" is said, or who has their support.</summary>
    private ClaimSubject? VotersOfSomebody(int i, int before, int end)
    {
        if (W(before) is "whom" or "which" && Is(before - 1, "for") && HasCastVerb(end + 1, end + 3) >= 0)
        {
            var name = IsMark(before - 2, ',') ? before - 3 : before - 2;
            return name >= 0 && tokens[name].Mention is > 0 and var number && mentions[number - 1].Subject is { } of
                && (of.Kind == SubjectKind.Party || of.Text is [var letter, ..] && char.IsUpper(letter))
                ? current = of
                : ClaimSubject.Unresolved("", "the text does not say whose they are");
        }

        return Is(before, "of") && W(before - 1) is "support" or "backing" or "votes" or "ballots" or "confidence" or "trust"
            && Between(Math.Max(0, before - 5), before - 1, Term.Win | Term.Hold) ? SubjectOf(i) : null;
    }

    /// <summary>"For the Workers' Party 210,000 votes were cast".</summary>
    private ClaimSubject? For(int i)
    {
        var name = IsMark(i - 1, ',') ? i - 2 : i - 1;
        return name > 0 && tokens[name].Mention is > 0 and var number && mentions[number - 1] is { First: var first } mention
            && (Is(first - 1, "for") || Is(first - 1, Term.Article) && Is(first - 2, "for")) ? mention.Subject : null;
    }

    /// <summary>Whether the sentence is about somebody's own constituency.</summary>
    private bool IsPersonal(int i)
    {
        var (start, end) = (tokens[ClauseStart(i)].Start, tokens[Math.Min(ClauseEnd(i), tokens.Count) - 1].End);
        var clause = text.AsSpan(start, Math.Max(0, end - start));
        return clause.ContainsAny(OwnSeats);
    }

    private static readonly System.Buffers.SearchValues<string> OwnSeats = System.Buffers.SearchValues.Create(["his seat", "her seat",
        "his constituency", "her constituency", " constituency with", "his own seat", "her own seat"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"by 115 votes to 30".</summary>
    private bool IsTo(int i, int end) => Is(end + 1, "to") && IsNumber(end + 2);

    /// <summary>"Lula obtained 57,259,504 (48.43%)", "Likud 1,115,336": votes, for nothing else is counted so high.</summary>
    private bool BareVotes(int i, int before)
    {
        if (tokens[i].Number is >= 1300 and < 2600 && tokens[i].End - tokens[i].Start == 4
            || tokens[i].Number < Math.Max(1000, 3 * (context.House ?? 0)) || IsLocal(i, i) || before < 0
            || (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Terms == Term.None && !IsCapital(i + 1))
            || CurrencySign().IsMatch(text.AsSpan(tokens[i].Start - Math.Min(3, tokens[i].Start), Math.Min(3, tokens[i].Start))))
        {
            return false;
        }

        // "The Front's vote came to 1,326,040".
        if (W(before) is "to" && W(before - 1) is "came" or "amounted" or "ran" or "rose" or "fell" or "climbed" or "dropped" or "added"
            || W(before) is "totalled" or "was" or "numbered" or "reached")
        {
            var what = Is(before, "to") ? before - 2 : before - 1;
            if (W(what) is "vote" or "votes" or "total" or "tally" or "poll" or "score" && what > 1
                && tokens[what - 1].Mark is 's' or '\'' or '’' && tokens[what - 2].Mention is > 0 and var possessor && Other(i, i) is null
                && mentions[possessor - 1].Subject is { Kind: SubjectKind.Party or SubjectKind.Unresolved } whose)
            {
                return Add(ClaimKind.Votes, current = whose, i);
            }
        }

        var name = Is(before, Term.Win | Term.Hold) || W(before) is "with" or "on" or "at" or "to" or "against"
            || tokens[before].Mark is ':' or '(' or ',' or '-' or 's' ? before - 1 : before;
        name = name >= 0 && tokens[name].Mark == ')'
            ? tokens.FindLastIndex(name, Math.Min(name + 1, LongestBracket), t => t.Mark == '(') - 1
            : name >= 0 && tokens[name].Mark == ',' ? name - 1 : name;

        // "ahead of Quijano, who received 1,047,592".
        name = W(name) is "who" or "which" ? (IsMark(name - 1, ',') ? name - 2 : name - 1) : name;
        if (BeforeAsides(i) is { } apart && IsPartyLike(apart) && Other(i, i) is null
            && Last is { Kind: ClaimKind.Votes or ClaimKind.VoteShare })
        {
            return Add(ClaimKind.Votes, current = apart, i);
        }

        // "Ayeni of the Alliance, who finished third, had 53,537".
        if (name > 0 && (tokens[name].Mention == 0 || !EndsWithName(name)) && Is(before, Term.Win | Term.Hold) && IsMark(before - 1, ',')
            && Other(i, i) is null
            && SubjectOf(i) is { } behindAside && (behindAside.Kind == SubjectKind.Party || behindAside.Text is [var letter, ..]
            && char.IsUpper(letter)))
        {
            return Add(ClaimKind.Votes, behindAside, i);
        }

        // "The Communists were second with 153,335".
        if (name > 0 && W(before) is "with" or "on" && W(name) is "second" or "third" or "fourth" or "fifth" or "last" or "first"
            && SubjectOf(i) is
            { } placed && Other(i, i) is null)
        {
            return Add(ClaimKind.Votes, placed, i);
        }

        if (name < 0 || tokens[name].Mention is not (> 0 and var number))
        {
            return SubjectAfter(i) is { } after && Last is { Kind: ClaimKind.Votes } && Add(ClaimKind.Votes, after, i)
                || W(before) is "with" or "on" or "at" && ShareAfter(i) is not null && SubjectOf(i) is { } doer && Other(i, i) is null
                    && Add(ClaimKind.Votes, doer, i);
        }

        var subject = mentions[number - 1].Subject;
        return Other(i, i) is { } other
            ? other.IsPrevious || Add(ClaimKind.Votes, OtherElection(other.Year), i)
            : Add(ClaimKind.Votes, current = subject, i);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"[$€£¥₹]|US", Words)]
    private static partial System.Text.RegularExpressions.Regex CurrencySign();

    /// <summary>The only other one that the sentence names.</summary>
    private ClaimSubject? Opponent()
    {
        var mine = current;
        var others = mentions.FindAll(m => m.Subject.Kind == SubjectKind.Party && mine is not null && !m.Subject.Same(mine))
            .DistinctBy(m => m.Subject.Party?.Number).ToList();
        return others is [var only] ? only.Subject
            : others.Count == 0 && mine?.Party is { } party && context.Parties.Count == 2
                ? context.Parties.FirstOrDefault(p => p.Number != party.Number) is { } rest
                    ? ClaimSubject.Of(rest, "", "the only other one of the infobox")
                    : null
            : ClaimSubject.Unresolved("", "the text does not say whose it is");
    }
}
