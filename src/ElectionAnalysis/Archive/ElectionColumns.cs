using System.Reflection;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Which columns of somebody's table hold what. <see cref="Propose"/> finds them by the names that are usual; what it does not find,
/// or finds wrongly, is named: <c>new() { Party = "Partei", Votes = "Zweitstimmen" }</c>.
/// </summary>
public sealed partial record ElectionColumns
{
    /// <summary>A column with a smaller part of another's sum counts something else.</summary>
    private const int Alike = 30;

    /// <summary>What tells the elections apart, such as an id; without it the country, the kind and the date or year do.</summary>
    public string? Election { get; init; }

    /// <summary>The country or territory.</summary>
    public string? Country { get; init; }

    /// <summary>The day of the election.</summary>
    public string? Date { get; init; }

    /// <summary>The year, where there is no day.</summary>
    public string? Year { get; init; }

    /// <summary>What was elected, such as "parliament".</summary>
    public string? Kind { get; init; }

    /// <summary>The district, where a row is a party's result in one; its votes and seats are added up over the districts.</summary>
    public string? District { get; init; }

    /// <summary>The party or list; for a table of candidates without parties, the candidate.</summary>
    public string? Party { get; init; }

    /// <summary>The id of the party, by which it is known again at other elections.</summary>
    public string? PartyId { get; init; }

    /// <summary>The id of the election before.</summary>
    public string? PreviousElection { get; init; }

    /// <summary>The columns that are named after the parties, where these stand side by side.</summary>
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>The ballot, where voters have several, such as 1 and 2.</summary>
    public string? Ballot { get; init; }

    /// <summary>
    /// The round of voting ("1", "Runoff", "2e tour", "Stichwahl"), where one table has several: those of one contest within months are
    /// the <see cref="Election.Rounds"/> of one election.
    /// </summary>
    public string? Round { get; init; }

    /// <summary>Whether the candidate was elected ("yes", "elu", 1), where seats are not counted otherwise.</summary>
    public string? Elected { get; init; }

    /// <summary>What tells levels or modes apart that one table holds, such as country and district, or mail, polls and total.</summary>
    public string? Level { get; init; }

    /// <summary>The candidate or leader.</summary>
    public string? Leader { get; init; }

    /// <summary>The alliance.</summary>
    public string? Alliance { get; init; }

    /// <summary>Votes won.</summary>
    public string? Votes { get; init; }

    /// <summary>The share of the vote, in percent or 0–1.</summary>
    public string? VoteShare { get; init; }

    /// <summary>Seats won.</summary>
    public string? Seats { get; init; }

    /// <summary>Seats won at the election before.</summary>
    public string? PreviousSeats { get; init; }

    /// <summary>Votes won at the election before; where these stand beside the votes in a column called alike, they are found.</summary>
    public string? PreviousVotes { get; init; }

    /// <summary>The share of the vote at the election before, in percent or 0–1.</summary>
    public string? PreviousVoteShare { get; init; }

    /// <summary>The change of seats since the election before.</summary>
    public string? SeatChange { get; init; }

    /// <summary>The change of the vote share since the election before, in percentage points.</summary>
    public string? VoteShareChange { get; init; }

    /// <summary>Seats of the whole house.</summary>
    public string? HouseSeats { get; init; }

    /// <summary>Registered voters.</summary>
    public string? Registered { get; init; }

    /// <summary>Ballots cast.</summary>
    public string? Cast { get; init; }

    /// <summary>Valid ballots.</summary>
    public string? Valid { get; init; }

    /// <summary>Invalid ballots.</summary>
    public string? Invalid { get; init; }

    /// <summary>Roles that any column can have, not only one of numbers.</summary>
    private static string[] Words { get; } =
    [
        nameof(Level), nameof(Election), nameof(Country), nameof(Date), nameof(Year), nameof(Kind), nameof(Round), nameof(Ballot),
        nameof(District), nameof(Party), nameof(PartyId), nameof(PreviousElection), nameof(Leader), nameof(Alliance), nameof(Elected),
    ];

