using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// A line of headings that ends with the first of several blocks of columns, such as of candidates side by side, each of which has the
/// same columns.
/// </summary>
internal static class TableOpenHeader
{
    /// <summary>Rows that are looked at.</summary>
    private const int Looked = 20;

    /// <summary>
    /// Names the columns behind the last heading as the block before them is; the block's width, or 0 where there is none.
    /// </summary>
    public static int Extend(List<TableLine> top, List<TableNotice> notices)
    {
        RowNumbers(top, notices);
        var at = top.FindIndex(l => Named(l) > 3 && !TableLines.HasNumbers(l));
        var below = at < 0 ? [] : top.Skip(at + 1).Where(l => !l.IsBlank).Take(Looked).ToList();
        var named = at < 0 ? 0 : Named(top[at]);
        if (below.Count == 0 || Enumerable.Range(0, named).Any(i => top[at][i].Length == 0) || !below.TrueForAll(l => Named(l) > named))
        {
            return 0;
        }

        var width = top.Skip(at).Max(l => l.Fields.Length);
        var kinds = Enumerable.Range(0, width).Select(i => Kind(below, i)).ToList();
        var block = Enumerable.Range(2, named - 2).FirstOrDefault(b => (width - named) % b == 0 && Repeats(kinds, named, b));
        if (block > 0)
        {
            var names = top[at].Fields.Take(named).ToList();
            notices.Add($"The headings end with '{top[at][named - 1]}', and the columns behind it repeat the {Invariant($"{block}")} from '{top[at][named - block]}' on, so they are called the same.");
            top[at] = top[at] with { Fields = [.. names,
                .. Enumerable.Range(0, width - named).Select(i => names[named - block + (i % block)])], Quoted = null };
        }

        return block;
    }

    /// <summary>A row of fewer blocks than others have, with empty fields for those it lacks.</summary>
    public static TableLine Pad(TableLine line, int width, int block) => block == 0 || line.Fields.Length >= width
        || (width - line.Fields.Length) % block > 0 ? line : line with
        {
            Fields = [.. line.Fields, .. new string?[width - line.Fields.Length]],
            Quoted = line.Quoted is null ? null : [.. line.Quoted, .. new bool[width - line.Fields.Length]],
        };

    /// <summary>
    /// Names the first column where every row begins with a number of its own that has no heading, as R writes tables; the other headings
    /// would stand over the wrong columns.
    /// </summary>
    private static void RowNumbers(List<TableLine> top, List<TableNotice> notices)
    {
        var at = top.FindIndex(l => !l.IsBlank);
        var rows = top.Skip(at + 1).Where(l => !l.IsBlank).ToList();
        if (at < 0 || rows.Count < 2 || top[at].Filled < top[at].Fields.Length || TableLines.HasNumbers(top[at])
            || !rows.TrueForAll(r => r.Fields.Length == top[at].Fields.Length + 1 && Number(r) > 0)
            || rows.Zip(rows.Skip(1)).Any(p => Number(p.First) >= Number(p.Second)) || rows.TrueForAll(r => IsGroupOfThree(r[1])))
        {
            return;
        }

        notices.Add($"Every row has one field more than there are headings, and begins with its number, so '{top[at][0]}' is over the second field.");
        top[at] = top[at] with { Fields = ["row", .. top[at].Fields], Quoted = null };

        // "1,234,Red": a number whose thousands are parted like fields.
        static bool IsGroupOfThree(string field) => field.Length == 3 && field.All(char.IsAsciiDigit);

        static int Number(TableLine row) => int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
    }

    /// <summary>Where the last heading or field stands, from 1.</summary>
    private static int Named(TableLine line) => Array.FindLastIndex(line.Fields, f => !string.IsNullOrWhiteSpace(f)) + 1;

    /// <summary>Whether the columns from a block on are again and again of the block's kinds, among which are words and numbers.</summary>
    private static bool Repeats(List<bool?> kinds, int named, int block) => kinds.Skip(named - block).Take(block).ToList() is var own
        && own.Contains(true) && own.Contains(false)
        && Enumerable.Range(named, kinds.Count - named).All(i => kinds[i] is not { } kind || own[(i - named) % block] is not { } first
            || kind == first);

    /// <summary>Whether a column has numbers; null where it is empty.</summary>
    private static bool? Kind(List<TableLine> below, int column) => below.Select(l => l[column]).Where(f => f.Length > 0).ToList() is
        { Count: > 0 } filled ? filled.Count(TableLine.IsNumber) * 2 > filled.Count : null;
}
