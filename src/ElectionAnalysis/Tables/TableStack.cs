using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Tables of the same columns below each other, such as one for each district, or beside each other, as one.</summary>
internal static partial class TableStack
{
    /// <summary>The tables of a file or sheet in which the line of names stands again and again; null where it stands but once.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="notices">What was decided is added here.</param>
    /// <param name="separator">What separates the fields.</param>
    public static Table? Read(IReadOnlyList<TableLine> lines, string name, List<TableNotice> notices, Func<char> separator)
    {
        var headers = Enumerable.Range(0, lines.Count).Where(i => IsHeader(lines, i))
            .GroupBy(i => Key(lines[i]), StringComparer.Ordinal)
            .Select(g => g.ToList()).FirstOrDefault(g => g.Count > 1 && g.TrueForAll(i => Next(lines, i)!.Value.Filled > 2));
        if (headers is null)
        {
            return FirstOf(lines, name, notices, separator);
        }

        // What is above a line of names, back to the empty line before it, belongs to its table.
        var starts = headers.Select((h, k) => k == 0 ? 0 : Enumerable.Range(headers[k - 1] + 1, h - headers[k - 1] - 1)
            .LastOrDefault(i => lines[i].IsBlank, Alone(lines, headers[k - 1], h))).ToList();
        var other = Enumerable.Range(headers[^1] + 1, lines.Count - headers[^1] - 1).FirstOrDefault(i => IsHeader(lines, i)
            && lines[i - 1].Filled < 2, -1);
        var end = other < 0 ? lines.Count : Enumerable.Range(headers[^1], other - headers[^1]).LastOrDefault(i => lines[i].IsBlank, other);
        var tables = starts.Select((s, k) => TableLines.Read(lines.Skip(s).Take((k + 1 < starts.Count ? starts[k + 1] : end) - s), name,
            [], separator, isPatient: true)).ToList();
        var titles = tables.ConvertAll(t => t.Above.LastOrDefault(a => !t.Pairs.Any(p => a.Trim().TrimEnd(':').Trim() == p.Label)) ?? "");
        if (titles.Distinct(StringComparer.Ordinal).Count() < titles.Count || titles.Contains(""))
        {
            // A report names its columns on every page.
            var named = lines.Take(headers[0] + 1).Where(l => l.Filled > 2 && !TableLines.HasNumbers(l)).Select(Key)
                .ToHashSet(StringComparer.Ordinal);
            var once = lines.Where((l, i) => i <= headers[0] || !named.Contains(Key(l)));
            return TableLines.Read(once, name, notices, separator, isPatient: true);
        }

        if (other >= 0)
        {
            notices.Add(Another(lines[other].Number));
        }

        if (titles.ConvertAll(Year) is var years && years.TrueForAll(y => y.Length > 0) && years.Distinct().Count() > 1)
        {
            notices.Add(Invariant($"{tables.Count} tables stand below each other, of several years: {Words.List([.. titles.Take(3)])}{(titles.Count > 3 ? " …" : "")}."));
            return OfYears(tables, titles, years, notices);
        }

        notices.Add(Invariant($"{tables.Count} tables stand below each other, which are taken as parts of one: {Words.List([.. titles.Take(3)])}{(titles.Count > 3 ? " …" : "")}."));
        return Join(tables, "district", titles, notices);
    }

    private static string Key(TableLine line) => string.Join('\u0001', line.Fields.Select(f => f?.Trim()));

    /// <summary>The only year in a title; empty where it has none, or several.</summary>
    private static string Year(string title) => Years().Matches(title) is [var only] ? only.Value : "";

