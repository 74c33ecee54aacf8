using System.Text.Json;

namespace ElectionAnalysis.Tests;

public class ApportionmentLabTests
{
    private const string House = "- Seats For Election: 10\n- Party1: A\n- Votes1: 600\n- Seats1: 7\n- Party2: B\n- Votes2: 280\n- Seats2: 2\n"
        + "- Party3: C\n- Votes3: 120\n- Seats3: 1";

    [Fact]
    public void ApportionmentLab_Election_HasItsVotesItsSeatsAndEveryMethod()
    {
        var lab = Charts.ApportionmentLab(Text.Election(House)).Lab!;

        Assert.Equal(["A", "B", "C"], lab.Parties);
        Assert.Equal([600.0, 280, 120], lab.Votes);
        Assert.Equal([7, 2, 1], lab.Actual);
        Assert.Equal(10, lab.Seats);
        Assert.Equal(Measures.All.OfType<ApportionmentMethod>().Select(m => m.Key), lab.Rules);
    }

    [Fact]
    public void ApportionmentLab_Others_AreNoParty()
    {
        var figure = Charts.ApportionmentLab(Text.Election(House + "\n- Party4: Other parties\n- Votes4: 90\n- Seats4: 0"));

        Assert.Equal(["A", "B", "C"], figure.Lab!.Parties);
        Assert.Equal(10, figure.Lab.Seats);
        Assert.Equal([7, 2, 1], figure.Lab.Actual);
        Assert.Equal(90, figure.Lab.Rest);
        Assert.Contains("The 90 votes of no party that is named count for shares and thresholds", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void ApportionmentLab_VotesThatNobodyListedHas_CountForSharesAndThresholds()
    {
        var election = Text.Election(House + "\n- Valid Votes: 1,200");
        var lab = Charts.ApportionmentLab(election, Apportionment.SainteLague, 0.12).Lab!;

        Assert.Equal((200, 24), (lab.Rest, lab.Threshold));
        Assert.Equal("sainte_lague", lab.Rules[lab.Method]);

        // C has 120 of 1,200 votes, which is 10%.
        Assert.Contains("A 7, B 3.", Charts.ApportionmentLab(election, Apportionment.SainteLague, 0.12).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ApportionmentLab_WithoutVotesOrSeats_SaysWhyThereIsNothing()
    {
        Assert.Contains("the document gives the votes of fewer than two parties", Charts.ApportionmentLab(Text.Mali).Description,
            StringComparison.Ordinal);
        Assert.Contains("does not say how many seats there are",
            Charts.ApportionmentLab(Text.Election("- Party1: A\n- Votes1: 600\n- Party2: B\n- Votes2: 400")).Description, StringComparison.Ordinal);
        Assert.Null(Charts.ApportionmentLab(Text.Election(House.Replace("- Seats2: 2\n", "", StringComparison.Ordinal))).Lab!.Actual);
    }

    [Fact]
    public void HagenbachBischoff_OnePartyFillsOneQuotaTooMany_IsNoTie()
    {
        var alone = Apportionment.HagenbachBischoff.Of([5.0], 2);

        Assert.Equal([2], alone.Seats);
        Assert.Null(alone.Tie);
    }

    [Fact]
    public void Html_Lab_IsHiddenUntilDrawnAndEscaped()
    {
        var writer = new StringWriter();
        FigureHtml.Write(FigureGallery.Lab, writer);

        Assert.Contains("<div class=\"ea-controls\" hidden data-ea-lab=", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("A<b>", writer.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The page computes with doubles what the library computes exactly: the same seats, the same ties, the same
    /// refusals.</summary>
    [BrowserFact]
    public async Task InChromium_EveryMethodAndThreshold_GivesWhatTheLibraryGives()
    {
        var random = new Random(7);
        var methods = Measures.All.OfType<ApportionmentMethod>().ToList();
        var cases = Enumerable.Range(0, 600).Select(n =>
        {
            var parties = random.Next(1, 12);
            double[] votes = [.. Enumerable.Range(0, parties)
                .Select(_ => (double)random.Next(0, n % 3 == 0 ? 12 : n % 3 == 1 ? 1_000 : 9_000_000))];
            return (Votes: votes, Seats: random.Next(1, n % 5 == 0 ? 700 : 25), Threshold: random.Next(0, 4) * 2.5m,
                Method: methods[n % methods.Count]);
        }).ToList();
        using var reader = new StreamReader(typeof(Charts).Assembly.GetManifestResourceStream("lab.js")!);
        var input = JsonSerializer.Serialize(cases.Select(c => new { v = c.Votes, s = c.Seats, t = c.Threshold, r = c.Method.Key }));
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(path, $$"""
                <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script>{{await reader.ReadToEndAsync()}}
                document.getElementById("out").textContent={{input}}.map(function(c){
                  var total=sum(c.v),race=c.v.map(function(v){return v>0&&v*100>=c.t*total*(1-1e-12);}),g=give(c.v,race,c.s,c.r);
                  return g.because?"none":g.seats.join(" ")+"|"+g.tied.slice().sort(function(a,b){return a-b;}).join(" ")+"|"+g.stake;
                }).join("\n")+"\nend";
                </script>
                """);

            var lines = BrowserTools.Output(await BrowserTools.DumpAsync(path, folder.FullName)).Split('\n');

            Assert.All(cases.Zip(lines), pair =>
            {
                var (votes, seats, threshold, method) = pair.First;
                var rules = new SeatRules { Threshold = threshold == 0 ? null : Threshold.OfShare(threshold / 100) };
                var exact = method.Of(votes, seats, rules);
                var expected = exact.UndefinedBecause is not null ? "none"
                    : $"{string.Join(' ', exact.Seats)}|{string.Join(' ', exact.Tie?.Indices ?? [])}|{exact.Tie?.Seats ?? 0}";
                Assert.True(expected == pair.Second, $"{method.Key} {threshold}% {seats} of [{string.Join(", ", votes)}]: {expected}, and the page has {pair.Second}");
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
