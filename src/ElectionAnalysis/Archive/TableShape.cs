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
            table = PreferenceCounts.First(Snapshots.Last(UnnamedTexts.Name(table)));
            table = BracketedNumbers.Split(SlashedCounts.Split(ShortYears.Rename(table)));
            table = HeadingLevels.Reduce(ShareBases.Reduce(ComputedColumns.Without(table)));
        }

        table = named is null ? RoundsBeside.WithoutOthers(table) : table;
        if (RoundsBeside.Stack(table, named?.Named() ?? []) is { } rounds && (named?.Round) is null)
        {
            (table, named) = (rounds, (named ?? new()) with { Round = RoundsBeside.Round });
        }

        if (named is null && (SideBySide.Stack(table) ?? SideBySide.Questions(table) ?? SideBySide.Prefixed(table)) is { } stacked)
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
        table = WithoutUnopposed(table, usual.Texts(table), out var unopposed);

        // Where votes are added up over places, a place without them makes no sum.
        var read = LooseNumbers.Read(table, usual.Texts(table), counts, usual.District is null ? usual.Results() : [], dressed);
        read = WithoutNoise(read);
        dressed.RemoveAll(c => Enumerable.Range(0, table.RowCount)
            .All(r => table[c].Text(r)?.Trim() is var text && text == read[c].Text(r)));
        var now = read.Drop(table.Before.Values);
        var shape = new TableShape(read, (named ?? new()).Or(ElectionColumns.Propose(now)).WithWords(now, totals: true), name,
            Math.Max(1, table.FirstLine - 1)) { before = table.Before };
        shape.TakeUnknown(table, dressed);
        foreach (var notice in table.Said.Where(n => n.Column is null || !dressed.Contains(n.Column)))
        {
            shape.Say("table", notice.Text, notice.LostLine ?? notice.StartLine, isNote: notice.LostLine is null);
        }

        var marked = dressed.FindAll(d => Example(table, read, [d]).Length > 0);
        if (marked.Count > 0)
        {
            shape.Say("numbers_with_marks", $"Marks beside numbers, or between thousands, are left out{Example(table, read, marked)} in {string.Join(", ", marked.Take(6).Select(d => $"'{d}'"))}{(marked.Count > 6 ? Invariant($" and {marked.Count - 6} more") : "")}.");
        }

        shape.Lines = [.. Enumerable.Range(0, table.RowCount).Select(table.LineOf)];
        (shape.Above, shape.Pairs, shape.shareRow) = ([.. table.Above.Select(a => Marks().Replace(a, ""))], table.Pairs, shares);
        shape.Prose = table.Prose;
        shape.headings = table.Headings;
        shape.percentages = [.. table.Said.Where(n => n.IsPercent).Select(n => n.Column!)];
        shape.Unopposed(unopposed);
        shape.Dashes(table);
        shape.TakeSeatRows();
        shape.TakeTurnoutRows(table);
        shape.TurnoutsInPercent(named);
        shape.FillDown();
        shape.RoundsBelow();
        shape.Alliances();
        shape.Missing();
        shape.MissingNames();
        shape.CodeBooks();
        shape.Parts();
        shape.TypesOfRows();
        shape.Twice();
        shape.Time();
        shape.TimesInTexts();
        shape.Days();
        shape.LevelsOfCodes();
        shape.Codes();
        shape.Persons();
        shape.Protocol();
        shape.ContestsBelow();
        shape.VotesOfProtocol();
        shape.Own();
        shape.TurnSideBySide();
        shape.BallotsBeside();
        shape.SeatsOfTiers();
        shape.SeatsOfWinners();
        if (!shape.IsComplete)
        {
            shape.Columns = shape.Columns.WithWords(shape.Visible, totals: false);
            shape.ProvenByShares();
            shape.SeatsOfWinnersAlone();
            shape.Names();
            shape.Persons();
            shape.Own();
            shape.TotalOfParts();
            shape.VotesOfParts();
            shape.TurnUnnamed();
        }
        else if (!shape.IsTurned)
        {
            shape.Columns = shape.Columns.WithWords(shape.Visible, totals: false);
        }

        shape.VotesOfShares();
        shape.Numbered();
        shape.DistrictByRows();
        shape.WholeVotes();
        shape.Shares();
        shape.VotesOfParts();
        shape.Share();
        shape.Magnitude();
        shape.VotesOfAll();
        shape.RacesOfDistricts();
        shape.Regions();
        shape.SeatsBefore();
        shape.Changes();
        shape.ResultsBefore();
        shape.ValidOfWinners();
        shape.ValidOfDistricts();
        shape.CastOfTotals();
        shape.Unread();
        shape.UnreadCells(table, dressed);
        return shape;
    }

    /// <summary>Counts that a program has as 87397.99999999999 are whole numbers.</summary>
    private static Table WithoutNoise(Table table) => table.Columns.Where(c => c.Type == typeof(double)
        && Numbers(c).Any(n => !double.IsInteger(n)) && Numbers(c).Any(n => Math.Abs(n) > 100)
        && Numbers(c).All(n => Math.Abs(n) < 1e15 && Math.Abs(n - Math.Round(n)) <= 1e-9 * Math.Max(1, Math.Abs(n)))).ToList()
        .Aggregate(table, (t, c) => t.With(Column.OfNullable(c.Name, Enumerable.Range(0, c.Length)
            .Select(r => c.Number(r) is { } n ? (long?)Math.Round(n) : null))));

    private static string Example(Table before, Table after, List<string> columns) =>
        columns.SelectMany(c => Enumerable.Range(0, after.RowCount)
        .Where(r => after[c].Text(r) is { } number && before[c].Text(r) is { } text && text != number)
        .Select(r => $" ('{before[c].Text(r)}' is {after[c].Text(r)})")).FirstOrDefault("");

    private bool IsComplete => Columns.Party is not null && (Columns.Votes ?? Columns.VoteShare ?? Columns.Seats) is not null;

    /// <summary>Where the numbers have names and the parties have none: the first column of texts that hardly repeat.</summary>
    private void Names()
    {
        if (Columns.Party is null && (Columns.Votes ?? Columns.Seats) is not null && OwnNames().FirstOrDefault() is { } names)
        {
            (Columns, IsGuessed) = (Columns with { Party = names.Name }, true);
            Say("party_column", $"No column is called after parties, so '{names.Name}' is taken as theirs.");
        }
    }

    /// <summary>Columns of texts that hardly repeat: names before codes, and of several languages English first.</summary>
    private IEnumerable<Column> OwnNames() => TableBlocks.Ranked(Table.Columns.Select(c => c.Name)).Count > 0 ? []
        : Free().FindAll(c => c.Type == typeof(string) && c.NullCount * 5 < c.Length
        && c.Codes(out var n).Length <= n * 1.25 && HasWords(c)).OrderBy(c => Code().IsMatch(c.Name))
        .ThenByDescending(c => ColumnVocabulary.IsEnglish(c.Name));

    /// <summary>Whether most cells have a word: a number, or letters with numbers behind them, stand for something.</summary>
    private static bool HasWords(Column column) =>
        Enumerable.Range(0, column.Length).Count(r => column.Text(r) is { } text && text.Any(char.IsLetter)
            && !CodeOfAThing().IsMatch(text)) * 2 > column.Length;

    /// <summary>"ACR_1_10", "NA-120"; "D66" and "M5S" are parties.</summary>
    [GeneratedRegex(@"^\p{Lu}{1,5}([-_][0-9]+)+[A-Z]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeOfAThing();

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

    private List<Column> Free()
    {
        var used = Used();
        return [.. Table.Columns.Where(c => !used.Contains(c.Name) && !c.Name.StartsWith("column_", StringComparison.Ordinal))];
    }

    /// <summary>Whether all numbers of a column are counts, as far as their form tells.</summary>
    internal static bool AreWhole(Column column) => Numbers(column).All(n => n >= 0 && double.IsInteger(n));

    private static IEnumerable<double> Numbers(Column column) => Enumerable.Range(0, column.Length).Select(column.Number).OfType<double>();

    private static string Names(List<Column> columns) =>
        string.Join(", ", columns.Take(6).Select(c => $"'{c.Name}'")) + (columns.Count > 6 ? Invariant($" and {columns.Count - 6} more") : "");

    private void Without(IEnumerable<int> rows)
    {
        var kept = Enumerable.Range(0, Table.RowCount).Except(rows).ToArray();
        (Table, Lines) = (Table.Take(kept), Array.ConvertAll(kept, r => Lines[r]));
    }

    private void Say(string kind, string message, int? line = null, bool isNote = true) =>
        Problems.Add(new(kind, message, new(name, line ?? header, "")) { IsNote = isNote });

    /// <summary>Marks of a heading in Markdown before a title, and of notes behind it.</summary>
    [GeneratedRegex(@"^\s*#+\s+|\s*\[[\p{L}0-9]{1,3}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>Numbers that name a thing and count nothing.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(№|id|code|no|nr|num|number|nummer|fips|ags|row|index|geoid|lat|lon|latitude|longitude|year|month|day|rank|order)($|[^\p{L}])|_id$|code$|nummer$|sorszam$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex Code();
}
