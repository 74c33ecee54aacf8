namespace ElectionAnalysis.Tests;

public class DisplayTests
{
    private static string Html(DataFrame frame, int limit = 50)
    {
        var writer = new StringWriter();
        FrameHtml.Write(frame, writer, limit);
        return writer.ToString();
    }

    [Fact]
    public void Table_AsHtml_HasHeadsTypesAndAlignment()
    {
        var html = Html(new DataFrame(Column.OfText("party", ["A & B"]), Column.OfNullable<int>("seats", [12_345])));

        Assert.Contains("<th scope=\"col\" style=\"text-align:left\">party<br><small", html, StringComparison.Ordinal);
        Assert.Contains(">int</small>", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">A &amp; B</td>", html, StringComparison.Ordinal);
        Assert.Contains("text-align:right;font-variant-numeric:tabular-nums\">12,345</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_MoreRowsThanTheLimit_SaysHowMany() =>
        Assert.Contains("<td colspan=\"1\" style=\"text-align:left\">7 more</td>", Html(new DataFrame(Column.Of("n", Enumerable.Range(0, 10))), limit: 3), StringComparison.Ordinal);

    [Fact]
    public void Table_NullCell_IsNotZeroAndNotEmpty() =>
        Assert.Contains("title=\"not given\"", Html(new DataFrame(Column.OfNullable<int>("n", [null]))), StringComparison.Ordinal);

    [Fact]
    public void Result_AsHtml_ShowsValueFormulaAndSteps()
    {
        var writer = new StringWriter();
        ResultHtml.Write(Text.Mali.Measure(Swing.Pedersen), writer);
        var html = writer.ToString();

        Assert.All(["55.10%", "<details><summary>How it is computed</summary>", "Pedersen, M. N. (1979)", "running sum", "(no listed party)", "lower bound"], part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

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
        foreach (var type in new[] { typeof(DataFrame), typeof(Figure), typeof(MeasureResult), typeof(Election), typeof(ElectionArchive), typeof(Prose) })
        {
            var attribute = type.GetCustomAttributes(inherit: false).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
            var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
            var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
            var types = formatters.Select(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!).ToList();

            Assert.Equal((string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!, types);
            Assert.All(formatters, f => Assert.Single(f.GetType().GetMethods(), m => m.Name == "Format"));
            Assert.DoesNotContain("application/json", types);
        }
    }

    [Fact]
    public void Markdown_Table_EscapesItsCells() =>
        Assert.Equal("| a | n |\n| --- | ---: |\n| x\\|y \\*z\\* | 3 |\n", new DataFrame(Column.OfText("a", ["x|y *z*"]), Column.Of("n", [3])).ToMarkdown());
}
