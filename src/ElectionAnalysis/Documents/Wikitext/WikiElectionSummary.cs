namespace ElectionAnalysis;

/// <summary>The table that a row of templates <c>{{Election summary …}}</c> shows: a party in each, and the total.</summary>
internal sealed class WikiElectionSummary(WikiInline inline, Func<int, int> lineOf)
{
    /// <summary>What starts the names of these templates.</summary>
    public const string Start = "election summary";

    private static readonly (string[] Keys, string Label)[] Columns =
    [
        (["party", "group"], "Party"), (["leader"], "Leader"), (["seats", "seats won", "total seats"], "Seats"),
        (["net", "change"], "Seat change"), (["votes", "total votes"], "Votes"), (["votes %", "vote %", "percentage"], "Votes %"),
        (["plus/minus", "swing"], "Votes % change"),
    ];

    private readonly List<(WikiTemplate Template, bool IsTotal)> rows = [];
    private WikiTemplate? first;
    private string caption = "";

    public void Add(WikiTemplate template)
    {
        first ??= template;
        var name = template.Name[Start.Length..];
        if (name.Contains("begin", StringComparison.Ordinal))
        {
            caption = template["title"] is { } title ? inline.Text(title.Value).Replace('\n', ' ') : "";
        }
        else if (name.Contains("total", StringComparison.Ordinal))
        {
            rows.Add((template, true));
        }
        else if (template["party"] is not null || template["group"] is not null)
        {
            rows.Add((template, false));
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

        foreach (var (template, isTotal) in rows)
        {
            grid.NewRow();
            foreach (var (keys, label) in Columns)
            {
                grid.Add(label == "Party" && isTotal ? new("Total", null, false, lineOf(template.Start)) : Cell(template, keys, label), 1, 1);
            }
        }

        return new(caption, heading, line, grid.Rows());
    }

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
