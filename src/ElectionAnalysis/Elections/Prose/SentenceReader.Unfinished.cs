using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Numbers that say what was counted so far, what somebody aimed at, or how a chamber voted: none is a result.</content>
internal sealed partial class SentenceReader
{
    private bool IsNoResult(int i) => IsCountedSoFar(i) || IsAim(i) || IsOfChamberVote(i) || IsOfOtherBody(i)
        || IsOfSomethingElse(i);

    /// <summary>
    /// "With half of the polling stations in, the No was leading with 54.9%, but …": the numbers of the clause that says how much was
    /// counted.
    /// </summary>
    private bool IsCountedSoFar(int i)
    {
        soFar ??= text.AsSpan().ContainsAny(AnyCounting) && SoFar().Match(text) is { Success: true } match
            ? (match.Index, match.Index + match.Length) : (-1, -1);
        return soFar is (>= 0 and var start, var end)
            && tokens.FindIndex(t => t.End > start) is >= 0 and var first && ClauseStart(i) == ClauseStart(first)
            && !text.AsSpan(Math.Min(end, tokens[i].Start), Math.Max(0, tokens[i].Start - end)).ContainsAny(';', ':')
            && !text.AsSpan(tokens[i].End, Math.Max(0, start - tokens[i].End)).ContainsAny(",;:(")
            && !InTheEnd().IsMatch(text.AsSpan(Math.Min(end, tokens[i].Start), Math.Max(0, tokens[i].Start - end)));
    }

    private (int Start, int End)? soFar;

    private static readonly System.Buffers.SearchValues<string> AnyCounting = System.Buffers.SearchValues.Create([" in", "count", "report",
        "declar", "tall", "process", "open", "scan", "tabulat", "tables,", "stations,", "precincts,", "sheets,"],
        StringComparison.OrdinalIgnoreCase);

    private const string SoMany = @"((some|about|nearly|over|almost|around|just|only|more than|less than|fewer than|a little|exactly|the first|barely|roughly|under) )*((?!100)[0-9][0-9.,]* ?(%|per ?cent|in a hundred)|half|most|(one|two|three|four|five|six|seven|eight|nine)[ -](thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)|an? (third|quarter|fifth|sixth|eighth|tenth)|(nine|eight|seven|six|five|four|three|two) (in|out of) (ten|five|four|three)|(all but )?(?!100 )[0-9][0-9.,]* (out )?of (the |its |all )?(?=[0-9])[0-9.,]*|\p{L}+(-\p{L}+)? of the (?=\p{L}+ ))";

    [GeneratedRegex(@"\b(with|when|after|once|by the time|until) "
        + SoMany + @"( of)?( the| all| its)? ?(\p{L}[\w'’-]* ){0,3}?((votes?|ballots?|papers|stations|precincts|districts|constituencies|booths|boxes|sheets|protocols|returns|tables|wards|municipalities|communes|counties|places|regions|results|cantons|parishes) )?((had been |were |was |having been |already |been |being )*(counted|tallied|processed|reporting|reported|declared|declaring|opened|scanned|tabulated)\b|in\b(?=,|\.|$| and )|to (go|come)\b(?=,))|\b(with|when|after) "
        + SoMany + @" of (the |all )?(\w+ )?(tables|stations|precincts|sheets)(?=,)|\b(after|with) "
        + SoMany + @" of the (count|vote count|counting)\b|\b(half-?way|midway|part-?way) through the (count|counting)\b|\b(counting|the count) (was |being )?still (under way|underway|in progress|going on)\b|\bstill (to be counted|being counted|to count|uncounted)\b", Words)]
    private static partial Regex SoFar();

    [GeneratedRegex(@"\b(in the end|eventually|finally|ended|final(ly)?|once everything|when all)\b", Words)]
    private static partial Regex InTheEnd();

    /// <summary>"Had named 54 seats as his goal", "set itself a target of 30 per cent": what was wanted.</summary>
    private bool IsAim(int i)
    {
        if (!text.AsSpan().ContainsAny(AnyAim))
        {
            return false;
        }

        var start = tokens[ClauseStart(i)].Start;
        return AimBefore().IsMatch(text.AsSpan(start, tokens[i].Start - start))
            || !Between(Math.Max(ClauseStart(i), i - 3), i, Term.Win) && AimBehind().IsMatch(text.AsSpan(tokens[i].End));
    }

