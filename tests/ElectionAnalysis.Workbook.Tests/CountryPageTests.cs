using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The page of a country is true of one election, of two and of many.</summary>
public sealed class CountryPageTests : IDisposable
{
    private const string Header = "Country,Date,Party,Votes,Seats\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private async Task<IDocument> PageAsync(string country, string rows)
    {
        workspace.CopyCommittedNotebooks();
        var table = Path.Combine(workspace.Folder, "own.csv");
        await File.WriteAllTextAsync(table, Header + rows);
        var (exit, _, error) = await workspace.ElectionsAsync("country", country, "--from", table);
        Assert.Equal(("", 0), (error, exit));
        return new HtmlParser().ParseDocument(workspace.Report(Path.Combine("countries", "utopia", "08-a-country-over-time.html")));
    }

    /// <summary>What a reader reads, without the code.</summary>
    private static string Read(IDocument page)
    {
        foreach (var code in page.QuerySelectorAll("script, style, pre"))
        {
            code.Remove();
        }

        return string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Country_OfTwoElections_SpeaksOfNoLargestAndNoLeast()
    {
        // 60.21% of the votes for 60% of the seats are 0.21% from them, 60.23% are 0.23%; with one decimal both would be 0.2%.
        var text = Read(await PageAsync("utopia",
            "Utopia,2020-05-03,A,6023,6\nUtopia,2020-05-03,B,3977,4\nUtopia,2016-05-01,A,6021,6\nUtopia,2016-05-01,B,3979,4\n"
            + "Arcadia,2020-05-03,C,5,1\nArcadia,2020-05-03,D,5,1\n"));

        Assert.StartsWith("Utopia over time", text[text.IndexOf("Utopia", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("2 elections of Utopia, 2016 to 2020:", text, StringComparison.Ordinal);
        Assert.Contains("disproportionality went from 0.21% in 2016 to 0.23% in 2020. Every number is made from the document named", text,
            StringComparison.Ordinal);
        Assert.Contains("in Utopia it rose between 2016 and 2020: from 0.21% to 0.23%.", text, StringComparison.Ordinal);
        Assert.Contains("Seats against votes in Utopia and Arcadia.", text, StringComparison.Ordinal);
        Assert.Contains("Source: the document named at the end.", text, StringComparison.Ordinal);
        Assert.Contains("In 2016, B had 39.8% of the votes and 40.0% of the seats. The document does not say by which rules.", text,
            StringComparison.Ordinal);
        Assert.Contains("Volatility of votes was 0.0% in 2020. By seats volatility was 0.0% in 2020.", text, StringComparison.Ordinal);
        foreach (var no in new[] { "utopia", "New Zealand", "largest step", "most between", "least in", "lowest in", "three countries", "no party has" })
        {
            Assert.DoesNotContain(no, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Country_OfTwoElections_HasTheSharesOfLinkedPartiesAndTheDocumentOnce()
    {
        var page = await PageAsync("Utopia",
            "Utopia,2016,A,60,6\nUtopia,2016,B,40,4\nUtopia,2020,A,30,1\nUtopia,2020,B,70,9\n");

        var links = page.QuerySelectorAll("table")
            .Single(t => t.QuerySelector("caption")!.TextContent.Contains("The parties of 2016", StringComparison.Ordinal));
        Assert.Equal(["A A the same name 60.0% 30.0%", "B B the same name 40.0% 70.0%"],
            links.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))));
        Assert.Single(page.QuerySelectorAll("td"), c => c.TextContent == "own.csv");
    }

    [Fact]
    public async Task Country_OfOneElection_ComparesNothing()
    {
        var page = await PageAsync("Utopia", "Utopia,2020-05-03,A,60,6\nUtopia,2020-05-03,B,40,4\n");
        var figures = page.QuerySelectorAll("figure[data-ea-figure]").Length;
        var text = Read(page);

        Assert.Contains("The election of Utopia in 2020: how many parties voters chose and how many got seats, and how far seats were from votes. "
            + "The least-squares index of disproportionality was 0.0%.", text, StringComparison.Ordinal);
        Assert.Contains("by votes is 1.92 in 2020; by seats it is 1.92 in 2020.", text, StringComparison.Ordinal);
        Assert.Contains("There is one election, and none to compare it with.", text, StringComparison.Ordinal);

        // Parties, disproportionality, votes and seats; no line of volatility and no order of countries, which would be one point each.
        Assert.Equal(3, figures);
        foreach (var no in new[] { "1 elections", "2020 to 2020", "in 2020 to", "1 documents", "1 countries", "1 points" })
        {
            Assert.DoesNotContain(no, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Country_ThatVotedTwiceInAYear_IsToldByMonths()
    {
        var text = Read(await PageAsync("Utopia",
            "Utopia,2019-04-28,A,60,5\nUtopia,2019-04-28,B,40,5\nUtopia,2019-11-10,A,60,6\nUtopia,2019-11-10,B,40,4\n"
            + "Utopia,2023-07-23,A,50,5\nUtopia,2023-07-23,B,50,5\n"));

        Assert.Contains("3 elections of Utopia, April 2019 to 2023:", text, StringComparison.Ordinal);
        Assert.Contains("it fell most between April 2019 and November 2019: from 10.0% to 0.0%.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Country_ThatIsNotThere_SaysWhichAre()
    {
        workspace.CopyCommittedNotebooks();

        var (exit, output, error) = await workspace.ElectionsAsync("country", "Ut\"opia\\");

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal("elections: no election is of 'Ut\"opia\\'; there are Germany, New Zealand, United Kingdom.", error.Trim());
    }
}
