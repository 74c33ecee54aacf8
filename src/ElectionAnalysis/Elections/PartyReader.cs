using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Reads the numbered parties (or candidates) of an infobox.</summary>
internal sealed partial class PartyReader(ElectionDocument document, InfoboxValues values, List<ReadingProblem> problems)
{
    private static readonly string[] Naming = ["party", "candidate", "nominee", "leader", "party leader"];
    private static readonly string[] Counting =
        ["seats", "popular vote", "votes", "percentage", "electoral vote", "last election", "seats after", "seats before", "1data",
            "2data", "3data"];

    private readonly Dictionary<string, ResultHeading> columns = [];
    private HashSet<double>? house;

    // Where a college votes too, the voters' votes are the popular ones.
    private readonly Ballot plain = document.Infobox.Any(e => e.Name == "electoral vote" && !InfoboxValues.IsNothing(e.Value))
        ? Ballot.Popular
        : Ballot.Only;

    /// <summary>The round and ballot that stand for the parties, once they were read.</summary>
    public (int? Round, Ballot Ballot, string Because) Main { get; private set; }

    /// <summary>The article's table of results, joined with the infobox; null where there is none.</summary>
    public ResultTables? Table { get; private set; }

    /// <summary>Whether the parties are the answers of a referendum.</summary>
    public bool IsReferendum { get; private set; }

    /// <param name="validThen">The valid votes at the election before, of which the parties' votes then are shares.</param>
    public List<PartyResult> Read(long? validThen)
    {
        Columns();
        var byNumber = new SortedDictionary<int, List<InfoboxEntry>>();
        var unnumbered = new List<InfoboxEntry>();
        foreach (var entry in document.Infobox)
        {
            if (entry.Number is not { } number)
            {
                unnumbered.Add(entry);
                continue;
            }

            if (!byNumber.TryGetValue(number, out var list))
            {
                byNumber[number] = list = [];
            }

            list.Add(entry);
        }

        var parties = new List<PartyResult>();
        foreach (var (number, entries) in byNumber)
        {
            if (entries.Exists(e => Array.IndexOf(Naming, e.Name) >= 0 || Array.IndexOf(Counting, e.Name) >= 0))
            {
                parties.Add(Party(number, number, entries));
            }
        }

        var referendum = new ReferendumReader(values);
        if (parties.Count == 0 && referendum.IsReferendum)
        {
            IsReferendum = true;
            parties.AddRange(referendum.Read());
        }

        Unnumbered(unnumbered, parties);
        Table = ResultTables.Choose(document, parties, values.Rounds, plain, problems);
        parties = Table?.Join(parties, House, problems) ?? parties;

        // A house of which a part is elected at a time: what the parties have after it, where nothing says what they won.
        parties = parties.TrueForAll(p => p.Seats is null) ? parties.ConvertAll(p => p with { Seats = p.SeatsAfter }) : parties;
        validThen ??= Table?.ValidThen;
        Main = MainBallot.Choose(parties);
        return Ranked(parties.ConvertAll(p => WithBefore(WithShareBefore(
            MainBallot.Apply(p, Main.Round, Main.Ballot) is var party && p.Entries.Count == 0 && Table is not null ? party
                : WithSwing(party, p.Entries.Count == 0 ? null : p.Entries[0].Number), validThen))));
    }

    /// <summary>One candidate needs no number; beside numbered ones nobody can tell whose an unnumbered line is.</summary>
    private void Unnumbered(List<InfoboxEntry> entries, List<PartyResult> parties)
    {
        var named =
            entries.FindAll(e => e.Value.Length > 0 && (e.Name is "party" or "candidate" or "nominee" or "seats" or "popular vote"));
        if (parties.Count == 0 && named.Exists(e => e.Name is "party" or "candidate" or "nominee"))
        {
            parties.Add(Party(null, 1, entries));
            return;
        }

        foreach (var entry in named)
        {
            values.Text(null, entry.Name);
            problems.Add(new("unnumbered_key",
                $"'{entry.Key}' has no number, so its party cannot be told; write '{entry.Key}1', '{entry.Key}2' and so on.",
                entry.Source));
        }
    }

    /// <summary>
    /// Reads the headings of the free rows, <c>1blank</c> to <c>9blank</c>, for their <c>1data1</c>, <c>1data2</c> and so on.
    /// </summary>
    private void Columns()
    {
        ResultHeading above = default;
        for (var i = 1; i <= 9; i++)
        {
            var name = Invariant($"{i}blank");
            if (values.Entry(null, name) is not { } entry || InfoboxValues.IsNothing(entry.Value))
            {
                continue;
            }

            var heading = values.Rounds.InContext(ResultHeading.Read(QuantityScanner.WithoutFootnotes(entry.Value)));
            if (heading.Field == ResultField.None)
            {
                // Its values are reported one by one.
                values.Unreadable(entry, "its heading names no votes, share, swing or seats that have a place");
                continue;
            }

            values.Text(null, name);
            above = heading.Field is ResultField.Votes or ResultField.Share or ResultField.ShareAndSwing or ResultField.Swing
                ? BallotReader.Continue(above, heading, plain)
                : heading;
            columns[Invariant($"{i}data")] = above;
        }
    }

