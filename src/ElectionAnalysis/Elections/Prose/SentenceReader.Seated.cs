namespace ElectionAnalysis;

/// <content>Members of somebody who sit, and shares of a vote that goes to somebody, said in so many words.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "Two Red deputies now sit in the Storting", "three BJP members entered the new Assembly", "one of two Greens returned".
    /// </summary>
    private bool Seated(int i, Phrase phrase)
    {
        // "One of only two Greens elected".
        if (tokens[i].Number == 1 && phrase.Whole > i + 1 && phrase.Whole <= i + 3 && PhraseAfter(phrase.Whole) is { Whole: < 0 } those)
        {
            return Seated(phrase.Whole, those) && Taken(i);
        }

        var isOneOf = W(i - 1) is "of" or "only" or "just" && Between(i - 3, i, Term.Preposition) && HasBetween(i - 3, i, "one");
        if (!IsHouseElected || tokens[i].IsPercent || tokens[i].Tolerance > 0 || tokens[i].IsCompound || phrase.Whole >= 0
            || i + 1 >= tokens.Count || tokens[i + 1].Mention is not (> 0 and var number)
            || mentions[number - 1] is not { IsPronoun: false, Subject.Kind: SubjectKind.Party } of
            || tokens[i].Number > context.House || IsBackground || !(isOneOf || i == 0 || Is(i - 1, Term.Break)
                || Is(i - 1, "and") || tokens[i - 1].Mark is ',' or ';'))
        {
            return false;
        }

        var end = phrase.Mention == number && phrase.Is(Term.Member) && !phrase.Is(Term.Seat) ? phrase.End : of.Last;
        var k = end + 1;
        while (W(k) is "now" or "still" or "also" or "again" or "thus" or "will" or "then" or "therefore" or "who" or "have" or "has")
        {
            k++;
        }

        var sits = W(k) is "sit" or "sat" && !Is(k + 1, "out") || W(k) is "entered" or "enter" or "entering" && HasHouse(k)
            || W(k) is "took" or "take" && Between(k + 1, k + 4, Term.Seat) || W(k) is "made" && Is(k + 1, "it")
            || W(k) is "got" && W(k + 1) is "in" or "into"
            || isOneOf && W(k) is "returned" or "elected" or "successful";
        return sits && !OtherBody().IsMatch(text.AsSpan(tokens[end].End)) && !OtherHouse(end) && !IsLocal(i, end) && Other(i, end) is null
            && !Between(end, Math.Min(ClauseEnd(i), k + 6), Term.Subset) && AddPlain(ClaimKind.SeatsWon, current = of.Subject, i);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^[^.,;]{0,60}\b(cabinet|government|ministry|committees?|board|commission|delegation|talks|negotiations)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex OtherBody();

    /// <summary>"A and B", "the A, B and the C": nothing but names in a row, of none of whom anything else is said.</summary>
    private bool IsRowOfNames(IReadOnlyList<Mention> names) => names.Count > 1
        && !Is(names[0].First - (Is(names[0].First - 1, Term.Article) ? 2 : 1), Term.Preposition) && !names.Any(IsObject)
        && Enumerable.Range(1, names.Count - 1).All(n => Enumerable.Range(names[n - 1].Last + 1,
            Math.Max(0, names[n].First - names[n - 1].Last - 1)).All(k => tokens[k].Mark is ',' || Is(k, "and") || Is(k, Term.Article)));

    /// <summary>
    /// "Ballots cast for Labour", "valid votes for the SNP", "ballots went to the Greens", "bore the name of Berg": whom the papers counted
    /// are for; "cast against independence", which answer.
    /// </summary>
    private ClaimSubject? CastFor(int end)
    {
        const int Farthest = 6;
        var k = end + 1;

        // "2.6 million ballots in the re-run bore the name of …".
        if (Is(k, "in") && Is(k + 1, Term.Article))
        {
            k = Enumerable.Range(k + 2, Farthest).FirstOrDefault(at => IsOfPaper(at) || Is(at, Term.Be), k);
        }

        while (Is(k, Term.Be) || W(k) is "had" or "have" or "has" or "also" or "all")
        {
            k++;
        }

        if (!IsOfPaper(k) && k > end + 1)
        {
            return null;
        }

        var to = IsOfPaper(k) ? k + 1 : k;
        if (W(k) is "bore" or "carried" or "bearing" or "carrying")
        {
            to = Is(to, "the") && Is(to + 1, "name") && Is(to + 2, "of") ? to + 2 : -1;
        }
        else if (!(Is(to, "for") || Is(to, "to") && W(k) is "went" or "gone" or "fell" or "given"))
        {
            return to > k && AnswerOfCast(to) is { } answer ? answer : null;
        }

        var name = Is(to + 1, Term.Article) ? to + 2 : to + 1;
        return to >= 0 && name < tokens.Count && tokens[name].Mention is > 0 and var number
            && mentions[number - 1] is { IsPronoun: false, Subject: { Kind: SubjectKind.Party } of } ? of
            : to > k && W(k) is "cast" ? AnswerOfCast(to) : null;

        bool IsOfPaper(int at) => W(at) is "cast" or "given" or "counted" or "recorded" or "marked" or "went" or "gone" or "fell" or "bore"
            or "carried" or "bearing" or "carrying";
    }

    /// <summary>"cast against independence", "cast for the amendment": the answer, where a noun says what was asked for.</summary>
    private ClaimSubject? AnswerOfCast(int k)
    {
        var isYes = Is(k, "for") || W(k) is "in" && W(k + 1) is "favour" or "favor";
        var noun = Is(k, "in") ? k + 3 : k + 1;
        noun += Is(noun, Term.Article) ? 1 : 0;
        return (isYes || Is(k, "against")) && context.Election.Kind == ElectionKind.Referendum && context.Parties.Count == 2
            && context.Parties.FirstOrDefault(p => PartyNames.IsYes(p.Party.Value)) is { } yes
            && W(noun) is "independence" or "secession" or "sovereignty" or "proposal" or "proposals" or "amendment" or "amendments"
                or "constitution" or "treaty" or "law" or "reform" or "reforms" or "change" or "changes" or "measure" or "plan"
                or "agreement" or "deal" or "bill" or "initiative" or "accession" or "text" or "question" or "it"
            ? ClaimSubject.Of(isYes ? yes : context.Parties.First(p => p.Number != yes.Number), Text(k, k), $"they were {Text(k, k)} it")
            : null;
    }
}
