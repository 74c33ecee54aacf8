namespace ElectionAnalysis;

/// <content>How far one was ahead of another.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "by 35,765 votes", "a lead of 2,329,865", "the gap was 9.4 million votes", "51,275 clear of", "233,211 votes lay between
    /// them".
    /// </summary>
    private bool IsLead(int i, int end)
    {
        if (tokens[i].IsPercent && !tokens[i].IsPoints)
        {
            return false;
        }

        if (HasWord("missed the threshold") || HasWord("missed the hurdle") || HasWord("missed the barrier") || HasWord("missed the quota"))
        {
            return false;
        }

        var before = Before(i);
        var start = ClauseStart(i);
        if (W(before) is "of" or "was" or "at" or "is" or "to" or "thus" or ":" && LeadNoun(before, start)
            || (IsMark(before, ':') && Is(before - 1, Term.Margin)))
        {
            return tokens[i].IsPoints || tokens[i].Number > (context.House ?? 0) || end > i;
        }

        // "With 56 of 101 votes behind it".
        if (Is(i + 1, "of") && IsNumber(i + 2))
        {
            return false;
        }

        if (W(end + 1) is "ahead" or "clear" or "behind" or "adrift" && !(Is(end + 1, "clear") && !(W(end + 2) is "of")))
        {
            return true;
        }

        if (W(end + 1) is "more" or "fewer" && (Is(end + 2, "than") || tokens[i].Wording == Wording.About)
            && ((end > i || Is(end + 2, "than") && !IsNumber(end + 3) && !IsNumber(end + 4)) && tokens[i].Number >= 1000
                || Last is { Kind: ClaimKind.Votes or ClaimKind.VoteShare, Subject.Kind: SubjectKind.Party } && !tokens[i].IsPercent
                    && mentions.Exists(m => m.First >= end + 3 && m.First <= end + 6)))
        {
            // "some quarter of a million fewer than in 2010": than the same one had before.
            var than = Is(end + 2, "than") ? end + 3 : tokens.Count;
            return !(Is(than, Term.Preposition) || Is(than, Term.Previous) || Is(than + 1, Term.Previous) || W(than) is "last"
                || than < tokens.Count && tokens[than].Kind == TokenKind.Year || IsNumber(than) && W(than + 1) is "years" or "year")
                && mentions.Exists(m => m.First >= start);
        }

        // "No more than 312,805 votes, or 2.46 points, separated them".
        if (IsMark(end + 1, ',') && Is(end + 2, "or") && IsNumber(end + 3)
            && tokens.FindIndex(end + 3, Math.Min(5, tokens.Count - end - 3), t => t.Mark == ',') is > 0 and var past
            && W(past + 1) is "separated" or "divided" && W(past + 2) is "them" or "the" or "both"
            || IsMark(i - 2, ',') && Is(i - 1, "or") && IsMark(end + 1, ',') && Last is { Kind: ClaimKind.VoteMargin }
                && W(end + 2) is "separated" or "divided")
        {
            return true;
        }

        if ((tokens[i].Number >= 1000 || end > i && PhraseAfter(i).Is(Term.Vote))
            && (HasBetween(end + 1, end + 12, "lay") && HasBetween(end + 1, end + 13, "between")
                && !(IsNumber(NextNumber(end, Math.Min(tokens.Count, end + 12)))
                    && !tokens[NextNumber(end, Math.Min(tokens.Count, end + 12))].IsPoints) || W(end + 1) is "separated" or "decided"))
        {
            return true;
        }

        if (!Is(before, "by") || Is(end + 1, "to") && IsNumber(end + 2))
        {
            return false;
        }

        // "Missed outright victory by less than half a point": how far from it.
        if (Enumerable.Range(Math.Max(start, before - 6), Math.Min(6, before - start)).Any(k => W(k) is "missed" or "missing"
            && (HasBetween(k, before, "victory") || HasBetween(k, before, "majority") || HasBetween(k, before, "win")
                || HasBetween(k, before, "half") || HasBetween(k, before, "election"))))
        {
            return false;
        }

        for (var k = before - 1; k >= start && k >= before - 30; k--)
        {
            if (tokens[k].Mention == 0
                && (tokens[k].Is(Term.Defeat)
                    || W(k) is "won" or "missed" or "led" or "prevailed" or "lost" or "ahead" or "victory" or "elected" or "behind"
                        or "wins" or "top" or "unseated" or "succeeded" or "trailed"))
            {
                return tokens[i].IsPoints || end > i || tokens[i].Number >= 1000;
            }
        }

        return false;
    }

    /// <summary>"Macron's lead shrank from 32.2 points to 17.1": a lead before this one.</summary>
    private bool IsFormerLead(int i) => (tokens[i].IsPoints || !tokens[i].IsPercent && tokens[i].Number >= 1000)
        && Is(Before(i), "from") && LeadNoun(Before(i), ClauseStart(i));

    private bool LeadNoun(int before, int start)
    {
        // "Shrank from 32.2 points to 17.1": past what it was.
        var from = FromBefore(before);
        for (var k = from > 0 ? Before(from) - 1 : before - 1; k >= start && k >= before - 12; k--)
        {
            if ((tokens[k].IsNumber && tokens[k].Number > 3) || tokens[k].Mark is ';' or ',')
            {
                return false;
            }

            if (tokens[k].Mention == 0 && W(k) is "lead" or "margin" or "gap" or "difference" or "advantage" or "plurality" or "deficit" or "shortfall")
            {
                return !Is(k + 1, "error");
            }
        }

        return false;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"([0-9%]|\b\w{3,}) (seats|constituencies|districts|ridings) (with|by) (a |the )?margins? (of )?((less|more|under|over|fewer) )?(than )?(about )?$", Words)]
    private static partial System.Text.RegularExpressions.Regex OfEachSeat();

    /// <summary>Adds a margin: of whom the sentence says it, or of the one whom the infobox has so far ahead.</summary>
    private bool Lead(ClaimKind kind, int i, int end)
    {
        // "From 32.2 points in 2017 to 17.1": the year is of the one before.
        if (FromBefore(Before(i)) < 0 && Other(i, end) is { } other)
        {
            return Add(kind, OtherElection(other.Year), i, share: kind == ClaimKind.ShareMargin);
        }

        // "Lost a seat to the Conservatives by just 79 votes": in one constituency.
        if (IsPersonal(i) || kind == ClaimKind.VoteMargin && OneSeat().IsMatch(text.AsSpan(0, tokens[i].Start)))
        {
            return true;
        }

        var share = kind == ClaimKind.ShareMargin;

        // "Won 46 seats with a margin of less than 5%": in each of them.
        if (share && OfEachSeat().IsMatch(text.AsSpan(0, tokens[i].Start)))
        {
            return true;
        }

        var isNoun = LeadNoun(Before(i), ClauseStart(i)) || HasBetween(end, end + 13, "between");
        var said = mentions.Find(m =>
            m.Last < i && m.First >= ClauseStart(i) && IsPartyLike(m.Subject) && !IsObject(m) && !m.IsPronoun)?.Subject ?? SubjectOf(i)
            ?? memory.Subject;
        if (said is null || isNoun && mentions.FindAll(m => m.Subject.Kind == SubjectKind.Party && !m.IsPronoun).Count != 1
            || context.Known.Fits(Make(kind, said, i, 1, share)) != true)
        {
            // "The gap was …": of the one ahead, which the infobox tells.
            var named = isNoun ? [] : mentions.Where(m => m.Subject.Kind == SubjectKind.Party && !m.IsPronoun).Select(m => m.Subject);
            foreach (var party in named.Concat(IsRough(i) ? [] : context.Known.Leaders.Select(p =>
                ClaimSubject.Of(p, "", "the infobox has it so far ahead"))))
            {
                if (context.Known.Fits(Make(kind, party, i, 1, share)) == true)
                {
                    return Add(kind, Ahead(kind, party, i), i, share: share);
                }
            }
        }

        // "Rajapaksa was 449,702 behind": the other one is ahead.
        if (W(end + 1) is "behind" or "adrift" && said is not null && (Opponent(said) ?? FirstBefore(said, share)) is { } ahead)
        {
            return Add(kind, ClaimSubject.Of(ahead, "", $"{said.Name} is behind it"), i, share: share);
        }

        // "Left with 5,264,383, a deficit of 1,042,386": of the other one of the last two.
        if (W(Before(i) - 1) is "deficit" or "shortfall" && (said is null ? Opponent() : Opponent(said) is { } leader
            ? ClaimSubject.Of(leader, "", $"it is ahead of {said.Name}") : null) is { } first)
        {
            return Add(kind, first, i, share: share);
        }

        said ??= share ? FirstOfShares(i) : null;
        return Add(kind, said is null ? RoundSubject(i) : Ahead(kind, said, i), i, share: share);
    }

    /// <summary>"Labour was only 1,584 votes behind": the first one, where it is said of the second.</summary>
    private PartyResult? FirstBefore(ClaimSubject second, bool share) => context.Parties
        .Where(p => share ? p.VoteShare is not null : p.Votes is not null)
        .OrderByDescending(p => share ? p.VoteShare!.Value : p.Votes!.Value).Take(2).ToList() is [var first, var next]
        && next.Number == second.Party?.Number ? first : null;

    /// <summary>"The gap of 14.46 points in the first round": of the one ahead of two whose shares the text has given.</summary>
    private ClaimSubject? FirstOfShares(int i)
    {
        const int Most = 8;
        var round = RoundSubject(i).Round;
        var shares = new List<Claim>();
        for (var c = claims.Count - 1; c >= 0 && shares.Count < Most; c--)
        {
            if (claims[c] is { Kind: ClaimKind.VoteShare, Subject.Kind: SubjectKind.Party, Value.IsExact: true } share
                && (round is null || share.Subject.Round == round))
            {
                shares.Add(share);
            }
        }

        return shares.Find(a => shares.Exists(b => Math.Abs((a.Value.Number - b.Value.Number ?? 0) * 100 - tokens[i].Number)
            <= tokens[i].Tolerance + 0.011))?.Subject is { } first ? first with { Because = "the text has it so far ahead" } : null;
    }

    /// <summary>
    /// Of the two whom the infobox has so far apart, the one ahead: "Karoui 1,042,894, so that the margin was 1,735,037" is
    /// Saied's.
    /// </summary>
    private ClaimSubject Ahead(ClaimKind kind, ClaimSubject of, int i) =>
        Make(kind, of, i, 1, kind == ClaimKind.ShareMargin) is var claim
            && context.Known.Computed(claim).Find(s => s.Value!.Meets(claim.Value)) is { Parts: [{ Subject.Party: { } first }, ..] }
            && first.Number != of.Party?.Number
            ? ClaimSubject.Of(first, "", $"the infobox has it so far ahead of {of.Name}") : of;

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(won|lost|losing|winning|gained|held|took|retained) (a|an|one|the|his|her|their) ([\w'’-]+ ){0,3}(seat|constituency|riding|ward|electorate)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex OneSeat();
}
