namespace ElectionAnalysis;

/// <content>People who are counted: who may vote, who did, who did not, and for whom.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Reads a count of voters; true whatever they did.</summary>
    private bool Voters(int i, Phrase phrase, int before)
    {
        var after = phrase.End + 1;
        var next = NextNumber(i, Math.Min(phrase.End + 8, ClauseEnd(i)));
        if (Chosen(i, phrase.End))
        {
            return true;
        }

        // "A million residents were not entitled to vote": they had no choice.
        if (Is(after, Term.Be) && Is(after + 1, "not") && W(after + 2) is "entitled" or "eligible" or "allowed" or "permitted"
            or "registered" or "able" or "enfranchised" or "enrolled")
        {
            return true;
        }

        // "Twenty million people, most of whom had never voted": of an aside.
        var isAside = IsMark(after, ',') && W(after + 1) is "most" or "many" or "some" or "who" or "none" or "few" or "all";
        // "800,000 people voted Labour, which would not have been enough": they did.
        var isOfVoting = HasVoted(after) && FirstMark(after) < FirstOf(after, next, Term.Not);
        if (Between(after, next, Term.Abstain) || (!isAside && !isOfVoting && Between(after, next, Term.Not)
                && Between(after, next, Term.CastVerb))
            || HasBetween(after, next, "stayed")
            || !isAside && StayedAway().IsMatch(text.AsSpan(tokens[phrase.End].End, tokens[next - 1].End - tokens[phrase.End].End)))
        {
            return Facts(ClaimKind.Abstained, i, phrase.End);
        }

        // "Of 52.2 million voters 75.71 per cent cast a ballot."
        if (W(i - 1) is "of" && (i == 1 || tokens[i - 2].Mark != '\0' || Is(i - 2, "out")) && next < tokens.Count
            && tokens[next].IsPercent && HasCastVerb(next, next + 5) >= 0)
        {
            return Facts(ClaimKind.Registered, i, phrase.End);
        }

        if (IsMark(after, ',') && (Is(after + 1, "out") && Is(after + 2, "of")
            || Is(after + 1, "of") && (IsNumber(after + 2) || Is(after + 2, "the") && IsNumber(after + 3))) && tokens[i].Number > 1000)
        {
            return Facts(ClaimKind.Cast, i, phrase.End);
        }

        if (IsMark(after, ',') && after + 1 < tokens.Count && tokens[after + 1].IsPercent
            && Between(after + 2, after + 8, Term.Registered | Term.Voter))
        {
            return Facts(ClaimKind.Cast, i, phrase.End);
        }

        if (Between(phrase.End, Math.Min(next, after + 4), Term.Blank))
        {
            return Facts(ClaimKind.Blank, i, phrase.End);
        }

        if (HandedIn(after) is { } spoilt && !IsLocal(i, phrase.End))
        {
            return Facts(spoilt, i, phrase.End);
        }

        // "Backed by 2,909 voters".
        if (Is(before, "by") && W(before - 1) is "backed" or "supported" or "chosen" or "preferred" or "favoured" or "favored"
            && !IsLocal(i, phrase.End) && Other(i, phrase.End) is null && SubjectOf(i) is { } backed)
        {
            return Add(ClaimKind.Votes, backed, i);
        }

        // "His opponent, for whom 236,965 Cypriots voted", "it had the support of 1,080,914 voters".
        if (VotersOfSomebody(i, before, phrase.End) is { } theirs)
        {
            return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null || Add(ClaimKind.Votes, theirs, i);
        }

        // "The commission registered 4.6 million voters."
        if (Is(before, "registered") && before == i - 1)
        {
            return Facts(ClaimKind.Registered, i, phrase.End);
        }

        // "the 6.4 million people who voted in favour".
        if (tokens[i].Number >= 1000 && Is(after, "who") && AnswerAt(after + 1) is { } favoured)
        {
            return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null || Add(ClaimKind.Votes, favoured, i);
        }

        if (Is(before, "by") || Between(after, next, Term.Not))
        {
            return true;
        }

        var cast = HasCastVerb(after, next);
        if ((Is(i - 1, "of") && W(i - 2) is "out" or "Out") && !phrase.Is(Term.Ballot))
        {
            return Facts(ClaimKind.Registered, i, phrase.End);
        }

        // "17,378,581 people voted to stay": for an answer, which the infobox tells.
        if (cast >= 0 && context.Election.Kind == ElectionKind.Referendum && Is(cast, "voted") && W(cast + 1) is "to" or "in"
            && !IsLocal(i, phrase.End))
        {
            return true;
        }

        // "805,658 voters said yes to the agreement".
        if (tokens[i].Number >= 1000 && AnswerAt(after) is { } chooses)
        {
            return IsLocal(i, phrase.End) || Other(i, phrase.End) is not null || AddVoted(chooses, i, phrase.End, after);
        }

        if (cast >= 0 && context.Election.Kind == ElectionKind.Referendum && cast + 1 < tokens.Count
            && tokens[cast + 1].Mention is > 0 and var chosen && !IsLocal(i, phrase.End))
        {
            return Other(i, cast) is not null || AddVoted(mentions[chosen - 1].Subject, i, phrase.End, cast);
        }

        // "489,230 people voted for the PNC", "10 million people voted Labour".
        if (cast >= 0 && Is(cast, "voted") && (Is(cast + 1, "for") || cast + 1 < tokens.Count && tokens[cast + 1].Mention is > 0 and var own
            && mentions[own - 1] is { IsPronoun: false, Subject.Kind: SubjectKind.Party })
            && context.Election.Kind != ElectionKind.Referendum)
        {
            var elect = Is(cast + 1, "for") ? Is(cast + 2, Term.Article) ? cast + 3 : cast + 2 : cast + 1;
            return elect >= tokens.Count || tokens[elect].Mention is not (> 0 and var voted) || IsLocal(i, elect)
                || Other(i, elect) is not null
                || AddVoted(current = mentions[voted - 1].Subject, i, phrase.End, cast);
        }

        var registered = phrase.Is(Term.Registered) || HasBetween(after, after + 5, "right") && HasBetween(after, after + 7, "vote")
            || Between(after, next, Term.Registered) && !(cast >= 0 && cast < FirstOf(after, next, Term.Registered));
        return registered ? Facts(ClaimKind.Registered, i, phrase.End)
            : cast >= 0 ? Facts(ClaimKind.Cast, i, phrase.End)
            : Is(before, "of") && (Between(before - 3, before, Term.Registered)) ? Facts(ClaimKind.Registered, i, phrase.End)
            : true;
    }

    /// <summary>"stayed at home", "kept away", "sat out the re-run", "failed to turn up": what those who did not vote did.</summary>
    private bool IsAway(int k) => W(k) is "stayed" or "remained" or "stay" or "staying" && W(k + 1) is "at" or "away" or "home"
        || W(k) is "kept" or "keeping" && Is(k + 1, "away") || W(k) is "sat" or "sitting" && W(k + 1) is "out" or "it"
        || W(k) is "skipped" or "shunned" or "boycotted" or "ignored"
        || W(k) is "failed" or "declined" or "neglected" or "omitted" && Is(k + 1, "to") && W(k + 2) is "vote" or "turn" or "show" or "take"
            or "cast" or "participate" or "go" or "exercise";

    /// <summary>Whether those who are counted before a word are said in its clause to have stayed away.</summary>
    private bool SaysAway(int k)
    {
        const int Farthest = 14;
        for (var at = k; at < Math.Min(k + Farthest, ClauseEnd(k)) && tokens[at].Mark is not ';' && !tokens[at].IsPercent; at++)
        {
            if (IsAway(at))
            {
                return true;
            }

            // Who voted did not stay away, whatever else they ignored.
            if (HasVoted(at))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Up to the word that says that those who are counted did vote.</summary>
    private int UntilVoted(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (HasVoted(k) && !Between(from, k, Term.Not))
            {
                return k;
            }
        }

        return to;
    }

    private bool HasVoted(int k) => W(k) is "voted" or "participated" or "went" || W(k) is "took" && Is(k + 1, "part")
        || W(k) is "turned" && Is(k + 1, "out") || Is(k, "cast");

    /// <summary>"a third of the electorate did not vote", "stayed at home".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^[^,;.]{0,50}\b((did(n['’]t| not)|had not|chose not to|failed to) (vote|voted|take part|turn (out|up)|go to the polls|cast|participate|bother|show up)|(stayed|remained) (at )?(home|away)|kept away|sat (it )?out|skipped|shunned|abstained)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex StayedAway();
}
