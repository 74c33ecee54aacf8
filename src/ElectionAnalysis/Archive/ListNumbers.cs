using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>The numbers of lists before their names, "(1) Blue List", "(2) Red List", which are no part of them.</summary>
internal static partial class ListNumbers
{
    private const int Least = 3;

    /// <summary>The names without numbers by those with them; none where they do not count from 1.</summary>
    /// <param name="names">The names of all parties.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names)
    {
        var numbered = names.Distinct(StringComparer.Ordinal).Select(n => (Name: n, Match: Number().Match(n)))
            .Where(c => c.Match.Success).ToList();
        var numbers = numbered.Select(c => int.Parse(c.Match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)).Order().ToList();
        var without = numbered.ToDictionary(c => c.Name, c => c.Match.Groups["name"].Value.Trim(), StringComparer.Ordinal);
        return numbers.Count < Least || !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count))
            || without.Values.Distinct(StringComparer.Ordinal).Count() < without.Count ? new Dictionary<string, string>() : without;
    }

    [GeneratedRegex(@"^(?:[(（](?<number>[0-9]{1,2})[)）]|(?<number>[0-9]{1,2})[.)])\s*(?<name>\p{L}.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
