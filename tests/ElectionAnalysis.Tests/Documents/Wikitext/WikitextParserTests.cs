using Xunit.Abstractions;

namespace ElectionAnalysis.Tests;

/// <summary>Pages are taken apart as other parsers of wikitext take them apart.</summary>
public class WikitextParserTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "{{a|b", "{{a|{{b}}", "{{a}} {{b", "}} {{a}}", "{{{{a}}}}", "{{{a|{{b}}}}}", "{{{1|{{{2}}}}}}", "{{a|{{{b|c}}}}}", "{{a|[[b}}",
        "{{a|[[b|c]]|d=e|f=[[g|h=i]]}}", "{{a|b=c=d}}", "{{a|b|1=c|2=d}}", "{{a|=b}}", "{{a||b}}", "{{a|b|}}", "{{ A b_c |x}}",
        "{{a\n|b\n|c = d\n}}", "{{a|<nowiki>|</nowiki>b}}", "{{a|<nowiki>}}</nowiki>}}", "{{a<!-- | -->|b}}", "{{a|b<!-- = -->c}}",
        "{{a|b<!-- x -->=c}}", "<!-- {{a}} {{b}}", "<!-- a --> {{b}} <!-- {{c}}", "<nowiki>{{a}}", "<ref>{{a}} {{b}}",
        "<REF>x {{a}}</REF>{{b}}", "{{a|b<ref name=x/>c}}", "<ref name=\"a>b\">{{c}}</ref>{{d}}", "<ref / >{{a}}", "<ref name=a />b</ref>{{c}}",
        "<pre>{{a}}</pre>{{b}}", "<math>{{a|b}}</math>{{c}}", "<gallery>\nA.jpg|{{a}}\n</gallery>{{b}}", "{{#if:a|b|c}}",
        "{{#if: {{a}} | b = c }}", "{{formatnum:1234|R}}", "{{:Page}}", "{{subst:a|b}}", "[[a|b", "[[a]] b]]", "[[[a]]", "[[[a]]]",
        "[[a|[[b]]]]", "[[a|b [[c|d]] e]]", "[[a\nb]]", "[[a|b\nc]]", "[[a|b|c]]", "[[a|]]", "[[#b|c]]", "[[:File:A.svg]]",
        "[[File:A.svg|thumb|a [[b]] {{c}}]]", "[[a|{{b|[[c]]}}]]", "[[a{{b}}|c]]", "[[a<!-- b -->|c]]", "[[a|<nowiki>]]</nowiki>]]",
        "{{a|b\n== c ==\nd}}", "{{Infobox election\n|party1=a\n== c ==\nd", "== a\n== b ==\n=c=\n", "== a == <!-- b -->\n", "== a == b\n",
        "=== a ==\n", "{|\n|a||b\n!c!!d||e\n|}", "{|\n|-\n|\n|a|b|c\n|}", "{|\n| a=b | c\n|}", "{|\n|+ style=x | cap\n|-\n| x\n|}",
        "{|\n| [[a|b]] || [[c]] | d\n|}", "{|\n|a\nb\n\nc\n|}", "{|\n! a !! style=x | b\n|}", ":{|\n|a\n|}",
        "{|\n! scope=row | a\n| b\n|---\n| c\n|}", "{|\n|a<!-- || -->b\n|}", "{|\n|<nowiki>||</nowiki>a\n|}", "{|\n|a||\n|b\n|}",
        "{|\n|colspan=2|a\n|-\n|b||c||d\n|}", "{|\n|rowspan=3|a||b\n|-\n|c\n|-\n|d\n|-\n|e\n|}", "{|\n|colspan=\"0\"|a||b\n|}",
        "{|\n|a\n{|\n|b\n|}\n|c\n|}", "{|\n|a\n|}\n{|\n|b", "{|\n|a\n== b ==\n{|\n|c\n|}", "{|\n|[[a|[[b]]]]||c\n|}",
        "{|\n|a {{b|c||d}} || e\n|}", "{|\n|a<ref>b || c</ref>||d\n|}", "{|\n|-\n|a\n|-\n|}", "{|\n*a\n|b\n|}", "x {|\n|a\n|}",
        "{|\n|a='b|c'|d\n|}", "{|\n|<span style=\"x\">a</span>||'''b'''\n|}", "{|\n|a&nbsp;b||&lt;c\n|}", "{|\n! a || b\n|}", "{|\n| a !! b\n|}",
    ];

    /// <summary>What editors forgot, and the library reads as they meant: without it all parsers agree.</summary>
    private static readonly (string Sample, string Written, string Meant, string Reason)[] Slips =
    [
        ("israel.wikitext", "the [[[United", "the [[United", "a bracket too many does not unmake a link"),
        ("israel.wikitext", "[[Herut 14", "Herut 14", "the link is closed nowhere"),
        ("israel.wikitext", "Meir Vilner\n", "Meir Vilner\n|}\n", "a table ends at the next heading"),
        ("tunisia.wikitext", "{{nowrap|[[Beji Caid Essebsi]]\n", "{{nowrap|[[Beji Caid Essebsi]]}}\n",
            "a template that swallows the next keys was not closed"),
    ];

    /// <summary>Pieces that are taken apart otherwise than by others, on purpose.</summary>
    private static readonly (string Piece, string Reason)[] Otherwise =
    [
        ("{{a|[[b}}", "to MediaWiki the bracket keeps the template open; editors forgot to close a link"),
        ("{{a|b\n== c ==\nd}}", "an infobox that is not closed must not take the article with it, so templates end at headings"),
        ("{{Infobox election\n|party1=a\n== c ==\nd", "an infobox that is not closed is read up to the next heading"),
        ("{|\n|a\n== b ==\n{|\n|c\n|}", "a table that is not closed ends at the next heading"),
        ("=== a ==\n", "a mark too many is no part of the heading"),
        ("== a\n== b ==\n=c=\n", "a heading of the first level is the page's title"),
        ("[[[a]]", "a bracket too many does not unmake a link"),
        ("[[[a]]]", "a bracket too many does not unmake a link"),
        ("{{{{a}}}}", Parameters), ("{{{a|{{b}}}}}", Parameters), ("{{{1|{{{2}}}}}}", Parameters), ("{{a|{{{b|c}}}}}", Parameters),
        ("{{#if: {{a}} | b = c }}", "what a function decides is not computed, so what it decides by is not read"),
        ("{{subst:a|b}}", "the word is gone when a page is saved"),
    ];

    private const string Parameters = "parameters in three braces stand in templates' own pages, and in no article";

    [WikitextParsersFact]
    public void Articles_ReadByOthersToo_AreTakenApartAlike() => Compare(Samples());

    [WikitextParsersFact]
    public void Pages_MadeByChance_AreTakenApartAlike() =>
        Compare([.. Enumerable.Range(0, 300).Select(i => ($"made {i}", new GeneratedWikitext(i).Page()))]);

    [WikitextParsersFact]
    public void Pieces_WithMistakesAndRareMarks_AreTakenApartAlike() =>
        Compare([.. Pieces.Except(Otherwise.Select(o => o.Piece)).Select(p => (p, p))]);

    [WikitextParsersFact]
    public void Pieces_ReadAsTheirEditorsMeant_AreStillReadOtherwiseByOthers()
    {
        var others = WikitextParsers.Read(Otherwise.Select(o => o.Piece));

        Assert.Empty(Otherwise.Zip(others).Where(x => !Differences("", x.First.Piece, x.Second).Any()).Select(x => x.First));
        Assert.Empty(Otherwise.Select(o => o.Piece).Except(Pieces));
    }

    private void Compare(List<(string Name, string Source)> samples)
    {
        var others = WikitextParsers.Read(samples.Select(s => s.Source));
        var differences = samples.Zip(others).SelectMany(x => Differences(x.First.Name, x.First.Source, x.Second)).ToList();
        output.WriteLine(string.Join('\n', differences));

        Assert.Empty(differences);
    }

    private static List<(string Name, string Source)> Samples()
    {
        string[] folders =
            [Path.Combine(AppContext.BaseDirectory, "documents", "articles"), Path.Combine(RealData.Folder, "wikipedia_wikitext")];
        return [.. folders.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.wikitext")).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), Meant(Path.GetFileName(f), File.ReadAllText(f))))];
    }

    private static string Meant(string sample, string source)
    {
        foreach (var slip in Slips.Where(s => s.Sample == sample))
        {
            Assert.Contains(slip.Written, source, StringComparison.Ordinal);
            source = source.Replace(slip.Written, slip.Meant, StringComparison.Ordinal);
        }

        return source;
    }

    private static IEnumerable<string> Differences(string name, string source, WikitextForm other)
    {
        var own = WikitextForm.Of(source);
        return new[]
        {
            First("template", own.Templates.SelectMany(t => t.Parts), other.Templates.SelectMany(t => t.Parts)),
            First("link", own.Links, other.Links),
            First("heading", Masked(own.Headings, [.. other.Headings.Where(h => h != "")]),
                other.Headings.Where(h => h != "").Select(h => h ?? "*")),
            First("table's line", own.Tables.Select(t => $"{t.Line}"), other.Tables.Select(t => $"{t.Line}")),
        }.Concat(own.Tables.Zip(other.Tables).SelectMany(t => Rows(t.First, t.Second)))
            .OfType<string>().Select(d => $"{name}: {d}");
    }

    private static IEnumerable<string?> Rows(WikitextForm.Table own, WikitextForm.Table other) =>
        own.Rows.Count != other.Rows.Count
            ? [$"rows of the table in line {own.Line} are {own.Rows.Count}, to others {other.Rows.Count}"]
            : own.Rows.Zip(other.Rows, (a, b) => b.Contains(null) ? HasInOrder(a, b) ? null : Different(own.Line, a, b)
                : Row(a) == Row(b) ? null : Different(own.Line, a, b));

    /// <summary>Templates stand for any number of cells, so that a row with some is compared by the others.</summary>
    private static bool HasInOrder(List<string?> own, List<string?> others)
    {
        var at = 0;
        return others.Where(c => c is not null).All(c => (at = own.IndexOf(c, at) + 1) > 0);
    }

    private static string Different(int line, List<string?> own, List<string?> other) =>
        $"the table in line {line} has '{Row(own)}', to others '{Row(other)}'";

    private static string Row(IEnumerable<string?> cells) => string.Join(" | ", cells.Select(c => c ?? "*")).TrimEnd(' ', '|');

    /// <summary>What the other parser says nothing of, as a template shows it, is not compared.</summary>
    private static IEnumerable<string> Masked(List<string?> own, List<string?> other) =>
        own.Select((text, i) => i < other.Count && other[i] is null ? "*" : text ?? "");

    private static string? First(string what, IEnumerable<string> own, IEnumerable<string> others)
    {
        var (a, b) = (own.ToList(), others.ToList());
        var at = Enumerable.Range(0, Math.Max(a.Count, b.Count)).FirstOrDefault(i => i >= a.Count || i >= b.Count || a[i] != b[i], -1);
        return at < 0 ? null : $"{what} {at + 1} is '{a.ElementAtOrDefault(at)}', to others '{b.ElementAtOrDefault(at)}'";
    }
}
