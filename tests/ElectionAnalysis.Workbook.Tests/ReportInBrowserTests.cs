using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report on the project's own notebooks, read in Chromium as people read it.</summary>
[Collection(CommittedReports.Name)]
public sealed partial class ReportInBrowserTests(CommittedReport report)
{
    private static readonly string Script = Path.Combine(Workspace.Repository, "tests", "tools", "read-report.mjs");

    [PlaywrightFact]
    public async Task Report_ReadWideOnAPhoneAndOnPaper_ShowsEverythingAndSendsNothing()
    {
        var found = JsonNode.Parse(await Workspace.OutputOfAsync(BrowserTools.Find("node")!, Script,
            report.Folder, BrowserTools.Chromium!, BrowserTools.Axe))!;

        Assert.All(found["pages"]!.AsArray(), CheckPage);
        Assert.Equal(report.Pages.Select(Path.GetFileName), found["pages"]!.AsArray().Select(p => (string)p!["file"]!));
        CheckPointing(found["party"]!, Archive().Find("Mali").Parties.MaxBy(p => p.SeatChange)!.Party.Value);
        CheckPointing(found["house"]!, "Mali 2013");
        CheckDial(found["dial"]!);
        CheckProjected(found["projected"]!);
    }

    /// <summary>By key every figure and table comes once, whole, and large enough for the last row; afterwards all is as it was.</summary>
    private static void CheckProjected(JsonNode projected)
    {
        Assert.Empty(projected["troubles"]!.AsArray());
        var shown = projected["stops"]!.AsArray().SelectMany(s => s!.AsArray()).ToList();
        Assert.All(shown, s => Assert.True((bool)s!["whole"]!, $"{s["id"]} is cut"));
        Assert.Equal(projected["all"]!.AsArray().Select(id => (string)id!), shown.Select(s => (string)s!["id"]!));
        Assert.InRange((double)projected["text"]!, 26, 34);
        Assert.InRange((double)projected["table"]!, 22, 30);
        Assert.InRange((int)projected["pageWidth"]!, 1, 1920);
        Assert.All(projected["heights"]!.AsArray(), h => Assert.InRange((double)h!, 1080 * 0.4, 1080));
        Assert.All(projected["left"]!["figures"]!.AsArray(), f => Assert.Empty(f!["cut"]!.AsArray()));
    }

