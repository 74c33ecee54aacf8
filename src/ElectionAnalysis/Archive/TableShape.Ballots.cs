namespace ElectionAnalysis;

/// <content>
/// Two votes of every voter in columns side by side: "Constituency votes" and "List votes", "Erststimmen" and "Zweitstimmen".
/// </content>
internal sealed partial class TableShape
{
    /// <summary>All voters have both votes, so that the sums of the two differ by no more.</summary>
    private const double AsMany = 1.5;

    private void BallotsBeside()
    {
        const string Ballot = "\u0002ballot";
        const string Votes = "\u0002votes of ballot";
        const string Share = "\u0002share of ballot";
        if (Columns is not { Party: not null, Ballot: null, Parties: null } || IsTurned)
        {
            return;
        }

        var columns = Visible.Columns.Where(c => c.IsNumeric && !IsPercent(c) && BeforeOf(c.Name) is null
            && (c.Name == Columns.Votes || !Used().Contains(c.Name)))
            .Select(c => (Column: c, Ballot: BallotOfVotes(c.Name))).Where(c => c.Ballot is not null).ToList();
        var sums = columns.ConvertAll(c => Numbers(c.Column).Sum());
        if (columns.Count < 2 || columns.DistinctBy(c => c.Ballot).Count() < columns.Count || sums.Min() <= 0
            || sums.Max() > AsMany * sums.Min()
            || (Columns.Votes is not null && !columns.Exists(c => c.Column.Name == Columns.Votes))
                || IsSumOf([.. columns.Select(c => c.Column)]))
        {
            return;
        }

        // What a party has once, such as seats, stays with its first votes.
        var count = columns.Count;
        var shares = Visible.Columns.Where(c => c.IsNumeric && (c.Name == Columns.VoteShare
            || (!columns.Exists(b => b.Column == c) && IsShare(c.Name)))).ToList();
        var own = columns.ConvertAll(b => shares.FindAll(s => BallotOfVotes(s.Name, isShare: true) == b.Ballot));
        var names = columns.ConvertAll(c => c.Column.Name);
        int[] rows = [.. Enumerable.Range(0, Table.RowCount * count).Select(i => i / count)];
        var table = Once(Table.Take(rows), i => i % count == 0);
        Table = table.Drop(names).Drop(shares.ConvertAll(c => c.Name))
            .With(Column.OfText(Ballot, rows.Select((_, i) => columns[i % count].Ballot)))
            .With(Column.OfNullable(Votes, rows.Select((r, i) => columns[i % count].Column.Number(r))));
        var isWhole = own.TrueForAll(o => o.Count == 1);
        Table = isWhole ? Table.With(Column.OfNullable(Share, rows.Select((r, i) => own[i % count][0].Number(r)))) : Table;
        Lines = Array.ConvertAll(rows, r => Lines[r]);
        Columns = Columns with { Ballot = Ballot, Votes = Votes, VoteShare = isWhole ? Share : null };
        Say("ballots_beside", $"{Words.List([.. names.Select(n => $"'{n}'")])} are the votes of several ballots.");

        static bool IsShare(string name) => ColumnVocabulary.SaysPercent(name)
            || ColumnVocabulary.Contains(ColumnVocabulary.Plain(name), ColumnVocabulary.Of(nameof(ElectionColumns.VoteShare)));
    }

    /// <summary>
    /// A table in which rows were copied for each ballot, with what a party has once, such as its seats, in the first copy only; what a
    /// place has stays in all.
    /// </summary>
    private Table Once(Table copies, Func<int, bool> isFirst)
    {
        string?[] ofPlaces = [Columns.Party, Columns.PartyId, Columns.District, Columns.Election, Columns.Country, Columns.Kind,
            Columns.Date, Columns.Year, Columns.Round, Columns.Registered, Columns.Cast, Columns.Valid, Columns.Invalid];
        var once = copies.Columns.Where(c => c.IsNumeric && !ofPlaces.Contains(c.Name)).ToList();
        return once.Aggregate(copies, (t, c) => t.With(c.Type == typeof(double)
            ? Column.OfNullable(c.Name, Enumerable.Range(0, c.Length).Select(i => isFirst(i) ? c.Number(i) : null))
            : Column.OfNullable(c.Name, Enumerable.Range(0, c.Length).Select(i => isFirst(i) ? (long?)c.Number(i) : null))));
    }

    /// <summary>Whether a column has the sum of others in every row: these are then parts of one vote.</summary>
    private bool IsSumOf(List<Column> parts) => Table.Columns.Any(c => c.IsNumeric && !parts.Contains(c) && IsSum(c, parts));

    private static bool IsSum(Column column, List<Column> parts) => Numbers(column).Any()
        && Enumerable.Range(0, column.Length).All(r => Math.Abs((column.Number(r) ?? 0) - parts.Sum(p => p.Number(r) ?? 0)) < 0.5);

    /// <summary>
    /// The ballot of which a column has the votes, as <see cref="ElectionColumns.BallotOf"/> knows it; null where it names none.
    /// </summary>
    private static string? BallotOfVotes(string name, bool isShare = false)
    {
        var plain = ColumnVocabulary.Plain(name.Replace('(', ' ').Replace(')', ' '));
        var votes = ColumnVocabulary.Of(nameof(ElectionColumns.Votes)).Where(v => v.Length > 1 && ColumnVocabulary.Contains(plain, [v]))
            .OrderByDescending(v => v.Length).FirstOrDefault();
        plain = string.Join('_', plain.Split('_').Except(ColumnVocabulary.Of("Percent"))
            .Except(ColumnVocabulary.Of(nameof(ElectionColumns.VoteShare))));
        if (votes is null && !isShare && !plain.Contains("stimme", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = votes is null ? plain : plain.Replace(votes, "", StringComparison.Ordinal).Trim('_');
        var key = new[] { name.Trim(), plain.Replace('_', ' '), rest.Replace('_', ' ') }
            .Select(n => ElectionColumns.BallotOfHeading(n) is { } known
            ? ElectionColumns.BallotOf(known) : null).FirstOrDefault(k => k is not null);
        return key switch
        {
            "first_vote" => "1",
            "second_vote" => "2",
            "constituency_vote" => "constituency",
            "list_vote" => "list",
            "regional_vote" => "regional",
            _ => null,
        };
    }
}
