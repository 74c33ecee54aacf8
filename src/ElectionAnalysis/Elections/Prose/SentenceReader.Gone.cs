namespace ElectionAnalysis;

/// <content>Seats that are gone and those that are left, and numbers that are told from the side of the seats.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"nine of its seats were gone", "found eleven of its seats swept away": so many lost.</summary>
    private bool OfItsGone(int i, Phrase phrase)
    {
        var noun = Is(i + 1, "of") && W(i + 2) is "its" or "their" or "his" or "her" ? i + 3 : -1;
        noun += noun > 0 && !Is(noun, Term.Seat | Term.Member) ? 1 : 0;
        var verb = noun + 1;
        while (verb < noun + 4 && (Is(verb, Term.Be | Term.Hold) || W(verb) is "now" or "all" or "then"))
        {
            verb++;
        }

        return noun > 0 && Is(noun, Term.Seat | Term.Member) && phrase.Whole < 0 && IsHouseElected && !tokens[i].IsPercent
            && (W(verb) is "gone" or "lost" or "vanished" or "disappeared" or "evaporated" or "forfeited" or "melted"
                || W(verb) is "swept" or "wiped" or "taken" or "snatched" or "stripped" or "slipped"
                && W(verb + 1) is "away" or "out" or "from")
            && !IsLocal(i, noun) && Other(i, noun) is null && OwnerOf(i) is { } owner
            && Add(ClaimKind.SeatChange, owner, i, -1);
    }

    /// <summary>"nine were gone, leaving 55", "lost twelve, which left it with three": what somebody has after what was lost.</summary>
    private bool LeftAfterLoss(int i, int before) => LeftWith(i, before)
        || Is(before, "with") && Is(before - 2, Term.Article) && W(before - 3) is "leaving" or "left" && W(before - 1) is [>= 'a', ..]
        && tokens[before - 1].Mention == 0 && Taken(i)
        || Last is { Kind: ClaimKind.SeatChange, Subject.Kind: SubjectKind.Party } loss
        && !tokens[i].IsPercent && tokens[i].Number <= context.House && !IsLocal(i, i)
        && tokens.FindLastIndex(i - 1, t => t.IsNumber) is >= 0 and var lost && i - lost < 12
        && !mentions.Exists(m => m.First > lost && m.Last < i && !m.IsPronoun)
        && (PhraseAfter(i).End is var end && (end + 1 >= tokens.Count || tokens[end + 1].Mark != '\0')
            && (end <= i || Is(end, Term.Seat | Term.Member)) || W(i + 1) is "in" or "of")
        && (Is(before, "leaving") || Is(before, "with") && W(before - 1) is "it" or "them"
        && W(before - 2) is "left" or "leaving" or "leaves"
            || W(before) is "it" or "them" or "just" or "only" && W(before - 1) is "left" or "leaving")
        && Add(ClaimKind.SeatsWon, loss.Subject, i);

    /// <summary>"The Communists lost one of their nine", "kept five of its twelve": what is lost or left, and what somebody had.</summary>
    private bool PartOfItsOwn(int i, Phrase phrase, int before) => IsHouseElected && phrase is { Whole: > 0, Own: true, Unit: Term.None }
        && Is(phrase.Whole - 1, Term.Article) && !tokens[i].IsPercent && tokens[phrase.Whole] is { IsPercent: false, IsTaken: false }
        && tokens[i].Number <= tokens[phrase.Whole].Number && tokens[phrase.Whole].Number <= context.House
        && (phrase.Whole + 1 >= tokens.Count || tokens[phrase.Whole + 1].Mark != '\0' || Is(phrase.Whole + 1, Term.Conjunction | Term.Break)
            || W(phrase.Whole + 1) is "in" or "to")
        && (Is(before, Term.Lose) || W(before) is "kept" or "retained" or "held" or "conserved" or "saved") && !Is(before, Term.Reach)
        && !IsLocal(i, phrase.Whole) && Other(i, phrase.Whole) is null && OwnerOf(i) is { Kind: SubjectKind.Party } owner
        && context.Known.Fits(Make(ClaimKind.PreviousSeats, owner, phrase.Whole, 1, share: false)) != false
        && Add(Is(before, Term.Lose) ? ClaimKind.SeatChange : ClaimKind.SeatsWon, owner, i, Is(before, Term.Lose) ? -1 : 1)
        && Add(ClaimKind.PreviousSeats, owner, phrase.Whole);

    /// <summary>"leaving the Conservatives with 38".</summary>
    private bool LeftWith(int i, int before) => IsHouseElected && Is(before, "with") && before > 1
        && tokens[before - 1].Mention is > 0 and var number
        && mentions[number - 1] is { IsPronoun: false, First: var first, Subject: { Kind: SubjectKind.Party } left }
        && char.IsUpper(text[tokens[first].Start]) && W(Is(first - 1, Term.Article) ? first - 2 : first - 1) is "leaving" or "left"
        && !tokens[i].IsPercent && tokens[i].Number <= context.House && !IsLocal(i, i) && Other(i, i) is null
        && Add(ClaimKind.SeatsWon, left, i);

    /// <summary>"The gain over Clark's performance in 1980 was 108 seats and 17.59 points": of whom the sentence before is about.</summary>
    private bool GainWas(int i, Phrase phrase)
    {
        var isShare = tokens[i].IsPoints;
        var first = Last is { Kind: ClaimKind.SeatChange or ClaimKind.VoteShareChange }
            && Is(i - 1, "and") ? tokens.FindIndex(t => t.IsNumber
            && t.Mention == 0) : i;
        return W(0) is "the" or "this" or "that" && Is(1, Term.Gain | Term.Lose) && !Is(1, Term.Win) && (Is(first - 1, Term.Be)
                || Is(first - 1, "to") && W(first - 2) is "came" or "amounted")
            && (isShare ? first < i : !tokens[i].IsPercent && phrase.Is(Term.Seat | Term.Member) && phrase.Whole < 0 && IsHouseElected)
            && mentions.TrueForAll(m => m.First > i || m.First > 1 && (IsObject(m) || IsMark(m.Last + 1, 's'))) && !IsLocal(i, phrase.End)
            && (mentions.Count == 0 ? Earlier(i) : memory.Subject) is { Kind: SubjectKind.Party } owner
            && Add(isShare ? ClaimKind.VoteShareChange : ClaimKind.SeatChange, owner, i, Is(1, Term.Lose) ? -1 : 1, share: isShare);
    }

    /// <summary>"It would now fill 264": what came, told from before.</summary>
    private void TakeWouldNow(int k)
    {
        if (Is(k, "now") && Is(k - 1, "would"))
        {
            tokens[k - 1] = tokens[k - 1] with { Terms = Term.None };
            if (Is(k + 1, "fill"))
            {
                tokens[k + 1] = tokens[k + 1] with { Terms = Term.Hold };
            }
        }
    }

    /// <summary>Whose "its" is: of whom the clause is, else whom the sentence before is about.</summary>
    private ClaimSubject? OwnerOf(int i) => (SubjectOf(i) ?? memory.Subject) is { Kind: SubjectKind.Party or SubjectKind.Alliance } owner
        ? owner : null;

    /// <summary>
    /// "Ten seats each went to A and to B", "four seats apiece were allotted to A, B and C": each of those named behind it.
    /// </summary>
    private bool EachTo(int i, Phrase phrase)
    {
        var each = W(phrase.End + 1) is "each" or "apiece" ? phrase.End + 1 : W(i + 1) is "each" or "apiece" ? Math.Max(phrase.End, i + 1)
            : -1;
        var verb = each + 1;
        verb += Is(verb, Term.Be) ? 1 : 0;
        if (each < 0 || !IsHouseElected || !(phrase.Is(Term.Seat | Term.Member) || Last is { Kind: ClaimKind.SeatsWon })
            || !(W(verb) is "went" or "fell" or "allotted" or "given" or "awarded" or "accrued" or "allocated" or "won" or "taken" or "go")
            || !(W(verb + 1) is "to" or "by") || IsLocal(i, each) || Other(i, each) is not null)
        {
            return false;
        }

        var (end, any) = (verb + 2, false);
        for (; end < tokens.Count; end++)
        {
            if (tokens[end].Mention is > 0 and var number)
            {
                any |= AddOwn(ClaimKind.SeatsWon, mentions[number - 1].Subject, i);
                end = mentions[number - 1].Last;
            }
            else if (tokens[end].Mark == '(' && CloseBracket(end) is > 0 and var close)
            {
                end = close;
            }
            else if (!(tokens[end].Mark is ',' || W(end) is "and" or "to" or "by" || Is(end, Term.Article) || IsCapital(end)
                && !Is(end, Term.Month)))
            {
                break;
            }
        }

        return any;
    }

    /// <summary>"It did, by 6,092,593 votes to 2,795,059": the answer of the verb first.</summary>
    private bool AnsweredBy(int i, int end)
    {
        if (context.Election.Kind != ElectionKind.Referendum || context.Parties.Count != 2 || !Is(Before(i), "by")
            || !(W(end + 1) is "to" or "against")
            || !IsNumber(end + 2) || tokens[i].Number < 1000 || IsLocal(i, end) || Other(i, end) is not null || IsOfHouse
            || mentions.Exists(m => m.Last < i && !m.IsPronoun && m.Subject.Kind == SubjectKind.Party)
            || context.Parties.FirstOrDefault(p => PartyNames.IsYes(p.Party.Value)) is not { } yes)
        {
            return false;
        }

        var verb = i - 1;
        while (verb > 0 && !(W(verb) is "did" or "approved" or "accepted" or "adopted" or "endorsed" or "ratified" or "passed" or "carried"
            or "rejected" or "defeated" or "refused"))
        {
            verb--;
        }

        // "The proposal approved by Parliament lost by …": what comes behind says how it went.
        if (verb == 0 || Is(verb + 1, "by") && verb + 1 < Before(i) || Is(verb + 1, Term.Not) || Is(verb - 1, Term.Not))
        {
            return false;
        }

        var no = context.Parties.First(p => p.Number != yes.Number);
        var (first, second) = W(verb) is "rejected" or "defeated" or "refused" ? (no, yes) : (yes, no);
        return Add(ClaimKind.Votes, ClaimSubject.Of(first, Text(verb, verb), $"it was {Text(verb, verb)}"), i)
            && Add(ClaimKind.Votes, ClaimSubject.Of(second, Text(verb, verb), $"it was {Text(verb, verb)}"), end + 2);
    }
}
