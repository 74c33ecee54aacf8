using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Which round a number is of: named in the sentence, told by its day or its numbers, or by the heading.</content>
internal sealed partial class SentenceReader
{
    /// <summary>The round that a number of all voters is of, or the election as a whole.</summary>
    private ClaimSubject RoundSubject(int i)
    {
        if (RoundApart(tokens[i].Start) is { } apart)
        {
            return ClaimSubject.Of(apart) with { Because = "the sentence compares it with the other round" };
        }

        if (firstRound is null && RoundOfOwnMonth(i) is { } ofMonth)
        {
            return ClaimSubject.Of(ofMonth) with { Because = "the sentence names the month of the round" };
        }

        // "in the first round 64.38%; in the second 46.66%".
        if (firstRound is not null && Is(i - 2, "the") && Is(i - 3, "in") && W(i - 1) is "first" or "second")
        {
            return ClaimSubject.Of(Is(i - 1, "first") ? 1 : 2);
        }

        var before = firstRound is not null ? RoundMention.Last(roundText[..tokens[i].Start]) : null;
        if (before is null && roundOfDay is { } ofDay)
        {
            return ClaimSubject.Of(ofDay) with { Because = "the sentence names the day of the round" };
        }

        if (firstRound is null && RoundOfNumbers is { } ofNumbers)
        {
            return ClaimSubject.Of(ofNumbers) with { Because = "the infobox has numbers of the sentence only of this round" };
        }

        if (firstRound is null)
        {
            if (RoundBesideCompared is { } implied)
            {
                return ClaimSubject.Of(implied) with { Because = "the sentence compares it with the other round" };
            }

            return memory.Round is { } known
                ? ClaimSubject.Of(known) with { Because = "the heading or the sentence before names the round" }
                : HasWord("in the second") ? ClaimSubject.Of(2) : ClaimSubject.Of(null);
        }

        // "37.3% in the second round": what follows at once counts before what stands earlier.
        var rest = text[tokens[i].End..Math.Min(text.Length, tokens[i].End + 24)].TrimStart();
        var tied = rest.StartsWith("in ", StringComparison.Ordinal) || rest.StartsWith("for ", StringComparison.Ordinal)
            || rest.StartsWith('(') ? RoundMention.First(rest) : null;
        tied ??= !HasWord("round") && !HasWord("ballot")
            ? null
            : rest.StartsWith("in the second", StringComparison.Ordinal) || rest.Contains(" for the second", StringComparison.Ordinal)
                ? 2
                : rest.StartsWith("in the first", StringComparison.Ordinal) ? 1 : null;
        var round = tied ?? (memory.HeadingRound is { } heading && before is null ? heading
            : RoundMention.Near(roundText, tokens[i].Start));
        return round is null && memory.Round is { } earlier && !HasWord("first")
            ? ClaimSubject.Of(earlier) with { Because = "the heading or the sentence before names the round" }
            : ClaimSubject.Of(round);
    }

    /// <summary>The round named before a number, else by the heading, else after it.</summary>
    private int? RoundAt(int start) => RoundApart(start) ?? RoundNear(start);

    private int? RoundNear(int start) =>
        firstRound is null
            ? roundOfDay ?? RoundOfNumbers ?? RoundBesideCompared ?? memory.HeadingRound ?? memory.Round
            : (start > 0 ? RoundMention.Last(roundText[..start]) : null) ?? roundOfDay ?? memory.HeadingRound
                ?? (context.Election.Rounds.Count > 1 ? firstRound : null) ?? memory.Round;

    /// <summary>The round of the one day of voting that the sentence names, where the election has several.</summary>
    private int? FindRoundOfDay()
    {
        int? found = null;
        foreach (var day in context.Election.Rounds.Count < 2 ? [] : days)
        {
            if (context.Election.Rounds.FirstOrDefault(r => r.Date?.Value == day.Last) is not { } round
                || (found is not null && found != round.Round))
            {
                return null;
            }

            found = round.Round;
        }

        return days.Count == 0 ? RoundOfMonth() : found;
    }

    /// <summary>"Turnout in February was 65.70%": the only round of that month, where no other month is named.</summary>
    private int? RoundOfMonth()
    {
        int? found = null;
        for (var k = 1; context.Election.Rounds.Count == 2 && k < tokens.Count; k++)
        {
            if (!Is(k, Term.Month) || !IsCapital(k))
            {
                continue;
            }

            if (found is not null || RoundOfMonth(k) is not { } round)
            {
                return null;
            }

            found = round;
        }

        return found;
    }

