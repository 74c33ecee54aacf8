namespace ElectionAnalysis.Tests.Display;

/// <summary>Prose over several lines of a cell reads as if it stood on one.</summary>
public class ProseTextTests
{
    [Fact]
    public void Of_ParagraphOverSeveralLines_IsOneLine()
    {
        const string party = "Rally";
        var prose = Prose.Of($"""
            **{party}** won
            {66} of {147} seats,
              as many
            as **nobody** else; in
            2013. That is a lot.

            Another
            one.
            """);

        Assert.Equal("**Rally** won 66 of 147 seats, as many as **nobody** else; in 2013. That is a lot.\n\nAnother one.", prose.Markdown);
        Assert.Equal("Rally won 66 of 147 seats, as many as nobody else; in 2013. That is a lot.\n\nAnother one.", prose.Text);
    }

    [Theory]
    [InlineData("# A heading\ntext")]
    [InlineData("A heading\n===\ntext")]
    [InlineData("text\n\n---\ntext")]
    [InlineData("text\n- one\n- two\n* three")]
    [InlineData("text\n1. one\n2. two\n10) ten")]
    [InlineData("text\n> a quotation\n> of two lines")]
    [InlineData("| a | b |\n| --- | --- |\n| 1 | 2 |")]
    [InlineData("a | b\n--- | ---\n1 | 2")]
    [InlineData("```\na\nb\n```\ntext")]
    [InlineData("    code\n    more")]
    [InlineData("$$\na\nb\n$$")]
    [InlineData("two spaces  \nbreak, and a backslash\\\ndoes")]
    [InlineData("[a]: https://example.org\n[b]: https://example.org")]
    public void Of_LinesThatMarkdownKeeps_Stay(string text) => Assert.Equal((text, text), Shown(text));

    [Theory]
    [InlineData("- one\n  goes on\n- two\ngoes on", "- one goes on\n- two goes on")]
    [InlineData("# A heading\ntext\nmore", "# A heading\ntext more")]
    [InlineData("```\na\n```\ntext\nmore", "```\na\n```\ntext more")]
    [InlineData("text \r\nmore\r\n\r\nthe end", "text more\n\nthe end")]
    public void Of_LinesOfAParagraphBesideThem_AreJoined(string text, string joined) => Assert.Equal((joined, joined), Shown(text));

    [Fact]
    public void Of_ValuesThatLookLikeMarkup_BeginNoList()
    {
        Assert.Equal("won by 1. FC and - Left and | too", Prose.Of($"won by\n{"1. FC"} and\n{"- Left"} and\n{"|"} too").Text);
        Assert.Equal("a\n- x\n- y", Prose.Of($"a\n- {"x"}\n- {"y"}").Markdown);
        Assert.Equal("x\ny z", Prose.Of($"{"x\ny"}\nz").Text);
    }

    [Fact]
    public void Abstract_OverSeveralLines_IsOneParagraph() =>
        Assert.Equal("*Ann*\n\n**Abstract.** One two.", new WriteUp("Ann").Abstract($"One\n{"two"}.").Markdown);

    private static (string Markdown, string Text) Shown(string text)
    {
        var handler = new ProseHandler(text.Length, 0);
        handler.AppendLiteral(text);
        var prose = Prose.Of(handler);
        return (prose.Markdown, prose.Text);
    }
}
