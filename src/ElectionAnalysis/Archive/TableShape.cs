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
    private readonly int header;
    private readonly HashSet<string> coded = new(StringComparer.Ordinal);
    private HashSet<string> percentages = [];
    private IReadOnlyDictionary<string, string> before = new Dictionary<string, string>();
    private IReadOnlyDictionary<string, (string Above, string Own)> headings = new Dictionary<string, (string, string)>();

    private TableShape(Table table, ElectionColumns columns, string name, int header)
    {
        (Table, Columns, this.name, this.header) = (table, columns, name, header);
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

    /// <summary>What stands above the table as a name and a number, and their lines.</summary>
    public IReadOnlyList<(string Label, string Value, int Line)> Pairs { get; private set; } = [];

    /// <summary>The sentences above and below the table.</summary>
    public IReadOnlyList<Paragraph> Prose { get; private set; } = [];

    /// <summary>Whether a column says of some rows that its number is missing, so that the others make no total.</summary>
    public bool IsPartly(string column) => coded.Contains(column);

    /// <summary>What was decided, and what does not add up.</summary>
    public List<ReadingProblem> Problems { get; } = [];

    public static TableShape Of(Table table, ElectionColumns? named, string name)
    {
        var dressed = new List<string>();
        if (named is null)
        {
            table = HeadingLevels.Reduce(ShareBases.Reduce(ComputedColumns.Without(BracketedNumbers.Split(ShortYears.Rename(PreferenceCounts.First(table))))));
        }

        if (RoundsBeside.Stack(table, named?.Named() ?? []) is { } rounds && (named?.Round) is null)
        {
            (table, named) = (rounds, (named ?? new()) with { Round = RoundsBeside.Round });
        }

        if (named is null && (SideBySide.Stack(table) ?? SideBySide.Questions(table)) is { } stacked)
        {
            (table, named) = (stacked, stacked.Columns[0].Name == SideBySide.Ballot ? new() { Ballot = SideBySide.Ballot }
                : new() { Election = SideBySide.Column });
        }
        else if (named is null || named.Named().SetEquals([RoundsBeside.Round]))
        {
            table = SideBySide.Panels(table) ?? table;
        }

        table = SideBySide.WholeNames(table);
        table = ColumnsBefore.Mark(NamedAfterParties(WithoutPercentRows(table, out var shares)), named, name);
        var usual = (named ?? new()).Or(ElectionColumns.Propose(table.Drop(table.Before.Values)));
        var counts = usual.Counts();
        counts.UnionWith(table.Before.Where(b => counts.Contains(b.Key)).Select(b => b.Value).ToList());
        var read = LooseNumbers.Read(table, usual.Texts(table), counts, dressed);
        var now = read.Drop(table.Before.Values);
        var shape = new TableShape(read, (named ?? new()).Or(ElectionColumns.Propose(now)).WithWords(now, totals: true), name,
            Math.Max(1, table.FirstLine - 1)) { before = table.Before };
        foreach (var notice in table.Said.Where(n => n.Column is null || !dressed.Contains(n.Column)))
        {
            shape.Say("table", notice.Text, notice.LostLine, isNote: notice.LostLine is null);
        }

        if (dressed.Count > 0)
        {
            shape.Say("numbers_with_marks", $"Marks beside numbers, or between thousands, are left out{Example(table, read, dressed)} in {string.Join(", ", dressed.Take(6).Select(d => $"'{d}'"))}{(dressed.Count > 6 ? Invariant($" and {dressed.Count - 6} more") : "")}.");
        }

        shape.Lines = [.. Enumerable.Range(0, table.RowCount).Select(table.LineOf)];
        (shape.Above, shape.Pairs, shape.shareRow) = ([.. table.Above.Select(a => Marks().Replace(a, ""))], table.Pairs, shares);
        shape.Prose = table.Prose;
        shape.headings = table.Headings;
        shape.percentages = [.. table.Said.Where(n => n.IsPercent).Select(n => n.Column!)];
        shape.Dashes(table);
        shape.TakeSeatRows();
        shape.TakeTurnoutRows(table);
        shape.FillDown();
        shape.RoundsBelow();
        shape.Alliances();
        shape.Missing();
        shape.MissingNames();
        shape.Parts();
        shape.Time();
        shape.Days();
        shape.LevelsOfCodes();
        shape.Codes();
        shape.Persons();
        shape.Protocol();
        shape.ContestsBelow();
        shape.VotesOfProtocol();
        shape.Own();
        shape.TurnSideBySide();
        shape.SeatsOfTiers();
        shape.SeatsOfWinners();
        if (!shape.IsComplete)
        {
            shape.Columns = shape.Columns.WithWords(shape.Visible, totals: false);
            shape.ProvenByShares();
            shape.SeatsOfWinnersAlone();
            shape.Names();
            shape.Own();
            shape.TotalOfParts();
            shape.TurnUnnamed();
        }
        else if (!shape.IsTurned)
        {
            shape.Columns = shape.Columns.WithWords(shape.Visible, totals: false);
        }

        shape.Numbered();
        shape.DistrictByRows();
        shape.WholeVotes();
        shape.Shares();
        shape.Share();
        shape.Magnitude();
        shape.VotesOfAll();
        shape.Regions();
        shape.SeatsBefore();
        shape.Changes();
        shape.ResultsBefore();
        shape.Unread();
        return shape;
    }

    private static string Example(Table before, Table after, List<string> columns) =>
        columns.SelectMany(c => Enumerable.Range(0, after.RowCount)
        .Where(r => after[c].Text(r) is { } number && before[c].Text(r) is { } text && text != number)
        .Select(r => $" ('{before[c].Text(r)}' is {after[c].Text(r)})")).FirstOrDefault("");

    private bool IsComplete => Columns.Party is not null && (Columns.Votes ?? Columns.VoteShare ?? Columns.Seats) is not null;

    /// <summary>A column of nothing but years is of years, whatever its name.</summary>
    private void Time()
    {
        if ((Columns.Election ?? Columns.Date ?? Columns.Year) is null
            && Free().Find(c => c.IsNumeric && c.NullCount == 0 && !OtherYears().IsMatch(c.Name)
                && Numbers(c).All(n => n is >= 1800 and <= 2100 && double.IsInteger(n)) && Numbers(c).Distinct().Count() > 1) is { } years)
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

        VotersOfParties();
    }

    /// <summary>The only column of percentages beside votes, where it is their share.</summary>
    private void Share()
    {
        if (Columns is { VoteShare: null, Party: not null, Votes: { } votes } && Table[votes].IsNumeric
            && Free().FindAll(c => c.IsNumeric && IsPercent(c) && !IsTurnout(c)) is [var share])
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

    /// <summary>Lists that are numbered before their names.</summary>
    private void Numbered()
    {
        if (Columns.Party is { } party && Table[party].Type == typeof(string)
            && ListNumbers.Of(Enumerable.Range(0, Table.RowCount).Select(Table[party].Text).OfType<string>()) is { Count: > 0 } names)
        {
            Table = Table.WithText(party, r => r.Text(party) is { } name ? names.GetValueOrDefault(name, name) : null);
        }
    }

    /// <summary>Tables below each other that are called after rounds are those, and no districts.</summary>
    private void RoundsBelow()
    {
        if (Columns is { Round: null, District: { } district } && Table[district].Codes(out var count).Length > 0 && count is > 1 and <= 3
            && Enumerable.Range(0, Table.RowCount).Select(r => Table[district].Text(r) ?? "").Distinct().ToList() is var titles
            && titles.ConvertAll(RoundWords.Cut) is var rounds && !rounds.Contains(null)
            && rounds.DistinctBy(r => r!.Value.Round).Count() == titles.Count)
        {
            // A long title is of the election, too.
            if (rounds.TrueForAll(r => r is { Round: RoundName.First or RoundName.Second or RoundName.Third }))
            {
                Table = Table.WithText(district, r => r.Text(district) is { } title ? $"{RoundWords.Cut(title)!.Value.Round}" : null);
                Above = rounds[0]!.Value.Stem.Trim(' ', '-', '–', '—', ',', ':') is { Length: > 3 } stem ? [.. Above, stem] : Above;
            }

            Columns = Columns with { Round = district, District = null };
        }
    }

    /// <summary>Where nothing else has names, coalitions stand for the parties.</summary>
    private void Alliances()
    {
        if (Columns is { Party: null, Parties: null, Leader: null, Alliance: { } alliances })
        {
            Columns = Columns with { Party = alliances, Alliance = null };
        }
    }

    /// <summary>Codes such as −990, which archives write where a count is missing.</summary>
    private void Missing()
    {
        foreach (var column in new[] { Columns.Votes, Columns.Seats, Columns.Registered, Columns.Cast, Columns.Valid, Columns.Invalid,
            Columns.HouseSeats,
            Columns.VoteShare }.OfType<string>().Where(c => Table[c].IsNumeric && Numbers(Table[c]).Any(n => n <= -900)).ToList())
        {
            var numbers = Enumerable.Range(0, Table.RowCount).Select(r => Table[column].Number(r) is { } n && n > -900 ? n : (double?)null)
                .ToList();
            Table = Table.With(Table[column].Type == typeof(double) ? Column.OfNullable(column, numbers)
                : Column.OfNullable(column, numbers.Select(n => (long?)n)));
            coded.Add(column);
            Say("codes_for_missing", $"Numbers such as −990 in '{column}' are codes for what is missing.");
        }
    }

    /// <summary>The same codes where a name is missing.</summary>
    private void MissingNames()
    {
        foreach (var column in new[] { Columns.Leader, Columns.Alliance, Columns.Party, Columns.District }.OfType<string>().Distinct()
            .Where(c => Enumerable.Range(0, Table.RowCount).Any(r => IsCode(Table[c].Text(r)))).ToList())
        {
            Table = Table.WithText(column, r => IsCode(r.Text(column)) ? null : r.Text(column));
            Say("codes_for_missing", $"Codes such as −990 in '{column}' are read as missing.");
        }

        static bool IsCode(string? text) => text is ['-', '9', >= '0' and <= '9', >= '0' and <= '9'];
    }

    /// <summary>One heading over the letters of the lists and, beside them, their names: the names are the parties.</summary>
    private void Codes()
    {
        var next = Table.Columns.Select(c => c.Name).ToList().IndexOf(Columns.Party ?? "") + 1;
        if (Columns.Party is { } codes && next > 0 && next < Table.Columns.Count && Table.Columns[next] is var names
            && (names.Name == $"{codes}_2" || names.Name == Invariant($"column_{next + 1}")) && names.Type == typeof(string) && Table[codes]
                .Type == typeof(string) && names.NullCount <= Table[codes].NullCount
            && Enumerable.Range(0, Table.RowCount).All(r => Table[codes].Text(r) is not { Length: > 3 }
                || (names.Text(r) is null && r * 2 > Table.RowCount)))
        {
            Columns = Columns with { Party = names.Name };
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
        if (Columns is { Seats: { } seats, District: not null, Party: not null } && seats[0] > '\u0002' && Table[seats].IsNumeric && !Differs(seats, 0.1)
            && Groups().Any(g => g.Length > 1))
        {
            Columns = Columns with { Seats = null, HouseSeats = Columns.HouseSeats ?? seats };
            Say("district_magnitude", $"'{seats}' is the same for all parties of a district, so it is taken as the seats of the district.");
        }
    }

    /// <summary>Votes that are the same for three and more parties of a district are no party's.</summary>
    private void VotesOfAll()
    {
        if (Columns is { Votes: { } votes, Party: not null } && !IsTurned && Table[votes].IsNumeric
            && Groups().Where(g => g.Length > 2 && g.Any(r => Table[votes].Number(r) > 0)).ToList() is { Count: > 0 } groups
            && groups.TrueForAll(g => g.Select(r => Table[votes].Number(r)).OfType<double>().Distinct().Count() < 2))
        {
            Columns = Columns with { Votes = null };
            Say("votes_of_all", $"'{votes}' is the same for all parties, so it is taken for no party's votes.");
        }
    }

    /// <summary>Whether a column differs within most districts, elections or, without either, the whole table.</summary>
    private bool Differs(string column, double most = 0.5)
    {
        var groups = Groups().Where(g => g.Length > 1).ToList();
        return groups.Count(g => g.Select(r => Table[column].Number(r)).OfType<double>().Distinct().Count() > 1) > groups.Count * most;
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
                .Length <= n * 1.25 && HasWords(c)) is { } names)
        {
            (Columns, IsGuessed) = (Columns with { Party = names.Name }, true);
            Say("party_column", $"No column is called after parties, so '{names.Name}' is taken as theirs.");
        }
    }

    /// <summary>Whether most cells have a letter: what has none is the number of something.</summary>
    private static bool HasWords(Column column) =>
        Enumerable.Range(0, column.Length).Count(r => column.Text(r)?.Any(char.IsLetter) == true) * 2 > column.Length;

    /// <summary>The only column of numbers in which the rows of voters and ballots stand counts the votes, whatever it is called.</summary>
    private void VotesOfProtocol()
    {
        if (Columns is not { Votes: null, VoteShare: null, Party: { } party } || !Free().Exists(c => c.IsNumeric))
        {
            return;
        }

        string Label(int row) => Table[party].Text(row) ?? "";
        var voters = Enumerable.Range(0, Table.RowCount).Select(Label).Distinct(StringComparer.Ordinal)
            .Where(l => ResultTableReader.KindOf(l) is TotalKind.Registered or TotalKind.Cast or TotalKind.Invalid)
            .ToHashSet(StringComparer.Ordinal);
        if (Enumerable.Range(0, Table.RowCount).Where(r => voters.Contains(Label(r))).ToList() is { Count: > 1 } totals
            && Free().FindAll(c => c.IsNumeric && totals.TrueForAll(r => c.Number(r) is { } n && double.IsInteger(n))) is [var only])
        {
            Columns = Columns with { Votes = only.Name };
            Say("votes_of_protocol", $"'{only.Name}' has the numbers of voters and ballots, so the parties' votes are taken from it too.");
        }
    }

    private void TurnSideBySide()
    {
        if (Columns.Parties is { Count: > 0 } named)
        {
            TurnParties([.. named]);
        }
        else if (TableBlocks.Find(Visible, (Columns with { Valid = null, Invalid = null, Cast = null, Votes = Undated(Columns.Votes),
            VoteShare = Undated(Columns.VoteShare), Seats = Undated(Columns.Seats) }).Named(), headings) is { } blocks
            && (blocks.AreYears || blocks.AreDays || blocks.AreBallots
                || (Columns.Party is not null && blocks.ArePlaces(headings))) != (Columns.Party is null))
        {
            Turn(blocks);
        }
        else if (Answers() is var (yes, no))
        {
            TurnAnswers(yes, no);
        }
        else if (Run() is { } run)
        {
            TurnParties(run);
        }
    }

    /// <summary>A column whose name has no year, which others may have beside it.</summary>
    private string? Undated(string? column) => column is not null && (TableBlocks.Year(column) is not null
        || (headings.TryGetValue(column, out var heading) && headings.Values.Count(h => h.Own == heading.Own) > 2)) ? null : column;

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
            var free = WithoutSums(Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name) && !IsTurnout(c)));
            if (free.Count > 1 && Columns.Valid is null && free.TrueForAll(c => Numbers(c).All(n => n >= 0 && double.IsInteger(n)))
                && free.Sum(c => Numbers(c).Sum()) > 0)
            {
                Say("parties_across", $"The table has no column of parties, so its columns of numbers are taken as parties: {Names(free)}.");
                TurnParties([.. free.Select(c => c.Name)]);
            }
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
        var used = Used();
        return [.. Table.Columns.Where(c => !used.Contains(c.Name) && !c.Name.StartsWith("column_", StringComparison.Ordinal))];
    }

    private static IEnumerable<double> Numbers(Column column) => Enumerable.Range(0, column.Length).Select(column.Number).OfType<double>();

    private static string Names(List<Column> columns) =>
        string.Join(", ", columns.Take(6).Select(c => $"'{c.Name}'")) + (columns.Count > 6 ? Invariant($" and {columns.Count - 6} more") : "");

    private void Say(string kind, string message, int? line = null, bool isNote = true) =>
        Problems.Add(new(kind, message, new(name, line ?? header, "")) { IsNote = isNote });

    [GeneratedRegex(@"^(?<person>[^()]{3,})\s+\((?<party>[^()]{1,60})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonAndParty();

    /// <summary>Years of something else, such as those in which a party was founded or last stood.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(last|first|start|end|from|until|since|founded|foundation|birth|born|joined|dissolved|established)($|[^\p{L}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherYears();

    /// <summary>Marks of a heading in Markdown before a title, and of notes behind it.</summary>
    [GeneratedRegex(@"^\s*#+\s+|\s*\[[\p{L}0-9]{1,3}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>Numbers that name a thing and count nothing.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(№|id|code|no|nr|num|number|nummer|fips|ags|row|index|geoid|lat|lon|latitude|longitude|year|month|day|rank|order)($|[^\p{L}])|_id$|code$|nummer$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex Code();
}
