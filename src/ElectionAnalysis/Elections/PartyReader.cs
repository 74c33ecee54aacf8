namespace ElectionAnalysis;

/// <summary>Reads the numbered parties (or candidates) of an infobox.</summary>
internal sealed class PartyReader(ElectionDocument document, InfoboxValues values, List<ReadingProblem> problems)
{
    private static readonly string[] Naming = ["party", "candidate", "nominee", "leader", "party leader"];
    private static readonly string[] Counting = ["seats", "popular vote", "votes", "percentage", "electoral vote", "last election", "seats after"];

    public List<PartyResult> Read()
    {
        var byNumber = new SortedDictionary<int, List<InfoboxEntry>>();
        foreach (var entry in document.Infobox)
        {
            if (entry.Number is { } number)
            {
                if (!byNumber.TryGetValue(number, out var list))
                {
                    byNumber[number] = list = [];
                }

                list.Add(entry);
            }
            else if (entry.Value.Length > 0 && (entry.Name == "party" || entry.Name == "seats"))
            {
                problems.Add(new("unnumbered_key", $"'{entry.Key}' has no number, so its party cannot be told; write '{entry.Key}1', '{entry.Key}2' and so on.", entry.Source));
            }
        }

        var parties = new List<PartyResult>();
        foreach (var (number, entries) in byNumber)
        {
            if (entries.Exists(e => Array.IndexOf(Naming, e.Name) >= 0 || Array.IndexOf(Counting, e.Name) >= 0))
            {
                parties.Add(Party(number, entries));
            }
        }

        return Ranked(parties);
    }

    private PartyResult Party(int number, List<InfoboxEntry> entries)
    {
        var leader = values.Text(number, "leader", "candidate", "nominee", "party leader");
        var name = values.Text(number, "party") ?? values.Text(number, "candidate", "nominee", "leader", "party leader");
        if (name is null)
        {
            name = new(Invariant($"(party {number})"), entries[0].Source);
            problems.Add(new("missing_key", Invariant($"Party {number} has no name; write '- Party{number}: …'."), entries[0].Source));
        }

        var seats = values.Seats(number, "seats");
        if (seats is null && values.Entry(number, "seats") is null && values.Entry(null, "seats for election") is not null)
        {
            problems.Add(new("missing_key", Invariant($"'{DocumentParser.Shorten(name.Value)}' has no seats; write '- Seats{number}: …', with 0 for none."), name.Source));
        }

        var (previous, previousShare, status) = LastElection(number);
        var (votes, voteShare, tolerance) = Votes(number);
        return new PartyResult
        {
            Number = number,
            Party = name,
            Leader = leader,
            LeaderSince = values.Text(number, "leader since"),
            LeadersSeat = values.Text(number, "leaders seat"),
            HomeState = values.Text(number, "home state"),
            RunningMate = values.Text(number, "running mate"),
            Alliance = values.Text(number, "alliance"),
            Seats = seats,
            PreviousSeats = previous,
            SeatsBefore = values.Seats(number, "seats before", "current seats"),
            SeatsNeeded = values.Seats(number, "seats needed"),
            SeatsAfter = values.Seats(number, "seats after"),
            Status = status,
            SeatChangeStated = SeatChange(number, seats, previous),
            Votes = votes,
            VoteShare = voteShare,
            VoteShareTolerance = tolerance,
            PreviousVoteShare = previousShare,
            SwingStated = Swing(number, voteShare, previousShare),
            ElectoralVotes = values.Seats(number, "electoral vote"),
            StatesCarried = values.Seats(number, "states carried"),
            Delegates = values.Seats(number, "delegate count"),
            Entries = entries,
        };
    }

    /// <summary><c>11</c>, <c>New</c>, <c>–</c>, <c>57 seats, 29.3%</c>, <c>33.8%, 239 seats</c>.</summary>
    private (Sourced<int>? Seats, Sourced<double>? Share, PartyStatus Status) LastElection(int number)
    {
        if (values.Entry(number, "last election") is not { } entry || InfoboxValues.IsNothing(entry.Value))
        {
            return (null, null, PartyStatus.Unknown);
        }

        if (InfoboxValues.IsNew(entry.Value))
        {
            return (new(0, entry.Source), null, PartyStatus.New);
        }

        Sourced<int>? seats = null;
        Sourced<double>? share = null;
        var (read, counted) = (false, false);
        foreach (var q in InfoboxValues.Quantities(entry))
        {
            if (q.IsShare)
            {
                share ??= new(q.Share, entry.Source);
                read = true;
            }
            else if (q.IsWhole && !counted)
            {
                seats = values.Checked(entry, q, int.MaxValue) is { } count ? new((int)count.Value, entry.Source) : null;
                read = counted = true;
            }
        }

        if (!read)
        {
            values.Unreadable(entry, "write the previous seats such as 57, or 'New'");
        }

        return (seats, share, seats is null && share is null ? PartyStatus.Unknown : PartyStatus.Continuing);
    }

