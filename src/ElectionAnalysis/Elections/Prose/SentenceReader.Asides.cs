namespace ElectionAnalysis;

/// <content>Names with what is said of them in passing before their number.</content>
internal sealed partial class SentenceReader
{
    private const int MostAsides = 3;

    /// <summary>
    /// "the Concertación, together with the Communists, with whom it had concluded a pact, 57", "the ABC, founded only the year before,
    /// 17": the name before the asides that end right before the number.
    /// </summary>
    private ClaimSubject? BeforeAsides(int i)
    {
        var ends = i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' or '(' || Is(i + 1, Term.Conjunction);
        if (!ends || !IsMark(i - 1, ',') || EndsWithName(i - 2))
        {
            return null;
        }

        var close = i - 1;
        for (var asides = 0; asides < MostAsides; asides++)
        {
            var open = close - 1;
            while (open > 1 && open > close - 2 * LongestAside && tokens[open].Mark is not (',' or ';' or ':') && !tokens[open].IsNumber)
            {
                open--;
            }

            if (!IsMark(open, ',') || !OpensAside(open + 1) || open < 1)
            {
                return null;
            }

            var last = IsMark(open - 1, ')') ? tokens.FindLastIndex(open - 1, Math.Min(open, LongestBracket), t => t.Mark == '(') - 1
                : open - 1;
            if (last >= 0 && EndsWithName(last))
            {
                return tokens[last].Mention is > 0 and var number ? mentions[number - 1].Subject
                    : ClaimSubject.Unresolved(Text(FirstOfName(last), last), "no party of the infobox has this name");
            }

            close = open;
        }

        return null;
    }

    /// <summary>Who stands before ", most of them former members of B," and the number.</summary>
    private ClaimSubject? BeforeMostOfThem(int i)
    {
        var close = W(i - 1) is "other" or "remaining" or "last" && Is(i - 2, "the") ? i - 3 : i - 1;
        var open = close > 0 && IsMark(close, ',')
            ? tokens.FindLastIndex(close - 1, Math.Min(close, LongestAside), t => t.Mark is ',' or ';' || t.IsNumber) : -1;
        if (open < 1 || !IsMark(open, ',') || !(W(open + 1) is "most" or "some" or "all" or "many" or "several" or "half")
            || !Is(open + 2, "of") || !(W(open + 3) is "them" or "whom" or "which"))
        {
            return null;
        }

        return tokens[open - 1].Mention is > 0 and var number ? mentions[number - 1].Subject
            : ClaimSubject.Unresolved(Text(open - 1, open - 1), "the text does not say who they are");
    }

    /// <summary>Whether a name ends here that nothing else is of, with or by.</summary>
    private bool EndsWithName(int last)
    {
        var first = FirstOfName(last);
        var isName = last >= 0 && (tokens[last].Mention is > 0 and var number ? !mentions[number - 1].IsPronoun
            : IsCapital(last) && tokens[last] is { Kind: TokenKind.Word, Terms: Term.None });
        first -= Is(first - 1, Term.Article) ? 1 : 0;
        return isName && !(Is(first - 1, Term.Preposition) || W(first - 1) is "as" or "like" or "than" or "whom");
    }

    private int FirstOfName(int last)
    {
        if (last >= 0 && last < tokens.Count && tokens[last].Mention is > 0 and var number)
        {
            return mentions[number - 1].First;
        }

        while (last > 0 && IsCapital(last - 1) && tokens[last - 1] is { Kind: TokenKind.Word, Mention: 0 })
        {
            last--;
        }

        return last;
    }

    /// <summary>"led by …", "then allied with …", "which entered …", "no relation of …": words that open an aside.</summary>
    private bool OpensAside(int k) => Is(k, Term.Relative | Term.Preposition | Term.Article | Term.Previous)
        || W(k) is "who" or "then" or "once" or "until" or "now" or "himself" or "herself" or "itself" or "no" or "together" or "along"
            or "newly" or "only" or "still" or "also" or "long" or "part" or "not" or "again" or "always" or "son" or "daughter" or "made"
            or [_, _, .., 'e', 'd'] or [_, _, .., 'i', 'n', 'g'];

    /// <summary>A number of what the one before it counts, behind the asides of its name.</summary>
    private bool CountBehindAsides(int i) =>
        Last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.Votes or ClaimKind.Candidates
            or ClaimKind.StatesCarried } row
            && (row.Kind is ClaimKind.Votes ? tokens[i].Number >= 1000 : tokens[i].Number <= (context.House ?? int.MaxValue))
            && !IsLocal(i, i) && BeforeAsides(i) is { } subject && IsPartyLike(subject) && !subject.Same(row.Subject)
            && Add(row.Kind, row.Subject.Kind == SubjectKind.OtherElection ? row.Subject : current = subject, i);

    /// <summary>
    /// "Abstention, on a long weekend before All Souls' Day, rose to 21.50%": the comma behind the noun, from the one that closes what is
    /// said in passing before a verb; else where it is.
    /// </summary>
    private int PastTopicAside(int close, int start, int i)
    {
        if (!IsMark(close, ',') || !(Is(close + 1, Doing | Term.Be) || W(close + 1) is [_, _, .., 'e', 'd'])
            || mentions.Exists(m => m.First > close && m.Last < i && !m.IsPronoun))
        {
            return close;
        }

        var open = tokens.FindLastIndex(close - 1, close - start, t => t.Mark is ',' or ';' or ':' || t.IsNumber && !t.IsCompound);
        return open > start && IsMark(open, ',') && Is(open - 1, Term.Turnout | Term.Abstain)
            && Is(open + 1, Term.Preposition | Term.Relative | Term.Article | Term.Previous) ? open : close;
    }

    /// <summary>The party of the infobox that is said to be somebody's: "the UCD of Suárez", "Labour (PvdA) under Kok".</summary>
    private Mention? PartyOfPerson(Mention person)
    {
        if (person is { IsPronoun: true } || !person.Subject.Because.Contains("leader", StringComparison.Ordinal)
            && person.Subject.Because != PartyNames.HeldOffice
            || !(W(person.First - 1) is "of" or "under"))
        {
            return null;
        }

        var last = IsMark(person.First - 2, ')') ? tokens.FindLastIndex(person.First - 2, Math.Min(person.First - 1, LongestBracket),
            t => t.Mark == '(') - 1 : person.First - 2;
        return last >= 0 && tokens[last].Mention is > 0 and var number
            && mentions[number - 1] is { IsPronoun: false, Subject: { Kind: SubjectKind.Party or SubjectKind.Alliance } of } named
            && !of.Because.Contains("leader", StringComparison.Ordinal) ? named : null;
    }

    /// <summary>The candidate of the infobox who is said to be of an alliance.</summary>
    private Mention? PersonOf(Mention list)
    {
        var first = list;
        if (IsMark(list.First - 1, '(') && list.First > 1 && tokens[list.First - 2].Mention is > 0 and var full)
        {
            first = mentions[full - 1];
        }

        var of = Is(first.First - 1, Term.Article) ? first.First - 2 : first.First - 1;
        return W(of) is "of" or "for" or "from" && of > 0 && tokens[of - 1].Mention is > 0 and var number
            && mentions[number - 1] is { IsPronoun: false, Subject: { Kind: SubjectKind.Party, Party.Leader: { } leader } subject } person
            && leader.Value.EndsWith(subject.Text, StringComparison.OrdinalIgnoreCase)
            ? person : null;
    }
}
