namespace ElectionAnalysis;

/// <summary>The table that templates of one family show, each of them a row.</summary>
internal sealed class WikiRows(WikiRowFamily family, WikiInline inline, Func<int, int> lineOf)
{
    private readonly List<(WikiTemplate Template, string Label)> rows = [];
    private WikiTemplate? first;
    private WikiTemplate? last;
    private string caption = "";
    private bool isAfterPreferences;

    /// <summary>The family whose row a template is; null where it is of none.</summary>
    public static WikiRowFamily? FamilyOf(WikiTemplate template) =>
        Array.Find(WikiRowFamily.All, f => f.PartOf(template) is not null);

    public void Add(WikiTemplate template)
    {
        first ??= template;
        last = template;
        if (IsAfterPreferences(Part(template)))
        {
            isAfterPreferences = true;
        }
        else if (IsBegin(template))
        {
            caption = template["title"] is { } title ? inline.Text(title.Value).Replace('\n', ' ') : "";
        }
        else if (family.LabelOf(template, Part(template)) is { } label)
        {
            rows.Add((template, label));
        }
    }

    public bool IsBegin(WikiTemplate template) => Part(template) is var part
        && (part.Contains("begin", StringComparison.Ordinal) || IsAfterPreferences(part));

    /// <summary>What two candidates have after preferences is another count than the one above it.</summary>
    private static bool IsAfterPreferences(string part) => part.Split(' ')[0] is "2pp" or "2cp" or "tpp" or "tcp" or "3cp";

    public bool IsEnd(WikiTemplate template) => Part(template).TrimEnd('2', '3') == "end";

    public DocumentTable? Table(string heading)
    {
        if (first is null || rows.Count == 0)
        {
            return null;
        }

        var line = lineOf(first.Start);
        var columns = Enumerable.Range(0, family.Columns.Length)
            .Where(c => c == 0 || rows.Exists(r => Filled(r.Template, Keys(r.Template, c)) is not null)).ToList();
        var grid = new TableGrid();
        foreach (var column in columns)
        {
            var label = family.Columns[column].Label;
            grid.Add(new(isAfterPreferences && (label is "Votes" or "%") ? $"Two-candidate-preferred {label}" : label, null, true, line), 1, 1);
        }

        foreach (var (template, name) in rows)
        {
            grid.NewRow();
            foreach (var column in columns)
            {
                grid.Add(column == 0 && name.Length > 0 ? new(name, null, false, lineOf(template.Start))
                    : Cell(template, Keys(template, column), family.Columns[column].Label), 1, 1);
            }
        }

        foreach (var (key, label) in family.Totals.Where(t => last is not null && Filled(last, [t.Key]) is not null))
        {
            grid.NewRow();
            var votes = columns.FindIndex(c => family.Columns[c].Keys.Contains("count1"));
            for (var column = 0; column < columns.Count; column++)
            {
                grid.Add(column == votes ? Cell(last!, [key], label)
                    : new(column == 0 ? label : "", null, false, lineOf(last!.Start)), 1, 1);
            }
        }

        return new(caption, heading, line, grid.Rows()) { IsOfOneDistrict = family.IsOfOneDistrict };
    }

    private string[] Keys(WikiTemplate template, int column) =>
        Part(template) == family.TotalPart ? [family.TotalKeys[column]] : family.Columns[column].Keys;

    private static WikiArgument? Filled(WikiTemplate template, string[] keys) =>
        keys.Select(k => template[k]).FirstOrDefault(a => a is { Value.Count: > 0 });

    private string Part(WikiTemplate template) => family.PartOf(template)!;

    private DocumentCell Cell(WikiTemplate template, string[] keys, string label)
    {
        if (Filled(template, keys) is not { } argument)
        {
            return new("", null, false, lineOf(template.Start));
        }

        var text = inline.Text(argument.Value).Replace('\n', ' ');
        return label == "Party" ? new(WikiTemplates.WithoutBrackets(text), text, false, lineOf(argument.Start))
            : new(text, inline.Target(argument.Value), false, lineOf(argument.Start));
    }
}
