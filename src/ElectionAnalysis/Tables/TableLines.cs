using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Makes a table of the lines of a file or sheet: finds the header, names the columns, finds their types.</summary>
internal static partial class TableLines
{
    /// <summary>So many lines may stand above a table.</summary>
    private const int MostLinesAbove = 60;

    /// <exception cref="TableException">There is no header, or a line's number of fields is not the header's.</exception>
    /// <param name="source">The lines.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="notices">What was decided is added here.</param>
    /// <param name="separator">What separates the fields.</param>
    /// <param name="isPatient">Whether a few lines with too many or too few fields are left out and said, instead of refusing all.</param>
    /// <param name="numbers">The ways in which numbers may be written.</param>
    public static Table Read(IEnumerable<TableLine> source, string name, List<TableNotice> notices, Func<char> separator,
        bool isPatient = false, TableCsvNotation numbers = TableCsvNotation.Either)
    {
        using var lines = source.GetEnumerator();
        var top = new List<TableLine>();
        while (top.Count < MostLinesAbove && lines.MoveNext())
        {
            top.Add(lines.Current);
        }

        var block = TableOpenHeader.Extend(top, notices);
        var header = top.TrueForAll(l => l.IsBlank)
            ? throw new TableException($"{name}:1: there is nothing in it; the first line must name the columns, such as Party,Votes,Seats.")
            : Header(top);
        var isData = IsData(top, header);
        var width = top[header].Fields.Length;
        for (var more = 0; more < 3 && !isData && TableHeadings.IsSecond(top, header, width); more++)
        {
            header++;
        }

        var above = TableHeadings.First(top, header, width);
        if (above > 0)
        {
            notices.Add(new(Invariant($"The table starts on line {top[header].Number}, below its title or what else stands above it."))
            {
                StartLine = top[header].Number,
            });
        }

        if (isData)
        {
            notices.Add(Invariant($"Line {top[header].Number} has numbers like the lines below it, so the columns have no names; they are called column_1 to column_{width}."));
        }

        OverEmpty(top, header);
        var paths = isData ? [] : TableHeadings.Paths(top, above, header);
        var names = isData ? [.. Enumerable.Range(1, width).Select(i => Invariant($"column_{i}"))]
            : Names(paths.ConvertAll(TableHeadings.Name), Invariant($"{name}:{top[header].Number}"), notices);
        var columns = names.ConvertAll(n => new TableCsvColumn(n, numbers));
        var rowLines = new List<int>();
        var left = new List<(int Line, int Fields)>();
        var (below, text) = (new List<(string Label, string Value, int Line)>(), new List<TableLine>());
        foreach (var line in top.Skip(header + (isData ? 0 : 1)).Concat(Rest(lines)))
        {
            // An empty line is none, unless the table has but one column; a sheet's empty row is none either.
            if (line.IsBlank && (line.Fields.Length == 1 ? width > 1 : line.Quoted is null))
            {
                continue;
            }

            // Editors take away the tabs at the end of a line.
            var whole = line.Fields.Length < width && line.Filled > 1 && separator() == '\t'
                ? line with { Fields = [.. line.Fields, .. new string?[width - line.Fields.Length]],
                    Quoted = line.Quoted is null ? null : [.. line.Quoted, .. new bool[width - line.Fields.Length]] }
                : TableOpenHeader.Pad(line, width, block);
            if (whole.Fields.Length != width)
            {
                if (line.Filled == 1 && line[0].Length > 0 && width > 2)
                {
                    if (TablePairs.Of(line).ToList() is { Count: > 0 } pairs)
                    {
                        below.AddRange(pairs);
                        notices.Add(Invariant($"Line {line.Number} is no row; it says {Words.List(pairs.ConvertAll(p => $"'{p.Label}' {p.Value}"))}, which counts where that is a total."));
                        continue;
                    }

                    if (TableProse.IsSentence(line))
                    {
                        text.Add(line);
                        continue;
                    }

                    notices.Add(new(
                        Invariant($"Line {line.Number} has one text and no other field, so it is no row: '{line[0][..Math.Min(60, line[0].Length)]}'.")) { LostLine = line.Number });
                    continue;
                }

                // "III;Valid and invalid votes": the heading of a section, with its number.
                if (line.Filled == 2 && line.Fields.Length < width && !HasNumbers(line) && line[0].Length < 6 && width > 3)
                {
                    notices.Add(Invariant($"Line {line.Number} is a heading and no row: '{line[1][..Math.Min(60, line[1].Length)]}'."));
                    continue;
                }

                left.Add((line.Number, line.Fields.Length));
                if (isPatient && (left.Count < 3 || left.Count * 20 < rowLines.Count))
                {
                    continue;
                }

                if (rowLines.Count == 0 && top.Skip(header + 1).Where(l => !l.IsBlank).Select(l => l.Fields.Length).Distinct()
                    .ToList() is [var all, ..] one
                    && one.Count == 1 && all > width && top.Count - header > 2)
                {
                    throw new TableException(Invariant($"{name}:{top[header].Number}: the headings end after {width} columns, with '{top[header][width - 1]}', and every row has {all}; name the other columns too."));
                }

                if (isData && top.Select(l => l.Fields.Length).Distinct().Count() > 3)
                {
                    var counts = top.Where(l => !l.IsBlank).Select(l => l.Fields.Length).Distinct().Order().ToList();
                    throw new TableException(Invariant($"{name}:{line.Number}: its lines have no headings and {string.Join(", ", counts)} fields, so it is several lists below each other, of which nothing says what they hold; save the list of the parties' votes alone, with a line of names above it."));
                }

                throw new TableException(
                    Invariant($"{name}:{line.Number}: this row has {line.Fields.Length} fields and the header has {width}; ")
                    + $"quote fields that contain {TableCsvManner.Name(separator())}, or say what separates them in a first line such as 'sep=;'.");
            }

            rowLines.Add(line.Number);
            for (var i = 0; i < width; i++)
            {
                columns[i].Add(whole.Fields[i], whole.Quoted?[i] ?? false);
            }
        }

        notices.AddRange(left.Select(l => new TableNotice(
            Invariant($"Line {l.Line} has {l.Fields} fields and the header has {width}, so it was left out; mend its quotes or separators.")) { LostLine = l.Line }));

        // A column that can be read in one way only tells how the others are meant.
        var looks = columns.Aggregate(TableCsvNotation.None, (all, f) => all | f.Look());
        var evidence = numbers == TableCsvNotation.Either ? looks : numbers;
        return new(columns.ConvertAll(f => f.Infer(separator(), evidence, notices)))
        {
            Said = notices.ConvertAll(n => n.Unknown.Count == 0 ? n : n with { Unknown = [.. n.Unknown.Select(r => rowLines[r])] }),
            FirstLine = rowLines.Count == 0 ? 2 : rowLines[0],
            RowLines = rowLines.Count == 0 || rowLines[^1] - rowLines[0] + 1 == rowLines.Count ? null : [.. rowLines],
            Headings = isData ? new Dictionary<string, (string, string)>() : TableHeadings.Pairs(names, paths),
            Levels = above == header || isData ? new Dictionary<string, string[]>()
                : names.Zip(paths).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal),
            Above = [.. top.Take(above).SelectMany(l => l.Fields).OfType<string>()
                .Where(f => f.Any(char.IsLetter))],
            Prose = [.. TableProse.Of(top.Take(above)), .. TableProse.Of(text)],
            Pairs = [.. top.Take(above).SelectMany(TablePairs.Above), .. below],
        };
    }

    private static IEnumerable<TableLine> Rest(IEnumerator<TableLine> lines)
    {
        while (lines.MoveNext())
        {
            yield return lines.Current;
        }
    }

    /// <summary>
    /// The line that names the columns: the first that fills nearly as many as any, unless it has numbers and the one above it
    /// names at least half of them.
    /// </summary>
    private static int Header(List<TableLine> top)
    {
        // Of tables below each other, the one with the most lines.
        var fields = top.Where(l => l.Filled > 1 && !TableProse.IsCut(l)).GroupBy(l => l.Fields.Length).OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key)
            .Select(g => g.Key).FirstOrDefault(top.Find(l => !l.IsBlank).Fields.Length);
        var width = top.Where(l => l.Fields.Length == fields).Select(l => l.Filled).DefaultIfEmpty().Max();
        var full = top.FindIndex(l => l.Fields.Length == fields && l.Filled * 4 >= width * 3 && !TableProse.IsCut(l));
        full = full < 0 ? top.FindIndex(l => !l.IsBlank) : full;
        for (var above = full - 1; above >= 0 && HasNumbers(top[full]); above--)
        {
            if (!HasNumbers(top[above]) && (top[above].Filled * 2 >= width || IsOverNumbers(top[above], top[full])))
            {
                return above;
            }
        }

        return full;
    }

    /// <summary>Whether a line names every number of a row and none of the texts to their left: "", "", "Votes" over them.</summary>
    private static bool IsOverNumbers(TableLine line, TableLine row) => line.Fields.Length == row.Fields.Length && row[0].Length > 0
        && Enumerable.Range(0, row.Fields.Length).ToLookup(i => TableLine.IsNumber(row[i])) is var cells && cells[true].Any()
        && cells[true].All(i => line[i].Length > 0) && cells[false].All(i => line[i].Length == 0) && cells[false].Max() < cells[true].Min();

    /// <summary>
    /// A name over a column of colours, which is copied empty, is of the column beside it that has none: it spanned both.
    /// </summary>
    private static void OverEmpty(List<TableLine> top, int header)
    {
        var below = top.Skip(header + 1).Where(l => !l.IsBlank).ToList();
        bool IsEmpty(int i) => below.Count(l => l[i].Length > 0) * EmptyRows < below.Count && !below.Exists(l => TableLine.IsNumber(l[i]));
        bool IsNamed(int i) => below.Count(l => l[i].Any(char.IsLetter)) * EmptyRows > below.Count * (EmptyRows - 1);
        var names = top[header].Fields;
        for (var i = 0; i + 1 < names.Length && below.Count > EmptyRows; i++)
        {
            if (top[header][i].Length > 0 && top[header][i + 1].Length == 0 && IsEmpty(i) && IsNamed(i + 1))
            {
                names = [.. names[..i], null, names[i], .. names[(i + 2)..]];
                top[header] = top[header] with { Fields = names };
            }
        }
    }

    /// <summary>Of so many rows, such as totals, one may have its name there.</summary>
    private const int EmptyRows = 4;

    internal static bool HasNumbers(TableLine line) => Enumerable.Range(0, line.Fields.Length).Any(line.HasNumber);

    /// <summary>Whether the first line is data: it has a number in every column where the lines below have nothing else.</summary>
    private static bool IsData(List<TableLine> top, int header)
    {
        var below = top.Skip(header + 1).Where(l => !l.IsBlank).ToList();
        var numeric = Enumerable.Range(0, top[header].Fields.Length)
            .Where(i => below.Exists(l => l[i].Length > 0) && below.TrueForAll(l => l[i].Length == 0 || TableLine.IsNumber(l[i]))).ToList();
        return numeric.Count > 0 && numeric.TrueForAll(i => TableLine.IsNumber(top[header][i]))
            && numeric.Exists(i => top[header].HasNumber(i));
    }

    /// <summary>
    /// The columns' names: empty ones are named after their place, the first one <c>row</c>, as R writes the names of
    /// rows; repeated ones are numbered.
    /// </summary>
    private static List<string> Names(IReadOnlyList<string> header, string place, List<TableNotice> notices)
    {
        var given = header.Select(h => Breaks().Replace(h, m => m.Value[0] == '-' ? "" : " ").Trim()).ToList();
        var unnamed = given.Count(g => g.Length == 0);
        if (given.Count > 2 && unnamed * 2 > given.Count && given.TakeWhile(g => g.Length == 0).Count() < unnamed)
        {
            throw new TableException(
                Invariant($"{place}: this line names {given.Count - unnamed} of {given.Count} columns, so it is no header; remove the lines above the table."));
        }

        var reserved = given.ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        for (var i = 0; i < given.Count; i++)
        {
            var wanted = given[i].Length > 0 ? given[i] : i == 0 ? "row" : Invariant($"column_{i + 1}");
            var chosen = wanted;
            for (var n = 2; (chosen != given[i] && reserved.Contains(chosen)) || !used.Add(chosen); n++)
            {
                chosen = Invariant($"{wanted}_{n}");
            }

            names.Add(chosen);
        }

        if (given.Find(g => TableCsvNumbers.Of(g) != TableCsvNotation.None && g.Length != 4) is { } number)
        {
            notices.Add($"The first line is taken as the header, but '{number}' in it is a number; add a line with the names of the columns if it is data.");
        }

        notices.AddRange(names.Select((n, i) => (Name: n, Given: given[i])).Where(c => c.Name != c.Given).Select(c =>
            c.Given.Length == 0 ? new TableNotice($"A column without a name is called '{c.Name}'.") { IsOfUnnamed = true }
                : new($"Several columns are called '{c.Given}'; this one is '{c.Name}' here.") { IsRepeat = true }));
        return names;
    }

    /// <summary>A name without the number that it gets where it is repeated.</summary>
    public static string Unnumbered(string name) => Repeated().Replace(name, "");

    [GeneratedRegex("_[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    /// <summary>A break inside of a name: with a hyphen before it, it divides a word.</summary>
    [GeneratedRegex(@"(?<=\p{L})-\s*[\r\n]+\s*(?=\p{Ll})|\s*[\r\n]+\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Breaks();
}
