namespace ElectionAnalysis;

internal sealed partial class ResultTables
{
    /// <summary>
    /// The parties with what the table adds to them, and the parties that only the table has. These are added where every party of
    /// the infobox has its row; else one that is written otherwise would count twice.
    /// </summary>
    public List<PartyResult> Join(List<PartyResult> parties, IReadOnlySet<double> house, List<ReadingProblem> problems)
    {
        foreach (var round in Table.Parties.SelectMany(p => p.Cells).Select(c => c.Column.Round).Distinct())
        {
            rounds.Add(round);
        }

        parties = WithRounds(parties);
        Infobox = parties.ToDictionary(p => p.Number);
        var ofTable = Overruled(parties, house);
        FindAlliances(parties, problems);
        var joined = parties.ConvertAll(p => rows.TryGetValue(p.Number, out var row) ? With(Without(p, ofTable), row) : p);
        var matched = rows.Values.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var rest = Table.Parties.Where(r => !matched.Contains(r)).ToList();
        var without = parties.FindAll(p => !rows.ContainsKey(p.Number) && !p.IsOthers);
        if (without.Count > 0 && rest.Count > 0)
        {
            problems.Add(new("unmatched_rows",
                Invariant($"The table of results has {rest.Count} rows that are no party of the infobox, such as '{DocumentParser.Shorten(rest[0].Name.Value)}', and '{DocumentParser.Shorten(without[0].Party.Value)}' of the infobox is not in it; as they may be the same, they are not counted. Write the names alike."),
                rest[0].Name.Source));
            return joined;
        }

        var number = parties.Count == 0 ? 0 : parties.Max(p => p.Number);
        foreach (var row in rest.Where(r => !(parties.Exists(p => p.IsOthers) && PartyNames.IsOthers(r.Name.Value))))
        {
            joined.Add(With(new PartyResult { Number = ++number, Party = row.Name }, row));
        }

        return WithoutSeats(joined);
    }

    /// <summary>Whether a number of the table is the infobox's; null where the infobox does not give it.</summary>
    private static bool? Agrees(BallotResult result, ResultCell cell) => cell.Column.Role switch
    {
        ColumnRole.Votes => result.Votes is { } votes ? Math.Abs(votes.Value - cell.Number.Number) <= result.VotesTolerance
            + cell.Number.CountTolerance : null,
        ColumnRole.Share => result.VoteShare is { } share
            ? Math.Abs(share.Value - cell.Number.Share) <= result.VoteShareTolerance + cell.Number.ShareTolerance + 1e-9
            : null,
        _ => null,
    };

    /// <summary>
    /// Two counts are never mixed: where the table has a number of all its parties and the infobox has another one of any, all are taken
    /// from the table; its seats only where they make the house.
    /// </summary>
    private HashSet<ColumnRole> Overruled(List<PartyResult> parties, IReadOnlySet<double> house)
    {
        var overruled = new HashSet<ColumnRole>();
        foreach (var role in new[] { ColumnRole.Votes, ColumnRole.Share, ColumnRole.Seats })
        {
            var isComplete = role == ColumnRole.Seats ? Table.Seats is { } sum && (house.Contains(sum) || (TotalSeats?.Value ?? sum) == sum)
                : Table.Parties.All(r => r.Cells.Any(c => c.Column.Role == role));
            if (isComplete && parties.Exists(p => rows.TryGetValue(p.Number, out var row)
                && row.Cells.Any(c => c.Column.Role == role && Contradicts(p, c))))
            {
                overruled.Add(role);
            }
        }

        if (overruled.Contains(ColumnRole.Votes) || overruled.Contains(ColumnRole.Share))
        {
            overruled.UnionWith([ColumnRole.Votes, ColumnRole.Share]);
        }

        return overruled;
    }

    private bool Contradicts(PartyResult party, ResultCell cell) => cell.Column.Role == ColumnRole.Seats
        ? party.Seats is { } seats && !cell.Number.Number.Equals((double)seats.Value)
        : party.Results.Any(r => (r.Round, r.Ballot) == Of(cell.Column) && Agrees(r, cell) == false);

    /// <summary>The party without what the table gives otherwise; rounds and ballots that only the infobox has stay.</summary>
    private PartyResult Without(PartyResult party, HashSet<ColumnRole> overruled)
    {
        var given = rows[party.Number].Cells.Where(c => c.Column.Role is ColumnRole.Votes or ColumnRole.Share).Select(c => Of(c.Column))
            .ToHashSet();
        var isOfAlliance = OfAlliances.Contains(party.Number);
        var hasSeats = rows[party.Number].Cells.Any(c => c.Column.Role == ColumnRole.Seats);
        return party with
        {
            Seats = overruled.Contains(ColumnRole.Seats) || (isOfAlliance && hasSeats) ? null : party.Seats,
            Results = overruled.Contains(ColumnRole.Votes) || isOfAlliance
                ? [.. party.Results.Where(r => !given.Contains((r.Round, r.Ballot)))] : party.Results,
        };
    }

