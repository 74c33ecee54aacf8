namespace ElectionAnalysis;

/// <summary>
/// Several tables of the same columns beside each other, such as of two houses or questions, or several candidates in one row, stacked into
/// one.
/// </summary>
internal static partial class SideBySide
{
    /// <summary>What tells the tables apart.</summary>
    public const string Column = "\u0002table";

    /// <summary>What tells them apart where they are the ballots of one election.</summary>
    public const string Ballot = "\u0002ballot";

    private static readonly string[] Counted = [nameof(ElectionColumns.Votes), nameof(ElectionColumns.Seats),
        nameof(ElectionColumns.VoteShare)];

    /// <summary>The tables below each other; null where there is but one.</summary>
    public static Table? Stack(Table table)
    {
        var names = table.Columns.Select(c => (c.Name, Base: TableLines.Unnumbered(c.Name))).ToList();
        if (names.Count < 4 || table.Columns[0].Type != typeof(string))
        {
            return null;
        }

        var starts = Enumerable.Range(0, names.Count).Where(i => names[i].Base == names[0].Base && table.Columns[i].Type == typeof(string))
            .ToList();
        var blocks = starts.Select((s, k) => names[s..(k + 1 < starts.Count ? starts[k + 1] : names.Count)]
            .FindAll(n => !n.Name.StartsWith("column_", StringComparison.Ordinal)))
            .ToList();
        if (blocks.Count < 2 || !blocks[0].Exists(n => Counted.Any(c => ColumnVocabulary.Is(n.Base, c)))
            || !blocks.TrueForAll(b => b.Select(n => n.Base).SequenceEqual(blocks[0].Select(n => n.Base))))
        {
            return null;
        }

        var titles = table.Above.Count >= blocks.Count ? table.Above.TakeLast(blocks.Count).ToList()
            : [.. blocks.Select((_, k) => Invariant($"table {k + 1}"))];
        var tables = blocks.ConvertAll(b => Enumerable.Range(0, table.RowCount).Where(r => b.Exists(n => !table[n.Name].IsNull(r)))
            .ToArray() is var rows
            ? new Table(b.Select((n, i) => table[n.Name].Take(rows)
                .Renamed(blocks[0][i].Base))) { RowLines = [.. rows.Select(table.LineOf)] } : null!);
        return TableStack.Join(tables, Column, titles,
        [
            .. table.Said.Where(n => n.Column is null && !n.IsOfUnnamed),
            $"{blocks.Count} tables stand side by side, each of an election: {Words.List(titles)}.",
        ]);
    }

    /// <summary>"Nom" and "Prénom" beside it: the name is both.</summary>
    public static Table WholeNames(Table table)
    {
        foreach (var column in table.Columns.Where(c => c.Type == typeof(string)).ToList())
        {
            if (ColumnVocabulary.Ways(column.Name).SelectMany(ColumnVocabulary.GivenNames).ToList() is { Count: > 0 } given
                && table.Columns.FirstOrDefault(c => c.Type == typeof(string)
                    && ColumnVocabulary.Ways(c.Name).Any(given.Contains)) is { } first)
            {
                var whole = table.WithText(column.Name, r => column.Text(r.Index) is { } last && first.Text(r.Index) is { } before
                    ? $"{before} {last}" : column.Text(r.Index) ?? first.Text(r.Index));
                table = table.Reshaped(whole.Columns, table.Said);
            }
        }

        return table;
    }

    /// <summary>Several questions or houses, each under a heading with ballots and votes of its own; null where there are none.</summary>
    public static Table? Questions(Table table)
    {
        var groups = table.Columns.Where(c => table.Headings.ContainsKey(c.Name)).Select(c => (c.Name, Heading: table.Headings[c.Name]))
            .Where(c => c.Heading.Above != c.Heading.Own).GroupBy(c => c.Heading.Above, StringComparer.Ordinal)
                .Select(g => (g.Key, Columns: g.ToList())).ToList();
        var own = groups.Select(g => g.Columns.Select(c => c.Heading.Own).ToList()).ToList();
        bool Has(string property) => own[0].Exists(o => ColumnVocabulary.Is(o, property));
        if (groups.Count < 2 || own[0].Count < 3 || !own.TrueForAll(o => o.SequenceEqual(own[0]))
            || !(Has(nameof(ElectionColumns.Valid)) || Has(nameof(ElectionColumns.Cast))))
        {
            return null;
        }

        var once = table.Columns.Where(c => !groups.Exists(g => g.Columns.Exists(x => x.Name == c.Name))
            && !c.Name.StartsWith("column_", StringComparison.Ordinal)).ToList();
        var tables = groups.ConvertAll(g => new Table([.. once, .. g.Columns.Select((c, i) => table[c.Name].Renamed(own[0][i]))])
        {
            FirstLine = table.FirstLine, RowLines = table.RowLines, Above = table.Above,
        });
        var titles = groups.ConvertAll(g => g.Key);
        var areBallots = titles.TrueForAll(t => ElectionColumns.BallotOfHeading(t) is not null);
        var named = areBallots ? titles.ConvertAll(t => ElectionColumns.BallotOfHeading(t)!) : titles;
        return TableStack.Join(tables, areBallots ? Ballot : Column, named, [.. table.Said.Where(n => n.Column is null), areBallots
            ? $"{Words.List(titles)} are ballots of one election, each with votes and papers of its own."
            : $"{groups.Count} headings have ballots and votes of their own, so each is an election: {Words.List(titles)}."]);
    }
}
