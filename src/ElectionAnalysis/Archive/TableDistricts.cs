namespace ElectionAnalysis;

/// <summary>The districts of an election in somebody's table: which rows are parts, and which are sums of other rows.</summary>
internal sealed class TableDistricts(TableShape shape, string name, List<ReadingProblem> problems)
{
    private readonly Table table = shape.Table;
    private readonly ElectionColumns columns = shape.Columns;

    private string? Counted => columns.Votes ?? columns.Seats;

    /// <summary>The rows that are no sums of others, so that nothing counts twice.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isTotal">Whether a row is one of totals among the parties, which count nothing here.</param>
    public int[] Leaves(int[] rows, Func<int, bool> isTotal) =>
        WithoutTotals(WithoutOwnTotals(columns.Level is { } level ? Finest(rows, level) : rows), isTotal);

    /// <summary>What each party won in each district.</summary>
    public IReadOnlyList<DistrictResult> Results(IReadOnlyDictionary<int, string> names, Func<int, bool> isParty, Func<int,
        string> party) =>
        columns.District is null ? []
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
    /// The names of districts with the number that tells those of one name apart, such as of constituencies within a region: with it, hardly
    /// a party comes twice, and several stand in one district.
    /// </summary>
    private string[] Numbered(int[] rows, string[] names)
    {
        string Party(int row) => columns.Party is { } party ? table[party].Text(row) ?? "" : "";
        int Repeats(string[] places) => rows.Length - places.Select((p, i) => (p, Party(rows[i]))).Distinct().Count();
        var before = Repeats(names);
        if (before * 20 < rows.Length)
        {
            return names;
        }

        foreach (var column in table.Columns.Where(c => c.NullCount == 0 && c.Name[0] > '\u0002' && !columns.Named().Contains(c.Name))
            .Take(MostNumbers))
        {
            var numbered = rows.Select((r, i) => $"{names[i]}: {table[column.Name].Text(r)}").ToArray();
            if (numbered.Distinct(StringComparer.Ordinal).Count() * 2 <= rows.Length && Repeats(numbered) * 10 <= before)
            {
                return numbered;
            }
        }

        return names;
    }

    /// <summary>Columns behind these are no numbers of districts.</summary>
    private const int MostNumbers = 20;

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

    private string District(int row) => columns.District is { } district ? table[district].Text(row) ?? "" : "";

    /// <summary>The rows without a district that is the sum of the others.</summary>
    private int[] WithoutTotals(int[] rows, Func<int, bool> isTotal)
    {
        if (columns.District is null || Counted is not { } counted)
        {
            return rows;
        }

        double Count(int row) => table[counted].Number(row) ?? 0;
        string Of(int row) => columns.Party is { } party ? table[party].Text(row) ?? "" : "";
        var largest = rows.Where(r => !isTotal(r)).GroupBy(Of, StringComparer.Ordinal).MaxBy(g => g.Sum(Count))?.Key ?? "";
        var groups = rows.GroupBy(District, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Rows: g.Any(r => !isTotal(r)) ? [.. g.Where(r => !isTotal(r))] : g.ToList())).ToList();
        var districts = groups.ConvertAll(g => (g.Name, First: g.Rows[0], Sum: g.Rows.Sum(Count)));
        var others = groups.ConvertAll(g => g.Rows.Where(r => Of(r) == largest).Sum(Count));
        var sums = Labelled(districts);
        sums.UnionWith(sums.Count > 0 ? [] : SumTree.Sums([.. districts.Select(d => d.Sum)], others));
        if (sums.Count == 0)
        {
            // Totals may stand below what they sum up.
            sums = [.. SumTree.Sums([.. districts.Select(d => d.Sum).Reverse()], [.. others.AsEnumerable().Reverse()])
                .Select(i => districts.Count - 1 - i)];
        }

