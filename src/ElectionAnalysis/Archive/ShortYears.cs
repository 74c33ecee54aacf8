using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>"v_17", "s_17", "v_22", "s_22": columns as researchers call them, with years of two digits, under whole names.</summary>
internal static partial class ShortYears
{
    /// <summary>Years from this one on are of the century before.</summary>
    private const int Turn = 40;

    private static readonly (string Short, string Name)[] Stems =
    [
        ("v", "Votes"), ("vote", "Votes"), ("votes", "Votes"), ("s", "Seats"), ("seat", "Seats"), ("seats", "Seats"), ("pv", "Vote share"),
        ("pct", "Vote share"), ("vs", "Vote share"), ("share", "Vote share"), ("voteshare", "Vote share"),
    ];

    /// <summary>The table with whole names; the same where there are not several years of votes or seats.</summary>
    public static Table Rename(Table table)
    {
        var found = table.Columns.Select(c => (c.Name, Match: Short().Match(c.Name))).Where(c => c.Match.Success)
            .Select(c => (c.Name, Stem: Array.Find(Stems, s => s.Short.Equals(c.Match.Groups["stem"].Value, StringComparison.OrdinalIgnoreCase)).Name,
                Year: int.Parse(c.Match.Groups["year"].ValueSpan, null)))
            .Where(c => c.Stem is not null).ToList();
        if (found.Select(f => f.Year).Distinct().Count() < 2 || found.Select(f => (f.Stem, f.Year)).Distinct().Count() < found.Count
            || !found.Exists(f => f.Stem is "Votes" or "Seats"))
        {
            return table;
        }

        var names = found.ToDictionary(f => f.Name, f => Invariant($"{f.Stem} {f.Year + (f.Year < Turn ? 2000 : 1900)}"), StringComparer.Ordinal);
        return table.Reshaped(table.Columns.Select(c => names.TryGetValue(c.Name, out var whole) ? c.Renamed(whole) : c),
            [.. table.Said.Where(n => n.Column is null || !names.ContainsKey(n.Column)),
                $"{Words.List([.. names.Take(4).Select(n => $"'{n.Key}' is '{n.Value}'")])}{(names.Count > 4 ? " and so on" : "")}."]);
    }

    [GeneratedRegex(@"^(?<stem>[A-Za-z]+)[_ ]?'?(?<year>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Short();
}
