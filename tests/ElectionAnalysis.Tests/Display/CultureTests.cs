using System.Globalization;

namespace ElectionAnalysis.Tests;

/// <summary>The same bytes on every machine, whatever its language.</summary>
public class CultureTests
{
    [Fact]
    public void Everything_OnAMachineOfAnotherLanguage_IsTheSame()
    {
        var here = Everything();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("")
        {
            NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", PercentDecimalSeparator = ",",
                NegativeSign = "minus ", PercentSymbol = "pct" },
            DateTimeFormat = { ShortDatePattern = "dd.MM.yyyy" },
        };
        try
        {
            Assert.Equal(here, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Every table, finding, measure, chart and display of the two documents.</summary>
    private static List<string> Everything()
    {
        var archive = ElectionArchive.Load(Text.SeedFolder);
        var texts = new List<string> { archive.ToJson(), archive.ToString() };
        texts.AddRange(archive.Tables.SelectMany(t =>
            new[] { t.Table.ToCsv(), t.Table.ToString(), t.Table.ToMarkdown(), t.Table.Describe().ToString(),
                Html(w => TableHtml.Write(t.Table, w)) }));
        foreach (var election in archive.Records)
        {
            foreach (var result in election.MeasureAll())
            {
                texts.Add(result.ToString());
                texts.Add(Html(w => ResultHtml.Write(result, w)));
            }

            var house = election.VotingGame();
            texts.AddRange(Measures.All.OfType<PowerIndex>()
                .SelectMany(i => new[] { house.Measure(i).ToString(), Html(w => ResultHtml.Write(house.Measure(i), w)) }));
            texts.Add(house.MinimalWinning().Take(50).ToTable().ToCsv());
            texts.Add(election.SeatSwings().ToCsv());
            texts.Add(election.Measure(Fragmentation.Golosov).UnderEveryPolicy().ToCsv());
            texts.Add(Html(w => ComparisonHtml.Write(Measures.Compare("Pedersen", election), w)));
            texts.AddRange(election.Findings.Select(f => f.ToString()));
            texts.AddRange(election.Claims.Select(c => c.Source.ToString()));
            texts.Add(Html(w => TableHtml.Write(ElectionFacts.Table(election), w)));
        }

        texts.AddRange(FigureGallery.All().Select(f => Html(w => FigureHtml.Write(f.Figure, w))));
        texts.Add(Measures.Page());
        texts.Add(Apportionment.Modified(1.25m).Of([60.5, 28.25], 3, new() { Threshold = Threshold.OfShare(0.035m) }).ToString());
        texts.Add(Prose.Of($"{0.5:0.00} {-3} {new DateOnly(2013, 12, 15)}").Markdown);
        texts.Add(Assert.Throws<MeasureException>(() => Fragmentation.Rae.Calculate(-1.5)).Message);
        return texts;
    }

    private static string Html(Action<TextWriter> write)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }
}
