namespace ElectionAnalysis;

/// <summary>Tables below each other in one file: seats below the votes of the same parties, or one contest below another.</summary>
internal static class TablesBelow
{
    /// <summary>The elections of a table and of those below it; of those that hold none it is said that they were left out.</summary>
    public static IReadOnlyList<Election> Read(Table table, string name)
    {
        var (first, lost, others) = (table, new List<TableNotice>(), new List<Election>());
        foreach (var other in table.Below)
        {
            if (Join(first, other) is { } joined)
            {
                first = joined;
            }
            else if (Elections(other, Titled(other, name)) is { Count: > 0 } read)
            {
                others.AddRange(read);
            }
            else
            {
                lost.Add(TableStack.Another(other.FirstLine - 1));
            }
        }

        return [.. TableElections.Of(first.Reshaped(first.Columns, [.. lost, .. first.Said]), null,
            others.Count > 0 ? Titled(table, name) : name), .. others];
    }

    private static string Titled(Table table, string name) =>
        table.Above.LastOrDefault() is { } title && !name.EndsWith(']') ? $"{name}[{DocumentParser.Shorten(title, 60)}]" : name;

    private static List<Election> Elections(Table table, string name)
    {
        // What is no table of results under usual names would be taken for one by its look.
        var found = ElectionColumns.Propose(table).WithWords(table, totals: false);
        if ((found.Votes ?? found.VoteShare ?? found.Registered ?? found.Cast ?? found.Valid) is null)
        {
            return [];
        }

        try
        {
            var elections = TableElections.Of(table, null, name).ToList();
            return elections.Exists(e => e.Parties.Count > 1 && e.Parties.Any(p => p.Votes is not null)) ? elections : [];
        }
        catch (TableException)
        {
            return [];
        }
    }

    /// <summary>
    /// A table of votes with the seats that another one gives the same parties; null where they are not the same. The shares of a table of
    /// seats are of seats, and are left out.
    /// </summary>
    private static Table? Join(Table table, Table other)
    {
        static bool Has(Table of, string role) => of.Columns.Any(c => c.IsNumeric && TableBlocks.Under(c.Name) == role);
        static string? Name(Table of, int row) => of.Columns[0].Text(row) is { } text && ColumnVocabulary.TotalOf(text) == TotalKind.None
            ? text.Trim() : null;
        static int? Year(Table of) => of.Above.Select(DateScanner.Year).LastOrDefault(y => y is not null);
        if (Year(table) is { } now && Year(other) is { } then && now != then)
        {
            return null;
        }

        if (!Has(other, "seats") || Has(other, "votes") || Has(table, "seats") || !(Has(table, "votes") || Has(table, "share")))
        {
            return null;
        }

        var names = Enumerable.Range(0, table.RowCount).Select(r => Name(table, r)).OfType<string>().ToList();
        var known = names.ToHashSet(StringComparer.Ordinal);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var r = 0; r < other.RowCount; r++)
        {
            if (Name(other, r) is { } party && (!known.Contains(party) || !rows.TryAdd(party, r)))
            {
                return null;
            }
        }

        if (rows.Count * 2 < names.Count || known.Count < names.Count)
        {
            return null;
        }

        // The rows of totals keep their seats where both tables have one.
        var total = Enumerable.Range(0, other.RowCount).FirstOrDefault(r => Name(other, r) is null && !other.Columns[0].IsNull(r), -1);
        int[] from = [.. Enumerable.Range(0, table.RowCount).Select(r => Name(table, r) is { } party ? rows.GetValueOrDefault(party, -1)
            : total >= 0 && other.Columns[0].Text(total) == table.Columns[0].Text(r) ? total : -1)];
        var added = other.Columns.Skip(1).Where(c => !table.Has(c.Name) && TableBlocks.Under(c.Name) != "share").ToList();
        return table.Reshaped([.. table.Columns, .. added.Select(c => c.Take(from))],
            [.. table.Said, .. other.Said.Where(n => n.Column is not null),
            Invariant($"Another table of the same parties starts on line {other.FirstLine - 1}; it gives {Words.List([.. added.Select(a => $"'{a.Name}'")])}.")]);
    }
}
