using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// The totals of an election in somebody's table: voters, ballots and seats, from columns of their own or from rows among the parties.
/// </summary>
/// <param name="shape">The table.</param>
/// <param name="kind">The total that a row gives; none for a party.</param>
/// <param name="party">Whose row it is.</param>
/// <param name="shareUnit">100 where shares are 0–1, 1 where they are percentages.</param>
/// <param name="columns">The columns, of this election or of the one before.</param>
internal sealed class TableTotals(TableShape shape, Func<int, TotalKind> kind, Func<int, string> party, double shareUnit,
    ElectionColumns columns)
{
    /// <summary>A total that is off by a smaller part is one all the same.</summary>
    private const double Nearly = 0.005;

    /// <summary>So many places may have a number alike by chance.</summary>
    private const int FewPlaces = 5;

    /// <summary>So many have none, whatever else is counted in each.</summary>
    private const int ManyPlaces = 20;

    private readonly Table table = shape.Table;
    private readonly bool isBefore = !ReferenceEquals(columns, shape.Columns);
    private readonly OrderedDictionary<string, (double Number, int Row)> found = new(StringComparer.Ordinal);
    private double listed;

    /// <summary>The totals by the key that an infobox has for them, each with a row to name as its place.</summary>
    /// <param name="rows">The election's rows, without sums of others.</param>
    /// <param name="places">The district of each row.</param>
    public IReadOnlyDictionary<string, (double Number, int Row)> Of(int[] rows, IReadOnlyDictionary<int, string> places)
    {
        var last = LastBallot(rows);
        var areLines = shape.IsTurned || AreBeside(rows);
        var once = rows.Where(r => columns.Ballot is not { } of || table[of].Text(r) == last)
            .DistinctBy(r => areLines ? Invariant($"{shape.Lines[r]}") : places[r]).ToArray();
        var won = columns.Votes is { } votes ? Won(rows, votes) : double.NaN;
        var differ = new[] { columns.Registered, columns.Cast, columns.Valid }.OfType<string>().Any(c => once.Length > 0 && !IsAlike(c));
        foreach (var (key, column) in new[] { ("seats_for_election", columns.HouseSeats), ("registered", columns.Registered),
            ("votes_cast", columns.Cast), ("valid_votes", columns.Valid), ("invalid_votes", columns.Invalid) })
        {
            if (column is not null && Sum(column, once) is { } sum)
            {
                // What every place has alike, and is no less than the votes of all of them, is of all; a few villages may be as large.
                var isOfAll = once.Length > 1 && column != columns.HouseSeats && IsAlike(column) && table[column].Number(once[0]) >= won
                    && (once.Length > ManyPlaces || (!differ && once.Length > FewPlaces)
                        || (columns is { Registered: { } all, Cast: { } papers } && IsAlike(all) && IsAlike(papers)));
                found[key] = (isOfAll ? table[column].Number(once[0])!.Value : sum, rows[0]);
                Lacking(key, column, once, rows, places);
            }
        }

        bool IsAlike(string column) => table[column].Number(once[0]) is > 0 and var first
            && Array.TrueForAll(once, r => table[column].Number(r).Equals(first));
        Repair(once, won);
        listed = columns.Seats is { } seats ? rows.Where(r => kind(r) == TotalKind.None).Sum(r => table[seats].Number(r) ?? 0) : double.NaN;
        Rows(rows, won);
        House(rows);
        return found;
    }

    /// <summary>Whether lines have several parties beside each other, each once, so that a line's totals are of its place.</summary>
    private bool AreBeside(int[] rows)
    {
        string Who(int row) => columns.Leader is { } leader ? $"{party(row)}|{table[leader].Text(row)}" : party(row);
        var lines = rows.Select(r => shape.Lines[r]).Distinct().Count();
        return lines > 1 && lines < rows.Length && rows.Select(r => (shape.Lines[r], Who(r))).Distinct().Count() == rows.Length;
    }

    /// <summary>The votes of all parties; where voters have several ballots, of the last.</summary>
    private double Won(int[] rows, string votes)
    {
        var last = LastBallot(rows);
        return rows.Where(r => kind(r) == TotalKind.None && (columns.Ballot is not { } of || table[of].Text(r) == last))
            .Sum(r => table[votes].Number(r) ?? 0);
    }

    /// <summary>The ballot for lists, else the one with the last name.</summary>
    public string? LastBallot(IReadOnlyCollection<int> rows) => columns.Ballot is { } ballot
        ? rows.Select(table[ballot].Text).OfType<string>().OrderBy(t => ElectionColumns.BallotOf(t) is "list_vote" or "second_vote")
            .ThenBy(t => t, StringComparer.Ordinal).LastOrDefault() : null;

    /// <summary>Whether the turnouts of places are in percent: they can be no counts beside the votes of the parties there.</summary>
    public static bool ArePercent(IReadOnlyList<double> turnouts, double won) => turnouts.Count > 0
        && turnouts.All(n => n is > 0 and <= 100) && (turnouts.Any(n => !double.IsInteger(n)) || turnouts.Sum() * 2 < won);

    private double? Sum(string column, int[] once)
    {
        // Where the total stands on one party's row alone, on that.
        var numbers = once.Select(r => table[column].Number(r)).OfType<double>().ToList();
        return numbers.Count > 0 && (numbers.Count == once.Length || !shape.IsPartly(column)) ? numbers.Sum() : null;
    }

    /// <summary>What the table does not say of all places, and a place of which it does not.</summary>
    public List<(string Key, string Column, int Places, int Row)> Partly { get; } = [];

    /// <summary>
    /// A number of voters or ballots that some places with votes do not give is no number of all; votes by mail and from abroad have no
    /// register of their own.
    /// </summary>
    private void Lacking(string key, string column, int[] once, int[] rows, IReadOnlyDictionary<int, string> places)
    {
        if (key != "registered" || !shape.IsTurned || columns.Votes is not { } votes || columns.District is null || isBefore)
        {
            return;
        }

        var won = rows.Where(r => kind(r) == TotalKind.None)
            .ToLookup(r => places[r], r => table[votes].Number(r) ?? 0, StringComparer.Ordinal);
        var lacking = Array.FindAll(once, r => table[column].Number(r) is null && won[places[r]].Sum() > 0
            && !ColumnVocabulary.IsApart(places[r]));
        if (lacking.Length > 0)
        {
            found.Remove(key);
            Partly.Add((key, column, lacking.Length, lacking[0]));
        }
    }

    /// <summary>
    /// Of several columns that may be the valid or the invalid ballots, those that the votes and the ballots cast make; blank papers are
    /// beside the invalid ones, or among them where the numbers say so.
    /// </summary>
    private void Repair(int[] once, double won)
    {
        IEnumerable<double> Called(string[] names) => table.Columns.Where(c => c.IsNumeric && c.Name[0] > '\u0001'
                && shape.IsOfBefore(c.Name) == isBefore && ColumnVocabulary.Contains(ColumnVocabulary.Plain(c.Name), names))
            .Select(c => Sum(c.Name, once)).OfType<double>();
        bool Is(double left, double right) => Math.Abs(left - right) < 0.5;
        double? Get(string key) => found.TryGetValue(key, out var value) ? value.Number : null;
        var row = once[0];
        var blanks = Called(ColumnVocabulary.Blank).Where(b => b > 0 && double.IsInteger(b)).ToList();
        var blank = blanks is [var only] ? only
            : blanks.Find(b => Is((Get("valid_votes") ?? won) + (Get("invalid_votes") ?? 0) + b, Get("votes_cast") ?? double.NaN));
        if (blank > 0)
        {
            found["blank_votes"] = (blank, row);

            // What the parties, the invalid and the blank papers make together proves what is valid.
            if (Get("valid_votes") is null && Get("votes_cast") is { } papers && Get("invalid_votes") is { } spoilt
                && Is(won + spoilt + blank, papers))
            {
                found["valid_votes"] = (won, row);
            }
        }

        if (Get("valid_votes") is { } stated && !Is(stated, won) && Called(ColumnVocabulary.Of(nameof(ElectionColumns.Valid))).Any(v => Is(v, won)))
        {
            found["valid_votes"] = (won, row);
        }

        // "Total votes" that the parties make with the invalid papers are all papers.
        if (Get("votes_cast") is null && Get("valid_votes") is { } whole && Get("invalid_votes") is > 0 and var spoiled
            && (Is(won + spoiled, whole) || Is(won + spoiled + blank, whole)))
        {
            (found["votes_cast"], found["valid_votes"]) = ((whole, row), (won, row));
        }

        // "Votes received", where valid, invalid and blank ones make it.
        if (Get("votes_cast") is null && Get("valid_votes") is { } good && Get("invalid_votes") is { } bad && blank > 0
            && table.Columns.Any(c => c.IsNumeric && c.Name[0] > '\u0002' && shape.IsOfBefore(c.Name) == isBefore
                && Sum(c.Name, once) is { } sum && Is(sum, good + bad + blank)))
        {
            found["votes_cast"] = (good + bad + blank, row);
        }

        // Of voters who came and papers in the box, the papers that the valid and the invalid ones make.
        if (Get("votes_cast") is { } came && Get("valid_votes") is { } fine && Get("invalid_votes") is { } wrong && !Is(fine + wrong, came)
            && !Is(fine + wrong + blank, came) && Called(ColumnVocabulary.Of(nameof(ElectionColumns.Cast))).Any(c => Is(c, fine + wrong)))
        {
            found["votes_cast"] = (fine + wrong, row);
        }

        if (Get("votes_cast") is { } cast && Get("invalid_votes") is { } invalid && (Get("valid_votes") ?? won) is var valid && double.IsFinite(valid)
            && !Is(valid + invalid, cast) && !Is(valid + invalid + blank, cast))
        {
            var called = Called(ColumnVocabulary.Of(nameof(ElectionColumns.Invalid))).ToList();
            var lost = called.Append(called.Sum()).FirstOrDefault(i => Is(valid + i, cast) || Is(valid + i + blank, cast), double.NaN);
            if (double.IsFinite(lost))
            {
                found["invalid_votes"] = (lost, row);
            }
        }
    }

    /// <summary>Totals in rows of their own; of several ballots, those of the last.</summary>
    private void Rows(int[] rows, double won)
    {
        var totals = rows.Where(r => kind(r) != TotalKind.None && Number(r) is not null).ToList();
        var turnouts = totals.FindAll(r => ColumnVocabulary.IsTurnout(party(r)));
        totals = ArePercent(turnouts.ConvertAll(r => Number(r)!.Value), won) ? [.. totals.Except(turnouts)] : totals;
        var last = LastBallot(totals);
        totals = totals.FindAll(r => columns.Ballot is not { } of || table[of].Text(r) is null || table[of].Text(r) == last);
        foreach (var (kinds, key) in new (TotalKind[], string)[] { ([TotalKind.Registered], "registered"),
            ([TotalKind.Cast, TotalKind.Turnout], "votes_cast"), ([TotalKind.Valid, TotalKind.Total], "valid_votes"),
            ([TotalKind.Invalid, TotalKind.Blank], "invalid_votes") })
        {
            // Of two rows, such as valid papers and valid votes, the one that the parties make; blank and invalid ones are both lost.
            var sums = totals.Where(r => kinds.Contains(kind(r))).GroupBy(party, StringComparer.Ordinal)
                .Select(g => (Number: g.Sum(r => Number(r)!.Value), Row: g.First())).ToList();
            // "Total des suffrages" of voters who have several is no number of ballots.
            if (key == "votes_cast" && found.TryGetValue("registered", out var register) && sums.Exists(s => s.Number <= register.Number))
            {
                sums.RemoveAll(s => s.Number > register.Number);
            }

            if (sums.Count > 0 && !found.ContainsKey(key))
            {
                var chosen = sums.Find(s => Math.Abs(s.Number - won) < 0.5) is { Number: > 0 } fits ? fits
                    : sums.Find(s => kind(s.Row) == kinds[0]) is { Number: > 0 } called ? called : sums[0];
                found[key] = key == "invalid_votes" ? (Lost(sums), sums[0].Row) : chosen;
            }
        }

        // Where no row has other invalid papers, the blank ones are they.
        if (totals.FindAll(r => kind(r) == TotalKind.Blank) is [var first, ..] blank && totals.Exists(r => kind(r) == TotalKind.Invalid)
            && !found.ContainsKey("blank_votes"))
        {
            found["blank_votes"] = (blank.Sum(r => Number(r)!.Value), first);
        }

        // Where the total counts the rows of invalid papers too, or only nearly because a few votes are not listed, it is of all papers.
        // Beside a column of the invalid ones, a total with the blank ones is of those that the office calls valid.
        var lost = totals.FindAll(r => kind(r) == TotalKind.Invalid || (kind(r) == TotalKind.Blank && columns.Invalid is null))
            .Sum(r => Number(r) ?? 0);
        if (lost > 0 && found.TryGetValue("valid_votes", out var papers) && kind(papers.Row) != TotalKind.Valid
            && Math.Abs(papers.Number - won - lost) < Math.Min(Math.Abs(papers.Number - won), Nearly * papers.Number)
            && found.TryAdd("votes_cast", papers))
        {
            found.Remove("valid_votes");
        }

        // A total of all papers beside the valid ones: with those that are lost, of which the blank ones may be valid.
        if (found.TryGetValue("valid_votes", out var valid) && kind(valid.Row) == TotalKind.Valid && !found.ContainsKey("votes_cast")
            && totals.Find(r => kind(r) == TotalKind.Total && IsOfAll(Number(r)!.Value)) is > 0 and var all)
        {
            found["votes_cast"] = (Number(all)!.Value, all);
        }

        bool IsOfAll(double number)
        {
            var withSpoilt = valid.Number + found.GetValueOrDefault("invalid_votes").Number;
            return withSpoilt > valid.Number && (Math.Abs(withSpoilt - number) < 0.5
                || Math.Abs(withSpoilt + found.GetValueOrDefault("blank_votes").Number - number) < 0.5);
        }

        // A percentage beside the registered voters or those who voted is the turnout; beside the votes cast it is their sum, 100.
        if (columns.VoteShare is { } share && totals.FindIndex(r => kind(r) is TotalKind.Registered or TotalKind.Turnout
            && table[share].Number(r) * shareUnit is > 0 and < 100) is >= 0 and var told)
        {
            found["turnout"] = (table[share].Number(totals[told])!.Value * shareUnit, totals[told]);
        }
    }

    /// <summary>Invalid papers, or the blank ones where there is no row of others.</summary>
    private double Lost(List<(double Number, int Row)> papers) =>
        papers.FindAll(p => kind(p.Row) == TotalKind.Invalid) is { Count: > 0 } invalid ? invalid.Sum(p => p.Number)
            : papers.Sum(p => p.Number);

    /// <summary>What a row of totals counts: its votes, or its only number, wherever that stands.</summary>
    private double? Number(int row)
    {
        if (columns.Votes is { } votes && table[votes].Number(row) is { } counted)
        {
            return counted;
        }

        var only = table.Columns.Where(c => c.IsNumeric && c.Name[0] > '\u0002' && !TableShape.Code().IsMatch(c.Name)
            && c.Number(row) is not null)
            .ToList();
        return only is [var column] && kind(row)
            is TotalKind.Registered or TotalKind.Cast or TotalKind.Valid or TotalKind.Invalid or TotalKind.Blank
            && column.Number(row) is { } number && number >= 0 && double.IsInteger(number)
            && (column.Name != columns.VoteShare || number > 100) && (column.Name != columns.Seats || !IsOfSeats(row)) ? number : null;
    }

    /// <summary>Whether the only number of a row of valid or cast votes is the seats of all.</summary>
    private bool IsOfSeats(int row) => kind(row) is TotalKind.Valid or TotalKind.Cast && table[columns.Seats!].Number(row).Equals(listed);

    /// <summary>The house's seats in a row of totals: the one that the parties make, else the only one.</summary>
    private void House(int[] rows)
    {
        if (columns.Seats is not { } seats || found.ContainsKey("seats_for_election"))
        {
            return;
        }

        var totals = rows.Where(r => kind(r) is TotalKind.Valid or TotalKind.Total or TotalKind.Cast && table[seats].Number(r) > 0
            && (kind(r) == TotalKind.Total || columns.Votes is null || Number(r) is null || table[columns.Votes].Number(r) is not null))
            .ToList();
        var chosen = totals.FindIndex(r => table[seats].Number(r)!.Value.Equals(listed)) is >= 0 and var fits ? fits : totals.Count == 1
            ? 0 : -1;
        if (chosen >= 0)
        {
            var house = table[seats].Number(totals[chosen])!.Value;
            found["seats_for_election"] = (house, totals[chosen]);

            // The change of the whole house tells how large the one before was.
            if (columns.SeatChange is { } change && int.TryParse(TableShape.ChangeOf(table[change].Text(totals[chosen])),
                NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grown) && grown < house)
            {
                found["previous_house"] = (house - grown, totals[chosen]);
            }
        }
    }
}
