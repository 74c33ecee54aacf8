using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Makes a document of every election of somebody's table, so that it is read and checked like any other.</summary>
internal sealed class TableElections
{
    /// <summary>Whose votes a row without any name counts.</summary>
    private const string Others = "Others";

    private readonly TableShape shape;
    private readonly Table table;
    private readonly ElectionColumns columns;
    private readonly string name;
    private readonly string sha256;
    private readonly double shareUnit;

    private TableElections(TableShape shape, string name, string sha256)
    {
        (this.shape, table, columns, this.name, this.sha256) = (shape, shape.Table, shape.Columns, name, sha256);
        shareUnit = ShareUnit();
    }

    /// <exception cref="TableException">A column is missing, or the table has no parties or nothing that they won.</exception>
    public static IEnumerable<Election> Of(Table table, ElectionColumns? named, string name)
    {
        foreach (var column in named?.Named() ?? [])
        {
            _ = table[column];
        }

        var tidy = TableShape.Of(table, named, name);
        var found = tidy.Columns;
        if (found.Party is null || (found.Votes ?? found.VoteShare ?? found.Seats) is null)
        {
            var shown = string.Join(", ", table.Columns.Select(c => c.Name).Take(30));
            var missing = found.Party is null ? "no column of parties" : "no column of votes, shares or seats";
            throw new TableException($"'{name}' has {missing} under a usual name; name it, such as {ElectionColumns.Guess(table)}. The columns are {shown}.");
        }

        foreach (var column in new[] { found.Votes, found.VoteShare, found.Seats, found.PreviousSeats, found.HouseSeats, found.Registered,
            found.Cast, found.Valid, found.Invalid }.OfType<string>())
        {
            GroupMeasures.Numeric(tidy.Table, column);
        }

        var reader = new TableElections(tidy, name, DocumentText.Sha256(Encoding.UTF8.GetBytes(table.ToCsv())));
        string[] keys = found.Election is { } election ? [election]
            : [.. new[] { found.Country, found.Kind, found.Date ?? found.Year }.OfType<string>()];
        if (keys.Length == 0)
        {
            return [reader.Read([.. Enumerable.Range(0, tidy.Table.RowCount)])];
        }

        var groups = tidy.Table.GroupBy(keys);
        if (tidy.IsGuessed && groups.Count * 2 > tidy.Table.RowCount)
        {
            throw new TableException($"'{name}' has no column of parties under a usual name, and '{found.Party}' hardly ever has two in one election; name it, such as {ElectionColumns.Guess(table)}.");
        }

        return Enumerable.Range(0, groups.Count).AsParallel().AsOrdered().Select(g => reader.Read(groups.RowsOf(g)));
    }

    /// <summary>Whether shares are percentages or 0–1.</summary>
    private double ShareUnit() =>
        columns.VoteShare is { } share
            && Enumerable.Range(0, table.RowCount).Select(r => table[share].Number(r)).Where(v => v is not null).Max() is <= 1.0001 ? 100
                : 1;

    /// <summary>With how many decimals an election's shares are given, which tells how they were rounded.</summary>
    private string ShareFormat(int[] rows)
    {
        var decimals = columns.VoteShare is not { } share ? 0
            : rows.Select(r => table[share].Number(r)).OfType<double>().Where(double.IsFinite)
                .Select(v => Math.Round(v * shareUnit, 6).ToString("0.######", CultureInfo.InvariantCulture))
                .Select(t => t.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? t.Length - dot - 1 : 0).DefaultIfEmpty(0).Max();
        return Invariant($"F{decimals}");
    }

