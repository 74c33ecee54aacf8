using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Columns of changes, beside what changed.</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// A column called "+/−" or "Change" is of the column of numbers directly on its left, past those of the election before; where no
    /// votes, shares or seats are on its left, of those on its right. Of a column that was not understood, its change is not either.
    /// </summary>
    private void Changes()
    {
        if (Columns.Party is null || Table.Columns.Any(c => c.Name == Turned))
        {
            return;
        }

        foreach (var named in new[] { Columns.SeatChange, Columns.VoteShareChange }.OfType<string>())
        {
            if (Enumerable.Range(0, Table.RowCount).Select(Table[named].Text).ToList() is var cells && IsLossAnUpwardTriangle(cells))
            {
                Table = Table.WithText(named, r => ChangeOf(Downward(cells[r.Index])));
            }
            else if (Table[named].IsNumeric && (named == Columns.SeatChange || Table[named].Type == typeof(double)))
            {
                // A plus that the reading of numbers took off is a sign.
                var column = Table[named];
                Table = Table.WithText(named, r => ChangeIn(column, r.Index, named != Columns.SeatChange));
            }
        }

        foreach (var column in Free().Where(c => IsChange(c.Name)).ToList())
        {
            var of = ChangedBy(column);
            var isPercent = percentages.Contains(column.Name);
            var cells = Enumerable.Range(0, Table.RowCount).Select(r => isPercent && column.Number(r) is { } share
                ? (share * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%" : column.Text(r)).ToList();
            cells = IsLossAnUpwardTriangle(cells) ? cells.ConvertAll(Downward) : cells;
            var changes = cells.ConvertAll(ChangeOf);
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
            else if (of is not null && of != Columns.Seats && !Free().Exists(c => c.Name == of) && Columns.VoteShareChange is null
                && (of == Columns.VoteShare || IsPercent(column) || cells.Exists(IsShare)) && numbers.TrueForAll(n => Math.Abs(n) <= 100))
            {
                Table = Table.WithText(column.Name, r => changes[r.Index] is { } change and not "New" ? change + "%" : changes[r.Index]);
                Columns = Columns with { VoteShareChange = column.Name };
            }
            else if (Free().Find(c => c.Name == of) is { } unread)
            {
                Say("change_not_read", $"'{column.Name}' is the change of '{unread.Name}', of which nothing was read, so it was not read either.");
            }
        }
    }

    /// <summary>
    /// Beside results of two years, a change is of the year that it names, else of the latest: of the seats or the shares that its own name
    /// or the column on its left says.
    /// </summary>
    private List<(string Column, string Role, int Year)> ChangesOfYears(TableBlocks blocks)
    {
        var roles = blocks.Blocks.SelectMany(b => b.Columns.Select(c => (c.Value, Role: c.Key)))
            .ToDictionary(c => c.Value, c => c.Role, StringComparer.Ordinal);
        var (found, left) = (new List<(string Column, string Role, int Year)>(), "");
        var latest = blocks.Blocks.Max(b => TableBlocks.Year(b.Name))!.Value;
        foreach (var column in Table.Columns)
        {
            if (roles.TryGetValue(column.Name, out var role))
            {
                left = role;
            }
            else if (IsChange(column.Name) || column.Name == Columns.SeatChange || column.Name == Columns.VoteShareChange)
            {
                var plain = ColumnVocabulary.Plain(column.Name);
                bool Names(string property) => ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(property));
                var of = column.Name == Columns.SeatChange || Names(nameof(ElectionColumns.Seats)) ? "seats"
                    : column.Name == Columns.VoteShareChange || Names(nameof(ElectionColumns.VoteShare)) || IsPercent(column) ? "share" : left;
                var whole = Enumerable.Range(0, Table.RowCount).Select(r => ChangeOf(column.Text(r))).Where(c => c is not (null or "New"))
                    .All(c => !c!.Contains('.', StringComparison.Ordinal));
                var year = TableBlocks.Year(column.Name) is { } own && blocks.Blocks.Any(b => TableBlocks.Year(b.Name) == own)
                    ? own : latest;
                if ((of == "seats" ? whole : of == "share") && !found.Exists(f => f.Role == of && f.Year == year))
                {
                    found.Add((column.Name, of, year));
                }
            }
        }

        return found;
    }

    /// <summary>A cell of changes as an infobox has it; of shares in percent, which the table may have as parts of one.</summary>
    private string? ChangeIn(Column column, int row, bool isShare)
    {
        var change = column.IsNumeric ? column.Number(row) is { } number
            ? ChangeOf((number * (isShare && percentages.Contains(column.Name) ? 100 : 1)).ToString("0.####", CultureInfo.InvariantCulture)) : null
            : ChangeOf(column.Text(row));
        return isShare && change is not (null or "New") ? change + "%" : change;
    }

    /// <summary>
    /// Of which column another is the change: what its own name says, else the numbers before it, else the first behind it.
    /// </summary>
    private string? ChangedBy(Column change)
    {
        var place = Table.Columns.ToList().FindIndex(c => c.Name == change.Name);
        string?[] results = [Columns.Votes, Columns.VoteShare, Columns.Seats];
        var free = Free().Where(c => c.IsNumeric && !IsChange(c.Name) && !IsBefore(c.Name) && !Code().IsMatch(c.Name))
            .Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var left = Table.Columns.Take(place).Select(c => c.Name).LastOrDefault(n => results.Contains(n) || free.Contains(n));
        var own = ColumnVocabulary.Plain(change.Name);
        return left is not null && free.Contains(left)
            && ColumnVocabulary.Contains(own, ColumnVocabulary.Of(nameof(ElectionColumns.Seats)))
            ? Columns.Seats : left ?? Table.Columns.Skip(place).Select(c => c.Name).FirstOrDefault(results.Contains);

        static bool IsBefore(string name) => TableBlocks.Year(name) is not null
            || ColumnVocabulary.Contains(ColumnVocabulary.Plain(name), ColumnVocabulary.Of("Before"));
    }

    /// <summary>
    /// Whether ▲ or △ are losses, as Japanese offices write them: gains have a plus sign or none, and nothing else is a sign of loss. On
    /// other pages ▲ stands on every gain, and ▼ on every loss.
    /// </summary>
    private static bool IsLossAnUpwardTriangle(List<string?> cells) =>
        cells.Exists(c => c?.Trim() is ['▲' or '△', ..]) && !cells.Exists(c => c is not null && c.AsSpan().IndexOfAny("▼▽↓") >= 0)
        && !cells.Exists(c => c?.Trim() is ['-' or '−' or '–', _, ..])
        && cells.Exists(c => c?.Trim() is ['+', ..] or [>= '1' and <= '9', ..]);

    private static string? Downward(string? cell) => cell?.Replace('▲', '▼').Replace('△', '▽');

    /// <summary>Whether a change has a sign of percent, or a fraction that is not of three digits like thousands.</summary>
    private static bool IsShare(string? cell) => cell is not null && (cell.AsSpan().IndexOfAny("%٪％") >= 0
        || (ChangeOf(cell) is { } change and not "New" && change.Contains('.', StringComparison.Ordinal) && !Thousands().IsMatch(cell)));

    internal static bool IsChange(string name) => ColumnVocabulary.Plain(name) is var plain
        && (ColumnVocabulary.Contains(plain, ColumnVocabulary.Of("Change")) || ColumnVocabulary.HasSignOfChange(name) || name is "Diff.");

    /// <summary>A change as an infobox has it: +4, -1, 0, New; null where the cell says none.</summary>
    internal static string? ChangeOf(string? cell)
    {
        if (cell is null || ColumnVocabulary.Is(cell, "New"))
        {
            return cell is null ? null : "New";
        }

        if (cell.AsSpan().Trim() is "=" or "±" or "◄►" or "◀▶" or "→")
        {
            return "0";
        }

        var sign = cell.AsSpan().IndexOfAny("▼▽↓−–-") >= 0 ? -1 : 1;
        var digits = cell.AsSpan().Trim("▲▼△▽↑↓−–-+±=% \u00A0").ToString();
        digits = !cell.Contains('%', StringComparison.Ordinal) && WithCommas().IsMatch(digits)
            ? digits.Replace(",", "", StringComparison.Ordinal)
            : digits.Replace(',', '.');
        return !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? null
            : number == 0 ? "0" : (sign * number).ToString("+0.####;-0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>"12,345": commas between thousands.</summary>
    [GeneratedRegex(@"^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithCommas();

    /// <summary>"12.345": a point that may stand between thousands.</summary>
    [GeneratedRegex(@"(?<![0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
