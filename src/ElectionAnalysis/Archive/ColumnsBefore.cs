using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Columns of the election before beside those of now, by their names: "VorpAnzahl" beside "Anzahl", "Votes 2015" beside "Votes 2019",
/// "Vorwahl" behind "Anteil". They are put behind the others, and <see cref="Table.Before"/> says whose each is.
/// </summary>
internal static partial class ColumnsBefore
{
    /// <summary>The column that says whose results before are called new.</summary>
    public const string New = "\u0004new";

    /// <summary>A word glued to another is one of time only where it is as long.</summary>
    private const int LongWord = 6;

    private enum When
    {
        Unsaid,
        Now,
        Before,
    }

    private static string[] BeforeNames { get; } = [.. ColumnVocabulary.Of("Before").Concat(ColumnVocabulary.Of("Earlier"))
        .OrderByDescending(n => n.Length)];

    private static string[] NowNames { get; } = [.. ColumnVocabulary.Of("Now").OrderByDescending(n => n.Length)];

    /// <summary>The table with the columns before behind the others; the same where it has none, or an election a year.</summary>
    /// <param name="table">The table.</param>
    /// <param name="named">The columns that somebody named, which stay what they are called.</param>
    /// <param name="name">What the table is called.</param>
    public static Table Mark(Table table, ElectionColumns? named, string name)
    {
        var kept = named?.Named() ?? [];
        var all = table.Columns.Where(c => !table.Before.Values.Contains(c.Name) && !TableShape.IsChange(c.Name)
            && !TableShape.Code().IsMatch(c.Name) && Counts(c))
            .Select(c => Of(c.Name, TableLines.Unnumbered(c.Name) is var plain && table.Has(plain) ? plain : c.Name)).ToList();
        var last = all.Exists(h => h.Year is not null) ? LastYear(table, name) : null;
        var pairs = new Dictionary<string, string>(table.Before, StringComparer.Ordinal);
        void Pair(Heading? now, Heading before)
        {
            if (now is not null && now != before && !kept.Contains(before.Name) && !pairs.ContainsValue(before.Name)
                && !pairs.ContainsValue(now.Name))
            {
                pairs.TryAdd(now.Name, before.Name);
            }
        }

        var byYear = Years(all, last);
        var roles = byYear.Select(p => TableBlocks.Under(p.Now.Stem)).OfType<string>().Distinct().Count();
        if (roles < 2 || byYear.Exists(p => p.Now.Year is null))
        {
            byYear.ForEach(p => Pair(p.Now, p.Before));
        }

        var present = all.FindAll(h => h.When != When.Before && !pairs.ContainsValue(h.Name));
        foreach (var before in all.Where(h => h.When == When.Before))
        {
            Pair(before.Stem.Length == 0 ? OnTheLeft(table, before, all)
                : present.Find(h => h.Stem == before.Stem && !pairs.ContainsKey(h.Name)) ?? OfItsRole(before, present), before);
        }

        if (pairs.Count == table.Before.Count)
        {
            return table;
        }

        var added = pairs.Where(p => !table.Before.ContainsKey(p.Key)).ToList();
        string Some(IEnumerable<string> names) => Words.List([.. names.Take(4).Select(n => $"'{n}'")]);
        var message = added.Count == 1 ? $"{Some([added[0].Value])} is of the election before, and is put beside {Some([added[0].Key])}."
            : Invariant($"{added.Count} columns, such as {Some(added.Select(p => p.Value))}, are of the election before, and are put beside {Some(added.Select(p => p.Key))}.");
        return Renamed(Behind(table, pairs, [.. table.Said, message]), byYear.FindAll(p => pairs.GetValueOrDefault(p.Now.Name)
            == p.Before.Name));
    }

