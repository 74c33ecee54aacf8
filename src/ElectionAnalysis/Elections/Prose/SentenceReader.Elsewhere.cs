using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Sentences whose numbers are no results of this election: polls, allegations, other elections, laws.</content>
internal sealed partial class SentenceReader
{
    private bool IsElsewhere =>
        isElsewhere ??= IsThere() || IsPoll() || IsApart() || IsBesides() || IsOfOtherHouse
            || Matches(PartialCount(), text, AnyCount) && !CompleteCount().IsMatch(text)
            || IsCountedLater() || IsAttributed() || IsOfAnotherElection();

    private bool? isElsewhere;

    /// <summary>"There the CDU came first with 32.1 per cent": in the place of the sentence before.</summary>
    private bool IsThere() =>
        tokens.Count > 2 && Is(0, "there") && memory.Unread is not null
            && (Is(1, Term.Article) || IsMark(1, ',') || tokens[1].Mention > 0);

    // What the patterns below cannot do without: most sentences have none of it and cost one search.
    private static readonly SearchValues<string> AnyPoll = SearchValues.Create(["poll", "averag", "model", "simulation", "bookmaker",
        "betting", "aggregat", "foresaw", "foreseen", "undecided", "margin", "interview",
        "approval", "electability", "chance of", "institute", "published", "opinion", "ipsos", "gallup", "yougov", "kantar", "nielsen",
        "forecast", "give or take", "intended", "decided"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AnyCount = SearchValues.Create(["counted", "processed", "reporting", "reported",
        "tallied", "tally", "opened", "tables,", "stations,", "precincts,", "sheets,",
        "figures", "returns", "results", "count ", "count,", " night"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AnySource = SearchValues.Create(["according", "opposition", "observers"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AnyVote = SearchValues.Create(["presidential", "municipal", "local", "european",
        "regional", "governor", "gubernatorial", "mayoral", "senat", "communal", "provincial", "parliamentary",
        "legislative", "state ", "council", "primar", "referend", "plebiscite", "by-elect", "byelect", "bypoll", "by-poll", "leadership",
        "recall"],
        StringComparison.OrdinalIgnoreCase);

    private static bool Matches(Regex pattern, string text, SearchValues<string> any) =>
        text.AsSpan().ContainsAny(any) && pattern.IsMatch(text);

    /// <summary>Opinion polls, forecasts and models, and the sentences after one that go on about it.</summary>
    private bool IsPoll()
    {
        if (section.Heading.Length > 0 && PollHeading().IsMatch(section.Heading) && !Between(0, tokens.Count, Term.Turnout))
        {
            return true;
        }

        var said = tokens.Exists(t => t.Is(Term.Poll) && !IsAside(t.Start))
            || text.AsSpan().ContainsAny(AnyPoll) && PollWords().Match(text) is { Success: true } poll && !IsAside(poll.Index)
            || IsPollster();
        var goesOn = memory.Poll && PollGoesOn().IsMatch(text);
        if (said && !goesOn && !IsPollster() && IsPollOfLaterPart())
        {
            return memory.Poll = false;
        }

        memory.Poll = said || goesOn;
        if (!memory.Poll)
        {
            LeaveWhatPollsGave();
        }

        return memory.Poll;
    }

    /// <summary>
    /// "30 of its people were returned; surveys had promised it 15%": only what stands behind the semicolon is of a poll; its numbers are
    /// left to nobody.
    /// </summary>
    private bool IsPollOfLaterPart()
    {
        var part = tokens.FindLastIndex(t => t.Mark == ';');
        if (part < 0 || tokens.FindIndex(0, part, t => t.IsNumber) < 0 || tokens.GetRange(0, part).Exists(t => t.Is(Term.Poll))
            || Matches(PollWords(), text[..tokens[part].Start], AnyPoll))
        {
            return false;
        }

        for (var k = part; k < tokens.Count; k++)
        {
            tokens[k] = tokens[k] with { IsTaken = true };
        }

        return true;
    }

    /// <summary>"The polls did well": a sentence without numbers that the next ones go on about.</summary>
    public static bool SpeaksOfPolls(string sentence) => sentence.Contains("poll", StringComparison.Ordinal)
        && PollTalk().IsMatch(sentence);

    [GeneratedRegex(@"\b(the|opinion|most|all|exit|these|those) polls (did|were|had|got|proved|turned|suggested|showed|agreed|differed|put|have)\b", Words)]
    private static partial Regex PollTalk();

    /// <summary>"Confederation, which polls had seen in double digits, won 18": only said beside the result.</summary>
    private bool IsAside(int at) => text.AsSpan(0, at).LastIndexOf(" what ", StringComparison.Ordinal) is >= 0 and var what
            && text.AsSpan(what, at - what).IndexOfAny(",;:") < 0 && at - what < 60
        || text.AsSpan(Math.Max(0, at - 30), Math.Min(30, at)).ContainsAny(AsideWords);

    private static readonly SearchValues<string> AsideWords = SearchValues.Create([" which ", " who ", " that ", " whom ", " what ", " than ",
        "contrary to ", "although ", "though ", "despite ", "unlike ", "against ", "defying ",
        "confound", "defied ", "belied ", "belying ", "surprised ",
            "surprise of ", "surprising ", "astonish", "wrong-foot"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"Ipsos had Labour on 25 per cent": somebody who gives a party a share.</summary>
    private bool IsPollster()
    {
        for (var k = 1; k + 2 < tokens.Count; k++)
        {
            if (W(k) is "had" or "saw" or "put" or "gave" or "placed" or "sees" or "showed" && IsCapital(k - 1)
                && tokens[k - 1].Kind == TokenKind.Word
                && (tokens[k - 1].Mention == 0 || mentions[tokens[k - 1].Mention - 1].Subject.Kind == SubjectKind.Unresolved))
            {
                var name = Is(k + 1, Term.Article) ? k + 2 : k + 1;
                if (name < tokens.Count && tokens[name].Mention is > 0 and var number
                    && mentions[number - 1] is { Subject.Kind: SubjectKind.Party, Last: var last }
                    && (W(last + 1) is "on" or "at" or "ahead" or "in" or "leading" || IsNumber(last + 1))
                    && tokens.Exists(t => t is { IsNumber: true, IsPercent: true }))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsAttributed()
    {
        // A count after preferences or transfers is not the count of first votes.
        if (HasWord("two-party-preferred") || HasWord("two-candidate-preferred"))
        {
            return true;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (W(i) is "said" or "says" or "declared" && i > 0 && tokens[i - 1].Mention > 0
                && HasBetween(i, i + 5, "had") | HasBetween(i, i + 5, "he") | HasBetween(i, i + 5, "she") | HasBetween(i, i + 5, "it"))
            {
                return true;
            }

            // "…, more than Soglo, who alleged fraud": what is alleged has no number.
            if (tokens[i].Is(Term.Report) && HasClaimedNumber(i)
                && (!W(i).StartsWith("claim", StringComparison.OrdinalIgnoreCase)
                    && W(i) is not ("estimated" or "Estimated" or "preliminary" or "Preliminary" or "partial")
                || Is(i + 1, "that") || Is(i + 1, "to")
                || (W(i).StartsWith("claim", StringComparison.OrdinalIgnoreCase) && (Is(i + 1, Term.Turnout) || Is(i + 2, Term.Turnout)))))
            {
                return true;
            }
        }

        return Matches(Attribution(), text, AnySource);
    }

    /// <summary>Whether a number is part of what somebody claims: it stands behind the verb, or the verb ends the sentence.</summary>
    private bool HasClaimedNumber(int verb) =>
        verb + 1 >= tokens.Count || tokens[verb + 1].Mark != '\0' || Is(verb + 1, "that")
            || tokens.FindIndex(verb + 1, t => t.IsNumber) >= 0;

    /// <summary>A primary, a referendum, a by-election and the like, where this election is none.</summary>
    private bool IsOfAnotherElection()
    {
        if (days.Count > 0 && days.TrueForAll(d => d.First.Year > context.Year && !d.IsImpossible) && !IsOfHouse && HasWord("turnout"))
        {
            return true;
        }

        if (context.Election.Kind == ElectionKind.Referendum && OtherElectionWord().IsMatch(text) && !HasWord("referendum")
            && !HasWord("plebiscite") && !HasWord("turnout"))
        {
            return true;
        }

        if (OfDelegates().IsMatch(text))
        {
            return true;
        }

        if (IsForeign(section.Heading)
            || (days.Exists(d => d.First.Year > context.Year && !d.IsImpossible) && HasWord("elected") && !IsOfHouse))
        {
            return true;
        }

        if (!text.AsSpan().ContainsAny(AnyVote))
        {
            return false;
        }

        foreach (Match match in ForeignVote().Matches(text))
        {
            // "Together with the municipal elections": only named beside this one.
            var before = text[..match.Index].TrimEnd();
            var beside = Beside().IsMatch(before);
            if (!IsOwnKind(match.Value) && !beside && !IsOfTheSameDay(match) && !OwnVote().IsMatch(text[..match.Index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In the legislative election the DPP won 51 of the 113 seats": a house elected with the president.</summary>
    private bool IsOfTheSameDay(Match match) =>
        context.Election.Kind == ElectionKind.Presidential && match.Index < 30 && text.StartsWith("In the ", StringComparison.Ordinal)
        && (match.Value.StartsWith("legislative", StringComparison.OrdinalIgnoreCase)
            || match.Value.StartsWith("parliamentary", StringComparison.OrdinalIgnoreCase))
        && !tokens.Exists(t => t.Kind == TokenKind.Year || t.Is(Term.Month)) && !OtherTime().IsMatch(text);

    /// <summary>"47.96% of the 2,285 delegates", "75% of the members of the party": a party's own choice.</summary>
    [GeneratedRegex(@"(%|per ?cent|votes) (of|from|by|among) (the |its |his |her |all )?([0-9][0-9,.]* )?(delegates|party members|members of the (party|movement|league))\b", Words)]
    private static partial Regex OfDelegates();

    [GeneratedRegex(@"\b(later|earlier|previous|next|following|followed|ensuing|ensued|subsequent|after|before|last|ago|months?|years?)\b", Words)]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"\belections? (of|in|held) [^,.;]{0,30}[0-9]{4}\b|\bin the (general|parliamentary|presidential|legislative)? ?elections?\b", Words)]
    private static partial Regex OtherElectionWord();

    private bool IsForeign(string heading) =>
        heading.AsSpan().ContainsAny(AnyVote) && ForeignVote().Match(heading) is { Success: true } match && !IsOwnKind(match.Value);

    private bool IsOwnKind(string words)
    {
        var kind = words.Split(' ', '-')[0].ToLowerInvariant();
        kind = kind is "primaries"
            ? "primar"
            : kind is "senate" or "senatorial"
                ? "senat"
                : kind is "plebiscite" or "plebiscites" or "referendums"
                    ? "referendum"
                    : kind is "parliamentary" or "legislative" or "general" ? "parliament" : kind;
        return context.Title.Contains(kind, StringComparison.OrdinalIgnoreCase)
            || (kind == "parliament"
                && (context.Election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum or ElectionKind.Unknown)
                    || context.Title.Contains("general election", StringComparison.OrdinalIgnoreCase)))
            || (kind == "referendum" && context.Election.Kind == ElectionKind.Referendum)
            || (kind == "presidential" && context.Election.Kind == ElectionKind.Presidential);
    }

    private const RegexOptions Words = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(opinion|polls?|polling|surveys?|forecasts?|projections?|predictions?)\b(?! (day|station|place))", Words)]
    private static partial Regex PollHeading();

    [GeneratedRegex(@"\b((opinion|exit|tracking|private|pre-election|public|final|latest|late|last|early|most|some|several|many|all|published|national|daily|weekly|few|no|two|three|four|five|six|seven|eight|nine|ten|other|these|those|such|'s|’s) polls?\b(?! (closed|opened|station))|polls? (of|by|from|in|on|for|taken|conducted|commissioned) [^,;]{0,60}(gave|had|put|saw|showed|found)\b|polls? (had|gave|put|saw|show|showed|shows|suggest|suggested|indicate|indicated|pointed|found|predict|predicted|have|before)|in the polls|polling (average|averages|company|firm|institute|suggested|showed|put)|(averages?(?! (ages?|of)\b)|models?|simulations?|bookmakers|betting|aggregat\w+) [^,;.]{0,60}(had|gave|put|saw|foresaw|showed|at|of)\b|published a (lead|poll)|polls? of [0-9]|polls? (just )?(released|published|conducted|commissioned|carried out|taken)\b|intended to vote|(voters|respondents|electors|people|who|those) intended to (support|back|choose)|decided voters|simulated|quick count|foresaw|foreseen|undecided|error margin|margin of error|interviews|interviewees|approval rating|measurements? of public opinion|public opinion (gave|had|put)|an? (\p{L}[\w&.-]* ){1,4}poll (published|released|conducted|taken|commissioned|from|of|in|by|on|gave|had|put|showed)|(?-i:Ipsos|Gallup|YouGov|Kantar|Nielsen|Infratest|Datafolha|Ibope|Ifop|Elabe|Opinium|Afrobarometer|Levada|Quinnipiac|Rasmussen)( \w+)? (had|put|gave|saw|showed|estimated|placed|projected)|\ban? ([\w&.'’-]+ ){0,4}polls? [^.;]{0,80}\b(gave|had|put|saw|showed|found|suggested|placed|indicated|predicted)\b|give or take|electability|chance of (winning|taking)|'s model|’s model|(institutes|pollsters|polling firms) (\w+ )?(had|gave|put|saw|found|placed|showed)|institute's figures|institute’s figures)", Words)]
    private static partial Regex PollWords();

    /// <summary>"However, by November 4, Remengesau had regained a slim lead with 4,108 votes": while it was still counted.</summary>
    private bool IsCountedLater() => days.Exists(d => d.Start > 2
        && text.AsSpan(0, d.Start).TrimEnd().EndsWith("by", StringComparison.OrdinalIgnoreCase)
        && context.Election.Rounds is [.., { Date: { } last }] && d.Last > last.Value && d.Last.DayNumber - last.Value.DayNumber < 60);

    /// <summary>A count that is not yet the result: "the first figures put …", "on election night A was ahead with …".</summary>
    [GeneratedRegex(@"\b(provisional|preliminary|partial|early|initial) (official )?(figures|returns|results|counts?)\b[^.;]{0,60} had (stood|been|put|given|shown|led|credited|had)\b|\bas (first )?announced on (the|election) night\b|\bon (election night|the night of the (count|election|vote))\b[^.;]{0,60}\b(led|leading|ahead|had been (credited|put|given|ahead))\b|\b(first|early|partial|preliminary|initial) (figures|returns|results|counts?)(,[^.;]{0,50}| on [0-9]{1,2} \p{L}+)? (which |that )?(\p{L}+ly )?(put|had|gave|showed|saw|placed|suggested|indicated|credited|have|has)\b", Words)]
    private static partial Regex PartialCount();

    [GeneratedRegex(@"\b(final (results?|figures|count)|complete|confirm\w*)\b", Words)]
    private static partial Regex CompleteCount();

    [GeneratedRegex(@"^([^.,]{0,40}['’]s (last|final|latest) |the (last|final|latest|first|others?|same|average|company|institute|sample)|others?|another|a (later|second|further|final|week|day|month)|it |its |one |two |by |in (the )?(last|final)|most |none |only |all |on the eve|[^.]{0,60}\b(points? (ahead|behind|clear)|a tie|neck and neck|lead of))", Words)]
    private static partial Regex PollGoesOn();

    [GeneratedRegex(@"\b(according to (the opposition|his own|her own|observers)|(opposition|observers) (said|put))\b", Words)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"\b(presidential|municipal|local|county|european|regional|gubernatorial|governorship|mayoral|senate|senatorial|communal|provincial|parliamentary|legislative|state|council) (elections?|races?|primar(y|ies)|runoff|contest)\b|\b(primary(?! round)|primaries|referendums?|plebiscites?|by-?elections?|by-?polls?|leadership (election|contest|race|ballot)|recall)\b", Words)]
    private static partial Regex ForeignVote();

    [GeneratedRegex(@"(\b(together|alongside|along|simultaneously|concurrently|parallel|combined|coincid\w+|same (day|time|date)|ahead of|before|after|since|following|besides|than|than in|thanks to|because of|owing to|due to|overshadowed by|(torn|divided|split|weakened|exhausted|shaken|damaged|paralysed|strengthened|buoyed|boosted|encouraged|discredited|bruised)( apart)?( by)?|same as) ?(with|as|to)?( the| a| an| any| its| two| three| four| five| six| seven| several| many| some| recent| successive| other| new| last| next| previous| first)*( [0-9]{4})?$)", Words)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\b(parliamentary|general|legislative|federal|presidential) elections? (was|were|in|took|on|of)\b", Words)]
    private static partial Regex OwnVote();
}
