namespace ElectionAnalysis;

/// <content>Of which election a number speaks.</content>
internal sealed partial class SentenceReader
{
    /// <summary>The other election that a number is of; null when it is of this one.</summary>
    private (int? Year, bool IsPrevious)? Other(int i, int end)
    {
        // "than in 2019, when it had been 67.0%", "the 65.1% of four years before".
        if (HasWord("on that occasion") || HasWord("at that time") && !HasWord("at that time the") && !HasWord(", at that time")
            || YearsEarlier(i))
        {
            return (context.PreviousYear, true);
        }

        if ((nextVote ??= NextVote().IsMatch(text) && !tokens.Exists(t => t.Kind == TokenKind.Year && (int)t.Number == context.Year)))
        {
            return (null, false);
        }

        if (IsHeldBefore(end + 1))
        {
            return (context.PreviousYear, true);
        }

        if (IsBackground && (memory.Then is not null || memory.Subject is null) && !NamesYear && SameOccasion().IsMatch(text))
        {
            return (memory.Then ?? context.PreviousYear) is { } occasion ? OfYear(occasion) : (null, true);
        }

        if (YearOfParagraph is { } paragraphs)
        {
            return OfYear(paragraphs);
        }

        if (WhatWasThen(i) is { } then)
        {
            return OfYear(then);
        }

        if (OfRelative(i, end) is { } related)
        {
            return related;
        }

        if (OfSameVerb(i) is { } same)
        {
            return OfYear(same);
        }

        if ((LaterYear(i) ?? LaterVote(i)) is { } later)
        {
            return (later, false);
        }

        if (OpensEarlier(i))
        {
            return EarlierYear() is { } named && named != context.PreviousYear && context.Year - named > 7
                ? OfYear(named)
                : (context.PreviousYear, true);
        }

        if ((OpeningYear() ?? PastYear(i)) is { } opened)
        {
            return OfYear(opened);
        }

        for (var k = i - 1; k > 1 && tokens[k].Mark is not (',' or ';'); k--)
        {
            if (Is(k, "when") || Is(k, "which") && W(k - 1) is "at" or "in")
            {
                var year = k - (Is(k, "which") ? 2 : 1);
                year -= year >= 0 && tokens[year].Mark == ',' ? 1 : 0;
                var named = year < 0
                    ? 0
                    : tokens[year].Kind == TokenKind.Year
                        ? (int)tokens[year].Number
                        : tokens[year] is { Kind: TokenKind.Date, Day: >= 0 } t && t.Day < days.Count ? days[t.Day].Last.Year : 0;
                if (named > 0 && named != context.Year)
                {
                    return OfYear(named);
                }
            }
        }

        if (ChosenEarlier().Match(text) is { Success: true } chosen && chosen.Index + chosen.Length <= tokens[i].Start)
        {
            return (null, context.House is not null);
        }

        if (WhenItHad(i) is { } had)
        {
            return OfYear(had);
        }

        for (var k = end + 1; k < end + 6 && k < tokens.Count && tokens[k].Mark == '\0'; k++)
        {
            if (Is(k, "years") && W(k + 1) is "before" or "earlier" or "previously" or "ago" && Is(end + 1, "of"))
            {
                return (context.PreviousYear, true);
            }
        }

        // Behind the number: "62% in 2007", "57 at the previous election".
        var stop = ClauseEnd(i);
        var limit = end + 8;
        for (var k = end + 1; k < stop && k <= limit; k++)
        {
            var token = tokens[k];

            // "which had been 74.2% four years before".
            if (k == end + 1 && token.IsNumber && W(k + 1) is "years" or "year"
                && W(k + 2) is "before" or "earlier" or "previously" or "ago")
            {
                return (context.PreviousYear, true);
            }

            // "18,422 votes (0.46%) in 2015": past what the bracket says of the same.
            if (token.Mark == '(' && k <= end + 2 && CloseBracket(k) is > 0 and var aside && aside <= k + 4
                && (Is(aside + 1, "in") || Is(aside + 1, "at")) && !tokens.GetRange(k, aside - k).Exists(t => t.Kind == TokenKind.Year))
            {
                (k, limit) = (aside, aside + 6);
                continue;
            }

            // "51.3% (2012: 56.0%)": the year is of the number behind it.
            if (token.Kind == TokenKind.Year && IsMark(k - 1, '(') && (IsMark(k + 1, ':') || IsNumber(k + 1)))
            {
                break;
            }

            if (token.IsNumber || token.Kind == TokenKind.Date || (token.Is(Doing) && !token.Is(Term.Previous))
                || (token.Mark == ',' && !(Is(k + 1, "in") || Is(k + 1, "at"))))
            {
                break;
            }

            if (W(k) is "surpassed" or "exceeded" or "that" or "above" or "below" || Is(k, "than") || Is(k, "since") || Is(k, "compared")
                || Is(k, "from") || Is(k, "over") || Is(k, "on"))
            {
                break;
            }

            if (token.Kind == TokenKind.Year)
            {
                if ((int)token.Number == context.Year)
                {
                    return null;
                }

                var said = tokens[k - 1].Is(Term.Month) && !Is(k - 1, "May") ? k - 1 : k;
                return W(said - 1) is "in" or "the" or "of" or "at" or "(" or "May" || Is(said - 1, "for") || tokens[said - 1].Mark == '('
                    ? OfYear((int)token.Number)
                    : null;
            }

            if (token.Is(Term.Previous) && W(k) is not ("before" or "former" or "earlier")
                && (Is(k + 1, Term.Election) || Is(k + 1, "time") || W(k) is "previously" || Is(k + 2, Term.Election)
                    || Is(k + 1, "parliament") || Is(k + 1, "vote") || Is(k + 1, "poll")))
            {
                return (context.PreviousYear, true);
            }

            if (W(k) is "earlier" or "before" && (Is(k - 1, "years") || Is(k - 1, "election")))
            {
                return (null, true);
            }
        }

        if (Is(Before(i), "to") && Between(ClauseStart(i), i, Term.Gain | Term.Lose | Term.Reach))
        {
            return null;
        }

        // Before it: "In 2009 turnout was …", "At the previous election …", "which had won 57".
        var (closed, opening) = (false, ClauseStart(i));
        for (var k = i - 1; k >= opening; k--)
        {
            var token = tokens[k];

            // "Down from 75.40% in 2010: of the 12,689,810 electors": a colon begins anew.
            if (token.Mark == ':' && k > opening + 5)
            {
                break;
            }

            // "13.0% (4.6% in 2011) and the Liberals had 6.5%": what a bracket says is of what stands before it.
            if (token.Mark == ')' && tokens.FindLastIndex(k, Math.Min(k + 1, LongestBracket), t => t.Mark == '(') is > 0 and var bracket
                && bracket > opening)
            {
                (k, closed) = (bracket, true);
                continue;
            }

            // Past another number or a comma only what opens the clause still counts: "In 2009 …", "At the previous election …".
            closed |= (token.IsNumber && !token.IsCompound) || token.Mark == ',';
            if (closed && (k > opening + 4 || !(W(opening) is "in" or "at" or "In" or "At")))
            {
                continue;
            }

            // "came to power on July 8, 2008 with eleven seats".
            if (token is { Kind: TokenKind.Date, Day: >= 0 } && token.Day < days.Count && !closed
                && days[token.Day] is { HasYear: true, IsImpossible: false } day && day.Last.Year < context.Year)
            {
                return OfYear(day.Last.Year);
            }

            if (token.Kind == TokenKind.Year)
            {
                if ((int)token.Number == context.Year)
                {
                    return null;
                }

                if (!closed && (W(k + 1) is "result" or "total" or "tally" or "figure" or "showing" or "score"))
                {
                    return OfYear((int)token.Number);
                }

                var before = k - 1;
                while (before >= 0
                    && (tokens[before].Is(Term.Article | Term.Previous) || tokens[before].Is(Term.Month) || Is(before, "elections")))
                {
                    before--;
                }

                var compared = W(before) is "since" or "than" or "from" or "with" or "to" or "until" or "by" or "before"
                    || Is(before, "on") || Is(before - 1, "compared");
                return !compared && (W(before) is "in" or "In" or "at" or "At" or "of" or "for" || tokens[Math.Max(0, before)].Mark == '(')
                    ? OfYear((int)token.Number)
                    : null;
            }

            if (token.Is(Term.Previous) && W(k) is not ("before" or "former" or "earlier" or "formerly")
                && (Is(k + 1, Term.Election) || Is(k + 2, Term.Election) || W(k) is "previously") && !Is(k - 2, "than")
                && !Is(k - 2, "from") && !Is(k - 2, "with") && !Is(k - 1, "since") && !Is(k - 2, "since") && !Is(k - 2, "to"))
            {
                return (context.PreviousYear, true);
            }

            if (Is(k, "had") && k + 3 > i - 3
                && (Is(k + 1, "won") || Is(k + 1, "held") || Is(k + 1, "taken") || Is(k + 1, "received") || Is(k + 1, "obtained")
                    || Is(k + 1, "secured") || Is(k + 1, "polled")))
            {
                return (context.PreviousYear, true);
            }
        }

        return null;
    }

