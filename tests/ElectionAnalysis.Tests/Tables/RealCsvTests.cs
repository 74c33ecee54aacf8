namespace ElectionAnalysis.Tests;

/// <summary>Real files, where they are at hand; their own totals are the expectation.</summary>
public class RealCsvTests
{
    [RealDataFact]
    public void ReadCsv_DistrictsFromR_HasDecimalCommasAndMissingValues()
    {
        var table = Table.ReadCsv(Path.Combine(RealData.Folder, "clea_extract.csv"));

        Assert.Equal("row", table.Columns[0].Name);
        Assert.Null(table[0].Number("varmag"));
        Assert.Equal(1.81349206349206, table[2].Number("varmag"));
        Assert.Equal("Iceland", table[2].Text("country"));
    }

    [RealDataFact]
    public void ReadCsv_HawaiiByCounty_HasThousandsInQuotes()
    {
        var table = Table.ReadCsv(Path.Combine(RealData.Folder, "us_hi_2016_general_county_openelections.csv"));

        Assert.Equal(41_259, table[0].Number("votes"));
    }

    [RealDataFact]
    public void ReadCsv_Bundestag_MissingIsNull()
    {
        var table = Table.ReadCsv(Path.Combine(RealData.Folder, "germany_federal_results.csv"));

        Assert.Equal(("date", "date", "double"),
            (table["electiondate"].TypeName, table["electiondate_l1"].TypeName, table["vote_share_l1"].TypeName));
        Assert.Equal(31.0, table[0].Number("vote_share"));
        Assert.Null(table[0].Number("vote_share_l1"));
    }

    [RealDataFact]
    public void ReadCsv_GeorgiaByPrecinct_NamesRepeatedColumnsApart()
    {
        var table = Table.ReadCsv(Path.Combine(RealData.Folder, "ge_2016_parl_party_precinct.csv"));

        Assert.Equal(3_668, table.RowCount);
        Assert.Contains("logic check_2", table.Columns.Select(c => c.Name));
    }

    [RealDataFact]
    public void ReadCsv_FilesWithAHeader_AllOpen()
    {
        string[] files = ["clea_extract.csv", "hoc_ge2019_results_by_constituency.csv", "it_2008_results.csv",
            "medsl_1976-2020-president.csv", "openelections_hi_2012_general_precinct.csv", "parlgov_view_election.csv",
            "official/votelib_cz_psp_2017.csv", "official/votelib_nz_leg_2014_electorate.csv"];

        Assert.All(files, f => Assert.True(Table.ReadCsv(Path.Combine(RealData.Folder, f)).RowCount > 10, f));
    }

    [RealDataFact]
    public void ReadCsv_LinesAboveTheTable_AreLeftOut()
    {
        var table = Table.ReadCsv(Path.Combine(RealData.Folder, "kerg2_2025.csv"));

        Assert.Equal("Wahlart", table.Columns[0].Name);
        Assert.Equal(15_617, table.RowCount);
        Assert.Equal(60_490_603, table[0].Number("Anzahl"));
    }
}
