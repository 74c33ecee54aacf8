using System.Buffers;

namespace ElectionAnalysis;

/// <content>Votes in the house: who was elected to an office by how many members; votes on laws are nobody's.</content>
internal sealed partial class SentenceReader
{
    private const int MostMembers = 10_000;

    private bool IsOfHouse =>
        isOfHouse ??= office is not null
            || text.AsSpan().ContainsAny(AnyDecision) && HouseDecides().IsMatch(text) && HouseVotes().IsMatch(text);

    private bool? isOfHouse;

    private static readonly SearchValues<string> AnyDecision = SearchValues.Create(["confidence", "invest", "chancellor",
        "chose", "preferred", "premier",
        "minister", "speaker", "marshal", "taoiseach", "president of", "nomin", "sworn", "succeed", "elected", "confirmed",
        "impeach", "bill", "act", "reading", "motion", "decree", "law", "acquit", "objection", "treaty", "budget", "amendment", "voted",
        "supported", "backed", "approved", "endorsed", "became", "become", "becoming"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "He received 115 votes", "11 deputies voted for Oumar Mariko", "by 115 votes to 30", "190 for, 266 against"; true when the
    /// number is such a vote or none at all.
    /// </summary>
    private bool OfficeCount(int i, Phrase phrase)
    {
        if (!IsOfHouse || tokens[i].Number > MostMembers || phrase.Is(Term.Seat | Term.Registered | Term.Electoral | Term.Candidate))
        {
            return false;
        }

        var next = NextNumber(i, ClauseEnd(i));
        var before = Before(i);

        // "Won 41 seats and was followed by the PvdA, which took 38".
        if (Last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats } && phrase.Unit == Term.None && Is(before, Term.Win)
            && !Is(i + 1, "to"))
        {
            return false;
        }

        var voters = phrase.Is(Term.Member) || phrase.Is(Term.Vote | Term.Ballot)
            || W(i + 1) is "voted" or "abstained" or "cast" or "voting" or "against" or "for" or "blank" or "in" or "invalid" or "spoiled"
                or "abstentions" or "were";
        var versus = HasBetween(i - 6, i, "supported") || W(before) is "to" or "against" && Last is { Kind: ClaimKind.OfficeVotes }
            || W(before) is "by" or "with" && IsNumber(i + 2) && W(i + 1) is "to" or "against"
            || phrase.Is(Term.Vote) && Is(phrase.End + 1, "to") && IsNumber(phrase.End + 2);
        string? target = null;

        // "His rival received 55": of somebody who has no name here.
        if (Last is { Kind: ClaimKind.OfficeVotes } && Is(before, Term.Win)
            && W(before - 1) is "rival" or "opponent" or "challenger" or "competitor" or "adversary")
        {
            return AddOffice(ClaimSubject.Unresolved("the rival", "the text does not name them"), i);
        }

        if (Between(i + 1, next, Term.Abstain))
        {
            target = "abstained";
        }
        else if (Between(i + 1, next, Term.Blank))
        {
            target = "blank";
        }
        else if (Between(i + 1, next, Term.Invalid))
        {
            target = "invalid";
        }
        else if (IsAgainst(i + 1)
            || (W(before) is "to" or "against" && Last is { Kind: ClaimKind.OfficeVotes } && Rival() is null
                && (For(i + 1, next) is not { } chosen || chosen == Last!.Subject.Text)))
        {
            return AddOffice(ClaimSubject.Unresolved("against", "the text does not name them"), i);
        }
        else if (Is(before, "to") && Last is { Kind: ClaimKind.OfficeVotes })
        {
            target = For(i + 1, next) ?? Rival();
        }
        else if (voters || versus)
        {
            var inFavour = HasBetween(phrase.End, phrase.End + 4, "favour")
                || Is(i + 1, "for") && Name(i + 2) is null && !IsPronounAt(i + 2);
            target = For(i + 1, next)
                ?? (phrase.Is(Term.Vote) || versus || inFavour
                    || phrase.Is(Term.Member) && (Is(before, "by") || Between(before - 1, before + 1, Term.Win))
                    ? PersonBefore(i - 1) ?? Winner()
                    : null);
        }
        else if (Last is { Kind: ClaimKind.OfficeVotes } || Is(before, Term.Win))
        {
            // "His challenger, Kent Härstedt, had 153".
            target = For(i + 1, next) ?? (IsCapital(i - 1) || Is(before, Term.Win) || W(before) is "had" && phrase.Unit == Term.None
                ? PersonBefore(i - 1) : null);
        }

        return target is { Length: > 0 }
            && (IsOfLaw() || IsLocal(i, i) && office is null
                || AddOffice(new(SubjectKind.Person, target, $"voted on in the election of the {OfficeName}"), i));
    }

    /// <summary>"15 against", "150 voted against", "150 deputies voted against her", but not "against Fillon", who has a name.</summary>
    private bool IsAgainst(int k)
    {
        while (Is(k, Term.Member) || Is(k, "voted"))
        {
            k++;
        }

        return Is(k, "against") && !IsNumber(k + 1) && Name(k + 1) is null;
    }

    /// <summary>The office, where the paragraph names it; without a word of another one it is the government's.</summary>
    private string OfficeName => office?.Name
        ?? (OtherOffice().Match(text) is { Success: true } other && !OfGovernment().IsMatch(text) ? other.Value : "head of government");

    private bool AddOffice(ClaimSubject subject, int i)
    {
        if (!IsOfLaw() && !(memory.Aside && office is null))
        {
            // A later clause may be about another office.
            var name = OfficeName;
            if (office is not null && OfficeWord().Matches(text[..tokens[i].Start]) is { Count: > 1 } words
                && !words[^1].Value.Equals(words[0].Value, StringComparison.OrdinalIgnoreCase))
            {
                name = words[^1].Value;
            }

            tokens[i] = tokens[i] with { IsTaken = true };
            claims.Add(Make(ClaimKind.OfficeVotes, subject with { Office = name }, i, 1, share: false));
        }

        return true;
    }

    /// <summary>A vote on a bill or a motion, or in the parliament before this election, elects nobody.</summary>
    private bool IsOfLaw() =>
        office is not null && NoConfidence().IsMatch(text)
        || office is null
            && (LawWords().IsMatch(text) || section.Heading.Contains("background", StringComparison.OrdinalIgnoreCase)
                || section.Heading.Contains("history", StringComparison.OrdinalIgnoreCase));

    private bool IsPronounAt(int k) => W(k) is "him" or "her" or "them";

    private string? For(int from, int to)
    {
        for (var k = from; k + 1 < tokens.Count && k + 1 <= to; k++)
        {
            if (W(k) is "for" or "against" or "backed" or "supported" or "favoured" or "chose")
            {
                return IsPronounAt(k + 1) ? PersonBefore(from - 2) ?? Winner() : Name(k + 1) is { } name ? name : null;
            }
        }

        return null;
    }

    private string? Name(int k)
    {
        while (Is(k, "the") || Is(k, "candidate"))
        {
            k++;
        }

        var last = k;
        while (last < tokens.Count && tokens[last].Kind == TokenKind.Word && (IsCapital(last) || IsMark(last, '-')))
        {
            last++;
        }

        return last > k ? Text(k, last - 1) : null;
    }

    private string? Winner() =>
        office?.Winner
            ?? (mentions.Find(m => m is { IsPronoun: false, Subject.Party: not null }) is { Subject: var here }
                ? Person(here, here.Party!)
                : memory.Subject?.Party is { } party ? Person(memory.Subject, party) : null);

    /// <summary>The leader where the text names the party, else the name as the text has it.</summary>
    private static string Person(ClaimSubject subject, PartyResult party) =>
        subject.Because.Contains("leader", StringComparison.Ordinal) || party.Leader is not { } leader ? subject.Text : leader.Value;

    private string? PersonBefore(int k)
    {
        // "Moreno, whose coalition relied on an agreement with Vox, was invested": past the aside.
        for (var j = Math.Min(k, tokens.Count - 1); j > 3; j--)
        {
            if (IsMark(j, ',') && Is(j + 1, Term.Be) && W(j + 2) is "invested" or "elected" or "chosen" or "sworn" or "confirmed" or "named"
                && tokens.FindLastIndex(j - 1, t => t.Mark == ',') is > 0 and var last)
            {
                var open = last;
                while (open > 0 && !(IsMark(open, ',') && W(open + 1) is "whose" or "who" or "which"))
                {
                    open--;
                }

                return PersonBefore((open > 0 ? open : last) - 1);
            }
        }

        for (; k >= 0; k--)
        {
            // "Kraft was confirmed as Minister-President", "elected Flosse President of French Polynesia": the office is no name.
            if ((IsOfficeTitle(k) || Is(k, "First") && Is(k + 1, "Minister")) && k < tokens.Count && tokens[k].Mention == 0)
            {
                continue;
            }

            if (W(k) is "he" or "she" && k > 3 && office is null && Enumerable.Range(0, k).Any(n => IsCapital(n) && IsCapital(n + 1)))
            {
                continue;
            }

            if (W(k) is "he" or "she" or "He" or "She")
            {
                return office?.Winner ?? (memory.Subject?.Party is { } party0 ? Person(memory.Subject, party0) : null);
            }

            if (k < tokens.Count && tokens[k].Mention is > 0 and var number
                && mentions[number - 1] is { Subject: { Kind: SubjectKind.Party, Party: { } party } subject, IsPronoun: false } mention)
            {
                var of = Is(mention.First - 1, Term.Article) ? mention.First - 2 : mention.First - 1;

                // "Luigi Einaudi, a Liberal, had been elected".
                if (W(mention.First - 1) is "a" or "an" && IsMark(of, ',') && IsMark(mention.Last + 1, ','))
                {
                    k = of;
                    continue;
                }

                if (Is(mention.First - 1, Term.Defeat) || Is(of, "of")
                    || W(mention.First - 1) is "adversary" or "rival" or "opponent" or "predecessor" or "ally" or "partner" or "successor")
                {
                    k = mention.First;
                    continue;
                }

                return office is { } known && known.Winner.EndsWith(subject.Text, StringComparison.Ordinal)
                    ? known.Winner
                    : Person(subject, party);
            }

            if (k < tokens.Count && tokens[k].Kind == TokenKind.Word && IsCapital(k) && (tokens[k].Terms & ~Term.Lose) == Term.None
                && !(k == 0 && !IsCapital(1)))
            {
                var first = k;
                while (first > 0 && tokens[first - 1].Kind == TokenKind.Word && IsCapital(first - 1)
                    && !tokens[first - 1].Is(Term.Preposition | Term.Article) && !Is(first - 1, "elected"))
                {
                    first--;
                }

                if (first > 0
                    && (Is(first - 1, Term.Defeat) || Is(first - 1, "the") || Is(first - 1, "in")
                        || W(first - 1) is "of" && !(office is not null)))
                {
                    k = first;
                    continue;
                }

                var name = Text(first, k);
                if (office is { } held && held.Winner.EndsWith(name, StringComparison.Ordinal))
                {
                    return held.Winner;
                }

                return office?.Name.Contains(name, StringComparison.Ordinal) == true
                    || name is "Speaker" or "President" or "Assembly" or "Taoiseach" or "Marshal" or "First Minister" or "Prime Minister"
                        or "Chancellor"
                    ? PersonBefore(first - 1) : name;
            }
        }

        return Winner();
    }

    private string? Rival()
    {
        for (var k = 0; k < tokens.Count; k++)
        {
            if (tokens[k].Is(Term.Defeat) && Name(k + 1) is { } name)
            {
                return name;
            }
        }

        return null;
    }
}
