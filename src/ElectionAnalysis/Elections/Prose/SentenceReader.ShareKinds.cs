namespace ElectionAnalysis;

/// <content>Whether a percentage is of votes at all, what a bracket gives, and whose share it is.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"In the first round of 2008 he had 33.29%": of another election's rounds.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(round|ballot|run-?off) (of|in) ([A-Z]\w+ )?[12][0-9]{3}\b", Words)]
    private static partial System.Text.RegularExpressions.Regex RoundOfYear();

    /// <summary>Votes for a person beside those for a list.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\bof (its|their|the) first( votes\b|[.,;)]|$)", Words)]
    private static partial System.Text.RegularExpressions.Regex FirstVotes();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(women|female)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex Women();

    /// <summary>"30% of the seats", "40% of women", "62% of respondents".</summary>
    private bool IsShareOfOther(int i, int next)
    {
        if (IsOfOthersVoters(i))
        {
            return true;
        }

        if (!Is(i + 1, "of"))
        {
            return Is(i + 1, Term.Seat | Term.Member | Term.Candidate)
                || W(i + 1) is "women" or "female" or "ethnic" or "growth" or "inflation" or "reservation" or "tax" or "interest"
                    or "discount" or "duty" or "tariff" or "quota" or "unemployment" or "stake" or "pay" or "wage" or "approval"
                        or "popularity" or "satisfaction"
                || W(i + 1) is "a" or "per" && W(i + 2) is "year" or "month" or "annum" or "day";
        }

        // "Counties which provided the party with 60% of their vote".
        if (W(i + 2) is "their" or "its" && Is(i + 3, Term.Vote) && Between(ClauseStart(i), i, Term.Local | Term.State))
        {
            return true;
        }

        // "54% of the delegates' votes".
        if (FirstOf(i + 2, Math.Min(next, i + 6), Term.Member) < FirstOf(i + 2, Math.Min(next, i + 6), Term.Vote))
        {
            return true;
        }

        if (Between(i + 2, Math.Min(next, i + 6), Term.Vote | Term.Ballot) && !HasBetween(i + 2, i + 5, "women"))
        {
            return false;
        }

        if (IsOfOtherThings(i + 2))
        {
            return true;
        }

        for (var k = i + 2; k < next && k < i + 7; k++)
        {
            if (tokens[k].Is(Term.Vote | Term.Ballot | Term.Registered | Term.Voter) || Is(k, "votes") || Is(k, "votes")
                || W(k) is "electorate" or "poll" or "total" or "first" or "preferences" or "those" or "valid" or "popular")
            {
                return false;
            }

            if (tokens[k].Is(Term.Seat | Term.Member | Term.Candidate | Term.Subset | Term.State | Term.House) && tokens[k].Mention == 0
                || W(k) is "polling" or "stations" or "population" or "respondents" or "districts" or "precincts" or "municipalities"
                    or "regencies" or "regions" or "branches" or "communes" or "villages" or "constituencies" or "parliament"
                    or "households" or "GDP" or "results" or "ballots'" or "adults" or "party")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a percentage in brackets; false where it stands for itself.</summary>
    private bool InBrackets(int i)
    {
        var close = CloseBracket(i);
        var k = i - 2;
        if (k < 0)
        {
            return false;
        }

        if (tokens[k].Mention > 0 || close < 0)
        {
            // "Labour (25.1%, 30 seats)".
            return Between(i, close, Term.Turnout);
        }

        // What the bracket follows: the number, perhaps with its noun.
        var last = Last;
        var number = k;
        while (number > Math.Max(0, k - 8) && !tokens[number].IsNumber)
        {
            number--;
        }

        if (last is null || !tokens[number].IsNumber)
        {
            return Between(Math.Max(0, k - 6), k + 1, Term.Turnout) && !mentions.Exists(m => m.First > k - 6 && m.Last <= k)
                && Facts(ClaimKind.Turnout, i, i, share: true);
        }

        if (!last.Source.Text.AsSpan()
            .Equals(sentence.Text.AsSpan(tokens[number].Start, tokens[number].End - tokens[number].Start), StringComparison.Ordinal))
        {
            // The number before it was no claim: this one may be about anything, except where its fate follows the bracket.
            return Fate(number, tokens.Count) is not null || !HasBetween(i, close + 3, "vote") && !HasBetween(i, close + 3, "votes");
        }

        switch (last.Kind)
        {
            case ClaimKind.Votes:
                return Add(ClaimKind.VoteShare, last.Subject, i, share: true);
            case ClaimKind.Cast:
                return Add(ClaimKind.Turnout, last.Subject, i, share: true);
            case ClaimKind.Registered when HasCastVerb(number, i) >= 0:
                return Add(ClaimKind.Turnout, last.Subject, i, share: true);
            case ClaimKind.Invalid or ClaimKind.Blank:
                return Add(last.Kind, last.Subject, i, share: true);
            case ClaimKind.Abstained:
                return Add(ClaimKind.Abstention, last.Subject, i, share: true);
            // "Fewer than eight in ten voters (78.23%) took part": the same, to the point.
            case ClaimKind.Turnout or ClaimKind.Abstention when !last.Value.IsExact:
                return Add(last.Kind, last.Subject, i, share: true);
            case ClaimKind.VoteShare when Other(i, i) is { IsPrevious: true } && IsPartyLike(last.Subject):
                return Add(ClaimKind.PreviousVoteShare, last.Subject, i, share: true);
            case ClaimKind.SeatsWon when last.Subject.Kind is SubjectKind.Party or SubjectKind.Unresolved:
                return HasBetween(i, close, "seats") || Add(ClaimKind.VoteShare, last.Subject, i, share: true);
            default:
                return true;
        }
    }

    private void VoteShare(int i, int start, int next, int before)
    {
        var ofVotes = Is(i + 1, "of") && (Between(i + 2, Math.Min(next, i + 8), Term.Vote | Term.Ballot)
            || IsNumber(i + 3) && Between(i + 4, i + 8, Term.Valid));
        var subject = SubjectAfterShare(i, next) ?? SubjectOf(i)
            ?? (i > 0 && tokens[i - 1].Mark is ':' or '-' or '|' ? NamedJustBefore(i) : null);
        // "Together had 248 of the seats and 53.7% of the vote": of those of whom the seats are.
        if (ofVotes && Is(before, "and")
            && Last is { Kind: ClaimKind.SeatsWon or ClaimKind.HouseSeats, Subject.Kind: not SubjectKind.Party }
            && claims.FindLast(c => c.Kind == ClaimKind.SeatsWon && ReferenceEquals(c.Sentence, sentence.Text)) is
                { Subject: { Kind: SubjectKind.Unresolved } several } && (subject is null || subject.Kind == SubjectKind.Unresolved))
        {
            subject = several;
        }

        if (subject is null)
        {
            // "The three lists had 53.7% of the vote between them".
            var isSum = HasBetween(i, i + 8, "between") && HasBetween(i, i + 9, "them");
            if (!ofVotes || !Between(start, i, isSum ? Term.Win | Term.Hold : Term.Win))
            {
                return;
            }

            subject = isSum ? ClaimSubject.Unresolved("several together", "it is of several together")
                : ClaimSubject.Unresolved("", "the text does not say whose it is");
        }

        // "Less than two points more than Morales": between two.
        if (tokens[i].IsPoints && Is(i + 1, Term.More | Term.Fewer) && Is(i + 2, "than")
            && mentions.Exists(m => m.First is var first && (first == i + 3 || first == i + 4) && !m.IsPronoun && !m.Subject.Same(subject)))
        {
            _ = (Other(i, i) is { } another ? OtherElection(another.Year) : Last?.Subject) is { Kind: SubjectKind.OtherElection } of
                ? Add(ClaimKind.ShareMargin, of, i, share: true)
                : Is(i + 1, Term.More) && Lead(ClaimKind.ShareMargin, i, i);
            return;
        }

        if (tokens[i].IsPoints || (IsChange(i, before) && !(W(before) is "up" or "down" && Is(before + 1, "from"))))
        {
            if (Direction(i, before) is not 0 and var sign && !HasBetween(Math.Max(start, i - 5), i + 4, "swing"))
            {
                Add(ClaimKind.VoteShareChange, subject, i, sign, share: true);
            }

            return;
        }

        var then = Is(before, "from") || (W(before) is "with" or "to" && Is(before - 1, "compared"))
            || (Is(before, "against") && Other(i, i) is { IsPrevious: true });
        // "After 42.3% with Balaguer it fell to 15.00%".
        then |= Is(before, "after") && IsNumber(next = NextNumber(i, ClauseEnd(i))) && tokens[next].IsPercent && Is(Before(next), "to")
            && Between(i, next, Term.Gain | Term.Lose | Term.Reach);
        then &= !IsComparedToAnother(i, i, subject);
        if (then && claims.Skip(firstClaim).Any(c => c.Kind == ClaimKind.Turnout)
            && !claims.Skip(firstClaim).Any(c => c.Kind == ClaimKind.VoteShare))
        {
            Add(ClaimKind.Turnout, OtherElection(Other(i, i)?.Year ?? context.PreviousYear), i, share: true);
            return;
        }

        if (then)
        {
            Add(ClaimKind.PreviousVoteShare, subject, i, share: true);
            return;
        }

        if (Other(i, i) is { } other)
        {
            // "When Stoiber had carried 60.7%": of the only party of the sentence that had so much.
            if (other.IsPrevious && subject is { Kind: SubjectKind.Unresolved, Text: [>= 'A' and <= 'Z', ..] }
                && mentions.Find(m => m.Subject.Kind == SubjectKind.Party
                    && context.Known.Fits(Make(ClaimKind.PreviousVoteShare, m.Subject, i, 1, share: true)) == true) is { } had)
            {
                Add(ClaimKind.PreviousVoteShare, had.Subject, i, share: true);
                return;
            }

            // "Funes received 51.32% in 2009": for the party that he held the office for.
            if (other.IsPrevious && subject is { Because: PartyNames.HeldOffice, Party: { } held } && !RoundOfYear().IsMatch(text)
                && !HasWord("electoral college"))
            {
                Add(ClaimKind.PreviousVoteShare, ClaimSubject.Of(held, subject.Text, subject.Because), i, share: true);
                return;
            }

            // "Ribadu had then come third with 5.41%": of somebody whom the infobox does not list.
            if (other.IsPrevious && subject is { Kind: SubjectKind.Unresolved, Text: [>= 'A' and <= 'Z', ..] }
                && context.Election.Kind != ElectionKind.Referendum && !RoundOfYear().IsMatch(text))
            {
                Add(ClaimKind.PreviousVoteShare, subject, i, share: true);
                return;
            }

            other = other with { IsPrevious = other.IsPrevious && context.Election.Kind != ElectionKind.Referendum
                && subject.Kind is SubjectKind.Party or SubjectKind.Alliance
                && (mentions.Exists(m => m.Subject.Same(subject)) || YearOfParagraph is not null)
                && !HasBetween(0, 5, "rerun") && !RoundOfYear().IsMatch(text) };
            Add(other.IsPrevious ? ClaimKind.PreviousVoteShare : ClaimKind.VoteShare,
                other.IsPrevious ? subject : OtherElection(other.Year), i, share: true);
            return;
        }

        // "by 51.6% to 48.4%": the second is the other one's.
        if (W(before) is "to" or "against" && IsNumber(before - 1) && tokens[before - 1].IsPercent && !tokens[before - 1].IsPoints
            && !Between(start, before - 1, Term.Gain | Term.Lose) && !Is(before - 2, "from") && SubjectAfterShare(i, next) is null)
        {
            if (Last is { Kind: ClaimKind.VoteShare } && Opponent() is { } opponent)
            {
                Add(ClaimKind.VoteShare, opponent, i, share: true);
            }

            return;
        }

        var verb = Verb(i, start);
        var tied = before >= 0
            && (tokens[before].Mention > 0 || tokens[before].Mark is '(' or 's' or ':' or ',' or '-'
                || W(before) is "with" or "on" or "at" or "and" or "to" or "by");
        if (ofVotes || verb >= 0 || tied || SubjectAfterShare(i, next) is not null || Between(start, i, Term.Share | Term.Vote))
        {
            Add(ClaimKind.VoteShare, subject, i, share: true);
        }
    }
}
