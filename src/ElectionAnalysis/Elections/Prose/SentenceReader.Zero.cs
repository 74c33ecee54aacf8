using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Seats that nobody won: "failed to win a seat", "no seats", "none of the independents was elected".</content>
internal sealed partial class SentenceReader
{
    private static readonly SearchValues<string> AnyNothing = SearchValues.Create(
        ["no ", "not ", "n't ", "fail", "without", "none", "None", "nothing", "them all", "all its", "all of ", "either ", "drew a blank",
            "empty-handed",
            "shut out", "unrepresented", "outside ", "its only seat"], StringComparison.Ordinal);

    private static readonly SearchValues<string> AnySeats = SearchValues.Create(["seat", "mandate", "representation", "deput", "member",
        " MP", "elected", "successful", "returned", "represented", "parliament", "Parliament", "assembly", "Assembly", "chamber", "House",
            "blank", "empty", "shut out"], StringComparison.Ordinal);

    /// <summary>Reads them as none of the seats, in a sentence about this election.</summary>
    private void NoSeats()
    {
        // "The Communists, for 4,700,289 votes, had none": of seats, beside votes.
        if (!text.AsSpan().ContainsAny(AnyNothing)
            || !text.AsSpan().ContainsAny(AnySeats) && claims.FindIndex(firstClaim, c => c.Kind is ClaimKind.Votes
                or ClaimKind.VoteShare) < 0
            || context.Election.Kind == ElectionKind.Referendum || context.Election.Kind == ElectionKind.Presidential
                && !Lexicon.Contains(section.Heading, Term.House)
            || IsRule || IsBackground)
        {
            return;
        }

        foreach (Match match in Nothing().Matches(text))
        {
            var i = tokens.FindIndex(t => t.Start >= match.Index);
            var last = tokens.FindLastIndex(t => t.End <= match.Index + match.Length);
            if (i < 0 || last < i || IsLocal(i, last) && !(Is(last + 1, "in") && W(last + 2) is "a" or "any" or "either")
                || Other(i, last) is not null || Between(ClauseStart(i), i, Term.Unreal)
                || ClaimFor(i, last) is not { Kind: SubjectKind.Party or SubjectKind.Alliance or SubjectKind.Unresolved } subject
                || subject is { Kind: SubjectKind.Unresolved, Text: [>= 'a' and <= 'z', ..] and not "independents" }
                || match.Value is "none" or "nothing" && subject.Kind is SubjectKind.Unresolved)
            {
                continue;
            }

            var claim = Make(ClaimKind.SeatsWon, subject, ClaimValue.Of(0), tokens[i].Start, tokens[last].End);
            if ((context.Known.Fits(claim) != false || BallotSection.IsOfLists(section.Heading) is not null)
                && claims.FindIndex(firstClaim, c => c.Kind == claim.Kind && c.Value.Number == 0
                && c.Subject.Same(subject)) < 0)
            {
                claims.Add(claim);
            }
        }
    }

    /// <summary>Who won none: "none of the independents", else of whom the clause is.</summary>
    private ClaimSubject? ClaimFor(int i, int last)
    {
        if (!Is(i, "none") && !Is(i, "neither"))
        {
            // "Of the parties that failed to win a seat": of each of several.
            return W(i - 1) is "that" or "which" or "who" && W(i - 2) is "parties" or "lists" or "groups" or "others" or "candidates"
                ? ClaimSubject.Unresolved("", "the text does not say who they are") : SubjectOf(i);
        }

        // "the Liberal Party, none of whose candidates was returned".
        if (W(i + 1) is "of" && W(i + 2) is "whose" or "which" && IsMark(i - 1, ',') && i > 1 && tokens[i - 2].Mention is > 0 and var named)
        {
            return mentions[named - 1].Subject;
        }

        if (W(i + 1) is "of" && W(i + 2) is "its" or "their")
        {
            return SubjectOf(i) ?? memory.Subject;
        }

        for (var k = i; k <= last; k++)
        {
            if (Is(k, "independents"))
            {
                return tokens[k].Mention is > 0 and var m && mentions[m - 1].Subject is { Kind: SubjectKind.Party } of ? of
                    : ClaimSubject.Unresolved("independents", "the infobox does not list them");
            }
        }

        return ClaimSubject.Unresolved("", "it is of each of several");
    }

    [GeneratedRegex(@"\b((did|does|do|could|was|were) not|didn['’]t|(was |were |being )?unable to|(but |and |yet )?fail(ed|ing|s) to|without) (win|winning|gain|gaining|obtain|obtaining|secure|securing|take|taking|get|getting|return|returning|earn|earning|pick up|capture|capturing|receive|receiving|hold on to)( either)? (an?|any|a single|even one|one) (\w+ )?(seats?|mandates?|representation|deput(y|ies)|members?|MPs?)\b|(?<=\b(won|win|winning|took|taking|gained|gaining|received|obtained|secured|got|with|but|and|had|earned|returned|returning|for|left with) )no (\w+ )?(seats?|mandates?|representation|deput(y|ies)|members)\b|(?<=\bseats\b.{0,80})\blost (them all|all of them)\b|\blost all (of )?(its|their) (seats|mandates)\b|(?<=[,;] )no (seats?|mandates?)\b|(?<=\b(was|were|been|being) )left (without (any|an?|a single) ?(seats?|mandates?|deput(y|ies)|members?|representation)?|with none)\b|\b[Nn]one of (the|its|their|them|these|those|whom|which|whose) ?(\w+ ){0,3}?((was|were) (elected|successful|returned|represented)|(won|gained|obtained|secured|took|received|earned|managed|got|captured)( to win)? (an?|any|a single|even one|one) (\w+ )?(seats?|mandates?|representation))\b|\b[Nn]either (of (them|these|the two) |party |list |group )?((was|were) (elected|successful|returned|represented)|(won|gained|obtained|secured|took|received|earned|got) (an?|any|a single|one) (seats?|mandates?|representation))\b|\b(remained|stayed|went|left|remains|finished|ended up) (without (any |an? |a single )?(seats?|mandates?|representation|deput(y|ies))|unrepresented|outside (of )?(the )?(parliament|Parliament|assembly|Assembly|chamber|Chamber|House|legislature|Legislature|[Cc]ongress|Cortes|Storting|Diet|Knesset|Bundestag|Riksdag|Sejm))\b|(?<=\b(had|got|won|took|received|obtained|secured|gained|and|but|with) )(none|nothing)( at all)?(?=[.,;)])|\b(drew a blank|(came|went|go|come) (away )?empty-handed|(came away|ended up|was left|were left|finished|left) empty-handed|(was|were|been) (completely |entirely |again |now )?(shut out|unrepresented|not represented))\b|\b(lost|losing) (its|their|his|her) (only|sole|single) (seat|mandate|deputy|member)\b|\b((did|could) not|fail(ed|ing|s) to|narrowly failed to) (enter|reach|get into|make it into|return to) (the )?(parliament|Parliament|assembly|Assembly|chamber|House|legislature|Legislature|Bundestag|Knesset|Riksdag|Sejm|Folketing)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Nothing();
}
