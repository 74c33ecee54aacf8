namespace ElectionAnalysis.Tests;

/// <summary>A quiz on a page, on paper and in Moodle's format, whatever its names are made of.</summary>
public class QuizDisplayTests
{
    private static readonly Election Odd = Text.Election("- Seats For Election: All 20 seats\n- Party1: <b>A</b> = {~1#:}\n- Seats1: 9\n- Party2: [html]B %50% \\n\n"
        + "- Seats2: 7\n- Party3: C | *d*\n- Seats3: 4");

    [Fact]
    public void Html_NamesFullOfMarkup_AreText()
    {
        var html = Html(Quiz.Of(Odd));

        Assert.Contains("<details class=\"ea-solution\"><summary>Solution</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>A", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;A", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_Quiz_HasNoAnswers()
    {
        var text = Quiz.Of(Text.Mali).ToString();

        Assert.StartsWith("Quiz: Mali 2013\n\n1. Mali 2013: which of the parties listed has the most seats?\n   A) ", text, StringComparison.Ordinal);
        Assert.EndsWith("Check an answer with quiz[2].Check(12.3) or quiz[1].Check(\"A\"). The answers: quiz.Key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("44.9", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SheetAndKey_AreApart()
    {
        var quiz = Quiz.Of(Text.Mali);

        Assert.DoesNotContain("44.9", quiz.Sheet, StringComparison.Ordinal);
        Assert.Contains("   Answer: ____", quiz.Sheet, StringComparison.Ordinal);
        Assert.Contains("\n2. **44.9%** 66 of 147 seats are 44.9%.\n", quiz.Key, StringComparison.Ordinal);
        Assert.Contains("B %50%", Quiz.Of(Odd).Sheet, StringComparison.Ordinal);
    }

    /// <summary>By the rules of Moodle's own importer: an empty line ends a question, and a backslash stands before ~ = # { } :</summary>
    [Fact]
    public void ToGift_NamesFullOfControlCharacters_AreEscaped()
    {
        var gift = Quiz.Of(Odd).ToGift();

        Assert.Contains("\\:", gift, StringComparison.Ordinal);
        Assert.Contains("<b>A</b> \\= \\{\\~1\\#\\:\\}", gift, StringComparison.Ordinal);
        Assert.Contains("~[plain][html]B %50% \\\\n#", gift, StringComparison.Ordinal);
        foreach (var question in gift.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var bare = question.Replace("\\\\", "", StringComparison.Ordinal);
            foreach (var c in "~=#{}:")
            {
                bare = bare.Replace("\\" + c, "", StringComparison.Ordinal);
            }

            Assert.Equal(1, bare.Count(c => c == '{'));
            Assert.Equal(1, bare.Count(c => c == '}'));
            Assert.StartsWith("::", bare, StringComparison.Ordinal);
            Assert.True(bare.Contains("{#\n", StringComparison.Ordinal)
                || bare.Split('\n').Count(l => l.StartsWith("\t=", StringComparison.Ordinal)) == 1, question);
        }
    }

    private static string Html(object value)
    {
        using var writer = new StringWriter();
        var attribute = value.GetType().GetCustomAttributes(inherit: false).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
        var html = formatters.First(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)! == "text/html");
        html.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(html, [value, writer]);
        return writer.ToString();
    }

    [Fact]
    public void ToGift_Numbers_HaveTheirTolerance()
    {
        var gift = Quiz.Of(Text.Mali).ToGift();

        Assert.Contains("{#\n\t=44.89795918:0.05#66 of 147 seats are 44.9%.\n\t=%0%0.44897959:0.0005#That is a share of 1. Write it in per cent.\n}", gift,
            StringComparison.Ordinal);
        Assert.Contains("{#\n\t=8:0#", gift, StringComparison.Ordinal);
        Assert.StartsWith("// Mali 2013\n\n::Mali 2013 1::[plain]Mali 2013\\: which", gift, StringComparison.Ordinal);
    }
}
