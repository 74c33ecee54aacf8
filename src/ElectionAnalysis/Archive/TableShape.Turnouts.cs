namespace ElectionAnalysis;

/// <content>A turnout in percent, which counts no ballots.</content>
internal sealed partial class TableShape
{
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
            || !(numbers.Exists(n => !double.IsInteger(n)) || Table.Columns.Any(c => c.IsNumeric && c.Name != cast && IsCount(c))))
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

    /// <summary>Whether every number of a column is too many for a percentage.</summary>
    private static bool IsCount(Column column) => !Code().IsMatch(column.Name) && !TableLine.IsYear(column.Name.Trim())
        && Numbers(column).Count(n => n > 100) * 2 > column.Length && !Numbers(column).All(n => n is > 1800 and < 2100);
}
