namespace ElectionAnalysis;

/// <content>Whole numbers: seats, votes, voters, candidates, states.</content>
internal sealed partial class SentenceReader
{
    private Phrase PhraseAfter(int i)
    {
        var seen = Term.None;
        var mention = 0;
        for (var k = i + 1; k < tokens.Count && k <= i + 9; k++)
        {
            var token = tokens[k];
            if (token.Kind == TokenKind.Number && !token.IsPercent && OfBetween(i, k, out var own))
            {
                var whole = PhraseAfter(k);
                return new(whole.Unit, whole.End, k, own, mention > 0 ? mention : whole.Mention);
            }

            if (token.Mark == '(' && CloseBracket(k) is > 0 and var close && close - k <= 6)
            {
                k = close;
                continue;
            }

            if (token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Year || (token.Mark != '\0' && token.Mark is not ('-' or '"' or '“' or '”' or 's')))
            {
                break;
            }

            if (token.Mention > 0)
            {
                if (mentions[token.Mention - 1].Subject.Party?.IsIndependents == true && Is(k, "candidates"))
                {
                    return new(Term.Candidate, k, -1, false, token.Mention);
                }

                mention = token.Mention;
                continue;
            }

            if ((token.Is(Term.Unit) && IsMark(k - 1, '-') && k > i + 1) || token.Is(Term.Thing))
            {
                break;
            }

            if (token.Is(Term.Unit) && !(Is(k, "vote") && IsMark(k + 1, '-')) && !(Is(k, "people") && IsMark(k + 1, 's')) && !(Is(k, "constituencies") && Is(k - 1, "in")))
            {
                // "party members", "vote share": the last noun counts.
                if (Is(k + 1, Term.Unit) && !Is(k + 1, "vote") && tokens[k + 1].Mention == 0)
                {
                    seen |= token.Terms & (Term.Registered | Term.Valid | Term.Invalid | Term.Blank | Term.Electoral | Term.Subset);
                    continue;
                }

                // "66 seats out of 200".
                if (Is(k + 1, "out") && Is(k + 2, "of") && k + 4 < tokens.Count && (IsNumber(k + 3) || IsNumber(k + 4)) && token.Is(Term.Seat | Term.Member))
                {
                    return new(seen | token.Terms, k, IsNumber(k + 3) ? k + 3 : k + 4, !IsNumber(k + 3) && W(k + 3) is "its" or "their", mention);
                }

                return new(seen | token.Terms, k, -1, false, mention);
            }

            if (tokens[i].Number >= 1000 && IsCapital(k) && token.Terms == Term.None && W(k)[^1] == 's')
            {
                return new(Term.Voter, k, -1, false, 0);
            }

            seen |= token.Terms & (Term.Registered | Term.Valid | Term.Invalid | Term.Blank | Term.Electoral | Term.Subset | Term.House | Term.More | Term.Fewer | Term.Local);
            var joins = token.Is(Term.Conjunction) && (seen & (Term.Invalid | Term.Blank)) != Term.None;
            if ((token.Is(Term.Be | Term.Break | Doing | Term.CastVerb) && !token.Is(Term.Registered)) || (token.Is(Term.Preposition) && !Is(k, "of")) || (token.Is(Term.Conjunction) && !joins))
            {
                break;
            }
        }

        return new(seen & (Term.More | Term.Fewer | Term.Registered | Term.Valid | Term.Invalid | Term.Blank), i, -1, false, mention);
    }

    private int CloseBracket(int open)
    {
        for (var k = open + 1; k < tokens.Count; k++)
        {
            if (tokens[k].Mark == ')')
            {
                return k;
            }
        }

        return -1;
    }

    private bool OfBetween(int i, int k, out bool own)
    {
        own = false;
        var of = false;
        for (var j = i + 1; j < k; j++)
        {
            of |= Is(j, "of");
            own |= W(j) is "its" or "their" or "his" or "her";
            if (!(tokens[j].Is(Term.Article) || W(j) is "of" or "out" or "a" or "total" or "possible" or "seats" or "members" or "elected" or "available" or "up" or "deputies"))
            {
                return false;
            }
        }

        return of;
    }

