namespace ElectionAnalysis;

/// <content>Counts of the whole election, and those who stand.</content>
internal sealed partial class SentenceReader
{
    /// <summary>A count of the whole election, unless it is of a place or of another election.</summary>
    private bool Facts(ClaimKind kind, int i, int end, bool share = false)
    {
        if (kind == ClaimKind.Invalid && tokens[i].Number < 1000 && !share && !HasWord("vote") && !HasWord("ballot") && !HasWord("paper"))
        {
            return true;
        }

        // "Of whom 37,849 cast invalid ballots".
        if (kind == ClaimKind.Cast && !share && HandedIn(i + 1) is (ClaimKind.Invalid or ClaimKind.Blank) and var lost)
        {
            return Facts(lost, i, end);
        }

        // "The 2,810,054 cast for the three candidates", "2,145,458 handed in a valid ballot".
        if (kind == ClaimKind.Cast && !share && (HandedIn(i + 1) == ClaimKind.Valid
            || Is(i + 1, "cast") && Is(i + 2, "for") && Between(i + 3, i + 7, Term.Candidate | Term.Group)))
        {
            return Facts(ClaimKind.Valid, i, end);
        }

        // Nobody's electorate is counted in dozens.
        if (!share && tokens[i].Number < 1000 && kind is ClaimKind.Cast or ClaimKind.Registered or ClaimKind.Valid
                or ClaimKind.Abstained
            && context.Known.Fits(Make(kind, RoundSubject(i), i, 1, share)) != true && !(tokens[i].Number > 100 && kind == ClaimKind.Valid))
        {
            return true;
        }

        if (IsLocal(i, end) || kind is ClaimKind.Cast or ClaimKind.Turnout or ClaimKind.Abstention
                && (IsInterim || IsEarlyVote || IsOfPhase(i))
            || kind is ClaimKind.Cast or ClaimKind.Registered
                && (PartOfVoters().IsMatch(Segment(i)) || HasWord("advance voting") || HasWord("early voting"))
                || HasWord("other countries"))
        {
            return true;
        }

        // "re-elected in 2019 with 58.26% on a turnout of 66.27%": of the same election.
        if (Last is { Subject.Kind: SubjectKind.OtherElection } beside && share
            && tokens.FindLastIndex(i - 1, t => t.IsNumber) is var number
            && number > 0 && !HasMark(number + 1, i) && FromBefore(Before(i)) < 0
            && !mentions.Exists(m => m.First > number && m.Last < i && IsCapital(m.First)))
        {
            return Add(kind, beside.Subject, i, share: share);
        }

        return Add(kind, Other(i, end) is { } other ? OtherElection(other.Year) : RoundSubject(i), i, share: share);
    }

    /// <summary>The words around a number, up to the next number or comma.</summary>
    private string Segment(int i)
    {
        var (from, to) = (i, i + 1);
        while (from > 0 && tokens[from - 1].Kind is not (TokenKind.Number or TokenKind.Year)
            && tokens[from - 1].Mark is not (',' or ';' or ':'))
        {
            from--;
        }

        while (to < tokens.Count && !tokens[to].IsNumber && tokens[to].Mark is not (',' or ';' or ')'))
        {
            to++;
        }

        return text[tokens[from].Start..tokens[to - 1].End];
    }

    /// <summary>Those who voted early or by post are some of all.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(other countries|(?<!home and )abroad|overseas|expatriates?|diaspora|advance|early vot\w+|by mail|postal|before election day|absentee|killed|died|injured|displaced|protest\w*|signatures)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex PartOfVoters();

