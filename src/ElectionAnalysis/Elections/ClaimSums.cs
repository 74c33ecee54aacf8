namespace ElectionAnalysis;

/// <summary>Checks of sums that the prose states.</summary>
internal static class ClaimSums
{
    public static void Check(Election election, FindingList findings)
    {
        if (election.Claims.Count > 0)
        {
            Candidates(election, findings);
            OfficeVotes(election, findings);
            Allies(election, findings);
            Alliances(election, findings);
            Together(election, findings);
        }
    }

    /// <summary>The total number of candidates against the parties' own, where the text gives both.</summary>
    private static void Candidates(Election election, FindingList findings)
    {
        var all = election.Claims.Where(c => c is { Kind: ClaimKind.Candidates, Value.IsExact: true }).ToList();
        var total = all.Find(c => c.Subject.Kind == SubjectKind.Total);
        var parts = all.Where(c => c.Subject.Kind is SubjectKind.Party or SubjectKind.Unresolved or SubjectKind.Alliance)
            .DistinctBy(c => c.Subject.Party?.Party.Value ?? c.Subject.Text).ToList();
        if (total is null || parts.Count < 2)
        {
            return;
        }

        var sum = parts.Sum(c => c.Value.Number!.Value);
        var right = FindingSide.Sum(ClaimValue.Of((long)sum), parts.ConvertAll(FindingSide.Of), shown: true);
        var all2 = total.Value.Number!.Value;

        // Parties that the text leaves out can make the total larger, never smaller.
        var verdict = sum == all2 ? Verdict.Agrees : sum > all2 ? Verdict.Disagrees : Verdict.Incomplete;
        findings.Add(CheckKind.CandidatesSum, verdict, verdict == Verdict.Disagrees ? Severity.Warning : Severity.Info,
            verdict == Verdict.Agrees ? (FormattableString)$"{string.Join(" + ", right.Parts)} candidates make the total of {all2:0}."
            : $"The text counts {all2:0} candidates in total; {string.Join(" + ", right.Parts)} make {sum:0}.", FindingSide.Of(total),
            right);
    }

    /// <summary>The votes in the house's election of an office against the seats of the house.</summary>
    private static void OfficeVotes(Election election, FindingList findings)
    {
        foreach (var office in election.Claims.Where(c => c is { Kind: ClaimKind.OfficeVotes, Value.IsExact: true })
            .GroupBy(c => (Office: c.Subject.Office!, Sentence: c.Subject.Office == "head of government" ? c.Sentence : "")))
        {
            // The marshal of a senate is not the choice of the house that was elected.
            var isOther = election.SeatsAsWritten is { } written && Lexicon.Contains(written.Value, Term.House)
                && Lexicon.Contains(office.Key.Office, Term.House) && !office.Key.Office.Split(' ').Any(w =>
                    (Lexicon.Of(w) & Term.House) != Term.None && written.Value.Contains(w, StringComparison.OrdinalIgnoreCase));
            if (isOther)
            {
                continue;
            }

            var votes = office.DistinctBy(c => c.Subject.Text, StringComparer.OrdinalIgnoreCase).ToList();
            if (votes.Count < 2 || election.HouseSeats is not { } house)
            {
                continue;
            }

            var sum = votes.Sum(c => c.Value.Number!.Value);
            var left = FindingSide.Sum(ClaimValue.Of((long)sum), votes.ConvertAll(FindingSide.Of), shown: true);
            var verdict = sum == house.Value
                ? Verdict.Agrees
                : sum > house.Value
                    ? votes.DistinctBy(v => v.Sentence).Count() > 1 || office.Key.Office == "head of government"
                        ? Verdict.CannotTell
                        : Verdict.Disagrees
                    : Verdict.Incomplete;
            findings.Add(CheckKind.OfficeVotesSum, verdict, verdict == Verdict.Disagrees ? Severity.Error : Severity.Info,
                verdict == Verdict.Agrees
                    ? (FormattableString)$"The {string.Join(" + ", left.Parts)} votes in the election of the {office.Key.Office} add up to the house of {house.Value}."
                : $"The {string.Join(" + ", left.Parts)} votes in the election of the {office.Key.Office} make {sum:0}; the house has {house.Value} seats.",
                left, FindingSide.Of(ClaimKind.HouseSeats, ClaimSubject.House, ClaimValue.Of(house.Value), house.Source));
        }
    }

