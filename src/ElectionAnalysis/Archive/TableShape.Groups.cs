namespace ElectionAnalysis;

/// <content>What differs within a district and what does not: whose numbers they are.</content>
internal sealed partial class TableShape
{
    /// <summary>Seats that are the same for all parties of a district are the district's, not the parties'.</summary>
    private void Magnitude()
    {
        if (Columns is { Seats: { } seats, District: not null, Party: not null } && seats[0] > '\u0002'
            && Table[seats].IsNumeric && !Differs(seats, 0.1)
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
            && Groups().Where(g => g.Count(r => Table[votes].Number(r) > 0) > 2).ToList() is { Count: > 0 } groups
            && groups.Sum(g => g.Length) * 2 > Table.RowCount
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

    /// <summary>A code of races of which each district has one of its own tells districts, and no kinds of election.</summary>
    private void RacesOfDistricts()
    {
        if (Columns is { Kind: { } kind, District: { } district } && Code().IsMatch(kind) && kind != district
            && Enumerable.Range(0, Table.RowCount).Select(r => (Kind: Table[kind].Text(r), District: Table[district].Text(r))).Distinct()
                .ToList() is { Count: > 1 } pairs
            && pairs.DistinctBy(p => p.Kind).Count() == pairs.Count && pairs.DistinctBy(p => p.District).Count() == pairs.Count)
        {
            Columns = Columns with { Kind = null };
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
}
