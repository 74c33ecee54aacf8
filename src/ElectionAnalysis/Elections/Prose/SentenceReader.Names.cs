namespace ElectionAnalysis;

/// <content>Names that the infobox does not have: where one stands, and where it ends.</content>
internal sealed partial class SentenceReader
{
    /// <summary>A name that is no party's, where a party's would stand: before a verb or its number.</summary>
    private int? Unknown(int i)
    {
        // "the Alliance", "the Left Bloc", "the People's Party": words of the language that a name is made of.
        var group = i > 0 && Is(i - 1, Term.Article)
            && ((tokens[i].Terms & ~(Term.Group | Term.Relative)) == Term.None
                || IsCapital(i + 1) && tokens[i].Is(Doing | Term.Group | Term.Not)
                    && !tokens[i].Is(Term.Electoral | Term.House | Term.Month | Term.Local | Term.State)
                || Is(i, "People") && IsMark(i + 1, 's') && IsCapital(i + 2));
        group |= IsBehindKindOfParty(i);
        if (!IsCapital(i) || context.Election.Kind == ElectionKind.Referendum || !(tokens[i].Terms == Term.None || group)
            || tokens[i].Kind != TokenKind.Word || (i == 0 && !IsCapital(1) && !Is(1, "(") && !IsMark(1, 's') && !IsHyphened(0)
                && !IsNamedByNumber(0, 0))
            || tokens[i].End - tokens[i].Start < 2
            || W(i) is "The" or "In" or "At" or "On" or "For" or "Of" or "With" or "By" or "After" or "Overall" or "President" or "Prime"
                or "Minister" or "Central" or "According" or "Other" || IsTitle(i))
        {
            return null;
        }

        // "Formed the Official Opposition with 40 seats": an office.
        if (W(i) is "Official" or "Opposition" && Enumerable.Range(i - 3, 3).Any(k => W(k) is "formed" or "form" or "forming" or "became"
            or "become" or "remained" or "as"))
        {
            return null;
        }

        if (Is(i, "National") && Is(i + 1, Term.House))
        {
            return null;
        }

        // "Some 9.3 million Bavarians had the right to vote": a people.
        if (i > 0 && tokens[i - 1] is { IsNumber: true, IsPercent: false, Number: >= 1000 } && W(i)[^1] == 's')
        {
            return null;
        }

        // Within a longer name that was no party's.
        if (i > 1 && IsCapital(i - 1) && tokens[i - 1] is { Kind: TokenKind.Word, Mention: 0 } && !Is(i - 1, Term.Article)
            && !IsTitle(i - 1))
        {
            return null;
        }

        var preposition = Is(i - 1, Term.Article) && (Is(i - 2, "in") || Is(i - 2, "of") && Is(i - 3, Term.House)) ? i - 2 : i - 1;
        if (Is(preposition, Term.Preposition) && !(W(preposition) is "by" or "to" or "for" or "with"))
        {
            return null;
        }

        if (NameEnd(i) is not { } last)
        {
            return null;
        }

        if (IsRecipient(i, last) || IsNamedByNumber(i, last))
        {
            return last;
        }

        var next = last + 1;
        var hasShare = IsMark(next, '(') && IsNumber(next + 1) && tokens[next + 1].IsPercent && (last > i || Is(i - 1, Term.Article));
        next = IsMark(next, '(') && IsMark(next + 2, ')') && !hasShare ? next + 3 : next;
        next = IsMark(next - 1, ')') && Is(next, "of") && IsCapital(next + 1) ? (NameEnd(next + 1) ?? next) + 1 : next;
        if (IsMark(next, 's') && W(next + 1) is "party" or "list" or "movement" or "group" or "coalition" or "alliance" or "bloc")
        {
            return next + 1;
        }

        next += W(next) is "likewise" or "only" or "just" && IsNumber(next + 1) ? 1 : 0;
        next = IsMark(next, ',') ? next + 1 : next;
        // "Harry Kalaba was a distant third with 25,231", "Andyford Banda fourth with 19,937".
        var place = Is(next, Term.Be) || W(next) is "came" or "finished" or "placed" or "ended" ? next + 1 : next;
        place += Is(place, Term.Article) ? 1 : 0;
        place += W(place) is "distant" or "close" or "poor" or "surprising" or "strong" ? 1 : 0;
        var placed = W(place) is "second" or "third" or "fourth" or "fifth" or "sixth" or "last" && W(place + 1) is "with" or "on" or "at"
            && IsNumber(place + 2);
        return placed || Is(next, Doing) || (Is(next, "with") && IsNumber(next + 1))
            || (IsNumber(next)
                && (IsMark(next - 1, '(') || tokens.FindIndex(t => t.IsNumber) < next || tokens[next].Number >= 1000
                    || tokens[next].IsPercent)) || (IsMark(next, '(') && IsNumber(next + 1) && tokens[next + 1].IsPercent)
                    || (IsMark(next - 1, ',') && W(next) is "which" or "whose")
                    || IsMark(next, 's') && IsNumber(next + 1) && tokens[next + 1].IsPercent || DoesAfterList(last + 1)
                    || DoesAfterAdverbs(next) || IsMark(next - 1, ',') && DoesAfterAside(next) ? last : null;
    }

