namespace ElectionAnalysis;

/// <content>Whole numbers of the election: voters, ballots, candidates, states.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Reads a count; the last token that it took.</summary>
    private int Count(int i)
    {
        var phrase = PhraseAfter(i);
        var last = Math.Max(i, phrase.Whole);
        if (tokens[i].Mention > 0 || (IsMark(i - 1, '-') && IsNumber(i - 2)) || (Is(i - 1, "No") && tokens[i - 1].Mention == 0)
            || Is(i - 1, "Article") || Is(i - 1, "Section") || IsAge(i)
            || W(i + 1) is "half" or "third" or "thirds" or "quarter" or "quarters" or "fifth" or "fifths" or "tenths")
        {
            return i;
        }

        // "11 seats (down three)": of what stands before the bracket.
        if (W(i - 1) is "up" or "down" or "plus" or "minus" && IsMark(i - 2, '(') && IsMark(i + 1, ')') && !tokens[i].IsPercent
            && Last is { Kind: ClaimKind.SeatsWon } counted)
        {
            Add(ClaimKind.SeatChange, counted.Subject, i, W(i - 1) is "up" or "plus" ? 1 : -1);
            return last;
        }

        // "Voters chose 11 representatives, or electors to the Electoral College".
        if (context.Election.Kind == ElectionKind.Presidential && W(Before(i)) is "chose" or "choose" or "chosen" or "selected"
            && Is(Before(i) - 1, Term.Voter) && (W(i + 1) is "electors" || Is(i + 1, "representatives") && HasBetween(i + 2, i + 6, "electors")))
        {
            Add(ClaimKind.ElectoralVotes, ClaimSubject.Total, i);
            return last;
        }

        if (HouseChanged(i) || ContestedSeats(i, phrase) || OfContested(i, phrase) || CandidatesElected(i) || InsteadOf(i)
            || InBracketsBehindName(i) || OfEveryArea(i) || OtherStates(i, phrase) || SameAgain(i) || Continued(i)
                || AnsweredBy(i, phrase.End)
            || Versus(i, phrase.End) || EachTo(i, phrase) || Each(i, phrase) || OfItsGone(i, phrase) || GainWas(i, phrase))
        {
            return last;
        }

        // "100,000 more people voted than in the first round": by how many they differ.
        if (tokens[i].Number >= 1000 && W(i + 1) is "more" or "fewer" or "less" && !Is(i + 2, "than")
            && Between(i + 2, i + 5, Term.Voter | Term.CastVerb) && HasBetween(i + 3, ClauseEnd(i), "than"))
        {
            return last;
        }

        // "With 48 seats, just two ahead of the Greens": of seats, no votes.
        if (Seated(i, phrase) || phrase.Unit == Term.None && tokens[i].Number < 100 && W(i + 1) is "ahead" or "behind" or "clear"
            && context.Election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum))
        {
            return last;
        }

        // "A two-round majority vote".
        if (tokens[i].IsCompound && RoundAfter().IsMatch(text.AsSpan(tokens[i].Start)))
        {
            return last;
        }

        if (phrase.Is(Term.Vote | Term.Ballot) | (phrase.Unit & ~(Term.More | Term.Fewer)) == Term.None && !phrase.Is(Term.Electoral)
            && IsLead(i, phrase.End))
        {
            // "Was elected Marshal by 265 votes": so many members were for him.
            _ = IsOfHouse ? OfficeCount(i, phrase) : IsLocal(i, phrase.End) || Lead(ClaimKind.VoteMargin, i, phrase.End);
            return last;
        }

        // "805,658 voters said yes, 756,814 rejected it".
        if (tokens[i].Number >= 1000 && (Last is { Kind: ClaimKind.Votes } || W(i + 1) is "for" or "against")
            && AnswerAt(i + 1) is { } answered)
        {
            _ = IsLocal(i, i) || Other(i, i) is not null || Add(ClaimKind.Votes, answered, i);
            return i;
        }

        if (TogetherCount(i, phrase))
        {
            return last;
        }

        if (Nominated(i, phrase) || BareCandidates(i, phrase) || IndependentsOnes(i))
        {
            return last;
        }

        if (Is(i + 1, Term.More | Term.Fewer) && Is(i + 2, "than")
            && (Is(i + 3, Term.Need) || Is(i + 3, Term.Article) && Between(i + 4, i + 6, Term.Majority)
                || W(i + 3) is "it" or "they" or "he" or "she" or "was" or "were" && Is(i + 4, Term.Need)
                || Is(i + 3, Term.Pronoun) && W(i + 4) is "sent" or "elected" or "returned" or "chose" or "gave"))
        {
            _ = Taken(i);
            return last;
        }

        if (Is(i + 1, "of") && Between(i + 2, i + 5, Term.Thing) && !IsTerritory(i) && !(IsNumber(i + 3)
            && tokens[i + 3].Number == context.House))
        {
            return last;
        }

        if (Is(i + 1, Term.Thing) || Is(i + 2, Term.Thing) && Is(i + 1, Term.Voting) || MajorityCount(i, phrase) || OfficeCount(i, phrase))
        {
            return last;
        }

        // "1,441 candidates: 482 Conservatives, 414 for Labour".
        if (Last is { Kind: ClaimKind.Candidates } && phrase.Unit == Term.None
            && (tokens[Math.Min(i + 1, tokens.Count - 1)].Mention,
                W(i + 1) is "for" or "from" ? tokens[Math.Min(Is(i + 2, Term.Article) ? i + 3 : i + 2, tokens.Count - 1)].Mention : 0)
                is var (at, behind) && at + behind > 0
            && mentions[Math.Max(at, behind) - 1].Subject is { Kind: SubjectKind.Party } or { Text: [ >= 'A' and <= 'Z', ..] })
        {
            Add(ClaimKind.Candidates, mentions[Math.Max(at, behind) - 1].Subject, i);
            return last;
        }

        // "… to sixteen: four Greens, ten independents", "down to 235, with 193 Democrats".
        if (Last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats } row && phrase.Unit == Term.None
            && tokens[i].Number <= context.House && i + 1 < tokens.Count && tokens[i + 1].Mention is > 0 and var member
            && mentions[member - 1] is { Subject.Kind: SubjectKind.Party, IsPronoun: false } of
            && text[tokens[of.Last].End - 1] == 's'
            && (of.Last + 1 >= tokens.Count || tokens[of.Last + 1].Mark is ',' or '.' or ';' or ')' || Is(of.Last + 1, "and"))
            && !Is(i - 1, Term.Article) && !IsLocal(i, of.Last) && !of.Subject.Same(row.Subject))
        {
            Add(row.Kind, of.Subject, i);
            return i;
        }

        // "Eleven of the sixteen counties said yes."
        if (context.Election.Kind == ElectionKind.Referendum && (phrase.Is(Term.State) || IsTerritory(i)) && !IsLocal(i, phrase.End)
            && Enumerable.Range(i + 1, 8).FirstOrDefault(k => W(k) is "said" or "voted" or "backed" or "supported" or "returned")
                is > 0 and var saying)
        {
            var answer = Is(saying + 1, Term.Article) ? saying + 2 : saying + 1;
            answer += W(answer) is "majority" or "majorities" ? 1 : 0;
            if (answer < tokens.Count && tokens[answer].Mention is > 0 and var reply
                && mentions[reply - 1].Subject.Kind == SubjectKind.Party)
            {
                Add(ClaimKind.StatesCarried, mentions[reply - 1].Subject, i);
                return Math.Max(last, saying);
            }
        }

        // "Truman received 303 electoral votes to Dewey's 189, from sixteen states."
        if (phrase.Is(Term.State) && Is(i - 1, "from") && Last is { Kind: ClaimKind.ElectoralVotes } electors)
        {
            Add(ClaimKind.StatesCarried, electors.Subject, i);
            return last;
        }

        // "Seven independents were elected."
        if (i + 1 < tokens.Count && tokens[i + 1].Mention is > 0 and var group
            && mentions[group - 1] is { Last: var named, Subject.Kind: SubjectKind.Party } && IsElected(named + 1) && !IsLocal(i, named))
        {
            Add(ClaimKind.SeatsWon, mentions[group - 1].Subject, i);
            return i;
        }

        if (phrase.Is(Term.Voter | Term.Ballot) || (phrase.Is(Term.Vote) && !phrase.Is(Term.Electoral))
            || phrase.Is(Term.Registered | Term.Valid | Term.Invalid | Term.Blank))
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
        else if (phrase.Unit == Term.None && IsTerritory(i))
        {
            if (tokens.FindLastIndex(i - (i > 0 ? 1 : 0), t => t.IsNumber) is var part && part >= 0 && part < i && Is(part + 1, "of")
                && i - part < 6)
            {
                // "nine of the country's fourteen regions": all of them.
            }
            else if ((Between(Math.Max(ClauseStart(i), i - 6), i, Term.Win | Term.Margin)
                || Is(i - 1, "in") && W(i - 2) is "prevailed" or "triumphed" or "first" or "strongest" or "ahead" or "led")
                && !Is(Before(i), Term.Contest) && !IsLocal(i, i))
            {
                Party(ClaimKind.StatesCarried, i, i);
            }
        }
        else if (phrase.Is(Term.Candidate))
        {
            Candidates(i, phrase);
        }
        else if (phrase.Is(Term.State) && IsCarriedBy(phrase.End))
        {
            Party(ClaimKind.StatesCarried, i, phrase.End);
        }
        else if (phrase.Is(Term.State) && phrase.Whole > 0 && Is(Before(i), Term.Win) && !IsLocal(i, phrase.End)
            && SubjectOf(i) is { } winner)
        {
            // "Won 66 of Alabama's 67 counties".
            Add(ClaimKind.StatesCarried, winner, i);
        }
        else if (phrase.Is(Term.State))
        {
            if ((Between(Math.Max(ClauseStart(i), i - 6), i, Term.Win)
                && !(Is(i - 1, "in") && tokens.FindIndex(Math.Max(0, i - 6), Math.Min(i, 6), t => t.IsPercent) >= 0)
                || (Is(i - 1, "in") || Is(i - 1, "all") && Is(i - 2, "in")) && (W(i - 3) is "prevailed" or "won"
                || Between(i - 4, i, Term.Margin) || W(i - 2) is "first" or "prevailed" or "won" or "strongest"))
                && !IsLocal(i, phrase.End))
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

    [System.Text.RegularExpressions.GeneratedRegex(@"^\w+[-–](round|thirds|tier|party|way|ballot|stage)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex RoundAfter();
}
