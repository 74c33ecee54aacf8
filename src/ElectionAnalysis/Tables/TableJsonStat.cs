using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// JSON-stat, in which statistical offices publish: one list of values over several dimensions, as a row for every combination of their
/// categories with a column for each thing that is measured.
/// </summary>
internal static class TableJsonStat
{
    /// <summary>More cells than a table of results has.</summary>
    private const int MostCells = 2_000_000;

    /// <summary>The lines of a dataset of the format's first or second version; null for other JSON.</summary>
    public static List<TableLine>? Lines(JsonPart root)
    {
        var set = Member(root, "dataset") ?? root;
        var dimension = Member(set, "dimension");
        var ids = Texts(Member(set, "id") ?? Member(dimension, "id"));
        var sizes = Texts(Member(set, "size") ?? Member(dimension, "size"));
        if (Member(set, "value") is not { } values || dimension is null || ids.Count == 0 || ids.Count != sizes.Count)
        {
            return null;
        }

        var dimensions = ids.Zip(sizes, (id, size) => Dimension.Of(Member(dimension, id), id, size)).ToList();
        var cells = dimensions.Aggregate(1.0, (n, d) => n * d.Categories.Count);
        if (dimensions.Exists(d => d.Categories.Count == 0) || cells > MostCells)
        {
            return null;
        }

        var metric = Texts(Member(Member(set, "role") ?? Member(dimension, "role"), "metric")).FirstOrDefault();
        var measured = dimensions.FindIndex(d => d.Id == metric) is >= 0 and var at ? at
            : dimensions.FindIndex(d => d.Categories.Count == 1);
        return [.. Title(set, dimensions[0].Label), .. Rows(dimensions, measured, values)];
    }

    /// <summary>The dataset's label; what it says of its dimensions, "by party and year", is no title.</summary>
    private static IEnumerable<TableLine> Title(JsonPart set, string dimension)
    {
        if (Member(set, "label")?.Text is not { Length: > 0 } title)
        {
            return [];
        }

        var at = title.IndexOf(" " + dimension, StringComparison.OrdinalIgnoreCase);
        var by = at > 0 ? title.LastIndexOf(' ', at - 1) : -1;
        return [new(1, [by > 0 ? title[..by] : title], null)];
    }

    private static List<TableLine> Rows(List<Dimension> dimensions, int measured, JsonPart values)
    {
        var names = measured < 0 ? ["value"] : dimensions[measured].Categories;
        var kept = Enumerable.Range(0, dimensions.Count).Where(d => d != measured).ToList();
        var lines = new List<TableLine> { new(1, [.. kept.Select(d => dimensions[d].Label), .. names], null) };
        var found = new OrderedDictionary<string, string?[]>(StringComparer.Ordinal);
        var last = Enumerable.Range(0, dimensions.Count).ToArray();
        foreach (var (index, value) in Values(values).Where(v => v.Value is not null))
        {
            var (rest, place) = (index, new int[dimensions.Count]);
            foreach (var d in last.Reverse())
            {
                place[d] = rest % dimensions[d].Categories.Count;
                rest /= dimensions[d].Categories.Count;
            }

            if (rest > 0)
            {
                continue;
            }

            var key = string.Join('|', kept.Select(d => place[d]));
            if (!found.TryGetValue(key, out var fields))
            {
                fields = [.. kept.Select(d => (string?)dimensions[d].Categories[place[d]]), .. new string?[names.Count]];
                found.Add(key, fields);
            }

            fields[kept.Count + (measured < 0 ? 0 : place[measured])] = value;
        }

        // A row has no line of its own in the file.
        lines.AddRange(found.Values.Select((f, i) => new TableLine(i + 2, f, null)));
        return lines;
    }

    /// <summary>The values by their places: in a list, or those that are there under their numbers.</summary>
    private static IEnumerable<(int Index, string? Value)> Values(JsonPart values) => values.Items is { } items
        ? items.Select((v, i) => (i, v.Text))
        : (values.Members ?? []).Select(m => (Number(m.Name), m.Value.Text)).Where(v => v.Item1 < MostCells);

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static JsonPart? Member(JsonPart? part, string name) => part?.Members?.Find(m => m.Name == name).Value;

    private static List<string> Texts(JsonPart? part) => part?.Items?.ConvertAll(i => i.Text ?? "") ?? [];

    private sealed record Dimension(string Id, string Label, IReadOnlyList<string> Categories)
    {
        public static Dimension Of(JsonPart? part, string id, string size)
        {
            var category = Member(part, "category");
            var labels = (Member(category, "label")?.Members ?? []).DistinctBy(m => m.Name)
                .ToDictionary(m => m.Name, m => m.Value.Text ?? m.Name, StringComparer.Ordinal);
            var index = Member(category, "index");
            var codes = index?.Items is { } list ? list.ConvertAll(i => i.Text ?? "")
                : index?.Members is { } places ? [.. places.OrderBy(m => Number(m.Value.Text)).Select(m => m.Name)]
                : [.. labels.Keys];
            var names = codes.ConvertAll(c => labels.GetValueOrDefault(c, c));
            return new(id, Member(part, "label")?.Text is { Length: > 0 } label ? label : id,
                Number(size) == names.Count ? names : []);
        }
    }
}
