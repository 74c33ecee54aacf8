namespace ElectionAnalysis;

/// <content>Rows that are the sums of others: no parties, and not the totals of the table.</content>
internal static partial class ResultTableReader
{
    private static List<ResultRow> WithoutSubtotals(List<ResultRow> rows) => OfParts(WithoutSums(OfCoalitions(rows)));

    /// <summary>A row without a link that is the sum of the rows just above it is no party: "below the threshold".</summary>
    private static List<ResultRow> WithoutSums(List<ResultRow> rows)
    {
        var kept = new List<ResultRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (sum, count) = (0.0, 0);
            var isSum = false;
            for (var above = i - 1; rows[i] is { Total: TotalKind.None, Targets.Count: 1 } && Votes(rows[i]) > 1_000 && above >= 0 && !isSum
                && sum < Votes(rows[i]) && Votes(rows[above]) is { } votes; above--)
            {
                (sum, count) = (sum + votes, count + 1);
                isSum = count > 1 && sum.Equals(Votes(rows[i]));
            }

            kept.Add(isSum ? rows[i] with { Total = TotalKind.Other } : rows[i]);
        }

        return kept;
    }

    /// <summary>A party that comes again below the total is in another count, such as after preferences.</summary>
    private static List<ResultRow> FirstPart(List<ResultRow> rows)
    {
        var total = rows.FindIndex(r => r.Total is TotalKind.Total or TotalKind.Valid or TotalKind.Cast);
        var before = rows.Take(total).Select(r => r.Name.Value).Where(n => !PartyNames.IsOthers(n)).ToHashSet(StringComparer.Ordinal);
        var again = total < 0 ? -1 : rows.FindIndex(total, r => r.Total == TotalKind.None && before.Contains(r.Name.Value));
        return again < 0 ? rows : rows.GetRange(0, again);
    }

    /// <summary>
    /// A row that has the sum of the rows just below it is their coalition's, and names it: "Centre-right" above its parties. Only where a
    /// total or the shares prove that it counts the same votes again.
    /// </summary>
    private static List<ResultRow> OfCoalitions(List<ResultRow> rows)
    {
        var kept = rows.ToList();
        var coalitions = new List<ResultRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (sum, last) = (0.0, i);
            while (rows[i].Total == TotalKind.None && Votes(rows[i]) is > 1_000 and var all && last + 1 < rows.Count && sum < all
                && rows[last + 1].Total == TotalKind.None && Votes(rows[last + 1]) is { } votes)
            {
                (sum, last) = (sum + votes, last + 1);
            }

            if (last > i + 1 && sum.Equals(Votes(rows[i])))
            {
                coalitions.Add(rows[i]);
                kept[i] = rows[i] with { Total = TotalKind.Other };
                for (var member = i + 1; member <= last; member++)
                {
                    kept[member] = rows[member] with { Alliance = rows[member].Alliance ?? rows[i].Name };
                }

                i = last;
            }
        }

        return coalitions.Count > 0 && CountTwice(rows, coalitions) ? kept : rows;
    }

    private static bool CountTwice(List<ResultRow> rows, List<ResultRow> coalitions)
    {
        double Sum(IEnumerable<ResultRow> of, ColumnRole role) => of.Sum(r => Number(r, role) ?? 0);
        var parties = rows.FindAll(r => r.Total == TotalKind.None);
        var (votes, shares) = (Sum(parties, ColumnRole.Votes), Sum(parties, ColumnRole.Share));
        var totals = rows.Where(r => r.Total is TotalKind.Total or TotalKind.Valid or TotalKind.Cast).Select(Votes).OfType<double>()
            .ToList();
        return totals.Count > 0 ? totals.Contains(votes - Sum(coalitions, ColumnRole.Votes)) && !totals.Contains(votes)
            : shares > MoreThanAll && shares - Sum(coalitions, ColumnRole.Share) <= MoreThanAll;
    }

    /// <summary>Rounded shares of all parties make no more, in percent.</summary>
    private const double MoreThanAll = 101;

    /// <summary>
    /// Of several totals, of which each has what the rows since the one before it have, the last may have all of them; the others, or all
    /// where none has, are those of parts of the table. A count of the same parties again is no part.
    /// </summary>
    private static List<ResultRow> OfParts(List<ResultRow> rows)
    {
        var (parts, whole, since, first) = (new List<int>(), 0.0, 0.0, 0.0);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isCounted = Votes(rows.Find(r => r.Total == TotalKind.None)) is not null;
        for (var i = 0; i < rows.Count; i++)
        {
            var number = isCounted ? Votes(rows[i]) : Seats(rows[i]);
            switch (rows[i].Total)
            {
                case TotalKind.None when !names.Add(rows[i].Name.Value) && !PartyNames.IsOthers(rows[i].Name.Value):
                    return rows;
                case TotalKind.None:
                    (whole, since) = (whole + (number ?? 0), since + (number ?? 0));
                    break;
                case TotalKind.Total or TotalKind.Valid or TotalKind.Cast when number > 0 && since > 0 && number.Equals(since)
                    && (since < whole || parts.Count == 0):
                    parts.Add(i);
                    (since, first) = (0, first == 0 ? whole : first);
                    break;
                case TotalKind.Total or TotalKind.Valid or TotalKind.Cast when number > 0:
                    return parts.Count > 1 || (parts.Count > 0 && whole > first && number.Equals(whole)) ? Without() : rows;
            }
        }

        return parts.Count > 1 ? Without() : rows;

        List<ResultRow> Without() => [.. rows.Select((r, i) => parts.Contains(i) ? r with { Total = TotalKind.Other } : r)];
    }

    private static double? Votes(ResultRow? row) => Number(row, ColumnRole.Votes);

    private static double? Seats(ResultRow? row) => Number(row, ColumnRole.Seats);

    private static double? Number(ResultRow? row, ColumnRole role) =>
        row?.Cells.FirstOrDefault(c => c.Column.Role == role) is { Column: not null } cell ? cell.Number.Number : null;
}