    private PartyResult Party(int? key, int number, List<InfoboxEntry> entries)
    {
        var leader = values.Text(key, "leader", "candidate", "nominee", "party leader");
        var name = values.Text(key, "party") ?? leader;
        if (name is null)
        {
            name = new(Invariant($"(party {number})"), entries[0].Source);
            problems.Add(new("missing_key", Invariant($"Party {number} has no name; write '- Party{number}: …'."), entries[0].Source));
        }

        // Read with another document at hand, in StatedSuccessions.
        foreach (var succession in InfoboxKey.Successions)
        {
            values.Text(key, succession);
        }

        var ballots = new BallotReader(values, columns, plain);
        var fields = entries.Select(e => (Entry: e, ballots.HeadingOf(e).Field)).ToList();
        Sourced<int>? Count(ResultField field, params ReadOnlySpan<string> names) =>
            values.Seats(key, names) ?? (fields.Find(f => f.Field == field).Entry is { } entry ? values.Seats(key, entry.Name) : null);
        var seats = SeatsWithChange(key, fields.Find(f => f.Field == ResultField.Seats).Entry?.Name ?? "seats", out var bracketed);
        if (seats is null && values.Entry(key, "seats") is null && values.Entry(key, "seats after") is null && House.Count > 0
            && values.Entry(key, "electoral vote") is null)
        {
            problems.Add(new("missing_key",
                Invariant($"'{DocumentParser.Shorten(name.Value)}' has no seats; write '- Seats{number}: …', with 0 for none."),
                name.Source));
        }

        var last = LastElection(key, fields.Find(f => f.Field == ResultField.PreviousSeats).Entry?.Name ?? "last election");

        // What is new by its change was not there before, where nothing else is said of then.
        var entrant = last.Status == PartyStatus.Unknown
            ? entries.Find(e => e.Name is "seat change" or "swing" && InfoboxValues.IsNew(e.Value)) : null;
        var electoral = Count(ResultField.ElectoralVotes, "electoral vote");
        var results = ballots.Read(entries);
        return new PartyResult
        {
            Number = number,
            Party = name,
            Id = values.Text(key, "party id"),
            ShortName = values.Text(key, "short name")?.Value,
            Colour = values.Text(key, "colour", "color")?.Value,
            Position = Position(key),
            Leader = leader,
            LeaderSince = values.Text(key, "leader since"),
            LeadersSeat = values.Text(key, "leaders seat"),
            HomeState = values.Text(key, "home state"),
            RunningMate = values.Text(key, "running mate"),
            Alliance = values.Text(key, "alliance"),
            Seats = seats,
            PreviousSeats = last.Seats ?? (entrant is not null && seats is not null ? new(0, entrant.Source) : null),
            SeatsBefore = Count(ResultField.SeatsBefore, "seats before", "current seats"),
            SeatsNeeded = values.Seats(key, "seats needed"),
            SeatsAfter = Count(ResultField.SeatsAfter, "seats after"),
            Status = entrant is null ? last.Status : PartyStatus.New,
            SeatChangeStated = SeatChange(key, fields.Find(f => f.Field == ResultField.SeatChange).Entry?.Name ?? "seat change", seats,
                last.Seats) ?? bracketed,
            Results = electoral is null
                ? results
                : [.. results, new() { Ballot = Ballot.Electoral, Votes = new(electoral.Value, electoral.Source) }],
            PreviousVoteShare = last.Share,
            PreviousVoteShareTolerance = last.Tolerance,
            PreviousVotes = last.Votes,
            ElectoralVotes = electoral,
            StatesCarried = Count(ResultField.StatesCarried, "states carried"),
            Delegates = Count(ResultField.Delegates, "delegate count"),
            Entries = entries,
            OtherNames = [.. entries.Where(e => e is { Name: "party", Target: not null })
                .Select(e => WikiTemplates.WithoutBrackets(e.Target!)).Where(t => t != name.Value)],
        };
    }

    private double? Position(int? key) => values.Text(key, "position") is { } text
        && double.TryParse(text.Value.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var position)
        && double.IsFinite(position) ? position : null;

    /// <summary>The numbers of seats that the infobox gives for the house.</summary>
    private HashSet<double> House =>
        house ??= values.Entry(null, "seats for election") is { } entry ? [.. QuantityScanner.Scan(entry.Value).Select(q => q.Number)] : [];

    private static List<PartyResult> Ranked(List<PartyResult> parties)
    {
        // All are ranked by the same number, the one that most of them have; who lacks it has no rank.
        Func<PartyResult, double?>[] numbers = [p => p.Seats?.Value, p => p.ElectoralVotes?.Value, p => p.Votes?.Value, p =>
            p.VoteShare?.Value];
        var key = numbers.MaxBy(number => parties.Count(p => number(p) is not null))!;
        var ranks = new Dictionary<double, int>();
        foreach (var (number, index) in parties.Select(key).OfType<double>().OrderDescending().Select((number, index) => (number, index)))
        {
            ranks.TryAdd(number, index + 1);
        }

        return [.. parties.Select(p => key(p) is { } number ? p with { Rank = ranks[number] } : p)];
    }
}
