namespace ElectionAnalysis;

/// <content>Members counted by their party's name: "147 Liberals, 103 Tories and 32 New Democrats".</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// Reads a row of numbers with a party's people right behind each: of the house before or of this one, whichever the infobox has more
    /// of them in; none where it has not half of them in either.
    /// </summary>
    private void MembersInRows()
    {
        for (var i = 0; IsHouseElected && i < tokens.Count; i++)
        {
            var row = MembersFrom(i);
            if (row.Count < 2)
            {
                continue;
            }

            var kind = new[] { ClaimKind.SeatsWon, ClaimKind.PreviousSeats }.MaxBy(k => row.Count(r => IsOf(k, r)));
            if (row.Count(r => IsOf(kind, r)) * 2 > row.Count && !IsLocal(row[0].Number, row[^1].Number)
                && (kind == ClaimKind.PreviousSeats || Other(row[0].Number, row[^1].Number) is null))
            {
                foreach (var (number, subject) in row)
                {
                    certain.Add(number);
                    Add(kind, subject, number);
                }
            }

            i = row[^1].Number;
        }

        bool IsOf(ClaimKind kind, (int Number, ClaimSubject Subject) r) =>
            context.Known.Fits(Make(kind, r.Subject, r.Number, 1, share: false)) == true;
    }

    private List<(int Number, ClaimSubject Subject)> MembersFrom(int i)
    {
        var row = new List<(int, ClaimSubject)>();
        for (var k = i; k + 1 < tokens.Count && tokens[k] is { IsNumber: true, IsPercent: false, IsTaken: false, Mention: 0, Sign: 0,
            Tolerance: 0 }
            && tokens[k].Number <= context.House;)
        {
            if (tokens[k + 1].Mention is not (> 0 and var named)
                || mentions[named - 1] is not { IsPronoun: false, Subject.Kind: SubjectKind.Party } of
                || text[tokens[of.Last].End - 1] != 's')
            {
                break;
            }

            row.Add((k, of.Subject));
            k = of.Last + 1;
            k += IsMark(k, ',') && Is(k + 1, "and") ? 2 : IsMark(k, ',') || Is(k, "and") ? 1 : tokens.Count;
        }

        return row;
    }
}
