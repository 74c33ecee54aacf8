using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Chooses the table of an article that gives the result of the whole election, and joins it with the infobox: what only one of
/// them gives is taken, what both give is checked.
/// </summary>
internal sealed partial class ResultTables
{
    /// <summary>More pairs of a party and a row are an accident, and would take long to compare.</summary>
    private const long MostPairs = 1_000_000;

    private readonly Dictionary<int, ResultRow> rows = [];
    private readonly RoundNames rounds;
    private readonly Ballot plain;
    private readonly bool isOfOneBallot;
    private readonly bool isOfManyVotes;

    private ResultTables(ResultTable table, RoundNames rounds, Ballot plain, bool isOfManyVotes)
    {
        (Table, this.rounds, this.plain, this.isOfManyVotes) = (table, rounds, plain, isOfManyVotes);

        // A table of one ballot alone, such as "list votes", is of the infobox's votes.
        isOfOneBallot = table.Parties.SelectMany(p => p.Cells).Where(c => c.Column.Role == ColumnRole.Votes)
            .DistinctBy(c => c.Column.Ballot).Count() < 2;
    }

    public ResultTable Table { get; }

    /// <summary>The row of each party of the infobox that has one, by the party's number.</summary>
    public IReadOnlyDictionary<int, ResultRow> Rows => rows;

    /// <summary>The parties as the infobox has them, by their numbers.</summary>
    public IReadOnlyDictionary<int, PartyResult> Infobox { get; private set; } = new Dictionary<int, PartyResult>();

