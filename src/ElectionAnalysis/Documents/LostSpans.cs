namespace ElectionAnalysis;

/// <summary>
/// Headings over several columns that were copied out of a page, or taken from its text: a heading that spans four columns is left
/// as one field, so that the line of headings and the one below it are both shorter than the rows.
/// </summary>
internal static class LostSpans
{
    private const int FewestRows = 2;
    private const int RowsLooked = 12;

    /// <summary>So many lines may stand above the headings.</summary>
    private const int MostAbove = 60;

    /// <summary>The two lines of headings, as wide as the rows, with empty fields where one spans; null where nothing is lost.</summary>
    /// <param name="rows">The lines of a table with their fields.</param>
    /// <returns>The places of the two lines, what they hold, and how wide the rows are.</returns>
    public static (int Above, int Below, string?[] Upper, string?[] Lower, int Width)? Restored(IReadOnlyList<string?[]> rows)
    {
        // A drawn line may stand between the two.
        var filled = Enumerable.Range(0, rows.Count).Where(i => rows[i].Any(f => !string.IsNullOrWhiteSpace(f)));
        (int At, string[] Fields)? above = null;
        foreach (var at in filled.Take(MostAbove))
        {
            var fields = Trimmed(rows[at]);
            if (rows[at].Count(IsNumber) > 1)
            {
                return null;
            }

            var isHeading = fields.Length > 1 && fields.All(IsHeading);
            if (isHeading && above is { Fields.Length: > 2 } upper)
            {
                return Of(upper.At, at, upper.Fields, fields,
                    [.. rows.Skip(at + 1).Where(r => r.Any(f => !string.IsNullOrWhiteSpace(f))).Take(RowsLooked)]);
            }

            above = isHeading ? (at, fields) : null;
        }

        return null;
    }

    private static (int Above, int Below, string?[] Upper, string?[] Lower, int Width)? Of(int above, int at, string[] upper,
        string[] lower, List<string?[]> below)
    {
        var data = below.ConvertAll(Trimmed).FindAll(r => r.Count(IsNumber) > 1);
        var width = data.Count < FewestRows ? 0 : data.Max(r => r.Length);
        var spanning = upper.Length + lower.Length - width;
        if (spanning < 1 || spanning >= upper.Length || lower.Length >= width || upper.Length >= width)
        {
            return null;
        }

        var whole = data.FindAll(r => r.Length == width);
        var best = Ways(upper, lower, spanning).Select(w => (Way: w, Fit: Fit(w, whole))).OrderByDescending(w => w.Fit).Take(2).ToList();
        return best is [] or [(_, < 0), ..] || best is [(_, var first), (_, var second)] && first == second ? null
            : (above, at, best[0].Way.Upper, best[0].Way.Lower, width);
    }

    /// <summary>The ways in which some headings side by side, but not the first, can hold the names below.</summary>
    private static IEnumerable<(string?[] Upper, string?[] Lower)> Ways(string[] upper, string[] lower, int spanning)
    {
        var parts = Parts(lower, spanning) ?? [];
        for (var first = 1; first + spanning <= upper.Length && parts.Length > 0; first++)
        {
            var (above, own, next) = (new List<string?>(), new List<string?>(), 0);
            for (var i = 0; i < upper.Length; i++)
            {
                var size = i < first || i >= first + spanning ? 0 : parts[i - first];
                above.Add(upper[i]);
                above.AddRange(new string?[Math.Max(0, size - 1)]);
                own.AddRange(size == 0 ? new string?[1] : lower[next..(next + size)]);
                next += size;
            }

            yield return ([.. above], [.. own]);
        }
    }

