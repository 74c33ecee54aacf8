using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Finds the numbers that prose states. Each number is judged by the words just before and just after it, up to
/// its neighbours, so the patterns are general and every sentence costs time linear in its length.
/// </summary>
internal sealed partial class ClaimReader(ElectionDocument document, IReadOnlyList<PartyResult> parties)
{
    private const int Window = 120;

    private readonly PartyNames names = new(parties);
    private readonly int? year = DateScanner.Year(document.Title.Value);
    private readonly List<Claim> claims = [];

    private DocumentSection section = null!;
    private Paragraph paragraph = null!;
    private Sentence sentence;

    // Whom the sentence spoke of last, for "A received 31% of the vote and won 282 seats".
    private string? subject;

    public IReadOnlyList<Claim> Read()
    {
        foreach (var here in document.Sections)
        {
            section = here;
            foreach (var text in here.Paragraphs)
            {
                paragraph = text;
                ReadParagraph();
            }
        }

        return claims;
    }

    private void ReadParagraph()
    {
        OfficeElection? office = null;
        foreach (var piece in Sentence.Split(paragraph.Text))
        {
            sentence = piece;
            office = OfficeElection.Find(piece.Text) ?? office;
            if ((office is not null || piece.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0) && piece.Text.AsSpan().ContainsAny(AnyWord))
            {
                ReadSentence(office);
            }
        }
    }

    private void ReadSentence(OfficeElection? office)
    {
        var text = sentence.Text;
        var dates = DateScanner.Scan(text);
        RoundDates(dates);
        var numbers = QuantityScanner.Scan(text, numberWords: office is not null || text.AsSpan().ContainsAny(SeatWords));
        subject = null;

        // "Nine phases" is no count worth a claim; "nine members voted" is.
        numbers.RemoveAll(q => (office is null && char.IsLetter(text[q.Start]) && !text.AsSpan(q.End).StartsWith(" seat", StringComparison.Ordinal))
            || double.IsInfinity(q.Number) || dates.Exists(d => q.Start < d.End && d.Start < q.End) || IsCalendar(text, q));
        var candidates = false;
        for (var i = 0; i < numbers.Count; i++)
        {
            var q = numbers[i];
            var from = Math.Max(i > 0 ? numbers[i - 1].End : 0, q.Start - Window);
            var to = Math.Min(i + 1 < numbers.Count ? numbers[i + 1].Start : text.Length, q.End + Window);
            var before = text[from..q.Start];
            var after = text[q.End..to];
            candidates |= after.Contains("candidate", StringComparison.OrdinalIgnoreCase);
            if (q.IsShare)
            {
                Percentage(q, before, after);
            }
            else if (q.IsWhole)
            {
                _ = (office is not null && Office(office, q, before, after))
                    || Seats(q, before, after, i + 1 < numbers.Count ? numbers[i + 1] : null)
                    || Ballots(q, before, after)
                    || Candidates(q, before, after, candidates);
            }
        }
    }

    /// <summary>A bare year, or the day of a date whose year is not given.</summary>
    private static bool IsCalendar(string text, Quantity q)
    {
        var after = text.AsSpan(q.End);
        return (q.IsWhole && q.Number is >= 1700 and < 2200 && q.End - q.Start == 4 && !YearUnit().IsMatch(after[..Math.Min(after.Length, 24)]))
            || (q.Number <= 31 && MonthAhead().IsMatch(after[..Math.Min(after.Length, 14)]));
    }

    private void Percentage(Quantity q, string before, string after)
    {
        if (TurnoutNear().IsMatch(before) || TurnoutNear().IsMatch(after[..Math.Min(after.Length, 40)]))
        {
            Add(ClaimKind.Turnout, RoundSubject(q), q.Share, "share", q, q.ShareTolerance);
        }
        else if (OfTheVote().IsMatch(after) && Subject(before) is { } party)
        {
            Add(ClaimKind.VoteShare, party, q.Share, "share", q, q.ShareTolerance);
        }
    }