    /// <summary><c>44,309,925 (71.5%)</c> gives both; a separate percentage wins over the one in brackets.</summary>
    private (Sourced<long>? Votes, Sourced<double>? Share, double Tolerance) Votes(int number)
    {
        var (share, tolerance) = values.Share(number, "percentage");
        if (values.Entry(number, "popular vote", "votes") is not { } entry || InfoboxValues.IsNothing(entry.Value))
        {
            return (null, share, tolerance);
        }

        Sourced<long>? votes = null;
        var (read, counted) = (false, false);
        foreach (var q in InfoboxValues.Quantities(entry))
        {
            if (q.IsShare)
            {
                (share, tolerance) = share is null ? (new(q.Share, entry.Source), q.ShareTolerance) : (share, tolerance);
                read = true;
            }
            else if (q.IsWhole && !counted)
            {
                votes = values.Checked(entry, q, InfoboxValues.MostVotes);
                read = counted = true;
            }
        }

        if (!read)
        {
            values.Unreadable(entry, "write the votes such as 44,309,925");
        }

        return (votes, share, tolerance);
    }

    /// <summary><c>Increase 72</c>, <c>▼ 54</c>, <c>+3</c>, <c>0</c>; an unsigned 72 takes its sign from the seats, or stays unread.</summary>
    private Sourced<int>? SeatChange(int number, Sourced<int>? seats, Sourced<int>? previous)
    {
        if (values.Entry(number, "seat change") is not { } entry || InfoboxValues.IsNothing(entry.Value) || InfoboxValues.IsNew(entry.Value))
        {
            return null;
        }

        if (entry.Value is "Steady" or "▬" or "No change" or "=")
        {
            return new(0, entry.Source);
        }

        if (InfoboxValues.Quantities(entry).Find(q => q.IsWhole) is not { End: > 0, Number: <= int.MaxValue } change)
        {
            values.Unreadable(entry, "write a change such as +3 or −4");
            return null;
        }

        var sign = change.Sign != 0 || change.Number == 0 ? change.Sign
            : seats is not null && previous is not null ? Math.Sign(seats.Value - previous.Value)
            : 0;
        if (sign == 0 && change.Number > 0)
        {
            // Seats that did not move contradict any change; the check then shows the number as it stands.
            if (seats is not null && previous is not null)
            {
                return new((int)change.Number, entry.Source);
            }

            values.Unreadable(entry, "its sign cannot be told without the previous seats; write +, −, Increase or Decrease before it");
            return null;
        }

        return new(sign * (int)change.Number, entry.Source);
    }

    private Sourced<double>? Swing(int number, Sourced<double>? now, Sourced<double>? then)
    {
        if (values.Entry(number, "swing") is not { } entry || InfoboxValues.IsNothing(entry.Value) || InfoboxValues.IsNew(entry.Value))
        {
            return null;
        }

        if (InfoboxValues.Quantities(entry) is not [{ Number: <= 100 } swing, ..])
        {
            values.Unreadable(entry, "write a swing such as +2.3%");
            return null;
        }

        var sign = swing.Sign != 0 ? swing.Sign : now is not null && then is not null ? Math.Sign(now.Value - then.Value) : 0;
        if (sign == 0 && swing.Number > 0)
        {
            values.Unreadable(entry, "its sign cannot be told; write +, −, Increase or Decrease before it");
            return null;
        }

        return new(sign * swing.Share, entry.Source);
    }

    private static List<PartyResult> Ranked(List<PartyResult> parties)
    {
        static double? Key(PartyResult p) => p.Seats?.Value ?? (double?)p.ElectoralVotes?.Value ?? p.Votes?.Value ?? p.VoteShare?.Value;
        var ranks = new Dictionary<double, int>();
        foreach (var (key, index) in parties.Select(Key).OfType<double>().OrderDescending().Select((key, index) => (key, index)))
        {
            ranks.TryAdd(key, index + 1);
        }

        return [.. parties.Select(p => Key(p) is { } key ? p with { Rank = ranks[key] } : p)];
    }
}
