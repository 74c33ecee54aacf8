using System.Globalization;

namespace ElectionAnalysis;

/// <content>What the table does not say of an election, and its other numbers do.</content>
internal sealed partial class TableElections
{
    /// <summary>Says what contests a table has, where it has several.</summary>
    private void SayContests(List<int[]> elections)
    {
        if (columns.Kind is { } kind && elections.Count > 1)
        {
            var names = elections.ConvertAll(e => string.Join(' ', new[] { kind, contests.Number }.OfType<string>()
                .Select(c => table[c].Text(e[0])).OfType<string>())).Distinct(StringComparer.Ordinal).ToList();
            if (names.Count > 1)
            {
                var by = contests.Number is { } number ? $"'{kind}' and '{number}' name" : $"'{kind}' names";
                var some = Words.List([.. names.Take(6)]) + (names.Count > 6 ? " …" : "");
                shape.Problems.Add(new("contests", Invariant($"{by} {names.Count} contests, each of which is an election: {some}."),
                    new(name, shape.Lines[0], "")) { IsNote = true });
            }
        }
    }

    /// <summary>Says which districts give a party's share and no votes, for the sums of votes lack them.</summary>
    private void SayWithoutVotes(int[] listed, IReadOnlyDictionary<int, string> places, List<ReadingProblem> problems)
    {
        if (columns is { Votes: { } votes, VoteShare: { } share, District: not null }
            && Array.FindAll(listed, r => table[votes].IsNull(r) && table[share].Number(r) > 0) is { Length: > 0 } rows
            && rows.Length < listed.Length)
        {
            problems.Add(new("votes_of_some",
                Invariant($"{Words.Count(rows.Length, "row")}, such as of '{DocumentParser.Shorten(places[rows[0]])}', {(rows.Length == 1 ? "has" : "have")} a share and no votes, so the sums of votes lack them."),
                new(name, shape.Lines[rows[0]], places[rows[0]])) { IsNote = true });
        }
    }

    /// <summary>Says that votes have fractions, for sums of them are rounded.</summary>
    private void SayFractions(int[] listed, List<ReadingProblem> problems)
    {
        if (columns.Votes is { } votes && Array.FindAll(listed, r => table[votes].Number(r) is { } n && !double.IsInteger(n))
            is { Length: > 0 } rows)
        {
            problems.Add(new("votes_with_fractions",
                Invariant($"{Words.Count(rows.Length, "row")} of '{votes.TrimStart('\u0001', '\u0002')}' {(rows.Length == 1 ? "has" : "have")} fractions of votes, such as {table[votes].Number(rows[0]):0.####}; sums above a hundred are rounded."),
                new(name, shape.Lines[rows[0]], "")));
        }
    }

    /// <summary>A turnout in percent, which stands in a row among the parties or among the districts.</summary>
    private void Turnout(List<InfoboxEntry> entries, int[] rows)
    {
        if (shape.Turnout is var (percent, line) && isOnly)
        {
            entries.Add(InfoboxEntry.Of("turnout", $"{Text(percent)}%", new(name, line, Text(percent))));
            return;
        }

        if (shape.Turnouts is var (turnouts, unit) && rows.Select(r => table[turnouts].Number(r)).OfType<double>().Distinct().ToList()
            is [> 0 and var only])
        {
            entries.Add(Entry("turnout", $"{Text(only * unit)}%", rows[0]));
            return;
        }

        // Where the votes stand a number that can be no count of voters, else the share.
        double? Votes(int row) => columns.Votes is { } votes ? table[votes].Number(row) : null;
        if (rows.Where(r => IsTotal(r) && ColumnVocabulary.IsTurnout(Party(r))).ToList() is [var row]
            && (Votes(row) is { } number
                ? TableTotals.ArePercent([number], rows.Where(r => !IsTotal(r)).Sum(r => Votes(r) ?? 0)) ? number : null
                : columns.VoteShare is { } share ? table[share].Number(row) * shareUnit : null) is > 0 and <= 100 and var stated)
        {
            entries.Add(Entry("turnout", $"{Text(stated)}%", row));
        }
    }

