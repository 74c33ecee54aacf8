using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Several candidates in one row, told apart by a number behind what each column has or by a rank before it.</content>
internal static partial class SideBySide
{
    /// <summary>What a row says of who came first.</summary>
    private const string Winner = "winner";

    /// <summary>
    /// "Nuance 1", "Voix 1", "Nuance 2", "Voix 2", or "win_party", "win_votes", "second_party", "second_votes": one row for each candidate
    /// instead; null where columns are not so.
    /// </summary>
    public static Table? Panels(Table table) =>
        Panels(table, Numbered(table), areRanks: false) ?? Panels(table, Ranked(table), areRanks: true);

    private static List<(string Name, string Base, string At)> Numbered(Table table)
    {
        var matches = table.Columns.Select(c => (c.Name, Match: Number().Match(c.Name))).ToList();
        var places = matches.Where(m => m.Match.Success).Select(m => (m.Match.Groups["base"].Value, m.Match.Groups["at"].Value)).ToHashSet();
        bool IsNumbered(string name, string at) => places.Contains((name, at));

        // The first may have no number: "Nom", "Nom 2".
        return [.. matches.Where(c => c.Match.Success || (IsNumbered(c.Name, "2") && !IsNumbered(c.Name, "1")))
            .Select(c => (c.Name, c.Match.Success ? c.Match.Groups["base"].Value : c.Name,
                c.Match.Success ? c.Match.Groups["at"].Value : "1"))];
    }

    /// <summary>
    /// The columns of who came first, second and further down, each with a party and votes of its own, and the votes of the rest, without
    /// which nobody knows how many votes there were. "First round" and "first preference" are no ranks.
    /// </summary>
    private static List<(string Name, string Base, string At)> Ranked(Table table)
    {
        var ranked = TableBlocks.Ranked(table.Columns.Select(c => c.Name));
        var found = table.Columns.Select(c => (c.Name, Match: RankBefore().Match(c.Name)))
            .Where(c => ranked.Contains(c.Name) && c.Match.Success)
            .Select(c => (c.Name, Base: c.Match.Groups["base"].Value.ToLowerInvariant(), At: c.Match.Groups["at"].Value.ToLowerInvariant()))
            .ToList();
        var first = found.FindAll(f => f.At == found[0].At);
        return !first.Exists(f => ColumnVocabulary.Is(f.Base, nameof(ElectionColumns.Votes)))
            || !found.Exists(f => f.At is "remainder" or "rest" && ColumnVocabulary.Is(f.Base, nameof(ElectionColumns.Votes)))
            || !first.Exists(f => ColumnVocabulary.Is(f.Base, nameof(ElectionColumns.Party)) && table[f.Name].Type == typeof(string)) ? []
            : found.ConvertAll(f => f with { Base = f.Base == "name" ? "candidate" : f.Base });
    }

    private static Table? Panels(Table table, List<(string Name, string Base, string At)> numbered, bool areRanks)
    {
        var panels = numbered.GroupBy(c => c.At, StringComparer.Ordinal)
            .Select(g => g.DistinctBy(c => c.Base).ToDictionary(c => c.Base, c => c.Name, StringComparer.Ordinal))
            .ToList();
        bool Has(string property) => panels[0].Keys.Any(b => ColumnVocabulary.Contains(ColumnVocabulary.Plain(b),
            ColumnVocabulary.Of(property)));
        if (panels.Count < 2 || panels[0].Count < 2 || !Has(nameof(ElectionColumns.Votes))
            || !(Has(nameof(ElectionColumns.Party)) || Has(nameof(ElectionColumns.Leader)))
            || !panels.TrueForAll(p => p.Keys.All(panels[0].ContainsKey)))
        {
            return null;
        }

        var once = table.Columns.Where(c => !numbered.Exists(n => n.Name == c.Name)).ToList();
        if (areRanks && !table.Has(Winner) && numbered.Find(n => n.At.StartsWith("win", StringComparison.Ordinal)
            && ColumnVocabulary.Is(n.Base, nameof(ElectionColumns.Party))).Name is { } winner)
        {
            once.Add(table[winner].Renamed(Winner));
        }

        var rows = Enumerable.Range(0, table.RowCount).SelectMany(r => panels.Where(p => p.Values.Any(n => !table[n].IsNull(r)))
            .Select(p => (Row: r, Panel: p)))
            .ToList();
        ElectionAnalysis.Column Of(string name) => TableStack.Merged(name,
            rows.ConvertAll(r => (r.Panel.TryGetValue(name, out var column) ? table[column] : null, r.Row)));
        var said = areRanks ? $"Each row has those who came first to {numbered[^1].At} side by side, so the votes of a party are those of the places where it was among them."
            : $"Each row has up to {panels.Count} candidates side by side, which are taken one by one.";
        return table.Reshaped([.. once.Select(c => c.Take([.. rows.Select(r => r.Row)])), .. panels[0].Keys.Select(Of)],
            [.. table.Said.Where(n => n.Column is null && !n.IsRepeat), said], [.. rows.Select(r => table.LineOf(r.Row))]);
    }

    [GeneratedRegex(@"^(?<base>.*[\p{L})])[ _]?(?<at>[1-9][0-9]?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?<at>win(ner|ning)?|second|2nd|runner.?up|third|3rd|fourth|remainder|rest)[ _](?<base>\p{L}[\p{L} _]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RankBefore();
}
