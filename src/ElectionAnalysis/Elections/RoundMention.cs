using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds which voting round a text speaks of.</summary>
internal static partial class RoundMention
{
    private static readonly SearchValues<string> AnyRound = SearchValues.Create(["round", "ballot", "run-off", "runoff", "tour"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text may name a round at all.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(AnyRound);

    /// <summary>The round named nearest before <paramref name="position"/>, else first after it, else null.</summary>
    public static int? Near(string text, int position)
    {
        int? before = null;
        if (!MayBeIn(text))
        {
            return null;
        }

        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Index >= position && before is not null)
            {
                break;
            }

            before = Number(match);
            if (match.Index >= position)
            {
                break;
            }
        }

        return before;
    }

    /// <summary>The round named first in <paramref name="text"/>, or null.</summary>
    public static int? First(string text) =>
        !MayBeIn(text) ? null : Pattern().Match(text) is { Success: true } match ? Number(match) : null;

    /// <summary>The round named last in <paramref name="text"/>, or null.</summary>
    public static int? Last(string text) => !MayBeIn(text) ? null : Pattern().Matches(text) is { Count: > 0 } all ? Number(all[^1]) : null;

    private static int Number(Match match) => match.Value.ToLowerInvariant() switch
    {
        ['f', 'i', 'r', ..] or ['1', ..] or ['p', ..] or ['i' or 'o', ..] or [.., '1'] or [.., 'o', 'n', 'e'] => 1,
        ['t' or '3', ..] or [.., '3'] or [.., 'r', 'e', 'e'] => 3,
        _ => 2,
    };

    [GeneratedRegex(@"\b(?:(?:first|second|third|1st|2nd|3rd)[ \u00A0-](?:round|ballot|tour)|ballotage|round[ \u00A0](?:[123]|one|two|three)|(?:primary|preliminary|general|final|decisive|deciding|opening|initial)[ \u00A0]round|(?:decisive|deciding|initial)[ \u00A0]ballot|run-?off)\b(?![ \u00A0](?:figures?|results?|totals?|tally|score)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
