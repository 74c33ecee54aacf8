using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What looks like a result and is none: other times, other houses, votes that elect nobody, some of the voters.</content>
internal sealed partial class SentenceReader
{
    private static readonly SearchValues<string> AnyApart = SearchValues.Create(["mock", "shadow", "straw", "school", "youth", "student",
        "children", "pupils", "online", "internet", "simulat", "before polling", "before the", "before voting", "end of the",
        "end of its", "end of that", "easured", "had only ", "Had ", "according to", "voters of ", "supporters of "], StringComparison.Ordinal);

    /// <summary>"In a mock election", "a week before polling day", "by the end of the parliament", "had only women voted".</summary>
    private bool IsApart() => Matches(Apart(), text, AnyApart);

    [GeneratedRegex(@"\b(mock|shadow|straw|school|schools'|youth|students?'?|children's|pupils'|online|internet) (elections?|votes?|polls?|ballots?)\b|^((only|just|about|some|barely|less than) )?(a|one|two|three|four|five|six|several|the|[0-9]{1,2}) (day|week|fortnight|month|night|year)s? before (polling|voting|the (vote|election|elections|poll|ballot|first round|second round|run-off))\b|\b(by|at|towards|before) the end of (the|its|that) (parliament|term|legislature|legislative (term|period)|session|mandate)\b|^Had (only|just) |\bmeasured against (all |the )?(those |people )?(registered|eligible|entitled|electorate|population|adults)\b|^(of|among) (the )?(voters|supporters) of (?-i:\p{Lu})|\bmeasured [0-9]|(?-i:\baccording to (Ipsos|Gallup|YouGov|Kantar|Nielsen|Infratest|Datafolha|Ibope|Ifop|Elabe|Opinium|Afrobarometer|Levada|Quinnipiac|Rasmussen|Emnid|Forsa|TNS|Harris|Léger|Nanos|Newspoll|Metroscopia))\b", Words)]
    private static partial Regex Apart();

    /// <summary>"By noon 22% had voted", "at 20:00 turnout stood at 61%": not the end of the day.</summary>
    private bool IsInterim => isInterim ??= Interim().IsMatch(text) && !text.Contains("clos", StringComparison.OrdinalIgnoreCase);

    private bool? isInterim;

    [GeneratedRegex(@"\b(at|by|until|before|till) (about |around )?(noon|midday|mid-day|lunchtime|mid-afternoon|[0-9]{1,2}[:.][0-9]{2}\b(?! ?(%|per|points))|[0-9]{1,2}([:.][0-9]{2})? ?([ap]\.?m\b|o'clock|hours\b)|(one|two|three|four|five|six|seven|eight|nine|ten|eleven) (o'clock|in the (morning|afternoon|evening)))|\b(in|within|after) the (first|opening) (\w+ )?hours?\b", Words)]
    private static partial Regex Interim();

    /// <summary>"33 of the 48 ridings in the Greater Toronto Area": fewer than the house has, and a place right behind them.</summary>
    private bool IsWholeOfPlace(Phrase phrase)
    {
        if (phrase.Whole < 0 || phrase.Own || tokens[phrase.Whole].Number >= context.House
            || tokens[phrase.Whole].Number == context.Election.SeatsContested?.Value
            || !(W(phrase.End + 1) is "in" or "of" or "across" or "around" or "for" or "from"))
        {
            return false;
        }

        var name = Is(phrase.End + 2, Term.Article) ? phrase.End + 3 : phrase.End + 2;
        return IsCapital(name) && tokens[name] is { Kind: TokenKind.Word, Mention: 0 } && !Is(name, Term.Month) && !HasHouse(name)
            && !IsCountry(name);
    }

    /// <summary>"Under another system they would have won 50 and the Greens 42": all of it is supposed.</summary>
    private bool IsSupposed(int i)
    {
        supposed ??= text.Contains(" have ", StringComparison.Ordinal) && WouldHave().Match(text) is { Success: true } match ? match.Index : -1;

        // "Would have been cleared by the 6.4 million people who voted in favour": as many as did.
        return supposed >= 0 && tokens[i].Start > supposed && !(Is(i - 1, "the") && Is(i + 1, Term.Voter) && Is(i + 2, "who"))
            // "Would have had only 82, short of the 101 required": what is needed is not supposed.
            && !(Is(i - 1, "the") && W(i + 1) is "required" or "needed" or "necessary" && !OtherMajority().IsMatch(text))
            && !InFact().IsMatch(text.AsSpan(supposed.Value, tokens[i].Start - supposed.Value));
    }

    private int? supposed;

