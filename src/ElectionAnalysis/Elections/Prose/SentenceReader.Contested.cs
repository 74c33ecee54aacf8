namespace ElectionAnalysis;

/// <content>Constituencies that a party contests: as many candidates.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "which stood in 84 constituencies", "the Congress fought 87 seats, the League 23", "was allotted 37", "the BJP (98 candidates)",
    /// "the total number of candidates was 1,203", "1,139 stood in the constituencies".
    /// </summary>
    private bool ContestedSeats(int i, Phrase phrase)
    {
        if (tokens[i].IsPercent || tokens[i].Tolerance > 0 || context.Election.Kind is ElectionKind.Referendum)
        {
            return false;
        }

        // "the BJP (98 candidates)", "the Liberty League (44 candidates)".
        if (phrase.Is(Term.Candidate) && IsMark(i - 1, '(') && IsMark(phrase.End + 1, ')') && i > 1 && EndsWithName(i - 2))
        {
            return Add(ClaimKind.Candidates, tokens[i - 2].Mention is > 0 and var by ? mentions[by - 1].Subject
                : ClaimSubject.Unresolved(Text(FirstOfName(i - 2), i - 2), "no party of the infobox has this name"), i);
        }

        var before = Before(i);
        if (Is(before, Term.Be | Term.Reach) || Is(before, "to") && Is(before - 1, Term.Gain | Term.Lose))
        {
            var noun = Is(before, "to") ? before - 2 : before - 1;
            if (Is(noun, Term.Candidate) && Is(noun - 1, "of") && Is(noun - 2, "number") && phrase.Unit == Term.None
                && Other(i, i) is null && !IsLocal(i, i))
            {
                return Add(ClaimKind.Candidates, ClaimSubject.Total, i);
            }
        }

        // "1,139 stood in the constituencies": whoever they are.
        if (i == 0 && tokens[i].Number >= 20 && W(1) is "stood" or "ran" && !IsLocal(i, i))
        {
            return Add(ClaimKind.Candidates, ClaimSubject.Total, i);
        }

        var isNamed = W(phrase.End) is "seats" or "seat" || W(i + 1) is "constituencies" or "seats" or "wards" or "ridings" or "divisions"
            or "electorates";
        var isBare = i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' || Is(i + 1, Term.Conjunction);
        var isStanding = Is(before, "in") && W(before - 1) is "stood" or "ran" or "standing" or "running" or "competed" && isNamed;
        var isFought = W(before) is "fought" or "contested" or "contests" or "contesting" or "fighting" or "fights" && (isNamed || isBare);
        var isGiven = W(before) is "allotted" or "allocated" or "assigned" && Is(before - 1, Term.Be) && (isNamed || isBare)
            && (Last is { Kind: ClaimKind.Candidates } || SharedOut().IsMatch(section.Heading));
        if (!(isStanding || isFought || isGiven) || W(i + 1) is "each" || W(i + 2) is "each" || phrase.Whole >= 0 && !isFought
            || IsRule || IsLocal(i, phrase.End)
            || Other(i, phrase.End) is not null || IsMark(before - 1, ',') && Is(before, "contested"))
        {
            return false;
        }

        return SubjectOf(i) is { } subject && (subject.Kind == SubjectKind.Party || subject.Text is [>= 'A' and <= 'Z', ..])
            && Add(ClaimKind.Candidates, subject, i);
    }

    /// <summary>"19 seats out of 25 contested": of as many as it stood for.</summary>
    private bool OfContested(int i, Phrase phrase) => phrase.Whole >= 0 && tokens[phrase.Whole].Number < context.House
        && W(phrase.Whole + 1) is "contested" or "fought" && tokens[phrase.Whole - 1].Mark == '\0'
        && (phrase.End < phrase.Whole || phrase.End == phrase.Whole)
        && (mentions.FindLast(m => m.Last < i && m.Subject.Kind == SubjectKind.Party && !IsObject(m))?.Subject ?? memory.Subject)
            is { Kind: SubjectKind.Party } subject
        && Add(ClaimKind.SeatsWon, subject, i) && Add(ClaimKind.Candidates, subject, phrase.Whole);

    /// <summary>"22 of its candidates got in": those who were elected.</summary>
    private bool CandidatesElected(int i)
    {
        // "elected nine out of 121 candidates", "two of its 40 nominees were returned".
        if (PhraseAfter(i) is { Whole: > 0 } some && PhraseAfter(some.Whole).Is(Term.Candidate)
            && tokens[i].Number < tokens[some.Whole].Number
            && !tokens[i].IsPercent && IsHouseElected && tokens[i].Number <= context.House && !IsLocal(i, some.End)
            && (W(Before(i)) is "elected" or "returned"
                || W(Before(i)) is "saw" or "got" or "had"
                && W(PhraseAfter(some.Whole).End + 1) is "elected" or "returned" || IsElected(BehindOwner(some.End + 1)))
            && Other(i, some.End) is null && (SubjectAfter(some.End, candidates: true) ?? SubjectOf(i) ?? memory.Subject
                ?? ClaimSubject.Unresolved("", "the text does not say whose they are")) is { } fielding && IsPartyLike(fielding))
        {
            return Add(ClaimKind.SeatsWon, fielding, i) && Add(ClaimKind.Candidates, fielding, some.Whole);
        }

        var verb = i + 4;
        return Is(i + 1, "of") && W(i + 2) is "its" or "their" or "his" or "her" && (Is(i + 3, Term.Candidate | Term.Member)
                || W(i + 3) is "people" or "men" or "number" or "standard-bearers" or "representatives")
            && (IsElected(verb) || W(verb) is "succeeded" or "won" || Is(verb, "made") && Is(verb + 1, "it")) && !IsLocal(i, verb)
            && Other(i, i + 3) is null && (SubjectOf(i) ?? memory.Subject) is { } subject && IsPartyLike(subject)
            && Add(ClaimKind.SeatsWon, subject, i);
    }

    /// <summary>Past "of the Farmers".</summary>
    private int BehindOwner(int k)
    {
        if (W(k) is "of" or "from")
        {
            k += Is(k + 1, Term.Article) ? 2 : 1;
            while (k < tokens.Count && (tokens[k].Mention > 0 || IsCapital(k)))
            {
                k++;
            }
        }

        return k;
    }

    /// <summary>"more members than before, 29 instead of 23": what it has and what it had.</summary>
    private bool InsteadOf(int i)
    {
        var then = Is(i + 1, "instead") && Is(i + 2, "of") || Is(i + 1, "rather") && Is(i + 2, "than") || Is(i + 1, "as") && Is(i + 2, "against")
            ? i + 3 : -1;
        return then > 0 && IsNumber(then) && tokens[i] is { IsPercent: false, Tolerance: 0 } && tokens[i].Number <= context.House
            && IsHouseElected && Between(i - 8, i, Term.Seat | Term.Member) && !Is(i - 1, "of") && !IsLocal(i, then)
            && (SubjectOf(i) ?? memory.Subject) is { Kind: SubjectKind.Party } subject
            && Add(ClaimKind.SeatsWon, subject, i) && Add(ClaimKind.PreviousSeats, subject, then);
    }
}
