using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>An article's source is read as the article that its readers see.</summary>
public class WikitextTests
{
    private static ElectionDocument Parse(string source) => ElectionDocument.Parse(source, "w.wikitext");

    private static string Value(string value) =>
        Parse($"{{{{Infobox election\n| election_name = E\n| party1 = {value}\n}}}}").Infobox.FirstOrDefault(e => e.Key == "party1")?.Value ?? "";

    [Theory]
    [InlineData("[[Labour Party (UK)|Labour]]", "Labour")]
    [InlineData("[[Rally for Mali]]", "Rally for Mali")]
    [InlineData("[[Labour Party (UK)|]]", "Labour Party")]
    [InlineData("Labour Party (UK)", "Labour Party")]
    [InlineData("'''''Both''''' and '''bold''' and ''italic''", "Both and bold and italic")]
    [InlineData("L'Union ''d'Avant''", "L'Union d'Avant")]
    [InlineData("{{nowrap|{{small|A [[B (c)|b]]}}}}", "A b")]
    [InlineData("{{increase}}7", "Increase 7")]
    [InlineData("{{Decrease}} 10", "Decrease 10")]
    [InlineData("{{INCREASE}}7", "Increase 7")]
    [InlineData("51.85% {{increase}}1.73 [[Percentage point|pp]]", "51.85% Increase 1.73 pp")]
    [InlineData("A<ref>{{cite web|title=In 2021|date=5 May 2021}}</ref> B", "A B")]
    [InlineData("A<ref name=\"x\" /> B<ref name=y/>", "A B")]
    [InlineData("66<!-- was 65 -->", "66")]
    [InlineData("A{{efn|name=E|[[B]]–{{small|C}}}}", "A")]
    [InlineData("one<br />two<BR>three", "one\ntwo\nthree")]
    [InlineData("{{ubl|one|[[t|two]]}}", "one\ntwo")]
    [InlineData("{{plainlist|\n* one\n* two\n}}", "one\ntwo")]
    [InlineData("{{start date|2013|11|24|df=y}}", "24 November 2013")]
    [InlineData("{{percentage|45|120|1}}", "37.5%")]
    [InlineData("{{#expr: (45 + 15) * 100 / 120 round 1}}%", "50%")]
    [InlineData("{{formatnum:7765939}}", "7765939")]
    [InlineData("{{lang|fr|Union}}", "Union")]
    [InlineData("{{color|red|Red}}", "Red")]
    [InlineData("<span style=\"color:{{party color|X}}\">Red</span>", "Red")]
    [InlineData("{{ill|Left|fr|Gauche|lt=LT}}", "LT")]
    [InlineData("A&nbsp;B &amp; C", "A\u00A0B & C")]
    [InlineData("[https://example.org/2021 The source] says", "The source says")]
    [InlineData("[https://example.org/2021] 5", "5")]
    [InlineData("<nowiki>[[no link]]</nowiki>", "[[no link]]")]
    [InlineData("[[File:X.svg|20px|A 2021 map]] A", "A")]
    [InlineData("{{Wahlpartei|A|Die Grünen}}", "Die Grünen")]
    [InlineData("<0.1%", "<0.1%")]
    [InlineData("{{flag|Mali}}", "Mali")]
    [InlineData("{{{party|}}}", "{}")]
    public void Value_AsEditorsWriteIt_IsWhatReadersSee(string value, string seen) => Assert.Equal(seen, Value(value));

