namespace CSharpKernel;

/// <summary>Which of the names there are was meant by one that there is not.</summary>
internal static class Spelling
{
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What there is.</param>
    /// <param name="letters">For how many letters one may be mistyped.</param>
    public static string? Nearest(string name, IEnumerable<string> candidates, int letters = 4) => candidates
        .Where(c => c.Length > 1 && !c.StartsWith('<') && Math.Abs(c.Length - name.Length) <= 2)
        .Distinct(StringComparer.Ordinal)
        .Select(c => (Name: c, Distance: Distance(name.ToLowerInvariant(), c.ToLowerInvariant())))
        .Where(c => c.Distance <= Math.Max(1, name.Length / letters) && (name.Length > 2 || c.Distance == 0))
        .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => c.Name)
        .FirstOrDefault();

    /// <summary>Damerau–Levenshtein distance with adjacent transpositions: how many typing mistakes lie between two words.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
