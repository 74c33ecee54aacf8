using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Sheets of statistical offices name the numbers and not the texts to their left: a place, written once above its parties, and these; or
/// the other way around. What they are is told by the names in them, by one that has a name, or by the title: "Votes by region and party".
/// </summary>
internal static partial class UnnamedTexts
{
    /// <summary>
    /// The table with names for its two texts and the left one in every row; the table itself where nothing tells them apart.
    /// </summary>
    public static Table Name(Table table)
    {
        var texts = table.Columns.TakeWhile(c => c.Type == typeof(string)).ToList();
        if (texts.Count != 2 || table.Columns.Count < 3 || !table.Columns.Skip(2).All(c => c.IsNumeric || c.NullCount == c.Length)
            || !texts.Where((c, i) => IsUnnamed(c, i)).Any() || texts[0].Length == 0 || texts[0].IsNull(0))
        {
            return table;
        }

        // Below the numbers stand notes, which have none.
        var rows = Enumerable.Range(0, table.RowCount).Where(r => !texts[1].IsNull(r) && table.Columns.Skip(2)
            .Any(c => !c.IsNull(r))).ToArray();
        var whole = table.Reshaped(table.Take(rows).Columns, table.Said, Array.ConvertAll(rows, table.LineOf));
        string? last = null;
        string?[] places = [.. Enumerable.Range(0, table.RowCount).Select(r => last = texts[0].Text(r) ?? last)];
        var filled = Column.OfText(texts[0].Name, rows.Select(r => places[r]));
        texts = [filled, whole.Columns[1]];
        if (rows.Length == 0 || texts[1].Codes(out var different).Length == 0 || filled.Codes(out var groups).Length == 0
            || groups == rows.Length || different == rows.Length
                || (Named(texts) ?? RowsAlone.Party(texts) ?? OfTitle(texts, table.Above)) is not { } party)
        {
            return table;
        }

        var names = texts.ConvertAll(t => !IsUnnamed(t, texts.IndexOf(t)) ? t.Name : t == party ? "party" : "district");
        return table.Columns.Skip(2).Any(c => names.Contains(c.Name)) || names[0] == names[1] ? table
            : whole.Reshaped([.. texts.Zip(names, (t, n) => t.Renamed(n)), .. whole.Columns.Skip(2)],
                [.. table.Said.Where(n => !n.IsOfUnnamed),
                    $"The first two columns are taken as {(party == texts[0] ? "parties and districts" : "districts and parties")}."]);
    }

    private static bool IsUnnamed(Column column, int at) => column.Name == (at == 0 ? "row" : Invariant($"column_{at + 1}"));

    /// <summary>The parties, where one of the two has a name that tells.</summary>
    private static Column? Named(List<Column> texts)
    {
        bool Is(int at, string property) => !IsUnnamed(texts[at], at) && ColumnVocabulary.Ways(texts[at].Name)
            .Any(w => ColumnVocabulary.Of(property).Contains(w) || ColumnVocabulary.Of(property).Contains(ColumnVocabulary.Core(w)));
        for (var i = 0; i < 2; i++)
        {
            if (Is(i, nameof(ElectionColumns.Party)) || Is(1 - i, nameof(ElectionColumns.District)))
            {
                return texts[i];
            }
        }

        return null;
    }

    /// <summary>The parties by the place that a word for them has in the title's list of what the numbers are by.</summary>
    private static Column? OfTitle(List<Column> texts, IReadOnlyList<string> above)
    {
        // Commas may have parted the title.
        foreach (var title in above.Append(string.Join(", ", above)))
        {
            var list = By().Split(title) is [_, .., var behind] ? And().Split(behind) : [];
            var parties = Enumerable.Range(0, list.Length).Where(i => ColumnVocabulary.Plain(list[i]) is var plain
                && ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(nameof(ElectionColumns.Party)))).ToList();
            if (list.Length > 1 && parties is [0 or 1])
            {
                return texts[parties[0]];
            }
        }

        return null;
    }

    /// <summary>"by", "nach", "efter", "po": a title has it before what its numbers are parted by.</summary>
    [GeneratedRegex(@"\s(?:by|nach|efter|etter|eftir|par|selon|por|per|po|pagal|según|segundo|secondo|wg|według|podle|podľa|după|prema|према|по|за)\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@",?\s(?:and|und|och|og|et|y|e|ed|i|in|ir|a|un|és|și|и|і)\s|,\s", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
