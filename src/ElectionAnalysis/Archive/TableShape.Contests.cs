namespace ElectionAnalysis;

/// <content>Contests below each other under titles of their own.</content>
internal sealed partial class TableShape
{
    /// <summary>More titles are those of places.</summary>
    private const int MostContests = 40;

    /// <summary>
    /// "Governor" and "Mayor" below each other, each with its own candidates and totals, are contests and no districts: nobody stands in
    /// two of them.
    /// </summary>
    private void ContestsBelow()
    {
        if (Columns is not { Kind: null, Election: null, Round: null, District: { } district }
            || (Columns.Leader ?? Columns.Party) is not { } names)
        {
            return;
        }

        var contests = Enumerable.Range(0, Table.RowCount).Where(r => !Table[district].IsNull(r))
            .GroupBy(r => Table[district].Text(r)!, StringComparer.Ordinal).ToList();
        if (contests.Count is < 2 or > MostContests)
        {
            return;
        }

        HashSet<string> Own(IEnumerable<int> rows, string column) => rows.Select(r => Table[column].Text(r)?.Trim() ?? "")
            .Where(n => n.Length > 0 && ResultTableReader.KindOf(n) == TotalKind.None && !PartyNames.IsOthers(n))
            .ToHashSet(StringComparer.Ordinal);
        var candidates = contests.ConvertAll(c => Own(c, names));
        var hasTotals = contests.TrueForAll(c => c.Any(r => Table.Columns.Any(t => t.Type == typeof(string) && t.Name != district
            && ResultTableReader.KindOf(t.Text(r) ?? "") != TotalKind.None)));
        var lists = Columns is { Leader: not null, Party: { } party } ? contests.ConvertAll(c => Own(c, party)) : [];
        if (hasTotals && candidates.TrueForAll(c => c.Count > 1) && AreApart(candidates) && AreApart(lists))
        {
            Table = Table.WithText(SideBySide.Column, r => r.Text(district));
            Columns = Columns with { Election = SideBySide.Column, District = null };
            Say("contests", $"{Words.List([.. contests.Select(c => $"'{c.Key}'").Take(6)])} have candidates and totals of their own, so each is an election.");
        }
    }

    private static bool AreApart(List<HashSet<string>> sets) =>
        sets.Sum(s => s.Count) == sets.SelectMany(s => s).Distinct(StringComparer.Ordinal).Count();
}
