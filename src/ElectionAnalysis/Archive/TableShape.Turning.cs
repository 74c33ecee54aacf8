namespace ElectionAnalysis;

/// <content>Parties, districts or blocks that stand side by side, turned into rows.</content>
internal sealed partial class TableShape
{
    private void TurnParties(string[] parties)
    {
        // A text that is called party and stands beside columns of parties names the rows.
        var rows = Unique(Columns.District ?? Columns.Party ?? FirstTexts());
        var isShare = Columns.Valid is { } total && Numbers(Table[total]).All(n => n <= 101)
            && Array.Exists(parties, p => Table[p].Type == typeof(double))
            || Array.TrueForAll(parties, p => Numbers(Table[p]).All(n => n <= 100))
                && Array.Exists(parties, p => Table[p].Type == typeof(double));
        Turn(parties);

        // Under one heading above them all, the names are those below it.
        if (Array.TrueForAll(parties, p => headings.ContainsKey(p)) && parties.Select(p => headings[p].Above)
            .Distinct(StringComparer.Ordinal).Count() == 1)
        {
            Table = Table.WithText(Turned, r => headings[r.Text(Turned)!].Own);
        }

        CandidatesBelowParties();

        if (!isShare && Columns.Seats is null && AreSeats())
        {
            Columns = Columns with { Parties = null, Party = Turned, District = rows, Seats = Values };
            return;
        }

        Columns = Columns with
        {
            Parties = null, Party = Turned, District = rows, Votes = isShare ? null : Values, VoteShare = isShare ? Values : null,
            Valid = isShare ? null : Columns.Valid, Invalid = isShare ? null : Columns.Invalid,
        };
    }

    /// <summary>Whether small numbers under the names of parties are seats, as the title or the file's name says.</summary>
    private bool AreSeats()
    {
        var titles = Above.Append(Path.GetFileNameWithoutExtension(name)).Select(ColumnVocabulary.Plain).ToList();
        bool Say(string property) => titles.Exists(t => ColumnVocabulary.Contains(t, ColumnVocabulary.Of(property)));
        return Numbers(Table[Values]).All(n => n < MostSeats) && Say(nameof(ElectionColumns.Seats)) && !Say(nameof(ElectionColumns.Votes));
    }

    /// <summary>Headings of two lines each, of a party and of its candidate below.</summary>
    private void CandidatesBelowParties()
    {
        const string Candidate = "\u0002candidate";
        var names = Enumerable.Range(0, Table.RowCount).Select(r => Table[Turned].Text(r)!).Distinct(StringComparer.Ordinal)
            .ToDictionary(n => n, n => n.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                StringComparer.Ordinal);
        if (Columns.Leader is null && names.Count > 1 && names.Values.All(l => l.Length == 2))
        {
            // Whose party stands in brackets stands above it.
            var isBelow = names.Values.All(l => l[1][0] is '(' or '[');
            Table = Table.WithText(Candidate, r => names[r.Text(Turned)!][isBelow ? 0 : 1])
                .WithText(Turned, r => names[r.Text(Turned)!][isBelow ? 1 : 0].Trim('(', ')', '[', ']'));
            Columns = Columns with { Leader = Candidate };
        }
    }

    /// <summary>Parties by row and no numbers under a usual name: the columns are districts, or years.</summary>
    private void TurnDistricts()
    {
        var free = Free().FindAll(c => c.IsNumeric && !Code().IsMatch(c.Name) && !IsPercent(c) && !IsChange(c.Name));
        var isOneYear = free is [var one] && TableLine.IsYear(one.Name.Trim()) && AboveSays(nameof(ElectionColumns.Votes));
        if ((free.Count < 2 && !isOneYear) || free.Count(c => c.Name.Count(char.IsLetter) > 2 || c.Name.Count(l => l > '\u2E00') > 1
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
                    Lines[wrong], isNote: false);
            }

            free.RemoveAt(sum);
        }

