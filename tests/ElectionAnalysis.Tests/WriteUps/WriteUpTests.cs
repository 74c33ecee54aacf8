namespace ElectionAnalysis.Tests;

/// <summary>A notebook as a paper: numbers, references, sources.</summary>
public sealed class WriteUpTests
{
    private static readonly string[] Parties = ["A", "B", "C"];

    private readonly WriteUp paper = new("Ann Example", "Bo Example");

    private static Figure Chart(params Measure[] measures) => new()
    {
        Data = [],
        Layout = new() { Title = new("T"), Height = 100, Margin = new(0, 0, 0, 0) },
        Caption = "Source: x.txt.",
        Description = "nothing",
        Measures = measures,
    };

    private static Table Table => new(Column.OfText("a", ["x"]));

    private static string Show<T>(Action<T, TextWriter> write, T value)
    {
        using var writer = new StringWriter();
        write(value, writer);
        return writer.ToString();
    }

    [Fact]
    public void Numbers_FollowTheFirstMention_AndStay()
    {
        Assert.Equal("Figure 1", paper.Figure("later").Text);
        Assert.Equal("Figure 2", paper.Figure("first shown", Chart(), "c").Number);
        Assert.Equal("Figure 1", paper.Figure("later", Chart(), "c").Number);
        Assert.Equal("Figure 2", paper.Figure("first shown", Chart(), "again").Number);

        // Tables have numbers of their own.
        Assert.Equal("Table 1", paper.Table("later", Table, "c").Number);
    }

