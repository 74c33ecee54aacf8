namespace ElectionAnalysis;

/// <content>How its parties look in charts, told from outside.</content>
public sealed partial record Election
{
    /// <summary>
    /// The election with short names, colours and places from left to right out of a table, which may have parties of other
    /// elections too. What a row leaves empty stays as the document has it.
    /// </summary>
    /// <param name="parties">A row per party: <c>party</c>, and any of <c>short</c>, <c>colour</c>, <c>position</c>.</param>
    /// <returns>The same election; no number of it changes.</returns>
    /// <exception cref="TableException">There is no column <c>party</c>, or no row is of a party of this election.</exception>
    public Election Styled(Table parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        string? Text(string column, int row) =>
            parties.Columns.FirstOrDefault(c => c.Name == column)?.Text(row) is { Length: > 0 } text ? text : null;
        var rows = Enumerable.Range(0, parties.RowCount).Where(r => !parties["party"].IsNull(r))
            .ToLookup(r => Words.Plain(parties["party"].Text(r)!), StringComparer.Ordinal);
        var styled = Parties.Select(party =>
        {
            var names = party.OtherNames.Append(party.Party.Value).Append(party.ShortName ?? "").Select(Words.Plain).Where(n => n.Length > 0);
            return names.SelectMany(n => rows[n]).Cast<int?>().FirstOrDefault() is not { } row ? party : party with
            {
                ShortName = Text("short", row) ?? party.ShortName,
                Colour = Text("colour", row) ?? Text("color", row) ?? party.Colour,
                Position = parties.Columns.FirstOrDefault(c => c.Name == "position" && c.IsNumeric)?.Number(row) ?? party.Position,
            };
        }).ToList();
        return styled.Zip(Parties).Any(p => !ReferenceEquals(p.First, p.Second)) || Parties.Count == 0
            ? this with { Parties = styled }
            : throw new TableException($"No row of the table is of a party of {ShortName}, such as '{Parties[0].Party.Value}'.");
    }
}
