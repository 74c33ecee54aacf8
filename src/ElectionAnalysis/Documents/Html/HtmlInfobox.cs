using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ElectionAnalysis;

/// <summary>
/// Reads the infobox of a displayed article as the parameters that it was made of: rows of a label and a value, blocks of parties
/// side by side, a list of parties below each other, and the offices at its end.
/// </summary>
internal sealed partial class HtmlInfobox(string document)
{
    private static readonly string[] Columns = ["party", "alliance", "leader", "candidate", "nominee", "percentage", "popular vote", "votes",
        "seats", "seat change", "swing", "last election", "seats before", "electoral vote", "states carried", "running mate", "home state",
        "leader since", "leaders seat", "seats needed", "seats after", "current seats", "delegate count"];

    private readonly List<InfoboxEntry> entries = [];
    private readonly HashSet<string> inBlock = [];
    private int offset;
    private int width;

    // The columns of a list of parties below each other, and how many it has listed.
    private List<string?>? list;
    private int listed;

    // What the cells below "Prime Minister before election" and "Elected Prime Minister" are.
    private List<string>? offices;

    public List<InfoboxEntry> Read(IElement infobox)
    {
        // A flag that stands alone above tells whose election it is.
        if (infobox.QuerySelector(".flagicon") is { } flag && flag.Closest("tr") is { } top && HtmlTable.Cells(top).Count() == 1
            && (HtmlText.Target(flag) ?? flag.QuerySelector("img")?.GetAttribute("alt")?.Trim()) is { } country && country.Any(char.IsLetter))
        {
            Add("country", flag, country);
        }

        foreach (var row in infobox.QuerySelectorAll("tr").Where(r => r.QuerySelector("table") is null))
        {
            var cells = HtmlTable.Cells(row).ToList();
            if (cells.Count > 0)
            {
                Row(cells, cells.ConvertAll(HtmlText.Of));
            }
        }

        return entries;
    }

    private void Row(List<IElement> cells, List<string> texts)
    {
        var any = texts.FindAll(t => t.Length > 0);
        if (any.Count == 0)
        {
            return;
        }

        if (offices is not null && cells.Count >= offices.Count)
        {
            Offices(cells, texts);
        }
        else if (Enumerable.Range(0, cells.Count).Any(i => Leads(cells[i], texts[i], '←') || Leads(cells[i], texts[i], '→')))
        {
            Navigation(cells, texts);
        }
        else if (any.Exists(t => Office().IsMatch(t)))
        {
            offices = any;
        }
        else if (cells.Count >= 3 && cells.TrueForAll(c => c.TagName == "TH") && texts.Exists(t => KeyOf(t) == "party"))
        {
            list = texts.ConvertAll(KeyOf);
        }
        else if (list is not null && cells.Count >= list.Count && any.Count > 2)
        {
            Listed(cells, texts);
        }
        else
        {
            list = null;
            Labelled(cells, texts, any);
        }
    }

    private void Add(string key, IElement cell, string value)
    {
        if (value.Length > 0)
        {
            entries.Add(InfoboxEntry.Of(key, value, new(document, HtmlTable.LineOf(cell), value.Replace('\n', ' '))) with
            {
                Target = HtmlText.Target(cell),
                HasItsOwnLines = false,
            });
        }
    }

    private static string? KeyOf(string label)
    {
        var text = label.Replace('\n', ' ').TrimEnd(':', ' ');
        var (key, _) = InfoboxKey.Split(text is "%" or "Vote %" ? "percentage" : text is "+/–" or "+/-" or "±" or "+/−" ? "seat change" : text);
        return Array.IndexOf(Columns, key) >= 0 ? key : null;
    }

    private void Listed(List<IElement> cells, List<string> texts)
    {
        listed++;

        // A cell that holds the party's colour alone stands before the first.
        var first = cells.Count - list!.Count;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } key)
            {
                Add(Invariant($"{key}{offset + width + listed}"), cells[i + first], texts[i + first]);
            }
        }
    }

    private void Labelled(List<IElement> cells, List<string> texts, List<string> any)
    {
        if (cells.Count == 1 || any.Count == 1)
        {
            var at = texts.FindIndex(t => t.Length > 0);
            if (cells.Count == 1 && Seats().IsMatch(any[0]) && !entries.Exists(e => e.Name == "seats for election"))
            {
                Add("seats_for_election", cells[at], any[0]);
            }

            return;
        }

        var label = texts[0];
        if (label.Length == 0)
        {
            return;
        }

        if (KeyOf(label) is { } key && (cells[0].TagName == "TH" || cells.Count > 2))
        {
            if (!inBlock.Add(key))
            {
                // The first row comes again: the next parties.
                (offset, width) = (offset + width, 0);
                inBlock.Clear();
                inBlock.Add(key);
            }

            width = Math.Max(width, cells.Count - 1);
            for (var i = 1; i < cells.Count; i++)
            {
                Add(Invariant($"{key}{offset + i}"), cells[i], texts[i]);
            }
        }
        else if (InfoboxKey.Split(label.TrimEnd(':')) is var (name, number) && number is null && InfoboxKey.Known.Contains(name))
        {
            Add(label.TrimEnd(':'), cells[1], texts[1]);
            if (cells.Count > 2 && name is ("yes" or "no"))
            {
                Add(name + " percentage", cells[2], texts[2]);
            }
        }
    }

    /// <summary>"2005 ← | September 26, 2010 | → 2015"; what leads to another election is not printed, and is a link.</summary>
    private void Navigation(List<IElement> cells, List<string> texts)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var text = WithoutArrow(texts[i]);
            text = text.Length > 0 || cells[i].QuerySelector("a") is not { } link ? text : WithoutArrow(HtmlText.Of(link));
            Add(Leads(cells[i], texts[i], '←') ? "previous_election" : Leads(cells[i], texts[i], '→') ? "next_election" : "election_date",
                cells[i], text);
        }
    }

    private static string WithoutArrow(string text) => text.Trim('←', '→', ' ', '\n', '\u00A0');

    private static bool Leads(IElement cell, string text, char arrow) =>
        text.Contains(arrow, StringComparison.Ordinal) || cell.TextContent.Contains(arrow, StringComparison.Ordinal);

    /// <summary>The person, and below the party.</summary>
    private void Offices(List<IElement> cells, List<string> texts)
    {
        for (var i = 0; i < offices!.Count && i < cells.Count; i++)
        {
            var when = offices[i].Contains("before", StringComparison.OrdinalIgnoreCase) ? "before" : "after";
            var lines = texts[i].Split('\n');
            Add($"{when}_election", cells[i], lines[0]);
            Add($"{when}_party", cells[i], lines.Length > 1 ? lines[^1] : "");
        }

        offices = null;
    }

    [GeneratedRegex(@"\bbefore( the)? election|^Elected\b|^Subsequent\b|\bafter( the)? election|^Resulting\b|-elect$", Options)]
    private static partial Regex Office();

    [GeneratedRegex(@"[0-9][^\n]*\b(seats?|members|deputies|mandates|MPs)\b", Options)]
    private static partial Regex Seats();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
}
