using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Numbers of some people, of bodies within bodies and of what might have been, which are no results of those who stood.</content>
internal sealed partial class SentenceReader
{
    private static readonly SearchValues<string> AnyGroup = SearchValues.Create(["voters", "electors", "people", "women", "men ",
        "two-party", "two-candidate", "inside", "within", "group", "caucus", "ballot access", "debate", "viewers", "quota", "governorship", "mayoralty"],
        StringComparison.OrdinalIgnoreCase);

    private List<(int Start, int End)>? groups;

    /// <summary>
    /// "Young voters preferred the Greens (23%)", "two-party shares were 52.3%", "a ballot within the group, by 80 votes to 56": what is
    /// said of some, up to the next comma.
    /// </summary>
    private bool IsOfGroup(int i)
    {
        groups ??= !text.AsSpan().ContainsAny(AnyGroup) ? [] : [.. OfGroup().Matches(text).Select(m => (m.Index, m.Index + m.Length))];
        var (start, end) = (tokens[i].Start, tokens[i].End);
        return groups.Exists(g => g.Start <= end + 9 && g.Start >= start
            || g.End <= start && text.AsSpan(g.End, start - g.End).IndexOfAny(",;:") < 0
            || g.End <= start && text.AsSpan(g.End).StartsWith(", by ", StringComparison.Ordinal) && start < g.End + 30);
    }

    [GeneratedRegex(@"\b(young|younger|older|elderly|female|male|first-time|urban|rural|catholic|protestant|muslim|black|white|hispanic|latino|working[- ]class|middle[- ]class|college-educated|unemployed|retired) (voters|electors|people|men|women|citizens)\b[^.;]{0,40}\b(preferred|favou?red|chose|voted|backed|gave|supported|went|split|broke)\b|\btwo-(party|candidate) (vote |popular )?shares?\b|\b(ballot|vote|contest|election|primary) (held )?(within|inside) (the |his |her |its )?(\p{L}+ ){0,3}(group|party|caucus|delegation)\b|\bballot access in\b|\b(people|viewers|voters|spectators) (saw|watched|followed|attended|listened to|tuned)\b|\b(gender|women'?s?|female) quotas?\b|\b(won|took|lost|gained|secured|captured|retained|kept|for|to) the (governorship|mayoralty)\b", Words)]
    private static partial Regex OfGroup();

