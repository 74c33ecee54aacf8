using System.Text.RegularExpressions;

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

    /// <summary>
    /// Whether all parties have many fewer votes than the infobox gives them, in no named round: the table is of one constituency.
    /// </summary>
    private bool IsOfAPart(IReadOnlyList<PartyResult> parties)
    {
        double? Most(ResultRow row) => row.Cells.Where(c => c.Column.Role == ColumnRole.Votes).Select(c => (double?)c.Number.Number).Max();
        var pairs = parties.Where(p => rows.ContainsKey(p.Number))
            .Select(p => (Own: p.Results.Max(r => r.Votes?.Value), Of: Most(rows[p.Number])))
            .Where(x => x.Own is not null && x.Of is not null)
            .ToList();
        return pairs.Count > 1 && RoundOf(Table) == RoundName.None && pairs.TrueForAll(x => x.Own > MuchMore * x.Of);
    }

    /// <summary>What a table gives beside and below what is read of it.</summary>
    private static void NotAll(ResultTable table, string document, List<ReadingProblem> problems)
    {
        if (table is { Unread: [_, ..] unread, Source: var at })
        {
            problems.Add(new("ballot_not_read",
                $"The table has several columns of votes, and nothing tells which they are: the first is read, and not {Words.List([.. unread.Select(u => $"'{DocumentParser.Shorten(u, 40)}'")])}. Name the ballots, such as 'Constituency vote' and 'List vote'.",
                new(document, at.Line, at.Caption.Length > 0 ? at.Caption : unread[0])));
        }

        if (table.Again is { } again)
        {
            problems.Add(new("count_not_read",
                $"Below its total the table has '{DocumentParser.Shorten(again.Value)}' again, so another count begins there, such as one after preferences; it is not read. Put it into a table of its own.",
                again.Source));
        }
    }

    /// <summary>Tables of results that have no column of parties: they are named with the reason, and not read.</summary>
    private static void Unread(List<DocumentTable> tables, IReadOnlyList<PartyResult> parties, string document,
        List<ReadingProblem> problems)
    {
        static int Numbers(IEnumerable<DocumentCell?> row) => row.Count(c => c is not null && ResultTableReader.IsFigure(c.Text));
        var names = parties.SelectMany(NamesOf).Select(Plain).ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables.Where(t => t.Rows.Count(r => Numbers(r) > 1) > 1))
        {
            var known = table.Rows[0].OfType<DocumentCell>().Distinct().Count(c => names.Contains(Plain(c.Text)));
            if (known > 1 || table.Above.Append(table.Heading).Append(table.Caption).Any(h => Results().IsMatch(h)))
            {
                var because = known > 1 ? "its columns are parties and its rows no parties, such as a result of every province"
                    : "none of its columns is known as that of parties or candidates with votes or seats";
                problems.Add(new("table_not_read",
                    Invariant($"The table on line {table.Line} is not read: {because}. Put a row for every party, with a column 'Party'."),
                    new(document, table.Line, table.Caption.Length > 0 ? table.Caption : table.Heading)));
            }
        }
    }

    [GeneratedRegex(@"\b(results?|resultados?|résultats?|risultati|ergebnisse?|wyniki|výsledky|resultat(er|en|s)?|uitslag(en)?|rezultat[ei]?|sonuçlar[ıi]?|результаты|результати|hasil|eredmények?|tulokset)\b|結果|结果|결과|نتائج|نتایج|αποτελέσματα", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Results();
}
