using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Makes a document of every election of somebody's table, so that it is read and checked like any other.</summary>
internal sealed partial class TableElections
{
    /// <summary>So many points a share may be off what the votes of those listed make.</summary>
    private const double MostUnlisted = 3;

    /// <summary>Whose votes a row without any name counts.</summary>
    private const string Others = "Others";

    /// <summary>What stands around names: spaces, and the marks of direction that spreadsheets put there.</summary>
    private static readonly char[] Unseen = [.. " \t\r\n\u00A0\u202F\u200B\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069\uFEFF"];

    /// <summary>A list of parties that have this part of the votes, in rounded shares, is one of all.</summary>
    private const double Whole = 0.97;

    /// <summary>In a longer table of which most rows repeat a party, these are something that has to be told.</summary>
    private const int MostRepeated = 8;

    /// <summary>More votes than ballots by so much are no mistake.</summary>
    private const double Several = 1.5;

    private readonly TableShape shape;
    private readonly Table table;
    private readonly ElectionColumns columns;
    private readonly string name;
    private readonly string sha256;
    private readonly double shareUnit;
    private readonly double shareUnitThen;
    private readonly bool hasElected;
    private readonly bool isOnly;
    private readonly Contests contests;
    private readonly HashSet<string> calledTotals;
    private readonly ConcurrentDictionary<string, TotalKind> kinds = new(StringComparer.Ordinal);
    private List<(string Key, int[] Rows, ILookup<int, int> ByPlace)> general = [];

    private TableElections(TableShape shape, string name, string sha256, bool isOnly, Contests contests)
    {
        (this.shape, table, columns, this.name, this.sha256, this.isOnly) = (shape, shape.Table, shape.Columns, name, sha256, isOnly);
        this.contests = contests;
        shareUnit = ShareUnit(columns.VoteShare);
        shareUnitThen = ShareUnitThen();
        hasElected = columns.Elected is { } elected && Enumerable.Range(0, table.RowCount)
            .Any(r => IsElected(elected, r));
        calledTotals = PartiesCalledTotals();
    }

