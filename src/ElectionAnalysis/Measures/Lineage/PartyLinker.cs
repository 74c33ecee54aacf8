using System.Runtime.CompilerServices;

namespace ElectionAnalysis;

/// <summary>Links the parties of two elections, the surest reasons first. What more than one reading fits stays without a link.</summary>
internal sealed class PartyLinker
{
    /// <summary>As many seats are hardly two parties' by chance.</summary>
    private const int TellingSeats = 10;

    /// <summary>Among more, slips of the pen are not looked for.</summary>
    private const int MostCompared = 100;

    /// <summary>What was found of two elections, for as long as both are there: every measure and policy asks anew.</summary>
    private static readonly ConditionalWeakTable<Election, ConditionalWeakTable<Election, PartyLinker>> Found = [];

    private readonly string? country;
    private readonly List<PartyResult> then;
    private readonly List<PartyResult> now;
    private readonly List<PartyLink> links = [];
    private readonly HashSet<PartyResult> done = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PartyResult, PartyLink> unsure = new(ReferenceEqualityComparer.Instance);
    private readonly StatedSuccessions stated;
    private readonly ILookup<string, (PartyResult Party, PartyForms.Form Form)> thenForms;
    private readonly ILookup<string, (PartyResult Party, PartyForms.Form Form)> nowForms;

    private PartyLinker(Election before, Election after)
    {
        country = after.Country?.Value ?? before.Country?.Value;
        (then, now) = (Parties(before), Parties(after));
        (thenForms, nowForms) = (Forms(then), Forms(now));
        stated = StatedSuccessions.Of(before, after, then, now);
    }

