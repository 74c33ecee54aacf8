namespace ElectionAnalysis.Tests;

public class DisplayTests
{
    private static string Html(Table table, int limit = 50)
    {
        var writer = new StringWriter();
        TableHtml.Write(table, writer, limit);
        return writer.ToString();
    }

    private static string Html(Action<TextWriter> write)
    {
        var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }

    [Fact]
    public void Table_AsHtml_HasHeadsInWordsAndWhatOneTypesBehindThem()
    {
        var html = Html(new Table(Column.OfText("party", ["A & B"]), Column.OfNullable<int>("previous_seats", [12_345])));

        Assert.Contains("<th scope=\"col\" style=\"text-align:left\">party</th>", html, StringComparison.Ordinal);
        Assert.Contains(" title=\"previous_seats\">seats before</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">A &amp; B</td>", html, StringComparison.Ordinal);
        Assert.Contains("text-align:right;font-variant-numeric:tabular-nums\">12,345</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_NumberOfParties_SaysHowIndependentsCount()
    {
        Assert.Contains(" title=\"all independents together count as one\">parties</th>", Html(new Table(Column.Of("parties", [20]))),
            StringComparison.Ordinal);
        Assert.DoesNotContain("independents", Html(new Table(Column.OfText("parties", ["A + B"]))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Party2: Independents\n- Seats2: 1\n", "2, all independents as one")]
    [InlineData("- Party2: Blue Party\n- Seats2: 1\n", "2")]
    public void Facts_PartiesListed_SayWhetherIndependentsAreOneOfThem(string second, string shown)
    {
        var facts = ElectionFacts.Table(Text.Election($"- Party1: Green Party\n- Seats1: 9\n{second}"));

        Assert.Equal(shown, facts.Where(f => f.Text("fact") == "parties listed")["value"].Text(0));
    }

    [Theory]
    [InlineData("many words in this one", "min-width:9em")]
    [InlineData("a_name_that_nothing_can_break.txt", "text-align:left\"")]
    [InlineData("two words", "text-align:left\"")]
    [InlineData("A sentence that is so long that nobody would want to read it in a few letters a line.", "min-width:24em")]
    public void Table_ColumnsOfWords_KeepRoomForThem(string text, string style) =>
        Assert.Contains(style, Html(new Table(Column.OfText("a", [text]), Column.Of("b", [1]))).Split("<td")[1], StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt:12", "line 3", "line 12")]
    [InlineData("b.txt:12", "a.txt:3", "b.txt:12")]
    public void Table_PlacesOfOneFile_AreLinesAndThoseOfTwoKeepTheirFiles(string right, string first, string second)
    {
        var html = Html(new Table(Column.OfText("left_at", ["a.txt:3"]), Column.OfText("right_at", [right])));

        Assert.Contains($"white-space:nowrap\">{first}</td>", html, StringComparison.Ordinal);
        Assert.Contains($"white-space:nowrap\">{second}</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_Numbered_IsWholeWhereOthersStopAtFiftyRows()
    {
        var table = new Table(Column.Of("x", Enumerable.Range(1, 62)));

        Assert.Equal(63, Html(w => TableHtml.Write(new WriteUp().Table("t", table, "All of them"), w)).Split("<tr>").Length - 1);
        Assert.Contains(">12 more<", Html(table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1 number with its line in test.txt; none is contradicted")]
    [InlineData("Turnout was 38.5%.", "2 numbers with their lines in test.txt; 2 of them contradict each other")]
    public void Evidence_OfOneContradiction_CountsItOnceAndNotBySides(string prose, string summary) => Assert.Contains(
        $"<summary>{summary}</summary>", Html(w => EvidenceHtml.Write(Evidence.Of(Text.Election("- Turnout: 37.32%", prose)), w)), StringComparison.Ordinal);

    private static ReaderColumn Reader(Column column) => new(new Table(column), column, column.Length);

    [Theory]
    [InlineData("seat_share", new[] { 0.44898, 0.0068 }, "44.9%", "0.7%")]
    [InlineData("vote_share", new[] { 0.44898, 0.0004 }, "44.90%", "0.04%")]
    [InlineData("share of seats", new[] { 1.0, 0.0 }, "100.0%", "0.0%")]
    [InlineData("turnout", new[] { 0.3732, 0.385 }, "37.32%", "38.50%")]
    [InlineData("seat_change_points", new[] { 0.374, -0.2381 }, "+37.4", "\u221223.8")]
    [InlineData("vote_share", new[] { 44.9, 3.0 }, "44.90", "3.00")]
    [InlineData("votes", new[] { 1_234_567.0, 12.0 }, "1,234,567", "12")]
    [InlineData("laakso_taagepera", new[] { 4.25789, 20.0 }, "4.26", "20.00")]
    [InlineData("p²", new[] { 0.20159, 0.0134 }, "0.2016", "0.0134")]
    [InlineData("gallagher", new[] { 0.0726, 0.31 }, "7.3%", "31.0%")]
    [InlineData("Gallagher's index", new[] { 0.0726, 0.31 }, "7.3%", "31.0%")]
    [InlineData("Loosemore-Hanby (seats)", new[] { 0.0726, 0.31 }, "7.3%", "31.0%")]
    [InlineData("pedersen_change", new[] { 0.05, -0.1 }, "+5.0", "\u221210.0")]
    [InlineData("gallagher_squared", new[] { 0.0053, 0.0961 }, "0.0053", "0.0961")]
    [InlineData("gallagher", new[] { 7.26, 31 }, "7.26", "31.00")]
    [InlineData("banzhaf_absolute", new[] { 0.5, 0.25 }, "50.0%", "25.0%")]
    [InlineData("threshold", new[] { 0.05, 0.03 }, "5.0%", "3.0%")]
    [InlineData("threshold", new[] { 0.5, 1.5 }, "0.50", "1.50")]
    [InlineData("index", new[] { 0.5, 0.25 }, "0.5000", "0.2500")]
    [InlineData("x", new[] { 1.5, 0.0044 }, "1.5000", "0.0044")]
    [InlineData("x", new[] { -0.25, 1e-9 }, "\u22120.250000", "1E-9")]
    [InlineData("x", new[] { double.PositiveInfinity, double.NaN }, "∞", "not a number")]
    public void Column_ForReaders_HasOneNumberOfDecimalsAndItsUnit(string name, double[] values, string first, string second)
    {
        var column = Reader(Column.Of(name, values));

        Assert.Equal((first, second), (column.Cell(0), column.Cell(1)));
    }

    [Theory]
    [InlineData("year", 2013, "2013")]
    [InlineData("seats", 1234, "1234")]
    [InlineData("votes", 12_345, "12,345")]
    [InlineData("line", 12_345, "12345")]
    [InlineData("party_id", 12_345, "12345")]
    [InlineData("seat_change", 55, "+55")]
    [InlineData("seat_change", -17, "\u221217")]
    [InlineData("seat_change", 0, "0")]
    public void Column_OfWholeNumbers_SetsThousandsApartButNotYearsAndCodes(string name, int value, string shown) =>
        Assert.Equal(shown, Reader(Column.Of(name, [value])).Cell(0));

    [Fact]
    public void Table_LowAndHighBesideAMeasure_AreInItsUnit()
    {
        static string Row(string measure) => Html(new Table(Column.OfText("country", ["A"]), Column.Of(measure, [0.05]),
            Column.Of("low", [0.04]), Column.Of("high", [0.06]), Column.Of("index", [0.5])));

        Assert.All(["5.0%", "4.0%", "6.0%", "0.5000"], cell => Assert.Contains($">{cell}</td>", Row("gallagher"), StringComparison.Ordinal));
        Assert.Contains(">0.0400</td>", Row("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Column_OfDaysTruthsAndOwnNames_IsInWords()
    {
        Assert.Equal("3 May 2020", Reader(Column.Of("date", [new DateOnly(2020, 5, 3)])).Cell(0));
        Assert.Equal("no", Reader(Column.Of("won", [false])).Cell(0));
        Assert.Equal("seats sum", Reader(Column.OfText("check", ["seats_sum"])).Cell(0));
        Assert.Equal("a_b", Reader(Column.OfText("party", ["a_b"])).Cell(0));
        Assert.Null(Reader(Column.OfNullable<int>("seats", [null])).Cell(0));
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    [InlineData(60, 1)]
    public void Table_Long_HasTheRowsAfterTheFirstTenToFold(int rows, int folded)
    {
        var html = Html(new Table(Column.Of("n", Enumerable.Range(1, rows))));

        Assert.Equal(folded, html.Split("<tbody class=\"ea-rest\">").Length - 1);
        Assert.Equal(Math.Min(rows, 50), html.Split("<td style").Length - 1);
    }

    [Fact]
    public void Table_MoreRowsThanTheLimit_SaysHowMany() =>
        Assert.Contains("<td colspan=\"1\" style=\"text-align:left\">7 more</td>",
            Html(new Table(Column.Of("n", Enumerable.Range(0, 10))), limit: 3), StringComparison.Ordinal);

    [Fact]
    public void Table_NullCell_IsNotZeroAndNotEmpty() =>
        Assert.Contains("title=\"not found\"", Html(new Table(Column.OfNullable<int>("n", [null]))), StringComparison.Ordinal);

    [Fact]
    public void Result_AsHtml_ShowsValueFormulaAndSteps()
    {
        var writer = new StringWriter();
        ResultHtml.Write(Text.Mali.Measure(Swing.Pedersen), writer);
        var html = writer.ToString();

        Assert.All(["54.56% (54.56%–55.10%)", "<details><summary>How it is computed</summary>", "Pedersen, M. N. (1979)", "running sum",
            "The value counts the listed previous seats as all"], part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Allocation_AsHtml_TellsTiesThresholdsAndWhatCannotBe()
    {
        static string Show(Explained result)
        {
            var writer = new StringWriter();
            ResultHtml.Write(result, writer);
            return writer.ToString();
        }

        Assert.Contains("A&lt;b&gt; and B tie for 1 seat: the method does not decide between them.",
            Show(Apportionment.DHondt.Of(["A<b>", "B"], [5, 5], 1)), StringComparison.Ordinal);
        Assert.Contains("Left out: C, because it does not have at least 5% of the votes.",
            Show(Apportionment.DHondt.Of(["A", "B", "C"], [60, 39, 1], 5, new() { Threshold = Threshold.OfShare(0.05m) })),
            StringComparison.Ordinal);
        Assert.Contains("The seats cannot be given: the total of votes is zero.", Show(Apportionment.DHondt.Of(["A"], [0], 5)),
            StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">A&lt;b&gt;</td>",
            Show(new VotingGame(["A<b>", "B"], [5, 4]).Measure(Power.Johnston)), StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_AsMathMl_KeepsItsLatex()
    {
        var math = LatexMath.ToMathMl(@"\sqrt{\tfrac{1}{2}\sum_i (s_i - v_i)^2}");

        Assert.StartsWith("<math display=\"block\"><semantics><mrow><msqrt><mrow><mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac><munder><mo>∑</mo><mi>i</mi></munder>", math, StringComparison.Ordinal);
        Assert.Contains("<msub><mi>s</mi><mi>i</mi></msub><mo>−</mo>", math, StringComparison.Ordinal);
        Assert.Contains(@"<annotation encoding=""application/x-tex"">\sqrt{\tfrac{1}{2}\sum_i (s_i - v_i)^2}</annotation>", math,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\unknown{x}")]
    [InlineData(@"\frac{1}")]
    [InlineData(@"\left( x")]
    [InlineData(@"\text{open")]
    [InlineData("x_")]
    [InlineData("}{")]
    [InlineData(@"<script>\")]
    public void Formula_ThatIsBroken_IsShownWithoutHarm(string latex) =>
        Assert.DoesNotContain("<script", LatexMath.ToMathMl(latex), StringComparison.Ordinal);

    [Fact]
    public void Prose_Values_AreEscapedAndLiteralsAreNot()
    {
        var prose = Prose.Of($"**{"A*B_<i>"}** won {0.5:0%} {null as string}.");

        Assert.Equal("**A\\*B\\_&lt;i&gt;** won 50% not given.", prose.Markdown);
        Assert.Equal("A*B_<i> won 50% not given.", prose.ToString());
    }

    [Fact]
    public void Formatters_ByConvention_AreFoundOnEveryShownType()
    {
        foreach (var type in new[] { typeof(Table), typeof(Figure), typeof(MeasureResult), typeof(SeatAllocation), typeof(PowerResult),
            typeof(VotingGame), typeof(MeasureComparison), typeof(Election), typeof(ElectionArchive), typeof(Prose),
            typeof(CaptionedTable), typeof(Bibliography) })
        {
            var attribute = type.GetCustomAttributes(inherit: false).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
            var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
            var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
            var types = formatters.Select(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!).ToList();

            Assert.Equal((string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!,
                types.Except(["text/csv", "application/x-bibtex"]));
            Assert.All(formatters, f => Assert.Single(f.GetType().GetMethods(), m => m.Name == "Format"));
            Assert.DoesNotContain("application/json", types);
        }
    }

    [Fact]
    public void Markdown_Table_EscapesItsCells() =>
        Assert.Equal("| a | n |\n| --- | ---: |\n| x\\|y \\*z\\* | 3 |\n",
            new Table(Column.OfText("a", ["x|y *z*"]), Column.Of("n", [3])).ToMarkdown());
}
