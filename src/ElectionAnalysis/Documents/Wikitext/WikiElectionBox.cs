namespace ElectionAnalysis;

/// <summary>The table that a row of templates <c>{{Election box …}}</c> shows.</summary>
internal sealed class WikiElectionBox(WikiInline inline, Func<int, int> lineOf)
{
    private static readonly (string Key, string Label)[] Columns =
        [("party", "Party"), ("candidate", "Candidate"), ("votes", "Votes"), ("percentage", "%"), ("change", "Swing"), ("seats", "Seats")];

    private readonly List<(WikiTemplate Template, string Label)> rows = [];
    private WikiTemplate? first;
    private string caption = "";

    public void Add(WikiTemplate template)
    {
        first ??= template;
        var name = template.Name["election box".Length..].TrimStart();
        if (name.StartsWith("begin", StringComparison.Ordinal))
        {
            caption = template["title"] is { } title ? inline.Text(title.Value).Replace('\n', ' ') : "";
        }
        else if (name.Contains("candidate", StringComparison.Ordinal) || name.Contains("list", StringComparison.Ordinal))
        {
            rows.Add((template, ""));
        }
        else if (Label(name) is { } label)
        {
            rows.Add((template, label));
        }
    }

    public DocumentTable? Table(string heading)
    {
        if (first is null || rows.Count == 0)
        {
            return null;
        }

        var line = lineOf(first.Start);
        var grid = new TableGrid();
        foreach (var (_, label) in Columns)
        {
            grid.Add(new(label, null, true, line), 1, 1);
        }

        foreach (var (template, label) in rows)
        {
            grid.NewRow();
            foreach (var (key, _) in Columns)
            {
                var argument = template[key] ?? (key == "votes" ? template["reg. electors"] : null);
                var text = argument is null ? "" : inline.Text(argument.Value).Replace('\n', ' ');
                grid.Add(key == "party" && label.Length > 0 ? new(label, null, false, lineOf(template.Start))
                    : key == "party" ? new(WikiTemplates.WithoutBrackets(text), text, false, lineOf(template.Start))
                    : new(text, argument is null ? null : inline.Target(argument.Value), false,
                        lineOf(argument?.Start ?? template.Start)), 1, 1);
            }
        }

        return new(caption, heading, line, grid.Rows());
    }

    private static string? Label(string name) =>
        name.StartsWith("turnout", StringComparison.Ordinal) ? "Turnout"
        : name.StartsWith("total", StringComparison.Ordinal) ? "Total votes"
        : name.StartsWith("valid", StringComparison.Ordinal) ? "Valid votes"
        : name.StartsWith("rejected", StringComparison.Ordinal) || name.StartsWith("invalid", StringComparison.Ordinal) ? "Invalid votes"
        : name.StartsWith("registered", StringComparison.Ordinal) ? "Registered voters"
        : name.StartsWith("write-in", StringComparison.Ordinal) || name.StartsWith("write in", StringComparison.Ordinal) ? "Write-in"
        : null;
}
