using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Makes sense of an article's table: which columns hold what, which rows are parties and which are totals.</summary>
internal static partial class ResultTableReader
{
    private const int MostColumns = 40;

    /// <summary>Whether a cell is a number and nothing else.</summary>
    public static bool IsFigure(string text) => Figure().IsMatch(text);

    /// <summary>
    /// Whether a table tells by itself that it is one of results: it has parties, and their votes or both shares and seats.
    /// </summary>
    public static bool HasPartiesAndVotes(DocumentTable table, string document) =>
        FirstRow(table) is var first and > 0 && first < table.Rows.Count && Columns(table, first, null, []) is var columns
        && columns.Exists(c => c.Role is ColumnRole.Party or ColumnRole.CandidateAndParty) && Read(table, document) is { } read
        && (read.Has(ColumnRole.Votes) || (read.Has(ColumnRole.Share) && read.Has(ColumnRole.Seats)));

    /// <summary>The table as one of results; null when it has no parties or candidates with votes or seats.</summary>
    public static ResultTable? Read(DocumentTable table, string document, int? year = null)
    {
        var first = FirstRow(table);
        if (first == 0 || first >= table.Rows.Count)
        {
            return null;
        }

        var unread = new List<string>();
        var columns = WithoutPartsOfSeats(Columns(table, first, year, unread), [.. table.Rows.Skip(first)]);
        if (!columns.Exists(c => c.Role is ColumnRole.Party or ColumnRole.Candidate or ColumnRole.CandidateAndParty or ColumnRole.Alliance)
            || !columns.Exists(c => c.Role is ColumnRole.Votes or ColumnRole.Share or ColumnRole.Seats))
        {
            return null;
        }

        var isDotted = table.Rows.Any(r => r.Any(c => c is not null && DottedOrComma().IsMatch(c.Text)));
        var all = WithoutSubtotals([.. Units([.. table.Rows.Skip(first)], columns).Select(r => Row(r, columns, document, isDotted))
            .OfType<ResultRow>()]);
        var rows = FirstPart(all);
        var parties = ByCandidate(rows.FindAll(r => r.Total == TotalKind.None));
        return parties.Count < 2 ? null
            : new(table, parties, rows.FindAll(r => r.Total is not (TotalKind.None or TotalKind.Other)))
            {
                Unread = unread,
                Again = rows.Count < all.Count ? all[rows.Count].Name : null,
            };
    }

    /// <summary>
    /// Rows of parties that share one cell of votes are one list: its row has what spans all of them, and none of its parties' own.
    /// </summary>
    private static IEnumerable<IReadOnlyList<DocumentCell?>> Units(List<IReadOnlyList<DocumentCell?>> rows, List<ResultColumn> columns)
    {
        var counted = columns.FindIndex(c => c.Role == ColumnRole.Votes) is >= 0 and var votes ? votes
            : columns.FindIndex(c => c.Role == ColumnRole.Share);
        for (var i = 0; i < rows.Count;)
        {
            var next = i + 1;
            while (counted >= 0 && next < rows.Count && rows[i][counted] is { } cell && ReferenceEquals(rows[next][counted], cell)
                && Figure().IsMatch(cell.Text))
            {
                next++;
            }

            var (first, last) = (rows[i], rows[next - 1]);
            yield return next == i + 1 ? first : [.. first.Select((cell, column) => ReferenceEquals(cell, last[column]) ? cell : null)];
            i = next;
        }
    }