    /// <exception cref="TableException">A column is missing, or the table has no parties or nothing that they won.</exception>
    public static IReadOnlyList<Election> Of(Table table, ElectionColumns? named, string name)
    {
        foreach (var column in named?.Named() ?? [])
        {
            _ = table[column];
        }

        if (named is null && table.Below.Count > 0)
        {
            return TablesBelow.Read(table, name);
        }

        if (table.RowCount == 0)
        {
            var lost = table.Said.FirstOrDefault(n => n.LostLine is not null)?.Text;
            throw new TableException($"'{name}' has no row below the names of its columns{(lost is null ? "" : ": " + lost)}");
        }

        table = named is null ? PlacesBetween.Beside(table) : table;
        table = named is null && (RowsAlone.Are(table) || ElectionColumns.Propose(table) is { Votes: null, Party: null })
            ? ProtocolLines.Told(table) : table;
        if (named is null && RowsAlone.Are(table))
        {
            (table, named) = RowsAlone.Told(table, name);
        }

        var tidy = TableShape.Of(table, named, name);
        var found = tidy.Columns;
        if (found.Party is null || (found.Votes ?? found.VoteShare ?? found.Seats) is null)
        {
            if (found.Party is not null && Array.Find([.. table.Columns], IsResult) is { } empty)
            {
                var cell = Enumerable.Range(0, table.RowCount).Select(empty.Text).FirstOrDefault(t => t is not null);
                throw new TableException($"'{name}' has no number in its column '{empty.Name}', which {(cell is null ? "is empty" : $"says '{DocumentParser.Shorten(cell)}'")}.");
            }

            var shown = string.Join(", ", table.Columns.Select(c => c.Name).Take(30));
            var missing = found.Party is null ? "no column of parties" : "no column of votes, shares or seats";
            throw new TableException($"'{name}' has {missing} under a usual name; name it, such as {ElectionColumns.Guess(table)}. The columns are {shown}{tidy.Doubt}.");
        }

        foreach (var column in new[] { found.Votes, found.VoteShare, found.Seats, found.PreviousVotes, found.PreviousVoteShare,
            found.PreviousSeats, found.HouseSeats, found.Registered, found.Cast, found.Valid, found.Invalid }.OfType<string>())
        {
            GroupMeasures.Numeric(tidy.Table, column);
        }

        var parted = Contests.Of(tidy.Table, found, n => ResultTableReader.KindOf(n) == TotalKind.None && !PartyNames.IsOthers(n));
        string[] keys = [.. (found.Election is { } election ? new[] { election, found.Kind, found.Kind is null ? null : parted.Number }
            : new[] { found.Country, found.Kind, parted.Number, found.Date ?? found.Year }).Append(found.Round).OfType<string>()];
        var reader = new TableElections(tidy, name, DocumentText.Sha256(Encoding.UTF8.GetBytes(table.ToCsv())), keys.Length == 0, parted);
        if (keys.Length == 0)
        {
            return [reader.Read(new([(null, [.. Enumerable.Range(0, tidy.Table.RowCount)])]))];
        }

        var groups = tidy.Table.GroupBy(keys);
        if (tidy.IsGuessed && groups.Count * 2 > tidy.Table.RowCount)
        {
            throw new TableException($"'{name}' has no column of parties under a usual name, and '{found.Party}' hardly ever has two in one election; name it, such as {ElectionColumns.Guess(table)}.");
        }

        // "Registered voters" among the offices are those of every office.
        var elections = Enumerable.Range(0, groups.Count).Select(groups.RowsOf).ToList();
        var offices = found.Kind is { } kind ? elections.FindAll(rows => GeneralKey(tidy.Table[kind].Text(rows[0])) is not null) : [];
        var isGeneral = offices.Count > 0 && offices.Count < elections.Count;
        elections = isGeneral ? elections.FindAll(e => !offices.Contains(e)) : elections;
        var joined = new TableRounds(tidy.Table, found).Join(elections, parted.Number);
        if (isGeneral)
        {
            reader.general = offices.ConvertAll(rows => (GeneralKey(tidy.Table[found.Kind!].Text(rows[0]))!, rows, parted.ByPlace(rows)));
            joined.ForEach(c => parted.Add(c.Rows));
        }

        reader.SayContests(joined.ConvertAll(c => c.Rows));

        try
        {
            return [.. joined.AsParallel().AsOrdered().Select(reader.Read)];
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<TableException>().FirstOrDefault() is { } because)
        {
            throw new TableException(because.Message, e);
        }
    }

    /// <summary>Whether a column is called after votes, shares or seats, and after nothing else.</summary>
    private static bool IsResult(Column column) =>
        new[] { nameof(ElectionColumns.Votes), nameof(ElectionColumns.VoteShare), nameof(ElectionColumns.Seats) }
            .Any(p => ColumnVocabulary.Ways(column.Name).Any(w => ColumnVocabulary.Of(p).Contains(ColumnVocabulary.Core(w))));

    /// <summary>Whether shares are percentages or 0–1.</summary>
    private double ShareUnit(string? column) =>
        column is { } share
            && Enumerable.Range(0, table.RowCount).Select(r => table[share].Number(r)).Where(v => v is not null).Max() is <= 1.0001 ? 100
                : 1;

    /// <summary>With how many decimals an election's shares are given, which tells how they were rounded.</summary>
    private string ShareFormat(int[] rows, string? column, double unit)
    {
        var decimals = column is not { } share ? 0
            : rows.Select(r => table[share].Number(r)).OfType<double>().Where(double.IsFinite)
                .Select(v => Math.Round(v * unit, 6).ToString("0.######", CultureInfo.InvariantCulture))
                .Select(t => t.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? t.Length - dot - 1 : 0).DefaultIfEmpty(0).Max();
        return Invariant($"F{decimals}");
    }