    [GeneratedRegex("(?<![0-9])(1[89]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    /// <summary>Tables of several years, and of several districts where their titles differ in more than the year.</summary>
    private static Table OfYears(List<Table> tables, List<string> titles, List<string> years, List<TableNotice> notices)
    {
        var places = titles.Zip(years, (t, y) => t.Replace(y, "", StringComparison.Ordinal).Trim(' ', ',', '-', '–', ':', '(', ')')).ToList();
        var joined = Join(tables, "district", places, notices);
        var year = Column.OfText("election_year", tables.SelectMany((t, k) => Enumerable.Repeat(years[k], t.RowCount)));
        var areElections = years.Distinct().Count() == years.Count || places.Distinct(StringComparer.Ordinal).Count() == 1;
        return joined.Reshaped([year, .. joined.Columns.Where((c, i) => i > 0 || !areElections)], joined.Said);
    }

    /// <summary>
    /// Of tables below each other that share the name of their first column and no more, the first, with the others; null where there are
    /// none.
    /// </summary>
    private static Table? FirstOf(IReadOnlyList<TableLine> lines, string name, List<TableNotice> notices, Func<char> separator)
    {
        bool Starts(int i) => i == 0 || lines[i - 1].Filled < 2;
        var all = Enumerable.Range(0, Math.Max(lines.Count - 1, 0)).Where(i => lines[i][0].Length > 0 && lines[i].Filled > 1 && Starts(i)
            && !TableLines.HasNumbers(lines[i]) && TableLines.HasNumbers(lines[i + 1])).ToList();

        // Above a table stand lines of two fields as well.
        var headers = all.GroupBy(i => lines[i][0], StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.ToList() ?? [];
        if (headers.Count < 2 || all.Exists(h => lines[h].Filled > 2 && lines[h][0] != lines[headers[0]][0]))
        {
            return null;
        }

        int End(int k) => k + 1 == headers.Count ? lines.Count : Enumerable.Range(headers[k], headers[k + 1] - headers[k])
            .LastOrDefault(i => lines[i].IsBlank, Alone(lines, headers[k], headers[k + 1]));
        var lower = new List<Table>();
        for (var k = 1; k < headers.Count; k++)
        {
            try
            {
                lower.Add(TableLines.Read(Cut(lines.Skip(End(k - 1)).Take(End(k) - End(k - 1))), name, [], separator, isPatient: true));
            }
            catch (TableException e)
            {
                // What is wrong with another table is no reason to refuse the first.
                var line = lines[headers[k]].Number;
                notices.Add(new(Invariant($"The table that starts on line {line} cannot be read, and was left out: {e.Message}")) { LostLine = line });
            }
        }

        return TableLines.Read(lines.Take(End(0)), name, notices, separator, isPatient: true).Over(lower);
    }

    /// <summary>The lines without the empty fields that all of them have at the end.</summary>
    private static List<TableLine> Cut(IEnumerable<TableLine> lines)
    {
        var all = lines.ToList();
        var width = all.Max(l => Array.FindLastIndex(l.Fields, f => !string.IsNullOrWhiteSpace(f))) + 1;
        return all.ConvertAll(l => l.Fields.Length <= width ? l : l with { Fields = l.Fields[..width], Quoted = l.Quoted?[..width] });
    }

    /// <summary>Whether a line names columns of which the next has numbers.</summary>
    private static bool IsHeader(IReadOnlyList<TableLine> lines, int i) => lines[i].Filled > 2 && !TableLines.HasNumbers(lines[i])
        && Next(lines, i) is { } next && TableLines.HasNumbers(next);

    /// <summary>The line below another, or below the rule of a drawn table between them; a sheet's empty row has fields.</summary>
    private static TableLine? Next(IReadOnlyList<TableLine> lines, int i) => i + 1 >= lines.Count ? null
        : !lines[i + 1].IsBlank || lines[i + 1].Fields.Length > 1 ? lines[i + 1] : i + 2 < lines.Count ? lines[i + 2] : null;

    public static TableNotice Another(int line) => new(
        Invariant($"Another table with other columns starts on line {line}, and was left out; put it into a file of its own.")) { LostLine = line };

    /// <summary>The last line before a header that has one text, which is then its title; else the header.</summary>
    private static int Alone(IReadOnlyList<TableLine> lines, int from, int header)
    {
        var at = header;
        while (at - 1 > from && lines[at - 1].Filled == 1 && lines[at - 1][0].Length > 0)
        {
            at--;
        }

        return at;
    }

    /// <summary>The rows of several tables of as many columns, with the title of each, and what stood above it, in columns of their
    /// own.</summary>
    public static Table Join(IReadOnlyList<Table> tables, string column, IReadOnlyList<string> titles, IReadOnlyList<TableNotice> notices)
    {
        var rows = tables.SelectMany((t, k) => Enumerable.Range(0, t.RowCount).Select(r => (Table: k, Row: r))).ToList();
        var percentages = tables.SelectMany(t => t.Said.Where(n => n.IsPercent && n.Column is not null).Select(n => t[n.Column!]))
            .ToHashSet();
        Column Of(int at) => Merged(tables[0].Columns[at].Name,
            rows.ConvertAll(r => ((Column?)tables[r.Table].Columns[at], r.Row)), percentages);
        var labels = tables.Count > 1 ? tables[^1].Pairs.Select(p => p.Label)
            .Where(l => l.Length > 0 && tables.All(t => t.Pairs.Any(p => p.Label == l)))
            .Distinct(StringComparer.Ordinal).Except(tables[0].Columns.Select(c => c.Name), StringComparer.Ordinal).ToList() : [];
        return new([Column.OfText(column, rows.Select(r => titles[r.Table])), .. Enumerable.Range(0, tables[0].Columns.Count).Select(Of),
            .. labels.Select(l => Column.OfText(l, rows.Select(r => tables[r.Table].Pairs.First(p => p.Label == l).Value)))])
        {
            Said = [.. notices, .. tables.SelectMany(t => t.Said.Where(n => n.LostLine is not null))],
            FirstLine = tables[0].FirstLine,
            RowLines = [.. rows.Select(r => tables[r.Table].LineOf(r.Row))],
            Above = [.. tables[0].Above.Except(titles)],
        };
    }

    /// <summary>A column of cells of others: of numbers where all of these are; else percentages are texts again.</summary>
    public static Column Merged(string name, IReadOnlyList<(Column? Of, int Row)> cells, IReadOnlySet<Column>? percentages = null)
    {
        var parts = cells.Select(c => c.Of).OfType<Column>().Distinct().Where(c => c.NullCount < c.Length).ToList();
        string? Text(Column? of, int row) => of is not null && percentages?.Contains(of) == true && of.Number(row) is { } share
            ? Invariant($"{Math.Round(share * 100, 10)}%") : of?.Text(row);
        return !parts.TrueForAll(p => p.IsNumeric) ? Column.OfText(name, cells.Select(c => Text(c.Of, c.Row)))
            : parts.Exists(p => p.Type == typeof(double)) ? Column.OfNullable(name, cells.Select(c => c.Of?.Number(c.Row)))
            : Column.OfNullable(name, cells.Select(c => (long?)c.Of?.Number(c.Row)));
    }
}