    private static readonly System.Buffers.SearchValues<string> AnyAim = System.Buffers.SearchValues.Create(["goal", "target", "aim",
        "objective", "ambition", "hope", "hoping", "sights", "benchmark"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b((goals?|targets?|aims?|objectives?|ambitions?|hopes?|sights|benchmark) ((was|were|is|had been|of|at|on|for|set|as|to|being) ){1,2}((win|winning|get|getting|take|taking|reach|reaching|gain|gaining|secure|securing|obtain|obtaining|hold|holding|keep|keeping|poll|polling) )?|(hop(ed|ing)|aim(ed|ing)) (for|at|to \p{L}+) )((at least|about|some|around|more than|over|as many as|a total of|between|the|a) ){0,2}$", Words)]
    private static partial Regex AimBefore();

    [GeneratedRegex(@"^ ?((?!were |was )\p{L}+ ){0,4}?(as|the) ((his|her|its|their|the|a|an) )?((own|declared|stated|official|minimum|personal|publicly|announced|original|modest|ambitious|main) ){0,2}(goals?|targets?|aim|objective|ambition|benchmark)\b|^( \p{L}+){0,3} (that |which )?(it|they|he|she|the party|had|was|were) ((had|were|was|have) )?(been )?(hoped|hoping|aimed|aiming|targeted) (for|at|to)\b", Words)]
    private static partial Regex AimBehind();

    /// <summary>"The vote for First Minister ended in a tie, 29 to 29": members of a chamber, and no seats of anybody.</summary>
    private bool IsOfChamberVote(int i) => !tokens[i].IsPercent && tokens[i].Tolerance == 0 && tokens[i].Number <= LargestHouse
        && !IsOfHouse && !PhraseAfter(i).Is(Term.Seat | Term.Candidate | Term.Electoral)
        && (Is(i + 1, "to") && IsNumber(i + 2) || Is(i - 1, "to") && IsNumber(i - 2) || IsOfPair(i)
            || PhraseAfter(i).Is(Term.Vote) || Is(i + 1, "against") || W(i - 1) is "by" or "against")
        && text.Contains("vote", StringComparison.OrdinalIgnoreCase) && ChamberVote().IsMatch(text);

    [GeneratedRegex(@"\b(votes?|ballot|division) (for|on|of|to (elect|choose)) (the |a |its |their )?(new |next )?((first|prime|chief) minister|premier|chancellor|minister-president|president of the \p{L}+|speaker|confidence|no[ -]confidence|investiture|budget|motion|bill|law)\b|\b(investiture|confidence|confirmation) (vote|debate|motion)\b|\bconfidence (by|with) [0-9]", Words)]
    private static partial Regex ChamberVote();

    /// <summary>
    /// "UKIP had won 13.6% in Wales at the Westminster election", in an election of the Assembly: of another body, which the part of the
    /// sentence with the number names, or which opens it.
    /// </summary>
    private bool IsOfOtherBody(int i)
    {
        if (!text.AsSpan().ContainsAny(AnyBody) || Other(i, i) is { IsPrevious: false })
        {
            return false;
        }

        foreach (Match match in OtherBodysVote().Matches(text))
        {
            var body = match.Groups["body"].Value;
            var isOwn = (PartBody().IsMatch(body) ? WelshOrScottish().IsMatch(context.Title) : IsNational)
                || context.Title.Contains(body, StringComparison.OrdinalIgnoreCase)
                || context.Election.SeatsAsWritten?.Value.Contains(body, StringComparison.OrdinalIgnoreCase) == true;
            if (isOwn || Beside().IsMatch(text[..match.Index].TrimEnd()))
            {
                continue;
            }

            // What opens a clause is said of all of it; what stands elsewhere, of the number that no comma parts it from.
            var start = tokens[ClauseStart(i)].Start;
            var (from, to) = (Math.Min(match.Index, tokens[i].Start), Math.Max(match.Index, tokens[i].Start));
            if (match.Index - start is >= 0 and < 8 && match.Index < tokens[i].Start || !text.AsSpan(from, to - from).ContainsAny(",;:("))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the house of a whole country is elected: its names are many, and the title has only one.</summary>
    private bool IsNational => context.Election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum)
        && !OfPartOrUpper().IsMatch(context.Title);

    [GeneratedRegex(@"\b(state|regional|provincial|local|municipal|city|county|council(lors?)?|senat\w*|upper|presidential|european|scottish|welsh|wales|scotland|northern ireland|holyrood|senedd|landtag|legislative assembly|by-election|referendum)\b", Words)]
    private static partial Regex OfPartOrUpper();

    [GeneratedRegex(@"^(holyrood|senedd|landtag)$", Words)]
    private static partial Regex PartBody();

    [GeneratedRegex(@"\b(scottish|scotland|welsh|wales|senedd|holyrood|landtag|state)\b", Words)]
    private static partial Regex WelshOrScottish();

    private static readonly System.Buffers.SearchValues<string> AnyBody = System.Buffers.SearchValues.Create(["Bundestag", "Sabha",
        "Westminster", "Holyrood", "Senedd", "Landtag", "Riksdag", "Storting", "Folketing", "Commons", "lower-house", "lower house",
        "federal", "Knesset", "Duma"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?<body>Bundestag|Lok Sabha|Rajya Sabha|Westminster|Holyrood|Senedd|Landtag|Riksdag|Storting|Folketing|Knesset|Duma|House of Commons|Commons|lower[- ]house|federal)[ -](general )?(elections?|polls?|vote|contest)\b", Words)]
    private static partial Regex OtherBodysVote();
}