    private Election Read(TableRounds.Contest contest)
    {
        var problems = shape.Problems.ToList();
        var title = Title(contest);
        var parts = contest.Parts.Select(p => Read(p, title, problems)).ToList();
        var entries = parts.Count == 1 ? parts[0].Entries : Joined(parts, title, problems);
        var parties = entries.Where(e => e.Name == "party").Select(e => e.Number).Distinct().Count();
        HouseOfSeats(entries, parts[0].Entries, parties, problems);
        ZeroSeats(entries, parties, problems);
        var document = new ElectionDocument(name, new(title, new(name, shape.Lines[parts[0].First], title)), entries,
            Sections(problems), [], problems, sha256);
        var election = OfOneBallot(Election.From(document), parts[0].BallotThen);
        var main = parts.Find(p => p.Round == election.MainRound) ?? parts[0];
        return election with { Districts = main.Districts };
    }

    /// <summary>What is written around the table; where it has several elections, nobody can tell of which.</summary>
    private IReadOnlyList<DocumentSection> Sections(List<ReadingProblem> problems)
    {
        if (shape.Prose.Count > 0 && !isOnly)
        {
            problems.Add(new("table", "The text around the table is not read, because the table has several elections; put each into a file of its own.",
                new(name, shape.Prose[0].Line, DocumentParser.Shorten(shape.Prose[0].Text))) { IsNote = true });
        }

        return shape.Prose.Count > 0 && isOnly ? [new("", shape.Prose[0].Line, shape.Prose)] : [];
    }

    /// <summary>What a table has of one round of an election, or of one without rounds.</summary>
    private Part Read((int? Round, int[] Rows) of, string title, List<ReadingProblem> problems)
    {
        var (entries, rows) = (new List<InfoboxEntry>(), of.Rows);
        Facts(entries, rows, title);

        // A note below the table is no row of it.
        var first = rows[0];
        string?[] results = [columns.Party, columns.Votes, columns.VoteShare, columns.Seats];
        rows = Array.FindAll(rows, r => results.OfType<string>().Any(c => !table[c].IsNull(r))) is { Length: > 0 } kept ? kept : rows;
        SayNotes(of.Rows, problems);
        var districts = new TableDistricts(shape, name, problems);
        var all = WithoutLists(rows);
        rows = districts.Leaves(all, IsTotal);
        var places = districts.Names(rows);
        rows = new TableSums(shape, name, problems).Without(rows, IsTotal);
        if (rows.Length == 0)
        {
            throw NoNames(first);
        }

        SayNoParty(rows, problems);
        var sums = all.Except(rows).Where(r => !IsTotal(r)).ToLookup(Party, StringComparer.Ordinal);
        var totals = new TableTotals(shape, Kind, Party, shareUnit, columns);
        foreach (var (key, total) in totals.Of(rows, places))
        {
            entries.Add(Entry(key, Text(total.Number) + (key == "turnout" ? "%" : ""), total.Row));
        }

        foreach (var lack in totals.Partly)
        {
            problems.Add(new("total_of_some", Invariant($"'{lack.Column}' says nothing of {Words.Count(lack.Places, "district")} with votes, such as '{DocumentParser.Shorten(places[lack.Row])}', so the others make no number of all."),
                new(name, shape.Lines[lack.Row], places[lack.Row])) { IsNote = true });
        }

        PlacesOver(rows, places, problems);
        TotalsBefore(entries, rows, places);
        OfAllOffices(entries, rows, title, problems);
        Turnout(entries, rows);

        Above(entries);
        Blank(entries);
        var parties = rows.Where(r => !IsTotal(r)).GroupBy(Party, StringComparer.Ordinal).ToList();
        if (columns.VoteShare is not null && columns.Votes is null && columns.District is not null && parties.Exists(g => g.Count() > 1))
        {
            throw new TableException(Invariant($"{name}:{shape.Lines[first]}: the table gives shares by district and no votes, and shares of districts cannot be added up; use a table with votes."));
        }

        int[] listed = [.. parties.SelectMany(g => g)];
        var again = columns is { District: null, Ballot: null }
            ? parties.Where(g => g.Key != Others && g.Count() > 1 && Persons([.. g]) is null).ToList() : [];
        if (again.Sum(g => g.Count() - 1) * 2 > listed.Length
            && (shape.IsTurned || listed.Length > MostRepeated))
        {
            throw new TableException(Invariant($"{name}:{shape.Lines[again[0].ElementAt(1)]}: '{DocumentParser.Shorten(again[0].Key)}' and others have several rows in one election; name the column that tells them apart: columns: new() {{ District = \"…\" }}, {{ Year = \"…\" }} or {{ Round = \"…\" }}."));
        }

        // A result beside no name is a total: nobody is the others of nobody.
        if (parties.FindAll(g => results.Skip(1).OfType<string>().Any(c => g.Any(r => !table[c].IsNull(r)))) is [{ Key: Others }]
            && parties.Count > 1)
        {
            throw NoNames(first);
        }

        SayWithoutVotes(listed, places, problems);
        SayFractions(listed, problems);
        var unknown = Unknown(rows, problems);
        var tickets = Tickets(listed, places, problems);
        var ballotThen = totals.LastBallot(listed);
        var number = 0;
        var format = ShareFormat(listed, columns.VoteShare, shareUnit);
        var formatThen = ShareFormat(listed, columns.PreviousVoteShare, shareUnitThen);
        var hasShares = places.Values.Distinct(StringComparer.Ordinal).Count() == 1;
        var won = columns.Votes is { } votes ? listed.Sum(r => table[votes].Number(r) ?? 0) : 0;
        foreach (var party in parties.Where(g => g.Key.Length > 0))
        {
            Party(entries, ++number, party.Key, [.. party], hasShares ? format : null, unknown, problems);
            if (tickets.TryGetValue(party.Key, out var person))
            {
                entries.Add(Entry(Invariant($"alliance{number}"), person, party.First()));
            }

            ShareOfSum(entries, number, [.. party], hasShares ? [] : [.. sums[party.Key]], won);
            PartyBefore(entries, number, [.. party], ballotThen, hasShares ? formatThen : null);
        }

        SeveralVotes(entries, problems);
        ValidOfVotes(entries, unknown.Count == 0, problems);
        ValidThen(entries, number, problems);
        return new(of.Round, entries, districts.Results(places, r => !IsTotal(r), Party), ballotThen, first);
    }

