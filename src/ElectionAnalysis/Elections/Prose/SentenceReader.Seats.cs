namespace ElectionAnalysis;

/// <content>Seats: won, lost, held before, of the house, needed.</content>
internal sealed partial class SentenceReader
{
    private int SeatCount(int i, Phrase phrase)
    {
        var last = Math.Max(i, phrase.Whole);
        var end = phrase.End;
        var before = Before(i);
        var start = ClauseStart(i);
        var stop = Math.Min(end + 7, ClauseEnd(i));
        if (tokens[i].IsCompound)
        {
            // A 200-seat parliament, 61-seat majority.
            if (Between(end + 1, end + 4, Term.House) && Other(i, end) is null)
            {
                House(i, end);
            }
            else if (Between(end + 1, end + 3, Term.Majority) && (HasWord("needed") || HasWord("required") || HasWord("threshold") || HasWord("mark")))
            {
                Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
            }

            return last;
        }

        // Seats that are up for election are not yet won.
        if (Verb(i, start) is >= 0 and var doing && W(doing).StartsWith("defend", StringComparison.OrdinalIgnoreCase))
        {
            return last;
        }

        if (phrase.Whole < 0 && HasBetween(Math.Max(start, i - 8), end + 5, "short"))
        {
            // "two short of a majority with 136 seats": what somebody has; "35 seats short": what is missing.
            if (Is(i - 1, "with") && SubjectOf(i) is { } near)
            {
                Add(ClaimKind.SeatsWon, near, i);
            }

            return last;
        }

        if (IsMajority(i, end) && !IsLocal(i, end))
        {
            tokens[i] = tokens[i] with { Wording = Wording.Exact };
            Add(ClaimKind.MajoritySeats, ClaimSubject.House, i);
            return last;
        }

        if (IsLocal(i, end) || Is(before, Term.Not) || Between(start, i, Term.Unreal) || IsNobody(i) || Between(Math.Max(start, i - 3), i, Term.Not))
        {
            return last;
        }

        if (phrase.Whole < 0 && IsHouse(i, phrase, stop))
        {
            House(i, end);
            return last;
        }

        if (Between(end + 1, end + 3, Term.Need) && phrase.Whole < 0)
        {
            return last;
        }

        if (phrase.Whole < 0 && Is(i + 1, "of") && W(i + 2) is "its" or "their" && Verb(i, start) is >= 0 and var losing && Is(losing, Term.Lose))
        {
            Party(ClaimKind.SeatChange, i, end, -1);
            return last;
        }

        if (phrase.Is(Term.Subset) || HasBetween(start, i, "women") || (phrase.Whole < 0 && (HasBetween(i, end, "its") || HasBetween(i, end, "their"))) || Between(end + 1, stop, Term.Subset & ~Term.Local) && phrase.Whole < 0)
        {
            return last;
        }

        if (Is(before, Term.Need) || W(end + 1) is "short" or "away" or "behind" or "ahead" or "clear" || Is(end + 1, Term.Majority) || (Is(before, "of") && Is(before - 1, Term.Majority | Term.Margin) && !(tokens[i].Number > (context.House ?? int.MaxValue) / 2.0)))
        {
            return last;
        }

        if (phrase.Whole >= 0)
        {
            Pair(i, phrase);
            return last;
        }

        if (phrase.Is(Term.Member) && !phrase.Is(Term.Seat) && !Between(start, stop, Doing | Term.Contest) && phrase.Mention == 0 && !Is(before, "with"))
        {
            return last;
        }

        Seats(i, phrase.Mention > 0 ? mentions[phrase.Mention - 1].Subject : null, end, before);
        return last;
    }