    /// <summary>
    /// "Among pensioners Macron reached 68%", "of voters under thirty 28 per cent were for it", "of the men 36 per cent and of the women
    /// 35": of some, up to "but" or "overall".
    /// </summary>
    private bool IsOfKindOfVoters(int i)
    {
        for (var k = i - 1; k >= ClauseStart(i) && W(k) is not ("nationwide" or "overall" or "altogether" or "whole"); k--)
        {
            if (W(k) is "among" or "of" or "Among" or "Of"
                && (k == 0 || tokens[k - 1].Mark is ',' or ';' or ':' || Is(k - 1, Term.Conjunction))
                && IsKindOfPeople(k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"among pensioners", "among voters", "of voters under thirty", "of the women"; not "of the voters who took part".</summary>
    private bool IsKindOfPeople(int of)
    {
        var first = Is(of + 1, Term.Article) ? of + 2 : of + 1;
        if (Is(of + 1, "those") && IsQualified(of + 2))
        {
            return true;
        }

        for (var k = first; k < tokens.Count && k < first + 5 && tokens[k] is { Kind: TokenKind.Word, Mention: 0 } && !IsCapital(k); k++)
        {
            if (tokens[k].Is(Term.Voter))
            {
                return Is(of, "among") || IsQualified(k + 1);
            }

            if (!(W(k) is "men" or "women") && (tokens[k].Terms & ~(Term.Local | Term.Subset)) != Term.None)
            {
                return false;
            }

            if (W(k) is "men" or "women" or [_, _, _, .., 's'] or "young" or "old" or "poor" or "rich" or "elderly" or "unemployed"
                or "youth")
            {
                return W(k) is not ("losers" or "winners" or "newcomers" or "survivors" or "favourites" or "rivals" or "surprises"
                    or "preferences" or "choices" or "envelopes" or "slips" or "lists");
            }
        }

        return false;
    }

    /// <summary>"under thirty", "aged 18 to 24", "living in villages": what makes some of them.</summary>
    private bool IsQualified(int k) => W(k) is "under" or "over" or "aged" or "below" or "above" or "with" or "without" or "living"
        or "between" or "born" || Is(k, "in") && !IsCountry(k + 1) && !(Is(k + 1, Term.Article) && W(k + 2) is "country");

    private Match? sexes;

    /// <summary>"255 of the members elected were women; among the Greens 59%": the shares are of women, not of votes.</summary>
    private bool IsOfWomen(int i) => !Is(i + 1, "of") && (sexes ??= Sexes().Match(text)) is { Success: true } said && !IsOfVotes(i)
        && (said.Index >= tokens[i].End && said.Index < tokens[i].End + 12
            || said.Index < tokens[i].Start
                && text.AsSpan(said.Index, tokens[i].Start - said.Index) is var since
                && (since.Contains("among the ", StringComparison.Ordinal) || since.Contains(": ", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(were|are|being|was) (women|female|men|male)\b|\bwomen (made|make|making) up\b|\b(share|proportion|number) of women\b", Words)]
    private static partial Regex Sexes();

    /// <summary>
    /// "Received 54 votes in the first ballot", of a party that millions voted for; "the 1,500 councillors it had gained", of a house of
    /// 348: a vote in a house, and members of councils.
    /// </summary>
    private bool IsOfAnotherBody(Claim claim, int i) => claim.Kind switch
    {
        ClaimKind.Votes when claim.Value.Number is { } votes and < 1000 && votes <= (context.House ?? 700) && InHouse().IsMatch(text) =>
            claim.Subject.Party?.Votes is { } own ? votes * 100 < own.Value
                : context.Parties.Where(p => p.Votes is not null).Select(p => (double)p.Votes!.Value)
                    .DefaultIfEmpty(context.House is null ? 0 : double.PositiveInfinity).Min() > votes * 100,
        ClaimKind.SeatsWon when Is(i - 1, "to") && Is(i - 2, Term.Vote) && IsNumber(i - 3) => true,
        ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange when W(i + 1) is "councillors" =>
            Math.Abs(claim.Value.Number ?? 0) > 2 * context.House,
        _ => false,
    };

    [GeneratedRegex(@"\b(ballot|session|chamber|against|elected|confidence|speaker|president|minister|abstentions?|mayor)\b", Words)]
    private static partial Regex InHouse();

    private int? otherDay;

    /// <summary>"In the Westminster election on 8 June the DUP won 10 seats": behind a day that is none of this election's.</summary>
    private bool IsBesideOtherDay(int i)
    {
        otherDay ??= FindOtherDay();
        return otherDay > 0 && tokens[i].Start > otherDay && !text.AsSpan(otherDay.Value, tokens[i].Start - otherDay.Value).Contains(';');
    }

    /// <summary>Where the day of another election ends, or −1.</summary>
    private int FindOtherDay()
    {
        var k = days.Count == 0 ? -1 : tokens.FindIndex(1, Math.Max(0, tokens.Count - 1), t => t.Is(Term.Election));
        while (k > 0 && !(Is(k + 1, "on") && IsCapital(k - 1) && tokens[k - 1] is { Mention: 0, Terms: Term.None }))
        {
            k = tokens.FindIndex(k + 1, t => t.Is(Term.Election));
        }

        var day = k < 0 ? -1 : days.FindIndex(d => d.Start > tokens[k].Start && d.Start < tokens[k].End + 12 && !d.IsImpossible);
        return day >= 0 && days[day].First.Year == context.Year && context.Election.Rounds.All(r => r.Date is { } own
            && Math.Abs(own.Value.DayNumber - days[day].First.DayNumber) > 20) ? days[day].End : -1;
    }
}
