namespace ElectionAnalysis;

/// <content>Whether a day is one of voting.</content>
internal sealed partial class SentenceReader
{
    private bool IsVoting(int at, int d, int? round)
    {
        var start = ClauseStart(at);
        var stop = ClauseEnd(at);

        // "Postponed from 21 July to 24 November": the later day counts.
        var moved = Between(0, tokens.Count, Term.Plan);
        if (moved)
        {
            var actual = W(at - 1) is "to" or "until" or "till" && d > 0
                && (HasWord("postponed") || HasWord("moved") || HasWord("delayed") || HasWord("rescheduled") || HasWord("brought forward"))
                || W(at - 1) is "to" or "until" && d == 0 && days.Count == 1
                    && (HasWord("postponed to") || HasWord("postponed until") || HasWord("delayed until") || HasWord("moved to")
                        || HasWord("rescheduled to"));
            var held = W(at - 1) is "on" && (W(at - 2) is "place" && W(at - 3) is "took" || W(at - 2) is "held" && Is(at - 3, Term.Be))
                || ((HasHeld(start, at) && !Between(start, at, Term.Plan)) || WasHeldAfterAll(start, at))
                && !HasBetween(at, Math.Min(stop, at + 12), "but");
            if (!actual && !held)
            {
                return false;
            }

            // "Scheduled for the 27th, it was delayed and took place on the 31st."
            if (d > 0 && W(at - 2) is "place" && W(at - 3) is "took" && HasWord("delayed") | HasWord("postponed") | HasWord("put off")
                && !IsElsewhere)
            {
                return true;
            }

            if (actual && (HasWord("election") || HasWord("poll") || HasWord("vote") || HasWord("round")) && !IsElsewhere)
            {
                return true;
            }
        }

        if (HasBetween(start, at, "when") && Between(start, at, Term.Voting)
            && text.AsSpan(0, tokens[at].Start).Contains(", when", StringComparison.Ordinal))
        {
            return false;
        }

        if (HasBetween(start, at, "would"))
        {
            return false;
        }

        // Where the infobox has the day, another one that was only planned was not kept.
        if (context.Election.Rounds.Any(r => r.Date is not null)
            && Planned().IsMatch(text.AsSpan(tokens[start].Start, tokens[at].Start - tokens[start].Start)))
        {
            return false;
        }

        if (OfAnEarlierVote().IsMatch(text.AsSpan(tokens[start].Start, tokens[at].Start - tokens[start].Start)))
        {
            return false;
        }

        if (HasWord("confidence") || HasWord("new vote") || HasWord("committee") || HasWord("management board")
            || HasWord("other countries") || HasWord("in advance") || HasWord("early voting") || HasWord("advance voting")
            || HasWord("overseas") || HasWord("abroad") || HasWord("outside the country") || HasWord("embass") || HasWord("postal")
            || HasWord("by-election") || HasWord("re-run") || HasWord("rerun") || HasWord("repeated") || HasWord("repeat election")
            || IsElsewhere || HasWord("constituencies where") || IsLocal(at, at))
        {
            return false;
        }

        // The nearest word before it that says what happened, else after it.
        for (var k = at - 1; k >= start; k--)
        {
            if (tokens[k].Kind == TokenKind.Date && tokens[k + 1].Kind != TokenKind.Date
                && !(IsMark(k + 1, ',') || Is(k + 1, "and") || IsMark(k + 1, '-')))
            {
                return round is not null && round > 1 && Between(k, at, Term.Voting) || round is not null && days.Count > 1;
            }

            // "Three debates were televised in the first round and one, on 11 January, in the second".
            if (tokens[k].Is(Term.Not) && !Between(k, at, Term.Voting) || W(start) is not "the" && HasBetween(start, start + 4, "debates"))
            {
                return false;
            }

            if (tokens[k].Is(Term.Event) && !(Is(k, "set") || Is(k, "called") && Between(start, k, Term.Election)))
            {
                return false;
            }

            if (IsHeld(k))
            {
                return Between(0, tokens.Count, Term.Voting) && IsAboutVoting(start, stop);
            }
        }

        // "On 24 November 2013 Malians voted", "15 December saw the second round".
        for (var k = at + 1; k < Math.Min(stop, at + 14); k++)
        {
            if (tokens[k].Is(Term.Event))
            {
                return false;
            }

            if (W(k) is "voted" or "vote" or "polls" || (Is(k, "held") && IsAboutVoting(start, stop))
                || (Is(k, "went") && HasBetween(k, k + 4, "polls")) || (Is(k, "saw") && HasBetween(k, k + 5, "round")))
            {
                return !Is(k - 1, "exit") && !Is(k, "vote") || Is(k - 1, "to");
            }
        }

        return false;
    }

    /// <summary>"E-voting available from 24 February": before the day itself.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(
        @"\b(e-voting|(internet|online|electronic|remote|advance|early) (vot\w+|poll\w*))\b", Words)]
    private static partial System.Text.RegularExpressions.Regex OfAnEarlierVote();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(called|scheduled|fixed|set|due|planned|put (it |them )?off|slated|brought forward|required|expected|postponed|put back|moved)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex Planned();

    /// <summary>"originally due in May, was held on": what took place is said after what was planned.</summary>
    private bool WasHeldAfterAll(int from, int to)
    {
        for (var k = to - 1; k >= from && !(tokens[k].Is(Term.Plan) || tokens[k].Kind == TokenKind.Date); k--)
        {
            if ((Is(k, "held") && W(k - 1) is "was" or "were" or "eventually" or "finally") || (Is(k, "place") && Is(k - 1, "took")))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasHeld(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (IsHeld(k))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeld(int k) =>
        W(k) is "held" or "place" or "voted" or "polling" or "polls" or "scheduled" or "conducted" or "Polling" or "Polls" or "Voting"
            or "voting" or "Voters" or "set" or "followed" or "took" or "vote"
        || ((Is(k, "round") || Is(k, "runoff") || Is(k, "off") || Is(k, "ballot") && !Is(k + 1, "paper") && !Is(k + 1, "papers"))
            && !Is(k - 1, "one")) || (Is(k, "called") && Is(k + 1, "for"))
            || (tokens[k].Is(Term.Election)
                && (Is(k + 1, "on") || Is(k + 1, "of") || IsMark(k + 1, ',')
                    || tokens[Math.Min(k + 1, tokens.Count - 1)].Kind == TokenKind.Date));

    private bool IsAboutVoting(int start, int stop)
    {
        for (var k = start; k < stop; k++)
        {
            if (tokens[k].Is(Term.Election)
                || W(k) is "voting" or "Voting" or "polls" or "Polls" or "polling" or "Polling" or "vote" or "voted" or "round" or "runoff"
                    or "ballot" or "Voters" or "voters" or "off" or "referendum" or "They" or "they" or "plebiscite")
            {
                return true;
            }
        }

        return false;
    }
}
