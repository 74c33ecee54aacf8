using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>
/// Several votes of the same voters, told apart by a word before what each column counts, or behind it: "senate_valid", "house_valid".
/// </content>
internal static partial class SideBySide
{
    /// <summary>Nearly as many are registered for two votes of one day.</summary>
    private const double AsMany = 1.02;

    /// <summary>Years later most of many places have more voters: no more than so many times as many, and half of them fewer.</summary>
    private const double AsManyLater = 1.5;

    private const double AsManyInHalf = 1.1;

    private const int ManyPlaces = 20;

    private const int LeastRows = 3;

    /// <summary>The tables of each word below each other; null where no words stand before columns that are alike.</summary>
    public static Table? Prefixed(Table table) => OfWords(table, Before()) ?? OfWords(table, Behind());

    private static Table? OfWords(Table table, Regex cut)
    {
        var parts = table.Columns.Select(c => (Column: c, Match: cut.Match(c.Name))).Where(c => c.Match.Success)
            .Select(c => (c.Column, Word: c.Match.Groups["word"].Value, Stem: c.Match.Groups["stem"].Value)).ToList();
        var groups = parts.GroupBy(p => p.Word, StringComparer.OrdinalIgnoreCase)
            .Where(g => MayTell(g.Key) && HasCount(g.Select(p => p.Stem)))
            .Select(g => (Word: g.Key, Columns: g.DistinctBy(p => p.Stem).ToDictionary(p => p.Stem, p => p.Column, StringComparer.Ordinal)))
            .Where(g => g.Columns.Values.Count(c => c.IsNumeric) >= LeastRows).ToList();

        // A word for what grew stands before a few of them, and before no voters.
        groups = groups.FindAll(g => g.Columns.Count * 2 > groups.Max(o => o.Columns.Count));
        groups = groups.FindAll(g => HasVoters(g.Columns.Keys)) is { Count: > 1 } ofVoters ? ofVoters : groups;
        if (groups.Count < 2 || table.RowCount < LeastRows)
        {
            return null;
        }

        var stems = groups[0].Columns.Keys.Where(s => groups.TrueForAll(g => g.Columns.ContainsKey(s))).ToList();
        if (!HasCount(stems) || stems.Count(s => IsCounted(groups[0].Columns[s]) && ColumnVocabulary.TotalOf(s) == TotalKind.None) < 2
            || !AreOfSameVoters(table, stems, groups.ConvertAll(g => g.Columns)))
        {
            return null;
        }

        // What no word tells apart is of the places, or of nobody knows which vote.
        var words = parts.Where(p => stems.Contains(p.Stem, StringComparer.Ordinal) || groups.Exists(g => g.Word == p.Word))
            .Select(p => p.Column).ToHashSet();
        var once = table.Columns.Where(c => !words.Contains(c) && !c.Name.StartsWith("column_", StringComparison.Ordinal)
            && (!c.IsNumeric || TableShape.Code().IsMatch(c.Name) || ColumnVocabulary.TotalOf(c.Name) == TotalKind.Registered)).ToList();
        var left = table.Columns.Where(c => c.IsNumeric && !once.Contains(c) && !groups.Exists(g => stems.Exists(s => g.Columns[s] == c)))
            .Select(c => $"'{c.Name}'").ToList();
        var titles = groups.ConvertAll(g => g.Word);
        var tables = groups.ConvertAll(g => new Table([.. once, .. stems.Select(s => g.Columns[s].Renamed(s))])
        {
            FirstLine = table.FirstLine, RowLines = [.. Enumerable.Range(0, table.RowCount).Select(table.LineOf)], Above = table.Above,
        });
        List<TableNotice> said = [.. table.Said.Where(n => n.Column is null),
            $"Columns of the same names stand beside each other under {Words.List(titles.ConvertAll(t => $"'{t}'"))}, each with ballots of its own, so each is an election."];
        if (left.Count > 0)
        {
            said.Add($"{Words.List([.. left.Take(4)])}{(left.Count > 4 ? Invariant($" and {left.Count - 4} more") : "")} are of none of them alone, so they were left out.");
        }

        return TableStack.Join(tables, Column, titles, said);
    }

    /// <summary>
    /// Whether a word may tell elections apart: it counts no voters, is of no part of them such as women or mail, and names no ballot.
    /// </summary>
    private static bool MayTell(string word) => ColumnVocabulary.HasOtherWords(word) && !ColumnVocabulary.IsOfSex(word)
        && ElectionColumns.BallotOfHeading(word) is null
        && !ColumnVocabulary.IsApart(word) && !ColumnVocabulary.SaysPercent(word)
        && !new[] { "Before", "Now", "Earlier", "New", "Change", "Percent", "Part", "Winner", "Other", "First",
            "Second", "Third", "Recount" }
            .Any(r => ColumnVocabulary.Contains(ColumnVocabulary.Plain(word), ColumnVocabulary.Of(r)));

    private static bool HasCount(IEnumerable<string> stems) => stems.Any(s => ColumnVocabulary.TotalOf(s)
        is TotalKind.Registered or TotalKind.Cast or TotalKind.Valid or TotalKind.Invalid or TotalKind.Blank);

    private static bool HasVoters(IEnumerable<string> stems) => stems.Any(s => ColumnVocabulary.TotalOf(s) == TotalKind.Registered);

    private static bool IsCounted(ElectionAnalysis.Column column) => column.IsNumeric && TableShape.AreWhole(column);

    /// <summary>
    /// Whether the votes are no parts of one: as many are registered in every place for each, or they have more votes together than there
    /// are voters.
    /// </summary>
    private static bool AreOfSameVoters(Table table, List<string> stems, List<Dictionary<string, ElectionAnalysis.Column>> groups)
    {
        var rows = Enumerable.Range(0, table.RowCount).ToList();
        var registered = stems.Find(s => ColumnVocabulary.TotalOf(s) == TotalKind.Registered && groups.TrueForAll(g => g[s].IsNumeric));
        var ofAll = registered is not null ? null
            : table.Columns.FirstOrDefault(c => c.IsNumeric && ColumnVocabulary.TotalOf(c.Name) == TotalKind.Registered);
        if (registered is not null)
        {
            var told = rows.FindAll(r => groups.TrueForAll(g => g[registered].Number(r) > 0));
            bool AreMost(double share, Func<int, bool> are) => told.Count(are) >= told.Count * share;
            bool AreAlike(int row, double times) => groups.Max(g => g[registered].Number(row))
                <= times * groups.Min(g => g[registered].Number(row));
            bool Grew(int from, int to) => AreMost(0.75, r => groups[from][registered].Number(r) <= groups[to][registered].Number(r));
            return told.Count >= LeastRows && (AreMost(0.75, r => AreAlike(r, AsMany))
                || (told.Count >= ManyPlaces && AreMost(0.75, r => AreAlike(r, AsManyLater)) && AreMost(0.5, r => AreAlike(r, AsManyInHalf))
                    && (Grew(0, groups.Count - 1) || Grew(groups.Count - 1, 0))));
        }

        var votes = stems.FindAll(s => ColumnVocabulary.TotalOf(s) == TotalKind.None && groups.TrueForAll(g => IsCounted(g[s])));
        return ofAll is not null
            && rows.Count(r => groups.Sum(g => votes.Sum(s => g[s].Number(r) ?? 0)) > ofAll.Number(r)) * 2 > rows.Count;
    }

    [GeneratedRegex(@"^(?<word>\p{L}{3,})[_ ]+(?<stem>\p{L}.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<stem>\p{L}.*?)[_ ]+\(?(?<word>\p{L}{3,})\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();
}
