namespace ElectionAnalysis;

/// <summary>Words put together, and taken apart to compare them.</summary>
internal static class Words
{
    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") =>
        items.Count > 1 ? $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}" : string.Concat(items);

    /// <summary>The first ones, and "3 more" for those behind them.</summary>
    public static IReadOnlyList<string> Few(IReadOnlyList<string> items, int most, string rest = "more") =>
        [.. items.Take(most), .. items.Count > most ? [Invariant($"{items.Count - most} {rest}")] : Array.Empty<string>()];

    /// <summary>"1 row", "2,000 rows".</summary>
    public static string Count(int count, string one) => Invariant($"{count:#,0} {one}{(count == 1 ? "" : "s")}");

    /// <summary>"Rally for Mali's", "Others'".</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "'" : name + "'s";

    /// <summary>A name as one types it: without case, diacritics and punctuation.</summary>
    public static string Plain(string name) =>
        string.Concat(Accents.Without(name).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
