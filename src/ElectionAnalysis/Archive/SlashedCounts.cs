using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Those who voted and those who are registered in one cell: "54696244/67442616" under a name of voters.</summary>
internal static partial class SlashedCounts
{
    private const string Cast = "ballots cast";
    private const string Registered = "registered voters";

    private static readonly string[] OfCast = ColumnVocabulary.Of("Cast");

    private static readonly string[] OfRegistered = [.. ColumnVocabulary.Of("Registered"), "voters", "electors", "wahler", "electeurs",
        "votantes", "elettori", "kiezers", "velgere", "valjare"];

    /// <summary>The table with a column for each; the same where it has none such, or has registered voters elsewhere.</summary>
    public static Table Split(Table table)
    {
        if (table.Has(Cast) || table.Has(Registered)
            || table.Columns.Any(c => c.IsNumeric && ColumnVocabulary.TotalOf(c.Name) == TotalKind.Registered))
        {
            return table;
        }

        foreach (var column in table.Columns.Where(c => c.Type == typeof(string) && c.NullCount < c.Length && IsOfBoth(c)))
        {
            var cells = Enumerable.Range(0, column.Length).Where(r => !column.IsNull(r))
                .ToDictionary(r => r, r => Numbers(column.Text(r)!));
            if (cells.Values.Any(c => c is null))
            {
                continue;
            }

            // The smaller number voted, wherever it stands.
            var isFirst = cells.Values.All(c => c!.Value.Left <= c.Value.Right);
            if ((!isFirst && !cells.Values.All(c => c!.Value.Left >= c.Value.Right))
                || cells.Values.All(c => c!.Value.Left.Equals(c.Value.Right)))
            {
                continue;
            }

            Column Of(string name, bool left) => Column.OfNullable(name, Enumerable.Range(0, column.Length)
                .Select(r => cells.GetValueOrDefault(r) is { } cell ? (long?)(left ? cell.Left : cell.Right) : null));
            return table.Reshaped([.. table.Columns.Where(c => c != column), Of(Cast, isFirst), Of(Registered, !isFirst)],
                [.. table.Said.Where(n => n.Column != column.Name),
                    $"'{column.Name}' says who voted of how many: '{column.Text(cells.Keys.First())}'."]);
        }

        return table;
    }

    /// <summary>
    /// Whether a heading names both, as "voted / registered", or names voters over one pair for the whole table. Women and men, two years,
    /// and voters for each seat are other pairs.
    /// </summary>
    private static bool IsOfBoth(Column column)
    {
        bool Has(string part, string[] words) => ColumnVocabulary.Contains(ColumnVocabulary.Plain(part), words);
        if (ColumnVocabulary.IsOfSex(column.Name.Replace('/', ' ')) || DateScanner.Year(column.Name) is not null)
        {
            return false;
        }

        var cells = Enumerable.Range(0, column.Length).Select(column.Text).OfType<string>().ToList();
        return column.Name.Split('/') switch
        {
            [var one, var two] => (Has(one, OfCast) && Has(two, OfRegistered)) || (Has(one, OfRegistered) && Has(two, OfCast)),
            [var all] => (Has(all, OfCast) || Has(all, OfRegistered)) && cells.Count > 1
                && cells.TrueForAll(c => c.Trim() == cells[0].Trim()),
            _ => false,
        };
    }

    private static (double Left, double Right)? Numbers(string cell) => Pair().Match(cell) is { Success: true } pair
        && LooseNumbers.Whole(pair.Groups["left"].Value.Trim()) is { } left
        && LooseNumbers.Whole(pair.Groups["right"].Value.Trim()) is { } right
        ? (left, right) : null;

    [GeneratedRegex(@"^\s*(?<left>[0-9][0-9.,' ]*)/(?<right>\s*[0-9][0-9.,' ]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
