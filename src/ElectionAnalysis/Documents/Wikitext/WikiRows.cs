namespace ElectionAnalysis;

/// <summary>The table that templates of one family show, each of them a row.</summary>
internal sealed class WikiRows(WikiRowFamily family, WikiInline inline, Func<int, int> lineOf)
{
    private readonly List<(WikiTemplate Template, string Label)> rows = [];
    private WikiTemplate? first;
    private string caption = "";
    private bool isAfterPreferences;

    /// <summary>The family whose row a template is; null where it is of none.</summary>
    public static WikiRowFamily? FamilyOf(WikiTemplate template) =>
        Array.Find([WikiRowFamily.Box, WikiRowFamily.Summary], f => template.Name.StartsWith(f.Start, StringComparison.Ordinal));

    public void Add(WikiTemplate template)
    {
        first ??= template;
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

    public bool IsEnd(WikiTemplate template) => Part(template) == "end";

    public DocumentTable? Table(string heading)
    {
        if (first is null || rows.Count == 0)
        {
            return null;
        }

        var line = lineOf(first.Start);
        var grid = new TableGrid();
        foreach (var (_, label) in family.Columns)
        {
            grid.Add(new(isAfterPreferences && (label is "Votes" or "%") ? $"Two-candidate-preferred {label}" : label, null, true, line), 1, 1);
        }

        foreach (var (template, name) in rows)
        {
            grid.NewRow();
            foreach (var (keys, label) in family.Columns)
            {
                grid.Add(label == "Party" && name.Length > 0 ? new(name, null, false, lineOf(template.Start)) : Cell(template, keys, label),
                    1, 1);
            }
        }

        return new(caption, heading, line, grid.Rows());
    }

    private string Part(WikiTemplate template) => template.Name[family.Start.Length..].TrimStart();

    private DocumentCell Cell(WikiTemplate template, string[] keys, string label)
    {
        if (keys.Select(k => template[k]).FirstOrDefault(a => a is { Value.Count: > 0 }) is not { } argument)
        {
            return new("", null, false, lineOf(template.Start));
        }

        var text = inline.Text(argument.Value).Replace('\n', ' ');
        return label == "Party" ? new(WikiTemplates.WithoutBrackets(text), text, false, lineOf(argument.Start))
            : new(text, inline.Target(argument.Value), false, lineOf(argument.Start));
    }
}
