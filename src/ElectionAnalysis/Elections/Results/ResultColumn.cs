using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>What a column of a table of results holds, as its headings say.</summary>
internal sealed partial record ResultColumn(ColumnRole Role, RoundName Round = RoundName.None, Ballot? Ballot = null)
{
    /// <summary>The year that its heading names.</summary>
    public int? Year { get; init; }

    /// <summary>Whether its heading says that it is a total.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether it has the seats of a house that were not elected this time: "Not up", "Holdovers".</summary>
    public bool IsNotUp { get; init; }

    /// <summary>Reads a column's headings, from the top one to its own; what "+/–" is of, the column before tells.</summary>
    public static ResultColumn Read(string heading, ResultColumn? before)
    {
        var text = heading.ToLowerInvariant();
        var (round, ballot) = (RoundName.None, (Ballot?)null);
        foreach (var label in ResultLabels.Scan(text))
        {
            round = label.Round != RoundName.None ? label.Round : round;
            ballot ??= label.Ballot;
        }

        // "Ballottaggio", "Stichwahl".
        round = round == RoundName.None ? RoundWords.Cut(heading)?.Round ?? round : round;

        // "Previous votes": what is of the election before, and of what else it is.
        var now = Previous().Replace(text, " ");
        var role = RoleOf(now, ballot is not null and not ElectionAnalysis.Ballot.Popular, before?.Role switch
        {
            // A change beside what was then is of what is now.
            ColumnRole.PreviousVotes => ColumnRole.Votes,
            ColumnRole.PreviousShare => ColumnRole.Share,
            ColumnRole.PreviousSeats => ColumnRole.Seats,
            var other => other ?? ColumnRole.None,
        });
        role = now == text ? role : Then(role);
        return role is ColumnRole.Swing && round == RoundName.None && ballot is null && before is not null
            ? before with { Role = role }
            : new(role, round, ballot == ElectionAnalysis.Ballot.Popular ? null : ballot) { Year = DateScanner.Year(heading),
                IsTotal = IsAll(text, "total"), IsNotUp = NotUp().IsMatch(text) };
    }

    /// <summary>A heading without its words for seats.</summary>
    public static string WithoutSeats(string heading) => Seat().Replace(heading, " ");

    /// <summary>The same of the election before; none for what has no place there.</summary>
    public static ColumnRole Then(ColumnRole role) => role switch
    {
        ColumnRole.Votes => ColumnRole.PreviousVotes,
        ColumnRole.Share => ColumnRole.PreviousShare,
        ColumnRole.Seats => ColumnRole.PreviousSeats,
        _ => ColumnRole.None,
    };

    private static bool IsAll(string text, string? word = null) =>
        (word is null ? All().IsMatch(text) : text.Contains(word, StringComparison.Ordinal))
        || ColumnVocabulary.Contains(ColumnVocabulary.Plain(text), ColumnVocabulary.Of("Total"));

    private static ColumnRole RoleOf(string text, bool isOfABallot, ColumnRole before)
    {
        if (Other().IsMatch(text))
        {
            return ColumnRole.None;
        }

        if (HeadOfList().IsMatch(text))
        {
            return ColumnRole.Candidate;
        }

        var (seats, votes, percent) = (Seat().IsMatch(text), Vote().IsMatch(text), Percent().IsMatch(text));
        var isChange = Change().IsMatch(text);
        if (!seats && !votes && !isChange && !Alliance().IsMatch(text) && !Party().IsMatch(text) && !Candidate().IsMatch(text))
        {
            // No English heading, nor one like it.
            var plain = ColumnVocabulary.Plain(text);
            bool Is(string role) => ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(role));
            (seats, votes, percent, isChange) = (Is("Seats"), Is("Votes"), percent || Is("VoteShare"), Is("Change"));
            if (!seats && !votes && !percent && !isChange)
            {
                return Is("Leader") ? ColumnRole.Candidate : Is("Party") ? ColumnRole.Party : ColumnRole.None;
            }
        }

        if (isChange)
        {
            return seats || (!votes && !percent && (before is ColumnRole.Seats || Gain().IsMatch(text))) ? isOfABallot ? ColumnRole.None
                : ColumnRole.SeatChange
                : percent || votes || before is ColumnRole.Share or ColumnRole.Votes ? ColumnRole.Swing
                : ColumnRole.None;
        }

