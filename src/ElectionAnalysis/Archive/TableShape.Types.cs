namespace ElectionAnalysis;

/// <content>Rows that say of themselves that they are of a party, of a coalition or of all.</content>
internal sealed partial class TableShape
{
    /// <summary>So much of a coalition's votes have its parties at least; the rest was given to the coalition alone.</summary>
    private const double LeastOfCoalition = 0.9;

    private enum RowType
    {
        None,
        Party,
        Independent,
        Coalition,
        Total,
    }

    /// <summary>
    /// "party", "coalition" and "total" are no contests. A coalition with its parties below it counts what they count, and is their
    /// alliance; one without such parties stands like a party itself.
    /// </summary>
    private void TypesOfRows()
    {
        if (Columns is { Kind: { } kind, District: null } && Table[kind].Type == typeof(string) && Types(kind) is { } types)
        {
            Columns = Columns with { Kind = null };
            var names = Columns.Party ?? OwnNames().FirstOrDefault(c => c.Name != kind)?.Name;
            if (names is null)
            {
                return;
            }

            Table = Table.WithText(names, r => types[r.Index] == RowType.Total ? "total" : Table[names].Text(r.Index));
            Columns = Columns with { Party = names };
            Coalitions(types, names);
            Table = Table.Drop(kind);
        }
    }

    /// <summary>What each row says that it is; null where one says something else, or none is of a party.</summary>
    private RowType[]? Types(string column)
    {
        var types = Enumerable.Range(0, Table.RowCount).Select(r => TypeOf(Table[column].Text(r))).ToArray();
        return types.Contains(RowType.None) || !types.Contains(RowType.Party) ? null : types;
    }

    private static RowType TypeOf(string? cell) => cell is null ? RowType.None : ColumnVocabulary.Plain(cell) switch
    {
        "independent" or "independents" => RowType.Independent,
        var plain when ColumnVocabulary.Of("Coalition").Contains(plain) => RowType.Coalition,
        var plain when ColumnVocabulary.Of("Total").Contains(plain) => RowType.Total,
        var plain when ColumnVocabulary.Of(nameof(ElectionColumns.Party)).Contains(plain) => RowType.Party,
        _ => RowType.None,
    };

    private void Coalitions(RowType[] types, string names)
    {
        if (Columns.Votes is not { } votes || !Table[votes].IsNumeric)
        {
            return;
        }

        double Of(int row) => Table[votes].Number(row) ?? 0;
        var (own, wholes) = (new string?[types.Length], new HashSet<int>());
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] != RowType.Coalition)
            {
                continue;
            }

            var (whole, made, end) = (Table[votes].Number(i) ?? 0, 0.0, i + 1);
            for (; end < types.Length && types[end] == RowType.Party && made + Of(end) <= whole + 0.5; end++)
            {
                made += Of(end);
            }

            // What one party nearly makes may be so by chance.
            if (end > i + 1 && (Math.Abs(made - whole) < 0.5 || (end > i + 2 && made >= LeastOfCoalition * whole)))
            {
                wholes.Add(i);
                Array.Fill(own, Table[names].Text(i), i + 1, end - i - 1);
            }
            else if (end > i + 1)
            {
                Say("coalition_alone", $"'{DocumentParser.Shorten(Table[names].Text(i) ?? "")}' has more votes than the parties below it make, so it counts beside them.");
            }
        }

        if (wholes.Count == 0)
        {
            return;
        }

        const string Alliance = "\u0002alliance";
        Say("coalitions", wholes.Count == 1 ? "1 row is of a coalition, whose parties stand below it, and was left out."
            : Invariant($"{wholes.Count} rows are of coalitions, whose parties stand below them, and were left out."));
        Table = Table.WithText(Alliance, r => own[r.Index]);
        Without(wholes);
        Columns = Columns with { Alliance = Alliance };
    }
}