    /// <summary>The pairs of two years of one thing: the latest and the one before, or one with a year beside one without.</summary>
    private static List<(Heading Now, Heading Before)> Years(List<Heading> all, int? last)
    {
        var pairs = new List<(Heading, Heading)>();
        foreach (var same in all.Where(h => h.Stem.Length > 0 && h.When != When.Before).GroupBy(h => h.Stem, StringComparer.Ordinal))
        {
            var dated = same.Where(h => h.Year is not null).OrderByDescending(h => h.Year).ToList();
            var plain = same.Where(h => h.Year is null).ToList();
            if (plain.Count == 0 && dated.Count > 1 && dated[0].Year != dated[1].Year)
            {
                pairs.Add((dated[0], dated[1]));
            }
            else if (plain.Count == 1 && dated.Count > 0 && (last is null || dated[0].Year < last))
            {
                pairs.Add((plain[0], dated[0]));
            }
        }

        // "Share 2021" beside "Second votes (%)": shares both, and the only ones.
        foreach (var old in all.Where(h => h.Year < last && h.When != When.Before && !pairs.Exists(p => p.Item2 == h || p.Item1 == h)))
        {
            if (OfItsRole(old, all.FindAll(h => h.Year is null || h.Year == last)) is { } now && !pairs.Exists(p => p.Item1 == now))
            {
                pairs.Add((now, old));
            }
        }

        return pairs;
    }

    /// <summary>The only column that counts the same: votes, shares, seats, or one of the totals.</summary>
    private static Heading? OfItsRole(Heading before, List<Heading> present) => Role(before.Stem) is { } role
        && present.FindAll(h => h != before && h.When != When.Before && Role(h.Stem) == role) is [var only] ? only : null;

    private static string? Role(string stem) => ColumnVocabulary.TotalOf(stem) is not (TotalKind.None or TotalKind.Other) and var total
        ? total.ToString() : TableBlocks.Under(stem);

    /// <summary>"Previous" alone is of the result on its left; what has fractions, of the shares.</summary>
    private static Heading? OnTheLeft(Table table, Heading before, List<Heading> all)
    {
        var at = all.IndexOf(before);
        var left = all.Take(at).LastOrDefault(h => h.When != When.Before);
        if (left is null || Role(left.Stem) is not ("votes" or "share" or "seats"))
        {
            return null;
        }

        var hasFractions = HasFractions(table[before.Name]);
        return hasFractions == HasFractions(table[left.Name]) || Role(left.Stem) == "share" ? left
            : hasFractions && all.FindAll(h => h.When != When.Before && Role(h.Stem) == "share") is [var share] ? share : null;
    }

    private static bool HasFractions(Column column) => Enumerable.Range(0, column.Length).Any(r => column.IsNumeric
        ? column.Number(r) is { } n && !double.IsInteger(n) : column.Text(r) is { } text && text.Contains('%', StringComparison.Ordinal));

    /// <summary>The last year that the table's title, name, times or columns speak of.</summary>
    private static int? LastYear(Table table, string name)
    {
        var usual = ElectionColumns.Propose(table);
        var cells = new[] { usual.Date, usual.Year }.OfType<string>().SelectMany(c => Enumerable.Range(0, table.RowCount)
            .Select(r => table[c].Text(r)).OfType<string>());
        return table.Above.Append(Path.GetFileNameWithoutExtension(name)).Concat(table.Columns.Select(c => c.Name)).Concat(cells)
            .SelectMany(t => Year().Matches(t).Select(m => (int?)int.Parse(m.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)))
            .DefaultIfEmpty(null).Max();
    }

    /// <summary>The table with the paired columns at its end, and a note of whose results before are called new.</summary>
    public static Table Behind(Table table, IReadOnlyDictionary<string, string> pairs, IReadOnlyList<TableNotice> said)
    {
        var before = pairs.Values.ToHashSet(StringComparer.Ordinal);
        var old = table.Columns.Where(c => before.Contains(c.Name)).ToList();
        var isNew = Enumerable.Range(0, table.RowCount).Select(r => old.Exists(c => IsNew(c.Text(r)))).ToList();
        var columns = table.Columns.Where(c => !before.Contains(c.Name)).Concat(old.Select(c => c.Type != typeof(string) ? c
            : Column.OfText(c.Name, Enumerable.Range(0, c.Length).Select(r => IsNew(c.Text(r)) ? null : c.Text(r)))));
        return table.Reshaped(isNew.Contains(true) ? columns.Append(Column.OfText(New, isNew.Select(n => n ? "New" : null))) : columns,
            said, before: pairs);
    }

