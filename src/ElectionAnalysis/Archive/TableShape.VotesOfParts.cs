namespace ElectionAnalysis;

/// <content>Counts that the columns give in parts, or under a name that others have too.</content>
internal sealed partial class TableShape
{
    private readonly HashSet<string> partsOfVotes = new(StringComparer.Ordinal);

    /// <summary>
    /// A party's votes by mail and those at the polls: the column that has them together, or else their sum. The names tell it, or the
    /// shares of each place, which are those of the sum.
    /// </summary>
    private void VotesOfParts()
    {
        if (Columns is not { Seats: null, Party: not null } || IsTurned
            || (Columns.Votes is { } some && !ColumnVocabulary.IsApart(some) && !IsAtPolls(Table[some])))
        {
            return;
        }

        var free = Free();
        var counts = Table.Columns.ToList().FindAll(c => (c.Name == Columns.Votes || free.Contains(c)) && c.IsNumeric && !IsPercent(c)
            && (IsAtPolls(c) || !Code().IsMatch(c.Name)) && AreWhole(c));
        var named = counts.FindAll(c => ColumnVocabulary.IsApart(c.Name) || IsAtPolls(c));
        named = named.GroupBy(c => TableBlocks.Year(c.Name)).MaxBy(g => g.Key ?? int.MaxValue)?.ToList() ?? [];
        var parts = named.Exists(IsAtPolls) && !named.TrueForAll(IsAtPolls) ? named : [];
        if (parts.Count == 0 && Columns.Votes is null && Columns.VoteShare is { } share && Table[share].IsNumeric)
        {
            parts = Enumerable.Range(0, Math.Max(counts.Count - 1, 0)).Select(i => counts.GetRange(i, 2))
                .FirstOrDefault(p => MakeShares(p, share)) ?? [];
        }

        if (parts.Count < 2 || !parts.Exists(c => Numbers(c).Sum() > 0))
        {
            return;
        }

        if (IsSumOf(parts))
        {
            if (counts.Find(c => !parts.Contains(c) && IsSum(c, parts)) is { } total)
            {
                partsOfVotes.UnionWith(parts.Select(p => p.Name));
                Columns = Columns with { Votes = total.Name };
                Say("votes_of_all", $"'{total.Name}' is the sum of {Names(parts)}, so it has the votes.");
            }

            return;
        }

        partsOfVotes.UnionWith(parts.Select(p => p.Name));

        const string Sum = "\u0002votes of parts";
        Table = Table.With(Column.OfNullable(Sum, Enumerable.Range(0, Table.RowCount)
            .Select(r => parts.TrueForAll(p => p.IsNull(r)) ? null : (long?)parts.Sum(p => p.Number(r) ?? 0))));
        Columns = Columns with { Votes = Sum };
        Say("votes_of_parts", $"{Words.List([.. parts.Select(p => $"'{p.Name}'")])} are parts of a party's votes, which are their sum.");

        static bool IsAtPolls(Column column) =>
            ColumnVocabulary.Contains(ColumnVocabulary.Plain(column.Name), ColumnVocabulary.Of("AtPolls"));
    }

    /// <summary>Whether in every place the shares are those of the sum of some columns, and of none of them alone.</summary>
    private bool MakeShares(List<Column> parts, string share)
    {
        var unit = Numbers(Table[share]).Max() <= 1.0001 ? 1 : 100;
        var groups = Groups().Where(g => g.Length > 1).ToList();
        bool Make(Func<int, double> votes) => groups.TrueForAll(g => g.Sum(votes) is var sum
            && Array.TrueForAll(g, r => Table[share].Number(r) is not { } s || Math.Abs((votes(r) / sum * unit) - s) <= 0.0061 * unit));
        return groups.Count > 0 && groups.Sum(g => g.Length) > 4 && Make(r => parts.Sum(p => p.Number(r) ?? 0))
            && !parts.Exists(p => Make(r => p.Number(r) ?? 0));
    }

    /// <summary>
    /// "Total votes" beside "valid votes": all papers, where every place has at least as many, and no more than it has voters.
    /// </summary>
    private void CastOfTotals()
    {
        if (Columns is not { Cast: null, Valid: { } valid, Registered: { } registered } || !Table[valid].IsNumeric
            || !Table[registered].IsNumeric)
        {
            return;
        }

        var invalid = Columns.Invalid is { } lost && Table[lost].IsNumeric ? Table[lost] : null;
        bool Fits(Column column) => Enumerable.Range(0, column.Length).All(r => column.Number(r) is { } all
            && Table[valid].Number(r) is { } good && all >= good + (invalid?.Number(r) ?? 0)
            && all <= (Table[registered].Number(r) ?? double.MaxValue));
        if (Free().FindAll(c => c.IsNumeric && c.Name[0] > '\u0002' && BeforeOf(c.Name) is null
            && ColumnVocabulary.TotalOf(c.Name) is TotalKind.Valid or TotalKind.Cast
            && Fits(c) && Numbers(c).Sum() > Numbers(Table[valid]).Sum()) is [var cast])
        {
            Columns = Columns with { Cast = cast.Name };
            Say("cast_of_totals", $"'{cast.Name}' is everywhere at least '{Shown(valid)}', so it is taken as all ballots.");
        }
    }
}
