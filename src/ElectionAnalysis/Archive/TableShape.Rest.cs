using System.Globalization;

namespace ElectionAnalysis;

/// <content>What the columns of parties, votes and seats leave: changes beside them, shares called votes, and columns not read.</content>
internal sealed partial class TableShape
{
    /// <summary>A district that is named once, above its parts or parties, is that of the rows below it without a name.</summary>
    private void FillDown()
    {
        foreach (var district in ElectionColumns.Districts(Table).ToList())
        {
            var (column, at) = (Table[district], Table.Columns.Select(c => c.Name).ToList().IndexOf(district));
            var empty = Enumerable.Range(0, Table.RowCount).Where(column.IsNull).ToList();
            var beside = Table.Columns.Skip(at + 1).Where(c => c.Type == typeof(string)).ToList();
            if (column.Type != typeof(string) || empty.Count * 10 < Table.RowCount * 3 || empty.Count == 0 || empty[0] == 0
                || empty.Count(r => beside.Exists(c => !c.IsNull(r))) * 10 < empty.Count * 9)
            {
                continue;
            }

            string? last = null;
            Table = Table.WithText(district, r => last = column.Text(r.Index) ?? last);
            Say("filled_down", $"'{district}' is empty in {empty.Count} rows, which are taken as of the row above.");
        }
    }

    /// <summary>"Votes" of 45.3%, or that have fractions and make about a hundred in most elections and never more, are shares.</summary>
    private void Shares()
    {
        if (Columns is { Votes: { } votes, VoteShare: null, Party: not null } && Table[votes].Type == typeof(double)
            && Numbers(Table[votes]).All(n => n is >= 0 and <= 100) && Numbers(Table[votes]).Any(n => !double.IsInteger(n))
            && Groups().Select(g => g.Sum(r => Table[votes].Number(r) ?? 0)).Order().ToList() is var sums
            && sums[^1] <= 101 && sums[sums.Count / 2] is > 50 or (> 0.5 and <= 1.01))
        {
            Columns = Columns with { Votes = null, VoteShare = votes };
        }
    }

    /// <summary>Votes at the polls, by mail and together: the column that is, row by row, the sum of them is that of the votes.</summary>
    private void WholeVotes()
    {
        if (Columns is not { Votes: { } votes, Party: not null } || IsTurned || !Table[votes].IsNumeric)
        {
            return;
        }

        var numeric = Table.Columns.Where(c => c.IsNumeric && c.NullCount * 2 < c.Length && !IsPercent(c)).ToList();
        var at = numeric.FindIndex(c => c.Name == votes);
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => Table[votes].Number(r) is > 0).ToArray();
        var total = at < 0 || rows.Length < 3 ? null : Enumerable.Range(0, numeric.Count).Where(t => t != at
            && !Columns.Named().Contains(numeric[t].Name)).Select(t => (Sum: numeric[t], First: t > at ? Before(t) : t + 1,
                Last: t > at ? t - 1 : at)).FirstOrDefault(x => x.Last > x.First && x.First <= at && at <= x.Last
            && numeric.Skip(x.First).Take(x.Last - x.First + 1).All(c => Numbers(c).All(n => n >= 0))
            && Array.TrueForAll(rows, r => Math.Abs(numeric.Skip(x.First).Take(x.Last - x.First + 1).Sum(c => c.Number(r) ?? 0)
                - (x.Sum.Number(r) ?? 0)) < 0.5)).Sum;
        if (total is not null)
        {
            Say("votes_of_all", $"'{total.Name}' is the sum of '{votes}' and others, so it has the votes.");
            Columns = Columns with { Votes = total.Name };
        }

        // Parts stand beside their sum; the first of them is the votes column or one before it.
        int Before(int t) => Enumerable.Range(0, at + 1).FirstOrDefault(first => Array.TrueForAll(rows, r =>
            Math.Abs(numeric.Skip(first).Take(t - first).Sum(c => c.Number(r) ?? 0) - (numeric[t].Number(r) ?? 0)) < 0.5), at);
    }

    /// <summary>
    /// A column called "+/−" or "Change" is of the seats or shares on its left; where no votes or shares are on its left, of those on its
    /// right.
    /// </summary>
    private void Changes()
    {
        if (IsTurned || Columns.Party is null)
        {
            return;
        }

        var order = Table.Columns.Select(c => c.Name).ToList();
        string?[] results = [Columns.Votes, Columns.VoteShare, Columns.Seats];
        foreach (var column in Free().Where(c => IsChange(c.Name)).ToList())
        {
            var place = order.IndexOf(column.Name);
            var of = order.Take(place).LastOrDefault(results.Contains) ?? order.Skip(place).FirstOrDefault(results.Contains);
            var changes = Enumerable.Range(0, Table.RowCount).Select(r => ChangeOf(column.Text(r))).ToList();
            var numbers = changes.Where(c => c is not (null or "New")).Select(c => double.Parse(c!, CultureInfo.InvariantCulture)).ToList();
            var isWhole = numbers.TrueForAll(double.IsInteger);
            if (numbers.Count == 0)
            {
                continue;
            }

            if (of is not null && of == Columns.Seats && isWhole && Columns.SeatChange is null)
            {
                Table = Table.WithText(column.Name, r => changes[r.Index]);
                Columns = Columns with { SeatChange = column.Name };
            }
            else if (of is not null && of != Columns.Seats && Columns.VoteShareChange is null && (of == Columns.VoteShare || !isWhole)
                && numbers.TrueForAll(n => Math.Abs(n) <= 100))
            {
                Table = Table.WithText(column.Name, r => changes[r.Index] is { } change and not "New" ? change + "%" : changes[r.Index]);
                Columns = Columns with { VoteShareChange = column.Name };
            }
        }
    }

    private static bool IsChange(string name) => ColumnVocabulary.Plain(name) is var plain
        && (ColumnVocabulary.Contains(plain, ColumnVocabulary.Of("Change")) || (name.Contains("+/", StringComparison.Ordinal)
            || name.Contains('±', StringComparison.Ordinal) || name is "Δ" or "Diff."));

    /// <summary>A change as an infobox has it: +4, -1, 0, New; null where the cell says none.</summary>
    private static string? ChangeOf(string? cell)
    {
        if (cell is null || ColumnVocabulary.Of("New").Contains(ColumnVocabulary.Plain(cell)))
        {
            return cell is null ? null : "New";
        }

        var sign = cell.AsSpan().IndexOfAny("▼▽↓−–-") >= 0 ? -1 : 1;
        var digits = cell.AsSpan().Trim("▲▼△▽↑↓−–-+±=% \u00A0").ToString().Replace(',', '.');
        return !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? null
            : number == 0 ? "0" : (sign * number).ToString("+0.####;-0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>Says which columns of numbers are no part of the election.</summary>
    private void Unread()
    {
        var unread = Free().FindAll(c => c.IsNumeric && c.NullCount < c.Length && c.Name[0] > '\u0002'
            && !Code().IsMatch(c.Name) && !Code().IsMatch(ColumnVocabulary.Plain(c.Name)));
        if (unread.Count > 0)
        {
            Say("columns_not_read", $"Nothing was read from {Names(unread)}; if one is a result, name it, such as columns: new() {{ Seats = \"{unread[0].Name}\" }}.");
        }
    }
}
