namespace ElectionAnalysis.Tests;

/// <summary>Numbers of documents stand where numbers can, and no division of them is one of whole numbers.</summary>
public class SourcedTests
{
    private static readonly Provenance Line = new("x.txt", 3, "66");

    private static readonly Sourced<int> Seats = new(66, Line), House = new(147, Line);

    private static readonly Sourced<long> Votes = new(2_000_000_000_000, Line);

    [Fact]
    public void Division_OfCounts_IsOfRealNumbers()
    {
        Assert.Equal(66.0 / 147, Seats / House);
        Assert.Equal(66.0 / 147, Seats / 147);
        Assert.Equal(66.0 / 147, 66 / House);
        Assert.Equal(2e12 / 66, Votes / Seats);
        Assert.Equal(6_600.0 / 147, Seats * 100 / 147);
        Assert.Equal(6_600.0 / 147, 100 * Seats / House);
    }

    [Fact]
    public void Conversion_WhereAValueIsWanted_GivesIt()
    {
        int seats = Seats;
        string name = new Sourced<string>("Rally", Line);

        Assert.Equal((66, "Rally"), (seats, name));
        Assert.True(Seats > 10 && Seats < 67 && Seats + House == 213);
        Assert.Equal(213, new[] { Seats, House }.Sum(s => s));
        Assert.Equal([House, Seats], new[] { Seats, House }.OrderByDescending(s => s));
        Assert.Equal("66 of 147, 2,000,000,000,000", FormattableString.Invariant($"{Seats} of {House}, {Votes:#,0}"));
    }

    [Fact]
    public void Equality_OfTheSameNumberInOtherLines_IsOfTheNumber()
    {
        Sourced<int> elsewhere = new(66, new("y.txt", 9, "66"));

        Assert.Equal(Seats, elsewhere);
        Assert.Equal(2, new[] { Seats, elsewhere, House }.Distinct().Count());
        Assert.Equal(66.0 * 147, Seats * House);
        Assert.True(Seats.CompareTo(100) < 0);
    }

    [Fact]
    public void TableFrom_NumbersOfADocument_AreNumbers()
    {
        var table = Table.From(new[] { new { Party = "A", Seats }, new { Party = "B", Seats = (Sourced<int>)null! } });

        Assert.Equal((typeof(int), 66, null), (table["seats"].Type, table[0]["seats"], table[1]["seats"]));
    }

    [Fact]
    public void Conversion_OfWhatIsMissing_SaysSo()
    {
        Sourced<int>? none = null;

        Assert.StartsWith("The document does not give this.",
            Assert.Throws<InvalidOperationException>(() => { int seats = none; }).Message, StringComparison.Ordinal);
        Assert.StartsWith("The document does not give this.", Assert.Throws<InvalidOperationException>(() => none / House).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Division_OfText_SaysWhere() =>
        Assert.Equal("'Rally' (x.txt:3) is no number.",
            Assert.Throws<InvalidOperationException>(() => new Sourced<string>("Rally", Line) / Seats).Message);
}
