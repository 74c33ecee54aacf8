namespace ElectionAnalysis;

/// <content>
/// What the columns of parties, votes and seats leave: districts named once, wholes among their parts, shares called votes, and columns
/// not read.
/// </content>
internal sealed partial class TableShape
{
    /// <summary>A district or round that is named once, above its parts or parties, is that of the rows below it without a name.</summary>
    private void FillDown()
    {
        var lists = Columns.Party is { } party && Columns.Leader is { } leader && Enumerable.Range(0, Table.RowCount)
            .Count(r => Table[party].IsNull(r) && !Table[leader].IsNull(r)) * 5 > Table.RowCount * 2 ? new[] { party } : [];
        foreach (var district in ElectionColumns.Districts(Table).Concat(new[] { Columns.Round, Columns.Kind }.OfType<string>())
            .Concat(lists).Distinct().ToList())
        {
            var (column, at) = (Table[district], Table.Columns.Select(c => c.Name).ToList().IndexOf(district));
            var empty = Enumerable.Range(0, Table.RowCount).Where(column.IsNull).ToList();
            var beside = Table.Columns.Skip(at + 1).Where(c => c.Type == typeof(string)).ToList();
            if (empty.Count * 10 < Table.RowCount * 3 || empty.Count == 0 || empty[0] == 0
                || empty.Count(r => beside.Exists(c => !c.IsNull(r))) * 10 < empty.Count * 9)
            {
                continue;
            }

            // Valid votes or voters below the last list are nobody's candidates.
            string? last = null;
            var end = lists.Contains(district) ? Table.RowCount : LastOfDistricts(column);
            var (table, below) = (Table, NameOfBelow(end));
            bool IsTotal(int row) => ResultTableReader.KindOf(table[Columns.Party!].Text(row) ?? "") != TotalKind.None;
            var wider = ElectionColumns.Districts(Table).TakeWhile(d => d != district).Select(d => Table[d]).ToList();
            string? Wider(int row) => wider.FindLast(w => !w.IsNull(row) && row > 0 && w.Text(row) != w.Text(row - 1))?.Text(row);
            Table = Table.WithText(district, r => r.Index >= end
                ? column.Text(r.Index) ?? (below is null || IsTotal(r.Index) ? null : below)
                : last = column.Text(r.Index) ?? Wider(r.Index) ?? (lists.Contains(district)
                    && ResultTableReader.KindOf(Table[Columns.Leader!].Text(r.Index) ?? "") != TotalKind.None
                    ? null : last));
            Say("filled_down", $"'{district}' is empty in {empty.Count(r => r < end)} rows, which are taken as of the row above.");
            if (end < Table.RowCount)
            {
                TakeSums(end, district, below is null ? -1 : end - 1);
            }
        }
    }

    /// <summary>Texts behind these are no names of places.</summary>
    private const int MostPlaces = 20;

    /// <summary>Where parties come again and again and no column is called after districts: the text that tells their rows apart.</summary>
    private void DistrictByRows()
    {
        if (IsTurned || Columns is not { District: null, Party: { } party, Ballot: null, Level: null } || Table[party]
            .Codes(out var parties).Length == 0 || parties * 2 > Table.RowCount)
        {
            return;
        }

        // Two rows of a party in one election need a district between them.
        string[] keys = [.. new[] { Columns.Election, Columns.Country, Columns.Date, Columns.Year, Columns.Kind,
            Columns.Round }.OfType<string>()];
        if (Enumerable.Range(0, Table.RowCount).Select(r => (Key(r), Table[party].Text(r))).Distinct().Count() == Table.RowCount)
        {
            return;
        }

        // Independents may stand in one district more than once.
        int Repeats(Column places) => Table.RowCount - Enumerable.Range(0, Table.RowCount)
            .Select(r => (Key(r), places.Text(r), Table[party].Text(r))).Distinct().Count();
        var found = Free().FindAll(c => c.Type == typeof(string) && c.NullCount == 0 && c.Codes(out var places).Length > 0 && places > 1
            && places * 2 <= Table.RowCount).Take(MostPlaces).Select(c => (Column: c, Repeats: Repeats(c)))
            .Where(c => c.Repeats * 20 <= Table.RowCount).OrderBy(c => c.Repeats).Select(c => c.Column).FirstOrDefault();
        string Key(int row) => string.Join('|', keys.Select(k => Table[k].Text(row)));
        if (found is not null)
        {
            Columns = Columns with { District = found.Name };
            Say("district_column", $"No column is called after districts, and '{found.Name}' tells the rows of each party apart, so it is taken as theirs.");
        }
    }

