namespace ElectionAnalysis;

/// <content>Candidates against whom nobody stood: elected without votes, which are missing and not zero.</content>
internal sealed partial class TableShape
{
    /// <summary>The table with nothing where, in a column of numbers, a word says that there was no vote; and the rows of these.</summary>
    private static Table WithoutUnopposed(Table table, IReadOnlySet<string> texts, out int[] rows)
    {
        var found = new SortedSet<int>();
        foreach (var column in table.Columns.Where(c => c.Type == typeof(string) && !texts.Contains(c.Name)).ToList())
        {
            var cells = Enumerable.Range(0, column.Length).Where(r => ColumnVocabulary.IsUnopposed(column.Text(r))).ToHashSet();
            var others = Enumerable.Range(0, cells.Count == 0 ? 0 : column.Length).Where(r => !cells.Contains(r)).Select(column.Text)
                .OfType<string>().ToList();
            if (others.Count > 0 && others.Count(TableLine.IsNumber) * 2 > others.Count)
            {
                table = table.Reshaped(table.WithText(column.Name, r => cells.Contains(r.Index) ? null : column.Text(r.Index)).Columns,
                    table.Said);
                found.UnionWith(cells);
            }
        }

        rows = [.. found];
        return table;
    }

    /// <summary>Who stood alone was elected, where the table says of others whether they were.</summary>
    private void Unopposed(int[] rows)
    {
        if (rows.Length > 0)
        {
            Say("unopposed", Invariant($"In {rows.Length} {(rows.Length == 1 ? "row" : "rows")} a word says that nobody else stood, so there was no vote: votes are missing there, not zero."), Lines[rows[0]]);
        }

        if (rows.Length > 0 && Columns.Elected is { } elected)
        {
            Table = Table.WithText(elected, r => r.Text(elected) ?? (rows.Contains(r.Index) ? "elected" : null));
        }
    }
}
