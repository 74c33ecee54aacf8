using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Numbers as people dress them: "65 (+19)", "4,517*", "780,524[a]", "14.382" where a point is between thousands.</summary>
internal static partial class LooseNumbers
{
    /// <summary>So many cells with groups of three digits tell that the mark between them parts thousands.</summary>
    private const int Telling = 3;

    /// <summary>More cells that are no numbers are no slips.</summary>
    private const int MostStrange = 3;

    /// <summary>
    /// The table with columns of numbers in place of those texts that are numbers in nine of ten cells, or in two of three and all but a
    /// few where the column is called after results, and their names.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="texts">Columns that stay as they are, such as precincts called 101, 102 and 103A.</param>
    /// <param name="counts">Columns that count votes or voters, which have no fractions.</param>
    /// <param name="results">Columns that are called after results, whose cells that are no numbers are left out.</param>
    /// <param name="names">The columns that became numbers are added here.</param>
    public static Table Read(Table table, IReadOnlySet<string> texts, IReadOnlySet<string> counts, IReadOnlySet<string> results,
        List<string> names)
    {
        var dressed = table.Columns.Where(c => c.Type == typeof(string) && !texts.Contains(c.Name))
            .Select(c => (c.Name, Cells: Looks([.. Enumerable.Range(0, c.Length).Select(c.Text)],
                results.Contains(c.Name) ? c.Name : null)))
            .Where(c => c.Cells is not null).ToList();

        // What a mark means in one column it means in all.
        var all = dressed.SelectMany(d => d.Cells!).Where(c => c.Length > 0).ToList();
        var counted = dressed.Where(d => counts.Contains(d.Name)).SelectMany(d => d.Cells!).Where(c => c.Length > 0).ToList();
        bool Parts(List<string> cells, char mark, int least) => cells.TrueForAll(c => Grouped(c, mark))
            && cells.Count(c => c.Contains(mark, StringComparison.Ordinal)) >= least;
        var thousands = new[] { '.', ',' }.Where(m => Parts(all, m, Telling)
            || (Parts(counted, m, 1) && Math.Abs(counted.Sum(c => Parse(c, null) ?? 0) - 100) > 1)).Select(m => (char?)m).FirstOrDefault();
        foreach (var (name, cells) in dressed)
        {
            var numbers = Array.ConvertAll(cells!, c => c.Length > 0 ? Parse(c, thousands) : null);
            names.Add(name);
            table = table.With(Array.TrueForAll(numbers, n => n is null || (double.IsInteger(n.Value) && Math.Abs(n.Value) < 1e15))
                ? Column.OfNullable(name, numbers.Select(n => (long?)n)) : Column.OfNullable(name, numbers));
        }

        return table;
    }

    /// <summary>A count as it is written, whatever parts its thousands; null where it is none.</summary>
    public static double? Whole(string text) => Strip(text) is var plain && IsNumber(plain)
        && Parse(plain, new[] { '.', ',' }.Where(m => plain.Contains(m, StringComparison.Ordinal) && Grouped(plain, m))
            .Select(m => (char?)m)
            .FirstOrDefault()) is { } number && double.IsInteger(number) ? number : null;

    /// <summary>Whether a cell of a column of numbers says something, and neither a number nor that there is none.</summary>
    public static bool IsUnread(string? cell) => cell is not null && Strip(cell) is { Length: > 0 } plain
        && !TableCsvColumn.IsNoNumber(cell) && !IsNumber(plain);

    private static bool IsNumber(string plain) => Number().IsMatch(plain) && !Day().IsMatch(plain);

    /// <summary>The numbers of a column as they are written, empty where there is none; null where it is no column of numbers.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="result">The column's name, where it is called after results; null elsewhere.</param>
    private static string[]? Looks(string?[] cells, string? result)
    {
        var plain = Array.ConvertAll(cells, c => c is null ? "" : Strip(c));
        var filled = plain.Count(p => p.Length > 0);
        var looks = Array.ConvertAll(plain, p => IsNumber(p) ? p : "");
        var count = looks.Count(l => l.Length > 0);
        var isResult = result is not null && count > 1 && filled - count <= MostStrange
            && !plain.Where((p, i) => p.Length > 0 && looks[i].Length == 0).Any(p => IsHeading(p, result));
        return count == 0 || (isResult ? count * 3 < filled * 2 : count * 10 < filled * 9)
            || Array.Exists(looks, l => l is ['0', >= '0' and <= '9', ..])
            || Array.Exists(looks, l => l.Length > 0 && Parse(l, null) is null) ? null : looks;
    }

    /// <summary>The head of the next table below, as a cell of this one.</summary>
    private static bool IsHeading(string cell, string column) => ColumnVocabulary.Plain(cell) == ColumnVocabulary.Plain(column)
        || ColumnVocabulary.Is(cell, nameof(ElectionColumns.Votes), nameof(ElectionColumns.VoteShare), nameof(ElectionColumns.Seats));

    /// <summary>Whether the mark, wherever it stands, stands before three digits, or before two and three as in India.</summary>
    private static bool Grouped(string text, char mark) => !text.Contains(mark, StringComparison.Ordinal)
        || Regex.IsMatch(text, $@"^[+-]?[0-9]{{1,3}}({Regex.Escape(mark.ToString())}[0-9]{{2,3}})*{Regex.Escape(mark.ToString())}[0-9]{{3}}$", RegexOptions.CultureInvariant);

    private static double? Parse(string text, char? thousands)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        digits = thousands is { } part ? digits.Replace(part.ToString(), "", StringComparison.Ordinal) : digits;

        // A mark that stands more than once, alone, is between thousands.
        foreach (var (mark, other) in new[] { (',', '.'), ('.', ',') })
        {
            digits = digits.Count(c => c == mark) > 1 && !digits.Contains(other, StringComparison.Ordinal)
                ? digits.Replace(mark.ToString(), "", StringComparison.Ordinal) : digits;
        }

        digits = digits.LastIndexOf(',') is >= 0 and var comma && digits.LastIndexOf('.') < comma
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;
    }

    /// <summary>The number without what stands behind it: a footnote's mark, a change in brackets, a sign of percent.</summary>
    private static string Strip(string cell)
    {
        var text = TableCsvNumbers.Plain(cell);
        text = text is "-" or "–" or "—" or "." or ".." or "*" or "x" or "X" || TableCsvColumn.SaysUnknown(text) ? "" : text;
        return Behind().Replace(text.TrimStart('%', ' '), "").Trim();
    }

    [GeneratedRegex(@"(\s*(\[[^\]]{1,4}\]|\([^)]{0,12}\)|[*†‡§¹²³]+|%))+\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^[+-]?[0-9][0-9.,' ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
