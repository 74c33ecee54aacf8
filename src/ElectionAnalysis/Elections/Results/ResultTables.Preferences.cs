namespace ElectionAnalysis;

/// <content>The count after preferences, in a table of its own below that of the first.</content>
internal sealed partial class ResultTables
{
    /// <summary>The one table of votes after preferences in which candidates of the chosen one stand; null without one.</summary>
    private static ResultTable? AfterPreferences(ResultTable chosen, List<ResultTable> eligible)
    {
        static bool IsAfter(ResultTable table) => table.Has(ColumnRole.Votes) && table.Parties.SelectMany(p => p.Cells)
            .Where(c => c.Column.Role == ColumnRole.Votes).All(c => c.Column.Ballot == Ballot.AfterPreferences);
        return !IsAfter(chosen) && eligible.FindAll(t => IsAfter(t) && StandIn(t, chosen)) is [var only] ? only : null;
    }

    /// <summary>The table with what its candidates have after preferences.</summary>
    private static ResultTable With(ResultTable table, ResultTable after)
    {
        var byPerson = after.Parties.GroupBy(Person).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return table with
        {
            Parties = [.. table.Parties.Select(p => byPerson.TryGetValue(Person(p), out var then)
                ? p with { Cells = [.. p.Cells, .. then.Cells.Where(c => c.Column.Ballot == Ballot.AfterPreferences)] } : p)],
        };
    }
}
