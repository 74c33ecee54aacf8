using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>
/// Names by which one country goes: "Czechia" in one file, "Czech Republic" in another, "Dem. Rep. Congo" on a map, "Burma" long ago.
/// </summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Known = Read();

    /// <summary>Names of one country are the same.</summary>
    public static IEqualityComparer<string?> Comparer { get; } = EqualityComparer<string?>.Create(
        (a, b) => (a is null) == (b is null) && (a is null || Key(a) == Key(b!)),
        name => name is null ? 0 : Key(name).GetHashCode(StringComparison.Ordinal));

    /// <summary>What two names of one country have in common; case, accents and punctuation do not count.</summary>
    public static string Key(string name) => Words.Plain(name) is var plain && Known.TryGetValue(plain, out var first) ? first : plain;

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(CountryNames).Assembly.GetManifestResourceStream("CountryNames.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split("; ")).SelectMany(names => names.Select(n => (Name: Words.Plain(n), First: Words.Plain(names[0]))))
            .DistinctBy(n => n.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(n => n.Name, n => n.First, StringComparer.Ordinal);
    }
}
