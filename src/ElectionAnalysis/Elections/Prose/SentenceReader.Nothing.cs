using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Numbers of which the words right beside them say that they are no result of anybody.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Ages, ratios, votes of a court, votes for a person, numbers of a place or of another chamber.</summary>
    private bool IsOfSomethingElse(int i)
    {
        var phrase = PhraseAfter(i);

        // "A majority with eight seats to spare".
        return Is(phrase.End + 1, "to") && Is(phrase.End + 2, "spare")
            // "The largest district has 2.13 times", "2.13 to one".
            || Is(i - 1, "to") && tokens[i].Number == 1 && IsNumber(i - 2) && tokens[i - 2] is { IsPercent: false, Tolerance: > 0 and < 1 }
            // "With 133 points against 120": of a party's own vote.
            || W(i - 1) is "against" or "to" && IsNumber(i - 2) && tokens[i - 2].IsPoints && !tokens[i].IsPercent
            || IsAgeOf(i) || IsOfCourt(i) || IsForPerson(i, phrase) || IsOfOneCandidate(i) || IsOfOwnCandidates(i, phrase)
            || IsShareOfMembers(i) || IsOfExample(i) || IsOfPlaceInBracket(i) || IsInOtherChamberBefore(i, phrase)
            || W(Before(i)) is "has" or "have" or "elects" or "returns" && Is(Before(i) - 1, "alone") && IsUnlistedName(Before(i) - 2)
                && !Is(Before(i) - 2, Term.House)
            // "The party was to win 12 seats and 37.4% in 2021": what came later.
            || Verb(i, ClauseStart(i)) is > 1 and var later && Is(later - 1, "to") && W(later - 2) is "was" or "were"
                && tokens.FindIndex(i, t => t.Kind == TokenKind.Year && (int)t.Number > context.Year) > 0;
    }

    /// <summary>"By Jane Doe, 31, under whom the party …": the age of a person whose name stands before it.</summary>
    private bool IsAgeOf(int i) => tokens[i] is { IsPercent: false, Tolerance: 0, Sign: 0, Number: > 17 and < 100 } && i > 2
        && IsMark(i - 1, ',') && IsMark(i + 1, ',') && char.IsAsciiDigit(text[tokens[i].Start]) && IsCapital(i - 2) && IsCapital(i - 3)
        && tokens[i - 2].Start - tokens[i - 3].End <= 1 && tokens[i - 3].Kind == TokenKind.Word && tokens[i - 2].Kind == TokenKind.Word
        && (tokens[i - 2].Mention is not (> 0 and var number) || mentions[number - 1].Subject is { Kind: SubjectKind.Unresolved }
            || mentions[number - 1].Subject.Because.Contains("leader", StringComparison.Ordinal))
        && tokens.FindIndex(t => t is { IsNumber: true, IsPercent: false }) == i
        && (Is(i + 2, Term.Article | Term.Be) || W(i + 2) is "who" or "whom" or "whose" or "under" or "had" or "became" or "then" or "from"
            or "of" or "formerly" or "took" or "as");

    /// <summary>"Let the result stand by nine votes to five": what judges decide elects nobody.</summary>
    private bool IsOfCourt(int i) => !tokens[i].IsPercent && tokens[i].Number < 100
        && (Is(i - 1, "to") && (IsNumber(i - 2) || Is(i - 2, Term.Vote) && IsNumber(i - 3))
            || PhraseAfter(i).End is var end && Is(end + 1, "to") && IsNumber(end + 2))
        && text.AsSpan().ContainsAny(AnyCourt) && OfCourt().IsMatch(text.AsSpan(0, tokens[i].Start));

    private static readonly SearchValues<string> AnyCourt = SearchValues.Create(["court", "tribunal", "judges", "justices"],
        StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(court|tribunal|judges|justices) ((had|has|later|then|eventually|finally|unanimously|narrowly) ){0,2}(held|rul\w+|decid\w+|upheld|annul\w+|found|reject\w+|dismiss\w+|let|declar\w+|struck|overturn\w+|confirm\w+|refus\w+)\b", Words)]
    private static partial Regex OfCourt();

    /// <summary>
    /// "1,585,732 personal votes", "was personally elected with 2,101": a person's own, and so what follows without a noun.
    /// </summary>
    private bool IsForPerson(int i, Phrase phrase)
    {
        if (tokens[i].IsPercent)
        {
            return false;
        }

        if (phrase.Is(Term.Vote))
        {
            return HasBetween(i, phrase.End, "personal") || HasBetween(i, phrase.End, "preferential")
                || HasBetween(i, phrase.End, "preference") && !HasBetween(i, phrase.End, "first");
        }

        if (phrase.Unit != Term.None || tokens[i].Number < 20 || !text.Contains("person", StringComparison.Ordinal)
            && !text.Contains("preferen", StringComparison.Ordinal))
        {
            return false;
        }

        for (var k = i - 1; k >= ClauseStart(i); k--)
        {
            if (W(k) is "personal" or "preferential" or "preference" && Is(k + 1, "votes") && !Is(k - 1, "first"))
            {
                return IsNumber(k - 1);
            }

            if (Is(k, "personally") && W(k + 1) is "elected" or "returned" or "chosen" or "won" or "received" or "polled" or "got"
                && k > i - 6)
            {
                return true;
            }

            if (Is(k, Term.Vote | Term.Seat) && !(W(k - 1) is "personal" or "preferential" or "preference"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Whose best placed candidate, in Hobson, polled 26.4%": one of those whom a party has.</summary>
    private bool IsOfOneCandidate(int i) => text.Contains("candidate", StringComparison.Ordinal)
        && tokens[ClauseStart(i)].Start is var start
        && OneCandidate().IsMatch(text.AsSpan(start, tokens[i].Start - start));

    [GeneratedRegex(@"\b(whose|its|their) ((best|most|least|worst)([- ](placed|performing|known|successful|voted|popular|supported|favoured))?|strongest|leading|only|weakest|second[- ]best) candidate\b(?! elected)(, (in|at) [^,;:0-9]+,)?[^,;:0-9]*$", Words)]
    private static partial Regex OneCandidate();

    /// <summary>
    /// "None of its 17 candidates saved the deposit", "all five of the eliminated candidates": some whom the text has told.
    /// </summary>
    private bool IsOfOwnCandidates(int i, Phrase phrase) => !tokens[i].IsPercent
        && (phrase.Is(Term.Candidate) && W(i - 1) is "its" or "their" && Is(i - 2, "of")
                && W(i - 3) is "none" or "some" or "most" or "many" or "few" or "one" or "two" or "half" or "several"
            || Is(i + 1, "of") && W(i + 2) is "the" or "these" or "those" or "its" && W(i + 3) is "eliminated" or "defeated"
                or "unsuccessful" or "losing" or "beaten" or "other" or "remaining" or "excluded" && Is(i + 4, Term.Candidate));

    /// <summary>"9.5% of the membership", "31% of the new deputies": how a house is made up.</summary>
    private bool IsShareOfMembers(int i)
    {
        var k = Is(i + 1, "of") ? i + 2 : i;
        while (k > i && k < i + 5 && (Is(k, Term.Article) || W(k) is "new" or "incoming" or "house's" or "newly" or "elected"))
        {
            k++;
        }

        return k > i && tokens[i] is { IsPercent: true, IsPoints: false } && W(k) is "membership" or "members" or "deputies" or "MPs"
            or "legislators" or "lawmakers" or "senators" or "councillors" or "intake" or "parliamentarians" && !Is(k + 1, "of");
    }

    /// <summary>
    /// "In five regions, among them Puno with 25.9%", "the other ten, among them Seoul (51.3% to 45.0%)": a place that is named as one of
    /// several.
    /// </summary>
    private bool IsOfExample(int i)
    {
        var hasPlace = false;
        for (var k = i - 1; k > 0; k--)
        {
            if (W(k) is "them" or "which" or "those" && Is(k - 1, "among") || W(k) is "including" or "notably" or "namely" or "especially")
            {
                return hasPlace && Enumerable.Range(0, k).Any(n => IsArea(n) || W(n) is "cities" or "municipalities" or "boroughs"
                    or "towns" or "wards" or "communes" or "entities" or "capitals");
            }

            // "In several counties, including Akershus, with 26.81% of the national vote": what the comma ends is only named.
            if (IsMark(k, ',') && Is(k + 1, Term.Preposition))
            {
                return false;
            }

            var isPlace = IsUnlistedName(k);
            hasPlace |= isPlace;
            if (!isPlace && !(tokens[k].IsNumber || tokens[k].Mark is '(' or ')' or ',' or '-' || W(k) is "with" or "to" or "and" or "at"
                or "on" or "the" or "by"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A word with a capital that is no name of the infobox.</summary>
    private bool IsUnlistedName(int k) => IsCapital(k) && tokens[k].Kind == TokenKind.Word && (tokens[k].Mention is not (> 0 and var number)
        || mentions[number - 1] is { IsPronoun: false, Subject.Kind: SubjectKind.Unresolved });

    /// <summary>"Robinson (Tobago East, with 5,358 votes)": in the constituency that the bracket names.</summary>
    private bool IsOfPlaceInBracket(int i)
    {
        var open = tokens.FindLastIndex(i, Math.Min(i + 1, LongestBracket), t => t.Mark is '(' or ')');
        if (open < 1 || tokens[open].Mark != '(' || !IsCapital(open - 1) || !IsCapital(open + 1)
            || tokens[i].Number < 100 && !tokens[i].IsPercent)
        {
            return false;
        }

        // "Solberg (Civita, 26.81%)", "the Conservatives (Høyre, 26.81%)": the party's own, whatever the bracket names.
        if (tokens[open - 1].Mention is > 0 and var number && mentions[number - 1].Subject is { Kind: SubjectKind.Party } listed
            && (!listed.Because.Contains("leader", StringComparison.Ordinal) && !listed.Because.Contains("candidate", StringComparison.Ordinal)
                || context.Known.Fits(Make(tokens[i].IsPercent ? ClaimKind.VoteShare : ClaimKind.Votes, listed, i, 1,
                    tokens[i].IsPercent)) == true))
        {
            return false;
        }

        var k = open + 1;
        while (k < i && IsUnlistedName(k) && !PartyNames.SaysParty(Text(k, k))
            && !(W(k) is "Movement" or "Alliance" or "Front" or "Union" or "League" or "Coalition" or "List" or "Independent"))
        {
            k++;
        }

        return k > open + 1 && IsMark(k, ',') && (Is(k + 1, "with") || Is(k + 1, "by") || k + 1 == i);
    }

    /// <summary>"Which had entered the Council with three members", where the Assembly is elected.</summary>
    private bool IsInOtherChamberBefore(int i, Phrase phrase)
    {
        const int Farthest = 6;
        for (var k = i - 1; IsHouseElected && phrase.Is(Term.Seat | Term.Member) && k > Math.Max(0, i - Farthest)
            && tokens[k].Mark == '\0'; k--)
        {
            if (W(k) is "Council" or "Senate" or "Lords" && !(W(k - 1) is "National" or "State" or "Supreme"))
            {
                return W(Is(k - 1, "Legislative") ? k - 2 : k - 1) is "the" && !context.Title.Contains(Text(k, k)[..5],
                        StringComparison.OrdinalIgnoreCase)
                    && context.Election.SeatsAsWritten?.Value.Contains(Text(k, k), StringComparison.OrdinalIgnoreCase) == false;
            }
        }

        return false;
    }
}