    private void Candidates(int i, Phrase phrase)
    {
        // Those of a house that is elected with the president.
        if (context.Election.Kind == ElectionKind.Presidential && (HasWord("parliamentary") || HasWord("legislative"))
            && !HasWord("presiden"))
        {
            return;
        }

        if (tokens[i].Number <= 2 && !(Is(Before(i), Term.Field | Term.Hold) && SubjectIsParty(i)
            || W(Before(i)) is "only" && Is(Before(i) - 1, Term.Field | Term.Hold) && SubjectIsParty(i))
            || Is(phrase.End + 1, "on") && W(phrase.End + 3) is "ballot" && Is(i - 1, "the") && W(i - 2) is "for"
            || W(Before(i)) is "between" or "among" || Is(i - 1, "to") && Is(i - 2, "up")
            || Is(i - 1, "of") && W(i - 2) is "maximum" or "minimum" || W(i + 1) is "minor" or "lesser" or "smaller" or "unsuccessful"
                or "defeated" or "losing" or "eliminated" or "prominent" or "leading" or "main" or "serious" or "other" or "further"
            || W(i - 1) is "remaining" or "other" or "these" or "those"
            || Victims().IsMatch(text.AsSpan(tokens[phrase.End].Start)) || IsOfHouse
            || (Is(i + 1, "of") && W(i + 2) is "its" or "their" or "his" or "her") || phrase.Is(Term.Subset)
            || W(phrase.End + 1) is "returned" or "elected" && HasBetween(phrase.End + 1, phrase.End + 4, "directly")
            || HasBetween(phrase.End + 1, phrase.End + 4, "women") || Is(phrase.End + 1, "per") || Other(i, phrase.End) is not null
            || IsLocal(i, phrase.End))
        {
            return;
        }

        // "Of the LDP's 51 successful candidates", "had five candidates elected": seats.
        if (HasBetween(i, phrase.End, "successful") || HasBetween(i, phrase.End, "victorious") || HasBetween(i, phrase.End, "winning")
            || W(phrase.End + 1) is "elected" or "returned" && Is(Before(i), Term.Hold | Term.Win))
        {
            if (SubjectOf(i) is { Kind: SubjectKind.Party } successful && IsHouseElected
                && !Between(phrase.End, phrase.End + 5, Term.Subset) && !HasBetween(phrase.End, phrase.End + 6, "first"))
            {
                AddPlain(ClaimKind.SeatsWon, successful, i);
            }

            return;
        }

        if (W(Before(i)) is "leaving" or "left")
        {
            Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }
        else if (Is(Before(i), "with") && IsMark(Before(i) - 1, ',') && IsMark(phrase.End + 1, ',') && phrase.Mention == 0
            && tokens[Before(i) - 2].Mention is > 0 and var beside && IsPartyLike(mentions[beside - 1].Subject))
        {
            Add(ClaimKind.Candidates, mentions[beside - 1].Subject, i);
        }
        else if (phrase.Mention > 0)
        {
            Add(IsElected(phrase.End + 1) ? ClaimKind.SeatsWon : ClaimKind.Candidates, mentions[phrase.Mention - 1].Subject, i);
        }
        else if (SubjectAfter(phrase.End, candidates: true) is { } after)
        {
            Add(ClaimKind.Candidates, after, i);
        }
        else if (Between(ClauseStart(i), i, Term.Field | Term.Hold) && !Is(Before(i), Term.Be) && !HasBetween(ClauseStart(i), i, "field")
            && SubjectOf(i) is { } subject)
        {
            Add(ClaimKind.Candidates,
                subject is { Kind: SubjectKind.Unresolved, Text: [var letter, ..] } && char.IsLower(letter) ? ClaimSubject.Total : subject,
                i);
        }
        else if (!Between(Math.Max(0, i - 2), i, Term.Win | Term.Lose))
        {
            Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }
    }