    /// <summary>The share that the last row of a table of parties side by side gives to one of them, as written, and its line.</summary>
    public (string Share, int Line)? ShareOf(string party) => shareRow.Shares is { } shares && Array.Find([.. shares], s => s.Key == party
        || s.Key.StartsWith(party + " ", StringComparison.Ordinal) || (headings.TryGetValue(s.Key, out var heading) && heading.Above == party))
        is { Key: not null } found ? (found.Value, shareRow.Line) : null;

    private (IReadOnlyDictionary<string, string>? Shares, int Line) shareRow;

    /// <summary>
    /// The table without rows that have the percentages of the row above; of a last one below all districts what it says of each column.
    /// </summary>
    private static Table WithoutPercentRows(Table table, out (IReadOnlyDictionary<string, string>? Shares, int Line) last)
    {
        last = default;
        var cells = table.Columns.Where(c => c.Type == typeof(string)).ToList();
        var rows = Enumerable.Range(0, table.RowCount).Where(r =>
            cells.Count(c => c.Text(r)?.TrimEnd().EndsWith('%') ?? false) is var percent
            && percent > 1 && percent >= table.Columns.Count(c => !c.IsNull(r)) - 2).ToHashSet();
        rows.UnionWith(FractionRows(table));
        rows.UnionWith(CalledShares(table));
        if (rows.Count == 0 || rows.Count * 5 > table.RowCount * 3)
        {
            return table;
        }

        if (rows.Count == 1 && rows.Contains(table.RowCount - 1))
        {
            var shares = table.Columns.Select(c => (c.Name, Text: c.Text(table.RowCount - 1)?.Trim().TrimEnd('%', '٪', '％', ' ')))
                .Where(c => c.Text is not null && ComputedColumns.Loose(c.Text) is > 0 and <= 100).ToList();
            last = (shares.ToDictionary(c => c.Name, c => c.Text!, StringComparer.Ordinal), table.LineOf(table.RowCount - 1));
        }

        int[] kept = [.. Enumerable.Range(0, table.RowCount).Where(r => !rows.Contains(r))];
        return table.Reshaped(table.Take(kept).Columns,
            [.. table.Said, Invariant($"{rows.Count} rows have percentages of the rows above and were left out.")],
            Array.ConvertAll(kept, table.LineOf));
    }

    /// <summary>The few rows of fractions, none above 100, in columns of otherwise whole numbers; the turnout is something
    /// else, and so are shares of which most are nought.</summary>
    private static IEnumerable<int> FractionRows(Table table)
    {
        var whole = table.Columns.Where(c => c.Type == typeof(double) && Numbers(c).ToList() is var all
            && all.Count(n => !double.IsInteger(n)) is > 0 and var fractions && fractions * 3 <= all.Count && all.Max() > 100).ToList();
        return Enumerable.Range(0, table.RowCount).Where(r => whole.Count(c => c.Number(r) is { } n && !double.IsInteger(n)) > 1
            && table.Columns.All(c => c.IsNumeric ? c.Number(r) is null or (>= 0 and <= 100) : !ColumnVocabulary.IsTurnout(c.Text(r) ?? "")));
    }

    /// <summary>Rows that are called shares and have no number above 100, where others have.</summary>
    private static IEnumerable<int> CalledShares(Table table)
    {
        var texts = table.Columns.Where(c => c.Type == typeof(string)).ToList();
        var numbers = table.Columns.Where(c => c.IsNumeric).ToList();
        var names = ColumnVocabulary.Of(nameof(ElectionColumns.VoteShare));
        return numbers.Count < 2 || !numbers.Exists(c => Numbers(c).Any(n => n > 100)) ? []
            : Enumerable.Range(0, table.RowCount).Where(r => texts.Exists(c => c.Text(r) is { Length: < 60 } text
                    && names.Contains(ColumnVocabulary.Plain(text)))
                && numbers.Select(c => c.Number(r)).OfType<double>().ToList() is { Count: > 1 } all
                && all.TrueForAll(n => n is >= 0 and <= 100));
    }

