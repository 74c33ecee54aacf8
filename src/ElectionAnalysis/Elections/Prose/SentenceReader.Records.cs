using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Numbers of another time or place that a sentence sets beside those of this election.</content>
internal sealed partial class SentenceReader
{
    private const int LongestRelative = 16;

    /// <summary>
    /// "The 37.6% that had brought Rae to power in 1990", "the record of 25 seats set in 2006", "the 24.7% it won in 1998": the
    /// election that a number is of by what is said right behind it.
    /// </summary>
    private (int? Year, bool IsPrevious)? OfRelative(int i, int end)
    {
        // "Loses 17 of the 117 seats that it won in 2019": some of them.
        if (Is(i + 1, "of"))
        {
            return null;
        }

        var k = end + 1;
        var preposition = W(k) is "with" or "on" or "in" or "by" && Is(k + 1, "which") ? 1 : 0;
        var relative = W(k + preposition) is "that" or "which" ? k + preposition + 1 : k;
        if (relative > k && Is(relative, "the"))
        {
            relative++;
        }

        var named = relative < tokens.Count && tokens[relative].Mention is > 0 and var number ? mentions[number - 1].Last + 1
            : relative > k && IsCapital(relative) && tokens[relative].Kind == TokenKind.Word ? relative + 1
            : relative;
        var hadBeen = relative > k && Is(named, "had");
        var achieved = W(named) is "won" or "obtained" or "achieved" or "reached" or "received" or "polled" or "recorded" or "set"
            or "scored" or "taken" or "took" or "gained" or "secured" or "registered" or "attained" or "got" or "managed" or "posted"
            or "had" or "gathered" or "credited";
        if (!hadBeen && !(achieved && (named > k || W(named) is not ("had" or "took" or "got")
            && W(named + 1) is "in" or "at" or "by" or "on")))
        {
            return null;
        }

        for (var at = named + 1; at < tokens.Count && at < named + LongestRelative && tokens[at].Mark is not (',' or ';' or ')'); at++)
        {
            if (tokens[at].Kind == TokenKind.Year || tokens[at] is { Kind: TokenKind.Date, Day: >= 0 } date && date.Day < days.Count)
            {
                var year = tokens[at].Kind == TokenKind.Year ? (int)tokens[at].Number : days[tokens[at].Day].Last.Year;
                return year < context.Year ? OfYear(year) : null;
            }

            if (tokens[at].IsNumber && tokens[at].Mention == 0 && !tokens[at].IsCompound)
            {
                break;
            }
        }

        return hadBeen && !IsHeldBefore(end + 1) && !HasBetween(named, named + 3, "already") ? (null, false) : null;
    }

