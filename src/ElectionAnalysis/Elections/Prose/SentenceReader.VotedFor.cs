using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>People said to have voted for somebody: all of those, or only some.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "60,000 people voted Yes" leaves no doubt what it is of; "60,000 had voted Yes" may be of another time, "60,000 Genevans voted Yes"
    /// of a place, and "60,000 more people voted Yes" is of some alone.
    /// </summary>
    private bool AddVoted(ClaimSubject subject, int i, int end, int verb)
    {
        if (IsInterim)
        {
            return Taken(i);
        }

        var claim = Make(ClaimKind.Votes, subject, i, 1, share: false);
        if (IsOfSome(i, end, verb) && context.Known.Fits(claim) != true)
        {
            return IsMoreOf(i, end) && context.Known.Fits(claim with { Kind = ClaimKind.VoteMargin }) == true
                ? Add(ClaimKind.VoteMargin, subject, i) : Taken(i);
        }

        return !Is(verb - 1, "had") && subject.Kind == SubjectKind.Party && !IsBackground && !IsSideSection
            && (!context.Known.IsFar(claim) || context.Known.IsSlip(claim, tokens[i].Tolerance) || IsOfAll(i, end, verb))
            ? AddPlain(ClaimKind.Votes, subject, i) : Add(ClaimKind.Votes, subject, i);
    }

    /// <summary>"10 million people voted Labour.": nothing else is said of those who did.</summary>
    private bool IsOfAll(int i, int end, int verb) => (i == 0 || i == 1 && W(0) is "some" or "about" or "around" or "nearly" or "exactly")
        && verb == end + 1 && Is(verb, "voted") && W(end) is "people" or "voters" or "electors" or "citizens"
        && FirstMark(verb) - verb <= 7 && !Between(verb + 2, FirstMark(verb), Term.Preposition | Term.Conjunction);

    private int FirstMark(int from) => tokens.FindIndex(from, t => t.Mark is ',' or ';' or '.' or ':' or '(') is >= 0 and var mark
        ? mark : tokens.Count;

    /// <summary>"12,000 more people", "another 12,000 people", "8,000 additional ballots".</summary>
    private bool IsMoreOf(int i, int end) => Enumerable.Range(i - 2, end - i + 3).Any(k => k >= 0
        && (W(k) is "additional" or "another" or "further" or "extra" || W(k) is "more" or "fewer" && !Is(k + 1, "than")));

    /// <summary>
    /// Whether those who voted for somebody are only some of all who did: those of another time or place, of two parties, or of whom it is
    /// only imagined.
    /// </summary>
    private bool IsOfSome(int i, int end, int verb)
    {
        var to = FirstMark(verb);
        var stop = to < tokens.Count ? tokens[to].Start : text.Length;
        return IsMoreOf(i, end) || W(i - 1) is "if" or "had" || W(i - 2) is "if" or "had"
            || W(ClauseStart(i)) is "had" or "if" or "Had" or "If"
            || SomeOther().IsMatch(text.AsSpan(0, tokens[i].Start)) || OnlySome().IsMatch(text.AsSpan(tokens[i].End, stop - tokens[i].End))
            || Enumerable.Range(end + 1, Math.Max(0, verb - end - 1)).Any(k => W(k) is "in" or "from" or "at" or "abroad" or "around")
            || Enumerable.Range(verb, Math.Max(0, to - verb)).Any(k => Is(k, Term.Conjunction) && tokens[k - 1].Mention > 0
                && (Is(k + 1, Term.Article) ? k + 2 : k + 1) is var next && next < tokens.Count && tokens[next].Mention > 0);
    }

    [GeneratedRegex(@"\b(if|hours?|minutes|days?|weeks?|months?|years?|decades?|earlier|previously|until|(by|at) (noon|midday|midnight|closing))\b[^.;:]*$|\b(in|from|among) (?-i:\p{Lu})[^.;:]*$", Words)]
    private static partial Regex SomeOther();

    [GeneratedRegex(@"\b(for the first time|instead|would|could|might|twice|misplaced|mislaid|missing|lost|stolen|found|forged|destroyed|disputed|challenged|abroad|annulled|voided|cancelled|early|by post|by mail|in advance)\b", Words)]
    private static partial Regex OnlySome();
}
