using System.Text;

namespace ElectionAnalysis;

/// <summary>Gathers the lines of an article into paragraphs and sections, each line with its place in the document.</summary>
internal sealed class SectionBuilder
{
    private readonly List<DocumentSection> sections = [];
    private readonly StringBuilder text = new();
    private readonly List<int> starts = [];
    private readonly List<int> places = [];
    private readonly List<(int Level, string Heading)> path = [];
    private List<Paragraph> paragraphs = [];
    private int headingLine = 1;

    /// <summary>The heading of the section being read; empty for the lead.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>A line of the paragraph being read; an empty one is none.</summary>
    public void Line(string line, int at)
    {
        if (line.Length == 0)
        {
            return;
        }

        text.Append(text.Length > 0 ? " " : "");
        starts.Add(text.Length);
        places.Add(at);
        text.Append(line);
    }

    public void EndParagraph()
    {
        if (starts.Count > 0)
        {
            paragraphs.Add(new(text.ToString(), places[0], [.. starts], [.. places]));
            text.Clear();
            starts.Clear();
            places.Clear();
        }
    }

    /// <summary>The headings of higher levels above it, the nearest last.</summary>
    public IReadOnlyList<string> Above => [.. path.SkipLast(1).Select(p => p.Heading)];

    /// <summary>A heading, with which a section begins.</summary>
    public void Section(string heading, int line, int level)
    {
        EndSection();
        (Heading, headingLine) = (heading, line);
        path.RemoveAll(p => p.Level >= level);
        path.Add((level, heading));
    }

    public IReadOnlyList<DocumentSection> Finish()
    {
        EndSection();
        return sections;
    }

    private void EndSection()
    {
        EndParagraph();
        if (Heading.Length > 0 || paragraphs.Count > 0)
        {
            sections.Add(new(Heading, headingLine, paragraphs));
            paragraphs = [];
        }
    }
}