    private Election Read(int[] rows)
    {
        var entries = new List<InfoboxEntry>();
        var problems = shape.Problems.ToList();
        var title = Title(rows);
        Add(entries, "country", rows, columns.Country);
        if ((columns.Date ?? columns.Year) is { } time && table[time].Text(rows[0]) is { Length: > 0 } when)
        {
            entries.Add(Entry("election_date", ElectionColumns.DayOf(when)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? when, rows[0]));
        }
        else if (title.Split(' ').Select(w => ElectionColumns.DayOf(w.Trim(',', ';', '(', ')')))
            .FirstOrDefault(d => d is not null) is { } day)
        {
            entries.Add(Entry("election_date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), rows[0]));
        }

        if (columns.Kind is { } kind && table[kind].Text(rows[0]) is { } what)
        {
            entries.Add(Entry("type", what.Trim() switch
            {
                "ep" or "EP" => "European Parliament election",
                "BT" => "parliamentary (Bundestag)",
                var other => other,
            }, rows[0]));
        }

        var first = rows[0];
        var districts = new TableDistricts(shape, name, problems);
        rows = districts.Leaves(rows);
        var places = districts.Names(rows);
        rows = new TableSums(shape, name, problems).Without(rows, IsTotal);
        AddNumber(entries, "seats_for_election", rows, columns.HouseSeats, places);
        Totals(entries, rows, places);
        var parties = rows.Where(r => !IsTotal(r)).GroupBy(Party, StringComparer.Ordinal).ToList();
        if (columns.VoteShare is not null && columns.Votes is null && columns.District is not null && parties.Exists(g => g.Count() > 1))
        {
            throw new TableException(Invariant($"{name}:{shape.Lines[first]}: the table gives shares by district and no votes, and shares of districts cannot be added up; use a table with votes."));
        }

        var number = 0;
        var format = ShareFormat(rows);
        var hasShares = places.Values.Distinct(StringComparer.Ordinal).Count() == 1;
        foreach (var party in parties.Where(g => g.Key.Length > 0))
        {
            Party(entries, ++number, party.Key, [.. party], hasShares ? format : null, problems);
        }

        ZeroSeats(entries, number);
        var document = new ElectionDocument(name, new(title, new(name, shape.Lines[first], title)), entries, [], [], problems, sha256);
        return Election.From(document) with { Districts = districts.Results(places, r => !IsTotal(r), Party) };
    }

    /// <summary>Where the others have all seats of the house, an empty cell is none.</summary>
    private static void ZeroSeats(List<InfoboxEntry> entries, int parties)
    {
        double Number(InfoboxEntry entry) => double.TryParse(entry.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n
            : double.NaN;
        var seats = entries.FindAll(e => e.Name == "seats" && e.Number is not null);
        if (seats.Count > 0 && seats.Count < parties && entries.Find(e => e.Key == "seats_for_election") is { } house
            && seats.Sum(Number).Equals(Number(house)))
        {
            entries.AddRange(Enumerable.Range(1, parties).Except(seats.Select(e => e.Number!.Value))
                .Select(n => new InfoboxEntry(Invariant($"seats{n}"), "seats", n, "0", house.Source)));
        }
    }

    /// <summary>Whose row it is: the party, else who stands there, else the others.</summary>
    private string Party(int row) => table[columns.Party!].Text(row)?.Trim() is { Length: > 0 } party ? party
        : columns.Leader is { } leader && table[leader].Text(row)?.Trim() is { Length: > 0 } person ? person
        : Others;

    private TotalKind Kind(int row) => Party(row) is var name && ResultTableReader.KindOf(name) is var kind && kind == TotalKind.Other
        ? TotalKind.None : kind;

    private bool IsTotal(int row) => Kind(row) != TotalKind.None;

    /// <summary>The totals, from columns of their own or from rows among the parties; of several ballots, the last one's.</summary>
    private void Totals(List<InfoboxEntry> entries, int[] rows, IReadOnlyDictionary<int, string> places)
    {
        AddNumber(entries, "registered", rows, columns.Registered, places);
        AddNumber(entries, "votes_cast", rows, columns.Cast, places);
        AddNumber(entries, "valid_votes", rows, columns.Valid, places);
        AddNumber(entries, "invalid_votes", rows, columns.Invalid, places);
        if (columns.Votes is not { } votes)
        {
            return;
        }

        var totals = rows.Where(IsTotal).ToList();
        var won = rows.Where(r => !IsTotal(r)).Sum(r => table[votes].Number(r) ?? 0);
        var last = columns.Ballot is { } ballot ? totals.Select(table[ballot].Text).Max(StringComparer.Ordinal) : null;
        foreach (var (kinds, key) in new (TotalKind[], string)[] { ([TotalKind.Registered], "registered"),
            ([TotalKind.Cast, TotalKind.Turnout], "votes_cast"),
            ([TotalKind.Valid, TotalKind.Total], "valid_votes"), ([TotalKind.Invalid, TotalKind.Blank], "invalid_votes") })
        {
            var found = totals.FindAll(r => kinds.Contains(Kind(r)) && table[votes].Number(r) is not null
                && (columns.Ballot is not { } of || table[of].Text(r) is null || table[of].Text(r) == last));

            // Of two rows, such as valid papers and valid votes, the one that the parties make; blank and invalid ones are both lost.
            var sums = found.GroupBy(Party, StringComparer.Ordinal)
                .Select(g => (Row: g.First(), Sum: g.Sum(r => table[votes].Number(r)!.Value))).ToList();
            if (sums.Count > 0 && !entries.Exists(e => e.Key == key))
            {
                var chosen = sums.Find(s => Math.Abs(s.Sum - won) < 0.5) is { Sum: > 0 } fits ? fits : sums[0];
                entries.Add(Entry(key, Text(key == "invalid_votes" ? sums.Sum(s => s.Sum) : chosen.Sum), chosen.Row));
            }
        }

        // Where the total counts the rows of invalid papers too, it is of all papers.
        var lost = totals.FindAll(r => Kind(r) is TotalKind.Invalid or TotalKind.Blank).Sum(r => table[votes].Number(r) ?? 0);
        if (lost > 0 && entries.FindIndex(e => e.Key == "valid_votes" && e.Value == Text(won + lost)) is >= 0 and var papers
            && !entries.Exists(e => e.Key == "votes_cast"))
        {
            entries[papers] = Entry("votes_cast", entries[papers].Value, rows[0]);
        }

        if (columns.Seats is { } seats && columns.HouseSeats is null
            && totals.Find(r => Kind(r) is TotalKind.Valid or TotalKind.Total or TotalKind.Cast && table[seats].Number(r) > 0) is var house
                && totals.Contains(house))
        {
            entries.Add(Entry("seats_for_election", Text(table[seats].Number(house)!.Value), house));
        }
    }

    private string Title(int[] rows)
    {
        var parts = new[] { columns.Country, columns.Date ?? columns.Year }.OfType<string>().Select(c => table[c].Text(rows[0]))
            .OfType<string>().Select(t => ElectionColumns.DayOf(t)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? t).ToList();
        var title = parts.Count > 0 ? string.Join(' ', parts) : columns.Election is { } id && table[id].Text(rows[0]) is { } key ? key
            : shape.Above.FirstOrDefault(a => DateScanner.Year(a) is not null) is { } above ? DocumentParser.Shorten(above, 100)
            : name.EndsWith(']') ? name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..^1] : Path.GetFileNameWithoutExtension(name);
        var kind = columns.Kind is { } column ? table[column].Text(rows[0]) : null;
        return kind is null ? title : $"{title} ({kind})";
    }

    private InfoboxEntry Entry(string key, string value, int row)
    {
        var (split, number) = InfoboxKey.Split(key);
        return new(key, split, number, value, new(name, shape.Lines[row], value));
    }

    private void Add(List<InfoboxEntry> entries, string key, int[] rows, string? column)
    {
        if (column is not null && table[column].Text(rows[0]) is { Length: > 0 } value)
        {
            entries.Add(Entry(key, value, rows[0]));
        }
    }

    /// <summary>
    /// A number of the whole election, which stands on every row; in a table of districts it is each district's, and added up.
    /// </summary>
    private void AddNumber(List<InfoboxEntry> entries, string key, int[] rows, string? column, IReadOnlyDictionary<int, string> places)
    {
        var values = column is null ? []
            : rows.Where(r => table[column].Number(r) is not null)
                .DistinctBy(r => shape.IsTurned ? Invariant($"{shape.Lines[r]}") : places[r])
                    .Select(r => table[column].Number(r)!.Value).ToList();
        if (values.Count > 0)
        {
            entries.Add(Entry(key, Text(values.Sum()), rows[0]));
        }
    }

    private void Party(List<InfoboxEntry> entries, int number, string party, int[] rows, string? shareFormat, List<ReadingProblem> problems)
    {
        void Text(string key, string? column)
        {
            if (column is not null && table[column].Text(rows[0]) is { Length: > 0 } value && value != party)
            {
                entries.Add(Entry(Invariant($"{key}{number}"), value, rows[0]));
            }
        }

        entries.Add(Entry(Invariant($"party{number}"), party, rows[0]));
        Text("leader", columns.Leader);
        Text("alliance", columns.Alliance);
        if (rows.Length > 1 && columns.District is null && party != Others
            && rows.GroupBy(r => columns.Ballot is { } b ? table[b].Text(r) : "").Any(g => g.Count() > 1))
        {
            problems.Add(new("repeated_party",
                Invariant($"'{DocumentParser.Shorten(party)}' has {rows.Length} rows in one election, of which the first is used; name the column of the districts, whose votes are then added up, or of the year: columns: new() {{ District = \"…\" }} or {{ Year = \"…\" }}."),
                new(name, shape.Lines[rows[1]], party)));
            rows = [rows[0]];
        }

        foreach (var ballot in rows.GroupBy(r => columns.Ballot is { } b ? table[b].Text(r) : null))
        {
            var key = ballot.Key is null ? "popular_vote" : ElectionColumns.BallotOf(ballot.Key) ?? $"{ballot.Key} vote";
            Count(entries, Invariant($"{key}{number}"), [.. ballot], columns.Votes);
            if (ballot.Count() == 1 && shareFormat is not null && columns.VoteShare is { } share && table[share]
                .Number(ballot.First()) is { } value)
            {
                entries.Add(Entry(ballot.Key is null ? Invariant($"percentage{number}") : Invariant($"{key} %{number}"),
                    (value * shareUnit).ToString(shareFormat, CultureInfo.InvariantCulture) + "%", ballot.First()));
            }
        }

        Count(entries, Invariant($"seats{number}"), rows, columns.Seats);
        Count(entries, Invariant($"last_election{number}"), rows, columns.PreviousSeats);
    }

    private void Count(List<InfoboxEntry> entries, string key, int[] rows, string? column)
    {
        if (column is not null && rows.Any(r => table[column].Number(r) is not null))
        {
            entries.Add(Entry(key, Text(rows.Sum(r => table[column].Number(r) ?? 0)), rows[0]));
        }
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
