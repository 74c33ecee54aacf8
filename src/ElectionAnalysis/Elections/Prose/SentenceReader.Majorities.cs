using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>How many seats a majority takes, said of the majority itself.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "A majority in the Storting takes 87 seats", "81 votes are required for a majority", "the magic number was 75", where it is about
    /// half of the house.
    /// </summary>
    private bool IsSaidMajority(int i, Phrase phrase)
    {
        const int Tenth = 10;
        if (!IsHouseElected || context.House is not { } house || tokens[i].IsPercent || tokens[i].Tolerance > 0 || phrase.Whole >= 0
            || tokens[i].Number < Tenth || Math.Abs(tokens[i].Number - house / 2.0 - 1) > Math.Max(5, house / Tenth)
            || W(phrase.End + 1) is "away" or "short" or "off" || phrase.Is(Term.More | Term.Fewer)
            || !text.AsSpan().ContainsAny(AnyMajority) || OtherMajority().IsMatch(text) || Other(i, phrase.End) is not null)
        {
            return false;
        }

        var start = tokens[ClauseStart(i)].Start;
        return MajorityTakes().IsMatch(text.AsSpan(start, tokens[i].Start - start))
            || Is(phrase.End + 1, Term.Be) && Is(phrase.End + 2, Term.Need)
                && ForMajority().IsMatch(text.AsSpan(tokens[phrase.End].End));
    }

    private static readonly System.Buffers.SearchValues<string> AnyMajority = System.Buffers.SearchValues.Create(["majority", "magic",
        "winning post", "halfway mark", "half-way mark"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b((an?|any) ((absolute|overall|working|simple|bare|outright|parliamentary) )?majority( (in|of) [^,.;0-9]{1,40}?)? (takes?|took|requires?|required|needs?|needed|means?|meant|is|was|would (take|need|require))|(magic number|winning post|half-?way mark|majority mark|threshold for an? (overall |absolute )?majority)( (in|for|of) [^,.;0-9]{1,40}?)? (is|was|stood at|stands at|lay at|lies at|being|of))( at least)? $", Words)]
    private static partial Regex MajorityTakes();

    [GeneratedRegex(@"^ (are|were|is|was) \p{L}+ (for|to (form|reach|have|obtain|command|win|gain|secure)) (a|an|the) ((absolute|overall|working|simple|bare|outright|parliamentary) )?majority\b", Words)]
    private static partial Regex ForMajority();

    [GeneratedRegex(@"\b((two|three)[- ](thirds|quarters|fifths)|qualified|super-?|constitutional|special) ?majority\b", Words)]
    private static partial Regex OtherMajority();
}
