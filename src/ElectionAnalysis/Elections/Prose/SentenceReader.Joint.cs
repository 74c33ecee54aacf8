namespace ElectionAnalysis;

/// <content>Names that stand together, or in what is said of another name.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"A and B together hold 62 seats": neither of them alone.</summary>
    private ClaimSubject? Joint(Mention mention, int i)
    {
        var and = mention.First - 1;
        while (and > 1 && tokens[and].Mention == 0
            && (tokens[and].Is(Term.Article) || IsMark(and, ',') || W(and) is "satellite" or "ally" or "partner" or "sister" or "party"))
        {
            and--;
        }

        // "A and its ally B, whose own total came to 33": B's.
        if (IsMark(mention.Last + 1, ',') && mention.Last + 2 < i
            && !tokens.GetRange(mention.Last + 2, i - mention.Last - 2).Exists(t => t.Mark == ',')
            && (Is(mention.Last + 2, "whose") || W(mention.Last + 2) is "who" or "which"
            && W(mention.Last + 3) is "itself" or "alone" or "has" or "was"))
        {
            return null;
        }

        // "An alliance of A, B and C with 50 seats".
        if (Is(and, "and") && IsWithinSum(and - 1))
        {
            return ClaimSubject.Unresolved("several together", "it is of several together");
        }

        // "The alliance of the National Congress (INC) and the Left Front (LF) carried 227".
        if (IsMark(and, '(') && IsMark(mention.Last + 1, ')') && and > 0
            && tokens[and - 1].Mention is > 0 and var full && mentions[full - 1].Subject.Same(mention.Subject))
        {
            return Joint(mentions[full - 1] with { Last = mention.Last + 1 }, i);
        }

        var left = IsMark(and - 1, ')') ? tokens.FindLastIndex(and - 1, Math.Min(and, LongestBracket), t => t.Mark == '(') - 1 : and - 1;
        if (!Is(and, "and") || left < 0 || tokens[left].Mention is not (> 0 and var other)
            || mentions[other - 1].Subject.Same(mention.Subject))
        {
            return null;
        }

        // "The Coalition of Liberals and Nationals", "the joint list of Smotrich and Ben-Gvir".
        var first = mentions[other - 1];
        var of = Is(first.First - 1, Term.Article) ? first.First - 2 : first.First - 1;

        // "The Labour Party (AP) and the Conservative Party (H) won 55 seats and 48": a number for each.
        if ((left < and - 1 || IsMark(mention.Last, ')')) && HasNumberBeside(i))
        {
            return null;
        }

        var isGovernment = Is(of, "of") && W(of - 1) is "government" or "cabinet" or "coalition" && IsMark(mention.Last + 1, ',')
            && Is(mention.Last + 2, "with") && Before(i) == mention.Last + 2;
        if (!Between(mention.Last + 1, i, Doing | Term.Be) && !isGovernment && !IsAsideOfBoth(first, mention, i))
        {
            return null;
        }

        if (Is(of, "of"))
        {
            // "The alliance of the Trinamool Congress (AITC) and the National Congress (INC)": two of the infobox.
            if (left < and - 1 && W(of - 1) is "alliance" or "pact" or "list" && first.Subject.Kind == SubjectKind.Party
                && mention.Subject.Kind == SubjectKind.Party)
            {
                return ClaimSubject.Unresolved(Text(first.First, mention.Last), "it is of both together");
            }

            // "The coalition of DPJ and PNP held 109 seats": a government is both, a list may be one's name.
            return of > 0 && tokens[of - 1].Mention is > 0 and var whole ? mentions[whole - 1].Subject
                : W(of - 1) is "coalition" or "government" or "cabinet" or "partnership" or "combination" or "partners" or "parties"
                    or "bloc" or "camp" or "duo" or "trio" or "pair" or "majority" or "total" or "strength" or "seats" or "sum"
                    ? ClaimSubject.Unresolved(Text(first.First, mention.Last), "it is of both together")
                        with { Parties = Several(i).Parties }
                : new[] { first.Subject, mention.Subject }.Where(s => s.Kind == SubjectKind.Party).ToList() is [var only]
                    ? only
                    : ClaimSubject.Unresolved(Text(first.First, mention.Last), "it is of both together");
        }

        return ClaimSubject.Unresolved(Text(first.First, mention.Last), "it is of both together") with { Parties = Several(i).Parties };
    }

    /// <summary>"55 and 48 seats", "55 seats and 48", "gained 18 seats and lost 12".</summary>
    private bool HasNumberBeside(int i)
    {
        var and = PhraseAfter(i).End + 1;
        var next = Is(and + 1, Doing) ? and + 2 : and + 1;
        return W(and) is "and" or "to" && IsNumber(next)
            || Is(i - 1, "and") && (IsNumber(i - 2) || IsNumber(i - 3)) || Is(i - 2, "and") && Is(i - 1, Doing);
    }

    /// <summary>"Giving the government 19 seats", "the 71 seats of A and B together": of all of them.</summary>
    private ClaimSubject? OfSeveralNearby(int i, int before, int end) =>
        W(before) is "government" or "coalition" or "cabinet" or "alliance" && Is(before - 1, Term.Article | Term.Previous)
            && Enumerable.Range(before - 4, 4).Any(k => W(k) is "giving" or "gave" or "leaving" or "left" or "gives")
            ? ClaimSubject.Unresolved("several together", "it is of a government") : Is(i - 1, "the") ? BothBehind(end + 1) : null;

    /// <summary>"of A and B", "of A, B and C" right behind a number: all of them.</summary>
    private ClaimSubject? BothBehind(int of)
    {
        var parties = new List<PartyResult>();
        var k = of + 1;
        while (Is(of, "of") && k < tokens.Count)
        {
            k += Is(k, Term.Article) ? 1 : 0;
            if (k >= tokens.Count || tokens[k].Mention is not (> 0 and var number)
                || mentions[number - 1] is not { IsPronoun: false, Subject: { Kind: SubjectKind.Party, Party: { } party } } name)
            {
                return null;
            }

            parties.Add(party);
            k = name.Last + 1;
            if (!IsMark(k, ',') && !Is(k, "and"))
            {
                break;
            }

            k++;
        }

        // Only "together" says that it is all that they have.
        return parties.DistinctBy(p => p.Number).Count() > 1
            ? ClaimSubject.Unresolved("several together", "it is of several together") with { Parties =
                W(k) is "together" or "combined" ? parties : [] }
            : null;
    }

    /// <summary>"A and B alone, with 246 of the 400 members, would have had a majority": of both, whom the clause begins with.</summary>
    private bool IsAsideOfBoth(Mention first, Mention second, int i)
    {
        var start = Is(first.First - 1, Term.Article) ? first.First - 1 : first.First;
        var comma = W(second.Last + 1) is "alone" or "together" or "combined" or "jointly" ? second.Last + 2 : second.Last + 1;
        var close = PhraseAfter(i).End + 1;
        return (start == ClauseStart(i) || IsMark(start - 1, ',')) && IsMark(comma, ',') && Is(comma + 1, "with") && Before(i) == comma + 1
            && IsMark(close, ',') && (W(close + 1) is "would" or "could" or "might" or "can" or "will" or "do" or "have" or "are" or "were"
                || comma > second.Last + 1 && Is(close + 1, Doing | Term.Be))
            && context.Known.Fits(Make(ClaimKind.SeatsWon, second.Subject, i, 1, share: false)) != true;
    }

    /// <summary>Past "of the United States", "in 2013": where what is said of a name in an aside ends.</summary>
    private int AsideEnd(int k)
    {
        while (k < tokens.Count && (tokens[k].Is(Term.Preposition | Term.Article) || tokens[k].Kind == TokenKind.Year
            || tokens[k].Kind == TokenKind.Word && tokens[k].Mention == 0 && IsCapital(k)))
        {
            k++;
        }

        return k;
    }

    /// <summary>Whether names in a row follow "an alliance of" or "one of".</summary>
    private bool IsWithinSum(int k)
    {
        var names = 0;
        while (k > 1 && (tokens[k].Mention > 0 || tokens[k].Kind == TokenKind.Word && IsCapital(k)))
        {
            k = tokens[k].Mention is > 0 and var number ? mentions[number - 1].First - 1 : k - 1;
            k -= Is(k, Term.Article) ? 1 : 0;
            names++;
            if (!IsMark(k, ','))
            {
                break;
            }

            k--;
        }

        return names > 0 && Is(k, "of") && W(k - 1) is "alliance" or "coalition" or "government" or "cabinet" or "bloc" or "one"
            && W(k - 2) is "a" or "an" or "or" or "and";
    }

    /// <summary>"then humbled by", "twice beaten by the": what the one behind it has done to the one before the comma.</summary>
    private bool IsDoneBy(int k, Mention by)
    {
        var participle = Is(k, Term.Previous) || W(k) is "then" or "once" or "twice" or "since" or "still" or "long" or "only" or "so"
            or "again" or "now" or "until" or [_, _, .., 'l', 'y'] ? k + 1 : k;
        var agent = Is(by.First - 1, Term.Article) ? by.First - 2 : by.First - 1;
        return agent > participle && Is(agent, "by") && !tokens[participle].IsNumber && tokens[participle].Mention == 0
            && W(participle) is [_, _, .., 'e', 'd'] or "beaten" or "overthrown" or "driven" or "overrun" or "shaken" or "left" or "thrown";
    }

    /// <summary>"A, led by B, won": A.</summary>
    private ClaimSubject? Apposed(Mention mention, int i)
    {
        // "New Zealand First, Labour's partner in the outgoing government, lost …".
        if (IsMark(mention.First - 1, ',') && IsMark(mention.Last + 1, 's'))
        {
            var close = mention.Last + 2;
            while (close < i && !tokens[close].IsNumber && tokens[close].Mark != ',')
            {
                close++;
            }

            if (close < i && IsMark(close, ',') && Is(close + 1, Doing))
            {
                return mention.First > 1 && tokens[mention.First - 2].Mention is > 0 and var said
                    ? mentions[said - 1].Subject
                    : OpeningName();
            }
        }

        // "Viðreisn, a party founded by members of the Independence Party, obtained …".
        if (IsMark(mention.Last + 1, ',') && Is(mention.Last + 2, Doing))
        {
            var open = mention.First - 1;
            while (open > 0 && tokens[open].Mark is not (',' or ';' or '(') && !tokens[open].IsNumber)
            {
                open--;
            }

            if (open > 0 && IsMark(open, ',') && Is(open + 1, Term.Article)
                && tokens[open > 1 && IsMark(open - 1, ')') ? open - 2 : open - 1].Mention is > 0 and var whole && open + 2 < mention.First
                && Between(open + 2, mention.First, Term.Relative | Term.Preposition))
            {
                return mentions[whole - 1].Subject;
            }
        }

        // "The Alliance, headed by Rama's Socialist Party (PS), won": past the short name.
        if (IsMark(mention.First - 1, '(') && IsMark(mention.Last + 1, ')') && mention.First > 1
            && tokens[mention.First - 2].Mention is > 0 and var full && IsMark(mention.Last + 2, ',') && mention.Last + 2 < i)
        {
            return Apposed(mentions[full - 1] with { Last = mention.Last + 1 }, i);
        }

        var comma = mention.First - 1;
        while (comma >= 0 && tokens[comma].Mark is not (',' or '(' or ';'))
        {
            if (tokens[comma].IsNumber)
            {
                return null;
            }

            comma--;
        }

        if (comma <= 0 || tokens[comma].Mark == ';'
            || !(Is(comma + 1, Term.Relative) || Is(comma + 1, Term.Preposition) && W(comma + 2) is "which" or "whom"
                || IsDoneBy(comma + 1, mention))
            || !IsMark(AsideEnd(mention.Last + 1), ',') && !IsMark(AsideEnd(mention.Last + 1), ')') || AsideEnd(mention.Last + 1) >= i)
        {
            return null;
        }

        // "Christian Democracy (DC), supported by the Church, received".
        var name = IsMark(comma - 1, ')') ? comma - 2 : comma - 1;
        return name >= 0 && tokens[name].Mention is > 0 and var before ? mentions[before - 1].Subject : null;
    }
}
