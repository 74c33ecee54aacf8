namespace ElectionAnalysis;

/// <summary>
/// A page of results, as counting programs publish it: no article with an infobox, but one table of parties by district, which is read
/// like one in a file.
/// </summary>
internal static class PageTables
{
    /// <summary>A smaller table lays out the page.</summary>
    private const int LeastRows = 3;

    /// <summary>
    /// What a page says: the election of its article, else that of the only table that holds results; of several questions that were put
    /// on one day, an election for each.
    /// </summary>
    public static IReadOnlyList<Election> Read(ElectionDocument document)
    {
        var election = Election.From(document);
        if (election.Parties.Count > 0 && !AreAnswersAgain(election))
        {
            return [election];
        }

        var found = document.Tables.Where(t => t.Rows.Count >= LeastRows).Select(t => Of(t, document)).Where(e => e.Count > 0).ToList();
        return found is [[var only]] ? [only]
            : found.FindAll(e => e.Count > 1 && e.All(IsOfAQuestion)) is [var questions]
                ? [.. questions.Select(q => Titled(q, election))]
            : [election];
    }

    /// <summary>"Yes, No, Yes, No": the answers to several questions.</summary>
    private static bool AreAnswersAgain(Election election) =>
        election.Parties.Select(p => p.Party.Value).Distinct().ToList() is [var yes, var no] && election.Parties.Count > 2
            && ColumnVocabulary.Answers(yes, no) is not null;

    /// <summary>A question by its words, "Referendums of 2022: Hunting in reserves", or else by its number.</summary>
    private static Election Titled(Election question, Election page)
    {
        var words = question.Districts.Select(d => d.District).Distinct().ToList() is [var only] ? only : question.Title;
        return question with
        {
            Title = $"{page.Title}: {words}",
            Question = new(words, question.Parties[0].Party.Source),
            Kind = ElectionKind.Referendum,
            Year = question.Year ?? page.Year,
            Districts = [],
        };
    }

    /// <summary>Whether it counts the answers to a question, and the papers: a poll has none.</summary>
    private static bool IsOfAQuestion(Election election) => election is { Parties: [var yes, var no], Rounds: [{ Cast: not null }] }
        && ColumnVocabulary.Answers(yes.Party.Value, no.Party.Value) is not null;

    /// <summary>Whether one cell spans a row, as "Source: …" below a table does.</summary>
    private static bool IsOneCell(IReadOnlyList<DocumentCell?> row) =>
        row is [{ } first, _, ..] && row.All(c => ReferenceEquals(c, first));

    private static IReadOnlyList<Election> Of(DocumentTable table, ElectionDocument document)
    {
        try
        {
            // On a page of one line a row's number stands for its line.
            var rows = table.Rows.Take(table.Rows.Count - table.Rows.Reverse().TakeWhile(IsOneCell).Count()).ToList();
            var at = rows.Select(r => r.FirstOrDefault(c => c is not null)?.Line).ToList();
            var areLines = at.Distinct().Count() == at.Count;
            var lines = rows.Select((row, i) => new TableLine(areLines ? at[i] ?? table.Line + i : i + 1,
                [.. row.Select(c => string.IsNullOrWhiteSpace(c?.Text) ? null : c.Text.Trim())], null));
            var read = TableLines.Read(lines, document.Name, [], () => '\t', isPatient: true);
            read = new(read.Columns)
            {
                Said = [.. read.Said.Where(n => !n.IsOfStart)],
                Above = [.. new[] { table.Caption, table.Heading, document.Title.Value }.Where(t => t.Length > 0), .. read.Above],
                RowLines = [.. Enumerable.Range(0, read.RowCount).Select(read.LineOf)],
                Headings = read.Headings,
            };
            return [.. TableElections.Of(read, null, document.Name)
                .Where(e => e.Parties.Count > 1 && e.Parties.Any(p => (p.Votes ?? p.Results.FirstOrDefault()?.Votes) is not null))];
        }
        catch (TableException)
        {
            return [];
        }
    }
}
