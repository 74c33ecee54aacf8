using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What polls gave, told beside the result.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "Defied the polls, which had put it at 33 per cent, and won 31": beside a result, what the polls gave is left to nobody, up to a
    /// semicolon or to what was won.
    /// </summary>
    private void LeaveWhatPollsGave()
    {
        if (!Matches(PollsGave(), text, AnyPoll))
        {
            return;
        }

        var given = PollsGave().Match(text);
        var k = tokens.FindIndex(t => t.Start >= given.Groups["given"].Index);
        for (; k >= 0 && k < tokens.Count && tokens[k].Mark is not ';'
            && !(tokens[k].Mark is ',' && IsWonBehind(k)); k++)
        {
            tokens[k] = tokens[k] with { IsTaken = true };
        }
    }

    /// <summary>Whether a verb of winning follows a comma before any number: ", the SPÖ won 26".</summary>
    private bool IsWonBehind(int comma) => tokens.Skip(comma + 1).Take(5).TakeWhile(t => !t.IsNumber && t.Mark is '\0')
        .Any(t => t.Is(Term.Win) && t.Mention == 0);

    [GeneratedRegex(@"\b(polls?|pollsters?|surveys?|forecasts?|forecasters|averages?|institutes|models?|bookmakers)\b(?<given>( (by|of|from|in) [^,:;0-9]{1,40}?)?( ?[,;:–—]| ?[,–—] ((almost|nearly) )?(all|most|many|some|several|both|none|few|one) of)? ?(which|who|whom|that) ([\p{L}]+ ){0,2}(had|have|has|saw|gave|put|foresaw|predicted|showed|suggested|placed|promised|expected|forecast|projected|credited)\b| ?[:;,–—] (they|these|those|it|most|all|some) (had|have) (seen|put|given|placed|predicted|foreseen|forecast|expected|promised|projected|credited|shown|suggested)\b| (giving|putting|showing|predicting|placing|foreseeing|suggesting|crediting)\b| of (about |around |some |just |under |over )*[0-9])", Words)]
    private static partial Regex PollsGave();
}
