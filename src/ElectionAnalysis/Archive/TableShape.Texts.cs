namespace ElectionAnalysis;

/// <content>What columns of texts hold: parties, persons, rounds, lines of a protocol.</content>
internal sealed partial class TableShape
{
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

    /// <summary>Where nothing else has names, coalitions stand for the parties, or codes that come again and again.</summary>
    private void Alliances()
    {
        if (Columns is { Party: null, Parties: null, Leader: null, Alliance: null, PartyId: { } id }
            && Table[id].Codes(out var parties).Length >= 2 * parties && parties > 1
            && Visible.Columns.Any(c => c.IsNumeric && c.Name != id
                && ColumnVocabulary.Contains(ColumnVocabulary.Plain(c.Name), ColumnVocabulary.Of(nameof(ElectionColumns.Votes)))))
        {
            Table = Table.WithText(id, r => r.Text(id));
            Columns = Columns with { Party = id, PartyId = null };
            Say("party_codes", $"Nothing names the parties, so the codes in '{id}' stand for them.");
        }

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
            Columns.VoteShare }.OfType<string>().Concat(Columns.Parties ?? [])
                .Where(c => Table[c].IsNumeric && Numbers(Table[c]).Any(n => n <= -900)).ToList())
        {
            var numbers = Enumerable.Range(0, Table.RowCount).Select(r => Table[column].Number(r) is { } n && n > -900 ? n : (double?)null)
                .ToList();
            unknown.UnionWith(Enumerable.Range(0, Table.RowCount).Where(r => Table[column].Number(r) is -990 or -999 or -9999)
                .Select(r => (column, Lines[r])));
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
}
