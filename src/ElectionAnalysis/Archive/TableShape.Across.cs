namespace ElectionAnalysis;

/// <content>Columns under no usual name at all: districts beside the parties, or parties beside the districts.</content>
internal sealed partial class TableShape
{
    /// <summary>Shares of the parties listed may leave so much to others.</summary>
    private const int LeastListed = 97;

    /// <summary>With more ballots than this for each of their votes, columns have no votes.</summary>
    private const int MostBallots = 5;

    /// <summary>More capitals may be a word.</summary>
    private const int MostInitials = 5;

    /// <summary>Shares of many elections in which some parties are not listed leave so much to them in half of the rows.</summary>
    private const int LeastInHalf = 85;

    /// <summary>Fewer elections do not tell that percentages are shares.</summary>
    private const int FewestElections = 4;

    /// <summary>More columns of texts are no names of places within each other.</summary>
    private const int MostTexts = 3;

    /// <summary>Why columns of counts were not taken as parties.</summary>
    public string Doubt { get; private set; } = "";

    private void TurnUnnamed()
    {
        if (Columns.Party is not null && (Columns.Votes ?? Columns.VoteShare ?? Columns.Seats) is null)
        {
            TurnDistricts();
        }
        else if (Columns is { Party: null, Votes: null, VoteShare: null, Seats: null })
        {
            TurnAcross();
        }
    }