    private bool Seats(Quantity q, string before, string after, Quantity? next)
    {
        if (!sentence.Text.AsSpan(q.End, Math.Min(sentence.Text.Length - q.End, 2 * Window)).ContainsAny(SeatWords))
        {
            return false;
        }

        if (next is { IsWhole: true } house && OfThe().IsMatch(after) && SeatsAhead().IsMatch(sentence.Text[house.End..Math.Min(sentence.Text.Length, house.End + 40)]))
        {
            Add(ClaimKind.SeatsWon, Subject(before) ?? "(not named)", q.Number, "seats", q);
            Add(ClaimKind.HouseSeats, "house", house.Number, "seats", house);
            return true;
        }

        if (!SeatsAhead().IsMatch(after) || OfThe().IsMatch(before))
        {
            return false;
        }

        if (WinVerb().Match(before) is { Success: true } verb)
        {
            Add(ClaimKind.SeatsWon, Subject(before[..verb.Index]) ?? "(not named)", q.Number, "seats", q);
            return true;
        }

        if (ContestVerb().IsMatch(before))
        {
            Add(ClaimKind.HouseSeats, "house", q.Number, "seats", q);
            return true;
        }

        return false;
    }

    private bool Ballots(Quantity q, string before, string after)
    {
        if (!before.AsSpan().ContainsAny(BallotWords) && !after.AsSpan().ContainsAny(BallotWords))
        {
            return false;
        }

        var kind = RegisteredAfter().IsMatch(after) || RegisteredBefore().IsMatch(before) ? ClaimKind.Registered
            : InvalidAfter().IsMatch(after) ? ClaimKind.Invalid
            : ValidAfter().IsMatch(after) || ValidBefore().IsMatch(before) ? ClaimKind.Valid
            : CastAfter().IsMatch(after) || CastBefore().IsMatch(before) ? ClaimKind.Cast
            : (ClaimKind?)null;
        if (kind is not { } found)
        {
            return false;
        }

        Add(found, RoundSubject(q), q.Number, found == ClaimKind.Registered ? "voters" : "votes", q, q.CountTolerance);
        return true;
    }

    private bool Candidates(Quantity q, string before, string after, bool context)
    {
        if (!after.AsSpan().ContainsAny(CandidateWords))
        {
            return false;
        }

        var named = CandidatesAfter().IsMatch(after);
        var fielded = FieldedBy().Match(after);
        if (named || (context && fielded.Success))
        {
            var verb = NominateVerb().Match(before);
            var party = verb.Success ? Subject(before[..verb.Index]) ?? "total"
                : fielded.Success ? Clause(after[(fielded.Index + fielded.Length)..])
                : "total";
            Add(ClaimKind.Candidates, party, q.Number, "candidates", q);
            return true;
        }

        return false;
    }

    private bool Office(OfficeElection office, Quantity q, string before, string after)
    {
        if (!after.AsSpan().ContainsAny(OfficeWords))
        {
            return false;
        }

        string? target = null;
        if (MembersAfter().Match(after) is { Success: true } members)
        {
            var rest = after[members.Length..];
            target = BlankVote().IsMatch(rest) ? "blank"
                : SpoiledVote().IsMatch(rest) ? "invalid"
                : Abstained().IsMatch(rest) ? "abstained"
                : VotedFor().Match(rest) is { Success: true } voted ? LeadingName(rest[(voted.Index + voted.Length)..])
                : null;
        }
        else if (VotesAfter().IsMatch(after))
        {
            target = BlankVote().IsMatch(after) ? "blank" : SpoiledVote().IsMatch(after) ? "invalid"
                : ReceiveVerb().Match(before) is { Success: true } verb ? LastName(before[..verb.Index]) ?? office.Winner
                : null;
        }

        if (target is null)
        {
            return false;
        }

        Add(ClaimKind.OfficeVotes, target, q.Number, "votes", q, office: office.Name);
        return true;
    }