    /// <summary>
    /// A party and its allies against the votes that a candidate got in the house: where they are equal, that is a sign of the
    /// alliance.
    /// </summary>
    private static void Allies(Election election, FindingList findings)
    {
        var allies = election.Claims.FirstOrDefault(c =>
            c is { Kind: ClaimKind.SeatsWon, Subject: { Kind: SubjectKind.Unresolved or SubjectKind.Alliance, Text: var text } }
            && (text.Contains("allies", StringComparison.OrdinalIgnoreCase)
                || text.Contains("partners", StringComparison.OrdinalIgnoreCase)));
        var own = allies is null
            ? null
            : election.Claims.LastOrDefault(c =>
                c is { Kind: ClaimKind.SeatsWon, IsFact: true, Subject.Kind: SubjectKind.Party } && c.Sentence == allies.Sentence);
        if (own is null)
        {
            return;
        }

        var sum = own.Value.Number!.Value + allies!.Value.Number!.Value;
        if (election.Claims.FirstOrDefault(c => c is { Kind: ClaimKind.OfficeVotes } && c.Value.Number == sum) is { } votes)
        {
            findings.Add(CheckKind.AllianceSum, Verdict.Agrees, Severity.Info,
                $"The {votes.Value} votes for {votes.Subject.Text} are as many as the seats of {own.Subject.Name} and its allies, {own.Value} + {allies.Value}.",
                FindingSide.Of(votes),
                FindingSide.Sum(ClaimValue.Of((long)sum), [FindingSide.Of(own), FindingSide.Of(allies)], shown: true));
        }
    }

    /// <summary>The seats that the text gives several parties together, all of them named, against the sum of their seats.</summary>
    private static void Together(Election election, FindingList findings)
    {
        foreach (var claim in election.Claims.Where(c =>
            c is { Kind: ClaimKind.SeatsWon, Subject.Parties.Count: > 1, Value.IsExact: true }
            && c.Subject.Parties.All(p => p.Seats is not null)))
        {
            var (parts, stated) = (claim.Subject.Parties, claim.Value.Number!.Value);
            var sum = parts.Sum(p => (double)p.Seats!.Value);

            // What is far off is of more than those named, what they had before is of the house before.
            if (Math.Abs(sum - stated) > Math.Max(2, 0.1 * sum)
                || sum != stated && (parts.Sum(p => (double?)p.PreviousSeats?.Value) == stated
                    || parts.Sum(p => (double?)p.SeatsAfter?.Value) == stated))
            {
                continue;
            }

            var right = FindingSide.Sum(ClaimValue.Of((long)sum), [.. parts.OrderBy(p => p.Number).Select(p =>
                FindingSide.Of(ClaimKind.SeatsWon, ClaimSubject.Of(p, p.Party.Value, "the infobox"), ClaimValue.Of(p.Seats!.Value),
                    p.Seats.Source))], shown: true);
            findings.Compare(CheckKind.AllianceSum, sum == stated, Severity.Warning,
                $"{string.Join(" and ", parts.OrderBy(p => p.Number).Select(p => p.Party.Value))} together: the text gives {claim.Value} seats, their own make {right}.", FindingSide.Of(claim), right);
        }
    }

    /// <summary>The seats or votes that the text gives an alliance against those of its parties in the infobox.</summary>
    private static void Alliances(Election election, FindingList findings)
    {
        foreach (var claim in election.Claims.Where(c =>
            c is { Subject.Kind: SubjectKind.Alliance, IsFact: true, Kind: ClaimKind.SeatsWon or ClaimKind.Votes }))
        {
            var parts = new List<FindingSide>();
            foreach (var party in election.Parties.Where(p =>
                string.Equals(p.Alliance?.Value, claim.Subject.Text, StringComparison.OrdinalIgnoreCase)))
            {
                var subject = ClaimSubject.Of(party, party.Party.Value, "the infobox");
                var value = claim.Kind == ClaimKind.SeatsWon
                    ? (party.Seats?.Value, party.Seats?.Source)
                    : (party.Votes?.Value, party.Votes?.Source);
                if (value is ({ } number, { } source))
                {
                    parts.Add(FindingSide.Of(claim.Kind, subject, ClaimValue.Of(number), source));
                }
            }

            var sum = parts.Sum(p => p.Value!.Number!.Value);
            if (parts.Count > 0)
            {
                var (low, high) = claim.Value.Range!.Value;
                var verdict = sum >= low && sum <= high ? Verdict.Agrees : sum > high ? Verdict.Disagrees : Verdict.Incomplete;
                var right = FindingSide.Sum(ClaimValue.Of((long)sum), parts);
                findings.Add(CheckKind.AllianceSum, verdict, verdict == Verdict.Disagrees ? Severity.Warning : Severity.Info,
                    $"{claim.Subject.Text}, {ClaimChecks.Words(claim.Kind)}: the text gives {claim.Value}, its listed parties make {right}.", FindingSide.Of(claim), right);
            }
        }
    }
}
