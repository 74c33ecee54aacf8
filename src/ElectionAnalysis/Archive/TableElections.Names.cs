namespace ElectionAnalysis;

/// <content>Parties that are called like a total: "Total Change", "Valid Reform", or a candidate Blank.</content>
internal sealed partial class TableElections
{
    /// <summary>More rows are of districts.</summary>
    private const int MostParties = 1_000;

    /// <summary>Of more parties some have the sum of any number by chance.</summary>
    private const int MostInSum = 14;

    /// <summary>A sum that is off by a smaller part is one all the same.</summary>
    private const double NearlySum = 0.005;

    /// <summary>
    /// Names with the word of a total in them whose row won seats, or that end in the word for a party, and that sum up nothing around
    /// them. What counts voters or all votes is less than no party's.
    /// </summary>
    private HashSet<string> PartiesCalledTotals()
    {
        if (!isOnly || table.RowCount > MostParties || columns is not { District: null, Ballot: null, Party: not null, Votes: { } votes })
        {
            return [];
        }

        var won = Enumerable.Range(0, table.RowCount).Select(r => table[votes].Number(r) ?? 0).ToArray();
        var kindOf = Enumerable.Range(0, table.RowCount).Select(r => ResultTableReader.KindOf(Party(r))).ToArray();
        var most = won.Where((_, r) => kindOf[r] == TotalKind.None).DefaultIfEmpty(0).Max();
        bool WonSeats(int row) => columns.Seats is { } seats && table[seats].Number(row) is > 0;
        bool IsParty(int row) => kindOf[row] switch
        {
            TotalKind.None => false,
            TotalKind.Invalid or TotalKind.Blank => WonSeats(row) || SaysParty(Party(row)),
            TotalKind.Other => WonSeats(row),
            _ => won[row] < most && (SaysParty(Party(row)) || (WonSeats(row) && ColumnVocabulary.HasOtherWords(Party(row)))),
        };
        return [.. Enumerable.Range(0, table.RowCount).Where(r => won[r] > 0 && IsParty(r) && !IsSumBeside(r, won, kindOf)
                && !IsSumOfSome(r, won, kindOf))
            .Select(Party)];
    }

    /// <summary>Whether a number is nearly that of two or more rows above or below it, or of all parties.</summary>
    private static bool IsSumBeside(int row, double[] won, TotalKind[] kindOf)
    {
        bool Is(double sum) => Math.Abs(sum - won[row]) <= NearlySum * won[row];
        bool InDirection(int step)
        {
            var (sum, parts) = (0.0, 0);
            for (var r = row + step; r >= 0 && r < won.Length && sum <= won[row]; r += step)
            {
                sum += won[r];
                parts += won[r] > 0 ? 1 : 0;
                if (parts > 1 && Is(sum))
                {
                    return true;
                }
            }

            return false;
        }

        return InDirection(-1) || InDirection(1) || Is(won.Where((_, r) => kindOf[r] == TotalKind.None).Sum());
    }

    /// <summary>Whether some parties, wherever they stand, have a row's votes and its seats together: "Total opposition".</summary>
    private bool IsSumOfSome(int row, double[] won, TotalKind[] kindOf)
    {
        int[] parties = [.. Enumerable.Range(0, won.Length).Where(r => kindOf[r] == TotalKind.None && won[r] > 0)];
        if (columns.Seats is not { } seats || table[seats].Number(row) is not { } own || parties.Length > MostInSum)
        {
            return false;
        }

        bool Is(int some)
        {
            var parts = parties.Where((_, i) => (some >> i & 1) == 1).ToList();
            return parts.Count > 1 && Math.Abs(parts.Sum(r => won[r]) - won[row]) < 0.5
                && parts.Sum(r => table[seats].Number(r) ?? 0).Equals(own);
        }

        return Enumerable.Range(1, (1 << parties.Length) - 1).Any(Is);
    }

    /// <summary>"Spoilt Ballot Party", and not "Informal party votes".</summary>
    private static bool SaysParty(string name) => char.IsLetter(name[^1]) && PartyNames.SaysParty(name.Split(' ')[^1]);

    /// <summary>Says which rows with votes count for nothing, because of what they are called.</summary>
    private void SayNoParty(int[] rows, List<ReadingProblem> problems)
    {
        if (isOnly && columns is { District: null, Ballot: null, Votes: { } votes } && rows.Length <= MostParties)
        {
            problems.AddRange(rows
                .Where(r => Kind(r) == TotalKind.Other && table[votes].Number(r) is > 0 && !ColumnVocabulary.IsTurnout(Party(r)))
                .Select(r => new ReadingProblem("no_party",
                    Invariant($"'{DocumentParser.Shorten(Party(r))}' is called like a total or a remark, so its {table[votes].Number(r):#,0.##} count for no party."),
                    new(name, shape.Lines[r], Party(r))) { IsNote = true }));
        }
    }
}
