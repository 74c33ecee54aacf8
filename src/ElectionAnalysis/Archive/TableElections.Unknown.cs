namespace ElectionAnalysis;

/// <content>Votes of parties that are missing in some places, so that those of the others are no number of all.</content>
internal sealed partial class TableElections
{
    /// <summary>So many places are named.</summary>
    private const int MostPlaces = 5;

    /// <summary>Says which lines below the last result have one text and nothing else, such as a source, and are nobody's row.</summary>
    private void SayNotes(int[] rows, List<ReadingProblem> problems)
    {
        string[] results = [.. new[] { columns.Votes, columns.VoteShare, columns.Seats }.OfType<string>()];
        var last = shape.IsTurned ? rows.Length : Array.FindLastIndex(rows, r => Array.Exists(results, c => !table[c].IsNull(r)));
        foreach (var row in last < 0 ? [] : rows.Skip(last + 1))
        {
            if (table.Columns.Where(c => !c.IsNull(row)).ToList() is [var only] && only.Text(row) is { } text)
            {
                problems.Add(new("note_below", Invariant($"Line {shape.Lines[row]} has one text and no other field, so it is no row: '{DocumentParser.Shorten(text, 60)}'."),
                    new(name, shape.Lines[row], text)) { IsNote = true });
            }
        }
    }

    /// <summary>
    /// The parties of which a place with votes of others says that theirs are missing, by ballot. Where most places say so of a party, it
    /// did not stand there; where the valid votes of a place are those of the others, nothing is missing.
    /// </summary>
    /// <param name="rows">The election's rows that are no sums of others.</param>
    /// <param name="problems">What is said of it is added here.</param>
    private HashSet<(string Party, string? Ballot)> Unknown(int[] rows, List<ReadingProblem> problems)
    {
        var coded = columns is { District: not null, Votes: not null } ? Array.FindAll(rows, r => shape.AreUnknown(r) && !IsTotal(r)) : [];
        if (coded.Length == 0)
        {
            return [];
        }

        string? BallotOf(int row) => columns.Ballot is { } ballot ? table[ballot].Text(row) : null;
        string[] districts = [.. ElectionColumns.Districts(table).Append(columns.District!).Distinct(StringComparer.Ordinal)];
        string PlaceOf(int row) => string.Join('|', districts.Select(d => table[d].Text(row)).Append(BallotOf(row)));
        var counted = rows.Where(r => !IsTotal(r) && table[columns.Votes!].Number(r) is not null)
            .ToLookup(PlaceOf, StringComparer.Ordinal);
        double Won(int row) => counted[PlaceOf(row)].Sum(r => table[columns.Votes!].Number(r)!.Value);
        bool IsWhole(int row) => columns.Valid is { } valid && table[valid].Number(row) is { } all && Math.Abs(all - Won(row)) < 0.5;
        var known = rows.Where(r => table[columns.Votes!].Number(r) is not null).CountBy(r => (Party(r), BallotOf(r))).ToDictionary();
        var lacking = coded.Where(r => Won(r) > 0 && !IsWhole(r)).GroupBy(r => (Party: Party(r), Ballot: BallotOf(r)))
            .Where(g => g.Count() <= known.GetValueOrDefault(g.Key)).ToList();
        foreach (var party in lacking)
        {
            var named = party.Select(r => table[columns.District!].Text(r)?.Trim() ?? "").Distinct(StringComparer.Ordinal)
                .Select(p => $"'{DocumentParser.Shorten(p)}'").ToList();
            var more = named.Count > MostPlaces ? Invariant($" and {named.Count - MostPlaces} more") : "";
            problems.Add(new("votes_of_some",
                Invariant($"The votes of '{DocumentParser.Shorten(party.Key.Party)}' are missing in {string.Join(", ", named.Take(MostPlaces))}{more}, where others have votes, so those of {Words.Count(known[party.Key], "other row")} make no number of all, and its votes are not known."),
                new(name, shape.Lines[party.First()], party.Key.Party)));
        }

        return [.. lacking.Select(g => g.Key)];
    }
}
