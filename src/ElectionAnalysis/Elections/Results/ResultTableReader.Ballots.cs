namespace ElectionAnalysis;

/// <content>The votes that a table gives in several columns: those of two ballots, or parts of one.</content>
internal static partial class ResultTableReader
{
    /// <summary>All voters have both votes, so that the sums of the two differ by no more.</summary>
    private const double AsMany = 1.5;

    private static readonly Ballot[] Two = [Ballot.Constituency, Ballot.PartyList, Ballot.Regional, Ballot.First, Ballot.Second];

    /// <summary>
    /// The columns with the ballot of each column of votes, where several have votes of one round: as their headings name it, or as the
    /// other of two. What is the sum of the others is the votes; where nothing tells them apart, the first is taken, and the rest is said.
    /// </summary>
    private static List<ResultColumn> OfBallots(List<ResultColumn> columns, List<List<DocumentCell>> headings,
        List<IReadOnlyList<DocumentCell?>> rows, List<string> unread)
    {
        foreach (var round in columns.Select(c => c.Round).Distinct().ToList())
        {
            var labelled = Where(c => c.Ballot is { } ballot && Two.Contains(ballot));
            var open = Where(c => c.Ballot is null).FindAll(i => rows.Count(r => Value(r, i) is not null) > 1);
            if (labelled.Count + open.Count < 2 || open.Count == 0)
            {
                continue;
            }

            var names = open.ToDictionary(i => i, i => NameOf(headings, i, [.. open.Concat(labelled).Where(o => o != i)]));
            var rest = open.ToList();
            foreach (var i in open)
            {
                // "Gesamtstimmen" beside both are their sum.
                if (BallotWords.OfHeading(names[i]) is { } ballot && !Has(ballot) && !(labelled.Count > 1 && IsSum(i, labelled)))
                {
                    Is(i, ballot);
                    rest.Remove(i);
                }
            }

            var known = Where(c => c.Ballot is { } ballot && Two.Contains(ballot));
            if (rest.Count == 1 && known.Count > 0 && !known.Exists(k => IsBeside(rest[0], k)) && !IsSum(rest[0], known))
            {
                unread.Add(names[rest[0]]);
                Leave(rest[0]);
            }
            else if (rest.Count > 1)
            {
                var whole = rest.FindIndex(i => rest.FindAll(o => o != i) is var others
                    && (IsSum(i, others) || (columns[i].IsTotal && others.TrueForAll(o => HasAllOf(i, o)))));
                var kept = rest[Math.Max(whole, 0)];
                unread.AddRange(whole >= 0 ? [] : rest.Skip(1)
                    .Where(i => rows.Any(r => Value(r, i) is { } votes && votes != Value(r, kept))).Select(i => names[i]));
                rest.FindAll(i => i != kept).ForEach(Leave);
            }

            List<int> Where(Func<ResultColumn, bool> of) => [.. Enumerable.Range(0, columns.Count)
                .Where(i => columns[i].Role == ColumnRole.Votes && columns[i].Round == round && of(columns[i]))];
            bool Has(Ballot ballot) => columns.Exists(c => c.Role == ColumnRole.Votes && c.Round == round && c.Ballot == ballot);
            void Leave(int column)
            {
                var under = Under(column, names[column]);
                for (var next = under[^1] + 1; under.Count == 1 && next < columns.Count && columns[next] is
                    { Role: ColumnRole.Share or ColumnRole.Swing, Ballot: null }; next++)
                {
                    columns[next] = columns[next] with { Role = ColumnRole.None };
                }

                under.ForEach(u => columns[u] = columns[u] with { Role = ColumnRole.None });
            }

            void Is(int column, Ballot ballot) => Under(column, names[column]).ForEach(u => columns[u] = columns[u] with
            {
                Ballot = columns[u].Ballot ?? ballot,
                Role = columns[u].Role switch
                {
                    ColumnRole.Seats => ColumnRole.SeatsOfBallot,
                    ColumnRole.SeatChange => ColumnRole.None,
                    var role => role,
                },
            });
        }

        return WithSharesBeside(columns);

        double? Value(IReadOnlyList<DocumentCell?> row, int column) => row[column] is { } cell && Figure().IsMatch(cell.Text)
            ? Cells(cell, columns[column], "", true).Where(c => c.Column.Role == ColumnRole.Votes).Select(c => (double?)c.Number.Number)
                .FirstOrDefault() : null;

        // The columns that stand under the heading that a column of votes has alone.
        List<int> Under(int column, string name)
        {
            bool IsUnder(int i) => i == column || (i >= 0 && i < columns.Count && headings[i].Count > 1
                && headings[i].SkipLast(1).Any(h => h.Text == name));
            var (first, last) = (column, column);
            while (IsUnder(first - 1))
            {
                first--;
            }

            while (IsUnder(last + 1))
            {
                last++;
            }

            return [.. Enumerable.Range(first, last - first + 1)];
        }

        List<(double Own, double Other)> Pairs(int column, int other) => [.. rows.Where(r => Value(r, column) is not null
            && Value(r, other) is not null).Select(r => (Value(r, column)!.Value, Value(r, other)!.Value))];

        bool HasAllOf(int column, int part) => Pairs(column, part).TrueForAll(p => p.Own >= p.Other);

        // Another ballot, of which some parties have more and others fewer, or the votes of both together.
        bool IsBeside(int column, int ballot) => HasAllOf(column, ballot) || (Pairs(column, ballot) is var pairs
            && pairs.Sum(p => p.Own) is var sum && pairs.Sum(p => p.Other) is var other
            && sum <= AsMany * other && other <= AsMany * sum && pairs.Exists(p => p.Own > p.Other));

        bool IsSum(int column, List<int> parts)
        {
            var counted = rows.Where(r => Value(r, column) is not null && parts.Exists(p => Value(r, p) is not null)).ToList();
            return counted.Count > 1 && counted.TrueForAll(r => parts.Sum(p => Value(r, p) ?? 0).Equals(Value(r, column)));
        }
    }

    /// <summary>The heading that a column has and the others have not, or all that it has.</summary>
    private static string NameOf(List<List<DocumentCell>> headings, int column, List<int> others) =>
        headings[column].Select(h => h.Text).FirstOrDefault(t => others.TrueForAll(o => !headings[o].Exists(h => h.Text == t)))
            ?? string.Join(' ', headings[column].Select(h => h.Text));

    /// <summary>"Constituency votes", "%", "List votes", "%": every share is of the votes beside it.</summary>
    private static List<ResultColumn> WithSharesBeside(List<ResultColumn> columns)
    {
        var votes = Enumerable.Range(0, columns.Count).Where(i => columns[i].Role == ColumnRole.Votes).ToList();
        if (votes.Count > 1 && votes.TrueForAll(i => i + 1 < columns.Count && columns[i + 1].Role is ColumnRole.Share))
        {
            foreach (var i in votes)
            {
                for (var next = i + 1; next < columns.Count && columns[next] is { Role: ColumnRole.Share or ColumnRole.Swing } beside
                    && beside is { Round: RoundName.None, Ballot: null }; next++)
                {
                    columns[next] = beside with { Round = columns[i].Round, Ballot = columns[i].Ballot };
                }
            }
        }

        return columns;
    }
}
