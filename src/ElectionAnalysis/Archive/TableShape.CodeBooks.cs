using System.Globalization;

namespace ElectionAnalysis;

/// <content>
/// Columns as the code books of political science have them: what their names mean, months beside years, votes given twice.
/// </content>
internal sealed partial class TableShape
{
    /// <summary>Names that nobody guesses, by what the books of constituency, manifesto and party archives say.</summary>
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pev1"] = "the eligible voters", ["vot1"] = "the votes cast", ["vv1"] = "the valid votes", ["ivv1"] = "the invalid votes",
        ["cv1"] = "the candidate's votes", ["pv1"] = "the party's votes", ["mag"] = "the seats of the constituency",
        ["pervote"] = "the share of the vote in percent", ["absseat"] = "the party's seats", ["totseats"] = "the seats of the house",
        ["edate"] = "the day of the election", ["v2pavote"] = "the share of the vote in percent", ["v2panumbseat"] = "the party's seats",
        ["v2patotalseat"] = "the seats of the house",
    };

    /// <summary>Fewer parties with two candidates and the same votes for both may be chance.</summary>
    private const int FewestPairs = 3;

    private void CodeBooks()
    {
        var said = Columns.Named().Where(Meanings.ContainsKey).Order(StringComparer.Ordinal).ToList();
        if (said.Count > 0)
        {
            Say("code_book", $"As code books have it, {Words.List(said.ConvertAll(s => $"'{s}' is {Meanings[s]}"))}.");
        }

        Months();
        VotesOfCandidates();
    }

    /// <summary>Two elections of one year, such as 1974 in February and October, are told apart by a column of months.</summary>
    private void Months()
    {
        if (Columns is not { Year: { } year, Date: null, Election: null } || !Table.Has(year)
            || Table.Columns.FirstOrDefault(c => c.IsNumeric && ColumnVocabulary.Plain(c.Name) is "mn" or "mon" or "month" or "mes" or "mois"
                or "monat" && Numbers(c).All(m => m is >= 1 and <= 12 && double.IsInteger(m))) is not { } month)
        {
            return;
        }

        string? Place(int row) => Columns.Country is { } country ? Table[country].Text(row) : null;
        if (Enumerable.Range(0, Table.RowCount).Where(r => !month.IsNull(r)).GroupBy(r => (Place(r), Table[year].Text(r)))
            .Any(g => g.Select(month.Number).Distinct().Count() > 1))
        {
            Table = Table.Drop(month.Name).With(Column.OfText(year, Enumerable.Range(0, Table.RowCount).Select(r => month.Number(r) is { } m
                ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName((int)m)} {Table[year].Text(r)}" : Table[year].Text(r))));
            Say("months", $"'{month.Name}' has several months of one year, each of which is taken as an election.");
        }
    }

    private const int LeastAlike = 100;

    /// <summary>
    /// A party's votes that stand again beside each of its candidates count once: those of the candidates make them, or they are the same
    /// wherever a party has several.
    /// </summary>
    private void VotesOfCandidates()
    {
        if (Columns is not { Votes: { } votes, Party: { } party, Leader: { } leader, Ballot: null } || leader == party || IsTurned
            || !Table[votes].IsNumeric
            || !Columns.Named().Contains(votes))
        {
            return;
        }

        var several = Groups().SelectMany(g => g.GroupBy(r => Table[party].Text(r), StringComparer.Ordinal)).Where(g => g.Key is not null
            && !PartyNames.IsOthers(g.Key) && !PartyNames.IsIndependents(g.Key) && ResultTableReader.KindOf(g.Key) == TotalKind.None)
            .Select(g => g.Where(r => Table[votes].Number(r) is > 0).ToArray()).Where(g => g.Length > 1
                && g.Select(Table[leader].Text).Distinct(StringComparer.Ordinal).Count() == g.Length).ToList();
        if (several.Count == 0 || several.Exists(g => g.Select(Table[votes].Number).Distinct().Count() > 1))
        {
            return;
        }

        var own = Free().Find(c => c.IsNumeric && several.TrueForAll(g =>
            Math.Abs(g.Sum(r => c.Number(r) ?? 0) - Table[votes].Number(g[0])!.Value) < 0.5));
        // Small numbers are the same by chance, and who has no party shares it with others who have none.
        if (own is not null || (several.Count >= FewestPairs
            && several.TrueForAll(g => Table[votes].Number(g[0]) >= LeastAlike)
            && several.DistinctBy(g => Table[party].Text(g[0])).Count() > 1))
        {
            var again = several.SelectMany(g => g.Skip(1)).ToHashSet();
            Table = Table.With(Column.OfNullable(votes, Enumerable.Range(0, Table.RowCount)
                .Select(r => again.Contains(r) ? null : Table[votes].Number(r))));
            Say("votes_of_party", $"'{votes}' has the votes of the party beside each of its candidates, and they count once{(own is null ? "" : $"; those of '{own.Name}' make them")}.");
        }
    }
}
