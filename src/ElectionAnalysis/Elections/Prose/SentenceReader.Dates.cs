namespace ElectionAnalysis;

/// <content>Days of voting.</content>
internal sealed partial class SentenceReader
{
    private void Dates()
    {
        for (var d = 0; d < days.Count; d++)
        {
            var day = days[d];
            if (IsDateline(day) || IsOneOfSeveralDays(day) || AfterTheVote().IsMatch(text.AsSpan(0, day.Start)))
            {
                continue;
            }

            var at = tokens.FindIndex(t => t.Kind == TokenKind.Date && t.Day == d);
            var round = at < 0 ? null : RoundOf(d);
            if (at >= 0 && !day.IsImpossible && Known(day, round) is { } own)
            {
                round = own.Round;
            }
            else if (at < 0 || OfCandidacy().IsMatch(text.AsSpan(0, day.Start)) || Partly().IsMatch(text.AsSpan(0, day.Start))
                || IsOfAPartysOwn(at) || IsOfWhatFollows(at)
                || !(IsVoting(at, d, round) || IsOpening(at, d) || IsBesideKnown(at, d)))
            {
                continue;
            }

            if (day.IsImpossible)
            {
                var written = sentence.Text[day.Start..day.End];
                problems.Add(new("impossible_date",
                    $"'{written}' is in no calendar, so no day of voting was read from it; correct the date.",
                    new(document, paragraph.LineAt(sentence.Start + day.Start), written)));
            }
            else if (day.First != day.Last && context.Election.Rounds is [{ Date: { } one }, { Date: { } two }, ..]
                && one.Value == day.First && two.Value == day.Last)
            {
                claims.Add(Make(ClaimKind.RoundDate, ClaimSubject.Of(1), new ClaimValue.Day(day.First, day.First), day.Start, day.End));
                claims.Add(Make(ClaimKind.RoundDate, ClaimSubject.Of(2), new ClaimValue.Day(day.Last, day.Last), day.Start, day.End));
            }
            else if (round is null && OtherRound(d) is { } other)
            {
                claims.Add(Make(ClaimKind.RoundDate, ClaimSubject.Of(other), new ClaimValue.Day(day.First, day.Last), day.Start, day.End));
            }
            else if (IsOwn(day, round))
            {
                claims.Add(Make(ClaimKind.RoundDate, ClaimSubject.Of(round), new ClaimValue.Day(day.First, day.Last), day.Start, day.End));
            }
        }
    }

    /// <summary>"10, 12 and 30 November", "voting also took place on 30 November": days apart, of which one is the election's.</summary>
    private bool IsOneOfSeveralDays(ProseDay day) => Several().IsMatch(text.AsSpan(0, day.Start))
        && context.Election.Rounds.All(r => r.Date?.Value is not { } own || own != day.First && own != day.Last);

    [System.Text.RegularExpressions.GeneratedRegex(@"\b[0-9]{1,2}(, [0-9]{1,2})*(,? and|,) $|\b(voting|polling|balloting)\b[^.;]{0,30} also (took place|(was|were) held) [^.;]{0,20}\bon $", Words)]
    private static partial System.Text.RegularExpressions.Regex Several();

    /// <summary>"Declared his candidacy on 1 March", "nominating Azaña on 30 April": not yet the vote.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^(the )?(\w+ )?campaign\w*\b[^.;]{0,60}$|\b(call(ed|ing) for|proposed|demand\w*) (\w+ )?elections?\b[^.;]{0,40}$|\b(candidac\w+|candidatures?|nominat\w+|declared (his|her|their)|deadline|resign\w+)\b[^.;,]{0,60}$", Words)]
    private static partial System.Text.RegularExpressions.Regex OfCandidacy();

    /// <summary>"Delayed until 26 August at 15 polling stations", "one day early, on 14 October": a few of the voters.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b((delayed|postponed|extended) (until|to|till)|days? early,?( on)?|early voting( (on|from|until|between))?|in the [\w ]{2,30} (division|region|valley|district|province) on) $", Words)]
    private static partial System.Text.RegularExpressions.Regex Partly();

    /// <summary>"Counting started on 6 August", "were announced on 9 May", "announced on 3 April that".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(counting|count|announced|declared|proclaimed|published|certified|inaugurated|sworn in|sworn)( (was|were|had|been|started|began|\p{Ll}+ly)){0,2} (on|by|until|till|from) ((mon|tues|wednes|thurs|fri|satur|sun)day,? )?$|\b(sitting|session|meeting|congress|conference|convention|ceremony|inauguration)\b[^.;]{0,80} (was|were) held on $", Words)]
    private static partial System.Text.RegularExpressions.Regex AfterTheVote();

    /// <summary>"ZAGREB, Dec 5 –": when it was written.</summary>
    private bool IsDateline(ProseDay day)
    {
        var before = text.AsSpan(0, day.Start).TrimEnd();
        var after = text.AsSpan(day.End).TrimStart();
        return before.Length is > 2 and < 40 && before[^1] == ',' && before.Count(' ') < 3 && after is ['–' or '—' or '-' or '(', ..]
            && char.IsUpper(before[0]) && char.IsUpper(before[1]);
    }

    /// <summary>The round that the infobox gives this day; the text that names another round is of another day.</summary>
    private VotingRound? Known(ProseDay day, int? round)
    {
        var rounds = context.Election.Rounds;
        var known = rounds.FirstOrDefault(r =>
            r.Date is { } date && date.Value == day.Last && (day.First == day.Last || day.First == r.FirstDay?.Value));
        return known is not null && (round is null || round == known.Round || rounds.Count == 1) && !IsElsewhere
            && !Between(0, tokens.Count, Term.Plan) ? known : null;
    }