    /// <summary>Totals and facts that stand above the table with their names.</summary>
    private void Above(List<InfoboxEntry> entries)
    {
        // A day alone is the vote's only where an infobox is copied, with its seats below; else the print's, the count's or another one.
        var isCopied = shape.Pairs.Any(p => p.Label.Length == 0
            && DocumentParser.Unnamed(p.Value) is ("majority seats" or "seats for election", _));
        foreach (var (label, value, line) in isOnly ? shape.Pairs : [])
        {
            var fact = label.Length == 0 ? DocumentParser.Unnamed(value)
                : value.Contains('%') && ColumnVocabulary.IsTurnout(label) && !label.Any(char.IsDigit) ? ("turnout", value) : null;
            if (fact is var (known, said))
            {
                if (!entries.Exists(e => e.Name == known) && (known != "election date" || isCopied))
                {
                    entries.Add(InfoboxEntry.Of(known.Replace(' ', '_'), said, new(name, line, value)));
                }

                continue;
            }

            var key = ResultTableReader.KindOf(label) switch
            {
                TotalKind.Registered => "registered",
                TotalKind.Cast => "votes_cast",
                TotalKind.Valid => "valid_votes",
                TotalKind.Invalid => "invalid_votes",
                _ => ColumnVocabulary.Ways(label).Any(w => ColumnVocabulary.Of(nameof(ElectionColumns.Seats))
                    .Contains(ColumnVocabulary.Core(w)))
                    ? "seats_for_election" : null,
            };
            if (key is not null && LooseNumbers.Whole(value) is { } number && !entries.Exists(e => e.Key == key))
            {
                entries.Add(InfoboxEntry.Of(key, Text(number), new(name, line, label)));
            }
        }
    }

    /// <summary>Blank papers above the table, where only with them the papers make those cast.</summary>
    private void Blank(List<InfoboxEntry> entries)
    {
        InfoboxEntry? Get(string key) => entries.Find(e => e.Key == key);
        if (Get("votes_cast") is { } cast && Get("valid_votes") is { } valid && Get("invalid_votes") is { } invalid
            && isOnly && shape.Pairs.Where(p => ResultTableReader.KindOf(p.Label) == TotalKind.Blank)
                .Select(p => LooseNumbers.Whole(p.Value))
                .FirstOrDefault() is { } blank
            && Math.Abs(Number(valid) + Number(invalid) + blank - Number(cast)) < 0.5)
        {
            entries[entries.IndexOf(invalid)] = InfoboxEntry.Of("invalid_votes", Text(Number(invalid) + blank), invalid.Source);
        }
    }

    /// <summary>
    /// Where parties have many more votes than ballots were cast, voters had several, and ballots are not compared with votes.
    /// </summary>
    private static void SeveralVotes(List<InfoboxEntry> entries, List<ReadingProblem> problems)
    {
        var votes = OfParties(entries, "popular vote").Sum(Number);
        if (entries.Find(e => e.Key == "votes_cast") is { } cast && Number(cast) > 0 && votes > Several * Number(cast)
            && entries.Find(e => e.Key == "valid_votes") is { } valid && Math.Abs(Number(valid) - votes) < 0.005 * votes)
        {
            entries.RemoveAll(e => e.Key is "valid_votes" or "invalid_votes");
            problems.Add(new("several_votes",
                Invariant($"The parties have {votes:#,0} votes of {Number(cast):#,0} ballots, so voters had several; valid ballots are not compared with votes."),
                cast.Source) { IsNote = true });
        }
        else if (!entries.Exists(e => e.Key == "valid_votes") && entries.Find(e => e.Key == "votes_cast") is { } ballots
            && Number(ballots) > 0 && votes > Several * Number(ballots))
        {
            problems.Add(new("several_votes",
                Invariant($"The parties have {votes:#,0} votes, and {Number(ballots):#,0} ballots were cast: either voters had several votes, or one of the two columns counts something else."),
                ballots.Source));
        }
    }

    /// <summary>
    /// Votes of all candidates beside registered voters or rejected papers, and nothing else of the ballots, are the valid ones; as are
    /// votes whose stated shares make a hundred and are each what the votes make.
    /// </summary>
    private void ValidOfVotes(List<InfoboxEntry> entries, bool areKnown, List<ReadingProblem> problems)
    {
        if (!areKnown)
        {
            return;
        }

        bool Has(string key) => entries.Exists(e => e.Key == key);
        var votes = OfParties(entries, "popular vote");
        if (!Has("valid_votes") && AreWhole(votes, OfParties(entries, "percentage"))
            && !entries.Exists(e => e.Key is "votes_cast" or "registered" && Number(e) < votes.Sum(Number)))
        {
            entries.Add(InfoboxEntry.Of("valid_votes", Text(votes.Sum(Number)), votes[0].Source));
            problems.Add(new("valid_from_votes",
                Invariant($"The table does not say how many votes were valid; the shares of its parties make 100% of their {votes.Sum(Number):#,0} votes, so these are all."),
                votes[0].Source) { IsNote = true });
        }

        if (columns.District is not null && columns.Leader is not null && (Has("registered") || Has("invalid_votes")) && !Has("valid_votes")
            && !Has("votes_cast") && votes.Sum(Number) is > 0 and var sum)
        {
            entries.Add(InfoboxEntry.Of("valid_votes", Text(sum), votes[0].Source));
            problems.Add(new("valid_from_votes",
                Invariant($"The table does not say how many votes were valid, so the {sum:#,0} of all its candidates are taken as all."),
                votes[0].Source) { IsNote = true });
        }
    }