        var areYears = free.TrueForAll(c => TableLine.IsYear(c.Name.Trim()));
        var isShare = free.Exists(c => c.Type == typeof(double)) && free.TrueForAll(c => Numbers(c).All(n => n <= 100));
        if (!isShare && free.Exists(c => Numbers(c).Any(n => n < 0 || !double.IsInteger(n))))
        {
            return;
        }

        // Two columns of which one has hardly any: votes and seats under names that nobody knows, not a city and a hamlet.
        if (free is [var left, var right] && !isShare && !areYears && Math.Min(Numbers(left).Sum(), Numbers(right).Sum()) is var few
            && few < MostSeats && Math.Max(Numbers(left).Sum(), Numbers(right).Sum()) > 20 * few)
        {
            return;
        }

        var areSeats = areYears && !isShare && free.TrueForAll(c => Numbers(c).Sum() < MostSeats)
            && AboveSays(nameof(ElectionColumns.Seats));
        Say("districts_across", $"The table has no column of votes or seats; its columns of numbers are taken as {(areYears ? "years" : "districts")} with {(isShare ? "shares" : areSeats ? "seats" : "votes")}: {Names(free)}.");
        Turn([.. free.Select(c => c.Name)]);
        Columns = Columns with
        {
            Year = areYears ? Turned : Columns.Year, District = areYears ? Columns.District : Turned, Votes = isShare || areSeats ? null
                : Values,
            VoteShare = isShare ? Values : null, Seats = areSeats ? Values : Columns.Seats,
        };
    }

    private bool AboveSays(string property) =>
        Above.Any(a => ColumnVocabulary.Contains(ColumnVocabulary.Plain(a), ColumnVocabulary.Of(property)));

    private void Turn(string[] columns)
    {
        // Of one type, for they are stacked.
        var same = Array.Exists(columns, c => Table[c].Type == typeof(double))
            ? columns.Select(c => (Column)Column.OfNullable(c, Enumerable.Range(0, Table.RowCount).Select(Table[c].Number)))
            : columns.Select(c => Column.OfNullable(c, Enumerable.Range(0, Table.RowCount).Select(r => (long?)Table[c].Number(r))));
        var turned = same.Aggregate(Table, (t, c) => t.With(c)).Unpivot(columns, Turned, Values);
        var then = columns.ToDictionary(c => c, c => BeforeOf(c) is { } old ? Table[old] : null, StringComparer.Ordinal);
        var old = Enumerable.Range(0, turned.RowCount).Select(r => then[turned[Turned].Text(r)!]?.Number(r / columns.Length)).ToList();
        bool IsUnknown(int row) => unknown.Contains((turned[Turned].Text(row)!, Lines[row / columns.Length]));
        turned = unknown.Count == 0 ? turned : turned.With(Column.OfText(Unsaid, Enumerable.Range(0, turned.RowCount)
            .Select(r => turned[Values].IsNull(r) && IsUnknown(r) ? Unsaid : null)));
        var filled = Enumerable.Range(0, turned.RowCount).Where(r => !turned[Values].IsNull(r) || old[r] is not null
            || (unknown.Count > 0 && turned[Unsaid].Text(r) is not null)).ToArray();
        turned = old.Exists(n => n is not null) ? turned.With(Column.OfNullable(Then(Values), old)) : turned;
        Lines = Array.ConvertAll(filled, r => Lines[r / columns.Length]);
        Table = turned.Take(filled);
    }

    private void Turn(TableBlocks blocks)
    {
        const string Share = "\u0001share";
        const string Seats = "\u0001seats";
        const string Ballot = "\u0001ballot";
        var isOfParties = Columns.Party is null;
        var district = isOfParties ? Unique(Columns.District ?? FirstTexts())
            : blocks.AreYears || blocks.AreDays || blocks.AreBallots ? Columns.District : Turned;
        if (district == Turned && Columns.Party is not null)
        {
            Say("places_beside", $"{Words.List([.. blocks.Blocks.Take(4).Select(b => $"'{b.Name}'")])}{(blocks.Blocks.Count > 4 ? " …" : "")} stand over numbers of the same kinds, so they are taken as districts, and added up.");
        }

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
        var then = blocks.Columns.ToDictionary(c => c, c => BeforeOf(c) is { } old ? Table[old] : null, StringComparer.Ordinal);
        double? Old((int Row, string Block, string? Ballot, IReadOnlyDictionary<string, string> Columns) cell, string role) =>
            cell.Columns.TryGetValue(role, out var column) ? then[column]?.Number(cell.Row) : null;
        cells = cells.FindAll(c => Array.Exists(values, v => (Number(c, v) ?? Old(c, v)) is not null));
        var rows = cells.Select(c => c.Row).ToArray();
        var (votes, share, seats) = (cells.ConvertAll(c => Number(c, "votes")), cells.ConvertAll(c => Number(c, "share")),
            cells.ConvertAll(c => Number(c, "seats")));
        var areBallots = blocks.AreBallots && !isOfParties;
        var copies = Table.Drop(blocks.Columns).Take(rows);
        var isOnce = !isOfParties && !blocks.AreYears && !blocks.AreDays;
        var turned = (isOnce ? Once(copies, i => i == 0 || rows[i] != rows[i - 1]) : copies).With(Column.OfText(Turned,
            cells.Select(c => blocks.AreYears && !isOfParties ? Invariant($"{TableBlocks.Year(c.Block)}")
                : areBallots ? ElectionColumns.BallotOfHeading(c.Block) : c.Block)))
            .With(Column.OfText(Ballot, cells.Select(c => c.Ballot)))
            .With(Column.OfNullable(Values, votes)).With(Column.OfNullable(Share, share)).With(Column.OfNullable(Seats, seats));
        foreach (var (role, now) in new[] { ("votes", Values), ("share", Share), ("seats", Seats) })
        {
            var old = cells.ConvertAll(c => Old(c, role));
            turned = old.Exists(n => n is not null) ? turned.With(Column.OfNullable(Then(now), old)) : turned;
        }

        var changes = blocks.AreYears && !isOfParties ? ChangesOfYears(blocks) : [];
        var (seatChange, shareChange) = ("\u0002seat change", "\u0002share change");
        bool Adds(string role, string name)
        {
            var own = changes.FindAll(c => c.Role == role);
            turned = turned.Drop(own.ConvertAll(c => c.Column).Where(turned.Has).ToList()).With(Column.OfText(name, cells.Select(c =>
                own.Find(o => o.Year == TableBlocks.Year(c.Block)).Column is { } of ? ChangeIn(Table[of], c.Row, role == "share") : null)));
            return own.Count > 0;
        }

        var areYears = blocks.AreYears && !isOfParties;
        var (hasSeatChange, hasShareChange) = areYears ? (Adds("seats", seatChange), Adds("share", shareChange)) : (false, false);
        Lines = Array.ConvertAll(rows, r => Lines[r]);
        string? Kept(string? column) => column is not null && blocks.Columns.Contains(column) ? null : column;
        Columns = Columns with
        {
            Valid = Kept(Columns.Valid), Invalid = Kept(Columns.Invalid), Cast = Kept(Columns.Cast),
            Party = isOfParties ? Turned : Columns.Party, Year = blocks.AreYears && !isOfParties ? Turned : Columns.Year,
            Election = blocks.AreDays && !isOfParties ? Turned : Columns.Election,
            Ballot = areBallots ? Turned : cells.Exists(c => c.Ballot is not null) ? Ballot : Columns.Ballot,
            Votes = votes.Exists(v => v is not null) ? Values : null, VoteShare = share.Exists(v => v is not null) ? Share : null,
            Seats = seats.Exists(v => v is not null) ? Seats : isOnce ? Kept(Columns.Seats) : null,
            SeatChange = hasSeatChange ? seatChange : areYears ? null : Columns.SeatChange,
            VoteShareChange = hasShareChange ? shareChange : areYears ? null : Columns.VoteShareChange,
            District = district,
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
        foreach (var finer in Table.Columns.Where(c => c.Type == typeof(string) && c.Name != district && c.NullCount * 2 < c.Length
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

    private string? FirstTexts() => Table.Columns.FirstOrDefault(c => c.Type == typeof(string) && !Used().Contains(c.Name))?.Name;
}