    /// <summary>Whose row it is: the party, else who stands there, else the others.</summary>
    private string Party(int row) => table[columns.Party!].Text(row)?.Trim(Unseen) is { Length: > 0 } party ? party
        : columns.Leader is { } leader && table[leader].Text(row)?.Trim() is { Length: > 0 } person ? person
        : table.Columns.Where(c => c.Type == typeof(string)).Select(c => c.Text(row)).FirstOrDefault(t => t is not null
            && ResultTableReader.KindOf(t) is not (TotalKind.None or TotalKind.Other)) ?? Others;

    private TotalKind Kind(int row) => kinds.GetOrAdd(Party(row), party => calledTotals.Contains(party) ? TotalKind.None
        : ResultTableReader.KindOf(party) is var kind && kind == TotalKind.Other && IsAnswer(party) ? TotalKind.None
        : kind == TotalKind.None && CountsPlaces(party) ? TotalKind.Other : kind);

    /// <summary>"Districts", "Polling stations": how many there are is nobody's result.</summary>
    private static bool CountsPlaces(string party) => ColumnVocabulary.Plain(party) is var plain && !ColumnVocabulary.IsOfSex(plain)
        && ColumnVocabulary.Of("OtherCount").Contains(plain);

    private bool IsTotal(int row) => Kind(row) != TotalKind.None || IsOfPlace(row);

    private InfoboxEntry Entry(string key, string value, int row) => InfoboxEntry.Of(key, value, new(name, shape.Lines[row], value));

    private void Add(List<InfoboxEntry> entries, string key, int[] rows, string? column)
    {
        if (column is not null && table[column].Text(rows[0]) is { Length: > 0 } value)
        {
            entries.Add(Entry(key, value, rows[0]));
        }
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