    private void House(int i, int end)
    {
        // A part of the house, or another house.
        if (context.House is { } known && known != (int)tokens[i].Number && (PartOfHouse().IsMatch(text.AsSpan(tokens[end].Start)) || OtherHouse(end)))
        {
            return;
        }

        // "and the Senate from 315 to 200", where the Senate is not what was elected.
        for (var k = i - 1; k >= 0 && !(tokens[k].Mark is ';'); k--)
        {
            if (Is(k, "Senate") && context.Election.Kind != ElectionKind.Senate && tokens[k].Mention == 0)
            {
                return;
            }

            if (tokens[k].Is(Term.House) && tokens[k].Mention == 0)
            {
                break;
            }
        }

        if (Other(i, end) is { } other)
        {
            Add(other.IsPrevious ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, other.IsPrevious ? ClaimSubject.House : OtherElection(other.Year), i);
        }
        else if (Is(Before(i), "from") || Between(Math.Max(0, i - 2), i, Term.Previous))
        {
            Add(ClaimKind.PreviousHouseSeats, ClaimSubject.House, i);
        }
        else
        {
            Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
        }
    }

    /// <summary>"needed 74 seats for a majority", "the 272 seats required to govern alone", "a majority mark of 272 seats".</summary>
    private bool IsMajority(int i, int end)
    {
        var from = Math.Max(ClauseStart(i), i - 9);
        var to = Math.Min(ClauseEnd(i), end + 9);
        var word = Between(from, to, Term.Majority) || HasBetween(from, to, "govern") || HasBetween(from, to, "government");
        return word && !Between(i + 1, end + 1, Term.More) && (Between(Math.Max(from, i - 5), i, Term.Need) || Between(end + 1, Math.Min(to, end + 5), Term.Need & ~Term.Margin) && !Is(end + 1, "short"))
            && !(Is(end + 1, "short") || HasBetween(end + 1, end + 3, "short"));
    }

