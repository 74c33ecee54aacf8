namespace ElectionAnalysis;

/// <content>Years that a sentence opens with, comes back from or goes on to.</content>
internal sealed partial class SentenceReader
{
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
        if (tokens.Count == 0 || !(W(0) is "in" or "at" or "back" || Is(0, "on") && tokens.Exists(t => t.Is(Doing) && t.Mention == 0)
            || W(0) is "the" or "that" or "those" && Between(1, 6, Term.Election)
            | Is(2, "vote") | Is(2, "poll") && !Between(1, 4, Term.Previous)))
        {
            return null;
        }

        var year = tokens.FindIndex(t => t.Kind == TokenKind.Year || t is { Kind: TokenKind.Date, Day: >= 0 } && t.Day < days.Count
            && days[t.Day].HasYear);
        var named = year < 0 ? 0 : tokens[year].Kind == TokenKind.Year ? (int)tokens[year].Number : days[tokens[year].Day].Last.Year;
        var opens = year is > 0 and < 8 && named != context.Year && !tokens.Take(year).Any(t => t.IsNumber || t.Mark == ',');
        return opens && !tokens.Skip(year + 1).Any(t => t.Kind == TokenKind.Year && (int)t.Number >= named) && !HasWord(" now ")
            && !HasWord("this time") && (HasWord(" had ") || HasWord(" was ") || HasWord(" won ") || HasWord(" were ") || HasWord("then ")
                || HasWord(" saw ") || Is(0, "on") && named < context.Year)
            ? named
            : null;
    }

    /// <summary>
    /// "Two years earlier it had been 56.67 percent": the election so many years before, which is the previous one where that is about
    /// as long ago.
    /// </summary>
    private (int? Year, bool IsPrevious)? YearsEarlier(int i)
    {
        for (var k = i - 1; k >= ClauseStart(i) && !tokens[k].IsNumber && tokens[k].Mark is not ':' && k > i - 12; k--)
        {
            if (W(k) is "earlier" or "before" or "ago" && W(k - 1) is "years" or "year" && HasBetween(k, i, "had")
                && !Enumerable.Range(k, i - k).Any(had => Is(had, "had") && Is(had + 1, "to")))
            {
                return SoManyYearsBefore(k - 2);
            }
        }

        return null;
    }

    private (int? Year, bool IsPrevious) SoManyYearsBefore(int k) => IsNumber(k) && tokens[k].Number > 0
        && context is { Year: { } year, PreviousYear: { } previous } && year - (int)tokens[k].Number is var then
        && Math.Abs(then - previous) > 1 ? (then, false) : (context.PreviousYear, true);

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

    private bool IsYearsAt(int k) => W(k) is "years" or "year" or "months";

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
    [System.Text.RegularExpressions.GeneratedRegex(@"^(but |and |then )?((at|in|by) (the|its|their) (next|following|subsequent|ensuing|succeeding) (\w+ ){0,2}(elections?|vote|poll|contest|ballot)|(only |just |some )?(a|one|two|three|four|five|six|seven|eight|ten|[1-9]) years? (later|afterwards|after)(?= it | they | he | she | the |,| (?-i:[A-Z]))|(at|in) (the|an?) ([\w-]+ ){0,3}(elections?|vote|poll|contest)( held)? (only |just |some )?(the|a|one|two|three|four|five|six|seven|eight|ten|[1-9]) (years?|months?) (later|afterwards|after))", Words)]
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

    [System.Text.RegularExpressions.GeneratedRegex(@"^((only |just |some )?(a|one|two|three|four|five|six|seven|[1-7]) years? (earlier|before|previously)|(at|in) the ([\w-]+ ){0,3}(elections?|vote|poll|contest)( held)? (the|a|one|two|three|four|five|six|seven|[1-7]) years? (earlier|before|previously)|(at|in) (the|its|their|his|her) (previous|last|preceding|prior) (\w+ ){0,2}(elections?|vote|poll|contest|ballot|parliament|assembly|legislature|election,)|the (previous|last|preceding|prior) (\w+ ){0,2}(elections?|vote|poll|contest) (was|were|had|held|took|in|of))\b", Words)]
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
        (year, context.PreviousYear is { } previous ? year >= previous && year <= (context.PreviousLastYear ?? previous)
            : context.Year is { } own && year < own && own - year <= 7);

    private static ClaimSubject OtherElection(int? year) =>
        new(SubjectKind.OtherElection, year is { } y ? Invariant($"{y}") : "", "the text speaks of another election") { Year = year };
}
