using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Makes a document of every election of somebody's table, so that it is read and checked like any other.</summary>
internal sealed class TableElections
{
    private readonly Table table;
    private readonly ElectionColumns columns;
    private readonly string name;
    private readonly string sha256;
    private readonly double shareUnit;

    private TableElections(Table table, ElectionColumns columns, string name)
    {
        (this.table, this.columns, this.name) = (table, columns, name);
        sha256 = DocumentText.Sha256(Encoding.UTF8.GetBytes(table.ToCsv()));
        shareUnit = ShareUnit();
    }

    /// <exception cref="TableException">A column is missing, or the table has no parties or nothing that they won.</exception>
    public static IEnumerable<ElectionDocument> Of(Table table, ElectionColumns? named, string name)
    {
        var found = (named ?? new()).Or(ElectionColumns.Propose(table));
        if (found.Party is null || (found.Votes ?? found.VoteShare ?? found.Seats) is null)
        {
            var missing = found.Party is null ? "no column of parties" : "no column of votes, shares or seats";
            throw new TableException($"'{name}' has {missing} under a usual name; name it, such as columns: new() {{ Party = \"…\", Votes = \"…\" }}. "
                + $"The columns are {string.Join(", ", table.Columns.Select(c => c.Name).Take(30))}.");
        }

        foreach (var column in new[] { found.Votes, found.VoteShare, found.Seats, found.PreviousSeats, found.HouseSeats, found.Registered,
            found.Cast, found.Valid, found.Invalid }.OfType<string>())
        {
            GroupMeasures.Numeric(table, column);
        }

        foreach (var column in new[] { found.Election, found.Country, found.Date, found.Year, found.Kind, found.District, found.Party,
            found.Leader, found.Alliance }.OfType<string>())
        {
            _ = table[column];
        }

        var reader = new TableElections(table, found, name);
        string[] keys = found.Election is { } election ? [election]
            : [.. new[] { found.Country, found.Kind, found.Date ?? found.Year }.OfType<string>()];
        if (keys.Length == 0)
        {
            return [reader.Document([.. Enumerable.Range(0, table.RowCount)])];
        }

        var groups = table.GroupBy(keys);
        return Enumerable.Range(0, groups.Count).Select(g => reader.Document(groups.RowsOf(g)));
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

    private ElectionDocument Document(int[] rows)
    {
        var entries = new List<InfoboxEntry>();
        var problems = new List<ReadingProblem>();
        var title = Title(rows);
        Add(entries, "country", rows, columns.Country);
        Add(entries, "election_date", rows, columns.Date ?? columns.Year);
        if (columns.Kind is { } kind && table[kind].Text(rows[0]) is { } what)
        {
            entries.Add(Entry("type", what.Trim() is "ep" or "EP" ? "European Parliament election" : what, rows[0]));
        }

        AddNumber(entries, "seats_for_election", rows, columns.HouseSeats);
        AddNumber(entries, "registered", rows, columns.Registered);
        AddNumber(entries, "votes_cast", rows, columns.Cast);
        AddNumber(entries, "valid_votes", rows, columns.Valid);
        AddNumber(entries, "invalid_votes", rows, columns.Invalid);
        var number = 0;
        var format = ShareFormat(rows);
        foreach (var party in Districts(rows, problems).GroupBy(r => table[columns.Party!].Text(r) ?? "").Where(g => g.Key.Length > 0))
        {
            Party(entries, ++number, [.. party], format, problems);
        }

        return new ElectionDocument(name, new(title, new(name, rows[0] + 2, title)), entries, [], [], problems, sha256);
    }

    private string Title(int[] rows)
    {
        var parts = new[] { columns.Country, columns.Date ?? columns.Year }.OfType<string>().Select(c => table[c].Text(rows[0]))
            .OfType<string>().ToList();
        var title = parts.Count > 0 ? string.Join(' ', parts) : columns.Election is { } id && table[id].Text(rows[0]) is { } key ? key
            : Path.GetFileNameWithoutExtension(name);
        var kind = columns.Kind is { } column ? table[column].Text(rows[0]) : null;
        return kind is null ? title : $"{title} ({kind})";
    }

    private InfoboxEntry Entry(string key, string value, int row)
    {
        var (split, number) = InfoboxKey.Split(key);
        return new(key, split, number, value, new(name, row + 2, value));
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
    private void AddNumber(List<InfoboxEntry> entries, string key, int[] rows, string? column)
    {
        var values = column is null ? []
            : rows.Where(r => table[column].Number(r) is not null)
                .DistinctBy(r => columns.District is { } district ? table[district].Text(r) : "")
                    .Select(r => table[column].Number(r)!.Value).ToList();
        if (values.Count > 0)
        {
            entries.Add(Entry(key, values.Sum().ToString("0.####", CultureInfo.InvariantCulture), rows[0]));
        }
    }

    /// <summary>The rows without a district that is the sum of the others, which would count everything twice.</summary>
    private int[] Districts(int[] rows, List<ReadingProblem> problems)
    {
        if (columns.District is not { } district || (columns.Votes ?? columns.Seats) is not { } counted)
        {
            return rows;
        }

        var sums = rows.GroupBy(r => table[district].Text(r) ?? "").Select(g => (g.Key, Sum: g.Sum(r => table[counted].Number(r) ?? 0)))
            .ToList();
        var all = sums.Sum(s => s.Sum);
        if (sums.Count < 3 || sums.FindIndex(s => s.Sum > 0 && s.Sum.Equals(all - s.Sum)) is not (>= 0 and var total))
        {
            return rows;
        }

        var first = Array.Find(rows, r => (table[district].Text(r) ?? "") == sums[total].Key);
        problems.Add(new("total_district",
            $"'{DocumentParser.Shorten(sums[total].Key)}' is the sum of the other districts and was left out.", new(name, first + 2, sums[total].Key)));
        return Array.FindAll(rows, r => (table[district].Text(r) ?? "") != sums[total].Key);
    }

    private void Party(List<InfoboxEntry> entries, int number, int[] rows, string shareFormat, List<ReadingProblem> problems)
    {
        void Text(string key, string? column)
        {
            if (column is not null && table[column].Text(rows[0]) is { Length: > 0 } value)
            {
                entries.Add(Entry(Invariant($"{key}{number}"), value, rows[0]));
            }
        }

        Text("party", columns.Party);
        Text("leader", columns.Leader);
        Text("alliance", columns.Alliance);
        if (rows.Length > 1 && columns.District is null)
        {
            problems.Add(new("repeated_party",
                Invariant($"'{DocumentParser.Shorten(table[columns.Party!].Text(rows[0])!)}' has {rows.Length} rows in one election, of which the first is used; name the column of the districts, whose votes are then added up: columns: new() {{ District = \"…\" }}."),
                new(name, rows[1] + 2, table[columns.Party!].Text(rows[0])!)));
            rows = [rows[0]];
        }

        Count(entries, Invariant($"popular_vote{number}"), rows, columns.Votes);
        Count(entries, Invariant($"seats{number}"), rows, columns.Seats);
        Count(entries, Invariant($"last_election{number}"), rows, columns.PreviousSeats);
        if (rows.Length == 1 && columns.VoteShare is { } share && table[share].Number(rows[0]) is { } value)
        {
            entries.Add(Entry(Invariant($"percentage{number}"),
                (value * shareUnit).ToString(shareFormat, CultureInfo.InvariantCulture) + "%", rows[0]));
        }
    }

    private void Count(List<InfoboxEntry> entries, string key, int[] rows, string? column)
    {
        if (column is null || rows.All(r => table[column].Number(r) is null))
        {
            return;
        }

        var sum = rows.Sum(r => table[column].Number(r) ?? 0);
        entries.Add(Entry(key, sum.ToString("0.####", CultureInfo.InvariantCulture), rows[0]));
    }
}
