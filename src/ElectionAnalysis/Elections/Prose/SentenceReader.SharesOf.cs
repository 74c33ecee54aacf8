namespace ElectionAnalysis;

/// <content>Whose a share is that is named behind it.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"compared with 42 for Labour", of somebody else: not what the first one had before.</summary>
    private bool IsComparedToAnother(int i, int end, ClaimSubject subject) =>
        Is(end + 1, "for") && (Is(end + 2, Term.Article) ? end + 3 : end + 2) is var name && name < tokens.Count
            && tokens[name].Mention is > 0 and var number && mentions[number - 1].Subject is var other && Other(i, end) is null
            && (claims.FindLast(c => c.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes) is { } last
                && ReferenceEquals(last.Sentence, sentence.Text)
                    ? !other.Same(last.Subject) || !subject.Same(last.Subject)
                    // "Muizzu won 46% in the first round, compared to 39% for Solih", the first number being held against nothing.
                    : mentions.Exists(m => m.Last < i && m.Subject.Kind == SubjectKind.Party && !m.Subject.Same(other)));

    /// <summary>"Labour captured 45 percent of the seats": so many of the house, as far as the rounding goes.</summary>
    private bool ShareOfSeats(int i)
    {
        var at = Is(i + 2, Term.Article) ? i + 3 : i + 2;
        if (tokens[i].IsPoints || !Is(i + 1, "of") || W(at) is not ("seats" or "mandates") || context.House is not { } house
            || at + 1 < tokens.Count && tokens[at + 1].Mark is not ('.' or ',' or ';' or ')') && !Is(at + 1, Term.Conjunction | Term.Break)
            || Verb(i, ClauseStart(i)) is not (>= 0 and var verb) || !Is(verb, Term.Win | Term.Hold) || Is(verb, Term.Gain | Term.Lose)
            || IsBackground || Other(i, i) is not null || SubjectOf(i) is not { Kind: SubjectKind.Party } subject)
        {
            return false;
        }

        var (seats, slack) = (tokens[i].Number * house / 100, Math.Max(0.5, tokens[i].Tolerance * house / 100));
        var claim = Make(ClaimKind.SeatsWon, subject,
            new ClaimValue.Count(Math.Round(seats), seats - slack, seats + slack, Wording.About), tokens[i].Start, tokens[i].End);
        if (context.Known.Fits(claim) == true || !context.Known.IsFar(claim))
        {
            tokens[i] = tokens[i] with { IsTaken = true };
            claims.Add(claim);
        }

        return true;
    }

    /// <summary>"57.11% were "no" votes", "42.89% voted yes": an answer that no infobox has.</summary>
    private ClaimSubject? QuotedAnswer(int i)
    {
        if (context.Election.Kind != ElectionKind.Referendum || context.Parties.Count > 0 || tokens[i].IsPoints)
        {
            return null;
        }

        var match = AnswerWord().Match(text, tokens[i].End);
        return match.Success && match.Index == tokens[i].End
            ? ClaimSubject.Unresolved(match.Groups["answer"].Value, "the document has no infobox with the answers") : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\G( of the votes?)?( (were|was|had))?( (voted|voting|said|saying|chose|choosing))?( (in|for))? [""“'‘]?(?<answer>yes|no|favou?r)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex AnswerWord();

    /// <summary>"48.44 per cent opposed", "756,814 rejected it", "805,658 voters said yes": the answer that the verb is.</summary>
    private ClaimSubject? AnswerAt(int k)
    {
        if (context.Election.Kind != ElectionKind.Referendum || context.Parties.Count != 2
            || context.Parties.FirstOrDefault(p => PartyNames.IsYes(p.Party.Value)) is not { } yes)
        {
            return null;
        }

        // "51.56 per cent were in favour".
        k += W(k) is "were" or "was" or "are" ? 1 : 0;
        if (W(k) is "in" && W(k + 1) is "favour" or "favor")
        {
            return ClaimSubject.Of(yes, Text(k, k + 1), "it is in favour");
        }

        // "1,786,708 against, 1,762,872 for".
        if (W(k) is "for" or "against" && (k + 1 >= tokens.Count || tokens[k + 1].Mark is ',' or '.' or ';' || Is(k + 1, "and"))
            && !IsOfHouse)
        {
            return ClaimSubject.Of(W(k) is "for" ? yes : context.Parties.First(p => p.Number != yes.Number), Text(k, k),
                $"it is {Text(k, k)}");
        }

        k = Is(k, "of") && EndOfVoters(k - 1) is var voters && voters > k ? voters + 1 : k;
        var said = W(k) is "said" or "saying" or "voted" or "voting" ? k + 1 : k;
        said += said > k && W(said) is "in" && W(said + 1) is "favour" or "favor" ? 1 : 0;
        var isYes = said > k ? Is(said, "yes") || W(said) is "favour" or "favor"
            : W(k) is "supported" or "approved" or "accepted" or "endorsed" or "backed"
            or "supporting" or "approving" or "accepting" or "endorsing" or "backing" or "favouring" or "favoring";
        var isNo = said > k ? (Is(said, "no") || Is(said, "against")) && !Is(said + 1, Term.Article)
            : W(k) is "opposed" or "rejected" or "refused"
            or "opposing" or "rejecting" or "refusing";
        return !isYes && !isNo || said == k && k + 1 < tokens.Count && tokens[k + 1].Mark == '\0'
            && !Is(k + 1, Term.Article | Term.Pronoun | Term.Conjunction)
            ? null
            : ClaimSubject.Of(isYes ? yes : context.Parties.First(p => p.Number != yes.Number), Text(said, said), $"it was {Text(k, k)}");
    }

    /// <summary>"31.2% for Labour", "24% of the vote went to the Greens", "51.9% voted to leave".</summary>
    private ClaimSubject? SubjectAfterShare(int i, int next)
    {
        if (AnswerAt(i + 1) is { } answer)
        {
            return current = answer;
        }

        for (var k = i + 1; k < next && k < i + 12; k++)
        {
            if (tokens[k].Mark is ',' or ';' or '('
                || (tokens[k].Is(Doing) && !(W(k) is "went" or "going" or "supported" or "backed" or "chose")))
            {
                return null;
            }

            if (tokens[k].Mention is > 0 and var number)
            {
                // "49.1% of the vote to the Democrats' 48.0%": the other number is theirs.
                var name = mentions[number - 1].Last;
                if (IsNumber(name + 1) || tokens[Math.Min(name + 1, tokens.Count - 1)].Mark is 's' or '\'' or '’' && IsNumber(name + 2))
                {
                    return null;
                }

                // "38.1% in favour".
                if (k == i + 1 && !IsCapital(k) && mentions[number - 1].Subject.Party?.IsIndependents == false
                    && !mentions[number - 1].IsPronoun)
                {
                    return current = mentions[number - 1].Subject;
                }

                return Is(k - 2, "chose") || W(k - 1) is "for" or "to" or "by" || W(k - 2) is "for" or "to" or "by" || Is(k - 1, "voted")
                    || Is(k - 1, "chose") || Is(k - 1, "supported") || Is(k - 1, "backed") || Is(k - 2, "backed") || Is(k - 2, "supported")
                    || (Is(k - 1, "voting")) ? current = mentions[number - 1].Subject : null;
            }
        }

        return null;
    }
}
