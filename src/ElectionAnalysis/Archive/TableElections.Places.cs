namespace ElectionAnalysis;

/// <content>Whether the counts of each place fit each other.</content>
internal sealed partial class TableElections
{
    /// <summary>
    /// Nobody votes who is not registered, and no ballot is valid that was not cast: places where the table says otherwise are told.
    /// Where it says so of most, the columns count something else, such as several votes of each voter.
    /// </summary>
    private void PlacesOver(int[] rows, IReadOnlyDictionary<int, string> places, List<ReadingProblem> problems)
    {
        if (columns.District is null)
        {
            return;
        }

        foreach (var (few, many, says) in new[] { (columns.Cast, columns.Registered, "more ballots were cast than voters are registered"),
            (columns.Valid, columns.Cast, "more ballots are valid than were cast"),
            (columns.Invalid, columns.Cast, "more ballots are invalid than were cast") })
        {
            if (few is null || many is null)
            {
                continue;
            }

            var counted = rows.Where(r => table[few].Number(r) > 0 && table[many].Number(r) > 0 && !ColumnVocabulary.IsApart(places[r]))
                .DistinctBy(r => (places[r], shape.Lines[r])).ToList();
            var over = counted.FindAll(r => table[few].Number(r) > table[many].Number(r));
            if (over.Count > 0 && over.Count * 2 < counted.Count)
            {
                var worst = over.MaxBy(r => table[few].Number(r) - table[many].Number(r));
                problems.Add(new("places_over", Invariant($"In {Words.Count(over.Select(r => places[r]).Distinct(StringComparer.Ordinal).Count(), "district")} {says}, most in '{DocumentParser.Shorten(places[worst])}': '{few}' {table[few].Number(worst):#,0} and '{many}' {table[many].Number(worst):#,0}."),
                    new(name, shape.Lines[worst], places[worst])));
            }
        }
    }
}
