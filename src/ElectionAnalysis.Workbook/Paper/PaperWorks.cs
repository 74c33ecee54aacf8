using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>The works that a paper stands on.</summary>
internal sealed partial class PaperWorks
{
    /// <summary>How the address of a citation begins.</summary>
    public const string Anchor = "#ref-";

    private readonly SortedDictionary<string, string> entries = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IElement> texts = new(StringComparer.Ordinal);

    public bool HasAny => entries.Count > 0;

    public IReadOnlyList<string> Keys => [.. entries.Keys];

    public string BibTeX => string.Join('\n', entries.Values);

    /// <summary>Takes a bibliography's entries, each once.</summary>
    public void Add(string bibTeX)
    {
        foreach (Match entry in Entry().Matches(bibTeX))
        {
            // A quotation inside a title is one, whatever marks a style puts around the title.
            entries[entry.Groups["key"].Value] = Quoted().Replace(entry.Value, "``${text}''");
        }
    }

    /// <summary>Takes the same works as the notebook writes them.</summary>
    public void AddText(IElement list)
    {
        foreach (var item in list.QuerySelectorAll("li[id]"))
        {
            texts[item.Id!["ref-".Length..]] = item;
        }
    }

    /// <summary>Takes the source that a result names, as "Source: …", and cites it there as the text cites others.</summary>
    /// <param name="paragraph">The result's last paragraph.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddCitation(IElement? paragraph)
    {
        const string Label = "Source: ";
        if (paragraph?.LastChild is IText text && text.Data.LastIndexOf(Label, StringComparison.Ordinal) is >= 0 and var at
            && CitedWork.In(text.Data[(at + Label.Length)..]) is { } work)
        {
            Add(work.ToBibTeX());
            text.Data = text.Data[..(at + Label.Length)];
            var citation = paragraph.Owner!.CreateElement("a");
            citation.SetAttribute("href", Anchor + work.Key);
            citation.TextContent = work.InText;
            paragraph.Append(citation, paragraph.Owner.CreateTextNode("."));
        }
    }

    /// <summary>The references in the library's own style, for a machine without pandoc.</summary>
    public IElement Fallback(IDocument page)
    {
        var list = page.CreateElement("div");
        list.Id = "refs";
        foreach (var (key, entry) in entries)
        {
            var item = page.CreateElement("div");
            item.Id = "ref-" + key;
            item.ClassName = "csl-entry";
            item.InnerHtml = texts.TryGetValue(key, out var text) ? text.InnerHtml : "";
            if (item.InnerHtml.Length == 0)
            {
                item.TextContent = Field(entry, "author") + " (" + Field(entry, "year") + "). " + Field(entry, "title") + ".";
            }

            if (Field(entry, "doi") is { Length: > 0 } doi)
            {
                var link = page.CreateElement("a");
                link.SetAttribute("href", "https://doi.org/" + doi);
                link.TextContent = "https://doi.org/" + doi;
                item.Append(page.CreateTextNode(" "), link);
            }

            list.AppendChild(item);
        }

        return list;
    }

    private static string Field(string entry, string name) =>
        Regex.Match(entry, $@"^  {name} = \{{+(?<value>.*?)\}}+,?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture).Groups["value"].Value;

    [GeneratedRegex(@"^@\w+\{(?<key>[^,\s]+),.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex("\"(?<text>[^\"\\n]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
