namespace ElectionAnalysis;

/// <summary>The districts of an election in somebody's table: which rows are parts, and which are sums of other rows.</summary>
internal sealed partial class TableDistricts(TableShape shape, string name, List<ReadingProblem> problems)
{
    private readonly Table table = shape.Table;
    private readonly ElectionColumns columns = shape.Columns;

    private string? Counted => columns.Votes ?? columns.Seats;

    /// <summary>The rows that are no sums of others, so that nothing counts twice.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isTotal">Whether a row is one of totals among the parties, which count nothing here.</param>
    public int[] Leaves(int[] rows, Func<int, bool> isTotal) =>
        WithoutTotals(WithoutSubtotals(WithoutOwnTotals(columns.Level is { } level ? Finest(rows, level) : rows), isTotal), isTotal);

    /// <summary>What each party won in each district.</summary>
    public IReadOnlyList<DistrictResult> Results(IReadOnlyDictionary<int, string> names, Func<int, bool> isParty, Func<int,
        string> party) =>
        columns.District is null || isWhole ? []
            : [.. WithoutLists([.. names.Where(x => x.Value.Length > 0 && isParty(x.Key))
                .GroupBy(x => (District: x.Value, Party: party(x.Key), Ballot: columns.Ballot is { } b ? table[b].Text(x.Key) : null), x =>
                    x.Key)
                .Select(g => new DistrictResult(g.Key.District, g.Key.Party, BallotOf(g.Key.Ballot), Sum([.. g], columns.Votes),
                    (int?)Sum([.. g], columns.Seats)))])];

    /// <summary>
    /// A list for the whole country that stands among the districts has seats of several parties and no votes of its own, for they were
    /// cast in the districts.
    /// </summary>
    private IEnumerable<DistrictResult> WithoutLists(IReadOnlyList<DistrictResult> results)
    {
        var lists = columns.Votes is null ? [] : results.GroupBy(r => r.District, StringComparer.Ordinal)
            .Where(d => d.All(r => r.Votes is null) && d.Count(r => r.Seats > 0) > 1).Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        if (lists.Count is not (1 or 2) || results.All(r => lists.Contains(r.District)))
        {
            return results;
        }

        problems.Add(new("national_list", $"{Words.List([.. lists.Select(l => $"'{l}'")])} has seats and no votes, so it is no district; its seats count.",
            new(name, shape.Lines[0], lists.First())) { IsNote = true });
        return results.Where(r => !lists.Contains(r.District));
    }

    public static Ballot BallotOf(string? value) =>
        value is null ? Ballot.Only : ResultHeading.Read((ElectionColumns.BallotOf(value) ?? value).Replace('_', ' '))
            .Ballot ?? Ballot.Only;

    private double? Sum(int[] rows, string? column) =>
        column is null || Array.TrueForAll(rows, r => table[column].Number(r) is null) ? null : rows.Sum(r => table[column].Number(r) ?? 0);

    /// <summary>The district of every row, with what tells two of one name apart; empty where the table has no districts.</summary>
    public IReadOnlyDictionary<int, string> Names(int[] rows)
    {
        var names = Array.ConvertAll(rows, r => District(r).Trim());
        foreach (var wider in columns.District is null ? [] : ElectionColumns.Districts(table)
            .Where(c => c != columns.District && !columns.Named().Contains(c)))
        {
            var places = Array.ConvertAll(rows, r => table[wider].Text(r) ?? "");
            if (names.Zip(places).Distinct().Count() > names.Distinct(StringComparer.Ordinal).Count())
            {
                names = [.. names.Zip(places, (n, p) => p.Length == 0 || n.Length == 0 ? n : $"{p}: {n}")];
            }
        }

        return new OrderedDictionary<int, string>(rows.Zip(columns.District is null ? names : Numbered(rows, names), KeyValuePair.Create));
    }

    /// <summary>
    /// The names of districts with the number that tells those of one name apart, such as of constituencies within a region: with it,
    /// hardly a party comes twice, and several stand in one district.
    /// </summary>
    private string[] Numbered(int[] rows, string[] names)
    {
        int Repeats(string[] places) => rows.Length - places.Select((p, i) => (p, Party(rows[i]))).Distinct().Count();
        var before = Repeats(names);
        if (before * 20 < rows.Length)
        {
            return names;
        }

        foreach (var column in table.Columns.Where(c => c.NullCount == 0 && c.Name[0] > '\u0002' && !columns.Named().Contains(c.Name)
            && ElectionColumns.IsOfConstituencies(c.Name)))
        {
            var numbered = rows.Select((r, i) => $"{names[i]}: {table[column.Name].Text(r)}").ToArray();
            if (numbered.Distinct(StringComparer.Ordinal).Count() * 2 <= rows.Length && Repeats(numbered) * 10 <= before)
            {
                problems.Add(new("district_column", $"'{column.Name}' tells districts of one name apart, so it is part of their names.",
                    new(name, shape.Lines[rows[0]], column.Name)) { IsNote = true });
                return numbered;
            }
        }

        return names;
    }