    private static void CheckPage(JsonNode? page)
    {
        var file = (string)page!["file"]!;
        Assert.Empty(page["troubles"]!.AsArray());
        Assert.Empty(page["left"]!.AsArray());

        Assert.All(page["barriers"]!.AsArray(), b => Assert.Fail($"{file}: {b}"));
        Assert.All(page["scripts"]!.AsArray(), s => Assert.Equal("assets/plotly.min.js", (string)s!));

        // A mark per seat, whatever the party.
        Assert.All(page["houses"]!.AsArray(),
            h => Assert.Equal(Seats().Match((string)h!["words"]!).Groups["seats"].Value, Invariant($"{(int)h["marks"]!}")));

        // Code is folded, and opens.
        Assert.All(page["code"]!.AsArray(), c => Assert.Equal((false, true), ((bool)c![0]!, (bool)c[1]!)));

        // No page is longer than half of what the longest once was, in whichever typeface this machine has.
        Assert.InRange((int)page["length"]!, 1, 13_642 / 2);

        // Tables wider than a phone can be pushed aside; the page itself cannot.
        Assert.All(page["tables"]!.AsArray(), t => Assert.True((bool)t!));
        Assert.All(["phone", "turned"], width => Assert.InRange((int)page[width]!["pageWidth"]!, 1, 390));

        var wide = page["wide"]!["figures"]!.AsArray();
        Assert.True(wide.Count > 0 || file is "05-solutions.html" or "index.html", file);
        foreach (var view in new[] { "wide", "paper", "after", "phone", "turned" })
        {
            var figures = page[view]!["figures"]!.AsArray();
            Assert.Equal(wide.Count, figures.Count);
            Assert.All(figures.Zip(wide), f => Assert.Equal((int)f.Second!["drawn"]!, (int)f.First!["drawn"]!));
            Assert.All(figures, f => Assert.True((int)f!["drawn"]! > 0, $"{file}, {view}: {f["name"]} is empty"));
            Assert.All(figures, f => Assert.All(f!["invalid"]!.AsArray(), i => Assert.Fail($"{file}, {view}: {f["name"]}: {i}")));
            Assert.All(figures,
                f => Assert.True(f!["cut"]!.AsArray().Count == 0, $"{file}, {view}: {f["name"]} is cut at {f["cut"]!.ToJsonString()}"));
        }

        // Bands have whole names where a page is wide, on paper too.
        Assert.All(wide.Concat(page["paper"]!["figures"]!.AsArray()), f => Assert.Empty(f!["shortened"]!.AsArray()));

        // A4 has room for 718 CSS pixels, for tables too; afterwards the figure is as wide as it was.
        Assert.InRange((int)page["paper"]!["pageWidth"]!, 1, 718);
        Assert.All(page["paper"]!["figures"]!.AsArray(), f => Assert.InRange((double)f!["width"]!, 300, 661));
        Assert.Equal(wide.Select(f => (double)f!["width"]!), page["after"]!["figures"]!.AsArray().Select(f => (double)f!["width"]!));

        // A mark per party, for every chart of a party's seats; the houses are those of the documents.
        Assert.All(wide.Where(f => ((string)f!["name"]!).StartsWith("Mali 2013: seats:", StringComparison.Ordinal)),
            f => Assert.Equal(20, (int)f!["drawn"]!));
        Assert.All(wide.Where(f => ((string)f!["name"]!).StartsWith("Turkmenistan 2013: seats:", StringComparison.Ordinal)),
            f => Assert.Equal(6, (int)f!["drawn"]!));

        var dark = page["dark"]!;
        Assert.All(dark["chart"]!.AsArray().Append(dark["ink"]),
            ink => Assert.InRange(Contrast((string)ink!, (string)dark["paper"]!), 4.5, 21));
    }

    /// <summary>Whoever is pointed at in one chart is named by every chart that shows them.</summary>
    private static void CheckPointing(JsonNode pointed, string whom)
    {
        Assert.Empty(pointed["troubles"]!.AsArray());
        Assert.True(pointed["said"]!.AsArray().Count > 1);
        Assert.All(pointed["said"]!.AsArray(), s => Assert.StartsWith(whom, (string)s!, StringComparison.Ordinal));
    }

    /// <summary>At every order of the slider the words and the rings are what the library computes.</summary>
    private static void CheckDial(JsonNode dial)
    {
        var archive = Archive();
        var both = new[] { archive.Find("Mali"), archive.Find("Turkmenistan") };
        var orders = dial["orders"]!.AsArray();
        Assert.True(orders.Count > 20);
        foreach (var (order, shown) in orders.Zip(dial["says"]!.AsArray()))
        {
            var q = (string)order! == "∞" ? double.PositiveInfinity : double.Parse((string)order!, CultureInfo.InvariantCulture);
            var numbers = both.Select(e => e.Measure(Fragmentation.Hill(q)).Value.Value).ToList();
            Assert.Equal(Invariant($"Order {order}: Mali 2013 {numbers[0]:0.00}, Turkmenistan 2013 {numbers[1]:0.00} parties."),
                (string)shown!["text"]!);
            Assert.All(numbers.Zip(shown["y"]!.AsArray()), n => Assert.Equal(n.First, (double)n.Second!, 9));
        }
    }

    private static ElectionArchive Archive() => ElectionArchive.Load(Path.Combine(Workspace.Repository, "seeds"));

    /// <summary>WCAG 2's contrast of two colours as browsers write them: rgb(r, g, b).</summary>
    private static double Contrast(string one, string two)
    {
        static double Luminance(string colour)
        {
            var light = colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..colour.IndexOf(')', StringComparison.Ordinal)]
                .Split(',').Take(3)
                .Select(c => double.Parse(c, CultureInfo.InvariantCulture) / 255)
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
            return (0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]);
        }

        var (a, b) = (Luminance(one), Luminance(two));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    [GeneratedRegex(@"the (?<seats>\d+) seats", RegexOptions.ExplicitCapture)]
    private static partial Regex Seats();
}