    /// <summary>The only round of two in the month at <paramref name="k"/>, behind "in" and without a day or year.</summary>
    private int? RoundOfMonth(int k)
    {
        if (k < 1 || !Is(k, Term.Month) || !IsCapital(k)
            || !text.AsSpan(tokens[k - 1].Start, tokens[k - 1].End - tokens[k - 1].Start).Equals("in", StringComparison.OrdinalIgnoreCase)
            || k + 1 < tokens.Count && (tokens[k + 1].Kind is TokenKind.Year || tokens[k + 1] is { IsNumber: true, IsPercent: false }))
        {
            return null;
        }

        var month = Text(k, k);
        return context.Election.Rounds.Where(r => r.Date is { } date && date.Value.ToString("MMMM",
            CultureInfo.InvariantCulture).Equals(month, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
            ? only.Round : null;
    }

    /// <summary>"In April 56.48%, against 68.19% in February": the round of the month beside a number, where two are named.</summary>
    private int? RoundOfOwnMonth(int i)
    {
        if (context.Election.Rounds.Count != 2 || days.Count > 0 || roundOfDay is not null)
        {
            return null;
        }

        for (var k = i + 1; k < tokens.Count && k < i + 8 && !tokens[k].IsNumber && tokens[k].Mark is not (',' or ';'); k++)
        {
            if (Is(k, Term.Month) && IsCapital(k))
            {
                return RoundOfMonth(k);
            }
        }

        for (var k = i - 1; k >= ClauseStart(i) && !tokens[k].IsNumber; k--)
        {
            if (Is(k, Term.Month) && IsCapital(k))
            {
                return RoundOfMonth(k);
            }
        }

        return null;
    }

    /// <summary>The round of which the infobox has the sentence's numbers, where none of them is of another one.</summary>
    private int? RoundOfNumbers
    {
        get
        {
            if (roundOfNumbers is null)
            {
                var (found, several) = (0, false);
                foreach (var token in context.Election.Rounds.Count < 2 ? [] : tokens)
                {
                    var round = token is { IsNumber: true, IsPercent: true, Tolerance: > 0 and <= 0.0501 }
                        ? context.Known.RoundOf(token.Number / 100, true, token.Tolerance > 0.01 ? 1 : 2)
                        : token is { IsNumber: true, IsPercent: false, Tolerance: 0, Number: >= 10_000 }
                            ? context.Known.RoundOf(token.Number, false, 0)
                            : null;
                    several |= round is not null && found > 0 && found != round;
                    found = round ?? found;
                }

                roundOfNumbers = several ? 0 : found;
            }

            return roundOfNumbers > 0 ? roundOfNumbers : null;
        }
    }

    private int? roundOfNumbers;

    /// <summary>"Up 0.75 points on the first round": the round that is not the one compared with, where there are two.</summary>
    private int? RoundBesideCompared => comparedRound is { } compared && firstRound is null
        ? context.Election.Rounds.Count == 2 && compared < 3 ? 3 - compared : memory.Round != compared ? memory.Round : null
        : null;

    /// <summary>The text with the rounds blotted out that something is only compared with, and the first of these.</summary>
    private static (string Text, int? Compared) WithoutComparedRounds(string text)
    {
        if (!RoundMention.MayBeIn(text) || ComparedRound().Matches(text) is not { Count: > 0 } compared)
        {
            return (text, null);
        }

        var letters = text.ToCharArray();
        foreach (Match match in compared)
        {
            letters.AsSpan(match.Index, match.Length).Fill(' ');
        }

        return (new(letters), RoundMention.First(compared[0].Value));
    }

    [GeneratedRegex(@"(\b(than|compared (with|to)|in comparison (with|to)|relative to|unlike|as (many|much|few|high|low|large|strong|well) as)( that of| those of| in| at| during| for)?|(\bpoints?|\bper ?cent|%|\bvotes|\bvoters|\bup|\bdown|\bincrease|\brise|\bdrop|\bdecrease|\bdecline|\bfall|\bgain|\bloss|\bimprovement|\bmore|\bfewer|\bless|\bhigher|\blower|\bbetter|\bworse)( up| down| more| fewer| less| higher| lower| better| worse)? (on|over|from|since|above|below)) (the|its|his|her|their) ((first|second|1st|2nd) (round|ballot|tour)|opening round|initial round|run-?off)\b(?!,? (when|where|in which|at which|with|whose)\b|['’]s (\p{L}+ (of |at )?)?[0-9]| ?\( ?[0-9]| ?[:–] ?[0-9]| to\b)", Words)]
    private static partial Regex ComparedRound();
}
