using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Columns in blocks, such as "CDU Erststimmen", "CDU Zweitstimmen", "SPD Erststimmen", or "2022 Votes", "2022 Seats", "2018 Votes": what
/// comes first is a party or a year, what comes last says what the numbers are.
/// </summary>
internal sealed partial class TableBlocks
{
    private TableBlocks(IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Columns)> blocks) => Blocks = blocks;

    /// <summary>The blocks: their names, and the column of each role; a role is a ballot where voters have several.</summary>
    public IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Columns)> Blocks { get; }

    public bool AreYears => Blocks.All(b => Year(b.Name) is not null) && Blocks.DistinctBy(b => Year(b.Name)).Count() == Blocks.Count;

    /// <summary>Whether the blocks are of months or days, of one year or more.</summary>
    public bool AreDays => !AreYears && Blocks.All(b => Year(b.Name) is not null && b.Name.Split(' ', '.', ',', '-')
        .Any(w => w.Length > 2 && ColumnVocabulary.Month(w) > 0));

    /// <summary>Whether the blocks are the ballots of one election.</summary>
    public bool AreBallots => Blocks.All(b => ElectionColumns.BallotOfHeading(b.Name) is not null);

    /// <summary>Whether the blocks are places under headings of their own: at least three, or two that say neither what is counted nor
    /// when.</summary>
    public bool ArePlaces(IReadOnlyDictionary<string, (string Above, string Own)> headings) => Blocks.Count > 2
        || (Columns.All(headings.ContainsKey) && Blocks.All(b => Under(b.Name) is null && Year(b.Name) is null
            && ColumnVocabulary.TotalOf(b.Name) == TotalKind.None && !ColumnVocabulary.Of("Before").Concat(ColumnVocabulary.Of("Now"))
                .Contains(ColumnVocabulary.Plain(b.Name))));

    /// <summary>The year that a block's name is, or has in it.</summary>
    public static int? Year(string name) => DateScanner.Year(name);

    public IEnumerable<string> Columns => Blocks.SelectMany(b => b.Columns.Values);

    /// <summary>The blocks of a table, or null where it has none.</summary>
    public static TableBlocks? Find(Table table, IReadOnlySet<string> used, IReadOnlyDictionary<string,
        (string Above, string Own)> headings)
    {
        var parts = table.Columns.Where(c => (c.IsNumeric || c.NullCount == c.Length) && !used.Contains(c.Name))
            .Select(c => (Column: c.Name, Cut: headings.TryGetValue(c.Name, out var h) && Under(h.Own) is { } role ? (h.Above, role)
                : Cut(c.Name)))
            .Where(c => c.Cut is not null).Select(c => (c.Column, c.Cut!.Value.Block, c.Cut!.Value.Role)).ToList();
        var blocks = parts.GroupBy(p => p.Block, StringComparer.Ordinal).Where(g => g.Select(p => p.Role).Distinct().Count() > 1).ToList();
        return blocks.Count < 2 || Ranked(blocks.Select(b => b.Key)).Count > 0 ? null
            : new([.. blocks.Select(g => (g.Key, (IReadOnlyDictionary<string, string>)g.DistinctBy(p => p.Role)
                .ToDictionary(p => p.Role, p => p.Column,
                StringComparer.Ordinal)))]);
    }

    /// <summary>"win_votes", "second_votes", "third_votes": who came first or second is another party in every row.</summary>
    public static HashSet<string> Ranked(IEnumerable<string> names)
    {
        var ranks = names.Select(n => (Name: n, Rank: Rank().Match(n))).Where(n => n.Rank.Success).ToList();
        return ranks.Exists(r => r.Rank.Groups["first"].Success) && ranks.Exists(r => r.Rank.Groups["second"].Success)
            ? [.. ranks.Select(r => r.Name)] : [];
    }

    [GeneratedRegex(@"^\s*((?<first>win(ner|ning)?)|(?<second>second|2nd|runner.?up|losers?|deuxième|segundo|zweiter)|third|3rd|fourth|remainder|rest)([^\p{L}]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rank();

    private static (string Block, string Role)? Cut(string name)
    {
        if (ByYear().Match(name) is { Success: true } year && Under(year.Groups["role"].Value) is { } of)
        {
            return (year.Groups["year"].Value, of);
        }

        // "lula_voto" and "lula_pct".
        if (!name.Contains(' ', StringComparison.Ordinal))
        {
            return name.LastIndexOf('_') is > 0 and var line && ColumnVocabulary.TotalOf(name[..line]) == TotalKind.None
                && !ColumnVocabulary.IsTurnout(name[..line]) && Role(name[(line + 1)..]) is { } last ? (name[..line], last) : null;
        }

        // "FF 1st Pref" and "FF Seats": what the numbers are may take two words; in "Party list votes" two are the ballot.
        var space = name.LastIndexOf(' ');
        var two = space > 0 ? name.LastIndexOf(' ', space - 1) : -1;
        return two > 0 && ElectionColumns.BallotOf(name[..space]) is null && Role(name[(two + 1)..]) is { } both
            ? (name[..two].TrimEnd(), both)
            : space > 0 && Role(name[(space + 1)..]) is { } role ? (name[..space].TrimEnd(' ', '–', '-', ':', ','), role) : null;
    }

    /// <summary>What a name under a heading says, which may have more words: "Osuus äänistä (%)".</summary>
    internal static string? Under(string name)
    {
        var plain = ColumnVocabulary.Plain(name);
        bool Has(string property) => ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(property));
        return Role(name) ?? (ColumnVocabulary.Contains(plain, ColumnVocabulary.Of("Change")) ? null : name.Contains('%', StringComparison.Ordinal)
            || Has(nameof(ElectionColumns.VoteShare)) ? "share" : Has(nameof(ElectionColumns.Seats)) ? "seats"
                : Has(nameof(ElectionColumns.Votes)) ? "votes" : null);
    }

    /// <summary>What the last word of a name says: votes, share, seats, or a ballot.</summary>
    private static string? Role(string word)
    {
        var ways = ColumnVocabulary.Ways(TableLines.Unnumbered(word)).ToList();
        var plain = ways.FirstOrDefault("");
        bool Is(string property) => ColumnVocabulary.Of(property).Any(ways.Contains);
        return ElectionColumns.BallotOf(word) ?? (plain is "percent" or "in_percent" || Is(nameof(ElectionColumns.VoteShare)) ? "share"
            : Is(nameof(ElectionColumns.Seats)) ? "seats" : Is(nameof(ElectionColumns.Votes)) ? "votes" : null);
    }

    /// <summary>"Votes 2022", "Seats (2018)": the year stands last.</summary>
    [GeneratedRegex(@"^(?<role>[^0-9]{1,40}?)[\s_(]+(?<year>(19|20)[0-9]{2})\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ByYear();
}
