namespace ElectionAnalysis;

/// <content>Rows that a template lacks, whose shares it then makes of the others alone.</content>
internal sealed partial class ResultTables
{
    /// <summary>
    /// Whether the infobox has the votes of the table's rows, and its shares are all smaller than what these rows make of them, by one
    /// factor: then votes are lacking below, and neither the template's shares nor its sums are of all.
    /// </summary>
    private double? PartOfAll(IReadOnlyList<PartyResult> parties)
    {
        if (!Table.Source.IsComputed)
        {
            return null;
        }

        var pairs = parties.Where(p => rows.ContainsKey(p.Number)).SelectMany(p => rows[p.Number].Cells
            .Where(c => c.Column.Role == ColumnRole.Share)
            .Select(c => (Cell: c, Own: p.Results.FirstOrDefault(r => (r.Round, r.Ballot) == Of(c.Column)), Row: rows[p.Number])))
            .Where(x => x.Own?.VoteShare is not null).ToList();
        var haveVotes = pairs.TrueForAll(x => x.Row.Cells.Where(c => c.Column.Role == ColumnRole.Votes && Of(c.Column) == Of(x.Cell.Column))
            .All(c => Agrees(x.Own!, c) != false));
        var part = pairs.Sum(x => x.Own!.VoteShare!.Value) / pairs.Sum(x => x.Cell.Number.Share);
        return pairs.Count > 1 && pairs.DistinctBy(x => Of(x.Cell.Column)).Count() == 1 && haveVotes && part < 1
            && pairs.Exists(x => Agrees(x.Own!, x.Cell) == false)
            && pairs.TrueForAll(x => Math.Abs(x.Own!.VoteShare!.Value - (part * x.Cell.Number.Share))
                <= x.Own.VoteShareTolerance + x.Cell.Number.ShareTolerance) ? part : null;
    }

    /// <summary>The table without what the template makes of its rows.</summary>
    private static ResultTable WithoutComputed(ResultTable table) => table with
    {
        Parties = [.. table.Parties.Select(p => p with { Cells = [.. p.Cells.Where(c => c.Column.Role != ColumnRole.Share)] })],
        Totals = [.. table.Totals.Select(t => t.Total is TotalKind.Total or TotalKind.Valid or TotalKind.Cast
            ? t with { Cells = [.. t.Cells.Where(c => c.Column.Role is not (ColumnRole.Votes or ColumnRole.Share))] } : t)],
    };
}
