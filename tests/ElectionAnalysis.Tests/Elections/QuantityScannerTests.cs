namespace ElectionAnalysis.Tests;

public class QuantityScannerTests
{
    [Theory]
    [InlineData("66", 66, false, 0)]
    [InlineData("38.63%", 38.63, true, 0)]
    [InlineData("38,63 %", 38.63, true, 0)]
    [InlineData("44,309,925", 44309925, false, 0)]
    [InlineData("44.309.925", 44309925, false, 0)]
    [InlineData("44\u00A0309\u00A0925", 44309925, false, 0)]
    [InlineData("44\u2009309\u2009925", 44309925, false, 0)]
    [InlineData("44\u202F309", 44309, false, 0)]
    [InlineData("44 309 925", 44309925, false, 0)]
    [InlineData("44’309", 44309, false, 0)]
    [InlineData("12,34,567", 1234567, false, 0)]
    [InlineData("1.234", 1.234, false, 0)]
    [InlineData("Increase 72", 72, false, 1)]
    [InlineData("Increase72", 72, false, 1)]
    [InlineData("Decrease 3", 3, false, -1)]
    [InlineData("▲ 4", 4, false, 1)]
    [InlineData("▼ 54", 54, false, -1)]
    [InlineData("+3", 3, false, 1)]
    [InlineData("−4", 4, false, -1)]
    [InlineData("–4", 4, false, -1)]
    [InlineData("-4", 4, false, -1)]
    [InlineData("2.3 percentage points", 2.3, true, 0)]
    [InlineData("71 per cent", 71, true, 0)]
    [InlineData("5.9 million", 5_900_000, false, 0)]
    [InlineData("1 billion", 1_000_000_000, false, 0)]
    [InlineData("1.2m", 1_200_000, false, 0)]
    [InlineData("117.4m", 117_400_000, false, 0)]
    [InlineData("3bn", 3_000_000_000, false, 0)]
    [InlineData("5k", 5_000, false, 0)]
    [InlineData("91.2 crore", 912_000_000, false, 0)]
    [InlineData("3 lakh", 300_000, false, 0)]
    [InlineData("12 thousand", 12_000, false, 0)]
    [InlineData("١٢٬٣٤٥", 12_345, false, 0)]
    [InlineData("۴۸٫۵٪", 48.5, true, 0)]
    [InlineData("१,७९,८८,५७०", 17_988_570, false, 0)]
    [InlineData("১২৩", 123, false, 0)]
    [InlineData("๔๕", 45, false, 0)]
    [InlineData("１，２３４", 1_234, false, 0)]
    [InlineData("44·4%", 44.4, true, 0)]
    [InlineData("44.4 %", 44.4, true, 0)]
    [InlineData("12,345%", 12.345, true, 0)]
    [InlineData("‑3", 3, false, -1)]
    [InlineData("+2.5 pp", 2.5, true, 1)]
    [InlineData("1’234’567", 1_234_567, false, 0)]
    public void Scan_OneNumber_IsReadAsWritten(string text, double number, bool percent, int sign)
    {
        var q = Assert.Single(QuantityScanner.Scan(text));

        Assert.Equal((number, percent, sign), (q.Number, q.IsPercent, q.Sign));
        Assert.Equal(text.Length, q.End);
    }

    [Theory]
    [InlineData("44,309,925 (71.5%)", 44309925, 71.5)]
    [InlineData("57 seats, 29.3%", 57, 29.3)]
    [InlineData("33.8%, 239 seats", 33.8, 239)]
    [InlineData("38.63% (first round) , 37.32% (second round)", 38.63, 37.32)]
    [InlineData("10–12", 10, 12)]
    [InlineData("66 of the 147 seats", 66, 147)]
    [InlineData("5, 6", 5, 6)]
    public void Scan_TwoNumbers_KeepsTheirOrder(string text, double first, double second) =>
        Assert.Equal([first, second], QuantityScanner.Scan(text).Select(q => q.Number));

    [Theory]
    [InlineData("the 1st round and the 22nd")]
    [InlineData("G20 and F16a")]
    [InlineData("no number")]
    [InlineData("1O seats, 12a, 2x")]
    [InlineData("COVID-19")]
    [InlineData("1,2345 and 1.2.3 and 1.234.56")]
    [InlineData("at 12:30 on page [12]")]
    [InlineData("see http://x.org/2021/5 or www.x.org/7")]
    [InlineData("#5, No. 5, №5, €5")]
    [InlineData("me2013@x.org, 2013@x.org")]
    [InlineData("Retrieved 5 May 2021.")]
    [InlineData("accessed 2021-05-05")]
    [InlineData("Archived from the original on 5 May 2021")]
    [InlineData("12½ and 3 ¾")]
    [InlineData("2021-05-05")]
    [InlineData("")]
    public void Scan_NoQuantity_FindsNone(string text) => Assert.Empty(QuantityScanner.Scan(text));

