namespace ElectionAnalysis;

/// <content>Independents, and whether somebody was elected.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "Two independents were successful", "five independents also ran", "208 of them as independents", "the remaining 17 were
    /// independents": those of no party, whom the infobox may not list.
    /// </summary>
    private bool IndependentsOnes(int i)
    {
        ClaimSubject Independents(int k) => tokens[k].Mention is > 0 and var m && mentions[m - 1].Subject is { Kind: SubjectKind.Party } of
            ? of
            : ClaimSubject.Unresolved("independents", "the infobox does not list them");
        var group = W(i + 1) is "independents" || Is(i + 1, "independent") && Is(i + 2, Term.Be) ? i + 1 : Is(i + 1, "independent")
            && Is(i + 2, Term.Candidate | Term.Member) ? i + 2 : -1;
        if (group > 0)
        {
            var verb = W(group + 1) is "also" or "both" or "all" ? group + 2 : group + 1;
            ClaimKind? kind = IsElected(verb) || Is(verb, Term.Hold) && Between(verb, verb + 3, Term.Preposition) is false
                && HasBetween(verb, verb + 4, "balance") ? ClaimKind.SeatsWon
                : W(verb) is "stood" or "ran" or "contested" or "competed" || Is(verb, "were") && W(verb + 1) is "standing" or "running"
                    ? ClaimKind.Candidates : null;
            // "303 people were nominated, among them just four independents".
            kind ??= Last is { Kind: ClaimKind.Candidates } && HasBetween(i - 4, i, "among") | HasBetween(i - 4, i, "including")
                ? ClaimKind.Candidates : null;
            return kind is { } found && !IsLocal(i, group) && Other(i, group) is null && certain.Add(i)
                && Add(found, Independents(group), i);
        }

        if (Last is not { Kind: ClaimKind.Candidates })
        {
            return false;
        }

        var at = Is(i + 1, "of") && W(i + 2) is "them" or "whom" or "these" or "which" ? i + 3 : i + 1;
        at += W(at) is "as" or "were" or "being" or "stood" or "ran" ? 1 : 0;
        at += W(at) is "as" ? 1 : 0;
        return at > i + 1 && Is(at, "independents") && certain.Add(i) && Add(ClaimKind.Candidates, Independents(at), i);
    }

    /// <summary>"were elected", "won seats", "entered parliament".</summary>
    private bool IsElected(int k) =>
        (Is(k, Term.Be) && (W(k + 1) is "elected" or "returned" or "successful" || W(k + 1) is "also"
            && W(k + 2) is "elected" or "returned")) || (Is(k,
            "won") && Is(k + 1, "seats")) || Is(k, "entered")
            || (Is(k, "got") && Is(k + 1, "in")) || (Is(k, "completed") && Is(k + 1, "the"));
}
