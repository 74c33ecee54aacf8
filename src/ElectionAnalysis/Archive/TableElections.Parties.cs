using System.Globalization;

namespace ElectionAnalysis;

/// <content>What the rows of a party give together.</content>
internal sealed partial class TableElections
{
    private void Party(List<InfoboxEntry> entries, int number, string party, int[] rows, string? shareFormat,
        HashSet<(string Party, string? Ballot)> unknown, List<ReadingProblem> problems)
    {
        void Text(string key, string? column)
        {
            if (column is not null && table[column].Text(rows[0]) is { Length: > 0 } value && value != party)
            {
                entries.Add(Entry(Invariant($"{key}{number}"), value, rows[0]));
            }
        }

        entries.Add(Entry(Invariant($"party{number}"), party, rows[0]));
        if (columns.Leader is { } leader && rows.Select(r => table[leader].Text(r)).Distinct().Count() == 1)
        {
            Text("leader", leader);
        }

        Text("party_id", columns.PartyId);
        Text("alliance", columns.Alliance);
        if (Persons(rows) is { } persons)
        {
            var whole = persons.SumRow;
            if (whole is not null && rows.Length > 1 && columns.District is null && shareFormat is not null)
            {
                Share(entries, Invariant($"percentage{number}"), whole.Value, shareFormat);
            }

            rows = persons.Rows;
        }
        else if (rows.Length > 1 && columns.District is null && party != Others
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
            Count(entries, Invariant($"{key}{number}"), [.. ballot], unknown.Contains((party, ballot.Key)) ? null : columns.Votes);
            if (ballot.Count() == 1 && shareFormat is not null)
            {
                Share(entries, ballot.Key is null ? Invariant($"percentage{number}") : Invariant($"{key} %{number}"), ballot.First(), shareFormat);
            }
        }

        Count(entries, Invariant($"seats{number}"), rows, columns.Seats);
        if (columns.Seats is null && columns.Elected is { } elected && hasElected)
        {
            entries.Add(Entry(Invariant($"seats{number}"), Invariant($"{ElectedOf(elected, rows)}"), rows[0]));
        }

        foreach (var (key, of) in columns.Seats is null ? new[] { ("seats", shape.SeatsOf(party)),
            ("last_election", shape.SeatsOf(party, before: true)) } : [])
        {
            if (of is { } row)
            {
                entries.Add(InfoboxEntry.Of(Invariant($"{key}{number}"), Invariant($"{row.Seats:0}"), new(name, row.Line, party)));
            }
        }

        if (rows.Length == 1)
        {
            Text("seat_change", columns.SeatChange);
            Text("swing", columns.VoteShareChange);
        }
    }

    /// <summary>How many were elected; a table of polling stations says so of the same person in each of them.</summary>
    private int ElectedOf(string column, int[] rows)
    {
        int[] elected = Array.FindAll(rows, r => IsElected(column, r));
        var lines = elected.Select(r => shape.Lines[r]).Distinct().Count();
        if (columns.Leader is not { } leader || elected.Any(r => table[leader].IsNull(r)))
        {
            return lines;
        }

        string? Person(int row) => table[leader].Text(row);
        var persons = elected.Select(Person).Distinct(StringComparer.Ordinal).Count();
        var inPlaces = columns.District is { } district ? elected.Select(r => (Person(r), table[district].Text(r))).Distinct().Count()
            : lines;
        return inPlaces < lines ? inPlaces : lines >= 2 * persons ? persons : lines;
    }

    private bool IsElected(string column, int row) => ElectionColumns.IsCountOfElection(column)
        ? table[column].Text(row) is { } cell && cell.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0
        : ColumnVocabulary.IsYes(table[column].Text(row));

    private void Share(List<InfoboxEntry> entries, string key, int row, string format)
    {
        if (columns.VoteShare is { } share && table[share].Number(row) is { } value)
        {
            entries.Add(Named(Entry(key, (value * shareUnit).ToString(format, CultureInfo.InvariantCulture) + "%", row), share));
        }
    }

