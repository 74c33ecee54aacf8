namespace ElectionAnalysis;

/// <summary>
/// Rows of headings above each other in any order, such as party, ballot and "now" or "before", or place, year and what is counted: each
/// row is told by its words, years are put below each other, and what is left is a name with what its numbers are.
/// </summary>
internal static class HeadingLevels
{
    /// <summary>What a row of headings says.</summary>
    private enum Level
    {
        Name,
        Ballot,
        Measure,
        Year,
        NowOrBefore,
    }

    private static string[] Now { get; } = ColumnVocabulary.Of("Now");

    private static string[] Before { get; } = ColumnVocabulary.Of("Before");

    /// <summary>The table with at most two rows of headings; the same where it has no more, and none of them says when.</summary>
    public static Table Reduce(Table table)
    {
        if (table.Levels.Count == 0)
        {
            return table;
        }

        var depth = table.Levels.Values.First().Length;
        var spanned = table.Columns.Where(c => table.Levels.TryGetValue(c.Name, out var p) && p.Count(l => l.Length > 0) > 1)
            .Select(c => (c.Name, Path: table.Levels[c.Name])).ToList();
        if (spanned.Count < 2)
        {
            return table;
        }

        var kinds = Enumerable.Range(0, depth).Select(l => Of([.. spanned.Select(s => s.Path[l]).Where(p => p.Length > 0)
            .Distinct(StringComparer.Ordinal)])).ToArray();
        var time = Array.FindIndex(kinds, k => k is Level.Year or Level.NowOrBefore);
        if (depth < 3 && (time < 0 || kinds.Any(k => k is Level.Ballot or Level.Measure)))
        {
            return table;
        }

        var said = table.Said.Where(n => n.Column is null).ToList();
        var kept = spanned.ConvertAll(s => (s.Name, s.Path, Year: time >= 0 ? s.Path[time] : ""));
        var before = kept.FindAll(k => time >= 0 && kinds[time] == Level.NowOrBefore && Is(k.Year, Before));
        if (before.Count > 0)
        {
            Changes(kept.FindAll(k => k.Year.Length > 0 && !Is(k.Year, Now) && !Is(k.Year, Before)).Select(k => k.Year));
            kept = [.. kept.FindAll(k => k.Year.Length == 0 || Is(k.Year, Now)).Select(k => (k.Name, k.Path, ""))];
            said.Add($"Columns under {Words.List([.. before.Select(b => $"'{b.Year}'").Distinct()])} are of the election before, and are put beside those of now.");
        }
        else if (time >= 0)
        {
            Changes(kept.FindAll(k => k.Year.Length > 0 && DateScanner.Year(k.Year) is null).Select(k => k.Year));
            kept.RemoveAll(k => k.Year.Length > 0 && DateScanner.Year(k.Year) is null);
        }

        void Changes(IEnumerable<string> labels)
        {
            if (labels.Distinct(StringComparer.Ordinal).Select(l => $"'{l}'").ToList() is { Count: > 0 } changes)
            {
                said.Add($"Columns under {Words.List(changes)} are changes, and were left out; they can be computed of the elections.");
            }
        }

        // Shares of ballots say what their votes say.
        var (ballot, measure) = (Array.IndexOf(kinds, Level.Ballot), Array.IndexOf(kinds, Level.Measure));
        if (ballot >= 0 && measure >= 0)
        {
            kept.RemoveAll(k => TableBlocks.Under(k.Path[measure]) == "share"
                && kept.Exists(o => o.Year == k.Year && o.Path[ballot] == k.Path[ballot] && TableBlocks.Under(o.Path[measure]) == "votes"));
        }

        (string Above, string Own) Heading(string[] path)
        {
            string At(int level) => level >= 0 ? path[level] : "";
            var own = At(ballot) is { Length: > 0 } b && TableBlocks.Under(At(measure)) is null or "votes" ? b : At(measure);
            var above = Enumerable.Range(0, depth).Where(l => kinds[l] == Level.Name).Select(l => path[l]).ToArray();
            return own.Length > 0 || above.Length < 2 ? (TableHeadings.Name(above), own)
                : (TableHeadings.Name(above[..^1]), above[^1]);
        }

        return Stacked(table, kept.ConvertAll(k => (k.Name, Heading: Heading(k.Path), k.Year)), said,
            [.. table.Columns.Where(c => !spanned.Exists(s => s.Name == c.Name))],
            [.. before.Select(b => (b.Name, Heading(b.Path))).DistinctBy(b => b.Item2)]);
    }