    [Fact]
    public void Prose_References_LeadToTheirPlaces()
    {
        var prose = Prose.Of($"{paper.Figure("a")} and {paper.Table("b")}, after {paper.Cite(Fragmentation.LaaksoTaagepera)}.");

        Assert.Equal("[Figure 1](#figure-1) and [Table 1](#table-1), after [Laakso and Taagepera (1979)](#ref-laakso1979).",
            prose.Markdown);
        Assert.Equal("Figure 1 and Table 1, after Laakso and Taagepera (1979).", prose.Text);
        Assert.Contains("<figure class=\"ea-figure\" data-ea-figure=\"", Show(FigureHtml.Write, paper.Figure("a", Chart(), "C")),
            StringComparison.Ordinal);
        Assert.Contains(" id=\"figure-1\"", Show(FigureHtml.Write, paper.Figure("a", Chart(), "C")), StringComparison.Ordinal);
        Assert.Contains("><strong>Figure 1.</strong> C. Source: x.txt.</figcaption>",
            Show(FigureHtml.Write, paper.Figure("a", Chart(), "C")), StringComparison.Ordinal);
        Assert.Contains("<li id=\"ref-laakso1979\">Laakso, M. and", Show(Bibliography.Write, paper.Bibliography), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_Caption_IsTextAndNoMarkup() =>
        Assert.StartsWith("<table class=\"ea-table\" id=\"table-1\"><caption style=\"caption-side:top;text-align:left\"><strong>Table "
            + "1.</strong> &lt;b&gt;.</caption><thead><tr><th scope=\"col\" style=\"text-align:left\">a</th>",
            Show(TableHtml.Write, paper.Table("t", Table, "<b>")), StringComparison.Ordinal);

    [Fact]
    public void Table_OfResults_ShowsThemAndKeepsTheirNumbers()
    {
        var table = paper.Table("t",
            [Fragmentation.LaaksoTaagepera.Of("House", Parties, [50, 30, 20]),
                Fragmentation.LargestShare.Of("House", Parties, [50, 30, 20])], "Two");

        Assert.Equal(["measure", "value", "source"], table.Table.Columns.Select(c => c.Name));
        Assert.Equal(["2.63", "50.00%"], table.Table.Select(r => r.Text("value")));
        Assert.Equal(1 / 0.38, table.Data[0].Number("value")!.Value, 12);
        Assert.StartsWith("Table 1. Two.\n\nmeasure", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_OfResults_HasOtherPoliciesOnlyWhereTheBoundsDoNotSayThem()
    {
        var house = Election.From(ElectionDocument.Parse("""
            = 2020 Exampleland parliamentary election =

            Infobox
            - Seats For Election: All 10 seats
            - Party1: Blue
            - Seats1: 6
            - Party2: Independents
            - Seats2: 4
            """, "house.txt"));
        Measure[] both = [Fragmentation.LaaksoTaagepera, Fragmentation.LargestShare];

        var table = paper.Table("t", both.Select(m => house.Measure(m)), "Two").Table;

        // Four independents as one group: 1 ÷ (0.6² + 0.4²) = 1.92; one by one: 1 ÷ (0.6² + 4 × 0.1²) = 2.50.
        Assert.Equal(["1.92 (1.92–2.50)", "60.00%"], table.Select(r => r.Text("value, seats")));
        Assert.Equal(["measure", "value, seats", "source"], table.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Table_OfResultsOnSeveralSubjects_NamesThem() =>
        Assert.Equal("subject",
            paper.Table("t", [Fragmentation.Golosov.Of("One", Parties, [1, 1, 1]), Fragmentation.Golosov.Of("Two", Parties, [1, 1, 2])],
                "c").Table.Columns[0].Name);

    [Fact]
    public void Bibliography_HoldsWhatWasShownUsedAndCited_EachOnce()
    {
        paper.Figure("f", Chart(Fragmentation.Wildgen), "c");
        paper.Table("t", [Fragmentation.LaaksoTaagepera.Of("House", Parties, [1, 1, 1])], "c");
        var result = Fragmentation.Golosov.Of("House", Parties, [1, 1, 1]);
        Assert.Same(result, paper.Use(result));
        paper.Cite(Swing.Pedersen);
        paper.Cite(Swing.Pedersen);
        paper.Cite(Fragmentation.LargestShare);

        Assert.Equal(["golosov2010", "laakso1979", "pedersen1979", "wildgen1971"],
            paper.Bibliography.Works.Select(w => w.Key).Where(k => k != CitedWork.In(Fragmentation.LargestShare.Citation)?.Key));
        Assert.Equal(5, paper.MeasuresUsed.Count);
    }

    [Fact]
    public void Abstract_NamesItsAuthors()
    {
        var seats = 66;
        Assert.Equal("*Ann Example, Bo Example*\n\n**Abstract.** It has 66 seats.", paper.Abstract($"It has {seats} seats.").Markdown);
    }

    [Fact]
    public void CitedWork_OfAnArticle_IsItsBibTeX()
    {
        var work =
            CitedWork.In("The slope of Cox, G. W. and Shugart, M. S. (1991). Comment on Gallagher's 'Proportionality & more'. Electoral "
                + "Studies 10(4), 348–352, without its constant.")!;

        Assert.Equal("Cox and Shugart (1991)", work.InText);
        Assert.Equal("""
            @article{cox1991,
              author = {Cox, G. W. and Shugart, M. S.},
              title = {{Comment on Gallagher's 'Proportionality \& more'}},
              journal = {Electoral Studies},
              volume = {10},
              number = {4},
              pages = {348--352},
              year = {1991},
            }

            """, work.ToBibTeX());
    }

    [Fact]
    public void CitedWork_WhoseIdentifierIsKnown_HasItInItsBibTeX()
    {
        var works = Measures.All.Select(m => CitedWork.In(m.Citation)).OfType<CitedWork>().DistinctBy(w => w.Key).ToList();

        // Books, and journals that gave none, have no identifier.
        Assert.True(works.Count(w => w.Doi is not null) >= 25);
        Assert.All(works.Where(w => w.Doi is not null), w => Assert.StartsWith("10.", w.Doi, StringComparison.Ordinal));
        Assert.Contains("  doi = {10.1177/001041407901200101},\n",
            CitedWork.In(Fragmentation.LaaksoTaagepera.Citation)!.ToBibTeX(), StringComparison.Ordinal);
        Assert.DoesNotContain("doi", CitedWork.In(Power.Banzhaf.Citation)!.ToBibTeX(), StringComparison.Ordinal);
    }

    [Fact]
    public void CitedWork_OfAChapter_HasItsBookAndItsEditors()
    {
        var work =
            CitedWork.In("Lijphart, A. (1986). Degrees of proportionality. In Grofman, B. and Lijphart, A., Electoral Laws. New York: "
                + "Agathon.")!;

        Assert.Equal(("Degrees of proportionality", "Electoral Laws", "Grofman, B. and Lijphart, A.", "New York", "Agathon"),
            (work.Title, work.Fields["booktitle"], work.Fields["editor"], work.Fields["address"], work.Fields["publisher"]));
        Assert.StartsWith("@incollection{lijphart1986,", work.ToBibTeX(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rae, D. W. (1967). The Political Consequences of Electoral Laws. New Haven: Yale University Press.", "rae1967",
        "Rae (1967)", "@book")]
    [InlineData("Fragnelli, V., Monella, G. and Ortona, G. (2005). A simulative approach. Homo Oeconomicus 22(4), 525–549.",
        "fragnelli2005", "Fragnelli et al. (2005)", "@article")]
    [InlineData("D'Hondt, V. (1882). Système pratique. Brussels: Muquardt.", "dhondt1882", "D'Hondt (1882)", "@book")]
    [InlineData("Sainte-Laguë, A. (1910). La représentation. Annales 27, 529–542.", "saintelague1910", "Sainte-Laguë (1910)", "@article")]
    [InlineData("International IDEA (2016). Voter Turnout Trends around the World. Stockholm.", "international2016",
        "International IDEA (2016)", "@book")]
    public void CitedWork_OfEveryKind_IsTakenApart(string citation, string key, string inText, string kind)
    {
        var work = CitedWork.In(citation)!;
        Assert.Equal((key, inText), (work.Key, work.InText));
        Assert.StartsWith(kind + "{" + key + ",", work.ToBibTeX(), StringComparison.Ordinal);
    }

    [Fact]
    public void CitedWork_OfEveryMeasure_IsKnownOrNotNeeded()
    {
        var works = Measures.All.Select(m => (m.Citation, Work: CitedWork.In(m.Citation))).ToList();

        Assert.All(works.Where(w => w.Work is null), w => Assert.StartsWith("By definition", w.Citation, StringComparison.Ordinal));
        Assert.All(works.Where(w => w.Work is not null),
            w => Assert.False(w.Work!.ToBibTeX().Contains("@misc", StringComparison.Ordinal) && w.Work.Authors.Count > 0, w.Citation));

        // A key is one work, whatever a citation says around it.
        Assert.All(works.Select(w => w.Work).OfType<CitedWork>().GroupBy(w => w.Key, StringComparer.Ordinal),
            g => Assert.Single(g.Select(w => w.Title).Distinct()));
    }

    [Fact]
    public void Provenance_OfADocument_IsTheHashOfItsBytes()
    {
        // The SHA-256 of the three letters abc, from FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ElectionDocument.Parse("abc", "x.txt").Sha256);

        var archive = ElectionArchive.Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
        var expected = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => "SHA-256 " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
        Assert.Equal(expected, WriteUp.Provenance(archive).Where(r => r.Text("kind") == "document").Select(r => r.Text("identity")));
    }
}