    /// <summary>Parties called "Alpha 2021" and "Alpha 2017" are Alpha.</summary>
    private static Table Renamed(Table table, List<(Heading Now, Heading Before)> pairs)
    {
        var names = pairs.FindAll(p => p.Now.Year is not null && Role(p.Now.Stem) is null)
            .ToDictionary(p => p.Now.Name, p => Spaces().Replace(YearInName().Replace(p.Now.Name, " "), " ").Trim(' ', '-', '–', '_', ','),
                StringComparer.Ordinal);
        return names.Count < 2
            || table.Columns.Select(c => names.GetValueOrDefault(c.Name, c.Name)).Distinct().Count() < table.Columns.Count
            ? table
            : table.Reshaped(table.Columns.Select(c => c.Renamed(names.GetValueOrDefault(c.Name, c.Name))), table.Said,
                before: table.Before.ToDictionary(p => names.GetValueOrDefault(p.Key, p.Key), p => p.Value, StringComparer.Ordinal));
    }

    private static bool IsNew(string? cell) => cell is not null && ColumnVocabulary.Is(cell, "New");

    /// <summary>Whether a column has numbers, and no words but that for new; or nothing at all.</summary>
    private static bool Counts(Column column) => column.IsNumeric || column.NullCount == column.Length || (column.Type == typeof(string)
        && Enumerable.Range(0, column.Length).Select(column.Text).OfType<string>().ToList() is var cells
        && cells.TrueForAll(t => t.Any(char.IsLetter) ? IsNew(t) : DateScanner.Scan(t).Count == 0)
        && cells.Exists(t => t.Any(char.IsDigit) && !IsNew(t)));

    /// <summary>What a name counts, without its words for a time.</summary>
    private static Heading Of(string name, string heading)
    {
        var plain = "_" + ColumnVocabulary.Plain(heading.Replace('(', ' ').Replace(')', ' ')) + "_";
        int? year = Year().Match(plain) is { Success: true } match && Year().Count(plain) == 1
            ? int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
        plain = year is null ? plain : Year().Replace(plain, "_");
        foreach (var (when, names) in new[] { (When.Before, BeforeNames), (When.Now, NowNames) })
        {
            if (Array.Find(names, n => Without(plain, n) is not null) is { } found)
            {
                return new(name, Stem(Without(plain, found)!), when, year);
            }
        }

        return new(name, Stem(plain), When.Unsaid, year);
    }

    private static string Stem(string plain) => string.Join('_', plain.Split('_', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name without a word for a time, which in scripts without spaces, and where it is long, may be glued to another.</summary>
    private static string? Without(string plain, string word)
    {
        var at = plain.IndexOf("_" + word + "_", StringComparison.Ordinal);
        if (at >= 0)
        {
            return plain[..at] + plain[(at + word.Length + 1)..];
        }

        at = word[0] > '\u0600' && word.Length > 1 ? plain.IndexOf(word, StringComparison.Ordinal)
            : word.Length >= LongWord ? plain.IndexOf("_" + word, StringComparison.Ordinal) + 1 : 0;
        return at <= 0 ? null : plain[..at] + plain[(at + word.Length)..];
    }

    private sealed record Heading(string Name, string Stem, When When, int? Year);

    [GeneratedRegex(@"(?<![0-9])(18|19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(@"[(\[]?(?<![0-9])(18|19|20)[0-9]{2}(?![0-9])[)\]]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearInName();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
