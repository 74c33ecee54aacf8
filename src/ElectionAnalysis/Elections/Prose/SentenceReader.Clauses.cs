namespace ElectionAnalysis;

/// <content>Of whom a verb is said: past brackets, asides and objects, and of participles and infinitives.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "A defeated B, winning 40", "A came from behind to defeat B by 300": a participle or an infinitive has no subject of its
    /// own and is said of the one whom the verb before it is said of.
    /// </summary>
    private ClaimSubject? OfMainVerb(int i)
    {
        if (Unfinished(i) is not { } verb)
        {
            return null;
        }

        var start = ClauseStart(i);
        for (var m = mentions.Count - 1; m >= 0; m--)
        {
            if (mentions[m] is { IsPronoun: false, Subject.Kind: not SubjectKind.Unresolved } mention && mention.Last < verb
                && mention.First >= start && !IsObject(mention) && !IsBehindPreposition(mention) && FiniteVerb(mention) is { } main
                && main < verb && !tokens.Exists(t => t.Start > tokens[main].Start && t.Start < tokens[verb].Start && t.Mark is ':'))
            {
                return mention.Subject;
            }
        }

        return null;
    }

    /// <summary>The participle behind a comma, or the infinitive of defeat, that reaches a number; null where another verb does.</summary>
    private int? Unfinished(int i)
    {
        for (var k = i - 1; k > 1 && k > i - 16 && tokens[k].Mark is not ';'; k--)
        {
            if (tokens[k].Is(Term.Break) && tokens[k].Mention == 0)
            {
                return null;
            }

            if (tokens[k].Mention > 0 || !tokens[k].Is(Doing))
            {
                if (tokens[k].IsNumber && !tokens[k].IsCompound)
                {
                    return null;
                }

                continue;
            }

            var isParticiple = W(k) is [.., 'i', 'n', 'g'] && (IsMark(k - 1, ',')
                || IsMark(k - 2, ',') && (tokens[k - 1].Is(Term.Conjunction) || W(k - 1) is "thus" or "thereby" or "eventually" or "only"));
            return isParticiple || tokens[k].Is(Term.Defeat) && Is(k - 1, "to") ? k : null;
        }

        return null;
    }

    /// <summary>"of Hansen", "under the Liberals": whom something else is of.</summary>
    private bool IsBehindPreposition(Mention mention)
    {
        var k = mention.First - 1;
        while (k >= 0 && tokens[k].Mention == 0
            && (tokens[k].Is(Term.Article) || tokens[k].Kind == TokenKind.Word && IsCapital(k) && !Is(k, Term.Preposition) && k > 0
                || W(k) is "former" or "ruling" or "incumbent" or "opposition" or "newly" or "president"))
        {
            k--;
        }

        return k >= 0 && tokens[k].Mention == 0 && tokens[k].Is(Term.Preposition) && k > 0;
    }

    /// <summary>The verb that a name is the subject of: behind its bracket, its aside, "of …" and adverbs.</summary>
    private int? FiniteVerb(Mention mention)
    {
        var k = mention.Last + 1;
        for (var steps = 0; steps < 12 && k < tokens.Count; steps++)
        {
            if (tokens[k].Mark == '(' && CloseBracket(k) is > 0 and var close)
            {
                k = close + 1;
            }
            else if (IsMark(k, ',') && AsideClose(k) is { } end)
            {
                k = end + 1;
            }
            else if (tokens[k].Mention == 0 && (tokens[k].Is(Doing | Term.Be) || W(k) is "came" or "finished" or "remained" or "became"
                or "entered" or "failed" or "was" or "were" || W(k) is [_, _, .., 'e', 'd']) && !(W(k) is "led" or "backed" or "headed"))
            {
                return k;
            }
            else if (Is(k, "of") || tokens[k].Is(Term.Article) || tokens[k].Mention > 0 || tokens[k].Kind == TokenKind.Word && (IsCapital(k)
                || W(k) is [_, .., 'l', 'y'] or "also" or "again" or "however" or "thus" or "then" or "party" or "alliance" or "list"
                    or "coalition" or "candidate"))
            {
                k++;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where an aside that a comma opens is closed: ", led since 1971 by Adams, son of the Premier,".</summary>
    private int? AsideClose(int comma)
    {
        // "the Whites, as the National Party is called, won".
        if (Is(comma + 1, "as") || !(Is(comma + 1, Term.Relative | Term.Preposition | Term.Article | Term.Previous)
            || W(comma + 1) is "once" or "until"
            or "made" or "comprising" or "consisting" or "uniting" or "now" or "himself" or "herself" or "itself" or [_, _, .., 'e', 'd']))
        {
            return null;
        }

        for (var k = comma + 2; k < tokens.Count && k < comma + 40 && tokens[k].Mark is not (';' or ':'); k++)
        {
            k = tokens[k].Mark == '(' && CloseBracket(k) is > 0 and var close ? close + 1 : k;

            // "A, backed by 2,909 voters, and B, with 2,668, gained four each": the next name opens an aside of its own.
            if (IsMark(k, ',') && Is(k + 1, "and") && tokens.FindIndex(comma, k - comma, t => t.IsNumber) > 0)
            {
                return k;
            }

            if (IsMark(k, ',') && (W(k + 1) is "who" or "which" && Is(k + 2, Doing) || Is(k + 1, Doing | Term.Be)
                && !(W(k + 1) is [.., 'i', 'n', 'g'])
                && !Is(k + 1, Term.Relative) || DoesAfterAdverbs(k + 1)
                // "The LNP, whose leader, Newman, sat in no parliament, inflicted upon Labor the heaviest defeat".
                || W(comma + 1) is "whose" or "which" or "who" && W(k + 1) is [_, _, _, .., 'e', 'd'] && !Is(k + 1, Term.Relative)
                    && Is(k + 2, Term.Preposition | Term.Article) && !Is(k + 2, "by")
                    && Enumerable.Range(comma + 2, k - comma - 2).Any(v =>
                        Is(v, Doing | Term.Be) || W(v) is "did" or [_, _, _, .., 'e', 'd'])))
            {
                return k;
            }
        }

        return null;
    }

    /// <summary>Where a bracket opens that says more than this name and is closed before the number.</summary>
    private int? ClosedBracket(Mention mention, int i)
    {
        var open = tokens.FindLastIndex(mention.First, Math.Min(mention.First + 1, LongestBracket * 2), t => t.Mark is '(' or ')');
        return open > 0 && tokens[open].Mark == '(' && CloseBracket(open) is > 0 and var close && close < i
            && (mention.First > open + 1 || mention.Last < close - 1) ? open : null;
    }

    /// <summary>
    /// "A (an alliance of B, C and D) won 40", "A, led by B, son of C, won 40": the name before the bracket or the aside that
    /// stands right before the verb.
    /// </summary>
    private Mention? PastAside(Mention mention, int i)
    {
        // Within a bracket that is closed before the number, and that says more than a short name.
        if (ClosedBracket(mention, i) is { } open)
        {
            return tokens[open - 1].Mention is > 0 and var named ? mentions[named - 1] : null;
        }

        for (var m = 0; m < mentions.Count && mentions[m].Last < mention.First; m++)
        {
            var name = mentions[m];
            var comma = name.Last + 1;
            if (!IsMark(comma, ',') && !IsMark(comma, '(') || name.IsPronoun)
            {
                continue;
            }

            comma = IsMark(comma, '(') && CloseBracket(comma) is > 0 and var end ? end + 1 : comma;
            if (IsMark(comma, ',') && name.First >= ClauseStart(i) && AsideClose(comma) is { } closed
                && (W(closed + 1) is not ("who" or "which") ? !IsObject(name) : IsBehindPreposition(mention)) && closed > mention.Last
                && closed < i
                && !tokens.Exists(t => t.IsNumber && t.Start > tokens[closed].Start && t.Start < tokens[i].Start && !t.IsCompound
                    && t.IsTaken && mentions.Exists(o => o.First > closed && o.Last < i))
                && !mentions.Exists(o => o.First > closed && o.Last < i && !o.IsPronoun && o.Subject.Kind != SubjectKind.Unresolved))
            {
                return name;
            }
        }

        return null;
    }
}