    /// <summary>
    /// "Three fell to the Christian List and two to the People's Council", "as did the Harbour Union", "level with the Union on 13": who
    /// has what was counted before.
    /// </summary>
    private bool IsRecipient(int i, int last)
    {
        var lead = Is(i - 1, Term.Article) ? i - 2 : i - 1;
        var ends = last + 1 >= tokens.Count || tokens[last + 1].Mark is ',' or '.' or ';' || Is(last + 1, "and");
        return ends && W(lead) is "to" or "by" && (IsGiven(lead - 1) || IsNumber(lead - 1) && Enumerable.Range(0, lead).Any(IsGiven))
            || ends && W(lead) is "did" or "had" && Is(lead - 1, "as")
            || W(last + 1) is "on" or "at" && Is(lead, "with") && W(lead - 1) is "level" or "tied" or "equal";

        bool IsGiven(int k) => W(k) is "belonged" or "went" or "fell" or "passed" or "won" or "taken" or "captured" or "secured";
    }

    /// <summary>"Non-partisan Local Activists": a hyphen and a small letter within a name.</summary>
    private bool IsHyphened(int k) => IsMark(k + 1, '-') && tokens[k + 1].Start == tokens[k].End && k + 3 < tokens.Count
        && tokens[k + 2] is { Kind: TokenKind.Word, Mention: 0 } && tokens[k + 2].Start == tokens[k + 1].End && !IsCapital(k + 2)
        && IsCapital(k + 3) && tokens[k + 3] is { Kind: TokenKind.Word, Mention: 0 };

