using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What the elections of a table are called.</content>
internal sealed partial class TableElections
{
    private string Title(TableRounds.Contest contest)
    {
        var rows = contest.Parts[0].Rows;
        var named = columns.Election is { } called && table[called].Type == typeof(string) ? called : null;
        string? Of(string? column) => column is null ? null : table[column].Text(rows[0]);
        var day = Of(columns.Date ?? columns.Year) is { } time
            ? ElectionColumns.DayOf(time)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? time : null;

        // A title that has the year needs no day behind it.
        day = day is not null && named is not null && DateScanner.Year(Of(named) ?? "") is { } year && DateScanner.Year(day) == year
            && AreOfOneTime(named) ? null : day;
        var parts = new[] { Of(named), Of(columns.Country), day }.OfType<string>().ToList();
        var title = parts.Count > 0 ? string.Join(' ', named is null && columns.Country is null ? parts.Prepend(Body()) : parts).Trim()
            : columns.Election is { } id && table[id].Text(rows[0]) is { } key ? key : OnlyTitle();
        title = named == SideBySide.Column && DateScanner.Year(title) is null && OnlyTitle() is var whole
            && DateScanner.Year(whole) is not null ? $"{whole} ({title})" : title;
        var kind = columns.Kind is { } column ? table[column].Text(rows[0]) : null;
        var round = columns.Round is { } of && contest.Parts is [(null or > 1, _)] ? table[of].Text(rows[0]) : null;
        kind = kind is not null && contests.Number is { } number && table[number].Text(rows[0]) is { } own ? $"{kind} {own}" : kind;
        title = kind is null ? title : $"{title} ({kind})";
        return round is null ? title : $"{title}, round {round}";
    }

    /// <summary>Whether no two elections of different days have one title.</summary>
    private bool AreOfOneTime(string titles) => Enumerable.Range(0, table.RowCount)
        .Select(r => (Title: table[titles].Text(r), Time: table[(columns.Date ?? columns.Year)!].Text(r))).Distinct()
        .GroupBy(t => t.Title, StringComparer.Ordinal).All(g => g.Count() == 1);

    /// <summary>
    /// What the only election of a file is called: the line above the table that has a year and words beside it, else the first one with
    /// the year of another, or of the file's name; the name of the sheet or file where there are none.
    /// </summary>
    private string OnlyTitle()
    {
        var (sheet, file) = (Sheet, Path.GetFileNameWithoutExtension(File));
        var above = shape.Above.Where(a => !shape.Prose.Any(p => p.Text.Contains(a, StringComparison.Ordinal))).Select(Caption).ToList();
        var year = shape.Above.Select(DateScanner.Year).FirstOrDefault(y => y is not null)
            ?? (sheet is null ? null : DateScanner.Year(file));
        return above.FirstOrDefault(a => DateScanner.Year(a) is not null && HasWords(a)) is { } titled
            ? DocumentParser.Shorten(titled, 100)
            : sheet is not null && DateScanner.Year(sheet) is not null ? sheet
            : year is not null && above.FirstOrDefault(a => IsTitle(a) && HasWords(a)) is { } title
                ? Invariant($"{DocumentParser.Shorten(title, 95)} {year}")
            : above.FirstOrDefault(a => DateScanner.Year(a) is not null) is { } dated ? DocumentParser.Shorten(dated, 100)
            : sheet ?? file;

        static string Caption(string line) => HeadingMarks.Level(line.AsSpan().Trim(), out var caption) > 0 ? caption.ToString() : line;

        // More than a day, even one that says what it is of, and no remark in brackets.
        static bool HasWords(string text) => text.TrimStart() is not ['(' or '[', ..]
            && Letters().Matches(text[(text.AsSpan().IndexOfAny(':', '：') + 1)..]).Any(w => ColumnVocabulary.Month(w.Value) == 0
                && !w.Value.EndsWith("民國", StringComparison.Ordinal));
    }

    private string? Sheet => name.EndsWith(']') ? name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..^1] : null;

    private string File => name.EndsWith(']') ? name[..name.IndexOf('[', StringComparison.Ordinal)] : name;

    /// <summary>
    /// What a file's elections of several times have in common, which their years follow: the title above the table, else the file's name,
    /// neither with years of its own. What a program calls a table says nothing.
    /// </summary>
    private string Body()
    {
        return new[] { shape.Above.FirstOrDefault(IsTitle), Sheet, Path.HasExtension(File) ? Path.GetFileNameWithoutExtension(File) : null }
            .OfType<string>().Select(t => DocumentParser.Shorten(Gaps().Replace(Years().Replace(t, " "), "")
                .Trim(' ', '-', '–', '—', '_', ',', ':', ';', '.'), 80))
            .FirstOrDefault(t => t.Any(char.IsLetter), "");
    }

    private static bool IsTitle(string text) => text.Count(char.IsLetter) > 3 && ResultTableReader.KindOf(text) == TotalKind.None
        && text.TrimEnd() is not [.., ':'];

    /// <summary>Words that are more than the parts of a day.</summary>
    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"[(\[]?(?<![0-9])(18|19|20)[0-9]{2}(?![0-9])(\s*([,/–—_-]|\p{L}{1,3}\.?)\s*(18|19|20)[0-9]{2}(?![0-9]))*[)\]]?\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    /// <summary>Where a year was: a space before a mark, or before another.</summary>
    [GeneratedRegex(@"\s+(?=\s|[,;:.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
