using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Seats that nobody won: "failed to win a seat", "no seats", "none of the independents was elected".</content>
internal sealed partial class SentenceReader
{
    private static readonly SearchValues<string> AnyNothing = SearchValues.Create(
        ["no ", "not ", "n't ", "fail", "without", "none", "None", "them all", "all its", "all of "], StringComparison.Ordinal);

    private static readonly SearchValues<string> AnySeats = SearchValues.Create(["seat", "mandate", "representation", "deput", "member",
        " MP", "elected", "successful", "returned"], StringComparison.Ordinal);

    /// <summary>Reads them as none of the seats, in a sentence about this election.</summary>
    private void NoSeats()
    {
        if (!text.AsSpan().ContainsAny(AnyNothing) || !text.AsSpan().ContainsAny(AnySeats)
            || context.Election.Kind is ElectionKind.Referendum or ElectionKind.Presidential
            || IsRule || IsBackground)
        {
            return;
        }

        foreach (Match match in Nothing().Matches(text))
        {
            var i = tokens.FindIndex(t => t.Start >= match.Index);
            var last = tokens.FindLastIndex(t => t.End <= match.Index + match.Length);
            if (i < 0 || last < i || IsLocal(i, last) || Other(i, last) is not null || Between(ClauseStart(i), i, Term.Unreal)
                || ClaimFor(i, last) is not { Kind: SubjectKind.Party or SubjectKind.Alliance or SubjectKind.Unresolved } subject
                || subject is { Kind: SubjectKind.Unresolved, Text: [>= 'a' and <= 'z', ..] and not "independents" })
            {
                continue;
            }

            var claim = Make(ClaimKind.SeatsWon, subject, ClaimValue.Of(0), tokens[i].Start, tokens[last].End);
            if (context.Known.Fits(claim) != false && claims.FindIndex(firstClaim, c => c.Kind == claim.Kind && c.Value.Number == 0
                && c.Subject.Same(subject)) < 0)
            {
                claims.Add(claim);
            }
        }
    }

    /// <summary>Who won none: "none of the independents", else of whom the clause is.</summary>
    private ClaimSubject? ClaimFor(int i, int last)
    {
        if (!Is(i, "none"))
        {
            return SubjectOf(i);
        }

        for (var k = i; k <= last; k++)
        {
            if (Is(k, "independents"))
            {
                return tokens[k].Mention is > 0 and var m && mentions[m - 1].Subject is { Kind: SubjectKind.Party } of ? of
                    : ClaimSubject.Unresolved("independents", "the infobox does not list them");
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b((did|does|do|could|was|were) not|didn['’]t|(was |were |being )?unable to|(but |and |yet )?fail(ed|ing|s) to|without) (win|winning|gain|gaining|obtain|obtaining|secure|securing|take|taking|get|getting|return|returning|earn|earning|pick up|capture|capturing|receive|receiving|hold on to)( either)? (an?|any|a single|even one|one) (\w+ )?(seats?|mandates?|representation|deput(y|ies)|members?|MPs?)\b|(?<=\b(won|win|winning|took|taking|gained|gaining|received|obtained|secured|got|with|but|and|had|earned|returned|returning|for|left with) )no (\w+ )?(seats?|mandates?|representation|deput(y|ies)|members)\b|(?<=\bseats\b.{0,80})\blost (them all|all of them)\b|\blost all (of )?(its|their) (seats|mandates)\b|(?<=[,;] )no (seats?|mandates?)\b|(?<=\b(was|were|been|being) )left (without (any|an?|a single) ?(seats?|mandates?|deput(y|ies)|members?|representation)?|with none)\b|\b[Nn]one of (the|its|their) (\w+ ){0,3}(was|were) (elected|successful|returned)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Nothing();
}
