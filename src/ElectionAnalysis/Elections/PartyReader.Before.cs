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

        var between = text.AsSpan()[one.End..two.Start];
        return between is " + " || (text.AsSpan(0, one.Start).TrimEnd() is [.., ':'] && between.TrimEnd() is [.., ':'])
            || (NameAndComma().IsMatch(between) && OtherName().IsMatch(text.AsSpan(two.End)));
    }

    [GeneratedRegex(@"^\s*\(?(?!(?:seats?|votes?|of|out|members?|mps)\b)\p{L}[\p{L}\p{M} .'’-]{0,60}\)?(?:\s*[,;&/\n]\s*|\s\+\s)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameAndComma();

    [GeneratedRegex(@"^\s*\(?(?!(?:seats?|votes?|of|out|members?|mps)\b)\p{L}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherName();

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
