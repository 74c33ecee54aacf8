namespace ElectionAnalysis;

/// <summary>The two rules of <see cref="LineageRule"/>.</summary>
internal static class LineageRules
{
    private const double Rounding = 1e-9;

    public static IReadOnlyList<AlignedParty> BartoliniMair(List<LineageLink> links, OrderedDictionary<string, double> then,
        OrderedDictionary<string, double> now)
    {
        // Heirs of unknown shares are counted together; every other heir by itself, with what it inherits.
        var unit = now.Keys.ToDictionary(n => n, n => n, StringComparer.Ordinal);
        string Root(string name)
        {
            while (unit[name] != name)
            {
                name = unit[name] = unit[unit[name]];
            }

            return name;
        }

        var byParty = links.ToLookup(l => l.Before, StringComparer.Ordinal);
        foreach (var heirs in byParty.Where(h => h.Any(l => l.Share is null)))
        {
            foreach (var heir in heirs)
            {
                unit[Root(heir.After)] = Root(heirs.First().After);
            }
        }

        var inherited = now.Keys.Select(Root).Distinct(StringComparer.Ordinal).ToDictionary(r => r, _ => 0.0, StringComparer.Ordinal);
        var left = new List<AlignedParty>();
        foreach (var (party, weight) in then)
        {
            var heirs = byParty[party].ToList();
            var known = heirs.TrueForAll(h => h.Share is not null);
            foreach (var heir in known ? heirs : heirs[..1])
            {
                inherited[Root(heir.After)] += weight * (known ? heir.Share!.Value : 1);
            }

            var rest = known ? 1 - heirs.Sum(h => h.Share!.Value) : 0;
            if (rest * weight > Rounding)
            {
                left.Add(new(heirs.Count == 0 ? party : $"{party} (the rest)", weight * rest, 0));
            }
        }

        var members = now.Keys.ToLookup(Root, StringComparer.Ordinal);
        return [.. members.Select(m => new AlignedParty(string.Join(" + ", m), inherited[m.Key], m.Sum(n => now[n]))), .. left];
    }

    public static IReadOnlyList<AlignedParty> Mainwaring(List<LineageLink> links, OrderedDictionary<string, double> then,
        OrderedDictionary<string, double> now)
    {
        // Each party goes on in its main heir, and each heir goes on from the largest of those.
        var goesOn = links.GroupBy(l => l.Before, StringComparer.Ordinal)
            .Select(heirs => heirs.MaxBy(l => (l.Share ?? 0, now[l.After]))!)
            .GroupBy(l => l.After, StringComparer.Ordinal)
            .ToDictionary(from => from.Key, from => from.MaxBy(l => then[l.Before])!.Before, StringComparer.Ordinal);
        var lasting = goesOn.Values.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Select(n => new AlignedParty(n.Key, goesOn.TryGetValue(n.Key, out var from) ? then[from] : 0, n.Value)),
            .. then.Where(t => t.Value > 0 && !lasting.Contains(t.Key)).Select(t => new AlignedParty(t.Key, t.Value, 0)),
        ];
    }
}