    [Theory]
    [InlineData("a 147-seat assembly", 147)]
    [InlineData("(66)", 66)]
    [InlineData("66.", 66)]
    [InlineData("66; others", 66)]
    [InlineData("Party: 66", 66)]
    [InlineData("ballots archived 66 years", 66)]
    public void Scan_NumberBesideMarks_IsRead(string text, double number) =>
        Assert.Equal(number, Assert.Single(QuantityScanner.Scan(text)).Number);

    [Theory]
    [InlineData("c. 5,000", Wording.About, 500)]
    [InlineData("~5,200", Wording.About, 50)]
    [InlineData("more than 5 million", Wording.Over, 500_000)]
    [InlineData("over 60", Wording.Over, 5)]
    [InlineData("nearly 300", Wording.Under, 50)]
    [InlineData("5,000", Wording.Exact, 0)]
    [InlineData("18.65 million", Wording.Exact, 5_000)]
    public void Scan_Approximation_CarriesBoundAndTolerance(string text, object bound, double tolerance)
    {
        var q = Assert.Single(QuantityScanner.Scan(text));

        Assert.Equal((bound, tolerance), (q.Bound, Math.Round(q.CountTolerance, 6)));
    }

    [Fact]
    public void Scan_Styles_DecideAmbiguousWritings()
    {
        Assert.Equal([36, 254], QuantityScanner.Scan("36 254").Select(q => q.Number));
        Assert.Equal([36_254], QuantityScanner.Scan("36 254", style: QuantityStyle.Count).Select(q => q.Number));
        Assert.Empty(QuantityScanner.Scan("44,4"));
        Assert.Equal([44.4], QuantityScanner.Scan("44,4", style: QuantityStyle.Percentage).Select(q => q.Number));
        Assert.Equal([31.72], QuantityScanner.Scan("31,720", style: QuantityStyle.Percentage).Select(q => q.Number));
        Assert.Equal([0.077], QuantityScanner.Scan("0,077", style: QuantityStyle.Percentage).Select(q => q.Number));
        Assert.Equal([31720.0], QuantityScanner.Scan("31,720", style: QuantityStyle.Count).Select(q => q.Number));
        Assert.Empty(QuantityScanner.Scan("66/147"));
        Assert.Equal([66, 147], QuantityScanner.Scan("66/147", style: QuantityStyle.Count).Select(q => q.Number));
    }

    [Fact]
    public void Scan_NumberWords_OnlyWhereAsked()
    {
        Assert.Empty(QuantityScanner.Scan("one deputy"));
        Assert.Equal(1, Assert.Single(ProseLexer.Read("one deputy"), t => t.Kind == TokenKind.Number).Number);
        Assert.DoesNotContain(ProseLexer.Read("phone tone"), t => t.Kind == TokenKind.Number);
    }

    [Theory]
    [InlineData("38.63%", 0.3863)]
    [InlineData("37.32%", 0.3732)]
    [InlineData("0.1%", 0.001)]
    [InlineData("91.33%", 0.9133)]
    public void Share_Percentage_InventsNoDigit(string text, double share) => Assert.Equal(share, QuantityScanner.Scan(text)[0].Share);

    [Theory]
    [InlineData("66[a]", "66")]
    [InlineData("66[12] seats[note 3]", "66 seats")]
    [InlineData("66†*", "66")]
    [InlineData("5¹", "5")]
    [InlineData("[Independent list]", "[Independent list]")]
    [InlineData("New[b]", "New")]
    public void WithoutFootnotes_Marks_AreRemoved(string text, string expected) =>
        Assert.Equal(expected, QuantityScanner.WithoutFootnotes(text));

    [Theory]
    [InlineData("24 November 2013 (first round),", "2013-11-24")]
    [InlineData("2013-12-15", "2013-12-15")]
    [InlineData("December 15, 2013", "2013-12-15")]
    [InlineData("1 and 22 July 2012", "2012-07-01", "2012-07-22")]
    [InlineData("24–25 May 2014", "2014-05-24", "2014-05-25")]
    [InlineData("30 April – 2 May 2014", "2014-04-30", "2014-05-02")]
    [InlineData("31 February 2013")]
    [InlineData("in 2013")]
    public void ScanDates_AsWritten_AreFound(string text, params string[] dates) =>
        Assert.Equal(dates,
            DateScanner.Scan(text).Select(d => d.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2007", 2007)]
    [InlineData("2009–10", 2009)]
    [InlineData("1978 general election", 1978)]
    [InlineData("147 seats", null)]
    public void Year_Text_IsTheFirst(string text, int? year) => Assert.Equal(year, DateScanner.Year(text));
}
