using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What the law says: thresholds, majorities, the size of the house.</content>
internal sealed partial class SentenceReader
{
    /// <summary>A sentence about how it is voted, whose percentages are thresholds and not results.</summary>
    private bool IsRule => isRule ??= (RuleWords().IsMatch(text) || OfWhomever().IsMatch(text)
        && (SystemHeading().IsMatch(section.Heading) || text.Contains(" may ", StringComparison.Ordinal)))
        && !ResultWords().IsMatch(text);

    private bool? isRule;

    /// <summary>
    /// "A candidate had to receive more than 50%", "only parties that had exceeded 17% took part", "if a candidate received over
    /// half": what anybody needs, whoever it is.
    /// </summary>
    private bool IsOfAnybody(int i)
    {
        var start = ClauseStart(i);
        if (tokens[i].IsPoints || tokens[i].Wording == Wording.Under || tokens[i].Wording == Wording.About
            || mentions.Exists(m => m.First >= start && m.Last < i && !m.IsPronoun && m.Subject.Kind != SubjectKind.Unresolved))
        {
            return false;
        }

        for (var k = i - 1; k >= start && k > i - 24; k--)
        {
            if (W(k) is "no" or "none" or "nobody" && W(k - 1) is "if" or "unless" or "should")
            {
                return true;
            }

            if (tokens[k].IsNumber && !tokens[k].IsCompound || tokens[k].Mark is ';' || W(k) is "no" or "none" or "nobody" or "neither"
                || W(k) is "not" or "never")
            {
                return false;
            }

            var isAny = Is(k, "if") || W(k) is "whoever" or "anyone"
                || W(k) is "a" or "any" or "every" or "each" or "the" && (W(k + 1) is "party" or "list" or "candidate" or "coalition"
                        or "alliance" or "parties" or "lists" or "candidates")
                || (W(k) is "parties" or "lists" or "candidates" or "those" && (k == 0 || W(k - 1) is "only" or "all" or "and" or "for"
                    or "to" or "among" or "amongst" or "between" or "by" || tokens[k - 1].Mark == ',' || Is(k - 1, Term.Break)));
            if (isAny)
            {
                return IsBound(k, i);
            }
        }

        return false;

        bool IsBound(int from, int to)
        {
            for (var k = from; k < to; k++)
            {
                if (Is(k, Term.Need) || W(k) is "must" or "if" or "whoever" || W(k) is "had" or "has" or "have" && Is(k + 1, "to")
                    || W(k) is "that" or "which" or "who" or "with" && (Is(from - 1, "only") || SystemHeading().IsMatch(section.Heading)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>"provided that at least 40 per cent took part", "on condition that", "so long as more than half voted".</summary>
    private bool IsCondition(int i)
    {
        for (var k = Before(i); k >= ClauseStart(i) && k > i - 8 && !tokens[k].IsNumber && tokens[k].Mark is not ';'; k--)
        {
            if (W(k) is "provided" or "providing" && !Is(k - 1, Term.Be | Term.Hold) && !IsCapital(k + 1)
                || W(k) is "condition" && Is(k - 1, "on") || W(k) is "long" && Is(k + 1, "as") && W(k - 1) is "so" or "as")
            {
                return (tokens[i].Wording == Wording.Over || HasBetween(k, i, "least")) && !tokens.Exists(t => t.Kind == TokenKind.Year
                    && t.Start > tokens[i].End);
            }
        }

        return false;
    }

    /// <summary>"the 76 a majority takes", "short of the 231 needed", "a majority (65)", "270 of the 538 electors were needed".</summary>
    private bool MajorityCount(int i, Phrase phrase)
    {
        var token = tokens[i];
        if (IsOfPair(i))
        {
            return false;
        }

        if (IsSaidMajority(i, phrase))
        {
            tokens[i] = token with { Wording = Wording.Exact };
            return Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
        }

        // "It takes 321 to govern."
        if (token.Number >= 10 && W(i - 1) is "takes" or "took" && Is(i + 1, "to") && W(i + 2) is "govern" or "rule" && phrase.Whole < 0)
        {
            return Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
        }

        // "202 deputies, where 176 would have been enough".
        if (IsHouseElected && phrase.Whole < 0 && !token.IsPercent && Enough().IsMatch(text.AsSpan(tokens[Math.Max(i, phrase.End)].End))
            && Make(ClaimKind.MajoritySeats, ClaimSubject.House, i, 1, share: false) is var half
            && (context.Known.Fits(half) == true || context.Known.IsSlip(half, 0, least: 2)))
        {
            return Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
        }

        var (start, stop) = (Math.Max(ClauseStart(i), i - 7), Math.Min(ClauseEnd(i), Math.Max(phrase.End, i) + 7));
        if (token.Number < 3 || !(Between(start, stop, Term.Majority) || Between(start, stop, Term.Need))
            || Other(i, Math.Max(i, phrase.End)) is not null)
        {
            return false;
        }

        // "They hold 63 mandates, two more than they need": what somebody has.
        for (var k = i + 1; k < stop; k++)
        {
            if (IsNumber(k - 1) && Is(k, Term.More | Term.Fewer) && Is(k + 1, "than"))
            {
                return false;
            }
        }

        // "With 95 seats the CSU narrowly kept its absolute majority": what somebody has.
        if (Is(0, "with") && Before(i) == 0 && phrase.Is(Term.Seat | Term.Member)
            && mentions.Exists(m => m.First is var first && (first == phrase.End + 1 || first == phrase.End + 2)))
        {
            return false;
        }

        // "They held 32 seats, a majority of one": what somebody has.
        if (IsMark(phrase.End + 1, ',') && Is(phrase.End + 2, "a") && Is(phrase.End + 3, Term.Majority) && Is(phrase.End + 4, "of"))
        {
            return false;
        }

        if (phrase.Whole >= 0)
        {
            if ((Is(Before(i), Term.Need) && Before(i) == i - 1
                || Between(phrase.End + 1, Math.Min(NextNumber(phrase.End, ClauseEnd(i)), phrase.End + 6), Term.Need))
                && token.Number > tokens[phrase.Whole].Number / 2)
            {
                Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
                return Add(ClaimKind.HouseSeats, ClaimSubject.House, phrase.Whole);
            }

            return false;
        }

        var isHalf = (context.House is { } house && token.Number > house / 2.0 && token.Number <= house / 2.0 + 3)
            || token.Number == context.Election.MajorityStated?.Value;
        var bracket = IsMark(i - 1, '(') && IsMark(i + 1, ')') && Is(i - 2, Term.Majority);
        var needed = Is(i - 1, "the")
            && (Is(i + 1, Term.Need) || (Is(i + 1, "a") && Is(i + 2, Term.Majority))
                || (Is(phrase.End + 1, "of") && HasBetween(phrase.End + 1, phrase.End + 4, "majority"))
                || (W(i + 1) is "they" or "it" or "he" or "she" or "that" or "which" && Between(i + 2, i + 7, Term.Need | Term.Majority)));
        // "109, against 83; 122 were required for a majority".
        needed |= Is(i + 1, Term.Be) && Is(i + 2, Term.Need) && Between(i + 3, i + 7, Term.Majority);
        if (isHalf
            && (bracket || needed || Between(i + 1, stop, Term.Need | Term.Majority) || Between(start, i, Term.Need) && !Is(i + 1, "short")
                || Is(Before(i), "of") && Is(Before(i) - 1, Term.Majority)))
        {
            tokens[i] = token with { Wording = Wording.Exact };
            return Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
        }

        return (bracket || needed) && token.Number >= 10 && Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
    }

    [GeneratedRegex(@"^ (would have been|would have|would be|would|were|was|had been) (enough|sufficient|sufficed?|done|do|needed)\b", Words)]
    private static partial Regex Enough();

    [GeneratedRegex(@"\b((electoral|voting|election) system|electoral (law|rules)|legal framework|rules|how .* works?)\b", Words)]
    private static partial Regex SystemHeading();

    /// <summary>"A candidate was elected with more than 50%", "Lists that reach 12.5% may stand again": of nobody who is named.</summary>
    [GeneratedRegex(@"^(a|any|every|only|the|no)? ?(presidential )?(candidates?|lists?|part(y|ies)|alliances?|coalitions?|president|winner|those)\b", Words)]
    private static partial Regex OfWhomever();

    /// <summary>
    /// "needed the support of at least 13% of the electorate", "the hurdle laid down by the court, 13 per cent of the electorate, would
    /// …": what an answer needs.
    /// </summary>
    private bool IsNeededSupport(int i)
    {
        if (tokens[i].IsPoints || !(Is(i + 1, "of") && (Between(i + 2, i + 5, Term.Registered | Term.Voter) || HasBetween(i + 2, i + 5,
            "electorate"))))
        {
            return false;
        }

        var start = ClauseStart(i);
        var isNeeded = HasBetween(i - 3, i, "least") && Between(0, i, Term.Need) && (HasBetween(i - 8, i, "support")
            || HasBetween(i - 8, i, "backing") || HasBetween(i - 8, i, "approval") || HasBetween(i - 8, i, "consent"));
        return isNeeded || IsMark(i - 1, ',') && (Is(start + 1, Term.Threshold) || W(start + 1) is "quorum" or "requirement")
            && tokens.FindIndex(i, Math.Min(6, tokens.Count - i), t => t.Mark == ',') > 0;
    }

    [GeneratedRegex(@"\b(whoever|needs?|must|require[sd]?|wins? (in|with|outright)|thresholds?|hurdle|(are|is) (elected|chosen|distributed|allocated|filled|represented|shared)|passes|stays? below|to (enter|reach|be represented|qualify|win)|at least|minimum|entitle[sd]?|(?<!(the|final|first|full|official|last|second) )counts?|lose|can|if (it|they|he|she|nobody|no)|had to reach)\b", Words)]
    private static partial Regex RuleWords();

    [GeneratedRegex(@"\b(won|received|polled|obtained|secured|took|gained|lost|fell|rose|came|stayed|cleared|failed|missed|did|got|had(?! to)|voted|finished|ended|reached|became|were (valid|invalid|cast)|turned|turnout|gave|passed|exceeded|narrowly|remained|scored)\b", Words)]
    private static partial Regex ResultWords();

    private bool IsThreshold(int i, int start, int next) =>
        Between(i + 1, Math.Min(i + 4, next), Term.Threshold) || IsAfterThreshold(i, start)
        || Is(i + 1, Term.Article) && W(i + 2) is "party" or "list" or "candidate" or "coalition" && (Is(i + 3, Term.Need) || Is(i + 3,
        "must"))
        || (Between(i, Math.Min(next, i + 9), Term.Need) && Is(i + 1, "of")
            && (HasBetween(i, next, "enter") || HasBetween(i, next, "seats") || HasBetween(i, next, "represented")
                || HasBetween(i, next, "representation")))
        || ((Between(Math.Max(start, i - 5), i, Term.Need) || HasBetween(Math.Max(start, i - 6), i, "must"))
            && (HasBetween(i, i + 12, "represented") || HasBetween(i, i + 12, "seats")))
        || (IsRule && W(Before(i)) is "poll" or "win" or "obtain" or "reach" or "receive" or "get" or "attract" or "secure"
            && Is(Before(i) - 1, "to") && W(Before(i) - 2) is "have" or "has" or "need" or "needs" or "required" or "had")
        || (Between(Math.Max(start, i - 5), i, Term.Need) && (HasBetween(i, i + 12, "enter") || HasBetween(i, i + 12, "representation")));

    /// <summary>"the five per cent that entitle a list to a seat", "the 5% at which the state pays": what so many give anybody.</summary>
    private bool IsEntitling(int i) => !tokens[i].IsPoints && Is(i - 1, "the")
        && (W(i + 1) is "that" or "which" || Is(i + 1, Term.Preposition) && Is(i + 2, "which"))
        && !Is(i + 2, Term.Pronoun)
        && !mentions.Exists(m => m.First > i && m.Last < ClauseEnd(i) && !m.IsPronoun && m.Subject.Kind == SubjectKind.Party)
        && Entitling().IsMatch(text.AsSpan(tokens[i].End));

    [GeneratedRegex(@"^[^,;.]{0,60}\b(entitl\w+|qualif\w+|needed|required|necessary|demanded|prescribed|guarantees?|refund\w*|reimburse\w*|state pays|deposits?)\b", Words)]
    private static partial Regex Entitling();

    /// <summary>What is required of persons, of signatures, of a turnout or in one constituency: of no list in the election.</summary>
    [GeneratedRegex(@"\b(preferen\w+|personal|individual|signatures?|supporters|quorum|turnout|participation|regional|local|provincial|district|constituency|deputies|members|of (the )?(registered|electorate|eligible|electors))\b", Words)]
    private static partial Regex NoThreshold();

    private bool SubjectIsParty(int i) =>
        mentions.Exists(m => m.Last < i && !m.IsPronoun && m.First >= ClauseStart(i)
            && (m.Subject.Kind == SubjectKind.Party || m.Subject is { Kind: SubjectKind.Unresolved, Text: [var letter, ..] }
            && char.IsUpper(letter) && !(m.Last == 0 && Is(0, Term.Group))));

    /// <summary>"a threshold of 5%", "the hurdle is 5%".</summary>
    private bool IsAfterThreshold(int i, int start)
    {
        for (var k = i - 1; k >= Math.Max(start, i - 8); k--)
        {
            if (tokens[k].Is(Term.Threshold))
            {
                return true;
            }

            if ((tokens[k].IsNumber && !Is(Before(i), "to")) || tokens[k].Mention > 0 || tokens[k].Mark != '\0' || Is(k, "with")
                || tokens[k].Is(Doing & ~Term.Reach & ~Term.Gain & ~Term.Lose))
            {
                return false;
            }
        }

        return false;
    }
}
