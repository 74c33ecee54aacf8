using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>Which rows are groups rather than parties, and the names under which prose speaks of a party.</summary>
internal sealed class PartyNames
{
    private static readonly FrozenSet<string> Independents = new[]
    {
        "independent", "independents", "independent politicians", "independent politician", "independent candidates", "non-partisan",
        "nonpartisan", "non-partisans", "nonpartisans", "unaffiliated", "no party", "independent members",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Others = new[]
    {
        "other", "others", "other parties", "minor parties", "all others", "remaining parties", "other lists",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> byAlias = new(StringComparer.OrdinalIgnoreCase);

    public PartyNames(IEnumerable<PartyResult> parties)
    {
        var all = parties.ToList();
        foreach (var party in all)
        {
            byAlias.TryAdd(party.Party.Value, party.Party.Value);
        }

        foreach (var name in all.Select(p => p.Party.Value))
        {
            byAlias.TryAdd(name.TrimEnd('!', '.', '?'), name);
            foreach (var cut in (ReadOnlySpan<string>)[" (", " of "])
            {
                var at = name.IndexOf(cut, StringComparison.Ordinal);
                if (at > 0 && name[..at].Contains(' ', StringComparison.Ordinal))
                {
                    byAlias.TryAdd(name[..at], name);
                }
            }
        }

        foreach (var party in all)
        {
            if (party.Leader is { Value.Length: > 3 } leader)
            {
                byAlias.TryAdd(leader.Value, party.Party.Value);
            }
        }
    }

    public static bool IsIndependents(string name) => Independents.Contains(name);

    public static bool IsOthers(string name) => Others.Contains(name);

    /// <summary>The party's full name for a name used in prose, or null.</summary>
    public string? Resolve(string name) => byAlias.GetValueOrDefault(name);
}