    /// <summary>
    /// "Endorsed in 2003 by 83.76% on a turnout of 45.62%": nothing but phrases of the same verb lies between an earlier year and
    /// the number.
    /// </summary>
    private int? OfSameVerb(int i)
    {
        var number = false;
        for (var k = i - 1; k > 0; k--)
        {
            var token = tokens[k];
            if (token.Kind == TokenKind.Year)
            {
                var before = Is(k - 1, Term.Month) ? k - 2 : k - 1;
                return number && W(before) is "in" or "of" or "at" && (int)token.Number < context.Year ? (int)token.Number : null;
            }

            number |= token.IsNumber && token.Mention == 0;

            // "It was the largest party in 2010, with 31 seats": the phrase goes on behind the comma.
            if (token.Mark == ',' && k > 2 && tokens[k - 1].Kind == TokenKind.Year && W(k + 1) is "with" or "winning" or "taking" or "polling"
                or "obtaining" or "receiving" or "gaining" && GoesOnFrom(k - 1))
            {
                number = true;
                continue;
            }

            if (token.Mark is not ('\0' or '-') || token.Is(Term.Break)
                || token.Is(Term.Conjunction) && !IsNumber(k + 1) || token.Mention > 0
                || token.Is(Doing | Term.Be | Term.CastVerb) && !token.Is(Term.Margin | Term.Majority | Term.Turnout)
                || W(k) is "to" or "against" or "than" or "from" or "compared" or "now" or "this")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a verb of somebody's result reaches a year: "came second in 2010", but not "founded in 2006".</summary>
    private bool GoesOnFrom(int year)
    {
        for (var k = year - 1; k >= ClauseStart(year) && tokens[k].Mark is not ',' && !tokens[k].IsNumber; k--)
        {
            if (W(k) is "was" or "were" or "had" or "won" or "came" or "finished" or "emerged" or "became" or "remained" or "returned"
                or "entered" or "stood" or "governed" or "triumphed" or "prevailed" or "lost")
            {
                return !(Is(k + 1, Term.Event) || W(k + 1) is "founded" or "formed" or "created" or "set");
            }
        }

        return false;
    }

    /// <summary>
    /// "The largest majority, 77,986 votes, was recorded in Vikaspuri", "the smallest was 53": the greatest or least of many places
    /// is of none of those who stand in all of them.
    /// </summary>
    private bool IsRecordOfPlace(int i)
    {
        var start = ClauseStart(i);
        for (var k = start; k < i; k++)
        {
            if (!IsSuperlative(k) || W(k - 1) is not ("the" or "The" or "its" or "their" or "his" or "her") && !IsMark(k - 1, 's')
                && k != start)
            {
                continue;
            }

            // "The SPD's best constituency was Gelsenkirchen I, with 58.4%".
            if (IsArea(k + 1) || W(k + 1) is "stronghold" or "seat" or "town" or "city" or "municipality" && (IsMark(k - 1, 's')
                || W(k - 1) is "its" or "their"))
            {
                return true;
            }

            var noun = k + 1;
            while (noun < k + 4 && noun < i && !IsRecordNoun(noun))
            {
                noun++;
            }

            if (noun >= i || !IsRecordNoun(noun))
            {
                continue;
            }

            var isMargin = Is(noun, Term.Majority | Term.Margin) && W(k - 1) is "the" && HasNothingBetween(noun, i)
                && !PhraseAfter(i).Is(Term.Seat | Term.Member) && !tokens[i].IsPercent
                && context.Election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum);
            if (isMargin || HasPlace(start, i))
            {
                return true;
            }
        }

        return false;

        bool HasNothingBetween(int from, int to) => Enumerable.Range(from + 1, to - from - 1).All(p => tokens[p].Mark is ',' or '(' or '-'
            || W(p) is "of" or "was" or "in" or "any" || Is(p, Term.Article | Term.Local));
    }

    /// <summary>Whether a clause names a place anywhere; looked for once.</summary>
    private bool HasPlace(int start, int i)
    {
        if (clausePlace.Start != start)
        {
            clausePlace = (start, Enumerable.Range(start, Math.Max(0, ClauseEnd(i) - start)).Any(p => IsPlace(p) || IsAtPlace(p)));
        }

        return clausePlace.Is;
    }

    private (int Start, bool Is) clausePlace = (-1, false);

    private bool IsSuperlative(int k) => W(k) is "largest" or "smallest" or "biggest" or "highest" or "lowest" or "narrowest" or "closest"
        or "slimmest" or "widest" or "greatest" or "best" or "worst" or "strongest" or "weakest" or "tightest" or "poorest" or "safest";

    private bool IsRecordNoun(int k) => W(k) is "majority" or "majorities" or "margin" or "margins" or "lead" or "vote" or "votes"
        or "share" or "shares" or "turnout" or "result" or "results" or "score" or "percentage" or "figure" or "proportion"
        or "participation" or "number" or "performance" or "showing" or "poll" or "tally" or "rate";

    /// <summary>"at Bunschoten", "At Oss the Socialists won": a town.</summary>
    private bool IsAtPlace(int k) => W(k) is "at" or "At" && IsCapital(k + 1)
        && tokens[k + 1] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } && !IsCountry(k + 1) && !HasHouse(k + 1)
        && !(IsMark(k + 2, 's') || W(k + 1).EndsWith("day", StringComparison.Ordinal) || W(k + 1) is "Christmas" or "Easter" or "Number");

