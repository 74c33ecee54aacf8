namespace ElectionAnalysis.Tests;

/// <summary>A pasted text is in no file: the evidence shows it, with the lines that findings name.</summary>
public class PastedEvidenceTests
{
    private const string Pasted = "= 2020 <b>Test</b> election =\r\n\r\nInfobox\r\n- Party1: Blue & Party\r\n- Seats1: 9\r\n- Last Election1: 4\r\n\r\n"
        + "It rained. The Blue & Party won 8 seats, up from 4. It was cold.";

    [Fact]
    public void Evidence_OfAPastedText_ShowsItsLinesAndMarksWhatWasRead()
    {
        var html = Html(ElectionArchive.Read(Pasted));

        Assert.Contains("<summary>the text, 8 lines; what was read is marked</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<li>= 2020 &lt;b&gt;Test&lt;/b&gt; election =</li><li></li><li>Infobox</li>", html, StringComparison.Ordinal);
        Assert.Contains("<li>- Seats1: <mark ", html, StringComparison.Ordinal);
        Assert.Contains("<li>It rained. <mark ", html, StringComparison.Ordinal);
        Assert.Contains(">⚠ The Blue &amp; Party won 8 seats, up from 4.</mark> It was cold.</li></ol>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_OfAPastedTable_ShowsItsLines() =>
        Assert.Contains("<li>Party,Votes,Seats</li><li>", Html(ElectionArchive.Read("Party,Votes,Seats\nBlue,60,6\nRed,40,4")),
            StringComparison.Ordinal);

    [Fact]
    public void Evidence_OfAVeryLongText_SaysHowMuchIsLeftOut() =>
        Assert.EndsWith("<p>108 more lines</p></details>", Html(ElectionArchive.Read(Pasted + string.Concat(Enumerable.Repeat("\nx", 600)))),
            StringComparison.Ordinal);

    [Fact]
    public void Evidence_OfAFile_NamesItsLinesAlone() =>
        Assert.DoesNotContain("<ol", Html(ElectionArchive.Load(Text.SeedFolder)), StringComparison.Ordinal);

    private static string Html(ElectionArchive archive)
    {
        using var writer = new StringWriter();
        EvidenceHtml.Write(Evidence.Of(archive.Records[0]), writer);
        return writer.ToString();
    }
}
