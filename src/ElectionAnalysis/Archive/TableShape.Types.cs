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
        Coalition,
        Total,
    }

    /// <summary>
    /// "party", "coalition" and "total" are no contests. A coalition with its parties below it counts what they count, and is their
    /// alliance; where it has none, it stands like a party.
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
        "independent" or "independents" => RowType.Party,
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

        var own = new string?[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] != RowType.Coalition)
            {
                continue;
            }

            var parts = Enumerable.Range(i + 1, types.Length - i - 1).TakeWhile(r => types[r] == RowType.Party).ToList();
            var (whole, made) = (Table[votes].Number(i) ?? 0, parts.Sum(r => Table[votes].Number(r) ?? 0));
            if (made > whole + 0.5 || made < LeastOfCoalition * whole)
            {
                return;
            }

            parts.ForEach(r => own[r] = Table[names].Text(i));
        }

        if (!own.Any(o => o is not null))
        {
            return;
        }

        int[] kept = [.. Enumerable.Range(0, types.Length).Where(r => types[r] != RowType.Coalition)];
        const string Alliance = "\u0002alliance";
        Say("coalitions", Invariant($"{types.Length - kept.Length} rows are of coalitions, whose parties stand below them, and were left out."));
        Table = Table.WithText(Alliance, r => own[r.Index]).Take(kept);
        Lines = Array.ConvertAll(kept, r => Lines[r]);
        Columns = Columns with { Alliance = Alliance };
    }
}
