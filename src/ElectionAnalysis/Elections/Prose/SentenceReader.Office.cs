namespace ElectionAnalysis;

/// <content>Votes in the election of an office by the house.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"He received 115 votes", "11 deputies voted for Oumar Mariko", "20 members cast blank votes", "by 115 votes to 30".</summary>
    private bool OfficeCount(int i, Phrase phrase)
    {
        var stop = ClauseEnd(i);
        var next = NextNumber(i, stop);
        if (phrase.Is(Term.Seat) || phrase.Is(Term.Registered) || phrase.Is(Term.Electoral))
        {
            return false;
        }

        var member = phrase.Is(Term.Member) || (i + 1 < tokens.Count && phrase.Unit == Term.None && W(i + 1) is "voted" or "abstained" or "cast" or "were" or "voting" or "against" or "blank" or "invalid" or "spoiled");
        string? target = null;
        if (Between(i + 1, next, Term.Blank))
        {
            target = "blank";
        }
        else if (Between(i + 1, next, Term.Invalid))
        {
            target = "invalid";
        }
        else if (Between(i + 1, next, Term.Abstain))
        {
            target = "abstained";
        }
        else if (member || phrase.Is(Term.Vote | Term.Ballot))
        {
            target = For(i + 1, next);
            var before = Before(i);
            if (target is null && phrase.Is(Term.Vote) && (Is(before, Term.Win) || W(before) is "with" or "by" or "received" or "on"))
            {
                target = PersonBefore(before) ?? office!.Winner;
            }
        }
        else if (Is(i - 1, "to") && Last is { Kind: ClaimKind.OfficeVotes } && IsNumber(i - 2) | IsNumber(i - 3))
        {
            target = Rival() ?? "others";
        }
        else if (Is(i - 1, "for") == false && Last is { Kind: ClaimKind.OfficeVotes } && PersonBefore(i - 1) is { } person && (IsCapital(i - 1) || Is(i - 1, Term.Win)))
        {
            target = person;
        }

        if (target is null || target.Length == 0)
        {
            return false;
        }

        return Add(ClaimKind.OfficeVotes, new(SubjectKind.Person, target, $"voted on in the election of the {office!.Name}") { Office = office.Name }, i);
    }

    private string? For(int from, int to)
    {
        for (var k = from; k + 1 < to; k++)
        {
            if (W(k) is "for" or "against" or "backed" or "supported" && Name(k + 1) is { } name)
            {
                return name;
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
        while (last < tokens.Count && tokens[last].Kind == TokenKind.Word && IsCapital(last))
        {
            last++;
        }

        return last > k ? Text(k, last - 1) : null;
    }

    private string? PersonBefore(int k)
    {
        for (; k >= ClauseStart(Math.Max(0, k)); k--)
        {
            if (W(k) is "he" or "she" or "He" or "She")
            {
                return office!.Winner;
            }

            if (tokens[k].Kind == TokenKind.Word && IsCapital(k) && (tokens[k].Terms & ~Term.None) == Term.None && !(k == 0 && !IsCapital(1)))
            {
                var first = k;
                while (first > 0 && tokens[first - 1].Kind == TokenKind.Word && IsCapital(first - 1))
                {
                    first--;
                }

                if (first > 0 && Is(first - 1, Term.Defeat))
                {
                    k = first;
                    continue;
                }

                var name = Text(first, k);
                return office!.Name.Contains(name, StringComparison.Ordinal) || name is "Speaker" or "President" or "Assembly" ? office.Winner : office.Winner.EndsWith(name, StringComparison.Ordinal) ? office.Winner : name;
            }
        }

        return null;
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