    private static string[] Totals { get; } = [nameof(Registered), nameof(Cast), nameof(Valid), nameof(Invalid)];

    private static string[] Parts { get; } = [nameof(Party), nameof(VoteShare), nameof(Votes), nameof(Seats)];

    private static (string Property, string[] Names)[] Roles { get; } =
        Array.FindAll(ColumnVocabulary.Usual, u => typeof(ElectionColumns).GetProperty(u.Property) is not null);

    /// <summary>The columns of a table that have usual names.</summary>
    /// <param name="table">The table.</param>
    /// <returns>What was found; null for what was not.</returns>
    public static ElectionColumns Propose(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var initials = AmongInitials(table);
        var plain = table.Columns.Where(c => (c.NullCount < c.Length || c.Length == 0) && !initials.Contains(c.Name))
            .Select(c => (Column: c, Ways: ColumnVocabulary.Ways(c.Name).ToList())).ToList();
        var proposed = new ElectionColumns();
        var leaders = ColumnVocabulary.Of(nameof(Leader));
        var parties = ColumnVocabulary.Of(nameof(Party)).Except(leaders).ToArray();
        var hasParties = plain.Exists(c => c.Column.Type == typeof(string) && c.Ways.Exists(w => ColumnVocabulary.Contains(w, parties)));
        var areNamed = plain.Exists(c => c.Column.Type == typeof(string) && c.Ways.Exists(w => parties.Contains(ColumnVocabulary.Core(w))));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ofNobody = OfNobody(table);
        foreach (var read in new Func<string, string>[] { p => p, ColumnVocabulary.Core })
        {
            foreach (var (property, names) in Roles.Where(u => Property(u.Property).GetValue(proposed) is null))
            {
                // "Nom candidat" is nobody's party where "Nuance candidat" stands beside it.
                var fitting = names.Where(n => property != nameof(Party) || !hasParties || !leaders.Contains(n)
                    || (!areNamed && plain.Exists(c => c.Ways.Contains(n))))
                        .Where(n => ColumnVocabulary.IsBeside(property, n, plain.SelectMany(c => c.Ways)))
                    .Select(n => plain.Find(c => c.Ways.Exists(w => read(w) == n) && !taken.Contains(c.Column.Name)
                        && MayHave(property, c.Column, ofNobody)
                        && Suits(c.Column, property)).Column).Where(c => c is not null);

                // The names of parties and countries go before their numbers, days before months such as 202409.
                if ((property switch
                    {
                        nameof(Party) or nameof(Country) => fitting.OrderBy(c => c.IsNumeric),
                        nameof(Date) => fitting.OrderBy(IsOfMonths),

                        // "General election" in every row tells less than the house that was elected.
                        nameof(Kind) => fitting.OrderBy(IsConstant),
                        _ => fitting,
                    }).FirstOrDefault() is { } found)
                {
                    Property(property).SetValue(proposed, found.Name);
                    taken.Add(found.Name);
                }
            }
        }

        return proposed.Elected is not null ? proposed : proposed with
        {
            Elected = plain.Select(c => c.Column).FirstOrDefault(c => !taken.Contains(c.Name) && SaysWhoWon(c))?.Name,
        };
    }

