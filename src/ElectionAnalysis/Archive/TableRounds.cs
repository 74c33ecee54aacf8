namespace ElectionAnalysis;

/// <summary>Which rows of a table are the rounds of one election: the same contest, one round after the other within months.</summary>
internal sealed class TableRounds
{
    /// <summary>A later round is one of another election after so many days.</summary>
    private const int MostDays = 250;

    private readonly Table table;
    private readonly ElectionColumns columns;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public TableRounds(Table table, ElectionColumns columns)
    {
        (this.table, this.columns) = (table, columns);
        if (columns.Round is not { } round)
        {
            return;
        }

        var names = Enumerable.Range(0, table.RowCount).Select(table[round].Text).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(t => t, RoundWords.OfCell, StringComparer.Ordinal);
        var all = new RoundNames();
        foreach (var name in names.Values)
        {
            all.Add(name);
        }

        var found = names.Select(n => (n.Key, Number: all.Number(n.Value))).ToList();

        // Of a count by preferences every stage is called a round; a name that is none is of something else.
        if (found.TrueForAll(f => f.Number is not null))
        {
            numbers = found.ToDictionary(f => f.Key, f => f.Number!.Value, StringComparer.Ordinal);
        }
    }

    /// <summary>The rows of one election, a part for each of its rounds.</summary>
    /// <param name="Parts">The rounds in their order, each with its number, null where there is none, and its rows.</param>
    public sealed record Contest(IReadOnlyList<(int? Round, int[] Rows)> Parts)
    {
        public int[] Rows => Parts is [var only] ? only.Rows : [.. Parts.SelectMany(p => p.Rows)];
    }

    /// <summary>The elections of groups of rows, each of which is of one round.</summary>
    public List<Contest> Join(IReadOnlyList<int[]> groups, string? number)
    {
        if (numbers.Count == 0)
        {
            return [.. groups.Select(g => new Contest([(null, g)]))];
        }

        string?[] keys = columns.Election is { } election ? [election, columns.Kind, columns.Kind is null ? null : number]
            : [columns.Country, columns.Kind, number];
        return [.. groups.Select((g, i) => (Rows: g, At: i, Round: Number(g[0]), When: When(g[0])))
            .GroupBy(p => string.Join('\u0001', keys.OfType<string>().Select(k => table[k].Text(p.Rows[0]))), StringComparer.Ordinal)
            .SelectMany(g => Series([.. g.GroupBy(p => (p.When, p.Round)).OrderBy(p => p.Key.When.First).ThenBy(p => p.Key.Round)
                .Select(p => (p.SelectMany(x => x.Rows).Order().ToArray(), p.Min(x => x.At), p.Key.Round, p.Key.When))]))
            .OrderBy(c => c.At).Select(c => c.Contest)];
    }

    private IEnumerable<(int At, Contest Contest)> Series(
        List<(int[] Rows, int At, int? Round, (DateOnly First, DateOnly Last) When)> parts)
    {
        for (var i = 0; i < parts.Count;)
        {
            var next = i + 1;
            while (next < parts.Count && parts[next].Round > parts[next - 1].Round
                && parts[next].When.First.DayNumber - parts[next - 1].When.Last.DayNumber <= MostDays)
            {
                next++;
            }

            yield return (parts[i..next].Min(p => p.At), new([.. parts[i..next].Select(p => (p.Round, p.Rows))]));
            i = next;
        }
    }

    /// <summary>The first and the last day on which the voting may have been; of a table without time, the same for all.</summary>
    private (DateOnly First, DateOnly Last) When(int row) => columns.Election is not null ? default
        : (columns.Date ?? columns.Year) is not { } time || table[time].Text(row) is not { } text ? default
        : ElectionColumns.DayOf(text) is { } day ? (day, day)
        : DateScanner.Year(text) is { } year and >= 1 and <= 9999 ? (new(year, 1, 1), new(year, 12, 31)) : default;

    private int? Number(int row) => table[columns.Round!].Text(row) is { } text
        && numbers.TryGetValue(text, out var number) ? number : null;
}
