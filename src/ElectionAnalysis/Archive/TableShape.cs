using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Somebody's table as one row per party in an election or district: parties or districts that stand side by side are turned into rows.
/// </summary>
internal sealed partial class TableShape
{
    private const string Turned = "\u0001name";
    private const string Values = "\u0001value";

    /// <summary>More columns side by side are not looked through for parties.</summary>
    private const int MostColumns = 400;

    /// <summary>More columns are not tried as a total.</summary>
    private const int MostTotals = 40;

    private readonly string name;

    private TableShape(Table table, ElectionColumns columns, string name)
    {
        (Table, Columns, this.name) = (table, columns, name);
        Lines = [];
        Above = [];
    }

    public Table Table { get; private set; }

    public ElectionColumns Columns { get; private set; }

    /// <summary>The line of the file on which each row stands.</summary>
    public int[] Lines { get; private set; }

    /// <summary>Whether every line of the file is a district of its own, with the totals on it.</summary>
    public bool IsTurned => Columns.Party is not null && Columns.Party[0] == '\u0001';

    /// <summary>Whether the column of parties was found by what it looks like.</summary>
    public bool IsGuessed { get; private set; }

    /// <summary>The texts above the table, such as its title.</summary>
    public IReadOnlyList<string> Above { get; private set; }

    /// <summary>What was decided, and what does not add up.</summary>
    public List<ReadingProblem> Problems { get; } = [];

    public static TableShape Of(Table table, ElectionColumns? named, string name)
    {
        var dressed = new List<string>();
        var read = LooseNumbers.Read(table, dressed);
        var shape = new TableShape(read, (named ?? new()).Or(ElectionColumns.Propose(read)).WithWords(read, totals: true), name);
        if (dressed.Count > 0)
        {
            shape.Say("numbers_with_marks", $"Marks beside numbers, or between thousands, are left out in {string.Join(", ", dressed.Take(6).Select(d => $"'{d}'"))}.");
        }

        shape.Lines = [.. Enumerable.Range(table.FirstLine, table.RowCount)];
        shape.Above = table.Above;
        shape.Time();
        shape.Persons();
        shape.Protocol();
        shape.Own();
        shape.TurnSideBySide();
        if (!shape.IsComplete)
        {
            shape.Columns = shape.Columns.WithWords(shape.Table, totals: false);
            shape.Names();
            shape.Own();
            shape.TurnUnnamed();
        }

        shape.Share();

        shape.Magnitude();
        shape.Ballots();
        shape.Regions();
        return shape;
    }

    private bool IsComplete => Columns.Party is not null && (Columns.Votes ?? Columns.VoteShare ?? Columns.Seats) is not null;

    /// <summary>A column of nothing but years is of years, whatever its name.</summary>
    private void Time()
    {
        if ((Columns.Election ?? Columns.Date ?? Columns.Year) is null
            && Free().Find(c => c.IsNumeric && c.NullCount == 0 && Numbers(c).All(n => n is >= 1800 and <= 2100 && double.IsInteger(n))
                && Numbers(c).Distinct().Count() > 1) is { } years)
        {
            Columns = Columns with { Year = years.Name };
            Say("years", $"'{years.Name}' has nothing but years, so each of them is taken as an election.");
        }
    }

    /// <summary>"Valid votes" that differ from party to party in one district are the party's own.</summary>
    private void Own()
    {
        if (Columns is { Seats: null, Party: not null, HouseSeats: { } seats } && Table[seats].IsNumeric && Differs(seats))
        {
            Columns = Columns with { Seats = seats, HouseSeats = null };
        }

        if (Columns is { Votes: null, Party: not null, Valid: { } valid } && Table[valid].IsNumeric && Differs(valid))
        {
            Columns = Columns with { Votes = valid, Valid = null };
        }
    }

