using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What the table has beside its results of the election before.</content>
internal sealed partial class TableElections
{
    /// <summary>The voters, ballots and seats of the election before, under keys of their own.</summary>
    private void TotalsBefore(List<InfoboxEntry> entries, int[] rows, IReadOnlyDictionary<int, string> places)
    {
        var then = shape.ColumnsThen;
        if ((then.Votes ?? then.VoteShare ?? then.Seats ?? then.Registered ?? then.Cast ?? then.Valid) is null)
        {
            return;
        }

        foreach (var (key, total) in new TableTotals(shape, Kind, Party, shareUnitThen, then).Of(rows, places))
        {
            var called = key == "seats_for_election" ? "previous_house" : "previous_" + key;
            if (!entries.Exists(e => e.Key == called))
            {
                entries.Add(Entry(called, Text(total.Number) + (key == "turnout" ? "%" : ""), total.Row));
            }
        }
    }

    /// <summary>100 where the shares before are 0–1; they are written as those of now, where these are given.</summary>
    private double ShareUnitThen() => columns.VoteShare is not null ? shareUnit
        : ShareUnit(columns.PreviousVoteShare);

    /// <summary>A party's votes, share and seats before, as an infobox has them together; and whether the table calls it new.</summary>
    /// <param name="entries">The entries, to which they are added.</param>
    /// <param name="number">The party's number.</param>
    /// <param name="rows">The party's rows.</param>
    /// <param name="ballotThen">The ballot that tells the parties' strength, where voters have several.</param>
    /// <param name="shareFormat">How shares are written; null where the rows are of parts, whose shares are not the party's.</param>
    private void PartyBefore(List<InfoboxEntry> entries, int number, int[] rows, string? ballotThen, string? shareFormat)
    {
        var main = ballotThen is null ? rows : Array.FindAll(rows, r => table[columns.Ballot!].Text(r) == ballotThen);
        double? Sum(string? column, int[] of) => column is not null && Array.Exists(of, r => table[column].Number(r) is not null)
            ? of.Sum(r => table[column].Number(r) ?? 0) : null;
        var share = shareFormat is not null && main.Length == 1 && columns.PreviousVoteShare is { } then
            ? table[then].Number(main[0]) * shareUnitThen : null;
        var (votes, seats) = (Sum(columns.PreviousVotes, main), Sum(columns.PreviousSeats, rows));
        string[] said = [.. new[] { seats is { } s ? $"{Text(s)} seats" : null, votes is { } v ? $"{Text(v)} votes" : null,
            share is { } p ? $"{p.ToString(shareFormat, CultureInfo.InvariantCulture)}%" : null }.OfType<string>()];
        if (said.Length > 0)
        {
            entries.Add(Entry(Invariant($"last_election{number}"), votes is null && share is null ? Text(seats!.Value)
                : string.Join(", ", said), rows[0]));
        }
        else if (Array.Exists(rows, shape.IsNew))
        {
            entries.Add(Entry(Invariant($"last_election{number}"), "New", rows[0]));
        }
    }

    /// <summary>A table whose parties have all votes now, and that gives no total of those before, lists all of these.</summary>
    private static void ValidThen(List<InfoboxEntry> entries, int parties, List<ReadingProblem> problems)
    {
        var then = OfParties(entries, "last election").ConvertAll(e => (Entry: e, Votes: VotesThen().Match(e.Value)));
        var votes = then.FindAll(t => t.Votes.Success).ConvertAll(t => (t.Entry, Number: double.Parse(t.Votes.Groups["votes"].ValueSpan,
            CultureInfo.InvariantCulture)));
        if (votes.Count == 0 || votes.Count + then.Count(t => t.Entry.Value == "New") < parties
            || entries.Exists(e => e.Key == "previous_valid_votes")
            || (entries.Find(e => e.Key == "valid_votes") is { } valid
                && OfParties(entries, "popular vote").Sum(Number) < Whole * Number(valid)))
        {
            return;
        }

        var all = votes.Sum(v => v.Number);
        entries.Add(InfoboxEntry.Of("previous_valid_votes", Text(all), votes[0].Entry.Source));
        problems.Add(new("valid_then_from_votes",
            Invariant($"The table does not say how many votes were valid at the election before, so the {all:#,0} of its parties are taken as all."),
            votes[0].Entry.Source) { IsNote = true });
    }

    /// <summary>The election without votes before, where they are of another ballot than the votes now.</summary>
    private static Election OfOneBallot(Election election, string? ballotThen) =>
        ballotThen is null || !election.Parties.Any(p => p.PreviousVotes is not null)
        || election.Parties.Any(p => p.Results.Any(r => r.Ballot == election.MainBallot
            && r.Ballot == TableDistricts.BallotOf(ballotThen))) ? election
        : election with { Parties = [.. election.Parties.Select(p => p with { PreviousVotes = null, PreviousVoteShare = null })] };

    [GeneratedRegex(@"(?<votes>[0-9.]+) votes", RegexOptions.CultureInvariant)]
    private static partial Regex VotesThen();
}