    /// <summary>"On 25 October and 22 November", of which the infobox has one and the other one's month.</summary>
    private bool IsBesideKnown(int at, int d)
    {
        var first = at;
        while (first > 0 && tokens[first - 1].Kind == TokenKind.Date && tokens[first - 1].Day == d)
        {
            first--;
        }

        var other = Is(first - 1, "and") && d > 0
            ? d - 1
            : d + 1 < days.Count && AreJoined(days[d], days[d + 1]) ? d + 1 : -1;
        return other >= 0 && !days[d].IsImpossible && IsNear(days[d]) && Known(days[other], null) is not null;
    }

    /// <summary>"In two rounds, on 3 October and 30 October", of which the infobox has one: the round of the other one.</summary>
    private int? OtherRound(int d) => days.Count == 2 && context.Election.Rounds is [{ } one, { } two] && Known(days[d], null) is null
        && Known(days[1 - d], null) is { } known && known.Round == (d == 0 ? two.Round : one.Round)
        && AreJoined(days[0], days[1]) ? d == 0 ? one.Round : two.Round : null;

    /// <summary>"3 October and 30 October"; "3 and 30 October" are two days of one place in the text.</summary>
    private bool AreJoined(ProseDay one, ProseDay two) =>
        one.End <= two.Start && text.AsSpan(one.End, two.Start - one.End).Trim() is "and";

    /// <summary>"The party's internal election of 24 January".</summary>
    private bool IsOfAPartysOwn(int at)
    {
        var election = tokens.FindLastIndex(at, Math.Min(at + 1, 5), t => t.Is(Term.Election));
        return election > 0 && W(election - 1) is "internal" or "leadership" or "party" or "primary";
    }

    /// <summary>Whether the infobox has another day of this month.</summary>
    private bool IsNear(ProseDay day) => context.Election.Rounds.Any(r => r.Date is { } date && date.Value.Month == day.Last.Month);

    /// <summary>The first day of the text, in a sentence that says what was voted on.</summary>
    private bool IsOpening(int at, int d) =>
        d == 0 && !HasWord("early voting") && !HasWord("advance") && !HasWord("abroad") && !HasWord("campaign") && !HasWord("proclaimed")
            && !HasWord("sworn") && !HasWord("inaugurat") && !HasWord("certified") && section.Heading.Length == 0
            && paragraph.Line == context.FirstLine
            && (sentence.Start == 0
                || sentence.Start < 2_000 && !days[d].IsImpossible && IsNear(days[d]) && !claims.Exists(c => c.Kind == ClaimKind.RoundDate))
            && !IsElsewhere
            && !Between(0, tokens.Count, Term.Plan)
            && (W(at - 2) is "elected" || !Between(Math.Max(0, at - 2), at, Term.Event & ~Term.Voting & ~Term.Election))
            && (Between(0, tokens.Count, Term.Election | Term.Voting | Term.House) || !days[d].IsImpossible && IsNear(days[d]));

    /// <summary>
    /// Its year is the election's, and where the infobox has the days, its month is one of theirs: a day of another month is of
    /// something else.
    /// </summary>
    private bool IsOwn(ProseDay day, int? round) =>
        (context.Year is not { } year || day.Last.Year == year || (day.Last.Year == year + 1 && round >= 2))
        && context.Election.Rounds.Where(r => r.Date is not null).ToList() is var dated
        && (dated.Count == 0
            || dated.Exists(r =>
                r.Date!.Value.Month == day.Last.Month || r.Date.Value.Day == day.Last.Day || round is not null && r.Round != round));

    /// <summary>The round a day is of: named just before it or just after it; the first where the second has a day of its own.</summary>
    private int? RoundOf(int d)
    {
        var from = d > 0 ? days[d - 1].End : 0;
        var to = d + 1 < days.Count ? days[d + 1].Start : text.Length;
        if (days.Count == 1 && roundOfDay is { } own && RoundMention.Last(text[..days[d].Start]) is null)
        {
            return own;
        }

        if (from > days[d].Start || firstRound is not { } any)
        {
            return firstRound is null && memory.Round is { } heading && RoundMention.First(section.Heading) is not null ? heading : null;
        }

        // A bracket after it names it: 24 November (first round).
        var rest = text[days[d].End..to];
        if (rest.TrimStart().StartsWith('(') && rest.IndexOf(')', StringComparison.Ordinal) is > 0 and var close
            && RoundMention.First(rest[..close]) is { } inBracket)
        {
            return inBracket;
        }

        if (RoundMention.First(text[from..days[d].Start]) is not null)
        {
            return RoundMention.Near(text[from..days[d].Start], days[d].Start - from);
        }

        if (text.AsSpan(from, days[d].Start - from).Contains("the second", StringComparison.OrdinalIgnoreCase))
        {
            return 2;
        }

        if (days.Count > 1 && d == 0 && RoundMention.First(text[to..]) is 2 || RoundMention.First(rest) is 2 && days.Count > 1 && d == 0)
        {
            return 1;
        }

        return days.Count == 1 ? any : null;
    }

    /// <summary>The only year that the sentence names, in which its days without one are.</summary>
    private int? YearOfText()
    {
        int? only = null;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Year && token.Number < context.Year)
            {
                if (only is { } known && known != (int)token.Number)
                {
                    return null;
                }

                only = (int)token.Number;
            }
            else if (token.Kind == TokenKind.Year)
            {
                return null;
            }
        }

        return IsDayWithYear().IsMatch(text) ? only : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b([0-9]{1,2} \p{Lu}\p{Ll}{2,9}|\p{Lu}\p{Ll}{2,9} [0-9]{1,2},) [12][0-9]{3}\b",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.ExplicitCapture)]
    private static partial System.Text.RegularExpressions.Regex IsDayWithYear();
}
