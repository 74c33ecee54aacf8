namespace ElectionAnalysis;

/// <content>Whether seats are of several together, tied to a name, or a gain.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"So that together they held 350", "a majority between them with 79": not of the one named last.</summary>
    private bool IsOfSeveral(int from, int i)
    {
        // "Together A and its ally B, whose own total came to 33": what is said of B alone.
        var relative = tokens.FindLastIndex(i, i - from, t => text.AsSpan(t.Start, t.End - t.Start) is "whose" or "which" or "who");
        var start = relative > from + 1 && IsMark(relative - 1, ',') && tokens[relative - 2].Mention > 0
            && !tokens.GetRange(relative, i - relative).Exists(t => t.Mark == ',') ? relative : from;
        return HasBetween(start, i, "combined") || HasBetween(start, i, "jointly")
            || Enumerable.Range(start, i - start).Any(k => Is(k, "between") && Is(k + 1, "them") || Is(k, "together")
            && !(Is(k + 1, "with") && (W(k - 1) is not ("which" or "who") || tokens.FindIndex(k, i - k, t => t.Mark == ',') > 0)));
    }

    /// <summary>
    /// Those named together before a number: the parties of "A, B and C together", where nothing but names is in the row.
    /// </summary>
    private ClaimSubject Several(int i)
    {
        var row = new List<PartyResult>();
        for (var k = i - 1; k >= 0 && tokens[k].Mark != ';'; k--)
        {
            if (tokens[k].Mention is > 0 and var number && mentions[number - 1] is { IsPronoun: false } mention)
            {
                if (mention.Subject is not { Kind: SubjectKind.Party, Party: { } party } || mention.Subject.Because == "a part of its name")
                {
                    return Together([]);
                }

                row.Add(party);
                k = mention.First;
            }
            else if (tokens[k].IsNumber && tokens[k + 1].Mention > 0)
            {
                // "Two independents": some of them.
                return Together([]);
            }
            else if (row.Count > 0 && !(tokens[k].Is(Term.Article) || tokens[k].IsNumber || tokens[k].Mark is ',' or '(' or ')'
                || W(k) is "and" or "together" or "combined" or "between"))
            {
                return Together([]);
            }
        }

        return Together(row.DistinctBy(p => p.Number).Count() == row.Count && row.Count > 1 ? row : []);

        static ClaimSubject Together(IReadOnlyList<PartyResult> parties) =>
            ClaimSubject.Unresolved("several together", "it is of several together") with { Parties = parties };
    }

    /// <summary>
    /// "Although A received more votes, B won two more seats": parties beside each other, so that the seats are more than the other's.
    /// </summary>
    private bool ComparesVotes() =>
        mentions.Where(m => m.Subject.Kind == SubjectKind.Party).DistinctBy(m => m.Subject.Party?.Number).Count() > 1
        && Enumerable.Range(0, tokens.Count).Any(k => W(k) is "more" or "fewer" or "less" or "most" && !IsNumber(k - 1)
            && (Is(k + 1, Term.Vote) || Is(k + 1, "of") && Between(k + 2, k + 5, Term.Vote) || Is(k + 2, Term.Vote)));

    /// <summary>"Lost its majority by three", "missed a majority by 31 seats".</summary>
    private bool IsOffMajority(int i)
    {
        if (!Is(Before(i), "by"))
        {
            return false;
        }

        for (var k = Before(i) - 1; k >= 0 && k > i - 9 && !tokens[k].IsNumber && tokens[k].Mark is not (',' or ';'); k--)
        {
            if (tokens[k].Is(Doing) && !tokens[k].Is(Term.Majority))
            {
                return false;
            }

            if (tokens[k].Is(Term.Majority | Term.Threshold) && tokens[k].Mention == 0)
            {
                tokens[i] = tokens[i] with { IsTaken = true };
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Likud (32), Shas (11) and Yesh Atid (24) together held 67 seats": seats in brackets behind names, in a row of at least two, where
    /// the sentence speaks of seats and of no other election.
    /// </summary>
    private bool InBracketsBehindName(int i)
    {
        if (!IsBracketed(i) || tokens[i].Number > context.House || context.House is null || tokens[i].Sign != 0
            || context.Election.Kind is ElectionKind.Presidential or ElectionKind.Referendum
            || !tokens.Exists(t => t.Is(Term.Seat) && t.Mention == 0) || IsBackground || Other(i, i) is not null
            || tokens.Exists(t => t.IsPercent || t.Is(Term.Vote | Term.Candidate | Term.Previous | Term.Poll) && t.Mention == 0
                || t.Kind == TokenKind.Year && (int)t.Number != context.Year)
            || Enumerable.Range(0, tokens.Count).Count(IsBracketed) < 2)
        {
            return false;
        }

        return mentions[tokens[i - 2].Mention - 1].Subject is { Kind: SubjectKind.Party } of && !IsLocal(i, i)
            && Add(ClaimKind.SeatsWon, of, i);

        bool IsBracketed(int k) => k > 1 && IsNumber(k) && !tokens[k].IsPercent && tokens[k].Tolerance == 0 && IsMark(k - 1, '(')
            && IsMark(k + 1, ')') && tokens[k - 2].Mention > 0 && !mentions[tokens[k - 2].Mention - 1].IsPronoun;
    }

    /// <summary>
    /// "A and B, with 79 between them", "with 56 deputies at their disposal", "a cabinet supported by 217 deputies", "a coalition that
    /// could rely on 109 members": of several together.
    /// </summary>
    private bool TogetherCount(int i, Phrase phrase)
    {
        // "Formed a government with the support of the Greens, 54 of the 101 members in all".
        var all = phrase.End + 1;
        if (IsMark(i - 1, ',') && phrase.Is(Term.Seat | Term.Member) && tokens[i].Number <= context.House
            && (W(all) is "altogether" or "combined" || Is(all, "in") && W(all + 1) is "all" or "total")
            && GovernmentWord().IsMatch(text.AsSpan(0, tokens[i].Start)))
        {
            _ = Add(ClaimKind.SeatsWon, ClaimSubject.Unresolved("several together", "it is of a government"), i);
            return phrase.Whole < 0 || tokens[phrase.Whole].Number != context.House
                || Add(ClaimKind.HouseSeats, ClaimSubject.House, phrase.Whole);
        }

        if (context.House is not { } house || tokens[i].Number > house || tokens[i].Tolerance > 0 || phrase.Whole >= 0
            || phrase.Unit != Term.None && !phrase.Is(Term.Seat | Term.Member) || IsOfHouse || IsLocal(i, phrase.End)
            || Other(i, phrase.End) is not null)
        {
            return false;
        }

        var (end, before) = (phrase.End + 1, Before(i));
        if (Is(before, "with") && (W(end) is "between" or "among" && Is(end + 1, "them")
            || Is(end, "at") && Is(end + 1, "their") && W(end + 2) is "disposal" or "command"))
        {
            return Add(ClaimKind.SeatsWon, Several(i), i);
        }

        var isBacked = Is(before, "by") && W(before - 1) is "supported" or "backed"
            || Is(before, "on") && W(before - 1) is "rely" or "relying" or "relied" or "count" or "counting" or "depend";
        return isBacked && phrase.Is(Term.Seat | Term.Member) && GovernmentWord().IsMatch(text.AsSpan(0, tokens[i].Start))
            && Add(ClaimKind.SeatsWon, ClaimSubject.Unresolved("several together", "it is of a government"), i);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(governments?|cabinet|coalition|administration|ministry)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex GovernmentWord();

    /// <summary>"Ten short of its strength in 2005", "two above its previous total": −1 or 1; 0 where nothing of its own follows.</summary>
    private int ShortOfItsOwn(int i)
    {
        var of = Is(i + 1, "short") && Is(i + 2, "of") ? i + 3 : W(i + 1) is "below" or "under" or "above" or "over" ? i + 2 : -1;
        return of > 0 && W(of) is "its" or "their" or "his" or "her" && Enumerable.Range(of + 1, 3).Any(k => W(k) is "strength" or "total"
            or "result" or "tally" or "number" or "representation" or "score" or "showing")
            ? W(i + 1) is "above" or "over" ? 1 : -1 : 0;
    }

    /// <summary>"A lost nine seats, B twelve, C four and D one": the same has happened to each, where the verb is not said again.</summary>
    private bool ChangedLikewise(int i) =>
        Elided(i) is { Kind: ClaimKind.SeatChange, Value.Number: { } moved } && Other(i, i) is null
        && SubjectOf(i) is { Kind: SubjectKind.Party or SubjectKind.Unresolved } subject
        && (context.Known.Fits(Make(ClaimKind.SeatChange, subject, i, moved < 0 ? -1 : 1, share: false)) != false
            || context.Known.Fits(Make(ClaimKind.SeatsWon, subject, i, 1, share: false)) != true)
        && Add(ClaimKind.SeatChange, subject, i, moved < 0 ? -1 : 1);

    /// <summary>What was said with the number before this one, where only names stand between: its verb is this one's, too.</summary>
    private Claim? Elided(int i)
    {
        var first = i == 0 ? -1 : tokens.FindLastIndex(i - 1, t => t.IsNumber);
        if (first < 1 || Last is not { } last || tokens[first].IsPercent || tokens[first].Sign != 0
            || !sentence.Text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start).SequenceEqual(last.Source.Text)
            || IsMark(first - 1, '(') || W(Before(first)) is "by" or "up" or "down" or "of" || Is(first + 1, Term.More | Term.Fewer))
        {
            return null;
        }

        var isNamed = false;
        for (var k = first + 1; k < i; k++)
        {
            isNamed |= tokens[k].Mention > 0;
            if (tokens[k].Mention == 0 && !(tokens[k].Is(Term.Article | Term.Conjunction | Term.Seat) || IsMark(k, ',') || IsMark(k, ';')
                || tokens[k] is { Kind: TokenKind.Word, Terms: Term.None } && IsCapital(k) || tokens[k].Mark is 's' or '\'' or '’'))
            {
                return null;
            }
        }

        return isNamed ? last : null;
    }

    private bool HasTiedNumber(int i, int before) =>
        before >= 0
            && (tokens[before].Mention > 0 || tokens[before].Mark is '(' or ',' or 's' or ':' or '-' or '\'' or '’'
                || W(before) is "with" or "and" or "on" or "has" or "to");

    /// <summary>"Gained 57 seats, among them 50 from Labour", "lost 12 seats to the Greens": what changed hands.</summary>
    private bool IsExchange(int i, int end, int verb)
    {
        if (verb < 0 || !Is(verb, Term.Win | Term.Gain | Term.Lose))
        {
            return false;
        }

        for (var k = end + 1; k < Math.Min(ClauseEnd(i), end + 9) && tokens[k].Mention == 0; k++)
        {
            var name = Is(k + 1, Term.Article) ? k + 2 : k + 1;
            if ((Is(k, "from") || Is(k, "to") && Is(verb, Term.Lose) && !Is(verb, Term.Win)) && name < tokens.Count
                && tokens[name].Mention is > 0 and var number && mentions[number - 1] is { IsPronoun: false, Subject: var other }
                && IsPartyLike(other) && !IsNumber(mentions[number - 1].Last + 1))
            {
                return true;
            }

            // "Taking eight seats from the Democrats", whom the infobox does not list.
            if (Is(k, "from") && Is(k + 1, "the") && name < tokens.Count && IsCapital(name) && text[tokens[name].End - 1] == 's'
                && tokens[name] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None })
            {
                return true;
            }

            // "Took 14 seats from its rivals", "from other parties".
            if (Is(k, "from") && (Is(name, Term.Group) || W(name) is "rivals" or "opponents" or "competitors" or "incumbents"))
            {
                return true;
            }

            if (tokens[k].IsNumber && (Is(verb, Term.Win) || !IsPartOf(k, end)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"among them 50", "including 50", "of which 50", "50 of them": some of what is counted before.</summary>
    private bool IsPartOf(int k, int from) =>
        HasBetween(from, k, "among") || HasBetween(from, k, "including") || HasBetween(from, k, "which")
        || Is(k + 1, "of") && W(k + 2) is "them" or "these" or "those" or "which";

    /// <summary>
    /// "Gained 20 seats" is a change in some newsrooms and a result in others: a total beside it, or the party's own
    /// numbers in the infobox, tell which.
    /// </summary>
    private bool IsGain(int i, ClaimSubject subject)
    {
        for (var k = i + 1; k < ClauseEnd(i); k++)
        {
            // "Gained 57 seats, among them 50 from Labour": some of the same.
            if (tokens[k].IsNumber && !tokens[k].IsPercent && !IsPartOf(k, i))
            {
                return Between(i, k, Term.Reach | Term.Hold) || HasBetween(i, k, "to") || HasBetween(i, k, "for")
                    || HasBetween(i, k, "from");
            }
        }

        var number = (int)tokens[i].Number;
        return subject.Party is not { } party ? HasBetween(i - 3, i, "net") : party.Seats?.Value != number
            && (party.PreviousSeats is { Value: > 0 } || party.SeatChangeStated is not null || number * 3 < party.Seats?.Value)
            && (party.Seats is not { } seats || number < seats.Value);
    }
}
