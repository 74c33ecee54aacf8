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

    /// <summary>Levenshtein's distance, case aside, of the first 64 characters.</summary>
    internal static int Distance(string left, string right)
    {
        left = left[..Math.Min(64, left.Length)].ToLowerInvariant();
        right = right[..Math.Min(64, right.Length)].ToLowerInvariant();
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[^1];
    }
}