    /// <summary>"Share" and "Seats" again and again, each behind a party's votes: they are of that party.</summary>
    private static Table NamedAfterParties(Table table)
    {
        bool IsResult(string column) => TableLines.Unnumbered(column) is "%"
            || new[] { nameof(ElectionColumns.VoteShare), nameof(ElectionColumns.Seats) }
            .Any(p => ColumnVocabulary.Is(TableLines.Unnumbered(column), p));
        var repeated = table.Columns.Select(c => c.Name).Where(IsResult).GroupBy(TableLines.Unnumbered, StringComparer.Ordinal)
            .Where(g => g.Count() > 2)
            .SelectMany(g => g).ToHashSet(StringComparer.Ordinal);
        if (repeated.Count == 0 || table.Headings.Count > 0)
        {
            return table;
        }

        var names = table.Columns.Select(c => c.Name).ToArray();
        var owner = -1;
        for (var i = 0; i < names.Length; i++)
        {
            if (!repeated.Contains(names[i]))
            {
                owner = table.Columns[i].IsNumeric ? i : -1;
            }
            else if (owner >= 0)
            {
                var party = table.Columns[owner].Name;
                (names[owner], names[i]) = ($"{party} Votes", $"{party} {TableLines.Unnumbered(names[i])}");
            }
        }

        return names.Distinct(StringComparer.Ordinal).Count() < names.Length ? table
            : table.Reshaped(table.Columns.Zip(names, (c, n) => c.Renamed(n)), table.Said);
    }

    /// <summary>"Votes" of 45.3%, or that have fractions and make about a hundred in most elections and never more, are shares.</summary>
    private void Shares()
    {
        if (Columns is { Votes: { } votes, VoteShare: null, Party: not null } && Table[votes].Type == typeof(double)
            && Numbers(Table[votes]).All(n => n is >= 0 and <= 100) && Numbers(Table[votes]).Any(n => !double.IsInteger(n))
            && Groups().Select(g => g.Sum(r => Table[votes].Number(r) ?? 0)).Order().ToList() is var sums
            && sums[^1] <= 101 && sums[sums.Count / 2] is > 50 or (> 0.5 and <= 1.01))
        {
            Columns = Columns with { Votes = null, VoteShare = votes };
        }
    }

    /// <summary>Votes at the polls, by mail and together: the column that is, row by row, the sum of them is that of the votes.</summary>
    private void WholeVotes()
    {
        if (Columns is not { Votes: { } votes, Party: not null } || IsTurned || !Table[votes].IsNumeric)
        {
            return;
        }

        var numeric = Visible.Columns.Where(c => c.IsNumeric && c.NullCount * 2 < c.Length && !IsPercent(c)).ToList();
        var at = numeric.FindIndex(c => c.Name == votes);
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => Table[votes].Number(r) is > 0).ToArray();
        var total = at < 0 || rows.Length < 3 ? null : Enumerable.Range(0, numeric.Count).Where(t => t != at
            && !Used().Contains(numeric[t].Name)).Select(t => (Sum: numeric[t], First: t > at ? Before(t) : t + 1,
                Last: t > at ? t - 1 : at)).FirstOrDefault(x => x.Last > x.First && x.First <= at && at <= x.Last
            && numeric.Skip(x.First).Take(x.Last - x.First + 1).All(c => Numbers(c).All(n => n >= 0))
            && Array.TrueForAll(rows, r => Math.Abs(numeric.Skip(x.First).Take(x.Last - x.First + 1).Sum(c => c.Number(r) ?? 0)
                - (x.Sum.Number(r) ?? 0)) < 0.5)).Sum;
        if (total is not null)
        {
            Say("votes_of_all", $"'{total.Name}' is the sum of '{votes}' and others, so it has the votes.");
            Columns = Columns with { Votes = total.Name };
        }