    /// <summary>
    /// Whether shares of all parties make a hundred, and each is what the votes make: both to half a unit of the last digit. Shares
    /// that lack more may lack a party.
    /// </summary>
    private static bool AreWhole(List<InfoboxEntry> votes, List<InfoboxEntry> shares)
    {
        var sum = votes.Sum(Number);
        var of = shares.ToDictionary(s => s.Number!.Value, Number);
        var decimals = shares.Select(s => s.Value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? s.Value.Length - dot - 2 : 0)
            .DefaultIfEmpty(0).Max();
        var half = (0.5 * Math.Pow(10, -decimals)) + 1e-9;
        return votes.Count > 1 && votes.Count == of.Count && sum > 0 && Math.Abs(of.Values.Sum() - 100) <= half
            && votes.TrueForAll(v => of.TryGetValue(v.Number!.Value, out var share)
                && Math.Abs((Number(v) / sum * 100) - share) <= half);
    }

    /// <summary>A table that lists all votes, as far as it says, lists all seats.</summary>
    /// <param name="entries">The entries, to which the house is added.</param>
    /// <param name="first">Those of the first round, or of the only one.</param>
    /// <param name="parties">The number of parties.</param>
    /// <param name="problems">What is said of it is added here.</param>
    private void HouseOfSeats(List<InfoboxEntry> entries, List<InfoboxEntry> first, int parties, List<ReadingProblem> problems)
    {
        double Sum(string key) => OfParties(first, key).Sum(Number);
        var seats = OfParties(entries, "seats");
        var votes = first.Find(e => e.Key == "valid_votes") is { } valid ? Sum("popular vote") / Number(valid) : 1;
        var shares = columns.VoteShare is not null && Sum("percentage") is > 0 and var sum ? sum / 100 : 1;

        // Where nothing says that the list is whole, an empty cell is missing; a dash where others have numbers is always.
        var isWhole = (columns.VoteShare is not null || first.Exists(e => e.Key == "valid_votes")) && !shape.HasDashForSeats;
        if ((isWhole || seats.Count == parties) && seats.Sum(Number) is > 0 and var all && double.IsInteger(all)
            && Math.Min(votes, shares) >= Whole
            && !entries.Exists(e => e.Key == "seats_for_election"))
        {
            entries.Add(InfoboxEntry.Of("seats_for_election", Text(all), seats[0].Source));
            problems.Add(new("house_from_seats",
                Invariant($"The table does not say how many seats there were, so the {all:#,0} that it lists are taken as all."), seats[0].Source) { IsNote = true });
        }
    }

    /// <summary>With this part of the votes, a party that has no seats is more likely an alliance whose members have them.</summary>
    private const double MostWithoutSeats = 0.1;

    /// <summary>
    /// Where the others have all seats of the house, an empty cell is none, unless others have a 0 written out, or seats without votes,
    /// as members of an alliance have; then it is missing.
    /// </summary>
    private static void ZeroSeats(List<InfoboxEntry> entries, int parties, List<ReadingProblem> problems)
    {
        var seats = OfParties(entries, "seats");
        if (seats.Count == 0 || seats.Count == parties || entries.Find(e => e.Key == "seats_for_election") is not { } house
            || !seats.Sum(Number).Equals(Number(house)))
        {
            return;
        }

        Dictionary<int, double> Won(string key) =>
            OfParties(entries, key).DistinctBy(e => e.Number).ToDictionary(e => e.Number!.Value, Number);
        var votes = Won("popular vote") is { Count: > 0 } counted ? counted : Won("percentage");
        var isWritten = seats.Exists(e => Number(e) == 0) || (votes.Count > 0 && seats.Exists(e => !votes.ContainsKey(e.Number!.Value)));
        var most = MostWithoutSeats * votes.Values.Sum();
        var without = Enumerable.Range(1, parties).Except(seats.Select(e => e.Number!.Value)).ToList();
        var unknown = without.FindAll(n => isWritten || votes.GetValueOrDefault(n) > most);
        entries.AddRange(without.Except(unknown).Select(n => InfoboxEntry.Of(Invariant($"seats{n}"), "0", house.Source)));
        if (unknown.Count > 0)
        {
            var first = entries.Find(e => e.Name == "party" && e.Number == unknown.MaxBy(n => votes.GetValueOrDefault(n)))!;
            problems.Add(new("seats_missing",
                Invariant($"{(unknown.Count == 1 ? "" : Invariant($"{unknown.Count} parties such as "))}'{DocumentParser.Shorten(first.Value)}' {(unknown.Count == 1 ? "has" : "have")} no number of seats, and the others fill the house; the seats are missing and not zero, for such a row may be of an alliance whose members have them."),
                first.Source));
        }
    }

    private static List<InfoboxEntry> OfParties(List<InfoboxEntry> entries, string key) =>
        entries.FindAll(e => e.Name == key && e.Number is not null);

    private static double Number(InfoboxEntry entry) =>
        double.TryParse(entry.Value.AsSpan().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : double.NaN;
}
