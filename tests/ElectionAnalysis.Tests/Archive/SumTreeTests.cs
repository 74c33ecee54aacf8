namespace ElectionAnalysis.Tests;

/// <summary>Rows that sum up others are found at any depth, and others are not taken for sums.</summary>
public class SumTreeTests
{
    [Theory]
    [InlineData("6000 1000 2000 3000", "0")]
    [InlineData("1000 2000 3000", "")]
    [InlineData("10000 6000 1001 4999 4000 1500 2500", "0 1 4")]
    [InlineData("9000 4000 5000 1500 2500 1700 3300", "0 1 2")]
    [InlineData("3000 3000", "")]
    [InlineData("6 1 2 3", "")]
    [InlineData("5000 0 0 5000", "")]
    [InlineData("7000 1000 2000 3000", "")]
    [InlineData("", "")]
    public void Sums_OfNumbersInARow_AreThoseOfTheOnesBehind(string numbers, string sums) => Assert.Equal(sums, string.Join(' ',
        SumTree.Sums([.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))])
            .Order()));
}
