namespace ElectionAnalysis;

/// <content>Whom a word that points back means.</content>
internal sealed partial class SentenceReader
{
    /// <summary>It, they, the party, his party, the former; the last word it takes.</summary>
    private int? Pronoun(int i)
    {
        // "The latter, which had polled a mere 2.09 per cent": of the two named last.
        if (Is(i, "the") && W(i + 1) is "former" or "latter" && !IsCapital(i + 2)
            && (i + 2 >= tokens.Count || tokens[i + 2].Mark != '\0' || Is(i + 2, Doing | Term.Be) || IsNumber(i + 2)
                || W(i + 2) is "with" or "having"
                || Is(i - 1, "for") && Is(i + 2, Term.Article)))
        {
            var here = mentions.Where(m => m.Subject.Kind is SubjectKind.Party && !m.IsPronoun).Select(m => m.Subject)
                .DistinctBy(s => s.Party!.Number).TakeLast(2).ToList();
            var pair = here is [var one, var other] ? (one, other) : here.Count == 0 ? memory.Pair : null;
            var meant = Is(i + 1, "former") ? pair?.Item1 : pair?.Item2;
            Mention(i, i + 1, meant is null
                ? ClaimSubject.Unresolved(Text(i, i + 1), "the text does not say who is meant")
                : meant with { Because = $"'{Text(i, i + 1)}' points back to {meant.Text}" }, pronoun: true);
            return i + 1;
        }

        if (tokens[i].Is(Term.Pronoun) && !tokens[i].Is(Term.Previous) && !(Is(i, "former") || Is(i, "latter")))
        {
            // "It was the lowest turnout" speaks of nobody.
            Mention(i, i, Earlier(i) ?? ClaimSubject.Unresolved(W(i).ToString(), "the text does not say who is meant"), pronoun: true);
            return i;
        }

        if (W(i) is "his" or "her" or "their" or "its" && W(i + 1) is "opponent" or "rival" or "challenger" or "adversary"
            && !(IsMark(i + 2, ',') && IsCapital(i + 3)) && !IsCapital(i + 2))
        {
            Mention(i, i + 1,
                Opponent(Earlier(i)) is { } opponent ? ClaimSubject.Of(opponent, Text(i, i + 1), $"the opponent of {Earlier(i)!.Text}")
                : ClaimSubject.Unresolved(Text(i, i + 1), "the text does not name the opponent"));
            return i + 1;
        }

        if (Is(i, "the") && W(i + 1) is "winner" or "victor" or "loser" && !Is(i + 2, "of")
            && !(Is(i - 1, Doing | Term.Be | Term.Preposition)
                || W(i - 1) is "declared" or "proclaimed" or "named" or "elected" or "as" or "called" or "become")
                && LastTwo is [var winner, var loser])
        {
            var one = Is(i + 1, "loser") ? loser : winner;
            Mention(i, i + 1, IsOfEarlierYear(i)
                ? ClaimSubject.Unresolved(Text(i, i + 1), "it is of an earlier election")
                : ClaimSubject.Of(one, Text(i, i + 1), "the infobox has the numbers of both"));
            return i + 1;
        }

        if ((Is(i, "the") || Is(i, "his") || Is(i, "her") || Is(i, "their"))
            && (Is(i + 1, "party") || Is(i + 1, "coalition") || Is(i + 1, "alliance") || Is(i + 1, "list"))
            && !(IsCapital(i + 1) && context.Names.Tree.Find(text, tokens, i + 1) is { Ambiguous: false })
            && !(Is(i + 2, "of") || Is(i + 2, "for") && IsCapital(i + 3) || Is(i + 2, "list") || Is(i + 2, Term.Vote) || IsCapital(i + 2)))
        {
            Mention(i, i + 1, Later(i) ?? Earlier(i) ?? ClaimSubject.Unresolved(Text(i, i + 1), "the text does not say which is meant"),
                pronoun: true);
            return i + 1;
        }

        return null;
    }

    /// <summary>"In 2005 the victor had …", "the victor five years earlier": whom no result of this election is of.</summary>
    private bool IsOfEarlierYear(int i) => YearOfParagraph is not null
        || Enumerable.Range(ClauseStart(i), ClauseEnd(i) - ClauseStart(i)).Any(k =>
            tokens[k].Kind == TokenKind.Year && (int)tokens[k].Number < context.Year
            || W(k) is "earlier" or "before" or "ago" or "previously" && W(k - 1) is "years" or "year" or "months"
            || Is(k, Term.Previous) && Is(k + 1, Term.Election));

    /// <summary>"The MDF, in whose favour the Smallholders had withdrawn, won": named in what is said of another one.</summary>
    private bool IsInWhoseAside(Mention mention) => Enumerable.Range(Math.Max(0, mention.First - 8), Math.Min(8, mention.First)).Any(k =>
        W(k) is "whose" or "whom" or "which" && Is(k - 1, Term.Preposition) && IsMark(k - 2, ','));

    private bool IsOfHeAndShe => isOfHeAndShe ??= HeAndShe().IsMatch(text);

    private bool? isOfHeAndShe;

    [System.Text.RegularExpressions.GeneratedRegex(@"\bhe\b.*\bshe\b|\bshe\b.*\bhe\b", Words)]
    private static partial System.Text.RegularExpressions.Regex HeAndShe();