    /// <summary>Shares of districts cannot be added up, but the row that sums them up has one of its own, as has a row of shares.</summary>
    /// <param name="entries">To which the share is added.</param>
    /// <param name="number">The party's number.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="sums">The rows that sum them up.</param>
    /// <param name="won">The votes of all parties: percentages of more than these are other shares.</param>
    private void ShareOfSum(List<InfoboxEntry> entries, int number, int[] rows, int[] sums, double won)
    {
        if (columns is { VoteShare: null, Votes: { } counted, Ballot: null } && won > 0 && shape.ShareOf(Party(rows[0])) is var (text, line)
            && Math.Abs((ComputedColumns.Loose(text) ?? 0) - (100 * rows.Sum(r => table[counted].Number(r) ?? 0) / won)) < MostUnlisted)
        {
            entries.Add(InfoboxEntry.Of(Invariant($"percentage{number}"), text.Replace(',', '.') + "%", new(name, line, text)));
        }

        if (columns is { VoteShare: { } share, Votes: { } votes, Ballot: null } && sums.Length > 0
            && rows.Sum(r => table[votes].Number(r) ?? 0) is > 0 and var sum
            && Array.FindIndex(sums, r => table[share].Number(r) is not null
                && Math.Abs((table[votes].Number(r) ?? 0) - sum) < 0.5) is >= 0 and var of)
        {
            Share(entries, Invariant($"percentage{number}"), sums[of], ShareFormat(sums, share, shareUnit));
        }
    }

    /// <summary>The rows without those of lists that stand above their candidates and have their votes together.</summary>
    private int[] WithoutLists(int[] rows)
    {
        if (columns.Leader is not { } leader || columns.Votes is not { } votes || Array.TrueForAll(rows, r => !table[leader].IsNull(r)))
        {
            return rows;
        }

        var lists = rows.GroupBy(r => (Party(r), columns.District is { } d ? table[d].Text(r) : null, columns.Ballot is { } b ? table[b]
            .Text(r) : null))
            .Select(g => g.ToList()).Where(g => g.Count > 1 && g.FindAll(r => table[leader].IsNull(r)) is [var list]
                && Math.Abs(g.Sum(r => table[votes].Number(r) ?? 0) - (2 * (table[votes].Number(list) ?? 0))) < 0.5)
            .Select(g => g.Find(r => table[leader].IsNull(r))).ToHashSet();
        return lists.Count == 0 ? rows : Array.FindAll(rows, r => !lists.Contains(r));
    }

    /// <summary>
    /// A party's rows where each is of another candidate, which are added up without districts too; and the one that already sums up the
    /// others. Null where they are of one person, or of none.
    /// </summary>
    private (int[] Rows, int? SumRow)? Persons(int[] rows)
    {
        if (rows.Length < 2 || columns.Leader is not { } leader || columns.Votes is not { } votes
            || rows.Select(r => table[leader].Text(r)).Distinct(StringComparer.Ordinal).Count() < rows.Length)
        {
            return null;
        }

        var numbers = Array.ConvertAll(rows, r => table[votes].Number(r) ?? 0);
        var sum = rows.Length > 2 && columns.District is null
            ? Array.FindIndex(numbers, n => n > 0 && Math.Abs(numbers.Sum() - (2 * n)) < 0.5) : -1;
        return sum < 0 ? (rows, null) : ([.. rows.Where((_, i) => i != sum)], rows[sum]);
    }

    private void Count(List<InfoboxEntry> entries, string key, int[] rows, string? column)
    {
        if (column is not null && rows.Any(r => table[column].Number(r) is not null))
        {
            // Japan parts votes for a name that two lists share; an infobox counts whole ones. A small sum may be of shares.
            var sum = rows.Sum(r => table[column].Number(r) ?? 0);
            entries.Add(Named(Entry(key, Text(column == columns.Votes && sum > 100 ? Math.Round(sum) : sum), rows[0]), column));
        }
    }

    /// <summary>With the name of its column, unless the table's own columns were turned.</summary>
    private static InfoboxEntry Named(InfoboxEntry entry, string column) => column[0] > '\u0002' ? entry with { Column = column } : entry;

    /// <summary>"None of the above" is voted for, and counts like a party.</summary>
    private static bool IsAnswer(string name) => name.StartsWith("none of", StringComparison.OrdinalIgnoreCase)
        || name.Equals("NOTA", StringComparison.OrdinalIgnoreCase) || name.StartsWith("against all", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Total Berat" among the rows of Berat.</summary>
    private bool IsOfPlace(int row) => columns.District is { } district && table[district].Text(row)?.Trim() is { Length: > 1 } place
        && Party(row) is var party && party.IndexOf(place, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && party != place
        && ColumnVocabulary.Is(party.Remove(at, place.Length), "Total");

    private TableException NoNames(int first) => new(Invariant($"{name}:{shape.Lines[first]}: no row has the name of a party beside its result; name the columns, such as {ElectionColumns.Guess(table)}."));
}
