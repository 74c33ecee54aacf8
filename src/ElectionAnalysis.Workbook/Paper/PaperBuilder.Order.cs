using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <content>Where tables stand in the end, and what their files are then called.</content>
internal sealed partial class PaperBuilder
{
    /// <summary>A table that is all there is of its section stays in it: "See Table A6." is no text.</summary>
    private void Stay()
    {
        bool IsMoved(INode node) => moved.Exists(m => ReferenceEquals(m.Pointer, node));
        var sections = new List<List<INode>> { new() };
        foreach (var node in main.ChildNodes.ToList())
        {
            if (node is IElement { LocalName: "h2" or "h3" })
            {
                sections.Add([]);
            }
            else if (node is IElement || !string.IsNullOrWhiteSpace(node.TextContent))
            {
                sections[^1].Add(node);
            }
        }

        foreach (var (pointer, table) in moved.Where(m => sections.Exists(s => s.Contains(m.Pointer) && s.TrueForAll(IsMoved))))
        {
            pointer.Replace(table);
        }
    }

    /// <summary>Files of tables are called as the tables are.</summary>
    private void Rename(Dictionary<string, string> moved)
    {
        string Now(string file) => moved.TryGetValue(Path.GetFileNameWithoutExtension(file), out var id) ? id + ".csv" : file;
        foreach (var note in new[] { main, appendix }.SelectMany(p => p.QuerySelectorAll($"p.{PaperTables.Note}")))
        {
            var words = note.TextContent.TrimEnd('.').Split(' ');
            note.TextContent = $"{string.Join(' ', words[..^1])} {Now(words[^1])}.";
        }

        for (var i = 0; i < tables.Count; i++)
        {
            tables[i] = (Now(tables[i].File), tables[i].Csv);
        }
    }
}