    /// <summary>
    /// These columns; where none is called just so, one that has the word in its name: "Stimmen Anzahl", "Seats (total)".
    /// </summary>
    internal ElectionColumns WithWords(Table table, bool totals)
    {
        var (found, taken, ofNobody) = (this with { }, Named(), OfNobody(table));
        var ways = table.Columns.SelectMany(c => ColumnVocabulary.Ways(c.Name)).ToList();
        foreach (var (property, names) in Roles.Where(u => (totals ? Totals : Parts)
            .Contains(u.Property) && Property(u.Property).GetValue(this) is null && (u.Property != nameof(Seats) || Elected is null)))
        {
            var words = Array.FindAll(names, n => ColumnVocabulary.IsBeside(property, n, ways));
            bool Fits(Column column)
            {
                var plain = ColumnVocabulary.Plain(column.Name);
                var whole = "_" + plain + "_";
                return !taken.Contains(column.Name) && MayHave(property, column, ofNobody)
                    && column.NullCount < column.Length * (property == nameof(Party) ? 0.5 : 1)
                    && (property == nameof(Party) ? column.Type == typeof(string) && !ColumnVocabulary.IsOfKind(column.Name)
                        : HasNumbers(column) && !ColumnVocabulary.IsOfSex(column.Name))
                    && ColumnVocabulary.Contains(plain, words) && !ColumnVocabulary.HasSignOfChange(column.Name)
                    && (property != nameof(Votes) || ColumnVocabulary.TotalOf(column.Name) is not (TotalKind.Invalid or TotalKind.Blank))
                    && (property != nameof(Cast) || !(ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(nameof(Valid)))
                        || (OfInvalid(plain) && !Including().IsMatch(whole))))
                    && (property != nameof(Invalid) || !Including().IsMatch(whole))
                    && (property == nameof(VoteShare) ? !Totals.Take(2)
                        .Any(t => ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(t))) : !Shares().IsMatch(whole))
                        && (!Changes().IsMatch(whole) || (property == nameof(Votes) && whole.Contains("_first_pref", StringComparison.Ordinal)))
                    && (property == nameof(Seats) || !OfSeats().IsMatch(whole));
            }