    /// <summary>
    /// Of levels that count the same votes, the one with the most districts; a level that is the sum of the others is left out; levels
    /// of which neither is so are parts of one whole.
    /// </summary>
    private int[] Finest(int[] rows, string level)
    {
        if (Counted is not { } counted)
        {
            return rows;
        }

        var levels = rows.GroupBy(r => table[level].Text(r) ?? "").Select(g => (g.Key, Rows: g.ToArray(),
            Sum: g.Sum(r => table[counted].Number(r) ?? 0), Districts: g.Select(District).Distinct(StringComparer.Ordinal).Count()))
                .ToList();
        if (levels.Count < 2)
        {
            return rows;
        }

        var (least, most) = (levels.Min(l => l.Sum), levels.Max(l => l.Sum));
        if (most - least <= 0.005 * most)
        {
            // Where the parts do not make the whole, the whole is the result.
            var whole = levels.MinBy(l => l.Districts);
            var finest = levels.Where(l => Math.Abs(l.Sum - whole.Sum) < 0.5).MaxBy(l => l.Districts);
            var other = levels.Find(l => Math.Abs(l.Sum - whole.Sum) >= 0.5);
            var called = Called(level);
            problems.Add(new("levels",
                other.Key is null ? Invariant($"The levels of {called} ({string.Join(", ", levels.Select(l => l.Key))}) count the same; those of '{finest.Key}' are used.")
                    : Invariant($"The levels of {called} differ: '{finest.Key}' has {finest.Sum:#,0} and '{other.Key}' {other.Sum:#,0}; those of '{finest.Key}' are used."),
                new(name, shape.Lines[finest.Rows[0]], finest.Key)) { IsNote = other.Key is null });
            return finest.Rows;
        }

        if (levels.Count > 2 && levels.Sum(l => l.Sum) is var all
            && levels.FindIndex(l => Math.Abs(all - (2 * l.Sum)) < 0.5) is >= 0 and var total)
        {
            problems.Add(new("levels", $"'{levels[total].Key}' is the sum of the others of {Called(level)} and was left out.",
                new(name, shape.Lines[levels[total].Rows[0]], levels[total].Key)) { IsNote = true });
            return [.. levels.Where((_, i) => i != total).SelectMany(l => l.Rows).Order()];
        }

        return rows;
    }

    private static string Called(string level) => level[0] == '\u0002' ? "the places" : $"'{level}'";

    /// <summary>Where the last line of nearly every district is the sum of its others, such as of votes at the polls and by mail, without
    /// those.</summary>
    private int[] WithoutOwnTotals(int[] rows)
    {
        if (columns.District is null || Counted is not { } counted)
        {
            return rows;
        }

        var districts = rows.GroupBy(District, StringComparer.Ordinal).Select(g => g.GroupBy(r => shape.Lines[r])
            .Select(l => (Line: l.Key, Rows: l.ToArray(), Sum: l.Sum(r => table[counted].Number(r) ?? 0))).ToList()).Where(d => d.Count > 2)
                .ToList();
        var totals = districts.FindAll(d => d[^1].Sum > 0 && Math.Abs(d.Sum(l => l.Sum) - (2 * d[^1].Sum)) < 0.5);
        if (!shape.IsTurned || totals.Count < 2 || totals.Count * 5 < districts.Count * 4)
        {
            return rows;
        }

        problems.Add(new("total_district", Invariant($"In {totals.Count} districts the last line is the sum of the others and was left out."),
            new(name, totals[0][^1].Line, "")) { IsNote = true });
        var left = totals.SelectMany(d => d[^1].Rows).ToHashSet();
        return Array.FindAll(rows, r => !left.Contains(r));
    }

    /// <summary>What a row without a district says of itself.</summary>
    private string Label(int row) => table.Columns.Where(c => c.Type == typeof(string)).Select(c => c.Text(row))
        .FirstOrDefault(t => t?.Length > 0)
        ?? Invariant($"line {shape.Lines[row]}");

    private string Party(int row) => columns.Party is { } party ? table[party].Text(row) ?? "" : "";

    private string District(int row) => columns.District is { } district ? table[district].Text(row) ?? "" : "";
}
