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

    private readonly string name;

    private TableShape(Table table, ElectionColumns columns, string name)
    {
        (Table, Columns, this.name) = (table, columns, name);
        Lines = [.. Enumerable.Range(table.FirstLine, table.RowCount)];
        Above = table.Above;
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
    public IReadOnlyList<string> Above { get; }

    /// <summary>What was decided, and what does not add up.</summary>
    public List<ReadingProblem> Problems { get; } = [];

    public static TableShape Of(Table table, ElectionColumns? named, string name)
    {
        var shape = new TableShape(table, (named ?? new()).Or(ElectionColumns.Propose(table)).WithWords(table, totals: true), name);
        shape.Time();
        shape.Turn();
        if (!shape.IsComplete)
        {
            shape.Columns = shape.Columns.WithWords(shape.Table, totals: false);
            shape.Names();
            shape.Turn();
        }

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

    /// <summary>Where the numbers have names and the parties have none: the first column of texts that hardly repeat.</summary>
    private void Names()
    {
        // "Gültige Stimmen" of every row are its party's.
        if (Columns is { Votes: null, District: null, Valid: { } valid } && Numbers(Table[valid]).Distinct().Take(3).Count() > 2)
        {
            Columns = Columns with { Votes = valid, Valid = null };
        }

        if (Columns.Party is null && (Columns.Votes ?? Columns.Seats) is not null
            && Free().Find(c => c.Type == typeof(string) && c.NullCount * 5 < c.Length && c.Codes(out var n)
                .Length <= n * 1.25) is { } names)
        {
            (Columns, IsGuessed) = (Columns with { Party = names.Name }, true);
            Say("party_column", $"No column is called after parties, so '{names.Name}' is taken as theirs.");
        }
    }

    private void Turn()
    {
        if (Columns.Parties is { Count: > 0 } named)
        {
            TurnParties([.. named]);
        }
        else if (Run() is { } run)
        {
            TurnParties(run);
        }
        else if (Columns.Party is not null && (Columns.Votes ?? Columns.VoteShare ?? Columns.Seats) is null)
        {
            TurnDistricts();
        }
        else if (Columns is { Party: null, Votes: null, VoteShare: null, Seats: null }
            && (Columns.District ?? Columns.Year ?? Columns.Date) is not null)
        {
            var free = Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name));
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

            if (LongestRun(total, used, sums, rows) is { } best)
            {
                AddsUp(best, total, sums, rows);
                Columns = Columns with { Valid = total, Votes = Columns.Votes == total ? null : Columns.Votes };
                return best;
            }
        }

        return null;
    }

    private string[]? LongestRun(string total, HashSet<string> used, double[] sums, int[] rows)
    {
        var (best, matches) = ((string[]?)null, -1);
        var columns = Table.Columns.Take(MostColumns).ToList();
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
                if (last > first && near * 10 >= rows.Length * 9
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

    private double Slack(string total, int parts) => Table[total].Type == typeof(double) ? 0.06 * parts : 0.5;

    private void TurnParties(string[] parties)
    {
        // A text that is called party and stands beside columns of parties names the rows.
        var rows = Columns.District ?? Columns.Party ?? Table.Columns.FirstOrDefault(c => c.Type == typeof(string) && !Columns.Named()
            .Contains(c.Name))?.Name;
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
        var free = Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name));
        if (free.Count < 2)
        {
            return;
        }

        var sums = Enumerable.Range(0, Table.RowCount).Select(r => free.Sum(c => c.Number(r) ?? 0)).ToArray();
        if (free.FindIndex(c => Enumerable.Range(0, sums.Length)
            .All(r => Math.Abs(sums[r] - (2 * (c.Number(r) ?? 0))) < 0.5)) is >= 0 and var sum)
        {
            Say("total_district", $"'{free[sum].Name}' is the sum of the other columns and was left out.");
            free.RemoveAt(sum);
        }

        var areYears = free.TrueForAll(c => TableLine.IsYear(c.Name.Trim()));
        var isShare = free.Exists(c => c.Type == typeof(double)) && free.TrueForAll(c => Numbers(c).All(n => n <= 100));
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
        return [.. Table.Columns.Where(c => !used.Contains(c.Name))];
    }

    private static IEnumerable<double> Numbers(Column column) => Enumerable.Range(0, column.Length).Select(column.Number).OfType<double>();

    private static string Names(List<Column> columns) =>
        string.Join(", ", columns.Take(6).Select(c => $"'{c.Name}'")) + (columns.Count > 6 ? Invariant($" and {columns.Count - 6} more") : "");

    private void Say(string kind, string message, int? line = null) =>
        Problems.Add(new(kind, message, new(name, line ?? Math.Max(1, Table.FirstLine - 1), "")));

    /// <summary>Numbers that name a thing and count nothing.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(id|code|no|nr|num|number|nummer|fips|ags|row|index|geoid|lat|lon|latitude|longitude|year|month|day|rank|order)($|[^\p{L}])|_id$|code$|nummer$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex Code();
}
