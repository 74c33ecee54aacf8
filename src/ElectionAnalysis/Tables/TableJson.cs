using System.Text.Json;
using Members = System.Collections.Generic.List<(string Name, ElectionAnalysis.JsonPart Value)>;

namespace ElectionAnalysis;

/// <summary>Records in JSON as the lines of a table: lists of objects at any depth, what is around a list on each of its lines.</summary>
internal static class TableJson
{
    /// <summary>The column of names under which records stand in an object.</summary>
    private const string Key = "key";

    /// <summary>An object with more members is no record.</summary>
    private const int MostFields = 300;

    /// <summary>Names of objects that say nothing of what is in them.</summary>
    private static readonly HashSet<string> Wrappers = new(
        ["properties", "attributes", "fields", "data", "result", "values", "record", "_source"], StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The text.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="words">What names of members mean; null where nobody asks.</param>
    /// <exception cref="TableException">The text is no JSON, or has no records.</exception>
    public static Table Read(ReadOnlySpan<byte> text, string name, JsonWords? words = null)
    {
        var rows = new List<Record>();
        try
        {
            var roots = JsonParts.Read(text);
            if (roots is [var only] && TableJsonStat.Lines(only) is { } lines)
            {
                return OfLines(lines, name);
            }

            foreach (var root in roots)
            {
                Add(root, new([], root.Line), rows, 0, words);
            }
        }
        catch (InvalidOperationException e)
        {
            throw new TableException($"{name}:1: this is no JSON ({e.Message.ReplaceLineEndings(" ")}); save the file as UTF-8.", e);
        }
        catch (JsonException e)
        {
            throw new TableException(
                Invariant($"{name}:{(e.LineNumber ?? 0) + 1}: this is no JSON ({e.Message.ReplaceLineEndings(" ")}); fetch the file again."), e);
        }

        var columns = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in rows.SelectMany(r => r.Fields).Select(f => f.Name))
        {
            columns.TryAdd(column, columns.Count);
        }

        if (columns.Count < 2)
        {
            throw new TableException($"{name}:1: the JSON has no records with names and numbers; save the table as .csv.");
        }

        // In a file of one line a record's number stands for its line.
        var areLines = rows.DistinctBy(r => r.Line).Count() == rows.Count;
        var all = rows.Select((r, i) =>
        {
            var fields = new string?[columns.Count];
            foreach (var (column, value) in r.Fields)
            {
                fields[columns[column]] = value;
            }

            return new TableLine(areLines ? r.Line : i + 1, fields, null);
        }).ToList();
        return OfLines(all.Prepend(new(Math.Max(0, all[0].Number - 1), [.. columns.Keys], null)), name);
    }

    /// <summary>A table of lines that the file has not: where it would start on them is nothing to say.</summary>
    private static Table OfLines(IEnumerable<TableLine> lines, string name)
    {
        var table = TableLines.Read(lines, name, [], () => '\t');
        return table.Reshaped(table.Columns, [.. table.Said.Where(n => !n.IsOfStart)]);
    }

    /// <summary>
    /// A record, or those in it: each of a list of objects, or of objects under names of their own such as codes of places, with what
    /// stands around them.
    /// </summary>
    private static void Add(JsonPart node, Record around, List<Record> rows, int depth, JsonWords? words)
    {
        if (node.Items is { } items)
        {
            items.ForEach(i => Add(i, around with { Line = i.Line }, rows, depth, words));
        }
        else if (node.Members is { } whole && words?.ResultsOf(whole) is { Count: > 0 } results)
        {
            var beside = Beside(around, [.. Scalars(whole.FindAll(f => !results.Exists(r => r.Name == f.Name)), "")], words);
            rows.AddRange(OfParties(results).Select(r => new Record([.. beside, .. r.Fields], r.Line)));
        }
        else if (node.Members is { } members && AreRecords(members))
        {
            var key = words?.KeyOf([.. members.Select(m => m.Name)]) ?? (depth == 0 ? Key : Invariant($"{Key}_{depth + 1}"));
            members.ForEach(m => Add(m.Value, around with { Fields = [.. around.Fields, (key, m.Name)], Line = m.Value.Line }, rows,
                depth + 1, words));
        }
        else if (node.Members is { } fields)
        {
            if (fields.Count > MostFields)
            {
                throw new TableException(Invariant($"line {node.Line}: an object with {fields.Count} members is no record; save the table as .csv."));
            }

            var own = new Record(Beside(around, [.. Scalars(fields, "")], words), node.Line);
            var lists = fields.FindAll(f => f.Value.Items is { Count: > 0 } list && list.TrueForAll(i => i.Members is not null));
            var named = lists.Count > 0 ? [] : fields.FindAll(f => f.Value.Members is { Count: > 0 } && f.Name[0] is not '_');
            if (named.Count > 1 && named.Count < fields.Count && AreRecords(named))
            {
                // Beside elections under their names stand sources and notes: {"_source": "…", "2022": {…}, "2023": {…}}.
                var beside = Scalars(fields.FindAll(f => f.Value.Members is null), "");
                Add(node with { Members = named }, around with { Fields = Beside(around, [.. beside], words) }, rows, depth, words);
                return;
            }

            var inner = lists.Count > 0 ? lists.OrderByDescending(l => OneOf(l.Name) != l.Name)
                    .ThenByDescending(l => l.Value.Items!.Count).First().Value
                : fields.Select(f => f.Value).FirstOrDefault(f => f.Members is { } objects && AreRecords(objects));
            if (inner is not null)
            {
                Add(inner, own with { List = lists.Find(l => l.Value == inner).Name ?? "" }, rows, depth, words);
            }
            else if (own.Fields.Count > 0)
            {
                rows.Add(own);
            }
        }
    }

