namespace ElectionAnalysis;

/// <summary>
/// Rows below no line that names their columns. Names of places and of parties look alike, so they are told apart only by what names no
/// place ("Others", "Invalid votes", "Green Party"), by what names one ("District 4"), or by shares that make a hundred in each place.
/// </summary>
internal static partial class RowsAlone
{
    /// <summary>A share may be rounded to a tenth of a percent.</summary>
    private const double Rounding = 0.00061;

    public static bool Are(Table table) => table.Columns.Count > 0
        && table.Columns.Select((c, i) => c.Name == Invariant($"column_{i + 1}")).All(n => n);

    /// <summary>What the columns hold, which the table says then.</summary>
    /// <exception cref="TableException">The rows do not tell.</exception>
    public static (Table Table, ElectionColumns Columns) Told(Table table, string name)
    {
        var texts = table.Columns.Where(c => c.Type == typeof(string)).ToList();
        var numbers = table.Columns.Where(c => c.IsNumeric && !IsRowNumber(c)).ToList();
        var year = numbers.Find(IsYears);
        numbers.RemoveAll(c => c == year);
        if (texts.TrueForAll(c => c.NullCount == 0) && Votes(texts, numbers) is var (votes, share, place)
            && Party(texts, place) is { } party)
        {
            var district = texts.Find(c => c != party);
            // A place that comes but once is no evidence of a place.
            if ((district is null || Rows(district).Select(district.Text).Distinct(StringComparer.Ordinal).Count() < table.RowCount)
                && Enumerable.Range(0, table.RowCount).Select(r => (year?.Text(r), district?.Text(r), party.Text(r))).Distinct()
                .Count() == table.RowCount)
            {
                var also = district is null ? "" : $", and '{district.Name}' as the districts";
                return (table.Reshaped(table.Columns, [.. table.Said, $"'{party.Name}' is taken as the parties, '{votes.Name}' as their votes{also}."]),
                    new() { Year = year?.Name, District = district?.Name, Party = party.Name, Votes = votes.Name,
                        VoteShare = share?.Name });
            }
        }

        if (Candidates(table, year, numbers) is { } found)
        {
            var elected = found.Elected is { } flag ? $", and '{flag}' as who was elected" : "";
            return (table.Reshaped(table.Columns, [.. table.Said, $"'{found.District}' is taken as the districts, '{found.Leader}' as the candidates, '{found.Party}' as their parties, '{found.Votes}' as their votes{elected}."]), found);
        }

        var remedy = texts is [var first, var second, ..] && numbers.Count > 0
            ? $"columns: new() {{ District = \"{first.Name}\", Party = \"{second.Name}\", Votes = \"{numbers[0].Name}\" }}"
            : ElectionColumns.Guess(table);
        var row = string.Join(", ", table.Columns.Take(12).Select(c => $"{c.Name} '{DocumentParser.Shorten(c.Text(0) ?? "")}'"));
        throw new TableException($"'{name}' has no line with the names of its columns, and the rows do not tell what each of them holds; name the columns, such as {remedy}, or put a line with their names above the rows. The first row is {row}.");
    }

    /// <summary>The only column of counts, and its shares with the texts within which they are; null for anything more.</summary>
    private static (Column Votes, Column? Share, Column? Place)? Votes(List<Column> texts, List<Column> numbers)
    {
        if (numbers is [var only])
        {
            return AreCounts(only) ? (only, null, null) : null;
        }

        return numbers is [_, _] && numbers.Find(AreCounts) is { } votes && numbers.Find(c => c != votes) is { } share
            && texts.Find(t => AreShares(share, votes, t)) is { } place && texts.Count(t => AreShares(share, votes, t)) == 1
            ? (votes, share, place) : null;
    }

    private static bool AreCounts(Column column) => Rows(column).Select(column.Number).OfType<double>().ToList() is var all
        && all.TrueForAll(n => n >= 0 && double.IsInteger(n)) && all.Sum() > 100;

    private static bool AreShares(Column share, Column votes, Column place)
    {
        var sums = Rows(place).GroupBy(r => place.Text(r)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(r => votes.Number(r) ?? 0), StringComparer.Ordinal);
        return sums.Count * 2 <= place.Length && new[] { 1.0, 100 }.Any(unit => Rows(place).All(r => share.Number(r) is { } s
            && Math.Abs(((votes.Number(r) ?? 0) / sums[place.Text(r)!] * unit) - s) <= Rounding * unit));
    }

    /// <summary>The texts that name parties, where there is no more beside them than the places.</summary>
    public static Column? Party(List<Column> texts, Column? place = null)
    {
        var parties = texts.FindAll(IsOfParties);
        var places = texts.FindAll(t => t == place || (Has(t, nameof(ElectionColumns.District)) && !parties.Contains(t)));
        return texts.Count > 2 || places.Count > 1 ? null
            : parties is [var one] ? one
            : parties.Count == 0 && places is [var by] ? texts.Find(t => t != by) : null;
    }

    private static bool IsOfParties(Column column) => Has(column, nameof(ElectionColumns.Party)) || Different(column)
        .Any(t => t[^1] is '党' or '黨'
        || PartyNames.IsOthers(t) || PartyNames.IsIndependents(t)
        || ResultTableReader.KindOf(t) is TotalKind.Registered or TotalKind.Cast or TotalKind.Valid or TotalKind.Invalid
            or TotalKind.Blank);

    /// <summary>Whether at least half of a column's names have a word of a role in them.</summary>
    private static bool Has(Column column, string property) => Different(column).ToList() is { Count: > 1 } names
        && names.Count(n => ColumnVocabulary.Plain(n) is var plain && ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(property))
            && !ColumnVocabulary.Of(property).Contains(plain)) * 2 >= names.Count;

    private static IEnumerable<string> Different(Column column) =>
        Rows(column).Select(column.Text).OfType<string>().Distinct(StringComparer.Ordinal);

    public static bool IsRowNumber(Column column) => column.Length > 1 && Rows(column)
        .All(r => column.Number(r) is { } n && n.Equals(r + 1));

    /// <summary>Years that come again and again.</summary>
    private static bool IsYears(Column column) => Rows(column)
        .All(r => column.Number(r) is >= 1800 and <= 2100 and var n && double.IsInteger(n))
        && Rows(column).Select(column.Number).Distinct().Count() * 2 <= column.Length;

    private static IEnumerable<int> Rows(Column column) => Enumerable.Range(0, column.Length);
}