    /// <summary>"Although his party's share rose by nine points, Charest …": who is named behind the first comma.</summary>
    private ClaimSubject? Later(int i)
    {
        if (i == 0 || mentions.Exists(m => m.Last < i) || !(Is(i, "his") || Is(i, "her")))
        {
            return null;
        }

        var comma = tokens.FindIndex(i, t => t.Mark == ',');
        return comma > 0 && comma + 1 < tokens.Count
            && context.Names.Tree.Find(text, tokens, comma + 1) is { Ambiguous: false, Entry.Subject: { Kind: SubjectKind.Party } named }
            ? named with { Because = $"'{Text(i, i + 1)}' points forward to {named.Text}" }
            : null;
    }

    /// <summary>
    /// The two that were left in the last round, or the first two of a presidential election of one round, the winner first.
    /// </summary>
    private IReadOnlyList<PartyResult> LastTwo => context.Election.Kind == ElectionKind.Presidential ? context.Known.LastTwo : [];

    private PartyResult? Opponent(ClaimSubject? of) =>
        (context.Parties.Count == 2 && context.House is not null ? context.Parties : LastTwo) is [var one, var other]
                && of is { Kind: SubjectKind.Party, Party: { } party }
        ? party.Number == one.Number ? other : party.Number == other.Number ? one : null : null;

    /// <summary>
    /// The party that a word pointing back means: the last one of this sentence that does something, else that of the sentence
    /// before.
    /// </summary>
    private ClaimSubject? Earlier(int i)
    {
        // "overtook Venstre, whose 685,188 votes gave it 34 seats": whom the relative clause is of.
        for (var k = i - 1; k > 1 && tokens[k].Mark is not (',' or ';'); k--)
        {
            if (W(k) is "whose" or "which" && IsMark(k - 1, ',') && tokens[k - 2].Mention is > 0 and var antecedent
                && mentions[antecedent - 1].Subject is { Kind: SubjectKind.Party or SubjectKind.Alliance } of)
            {
                return of with { Because = $"'{Text(i, i)}' points back to {of.Text}" };
            }
        }

        // "It was the Democrats who had most to celebrate: they …": who is set off.
        if (Is(0, "it") && W(1) is "was" or "is" && i > 3 && mentions.Find(m => m.First is 2 or 3 && !m.IsPronoun
            && W(m.Last + 1) is "who" or "which" or "that"
            && !(tokens[Math.Min(tokens.Count - 1, Is(m.Last + 2, Term.Article) ? m.Last + 3 : m.Last + 2)].Mention > 0)
            && m.Subject.Kind is SubjectKind.Party or SubjectKind.Alliance) is { } set)
        {
            return set.Subject with { Because = $"'{Text(i, i)}' points back to {set.Subject.Text}" };
        }

        // "He won in eleven states, she in fifteen", nobody being named: two persons, and the text does not say which.
        if (mentions.TrueForAll(m => m.IsPronoun || m.First > i) && W(i) is "he" or "she" or "his" or "her" && IsOfHeAndShe)
        {
            return null;
        }

        // "…, whereas the Socialists lost half of the 16 seats which they had": whom this clause is about.
        if (ClauseStart(i) is var clause && (clause > 0 || mentions.TrueForAll(m => m.First > i
            || m.Subject.Kind == SubjectKind.Unresolved))
            && mentions.Find(m => m.First >= clause && m.Last < i && !m.IsPronoun
            && !IsObject(m)) is { Subject: { Kind: SubjectKind.Unresolved, Text: [var letter, ..] } unknown }
            && char.IsUpper(letter))
        {
            return unknown;
        }

        if (mentions.Count > 0
            && mentions[0] is { First: <= 2, IsPronoun: false, Subject.Kind: SubjectKind.Party or SubjectKind.Alliance } opening
            && opening.Last < i && !IsObject(opening))
        {
            return opening.Subject with { Because = $"'{Text(i, i)}' points back to {opening.Subject.Text}" };
        }

        var here = mentions.FindLast(m =>
            m.Last < i && m.Subject.Kind is SubjectKind.Party or SubjectKind.Alliance && !IsObject(m)
                && !(IsInWhoseAside(m) && PastAside(m, i) is not null))?.Subject;

        // "The surprise came from the Left Socialists; their vote …": the only one whom the sentence has named.
        if (here is null && mentions.Where(m => m.Last < i && !m.IsPronoun).Select(m => m.Subject).ToList() is
            [{ Kind: SubjectKind.Party } only] && ClauseStart(i) > mentions[0].Last)
        {
            here = only;
        }

        // "Its share fell to 46%, and only the splitting of the opposition …: it won 37 seats": who the sentence is about.
        if (here is not null && !(i > 0 && W(0) is "its" or "it" or "their" or "they" or "his" or "he" or "her" or "she"))
        {
            return here with { Because = $"'{Text(i, i)}' points back to {here.Text}" };
        }

        if (memory.Unread is { } unread)
        {
            var before = ProseLexer.Read(unread);
            for (var k = 0; k < before.Count; k++)
            {
                if (before[k].Kind == TokenKind.Word && context.Names.Tree.Find(unread, before, k) is { Ambiguous: false } found)
                {
                    memory.Subject = found.Entry.Subject;
                    break;
                }
            }

            memory.Unread = null;
        }

        return (memory.Subject ?? here) is not { } subject ? null : subject.Because == PartyNames.HeldOffice ? subject
            : subject with { Because = $"'{Text(i, i)}' points back to {subject.Text}" };
    }
}