    /// <summary>The columns under their headings, those of several years below each other, and those of the election before.</summary>
    private static Table Stacked(Table table, List<(string Name, (string Above, string Own) Heading, string Year)> columns,
        List<TableNotice> said, List<Column> once, List<(string Name, (string Above, string Own) Heading)> before)
    {
        var headings = columns.Select(c => c.Heading).Distinct().ToList();
        var names = ValueColumn.Distinct(once.Select(c => c.Name).Concat(headings.Select(h => TableHeadings.Name([h.Above, h.Own]))))
            .Skip(once.Count).ToList();
        var years = columns.Select(c => c.Year).Where(y => y.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var areSeveral = years.Count > 1 && !once.Exists(c => c.Name == Year);
        var rows = (areSeveral ? years : [years.FirstOrDefault("")]).SelectMany(y => Enumerable.Range(0, table.RowCount).Select(r => (y, r)))
            .ToList();
        var lookup = columns.ToLookup(c => (c.Heading, c.Year), c => table[c.Name]);
        var stacked = headings.Select((h, i) => TableStack.Merged(names[i],
            rows.ConvertAll(r => (lookup[(h, r.y)].Concat(lookup[(h, "")]).FirstOrDefault(), r.r))));
        if (areSeveral)
        {
            said.Add($"The headings give {years.Count} years, each of which is taken as an election: {Words.List(years)}.");
        }

        int[] from = [.. rows.Select(r => r.r)];
        Column[] year = areSeveral ? [Column.OfText(Year, rows.Select(r => r.y))] : [];
        var reduced = new Table([.. year, .. once.Select(c => c.Take(from)), .. stacked])
        {
            Said = said,
            RowLines = Array.ConvertAll(from, table.LineOf),
            Above = table.Above,
            Pairs = table.Pairs,
            Prose = table.Prose,
            Headings = names.Zip(headings).Where(h => h.Second is { Above.Length: > 0, Own.Length: > 0 })
                .ToDictionary(h => h.First, h => h.Second, StringComparer.Ordinal),
        };
        var pairs = before.Where(b => headings.Contains(b.Heading)).ToDictionary(b => names[headings.IndexOf(b.Heading)], b => b.Name,
            StringComparer.Ordinal);
        return pairs.Count == 0 ? reduced
            : ColumnsBefore.Behind(reduced.Reshaped(reduced.Columns.Concat(pairs.Values.Select(n => table[n].Take(from))), said), pairs,
                said);
    }

    private const string Year = "year";

    private static Level Of(List<string> labels)
    {
        bool All(Func<string, bool> holds) => labels.Count > 0 && labels.TrueForAll(l => holds(l));
        bool IsChange(string label) => ColumnVocabulary.Contains(ColumnVocabulary.Plain(label), ColumnVocabulary.Of("Change"))
            || label.Trim() is "+/-" or "±" or "+/−" or "Δ";
        bool IsYear(string label) => DateScanner.Year(label) is not null;
        return All(l => ElectionColumns.BallotOf(l) is not null) ? Level.Ballot
            : All(l => Is(l, Now) || Is(l, Before) || IsChange(l)) && labels.Exists(l => Is(l, Before)) ? Level.NowOrBefore
            : All(l => IsYear(l) || IsChange(l)) && labels.Count(IsYear) > 1 ? Level.Year
            : All(l => TableBlocks.Under(l) is not null || IsChange(l)) ? Level.Measure : Level.Name;
    }

    private static bool Is(string label, string[] names) => names.Contains(ColumnVocabulary.Plain(label));
}