    /// <summary>A row for each party of results such as <c>"votes": {"Red": 10, "Blue": 20}</c>.</summary>
    private static IEnumerable<Record> OfParties(Members results) =>
        results.SelectMany(r => r.Value.Members!).GroupBy(m => m.Name, StringComparer.Ordinal).Select(party => new Record(
            [("party", party.Key), .. results.Select(r => (r.Name, r.Value.Members!.Find(m => m.Name == party.Key).Value?.Text))],
            party.First().Value.Line));

    /// <summary>Whether an object is a list of others under their names, most of which have the same members.</summary>
    private static bool AreRecords(List<(string Name, JsonPart Value)> members) => members.Count > 1
        && members.TrueForAll(m => m.Value is { Members.Count: > 0 } or { Items: { Count: > 0 } })
        && members.TrueForAll(m => (m.Value.Members is null) == (members[0].Value.Members is null))
        && (members[0].Value.Members is not { } first
            || members.Count(m => m.Value.Members!.Exists(x => first.Exists(f => f.Name == x.Name))) * 2 > members.Count
            || members.TrueForAll(m => AreRecords(m.Value.Members!)));

    /// <summary>The texts and numbers of an object, and those of objects in it behind their name.</summary>
    private static IEnumerable<(string Name, string? Value)> Scalars(List<(string Name, JsonPart Value)> members, string prefix) =>
        members.SelectMany(m => m.Value is { Members: null, Items: null } ? [(Name(prefix, m.Name), m.Value.Text)]
            : m.Value.Members is { } inner && !AreRecords(inner) ? Scalars(inner, Name(prefix, m.Name)) : []);

    private static string Name(string prefix, string name) => prefix.Length == 0 || Wrappers.Contains(prefix) ? name : $"{prefix} {name}";

    /// <summary>
    /// What stands around a record and in it: a name that both have is told apart by the list, a number of all is that of the place.
    /// </summary>
    private static List<(string Name, string? Value)> Beside(Record around, List<(string Name, string? Value)> own, JsonWords? words)
    {
        // The name of one of the "regions" is the region.
        if (words?.PlaceOf(around.List) is { } place && !own.Exists(f => f.Name == place) && !around.Fields.Any(f => f.Name == place))
        {
            own = own.ConvertAll(f => f.Name == "name" ? (place, f.Value) : f);
        }

        // Of a list of parties a name is a party's, and who stands without one is told by their own.
        var one = OneOf(around.List);
        one = one == "candidate" && !own.Exists(f => Array.Exists(OfParty, w => f.Name.StartsWith(w, StringComparison.OrdinalIgnoreCase))
            || f.Name.Contains("party", StringComparison.OrdinalIgnoreCase)) ? "party" : one;
        own = one is "party" or "candidate" && !own.Exists(f => f.Name == one) ? own.ConvertAll(f => f.Name == "name" ? (one, f.Value) : f) : own;
        var (outer, inner) = (around.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal),
            own.Select(f => f.Name).ToHashSet(StringComparer.Ordinal));
        return [.. around.Fields.Select(f => inner.Contains(f.Name) && !Names.Contains(f.Name) ? ($"total {f.Name}", f.Value) : f),
            .. own.Select(f => outer.Contains(f.Name) && Names.Contains(f.Name) ? (Name(one, f.Name), f.Value) : f)];
    }

    /// <summary>How names begin that a candidate's party has in other languages.</summary>
    private static readonly string[] OfParty = ["part", "list", "affiliation", "alliance", "coalition", "coalicion", "stranka", "strana",
        "партия", "партія", "puolue", "erakond", "zvaz", "komitet", "nuance", "sigla"];

    /// <summary>What places and parties both are called by.</summary>
    private static readonly HashSet<string> Names = new(["name", "id", "code", "label", "title", "key", "type"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>One of a list of this name: "candidates" are each a candidate, "results" each of a party.</summary>
    private static string OneOf(string list) => list.ToLowerInvariant() switch
    {
        "results" or "result" or "votes" or "parties" or "lists" => "party",
        "candidates" => "candidate",
        _ => list,
    };

    private sealed record Record(IReadOnlyList<(string Name, string? Value)> Fields, int Line, string List = "");
}
