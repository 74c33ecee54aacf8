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
    [InlineData("")]
    public void Scan_NoQuantity_FindsNone(string text) => Assert.Empty(QuantityScanner.Scan(text));

    [Fact]
    public void Scan_NumberWords_OnlyWhereAsked()
    {
        Assert.Empty(QuantityScanner.Scan("one deputy"));
        Assert.Equal(1, Assert.Single(QuantityScanner.Scan("one deputy", numberWords: true)).Number);
        Assert.Empty(QuantityScanner.Scan("phone tone", numberWords: true));
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
    public void WithoutFootnotes_Marks_AreRemoved(string text, string expected) => Assert.Equal(expected, QuantityScanner.WithoutFootnotes(text));

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
        Assert.Equal(dates, DateScanner.Scan(text).Select(d => d.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2007", 2007)]
    [InlineData("2009–10", 2009)]
    [InlineData("1978 general election", 1978)]
    [InlineData("147 seats", null)]
    public void Year_Text_IsTheFirst(string text, int? year) => Assert.Equal(year, DateScanner.Year(text));
}
