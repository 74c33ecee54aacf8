namespace ElectionAnalysis;

/// <summary>
/// The contests of a table that has several offices: "U.S. House" in district 1 and in district 2 are two, where precincts or counties are
/// the districts of each. What is counted once for all of them, such as the registered voters of a precinct, is counted for a contest only
/// in its own precincts.
/// </summary>
internal sealed class Contests
{
    /// <summary>What the number of a contest is called where it is no place that is counted by itself.</summary>
    private static readonly string[] Numbers =
        ["district", "dist", "district_number", "district_no", "district_num", "district_id", "seat_number", "distrito", "wahlkreis"];

    private readonly Table table;
    private readonly string? kind;
    private readonly string[] places;
    private readonly Dictionary<(string? Kind, int Place), int> ofPlace = [];
    private readonly Lazy<int[]> place;

    private Contests(Table table, ElectionColumns columns, string? number)
    {
        (this.table, kind, Number) = (table, columns.Kind, number);
        places = columns.District is { } district
            ? [district, .. ElectionColumns.Districts(table)
                .Where(c => c != district && c != number && !Numbers.Contains(ColumnVocabulary.Plain(c)))]
            : [];
        place = new(PlaceOfRows);
    }

    /// <summary>The column that parts the contests of one office; null where there is none.</summary>
    public string? Number { get; }

    public static Contests Of(Table table, ElectionColumns columns, Func<string, bool> isParty) =>
        new(table, columns, columns is { Kind: { } kind, District: { } district, Leader: { } leader }
            ? table.Columns.Select(c => c.Name).FirstOrDefault(c => c != district && c != kind && c != leader
                && Numbers.Contains(ColumnVocabulary.Plain(c)) && Parts(table, kind, leader, columns.Party, c, isParty)) : null);

    /// <summary>Takes note of the places of a contest.</summary>
    public void Add(int[] rows)
    {
        foreach (var contest in rows.Select(r => (Kind(r), place.Value[r])).Distinct())
        {
            ofPlace[contest] = ofPlace.GetValueOrDefault(contest) + 1;
        }
    }

    /// <summary>Rows by their place.</summary>
    public ILookup<int, int> ByPlace(int[] rows) => rows.ToLookup(r => place.Value[r]);

    /// <summary>
    /// Of rows that count for all contests those of this one's places; null where a place is in two contests of one office, so that nobody
    /// knows how many of its voters belong to which.
    /// </summary>
    public int[]? Own(ILookup<int, int> general, int[] rows)
    {
        var own = rows.Select(r => place.Value[r]).Distinct().Where(general.Contains).ToList();
        var office = Kind(rows[0]);
        return places.Length > 0 && own.Exists(p => ofPlace.GetValueOrDefault((office, p)) > 1) ? null
            : [.. own.SelectMany(p => general[p]).Order()];
    }

    /// <summary>Whether nearly every candidate stands in one of a column's districts, and candidates for one office in several.</summary>
    private static bool Parts(Table table, string kind, string leader, string? party, string column, Func<string, bool> isParty)
    {
        var rows = Enumerable.Range(0, table.RowCount).Where(r => !table[column].IsNull(r) && table[leader].Text(r) is { } person
            && isParty(person) && (party is null || !table[party].IsNull(r))).ToList();
        var candidates = rows.Select(r => (table[kind].Text(r), table[leader].Text(r), table[column].Text(r))).Distinct()
            .GroupBy(c => (c.Item1, c.Item2)).Select(g => g.Count()).ToList();
        return candidates.Count > 0 && candidates.Count(n => n == 1) * 10 >= candidates.Count * 9
            && rows.Select(r => (Kind: table[kind].Text(r), Number: table[column].Text(r))).Distinct().GroupBy(c => c.Kind)
                .Any(g => g.Count() > 1);
    }

    private string? Kind(int row) => kind is null ? null : table[kind].Text(row);

    /// <summary>The place of each row, by number.</summary>
    private int[] PlaceOfRows()
    {
        var (known, columns) = (new Dictionary<string, int>(StringComparer.Ordinal), Array.ConvertAll(places, p => table[p]));
        return [.. Enumerable.Range(0, table.RowCount).Select(r =>
        {
            var name = string.Join('\u0001', columns.Select(c => c.Text(r)));
            _ = known.TryAdd(name, known.Count);
            return known[name];
        })];
    }
}