    /// <summary>"Kim Yeong-gyu": a given name of two syllables.</summary>
    private bool IsHyphenedGivenName(int k) => IsMark(k + 1, '-') && tokens[k + 1].Start == tokens[k].End && k + 2 < tokens.Count
        && tokens[k + 2] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } && tokens[k + 2].Start == tokens[k + 1].End
        && !IsCapital(k + 2) && !IsJoiner(k + 2);

    /// <summary>"Unie 55+": a number of a name.</summary>
    private bool IsNumberOfName(int k) => IsNumber(k + 1) && IsMark(k + 2, '+') && tokens[k + 2].Start == tokens[k + 1].End
        && tokens[k + 1].Start - tokens[k].End == 1;

    /// <summary>"-led", "-backed": what a hyphen adds to a name and is none of it.</summary>
    private bool IsJoiner(int k) => W(k) is "led" or "backed" or "based" or "born" or "run" or "style" or "controlled" or "supported"
        or "aligned" or "dominated" or "held" or "friendly" or "affiliated" or "elect" or "majority" or "wide" or "wing" or "era";

    /// <summary>The last word of a name: "Cap-Vert Libre", "the Hungarian Minority's Alliance", "People of the Coast".</summary>
    private int? NameEnd(int i)
    {
        var last = i;
        while (last - i < 9)
        {
            last += IsHyphened(last) || last > i && IsHyphenedGivenName(last) || IsNumberOfName(last) ? 2 : 0;
            var next = IsMark(last + 1, '-') && tokens[last + 1].Start == tokens[last].End ? last + 2
                : (IsMark(last + 1, 's') || tokens.Count > last + 2 && tokens[last + 1].Mark is '\'' or '’')
                && (IsCapital(last + 2) || tokens[last + 1].Mark is not 's' && tokens[last + 1].Start == tokens[last].End
                    && tokens[last + 2].Start == tokens[last + 1].End) ? last + 2
                : (W(last + 1) is "of" or "for" or "and" or "de" || Is(last + 1, "the") && W(last) is "of" or "for" or "and")
                    && !IsCapital(last + 1) ? last + 2
                : last + 1;
            next += next == last + 2 && Is(last + 1, "of") && Is(next, "the") ? 1 : 0;
            if (!IsCapital(next) && !(next == last + 2 && tokens[last + 1].Mark is '\'' or '’') || next >= tokens.Count
                || tokens[next].Kind != TokenKind.Word || tokens[next].Start - tokens[next - 1].End > 1)
            {
                break;
            }

            // "Opposition Leader Berg" is somebody whom the infobox has; so is the second of "Brand and Berg".
            if (context.Names.Tree.Find(text, tokens, next) is { Ambiguous: false, Entry: { Subject: var known } entry }
                && (known.Because.Contains("leader", StringComparison.Ordinal) && !IsOfNamesake(next, entry) || next > last + 1))
            {
                if (next == last + 1)
                {
                    return null;
                }

                break;
            }

            last = next;
        }

        return last;
    }

    /// <summary>"SWANU, the Movement and the Republicans won one each": a list of names that do something together.</summary>
    private bool DoesAfterList(int k)
    {
        for (var names = 0; names < 8; names++)
        {
            if (!(IsMark(k, ',') || Is(k, "and")))
            {
                return names > 0 && (Is(k, Doing | Term.Be) || W(k) is "each" or "both" || DoesAfterAdverbs(k));
            }

            k += IsMark(k, ',') && Is(k + 1, "and") ? 2 : 1;
            k += Is(k, Term.Article) ? 1 : 0;
            if (!IsCapital(k) || tokens[k].Kind != TokenKind.Word || tokens[k].Is(Term.Month))
            {
                return false;
            }

            k = context.Names.Tree.Find(text, tokens, k) is { } known ? known.Last + 1 : (NameEnd(k) ?? k) + 1;
        }

        return false;
    }

    private bool IsTitle(int i) => W(i) is "Mr" or "Mrs" or "Ms" or "Dr" or "Sir" or "Dame" or "Lord" or "Senator" or "Professor" or "Prof";

    /// <summary>"will hold 11", "also won", "narrowly missed": a verb behind its auxiliary and its adverbs.</summary>
    private bool DoesAfterAdverbs(int k)
    {
        for (var steps = 0; steps < 3 && k < tokens.Count; steps++, k++)
        {
            if (Is(k, Doing) || W(k) is "missed" or "failed" or "came" or "entered" or "remained" or "stayed" or "made" or "placed")
            {
                return true;
            }

            if (!(W(k) is "will" or "also" or "again" or "even" or "only" or "just" or "narrowly" or "still" or "now" or "thus" or "then"
                or "itself" or "alone" or "meanwhile" or "almost" or "nearly" or "to" or "did" or "itself" or "barely"
                || Is(k, Term.Be | Term.Hold)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"…, founded in 2013 by a former minister, entered …": what it does is said behind an aside.</summary>
    private bool DoesAfterAside(int k)
    {
        if (!(Is(k, Term.Relative | Term.Preposition | Term.Article) || Is(k + 1, "of")
            || W(k) is "until" or "once" or "then" or "much" or "headed" or "having" or "standing"
            || W(k) is [.., 'e', 'd'] or [.., 'i', 'n', 'g']))
        {
            return false;
        }

        for (var end = k + 1; end < tokens.Count && end < k + 28 && tokens[end].Mark is not (';' or ':'); end++)
        {
            end = tokens[end].Mark == '(' && CloseBracket(end) is > 0 and var close ? close + 1 : end;
            if (IsMark(end, ',') && (Is(end + 1, "with") && IsNumber(end + 2) || W(end + 1) is "was" or "came" or "finished"
                && W(end + 2) is "second" or "third" or "fourth" or "fifth" or "sixth" or "last" || Is(end + 1, Doing)
                && !Is(end + 1, Term.Gain | Term.Relative) || DoesAfterAdverbs(end + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Meretz, with 150,793 votes", "The Us Moderates list polled 0.9%", "Robert Šlachta's Oath failed".</summary>
    private ClaimSubject? OpeningName(int start = 0)
    {
        var first = Is(start, Term.Article) ? start + 1 : start;
        var last = first - 1;
        while (last + 1 < tokens.Count
            && (IsMark(last + 1, 's') && last >= first || last >= first && IsWithinHyphened(last + 1)
                || tokens[last + 1].Kind == TokenKind.Word && tokens[last + 1].Mention == 0
                    && (last < first
                        ? IsProper(last + 1)
                        : IsCapital(last + 1) || W(last + 1) is "of" or "for" or "de" && IsCapital(last + 2))))
        {
            last++;
        }

        var known = last >= first && tokens[last].Mark != 's'
            && (Is(last + 1, Doing | Term.Be) || IsMark(last + 1, ',') || IsMark(last + 1, ':')
                || W(last + 1) is "list" or "narrowly" or "came" or "party" or "also" || IsMark(last + 1, '('));
        return known && context.Election.Kind != ElectionKind.Referendum
            ? ClaimSubject.Unresolved(Text(first, last), "no party of the infobox has this name")
            : null;
    }

    /// <summary>The hyphen, or what stands behind it, of "Kang Ji-won": written without a space.</summary>
    private bool IsWithinHyphened(int k) => k > 0 && k < tokens.Count && tokens[k].Start == tokens[k - 1].End
        && (IsMark(k, '-') && k + 1 < tokens.Count && tokens[k + 1].Kind == TokenKind.Word && tokens[k + 1].Start == tokens[k].End
            || IsMark(k - 1, '-') && tokens[k] is { Kind: TokenKind.Word, Mention: 0 });

    /// <summary>A word that only a name begins with a capital, even at the start of a sentence.</summary>
    private bool IsProper(int i) =>
        IsCapital(i)
            && !tokens[i]
                .Is(Term.Subset | Term.Group | Term.Preposition | Term.Conjunction | Term.Break | Term.Article | Term.Pronoun
                    | Term.Turnout | Term.Vote | Term.Voter | Term.Ballot | Term.Invalid | Term.Abstain | Term.Candidate | Term.Election
                    | Term.Month | Term.Previous | Term.Seat | Term.Registered | Term.Valid)
        && (i > 0 || IsCapital(1)
            || tokens.Count > 1
                && (tokens[1].Mark is ',' or ':' or 's' or '(' || Is(1, Term.Win) && !Is(1, Term.Hold)
                    || W(1) is "came" or "also" or "narrowly" or "became" or "polled" or "finished" or "placed"
                        or "ended" or "trailed" or "followed"))
                    && W(i) is not ("altogether" or "overall" or "nationwide" or "however" or "there" or "this" or "that" or "these"
                        or "those" or "most" or "some" or "few" or "many" or "among" or "behind" or "second" or "third" or "first"
                        or "finally" or "thus" or "then" or "here" or "about" or "only" or "all" or "just" or "almost" or "nearly"
                        or "over" or "more" or "less");
}