    /// <summary>Names that both documents have, of different parties.</summary>
    public HashSet<string> Apart { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<PartyLink> Links => links;

    public static PartyLinker Of(Election before, Election after) =>
        Found.GetValue(after, _ => []).GetValue(before, before => Find(before, after));

    private static PartyLinker Find(Election before, Election after)
    {
        var linker = new PartyLinker(before, after);
        linker.ById();
        linker.ByName();
        linker.Groups();
        linker.Stated();
        linker.ByOtherNames();
        linker.ByParts();
        linker.ByPreviousResult();
        linker.Rest();
        return linker;
    }

    private static List<PartyResult> Parties(Election election) =>
        [.. election.Parties.DistinctBy(p => p.Party.Value, StringComparer.Ordinal)];

    private ILookup<string, (PartyResult Party, PartyForms.Form Form)> Forms(List<PartyResult> parties) => parties.Where(p => !IsGroup(p))
        .SelectMany(p => PartyForms.All(p, country).Select(f => (Party: p, Form: f))).ToLookup(x => x.Form.Text, StringComparer.Ordinal);

    private void ById()
    {
        var ids = then.Where(p => p.Id is not null).GroupBy(p => p.Id!.Value, StringComparer.Ordinal).Where(g => !g.Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var after in now.Where(p => p.Id is not null).GroupBy(p => p.Id!.Value, StringComparer.Ordinal)
            .Where(g => !g.Skip(1).Any()).Select(g => g.First()))
        {
            if (ids.TryGetValue(after.Id!.Value, out var old))
            {
                Add(old, after, PartyLinkKind.Id, SuccessionKind.Renamed, $"both have the id {after.Id.Value}", after.Id.Source);
            }
        }

        // Ids of two schemes tell nothing; where one fits, those that differ do.
        if (links.Count > 0)
        {
            var named = now.Where(p => p.Id is not null).ToDictionary(p => p.Party.Value, p => p.Id!.Value, StringComparer.Ordinal);
            Apart.UnionWith(then.Where(p => p.Id is not null && named.TryGetValue(p.Party.Value, out var id) && id != p.Id.Value)
                .Select(p => p.Party.Value));
        }
    }

    private void ByName()
    {
        var byName = Free(then).Where(p => !IsGroup(p)).ToLookup(p => Words.Plain(p.Party.Value), StringComparer.Ordinal);
        foreach (var named in Free(now).Where(p => !IsGroup(p)).GroupBy(p => Words.Plain(p.Party.Value), StringComparer.Ordinal).ToList())
        {
            // Of several that differ in case or accents alone, those written alike.
            foreach (var after in named)
            {
                var old = byName[named.Key].Where(p => !done.Contains(p)).ToList();
                var same = old.Find(p => p.Party.Value == after.Party.Value) ?? (old is [var only] && !named.Skip(1).Any() ? only : null);
                if (same is not null && Apart.Contains(after.Party.Value))
                {
                    unsure[after] = new(null, after, PartyLinkKind.Unlinked,
                        $"the earlier document has a party of this name with another id ({same.Id?.Value}, here {after.Id?.Value})");
                }
                else if (same is not null)
                {
                    Add(same, after, PartyLinkKind.Name, SuccessionKind.Renamed, same.Party.Value == after.Party.Value ? "the same name"
                        : $"the same name but for case, accents and punctuation: {same.Party.Value}");
                }
            }
        }
    }

    private void Groups()
    {
        foreach (var isOf in new Func<PartyResult, bool>[] { p => p.IsIndependents, p => p.IsOthers })
        {
            var (olds, news) = (then.FindAll(p => isOf(p)), now.FindAll(p => isOf(p)));
            if (olds.Count > 0)
            {
                // Several rows of one group, such as "Others" and "others", are one group.
                foreach (var after in news)
                {
                    Add(olds.Find(o => o.Party.Value == after.Party.Value) ?? olds[0], after, PartyLinkKind.Group, SuccessionKind.Renamed,
                        "a group in both documents, and no party");
                }

                foreach (var old in olds.Where(o => news.Count > 0 && !done.Contains(o)))
                {
                    Add(old, news[0], PartyLinkKind.Group, SuccessionKind.Renamed, "a group in both documents, and no party");
                }
            }
        }
    }

    private void Stated()
    {
        foreach (var each in stated.All)
        {
            var isHeir = !done.Contains(each.After);
            if (done.Contains(each.Before) && (each.Kind != SuccessionKind.Split || !isHeir))
            {
                continue;
            }

            // Beside a link that it has, a party that took another in is a merger.
            var kind = each.Kind == SuccessionKind.Renamed && !isHeir ? SuccessionKind.Merged : each.Kind;
            links.Add(new(each.Before, each.After, PartyLinkKind.Stated, each.Because) { Succession = kind, Source = each.Source });
        }

        foreach (var link in links.Where(l => l.Kind == PartyLinkKind.Stated))
        {
            done.Add(link.Before!);
            done.Add(link.After!);
        }
    }

    private void ByOtherNames()
    {
        var pairs = new List<(PartyResult Old, PartyResult After, string Because)>();
        foreach (var after in Free(now).Where(p => !IsGroup(p) && !unsure.ContainsKey(p)))
        {
            pairs.AddRange(from form in PartyForms.All(after, country)
                from old in thenForms[form.Text]
                where Fits(form, old.Form)
                orderby form.Class == PartyForms.Class.Initials || old.Form.Class == PartyForms.Class.Initials
                select (old.Party, after, Because(old.Party, old.Form, form)));
        }

        pairs = [.. pairs.DistinctBy(p => (p.Old.Party.Value, p.After.Party.Value))];
        var (byOld, byAfter) = (pairs.ToLookup(p => p.Old), pairs.ToLookup(p => p.After));
        foreach (var (old, after, because) in pairs)
        {
            if (byAfter[after].Skip(1).Any() || byOld[old].Skip(1).Any())
            {
                Unsure(after, byAfter[after].Select(p => p.Old), "the earlier document");
                Unsure(old, byOld[old].Select(p => p.After), "the later document");
            }
            else if (done.Contains(old))
            {
                var heir = links.Find(l => l.Before == old)!.After!.Party.Value;
                unsure[after] = new(null, after, PartyLinkKind.Unlinked, $"{because}, but {old.Party.Value} is {heir} now");
            }
            else if (after.Status == PartyStatus.New)
            {
                unsure[after] = new(null, after, PartyLinkKind.Unlinked, $"{because}, but its document calls it new");
            }
            else
            {
                Add(old, after, PartyLinkKind.OtherName, SuccessionKind.Renamed, because);
            }
        }
    }

    private static bool Fits(PartyForms.Form form, PartyForms.Form other) =>
        form.Class == PartyForms.Class.Initials ? other.Class == PartyForms.Class.Literal && PartyForms.IsShort(other.Written)
        : other.Class != PartyForms.Class.Initials || (form.Class == PartyForms.Class.Literal && PartyForms.IsShort(form.Written));

    private static string Because(PartyResult old, PartyForms.Form before, PartyForms.Form after) =>
        (before.Class, after.Class) switch
        {
            (PartyForms.Class.Initials, _) => $"{after.Written} are the initials of {old.Party.Value}",
            (_, PartyForms.Class.Initials) => $"{before.Written}, as the earlier document has it, are its initials",
            (PartyForms.Class.Literal, PartyForms.Class.Literal) => $"{after.Written} is {after.Because} here, {before.Because} in the earlier document",
            _ => $"the same name as {old.Party.Value}, but for the country, 'Party' or the plural",
        };

    private void Unsure(PartyResult party, IEnumerable<PartyResult> candidates, string where)
    {
        var names = candidates.Select(c => c.Party.Value).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1 && !done.Contains(party))
        {
            var isOld = then.Contains(party, ReferenceEqualityComparer.Instance);
            unsure[party] = new(isOld ? party : null, isOld ? null : party, PartyLinkKind.Ambiguous,
                $"{where} has {Words.List(names)}, and its name fits {(names.Count == 2 ? "both" : "all")}; say which with a Lineage");
        }
    }