    /// <summary>
    /// Counts whose names say nothing, beside places or years: they are the parties' votes unless one of them may count something else.
    /// </summary>
    private void TurnAcross()
    {
        var parties = WithoutSums(Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name) && !IsTurnout(c) && !IsNumbering(c)
            && !ColumnVocabulary.SaysPercent(c.Name)));
        parties = parties.FindAll(c => !CountsOthers(c) && (PartyNames.IsOthers(c.Name)
            || ColumnVocabulary.TotalOf(c.Name) == TotalKind.None));
        var isKnown = (Columns.District ?? Columns.Election ?? Columns.Year ?? Columns.Date) is not null;
        if (parties.Count < 2 || parties.Exists(c => TableLine.IsYear(c.Name.Trim()) || Numbers(c).Any(n => n < 0))
            || parties.Sum(c => Numbers(c).Sum()) <= 0 || !(isKnown || (Places() is not null && SayElection(parties))))
        {
            return;
        }

        var sums = Enumerable.Range(0, Table.RowCount).Select(r => parties.Sum(c => c.Number(r) ?? 0)).ToArray();
        var areShares = Columns.District is null
            && (Array.TrueForAll(sums, s => s is >= LeastListed and <= 101) || AreSharesOfElections(parties, sums));
        if ((!areShares && parties.Exists(c => Numbers(c).Any(n => !double.IsInteger(n))))
            || new[] { Columns.Valid, Columns.Cast, Columns.Registered }.OfType<string>()
                .Any(t => Table[t].IsNumeric
                    && Enumerable.Range(0, sums.Length).Any(r => Table[t].Number(r) < sums[r]))
            || (Columns.Valid is { } valid && (!Table[valid].IsNumeric || sums.Sum() * 2 < Numbers(Table[valid]).Sum())))
        {
            return;
        }

        // Beside the ballots cast, what is a handful counts something else, such as seats.
        if (Columns.Cast is { } ballots && Table[ballots].IsNumeric && sums.Sum() * MostBallots < Numbers(Table[ballots]).Sum())
        {
            Doubt = $"; {Names(parties)} count few beside '{ballots}', so they may be no parties";
            return;
        }

        // What is more than all others together wherever one looks may be a total of some kind, unless names say that these are parties.
        // Where every name is in capitals, a long one is no initials.
        var longest = Table.Columns.All(c => c.Name[0] < '\u0003' || !c.Name.Any(char.IsLower)) ? MostInitials : int.MaxValue;
        if (sums.Length > 1 && parties.Count > 2 && !parties.Exists(c => PartyNames.SaysParty(c.Name))
            && parties.Find(c => (!IsShort(c.Name) || c.Name.Length > longest)
            && Enumerable.Range(0, sums.Length).All(r => 2 * (c.Number(r) ?? 0) > sums[r])) is { } most)
        {
            Doubt = $"; '{most.Name}' is more than the other columns together in every row, so it may be no party";
            return;
        }

        Say("parties_across", $"The table has no column of parties, so its columns of numbers are taken as parties: {Names(parties)}.");
        // "Total" is the sum in most rows; where it is not, that is said.
        int[] rows = [.. Enumerable.Range(0, sums.Length).Where(r => sums[r] > 0)];
        string[] names = [.. parties.Select(c => c.Name)];
        if (!areShares && Columns.Valid is null && Table.Columns.FirstOrDefault(c => c.IsNumeric && !parties.Contains(c)
            && ColumnVocabulary.TotalOf(c.Name) == TotalKind.Total) is { } total
            && rows.Count(r => Math.Abs((total.Number(r) ?? 0) - sums[r]) < 0.5) is > 1 and var fits && fits * 2 >= rows.Length)
        {
            AddsUp(names, total.Name, [.. Enumerable.Range(0, sums.Length).Select(r => total.Number(r) ?? sums[r])], rows);
            Columns = Columns with { Valid = total.Name };
        }

        TurnParties(names);
    }

    /// <summary>
    /// Whether each row is an election and the numbers are percentages of those who are listed: none above 100, with fractions, and in
    /// most rows nearly a hundred.
    /// </summary>
    private bool AreSharesOfElections(List<Column> parties, double[] sums) => sums.Length >= FewestElections
        && (Columns.Year ?? Columns.Date ?? Columns.Election) is { } time && Table[time].Codes(out var different).Length > 0
        && different == sums.Length && parties.TrueForAll(c => Numbers(c).All(n => n is >= 0 and <= 100))
        && parties.Exists(c => Numbers(c).Any(n => !double.IsInteger(n)))
        && sums.Count(s => s is >= LeastInHalf and <= 101) * 10 >= sums.Length * 9;

    /// <summary>The first column of texts where none comes twice, alone or with those beside it, as a province and its towns.</summary>
    private string? Places()
    {
        var used = Used();
        var texts = Table.Columns.Where(c => c.Type == typeof(string) && c.NullCount == 0 && !used.Contains(c.Name))
            .Take(MostTexts).ToList();
        return Table.RowCount > 1 && texts.Count > 0 && texts[0].Name == FirstTexts()
            && Enumerable.Range(0, Table.RowCount).Select(r => string.Join('\u0001', texts.Select(c => c.Text(r))))
                .Distinct(StringComparer.Ordinal).Count() == Table.RowCount ? texts[0].Name : null;
    }

    /// <summary>Whether the names of columns, the title or the file's name tell of an election.</summary>
    private bool SayElection(List<Column> parties) => (Columns.Registered ?? Columns.Cast ?? Columns.Invalid) is not null
        || parties.Exists(c => PartyNames.IsOthers(c.Name) || PartyNames.IsIndependents(c.Name))
        || SaysAny(nameof(ElectionColumns.Election), nameof(ElectionColumns.Votes), nameof(ElectionColumns.Party))
        || (parties.Count(c => IsShort(c.Name)) > 3 && parties.Count(c => IsShort(c.Name)) * 4 > parties.Count * 3 && SaysAny("Result"));

    /// <summary>Whether the title or the file's name has a word of some roles.</summary>
    private bool SaysAny(params string[] roles) => Above.Append(Path.GetFileNameWithoutExtension(name)).Select(ColumnVocabulary.Plain)
        .Any(t => Array.Exists(roles, p => ColumnVocabulary.Contains(t, ColumnVocabulary.Of(p))));

    /// <summary>"ODS", "ÖVP", "ČSSD": the short name of a party.</summary>
    private static bool IsShort(string name) => name.Trim() is { Length: < 8 } plain && plain.Any(char.IsUpper)
        && !plain.Any(char.IsLower);

    /// <summary>"Population", "Polling stations 2021".</summary>
    private static bool CountsOthers(Column column) => (ColumnVocabulary.IsOfSex(column.Name) && !column.Name.Trim().Contains(' ',
        StringComparison.Ordinal)) || ColumnVocabulary.Ways(column.Name)
        .Any(w => ColumnVocabulary.Contains(ColumnVocabulary.Core(w), ColumnVocabulary.Of("OtherCount")));

    /// <summary>1, 2, 3 …: the rows' numbers.</summary>
    private static bool IsNumbering(Column column) => RowsAlone.IsRowNumber(column);
}
