namespace ElectionAnalysis;

/// <content>Of which election a number speaks.</content>
internal sealed partial class SentenceReader
{
    /// <summary>The other election that a number is of; null when it is of this one.</summary>
    private (int? Year, bool IsPrevious)? Other(int i, int end)
    {
        // "than in 2019, when it had been 67.0%", "the 65.1% of four years before".
        if (HasWord("on that occasion") || HasWord("at that time") && HasWord("had ") && !HasWord("at that time the")
            && !HasWord(", at that time"))
        {
            return (context.PreviousYear, true);
        }

        if (YearsEarlier(i) is { } ago)
        {
            return ago;
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
                : SoManyYearsBefore(tokens.FindIndex(t => t.IsNumber) is >= 0 and < 9 and var years
                    && W(years + 1) is "years" or "year" ? years : -1);
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

        if (IsOfFirstVote(end + 1))
        {
            return (null, false);
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
                if (Is(said - 1, "the") && W(said - 2) is "with" or "to" or "than" or "since" or "from" && HasBetween(said - 4, said, "comparison"))
                {
                    return null;
                }

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
}
