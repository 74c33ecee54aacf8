using System.Globalization;

namespace ElectionAnalysis;

/// <content>What a table says of an election beside its results.</content>
internal sealed partial class TableElections
{
    /// <summary>What the first row says of the election as a whole.</summary>
    private void Facts(List<InfoboxEntry> entries, int[] rows, string title)
    {
        Add(entries, "country", rows, columns.Country);
        if (columns.Election is { } ids && (columns.PreviousElection is not null || ColumnVocabulary.Plain(ids).Split('_').Contains("id")))
        {
            // A name such as that of a council is no id; a column of previous ones says that these are.
            Add(entries, "election_id", rows, ids);
        }

        Add(entries, "previous_election_id", rows, columns.PreviousElection);
        if ((columns.Date ?? columns.Year) is { } time && table[time].Text(rows[0]) is { Length: > 0 } when)
        {
            entries.Add(Entry("election_date", ElectionColumns.DayOf(when)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? when, rows[0]));
        }
        else if (title.Split(' ').Select(w => w.Trim(',', ';', '(', ')')).Append(title).Select(ElectionColumns.DayOf)
            .FirstOrDefault(d => d is not null) is { } day)
        {
            entries.Add(Entry("election_date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), rows[0]));
        }

        if (columns.Kind is { } kind && !TableShape.Code().IsMatch(kind) && table[kind].Text(rows[0]) is { } what)
        {
            entries.Add(Entry("type", what.Trim() switch
            {
                "ep" or "EP" => "European Parliament election",
                "BT" => "parliamentary (Bundestag)",
                var other => other,
            }, rows[0]));
        }
    }

    /// <summary>What is counted once for all offices, such as registered voters, for the places of this election.</summary>
    private void OfAllOffices(List<InfoboxEntry> entries, int[] rows, string title, List<ReadingProblem> problems)
    {
        string? Round(int row) => columns.Round is { } round ? table[round].Text(row) : null;
        foreach (var (key, all, byPlace) in general.Where(g => columns.Votes is not null && !entries.Exists(e => e.Key == g.Key)
            && (Round(g.Rows[0]) is not { } of || of == Round(rows[0]))))
        {
            if (contests.Own(byPlace, rows) is not { } own)
            {
                problems.Add(new("shared_places", $"'{table[columns.Kind!].Text(all[0])}' is given for places that are in several contests, so it is not known for this one.",
                    new(name, shape.Lines[all[0]], title)) { IsNote = true });
            }
            else if (own.Length > 0)
            {
                entries.Add(Entry(key, Text(own.Sum(r => table[columns.Votes!].Number(r) ?? 0)), own[0]));
            }
        }
    }

    private static string? GeneralKey(string? office) => office is null ? null : ResultTableReader.KindOf(office) switch
    {
        TotalKind.Registered => "registered",
        TotalKind.Cast => "votes_cast",
        _ => null,
    };
}
