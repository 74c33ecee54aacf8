namespace ElectionAnalysis;

/// <content>Rows of a country, its counties and their towns in one table, told apart by zeros in the codes of what is within.</content>
internal sealed partial class TableShape
{
    /// <summary>Levels that count the same votes differ by less.</summary>
    private const double NearlySame = 0.005;

    /// <summary>
    /// Codes of places side by side, from large to small: where those of the smaller ones are zero, the row is of the larger one. They are
    /// levels where all of them count nearly the same.
    /// </summary>
    private void LevelsOfCodes()
    {
        const string Level = "\u0002level";
        var codes = Columns.Level is not null ? [] : Table.Columns.TakeWhile(c => c.NullCount == 0 && IsOfCodes(c)).ToList();
        codes.RemoveAll(c => !Enumerable.Range(0, c.Length).Any(r => IsZero(c.Text(r))));
        if (codes.Count < 2 || Table.RowCount < 4)
        {
            return;
        }

        var depths = Depths(codes);
        var counted = Table.Columns.Where(c => c.IsNumeric && !codes.Contains(c) && AreWhole(c))
            .MaxBy(c => Numbers(c).Sum());
        var sums = counted is null ? [] : depths.Select((d, r) => (Depth: d, Number: counted.Number(r) ?? 0)).GroupBy(x => x.Depth)
            .Select(g => g.Sum(x => x.Number)).Order().ToList();
        if (sums.Count < 2 || sums[^1] - sums[0] > NearlySame * sums[^1])
        {
            return;
        }

        Table = Table.WithText(Level, r => Invariant($"level {depths[r.Index] + 1}"));
        Columns = Columns with { Level = Level };
    }

    /// <summary>How many rows each row lies within: those that have its codes but for one or two, which are zero.</summary>
    private int[] Depths(List<Column> codes)
    {
        var keys = Enumerable.Range(0, Table.RowCount)
            .Select(r => codes.ConvertAll(c => IsZero(c.Text(r)) ? "" : c.Text(r)!.Trim())).ToList();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        string Key(List<string> key, int without, int and) => string.Join('|', key.Select((k, i) => i == without || i == and ? "" : k));
        foreach (var key in keys.OrderBy(k => k.Count(c => c.Length > 0)))
        {
            var around = from i in Enumerable.Range(0, key.Count)
                         from j in Enumerable.Range(i, key.Count - i)
                         where key[i].Length > 0 && key[j].Length > 0
                         select known.GetValueOrDefault(Key(key, i, j), -1);
            known.TryAdd(Key(key, -1, -1), 1 + around.DefaultIfEmpty(-1).Max());
        }

        return [.. keys.Select(k => known[Key(k, -1, -1)])];
    }

    private static bool IsZero(string? code) => code.AsSpan().Trim().IndexOfAnyExcept('0') < 0;

    /// <summary>Numbers that name something: with zeros in front, or of a column that is called code.</summary>
    private static bool IsOfCodes(Column column) => Enumerable.Range(0, column.Length)
        .All(r => column.Text(r) is { Length: > 0 and < 12 } text && text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0)
        && (column.Type == typeof(string) || Code().IsMatch(column.Name));
}