    /// <summary>"The first estimate was 58.2 per cent for Macron, but he had 58.55": what stands behind the word in its clause.</summary>
    private bool IsEstimate(int i)
    {
        for (var k = i - 1; k >= ClauseStart(i) && tokens[k].Mark is not ';' && !(W(k) is "count" or "counted" or "actually"); k--)
        {
            if (W(k) is "estimate" or "extrapolation" or "extrapolations" && !(W(k - 1) is "than" or "that" or "which")
                && !(IsMark(k - 1, ',') || Is(k - 1, Term.Article) && IsMark(k - 2, ',')))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(would|could|might) (only |still |not |also |then |even |easily )?have (won|taken|had|got|been|received|obtained|held|lost|gained|secured|given|produced|fallen|kept|elected|returned|reached|polled|reduced|increased|cut|raised|brought|left|made|needed)\b", Words)]
    private static partial Regex WouldHave();

    [GeneratedRegex(@"[;:.]|\b(but|in fact|in reality|instead|actually|whereas|while|although|though|as it was|against|compared|than|rather)\b", Words)]
    private static partial Regex InFact();

    /// <summary>"Ford's approval stood at 33.6%", "unemployment had risen to 12%": what is measured is no vote.</summary>
    private bool IsOfApproval(int i)
    {
        for (var k = i - 1; k >= ClauseStart(i) && k > i - 10 && tokens[k].Mark is not ','; k--)
        {
            if (W(k) is "approval" or "popularity" or "satisfaction" or "favourability" or "favorability" or "membership" or "ratings"
                or "rating" or "Approval" or "Popularity" or "Satisfaction")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEarlyVote => isEarlyVote ??= VotedEarly().IsMatch(text) && !HasWord("includ");

    private bool? isEarlyVote;

    [GeneratedRegex(@"\b(voted|vote|votes|ballots?|polls?|turnout) (cast )?(in|at|during|by|through|on) (the |an? )?(advance|early|pre-|postal|absentee)|\b(advance|early|postal|absentee) (polls?|polling|votes?|voting|ballots?|voters) (attracted|drew|numbered|saw|was|were|accounted|made)\b", Words)]
    private static partial Regex VotedEarly();

    /// <summary>"In the provincial councils the CDA held 86 seats": another house is spoken of.</summary>
    private bool IsSetInOtherHouse => isSetInOtherHouse ??= FindOtherHouse();

    private bool? isSetInOtherHouse;

    private bool FindOtherHouse()
    {
        if (!(W(0) is "in" or "within") || context.Election.Kind == ElectionKind.Senate)
        {
            return false;
        }

        // "In the elections for the Lok Sabha 5 of the 6 seats", where an assembly was elected.
        var election = Enumerable.Range(1, 3).FirstOrDefault(k => Is(k, Term.Election) && W(k + 1) is "for" or "to" && Is(k + 2, "the"));
        if (election > 0 && context.House is not null && IsCapital(election + 3) && Is(election + 3, Term.House)
            && !context.Title.Contains(W(election + 3), StringComparison.OrdinalIgnoreCase)
            && context.Election.SeatsAsWritten?.Value.Contains(W(election + 3), StringComparison.OrdinalIgnoreCase) != true)
        {
            return true;
        }

        for (var k = 1; k < Math.Min(tokens.Count, 7) && tokens[k].Mention == 0 && !tokens[k].IsNumber && tokens[k].Mark != ','; k++)
        {
            if (W(k) is "senate" or "Senate" or "council" or "Council" or "councils" or "Councils" or "Lords" or "Bundesrat" or "committee"
                or "committees" || W(k) is "upper" or "Upper" or "other" && Is(k + 1, Term.House))
            {
                var word = W(k).TrimEnd('s');
                return !context.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
                    && context.Election.SeatsAsWritten?.Value.Contains(word, StringComparison.OrdinalIgnoreCase) != true;
            }
        }

        return false;
    }

    /// <summary>"South of the rivers the SP won", "Outside the capital", "Abroad, 48,374 people voted": what opens with a part.</summary>
    private bool OpensWithPart()
    {
        // "Among Colombians abroad, of whom 599,026 were registered, the Yes had 54.1%".
        if (W(0) is "among" or "with" && Enumerable.Range(1, 6).TakeWhile(k => k < tokens.Count && tokens[k].Mark is '\0').Any(k =>
            W(k) is "abroad" or "overseas" or "expatriates" or "emigrants" or "diaspora" or "emigrants"))
        {
            return true;
        }

        if (W(0) is "abroad" or "overseas" or "elsewhere" or "locally" or "upcountry" && !Is(1, Term.Conjunction))
        {
            return true;
        }

        var of = Is(1, "of") ? 2 : 1;
        return W(0) is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" && of == 2
            || W(0) is "outside" or "inside" or "around" or "near" or "along" or "beyond" or "throughout"
                && (Is(1, Term.Article) && !IsNumber(2) && W(2) is not ("country" or "nation" or "campaign" or "election" or "state" or "coalition"
                    or "term" or "night" or "government" or "parties" or "major" or "main" or "two") && !Is(2, Term.House | Term.Group)
                    && tokens.Count > 2 && tokens[2].Mention == 0
                    || IsCapital(1) && tokens[1] is { Mention: 0, Terms: Term.None } && !IsCountry(1));
    }

    /// <summary>"Dutch citizens abroad gave D66 17.9%", "postal votes put it first with 33.2%": those of some voters.</summary>
    private bool IsOfSomeVoters(int i)
    {
        for (var k = i - 1; k >= ClauseStart(i) && tokens[k].Mark is not ',' && !tokens[k].IsNumber; k--)
        {
            if (W(k) is "abroad" or "overseas" or "diaspora" or "expatriates" or "emigrants" or "postal" or "absentee" or "Postal"
                or "Absentee" or "Overseas" or "Expatriates" or "prisoners" or "soldiers")
            {
                return Is(k - 1, Term.Voter) || W(k - 1) is "living" or "resident" or "residing" or "the" or "among" or "by"
                    || Is(k + 1, Term.Vote | Term.Ballot | Term.Voter) || k == ClauseStart(i);
            }
        }

        return false;
    }

    /// <summary>"24% of those who had voted for the SP in 2010": of somebody else's voters.</summary>
    private bool IsOfOthersVoters(int i)
    {
        var who = i + 3;
        return Is(i + 1, "of") && (W(i + 2) is "those" or "people" || Is(i + 2, Term.Voter) || Is(i + 2, Term.Article) && Is(who++, Term.Voter))
            && W(who) is "who" or "that"
            && (Is(who + 1, "had") || W(who + 1) is "previously" or "supported" or "backed" or "chose"
                || W(who + 1) is "voted" && Is(who + 2, "for"))
            || Is(i + 1, "of") && IsMark(i + 3, 's') && Is(i + 4, Term.Previous) && Is(i + 5, Term.Voter);
    }
}