        // Of all, or of those that are no sums themselves, such as a country below its regions with their parts.
        foreach (var all in new[] { districts.Sum(d => d.Sum), districts.Where((_, i) => !sums.Contains(i)).Sum(d => d.Sum) })
        {
            sums.UnionWith(Enumerable.Range(0, districts.Count).Where(i => districts.Count > 2 && districts[i].Sum > 0
                && !sums.Contains(i) && Math.Abs(all - (2 * districts[i].Sum)) < 0.5).ToList());
        }

        Nearly(districts, sums);
        Named(districts, sums);
        if (sums.Count == 0)
        {
            return rows;
        }

        var compared = Below(districts, sums);
        var names = sums.Select(i => districts[i]).ToList();
        var called = names[0].Name.Length > 0 ? names[0].Name : Label(names[0].First);
        problems.Add(new("total_district",
            sums.Count == 1 ? $"'{DocumentParser.Shorten(called)}' is the sum of other districts and was left out."
                : Invariant($"{sums.Count} rows such as '{DocumentParser.Shorten(called)}' are sums of other districts and were left out."),
            new(name, shape.Lines[names[0].First], names[0].Name)) { IsNote = true });
        var left = names.Concat(compared).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);

        // Voters and ballots that are told of the whole alone are not lost with it.
        var isTold = rows.Any(r => isTotal(r) && !left.Contains(District(r)));
        return Array.FindAll(rows, r => !left.Contains(District(r)) || (!isTold && isTotal(r)));
    }

    /// <summary>
    /// Districts with a word for a total in their name, such as "Total Limón" or, beside its parts, "Imun: subtotal", or without one where
    /// others have a finer name: where they are the sum of those that follow or precede them, or of all. Of those with a word, half must
    /// be, and the others are wrong.
    /// </summary>
    private HashSet<int> Labelled(List<(string Name, int First, double Sum)> districts)
    {
        bool HasWord(int i) => districts[i].Name.Split(": ") is var parts && (ResultTableReader.KindOf(parts[0]) == TotalKind.Other
            || Array.Exists(parts, p => ResultTableReader.KindOf(p) is TotalKind.Total or TotalKind.Valid or TotalKind.Cast));
        var words = Enumerable.Range(0, districts.Count).Where(HasWord).ToHashSet();
        var called = Enumerable.Range(0, districts.Count).Where(i => words.Contains(i)
            || districts[i].Name.EndsWith(": ", StringComparison.Ordinal)
            || districts[i].Name.Length == 0).ToList();
        if (called.Count < 2 || called.Count * 2 > districts.Count)
        {
            return [];
        }

        // What stands between two of them belongs to the one above, or to the one below.
        double Between(int from, int to) => Enumerable.Range(from, Math.Max(to - from, 0)).Sum(i => districts[i].Sum);
        bool Is(double sum, int i) => sum > 0 && Math.Abs(sum - districts[i].Sum) < 0.5;
        HashSet<int> Of(Func<int, double> parts) => [.. Enumerable.Range(0, called.Count).Where(k => Is(parts(k), called[k]))
            .Select(k => called[k])];
        var below = Of(k => Between(called[k] + 1, k + 1 < called.Count ? called[k + 1] : districts.Count));
        var above = Of(k => Between(k == 0 ? 0 : called[k - 1] + 1, called[k]));
        var sums = below.Count >= above.Count ? below : above;
        if (sums.Count == 0 || words.Count(sums.Contains) * 2 < words.Count(i => sums.Contains(i) || districts[i].Sum > 0) - 1)
        {
            return [];
        }

        sums.UnionWith(words);
        var leaves = districts.Where((_, i) => !sums.Contains(i)).Sum(d => d.Sum);
        sums.UnionWith(called.Where(i => Is(leaves - (sums.Contains(i) ? 0 : districts[i].Sum), i)));
        var all = districts.Where((_, i) => !sums.Contains(i)).Sum(d => d.Sum);
        problems.AddRange(words.Where(i => !below.Contains(i) && !above.Contains(i) && !Is(all, i)).Select(i => new ReadingProblem(
            "rows_do_not_add_up",
            Invariant($"'{DocumentParser.Shorten(districts[i].Name)}' says {districts[i].Sum:#,0.##}, which its parts do not make."),
            new(name, shape.Lines[districts[i].First], districts[i].Name))));

        return sums;
    }

    /// <summary>Lines below the total of all above them that compare it with another election: too large for a district.</summary>
    private List<(string Name, int First, double Sum)> Below(List<(string Name, int First, double Sum)> districts, HashSet<int> sums)
    {
        var total = sums.MaxBy(i => districts[i].Sum);
        var above = districts.Take(total).Where((_, i) => !sums.Contains(i)).ToList();
        var below = districts.Skip(total + 1).Where((_, i) => !sums.Contains(total + 1 + i)).ToList();
        if (above.Count < 3 || Math.Abs(above.Sum(d => d.Sum) - districts[total].Sum) > 0.5
            || !below.Exists(d => d.Sum > districts[total].Sum / 2))
        {
            return [];
        }

        problems.Add(new("table",
            Invariant($"'{DocumentParser.Shorten(below[0].Name)}' stands below the total and is no district of it; it was left out."),
            new(name, shape.Lines[below[0].First], below[0].Name)) { IsNote = true });
        return below;
    }

    /// <summary>
    /// Where a total is the sum of other sums and of one district more, that one is a sum as well, if those that follow it make it but for
    /// a wrong number, which is said.
    /// </summary>
    private void Nearly(List<(string Name, int First, double Sum)> districts, HashSet<int> sums)
    {
        if (sums.Count < 2)
        {
            return;
        }

        var total = Enumerable.Range(0, districts.Count).MaxBy(i => districts[i].Sum);
        var lacking = districts[total].Sum - sums.Where(s => s != total).Sum(s => districts[s].Sum);
        var found = Enumerable.Range(0, districts.Count).FirstOrDefault(i => i != total && !sums.Contains(i)
            && districts[i].Sum > SumTree.Least && Math.Abs(districts[i].Sum - lacking) < 0.5, -1);
        if (found < 0)
        {
            return;
        }

        var next = Enumerable.Range(found + 1, districts.Count - found - 1)
            .FirstOrDefault(i => i == total || sums.Contains(i), districts.Count);
        var made = Enumerable.Range(found + 1, next - found - 1).Sum(k => districts[k].Sum);
        if (next - found > 2 && Math.Abs(made - lacking) < NearlyAll * lacking)
        {
            sums.UnionWith([found, total]);
            problems.Add(new("rows_do_not_add_up",
                Invariant($"'{DocumentParser.Shorten(districts[found].Name)}' says {districts[found].Sum:#,0.##}, and the rows below it make {made:#,0.##}."),
                new(name, shape.Lines[districts[found].First], districts[found].Name)));
        }
    }

    /// <summary>A sum of which one number is wrong is off by less.</summary>
    private const double NearlyAll = 0.03;

    /// <summary>A district that is called a total is one, also where it is wrong; then that is said.</summary>
    private void Named(List<(string Name, int First, double Sum)> districts, HashSet<int> sums)
    {
        var all = districts.Where((_, k) => !sums.Contains(k)).Sum(d => d.Sum);
        for (var i = 0; i < districts.Count && districts.Count > 2; i++)
        {
            if (sums.Contains(i))
            {
                continue;
            }

            var isCalledSo = ResultTableReader.KindOf(districts[i].Name) is TotalKind.Total or TotalKind.Valid;
            if (!isCalledSo && !districts[i].Name.StartsWith("total", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // "Total country" may be a place of that name; near the sum of the others it is the total.
            var others = all - districts[i].Sum;
            if (isCalledSo || Math.Abs(districts[i].Sum - others) < 0.03 * others)
            {
                sums.Add(i);
                all = others;
                problems.Add(new("rows_do_not_add_up",
                    Invariant($"'{DocumentParser.Shorten(districts[i].Name)}' says {districts[i].Sum:#,0.##}, and the districts make {others:#,0.##}."),
                    new(name, shape.Lines[districts[i].First], districts[i].Name)));
            }
        }
    }
}