            // Of many that fit, each is of another district or party.
            var fitting = table.Columns.Where(Fits).ToList();
            if (fitting.Count is > 0 and <= 3)
            {
                var column = fitting.OrderByDescending(c => Sums().IsMatch(ColumnVocabulary.Plain(c.Name)))
                    .ThenByDescending(c => TableBlocks.Year(c.Name) ?? int.MaxValue).First();
                Property(property).SetValue(found, column.Name);
                taken.Add(column.Name);
            }
        }

        return totals || found.Votes is not null ? found : found with
        {
            Votes = table.Columns.FirstOrDefault(c => c.IsNumeric && !taken.Contains(c.Name)
                && ColumnVocabulary.Is(c.Name, "Result"))?.Name,
        };
    }

    /// <summary>Whether a name is of invalid or blank papers: "Rejected Ballots for the Station" are none of the ballots cast.</summary>
    private static bool OfInvalid(string plain) => ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(nameof(Invalid)))
        || ColumnVocabulary.Contains(plain, ColumnVocabulary.Blank);

    /// <summary>"Ballots, including spoilt ones".</summary>
    [GeneratedRegex("_(incl|including|includes|inkl|inklusive|einschliesslich|einschl|mit|with|compris|inclus|incluidos|incluidas|inclusi|inclusief|inkludert)_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Including();

    [GeneratedRegex("_(percent|percentage|pct|share|prozent|procent|anteil|rate|andel|aandeel|osuus|porcentaje|percentuale|procento|udzial|odsetek|ποσοστο|доля|процент)_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shares();

    [GeneratedRegex("_(seats?|sitze|mandate|sieges|escanos|seggi|abgeordnete|members|mps)_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfSeats();

    [GeneratedRegex("_(order|position|previous|prev|last|before|vor|vorp|change|diff|differenz|swing|margin|majority|rank|winner|gewahlt|first|second|third|sonstige|other|others)_",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Changes();

    [GeneratedRegex("(^|_)(total|all|insg|insgesamt|gesamt|totale|sum)(_|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sums();

    /// <summary>
    /// What to name where the names of columns are not usual, as one would type it: a column only where there is a reason for it, else
    /// "…". The first column of texts is who stands; what is called after votes or ballots, or is the only number, is their votes.
    /// </summary>
    internal static string Guess(Table table)
    {
        var usual = Propose(table);
        var found = usual.WithWords(table, totals: true).WithWords(table, totals: false);
        var numbers = table.Columns.Where(c => c.IsNumeric && !found.Named().Contains(c.Name) && !TableShape.Code().IsMatch(c.Name))
            .Select(c => (c.Name, Sum: Enumerable.Range(0, c.Length).Sum(r => c.Number(r) ?? 0))).ToList();
        var ballots = found.Cast is { } cast && !ColumnVocabulary.IsTurnout(cast) ? cast : null;
        var votes = found.Votes ?? found.Valid ?? ballots ?? (numbers is [var only] ? only.Name : null);
        static string Said(string property, string? column) => $"{property} = {(column is null ? "…" : $"\"{column}\"")}";

        // Numbers of one size beside places, of which none is called after votes, are of parties.
        var alike = numbers.FindAll(n => n.Sum * Alike > numbers.Max(m => m.Sum)).ConvertAll(n => $"\"{n.Name}\"");
        if (usual is { Party: null, District: { } district } && votes is null && found.Seats is null && alike.Count > 1)
        {
            return $"columns: new() {{ {Said(nameof(District), district)}, Parties = [{string.Join(", ", alike.Take(3))}{(alike.Count > 3 ? ", …" : "")}] }}";
        }

        var texts = table.Columns.Where(c => c.Type == typeof(string) && c.NullCount == 0 && c.Name != usual.District)
            .Select(c => c.Name).ToList();
        string[] parts = [Said(nameof(Party), usual.Party ?? texts.FirstOrDefault()), Said(nameof(Votes), votes),
            .. found.Seats is { } seats ? new[] { Said(nameof(Seats), seats) } : []];
        return $"columns: new() {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>Whether a column is called after constituencies, in whatever form of the word: "SCConstID", "Nr okr.".</summary>
    internal static bool IsOfConstituencies(string name) => Constituencies().IsMatch(ColumnVocabulary.Plain(name));

    [GeneratedRegex("const|district|distrit|okr|circ|kreis|ward|riding|division|electorate|krets|kreds|piiri|ringkond|obvod|dapil|bolge")]
    private static partial Regex Constituencies();

    /// <summary>All columns of a table that usually name districts or what these are a part of.</summary>
    internal static IEnumerable<string> Districts(Table table)
    {
        var names = ColumnVocabulary.Of(nameof(District));
        return table.Columns.Select(c => c.Name).Where(c => names.Contains(ColumnVocabulary.Plain(c))
            || names.Contains(ColumnVocabulary.Core(ColumnVocabulary.Plain(c))));
    }

    /// <summary>The columns of names, times and places, and those that usually hold districts.</summary>
    internal HashSet<string> Texts(Table table) =>
        [.. Words.Except([nameof(Elected)]).Select(t => Property(t).GetValue(this)).OfType<string>(), .. Districts(table)];

    /// <summary>The columns that count votes or voters.</summary>
    internal HashSet<string> Counts() => [.. new[] { Votes, Registered, Cast, Valid, Invalid }.OfType<string>()];

    /// <summary>The columns that hold what was won or counted.</summary>
    internal HashSet<string> Results() =>
        [.. Counts(), .. new[] { VoteShare, Seats, PreviousVotes, PreviousVoteShare, PreviousSeats }.OfType<string>()];

    /// <summary>All columns that are named.</summary>
    internal HashSet<string> Named() =>
        [.. Roles.Select(u => Property(u.Property).GetValue(this)).OfType<string>(), .. Parties ?? []];

    /// <summary>These columns, and for those not named the others.</summary>
    internal ElectionColumns Or(ElectionColumns other)
    {
        var joined = new ElectionColumns { Parties = Parties };
        var named = Named();
        foreach (var (property, _) in Roles)
        {
            var proposed = (string?)Property(property).GetValue(other);
            Property(property).SetValue(joined,
                Property(property).GetValue(this) ?? (proposed is not null && named.Contains(proposed) ? null : proposed));
        }

        return joined;
    }

    private static PropertyInfo Property(string name) => typeof(ElectionColumns).GetProperty(name)!;
}
