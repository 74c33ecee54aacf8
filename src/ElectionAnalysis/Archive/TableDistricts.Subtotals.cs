namespace ElectionAnalysis;

/// <content>Sums of one or several districts in rows without a party, at any depth.</content>
internal sealed partial class TableDistricts
{
    /// <summary>
    /// The rows without those that name no party and have the votes of all rows of the districts above them, or below them, such as
    /// "North total"; the sum of all stays, for it tells what the whole has. Within a district a row without a party may be of the
    /// others: it is a total where every such row is.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isTotal">Whether a row is one of totals among the parties.</param>
    private int[] WithoutSubtotals(int[] rows, Func<int, bool> isTotal)
    {
        if (columns is not { District: not null, Party: not null } || Counted is not { } counted)
        {
            return rows;
        }

        bool IsNobody(int row) => Party(row).Trim().Length == 0 && (columns.Leader is not { } leader || table[leader].IsNull(row))
            && table[counted].Number(row) > 0;
        var own = rows.Where(r => !IsNobody(r) && !isTotal(r)).Select(District).ToHashSet(StringComparer.Ordinal);
        var nobodys = Array.FindAll(rows, IsNobody);
        if (nobodys.Length < 2)
        {
            return rows;
        }

        string? BallotIn(int row) => columns.Ballot is { } ballot ? table[ballot].Text(row) : null;
        var ballots = rows.Where(r => IsNobody(r) || !isTotal(r)).GroupBy(BallotIn, StringComparer.Ordinal)
            .Select(g => g.ToArray()).ToList();
        HashSet<int> Found(bool isReversed) =>
            [.. ballots.SelectMany(b => Subtotals(isReversed ? [.. b.Reverse()] : b, counted, IsNobody))];
        var (above, below) = (Found(isReversed: false), Found(isReversed: true));
        var sums = above.Count >= below.Count ? above : below;
        if (sums.Count < nobodys.Length)
        {
            sums.RemoveWhere(r => own.Contains(District(r)));
        }

        var all = ballots.Select(b => b.Where(r => !IsNobody(r)).Sum(r => table[counted].Number(r) ?? 0)).ToList();
        bool IsOfAll(int row) => all.Exists(a => Math.Abs(a - table[counted].Number(row)!.Value) < 0.5);
        var left = sums.Where(r => !IsOfAll(r)).Order().ToList();
        if (left.Count == 0)
        {
            return rows;
        }

        problems.Add(new("total_district",
            left.Count == 1 ? $"'{DocumentParser.Shorten(Label(left[0]))}' is the sum of other rows and was left out."
                : Invariant($"{left.Count} rows such as '{DocumentParser.Shorten(Label(left[0]))}' are sums of other rows and were left out."),
            new(name, shape.Lines[left[0]], Label(left[0]))) { IsNote = true });

        // What is called so beside others that are.
        foreach (var row in nobodys.Where(r => !sums.Contains(r) && !IsOfAll(r) && !own.Contains(District(r)) && !isTotal(r)
            && own.Any(d => IsTotalOf(Label(r), d))))
        {
            left.Add(row);
            problems.Add(new("rows_do_not_add_up",
                Invariant($"'{DocumentParser.Shorten(Label(row))}' says {table[counted].Number(row):#,0.##}, which the rows beside it do not make."),
                new(name, shape.Lines[row], Label(row))));
        }

        return [.. rows.Except(left)];
    }

    /// <summary>"North total" of North.</summary>
    private static bool IsTotalOf(string label, string district) => district.Length > 1
        && label.IndexOf(district, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && ColumnVocabulary.Is(label.Remove(at, district.Length), "Total");

    /// <summary>The rows of nobody that are the sum of what stands before them back to the start of a district.</summary>
    private IEnumerable<int> Subtotals(int[] rows, string counted, Func<int, bool> isNobody)
    {
        // What stands before and is in no sum yet, by district.
        var open = new List<(string District, double Sum)>();
        foreach (var row in rows)
        {
            var number = table[counted].Number(row) ?? 0;
            var (sum, parts) = (0.0, 0);
            for (var k = open.Count - 1; isNobody(row) && k >= 0 && sum < number - 0.5; k--)
            {
                (sum, parts) = (sum + open[k].Sum, parts + 1);
            }

            if (parts > 0 && Math.Abs(sum - number) < 0.5)
            {
                open.RemoveRange(open.Count - parts, parts);
                open.Add((Invariant($"\u0002{row}"), number));
                yield return row;
            }
            else if (open.Count > 0 && open[^1].District == District(row))
            {
                open[^1] = (District(row), open[^1].Sum + number);
            }
            else
            {
                open.Add((District(row), number));
            }
        }
    }
}
