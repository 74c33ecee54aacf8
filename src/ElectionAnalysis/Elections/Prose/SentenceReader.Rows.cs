using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Numbers and names in the same order.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"A and B won 12 and 9 seats respectively": numbers and names in the same order.</summary>
    private void Respectively()
    {
        if (!HasWord("respectively"))
        {
            return;
        }

        // The numbers in a row before the word, and as many names before them.
        var numbers = new List<int>();
        for (var i = tokens.FindIndex(t => t.Kind == TokenKind.Word && text.AsSpan(t.Start, t.End - t.Start) is "respectively") - 1; i
            >= 0; i--)
        {
            if (tokens[i] is { IsNumber: true, Mention: 0 })
            {
                numbers.Insert(0, i);
            }
            else if (!(tokens[i].Mark is ',' or '(' or ')' || tokens[i].Is(Term.Conjunction | Term.Unit | Term.Share) || Is(i, "of")
                || Is(i, "the") || Is(i, "for") || tokens[i].Is(Term.Electoral)))
            {
                if (numbers.Count > 1)
                {
                    break;
                }
            }
        }

        if (numbers.Count > 2 && tokens[numbers[^1]].IsPercent)
        {
            numbers.RemoveAll(n => !tokens[n].IsPercent);
        }

        // "40.6% and 0.7% of the electorate respectively": no shares of the votes.
        if (numbers.Count > 1 && tokens[numbers[^1]].IsPercent && OfElectorate().IsMatch(text.AsSpan(tokens[numbers[^1]].End)))
        {
            numbers.ForEach(n => tokens[n] = tokens[n] with { IsTaken = true });
            return;
        }

        // "A received 1,322,908 votes, his opponent 860,388, which corresponded to 60.59 and 39.41 per cent respectively".
        if (numbers.Count > 1 && tokens[numbers[^1]].IsPercent && tokens.FindIndex(t => t.IsNumber) < numbers[0]
            && (W(numbers[0] - 1) is "or" or "is" || Is(numbers[0] - 1, "to") && W(numbers[0] - 2) is "corresponded" or "corresponds"
                or "corresponding" or "equal" or "equivalent" or "amounted" or "amounting" or "amounts"))
        {
            sharesOfVotes = numbers;
            numbers.ForEach(n => tokens[n] = tokens[n] with { IsTaken = true });
            return;
        }

        var names = mentions.FindAll(m => !m.IsPronoun && (numbers.Count == 0 || m.First < numbers[0]));
        if (numbers.Count > 0)
        {
            names.RemoveAll(m => PastAside(m, numbers[0]) is not null);
        }

        for (var n = names.Count - 1; n > 0; n--)
        {
            // "the Conservative People's Party (EKRE)" is one.
            if (IsSecondName(names[n]) && names[n].Subject.Same(names[n - 1].Subject))
            {
                names.RemoveAt(n);
            }
        }

        // "A and B had been returned to the Executive with 38 and 28": those whom the infobox lists.
        if (numbers.Count > 1 && names.Count > numbers.Count && names.FindAll(n => n.Subject.Kind == SubjectKind.Party) is var listed
            && listed.Count == numbers.Count)
        {
            names = listed;
        }

        // "A of the National Party and B of the Citizens' Party": whose candidates they are.
        if (numbers.Count > 1 && names.Count > numbers.Count && names.FindAll(n => !IsAffiliation(n, names)) is var own
            && own.Count == numbers.Count)
        {
            names = own;
        }

        // "In 2008 the two had polled 56.4% and 28.9% respectively": those whom the sentence before named.
        if (numbers.Count == 2 && names.Count == 0 && memory.Pair is var (former, latter)
            && (HasWord("the two ") || HasWord("they ") || HasWord("both ") || W(0) is "this" or "that" or "these" or "their" or "it"
                && (W(numbers[0] - 2) is "corresponded" or "corresponds" or "amounted" or "equals" || HasWord("share"))))
        {
            names = [new(0, 0, former), new(0, 0, latter)];
        }

        if (numbers.Count < 2 || names.Count < numbers.Count)
        {
            // "The best were A of B and C of D, with 3,899 and 2,678 votes respectively": of some whom the infobox does not list.
            var of = numbers.Count > 1 ? PhraseAfter(numbers[^1]) : default;
            if (of.Is(Term.Vote) && !of.Is(Term.Electoral) && !IsLocal(numbers[0], of.End) && Other(numbers[^1], of.End) is null
                && !mentions.Exists(m => m.First >= ClauseStart(numbers[0]) && m.Last < numbers[0] && m.Subject.Kind == SubjectKind.Party))
            {
                numbers.ForEach(n => Add(ClaimKind.Votes, ClaimSubject.Unresolved("", "the text does not say whose they are"), n));
                return;
            }

            // Whose they are cannot be told; certainly not all of the last one's.
            foreach (var number in numbers.Count > 1 && names.Count > 0 && !tokens[numbers[^1]].IsPercent ? numbers : [])
            {
                tokens[number] = tokens[number] with { IsTaken = true };
            }

            return;
        }

        names = names.GetRange(names.Count - numbers.Count, numbers.Count);
        var percent = tokens[numbers[^1]].IsPercent;
        var phrase = PhraseAfter(numbers[^1]);
        ClaimKind? kind = percent
            ? ClaimKind.VoteShare
            : phrase.Is(Term.Seat | Term.Member)
                ? ClaimKind.SeatsWon
                : phrase.Is(Term.Electoral)
                    ? ClaimKind.ElectoralVotes
                    : phrase.Is(Term.Vote) ? ClaimKind.Votes : phrase.Is(Term.Candidate) ? ClaimKind.Candidates
            : Is(Before(numbers[0]), "to") && tokens.Exists(t => t.Is(Term.Seat) && t.Mention == 0)
                && numbers.TrueForAll(n => tokens[n].Number <= context.House && tokens[n].Tolerance == 0) ? ClaimKind.SeatsWon : null;
        if (kind is not { } found || IsLocal(numbers[0], phrase.End))
        {
            return;
        }

        if ((Other(numbers[^1], phrase.End) ?? Other(numbers[0], numbers[0])) is { } other)
        {
            ClaimKind? then = !other.IsPrevious ? null : found switch { ClaimKind.VoteShare => ClaimKind.PreviousVoteShare,
                ClaimKind.SeatsWon => ClaimKind.PreviousSeats, _ => null };
            for (var n = 0; then is { } earlier && n < numbers.Count; n++)
            {
                tokens[numbers[n]] = tokens[numbers[n]] with { IsTaken = true };
                Add(earlier, names[n].Subject, numbers[n], share: percent);
            }

            return;
        }

        lastRow = (numbers[^1], names);
        var to = Is(Before(numbers[0]), "to");
        var lost = !to && Between(0, numbers[0], Term.Lose) && found == ClaimKind.SeatsWon && !Between(0, numbers[0], Term.Win);
        var gained = !to && found == ClaimKind.SeatsWon && Between(0, numbers[0], Term.Gain) && !Between(0, numbers[0], Term.Win);
        for (var n = 0; n < numbers.Count; n++)
        {
            tokens[numbers[n]] = tokens[numbers[n]] with { IsTaken = true };
            certain.Add(numbers[n]);
            Add(lost || (gained && IsGain(numbers[n], names[n].Subject)) ? ClaimKind.SeatChange : found, names[n].Subject, numbers[n],
                lost ? -1 : 1, share: percent);
        }
    }

    /// <summary>"0.7% of the electorate", "1% of all ballots": behind a number, what is no share of the votes.</summary>
    [GeneratedRegex(@"^ ?(%|per ?cent)?,? of ((the |all |all the |those )?(\p{L}+ )?(electorate|registered|eligible|entitled|enrolled|electors|seats|mandates)|all (the )?(ballots|papers|ballot papers)|them)\b", Words)]
    private static partial Regex OfElectorate();

    // Shares that say the sentence's numbers of votes again, in their order.
    private List<int> sharesOfVotes = [];

    /// <summary>Reads such shares once the votes are read, where there are as many.</summary>
    private void SharesOfVotes()
    {
        var votes = sharesOfVotes.Count == 0 ? [] : claims.GetRange(firstClaim, claims.Count - firstClaim)
            .FindAll(c => c.Kind == ClaimKind.Votes && c.Subject.Kind is SubjectKind.Party or SubjectKind.Unresolved);
        for (var n = 0; votes.Count == sharesOfVotes.Count && n < votes.Count; n++)
        {
            AddOwn(ClaimKind.VoteShare, votes[n].Subject, sharesOfVotes[n], share: true);
        }
    }

    /// <summary>Whether a name tells where the one before it belongs: "Soares of the Socialist Party", "Kim from the ruling one".</summary>
    private bool IsAffiliation(Mention name, List<Mention> names)
    {
        var k = name.First - 1;
        while (k > 0 && tokens[k] is { Kind: TokenKind.Word, Mark: '\0' } && !(W(k) is "of" or "from" or "for")
            && name.First - k < 6)
        {
            k--;
        }

        return W(k) is "of" or "from" or "for" && names.Exists(n => n.Last < k && k - n.Last < 4);
    }
}
