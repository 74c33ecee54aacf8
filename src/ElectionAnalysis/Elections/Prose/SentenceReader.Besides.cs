using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What a long article tells besides the result: votes within parties, papers that were printed, members who moved.</content>
internal sealed partial class SentenceReader
{
    private static readonly SearchValues<string> AnyBeside = SearchValues.Create(["ballot", "diaspora", "quit", "resign", "defect", "crossed",
        "switched", "by-", "byp", "bye"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "545,180 ballot slips were printed", "90% among the diaspora", "four members resigned".
    /// </summary>
    private bool IsBesides() => !IsBackground && Matches(Besides(), text, AnyBeside) || IsOfWholeCountry || IsForOtherOffice()
        || context.Election.Kind != ElectionKind.Referendum && Matches(Approved(), text, AnyApproval) || IsPlaceInList
        || DistrictHeading().IsMatch(section.Heading);

    /// <summary>"* Illinois, 2.09% (94,999 votes)" under "Close states", "* Starr County, Texas 84.74%": a list of places.</summary>
    private bool IsPlaceInList => sentence.IsListed && context.Election.Parties.Count > 1 && IsCapital(0)
        && (PlacesHeading().IsMatch(section.Heading) || PlaceName().IsMatch(text))
        && tokens.FindIndex(t => t.IsNumber) is > 0 and < 8 and var number && tokens[number].IsPercent
        && !tokens.Exists(t => t.Is(Term.Turnout)) && !OfAll().IsMatch(text)
        && !mentions.Exists(m => m.Subject.Kind is SubjectKind.Party or SubjectKind.Alliance);

    [GeneratedRegex(@"\b(states|provinces|counties|regions|districts|constituencies|departments|municipalities|cities|towns|wards|boroughs|marginals?|margins?|swing|close(st)?)\b", Words)]
    private static partial Regex PlacesHeading();

    [GeneratedRegex(@"\b(total|nationwide|nationally|national|overall|whole|all)\b", Words)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"^[^0-9(]{0,40}\b(county|parish|district|province|borough|municipality|ward|oblast|prefecture)\b", Words)]
    private static partial Regex PlaceName();

    /// <summary>"District 4", "3rd district", "Ward 7": a section on one of many contests.</summary>
    [GeneratedRegex(@"^((congressional )?(district|ward|constituency|division|riding|electorate|seat) ([0-9]+|[IVX]+)\b|([0-9]+(st|nd|rd|th)|first|second|third) (congressional )?(district|ward|division)\b)", Words)]
    private static partial Regex DistrictHeading();

    private static readonly SearchValues<string> AnyApproval = SearchValues.Create(["approved", "rejected", "endorsed", "accepted", "voted for",
        "voted against"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"The electorate approved membership by 56.9% to 43.1%", beside an election.</summary>
    [GeneratedRegex(@"\b(electorate|voters|people|citizens) (had |have |later |then )?(approved|rejected|endorsed|accepted|voted (for|against)) [^.;]{0,40}\b(membership|treaty|constitution|amendments?|accession|proposals?|laws?|merger|independence|reforms?)\b", Words)]
    private static partial Regex Approved();

    /// <summary>"Nationally, Wilson won with 435 electoral votes", in an article about one state.</summary>
    private bool IsOfWholeCountry => context.Title.Contains(" election in ", StringComparison.Ordinal)
        && context.Election.Kind == ElectionKind.Presidential && Nationwide().IsMatch(text);

    [GeneratedRegex(@"\b(nationally|nationwide|(the|than) nation( as a whole| at large)?\b(?!al)|national (popular )?(vote|average|level|margin|result|figure)|electoral college)\b", Words)]
    private static partial Regex Nationwide();

    /// <summary>"Ran for lieutenant governor", "clinched 58.40% to become Governor", where neither is elected here.</summary>
    private bool IsForOtherOffice() => text.AsSpan().ContainsAny(Offices) && ForOffice().Matches(text).Any(m =>
        !Array.Exists(Office(m.Value), o => context.Title.Contains(o, StringComparison.OrdinalIgnoreCase)));

    private static string[] Office(string words) => words.Contains("lieutenant", StringComparison.OrdinalIgnoreCase) ? ["lieutenant"]
        : words.Contains("governor", StringComparison.OrdinalIgnoreCase) ? ["guber", "governor"]
        : words.Contains("mayor", StringComparison.OrdinalIgnoreCase) ? ["mayor"]
        : words.Contains("senator", StringComparison.OrdinalIgnoreCase) ? ["senat"] : [words[(words.LastIndexOf(' ') + 1)..]];

    private static readonly SearchValues<string> Offices = SearchValues.Create(["governor", "attorney", "mayor", "secretary of state",
        "treasurer", "senator", "auditor", "comptroller"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b((ran|run|running|stood|candidates?|contest|race|bid|elected|election) (\w+ ){0,4}(for|as) (the )?(\w+ )?|to become |office of (the )?)(lieutenant[- ]governor|governor|attorney general|mayor|secretary of state|state treasurer|treasurer|senator|auditor|comptroller)\b", Words)]
    private static partial Regex ForOffice();

    [GeneratedRegex(@"\b(ballot (papers|slips)|paper ballots|ballots)[^.;]{0,30} (printed|reprinted|destroyed|distributed|delivered|ordered|produced|shipped)\b|\b(in|among|from|of) the (\w+ )?diaspora\b|\b([0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many) ([\w’'-]+ ){0,2}(MLAs?|MPs?|members?|deput(y|ies)|legislators?|lawmakers?|senators?|councillors?)\b[^.;]{0,60} (quit|resigned|defected|broke away|crossed the floor|switched (to|parties|sides))\b|\b([0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|several) of [^.;]{0,50} (MLAs?|MPs?|members?|deput(y|ies)|legislators?|lawmakers?|senators?|councillors?)\b[^.;,]{0,40} defected\b|^(after|in|since|following) (the )?(\w+ ){0,3}by-?(polls?|elections?)\b", Words)]
    private static partial Regex Besides();

    /// <summary>
    /// Whether a section is about something else than the result, so that a number there that the infobox contradicts is more likely of
    /// that: a party's choice of its candidate, a campaign, a place, a part of the ballots.
    /// </summary>
    private bool IsSideSection => isSideSection ??= section.Heading.Length > 0
        && (SideHeading().IsMatch(section.Heading) && !ResultHeading().IsMatch(section.Heading) || IsPlaceHeading(section.Heading));

    private bool? isSideSection;

    /// <summary>A heading of a place: "North Gujarat", "Eastern Province".</summary>
    private static bool IsPlaceHeading(string heading) => heading.Length > 0 && char.IsUpper(heading[0]) && PlaceHeading().IsMatch(heading);

    [GeneratedRegex(@"^((north|south|east|west|central|upper|lower|greater|northern|southern|eastern|western|north-?east\w*|north-?west\w*|south-?east\w*|south-?west\w*) \w{4,}|([\w-]+ ){1,3}(province|region|district|county|division|valley|islands?|prefecture|department|canton|territory|governorate|oblast))$", Words)]
    private static partial Regex PlaceHeading();

    [GeneratedRegex(@"\b(announce\w*|candida\w+|nominat\w+|primar(y|ies)|endorse\w*|leadership|contenders|withdrawals?|campaign\w*|polls?|surveys?|frauds?|irregularit\w+|anomal\w+|allegations?|complaints?|violence|boycott|postal|diaspora|abroad|by-?elections?|bypolls?|demographics?|observers?|monitor\w*|media|debates?|manifestos?|issues|phase\S*|preparations?|schedule|timeline|electoral (college|system)|electors|ticket|down-?ballot|(other|concurrent) (elections|races|offices))\b|\bby (state|province|county|district|constituency|region|municipality|city|group)", Words)]
    private static partial Regex SideHeading();

    [GeneratedRegex(@"^(the )?(\w+ )?(results?|outcome|turnout|count|counting|figures)\b|\b(results?|outcome|count|figures)$", Words)]
    private static partial Regex ResultHeading();

    /// <summary>Whether a claim of the result stands where other things are told and is not what the infobox has.</summary>
    private bool IsToldAside(Claim claim, int i) => claim.Kind is ClaimKind.SeatsWon or ClaimKind.Votes or ClaimKind.VoteShare
            or ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.ShareMargin or ClaimKind.VoteMargin
        && (IsSideSection || IsOfCounty || IsBehindOtherYear(i)
            || claim.Kind is ClaimKind.ShareMargin or ClaimKind.VoteMargin && NamesOtherYear
            || tokens[ClauseStart(i)].Start is var start && PartOfCountry().IsMatch(text.AsSpan(start, tokens[i].Start - start)))
        && !context.Known.IsSlip(claim, tokens[i].Tolerance, least: 4);

    /// <summary>
    /// "The Council voted in favour of him with 673 votes" in a section on the candidates, "gave him over 60%" in a sentence on counties:
    /// what nothing tells to be of the result.
    /// </summary>
    private bool IsUncheckedAside(Claim claim) => claim is { Kind: ClaimKind.Votes or ClaimKind.VoteShare or ClaimKind.VoteMargin
            or ClaimKind.ShareMargin, Subject.Kind: SubjectKind.Party }
        && (IsCandidateSection || claim.Kind is ClaimKind.VoteShare && IsOfCounty) && context.Known.Fits(claim) is null;

    private bool IsCandidateSection => section.Heading.Length > 0 && CandidateHeading().IsMatch(section.Heading);

    [GeneratedRegex(@"\b(announce\w*|candidates?|candidac\w+|nominat\w+|primar(y|ies)|endorse\w*|leadership|contenders|withdrawals?)\b", Words)]
    private static partial Regex CandidateHeading();

    /// <summary>"In four states the PSUV won 7 seats": where the sentence has named places before the number.</summary>
    [GeneratedRegex(@"\b(in|across|of|from) (\w+ ){0,3}(states|provinces|counties|districts|regions|departments|cities|municipalities|wards|precincts|boroughs|prefectures|cantons)\b", Words)]
    private static partial Regex PartOfCountry();

    private bool IsOfCounty => context.Title.Contains(" election in ", StringComparison.Ordinal) && CountyOf().IsMatch(text);

    [GeneratedRegex(@"\b(county|counties|precincts?|parish(es)?|boroughs|wards)\b", Words)]
    private static partial Regex CountyOf();

    private bool NamesOtherYear => tokens.Exists(t => t.Kind == TokenKind.Year && (int)t.Number != context.Year);

    /// <summary>"In 2012, taking 62%", "the 1974 elections, when they picked up 49": the year stands nearest before the number.</summary>
    private bool IsBehindOtherYear(int i)
    {
        // "Since the 1974 elections, when the Democrats gained 49 seats".
        var when = tokens.FindLastIndex(i, t => text.AsSpan(t.Start, t.End - t.Start) is "when");
        if (when > 0 && Enumerable.Range(Math.Max(0, when - 3), Math.Min(3, when)).Any(k => tokens[k].Kind == TokenKind.Year
            && (int)tokens[k].Number != context.Year) && !tokens.GetRange(when, i - when).Exists(t => t.Mark is ';'))
        {
            return true;
        }

        for (var k = i - 1; k >= 0 && tokens[k].Mark is not ';'; k--)
        {
            if (tokens[k].Mention > 0 && !mentions[tokens[k].Mention - 1].IsPronoun)
            {
                return false;
            }

            var year = tokens[k].Kind == TokenKind.Year ? (int)tokens[k].Number
                : tokens[k] is { Kind: TokenKind.Date, Day: >= 0 } && tokens[k].Day < days.Count ? days[tokens[k].Day].Last.Year : 0;
            if (year > 0)
            {
                // "In the 1974 elections, when", and in a section on what was before.
                var then = Is(k + 1, Term.Election) ? k + 2 : k + 1;
                then += IsMark(then, ',') ? 1 : 0;
                var isCompared = W(k - 1) is "since" or "than" or "from" or "with" or "to" or "until" or "on"
                    || W(k - 2) is "than" or "from" or "since" or "with" or "on" or "to";
                return year != context.Year && (IsBackground || Is(then, "when")) && !isCompared;
            }
        }

        return false;
    }

    /// <summary>"Phase-I saw a turnout of 70.75%": one of several days, where the infobox has the whole.</summary>
    private bool IsOfPhase(int i) => text.Contains("hase", StringComparison.Ordinal)
        && OnePhase().IsMatch(text.AsSpan(0, Math.Min(text.Length, tokens[i].End + 30)))
        && !text.AsSpan(Math.Max(0, tokens[i].Start - 50), Math.Min(50, tokens[i].Start)).ContainsAny(Overall);

    private static readonly SearchValues<string> Overall = SearchValues.Create(["final", "overall", "total", "average", "combined"],
        StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bphase[- ](I+V?|V?I*|[0-9]|one|two|three|four|five)\b|\b(first|second|third|fourth|fifth|sixth|last|final|[0-9](st|nd|rd|th)) phase\b", Words)]
    private static partial Regex OnePhase();

    /// <summary>"Republican Mike Gibbons": somebody else of the candidate's party, who stood for another office.</summary>
    private void OthersOfParty()
    {
        for (var m = 0; context.House is null && m < mentions.Count; m++)
        {
            var (first, next) = (mentions[m], mentions[m].Last + 1);
            if (first is { IsPronoun: false, Subject: { Kind: SubjectKind.Party, Party: { Leader: { } leader } party } }
                && first.First == first.Last && party.Party.Value.StartsWith(first.Subject.Text, StringComparison.OrdinalIgnoreCase)
                && IsPlainName(next) && IsPlainName(next + 1) && !leader.Value.Contains(Text(next + 1, next + 1), StringComparison.Ordinal))
            {
                mentions[m] = first with { Subject = ClaimSubject.Unresolved(Text(next, next + 1), "somebody else of the party") };
            }
        }

        bool IsPlainName(int k) => IsCapital(k) && tokens[k] is { Kind: TokenKind.Word, Terms: Term.None, Mention: var at }
            && (at == 0 || mentions[at - 1].Subject.Kind == SubjectKind.Unresolved);
    }
}
