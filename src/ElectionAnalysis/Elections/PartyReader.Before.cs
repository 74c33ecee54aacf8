using System.Text.RegularExpressions;

namespace ElectionAnalysis;

internal sealed partial class PartyReader
{
    /// <summary>A party's share before, of all valid votes, where the document gives its votes alone.</summary>
    private static PartyResult WithShareBefore(PartyResult party, long? valid) =>
        party is { PreviousVoteShare: null, PreviousVotes: { } votes } && votes.Value <= valid
            ? party with { PreviousVoteShare = new((double)votes.Value / valid.Value, votes.Source) } : party;

    /// <summary>What the result now and its change say of the result before, where the document does not give that itself.</summary>
    private static PartyResult WithBefore(PartyResult party)
    {
        if (party is { PreviousSeats: null, SeatsBefore: null, Seats: { } seats, SeatChangeStated: { } change }
            && seats.Value >= change.Value)
        {
            party = party with
            {
                PreviousSeats = new(seats.Value - change.Value, change.Source),
                Status = party.Status == PartyStatus.Unknown ? PartyStatus.Continuing : party.Status,
            };
        }

        return party is { PreviousVoteShare: null, VoteShare: { } share, SwingStated: { } swing } && share.Value >= swing.Value
            ? party with
            {
                PreviousVoteShare = new(share.Value - swing.Value, swing.Source),
                PreviousVoteShareTolerance = party.VoteShareTolerance + VoteChecks.Tolerance(swing),
            }
            : party;
    }

    /// <summary><c>11</c>, <c>New</c>, <c>–</c>, <c>57 seats, 29.3%</c>, <c>33.8%, 239 seats</c>, <c>1,234,567 votes</c>.</summary>
    private (Sourced<int>? Seats, Sourced<double>? Share, double Tolerance, Sourced<long>? Votes,
        PartyStatus Status) LastElection(int? key, string name)
    {
        Sourced<int>? seats = null;
        (Sourced<double>? Share, double Tolerance) share = default;
        Sourced<long>? votes = null;
        if (values.Open(key, QuantityStyle.Count, name) is not { } reading)
        {
            return (null, null, 0, null, PartyStatus.Unknown);
        }

        if (InfoboxValues.IsNew(reading.Entry.Value))
        {
            reading.UseAll();
            return (new(0, reading.Entry.Source), null, 0, null, PartyStatus.New);
        }

        if (AreOfSeveral(reading.Text, reading.Numbers.FindAll(q => q is { IsWhole: true, Sign: >= 0 } && !IsYear(reading.Text, q))))
        {
            values.Unreadable(reading, "it gives several numbers; write their total");
            return (null, null, 0, null, PartyStatus.Unknown);
        }

        var any = false;
        foreach (var q in reading.Numbers)
        {
            if (values.IsBound(reading, q))
            {
                any = true;
                continue;
            }

            if (q is { IsShare: true, IsPoints: false, Sign: >= 0 } && share.Share is null)
            {
                share = (new(q.Share, reading.At(q.Start)), q.ShareTolerance);
                reading.Use(q);
                any = true;
            }
            else if (q.IsWhole && votes is null
                && reading.Text.AsSpan(q.End).TrimStart().StartsWith("vote", StringComparison.OrdinalIgnoreCase))
            {
                votes = values.Checked(reading, q, InfoboxValues.MostVotes);
                any = true;
            }
            else if (q.IsWhole && seats is null && !IsYear(reading.Text, q))
            {
                seats = values.Exactly(reading, q, int.MaxValue) is { } count ? new((int)count.Value, count.Source) : null;
                any = true;
            }
        }

        if (!any)
        {
            values.Unreadable(reading, "write the previous seats such as 57, or 'New'");
        }

        return (seats, share.Share, share.Tolerance, votes,
            seats is null && share.Share is null && votes is null ? PartyStatus.Unknown : PartyStatus.Continuing);
    }

    /// <summary>
    /// Whether the numbers of several parties stand there: <c>XYZ: 30, ABC: 15</c>, <c>30 (XYZ), 15 (ABC)</c>, <c>30 + 15</c>.
    /// </summary>
    private static bool AreOfSeveral(string text, List<Quantity> counts)
    {
        if (counts is not [var one, var two, ..])
        {
            return false;
        }

        var (before, between, after) = (text[..one.Start].TrimEnd(), text[one.End..two.Start], text[two.End..]);
        return between is " + "
            || (before is [.. var first, ':'] && between.TrimEnd() is [.. var second, ':']
                && IsOwner(first) && IsOwner(second.TrimStart(',', ';', ' ')))
            || (NameAndComma().Match(between) is { Success: true } name && IsOwner(name.Groups["name"].Value)
                && OtherName().Match(after) is { Success: true } other && IsOwner(other.Groups["name"].Value));
    }

    /// <summary>
    /// Whether words name who has a number: with a capital, where the letters have any, and none for what is counted, or of which house or
    /// day.
    /// </summary>
    private static bool IsOwner(string words) => words.AsSpan().Trim() is [var letter, ..] && !char.IsLower(letter)
        && ColumnVocabulary.Plain(words) is var plain
        && !Array.Exists(Counted, c => ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(c))) && !HouseOrMembers().IsMatch(plain);

    private static readonly string[] Counted = ["Seats", "Votes", "VoteShare", "Turnout"];

    [GeneratedRegex(@"^\s*\(?(?:for\s(?:the\s)?)?(?<name>\p{L}[\p{L}\p{M} .'’-]{0,60})\)?(?:\s*[,;&/\n]\s*|\s\+\s)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameAndComma();

    [GeneratedRegex(@"^\s*\(?(?:for\s(?:the\s)?)?(?<name>\p{L}[\p{L}\p{M} .'’-]{0,60})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherName();

    [GeneratedRegex("(?:^|_)(?:members?|representatives|senators|councillors|house|senate|chamber|mps)(?:_|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HouseOrMembers();

    /// <summary>Whether a number is the year of the last election rather than its seats: <c>36.5% (2019)</c>, <c>2017: 5</c>.</summary>
    private static bool IsYear(string text, Quantity q)
    {
        var before = text.AsSpan(0, q.Start).TrimEnd();
        var after = text.AsSpan(q.End).TrimStart();
        return q.Number is >= 1800 and <= 2199 && q.End - q.Start == 4 && !after.StartsWith("seat", StringComparison.OrdinalIgnoreCase)
            && (before.EndsWith("(", StringComparison.Ordinal) || before.EndsWith(" in", StringComparison.OrdinalIgnoreCase)
                || after.StartsWith(":", StringComparison.Ordinal));
    }
}