        if (seats)
        {
            // Seats of one kind are not all of them, and their share says nothing more.
            return percent ? ColumnRole.None : isOfABallot && !IsAll(text) ? ColumnRole.SeatsOfBallot : ColumnRole.Seats;
        }

        return percent ? ColumnRole.Share
            : votes ? ColumnRole.Votes
            : Alliance().IsMatch(text) ? text.Contains("part", StringComparison.Ordinal) ? ColumnRole.Party : ColumnRole.Alliance
            : Party().IsMatch(text) ? Candidate().IsMatch(text) ? ColumnRole.CandidateAndParty : ColumnRole.Party
            : Candidate().IsMatch(text) ? ColumnRole.Candidate
            : ColumnRole.None;
    }

    /// <summary>Words for the election before; seats "before" or "outgoing" may be those at the dissolution.</summary>
    [GeneratedRegex(@"\b(previous|last|prior)( election)?\b|\b(vorwahl|vorperiode|letzte wahl|élection précédente|précédente?s?|elección anterior|anterior(es)?|elezioni precedenti|precedenti?|forrige valg|förra valet|vorige verkiezing|poprzednie wybory|předchozí volby|предыдущие выборы)\b|前回|직전", Options)]
    private static partial Regex Previous();

    [GeneratedRegex(@"\b(previous|last|before|contested|contesting|fielded|deposits?|unopposed|rank|position|place|outgoing|dissolution|leader|majority|turnout|(number|#|no\.?) of candidates|dissol\w*|per seat|seats?\b[^%]*\bup|up for (re-?)?election|defend(ed|ing)|at stake|not contested|continuing|hold-?overs?|unchanged|colou?r|ideology|needed|after|source|notes?|ref)\b|^#$|^no\.?$", Options)]
    private static partial Regex Other();

    /// <summary>Seats of a part of the house that was not elected.</summary>
    [GeneratedRegex(@"\b(not up|not contested|continuing|hold-?overs?|remaining in office)\b", Options)]
    private static partial Regex NotUp();

    /// <summary>"Total seats", "Seats (list and nominal)".</summary>
    [GeneratedRegex(@"\btotal\b|\band\b|\ball\b|&|\+", Options)]
    private static partial Regex All();

    [GeneratedRegex(@"\bnet gain\b|\bgain ?/ ?loss\b", Options)]
    private static partial Regex Gain();

    [GeneratedRegex(@"±|\+\s*/|\bchange|\bswing\b|\bdiff|\bnet\b|^\s*[–−-]?\s*\+|∆|Δ", Options)]
    private static partial Regex Change();

    [GeneratedRegex(@"\bseats?\b|\bmandates?\b|\bdeput(y|ies)\b|\bmembers?\b|\bmps?\b|\belected\b|\bwon\b|\bsi[eè]ges?\b|\besca[nñ]os?\b|\bsitze?\b|\bseggi\b", Options)]
    private static partial Regex Seat();

    [GeneratedRegex(@"\bvotes?\b|\bballots?\b|\bpreferences?\b|\bpoll(ed)?\b|\bvoix\b|\bvot[oi]s?\b|stimmen?\b", Options)]
    private static partial Regex Vote();

    [GeneratedRegex(@"%|\bper ?cent(age)?\b|\bshare\b|\bpct\b", Options)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\balliances?\b|\bcoalitions?\b|\bblocs?\b|\bcamps?\b", Options)]
    private static partial Regex Alliance();

    [GeneratedRegex(@"\bpart(y|ies)\b|\blists?\b|\bparti[do]*s?\b|\bpartei(en)?\b|\bpartit[oi]\b|\bgroups?\b|\baffiliation\b|\borgani[sz]ations?\b|\bfaction\b|\bchoice\b|\boption\b|\banswer\b", Options)]
    private static partial Regex Party();

    [GeneratedRegex(@"\bcandidates?\b|\bnominees?\b|\bname\b|\bcandidat[oae]?s?\b|\bticket\b", Options)]
    private static partial Regex Candidate();

    /// <summary>The person who leads a list is not the list.</summary>
    [GeneratedRegex(@"^(heads? of (the )?lists?|list heads?|top candidates?|lead candidates?)$", Options)]
    private static partial Regex HeadOfList();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
}
