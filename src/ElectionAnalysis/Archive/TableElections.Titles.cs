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
        var parts = new[] { named, columns.Country, columns.Date ?? columns.Year }.OfType<string>().Select(c => table[c].Text(rows[0]))
            .OfType<string>().Select(t => ElectionColumns.DayOf(t)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? t).ToList();
        var title = parts.Count > 0 ? string.Join(' ', named is null && columns.Country is null ? parts.Prepend(Body()) : parts).Trim()
            : columns.Election is { } id && table[id].Text(rows[0]) is { } key ? key
            : shape.Above.FirstOrDefault(a => DateScanner.Year(a) is not null) is { } above ? DocumentParser.Shorten(above, 100)
            : name.EndsWith(']') ? name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..^1] : Path.GetFileNameWithoutExtension(name);
        var kind = columns.Kind is { } column ? table[column].Text(rows[0]) : null;
        var round = columns.Round is { } of && contest.Parts is [(null or > 1, _)] ? table[of].Text(rows[0]) : null;
        kind = kind is not null && contests.Number is { } number && table[number].Text(rows[0]) is { } own ? $"{kind} {own}" : kind;
        title = kind is null ? title : $"{title} ({kind})";
        return round is null ? title : $"{title}, round {round}";
    }

    /// <summary>
    /// What a file's elections of several times have in common, which their years follow: the title above the table, else the file's name,
    /// neither with years of its own. What a program calls a table says nothing.
    /// </summary>
    private string Body()
    {
        var sheet = name.EndsWith(']') ? name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..^1] : null;
        var file = name.EndsWith(']') ? name[..name.IndexOf('[', StringComparison.Ordinal)] : name;
        return new[] { shape.Above.FirstOrDefault(IsTitle), sheet, Path.HasExtension(file) ? Path.GetFileNameWithoutExtension(file) : null }
            .OfType<string>().Select(t => DocumentParser.Shorten(Gaps().Replace(Years().Replace(t, " "), "")
                .Trim(' ', '-', '–', '—', '_', ',', ':', ';', '.'), 80))
            .FirstOrDefault(t => t.Any(char.IsLetter), "");

        static bool IsTitle(string text) => text.Count(char.IsLetter) > 3 && ResultTableReader.KindOf(text) == TotalKind.None
            && text.TrimEnd() is not [.., ':'];
    }

    [GeneratedRegex(@"[(\[]?(?<![0-9])(18|19|20)[0-9]{2}(?![0-9])(\s*([,/–—_-]|\p{L}{1,3}\.?)\s*(18|19|20)[0-9]{2}(?![0-9]))*[)\]]?\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    /// <summary>Where a year was: a space before a mark, or before another.</summary>
    [GeneratedRegex(@"\s+(?=\s|[,;:.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
