namespace ElectionAnalysis;

/// <content>Seats of somebody without a noun, and what of them a number gives.</content>
internal sealed partial class SentenceReader
{
    private bool SeatWithoutNoun(int i, int before)
    {
        if (IsLocal(i, i) || Is(before - 1, "opposed"))
        {
            return false;
        }

        if (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Terms == Term.None && !IsCapital(i + 1)
            && !tokens[i].IsCompound && W(i + 1) is not ("apiece" or "respectively"))
        {
            // Some other noun is counted.
            return false;
        }

        if (CountsGroups(i) || W(i - 1) is "those" or "these")
        {
            return false;
        }

        if (Is(i + 1, Term.Preposition) && W(i + 1) is not ("in" or "for" or "to" or "at" or "from" or "after" or "of" or "with" or "on"))
        {
            return false;
        }

        var house = Last is { Kind: ClaimKind.PreviousHouseSeats } && !Is(i + 1, Term.More | Term.Fewer)
            || (Last is { Kind: ClaimKind.HouseSeats } && Is(i - 1, "from") && !IsOfAParty(i) && !IsUpFromPart(i)
                && !(i + 2 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && W(i + 2) is [_, _, _, .., 's']))
            || (Is(i - 1, "from") && Between(ClauseStart(i), i, Term.House) && !mentions.Exists(m => m.Last < i))
            || (Is(i - 1, "from") && HasBetween(ClauseStart(i), i, "number") && !mentions.Exists(m => m.Last < i));
        if (house)
        {
            return Add(Is(i - 1, "from") ? ClaimKind.PreviousHouseSeats : ClaimKind.HouseSeats, ClaimSubject.House, i);
        }

        var moved = Is(before, "from") || (W(before) is "with" or "to" && Is(before - 1, "compared")) || Is(before, Term.Reach)
            || W(before) is "on" or "to" or "by" || Is(before, Term.Gain | Term.Lose)
            || Is(i + 1, Term.More | Term.Fewer) || (W(before) is "against");
        moved |= Is(before, "of") && W(before - 1) is "plus" or "minus" or "instead" || W(i - 1) is "its" or "their" && Is(i - 2, "of");
        moved |= Is(before, Term.Win | Term.Hold) || Is(before, "for") && HasBetween(before, i, "total") || (Is(before, "of")
            && Is(before - 1, Term.Gain | Term.Lose));
        moved |= SubjectAfterVerb(i)
            || (before > 0 && (tokens[before].Mention > 0 || (tokens[before].Mark == ',' && tokens[before - 1].Mention > 0))
                && Last is null && (i + 1 == tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' || Is(i + 1, "and")));
        var versus = Is(before, "to") && (IsNumber(before - 1) || (Is(before - 1, Term.Unit) && IsNumber(before - 2)))
            && !Between(ClauseStart(i), before, Term.Gain | Term.Lose | Term.Reach) && !HasBetween(ClauseStart(i), before, "from");
        return moved && !versus && Seats(i, null, i, before);
    }

    /// <summary>Seats of somebody: won, held before, or the change.</summary>
    private bool Seats(int i, ClaimSubject? named, int end, int before)
    {
        var start = ClauseStart(i);
        var verb = Verb(i, start);
        if (IsExchange(i, end, verb))
        {
            return false;
        }

        if (HasBetween(start, i, "defended") || HasBetween(start, i, "defending"))
        {
            return false;
        }

        if (tokens[i].Wording != Wording.Exact && verb >= 0 && !Is(verb, Term.Win)
            && text.AsSpan(Math.Max(0, tokens[i].Start - 7), Math.Min(7, tokens[i].Start)) is var edge
            && (edge.Contains("below", StringComparison.Ordinal) || edge.Contains("above", StringComparison.Ordinal)))
        {
            return false;
        }

        if (IsOffMajority(i))
        {
            return false;
        }

        // "Women took 24 seats, two more than in the outgoing house."
        if (W(0) is "women" && start == 0)
        {
            return false;
        }

        if (IsWithinAnAlliance)
        {
            return Add(ClaimKind.SeatsWon,
                named ?? SubjectAfter(end) ?? ClaimSubject.Unresolved("a part of the alliance", "it is not the alliance's own number"), i);
        }

        // "A net gain of one seat (gaining nine seats, but losing eight)": what makes the change.
        if (Last is { Kind: ClaimKind.SeatChange } && verb >= 0 && Is(verb, Term.Gain | Term.Lose)
            && tokens.FindLastIndex(i, t => t.Mark == '(') is var aside && aside > tokens.FindLastIndex(i, t => t.Mark == ')'))
        {
            return false;
        }

        // "43 seats were allocated to the Kashmir Valley": to a place, unless it is a party in so many words.
        if (Is(end + 1, Term.Be) && W(end + 2) is "allocated" or "allotted" or "apportioned" or "assigned" && W(end + 3) is "to" or "for"
            && !(tokens[Math.Min(tokens.Count - 1, Is(end + 4, Term.Article) ? end + 5 : end + 4)].Mention is > 0 and var toWhom
                && mentions[toWhom - 1].Subject is { Kind: SubjectKind.Party, Because: not "a word of its name" }))
        {
            return false;
        }

        // "Two seats were added to them": some of what somebody has.
        if (Is(end + 1, Term.Be) && W(end + 2) is "added" or "transferred" or "reserved")
        {
            return false;
        }

        // "Which had 59 seats between them": of several together.
        if (named is null
            && (HasBetween(end + 1, end + 3, "together") || Is(end + 1, "between") && Is(end + 2, "them")
                || HasBetween(end + 1, end + 3, "combined")))
        {
            return Other(i, end) is { IsPrevious: false, Year: var y } ? Add(ClaimKind.SeatsWon, OtherElection(y), i)
                : Add(Other(i, end) is not null ? ClaimKind.PreviousSeats : ClaimKind.SeatsWon,
                    ClaimSubject.Unresolved("several together", "it is of several together"), i);
        }

        if (named is null && OfSeveralNearby(i, before, end) is { } several && Other(i, end) is null)
        {
            return Add(ClaimKind.SeatsWon, several, i);
        }

        var subject = named ?? SubjectAfter(end, candidates: Between(i, end + 1, Term.Member) && !Between(i, end + 1, Term.Seat));
        var tied = subject is not null;
        subject ??= SubjectOf(i);
        if (!tied && named is null && subject is { Kind: SubjectKind.Party } && IsOfSeveral(start, i))
        {
            subject = Several(i);
        }

        // "With 5,371,866 votes and 116 deputies": of the same one.
        subject ??= Is(before, "and") && Last is { Kind: ClaimKind.Votes or ClaimKind.VoteShare, Subject.Kind: SubjectKind.Party } beside
            && tokens.FindLastIndex(before, Math.Min(before, 3), t => t.IsNumber) >= 0 ? beside.Subject : null;
        if (subject is null)
        {
            // "Voters chose 11 representatives": what all of them did.
            if (verb < 0 || !Is(verb, Term.Win) || Is(verb - 1, Term.Voter))
            {
                return false;
            }

            subject = ClaimSubject.Unresolved("", "the text does not say whose they are");
        }

        if (Is(before, "from") && !tied || Is(before, "of") && Is(before - 1, "instead")
            || (W(before) is "with" or "to" && Is(before - 1, "compared")) && !IsComparedToAnother(i, end, subject)
            || (Is(before, "against") && Other(i, end) is { IsPrevious: true }))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        // "Together overtook its Patriotic Front, with 40 seats against 36": the other one's.
        if (Is(before, "against") && (IsNumber(before - 1) || Is(before - 1, Term.Seat | Term.Member) && IsNumber(before - 2)) && !tied
            && Last is { Kind: ClaimKind.SeatsWon } mine && mine.Subject.Same(subject) && Other(i, end) is null)
        {
            return Add(ClaimKind.SeatsWon, ClaimSubject.Unresolved("the other one", "the text does not say whose it is"), i);
        }

        if (Other(i, end) is { } other)
        {
            // "Two fewer than before", of an election before this one.
            if (Is(i + 1, Term.More | Term.Fewer) || Is(end + 1, Term.More | Term.Fewer))
            {
                return false;
            }

            var was = other.IsPrevious
                && (subject.Kind is SubjectKind.Party or SubjectKind.Alliance
                    || subject is { Kind: SubjectKind.Unresolved, Text: [var first, ..] } && char.IsUpper(first));
            return Add(was ? ClaimKind.PreviousSeats : ClaimKind.SeatsWon, was ? subject : OtherElection(other.Year), i);
        }

        if (Is(before, Term.Hold) && Between(before - 3, before + 1, Term.Previous)
            || (Is(i - 1, "its") || Is(i - 1, "their")) && Between(i, end + 1, Term.Previous))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        // "Its 17 members were reduced to 12".
        if (Is(end + 1, Term.Be) && W(end + 2) is "reduced" or "cut" or "halved" or "increased" or "raised" && Is(end + 3, "to"))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        // "Entered the election with 19 seats", "despite holding 15 seats".
        if (Is(before, "with") && Enumerable.Range(start, i - start).Any(k => Is(k, "entered")
            && Between(k + 1, k + 4, Term.Election | Term.Contest)) || Is(before, "holding") && Is(before - 1, "despite"))
        {
            return Add(ClaimKind.PreviousSeats, subject, i);
        }

        if ((Is(i - 1, "its") || Is(i - 1, "their")) && (Is(i - 2, "of") || Is(i - 2, "all") || Is(before, Term.Lose)))
        {
            // "Kept all of its eight seats": as many now as then.
            var kept = HasBetween(i - 4, i, "all") && Enumerable.Range(Math.Max(start, i - 6), Math.Min(6, i - start)).Any(k =>
                W(k) is "kept" or "held" or "retained" or "defended" or "keeping" or "holding" or "retaining");
            kept &= !HasBetween(end, end + 6, "but") && context.Known.Fits(Make(ClaimKind.SeatsWon, subject, i, 1, share: false)) != false;
            return Add(kept ? ClaimKind.SeatsWon : ClaimKind.PreviousSeats, subject, i);
        }

        // "12 more than before", "8 fewer", "12 seats more".
        var way = WayBehind(i);
        var more = Is(i + 1, Term.More) || Is(end + 1, Term.More) || way > 0;
        var fewer = Is(i + 1, Term.Fewer) || Is(end + 1, Term.Fewer) || way < 0;
        if ((more || fewer)
            && (HasBetween(i + 1, end + 3, "than")
                && (Between(end + 1, end + 6, Term.Need | Term.Majority) || IsNumber(end + 4) && !IsYearsAt(end + 5)
                    || IsNumber(end + 3) && tokens[end + 3].Kind != TokenKind.Year && !IsYearsAt(end + 4))))
        {
            return false;
        }

        // "Seven seats more than the Conservatives": between two, not since the last time.
        var than = tokens.FindIndex(i, Math.Min(4, tokens.Count - i), t => text.AsSpan(t.Start, t.End - t.Start) is "than");
        if ((more || fewer) && than > 0
            && Enumerable.Range(than + 1, 4).TakeWhile(k => k == than + 1 || k < tokens.Count && tokens[k - 1].Mention == 0
                && (Is(k - 1, Term.Article) || tokens[k - 1] is { Kind: TokenKind.Word, Terms: Term.None } && !IsCapital(k - 1)))
                .Any(k =>
                    k < tokens.Count && tokens[k].Mention is > 0 and var rival
                        && mentions[rival - 1] is { IsPronoun: false, Subject.Kind: SubjectKind.Party or SubjectKind.Unresolved } named
                        && !named.Subject.Same(subject)
                    || k < tokens.Count && IsCapital(k) && tokens[k] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None or Term.Group }
                        && !HasHouse(k)))
        {
            return false;
        }

        // "Three fewer than its best": than at no election that is named.
        if ((more || fewer) && than > 0 && BestWord().IsMatch(text.AsSpan(tokens[than].Start)))
        {
            return false;
        }

        if ((more || fewer) && than < 0 && ComparesVotes())
        {
            return false;
        }

        if ((more || fewer) && !(Is(i + 1, "additional") || Is(i + 1, "extra")))
        {
            return IsAgainstOtherYear(i) ? Taken(i) : Add(ClaimKind.SeatChange, subject, i, fewer == IsOfThen(i, end) ? 1 : -1);
        }

        // "an increase of 12", "a net loss of 8 seats", "up 12", "down by 8", "grew by 12".
        var at = W(before) is "of" or "by" ? before - 1 : before;
        at = Is(at, "seats") || Is(at, "representation") || Is(at, "net") ? at - 1 : at;
        if (W(before) is "of" or "by" || Is(before, "up") || Is(before, "down"))
        {
            var lost = Is(at, Term.Lose) && !Is(at, Term.Gain) || Is(at, "minus");
            if (lost || Is(at, Term.Gain) || Is(at, "plus"))
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

        if (Last is { } last && ReferenceEquals(last.Sentence, sentence.Text) && last.Kind == ClaimKind.SeatsWon
            && last.Subject.Same(subject) && verb >= 0 && tokens[verb].Start < last.Source.Text.Length && !tied && named is null
            && !Is(before, Term.Reach) && !Is(before, "to"))
        {
            return false;
        }

        // "8.06 points better off than before, and 44 seats": a change, too.
        if (Is(before, "and") && !tied && named is null && Last is { Kind: ClaimKind.VoteShareChange, Value.Number: { } moved } also
            && tokens.FindLastIndex(before, t => t.IsNumber) is >= 0 and var shift && !Between(shift, i, Doing)
            && claims.FindIndex(firstClaim, c => c.Kind is ClaimKind.VoteShare or ClaimKind.Votes && c.Subject.Same(also.Subject)) < 0
            && !mentions.Exists(m => m.First > shift && m.Last < i))
        {
            return Add(ClaimKind.SeatChange, also.Subject, i, moved < 0 ? -1 : 1);
        }

        return (verb >= 0 || tied || named is not null || HasTiedNumber(i, before) || W(before) is "with" or "on" or "worth"
            || Is(before, "for") && (W(before - 1) is "good" or "enough" || HasBetween(before, i, "total")))
            && Add(ClaimKind.SeatsWon, subject, i);
    }
}
