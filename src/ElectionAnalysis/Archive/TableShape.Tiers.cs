using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Seats that several columns make, seats of winners, and counts of voters that are a party's own.</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// Counts of ballots or voters that differ from party to party are no total of the election: ballots are the party's votes where it has
    /// no others.
    /// </summary>
    private void VotersOfParties()
    {
        if (IsTurned || Columns.Party is not { } party || !Table.Has(party)
            || (Columns.Cast ?? Columns.Registered ?? Columns.Valid) is null)
        {
            return;
        }

        var groups = Groups().Select(g => Array.FindAll(g, r => ResultTableReader.KindOf(Table[party].Text(r) ?? "") == TotalKind.None))
            .Where(g => g.Length > 1).ToList();
        bool IsOfParties(string? column) => column is not null && Table[column].IsNumeric && groups.Count > 0
            && groups.TrueForAll(g => g.Select(Table[party].Text).Distinct().Count() == g.Length
                && g.Count(r => Table[column].Number(r) is not null) * 2 > g.Length)
            && groups.Count(g => g.Select(Table[column].Number).OfType<double>().Distinct().Count() > 1) * 2 > groups.Count;
        if (IsOfParties(Columns.Cast))
        {
            Columns = Columns with { Votes = Columns.Votes ?? Columns.Cast, Cast = null };
        }

        Columns = Columns with
        {
            Registered = IsOfParties(Columns.Registered) ? null : Columns.Registered,
            Valid = Columns.Votes is { } votes && (IsOfParties(Columns.Valid) || IsSame(Columns.Valid, votes)) ? null : Columns.Valid,
        };
    }

    /// <summary>"Total votes" beside the votes, of which each row has the same number.</summary>
    private bool IsSame(string? total, string votes) => total is not null && Table.RowCount > 2
        && Table[total].IsNumeric && Table[votes].IsNumeric
        && Enumerable.Range(0, Table.RowCount).All(r => Table[total].Number(r).Equals(Table[votes].Number(r)));

    /// <summary>
    /// "Electorate MPs" and "List MPs", or "Direktmandate" and "Listenmandate": a party's seats are both together, which may stand in a
    /// column of their own.
    /// </summary>
    private void SeatsOfTiers()
    {
        var tiers = Table.Columns.Where(c => c.IsNumeric && IsOfTier(c.Name)
            && AreWhole(c) && Numbers(c).Sum() < MostSeats).ToList();
        if (IsTurned || Columns.Party is null || tiers.Count < 2 || (Columns.Seats is { } seats && !tiers.Exists(t => t.Name == seats)))
        {
            return;
        }

        double? Sum(int row) => tiers.Exists(t => t.Number(row) is not null) ? tiers.Sum(t => t.Number(row) ?? 0) : null;
        var whole = Table.Columns.FirstOrDefault(c => c.IsNumeric && !tiers.Contains(c)
            && Enumerable.Range(0, c.Length).All(r => (c.Number(r) ?? 0).Equals(Sum(r) ?? 0)))?.Name;
        const string Both = "\u0002seats";
        if (whole is null)
        {
            Table = Table.With(Column.OfNullable(Both, Enumerable.Range(0, Table.RowCount).Select(r => (long?)Sum(r))));
            Say("seats_of_tiers", $"{Names(tiers)} are seats of several kinds, which are added up.");
        }

        tierSeats = [.. tiers.Select(t => t.Name)];
        Columns = Columns with { Seats = whole ?? Both, HouseSeats = Columns.HouseSeats == whole ? null : Columns.HouseSeats };
    }

    private HashSet<string> tierSeats = [];

    private static bool IsOfTier(string name)
    {
        var plain = ColumnVocabulary.Plain(name);
        return ColumnVocabulary.Of("TierSeats").Contains(plain) || (ColumnVocabulary.Contains(plain, ColumnVocabulary.Of("Tier"))
            && Array.Find(ColumnVocabulary.Of(nameof(ElectionColumns.Seats)), s => plain.EndsWith("_" + s, StringComparison.Ordinal)
                || plain.StartsWith(s + "_", StringComparison.Ordinal)) is { } word
            && ColumnVocabulary.Of("Tier").Contains(plain.Replace(word, "", StringComparison.Ordinal).Trim('_')));
    }

    /// <summary>Where every line is a district, with the party that won it and no votes of parties, each has a seat.</summary>
    private void SeatsOfWinnersAlone()
    {
        const string Seat = "\u0002seat";
        if (Columns is { Votes: null, VoteShare: null, Seats: null, HouseSeats: null, Registered: null, Cast: null, Valid: null }
            && Table.RowCount > FewestDistricts && !IsOfOneOffice && !Table.Columns.Any(c => ColumnVocabulary.IsTurnout(c.Name))
            && Table.Columns.Select(c => c.Name).FirstOrDefault(d => ElectionColumns.IsOfConstituencies(d)
                && Table[d].Codes(out var n).Length > 0
                && n * 10 >= Table.RowCount * 9) is { } place
            && Table.Columns.FirstOrDefault(c => c.Type == typeof(string) && c.NullCount * 20 < c.Length
                && ColumnVocabulary.Is(c.Name, "Winner")
                && c.Codes(out var winners).Length > 0 && winners * 2 < c.Length) is { } winner)
        {
            Table = Table.With(Column.Of(Seat, Enumerable.Repeat(1L, Table.RowCount)));
            Columns = Columns with { Party = winner.Name, Seats = Seat, Leader = null, District = place };
            Say("seats_of_winners", $"Each line is a district and '{winner.Name}' says who won it, so each is one seat; no votes are known.");
        }
    }

    /// <summary>Whether the file's name or a title says that one president was elected: who won a county then won no seat there.</summary>
    private bool IsOfOneOffice => Above.Append(name).Any(t => OneOffice().IsMatch(Accents.Without(t)));

    [GeneratedRegex(@"presidential|presidencia(l|is)|presidentiel|presidenzial|prasident(schaft|en)s?wahl|prezydenck|prezidentsk|президентск"
        + @"|выборы президента|presidentinvaal|president(val|valg)|president[ _-](election|results?)|(^|[\W_0-9])president([\W_0-9]*$|\.)"
        + @"|總統|总统|大統領|대통령|رئاس", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OneOffice();

    /// <summary>Fewer lines are no house.</summary>
    private const int FewestDistricts = 5;

    /// <summary>
    /// Where nothing counts seats and a column says which party won each district, its seat is that party's: the one of this name, else
    /// the one that has the most votes wherever the name stands, else the others'.
    /// </summary>
    private void SeatsOfWinners()
    {
        if (Columns is not { Seats: null, HouseSeats: null, Party: { } party, District: { } district, Votes: { } votes, Ballot: null }
            || seatRows.Count > 0 || IsOfOneOffice
            || Table.Columns.FirstOrDefault(c => c.Type == typeof(string) && c.NullCount == 0
                && ColumnVocabulary.Is(c.Name, "Winner")) is not { } winners
            || (Columns.Elected is { } elected && elected != winners.Name))
        {
            return;
        }

        var groups = Groups().ToList();
        if (groups.Exists(g => g.Select(winners.Text).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            return;
        }

        string Party(int row) => Table[party].Text(row) ?? "";
        var names = Enumerable.Range(0, Table.RowCount).Select(Party).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p, p => p, StringComparer.OrdinalIgnoreCase);
        var unnamed = groups.Where(g => !names.ContainsKey(winners.Text(g[0])!)).ToLookup(g => winners.Text(g[0])!,
            g => Party(g.MaxBy(r => Table[votes].Number(r) ?? 0)), StringComparer.Ordinal);
        var taken = groups.Select(g => winners.Text(g[0])!).Where(names.ContainsKey).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = names.Keys.FirstOrDefault(PartyNames.IsOthers);
        var meant = unnamed.ToDictionary(u => u.Key, u => u.Distinct(StringComparer.Ordinal).ToList() is [var only] && !taken.Contains(only)
            ? only : others, StringComparer.Ordinal);
        if (meant.Values.Any(m => m is null) || (taken.Count == 0 && unnamed.Count < 2))
        {
            return;
        }

        const string Won = "\u0002won";
        bool IsOfWinner(int row) => winners.Text(row) is { } winner
            && string.Equals(Party(row), meant.GetValueOrDefault(winner, winner), StringComparison.OrdinalIgnoreCase);

        // Of several independents in one place one has won; a line that has a whole place is one of its own.
        var places = groups.SelectMany(g => g.Select(r => Lines[r]).Distinct().Count() < g.Length
            ? g.GroupBy(r => Lines[r]).Select(l => l.ToArray()) : [g]);
        var won = places.Select(p => Array.FindAll(p, IsOfWinner)).Where(p => p.Length > 0)
            .Select(p => p.MaxBy(r => Table[votes].Number(r) ?? 0)).ToHashSet();
        Table = Table.With(Column.OfNullable(Won, Enumerable.Range(0, Table.RowCount).Select(r => (long?)(won.Contains(r) ? 1 : 0))));
        Columns = Columns with { Seats = Won, Elected = null };
        var also = string.Join(", ", meant.Take(6).Select(m => $"'{m.Key}' is '{m.Value}'"));
        Say("seats_of_winners", $"'{winners.Name}' says who won the seat of each '{Shown(district)}'{(also.Length > 0 ? "; " + also : "")}.");
    }

    private static string Shown(string column) => column[0] < '\u0003' ? column[1..] : column;
}