    /// <summary>Where several candidates stand for one party, or for none, each of them is a row of their own.</summary>
    private static List<ResultRow> ByCandidate(List<ResultRow> rows)
    {
        var several = rows.GroupBy(r => r.Name.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return rows.ConvertAll(r => r.Candidate is { } candidate && several.Contains(r.Name.Value)
            ? r with { Name = candidate, Targets = [candidate.Value] }
            : r);
    }

    /// <summary>The first row below the headings.</summary>
    private static int FirstRow(DocumentTable table)
    {
        var first = 0;
        while (first < table.Rows.Count && first < 5
            && table.Rows[first].All(c => c is null || c.Text.Length == 0
                || (c.IsHeader && (!Figure().IsMatch(c.Text) || Year().IsMatch(c.Text)))))
        {
            first++;
        }

        // Headings that are not marked as such.
        return first == 0 && table.Rows.Count > 0 && table.Rows[0].All(c => c is null || !Figure().IsMatch(c.Text)) ? 1 : first;
    }

    private static List<ResultColumn> Columns(DocumentTable table, int first, int? electionYear, List<string> unread)
    {
        var all = Enumerable.Range(0, Math.Min(MostColumns, table.Rows[0].Count)).Select(i => Headings(table, first, i)).ToList();

        // "Additional members" above votes and seats is the name of the votes too.
        var ofVotes = all.Where(h => h.Count > 1 && ResultColumn.Read(h[^1].Text, null).Role == ColumnRole.Votes)
            .SelectMany(h => h.SkipLast(1)).ToHashSet();
        var columns = new List<ResultColumn>();
        foreach (var headings in all)
        {
            var text = headings.Select(h => ofVotes.Contains(h) ? ResultColumn.WithoutSeats(h.Text) : h.Text);
            columns.Add(ResultColumn.Read(string.Join(' ', text), columns.Count > 0 ? columns[^1] : null));
        }

        return OfBallots(OfThisTime(columns, electionYear), all, [.. table.Rows.Skip(first)], unread);
    }

    private static List<DocumentCell> Headings(DocumentTable table, int first, int column)
    {
        var headings = new List<DocumentCell>();
        for (var row = 0; row < first; row++)
        {
            // A title above the whole table heads no column.
            if (table.Rows[row][column] is { Text.Length: > 0 } cell && !headings.Contains(cell)
                && !(first > 1 && table.Rows[row].All(c => ReferenceEquals(c, cell))))
            {
                headings.Add(cell);
            }
        }

        return headings;
    }

    /// <summary>
    /// Of columns for several years the last is the election's, and the one before of the election before; seats beside a total are a
    /// part of it.
    /// </summary>
    private static List<ResultColumn> OfThisTime(List<ResultColumn> columns, int? electionYear)
    {
        var results = columns.FindAll(c => c.Role is ColumnRole.Votes or ColumnRole.Share or ColumnRole.Seats);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var like = columns.Where(c => c.Role == column.Role && c.Round == column.Round && c.Ballot == column.Ballot).ToList();
            if (column.Role >= ColumnRole.Votes && column.Year is { } year && (like.Exists(c => c.Year > year) || year < electionYear))
            {
                // Beside results of now, of the last year but one.
                var isBefore = results.Exists(c => c.Year is null || c.Year > year)
                    && results.Where(c => c.Year > year && !(c.Year > electionYear)).DistinctBy(c => c.Year).Count() <= 1;
                columns[i] = column with { Role = isBefore ? ResultColumn.Then(column.Role) : ColumnRole.None };
                continue;
            }

            // With those that were not up the total is the house after, of which a part was won.
            if (column.Role == ColumnRole.Seats && like.Exists(c => c.IsTotal != column.IsTotal)
                && column.IsTotal == columns.Exists(c => c.IsNotUp))
            {
                columns[i] = column with { Role = ColumnRole.None };
            }
        }

        return columns;
    }

