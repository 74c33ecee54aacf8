using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Two rounds in one sentence, of which one is set against the other with numbers of both.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "Unlike in the first round, in which 10,000 were invalid, there were 20,000", "56%, down from the first round's 68%": what stands
    /// behind the comma, or before the round that has a number of its own, is of the other of two rounds.
    /// </summary>
    private int? RoundApart(int start)
    {
        if (context.Election.Rounds.Count != 2 || firstRound is null)
        {
            return null;
        }

        if (SetApart().Match(text) is { Success: true } aside && start >= aside.Index + aside.Length)
        {
            return RoundMention.First(text[(aside.Index + aside.Length)..]) is null ? Other(RoundMention.First(aside.Value)) : null;
        }

        return RoundsOwn().Match(text) is { Success: true } own && RoundMention.First(text) == RoundMention.Last(text)
            ? start < own.Index ? Other(RoundMention.First(own.Value)) : RoundMention.First(own.Value) : null;

        static int? Other(int? round) => round is 1 or 2 ? 3 - round : null;
    }

    [GeneratedRegex(@"^(unlike|compared (with|to)|in (comparison|contrast) (with|to)|as opposed to|after) ((in|at) )?the (first|second) (round|ballot),? (in which|at which|when|where|with|whose)\b([^,;]|,(?=[0-9]))*,(?![0-9])", Words)]
    private static partial Regex SetApart();

    [GeneratedRegex(@"\b(from|than|against|with|to|on|over|below|above) (the|its|his|her|their) ((first|second) (round|ballot)|run-?off)['’]s (\p{L}+ (of |at )?)?[0-9]", Words)]
    private static partial Regex RoundsOwn();
}
