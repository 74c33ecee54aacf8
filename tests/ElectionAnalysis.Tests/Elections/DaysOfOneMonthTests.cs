namespace ElectionAnalysis.Tests;

/// <summary>Days of which the last alone has a month, in other languages.</summary>
public sealed class DaysOfOneMonthTests
{
    [Theory]
    [InlineData("10 et 17 juin 2012", "2012-06-10 2012-06-17")]
    [InlineData("10 y 17 de junio de 2012", "2012-06-10 2012-06-17")]
    [InlineData("10. und 17. Juni 2012", "2012-06-10 2012-06-17")]
    [InlineData("10 e 17 giugno 2012", "2012-06-10 2012-06-17")]
    [InlineData("17 i 24 stycznia 2010", "2010-01-17 2010-01-24")]
    [InlineData("10 и 17 июня 2012", "2012-06-10 2012-06-17")]
    [InlineData("1er et 8 mars 2020", "2020-03-01 2020-03-08")]
    [InlineData("12 et 13 mars 2010", "2010-03-13")]
    [InlineData("dimanche 10 juin 2012", "2012-06-10")]
    [InlineData("2 tours, 10 juin 2012", "2012-06-10")]
    public void Read_DaysOfOneMonth_AreARoundEach(string days, string rounds) => Assert.Equal(rounds, string.Join(' ',
        Text.Election($"- Country: Utopia\n- Election Date: {days}\n- Party1: A\n- Seats1: 3").Rounds.Select(r => Invariant($"{r.Date!.Value:yyyy-MM-dd}"))));
}