    /// <summary>
    /// How many names each heading holds: up to where the first name comes again, or up to a change ("Votes, %, ±; Won, ±"), or as many
    /// as the others.
    /// </summary>
    private static int[]? Parts(string[] lower, int spanning)
    {
        var again = Enumerable.Range(0, lower.Length).Where(i => i == 0 || lower[i] == lower[0]).ToList();
        var size = again.Count > 1 ? again[1] : 0;
        if (again.Count == spanning && again.Count > 1)
        {
            return Sizes(again, lower.Length);
        }

        // "Votes, %, Votes, %, Lower House, Upper House": the last one's are others.
        if (again.Count == spanning - 1 && again.Count > 1 && again[^1] + size < lower.Length)
        {
            return Sizes([.. again, again[^1] + size], lower.Length);
        }

        var ends = Enumerable.Range(0, lower.Length).Where(i => i == 0 || (IsChange(lower[i - 1]) && !IsChange(lower[i]))).ToList();
        return spanning == 1 ? [lower.Length] : ends.Count == spanning ? Sizes(ends, lower.Length)
            : lower.Length % spanning == 0 ? [.. Enumerable.Repeat(lower.Length / spanning, spanning)] : null;
    }

    private static int[] Sizes(List<int> starts, int end) => [.. starts.Select((s, k) => (k + 1 < starts.Count ? starts[k + 1] : end) - s)];

    /// <summary>How well the numbers are what their headings say: signs below changes, parts of a hundred below percentages.</summary>
    private static int Fit((string?[] Upper, string?[] Lower) way, List<string[]> rows)
    {
        var fit = 0;
        for (var i = 0; i < way.Upper.Length; i++)
        {
            var name = way.Lower[i] ?? way.Upper[i] ?? "";
            var fields = rows.Select(r => r[i]).Where(f => f.Length > 0).ToList();
            fit += IsChange(name) ? Score(fields, IsSigned) : name.Contains('%', StringComparison.Ordinal) ? Score(fields, IsPart)
                : name.Length < 3 || !name.Any(char.IsLetter) ? 0
                : -fields.Count(f => IsPointed(f) || (IsSigned(f) && f is not ("0" or "–" or "-" or "—")));
        }

        return fit;
    }

    private static int Score(List<string> fields, Func<string, bool> isSo) => fields.Count(isSo) - (2 * fields.Count(f => !isSo(f)));

    private static bool IsChange(string name) => name.Contains("±", StringComparison.Ordinal)
        || name.AsSpan().Trim().IndexOfAnyExcept("+/–-−—, ") < 0 || name.Equals("change", StringComparison.OrdinalIgnoreCase)
        || name.Equals("swing", StringComparison.OrdinalIgnoreCase);

    private static bool IsSigned(string field) => field[0] is '+' or '-' or '–' or '−' or '—' or '±' or '▲' or '▼' or '='
        || field is "0" || field.Any(char.IsLetter);

    /// <summary>A number with a fraction of one or two digits, or a whole one up to a hundred.</summary>
    private static bool IsPart(string field) => IsPointed(field) || field is "100" or "0" or "–" or "-" or "—" || field.EndsWith('%');

    private static bool IsPointed(string field) => field.TrimEnd('%', ' ') is var plain
        && plain.LastIndexOfAny(['.', ',']) is > 0 and var at && plain.Length - at - 1 is 1 or 2 && plain.Length <= 6
        && char.IsAsciiDigit(plain[^1]) && char.IsAsciiDigit(plain[0]);

    private static bool IsHeading(string field) => field.Length > 0 && (!IsNumber(field) || field is ['1' or '2', _, _, _]);

    private static bool IsNumber(string? field) =>
        field is not null && field.Any(char.IsAsciiDigit)
        && field.Trim().TrimEnd('%').Trim().All(c => char.IsAsciiDigit(c) || c is ',' or '.' or ' ' or '\u00A0' or '\u202F'
            or '+' or '-' or '–' or '−');

    private static string[] Trimmed(string?[] row)
    {
        var end = Array.FindLastIndex(row, f => !string.IsNullOrWhiteSpace(f)) + 1;
        return Array.ConvertAll(row[..end], f => f?.Trim() ?? "");
    }
}
