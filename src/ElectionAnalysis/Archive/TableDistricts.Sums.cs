namespace ElectionAnalysis;

/// <content>Which districts are the sums of others.</content>
internal sealed partial class TableDistricts
{
    /// <summary>The rows without a district that is the sum of the others.</summary>
    private int[] WithoutTotals(int[] rows, Func<int, bool> isTotal)
    {
        if (columns.District is null || Counted is not { } counted)
        {
            return rows;
        }

        double Count(int row) => table[counted].Number(row) ?? 0;
        var largest = rows.Where(r => !isTotal(r)).GroupBy(Party, StringComparer.Ordinal).MaxBy(g => g.Sum(Count))?.Key ?? "";
        var groups = rows.GroupBy(District, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Rows: g.Any(r => !isTotal(r)) ? [.. g.Where(r => !isTotal(r))] : g.ToList())).ToList();
        if (FinestOfCodes(groups) is { } finest)
        {
            return Kept(finest, Invariant($"The rows are of several levels with the same votes, told by the length of their codes; the {finest.Count:#,0} of the finest are used."));
        }

        var districts = groups.ConvertAll(g => (g.Name, First: g.Rows[0], Sum: g.Rows.Sum(Count)));
        var others = groups.ConvertAll(g => g.Rows.Where(r => Party(r) == largest).Sum(Count));
        var sums = Labelled(districts);
        sums.UnionWith(sums.Count > 0 ? [] : SumTree.Sums([.. districts.Select(d => d.Sum)], others));
        if (sums.Count == 0)
        {
            // Totals may stand below what they sum up.
            sums = [.. SumTree.Sums([.. districts.Select(d => d.Sum).Reverse()], [.. others.AsEnumerable().Reverse()])
                .Select(i => districts.Count - 1 - i)];
        }

        CalledAlike(districts, sums);

        // Of all, or of those that are no sums themselves, such as a country below its regions with their parts; the largest party's votes
        // bear it out, for the votes of all may be twice those of one district by chance.
        int[] every = [.. Enumerable.Range(0, districts.Count)];
        foreach (var parts in new[] { every, Array.FindAll(every, i => !sums.Contains(i)) })
        {
            var (all, ofLargest) = (parts.Sum(i => districts[i].Sum), parts.Sum(i => others[i]));
            sums.UnionWith(Array.FindAll(every, i => parts.Length > 2 && districts[i].Sum > 0 && !sums.Contains(i)
                && Math.Abs(all - (2 * districts[i].Sum)) < 0.5
                && (Math.Abs(ofLargest - (2 * others[i])) <= NearlyAll * others[i] || IsAlone(groups[i].Rows)
                    || ResultTableReader.KindOf(districts[i].Name) == TotalKind.Total)));
        }

        Nearly(districts, sums);
        List<ReadingProblem> Wrong(int total) => Contradicted(groups[total].Rows,
            [.. groups.Where((_, i) => i != total && !sums.Contains(i)).SelectMany(g => g.Rows)], isTotal);
        problems.AddRange(sums.Where(i => ResultTableReader.KindOf(districts[i].Name) == TotalKind.Total).SelectMany(Wrong));
        Named(districts, sums, Wrong);
        if (WholeOfSeveral(groups, sums) is { } whole)
        {
            if (LevelOfZeros(rows, groups[whole].Rows, isTotal) is { } level)
            {
                isWhole = false;
                problems.Add(new("levels", Invariant($"All rows together have the votes of '{DocumentParser.Shorten(groups[whole].Name)}' several times, for they are of several levels, told by the zeros of their codes; the {level.DistinctBy(r => shape.Lines[r]).Count()} of the level of '{DocumentParser.Shorten(District(level[0]))}' make the whole and are used."),
                    new(name, shape.Lines[level[0]], District(level[0]))) { IsNote = true });
                return level;
            }

            return Kept([whole], $"All rows together have the votes of '{DocumentParser.Shorten(groups[whole].Name)}' several times, so it is the whole, and the others are its parts at several levels; it alone is used, without districts.");
        }

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

        // "All districts" in the place of a party.
        bool IsAlone(List<int> own) => own is [var only] && rows.Count(r => Party(r) == Party(only)) == 1;

        int[] Kept(HashSet<int> kept, string said)
        {
            var first = groups[kept.Min()].Rows[0];
            problems.Add(new("levels", said, new(name, shape.Lines[first], District(first))) { IsNote = true });
            var own = kept.Select(i => groups[i].Name).ToHashSet(StringComparer.Ordinal);
            return Array.FindAll(rows, r => own.Contains(District(r)));
        }
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
    private void Named(List<(string Name, int First, double Sum)> districts, HashSet<int> sums,
        Func<int, List<ReadingProblem>> contradicted)
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
                var certain = contradicted(i);
                problems.AddRange(certain.Count > 0 ? certain : [new("rows_do_not_add_up",
                    Invariant($"'{DocumentParser.Shorten(districts[i].Name)}' says {districts[i].Sum:#,0.##}, and the districts make {others:#,0.##}."),
                    new(name, shape.Lines[districts[i].First], districts[i].Name))]);
            }
        }
    }
}
