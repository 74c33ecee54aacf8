using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>What scripts and style sheets look for is what the library writes.</summary>
public sealed partial class PageMarksTests
{
    private static readonly IReadOnlyList<string> Known =
        [.. typeof(PageMarks).GetFields().Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [InlineData("ElectionAnalysis/Display/figure.js")]
    [InlineData("ElectionAnalysis.Workbook/Report/report.css")]
    public void Source_EveryMarkInIt_IsKnown(string path)
    {
        var marks = Mark().Matches(File.ReadAllText(Path.Combine(Workspace.Repository, "src", path))).Select(m => m.Value).Distinct()
            .ToList();

        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Contains(m, Known));
    }

    /// <summary>Chromium leaves a head alone at the foot of a page, with its rows on the next, unless it is told.</summary>
    [Theory]
    [InlineData("report.css")]
    [InlineData("paper.css")]
    public void Styles_HeadOfATable_StaysWithItsRows(string name)
    {
        var rules = ReportWriter.Resource(name).Split('\n').Select(l => l.Trim());

        Assert.Contains(rules, r => r.StartsWith("thead {", StringComparison.Ordinal)
            && r.Contains("break-after: avoid", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AFigure_KnowsItsNameAndNumber()
    {
        var html =
            ShownHtml.Read("<figure class=\"ea-figure\" data-ea-figure=\"0a1b\" id=\"figure-2\"><div class=\"ea-plot\">Words "
                + "&lt;b&gt;</div></figure>");

        Assert.Equal(("0a1b", "figure-2"), (html.Figure, html.Number));
        Assert.Equal(
            "<figure class=\"ea-figure\" data-ea-figure=\"0a1b\" id=\"figure-2\"><div class=\"ea-plot\">"
                + "<img src=\"a.png\" width=\"7\" height=\"5\" alt=\"A &quot;b&quot; &lt;c&gt;\"></div></figure>",
            html.WithPicture("a.png", 7, 5, "A \"b\" <c>"));
    }

    [Theory]
    [InlineData("<p>ea-figure</p>")]
    [InlineData("<p data-ea-figure=\"1\">no figure</p>")]
    [InlineData("")]
    public void Read_WhatIsNoFigure_HasNoName(string html) => Assert.Null(ShownHtml.Read(html).Figure);

    [GeneratedRegex("(data-)?ea-[a-z]+")]
    private static partial Regex Mark();
}