        // Parts stand beside their sum; the first of them is the votes column or one before it.
        int Before(int t) => Enumerable.Range(0, at + 1).FirstOrDefault(first => Array.TrueForAll(rows, r =>
            Math.Abs(numeric.Skip(first).Take(t - first).Sum(c => c.Number(r) ?? 0) - (numeric[t].Number(r) ?? 0)) < 0.5), at);
    }

    /// <summary>"Seats 2022" and "Seats 2018" beside votes of one year: now and before.</summary>
    private void SeatsBefore()
    {
        var byYear = Visible.Columns.Where(c => c.IsNumeric && TableBlocks.Year(c.Name) is not null && !IsChange(c.Name)
            && ColumnVocabulary.Contains(ColumnVocabulary.Plain(c.Name), ColumnVocabulary.Of(nameof(ElectionColumns.Seats))))
            .OrderByDescending(c => TableBlocks.Year(c.Name)).Select(c => c.Name).ToList();
        if (before.Count == 0 && Columns is { Party: not null, PreviousSeats: null } && byYear.Count == 2
            && TableBlocks.Year(byYear[0]) != TableBlocks.Year(byYear[1]) && (Columns.Seats is null || byYear.Contains(Columns.Seats)))
        {
            Columns = Columns with { Seats = byYear[0], PreviousSeats = byYear[1] };
        }
    }

    /// <summary>Says which columns are no part of the election: numbers, which may be results, and what else nothing uses.</summary>
    private void Unread()
    {
        var places = ElectionColumns.Districts(Table).ToHashSet(StringComparer.Ordinal);
        var free = Free().FindAll(c => c.NullCount < c.Length && c.Name[0] > '\u0002' && !places.Contains(c.Name)
            && !tierSeats.Contains(c.Name) && !partsOfVotes.Contains(c.Name)
            && !ColumnVocabulary.Contains(ColumnVocabulary.Plain(c.Name), ColumnVocabulary.Blank));
        var unread = free.FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name) && !Code().IsMatch(ColumnVocabulary.Plain(c.Name)));
        List<string> said = [.. unread.Count == 0 ? Enumerable.Empty<string>() : [$"Nothing was read from {Names(unread)}; if {(unread.Count == 1 ? "it is a result, say which" : "one of them is a result, say so")}: columns: new() {{ Votes = \"…\", Seats = \"…\" }}."]];
        if (free.Except(unread).ToList() is { Count: > 0 } others)
        {
            said.Add($"Columns not used: {Names(others)}.");
        }

        if (said.Count > 0)
        {
            Say("columns_not_read", string.Join(' ', said));
        }
    }

    /// <summary>
    /// Where each row says by number to which it belongs, and one row belongs to none, the rows to which others belong are their sums. A
    /// number may be that of a part and of a whole; what belongs to the row of all is a whole.
    /// </summary>
    private void Parts()
    {
        if (Table.Columns.FirstOrDefault(c => ColumnVocabulary.Is(c.Name, "BelongsTo")) is not { } above
            || Table.Columns.Where(c => c != above && Code().IsMatch(c.Name)).Append(Table.Columns[0]).Where(c => c != above).Distinct()
                .Select(c => Wholes(above, c)).FirstOrDefault(w => w is not null) is not { } wholes)
        {
            return;
        }

        Say("parts", Invariant($"'{above.Name}' says to which each row belongs: {wholes.Count} rows are sums of those that belong to them, and were left out."), Lines[wholes.First()]);
        Without(wholes);
        Table = Table.Drop(above.Name);
    }

    /// <summary>The rows to which others belong by their number or name in a column; null where these do not make one tree.</summary>
    private HashSet<int>? Wholes(Column above, Column own)
    {
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => !own.IsNull(r)).ToList();
        var tops = rows.FindAll(r => above.IsNull(r)).Select(own.Text).Distinct().ToList();
        var level = rows.FindAll(r => !above.IsNull(r) && tops.Contains(above.Text(r)));
        if (tops.Count != 1 || level.Count == 0)
        {
            return null;
        }

        var wholes = rows.FindAll(r => above.IsNull(r)).ToHashSet();
        var rest = rows.FindAll(r => !above.IsNull(r)).Except(level).ToList();
        while (level.Count > 0)
        {
            var ids = level.ToLookup(own.Text);
            var below = rest.FindAll(r => ids.Contains(above.Text(r)));
            wholes.UnionWith(below.SelectMany(r => ids[above.Text(r)]));
            (rest, level) = ([.. rest.Except(below)], below);
        }

        return rest.Count == 0 ? wholes : null;
    }
}
