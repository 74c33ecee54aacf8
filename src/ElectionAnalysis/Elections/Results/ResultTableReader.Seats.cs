using System.Globalization;

namespace ElectionAnalysis;

/// <content>Which of several columns of seats has all of them.</content>
internal static partial class ResultTableReader
{
    /// <summary>
    /// Of several columns of seats, "National seats" beside "Elected", the one with as many as any other in every row, and with more in
    /// one; the others have a part of them. Where none is so, all stay.
    /// </summary>
    private static List<ResultColumn> WithoutPartsOfSeats(List<ResultColumn> columns, IReadOnlyList<IReadOnlyList<DocumentCell?>> rows)
    {
        foreach (var like in Enumerable.Range(0, columns.Count).Where(i => columns[i].Role == ColumnRole.Seats)
            .GroupBy(i => (columns[i].Round, columns[i].Ballot)).Where(g => g.Count() > 1).ToList())
        {
            var whole = like.Where(i => like.All(other => rows.All(r => !(Seats(r[i]) < Seats(r[other]))))
                && like.Any(other => rows.Any(r => Seats(r[i]) > Seats(r[other])))).ToList();
            foreach (var part in whole.Count == 1 ? like.Except(whole) : [])
            {
                columns[part] = columns[part] with { Role = ColumnRole.None };
            }
        }

        return columns;
    }

    /// <summary>
    /// The seats of a row that has those of two ballots and none of both: together. A dash is none beside a number.
    /// </summary>
    private static IEnumerable<ResultCell> OfBothBallots(IReadOnlyList<DocumentCell?> row, List<ResultColumn> columns, string document)
    {
        var parts = Enumerable.Range(0, columns.Count).Where(i => columns[i].Role == ColumnRole.SeatsOfBallot).ToList();
        if (parts is not [var one, var other] || columns.Exists(c => c.Role == ColumnRole.Seats) || row[one] is not { } first
            || row[other] is not { } second || columns[one].Ballot == columns[other].Ballot || columns[one].Year != columns[other].Year
            || columns[one].Round != columns[other].Round)
        {
            yield break;
        }

        var counts = new[] { first, second };
        if (Array.Exists(counts, c => Seats(c) is not null)
            && Array.TrueForAll(counts, c => Seats(c) is >= 0 || !c.Text.Any(char.IsLetterOrDigit)))
        {
            var text = $"{first.Text} + {second.Text}";
            yield return new(columns[one] with { Role = ColumnRole.Seats, Ballot = null },
                new(counts.Sum(c => Seats(c) ?? 0), 0, false, 0, 0, 0), text, new(document, first.Line, text));
        }
    }

    private static int? Seats(DocumentCell? cell) =>
        cell is not null && int.TryParse(cell.Text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var seats)
            ? seats : null;
}