    /// <summary>"The 25-member National Council", where the infobox elects the National Assembly.</summary>
    private bool OtherHouse(int end)
    {
        if (context.Election.SeatsAsWritten is not { } written)
        {
            return false;
        }

        for (var k = end + 1; k < Math.Min(tokens.Count, end + 7); k++)
        {
            if (tokens[k].Is(Term.House) && IsCapital(k))
            {
                return written.Value.Any(char.IsLetter) && !written.Value.Contains(W(k), StringComparison.OrdinalIgnoreCase) && Lexicon.Contains(written.Value, Term.House);
            }
        }

        return false;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\S+ ((are|were|is) )?(directly )?(elected|chosen|returned|filled|allocated|allotted|distributed)? ?(in|by|from|through|under|on) (single|two|multi|the (single|con)|prop|party|closed|open|a |an |lists|constitu|district|indirect|regional|prefect|women|nation)", Words)]
    private static partial System.Text.RegularExpressions.Regex PartOfHouse();

    private void Pair(int i, Phrase phrase)
    {
        var whole = phrase.Whole;
        var before = Before(i);
        if (phrase.Mention > 0)
        {
            // Some of a party's own members.
            return;
        }

        if (Other(i, phrase.End) is { IsPrevious: true })
        {
            Party(ClaimKind.PreviousSeats, i, phrase.End);
            return;
        }

        if (Between(Math.Max(0, i - 3), i, Term.Contest) && !Between(ClauseStart(i), i, Term.Win))
        {
            // "33 of the 100 seats were contested": both are of the house.
            Add(ClaimKind.HouseSeats, ClaimSubject.House, i);
            Add(ClaimKind.HouseSeats, ClaimSubject.House, whole);
            return;
        }

        var lost = Verb(i, ClauseStart(i)) is >= 0 and var verb && Is(verb, Term.Lose) && !Is(verb, Term.Reach);
        var kind = lost ? ClaimKind.SeatChange : ClaimKind.SeatsWon;
        if (!Party(kind, i, phrase.End, lost ? -1 : 1) && before >= 0 && Between(ClauseStart(i), i, Term.Win))
        {
            Add(kind, ClaimSubject.Unresolved("", "the text does not say whose they are"), i, lost ? -1 : 1);
        }

        if (phrase.Own && Last is { } part)
        {
            Add(ClaimKind.PreviousSeats, part.Subject, whole);
        }
        else if (!phrase.Own)
        {
            Add(ClaimKind.HouseSeats, ClaimSubject.House, whole);
        }
    }

    private bool IsHouse(int i, Phrase phrase, int stop)
    {
        var (end, start) = (phrase.End, ClauseStart(i));
        if (phrase.Mention > 0 || SubjectAfterVerb(end, phrase.Is(Term.Member)))
        {
            return false;
        }

        var all = W(i - 1) is "all" or "All" || (Is(i - 1, "the") && Is(i - 2, "all")) || (Is(i - 1, "of") && Is(i - 2, "all")) || (Is(i - 1, "the") && Is(i - 2, "of") && Is(i - 3, "all")) || (Is(i - 1, "its") && Is(i - 2, "all"));
        var won = Between(Math.Max(start, i - 6), i, Term.Win | Term.Lose | Term.Gain | Term.Hold) && !Between(Math.Max(start, i - 4), i, Term.Contest);
        if (all && !won)
        {
            return true;
        }

        // "Of the 200 seats, 66 went to …"
        if (Is(i - 2, "of") && Is(i - 1, "the") && (i == 2 || i == 3 || tokens[i - 3].Mark == ',') && IsMark(end + 1, ','))
        {
            return true;
        }

        // "The Assembly's 200 members", "200 members are elected".
        if ((IsMark(i - 1, 's') && Is(i - 2, Term.House)) || (phrase.Is(Term.Member) && Is(end + 1, "are") && W(end + 2) is "elected" or "chosen" or "returned" && !mentions.Exists(m => m.Last < i)))
        {
            return true;
        }

        // "up for election", "at stake", "were contested", "to be filled".
        for (var k = end + 1; k < stop; k++)
        {
            if ((Is(k, "up") && Is(k + 1, "for")) || W(k) is "stake" or "grabs" or "contested" or "available" or "filled" || (Is(k, "to") && Is(k + 1, "be")))
            {
                return true;
            }
        }

        var before = Before(i);
        if (Is(before, Term.Contest) && !Is(before, Term.Win) || (Is(before, "for") && !won && Between(Math.Max(0, before - 12), before, Term.Contest | Term.Candidate | Term.Voter | Term.CastVerb)))
        {
            return Is(i - 1, Term.Article) || Is(before, Term.Contest) || phrase.Is(Term.Seat);
        }

        if (W(before) is "of" && (Is(before - 1, "consists") || Is(before - 1, "composed") || Is(before - 1, "consisted")) || Is(before, "comprises"))
        {
            return !mentions.Exists(m => m.Last < i && m.Subject.Kind == SubjectKind.Party);
        }

        var houseLeft = Between(start, i, Term.House) && !mentions.Exists(m => m.Last < i && m.First >= start);
        if (houseLeft && (HasBetween(start, i, "consists") || HasBetween(start, i, "comprises") || HasBetween(start, i, "composed") || HasBetween(start, i, "made") || HasBetween(start, i, "comprised") || Is(before, "has") || Is(before, "had") || Is(before, "have") || HasBetween(start, i, "comprising")
            || (Between(start, i, Term.Gain | Term.Lose | Term.Reach) || HasBetween(start, i, "enlarged") || HasBetween(start, i, "expanded")) && W(before) is "to" or "from"))
        {
            return true;
        }

        // "The number of seats was increased from 125 to 150", nobody being named.
        if (W(before) is "to" or "from" && HasBetween(start, i, "number") && HasBetween(start, i, "seats") && !mentions.Exists(m => m.Last < i))
        {
            return true;
        }

        return Is(i - 1, "the") && !won && Between(end + 1, end + 6, Term.House) && Is(end + 1, "in") | Is(end + 1, "of") && !Between(start, i, Doing);
    }

    private bool SubjectAfterVerb(int end, bool from = false)
    {
        var saved = current;
        var found = SubjectAfter(end, from) is not null;
        current = saved;
        return found;
    }

    /// <summary>The verb that reaches the number: the nearest before it in its clause, brackets and names aside; −1 when there is none.</summary>
    private int Verb(int i, int start)
    {
        for (var k = i - 1; k >= start; k--)
        {
            if (tokens[k].Mark == ')')
            {
                while (k > start && tokens[k].Mark != '(')
                {
                    k--;
                }
            }
            else if (tokens[k].Mention == 0 && tokens[k].Is(Doing))
            {
                return k;
            }
        }

        return -1;
    }

    private bool SeatWithoutNoun(int i, int before)
    {
        if (IsLocal(i, i) || Is(before - 1, "opposed"))
        {
            return false;
        }

        if (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Terms == Term.None && !IsCapital(i + 1) && !tokens[i].IsCompound && W(i + 1) is not ("apiece" or "respectively"))
        {
            // Some other noun is counted.
            return false;
        }

        if (Is(i + 1, Term.Preposition) && W(i + 1) is not ("in" or "for" or "to" or "at" or "from" or "after" or "of" or "with" or "on"))
        {
            return false;
        }

        var house = Last is { Kind: ClaimKind.PreviousHouseSeats } || (Last is { Kind: ClaimKind.HouseSeats } && Is(i - 1, "from")) || (Is(i - 1, "from") && Between(ClauseStart(i), i, Term.House) && !mentions.Exists(m => m.Last < i)) || (Is(i - 1, "from") && HasBetween(ClauseStart(i), i, "number") && !mentions.Exists(m => m.Last < i));
        if (house)
        {
            return Add(Is(i - 1, "from") ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        var moved = Is(before, "from") || (W(before) is "with" or "to" && Is(before - 1, "compared")) || Is(before, Term.Reach) || W(before) is "on" or "to" or "by" || Is(before, Term.Gain | Term.Lose)
            || Is(i + 1, Term.More | Term.Fewer) || (W(before) is "against");
        moved |= Is(before, Term.Win | Term.Hold) || (Is(before, "of") && Is(before - 1, Term.Gain | Term.Lose));
        moved |= SubjectAfterVerb(i) || (before > 0 && (tokens[before].Mention > 0 || (tokens[before].Mark == ',' && tokens[before - 1].Mention > 0)) && Last is null && (i + 1 == tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' || Is(i + 1, "and")));
        var versus = Is(before, "to") && (IsNumber(before - 1) || (Is(before - 1, Term.Unit) && IsNumber(before - 2))) && !Between(ClauseStart(i), before, Term.Gain | Term.Lose | Term.Reach) && !HasBetween(ClauseStart(i), before, "from");
        return moved && !versus && Seats(i, null, i, before);
    }

    /// <summary>Seats of somebody: won, held before, or the change.</summary>
    private bool Seats(int i, ClaimSubject? named, int end, int before)
    {
        var start = ClauseStart(i);
        var verb = Verb(i, start);
        if (HasBetween(start, i, "defended") || HasBetween(start, i, "defending"))
        {
            return false;
        }

        if (tokens[i].Wording != Wording.Exact && verb >= 0 && !Is(verb, Term.Win) && text.AsSpan(Math.Max(0, tokens[i].Start - 7), Math.Min(7, tokens[i].Start)) is var edge && (edge.Contains("below", StringComparison.Ordinal) || edge.Contains("above", StringComparison.Ordinal)))
        {
            return false;
        }

        var subject = named ?? SubjectAfter(end, candidates: Between(i, end + 1, Term.Member) && !Between(i, end + 1, Term.Seat));
        var tied = subject is not null;
        subject ??= SubjectOf(i);
        if (subject is null)
        {
            if (verb < 0 || !Is(verb, Term.Win))
            {
                return false;
            }

            subject = ClaimSubject.Unresolved("", "the text does not say whose they are");
        }

        if (Is(before, "from") && !tied || (W(before) is "with" or "to" && Is(before - 1, "compared")) || (Is(before, "against") && Other(i, end) is not null))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        if (Other(i, end) is { } other)
        {
            var was = other.IsPrevious && subject.Kind is SubjectKind.Party or SubjectKind.Alliance;
            return Add(was ? ClaimKind.PreviousSeats : ClaimKind.SeatsWon, was ? subject : OtherElection(other.Year), i);
        }

        if (Is(before, Term.Hold) && Between(before - 3, before + 1, Term.Previous) || (Is(i - 1, "its") || Is(i - 1, "their")) && Between(i, end + 1, Term.Previous))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        if ((Is(i - 1, "its") || Is(i - 1, "their")) && (Is(i - 2, "of") || Is(i - 2, "all") || Is(before, Term.Lose)))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        // "12 more than before", "8 fewer", "12 seats more".
        var more = Is(i + 1, Term.More) || Is(end + 1, Term.More);
        var fewer = Is(i + 1, Term.Fewer) || Is(end + 1, Term.Fewer);
        if ((more || fewer) && (HasBetween(i + 1, end + 3, "than") && (Between(end + 1, end + 6, Term.Need | Term.Majority) || IsNumber(end + 4) || IsNumber(end + 3) && tokens[end + 3].Kind != TokenKind.Year)))
        {
            return false;
        }

        if ((more || fewer) && !(Is(i + 1, "additional") || Is(i + 1, "extra")))
        {
            return Add(ClaimKind.SeatChange, subject, i, fewer ? -1 : 1);
        }

        // "an increase of 12", "a net loss of 8 seats", "up 12", "down by 8", "grew by 12".
        var at = W(before) is "of" or "by" ? before - 1 : before;
        at = Is(at, "seats") || Is(at, "representation") || Is(at, "net") ? at - 1 : at;
        if (W(before) is "of" or "by" || Is(before, "up") || Is(before, "down"))
        {
            var lost = Is(at, Term.Lose) && !Is(at, Term.Gain);
            if (lost || Is(at, Term.Gain))
            {
                return Add(ClaimKind.SeatChange, subject, i, lost ? -1 : 1);
            }

            if (Is(before, "by") && verb >= 0)
            {
                var down = Is(verb, Term.Lose) || Is(verb, "reduced") || Is(verb, "cut");
                return (down || Is(verb, Term.Gain)) && Add(ClaimKind.SeatChange, subject, i, down ? -1 : 1);
            }
        }

        if (verb >= 0 && !tied && before - verb <= 2 && verb >= i - 6)
        {
            var to = W(before) is "to" or "on" or "at" or "with";
            if (Is(verb, Term.Lose) && !to && !Is(verb, Term.Win))
            {
                return Add(ClaimKind.SeatChange, subject, i, -1);
            }

            if (Is(verb, Term.Gain) && !to && !Is(verb, Term.Win))
            {
                return Add(IsGain(i, subject) ? ClaimKind.SeatChange : ClaimKind.SeatsWon, subject, i);
            }

            if (Is(before, "to") && Is(before - 1, "to"))
            {
                return false;
            }
        }

        if (Last is { } last && ReferenceEquals(last.Sentence, sentence.Text) && last.Kind == ClaimKind.SeatsWon && last.Subject.Same(subject) && verb >= 0 && tokens[verb].Start < last.Source.Text.Length && !tied && named is null && !Is(before, Term.Reach) && !Is(before, "to"))
        {
            return false;
        }

        return (verb >= 0 || tied || named is not null || HasTiedNumber(i, before) || W(before) is "with" or "on" || Is(before, "for") && W(before - 1) is "good" or "enough") && Add(ClaimKind.SeatsWon, subject, i);
    }

    private bool HasTiedNumber(int i, int before) => before >= 0 && (tokens[before].Mention > 0 || tokens[before].Mark is '(' or ',' or 's' or ':' or '-' or '\'' or '’' || W(before) is "with" or "and" or "on" or "has" or "to");

    /// <summary>
    /// "Gained 20 seats" is a change in some newsrooms and a result in others: a total beside it, or the party's own
    /// numbers in the infobox, tell which.
    /// </summary>
    private bool IsGain(int i, ClaimSubject subject)
    {
        for (var k = i + 1; k < ClauseEnd(i); k++)
        {
            if (tokens[k].IsNumber && !tokens[k].IsPercent)
            {
                return Between(i, k, Term.Reach) || HasBetween(i, k, "to") || HasBetween(i, k, "for") || HasBetween(i, k, "from");
            }
        }

        var number = (int)tokens[i].Number;
        return subject.Party is not { } party ? HasBetween(i - 3, i, "net") : party.Seats?.Value != number
            && (party.PreviousSeats is { Value: > 0 } || party.SeatChangeStated is not null) && (party.Seats is not { } seats || number < seats.Value);
    }
}