    /// <summary>Reads a count; the last token that it took.</summary>
    private int Count(int i)
    {
        var phrase = PhraseAfter(i);
        var last = Math.Max(i, phrase.Whole);
        if (tokens[i].Mention > 0 || (IsMark(i - 1, '-') && IsNumber(i - 2)) || (Is(i - 1, "No") && tokens[i - 1].Mention == 0) || Is(i - 1, "Article") || Is(i - 1, "Section"))
        {
            return i;
        }

        if (SameAgain(i) || Continued(i) || Versus(i, phrase.End) || Each(i, phrase))
        {
            return last;
        }

        if (phrase.Is(Term.Vote | Term.Ballot) | phrase.Unit == Term.None && !phrase.Is(Term.Electoral) && IsLead(i, phrase.End))
        {
            _ = IsLocal(i, phrase.End) || IsOfHouse || Lead(ClaimKind.VoteMargin, i, phrase.End);
            return last;
        }

        if (BareCandidates(i, phrase))
        {
            return last;
        }

        if (Is(i + 1, Term.More | Term.Fewer) && Is(i + 2, "than") && Is(i + 3, Term.Need))
        {
            return last;
        }

        if (Is(i + 1, "of") && Between(i + 2, i + 5, Term.Thing) && !(IsNumber(i + 3) && tokens[i + 3].Number == context.House))
        {
            return last;
        }

        if (Is(i + 1, Term.Thing) || Is(i + 2, Term.Thing) && Is(i + 1, Term.Voting) || MajorityCount(i, phrase) || OfficeCount(i, phrase))
        {
            return last;
        }

        // "Seven independents were elected."
        if (i + 1 < tokens.Count && tokens[i + 1].Mention is > 0 and var group && mentions[group - 1] is { Last: var named, Subject.Kind: SubjectKind.Party } && IsElected(named + 1) && !IsLocal(i, named))
        {
            Add(ClaimKind.SeatsWon, mentions[group - 1].Subject, i);
            return i;
        }

        if (phrase.Is(Term.Voter | Term.Ballot) || (phrase.Is(Term.Vote) && !phrase.Is(Term.Electoral)) || phrase.Is(Term.Registered | Term.Valid | Term.Invalid | Term.Blank))
        {
            _ = Votes(i, phrase);
        }
        else if (phrase.Is(Term.Electoral) && phrase.Is(Term.Vote))
        {
            _ = Party(ClaimKind.ElectoralVotes, i, phrase.End);
            if (phrase.Whole < 0)
            {
                return last;
            }
        }
        else if (phrase.Is(Term.Seat | Term.Member))
        {
            return SeatCount(i, phrase);
        }
        else if (phrase.Is(Term.Candidate))
        {
            Candidates(i, phrase);
        }
        else if (phrase.Is(Term.State))
        {
            if ((Between(Math.Max(ClauseStart(i), i - 6), i, Term.Win) || W(i - 1) is "in" && Between(i - 4, i, Term.Margin)) && !IsLocal(i, phrase.End))
            {
                Party(ClaimKind.StatesCarried, i, phrase.End);
            }
        }
        else
        {
            _ = Topic(i) || Elliptic(i, phrase);
        }

        return last;
    }

    /// <summary>"were elected", "won seats", "entered parliament".</summary>
    private bool IsElected(int k) => (Is(k, Term.Be) && Is(k + 1, "elected")) || (Is(k, "won") && Is(k + 1, "seats")) || Is(k, "entered");

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