    /// <summary>"531 people stood", "four names appeared on the ballot paper", "nominated 84 and Fine Gael 82".</summary>
    private bool BareCandidates(int i, Phrase phrase)
    {
        if (IsOfNamesOnRoll(i))
        {
            return false;
        }

        var end = Is(i + 1, "names") ? i + 1 : Math.Max(i, phrase.End);
        if (phrase.Is(Term.Voter) | Is(i + 1, "names")
            && StoodWord().IsMatch(text.AsSpan(tokens[end].Start, Math.Min(60, text.Length - tokens[end].Start)))
            && !HasBetween(end, end + 4, "who"))
        {
            return IsLocal(i, end) || Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }

        // "Candidates numbered 1,504", "the number of candidates reached 430".
        if (phrase.Unit == Term.None && tokens[i] is { Number: > 2, Tolerance: < 1 } && !IsLocal(i, i) && Other(i, i) is null
            && (W(i - 1) is "numbered" or "totalled" or "totaled" || W(i - 1) is "reached" or "was" or "exceeded" or "hit"
            && Is(i - 3, "of")
                && W(i - 4) is "number" or "total" || Is(i - 1, "to")
                && W(i - 2) is "rose" or "fell" or "came" or "grew" or "climbed" or "dropped"
                && Is(i - 4, "of") && W(i - 5) is "number" or "total")
            && (W(i - 1) is "to" ? i - 3 : i - 2) is var noun && Is(noun, Term.Candidate)
            && (noun == 0 || !tokens.GetRange(0, noun).Exists(t => t.Mention > 0 && !mentions[t.Mention - 1].IsPronoun)))
        {
            return Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }

        if (Is(i + 1, "names") && W(Before(i)) is "left" or "leaving")
        {
            return Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }

        var before = Before(i);
        var ends = i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' || Is(i + 1, Term.Conjunction);

        // "184 candidates stood, 57 of whom ran for Siumut".
        if (Is(i + 1, "of") && W(i + 2) is "whom" or "them" && Last is { Kind: ClaimKind.Candidates }
            && W(i + 3) is "ran" or "stood" or "were" && W(i + 4) is "for" or "from" or "of"
            && (Is(i + 5, Term.Article) ? i + 6 : i + 5) is var whose && whose < tokens.Count
            && tokens[whose].Mention is > 0 and var listed2 && IsPartyLike(mentions[listed2 - 1].Subject))
        {
            return Add(ClaimKind.Candidates, mentions[listed2 - 1].Subject, i);
        }

        // "A fielded one in every constituency, B 54 and C 52".
        var listed = ends && tokens[i].Number > 1 && i > 0 && tokens[i - 1].Mention is > 0 and var beside && !mentions[beside - 1].IsPronoun
            && Last is null or { Kind: ClaimKind.Candidates } && Fielded(i);
        return phrase.Unit == Term.None
            && (W(before) is "nominated" or "fielded" or "nominating" or "fielding" || Is(before, "up") && Is(before - 1, "put")
                || W(before) is "ran" or "running" && ends && HasWord("candidate") | Last is { Kind: ClaimKind.Candidates } || listed)
            && SubjectOf(i) is { } subject && !IsRule && Add(ClaimKind.Candidates, subject, i);
    }

    /// <summary>Whether a verb before the number says that candidates were put up, and none after it that they won.</summary>
    private bool Fielded(int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (W(k) is "fielded" or "nominated" or "fielding" or "nominating" || Is(k, "put") && W(k + 1) is "up" or "forward")
            {
                return true;
            }

            if (tokens[k].Mention == 0 && Is(k, Term.Win | Term.Gain | Term.Lose) && !Is(k, Term.Field))
            {
                return false;
            }
        }

        return false;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+ (for [^,.;]{0,30})?(were|was|had been) (murdered|killed|excluded|ruled out|assassinated|arrested|attacked|disqualified|rejected|barred|injured|detained)", Words)]
    private static partial System.Text.RegularExpressions.Regex Victims();

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+ (nominated(?=[,.;]| for (election|it|the)| and )|were (admitted|allowed|accepted|cleared|approved|registered) (to|for|as) (the |stand|run|contest|candidates)|standing|stood|ran|running|were (candidates|nominated|on (the|every|each) ballot|in the running|(left )?in the fray)|handed in (their )?(nomination )?papers|filed (their )?(nomination )?papers|appeared on the ballot|contested|competed)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex StoodWord();

    /// <summary>"at 84 the oldest of the candidates", "at 42, the youngest president", "aged 61".</summary>
    private bool IsAge(int i) => W(i - 1) is "aged" || W(i - 1) is "at" && tokens[i].Number is > 15 and < 120
        && (IsMark(i + 1, ',') ? i + 2 : i + 1) is var k && W(k) is "the" or "his" or "her"
        && HasBetween(k, k + 3, "oldest") | HasBetween(k, k + 3, "youngest");

    private bool Party(ClaimKind kind, int i, int end, int sign = 1, bool share = false)
    {
        if (SubjectAfter(end, kind == ClaimKind.Candidates) is { } after)
        {
            return Add(kind, after, i, sign, share);
        }

        if (kind is ClaimKind.ElectoralVotes or ClaimKind.StatesCarried or ClaimKind.Candidates && Other(i, end) is { } other)
        {
            return Add(kind, OtherElection(other.Year), i);
        }

        return SubjectOf(i) is { } subject && Add(kind, subject, i, sign, share);
    }
}