    private void RoundDates(List<DateMention> dates)
    {
        var text = sentence.Text;
        if (dates.Count == 0 || !text.AsSpan().ContainsAny(RoundWords) || !HeldOn().IsMatch(text) || Postponed().IsMatch(text))
        {
            return;
        }

        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            var named = RoundMention.First(text) is not null;
            var round = named ? RoundMention.Near(text, date.Start) : dates.Count == 1 && section.Heading.Length == 0 ? 1 : null;
            var value = date.Date.Year * 10_000 + date.Date.Month * 100 + date.Date.Day;
            if (round is { } number && (year is null || Math.Abs(date.Date.Year - year.Value) <= 1))
            {
                var quantity = new Quantity(value, 0, false, 0, date.Start, date.End);
                Add(ClaimKind.RoundDate, Invariant($"round {number}"), value, "yyyymmdd", quantity, round: named ? number : null);
            }
        }
    }

    private string RoundSubject(Quantity q) => RoundMention.Near(sentence.Text, q.Start) is { } round ? Invariant($"round {round}") : "election";

    private void Add(ClaimKind kind, string about, double value, string unit, Quantity q, double tolerance = 0, string? office = null, int? round = null)
    {
        var other = unit != "yyyymmdd" && year is { } own ? OtherYear(own, q) : null;
        var source = new Provenance(document.Name, paragraph.LineAt(sentence.Start + q.Start), sentence.Text[q.Start..q.End]);
        var about2 = other is { } then ? new ClaimSubject(SubjectKind.OtherElection, about, "another year") { Year = then }
            : office is not null ? new(SubjectKind.Person, about, "voted on in the house") { Office = office }
            : about == "house" ? ClaimSubject.House : about == "total" ? ClaimSubject.Total
            : about == "election" || about.StartsWith("round ", StringComparison.Ordinal) ? ClaimSubject.Of(round ?? RoundMention.Near(sentence.Text, q.Start))
            : parties.FirstOrDefault(p => p.Party.Value == about) is { } party ? ClaimSubject.Of(party, about, "named")
            : ClaimSubject.Unresolved(about, "not listed");
        ClaimValue stated = unit == "yyyymmdd" ? new ClaimValue.Day(new((int)value / 10_000, (int)value / 100 % 100, (int)value % 100), new((int)value / 10_000, (int)value / 100 % 100, (int)value % 100))
            : unit == "share" ? ClaimValue.OfShare(value, tolerance) : ClaimValue.Of(value, tolerance);
        claims.Add(new(kind, about2, stated, section.Heading, sentence.Text, source));
    }

    /// <summary>The year of another election that the number belongs to: named before it, or right after it.</summary>
    private int? OtherYear(int own, Quantity q)
    {
        int? other = null;
        foreach (var match in YearInSentence().EnumerateMatches(sentence.Text))
        {
            var found = int.Parse(sentence.Text.AsSpan(match.Index + match.Length - 4, 4), System.Globalization.CultureInfo.InvariantCulture);
            if (found == own)
            {
                return null;
            }

            if (match.Index <= q.End + 12)
            {
                other = found;
            }
        }

        return other;
    }

    /// <summary>The party (or other group) a verb belongs to: the last name that is known, else the last name, else the last words.</summary>
    private string? Subject(string before)
    {
        if (subject is not null && before.AsSpan().TrimEnd().EndsWith(" and", StringComparison.Ordinal))
        {
            return subject;
        }

        return subject = NamedIn(before) ?? subject;
    }

    private string? NamedIn(string before)
    {
        string? last = null;
        string? known = null;
        foreach (Match match in Name().Matches(before))
        {
            var name = WithoutArticle(match.Value);
            if (name.Length > 0)
            {
                last = name;
                known = names.Resolve(name) ?? (name.Split(" and ") is [.., var tail] ? names.Resolve(WithoutArticle(tail)) : null) ?? known;
            }
        }

        if (known is not null)
        {
            return known;
        }

        // "…, with its allies winning": nobody with a name, but still somebody.
        var clause = before[(before.LastIndexOfAny([',', ';', '(']) + 1)..].TrimEnd();
        return LastName(clause) ?? (LastWords().Match(clause) is { Length: > 2 } words ? words.Value : last);
    }

    private static string? LastName(string text) => Name().Matches(text) is { Count: > 0 } found && found[^1].Length > 3 ? WithoutArticle(found[^1].Value) : null;

    private static string? LeadingName(string text) => Name().Match(text) is { Success: true, Length: > 2 } match ? WithoutArticle(match.Value) : null;

    private static string WithoutArticle(string name)
    {
        name = name.TrimEnd('.', '-');
        foreach (var article in (ReadOnlySpan<string>)["The ", "A ", "An "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return name[article.Length..];
            }
        }

        return name is "The" or "A" or "In" or "On" or "He" or "She" or "It" or "They" or "His" or "Her" ? "" : name;
    }

    private static string Clause(string text)
    {
        var end = text.AsSpan().IndexOfAny(";.(");
        return (end < 0 ? text : text[..end]).Trim().TrimEnd(',');
    }
}
