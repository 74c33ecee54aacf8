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
    [InlineData("<nowiki>'''a''' | b = c</nowiki>", "'''a''' | b = c")]
    [InlineData("<pre>{{no template}}</pre>", "{{no template}}")]
    [InlineData("[[A|b [[C|c]] d]]", "[[A|b c d]]")]
    [InlineData("[[[A]]]", "[A]")]
    [InlineData("66<!-- was 65", "66")]
    [InlineData("{{formatnum:690000}} {{unité|17600}}", "690000 17600")]
    [InlineData("{{0|0.0}}70.270", "70.270")]
    [InlineData("{{date|27|février|2000}}", "27 février 2000")]
    [InlineData("{{Artış}}60", "Increase 60")]
    [InlineData("{{減少}}7.61", "Decrease 7.61")]
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

    [Theory]
    [InlineData("{{Ficha de elección|nombre_elección=E|partido1=A|escaños1=60|votos1=900|partido2=B|escaños2=40|votos2=600}}")]
    [InlineData("{{Seçim bilgi kutusu|seçim_adı=E|parti1=A|sandalye1=60|oy1=900|parti2=B|sandalye2=40|oy2=600}}")]
    [InlineData("{{Wybory infobox|nazwa=E|partia1=A|mandaty1=60|głosy1=900|partia2=B|mandaty2=40|głosy2=600}}")]
    [InlineData("{{Infobox Élection|titre=E|parti1=A|sièges1=60|voix1=900|parti2=B|sièges2=40|voix2=600}}")]
    [InlineData("{{Кампания|название=E|партия1=A|мест1=60|голоса1=900|партия2=B|мест2=40|голоса2=600}}")]
    [InlineData("{{選挙|選挙名=E|政党1=A|議席1=60|得票数1=900|政党2=B|議席2=40|得票数2=600}}")]
    [InlineData("{{انتخابات|election_name=E|party1=A|seats1=60|popular_vote1=900|party2=B|seats2=40|popular_vote2=600}}")]
    public void Infobox_InAnotherLanguage_IsReadByItsParameters(string source)
    {
        var election = Election.From(new WikitextReader(source + "\nText.", "w.wikitext", "").Parse());

        Assert.Equal("E", election.Title);
        Assert.Equal([("A", 60, 900L), ("B", 40, 600L)],
            election.Parties.Select(p => (p.Party.Value, p.Seats!.Value, p.Votes!.Value)));
    }

    [Fact]
    public void Infobox_InAnotherLanguage_IsRecognisedInAFile() =>
        Assert.Equal(60, Election.From(Parse("{{Ficha de elección\n|nombre_elección = E\n|partido1 = A\n|escaños1 = 60\n}}")).Parties[0].Seats?.Value);

    [Theory]
    [InlineData("{{Infobox country|leader_title1=President|leader_name1=A|area_km2=5}}")]
    [InlineData("{{Infobox football match|team1=A|team1score=2|team2=B}}")]
    [InlineData("{{Infobox legislature|leader1=A|party1=B|seats1=3}}")]
    [InlineData("{{Infobox officeholder|party=A|office1=B|predecessor1=C}}")]
    public void Infobox_OfSomethingElse_IsNone(string source) =>
        Assert.Empty(new WikitextReader(source + "\nText.", "w.wikitext", "").Parse().Infobox);

    [Theory]
    [InlineData("24. März 1996", "1996-03-24")]
    [InlineData("16 июня и 3 июля 1996 года", "1996-06-16 1996-07-03")]
    [InlineData("28 de mayo de 1995", "1995-05-28")]
    [InlineData("18 Nisan 1999", "1999-04-18")]
    [InlineData("1996年10月20日", "1996-10-20")]
    [InlineData("٧ سبتمبر ٢٠٠٧", "2007-09-07")]
    [InlineData("1er juillet 2012", "2012-07-01")]
    [InlineData("31 июня 1996", "")]
    [InlineData("12 partidos en 1995", "")]
    [InlineData("7 kursi 1999", "")]
    public void Days_InOtherLanguages_AreFound(string text, string days) =>
        Assert.Equal(days, string.Join(' ', DateScanner.Scan(text).Select(d => $"{d.Date:yyyy-MM-dd}")));

    [Theory]
    [InlineData("26 495 (I тур)", "First")]
    [InlineData("Второй тур", "Second")]
    [InlineData("segunda vuelta", "Second")]
    [InlineData("1. Wahlgang", "First")]
    [InlineData("II tura", "Second")]
    [InlineData("2º turno", "Second")]
    [InlineData("putaran pertama", "First")]
    [InlineData("2e tour", "Second")]
    public void Rounds_InOtherLanguages_AreTold(string text, string round) =>
        Assert.Equal(round, Assert.Single(ResultLabels.Scan(text)).Round.ToString());

    [Theory]
    [InlineData("2.850.784", "689.137", 689137)]
    [InlineData("1.000", "689.137", null)]
    public void Table_WithDotsBetweenThousands_CountsWholeVotes(string first, string second, int? votes)
    {
        var table = $"{{|\n! Partei !! Stimmen !! Sitze\n|-\n| A || {first} || 6\n|-\n| B || {second} || 4\n|}}\n";
        var election = Election.From(new WikitextReader(table, "w.wikitext", "").Parse());

        Assert.Equal(votes, election.Parties.Single(p => p.Party.Value == "B").Votes?.Value);
    }

    [Theory]
    [InlineData("yes", "yes", "First round votes", "Second round votes")]
    [InlineData("17 March", "31 March", "First round votes", "Second round votes")]
    [InlineData("Primary", "Runoff", "First round votes", "Second round votes")]
    [InlineData("Premier tour", "Deuxième tour", "First round votes", "Second round votes")]
    [InlineData("First round (4 May)", "Second round (18 May)", "First round votes", "Second round votes")]
    [InlineData("", "", "First round votes", "Second round votes")]
    [InlineData("National", "Constituency", "National votes", "Constituency votes")]
    [InlineData("Proportional", "Majoritarian", "Proportional votes", "Majoritarian votes")]
    [InlineData("First preference", "Two-party preferred", "First preference votes", "Two-party preferred votes")]
    public void ElectionResults_TwoColumnsOfVotes_AreRoundsUnlessTheyAreBallots(string first, string second, string one, string two)
    {
        var table = Assert.Single(Parse("{{Election results|firstround=" + first + "|secondround=" + second
            + "|party1=A|votes1=60|votes1_2=70|party2=B|votes2=40|votes2_2=–}}").Tables);

        Assert.Equal([one, two], table.Rows[0].Select(c => c!.Text).Where(t => t.EndsWith("votes", StringComparison.Ordinal)));
        Assert.Equal("B|40|40.00%|–|", string.Join('|', table.Rows[2].Select(c => c!.Text)));
        Assert.Equal("Valid votes|100||70|", string.Join('|', table.Rows[3].Select(c => c!.Text)));
    }

    [Theory]
    [InlineData("|choice1=Stay|percentage1=60|choice2=Go|percentage2=40")]
    [InlineData("|part1_subject=Q?|part1_choice1=Stay|part1_percentage1=60|part1_choice2=Go|part1_percentage2=40|part2_choice1=X|part2_percentage1=9")]
    public void Referendum_WithNamedChoices_HasThemAsAnswers(string parameters)
    {
        var election = Election.From(Parse("{{Infobox referendum|name=2016 Utopian referendum" + parameters + "}}"));

        Assert.Equal(["Stay 0.6", "Go 0.4"], election.Parties.Select(p => Invariant($"{p.Party.Value} {p.VoteShare}")));
        Assert.Empty(election.UnknownEntries);
    }

    [Fact]
    public void Referendum_OtherPapers_AreBesideTheInvalidOnes()
    {
        var election = Election.From(Parse(
            "{{Infobox referendum|name=2016 Utopian referendum|yes=100|no=80|blank=9|othertype=Informal|other=1|invalid=5|total=195}}"));

        Assert.Equal(6, election.Rounds[0].InvalidStated!.Value);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void ElectionBox_TwoPartyPreferred_IsAnotherCount()
    {
        var election = Election.From(Parse("""
            {{Election box begin|title=2013 Utopian election: North}}
            {{Election box candidate AU party|candidate=A A|party=Reds|votes=45|percentage=45.0}}
            {{Election box candidate AU party|candidate=B B|party=Blues|votes=40|percentage=40.0}}
            {{Election box candidate AU party|candidate=C C|party=Greens|votes=15|percentage=15.0}}
            {{Election box formal|votes=100|percentage=97.1}}
            {{Election box informal|votes=3|percentage=2.9}}
            {{Election box 2pp}}
            {{Election box candidate AU party|candidate=A A|party=Reds|votes=55|percentage=55.0}}
            {{Election box candidate AU party|candidate=B B|party=Blues|votes=45|percentage=45.0}}
            {{Election box end}}
            """));

        Assert.Equal([45L, 40, 15], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal((100L, 3L), (election.Rounds[0].Valid!.Value, election.Rounds[0].InvalidStated!.Value));
    }

    [Theory]
    [InlineData("=== North ===", "=== South ===")]
    [InlineData("", "")]
    public void ElectionBoxes_OfConstituencies_AreNotTheCountry(string first, string second)
    {
        static string Box(int votes) => "\n{{Election box begin|title=X}}\n{{Election box candidate|party=Reds|candidate=A|votes=" + votes
            + "}}\n{{Election box candidate|party=Blues|candidate=B|votes=" + (votes - 5) + "}}\n{{Election box end}}\n";
        var election = Election.From(Parse("{{Infobox election|election_name=2015 Utopian election|party1=Reds|popular_vote1=100\n"
            + "|party2=Blues|popular_vote2=90\n}}\n== Results by constituency ==\n" + first + Box(50) + second + Box(50)));

        Assert.Equal([100L, 90], election.Parties.Select(p => p.Votes!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Theory]
    [InlineData("<center>{| class=\"wikitable\"\n! Party !! Votes\n|-\n| A || 60\n|-\n| B || 40\n|}</center>")]
    [InlineData("<onlyinclude>{| class=\"wikitable\"\n! Party !! Votes\n|-\n| A || 60\n|-\n| B || 40\n|}</onlyinclude>")]
    [InlineData("<div style=\"float:right\"><small>{| class=\"wikitable\"\n! Party !! Votes\n|-\n| A || 60\n|-\n| B || 40\n|}")]
    [InlineData("{|\n| Map\n|\n{| class=\"wikitable\"\n! Party !! Votes\n|-\n| A || 60\n|-\n| B || 40\n|}\n|}")]
    [InlineData("{|\n|\n{| class=wikitable\n! Party !! Votes\n|-\n| A || 60\n|}\n|\n{| class=wikitable\n! Party !! Votes\n|-\n| B || 40\n|}\n|}")]
    [InlineData("<table><tr><th>Party<th>Votes<tr><td>[[A (x)|A]]<td>60<tr><td>''B''{{efn|c}}<td>40</table>")]
    [InlineData("<TABLE class=x>\n<TR>\n<TH>Party</TH><TH>Votes</TH>\n</TR>\n<TR><TD>A</TD><TD>60</TD></TR>\n<TR><TD>B</TD>\n<TD>40</TD></TR>\n</TABLE>")]
    public void Table_SetInOtherMarks_IsRead(string source)
    {
        var table = Parse("{{Infobox election}}\n" + source + "\nAfter.").Tables[^1];

        Assert.Equal(["Party|Votes", "A|60", "B|40"], table.Rows.Select(r => string.Join('|', r.Select(c => c?.Text))));
    }

    [Fact]
    public void Table_BesideOneOfTheSameParties_StaysAlone()
    {
        var tables = Parse("{|\n|\n{| class=wikitable\n! Party !! Votes\n|-\n| A || 60\n|}\n|\n{| class=wikitable\n! Party !! Votes\n|-\n| A || 40\n|}\n|}").Tables;

        Assert.Equal(["60", "40"], tables.Skip(1).Select(t => t.Rows[1][1]?.Text));
    }

    [Fact]
    public void Table_WithPartiesAsColumns_IsNamedWithTheReason()
    {
        var election = Election.From(Parse("{{Infobox election\n| party1 = A\n| party2 = B\n}}\n== By province ==\n"
            + "{| class=wikitable\n! Province !! A !! B\n|-\n| North || 60 || 40\n|-\n| South || 30 || 70\n|}"));

        Assert.Equal(6, Assert.Single(election.Problems, p => p.Kind == "table_not_read").Source.Line);
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

    [Theory]
    [InlineData("escaños1_ant", "last_election1")]
    [InlineData("escaños10_ant", "last_election10")]
    [InlineData("escaños123_ant", "last_election123")]
    [InlineData("escaños99999999999_ant", "escaños99999999999_ant")]
    public void English_NumberBeforeTheLastWord_IsTheWholeNumber(string key, string english) =>
        Assert.Equal(english, InfoboxNames.English(key));

    [Theory]
    [InlineData("{{Ficha de elección|nombre_elección=E|fecha_elección=2 de mayo y 6 de junio de 2021|candidato1=A|votos1=900|porcentaje1=45|votos1v2=1100|porcentaje1v2=55|candidato2=B|votos2=800|porcentaje2=40|votos2v2=900|porcentaje2v2=45|candidato3=C|votos3=300|porcentaje3=15}}")]
    [InlineData("{{Infobox Élection|titre=E|candidat1=A|voix1=900|pourcentage1=45|voix1_2=1100|pourcentage1_2=55|candidat2=B|voix2=800|pourcentage2=40|voix2_2=900|pourcentage2_2=45|candidat3=C|voix3=300|pourcentage3=15}}")]
    [InlineData("{{Infobox Wahl|titel=E|kandidat1=A|Stimmen1=900|Prozent1=45|Stimmen1_2=1100|Prozent1_2=55|kandidat2=B|Stimmen2=800|Prozent2=40|Stimmen2_2=900|Prozent2_2=45|kandidat3=C|Stimmen3=300|Prozent3=15}}")]
    [InlineData("{{Infobox elezione|nome_elezione=E|candidato1=A|voti1=900|percentuale1=45|voti1_2t=1100|percentuale1_2t=55|candidato2=B|voti2=800|percentuale2=40|voti2_2t=900|percentuale2_2t=45|candidato3=C|voti3=300|percentuale3=15}}")]
    [InlineData("{{Wybory infobox|nazwa=E|kandydat1=A|głosy1=900|procent1=45|głosy1 II tura=1100|procent1 II tura=55|kandydat2=B|głosy2=800|procent2=40|głosy2 II tura=900|procent2 II tura=45|kandydat3=C|głosy3=300|procent3=15}}")]
    [InlineData("{{Ficha de elección|nombre_elección=E|candidato1=A|votos1=900|porcentaje1=45|votos1_segunda_vuelta=1100|porcentaje1_segunda_vuelta=55|candidato2=B|votos2=800|porcentaje2=40|votos2_segunda_vuelta=900|porcentaje2_segunda_vuelta=45|candidato3=C|votos3=300|porcentaje3=15}}")]
    public void Infobox_KeysOfASecondRound_GiveItsVotes(string wikitext)
    {
        var election = Election.From(Parse(wikitext.Replace("|", "\n|", StringComparison.Ordinal)));

        Assert.Equal(["A: 1 900 0.45, 2 1100 0.55", "B: 1 800 0.4, 2 900 0.45", "C: 1 300 0.15"], election.Parties.Select(p =>
            $"{p.Party.Value}: {string.Join(", ", p.Results.Select(r => FormattableString.Invariant($"{r.Round} {r.Votes?.Value} {r.VoteShare?.Value}")))}"));
        Assert.Equal([900, 800, 300], election.Parties.Select(p => p.Votes!.Value));
        Assert.DoesNotContain(election.UnknownEntries, e => e.Number is not null);
    }

    // A number at the end that is no round: of a map, too large, of a year.
    [Theory]
    [InlineData("mapa1_2")]
    [InlineData("votos1v4")]
    [InlineData("votos1_2019")]
    public void Infobox_OtherNumbersBehindAKey_AreNoRound(string key) => Assert.DoesNotContain(
        Election.From(Parse($"{{{{Ficha de elección\n|nombre_elección=E\n|candidato1=A\n|votos1=900\n|{key}=1100\n}}}}")).Parties[0].Results,
        r => r.Round is not null);
}