    /// <summary>Where the others have all seats of the total, an empty cell or a dash is none.</summary>
    private List<PartyResult> WithoutSeats(List<PartyResult> parties) =>
        TotalSeats is not { } total || parties.Sum(p => (long)(p.Seats?.Value ?? 0)) != total.Value ? parties
            : parties.ConvertAll(p => p.Seats is null ? p with { Seats = new(0, p.Party.Source) } : p);

    private PartyResult With(PartyResult party, ResultRow row)
    {
        Sourced<int>? Count(ColumnRole role) =>
            row.Cells.FirstOrDefault(c => c.Column.Role == role && c.Number.Number <= int.MaxValue) is { Column: not null } cell
                ? new((cell.Number.Sign < 0 ? -1 : 1) * (int)cell.Number.Number, cell.Source)
                : null;
        var results = party.Results.ToList();
        foreach (var cell in row.Cells.Where(c => c.Column.Role is ColumnRole.Votes or ColumnRole.Share or ColumnRole.Swing))
        {
            var (round, ballot) = Of(cell.Column);
            var index = results.FindIndex(r => r.Round == round && r.Ballot == ballot);
            var now = index >= 0 ? results[index] : new BallotResult { Round = round, Ballot = ballot };
            now = With(now, cell);
            if (index >= 0)
            {
                results[index] = now;
            }
            else
            {
                results.Add(now);
            }
        }

        // Of several ballots none is known to be the parties' yet.
        ResultCell? Then(ColumnRole role) => isOfOneBallot && row.Cells.FirstOrDefault(c => c.Column.Role == role
            && c.Column.Round == RoundName.None && c.Number.Number <= InfoboxValues.MostVotes) is { Column: not null } cell ? cell : null;
        var (share, votes, before) = (Then(ColumnRole.PreviousShare), Then(ColumnRole.PreviousVotes), Count(ColumnRole.PreviousSeats));
        var isGiven = (share ?? votes) is not null || before is not null;
        var (own, change) = (party.Seats ?? Count(ColumnRole.Seats), Count(ColumnRole.SeatChange));
        return party with
        {
            Seats = party.Seats ?? (Count(ColumnRole.Seats) is { Value: >= 0 } seats ? seats : null),
            SeatChangeStated = party.SeatChangeStated ?? Count(ColumnRole.SeatChange),
            PreviousVotes = party.PreviousVotes ?? (votes is { } v ? new((long)v.Number.Number, v.Source) : null),
            PreviousVoteShare = party.PreviousVoteShare ?? (share is { } s ? new(s.Number.Share, s.Source) : null),
            PreviousVoteShareTolerance = party.PreviousVoteShare is null && share is { } t ? t.Number.ShareTolerance
                : party.PreviousVoteShareTolerance,
            PreviousSeats = party.PreviousSeats ?? before ?? (row.IsNew && own is not null ? new(0, row.Name.Source)
                : own is not null && change is not null && own.Value >= change.Value ? new(own.Value - change.Value, change.Source)
                : null),
            Status = party.Status != PartyStatus.Unknown ? party.Status : row.IsNew ? PartyStatus.New
                : change is not null || isGiven ? PartyStatus.Continuing : PartyStatus.Unknown,
            Results = results,
            Alliance = party.Alliance ?? row.Alliance,
            Leader = party.Leader ?? row.Candidate,
            OtherNames = [.. party.OtherNames.Concat(row.Targets.Select(WikiTemplates.WithoutBrackets)).Where(t => t != party.Party.Value)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    private static BallotResult With(BallotResult now, ResultCell cell)
    {
        var q = cell.Number;
        return cell.Column.Role switch
        {
            ColumnRole.Votes when now.Votes is null && q.Number <= InfoboxValues.MostVotes =>
                now with { Votes = new((long)q.Number, cell.Source), VotesTolerance = q.CountTolerance },
            ColumnRole.Share when now.VoteShare is null || (Agrees(now, cell) == true && q.ShareTolerance < now.VoteShareTolerance) =>
                now with { VoteShare = new(q.Share, cell.Source), VoteShareTolerance = q.ShareTolerance },
            ColumnRole.Swing when now.VoteShareChange is null && (q.Sign != 0 || q.Number == 0) =>
                now with { VoteShareChange = new(q.Sign * q.Share, cell.Source) },
            _ => now,
        };
    }
}
