namespace ElectionAnalysis;

/// <summary>Finds the names most like a mistyped one, for error messages.</summary>
internal static class NearestNames
{
    public static string Suggest(string wrong, IEnumerable<string> names)
    {
        var near = Of(wrong, names).Take(3).Select(n => $"'{n}'").ToList();
        return near.Count == 0 ? "" : $" Did you mean {Words.List(near, "or")}?";
    }

    /// <summary>The one with a letter in four mistyped at most; null where there is none.</summary>
    public static string? Close(string wrong, IEnumerable<string> names) => names.Select(n => (Name: n, Distance: Distance(wrong, n)))
        .Where(n => n.Distance <= Math.Max(1, wrong.Length / 4)).OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
        .Select(n => n.Name).FirstOrDefault();

    /// <summary>Those that are like it, the most alike first.</summary>
    public static IEnumerable<string> Of(string wrong, IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Distance: Distance(wrong, name)))
            .Where(n => n.Distance <= Math.Max(2, Math.Max(wrong.Length, n.Name.Length) / 2) || Contains(n.Name, wrong))
            .OrderBy(n => Contains(n.Name, wrong) ? 0 : 1).ThenBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name);

    private static bool Contains(string name, string wrong) =>
        wrong.Length >= 3 && name.Contains(wrong, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The letters to change, add, take away or swap with the next one (the distance of optimal string alignment), case aside, of the
    /// first 64 characters.
    /// </summary>
    internal static int Distance(string left, string right)
    {
        left = left[..Math.Min(64, left.Length)].ToLowerInvariant();
        right = right[..Math.Min(64, right.Length)].ToLowerInvariant();
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = left[i - 1] == right[j - 1] ? above[j - 1] : 1 + Math.Min(above[j - 1], Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[^1];
    }
}
