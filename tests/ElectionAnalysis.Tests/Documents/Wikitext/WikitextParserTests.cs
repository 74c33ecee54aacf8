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
        ("hohenmark-2019.wikitext", "'''15'' ||", "'''15''' ||", "a mark of bold type that lacks an apostrophe shows none"),
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

    /// <summary>What another parser finds, or does not find, in the samples, and why.</summary>
    private static readonly (string Sample, string Difference, string Reason)[] OtherwiseInSamples =
    [
        ("costa-verena-2023.wikitext", "key colour8 is none to the other", UnknownTemplate),
        ("eastmere-council-2015.wikitext", "key image1 is none to the other", UnknownTemplate),
        ("estonia.wikitext", "heading References is none to the other", "a section with nothing but references is empty to it"),
        ("ghana.wikitext", "key image1 is none to the other", UnknownTemplate),
        ("ghana.wikitext", "key module is none to the other", "infoboxes inside of others stand beside them there"),
        ("halvorsund-2019.wikitext", "link undefined is the other's alone", "it has no name for the flag of an invented place"),
        ("hartlepool.wikitext", "key image1 is none to the other", UnknownTemplate),
        ("fr_2024_european_parliament.excerpt.wikitext", "key color6 is none to the other", UnknownTemplate),
        ("fr_2024_european_parliament.excerpt.wikitext", "key map image is none to the other", UnknownTemplate),
        ("kadoria-councillors-2016.wikitext", "key seat change4 is none to the other", UnknownTemplate),
        ("norvik-2021.wikitext", "key image3 is none to the other", UnknownTemplate),
        ("san-telmo-generales-2019.wikitext", "key fecha elección is none to the other", UnknownTemplate),
        ("navarra-1995.wikitext", "link undefined is the other's alone", "it has no name for a category in Spanish"),
        ("valdarais-2022.wikitext", "heading Notesetréférences is none to the other", "a section with nothing but references is empty to it"),
        ("veldoria-2021.wikitext", "key image1 is none to the other", UnknownTemplate),
        ("south-africa.wikitext", "link united kingdom is the other's alone", Flag),
        ("south-africa.wikitext", "link united arab emirates is the other's alone", Flag),
        ("south-africa.wikitext", "link australia is the other's alone", Flag),
    ];

    private const string UnknownTemplate = "a value that is a template which it does not know is empty to it";

    private const string Flag = "it knows the template 'flag', and makes the link that this shows";

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

    /// <summary>
    /// It leaves out what is in templates that it does not know, and pictures; so it is asked for its own headings, links and keys.
    /// </summary>
    [WikitextParsersFact]
    public void Articles_ReadByAThirdParserToo_HaveItsHeadingsLinksAndKeys()
    {
        var samples = Samples();
        var others = WikitextParsers.Read(samples.Select(s => s.Source));
        var differences = samples.Zip(others, (s, o) => OfSecond(s.Source, o.Second!).Select(d => (s.Name, Difference: d)))
            .SelectMany(d => d).Distinct().ToList();
        output.WriteLine(string.Join('\n', differences));

        Assert.Equal(OtherwiseInSamples.Where(o => samples.Exists(s => s.Name == o.Sample)).Select(o => (o.Sample, o.Difference)).Order(),
            differences.Order());
        Assert.True(others.Sum(o => o.Second!.Infoboxes.Sum(i => i.Count)) > 800);
    }

    private static IEnumerable<string> OfSecond(string source, WikitextForm.Other other)
    {
        var own = WikitextForm.Of(source);
        var links = own.Links.Select(Plain).ToHashSet(StringComparer.Ordinal);
        var headings = own.Headings.OfType<string>().ToList();
        return headings.Except(other.Headings).Select(h => $"heading {h} is none to the other")
            .Concat(other.Headings.Except(headings).Select(h => $"heading {h} is the other's alone"))
            .Concat(other.Links.Select(Plain).Where(l => !links.Contains(l)).Select(l => $"link {l} is the other's alone"))
            .Concat(other.Infoboxes.SelectMany(i => OfInfobox(own, i)));
    }

    private static IEnumerable<string> OfInfobox(WikitextForm own, List<List<string>> other)
    {
        var values = other.ToDictionary(e => Plain(e[0]), e => e[1], StringComparer.Ordinal);
        var mine = own.Templates.Select(t => t.Arguments.Where(a => a[1].Length > 0).GroupBy(a => Plain(a[0]), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last()[1], StringComparer.Ordinal)).MaxBy(t => t.Keys.Count(values.ContainsKey))!;
        return values.Keys.Except(mine.Keys).Select(k => $"key {k} is the other's alone")
            .Concat(mine.Keys.Except(values.Keys).Select(k => $"key {k} is none to the other"))
            .Concat(mine.Where(m => m.Value.AsSpan().IndexOfAny("{[<'&") < 0 && values.TryGetValue(m.Key, out var value) && value != m.Value)
                .Select(m => $"key {m.Key} is '{m.Value}', to the other '{values[m.Key]}'"));
    }

    private static string Plain(string name) => WikitextForm.Words(name).ToLowerInvariant();

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
