namespace ElectionAnalysis.Workbook.Tests;

/// <summary>What a lecturer edits can be read: short lines, and no value of a value.</summary>
public class NotebookStyleTests
{
    private const int Longest = 120;

    [Fact]
    public void CommittedNotebooks_LinesOfCells_AreShort() =>
        Assert.Empty(Lines().Where(l => l.Text.Length > Longest && !IsOneWord(l.Text))
            .Select(l => $"{l.Place} has {l.Text.Length} characters"));

    [Fact]
    public void CommittedNotebooksAndPages_AskForNoValueOfAValue()
    {
        var pages = Directory.GetFiles(Path.Combine(Workspace.Repository, "docs"), "*.md")
            .Append(Path.Combine(Workspace.Repository, "README.md"))
            .SelectMany(path => File.ReadLines(path).Select((text, i) => (Place: $"{Path.GetFileName(path)}, line {i + 1}", Text: text)));

        Assert.Empty(Lines().Concat(pages).Where(l => l.Text.Contains(".Value.Value", StringComparison.Ordinal)).Select(l => l.Place));
    }

    /// <summary>An address or the like, which cannot be broken, with the mark of a list before it.</summary>
    private static bool IsOneWord(string line) => !line.Trim().TrimStart('-', '*', '/', ' ').Contains(' ', StringComparison.Ordinal);

    private static IEnumerable<(string Place, string Text)> Lines() => Workspace.CommittedNotebooks.Select(Notebook.Read)
        .SelectMany(n =>
            n.Cells.SelectMany(c => c.Source.Split('\n').Select((text, i) => ($"{n.Name}, cell '{c.Id}', line {i + 1}", text))));
}