    /// <summary>"CDU/CSU" of CDU and of CSU; the other way round a list that came apart.</summary>
    private void ByParts()
    {
        foreach (var list in Free(now).Where(p => !unsure.ContainsKey(p)).ToList())
        {
            Parts(list, thenForms, part => Add(part, list, PartyLinkKind.JointList, SuccessionKind.JointList, Joins(list)),
                because => new(null, list, PartyLinkKind.Ambiguous, because));
        }

        foreach (var list in Free(then).Where(p => !unsure.ContainsKey(p)).ToList())
        {
            Parts(list, nowForms, part => Add(list, part, PartyLinkKind.JointList, SuccessionKind.Split, Joins(list)),
                because => new(list, null, PartyLinkKind.Ambiguous, because));
        }
    }

    private static string Joins(PartyResult list) => $"{list.Party.Value} has the name of several parties";

    private void Parts(PartyResult list, ILookup<string, (PartyResult Party, PartyForms.Form Form)> others, Action<PartyResult> add,
        Func<string, PartyLink> because)
    {
        var parts = PartyForms.Parts(list.Party.Value);
        var found = new List<PartyResult>();
        foreach (var part in parts)
        {
            var same = PartyForms.Named(part, country, "").Where(f => f.Class != PartyForms.Class.Initials).SelectMany(f => others[f.Text])
                .Where(o => o.Form.Class != PartyForms.Class.Initials || PartyForms.IsShort(part)).Select(o => o.Party)
                .DistinctBy(o => o.Party.Value).ToList();
            if (same is [var only] && !done.Contains(only) && !found.Exists(f => f.Party.Value == only.Party.Value))
            {
                found.Add(only);
            }
        }

        if (found is [var one])
        {
            unsure[list] = because($"{one.Party.Value} is a part of its name, and whether the rest is another party, nothing tells; say it with a Lineage");
            return;
        }

        found.ForEach(add);
    }

    private void ByPreviousResult()
    {
        foreach (var after in Free(now).Where(p => !IsGroup(p) && !unsure.ContainsKey(p) && p.Status != PartyStatus.New).ToList())
        {
            bool Share(PartyResult old) => old.VoteShare is { } share && after.PreviousVoteShare is { } then
                && Math.Abs(share.Value - then.Value) <= after.PreviousVoteShareTolerance + old.VoteShareTolerance + 1e-9;
            bool? Seats(PartyResult old) => old.Seats is { } s && after.PreviousSeats is { } p ? s.Value == p.Value : null;
            var fitting = then.FindAll(old => !IsGroup(old) && Seats(old) != false
                && (Share(old) || (after.PreviousVoteShare is null && after.PreviousSeats?.Value >= TellingSeats && Seats(old) == true)));
            if (fitting is [var only] && !done.Contains(only))
            {
                Add(only, after, PartyLinkKind.PreviousResult, SuccessionKind.Renamed,
                    $"the previous result that its document gives is that of {only.Party.Value}, and of no other party",
                    (after.PreviousVoteShare as Sourced ?? after.PreviousSeats)!.Source);
            }
        }
    }

    private void Rest()
    {
        foreach (var after in Free(now).ToList())
        {
            links.Add(unsure.GetValueOrDefault(after) ?? LeftOver(null, after) ?? new(null, after, PartyLinkKind.Unlinked,
                stated.Unknown.GetValueOrDefault(after) ?? (after.Status == PartyStatus.New ? "its document calls it new"
                    : $"no party of the earlier document has its {(after.Id is null ? "" : "id or ")}name{Like(after, then)}")));
        }

        foreach (var old in Free(then).ToList())
        {
            links.Add(unsure.GetValueOrDefault(old) ?? LeftOver(old, null) ?? new(old, null, PartyLinkKind.Unlinked,
                $"no party of the later document has its {(old.Id is null ? "" : "id or ")}name{Like(old, now)}"));
        }
    }

    private static PartyLink? LeftOver(PartyResult? old, PartyResult? after) => (old ?? after)!.IsOthers
        ? new(old, after, PartyLinkKind.Group, "what one document has left over, and no party") : null;

    /// <summary>A name that is written nearly so, which may be a slip of the pen.</summary>
    private string Like(PartyResult party, List<PartyResult> others)
    {
        if (others.Count > MostCompared)
        {
            return "";
        }

        var near = Free(others).Select(o => o.Party.Value)
            .Where(o => NearestNames.Distance(o, party.Party.Value) <= Math.Max(1, o.Length / 8)).Take(2).ToList();
        return near.Count == 0 ? "" : $"; like it is {Words.List(near)}, which may be a misspelling";
    }

    private IEnumerable<PartyResult> Free(IEnumerable<PartyResult> parties) => parties.Where(p => !done.Contains(p));

    private static bool IsGroup(PartyResult party) => party.IsIndependents || party.IsOthers;

    private void Add(PartyResult old, PartyResult after, PartyLinkKind kind, SuccessionKind succession, string because,
        Provenance? source = null)
    {
        links.Add(new(old, after, kind, because) { Succession = succession, Source = source });
        done.Add(old);
        done.Add(after);
    }
}