    [Fact]
    public void Infobox_InEditorsStyles_GivesKeysValuesAndLines()
    {
        var document = Parse("""
            {{short description|none}}
            {{Infobox legislative election <!-- the box -->
            |election_name=2020 Testland election|country={{flag|Testland}}
              | party1   = [[Alpha (Testland)|Alpha]]
            | seats1=
              {{nobold|60}}
            | party2=Beta Party (Testland) | seats2 = 40 | colour2 = red
            | party3 =
            | seats3 =
            }}
            The '''election''' was held.
            """);

        Assert.Equal("2020 Testland election", document.Title.Value);
        Assert.Equal([("party1", "Alpha", 4), ("seats1", "60", 6), ("party2", "Beta Party", 7), ("seats2", "40", 7)],
            document.Infobox.Where(e => e.Number is not null && e.Name != "colour").Select(e => (e.Key, e.Value, e.Source.Line)));
        Assert.Equal("Alpha (Testland)", document.Infobox.First(e => e.Key == "party1").Target);
        Assert.Equal("The election was held.", Assert.Single(Assert.Single(document.Sections).Paragraphs).Text);
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Prose_WithReferencesOverLines_KeepsItsLines()
    {
        var document = Parse("{{Infobox election|election_name=E|party1=A}}\nOne.<ref>{{cite web\n|date=2021\n}}</ref>\nTwo [[b]].\n\n"
            + "== Results<ref>x</ref> ==\n* three\n* four\n");

        var paragraph = document.Sections[0].Paragraphs[0];
        Assert.Equal("One. Two b.", paragraph.Text);
        Assert.Equal([2, 5], [paragraph.LineAt(0), paragraph.LineAt(6)]);
        Assert.Equal(("Results", 7), (document.Sections[1].Heading, document.Sections[1].Line));
        Assert.Equal("* three * four", document.Sections[1].Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("{{Infobox election\n| party1 = A\n| seats1 = {{nowrap|60\n| party2 = B\n| seats2 = 40\n}}\nText.", "60 40")]
    [InlineData("{{Infobox election\n| party1 = A\n| seats1 = 60\n| party2 = B\n| seats2 = 40\n\n== Results ==\nText.", "60 40")]
    [InlineData("{{Infobox election\n| party1 = [[A\n| seats1 = 60\n| party2 = B]]\n| seats2 = 40\n}}\nText.", "60 40")]
    [InlineData("{{Infobox election\n| party1 = A }} }\n| seats1 = 60\n", "")]
    [InlineData("| party1 = A\n| seats1 = 60\n| party2 = B\n| seats2 = 40\n", "60 40")]
    [InlineData("{{Infobox election\n| party1 = A\n| seats1 = 60 {{unknown|}\n| party2 = B\n| seats2 = 40\n}}\n", "60 40")]
    public void Infobox_WithMistakes_KeepsWhatCanBeRead(string source, string seats) =>
        Assert.Equal(seats, string.Join(' ', Election.From(Parse(source)).Parties.Select(p => p.Seats?.Value).OfType<int>()));

    [Fact]
    public void Infobox_NotClosed_SaysWhere() =>
        Assert.Contains(Parse("{{Infobox election\n| party1 = A\n| seats1 = 60\n\n== Results ==\nText.").Problems,
            p => p.Kind == "unclosed_template" && p.Source.Line == 1);

    [Fact]
    public void Infobox_WithModules_ReadsTheFirstWithPartiesAndNamesTheOthers()
    {
        var document = Parse("{{Infobox election\n| country = Mali\n| module = {{Infobox election|embed=yes|election_name=President"
            + "|candidate1=A|party1=P}}\n| module2 = {{Infobox legislative election|embed=yes|party1=Q|seats1=3}}\n}}");

        Assert.Equal("Mali P", string.Join(' ', document.Infobox.Where(e => e.Name is "country" or "party").OrderBy(e => e.Name)
            .Select(e => e.Value)));
        Assert.Equal(4, Assert.Single(document.Problems, p => p.Kind == "second_infobox").Source.Line);
    }

    [Fact]
    public void Template_NotKnown_IsNamedOnce()
    {
        var problem = Assert.Single(Parse("{{Infobox election|election_name=E|party1={{Wahlpartei|A}}|party2={{Wahlpartei|B}}}}").Problems);

        Assert.Equal("unknown_template", problem.Kind);
        Assert.Contains("'wahlpartei'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithSpansAndStyles_IsTheGridThatReadersSee()
    {
        var table = Assert.Single(Parse("""
            {| class="wikitable sortable" style="text-align:right"
            |+ Result
            ! colspan=2 | Party !! Votes !! scope="col" | %
            |-
            | style="background:{{party color|A}}" | || align=left | [[A (x)|A]] || 1,000 || 40.0
            |-
            |bgcolor=red|
            |rowspan="2"|{{nowrap|B}}<ref>2021</ref>
            |900||36.0
            |-
            | || 600
            {| class="wikitable"
            | nested || 7
            |}
            | 24.0
            |-
            ! colspan="2" | Total !! 2,500 !! 100
            |}
            After.
            """).Tables);

        Assert.Equal("Result", table.Caption);
        Assert.Equal(
            ["Party|Party|Votes|%", "|A|1,000|40.0", "|B|900|36.0", "|B|600|24.0", "Total|Total|2,500|100"],
            table.Rows.Select(r => string.Join('|', r.Select(c => c?.Text))));
        Assert.Equal(8, table.Rows[2][1]!.Line);
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("styled")]
    public void Seeds_WrittenAsWikitext_GiveTheSameTables(string style)
    {
        foreach (var seed in new[] { Text.Mali, Text.Turkmenistan })
        {
            var again = Election.From(ElectionDocument.Parse(Wikitext(seed.Document, style == "styled"), seed.Document.Name));

            Assert.Equal(Tables(seed), Tables(again));
        }
    }

    /// <summary>All tables without the places, which differ.</summary>
    private static string Tables(Election election) => string.Join("\n\n",
        ElectionArchive.Of(election).Tables.Select(t => t.Table.Select([.. t.Table.Columns.Select(c => c.Name)
            .Where(n => !n.EndsWith("_at", StringComparison.Ordinal) && n is not ("line" or "document" or "message"))]).ToCsv()));

    private static string Wikitext(ElectionDocument document, bool styled)
    {
        var lines = new List<string> { $"= {document.Title.Value} =", "{{Infobox election" };
        foreach (var entry in document.Infobox)
        {
            var value = entry.Value.Replace("\n", "<br />", StringComparison.Ordinal);
            value = entry.Name is "party" && char.IsLetter(value[0]) ? $"[[{value}]]" : value;
            value = styled && entry.Name is "party" or "leader" ? $"{{{{nowrap|{value}}}}}<ref>Seen in 2021</ref>"
                : styled && entry.Name is "seats" ? $"'''{value}'''<!-- 99 -->"
                : value;
            lines.Add($"| {entry.Key.ToLowerInvariant().Replace(' ', '_')} = {value}");
        }

        lines.Add("}}");
        foreach (var section in document.Sections)
        {
            lines.Add(section.Heading.Length > 0 ? $"== {section.Heading} ==" : "");
            foreach (var paragraph in section.Paragraphs)
            {
                lines.AddRange([paragraph.Text, ""]);
            }
        }

        return string.Join('\n', lines);
    }

    [Fact]
    public void BracesTenThousandDeep_AreRead()
    {
        foreach (var (open, close) in new[] { ("{{", "}}"), ("[[", "]]"), ("{{a|", "}}"), ("{|\n", "|}\n"), ("<ref>", ""), ("<!--", ""),
            ("<nowiki>", "") })
        {
            var deep = string.Concat(Enumerable.Repeat(open, 10_000));
            foreach (var source in new[] { deep, deep + string.Concat(Enumerable.Repeat(close, 10_000)),
                string.Concat(Enumerable.Repeat(close + open, 10_000)) })
            {
                Assert.Equal("E", Parse("{{Infobox election|election_name=E|party1=A}}\n" + source).Title.Value);
            }
        }
    }

    [Fact]
    public void AnyMixtureOfMarks_IsReadAndNothingThrows()
    {
        var piece = Gen.Elements("{{", "}}", "[[", "]]", "{|", "|}", "|-", "\n", "|", "!", "||", "=", "==", "'''", "<ref>", "</ref>",
            "<!--", "-->", "<br>",
            "nowrap", "Infobox election", "party1", "seats1", "5", "31.5%", " ", "A", "colspan=3", "<", "&nbsp;", "* ", "Election results", "votes1", "ubl");
        Prop.ForAll(piece.ListOf().Select(string.Concat).ToArbitrary(), source =>
        {
            var election = Election.From(Parse("{{Infobox election|election_name=E|party1=A|seats1=3}}\n" + source));
            Assert.Equal("A", election.Parties[0].Party.Value);
            Assert.NotEmpty(ElectionArchive.Of(election).ToJson());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
