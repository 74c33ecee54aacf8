namespace ElectionAnalysis;

/// <summary>
/// The rounds of an election beside each other, such as "First round votes" and "Second round votes", put below each other with a column
/// that says which round each row is of.
/// </summary>
internal static class RoundsBeside
{
    /// <summary>What tells the rounds apart.</summary>
    public const string Round = "\u0002round";

    /// <summary>The table with a row for each round; null where no two rounds stand side by side.</summary>
    /// <param name="table">The table.</param>
    /// <param name="named">The columns that somebody named, which stay what they are called.</param>
    public static Table? Stack(Table table, IReadOnlySet<string> named)
    {
        if (table.Columns.Any(c => RoundWords.IsLater(c.Name)))
        {
            return null;
        }

        var own = table.Columns.Where(c => !named.Contains(c.Name) && Counts(c)).Select(c => (Column: c, Cut: RoundWords.Cut(c.Name)))
            .Where(c => c.Cut is not null).Select(c => new Part(c.Column, c.Cut!.Value.Round, Stem(c.Column, c.Cut.Value.Stem))).ToList();
        var isOfSecond = own.Select(p => p.Round).Distinct().ToList() is [RoundName.Second or RoundName.Runoff];
        List<Part> parts = [.. isOfSecond ? OfTheFirst(table, own, named) : OnTheRight(table, own, named), .. own];
        var names = new RoundNames();
        parts.ForEach(p => names.Add(p.Round));
        var rounds = parts.Select(p => p.Round).Distinct().OrderBy(names.Number).ToList();
        if (rounds.Count < 2 || !rounds.TrueForAll(r => parts.Exists(p => p.Round == r && p.IsResult))
            || rounds.Select(names.Number).Distinct().Count() < rounds.Count || parts.Exists(p => names.Number(p.Round) is null))
        {
            return null;
        }

        return Stacked(table, parts, [.. rounds.Select(r => (r, names.Number(r)!.Value))]);
    }

    /// <summary>
    /// The table without columns of rounds of another election: the answers of a referendum, which no round has, make valid votes that no
    /// round has.
    /// </summary>
    public static Table WithoutOthers(Table table)
    {
        var rounds = table.Columns.Where(c => Counts(c) && RoundWords.Cut(c.Name) is not null).Select(c => c.Name)
            .ToHashSet(StringComparer.Ordinal);
        var rest = rounds.Count < 2 ? [] : table.Columns.Where(c => c.IsNumeric && !rounds.Contains(c.Name)).ToList();
        var answers = rest.FindAll(c => ColumnVocabulary.HasAnswer(c.Name));
        var total = rest.Find(c => ColumnVocabulary.TotalOf(c.Name) == TotalKind.Valid
            && answers.Exists(yes => answers.Exists(no => yes != no && ColumnVocabulary.Answers(yes.Name, no.Name) is not null
                && Enumerable.Range(0, table.RowCount).All(r =>
                (yes.Number(r) ?? 0) + (no.Number(r) ?? 0) is var sum && (c.Number(r) ?? sum).Equals(sum)))));
        return total is null || !Enumerable.Range(0, total.Length).Any(r => total.Number(r) > 0) ? table
            : table.Reshaped([.. table.Columns.Where(c => !rounds.Contains(c.Name))],
                [.. table.Said.Where(n => n.Column is null || !rounds.Contains(n.Column)),
                $"The answers make '{total.Name}', which names no round, so {Words.List([.. rounds.Take(4).Select(r => $"'{r}'")])}{(rounds.Count > 4 ? " …" : "")} are of another election and were left out."]);
    }