    /// <summary>
    /// The table of the whole election, or null where there is none; the other tables of results are said to be left out.
    /// </summary>
    public static ResultTables? Choose(ElectionDocument document, IReadOnlyList<PartyResult> parties, RoundNames rounds, Ballot plain,
        List<ReadingProblem> problems)
    {
        ResultTables? best = null;
        var most = 0;
        var year = DateScanner.Year(document.Title.Value);
        var eligible = new List<ResultTable>();
        var tables = document.Tables.Where(t => !Poll().IsMatch(t.Heading) && !Poll().IsMatch(t.Caption) && !t.Above.Any(Poll().IsMatch))
            .Select(t => ResultTableReader.Read(t, document.Name, year)).OfType<ResultTable>().ToList();
        var areMany = tables.Exists(IsOfManyVotes);
        foreach (var table in tables)
        {
            var source = table.Source;
            if (Elsewhere().IsMatch(source.Heading) || Partial().IsMatch(source.Caption) || DateScanner.Year(source.Caption) < year
                || (long)table.Parties.Count * parties.Count > MostPairs)
            {
                continue;
            }

            eligible.Add(table);
            var joined = new ResultTables(table, rounds, plain, areMany);
            joined.Match(parties);
            var score = joined.rows.Count * 4 + joined.Agreeing(parties) * 3 + (table.Has(ColumnRole.Votes) ? 2 : 0)
                + (table.Has(ColumnRole.Seats) ? 2 : 0)
                + (source.Heading.Contains("result", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            if ((best is null || score > most) && joined.rows.Count * 2 >= parties.Count(p => !p.IsOthers))
            {
                (best, most) = (joined, score);
            }
        }

        List<ResultTable> read = best is null ? [] : OfAllRounds(best.Table, eligible);
        LeftOut(tables.FindAll(t => !read.Contains(t) && t.Parties.Count > 1), best, document.Name, problems);
        if (read.Count > 1)
        {
            best = new(Together(read, best!.Table), rounds, plain, areMany);
            best.Match(parties);
        }

        return best;
    }

    private static void LeftOut(List<ResultTable> tables, ResultTables? best, string document, List<ReadingProblem> problems)
    {
        if (tables.Count == 0)
        {
            return;
        }

        static string Name(DocumentTable table) =>
            Invariant($"line {table.Line} ({DocumentParser.Shorten((table.Caption.Length > 0 ? table.Caption : table.Heading) is { Length: > 0 } name ? name : "lead", 40)})");
        var (count, verb) = tables.Count == 1 ? ("One table", "is") : (Invariant($"{tables.Count} tables"), "are");
        var named = string.Join(", ", tables.Take(4).Select(t => Name(t.Source))) + (tables.Count > 4 ? " and more" : "");
        var because = best is null ? "none could be joined with the infobox"
            : Invariant($"the result of the election was taken from line {best.Table.Source.Line}");
        problems.Add(new("table_left_out",
            $"{count} with numbers of parties {verb} not read, {named}: {because}. An election of its own belongs into a document of its own.",
            new(document, tables[0].Source.Line, tables[0].Source.Caption)));
    }

    /// <summary>Finds the row of every party: by the article it links to, by its name, by its candidate, by its very numbers.</summary>
    private void Match(IReadOnlyList<PartyResult> parties)
    {
        var free = Table.Parties.ToList();
        void By(Func<PartyResult, ResultRow, bool> same)
        {
            foreach (var party in parties.Where(p => !rows.ContainsKey(p.Number)))
            {
                var found = free.FindAll(r => same(party, r));
                if (found.Count == 1)
                {
                    rows.Add(party.Number, found[0]);
                    free.Remove(found[0]);
                }
            }
        }

        var names = parties.ToDictionary(p => p.Number, p => NamesOf(p).Select(Plain).ToHashSet(StringComparer.Ordinal));
        IEqualityComparer<ResultRow> byRow = ReferenceEqualityComparer.Instance;
        var targets = free.ToDictionary(r => r, r => r.Targets.Select(Plain).ToList(), byRow);
        var persons = free.ToDictionary(r => r, r => Plain((r.Candidate ?? r.Name).Value), byRow);
        bool IsOneOfMany(PartyResult p, ResultRow r) => p.IsIndependents && r.Candidate is not null;
        By((p, r) => p.Leader is { } leader && Plain(leader.Value) == persons[r]);
        By((p, r) => !IsOneOfMany(p, r) && targets[r].Exists(names[p.Number].Contains));
        By((p, r) => p.IsIndependents && PartyNames.IsIndependents(r.Name.Value) || p.IsOthers && PartyNames.IsOthers(r.Name.Value));
        By((p, r) => ShortName().Match(r.Name.Value) is { Success: true } inside
            && names[p.Number].Contains(Plain(inside.Groups["name"].Value)));
        var tree = new PartyNames(parties).Tree;
        By((p, r) => Whole(tree, r.Name.Value) == p.Number || Whole(tree, FirstPart().Match(r.Name.Value).Value) == p.Number);
        By((p, r) => p.Results.Any(x => x.Votes is { Value: > 0 } votes
            && r.Cells.Any(c => c.Column.Role == ColumnRole.Votes && c.Number.Number.Equals((double)votes.Value))));
        By((p, r) => p.Seats is { Value: > 0 } seats && r.Cells.Any(c => c.Column.Role == ColumnRole.Seats
            && c.Number.Number.Equals((double)seats.Value))
            && p.Results.Any(x => x.VoteShare is { } share && r.Cells.Any(c => c.Column.Role == ColumnRole.Share
                && Math.Abs(c.Number.Share - share.Value) <= c.Number.ShareTolerance + x.VoteShareTolerance)));
    }

    /// <summary>How many numbers of the infobox the table has too, less those that it has otherwise.</summary>
    private int Agreeing(IReadOnlyList<PartyResult> parties) => parties.Where(p => rows.ContainsKey(p.Number)).Sum(p =>
        p.Results.Sum(r => rows[p.Number].Cells.Any(c => Agrees(r, c) == true) ? 1 : rows[p.Number].Cells.Any(c => Agrees(r, c) == false)
            ? -1 : 0)
        + (p.Seats is { } seats && rows[p.Number].Cells.FirstOrDefault(c => c.Column.Role == ColumnRole.Seats) is { Column: not null } cell
            ? cell.Number.Number.Equals((double)seats.Value) ? 1 : -1
            : 0));

    private static IEnumerable<string> NamesOf(PartyResult party) =>
        [party.Party.Value, .. party.OtherNames];

    private static int? Whole(NameTree tree, string name)
    {
        var tokens = ProseLexer.Read(name);
        return tokens.Count > 0 && tree.Find(name, tokens, 0) is { Ambiguous: false } found && found.Last == tokens.Count - 1
            ? found.Entry.Subject.Party?.Number
            : null;
    }

    /// <summary>A name without accents, marks, case and what stands in brackets at its end.</summary>
    private static string Plain(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var c in Accents.Without(WikiTemplates.WithoutBrackets(name.Replace('_', ' '))))
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
            else if (kept.Length > 0 && kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        var bare = kept.ToString().Trim();
        return bare.StartsWith("the ", StringComparison.Ordinal) ? bare[4..] : bare;
    }

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
        return party with
        {
            Seats = overruled.Contains(ColumnRole.Seats) ? null : party.Seats,
            Results = overruled.Contains(ColumnRole.Votes) ? [.. party.Results.Where(r => !given.Contains((r.Round, r.Ballot)))]
                : party.Results,
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

    /// <summary>The round and ballot of a column.</summary>
    public (int? Round, Ballot Ballot) Of(ResultColumn column) =>
        (rounds.Number(column.Round), (isOfOneBallot ? null : column.Ballot) ?? plain);

    [GeneratedRegex(@"\b(polls?|polling|opinion|surveys?|forecasts?|projections?|predictions?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Poll();

    /// <summary>Captions hold names of elections, in which "state" or "city" says nothing.</summary>
    [GeneratedRegex(@"\b((by|per|in each) [a-z ]*(constituency|district|region|state|county|province|department|municipality|age|gender|area|ward|zone))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Partial();

    [GeneratedRegex(@"\b(constituenc(y|ies)|districts?|regions?|regional|states?|count(y|ies)|provinces?|departments?|municipalit(y|ies)|cit(y|ies)|gender|age|demographics?|candidates|background|previous|historical|by-elections?|endorsements?|debates?|government formation|cabinet|(political|contesting|participating|competing) parties|prime minister|president of|speaker|elected (members|mps)|list of|defeated|retiring|members who|timeline|electoral system|system|by (area|party strength|ward|zone))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Elsewhere();

    /// <summary>"Sarnovian National Party (SNS)".</summary>
    [GeneratedRegex(@"\((?<name>[^()]*\p{L}[^()]*)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^[^–—/]+?(?=\s*[–—/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart();
}