    /// <summary>The only column of percentages beside votes, where it is their share.</summary>
    private void Share()
    {
        if (Columns is { VoteShare: null, Party: not null, Votes: { } votes } && Table[votes].IsNumeric
            && Free().FindAll(c => c.IsNumeric && IsPercent(c)) is [var share])
        {
            var pairs = Enumerable.Range(0, Table.RowCount).Select(r => (Votes: Table[votes].Number(r), Share: share.Number(r)))
                .Where(p => p is { Votes: > 0, Share: > 0 and < 100 }).Select(p => p.Votes!.Value / p.Share!.Value).Order().ToList();
            if (pairs.Count > 2 && pairs[pairs.Count / 5] > pairs[pairs.Count / 2] * 0.9
                && pairs[pairs.Count * 4 / 5] < pairs[pairs.Count / 2] * 1.1)
            {
                Columns = Columns with { VoteShare = share.Name };
            }
        }
    }

    /// <summary>"Ann Lee (Alpha)": a candidate and the party in one cell.</summary>
    private void Persons()
    {
        if (Columns is { Party: { } party, Leader: null } && Table[party].Type == typeof(string))
        {
            var cells = Enumerable.Range(0, Table.RowCount).Select(r => PersonAndParty().Match(Table[party].Text(r) ?? "")).ToList();
            var parties = cells.Where(c => c.Success).Select(c => c.Groups["party"].Value).ToList();
            if (parties.Count * 10 >= Table.RowCount * 9 && parties.Distinct(StringComparer.Ordinal).Count() * 2 <= parties.Count)
            {
                const string Name = "\u0002party";
                Table = Table.WithText(Name, r => cells[r.Index] is { Success: true } c ? c.Groups["party"].Value : Table[party].Text(r.Index))
                    .WithText(party, r => cells[r.Index] is { Success: true } c ? c.Groups["person"].Value : Table[party].Text(r.Index));
                Columns = Columns with { Party = Name, Leader = party };
            }
        }
    }

    /// <summary>A column of texts in which voters, valid and invalid ballots have rows of their own has the parties below them.</summary>
    private void Protocol()
    {
        if (Columns.Party is null && Table.Columns.FirstOrDefault(c => c.Type == typeof(string) && !Columns.Named().Contains(c.Name)
            && Enumerable.Range(0, Math.Min(c.Length, 60)).Select(r => ResultTableReader.KindOf(c.Text(r) ?? ""))
                .Where(k => k is TotalKind.Registered or TotalKind.Valid or TotalKind.Invalid or TotalKind.Cast).Distinct()
                    .Count() > 1) is { } lines)
        {
            Columns = Columns with { Party = lines.Name };
        }
    }

    /// <summary>Seats that are the same for all parties of a district are the district's, not the parties'.</summary>
    private void Magnitude()
    {
        if (Columns is { Seats: { } seats, District: not null, Party: not null } && Table[seats].IsNumeric && !Differs(seats)
            && Groups().Any(g => g.Length > 1))
        {
            Columns = Columns with { Seats = null, HouseSeats = Columns.HouseSeats ?? seats };
            Say("district_magnitude", $"'{seats}' is the same for all parties of a district, so it is taken as the seats of the district.");
        }
    }

    /// <summary>Whether a column differs within most districts, elections or, without either, the whole table.</summary>
    private bool Differs(string column)
    {
        var groups = Groups().Where(g => g.Length > 1).ToList();
        return groups.Count(g => g.Select(r => Table[column].Number(r)).OfType<double>().Distinct().Count() > 1) * 2 > groups.Count;
    }

    private IEnumerable<int[]> Groups() => Enumerable.Range(0, Table.RowCount)
        .GroupBy(r => string.Join('|', new[] { Columns.Country, Columns.Date ?? Columns.Year, Columns.Kind, Columns.Round,
            Columns.District }.OfType<string>()
            .Select(c => Table[c].Text(r))), StringComparer.Ordinal).Select(g => g.ToArray());

    /// <summary>Where the numbers have names and the parties have none: the first column of texts that hardly repeat.</summary>
    private void Names()
    {
        if (Columns.Party is null && (Columns.Votes ?? Columns.Seats) is not null
            && Free().Find(c => c.Type == typeof(string) && c.NullCount * 5 < c.Length && c.Codes(out var n)
                .Length <= n * 1.25) is { } names)
        {
            (Columns, IsGuessed) = (Columns with { Party = names.Name }, true);
            Say("party_column", $"No column is called after parties, so '{names.Name}' is taken as theirs.");
        }
    }