    /// <summary>"He faced a Congress chosen two years earlier, in which his party had 13 of 120 seats."</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(congress|parliament|assembly|house|chamber|legislature|diet|senate)( that| which)?( was| had been)? (chosen|elected|returned) (\w+ ){1,3}(earlier|before|previously)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex ChosenEarlier();

    /// <summary>
    /// "the seats gained in 2003, when Stoiber, then popular, had carried 60.7% and, with 124 of 180 members, a majority": what had
    /// been in that year goes on past commas to the end of its clause.
    /// </summary>
    private int? WhenItHad(int i)
    {
        var had = false;
        for (var k = i - 1; k > 1 && tokens[k].Mark is not (';' or ':') && !(Is(k, Term.Break) && tokens[k].Mention == 0); k--)
        {
            had |= Is(k, "had");
            if (Is(k, "now") || Is(k, "today") || Is(k, "this") && Is(k + 1, "time") || IsMark(k, ')') && !had)
            {
                return null;
            }

            var at = IsMark(k - 1, ',') ? k - 2 : k - 1;
            if (had && Is(k, "when") && at >= 0 && tokens[at].Kind == TokenKind.Year)
            {
                return (int)tokens[at].Number < context.Year ? (int)tokens[at].Number : null;
            }

            if (tokens[k].Kind is TokenKind.Year or TokenKind.Date)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// "In 2017, …", "At the annulled election of 8 August 2017 …": the whole sentence is of it, unless it comes back to this
    /// one.
    /// </summary>
    private int? OpeningYear()
    {
        // "The elections of June 2010 had left", "The 2010 vote had made": the election is what the sentence is about.
        if (tokens.Count == 0 || !(W(0) is "in" or "at" or "back" || W(0) is "the" or "that" or "those" && Between(1, 6, Term.Election)
            | Is(2, "vote") | Is(2, "poll") && !Between(1, 4, Term.Previous)))
        {
            return null;
        }

        var year = tokens.FindIndex(t => t.Kind == TokenKind.Year);
        var opens = year is > 0 and < 8 && (int)tokens[year].Number != context.Year
            && !tokens.Take(year).Any(t => t.IsNumber || t.Mark == ',');
        return opens && !tokens.Skip(year + 1).Any(t => t.Kind == TokenKind.Year) && !HasWord(" now ") && !HasWord("this time")
            && (HasWord(" had ") || HasWord(" was ") || HasWord(" won ") || HasWord(" were ") || HasWord("then "))
            ? (int)tokens[year].Number
            : null;
    }

    /// <summary>"Two years earlier it had been 56.67 percent", "at the previous election it had been".</summary>
    private bool YearsEarlier(int i)
    {
        for (var k = i - 1; k >= ClauseStart(i) && !tokens[k].IsNumber && k > i - 12; k--)
        {
            if (W(k) is "earlier" or "before" or "ago" && W(k - 1) is "years" or "year" && HasBetween(k, i, "had"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Two years earlier, Republicans had kept the House with 241 seats to 194", "At the previous elections it had obtained
    /// 48.68%": all of the sentence, unless it comes back.
    /// </summary>
    private bool OpensEarlier(int i)
    {
        opensEarlier ??= EarlierOpening().Match(text) is { Success: true } match
            && (HasWord(" had ") || match.Value.StartsWith("The", StringComparison.Ordinal)) && !HasWord(" now ") && !HasWord("this time")
            && !tokens.Exists(t => t.Kind == TokenKind.Year && (int)t.Number == context.Year) ? match.Length : 0;
        return opensEarlier > 0 && tokens[i].Start > opensEarlier && !text.AsSpan(0, tokens[i].Start).ContainsAny(';', ':');
    }

    private int? opensEarlier;

    private bool? nextVote;

    /// <summary>"the 17 seats that it had won", "the 26 which they held before".</summary>
    private bool IsHeldBefore(int k)
    {
        k += W(k) is "which" or "that" ? 1 : 0;
        k += Is(k, Term.Article) && Is(k + 1, Term.Group) || Is(k, Term.Article) && Is(k + 1, "party") ? 1 : 0;
        var isSaid = Is(k, Term.Pronoun) || k < tokens.Count && tokens[k].Mention > 0 || Is(k, "party");
        var had = isSaid ? k + 1 : k;
        return isSaid && Is(had, "had") && (Is(had + 1, Term.Win | Term.Hold) || W(had + 1) is "previously" or "won" or "gained")
            || isSaid && W(had) is "held" or "won" && (Is(had + 1, "before") || Is(had + 1, "previously"));
    }

    /// <summary>"At the next election the ruling party advanced to 168 seats", "Three years later it fell to 57".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^(but |and |then )?((at|in|by) (the|its|their) (next|following|subsequent|ensuing|succeeding) (\w+ ){0,2}(elections?|vote|poll|contest|ballot)|(only |just |some )?(a|one|two|three|four|five|six|seven|eight|ten|[1-9]) years? (later|afterwards|after)(?= it | they | he | she | the |,| (?-i:[A-Z])))", Words)]
    private static partial System.Text.RegularExpressions.Regex NextVote();

    /// <summary>
    /// "In 1900, the year in which the two faced each other again, McKinley won 292 electoral votes": a later year that the
    /// number stands behind, in a sentence that names no other.
    /// </summary>
    private int? LaterYear(int i)
    {
        int? later = null;
        for (var k = 0; k < tokens.Count; k++)
        {
            // "Poland 2050" is a party.
            if (tokens[k].Kind == TokenKind.Year && (Is(k - 1, Term.Preposition) || Is(k - 1, Term.Month)))
            {
                if ((int)tokens[k].Number < context.Year + 2 || (later is null && k > i))
                {
                    return null;
                }

                later ??= (int)tokens[k].Number;
            }
        }

        return later;
    }

    /// <summary>"A second referendum in May 1993 resulted in 56.7%": a later vote that the sentence names before the number.</summary>
    private int? LaterVote(int i)
    {
        laterVote ??= VoteOfYear().Match(text) is { Success: true } match
            && int.Parse(match.ValueSpan[^4..], System.Globalization.CultureInfo.InvariantCulture) is var year
            && (year > context.Year || year < context.Year && IsSetIn(match))
            ? (year, match.Index)
            : (0, 0);
        return laterVote is (> 0 and var named, var start) && tokens[i].Start > start ? named : null;
    }

    /// <summary>"Three years later, in the midterm elections of 1997, it lost": all that follows is of that vote.</summary>
    private bool IsSetIn(System.Text.RegularExpressions.Match vote)
    {
        var before = text.AsSpan(0, vote.Index);
        var segment = before[(before.LastIndexOf(',') + 1)..].TrimStart();
        var end = vote.Index + vote.Length;
        return (segment.StartsWith("in ", StringComparison.OrdinalIgnoreCase)
            || segment.StartsWith("at ", StringComparison.OrdinalIgnoreCase))
            && end < text.Length && text[end] == ',' && !HasWord(" now ") && !HasWord("this time") && !HasWord(" than ");
    }

    private (int Year, int Start)? laterVote;

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(elections?|referendums?|votes?|poll|ballot)( was| were)?( held)? (in|of|on) ([0-9]{1,2} )?(\p{Lu}\p{Ll}+ )?([0-9]{1,2}, )?[12][0-9]{3}\b",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.ExplicitCapture)]
    private static partial System.Text.RegularExpressions.Regex VoteOfYear();

    /// <summary>A year of the sentence before the election's own.</summary>
    private int? EarlierYear()
    {
        foreach (var token in tokens)
        {
            var year = token.Kind == TokenKind.Year
                ? (int)token.Number
                : token.Kind == TokenKind.Date && token.Day >= 0 && token.Day < days.Count ? days[token.Day].Last.Year : 0;
            if (year > 0 && year < context.Year)
            {
                return year;
            }
        }

        return null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^((only |just |some )?(a|one|two|three|four|five|six|seven|[1-7]) years? (earlier|before|previously)|(at|in) (the|its|their|his|her) (previous|last|preceding|prior) (\w+ ){0,2}(elections?|vote|poll|contest|ballot|parliament|assembly|legislature|election,)|the (previous|last|preceding|prior) (\w+ ){0,2}(elections?|vote|poll|contest) (was|were|had|held|took|in|of))\b", Words)]
    private static partial System.Text.RegularExpressions.Regex EarlierOpening();

    /// <summary>
    /// "had been adopted in December 2012 with 63.8 per cent": what had been, in a sentence that names only another year.
    /// </summary>
    private int? PastYear(int i)
    {
        int? only = null;
        for (var k = 1; k < tokens.Count && !(k > i && tokens[k].Mark is ';'); k++)
        {
            if (k > i && tokens[k].Kind is TokenKind.Year or TokenKind.Date)
            {
                return null;
            }

            if (tokens[k].Kind == TokenKind.Year || (tokens[k].Kind == TokenKind.Date && tokens[k].Day >= 0 && tokens[k].Day < days.Count))
            {
                var year = tokens[k].Kind == TokenKind.Year ? (int)tokens[k].Number : days[tokens[k].Day].Last.Year;
                if (year >= context.Year || (only ?? year) != year || W(k - 1) is "since" or "than" or "from" or "with" or "to" or "until")
                {
                    return null;
                }

                only = year;
            }
        }

        return only is not null && HadBeen().Match(text) is { Success: true } had && !text.AsSpan(0, tokens[i].Start).Contains(';')
            && had.Index < tokens[i].Start
            && IsOfHad(i, had.Index) ? only : null;
    }

    /// <summary>
    /// "Robredo, who had beaten him in 2016 by 263,473 votes, came second with 15,035,773": what a relative clause had been ends
    /// with it.
    /// </summary>
    private bool IsOfHad(int i, int start)
    {
        var had = tokens.FindIndex(t => t.Start >= start);
        if (i < had && text.AsSpan(tokens[i].End, tokens[had].Start - tokens[i].End).Contains(':'))
        {
            return false;
        }

        var opens = had;
        while (opens > 0 && tokens[opens - 1].Mark is not ',')
        {
            opens--;
        }

        var isRelative = W(had - 1) is "as" or "than" || W(had - 2) is "than"
            || Enumerable.Range(opens, had - opens).Any(k => W(k) is "who" or "which" or "whom" or "that" or "where" or "whose");
        var comma = tokens.FindIndex(had, t => t.Mark is ',');
        return !isRelative || (i > opens && (comma < 0 || i < comma));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\bhad ((then|also|even|only|still|already|previously) )?(been|lost|become|won|taken|held|stood|come|led|kept|got|gone|run|fallen|risen|beaten|\w+ed) ", Words)]
    private static partial System.Text.RegularExpressions.Regex HadBeen();

    private (int? Year, bool IsPrevious) OfYear(int year) =>
        (year, context.PreviousYear is { } previous ? year >= previous && year <= (context.PreviousLastYear ?? previous) : context.Year is { } own && year < own && own - year <= 7);

    private static ClaimSubject OtherElection(int? year) =>
        new(SubjectKind.OtherElection, year is { } y ? Invariant($"{y}") : "", "the text speaks of another election") { Year = year };
}
