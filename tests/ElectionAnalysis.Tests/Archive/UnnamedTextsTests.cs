namespace ElectionAnalysis.Tests;

/// <summary>
/// Sheets of statistical offices: a title, headings over the numbers only, places written once above their parties, notes below.
/// </summary>
public sealed class UnnamedTextsTests
{
    private static IReadOnlyList<Election> Read(string csv) =>
        ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static string Votes(Election election) =>
        string.Join(", ", election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")));

    [Theory]
    [InlineData("\"Election results by area, party and year\"\n\n\"\",\"\",\"2019\",\"2022\"\n\"Norby\",\"Red\",\"7010\",\"7111\"\n\"\",\"Blue\",\"5020\",\"5033\"\n\"Sudby\",\"Red\",\"4030\",\"4111\"\n\"\",\"Blue\",\"2040\",\"2033\"\n\n\"Source: office\"\n", "Red 11040, Blue 7060; Red 11222, Blue 7066")]
    [InlineData("Parteistimmen nach Partei, Kanton und Jahr\n\n\"\",\"\",\"2019\",\"2023\"\n\"SVP\",\"Zug\",\"7010\",\"7111\"\n\"\",\"Uri\",\"5020\",\"5333\"\n\"SP\",\"Zug\",\"4030\",\"4111\"\n\"\",\"Uri\",\"2040\",\"2333\"\n", "SVP 12030, SP 6070; SVP 12444, SP 6444")]
    [InlineData("Število glasov po volilni enoti, listi in letu\n\n;;Število glasov;\n;;2018;2022\nEnota 1;SDS;7010;7111\n;SD;5020;5333\nEnota 2;SDS;4030;4111\n;SD;2040;2333\n", "SDS 11040, SD 7060; SDS 11222, SD 7666")]
    [InlineData("\"region\",\"\",\"2018\",\"2022\"\n\"Norra\",\"M\",\"7010\",\"7111\"\n\"Norra\",\"C\",\"5020\",\"5333\"\n\"Södra\",\"M\",\"4030\",\"4111\"\n\"Södra\",\"C\",\"2040\",\"2333\"\n", "M 11040, C 7060; M 11222, C 7666")]
    [InlineData("Votes by party, constituency and year\n\n\"\",\"\",\"2019\"\n\"Red\",\"North\",\"7010\"\n\"\",\"South\",\"5020\"\n\"Blue\",\"North\",\"4030\"\n\"\",\"South\",\"2040\"\n", "Red 12030, Blue 6070")]
    [InlineData("Stemmer\n\n\"\",\"\",\"Antall stemmer\"\n\"0101 Halden\",\"Rødt\",\"7010\"\n\"\",\"Andre\",\"5020\"\n\"0102 Moss\",\"Rødt\",\"4030\"\n\"\",\"Andre\",\"2040\"\n", "Rødt 11040, Andre 7060")]
    [InlineData("Äänet\n\n\"\",\"\",\"Äänimäärä\",\"Osuus äänistä (%)\"\n\"Salo\",\"KOK\",\"7010\",\"58.3\"\n\"\",\"Muut\",\"5020\",\"41.7\"\n\"Pori\",\"KOK\",\"4030\",\"66.4\"\n\"\",\"Muut\",\"2040\",\"33.6\"\n", "KOK 11040, Muut 7060")]
    public void From_TextsWithoutANameLeftOfTheNumbers_ArePlacesAndParties(string csv, string votes) =>
        Assert.Equal(votes, string.Join("; ", Read(csv).Select(Votes)));

    [Fact]
    public void From_TwoUnnamedTextsThatNothingTellsApart_AreRefused() =>
        Assert.Contains("no column of parties", Assert.Throws<TableException>(() => Read("""
            Election of members

            "","","2019","2023"
            "A","X","7010","7111"
            "","Y","5020","5333"
            "B","X","4030","4111"
            "","Y","2040","2333"
            """)).Message, StringComparison.Ordinal);
}
