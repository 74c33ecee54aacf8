namespace ElectionAnalysis;

/// <content>A turnout in percent, which counts no ballots.</content>
internal sealed partial class TableShape
{
    /// <summary>How many of the papers are votes for somebody, at least.</summary>
    private const double LeastOfPapers = 0.8;

    /// <summary>The column of the turnout in percent or 0–1, with what makes it percent.</summary>
    public (string Column, double Unit)? Turnouts { get; private set; }

    /// <summary>
    /// Numbers below 100 under "Turnout" are percentages where one of them is no whole number, or something beside them counts more:
    /// those of several places have no sum.
    /// </summary>
    private void TurnoutsInPercent(ElectionColumns? named)
    {
        if (named?.Cast is not null || Columns.Cast is not { } cast || !Table[cast].IsNumeric || !IsTurnout(Table[cast])
            || Numbers(Table[cast]).ToList() is not { Count: > 0 } numbers
            || !(numbers.Exists(n => !double.IsInteger(n)) || Table.Columns.Any(c => c.IsNumeric && c.Name != cast && IsCount(c)))
            || CountsTheVotes(Table[cast]))
        {
            return;
        }

        Turnouts = (cast, numbers.Max() <= 1 ? 100 : 1);
        Columns = Columns with { Cast = ElectionColumns.Propose(Table.Drop([cast])).Cast };
        if (numbers.Distinct().Skip(1).Any())
        {
            Say("turnout_in_percent", $"'{cast}' has the turnout in percent, which cannot be added up; it is taken where an election has one.");
        }
    }

    /// <summary>
    /// Whether a place's turnout is made of the votes beside it or in its rows, and of few other papers: those of a village are fewer than
    /// a hundred.
    /// </summary>
    private bool CountsTheVotes(Column turnout)
    {
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => turnout.Number(r) > 0).ToList();
        var counted = Columns.Votes is { } votes ? [Table[votes]]
            : Table.Columns.Where(c => c.IsNumeric && c != turnout && c.Name != Columns.Registered && !Code().IsMatch(c.Name)
                && ColumnVocabulary.TotalOf(c.Name) == TotalKind.None).ToList();
        var names = Table.Columns.Where(c => !c.IsNumeric && c.Name != Columns.Party && c.Name != Columns.Leader
            && c.Name != Columns.Alliance).ToList();
        var places = rows.GroupBy(r => Columns.Votes is null ? Invariant($"{r}") : string.Join('\u0001', names.Select(c => c.Text(r))))
            .Select(g => (Turnout: turnout.Number(g.First())!.Value,
                Votes: g.Sum(r => counted.Where(c => c.IsNumeric).Sum(c => c.Number(r) ?? 0)))).ToList();
        return places.TrueForAll(p => double.IsInteger(p.Turnout) && p.Votes <= p.Turnout)
            && places.Count(p => p.Votes >= p.Turnout * LeastOfPapers) * 2 > places.Count;
    }

    /// <summary>Whether every number of a column is too many for a percentage.</summary>
    private static bool IsCount(Column column) => !Code().IsMatch(column.Name) && !TableLine.IsYear(column.Name.Trim())
        && Numbers(column).Count(n => n > 100) * 2 > column.Length && !Numbers(column).All(n => n is > 1800 and < 2100);
}
