using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Notebooks as papers: what a reader on paper needs, and nothing that wants a screen.</summary>
public sealed class PaperTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 8);

    private static readonly string[] Text =
    [
        """
        md:# A house of Mali

        What happened?[^1] See [the first look](01-first-look.ipynb), and [a site](https://example.org).

        [^1]: A note *below*.
        """,
        """
        #r "ElectionAnalysis.dll"
        using ElectionAnalysis;
        var mali = ElectionArchive.Load("../seeds").Find("Mali");
        var paper = new WriteUp("Ann Example");
        paper.Abstract($"It has {mali.HouseSeats} seats.")
        """,
        "md:## Parties\n\n*Try it.* Move the slider.\n\nWeighed after [@laakso1979].",
        """
        display(mali);
        paper.Table("t", [mali.Measure(Fragmentation.LaaksoTaagepera)], "One measure")
        """,
        """
        Prose.Of($"{paper.Table("t")} follows {paper.Cite(Fragmentation.LaaksoTaagepera)}.")
        """,
        "mali.Measure(Fragmentation.LaaksoTaagepera)",
        "paper.Bibliography",
    ];

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private async Task<Paper> PaperAsync(bool hasCode, params string[] cells)
    {
        var notebook = Notebook.Read(workspace.AddNotebook("n", cells));
        var result = await new NotebookRunner(static () => new LibraryHost()) { KeepsVariables = true }
            .RunAsync(notebook, static (_, _) => { }, CancellationToken.None);
        Assert.Null(result.Error);
        return PaperBuilder.Of(result, hasCode, Day);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private string Made(string file) => Path.Combine(workspace.Folder, "report", "paper", file);

    [Fact]
    public async Task Paper_OfAWriteUp_HasWhatAPaperHas()
    {
        var page = (await PaperAsync(hasCode: false, Text)).Page;

        Assert.Equal("A house of Mali", page.QuerySelector(".front h1.title")!.TextContent);
        Assert.Equal(["Ann Example", "8 March 2026"], page.QuerySelectorAll(".front > p").Select(p => p.TextContent));
        Assert.Equal("It has 147 seats.", page.QuerySelector(".abstract")!.TextContent.Trim());
        Assert.Equal(["Parties", "Sources", "References", "Appendix: further tables and calculations"],
            page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal("A note below.", page.QuerySelector("span.footnote")!.TextContent);

        // The author's number stays; what the author has not numbered stands in the appendix, and the text says where.
        Assert.Equal(["Table 1. One measure.", "Table A1. What the document says of Mali 2013.",
            "Table A2. Effective number of parties (Laakso–Taagepera), seats, Mali 2013: the calculation."],
            page.QuerySelectorAll("caption").Select(c => c.TextContent));
        Assert.Equal(["#table-a1", "#table-1", "#table-a2"], page.QuerySelectorAll("a[href^='#table-']").Select(a => a.GetAttribute("href")));
        Assert.Contains(@"N = \frac{1}{\sum_i p_i^2}", page.QuerySelector(".appendix math annotation")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_OfAWriteUp_HasNothingThatWantsAScreen()
    {
        var page = (await PaperAsync(hasCode: false, Text)).Page;

        Assert.Empty(page.QuerySelectorAll("pre, script, details, summary, button, input, select, nav"));
        Assert.DoesNotContain("Try it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("slider", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("string", page.QuerySelectorAll("th").Select(h => h.TextContent));
        Assert.Contains("See the first look, and", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org", page.QuerySelector("main p a[href^=http]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Paper_Sources_AreWhatAReaderCanFind()
    {
        var page = (await PaperAsync(hasCode: false, Text)).Page;

        Assert.DoesNotContain(".txt", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("td a"), a => a.GetAttribute("href") == "#source-1");
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(workspace.Seeds, "000_*.txt").Single());
        Assert.Equal("S1 “2013 Malian parliamentary election”. Wikipedia, the free encyclopedia. "
            + "https://en.wikipedia.org/wiki/2013_Malian_parliamentary_election. Revision and date not recorded; the text read has the "
            + $"SHA-256 fingerprint {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}. Licence: CC BY-SA 4.0.",
            page.QuerySelector("#source-1")!.TextContent.Replace("\u200B", "", StringComparison.Ordinal));
        Assert.Equal("https://doi.org/10.1177/001041407901200101", page.QuerySelector("#refs #ref-laakso1979 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Paper_Code_IsAnAppendixWhereItIsAskedFor()
    {
        var page = (await PaperAsync(hasCode: true, "md:# T", "1 + 1", "// nothing")).Page;

        Assert.Equal("Appendix: code", page.QuerySelector("section.code h2")!.TextContent);
        Assert.Equal(["1 + 1", "// nothing"], page.QuerySelectorAll("section.code pre").Select(p => p.TextContent));
    }

    [Theory]
    [InlineData("12345", "1 May 2014", "Revision 12345, 1 May 2014.")]
    [InlineData("12345", null, "Revision 12345.")]
    [InlineData(null, "1 May 2014", "1 May 2014.")]
    public async Task Paper_SourceOfKnownRevisionOrDate_SaysThatAndNoFingerprint(string? revision, string? date, string expected)
    {
        File.AppendAllText(Path.Combine(workspace.Seeds, "sources.ini"), $"[mine.txt]\n{(revision is null ? "" : $"revision = {revision}\n")}"
            + (date is null ? "" : $"date = {date}\n"));
        await File.WriteAllTextAsync(Path.Combine(workspace.Seeds, "mine.txt"),
            "= 2010 Test election =\n\nInfobox\n- Country: Testland\n- Seats For Election: 5\n- Party1: A\n- Seats1: 5\n");

        var page = (await PaperAsync(hasCode: false, "md:# T", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            Charts.SeatsBar(ElectionArchive.Load("../seeds").Find("Testland"))
            """)).Page;

        Assert.Equal($"S1 “2010 Test election”. {expected}", page.QuerySelector("#source-1")!.TextContent);
    }

    [Fact]
    public async Task Paper_WhatAScreenUnfolds_IsShown()
    {
        var page = (await PaperAsync(hasCode: false, [.. Text, "Evidence.Of(mali)"])).Page;

        Assert.Empty(page.QuerySelectorAll("details, summary"));
        var line = page.QuerySelectorAll("main > div p, main > p")
            .Single(p => p.TextContent.Contains("numbers with their lines", StringComparison.Ordinal));
        Assert.Contains(line.ParentElement!.QuerySelectorAll("a"), a => a.TextContent == "Table A3");
    }

    [Fact]
    public async Task Paper_WideTables_AreSmallerOrAcross()
    {
        // 12 columns of 12 letters need 12 · (12 + 3) = 180 characters, more than the 102 of the smallest type; 6 need 90, more
        // than the 88 of the usual one.
        var page = (await PaperAsync(hasCode: false, "md:# T", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            Table Words(int columns) => new([.. Enumerable.Range(1, columns).Select(i => Column.OfText($"c{i}", ["abcdefghijkl"]))]);
            display(Words(3)); display(Words(6)); display(Words(12));
            """)).Page;

        Assert.Equal([false, true, false], page.QuerySelectorAll("table").Select(t => t.ClassList.Contains("small")));
        Assert.Equal([false, false, true], page.QuerySelectorAll("table").Select(t => t.ClassList.Contains("wide")));
    }

    [PandocFact]
    public async Task Docx_WideTable_StandsOnAPageAcrossWithItsNote()
    {
        var path = workspace.AddNotebook("n", "md:# T\n\nBefore.", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            new Table([.. Enumerable.Range(1, 12).Select(i => Column.OfText($"c{i}", Enumerable.Repeat("abcdefghijkl", 60)))])
            """, "md:After.");

        var (exit, _, error) = await workspace.ElectionsAsync("paper", path, "--to", "docx", "tex");

        Assert.True(exit == 0, error);
        using var document = await ZipFile.OpenReadAsync(Made("n.docx"));
        var xml = System.Xml.Linq.XDocument.Parse(Part(document, "word/document.xml"));
        System.Xml.Linq.XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var sections = xml.Descendants(word + "sectPr").ToList();
        Assert.Equal([null, "landscape", null], sections.Select(s => (string?)s.Element(word + "pgSz")!.Attribute(word + "orient")));
        Assert.Equal(["11906", "16838", "11906"], sections.Select(s => (string?)s.Element(word + "pgSz")!.Attribute(word + "w")));
        Assert.All(sections, s => Assert.NotNull(s.Element(word + "footerReference")));

        // Between the two breaks stand the table and what it leaves out.
        var body = xml.Root!.Element(word + "body")!.Elements().ToList();
        var table = body.FindIndex(e => e.Name == word + "tbl");
        Assert.StartsWith("The table shows the first rows", body[table + 1].Value, StringComparison.Ordinal);
        Assert.NotEmpty(body[table + 2].Descendants(word + "sectPr"));
        var rows = body[table].Elements(word + "tr").ToList();
        Assert.All(rows, r => Assert.NotEmpty(r.Descendants(word + "cantSplit")));
        Assert.Equal([0, 1, 2, 3, rows.Count - 4, rows.Count - 3, rows.Count - 2],
            rows.Index().Where(r => r.Item.Descendants(word + "keepNext").Any()).Select(r => r.Index));
        var tex = await File.ReadAllTextAsync(Made("n.tex"));
        Assert.True(tex.IndexOf(@"\begin{landscape}", StringComparison.Ordinal) < tex.IndexOf("The table shows", StringComparison.Ordinal)
            && tex.IndexOf("The table shows", StringComparison.Ordinal) < tex.IndexOf(@"\end{landscape}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_WithoutAWriteUp_NumbersInOrder()
    {
        var page = (await PaperAsync(hasCode: false, "md:# T\n\n## First\n\nAs Table 2 says.", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            display(new Table(Column.Of("seat_share", [0.5, 0.12])));
            display(new Table(Column.Of("b", Enumerable.Range(1, 60))));
            """)).Page;

        Assert.Equal(["Table 1. First: share of seats.", "Table 2. First: b."], page.QuerySelectorAll("caption").Select(c => c.TextContent));
        Assert.Equal("#table-2", page.QuerySelector("main p a")!.GetAttribute("href"));
        Assert.Equal(["share of seats", "b"], page.QuerySelectorAll("th").Select(h => h.TextContent));
        Assert.Equal("The table shows the first rows; all of them, 10 more, are in the file data-1.csv.",
            page.QuerySelector("p.note")!.TextContent);

        // As people read them, one number of decimals for all.
        Assert.Equal(["50.0%", "12.0%"], page.QuerySelectorAll("#table-1 td").Select(c => c.TextContent));
        Assert.All(page.QuerySelectorAll("td"), c => Assert.Equal("text-align: right", c.GetAttribute("style")));
    }

    [Fact]
    public async Task Paper_CaptionOfAChartToPlayWith_SaysWhatPaperShowsAndNothingElse()
    {
        var page = (await PaperAsync(hasCode: false, "md:# T", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            display(Charts.ApportionmentLab("Testland", ["A", "B"], [600.0, 400], 6, "own"));
            display(Charts.Coalitions(ElectionArchive.Load("../seeds").Find("Mali")));
            """)).Page;
        var captions = page.QuerySelectorAll("figcaption").Select(c => c.TextContent).ToList();

        Assert.EndsWith("Shown: Method D'Hondt.", captions[0], StringComparison.Ordinal);
        Assert.EndsWith("Independents count as one group.", captions[1], StringComparison.Ordinal);
        Assert.DoesNotContain("  ", captions[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_CellsForTheScreenAlone_AreLeftOut()
    {
        var path = workspace.AddNotebook("n", "md:# T", "1 + 1");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"cell_type\": \"code\",",
            "\"cell_type\": \"code\", \"x\": 1,", StringComparison.Ordinal));
        var json = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        json["cells"]![1]!["metadata"] = new System.Text.Json.Nodes.JsonObject { ["tags"] = new System.Text.Json.Nodes.JsonArray("screen-only") };
        await File.WriteAllTextAsync(path, json.ToJsonString());

        var (exit, output, error) = await workspace.ElectionsAsync("paper", path, "--to", "html");

        Assert.Equal((0, Made("n.html")), (exit, output.Trim()));
        Assert.Contains("n: 1 cell", error, StringComparison.Ordinal);
        Assert.Empty(Parse(await File.ReadAllTextAsync(Made("n.html"))).QuerySelectorAll("main > *"));
    }

    [Fact]
    public async Task Html_NeedsNoOtherProgram_AndOthersSayWhichTheyNeed()
    {
        var path = workspace.AddNotebook("n", Text);
        workspace.Environment["PATH"] = Path.GetDirectoryName(DotnetHost.Path)!;

        Assert.Equal(0, (await workspace.ElectionsAsync("paper", path, "--to", "html")).Exit);
        var (docx, _, noPandoc) = await workspace.ElectionsAsync("paper", path, "--to", "docx");
        var (pdf, _, noBrowser) = await workspace.ElectionsAsync("paper", path);

        var page = Parse(await File.ReadAllTextAsync(Made("n.html")));
        Assert.Equal("Notes", page.QuerySelector("section.notes h2")!.TextContent);
        Assert.Equal(["1"], page.QuerySelectorAll("sup a[href='#note-1']").Select(a => a.TextContent));
        Assert.Equal("#" + page.QuerySelector("sup a")!.Id, page.QuerySelector("#note-1 a.back")!.GetAttribute("href"));
        Assert.Equal((1, "elections: A docx is made by pandoc, which was not found on this machine; install it "
            + "(https://pandoc.org/installing.html)."), (docx, noPandoc.Trim()));
        Assert.Equal(1, pdf);
        Assert.StartsWith("elections: neither Chromium, Chrome nor Edge was found on this machine; install one", noBrowser,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Required argument 'notebooks' ", "paper")]
    [InlineData(2, "there is no option '--tex'.", "paper", "n.ipynb", "--tex")]
    [InlineData(2, "odt", "paper", "n.ipynb", "--to", "odt")]
    [InlineData(2, "There is no file 'gone.csl' for --csl; check the path.", "paper", "n.ipynb", "--to", "html", "--csl", "gone.csl")]
    [InlineData(3, "gone.ipynb: there is no such notebook; check the path.", "paper", "gone.ipynb", "--to", "html")]
    public async Task WrongCall_Any_SaysSo(int expected, string message, params string[] arguments)
    {
        var (exit, _, error) = await workspace.ElectionsAsync(arguments);

        Assert.Equal(expected, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotebookThatFails_MakesNoPaper()
    {
        var path = workspace.AddNotebook("n", "md:# T", "throw new InvalidOperationException(\"no\");");

        var (exit, output, error) = await workspace.ElectionsAsync("paper", path, "--to", "html");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("n.ipynb: cell 1: ", error, StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Tex_HasBooktabsReferencesAndFootnotes()
    {
        var (exit, _, error) = await workspace.ElectionsAsync("paper", workspace.AddNotebook("n", Text), "--to", "tex");
        var tex = await File.ReadAllTextAsync(Made("n.tex"));

        Assert.True(exit == 0, error);
        Assert.Contains(@"\title{A house of Mali}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\section{Parties}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\footnote{A note \emph{below}.}", tex, StringComparison.Ordinal);
        Assert.Contains(@"Table~\ref{table-1}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\caption{One measure.\label{table-1}}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\toprule", tex, StringComparison.Ordinal);
        Assert.DoesNotContain(@"\hline", tex, StringComparison.Ordinal);
        Assert.Contains(@"\Needspace{7\baselineskip}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\url{https://doi.org/10.1177/001041407901200101}", tex, StringComparison.Ordinal);
        Assert.Contains(@"N = \frac{1}{\sum_i p_i^2}", tex, StringComparison.Ordinal);
        Assert.DoesNotContain("ElectionArchive.Load", tex, StringComparison.Ordinal);
        Assert.Contains("doi = {10.1177/001041407901200101}", await File.ReadAllTextAsync(Made("n/references.bib")), StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Docx_HasHeadingsRulesFootnotesAndPageNumbers()
    {
        var (exit, _, error) = await workspace.ElectionsAsync("paper", workspace.AddNotebook("n", Text), "--to", "docx");

        Assert.True(exit == 0, error);
        using var document = await ZipFile.OpenReadAsync(Made("n.docx"));
        var xml = Part(document, "word/document.xml");
        Assert.Contains("<w:pStyle w:val=\"Heading1\"", xml, StringComparison.Ordinal);
        Assert.Contains("<w:cantSplit", xml, StringComparison.Ordinal);
        Assert.Contains("<w:tblHeader", xml, StringComparison.Ordinal);
        Assert.Contains("<m:oMath>", xml, StringComparison.Ordinal);

        // The calculation cites as the text does.
        Assert.Contains("Source: Laakso and Taagepera (1979).", Words(xml), StringComparison.Ordinal);
        Assert.DoesNotContain("Source: Laakso, M.", Words(xml), StringComparison.Ordinal);
        Assert.Contains("A note", Part(document, "word/footnotes.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:tblBorders>", Part(document, "word/styles.xml"), StringComparison.Ordinal);
        Assert.Contains("PAGE", Part(document, "word/footer1.xml"), StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Docx_Columns_HoldTheirLongestWordInWideLettersToo()
    {
        var path = workspace.AddNotebook("n", "md:# T", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            new Table(Column.OfText("party", ["African Solidarity for Democracy and Independence and of all who are with it"]),
                Column.Of("p2", [0.201589]), Column.OfText("identification", ["x"]), Column.OfText("kind", ["document"]))
            """);

        var (exit, _, error) = await workspace.ElectionsAsync("paper", path, "--to", "docx");

        Assert.True(exit == 0, error);
        using var document = await ZipFile.OpenReadAsync(Made("n.docx"));
        var widths = System.Xml.Linq.XDocument.Parse(Part(document, "word/document.xml")).Descendants()
            .Where(e => e.Name.LocalName == "gridCol").Select(e => (int)e.Attributes().Single()).ToList();

        // In twentieths of a point: a letter of a wide face at 9.5 points takes 115, at the 8.2 of a table with so long a name 100; the
        // room beside a column takes 140, and 0.2016 is six letters.
        Assert.Equal(4, widths.Count);
        Assert.All(widths.Zip([12, 6, 14, 8]), c => Assert.True(c.First >= 140 + (100 * c.Second), $"{c}"));
    }

    [PandocFact]
    public async Task Tex_JournalsTemplateThatAsksAuthorsForANameGetsIt()
    {
        var template = Path.Combine(workspace.Folder, "journal.tex");
        await File.WriteAllTextAsync(template, @"$for(author)$\author[]{$author.name$}$endfor$ \begin{abstract}$abstract$\end{abstract} $body$");

        var (exit, _, error) = await workspace.ElectionsAsync("paper", workspace.AddNotebook("n", Text), "--to", "tex", "--template", template);

        Assert.True(exit == 0, error);
        Assert.Contains(@"\author[]{Ann Example}", await File.ReadAllTextAsync(Made("n.tex")), StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Csl_AnyStyle_SetsCitationsAndReferences()
    {
        var style = Path.Combine(workspace.Folder, "numbers.csl");
        await File.WriteAllTextAsync(style, """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>Numbers</title><id>numbers</id><updated>2026-01-01T00:00:00+00:00</updated></info>
              <citation><layout prefix="(no. " suffix=")"><text variable="citation-number"/></layout></citation>
              <bibliography><layout><text variable="citation-number" suffix=": "/><text variable="title"/></layout></bibliography>
            </style>
            """);

        var (exit, _, error) = await workspace.ElectionsAsync("paper", workspace.AddNotebook("n", Text), "--to", "html", "--csl", style);
        var page = Parse(await File.ReadAllTextAsync(Made("n.html")));

        Assert.True(exit == 0, error);
        Assert.Contains("Weighed after (no. 1).", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("1: ", page.QuerySelector("#refs .csl-entry")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Bibliography_OfTheAuthors_IsListedAsFarAsItIsCited()
    {
        var works = Path.Combine(workspace.Folder, "own.bib");
        await File.WriteAllTextAsync(works, """
            @book{own2001, author = {Own, A.}, title = {Cited}, publisher = {P}, year = {2001}}
            @book{other2002, author = {Other, B.}, title = {Not cited}, publisher = {P}, year = {2002}}
            """);
        var path = workspace.AddNotebook("n", "md:# T\n\nAs shown [@own2001].");

        var (exit, _, error) = await workspace.ElectionsAsync("paper", path, "--to", "html", "tex", "--bibliography", works);
        var page = Parse(await File.ReadAllTextAsync(Made("n.html")));

        Assert.True(exit == 0, error);
        Assert.Contains("As shown (Own 2001).", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ref-own2001", Assert.Single(page.QuerySelectorAll("#refs .csl-entry")).Id);
        Assert.DoesNotContain("Not cited", await File.ReadAllTextAsync(Made("n.tex")), StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Citation_OfAKeyThatNoBibliographyHas_IsToldWithItsCellAndFailsThePaper()
    {
        var works = Path.Combine(workspace.Folder, "own.bib");
        await File.WriteAllTextAsync(works, "@book{own2001, author = {Own, A.}, title = {Cited}, publisher = {P}, year = {2001}}\n");
        var path = workspace.AddNotebook("n", "md:# T", "md:As shown [@own2001; @nokey] and [@own200].");

        var (exit, _, error) = await workspace.ElectionsAsync("paper", path, "--to", "html", "--bibliography", works);

        Assert.Equal(1, exit);
        Assert.Contains("n.ipynb: cell 2: there is no work '@nokey'; add it to own.bib, or mend the key.", error, StringComparison.Ordinal);
        Assert.Contains("'@own200';", error, StringComparison.Ordinal);
        Assert.DoesNotContain("'@own2001';", error, StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Form_AFileOfAnotherKind_IsSaidInWordsOfThisProgram()
    {
        var readme = Path.Combine(workspace.Folder, "README.md");
        await File.WriteAllTextAsync(readme, "# Readme");
        var path = workspace.AddNotebook("n", "md:# T");
        async Task<string> SaidAsync(params string[] options)
        {
            var (exit, _, error) = await workspace.ElectionsAsync(["paper", path, .. options, readme]);
            Assert.Equal(1, exit);
            return error.Trim();
        }

        Assert.Equal("elections: README.md is no CSL style; take one from https://www.zotero.org/styles.", await SaidAsync("--to", "html", "--csl"));
        Assert.Equal("elections: README.md is no .docx, whose styles a docx takes; name one with --template.",
            await SaidAsync("--to", "docx", "--template"));
        Assert.Equal("elections: README.md is no template of LaTeX for pandoc, which has a line $body$; name one with --template.",
            await SaidAsync("--to", "tex", "--template"));
    }

    [BrowserFact]
    public async Task Figures_AreVectorsWithNumberAndCaption()
    {
        var path = workspace.AddNotebook("n", "md:# T", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            Charts.Coalitions(ElectionArchive.Load("../seeds").Find("Mali"))
            """);

        var (exit, output, error) = await workspace.ElectionsAsync("paper", path, "--to", "html", "pdf");
        var page = Parse(await File.ReadAllTextAsync(Made("n.html")));

        Assert.True(exit == 0, error);
        Assert.Equal([Made("n.html"), Made("n.pdf")], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()));
        Assert.StartsWith("data:image/svg+xml", page.QuerySelector("figure#figure-1 img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.StartsWith("Figure 1. Mali 2013: who makes a majority? Source: “2013 Malian parliamentary election” [S1].",
            page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Tick", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);

        // Paper shows the whole house, and its number in the middle is that of the house, not of a coalition.
        var svg = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(
            page.QuerySelector("figure#figure-1 img")!.GetAttribute("src")!["data:image/svg+xml;base64,".Length..]));
        Assert.Contains(">147<", svg, StringComparison.Ordinal);
        Assert.Contains("seats, majority 74", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">66<", svg, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync(Made("n.pdf")), StringComparison.Ordinal);
    }

    private static string Words(string xml) => System.Xml.Linq.XDocument.Parse(xml).Root!.Value;

    private static string Part(ZipArchive document, string name)
    {
        using var reader = new StreamReader(document.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