    private static Table Stacked(Table table, List<Part> parts, List<(RoundName Name, int Number)> rounds)
    {
        var stems = parts.Select(p => p.Stem).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var others = table.Columns.Where(c => !parts.Exists(p => p.Column == c)).ToList();

        // What was counted of one round, and nobody says of which, is of none.
        var lost = others.FindAll(c => stems.Contains(c.Name, StringComparer.OrdinalIgnoreCase) || (c.IsNumeric
            && ColumnVocabulary.TotalOf(c.Name) is TotalKind.Cast or TotalKind.Valid or TotalKind.Invalid or TotalKind.Blank));
        var once = others.Except(lost).ToList();
        var rows = Enumerable.Range(0, table.RowCount).SelectMany(r => rounds.Select(n => (Row: r, Round: n)))
            .Where(x => parts.Exists(p => p.Round == x.Round.Name && !p.Column.IsNull(x.Row))).ToList();
        int[] from = [.. rows.Select(x => x.Row)];
        Column? Of(RoundName round, string stem) => parts.Find(p => p.Round == round
            && p.Stem.Equals(stem, StringComparison.OrdinalIgnoreCase))?.Column;
        var said = table.Said.Select(n => parts.Find(p => p.Column.Name == n.Column) is { } part ? n with { Column = part.Stem } : n)
            .Where(n => !n.IsRepeat).DistinctBy(n => (n.Column, n.Text)).ToList();
        if (lost.Count > 0)
        {
            said.Add($"{Words.List([.. lost.Take(4).Select(c => $"'{c.Name}'")])} names no round, and the votes do, so it was left out; name its round.");
        }

        return new Table([.. once.Select(c => c.Take(from)), ElectionAnalysis.Column.Of(Round, rows.Select(x => x.Round.Number)),
            .. stems.Select(s => TableStack.Merged(s, rows.ConvertAll(x => (Of(x.Round.Name, s), x.Row))))])
        {
            Said = said,
            FirstLine = table.FirstLine,
            RowLines = Array.ConvertAll(from, table.LineOf),
            Above = table.Above,
            Pairs = table.Pairs,
            Prose = table.Prose,
            Headings = table.Headings.Where(h => once.Exists(c => c.Name == h.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Beside "Votes" and "Runoff votes", what names no round is of the first.</summary>
    private static IEnumerable<Part> OfTheFirst(Table table, List<Part> second, IReadOnlySet<string> named) =>
        table.Columns.Where(c => !named.Contains(c.Name) && Counts(c) && !second.Exists(p => p.Column == c)
            && (second.Exists(p => ColumnVocabulary.Plain(p.Stem) == ColumnVocabulary.Plain(TableLines.Unnumbered(c.Name)))
                || ColumnVocabulary.TotalOf(c.Name) is TotalKind.Cast or TotalKind.Valid or TotalKind.Invalid or TotalKind.Blank))
            .Select(c => new Part(c, RoundName.First, TableLines.Unnumbered(c.Name)));

    /// <summary>
    /// "%" behind the votes of a round is of that round, where each round has one: "Votes first round", "%", "Votes second round", "%".
    /// </summary>
    private static IEnumerable<Part> OnTheRight(Table table, List<Part> own, IReadOnlySet<string> named)
    {
        var (rounds, left) = (own.Select(p => p.Round).Distinct().Count(), (Part?)null);
        var found = new List<Part>();
        foreach (var column in table.Columns)
        {
            left = own.Find(p => p.Column == column) ?? left;
            if (left is not null && left.Column != column && !named.Contains(column.Name) && Counts(column))
            {
                found.Add(new(column, left.Round, TableLines.Unnumbered(column.Name)));
            }
        }

        return found.Concat(own).GroupBy(p => ColumnVocabulary.Plain(p.Stem), StringComparer.Ordinal)
            .Where(g => g.Count() == rounds && g.DistinctBy(p => p.Round).Count() == rounds).SelectMany(g => g).Where(found.Contains);
    }

    /// <summary>What a column counts, without its round; where nothing is left, votes or their shares.</summary>
    private static string Stem(Column column, string rest) => TableLines.Unnumbered(rest) is { Length: > 0 } stem ? stem
        : column.Type == typeof(double) && Enumerable.Range(0, column.Length).All(r => column.Number(r) is null or (>= 0 and <= 100))
            ? "Vote share" : "Votes";

    private static bool Counts(Column column) => column.IsNumeric || column.NullCount == column.Length
        || Enumerable.Range(0, column.Length).Any(r => column.Text(r) is { } text && TableLine.IsNumber(text));

    private sealed record Part(Column Column, RoundName Round, string Stem)
    {
        /// <summary>Whether it counts votes, in whatever language, and not voters, ballots or changes.</summary>
        public bool IsResult => Stem.Any(char.IsLetterOrDigit) is var isNamed && ColumnVocabulary.TotalOf(Stem) == TotalKind.None
            && !TableShape.IsChange(Stem) && (isNamed || Stem.Contains('%', StringComparison.Ordinal));
    }
}
