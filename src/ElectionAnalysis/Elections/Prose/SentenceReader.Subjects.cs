namespace ElectionAnalysis;

/// <content>Whose a number is.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Whether somebody is done something to: defeated, overtaken, compared with.</summary>
    private bool IsObject(Mention mention)
    {
        var k = mention.First - 1;
        if (IsMark(k, ',') && W(k - 1) is "incumbent" or "president" or "rival" or "opponent" or "challenger" or "leader" or "candidate")
        {
            k--;
        }

        while (k >= 0
            && (tokens[k].Is(Term.Article) || IsNumber(k) && IsIncumbents(mention.Last + 1) || Is(k, "ruling")
                || Is(k, "incumbent") || Is(k, "opposition") || Is(k, "President")
                || Is(k, "rival") || Is(k, "candidate") || tokens[k].Is(Term.Previous)))
        {
            k--;
        }

        // "defeated Rallis and his New Democracy".
        if (Is(k, "and") && k > 0 && tokens[k - 1].Mention is > 0 and var beside && mentions[beside - 1] is { } defeated
            && !Is(mention.Last + 1, Doing) && IsObject(defeated))
        {
            return true;
        }

        // "unseated long-time President Kaunda", "beat the former trade unionist Banda".
        var verb = k;
        while (verb > 0 && verb > k - 6 && tokens[verb].Mention == 0 && !Is(verb, Term.Defeat)
            && (tokens[verb].Mark == '-' || tokens[verb].Kind == TokenKind.Word && (tokens[verb].Terms & ~(Term.Article | Term.Previous))
                == Term.None))
        {
            verb--;
        }

        return Is(verb, Term.Defeat) || W(k) is "over" or "against" or "than" or "ahead" or "behind" or "from" or "to"
            || (Is(k, "as") && W(k - 1) is "many" or "much" or "few" or "strong" or "large" or "well")
            || (Is(k, "of") && (Is(k - 1, "ahead") || Is(k - 1, "clear") || Is(k - 1, "front") || Is(k - 1, "short")));
    }

    /// <summary>Whose the number is: the name before it that does something, else whom the sentence speaks of.</summary>
    private ClaimSubject? SubjectOf(int i)
    {
        var start = ClauseStart(i);
        if (OfMainVerb(i) is { } main)
        {
            return current = main;
        }

        if (BeforeAsides(i) is { } apart)
        {
            return current = apart;
        }

        // "Independents, most of them former members of the NDC, the other four": of whom the aside is said.
        if (BeforeMostOfThem(i) is { } most)
        {
            return most;
        }

        for (var k = i - 1; k >= start; k--)
        {
            // "and the former official Iván Espinel, who got 299,840 votes": somebody whom the infobox does not list.
            if (W(k) is "who" && IsMark(k - 1, ',') && k > start + 1 && tokens[k - 2] is { Kind: TokenKind.Word, Mention: 0 }
                && IsCapital(k - 2))
            {
                return ClaimSubject.Unresolved(Text(k - 2, k - 2), "the infobox has nobody of this name");
            }

            if (tokens[k].Mention is not (> 0 and var number))
            {
                continue;
            }

            var mention = mentions[number - 1];
            k = mention.First;
            if (PastAside(mention, i) is { } outer)
            {
                return current = outer.Subject;
            }

            // "who took 805,770 votes (against 574,512 for the Conservatives) and 47 seats".
            if (ClosedBracket(mention, i) is { } open)
            {
                k = open;
                continue;
            }

            if (IsObject(mention)
                && !(BehindBracket(mention) is var behind && W(behind + 1) is "which" or "who" or "whose" && IsMark(behind, ',')
                    || IsMark(behind, ',') && Is(behind + 1, "with") && behind + 2 == i && tokens[i].IsPercent && behind > mention.Last + 1
                    || W(mention.Last + 1) is "who" or "which" || IsRelatedBehindAside(mention, i))
                        && (!IsTiedTo(mention, i) || (mention.Last == i - 1 && IsTo(i, i))))
            {
                continue;
            }

            // "The UCD of Adolfo Suárez had obtained 168": the party, whatever he leads today.
            if (PartyOfPerson(mention) is { } whole)
            {
                return current = whole.Subject;
            }

            // "Odinga of the Coalition for Reforms (CORD) finished second": the person, whatever the list is.
            if (mention.Subject.Kind is SubjectKind.Alliance or SubjectKind.Unresolved && PersonOf(mention) is { } person)
            {
                return current = person.Subject;
            }

            return current = Apposed(mention, i) ?? Joint(mention, i) ?? mention.Subject;
        }

        // "Those four add up to 82", "the two together came to 140".
        if (W(start) is "those" or "these" or "the" or "all" && W(start + 1) is "two" or "three" or "four" or "five" or "six" or "seven"
            && (Is(start + 2, Doing | Term.Be) || W(start + 2) is "add" or "added" or "together" or "parties" or "combined" or "came"
                or "make" or "made" or "governing" or "ruling"))
        {
            return ClaimSubject.Unresolved(Text(start, start + 1), "it is of several together");
        }

        if ((Is(start, "independents") || Is(start, "independent") && Is(start + 1, Term.Candidate))
            && !mentions.Exists(m => m.First >= start && m.Last < i && m.Subject.Kind == SubjectKind.Party))
        {
            return ClaimSubject.Unresolved("independents", "the infobox does not list them");
        }

        if (start > 0 && W(start) is "the" && W(start + 1) is "other" or "others" or "rest" or "remaining")
        {
            return ClaimSubject.Unresolved(Text(start, start + 1), "the text does not say who they are");
        }

        // "while Manuel Conde, the candidate of Vamos, was third on 10.37%": somebody else whom the infobox does not list.
        if (start > 0 && OpeningName(start) is { } stranger && !mentions.Exists(m => m.First >= start && m.Last < i))
        {
            return current = stranger;
        }

        if (current is not null && start > 0 && mentions.Exists(m => m.Last < i))
        {
            return current;
        }

        if (mentions.Find(m => m.Last < i && !IsObject(m)) is { } first)
        {
            return current = first.Subject;
        }

        // "Losses of 17.7 points were without precedent in the history of the CSU": of the only one that the sentence names.
        if (Before(i) is (1 or 2) and var of && Is(of, "of") && Is(of - 1, Term.Gain | Term.Lose)
            && mentions.FindAll(m => !m.IsPronoun && m.First < ClauseEnd(i))
                .Select(m => m.Subject).DistinctBy(s => (s.Kind, s.Party?.Number, s.Text)).ToList()
                is [{ Kind: SubjectKind.Party } sole])
        {
            return current = sole;
        }

        // "Its loss of 36 seats was the work of the schism": of whom the sentence before is about.
        if (i > 2 && i < 6 && W(0) is "its" or "their" or "his" or "her" && Is(1, Term.Gain | Term.Lose | Term.Win) && memory.Subject is { } before
            && mentions.TrueForAll(m => m.First > i))
        {
            return current = before;
        }

        // "Its 4.09% was good for seven seats".
        if (i > 2 && W(0) is "its" or "their" or "his" or "her" && IsNumber(1)
            && mentions.TrueForAll(m => m.First > i) && Earlier(i) is { } its)
        {
            return current = its;
        }

        // A name that the infobox does not have opens the sentence.
        if (mentions.TrueForAll(m => m.First > i) && OpeningName() is { } unknown)
        {
            return current = unknown;
        }

        // "With 95 seats the CSU kept its majority".
        if (Is(0, "with") && Before(i) == 0 && PhraseAfter(i).End + 1 is var next
            && mentions.Find(m => m.First == next || m.First == next + 1 && Is(next, Term.Article)) is { IsPronoun: false } doer)
        {
            return current = doer.Subject;
        }

        // "With 66 seats, Rally for Mali became …"
        if (mentions.Find(m => m.First > i) is { } after
            && (IsMark(after.First - 1, ',') || IsMark(after.First - 2, ',') || IsMark(after.First - 3, ','))
            && !Between(i, after.First, Doing) && (tokens[0].Is(Term.Preposition | Doing) || Is(0, "having"))
            && !Between(2, i, Term.Hold) && !HasBetween(1, i, "came") && !HasBetween(1, i, "come"))
        {
            return current = after.Subject;
        }

        return null;
    }

    /// <summary>"Second place went to the Reform Party, set up two months earlier, which sent 22": an aside before "which".</summary>
    private bool IsRelatedBehindAside(Mention mention, int i)
    {
        var comma = IsMark(mention.Last + 1, ',') ? tokens.FindIndex(mention.Last + 2, t => t.Mark
            is not '\0' and not 's' and not '-') : -1;
        return comma > 0 && comma < i && IsMark(comma, ',') && W(comma + 1) is "which" or "who" or "whose"
            && !mentions.Exists(m => m.First > mention.Last && m.Last < comma && m.Subject.Kind == SubjectKind.Party);
    }

    private bool IsIncumbents(int k) => W(k) is "incumbents" or "incumbent" or "members" or "opponents" or "ministers" or "candidates";

    /// <summary>The token behind a name and its bracket: "Gerald Ford (R–Michigan), who".</summary>
    private int BehindBracket(Mention mention) =>
        IsMark(mention.Last + 1, '(') && CloseBracket(mention.Last + 1) is > 0 and var close && close - mention.Last < 7
            && !tokens.GetRange(mention.Last + 1, close - mention.Last).Exists(t => t.IsNumber) ? close + 1 : mention.Last + 1;

    /// <summary>Whether nothing but brackets, "on" or "'s" stands between a name and a number.</summary>
    private bool IsTiedTo(Mention mention, int i)
    {
        for (var k = BehindBracket(mention); k < i; k++)
        {
            if (!(tokens[k].Mark is '(' or ')' or 's' or ',' or '\'' or '’'
                || W(k) is "on" or "at" or "with" or "who" or "which" or "scored" or "took" or "won" or "received" or "polled"
                || tokens[k].Is(Term.Article)) || (tokens[k].Mark == ',' && !IsNumber(k + 1)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "12 seats went to Labour", "12 for the Greens", "12 Labour seats": the name after the number, where one is tied to it.
    /// </summary>
    private ClaimSubject? SubjectAfter(int end, bool candidates = false)
    {
        var k = end + 1;
        // "Against 288 and 43.1 per cent for Labour": both are its own.
        k += Is(Before(end), "against") && Is(k, "and") && IsNumber(k + 1) && tokens[k + 1].IsPercent && Is(k + 2, "for") ? 2 : 0;
        if (IsMark(k, '('))
        {
            while (k < tokens.Count && tokens[k].Mark != ')')
            {
                k++;
            }

            k++;
        }

        k = PastNameAside(k);
        var tied = false;
        for (var steps = 0; steps < 7 && k < tokens.Count; steps++, k++)
        {
            if (tokens[k].Mention is > 0 and var number)
            {
                var name = mentions[number - 1];
                // "Eight seats were won by the JVP (6), the Congress (1) and others": together.
                var other = IsNumber(name.Last + 1) || IsMark(name.Last + 1, '(') && IsNumber(name.Last + 2) && IsMark(name.Last + 3, ')')
                    && tokens[name.Last + 2] is { IsPercent: false, Number: < 1000 }
                    || ((IsMark(name.Last + 1, 's') || IsMark(name.Last + 1, '\'')) && IsNumber(name.Last + 2));
                return (tied || name.Subject.Text is "in favour" or "in favor" or "against") && !other ? current = name.Subject : null;
            }

            if (W(k) is "to" or "for" or "by" || (candidates && W(k) is "from" or "of" or "as"))
            {
                tied = true;
            }
            else if (!(W(k) is "went" or "going" or "were" or "was" or "are" or "being" or "the" or "each" or "them" or "these" or "those"
                or "won" or "taken" or "secured" or "fielded" or "nominated" or "put" or "forward" or "go" or "a" or "cast" or "counted"
                or "recorded" or "given" or "belonged" or "awarded" or "fell" or "fallen" or "passed"
                or "allocated" or "held" or "captured" or "carried" or "claimed" or "of" or "seats" or "votes" or "candidates" or "its" or "rival"
                or "opposition" or "ruling" or "further" || (candidates && W(k) is "ran" or "stood" or "standing" or "running")))
            {
                return null;
            }
        }

        return null;
    }
}