    /// <summary>"The electorate was 5,951,838", "valid votes: 2,122,449", "the number of registered voters stood at 5.9 million".</summary>
    private bool Topic(int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 9); k--)
        {
            if (tokens[k].IsNumber || tokens[k].Mark is ';' || (tokens[k].Mark == ',' && !(k == i - 1 && IsMark(i + 1, ','))) || (tokens[k].Is(Doing & ~(Term.Reach | Term.Hold | Term.Gain | Term.Lose | Term.Field)) && !Is(k, "totalled")) || tokens[k].Mention > 0)
            {
                return false;
            }

            // "invalid 246,947".
            if (k == i - 1 && tokens[k].Is(Term.Invalid | Term.Valid | Term.Blank) && !tokens[k].Is(Term.Voter | Term.Vote | Term.Ballot) && (k == 0 || tokens[k - 1].IsNumber || tokens[k - 1].Mark != '\0'))
            {
                return tokens[i].Number > 20 && Facts(tokens[k].Is(Term.Invalid) ? ClaimKind.Invalid : tokens[k].Is(Term.Blank) ? ClaimKind.Blank : ClaimKind.Valid, i, i);
            }

            // "registered voters", "valid votes", "spoiled ballots", "votes cast".
            if (tokens[k].Is(Term.Voter | Term.Vote | Term.Ballot | Term.CastVerb) || Is(k, "electorate"))
            {
                var near = Terms(k - 2, k + 3);
                ClaimKind? kind = Is(k, "electorate") || (near & Term.Registered) != Term.None && (near & Term.Voter) != Term.None ? ClaimKind.Registered
                    : (near & Term.Invalid) != Term.None ? ClaimKind.Invalid : (near & Term.Blank) != Term.None ? ClaimKind.Blank : (near & Term.Valid) != Term.None ? ClaimKind.Valid
                    : HasCast(k - 2, k + 3) && (near & (Term.Vote | Term.Ballot)) != Term.None ? ClaimKind.Cast : null;
                var linked = IsMark(i - 1, ',') && IsMark(i + 1, ',') && HasBetween(k - 5, k, "number") || Is(i - 1, Term.Be | Term.Reach | Term.Gain) || IsMark(i - 1, ':') || W(Before(i)) is "at" or "was" or "were" or "of" or "to" or "totalled" or "reached" or "is" or "are" or "numbered" or "comprised" or ":" or "(" or "exceeded" || Is(Before(i), Term.Be) || (tokens[i - 1].Is(Term.Voter | Term.Vote | Term.Ballot | Term.CastVerb) && tokens[i].Number >= 1000 && i + 1 < tokens.Count && !tokens[i + 1].Is(Term.Unit));
                return kind is { } found && linked && tokens[i].Number > 20 && Facts(found, i, i);
            }
        }

        return false;
    }

    private Term Terms(int from, int to)
    {
        var terms = Term.None;
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            terms |= tokens[k].Terms;
        }

        return terms;
    }

    private bool HasCast(int from, int to)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if (W(k) is "cast" or "counted")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A count of the whole election, unless it is of a place or of another election.</summary>
    private bool Facts(ClaimKind kind, int i, int end, bool share = false)
    {
        if (kind == ClaimKind.Invalid && tokens[i].Number < 1000 && !share && !HasWord("vote") && !HasWord("ballot") && !HasWord("paper"))
        {
            return true;
        }

        // Nobody's electorate is counted in dozens.
        if (!share && tokens[i].Number < 1000 && kind is ClaimKind.Cast or ClaimKind.Registered or ClaimKind.Valid && context.Known.Fits(Make(kind, RoundSubject(i), i, 1, share)) != true && !(tokens[i].Number > 100 && kind == ClaimKind.Valid))
        {
            return true;
        }

        if (IsLocal(i, end) || kind is ClaimKind.Cast or ClaimKind.Registered && PartOfVoters().IsMatch(Segment(i)) || HasWord("other countries"))
        {
            return true;
        }

        return Add(kind, Other(i, end) is { } other ? OtherElection(other.Year) : RoundSubject(i), i, share: share);
    }

    /// <summary>The words around a number, up to the next number or comma.</summary>
    private string Segment(int i)
    {
        var (from, to) = (i, i + 1);
        while (from > 0 && tokens[from - 1].Kind is not (TokenKind.Number or TokenKind.Year) && tokens[from - 1].Mark is not (',' or ';' or ':'))
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

    private bool Votes(int i, Phrase phrase)
    {
        var stop = Math.Min(phrase.End + 8, ClauseEnd(i));
        var after = phrase.End + 1;
        var before = Before(i);
        var next = NextNumber(i, stop);
        if (phrase.Is(Term.Subset) || Is(after, "short") || Is(i - 1, "every") || (phrase.Is(Term.Fewer | Term.More) && Is(after, "than")))
        {
            return true;
        }

        // "2,221,283 of the 5,951,838 registered voters cast ballots".
        if (phrase.Whole >= 0)
        {
            if (phrase.Is(Term.Registered) && !IsLocal(i, phrase.End))
            {
                _ = HasCastVerb(after, stop) < 0 || Facts(Between(after, stop, Term.Not) ? ClaimKind.Abstained : ClaimKind.Cast, i, phrase.End);
                return Facts(ClaimKind.Registered, phrase.Whole, phrase.End);
            }

            return true;
        }

        // Who is counted, or what becomes of the ballots.
        if (phrase.Is(Term.Voter) || (phrase.Is(Term.Registered) && !phrase.Is(Term.Vote | Term.Ballot)))
        {
            if (Between(after, next, Term.Abstain) || (Between(after, next, Term.Not) && Between(after, next, Term.CastVerb)) || HasBetween(after, next, "stayed"))
            {
                return Facts(ClaimKind.Abstained, i, phrase.End);
            }

            if (Between(phrase.End, Math.Min(next, after + 4), Term.Blank))
            {
                return Facts(ClaimKind.Blank, i, phrase.End);
            }

            if (Is(before, "by") || Between(after, next, Term.Not))
            {
                return true;
            }

            var cast = HasCastVerb(after, next);
            if ((Is(i - 1, "of") && W(i - 2) is "out" or "Out") && !phrase.Is(Term.Ballot))
            {
                return Facts(ClaimKind.Registered, i, phrase.End);
            }

            var registered = phrase.Is(Term.Registered) || HasBetween(after, after + 5, "right") && HasBetween(after, after + 7, "vote") || Between(after, next, Term.Registered) && !(cast >= 0 && cast < FirstOf(after, next, Term.Registered));
            return registered ? Facts(ClaimKind.Registered, i, phrase.End)
                : cast >= 0 ? Facts(ClaimKind.Cast, i, phrase.End)
                : Is(before, "of") && (Between(before - 3, before, Term.Registered)) ? Facts(ClaimKind.Registered, i, phrase.End)
                : true;
        }

        if (phrase.Is(Term.Invalid))
        {
            return Facts(ClaimKind.Invalid, i, phrase.End);
        }

        if (phrase.Is(Term.Blank))
        {
            return Facts(HasBetween(i, next, "and") && Between(i, Math.Min(next, phrase.End + 4), Term.Invalid) ? ClaimKind.Invalid : ClaimKind.Blank, i, phrase.End);
        }

        if (phrase.Is(Term.Valid) && !Between(Math.Max(ClauseStart(i), i - 4), i, Term.Win))
        {
            return Facts(ClaimKind.Valid, i, phrase.End);
        }

        if (IsPersonal())
        {
            return true;
        }

        if (tokens[i].IsCompound || W(after) is "ahead" or "clear" or "behind" || Is(after, Term.Margin | Term.Majority) || (Is(before, "of") && Is(before - 1, Term.Margin | Term.Majority)) || (Is(before, "by") && Between(Math.Max(0, before - 6), before, Term.Defeat | Term.Win | Term.Lose | Term.Margin))
            && !IsTo(i, phrase.End))
        {
            var lead = SubjectOf(i);
            return IsLocal(i, phrase.End) || (lead is null ? Add(ClaimKind.VoteMargin, RoundSubject(i), i) : Add(ClaimKind.VoteMargin, lead, i));
        }

        // "31,002 were invalid", "2,122,449 being valid".
        if (Between(after, next, Term.Invalid))
        {
            return Facts(ClaimKind.Invalid, i, phrase.End);
        }

        if (Between(after, next, Term.Blank))
        {
            return Facts(ClaimKind.Blank, i, phrase.End);
        }

        if (Between(after, next, Term.Valid) && !HasBetween(after, next, "of"))
        {
            return Facts(ClaimKind.Valid, i, phrase.End);
        }

        var cast2 = HasCast(after, Math.Min(next, after + 4));
        var doing = Between(Math.Max(ClauseStart(i), i - 8), i, Doing);
        var behind = Is(phrase.End + 1, Term.Article) ? phrase.End + 2 : phrase.End + 1;
        if (Is(before, "with") && behind < tokens.Count && tokens[behind].Mention is > 0 and var follower && mentions[follower - 1].Subject is { Kind: SubjectKind.Party } owner)
        {
            return Add(ClaimKind.Votes, owner, i);
        }

        if (Is(before, Term.Gain) && !Is(before, Term.Win))
        {
            return true;
        }

        if ((cast2 && SubjectAfter(phrase.End) is null && !doing) || (!doing && phrase.Is(Term.Ballot)) || (cast2 && Is(before, "of")))
        {
            return Facts(ClaimKind.Cast, i, phrase.End);
        }

        if (IsLocal(i, phrase.End) || Between(Math.Max(0, i - 4), i, Term.Need))
        {
            return true;
        }

        // Votes lost, or more than before, are no votes won.
        if (Is(before, Term.Lose) || Is(before, "by") || Is(after, "more") || Is(after, "fewer"))
        {
            return true;
        }

        if (Other(i, phrase.End) is { } other)
        {
            return other.IsPrevious || Add(ClaimKind.Votes, OtherElection(other.Year), i);
        }

        if (phrase.Mention > 0)
        {
            return Add(ClaimKind.Votes, mentions[phrase.Mention - 1].Subject, i);
        }

        return Party(ClaimKind.Votes, i, phrase.End) || (phrase.Is(Term.Vote) && (Between(Math.Max(0, i - 6), i, Term.Turnout) || Is(i - 2, "total")) && Facts(ClaimKind.Cast, i, phrase.End));
    }

    /// <summary>Whether the sentence is about somebody's own constituency.</summary>
    private bool IsPersonal() => HasWord("his seat") || HasWord("her seat") || HasWord("his constituency") || HasWord("her constituency") || HasWord(" constituency with") || HasWord("his own seat") || HasWord("her own seat");

    /// <summary>"by 115 votes to 30".</summary>
    private bool IsTo(int i, int end) => Is(end + 1, "to") && IsNumber(end + 2);

    private int NextNumber(int i, int stop)
    {
        for (var k = i + 1; k < stop; k++)
        {
            if ((tokens[k].IsNumber && !(tokens[k].IsPercent && IsMark(k - 1, '('))) || tokens[k].Mark is ';')
            {
                return k;
            }
        }

        return stop;
    }

    private bool HasBetween(int from, int to, string word)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if (Is(k, word))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstOf(int from, int to, Term terms)
    {
        for (var k = from; k < to && k < tokens.Count; k++)
        {
            if (tokens[k].Is(terms))
            {
                return k;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Where somebody votes: voted, cast, turned out, went to the polls, took part.</summary>
    private int HasCastVerb(int from, int to)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if ((tokens[k].Is(Term.CastVerb) && !tokens[k].Is(Term.Vote)) || (Is(k, "went") && Is(k + 2, "the") | Is(k + 3, "polls")) || (Is(k, "took") && Is(k + 1, "part")))
            {
                return k;
            }
        }

        return -1;
    }

    private void Candidates(int i, Phrase phrase)
    {
        if (tokens[i].Number <= 2 || Victims().IsMatch(text.AsSpan(tokens[phrase.End].Start)) || IsOfHouse || (Is(i + 1, "of") && W(i + 2) is "its" or "their" or "his" or "her") || phrase.Is(Term.Subset) || HasBetween(phrase.End + 1, phrase.End + 4, "women") || Is(phrase.End + 1, "per") || Other(i, phrase.End) is not null || IsLocal(i, phrase.End))
        {
            return;
        }

        if (phrase.Mention > 0)
        {
            Add(IsElected(phrase.End + 1) ? ClaimKind.SeatsWon : ClaimKind.Candidates, mentions[phrase.Mention - 1].Subject, i);
        }
        else if (SubjectAfter(phrase.End, candidates: true) is { } after)
        {
            Add(ClaimKind.Candidates, after, i);
        }
        else if (Between(ClauseStart(i), i, Term.Field | Term.Hold) && !Is(Before(i), Term.Be) && SubjectOf(i) is { } subject)
        {
            Add(ClaimKind.Candidates, subject, i);
        }
        else if (!Between(Math.Max(0, i - 2), i, Term.Win | Term.Lose))
        {
            Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }
    }

    /// <summary>"B 30 and C 12", "down from 57", "finish on 87", "163 were fielded by groups".</summary>
    private bool Elliptic(int i, Phrase phrase)
    {
        if (tokens[i].IsCompound)
        {
            return false;
        }

        var next = i + 1 < tokens.Count ? NextNumber(i, Math.Min(i + 7, ClauseEnd(i))) : i;
        var before = Before(i);

        if (Is(before, "of") && W(before - 1) is "roll" or "rolls" or "register" or "electorate" or "list" && tokens[i].Number > 1000)
        {
            return Facts(ClaimKind.Registered, i, i);
        }

        // "31,002 (1.3%) were invalid", "2,221,283 cast a vote - with 2,122,449 being valid".
        if (Is(i + 1, Term.Abstain))
        {
            return Facts(ClaimKind.Abstained, i, i + 1);
        }

        if (tokens[i].Number > 0 && Fate(i, next) is { } fate)
        {
            return Facts(fate, i, i);
        }

        if (Is(i + 1, "from") && (HasWord("deput") || HasWord("MPs") || HasWord("members")) && Last?.Kind == ClaimKind.SeatsWon && SubjectAfter(i, candidates: true) is { } returned)
        {
            return Add(ClaimKind.SeatsWon, returned, i);
        }

        if (HouseTopic(i) && W(before) is "from" or "to" or "at" or "of")
        {
            return Add(Is(before, "from") ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        var last = Last;
        if (IsMark(i - 1, '(') && IsMark(i + 1, ')') && Is(i - 2, "votes") && tokens[i].Number > 200 && !IsLocal(i, i) && SubjectOf(i) is { } most)
        {
            return Add(ClaimKind.Votes, most, i);
        }

        if (HasWord("candidate") && SubjectAfter(i, candidates: true) is { } fielded && Between(i, Math.Min(i + 5, tokens.Count), Term.Field))
        {
            return Add(ClaimKind.Candidates, fielded, i);
        }

        var seats = last?.Kind is ClaimKind.SeatsWon or ClaimKind.SeatChange or ClaimKind.PreviousSeats or ClaimKind.HouseSeats or ClaimKind.PreviousHouseSeats || (next < tokens.Count && IsNumber(next) && PhraseAfter(next).Is(Term.Seat | Term.Member) && Is(i - 1, "from"))
            || (last is null or { Kind: ClaimKind.VoteShare } && HasWord("seat")) || (last is null && memory.Seats && Is(before, Term.Hold | Term.Win | Term.Reach) && (i + 1 == tokens.Count || tokens[i + 1].Mark is '.' or ',' || W(i + 1) is "in" or "at"));
        if (seats && SeatWithoutNoun(i, before))
        {
            return true;
        }

        if (memory.ListOfSeats && context.House >= tokens[i].Number && ListedSeats(i))
        {
            return true;
        }

        if (BareVotes(i, before) || BareSeats(i, before))
        {
            return true;
        }

        if (last is null || tokens[i].Wording != Wording.Exact || tokens[i].End - tokens[i].Start > 15)
        {
            return false;
        }

        var tied = before >= 0 && (tokens[before].Mention > 0 || (IsMark(before, ',') && Is(before - 1, ")") == false && tokens[Math.Max(0, before - 1)].Mention > 0) || IsMark(before, '(') && tokens[Math.Max(0, before - 1)].Mention > 0
            || (before >= 0 && tokens[before].Mark is 's' or '\'' or '’') && tokens[Math.Max(0, before - 1)].Mention > 0 || IsMark(before, ':')
            || ((W(before) is "with" or "on" or "at" || Is(before, "in") && claims[^1].Kind == ClaimKind.StatesCarried || Is(before, Term.Win | Term.Hold | Term.Field)) && tokens[Math.Max(0, before - 1)].Mention > 0));
        ClaimKind? kind = null;
        for (var c = claims.Count - 1; c >= firstClaim && kind is null; c--)
        {
            kind = claims[c].Kind is ClaimKind.SeatsWon or ClaimKind.Votes or ClaimKind.Candidates or ClaimKind.ElectoralVotes or ClaimKind.StatesCarried ? claims[c].Kind : null;
        }

        if (kind is not { } same)
        {
            return false;
        }

        if (SubjectAfter(i) is { } after)
        {
            return Add(same, after, i);
        }

        // "304 electoral votes to 227": the other one's.
        if (Is(i - 1, "to") && Between(Math.Max(0, i - 4), i, Term.Vote | Term.Seat))
        {
            return Opponent() is { } opponent && Add(same, opponent, i);
        }

        return tied && SubjectOf(i) is { } subject && !subject.Same(last.Subject) && Add(same, subject, i);
    }

    /// <summary>"Lula obtained 57,259,504 (48.43%)", "Likud 1,115,336": votes, for nothing else is counted so high.</summary>
    private bool BareVotes(int i, int before)
    {
        if (tokens[i].Number is >= 1300 and < 2600 && tokens[i].End - tokens[i].Start == 4 || tokens[i].Number < Math.Max(1000, 3 * (context.House ?? 0)) || IsLocal(i, i) || before < 0 || (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Terms == Term.None && !IsCapital(i + 1))
            || CurrencySign().IsMatch(text.AsSpan(tokens[i].Start - Math.Min(3, tokens[i].Start), Math.Min(3, tokens[i].Start))))
        {
            return false;
        }

        var name = Is(before, Term.Win | Term.Hold) || W(before) is "with" or "on" or "at" or "to" or "against" || tokens[before].Mark is ':' or '(' or ',' or '-' or 's' ? before - 1 : before;
        name = name >= 0 && tokens[name].Mark is ',' or ')' ? name - 1 : name;
        if (name < 0 || tokens[name].Mention is not (> 0 and var number))
        {
            return SubjectAfter(i) is { } after && Last is { Kind: ClaimKind.Votes } && Add(ClaimKind.Votes, after, i);
        }

        var subject = mentions[number - 1].Subject;
        return Other(i, i) is { } other ? other.IsPrevious || Add(ClaimKind.Votes, OtherElection(other.Year), i) : Add(ClaimKind.Votes, current = subject, i);
    }

    /// <summary>"* VVD 10 (12)" under "Seats by list, with those of 2019 in brackets:".</summary>
    private bool ListedSeats(int i)
    {
        if (i > 0 && tokens[i - 1].Mention is > 0 and var number && Last is null)
        {
            return Add(ClaimKind.SeatsWon, mentions[number - 1].Subject, i);
        }

        return IsMark(i - 1, '(') && Last is { Kind: ClaimKind.SeatsWon } last && memory.ListHasPrevious && Add(ClaimKind.PreviousSeats, last.Subject, i);
    }

    /// <summary>"531 people stood", "four names appeared on the ballot paper", "nominated 84 and Fine Gael 82".</summary>
    private bool BareCandidates(int i, Phrase phrase)
    {
        var end = Math.Max(i, phrase.End);
        if (phrase.Is(Term.Voter) | Is(i + 1, "names") && StoodWord().IsMatch(text.AsSpan(tokens[end].Start, Math.Min(60, text.Length - tokens[end].Start))) && !HasBetween(end, end + 4, "who"))
        {
            return IsLocal(i, end) || Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }

        var before = Before(i);
        return phrase.Unit == Term.None && (W(before) is "nominated" or "fielded" or "nominating" or "fielding" || Is(before, "up") && Is(before - 1, "put")) && SubjectOf(i) is { } subject && !IsRule && Add(ClaimKind.Candidates, subject, i);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+ (for [^,.;]{0,30})?(were|was|had been) (murdered|killed|assassinated|arrested|attacked|disqualified|rejected|barred|injured|detained)", Words)]
    private static partial System.Text.RegularExpressions.Regex Victims();

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+ (standing|stood|ran|running|were (candidates|nominated|on the ballot)|appeared on the ballot|contested|competed)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex StoodWord();

    /// <summary>"Sinn Féin won 37 (up 14)", "Labour fell to 202, its poorest return": seats, in the election of a house.</summary>
    private bool BareSeats(int i, int before)
    {
        if (context.House is not { } house || tokens[i].Number > house || context.Election.Kind is ElectionKind.Presidential or ElectionKind.Referendum || IsLocal(i, i) || Between(Math.Max(ClauseStart(i), i - 4), i, Term.Unreal | Term.Not)
            || !(i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' or '(' or ')' || W(i + 1) is "and" or "while" or "but" or "in" or "between" or "each" or "apiece" or "with" or "after" || Is(i + 1, Term.Break)))
        {
            return false;
        }

        if (Is(before, "carried") || Is(before - 1, "opposed"))
        {
            return false;
        }

        var won = Is(before, Term.Win | Term.Hold) && !Is(before, Term.Gain | Term.Lose) || W(before) is "to" or "on" or "with" && Between(Math.Max(ClauseStart(i), before - 5), before, Term.Gain | Term.Lose | Term.Reach);
        if (!won || Other(i, i) is not null || SubjectOf(i) is not { Kind: SubjectKind.Party or SubjectKind.Unresolved or SubjectKind.Alliance } subject)
        {
            return false;
        }

        // "From 44 to 52": what it had before.
        if (Is(before, "to") && IsNumber(before - 1) && Is(before - 2, "from") && !tokens[before - 1].IsTaken)
        {
            Add(ClaimKind.PreviousSeats, subject, before - 1);
        }

        return Add(ClaimKind.SeatsWon, subject, i);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"[$€£¥₹]|US", Words)]
    private static partial System.Text.RegularExpressions.Regex CurrencySign();

    /// <summary>"The number of deputies was reduced", no party being named.</summary>
    private bool HouseTopic(int i)
    {
        for (var k = ClauseStart(i); k + 2 < i; k++)
        {
            if (Is(k, "number") && Is(k + 1, "of") && Between(k + 2, k + 5, Term.Seat | Term.Member))
            {
                return !mentions.Exists(m => m.Last < i);
            }
        }

        return false;
    }

    private ClaimKind? Fate(int i, int next)
    {
        var k = i + 1;
        k = IsMark(k, '(') ? CloseBracket(k) + 1 : k;
        for (; k > 0 && k < next && k < i + 9; k++)
        {
            if (tokens[k].Is(Term.Invalid) || (Is(k, "not") && Last is { Kind: ClaimKind.Valid } && (k + 1 >= tokens.Count || tokens[k + 1].Mark is '.' or ';' or ',')))
            {
                return ClaimKind.Invalid;
            }

            if (Is(k, "accepted") || (Is(k, "expressed") && HasBetween(k, k + 3, "choice")))
            {
                return ClaimKind.Valid;
            }

            if (Is(k, "did") && k == i + 1 && Last is { Kind: ClaimKind.Registered })
            {
                return ClaimKind.Cast;
            }

            if (tokens[k].Is(Term.Blank))
            {
                return Between(k, k + 3, Term.Invalid) ? ClaimKind.Invalid : ClaimKind.Blank;
            }

            if (tokens[k].Is(Term.Valid))
            {
                return ClaimKind.Valid;
            }

            if (Is(k, "stayed") && tokens[i].Number > 200)
            {
                return ClaimKind.Abstained;
            }

            if ((Is(k, "took") && Is(k + 1, "part") || W(k) is "turned" or "participated" or "attended" || Is(k, "handed") && Is(k + 1, "in")) && tokens[i].Number > 200)
            {
                return ClaimKind.Cast;
            }

            if (Is(k, "did") && Is(k + 1, "so") && tokens[i].Number > 200)
            {
                return ClaimKind.Cast;
            }

            if (W(k) is "voted" or "cast" && !(Is(k, "voted") && W(k + 1) is "for" or "against") && SubjectAfter(k) is null && tokens[i].Number > 200)
            {
                return ClaimKind.Cast;
            }

            if (!(tokens[k].Is(Term.Be | Term.Ballot | Term.Article | Term.Vote) || W(k) is "of" or "them" or "these" or "which" or "declared" or "considered" or "deemed" or "found" or "had" or "actually" or "have" or "left" or "ruled"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The only other one that the sentence names.</summary>
    private ClaimSubject? Opponent()
    {
        var mine = current;
        var others = mentions.FindAll(m => m.Subject.Kind == SubjectKind.Party && mine is not null && !m.Subject.Same(mine)).DistinctBy(m => m.Subject.Party?.Number).ToList();
        return others is [var only] ? only.Subject
            : others.Count == 0 && mine?.Party is { } party && context.Parties.Count == 2 ? context.Parties.FirstOrDefault(p => p.Number != party.Number) is { } rest ? ClaimSubject.Of(rest, "", "the only other one of the infobox") : null
            : ClaimSubject.Unresolved("", "the text does not say whose it is");
    }
}