    private void TurnSideBySide()
    {
        if (Columns.Parties is { Count: > 0 } named)
        {
            TurnParties([.. named]);
        }
        else if (TableBlocks.Find(Table, (Columns with { Valid = null, Invalid = null, Cast = null }).Named()) is { } blocks
            && blocks.AreYears != (Columns.Party is null))
        {
            Turn(blocks);
        }
        else if (Run() is { } run)
        {
            TurnParties(run);
        }
    }

    /// <summary>Columns under no usual name at all: districts beside the parties, or parties beside the districts.</summary>
    private void TurnUnnamed()
    {
        if (Columns.Party is not null && (Columns.Votes ?? Columns.VoteShare ?? Columns.Seats) is null)
        {
            TurnDistricts();
        }
        else if (Columns is { Party: null, Votes: null, VoteShare: null, Seats: null }
            && (Columns.District ?? Columns.Year ?? Columns.Date) is not null)
        {
            var free = WithoutSums(Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name)));
            if (free.Count > 1 && Columns.Valid is null && free.TrueForAll(c => Numbers(c).All(n => n >= 0 && double.IsInteger(n)))
                && free.Sum(c => Numbers(c).Sum()) > 0)
            {
                Say("parties_across", $"The table has no column of parties, so its columns of numbers are taken as parties: {Names(free)}.");
                TurnParties([.. free.Select(c => c.Name)]);
            }
        }
    }

    /// <summary>
    /// Columns side by side whose numbers make, row by row, the valid votes: these are the parties. Where a column of parties is there
    /// too, they are parts of its votes, such as by mail, unless every row makes a hundred.
    /// </summary>
    private string[]? Run()
    {
        var used = Columns.Named();
        foreach (var total in new[] { Columns.Valid, Columns.Votes, Columns.Cast }.OfType<string>().Where(t => Table[t].IsNumeric))
        {
            var sums = Enumerable.Range(0, Table.RowCount).Select(r => Table[total].Number(r) ?? 0).ToArray();
            var rows = Enumerable.Range(0, Table.RowCount).Where(r => sums[r] > 0).ToArray();
            if (rows.Length == 0 || (Columns.Party is not null && !Array.TrueForAll(rows, r => Math.Abs(sums[r] - 100) < 0.5)))
            {
                continue;
            }

            // A total may count the invalid papers, too.
            if (LongestRun(total, used, sums, rows) is null && Columns.Invalid is { } invalid && Table[invalid].IsNumeric
                && sums.Select((s, r) => s - (Table[invalid].Number(r) ?? 0)).ToArray() is var without
                && LongestRun(total, used, without, rows) is { } parties)
            {
                AddsUp(parties, total, without, rows);
                Columns = Columns with { Cast = Columns.Cast ?? total, Valid = Columns.Valid == total ? null : Columns.Valid,
                    Votes = Columns.Votes == total ? null : Columns.Votes };
                return parties;
            }

            if (LongestRun(total, used, sums, rows) is { } best)
            {
                AddsUp(best, total, sums, rows);
                Columns = Columns with { Valid = total, Votes = Columns.Votes == total ? null : Columns.Votes };
                return best;
            }
        }

        return Columns.Party is null ? RunOfAny(used) : null;
    }

    /// <summary>Where no column is called a total: the longest run of at least four whose sum stands, row by row, in another
    /// column.</summary>
    private string[]? RunOfAny(HashSet<string> used)
    {
        var (best, of) = ((string[]?)null, "");
        foreach (var total in Free().Where(c => c.IsNumeric && !IsPercent(c)).Take(MostTotals))
        {
            var sums = Enumerable.Range(0, Table.RowCount).Select(r => total.Number(r) ?? 0).ToArray();
            var rows = Enumerable.Range(0, Table.RowCount).Where(r => sums[r] > 0).ToArray();
            if (rows.Length > 1 && LongestRun(total.Name, [.. used, total.Name], sums, rows) is { Length: > 3 } run
                && run.Length > (best?.Length ?? 0)
                && rows.Count(r => Math.Abs(run.Sum(c => Table[c].Number(r) ?? 0) - sums[r]) < 0.5) * 20 >= rows.Length * 19)
            {
                (best, of) = (run, total.Name);
            }
        }

        if (best is not null)
        {
            Say("parties_across", $"The columns {Names([.. best.Select(b => Table[b])])} make '{of}' in every row, so they are taken as parties.");
            Columns = Columns with { Valid = Columns.Valid ?? of };
        }

        return best;
    }

    private string[]? LongestRun(string total, HashSet<string> used, double[] sums, int[] rows)
    {
        var (best, matches) = ((string[]?)null, -1);
        var percent = Table.Columns.Where(IsPercent).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var subtotals = Sums(Table.Columns.Where(c => c.IsNumeric && !used.Contains(c.Name) && !percent.Contains(c.Name)).ToList());
        var columns = Table.Columns.Where(c => c.Name != total && !percent.Contains(c.Name) && !subtotals.Contains(c.Name))
            .Take(MostColumns).ToList();
        var only = columns.Count(c => c.IsNumeric && !used.Contains(c.Name)) == 2;
        for (var first = 0; first < columns.Count; first++)
        {
            var (partial, filled) = (new double[Table.RowCount], new int[Table.RowCount]);
            for (var last = first; last < columns.Count && columns[last].IsNumeric && !used.Contains(columns[last].Name); last++)
            {
                foreach (var r in rows)
                {
                    var n = columns[last].Number(r) ?? 0;
                    (partial[r], filled[r]) = (partial[r] + n, filled[r] + (n > 0 ? 1 : 0));
                }

                // A count may miss a paper or two; the run with most rows that fit to the last vote is the one. A single column is no run.
                var near = rows.Count(r => filled[r] > 1 && Math.Abs(partial[r] - sums[r]) <= 0.02 * sums[r]);
                var exact = rows.Count(r => Math.Abs(partial[r] - sums[r]) <= Slack(total, last - first + 1));
                if ((last > first + 1 || (last > first && only)) && near * 10 >= rows.Length * 9
                    && (exact > matches || (exact == matches && last - first >= best!.Length)))
                {
                    (best, matches) = ([.. columns.Skip(first).Take(last - first + 1).Select(c => c.Name)], exact);
                }
            }
        }

        return best;
    }

    private void AddsUp(string[] parties, string total, double[] sums, int[] rows)
    {
        var made = rows.Select(r => (Row: r, Sum: parties.Sum(c => Table[c].Number(r) ?? 0))).ToList();
        if (made.FindAll(x => Math.Abs(x.Sum - sums[x.Row]) > Slack(total, parties.Length)) is [var first, ..] wrong)
        {
            Say("rows_do_not_add_up",
                Invariant($"In {wrong.Count} of {rows.Length} rows the parties do not make '{total}'; in the first they make {first.Sum:#,0.##} and not {sums[first.Row]:#,0.##}."),
                Lines[first.Row]);
        }
    }

    /// <summary>Shares beside the votes of each party, under a sign of percent alone.</summary>
    private static bool IsPercent(Column column) => ColumnVocabulary.Plain(column.Name).Split('_')[0] is "percent" or "pct";

    /// <summary>Columns that are, in every row, the sum of two or more that follow, such as an alliance beside its parties.</summary>
    private HashSet<string> Sums(List<Column> columns)
    {
        var (found, open) = (new HashSet<string>(StringComparer.Ordinal), new List<double[]>());
        for (var i = columns.Count - 1; i >= 0 && columns.Count <= MostColumns; i--)
        {
            var own = Enumerable.Range(0, Table.RowCount).Select(r => columns[i].Number(r) ?? 0).ToArray();
            var sum = new double[own.Length];
            var parts = 0;
            while (parts < open.Count && Enumerable.Range(0, own.Length).All(r => sum[r] <= own[r] + 0.5) && !Same(sum, own))
            {
                parts++;
                for (var r = 0; r < own.Length; r++)
                {
                    sum[r] += open[^parts][r];
                }
            }

            if (parts > 1 && own.Sum() > 1_000 && Same(sum, own))
            {
                found.Add(columns[i].Name);
                open.RemoveRange(open.Count - parts, parts);
            }

            open.Add(own);
        }

        return found;

        static bool Same(double[] left, double[] right) => left.Zip(right).All(p => Math.Abs(p.First - p.Second) < 0.5);
    }

    private List<Column> WithoutSums(List<Column> columns)
    {
        var sums = Sums(columns.FindAll(c => !IsPercent(c)));
        return columns.FindAll(c => !IsPercent(c) && !sums.Contains(c.Name));
    }

    private double Slack(string total, int parts) => Table[total].Type == typeof(double) ? 0.06 * parts : 0.5;

    private void TurnParties(string[] parties)
    {
        // A text that is called party and stands beside columns of parties names the rows.
        var rows = Unique(Columns.District ?? Columns.Party ?? FirstTexts());
        var isShare = Columns.Valid is { } total && Numbers(Table[total]).All(n => n <= 101)
            && Array.Exists(parties, p => Table[p].Type == typeof(double))
            || Array.TrueForAll(parties, p => Numbers(Table[p]).All(n => n <= 100))
                && Array.Exists(parties, p => Table[p].Type == typeof(double));
        Turn(parties);
        Columns = Columns with
        {
            Parties = null, Party = Turned, District = rows, Votes = isShare ? null : Values, VoteShare = isShare ? Values : null,
            Valid = isShare ? null : Columns.Valid, Invalid = isShare ? null : Columns.Invalid,
        };
    }

    /// <summary>Parties by row and no numbers under a usual name: the columns are districts, or years.</summary>
    private void TurnDistricts()
    {
        var free = Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name) && !IsPercent(c));
        if (free.Count < 2 || free.Count(c => c.Name.Count(char.IsLetter) > 2 || c.Name.Count(l => l > '\u2E00') > 1
            || TableLine.IsYear(c.Name.Trim())) * 2 < free.Count)
        {
            // Names such as W1 and Z say nothing.
            return;
        }

        var sums = Enumerable.Range(0, Table.RowCount).Select(r => free.Sum(c => c.Number(r) ?? 0)).ToArray();
        var fits = free.ConvertAll(c => Enumerable.Range(0, sums.Length).Where(r => Math.Abs(sums[r] - (2 * (c.Number(r) ?? 0))) < 0.5)
            .ToList());
        if (free.Count > 2 && fits.FindIndex(f => f.Count * 5 >= sums.Length * 4) is >= 0 and var sum)
        {
            Say("total_district", $"'{free[sum].Name}' is the sum of the other columns and was left out.");
            if (Enumerable.Range(0, sums.Length).Except(fits[sum]).FirstOrDefault(-1) is >= 0 and var wrong)
            {
                Say("rows_do_not_add_up",
                    Invariant($"In {sums.Length - fits[sum].Count} of {sums.Length} rows the columns do not make '{free[sum].Name}'; in the first they make {sums[wrong] - (free[sum].Number(wrong) ?? 0):#,0.##} and not {free[sum].Number(wrong) ?? 0:#,0.##}."),
                    Lines[wrong]);
            }

            free.RemoveAt(sum);
        }

        var areYears = free.TrueForAll(c => TableLine.IsYear(c.Name.Trim()));
        var isShare = free.Exists(c => c.Type == typeof(double)) && free.TrueForAll(c => Numbers(c).All(n => n <= 100));
        if (!isShare && free.Exists(c => Numbers(c).Any(n => n < 0 || !double.IsInteger(n))))
        {
            return;
        }

        Say("districts_across", $"The table has no column of votes or seats; its columns of numbers are taken as {(areYears ? "years" : "districts")} with {(isShare ? "shares" : "votes")}: {Names(free)}.");
        Turn([.. free.Select(c => c.Name)]);
        Columns = Columns with
        {
            Year = areYears ? Turned : Columns.Year, District = areYears ? Columns.District : Turned, Votes = isShare ? null : Values,
            VoteShare = isShare ? Values : null,
        };
    }

    private void Turn(string[] columns)
    {
        // Of one type, for they are stacked.
        var same = Array.Exists(columns, c => Table[c].Type == typeof(double))
            ? columns.Select(c => (Column)Column.OfNullable(c, Enumerable.Range(0, Table.RowCount).Select(Table[c].Number)))
            : columns.Select(c => Column.OfNullable(c, Enumerable.Range(0, Table.RowCount).Select(r => (long?)Table[c].Number(r))));
        var turned = same.Aggregate(Table, (t, c) => t.With(c)).Unpivot(columns, Turned, Values);
        var filled = Enumerable.Range(0, turned.RowCount).Where(r => !turned[Values].IsNull(r)).ToArray();
        Lines = Array.ConvertAll(filled, r => Lines[r / columns.Length]);
        Table = turned.Take(filled);
    }

    private void Turn(TableBlocks blocks)
    {
        const string Share = "\u0001share";
        const string Seats = "\u0001seats";
        const string Ballot = "\u0001ballot";
        var district = blocks.AreYears ? null : Unique(Columns.District ?? FirstTexts());
        string[] values = ["votes", "share", "seats"];
        var cells = new List<(int Row, string Block, string? Ballot, IReadOnlyDictionary<string, string> Columns)>();
        foreach (var row in Enumerable.Range(0, Table.RowCount))
        {
            foreach (var (block, columns) in blocks.Blocks)
            {
                var ballots = columns.Keys.Except(values).ToList();
                cells.AddRange(ballots.Count == 0 ? [(row, block, null, columns)]
                    : ballots.Select(b => (row, block, (string?)b, (IReadOnlyDictionary<string, string>)new Dictionary<string,
                        string>(columns) { ["votes"] = columns[b] })));
            }
        }

        double? Number((int Row, string Block, string? Ballot, IReadOnlyDictionary<string, string> Columns) cell, string role) =>
            cell.Columns.TryGetValue(role, out var column) && Table[column].IsNumeric ? Table[column].Number(cell.Row) : null;
        cells = cells.FindAll(c => Array.Exists(values, v => Number(c, v) is not null));
        var rows = cells.Select(c => c.Row).ToArray();
        var (votes, share, seats) = (cells.ConvertAll(c => Number(c, "votes")), cells.ConvertAll(c => Number(c, "share")),
            cells.ConvertAll(c => Number(c, "seats")));
        var turned = Table.Drop(blocks.Columns).Take(rows).With(Column.OfText(Turned, cells.Select(c => (string?)c.Block)))
            .With(Column.OfText(Ballot, cells.Select(c => c.Ballot)))
            .With(Column.OfNullable(Values, votes)).With(Column.OfNullable(Share, share)).With(Column.OfNullable(Seats, seats));
        Lines = Array.ConvertAll(rows, r => Lines[r]);
        string? Kept(string? column) => column is not null && blocks.Columns.Contains(column) ? null : column;
        Columns = Columns with
        {
            Valid = Kept(Columns.Valid), Invalid = Kept(Columns.Invalid), Cast = Kept(Columns.Cast),
            Party = blocks.AreYears ? Columns.Party : Turned, Year = blocks.AreYears ? Turned : Columns.Year,
            Ballot = cells.Exists(c => c.Ballot is not null) ? Ballot : Columns.Ballot,
            Votes = votes.Exists(v => v is not null) ? Values : null, VoteShare = share.Exists(v => v is not null) ? Share : null,
            Seats = seats.Exists(v => v is not null) ? Seats : null,
            District = blocks.AreYears ? Columns.District : district,
        };
        Table = turned;
    }

    /// <summary>A district per line: where several share a name, with the texts beside it that tell them apart.</summary>
    private string? Unique(string? district)
    {
        if (district is null || (Columns.Election ?? Columns.Date ?? Columns.Year) is not null)
        {
            return district;
        }

        var names = Enumerable.Range(0, Table.RowCount).Select(r => Table[district].Text(r) ?? "").ToArray();
        foreach (var finer in Table.Columns.Where(c => c.Type == typeof(string) && c.Name != district && c.NullCount == 0
            && (!Columns.Named().Contains(c.Name) || c.Name == Columns.Party)))
        {
            var count = names.Distinct(StringComparer.Ordinal).Count();
            var joined = names.Select((n, r) => $"{n}: {finer.Text(r)}").ToArray();
            if (count < names.Length && joined.Distinct(StringComparer.Ordinal).Count() > count)
            {
                names = joined;
            }
        }

        _ = Table[district].Codes(out var own);
        if (names.Distinct(StringComparer.Ordinal).Count() <= own)
        {
            return district;
        }

        const string Composed = "\u0002district";
        Table = Table.With(Column.OfText(Composed, names));
        return Composed;
    }

    private string? FirstTexts() => Table.Columns.FirstOrDefault(c => c.Type == typeof(string) && !Columns.Named().Contains(c.Name))?.Name;

    /// <summary>"CDU Erststimmen", "CDU Zweitstimmen": the last word of every turned column is its ballot.</summary>
    private void Ballots()
    {
        if (Columns.Party != Turned)
        {
            return;
        }

        var names = Enumerable.Range(0, Table.RowCount).Select(r => Table[Turned].Text(r)!).ToList();
        var last = names.Distinct(StringComparer.Ordinal).Select(n => n[(n.LastIndexOf(' ') + 1)..]).Distinct(StringComparer.Ordinal)
            .ToList();
        if (last.Count is 2 or 3 && last.TrueForAll(l => ElectionColumns.BallotOf(l) is not null)
            && names.TrueForAll(n => n.Contains(' ', StringComparison.Ordinal)))
        {
            const string ballot = "\u0001ballot";
            Table = Table.With(Column.OfText(ballot, names.Select(n => (string?)n[(n.LastIndexOf(' ') + 1)..])))
                .With(Column.OfText("\u0001party", names.Select(n => (string?)n[..n.LastIndexOf(' ')])));
            Columns = Columns with { Party = "\u0001party", Ballot = ballot };
        }
    }

    /// <summary>Several countries in a table of districts without any time are the parts of one.</summary>
    private void Regions()
    {
        if (Columns is { Election: null, Date: null, Year: null, District: { } district, Country: { } country } && district != country
            && Table[country].Codes(out var countries).Length > 0 && countries > 1)
        {
            Columns = Columns with { Country = null };
            Say("parts_of_a_country", Invariant($"'{country}' has {countries} values and no date beside it, so they are taken as parts of one election; name Date or Year if they are not."));
        }
    }

    private List<Column> Free()
    {
        var used = Columns.Named();
        return [.. Table.Columns.Where(c => !used.Contains(c.Name) && !c.Name.StartsWith("column_", StringComparison.Ordinal))];
    }

    private static IEnumerable<double> Numbers(Column column) => Enumerable.Range(0, column.Length).Select(column.Number).OfType<double>();

    private static string Names(List<Column> columns) =>
        string.Join(", ", columns.Take(6).Select(c => $"'{c.Name}'")) + (columns.Count > 6 ? Invariant($" and {columns.Count - 6} more") : "");

    private void Say(string kind, string message, int? line = null) =>
        Problems.Add(new(kind, message, new(name, line ?? Math.Max(1, Table.FirstLine - 1), "")));

    [GeneratedRegex(@"^(?<person>[^()]{3,})\s+\((?<party>[^()]{1,60})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonAndParty();

    /// <summary>Numbers that name a thing and count nothing.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(№|id|code|no|nr|num|number|nummer|fips|ags|row|index|geoid|lat|lon|latitude|longitude|year|month|day|rank|order)($|[^\p{L}])|_id$|code$|nummer$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex Code();
}