    /// <summary>"45% of the local vote", "12,481 votes there", "29% of the votes cast in the town".</summary>
    private bool IsOfLocalVote(int i)
    {
        var close = Math.Min(i + 8, ClauseEnd(i));
        for (var k = i + 1; k < close && tokens[k].Mark == '\0' && !tokens[k].IsNumber; k++)
        {
            if (W(k) is "local" or "constituency" or "municipal" or "district" or "city" or "village" && (Is(k + 1, Term.Vote | Term.Ballot)
                || IsMark(k + 1, 's') && Is(k + 2, Term.Vote | Term.Ballot)) && Between(i + 1, k, Term.Preposition)
                && !(context.HasConstituencyVote && W(k) is "constituency" or "district"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Urk, where the SGP is strong, gave it 51.5%": what a place that opens the clause does.</summary>
    private bool IsDoneByPlace(int i)
    {
        var start = ClauseStart(i);
        var name = Is(start, Term.Article) ? start + 1 : start;
        if (name >= i || !IsCapital(name) || tokens[name] is not { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } || IsCountry(name))
        {
            return false;
        }

        while (IsCapital(name + 1) && tokens[name + 1] is { Kind: TokenKind.Word, Mention: 0 })
        {
            name++;
        }

        return IsMark(name + 1, ',') && (Is(name + 2, "where") || Is(name + 2, "in") && Is(name + 3, "which"));
    }

    /// <summary>"43% of the students", "60% of the ministries": of things that do not vote.</summary>
    private bool IsOfOtherThings(int k)
    {
        while (Is(k, Term.Article))
        {
            k++;
        }

        var head = k;
        while (head + 1 < tokens.Count && tokens[head + 1] is { Kind: TokenKind.Word, Mention: 0 } && !IsCapital(head + 1)
            && !Is(head + 1, Term.Preposition | Term.Conjunction | Term.Be | Term.Break | Doing | Term.CastVerb | Term.Relative))
        {
            if (Is(head, Term.Unit | Term.Registered | Term.Valid) || W(head) is [.., 's'])
            {
                break;
            }

            head++;
        }

        return head < tokens.Count && tokens[head] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } && !IsCapital(head)
            && W(head) is [_, _, _, .., 's'] and not ("participants" or "preferences" or "suffrages" or "those" or "populus" or "voices"
                or "points" or "whites" or "totals" or "taxpayers" or "inhabitants" or "ballot" or "this" or "previous" or "various"
                or "expressed" or "less" or "constituents" or "respondents" or "adults" or "residents");
    }

    /// <summary>"60% of the ministries to the former and 40% to the latter": the noun is said once.</summary>
    private bool IsShareOfOtherBefore(int i)
    {
        if (tokens[i].IsPoints || !Is(i - 1, Term.Conjunction) || !(Is(i + 1, Term.Preposition) || IsMark(i + 1, '.')) || Is(i + 1, "of"))
        {
            return false;
        }

        var first = tokens.FindLastIndex(i - 1, t => t.IsNumber);
        return first >= 0 && tokens[first] is { IsPercent: true, IsPoints: false } && first > i - 12
            && IsShareOfOther(first, i) && !Between(first, i, Doing);
    }

    /// <summary>"Promised public servants a rise of ten percent": what somebody would do.</summary>
    private bool IsPromised(int i)
    {
        var start = Math.Max(ClauseStart(i), i - 20);
        for (var k = i - 1; k >= start && !tokens[k].IsNumber && tokens[k].Mark is '\0' or '-' or 's' or '"'; k--)
        {
            if (W(k) is "promised" or "promising" or "promises" or "pledged" or "pledging" or "vowed" or "vowing" or "proposed"
                or "proposing" or "wanted" or "advocated" or "advocating" or "demanded" or "demanding" or "offered" or "offering"
                or "undertook")
            {
                return true;
            }

            if (Is(k, Doing & ~(Term.Gain | Term.Lose | Term.Reach | Term.Field)) && !Is(k - 1, "to"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What is put off, or ends, is not the vote: a declaration, a count, a deadline, a sitting.</summary>
    [GeneratedRegex(@"\b(declarations?|results?|announcements?|publication|proclamation|counts?|counting|recounts?|tall(y|ies|ying)|tabulation|inauguration|swearing|sessions?|sittings?|opening|deadlines?|nominations?|registration|formation|verdicts?|rulings?|decisions?|hearings?|certification|meetings?|debates?|congress|convention|campaign(ing)?|talks|negotiations|returns|figures|protocols?|appointment|ceremony|petitions?|complaints?|lists)\b( (of|for|in|by|to|from|on|after|before|about|against|at) [^,;.]{0,50})? (was|were|is|are|had|has|have|would|having)( (to|been|be|not|then|again|only|finally|eventually))* (\w+ly )?(delayed|postponed|moved|put|deferred|rescheduled|pushed|brought|set|fixed|extended|completed|finished|concluded|over|ready|known|accepted|due|adjourned|suspended|scheduled|planned)\b", Words)]
    private static partial Regex OfWhatFollows();

    private bool IsOfWhatFollows(int at)
    {
        var start = tokens[ClauseStart(at)].Start;
        return text.AsSpan(start, tokens[at].Start - start).ContainsAny(AnyPutOff)
            && OfWhatFollows().IsMatch(text.AsSpan(start, tokens[at].Start - start));
    }

    private static readonly System.Buffers.SearchValues<string> AnyPutOff = System.Buffers.SearchValues.Create(["delay", "postpone",
        "moved", "put ", "defer", "resched", "push", "brought", " set ", "fixed", "extend", "complete", "finish", "conclu", "over", "ready",
        "known", "accept", "due", "adjourn", "suspend", "schedul", "plan"], StringComparison.Ordinal);
}