    private static ResultRow? Row(IReadOnlyList<DocumentCell?> row, List<ResultColumn> columns, string document,
        bool isDotted)
    {
        // A dash names nobody.
        List<DocumentCell> Named(ColumnRole role) =>
            [.. row.Take(columns.Count).Where((c, i) => c is not null && c.Text.Any(char.IsLetterOrDigit) && columns[i].Role == role
                && !Figure().IsMatch(c.Text))
                .OfType<DocumentCell>().Distinct(ReferenceEqualityComparer.Instance).Cast<DocumentCell>()];

        var (parties, candidates, alliances) = (Named(ColumnRole.Party), Named(ColumnRole.Candidate), Named(ColumnRole.Alliance));
        var cells = new List<ResultCell>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Role >= ColumnRole.Votes && row[i] is { Text.Length: > 0 } cell && !parties.Contains(cell)
                && !alliances.Contains(cell)
                && (i == 0 || !ReferenceEquals(row[i - 1], cell)))
            {
                cells.AddRange(Cells(cell, columns[i], document, isDotted));
            }
        }

        cells.AddRange(OfBothBallots(row, columns, document));
        if (Named(ColumnRole.CandidateAndParty).LastOrDefault() is { } both && PersonAndParty().Match(both.Text) is { Success: true } parts)
        {
            candidates = [both with { Text = parts.Groups["person"].Value }];
            parties = [both with { Text = parts.Groups["party"].Value, Target = null }];
        }
        else
        {
            candidates.AddRange(Named(ColumnRole.CandidateAndParty));
        }

        // The last of a row's names is the party's own; one before it is its alliance.
        var name = parties.LastOrDefault() ?? candidates.LastOrDefault() ?? alliances.LastOrDefault();
        if (name is null || cells.Count == 0)
        {
            return null;
        }

        Sourced<string> Of(DocumentCell cell) => new(cell.Text, new(document, cell.Line, cell.Text));
        var alliance = alliances.LastOrDefault(a => a != name) ?? (parties.Count > 1 && parties[^2] != name ? parties[^2] : null);
        var candidate = candidates.LastOrDefault(c => c != name);
        var total = KindOf(name.Text);
        return new(Of(name), [.. new[] { name.Target, name.Text }.OfType<string>()], cells)
        {
            Candidate = candidate is null ? null : Of(candidate),
            Alliance = alliance is null ? null : Of(alliance),
            IsNew = row.Take(columns.Count).Where((c, i) => columns[i].Role is ColumnRole.SeatChange or ColumnRole.Swing
                or >= ColumnRole.PreviousVotes)
                .Any(c => c is not null && InfoboxValues.IsNew(c.Text)),
            Total = total == TotalKind.Total && alliance is not null ? TotalKind.Other : total,
        };
    }

    /// <summary>The numbers of a cell: "7,765,936 (31.4%)" are votes and their share.</summary>
    private static IEnumerable<ResultCell> Cells(DocumentCell cell, ResultColumn column, string document, bool isDotted)
    {
        var source = new Provenance(document, cell.Line, cell.Text);
        var style = column.Role is ColumnRole.Share or ColumnRole.Swing or ColumnRole.PreviousShare ? QuantityStyle.Percentage
            : QuantityStyle.Count;
        var found = new HashSet<ColumnRole>();
        var text = isDotted && style == QuantityStyle.Count
            ? Dotted().Replace(cell.Text, m => m.Value.Replace(".", "", StringComparison.Ordinal))
            : cell.Text;
        // An arrow alone that points nowhere says that nothing changed.
        text = text is "Steady" && column.Role is ColumnRole.SeatChange or ColumnRole.Swing ? "Steady 0" : text;
        foreach (var q in QuantityScanner.Scan(InfoboxReading.Mask(text), style))
        {
            var role = column.Role switch
            {
                ColumnRole.Votes when q is { Sign: 0, IsPercent: true } => ColumnRole.Share,
                ColumnRole.PreviousVotes when q is { Sign: 0, IsPercent: true } => ColumnRole.PreviousShare,
                >= ColumnRole.PreviousVotes when q.Sign != 0 => ColumnRole.None,
                ColumnRole.Votes or ColumnRole.Share when q.Sign != 0 => ColumnRole.Swing,
                ColumnRole.Seats when q.Sign != 0 => ColumnRole.SeatChange,
                ColumnRole.Seats when q.IsPercent => ColumnRole.None,
                ColumnRole.SeatChange or ColumnRole.Swing when q is { Sign: 0, Number: > 0 } && text.Contains(WikiInline.Unread) =>
                    ColumnRole.None,
                _ => column.Role,
            };
            var fits = role switch
            {
                ColumnRole.Votes or ColumnRole.Seats or ColumnRole.SeatChange or ColumnRole.PreviousVotes or ColumnRole.PreviousSeats =>
                    q.IsWhole,
                ColumnRole.Share or ColumnRole.Swing or ColumnRole.PreviousShare => q.Number <= 100,
                _ => false,
            };
            if (fits && found.Add(role))
            {
                yield return new(column with { Role = role }, q, cell.Text, source);
            }
        }
    }

    /// <summary>A table with 2.850.784 or 50,22 has dots between thousands, so that its 689.137 votes are no fraction.</summary>
    [GeneratedRegex(@"^[\s%]*[0-9]{1,3}(\.[0-9]{3}){2,}\s*$|^[\s%]*[0-9]{1,2},[0-9]{1,2}[\s%]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DottedOrComma();

    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,3}(\.[0-9]{3})+(?![0-9.,])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(1[89]|20)[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    /// <summary>"Nicos Anastasiades - DISY", "Ann Lee (Alpha)".</summary>
    [GeneratedRegex(@"^(?<person>.+?)(\s+[-–—/]\s+(?<party>.+)|\s*\((?<party>[^()]+)\))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonAndParty();

    [GeneratedRegex(@"^[\s+−–-]*[0-9][0-9.,\s%]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
